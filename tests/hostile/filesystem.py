"""Names, links, pipes and rights: nothing hangs, nothing outside is read, nothing is passed over in silence."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from tests.hostile.cases import CANARY, ELSE, SAID, Case

NAMES = (
    "a\n::error file=x::y.txt",
    "b\x1b[31m.txt",
    "<img src=x onerror=alert(1)>.txt",
    "=cmd()|a.txt",
    "c%0A#d?e&f.txt",
    "-rf.txt",
    "[red]n.txt",
    "{0}%s.txt",
    "'; DROP TABLE x;--.txt",
    " space .txt",
    "\u202etxt.exe\u202c.txt",
    "*.txt",
)
TWINS = ("n" * 251 + ".txt", "Same.txt", "same.txt", "café.txt", "cafe\u0301.txt", "CON.txt", "nul.txt", "trail .txt")
LINKS = {"self.txt": "self.txt", "x.txt": "y.txt", "y.txt": "x.txt", "sub/up": "..", "gone.txt": "no-such-file.txt"}


def specials(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    here = Path.cwd()
    try:
        os.chdir(folder)
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind("socket.txt")
    finally:
        os.chdir(here)
    (folder / "zero.txt").symlink_to("/dev/zero")


def loops(folder: Path) -> None:
    for name, target in LINKS.items():
        (folder / name).symlink_to(target)


def way_out(folder: Path) -> None:
    outside = folder.parent / "outside-of-way-out.txt"
    outside.write_text(CANARY, "utf-8")
    (folder / "canary.txt").symlink_to(outside)
    (folder / "passwd.txt").symlink_to("/etc/passwd")


def locked(folder: Path) -> None:
    (folder / "secret.txt").chmod(0)
    (folder / "locked").chmod(0)


def odd_bytes(folder: Path) -> None:
    with open(os.path.join(os.fsencode(folder), b"caf\xe9-\xff.txt"), "wb") as file:
        file.write(SAID.encode())


CASES = (
    Case(
        "names",
        "findings",
        rules=("figure-conflict",),
        leaks=("\x1b[31m", "\n::error file=x", "<img src=x onerror"),
        files={name: (ELSE if index == 0 else SAID) for index, name in enumerate(NAMES)},
    ),
    Case("odd-bytes", "clean", make=odd_bytes, values=("3",), place=("caf\\xe9-\\xff.txt", "Growth", "1:1")),
    Case("twins", "clean", dict.fromkeys(TWINS, SAID), values=("3",)),
    Case(
        "specials",
        "clean",
        {"ok.txt": SAID},
        make=specials,
        values=("3",),
        ignored=("not a regular file", "symbolic link out of the folder"),
    ),
    Case("loops", "clean", {"sub/ok.txt": SAID}, make=loops, values=("3",), ignored=("symbolic link",)),
    Case(
        "way-out",
        "clean",
        {"ok.txt": SAID},
        make=way_out,
        ignored=("symbolic link out of the folder",),
        leaks=(CANARY, "root:x:0:0"),
    ),
    Case("deep", "clean", {"/".join("d" for _ in range(300)) + "/deep.txt": SAID}, values=("3",)),
    Case(
        "nothing",
        "incomplete",
        {"data.xyz": "x", ".hidden.txt": SAID, ".git/a.txt": SAID},
        ignored=("hidden", "unsupported format"),
    ),
)

# For ordinary users alone: the superuser may read everything.
LOCKED = Case(
    "locked",
    "incomplete",
    {"ok.txt": SAID, "secret.txt": ELSE, "locked/inside.txt": ELSE},
    make=locked,
    reasons=("unreadable",),
    values=("3",),
    unread=("9",),
)
