"""What the page says about findings of each kind, and how it stands with every claim."""

from __future__ import annotations

import json
import re
from datetime import date
from html import unescape
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.cli.reports import options_for
from checker.gate import baseline
from checker.model.findings import Report, Suppression
from checker.pipeline import Options, run_texts
from checker.report.formats.html import render
from checker.report.page.difference import difference
from checker.report.page.plots.axis import axis
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules

RULES = load_rules([str(shipped_rules())])
OPTIONS = Options(as_of=date(2025, 3, 1))


def report(*texts: str) -> Report:
    return run_texts([(f"{number}.txt", text) for number, text in enumerate(texts)], RULES, shipped(), OPTIONS)


def page(*texts: str) -> str:
    return unescape(render(report(*texts), options_for(RULES, None)))


def data(text: str, block: str) -> Any:
    found = re.search(rf'<script type="application/json" id="{block}-data">(.*?)</script>', text)
    assert found is not None
    return json.loads(found[1])


def told(text: str) -> list[str]:
    """The text alternatives of the plots."""
    return [alternative.strip() for alternative in re.findall(r"<desc[^>]*>(.*?)</desc>", text)]


def test_figures_are_drawn_as_intervals() -> None:
    (alternative,) = told(page(*(f"Exports of Norway were ${number} billion in 2024." for number in (17, 11))))
    assert alternative.startswith("The figures as intervals. “$17 billion”: 17 billion USD (16.5 to 17.5 billion); “$1")


def test_dates_lie_on_a_timeline() -> None:
    text = page("The Bergen Fish Fair will open on March 4, 2025.", "The Bergen Fish Fair opens on March 9, 2025.")
    (alternative,) = told(text)
    assert alternative.startswith("The dates on a timeline. “")
    assert re.findall(r"\d{4}-\d\d-\d\d", alternative) == ["2025-03-04", "2025-03-09"]


def test_a_timeline_counts_in_years_and_in_months_where_days_have_no_room() -> None:
    years = page("Marta Lindqvist, 31, won the race.\n\nLindqvist was born in Lunde on 3 May 1988.")
    assert re.findall(r'class="tick"[^>]*>(\d{4})<', years)
    months = page(
        "The Bergen Fish Fair will open on March 4, 2025.", "The Bergen Fish Fair opens on September 9, 2025."
    )
    assert re.findall(r'class="tick"[^>]*>(\d{4}-\d\d)<', months)


def test_figures_in_two_units_are_drawn_in_the_first() -> None:
    text = page("The Long Tunnel is 12 kilometres long.", "The Long Tunnel is 12 miles long.")
    (alternative,) = told(text)
    assert "12 kilometer" in alternative
    assert "12 mile" in alternative


def test_a_part_stands_beside_its_whole() -> None:
    (alternative,) = told(page("Of the 300 people in the hall, 340 were women."))
    assert alternative.startswith("The part against the whole. “300”: 300; “340”: 340. Scale from 0 to")


def test_spellings_are_counted_and_dated() -> None:
    names = ("Kubanychbek Omuraliev spoke.", "Kubanychbek Omuraliyev spoke.", "Kubanychbek Omuraliev left.")
    (undated,) = told(page(*names))
    assert undated.startswith("The spellings by how often they are used. “Kubanychbek Omuraliev”: 2 times; “Kuban")
    (dated,) = told(page(*(f"date 2025-01-0{day}\n{name}" for day, name in enumerate(names, 1))))
    assert "“Kubanychbek Omuraliev”: 2 times: 2025-01-01, 2025-01-03" in dated


def test_each_key_says_where_it_comes_from() -> None:
    text = page("Exports of Norway were $17 billion in 2024.", "Norwegian exports came to $11 billion in 2024.")
    table = re.search(r'<table class="compared">(.*?)</table>', text, re.DOTALL)
    assert table is not None
    rows = re.sub(r"<[^>]+>|\s+", " ", table[1]).split()
    for words in ("measure exports from “Exports”", "subject Norway from “Norway”", "from “Norwegian”", "from “2024”"):
        assert words in " ".join(rows)


def test_every_claim_has_a_state_and_unread_numbers_are_shown() -> None:
    text = page("Exports of Norway were $17 billion in 2024. The A380 left. The visit cost $5 million.")
    articles = data(text, "articles")
    at = {name: number for number, name in enumerate(articles["columns"])}
    states = {row[at["quote"]]: (row[at["state"]], row[at["reason"]]) for row in articles["claims"]}
    assert states["$5 million"][0] == "apart"
    assert states["$5 million"][1]
    pieces = [piece for _, block in articles["articles"][0]["blocks"] for piece in block]
    assert "".join(piece if isinstance(piece, str) else piece[0] for piece in pieces).startswith("Exports of Norway")
    assert {piece[1] for piece in pieces if not isinstance(piece, str)} <= set(articles["states"])
    assert ["380", "unread", [], []] in pieces


def test_the_top_counts_findings_by_words_and_against_the_baseline() -> None:
    found = report("Exports of Norway were $17 billion in 2024.", "Exports of Norway were $11 billion in 2024.")
    text = render(found, options_for(RULES, None))
    assert "<dt>Findings per 1,000 words</dt><dd>62.5</dd>" in text
    assert "since the baseline" not in text
    mark = Suppression("baseline", baseline.REASON, "base.json")
    known = Report(found.documents, found.claims, (found.findings[0]._replace(suppressed=mark),), (), found.ledger)
    assert "0 new findings, 1 known, 0 gone since the baseline" in render(known, options_for(RULES, None))


@given(st.text(max_size=40), st.text(max_size=40))
@settings(derandomize=True)
def test_a_difference_is_the_whole_quotation_in_three_parts(one: str, other: str) -> None:
    parts = difference(one, other)
    assert "".join(parts) == one
    assert other.startswith(parts.before)
    assert other.endswith(parts.after)


def test_a_difference_never_parts_a_number_or_a_letter_from_its_marks() -> None:
    assert difference("$1,340 billion", "$1.7 billion") == ("$", "1,340", " billion")
    assert difference("Omuraliyev", "Omuraliev") == ("Omurali", "y", "ev")
    assert difference("Memis\u0327 spoke", "Memis spoke") == ("Memi", "s\u0327", " spoke")
    assert difference("open on March 4, 2025", "opens on March 9, 2025") == ("", "open on March 4,", " 2025")
    assert difference("Oslo", "Bergen") == ("", "Oslo", "")


@given(st.lists(st.floats(-1e15, 1e15, allow_subnormal=False), min_size=1, max_size=6))
@settings(derandomize=True)
def test_an_axis_shows_all_values_in_order(values: list[float]) -> None:
    scale = axis(values)
    assert scale is not None
    places = [scale.x(value) for value in sorted(values)]
    assert places == sorted(places)
    assert 10 <= places[0] <= places[-1] <= 350
    assert all(10 <= tick.x <= 350 for tick in scale.ticks)
