"""On a terminal: colours unless told otherwise, a table of claims; never in a file or a pipe."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest

from tests.running import ROOT, factcheck

ESCAPE = "\x1b["


def on_terminal(*arguments: str, **environment: str) -> str:
    """What the program writes to a terminal of its own."""
    leader, follower = pty.openpty()
    env = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | {"TERM": "xterm-256color"} | environment
    with subprocess.Popen(
        [sys.executable, "-m", "checker", *arguments], stdout=follower, stderr=subprocess.PIPE, cwd=ROOT, env=env
    ) as running:
        os.close(follower)
        parts = []
        # A terminal that nobody writes to any more gives an error in place of an end.
        while part := _read(leader):
            parts.append(part)
        running.wait(60)
    os.close(leader)
    return b"".join(parts).decode("utf-8").replace("\r\n", "\n")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:
        return b""


@pytest.mark.parametrize("arguments", [("seeds/",), ("claims", "seeds/")])
def test_colours_on_a_terminal_and_nowhere_else(arguments: tuple[str, ...]) -> None:
    assert ESCAPE in on_terminal(*arguments)
    assert ESCAPE not in on_terminal(*arguments, NO_COLOR="1")
    assert ESCAPE not in on_terminal(*arguments, TERM="dumb")
    assert ESCAPE not in factcheck(*arguments).out


@pytest.mark.parametrize("shown", ["json", "concise", "sarif", "github", "markdown"])
def test_what_programs_read_is_the_same_on_a_terminal(shown: str) -> None:
    assert on_terminal("seeds/", "--format", shown) == factcheck("seeds/", "--format", shown).out


def test_claims_are_a_table_on_a_terminal_and_csv_in_a_pipe() -> None:
    assert "understood as" in on_terminal("claims", "seeds/", NO_COLOR="1", COLUMNS="120")
    assert factcheck("claims", "seeds/").out.startswith("file,line,column")
