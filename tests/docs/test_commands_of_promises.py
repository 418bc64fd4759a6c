"""Every promise of docs/reliability.md has a command that can be given, and its tests are part of the suite."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import ROOT

PAGE = (ROOT / "docs/reliability.md").read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in PAGE.splitlines()
    if line.startswith("| ") and not line.startswith("| ---")
]
COMMANDS = [shlex.split(word) for row in ROWS for cell in row for word in re.findall(r"^`([^`]+)`$", cell)]
TESTS = [words[3:] for words in COMMANDS if words[:3] == ["python", "-m", "pytest"]]
OTHERS = [words for words in COMMANDS if words[:3] != ["python", "-m", "pytest"]]


def test_every_row_has_its_command() -> None:
    headings = [row for row in ROWS if "command" in row]
    assert len(headings) == 2
    assert len(COMMANDS) == len(ROWS) - len(headings)


@pytest.mark.parametrize("words", TESTS, ids=" ".join)
def test_the_tests_of_a_promise_are_in_the_suite(words: list[str]) -> None:
    """What stands below tests/ is run with all others; a name that is asked for must be that of a test."""
    places = [ROOT / word for word in words if word.startswith("tests/")]
    files = [file for place in places for file in (place.glob("test_*.py") if place.is_dir() else [place])]
    assert places
    text = "".join(file.read_text("utf-8") for file in files)
    assert "\ndef test_" in text
    if "-k" in words:
        assert re.search(rf"\ndef test_\w*{words[words.index('-k') + 1]}", text)


@pytest.mark.parametrize("words", OTHERS, ids=" ".join)
def test_a_longer_command_can_be_given(words: list[str]) -> None:
    if words[0] != "python":
        assert os.access(ROOT / words[0], os.X_OK)
        return
    command = [sys.executable, "-m", words[2], "--help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0
    assert set(re.findall(r"--\w+", " ".join(words))) <= set(re.findall(r"--\w+", done.stdout))


def test_scripts_of_the_page_are_there() -> None:
    named = set(re.findall(r"`(scripts/\w+)`", PAGE))
    assert named >= {"scripts/test", "scripts/audit"}
    assert all(os.access(Path(ROOT, name), os.X_OK) for name in named)
