"""The terminal report, read as people see it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from checker.model.findings import Incomplete, Ledger, Suppression
from checker.report import load
from checker.report.places import Excerpt, carets, excerpt, gather
from checker.report.wrapping import columns, fold
from tests.report.samples import OPTIONS, TRADE, article, conflict, finding, report, side, spellings

full = load("full").render


def marked(rows: list[tuple[str, str]]) -> str:
    """The characters that stand over a caret, by terminal column."""
    found: list[str] = []
    for line, marks in rows:
        at = 0
        for character in line:
            width = columns(character)
            if marks[at : at + max(width, 1)].startswith("^") or (not width and found and marks[at - 1 : at] == "^"):
                found.append(character)
            at += width
    return "".join(found)


@pytest.mark.parametrize("width", [20, 33, 60, 100, 200])
@pytest.mark.parametrize("quote", ["$1.7 billion", "一七億ドル", "e\u0301te\u0301 de\u0301ja\u0300", "A" * 70])
@pytest.mark.parametrize("before", ["", "word " * 9, "東京の貿易は", "e\u0301 " * 40])
def test_carets_stand_under_the_quotation(width: int, quote: str, before: str) -> None:
    rows = carets(Excerpt(before, quote, " and then, he said, more of it " * 3), width)
    assert marked(rows).replace(" ", "") == quote.replace(" ", "")
    assert all(columns(line) <= width for line, _ in rows)


@pytest.mark.parametrize("text", ["plain", "東京 2024", "naïve e\u0301"])
def test_columns_are_those_of_a_terminal(text: str) -> None:
    assert columns(text) == cell_len(text)


def test_folding_keeps_every_character_but_spaces() -> None:
    text = "Trade of 東京貿易 " + "x" * 50 + " end"
    for width in range(2, 70):
        lines = [text[at:stop] for at, stop in fold(text, width)]
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(("before", "after"), [(0, 900), (900, 0), (900, 900), (40, 900)])
@pytest.mark.parametrize("filler", ["word ", "字"])
def test_long_sentences_are_cut_around_the_quotation(before: int, after: int, filler: str) -> None:
    text = filler * before + "$1.7 billion" + " " + filler * after
    cut = excerpt(side(article("a.txt", text), "$1.7 billion"))
    whole = cut.before + cut.quote + cut.after
    assert cut.quote == "$1.7 billion"
    assert 200 < len(whole) <= 300
    assert cut.before.startswith("…") == (before * len(filler) > 150)
    assert cut.after.endswith("…") == (after > 0)


def test_a_quotation_longer_than_the_room_is_cut_too() -> None:
    text = "x" * 1000
    assert len("".join(excerpt(side(article("a.txt", text), text)))) <= 300


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    page = full(conflict(), replace(OPTIONS, width=width))
    assert max(cell_len(line) for line in page.splitlines()) <= width


def test_both_sides_their_places_dates_and_reasons() -> None:
    page = full(conflict(), OPTIONS)
    for words in ("a.txt:1:46  2025-02-25", "b/b.txt:2:46", "as written: $1,340 billion", "  = “$1,340 billion” is"):
        assert words in page
    assert re.search(r"\$1\.7 billion in 2024.*\n  \| +\^{12}\n", page)


def test_the_rare_spelling_is_shown_and_the_frequent_one_counted() -> None:
    page = full(spellings(40), OPTIONS)
    assert len(re.findall(r"\| +\^{9}\n|\| \^{9}\n", page)) == 2
    assert "and 38 more, spelled “Omuraliev”" in page
    assert "^" * 10 + "\n" in page


def test_few_places_are_all_shown() -> None:
    sides = spellings(3).findings[0].sides
    assert [len(kind.shown) for kind in gather(sides, 4, 2)] == [4]


def test_colour_only_where_asked() -> None:
    assert "\x1b" not in full(conflict(), OPTIONS)
    coloured = full(conflict(), replace(OPTIONS, color=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == full(conflict(), OPTIONS)
    assert "\x1b[" in coloured


def test_colour_does_not_depend_on_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    plain, coloured = full(conflict(), OPTIONS), full(conflict(), replace(OPTIONS, color=True))
    for name, value in (("FORCE_COLOR", "1"), ("NO_COLOR", "1"), ("TERM", "dumb"), ("COLUMNS", "9")):
        monkeypatch.setenv(name, value)
    assert (full(conflict(), OPTIONS), full(conflict(), replace(OPTIONS, color=True))) == (plain, coloured)


INCOMPLETE = Incomplete("bad.txt", "encoding", "save it as UTF-8")
NOT_IN_FULL = (
    "Checked 0 articles, 120 claims, 60 compared: nothing contradicts in what was checked, 1 input not checked in full."
)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (conflict(), "Checked 2 articles, 120 claims, 60 compared: 1 error."),
        (report(ledger=Ledger(1, 1, 1, 0)), "Checked 1 article, 1 claim, 0 compared: nothing contradicts."),
        (report(), "Nothing was checked: no article was found."),
        (report(incomplete=(INCOMPLETE,)), NOT_IN_FULL),
        (
            report(
                finding(
                    side(article("a.txt", TRADE), "2024"),
                    suppressed=Suppression("decision", "both right", "decisions.json"),
                )
            ),
            "Checked 1 article, 120 claims, 60 compared: nothing contradicts, 1 suppressed.",
        ),
    ],
)
@pytest.mark.parametrize("name", ["full", "concise"])
def test_the_last_line_is_the_verdict(given: object, sentence: str, name: str) -> None:
    page = load(name).render(given, replace(OPTIONS, width=200))  # type: ignore[arg-type]
    assert " ".join(page.split()).endswith(sentence)


def test_what_was_not_checked_is_told_with_its_reason() -> None:
    page = full(report(incomplete=(INCOMPLETE,)), OPTIONS)
    assert "Not checked: bad.txt (encoding): save it as UTF-8\n" in page
    assert "Not compared: 12 no period, 4 no subject.\n" in page
    assert "Passed over: 2 hidden.\n" in page
