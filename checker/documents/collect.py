"""Which files a run looks at: walked in a fixed order, nothing but regular files opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from checker.documents.formats import by_extension
from checker.errors import DocumentError, UsageError
from checker.model.own import HEAD, is_own

STDIN = "-"
# Formats of articles in which factcheck writes files of its own.
OWN = (".html", ".json", ".jsonl", ".csv", ".xml", ".md")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file to read. `file` is its name in every report: the path as given, joined with the path below it.

    path: what to open; "-" for standard input
    """

    file: str
    path: str


@dataclass(slots=True)
class Collected:
    """What a run will read, what it could not even open, and what it passed over and why (reason to number)."""

    entries: list[Entry] = field(default_factory=list)
    unreadable: list[DocumentError] = field(default_factory=list)
    ignored: dict[str, int] = field(default_factory=dict)
    seen: set[tuple[int, int]] = field(default_factory=set)

    def ignore(self, reason: str) -> None:
        """Count a file that was passed over."""
        self.ignored[reason] = self.ignored.get(reason, 0) + 1


def collect(paths: Sequence[str], but: Collected | None = None, stdin_name: str = "stdin.txt") -> Collected:
    """The files under the given paths: arguments in their order, folders by name, each file once.

    "-" is standard input, called `stdin_name`; files of `but` are left out. Hidden files, unsupported formats and links
    are counted as ignored. Raises UsageError where a path does not exist; then nothing is to be checked.
    """
    for path in paths:
        if path != STDIN and not os.path.lexists(path):
            raise UsageError(_missing(path))
    seen = set() if but is None else but.seen
    collected = Collected(seen=seen)
    for path in paths:
        if path == STDIN:
            collected.entries.append(Entry(stdin_name, path))
            continue
        try:
            mode = os.stat(path).st_mode
        except OSError as error:
            collected.unreadable.append(DocumentError(shown(path), "unreadable", f"cannot be opened: {error.strerror}"))
            continue
        if stat.S_ISDIR(mode):
            _walk(path, shown(path).rstrip("/") or "/", collected)
        elif not stat.S_ISREG(mode):
            hint = "is not a regular file; give a file or a folder"
            collected.unreadable.append(DocumentError(shown(path), "not-a-regular-file", hint))
        elif _extension(path) not in by_extension():
            hint = f"is of a format that factcheck does not read; it reads {', '.join(sorted(by_extension()))}"
            collected.unreadable.append(DocumentError(shown(path), "unsupported", hint))
        else:
            _take(path, shown(path), collected)
    return collected


def _walk(folder: str, name: str, collected: Collected) -> None:
    """The files below a folder, depth first by name; no recursion, since folders may be nested by the thousand."""
    waiting: list[tuple[str, str]] = [(folder, name)]
    while waiting:
        path, shown_path = waiting.pop()
        if path != folder and not os.path.isdir(path):
            _take(path, shown_path, collected)
            continue
        try:
            with os.scandir(path) as listing:
                found = sorted(listing, key=lambda entry: os.fsencode(entry.name), reverse=True)
        except OSError as error:
            collected.unreadable.append(DocumentError(shown_path, "unreadable", f"cannot be listed: {error.strerror}"))
            continue
        base = shown_path.rstrip("/")
        for entry in found:
            reason = _passed_over(entry, folder)
            if reason:
                collected.ignore(reason)
            else:
                waiting.append((entry.path, f"{base}/{shown(entry.name)}"))


def _passed_over(entry: os.DirEntry[str], root: str) -> str:
    """Why something in a folder is not read; "" for what is."""
    if entry.name.startswith("."):
        return "hidden"
    if entry.is_symlink():
        inside = Path(os.path.realpath(entry.path)).is_relative_to(os.path.realpath(root))
        return "symbolic link" if inside else "symbolic link out of the folder"
    if entry.is_dir(follow_symlinks=False):
        return ""
    if not entry.is_file(follow_symlinks=False):
        return "not a regular file"
    if _extension(entry.name) not in by_extension():
        return "unsupported format"
    if _extension(entry.name) in OWN and _is_own_report(entry.path):
        return "report of factcheck"
    return ""


def _take(path: str, name: str, collected: Collected) -> None:
    try:
        info = os.stat(path)
    except OSError as error:
        collected.unreadable.append(DocumentError(name, "unreadable", f"cannot be opened: {error.strerror}"))
        return
    if (info.st_dev, info.st_ino) not in collected.seen:
        collected.seen.add((info.st_dev, info.st_ino))
        collected.entries.append(Entry(name, path))


def _is_own_report(path: str) -> bool:
    """True for a report or table that factcheck wrote: checking it would find every old finding again."""
    try:
        with open(path, "rb") as file:
            head = file.read(HEAD)
    except OSError:
        return False
    return is_own(head)


def shown(path: str) -> str:
    """A path as text for reports: forward slashes; bytes that are not UTF-8 as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace").replace(os.sep, "/")


def _extension(path: str) -> str:
    return os.path.splitext(path)[1].lower()


def _missing(path: str) -> str:
    parent = Path(path).parent
    near = get_close_matches(Path(path).name, sorted(os.listdir(parent)), 1) if parent.is_dir() else []
    hint = f"; did you mean {str(parent / near[0])!r}?" if near else ""
    return (
        f"there is no {shown(path)!r}{hint} Nothing was checked."
        if hint
        else f"there is no {shown(path)!r}. Nothing was checked."
    )
