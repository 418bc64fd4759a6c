"""What a desk settles about numbers, dates and names changes what its articles say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.running import in_process


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "stories").mkdir()
    return tmp_path


def report(folder: Path, config: str, *texts: str) -> dict[str, Any]:
    (folder / "factcheck.toml").write_text(config, "utf-8")
    for number, text in enumerate(texts):
        (folder / f"stories/{number}.txt").write_text(f"date 2025-03-04\n{text}", "utf-8")
    found: dict[str, Any] = json.loads(in_process("stories", "--format", "json", cwd=folder).out)
    return found


@pytest.mark.parametrize(
    ("style", "rules"),
    [
        ("", ["number-format-ambiguity"]),
        ('number-style = "1,234.5"', []),
        ('number-style = "1.234,5"', ["figure-conflict"]),
    ],
)
def test_a_number_style_leaves_no_doubt(folder: Path, style: str, rules: list[str]) -> None:
    texts = ("Exports of Norway were $1,340 million in 2024.", "Exports of Norway were $1.34 billion in 2024.")
    assert [f["rule"] for f in report(folder, style, *texts)["findings"]] == rules


@pytest.mark.parametrize(("order", "day"), [("day-first", "2024-11-04"), ("month-first", "2024-04-11")])
def test_an_order_of_dates(folder: Path, order: str, day: str) -> None:
    (folder / "factcheck.toml").write_text(f'date-order = "{order}"\n', "utf-8")
    (folder / "stories/a.txt").write_text("date 2025-03-04\nThe port opened on 04/11/2024 in Oslo.", "utf-8")
    rows = json.loads(in_process("claims", "stories", "--format", "json", cwd=folder).out)
    assert [row["period"] for row in rows if row["kind"] == "date"] == [f"{day}/{day}"]


def test_a_fiscal_year(folder: Path) -> None:
    (folder / "factcheck.toml").write_text("fiscal-year-start = 4\n", "utf-8")
    (folder / "stories/a.txt").write_text("date 2025-06-04\nExports of India rose in fiscal year 2024.", "utf-8")
    rows = json.loads(in_process("claims", "stories", "--format", "json", cwd=folder).out)
    assert [row["period"] for row in rows if row["kind"] == "date"] == ["2023-04-01/2024-03-31"]


@pytest.mark.parametrize(
    ("style", "house"), [("bgn-pcgn", "Talgat Sergeyev"), ("icao", "Talgat Sergeev"), ("news", "")]
)
def test_a_transliteration_says_which_spelling_is_the_houses(folder: Path, style: str, house: str) -> None:
    texts = ("Minister Talgat Sergeyev spoke. Talgat Sergeyev left.", "Minister Talgat Sergeev spoke in Oslo.")
    (finding,) = report(folder, f'transliteration = "{style}"', *texts)["findings"]
    told = [step for step in finding["explanation"] if step.startswith("The house")]
    assert finding["rule"] == "name-spelling"
    assert [house in step for step in told] == ([True] if house else [])


def test_an_unknown_transliteration_checks_nothing(folder: Path) -> None:
    (folder / "stories/a.txt").write_text("date 2025-03-04\nIt rained in Oslo.", "utf-8")
    (folder / "factcheck.toml").write_text('transliteration = "bgn"\n', "utf-8")
    outcome = in_process("stories", cwd=folder)
    assert (outcome.code, outcome.out) == (2, "")
    assert "known are ala-lc, bgn-pcgn" in outcome.err


def test_what_was_read_by_another_style_is_read_anew(folder: Path) -> None:
    (folder / "stories/a.txt").write_text("date 2025-03-04\nExports of Norway were $1,340 million in 2024.", "utf-8")
    values = []
    for style in ("1,234.5", "1.234,5", "1,234.5"):
        (folder / "factcheck.toml").write_text(f'number-style = "{style}"\ncache-dir = "kept"\n', "utf-8")
        assert in_process("stories", cwd=folder).code == 0
        rows = json.loads(in_process("claims", "stories", "--format", "json", cwd=folder).out)
        values.append(next(row["value"] for row in rows if row["kind"] == "figure"))
    assert values == ["1340000000", "1340000", "1340000000"]
