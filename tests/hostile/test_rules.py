"""Rules, tables and caches are untrusted data: what is wrong with them is exit 2 with its place, or costs nothing."""

from __future__ import annotations

import os
import pickle
import re
import time
from pathlib import Path

import pytest

from checker.vocabulary.reader import read_yaml
from checker.vocabulary.tables import shipped_rules
from tests.hostile.rules import FAMILIES, GOOD, Refused
from tests.running import Outcome, in_process

SAID = "Growth of Ruritania was 3 percent in May 2024."
ELSE = "Growth of Ruritania was 9 percent in May 2024."
CASES = [pytest.param(case, id=f"{family}-{case.id}") for family, cases in FAMILIES.items() for case in cases]
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e]")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Two articles that contradict each other, and an empty folder of rules."""
    for folder in ("rules", "articles"):
        (tmp_path / folder).mkdir()
    (tmp_path / "articles" / "a.txt").write_text(SAID, "utf-8")
    (tmp_path / "articles" / "b.txt").write_text(ELSE, "utf-8")
    return tmp_path


def ran(desk: Path, *more: str) -> Outcome:
    return in_process("articles", *more, cwd=desk)


@pytest.mark.parametrize("case", CASES)
def test_what_is_no_rule_is_told_with_its_place_and_nothing_is_checked(case: Refused, desk: Path) -> None:
    content = case.content if isinstance(case.content, bytes) else case.content.encode()
    (desk / "rules" / "bad.yml").write_bytes(content)
    (desk / "rules" / "good.yml").write_text(GOOD, "utf-8")
    began = time.monotonic()
    outcome = ran(desk, "--rules", "rules")
    assert (outcome.code, outcome.out) == (2, "")
    assert time.monotonic() - began < 10
    assert f"rules/bad.yml:{case.where}" in outcome.err
    assert case.says in outcome.err
    assert "Nothing was checked" in outcome.err
    assert len(outcome.err) < 100_000
    assert not CONTROLS.search(outcome.err)
    assert "root:" not in outcome.err


def test_the_good_rule_finds_the_contradiction(desk: Path) -> None:
    (desk / "rules" / "good.yml").write_text(GOOD, "utf-8")
    assert ran(desk, "--rules", "rules").code == 1


def test_one_id_in_two_files_and_a_folder_without_rules(desk: Path) -> None:
    assert ran(desk, "--rules", "rules").code == 2
    (desk / "rules" / "good.yml").write_text(GOOD, "utf-8")
    (desk / "rules" / "below").mkdir()
    (desk / "rules" / "below" / "good.yml").write_text(GOOD, "utf-8")
    outcome = ran(desk, "--rules", "rules")
    assert outcome.code == 2
    assert "stands in" in outcome.err
    assert ran(desk, "--ignore", ",".join(p.stem for p in sorted(shipped_rules().glob("*.yml")))).code == 2


def test_a_rule_file_that_is_no_file_is_not_waited_for(desk: Path) -> None:
    os.mkfifo(desk / "rules" / "pipe.yml")
    outcome = ran(desk, "--rules", "rules")
    assert outcome.code == 2
    assert "is not a regular file" in outcome.err


@pytest.mark.parametrize("name", ["\x1b[2J.yml", "a\n::error::x.yml", "\u202egpj.yml"])
def test_a_rule_files_name_does_not_act_on_a_terminal_or_log(name: str, desk: Path) -> None:
    (desk / "rules" / name).write_text("title: x\n", "utf-8")
    outcome = ran(desk, "--rules", "rules")
    assert outcome.code == 2
    assert not CONTROLS.search(outcome.err)
    assert not [line for line in outcome.err.split("\n") if line.startswith("::")]


@pytest.mark.parametrize("shown", ["concise", "full", "github", "markdown", "junit", "json", "csv"])
def test_what_a_rule_says_is_text_in_every_output(shown: str, desk: Path) -> None:
    hostile = 'message: "\\e[2J<script>x</script> [red] \\x9b31m ::error:: \\u202e {first} and'
    (desk / "rules" / "good.yml").write_text(GOOD.replace('message: "{first} and', hostile), "utf-8")
    outcome = ran(desk, "--rules", "rules", "--format", shown)
    assert outcome.code == 1
    assert not CONTROLS.search(outcome.out)


VOCABULARY = [
    ("units.yml", "x: &x [1]\ny: *x\n", "units.yml:1:4"),
    ("units.yml", "a: !!python/name:os.system\n", "units.yml:1:4"),
    ("units.yml", "[" * 10_000, "units.yml:1:"),
    ("titles.yml", "a: 1\na: 2\n", "titles.yml:2:1"),
    ("titles.yml", "a: no\n", "titles.yml:1:4"),
    ("unitz.yml", "a: b\n", "did you mean 'units.yml'"),
    ("units.yml", "- a\n", "holds a mapping"),
    ("units.yml", "", "is empty"),
]


@pytest.mark.parametrize(("name", "content", "says"), VOCABULARY)
def test_a_vocabulary_table_goes_through_the_same_door(name: str, content: str, says: str, desk: Path) -> None:
    (desk / "words").mkdir()
    (desk / "words" / name).write_text(content, "utf-8")
    outcome = ran(desk, "--vocabulary", "words")
    assert (outcome.code, outcome.out) == (2, "")
    assert says in outcome.err


@pytest.mark.parametrize("path", sorted(shipped_rules().rglob("*.yml")), ids=lambda path: path.stem)
def test_every_shipped_file_passes_the_door(path: Path) -> None:
    """What YAML programs read in two ways (no, on, y) is quoted in our own tables too."""
    read_yaml(path.read_bytes(), path.name)


REFERENCE = [
    ("t.csv", "measure,subject,period,value\npopulation,NA,,3\npopulation,NA,,4\n", "t.csv:"),
    ("t.csv", "measure,subject,period,value\npopulation,Malta,,nan\n", "t.csv:2:1: 'value' is 'nan'"),
    ("t.csv", "measure,subject,period,value\npopulation,Malta,,inf\n", "t.csv:2:1: 'value' is 'inf'"),
    ("t.csv", "measure,subject,period,value\npopulation,Malta,,1e400\n", "t.csv:2:1: 'value' is '1e400'"),
    ("t.csv", "measure,subject,period,value\npopulation,Malta,,=1+1\n", "t.csv:2:1: 'value' is '=1+1'"),
    ("t.csv", "measure,subject,period,value\npopulation,Malta,,9**9**9\n", "t.csv:2:1: 'value' is '9**9**9'"),
    ("t.csv", f"measure,subject,period,value\npopulation,Malta,,{'9' * 5000}\n", "t.csv:2:1: 'value'"),
    ("t.csv", "measure,subject,period,value\npopulation,Malta,,3\npopulation,Malta,,4\n", "t.csv:3:1"),
    ("t.csv", "name,measure,value\nNA,growth,3\n", "t.csv:1:"),
    ("t.yml", "figures: &x [*x]\n", "t.yml:1:10"),
    ("t.yml", "figures:\n  - {measure: population, subject: NO, value: 3}\n", "t.yml:2:36"),
    ("t.yml", "[" * 10_000, "t.yml:1:"),
]


@pytest.mark.parametrize(("name", "content", "says"), REFERENCE)
def test_a_reference_table_is_read_as_text_or_refused(name: str, content: str, says: str, desk: Path) -> None:
    (desk / name).write_text(content, "utf-8")
    outcome = ran(desk, "--reference", name)
    assert (outcome.code, outcome.out) == (2, ""), outcome
    assert says in outcome.err
    assert len(outcome.err) < 3000


def test_words_that_table_readers_take_for_nothing_stay_words(desk: Path) -> None:
    rows = "".join(f"{name},mayor,{name} City,,\n" for name in ("NA", "None Null", "nan", "007 Bond", "True"))
    (desk / "t.csv").write_text(f"person,office,body,from,until\n{rows}", "utf-8")
    assert ran(desk, "--reference", "t.csv").code == 1


class Trap:
    """What would be run by whoever unpickles it."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("echo CANARY > canary",)


@pytest.mark.parametrize(
    "content",
    [
        b"SQLite format 3\x00" + b"\xff" * 8000,
        b"SQLite format 3\x00\x10\x00\x01\x01\x00\x40\x20\x20",
        b"hello " * 1000,
        b"",
        bytes(range(256)) * 64,
        b'{"version": 999, "entries": {"a":',
        pickle.dumps(Trap()),
        None,
    ],
)
def test_a_damaged_cache_costs_its_speed_alone(content: bytes | None, desk: Path) -> None:
    cold = ran(desk, "--no-cache", "--format", "json")
    cache = desk / "cache"
    cache.mkdir(mode=0o700)
    file = cache / "extracted.sqlite"
    if content is None:
        file.mkdir()
    else:
        file.write_bytes(content)
    for _ in range(2):
        warm = ran(desk, "--cache", "--cache-dir", str(cache), "--format", "json")
        assert (warm.code, warm.out) == (cold.code, cold.out)
    assert not (desk / "canary").exists()


def test_a_cache_that_comes_with_the_articles_is_not_used(desk: Path) -> None:
    """Whoever opens a pull request would write the verdict with it."""
    cold = ran(desk, "--no-cache", "--format", "json")
    planted = desk / "articles" / ".cache"
    assert ran(desk, "--cache", "--cache-dir", str(planted), "--format", "json").out == cold.out
    assert not planted.exists()
