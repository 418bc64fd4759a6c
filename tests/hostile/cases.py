"""What a hostile case is, and the sentences that the cases hide, double or break."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

SAID = "Growth of Ruritania was 3 percent in May 2024."
ELSE = "Growth of Ruritania was 9 percent in May 2024."
CANARY = "CANARY-OUTSIDE-THE-INPUT"

Files = dict[str, bytes | str]


@dataclass(frozen=True)
class Case:
    """A folder of files and what a run over it must say.

    verdict:    clean, findings or incomplete
    files:      name to content; a text is written as UTF-8
    make:       what cannot be written as a file: links, pipes, rights
    reasons:    all reasons for which something was incomplete, each once
    notices:    slugs that must be among the notices
    rules:      all rules that found something
    values:     figures that must be read, `unread` such as must not
    place:      (file, word, place) of a word that must be found there
    ignored:    reasons that must be among those for passing something over
    leaks:      words that must be in no output; those that begin with < in no page
    """

    id: str
    verdict: str
    files: Files = field(default_factory=dict)
    make: Callable[[Path], None] | None = None
    reasons: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    place: tuple[str, str, str] | None = None
    ignored: tuple[str, ...] = ()
    leaks: tuple[str, ...] = ()

    def write(self, folder: Path) -> Path:
        """Put the case into a folder of its own below `folder`."""
        home = folder / self.id
        home.mkdir(parents=True)
        for name, content in self.files.items():
            path = home / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
        if self.make is not None:
            self.make(home)
        return home


def pair(payload: str, extension: str = "txt") -> Files:
    """Two articles that contradict each other once, with a payload in both sentences."""
    return {
        f"{n}.{extension}": f"{payload} {s[:-1]}, said {payload} officials.\n" for n, s in (("a", SAID), ("b", ELSE))
    }
