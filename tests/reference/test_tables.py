"""Reference tables: what is not understood, and rows that contradict each other, are told with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import UsageError
from checker.reference.in_force import Reference, reference_of
from checker.vocabulary.tables import Vocabulary, shipped, shipped_rules
from tests.running import factcheck

OFFICES = "person,office,body,from,until\nAda Obi,mayor,Lagos,2020,2024\n"
FIGURES = "measure,subject,period,value\npopulation,Malta,,540000\n"


def load(path: Path) -> Reference:
    return reference_of(Vocabulary(shipped().folders, (str(path),)))


def told(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text, "utf-8")
    with pytest.raises(UsageError) as caught:
        load(folder / name)
    return str(caught.value)


def test_the_sample_tables_are_understood() -> None:
    sample = load(shipped_rules() / "reference")
    assert {row.person for row in sample.offices} >= {"Nadia Okonjo-Reyes", "Kwabena Aidoo"}
    assert {(row.measure, row.subject, row.period) for row in sample.figures} >= {
        ("trade-turnover", "GH+TG", "2022-01-01/2022-12-31"),
        ("population", "MT", ""),
    }
    assert "Lake Tanganika" in {wrong.form for wrong in sample.wrong}


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("t.csv", "person,ofice,body\nA B,mayor,Oslo\n", "t.csv:1:8: unknown column 'ofice'; did you mean 'office'?"),
        ("t.csv", "person,office\nA B,mayor\n", "t.csv:1:1: a table of offices needs a column 'body'"),
        ("t.csv", "person,office,body,body\n", "t.csv:1:1: names a column twice"),
        ("t.csv", "a,b\n1,2\n", "t.csv:1:1: unknown column 'a'"),
        ("t.csv", f"{OFFICES}Jon Berg,mayor\n", "t.csv:3:1: has 2 cells; the first row names 5 columns"),
        ("t.csv", f"{OFFICES},mayor,Oslo,,\n", "t.csv:3:1: has no 'person': full name"),
        ("t.csv", f'{OFFICES}"Jon,mayor,Oslo,,\n', "t.csv:3:1: has a quotation mark that is not closed"),
        ("t.csv", f"{OFFICES}Jon Berg,mayor,Oslo,May 2020,\n", "t.csv:3:1: 'from' is 'May 2020'; write 2024"),
        ("t.csv", f"{OFFICES}Jon Berg,mayor,Oslo,2020-02-30,\n", "t.csv:3:1: 'from' is '2020-02-30'"),
        ("t.csv", f"{OFFICES}Jon Berg,mayor,Oslo,2024,2020\n", "t.csv:3:1: is in force until before it begins"),
        ("t.csv", f"{FIGURES}populations,Malta,,5\n", "t.csv:3:1: there is no measure 'populations'; did you mean"),
        ("t.csv", f"{FIGURES}population,Fiji,,many\n", "t.csv:3:1: 'value' is 'many'"),
        ("t.csv", f"{FIGURES}population,Fiji,soon,5\n", "t.csv:3:1: 'period' is 'soon'"),
        ("t.csv", "", "t.csv: is empty"),
        ("t.txt", OFFICES, "t.txt: is no table"),
        ("t.yml", "office: []\n", "t.yml:1:1: unknown table 'office'; did you mean 'offices'?"),
        ("t.yml", "offices:\n  - person: A B\n    ofice: mayor\n", "t.yml:2:5: unknown column 'ofice'"),
        ("t.yml", "spellings:\n  - right: true\n    wrong: x\n", "t.yml:2:12: 'right' holds a text"),
        ("t.yml", "offices: [\n", "t.yml:2:1: is not valid YAML"),
    ],
)
def test_slips_are_told_with_their_place(name: str, text: str, says: str, tmp_path: Path) -> None:
    assert says in told(tmp_path, name, text)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"{OFFICES}Jon Berg,mayor,Lagos,2022,\n", "t.csv:3:1: gives mayor of Lagos to 'Jon Berg', and {file}:2"),
        (f"{FIGURES}population,Malta,,560000\n", "t.csv:3:1: gives population of Malta as 560000, and {file}:2"),
        (
            "official,acronym\nOld Union,OU\nOther Union,OU\n",
            "t.csv:3:1: lets OU stand for 'Other Union'",
        ),
        ("right,wrong\ncolour,color\ncolor,colur\n", "t.csv:2:1: calls 'color' wrong for 'colour', which {file}:3"),
        ("right,wrong\ncolour,coler\ncooler,coler\n", "t.csv:3:1: calls 'coler' wrong for 'cooler', which {file}:2"),
    ],
)
def test_rows_that_contradict_each_other_are_an_error_that_names_both(text: str, says: str, tmp_path: Path) -> None:
    assert says.format(file=tmp_path / "t.csv") in told(tmp_path, "t.csv", text)


def test_a_handover_on_one_day_is_no_contradiction(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(f"{OFFICES}Jon Berg,mayor,Lagos,2024-12-31,\n", "utf-8")
    assert len(load(tmp_path / "t.csv").offices) == 2


def test_a_table_with_semicolons_and_one_in_yaml_are_read_alike(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("right;wrong\ncolour;color\n", "utf-8")
    (tmp_path / "b.yml").write_text("spellings:\n  - right: colour\n    wrong: color\n", "utf-8")
    rows = [load(tmp_path / name).wrong[0] for name in ("a.csv", "b.yml")]
    assert [(row.form, row.right) for row in rows] == [("color", "colour")] * 2
    for row in rows:
        assert row.row.document.quote(row.row.place("right")) == "colour"


def test_a_run_shows_the_row_beside_the_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("date 2025-03-04\nThe population of Malta is 5.4 million.\n", "utf-8")
    (tmp_path / "facts.csv").write_text(FIGURES, "utf-8")
    shown = factcheck(tmp_path / "a.txt", "--reference", tmp_path / "facts.csv", "--format", "concise")
    assert shown.code == 1
    assert "reference-figure" in shown.out
    assert "facts.csv:2:" in shown.out
    assert factcheck(tmp_path / "a.txt").code == 0
    assert factcheck(tmp_path / "a.txt", "--reference", tmp_path / "nowhere.csv").code == 2


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_a_table_or_a_usage_error(text: str) -> None:
    import tempfile

    for name in ("t.csv", "t.yml"):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_text(text, "utf-8", newline="")
            try:
                load(path)
            except UsageError as error:
                assert str(path) in str(error)
