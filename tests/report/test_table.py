"""Claims as a table: for spreadsheets, for programs, and as a pandas DataFrame."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pandas
import pytest

from checker.report.table import COLUMNS, to_csv, to_frame, to_json, to_parquet
from tests.articles import check_texts
from tests.running import factcheck

TEXT = "Norway's exports reached about $17.5 billion in 2024, Minister Ola Berg said."


def test_a_row_holds_what_was_understood_and_where_it_came_from() -> None:
    rows = {row["kind"]: row for row in csv.DictReader(io.StringIO(to_csv(check_texts(TEXT))))}
    figure, person, date, office = rows["figure"], rows["person"], rows["date"], rows["office"]
    assert (figure["quote"], figure["value"], figure["unit"], figure["hedge"]) == (
        "$17.5 billion",
        "17500000000",
        "USD",
        "about",
    )
    assert (figure["measure"], figure["subject"], figure["period"]) == ("exports", "NO", "2024-01-01/2024-12-31")
    assert (figure["speaker"], figure["measure_from"]) == ("Ola Berg", "this sentence")
    assert (person["kind"], person["person"], person["title"]) == ("person", "Ola Berg", "Minister")
    assert (date["quote"], date["period"]) == ("2024", "2024-01-01/2024-12-31")
    assert (office["person"], office["title"]) == ("Ola Berg", "Minister")


def test_ages_openings_and_occurrences_have_a_period_and_what_it_is_of() -> None:
    text = (
        "Ola Berg, 47, spoke. The Bergen Fish Fair will open on March 4, 2025. "
        "The tanker Vestkapp sank on 4 June 1991 off Bergen."
    )
    rows = {row["kind"]: row for row in csv.DictReader(io.StringIO(to_csv(check_texts(text))))}
    assert (rows["age"]["person"], rows["age"]["measure"]) == ("Ola Berg", "date of birth")
    assert (rows["event"]["subject"], rows["event"]["period"]) == ("bergen fish fair", "2025-03-04/2025-03-04")
    assert (rows["occurrence"]["measure"], rows["occurrence"]["period"]) == ("sinking", "1991-06-04/1991-06-04")


def test_a_parquet_file_gives_the_frame_back(tmp_path: Path) -> None:
    claims = check_texts(TEXT).claims
    assert to_parquet(claims, str(tmp_path / "claims.parquet")) == len(claims)
    assert pandas.read_parquet(tmp_path / "claims.parquet").equals(to_frame(claims))


def test_the_listing_is_read_article_by_article() -> None:
    lines = factcheck("claims", "seeds/", "--format", "table").out.splitlines()
    assert lines[0] == "seeds/000_premiers-in-bishkek.txt"
    assert lines[-1].endswith("claims in 5 articles.")
    assert any("$1,340 billion" in line and "trade" in line for line in lines)


def test_json_and_csv_hold_the_same() -> None:
    report = check_texts(TEXT)
    rows = json.loads(to_json(report, lines=False))
    assert [json.loads(line) for line in to_json(report, lines=True).splitlines()] == rows
    assert [{k: str(v) for k, v in row.items()} for row in rows] == list(csv.DictReader(io.StringIO(to_csv(report))))


def test_a_frame_keeps_every_digit() -> None:
    frame = to_frame(check_texts(TEXT).claims)
    assert list(frame.columns) == list(COLUMNS)
    assert Decimal(str(frame.loc[0, "value"])) == Decimal("17.5e9")
    assert sorted(frame["kind"]) == ["date", "figure", "office", "person"]


def test_cells_that_a_spreadsheet_would_run_are_made_text() -> None:
    report = check_texts("=HYPERLINK(1) +5 people and @home 7 people came to the sale, -3 more than last week.")
    for row in csv.reader(io.StringIO(to_csv(report))):
        assert not any(cell.startswith(("=", "+", "@")) for cell in row)


@pytest.mark.parametrize("shape", ["csv", "json", "jsonl"])
def test_the_command_prints_the_table(shape: str) -> None:
    outcome = factcheck("claims", "seeds/", "--format", shape)
    assert outcome.code == 0
    assert "$1,340 billion" in outcome.out
