"""A real PostgreSQL server of the tests' own: made in a temporary folder, reached through a socket, gone afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

INSTALL = "PostgreSQL's server is needed; scripts/test installs it (on Debian: apt-get install postgresql)"


def binaries() -> Path:
    """The folder with initdb and pg_ctl."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    assert on_path is not None, INSTALL
    return Path(on_path).parent


class Server:
    """A running server: `address` is what a user would give as the archive."""

    def __init__(self, folder: Path, user: str | None) -> None:
        self.folder, self._user, self._bin = folder, user, binaries()
        self.address = f"postgresql://archive@/postgres?host={folder}"
        self._run("initdb", "-D", str(folder / "data"), "-U", "archive", "-A", "trust", "-E", "UTF8", "--no-sync")
        self.start()

    def start(self) -> None:
        """Start, and wait until it answers."""
        options = f"-c listen_addresses='' -c unix_socket_directories='{self.folder}'"
        self._run(
            "pg_ctl", "-D", str(self.folder / "data"), "-l", str(self.folder / "log"), "-o", options, "-w", "start"
        )

    def stop(self, mode: str = "fast") -> None:
        """Stop; "immediate" is a crash."""
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", mode, "-w", "stop")

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [self._bin / program, *arguments], user=self._user, cwd=self.folder, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr


@contextmanager
def server() -> Iterator[Server]:
    """A server; PostgreSQL refuses to run as root, so that root lends it another account."""
    user = next((n for n in ("postgres", "nobody") if _exists(n)), None) if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="pg") as name:
        folder = Path(name)
        if user is not None:
            shutil.chown(folder, user)
        running = Server(folder, user)
        try:
            yield running
        finally:
            running.stop("immediate")


def _exists(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


if __name__ == "__main__":
    with server() as running:
        sys.stdout.write(f"{running.address}\n")
        sys.stdin.readline()
