"""Rules as people write them: every slip is told with its place, and nothing runs on half-understood rules."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest

from checker.errors import UsageError
from checker.rules.loader import load_rules
from checker.rules.rule import Rule
from checker.rules.schema import schema
from checker.testing import failures
from checker.vocabulary.reader import read_yaml
from checker.vocabulary.tables import shipped, shipped_rules

GOOD = """\
title: Exports given in two ways
check: figure_conflict
severity: error
same: [measure, subject, period, dimension, scope, modality]
unless: [rounding]
params: {measures: [exports]}
message: "{first} and {second}"
why: Readers believe neither.
examples:
  conflict:
    - name: two articles
      articles:
        - "date 2025-02-03\\nExports of Norway were $17 billion in 2024."
        - "date 2025-02-03\\nExports of Norway were $11 billion in 2024."
  consistent:
    - name: two years
      articles:
        - "date 2025-02-03\\nExports of Norway were $17 billion in 2024 and $11 billion in 2023."
"""


def problems(folder: Path, text: str) -> list[str]:
    (folder / "exports-differ.yml").write_text(text, "utf-8")
    with pytest.raises(UsageError) as caught:
        load_rules([str(folder)])
    return [line.removeprefix(f"{folder}/") for line in str(caught.value).splitlines()[:-1]]


def test_a_rule_is_named_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "exports-differ.yml").write_text(GOOD, "utf-8")
    (rule,) = load_rules([str(tmp_path)])
    assert (rule.id, rule.kind, rule.scope, rule.params.measures) == (
        "exports-differ", "exports-differ", "corpus", ("exports",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("severity: error", "severty: error", "1:1: has no 'severity'"),
        ("severity: error", "severty: error", "3:1: unknown key 'severty'; did you mean 'severity'?"),
        ("severity: error", "severity: grave", "3:11: 'severity' cannot be 'grave'"),
        (
            "figure_conflict",
            "figure_conflicts",
            "2:8: there is no check 'figure_conflicts'; did you mean 'figure_conflict'?",
        ),
        ("period, dim", "perod, dim", "4:26: 'same' knows no 'perod'; did you mean 'period'?"),
        ("[rounding]", "[roundings]", "5:10: 'unless' knows no 'roundings'; did you mean 'rounding'?"),
        ("measures: [", "measure: [", "6:10: unknown key 'measure'; did you mean 'measures'?"),
        ("measures: [exports]", "measures: exports", "6:20: 'measures' holds a list of words"),
        ("[exports]", "[exprots]", "6:21: 'measures' knows no 'exprots'; did you mean 'exports'?"),
        ("[exports]", "[zzqq]", "6:21: 'measures' knows no 'zzqq'; they stand in vocabulary/measures.yml"),
        ("{first}", "{frist}", "7:10: 'message' knows no {frist}; did you mean 'first'?"),
        ("{first}", "{first.__class__}", "7:10: 'message' knows no {first.__class__}"),
        ("{first}", "{0}", "7:10: 'message' knows no {0}"),
        ("{first}", "{first", "7:10: 'message'"),
        ("why: Readers believe neither.", "why: [1]", "8:6: 'why' holds a text"),
        ("consistent:", "consistant:", "10:3: 'examples' needs a list 'consistent'"),
        ("consistent:", "consistant:", "15:3: unknown key 'consistant'; did you mean 'consistent'?"),
        ("- name: two years", "- nam: two years", "16:7: unknown key 'nam'; did you mean 'name'?"),
        ("severity: error", "severity: error\nseverity: note", "4:1: has the key 'severity' twice"),
    ],
)
def test_slips_are_told_with_place_and_nearest_word(old: str, new: str, expected: str, tmp_path: Path) -> None:
    assert old in GOOD
    told = problems(tmp_path, GOOD.replace(old, new, 1))
    assert any(line.startswith(f"exports-differ.yml:{expected}") for line in told), told


def test_a_measure_of_the_folder_beside_the_rules_is_known(tmp_path: Path) -> None:
    (tmp_path / "exports-differ.yml").write_text(GOOD.replace("[exports]", "[exports, fish-landings]"), "utf-8")
    (tmp_path / "vocabulary").mkdir()
    landings = "fish-landings: {name: fish landings, nouns: [landings], dims: [mass]}"
    (tmp_path / "vocabulary" / "measures.yml").write_text(landings, "utf-8")
    (rule,) = load_rules([str(tmp_path)])
    assert rule.params.measures == ("exports", "fish-landings")


def test_all_slips_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "another.yml").write_text(GOOD.replace("error", "grave"), "utf-8")
    told = problems(tmp_path, GOOD.replace("rounding", "roundings").replace("{first}", "{frist}"))
    assert [line.partition(":")[0] for line in told] == ["another.yml", "exports-differ.yml", "exports-differ.yml"]


def test_two_rules_of_one_name_and_no_rule_are_errors(tmp_path: Path) -> None:
    for folder in ("a", "b", "empty"):
        (tmp_path / folder).mkdir()
    for folder in ("a", "b"):
        (tmp_path / folder / "exports-differ.yml").write_text(GOOD, "utf-8")
    with pytest.raises(UsageError, match="stands in"):
        load_rules([str(tmp_path)])
    with pytest.raises(UsageError, match="always be clean"):
        load_rules([str(tmp_path / "empty")])
    with pytest.raises(UsageError, match="there is no rule file"):
        load_rules([str(tmp_path / "nowhere")])


def test_vocabulary_and_reference_folders_hold_no_rules(tmp_path: Path) -> None:
    (tmp_path / "exports-differ.yml").write_text(GOOD, "utf-8")
    for name in ("vocabulary", "reference"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "words.yml").write_text("a: [b]\n", "utf-8")
    assert len(load_rules([str(tmp_path)])) == 1


def test_the_shipped_rules_hold_their_examples_and_each_others() -> None:
    assert [str(f) for f in failures(load_rules([str(shipped_rules())]), shipped())] == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("$11 billion in 2024", "$17 billion in 2024", "should be reported"),
        ("$11 billion in 2023", "$11 billion.\\n\\nExports of Norway were $12 billion in 2024", "should be left alone"),
        ("- name: two articles", "- todo: true\n      name: two articles", "take the todo mark off"),
        ("- name: two years", "- todo: true\n      name: two years", "take the todo mark off"),
    ],
)
def test_an_example_that_does_not_hold_fails(old: str, new: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "exports-differ.yml").write_text(GOOD.replace(old, new, 1), "utf-8")
    failed = list(failures(load_rules([str(tmp_path)]), shipped()))
    assert len(failed) == 1
    assert says in failed[0].problem
    assert failed[0].line > 9


def test_rules_are_held_against_each_others_near_misses(tmp_path: Path) -> None:
    (tmp_path / "exports-differ.yml").write_text(GOOD, "utf-8")
    strict = GOOD.replace("period, ", "").replace("$11 billion in 2023", "no more")
    (tmp_path / "exports-vary.yml").write_text(strict, "utf-8")
    (failed,) = failures(load_rules([str(tmp_path)]), shipped())
    assert "“two years” should be left alone by exports-vary" in failed.problem


@pytest.mark.parametrize("path", sorted(shipped_rules().glob("*.yml")), ids=lambda path: path.stem)
def test_the_schema_accepts_the_shipped_rules(path: Path) -> None:
    jsonschema.Draft7Validator(schema()).validate(read_yaml(path.read_bytes(), path.name).plain())


def test_the_schema_refuses_what_the_loader_refuses() -> None:
    rule = read_yaml(GOOD.encode(), "r.yml").plain()
    changes: list[dict[str, object]] = [
        {"severty": "error"},
        {"check": "nothing"},
        {"same": ["perod"]},
        {"examples": {}},
    ]
    for change in changes:
        assert not jsonschema.Draft7Validator(schema()).is_valid(rule | change)


@pytest.mark.parametrize("rule", load_rules([str(shipped_rules())]), ids=lambda rule: rule.id)
def test_a_shipped_rule_has_two_conflicts_and_three_near_misses(rule: Rule) -> None:
    assert sum(not example.todo for example in rule.conflict) >= 2
    assert sum(not example.todo for example in rule.consistent) >= 3
