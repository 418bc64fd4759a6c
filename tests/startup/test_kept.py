"""What one start leaves for the next: believed only where it is whole and its own, and of no weight in any result."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.errors import RuleError, UsageError
from checker.rules.loader import load_rules
from checker.startup.kept import NAME, once, opened
from checker.startup.patterns import kept_patterns
from checker.vocabulary.node import flat, unflat
from checker.vocabulary.reader import read_yaml
from tests.running import ROOT, factcheck

TELLTALE = "Quibbleworth"
PATTERN = r"(?P<weekday>[Mm]onday|tuesday)\s+(?i:the)?\s?(\d+)(?:st|nd)?"


def make(folder: Path, source: bytes = b"one") -> list[str]:
    made: list[str] = []

    def work() -> list[object]:
        made.append("made")
        return ["x", 1, None, {"a": (2.5, b"y", True)}]

    with opened(folder):
        assert once("test", source, work) == ["x", 1, None, {"a": (2.5, b"y", True)}]
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "cache"
    assert make(made) == ["made"]
    return made


def test_what_was_made_once_is_not_made_again(folder: Path) -> None:
    assert make(folder) == []
    assert make(folder, b"two") == ["made"]
    assert make(folder) == []
    assert oct((folder / NAME).stat().st_mode & 0o777) == "0o600"


def flip(data: bytes) -> bytes:
    return data[:-3] + bytes([data[-3] ^ 1]) + data[-2:]


@pytest.mark.parametrize(
    "damage", [lambda data: data[:40], lambda data: b"", flip, lambda data: b"x" * 200, lambda data: data[:32] + b"N"]
)
def test_a_damaged_file_is_passed_over_and_written_anew(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    (folder / NAME).write_bytes(damage((folder / NAME).read_bytes()))
    assert make(folder) == ["made"]
    assert make(folder) == []


def test_a_file_of_another_python_or_version_is_passed_over(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.startup.kept.VERSION", "0.0.1")
    assert make(folder) == ["made"]
    monkeypatch.undo()
    monkeypatch.setattr(sys, "version", "3.99")
    assert make(folder) == ["made"]


def test_a_folder_that_others_may_write_to_is_neither_believed_nor_used(folder: Path) -> None:
    folder.chmod(0o770)
    before = (folder / NAME).read_bytes()
    assert make(folder) == ["made"]
    assert make(folder, b"three") == ["made"]
    assert (folder / NAME).read_bytes() == before


def test_a_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (folder / NAME).rename(tmp_path / "elsewhere")
    (folder / NAME).symlink_to(tmp_path / "elsewhere")
    assert make(folder) == ["made"]


def test_where_nothing_can_be_written_the_run_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert make(tmp_path / "file") == ["made"]
    outcome = factcheck("seeds/", env={"HOME": str(tmp_path / "file"), "LANG": "C.UTF-8"})
    assert outcome.code == 1


def test_patterns_out_of_the_file_are_the_patterns(tmp_path: Path) -> None:
    re.purge()
    with opened(tmp_path) as held, kept_patterns(held):
        first = re.compile(PATTERN, re.MULTILINE)
    re.purge()
    with opened(tmp_path) as held, kept_patterns(held):
        second = re.compile(PATTERN, re.MULTILINE)
    re.purge()
    usual = re.compile(PATTERN, re.MULTILINE)
    assert first == second == usual
    assert first is not second
    assert (second.groups, second.groupindex, second.flags) == (usual.groups, usual.groupindex, usual.flags)
    match = second.search("On tuesday THE 21st")
    assert match is not None
    assert (match["weekday"], match[2]) == ("tuesday", "21")


def test_a_wrong_pattern_is_refused_as_ever(tmp_path: Path) -> None:
    with opened(tmp_path) as held, kept_patterns(held), pytest.raises(re.error):
        re.compile("(unclosed")


def test_a_rule_out_of_the_file_is_checked_like_a_new_one(tmp_path: Path) -> None:
    rule = tmp_path / "odd.yml"
    text = (ROOT / "rules" / "figure-conflict.yml").read_text("utf-8").replace("severity: error", "severity: grave")
    rule.write_text(text, "utf-8")
    said = []
    for _ in range(2):
        with opened(tmp_path / "cache"), pytest.raises(UsageError) as wrong:
            load_rules([str(rule)])
        said.append(str(wrong.value))
    assert said[0] == said[1]
    assert "'severity' cannot be 'grave'" in said[0]
    rule.write_text("a: [", "utf-8")
    for _ in range(2):
        with opened(tmp_path / "cache"), pytest.raises(UsageError):
            load_rules([str(rule)])


@pytest.mark.parametrize("file", sorted((ROOT / "rules").glob("*.yml")), ids=lambda file: file.stem)
def test_a_node_survives_being_written_down(file: Path) -> None:
    try:
        node = read_yaml(file.read_bytes(), str(file))
    except RuleError:
        pytest.fail("a shipped rule is wrong")
    assert unflat(flat(node)) == node


def test_no_word_of_an_article_is_kept(tmp_path: Path) -> None:
    article = tmp_path / "draft.txt"
    article.write_text(
        f"date 2025-02-03\n{TELLTALE} said he would go. The mayor, Anna Berg, said {TELLTALE} knew. He said so."
        f" {TELLTALE} Ltd employs 300 people, and Jan {TELLTALE} leads it.\n",
        "utf-8",
    )
    environment = {"HOME": str(tmp_path), "LANG": "C.UTF-8"}
    assert factcheck(article, env=environment).code in (0, 1)
    data = (tmp_path / ".cache" / "factcheck" / NAME).read_bytes()
    assert b"monday" in data.lower()
    assert TELLTALE.lower().encode() not in data.lower()


def test_no_cache_leaves_nothing_behind(tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path), "LANG": "C.UTF-8"}
    assert factcheck("seeds/", "--no-cache", env=environment).code == 1
    assert list(tmp_path.iterdir()) == []


def test_runs_at_the_same_time_leave_one_whole_file(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "checker", "seeds/", "--format", "concise"]
    running = [
        subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    said = [process.communicate() for process in running]
    assert len({out for out, _ in said}) == 1
    assert {process.returncode for process in running} == {1}
    assert sorted(path.name for path in (tmp_path / "factcheck").iterdir() if NAME in path.name) == [NAME]
    with opened(tmp_path / "factcheck") as held:
        assert held._entries


def test_a_run_says_the_same_with_the_file_and_without(tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path), "LANG": "C.UTF-8"}
    first = factcheck("seeds/", "--format", "json", env=environment)
    assert factcheck("seeds/", "--format", "json", env=environment) == first
    (tmp_path / ".cache" / "factcheck" / NAME).write_bytes(b"")
    assert factcheck("seeds/", "--format", "json", env=environment) == first
