"""Whatever Unicode an article holds, the reports stand."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.report import format_names, load
from checker.report.places import carets, excerpt
from checker.report.safe import UNSAFE, quiet, visible
from checker.report.wrapping import columns
from tests.report.samples import OPTIONS, article, conflict, side

ANY = st.text(st.characters(exclude_categories=()), min_size=1, max_size=60)


@given(ANY, ANY)
@settings(max_examples=60, deadline=None)
def test_every_format_takes_any_text(one: str, other: str) -> None:
    given_report = conflict(one, other)
    for name in format_names():
        page = load(name).render(given_report, OPTIONS)
        page.encode("utf-8")
        if name == "json":
            assert [p["quote"] for p in json.loads(page)["findings"][0]["places"]] == [one, other]


@given(ANY, st.text(max_size=400), st.text(max_size=400), st.integers(20, 200))
@settings(max_examples=150, deadline=None)
def test_excerpts_are_short_and_marked(quote: str, before: str, after: str, width: int) -> None:
    text = before + quote + after
    cut = excerpt(side(article("a.txt", text), quote))
    assert cut.quote == visible(quote)
    assert not UNSAFE.search(cut.before + cut.quote + cut.after)
    rows = carets(cut, width)
    assert all(columns(line) <= width for line, _ in rows)
    assert any("^" in marks for _, marks in rows) or not cut.quote.strip()


@given(st.text(alphabet=":# \nx[\\", max_size=30))
def test_no_line_reads_as_a_command(text: str) -> None:
    assert not [line for line in quiet(text).split("\n") if line.lstrip().startswith(("::", "##"))]
    assert quiet(text).replace("\\", "") == text.replace("\\", "")
