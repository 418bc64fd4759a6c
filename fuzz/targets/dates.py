"""F4: dates of a text exist in the calendar, in order, and never lie outside the text."""

from __future__ import annotations

from datetime import date

from checker.dates.grammar import date_grammar
from checker.vocabulary.tables import shipped

SAMPLES = tuple(
    text.encode()
    for text in (
        "on Monday, 3 March 2025, last year, 02/03/2024, the second quarter of 2023, Q2, 1990s, 31 February",
        "1 Jan 0000, 99999, 2024-13-45, 300 BC, 29 February 1900, 10000-01-01, Ramadan 1445 AH, two weeks ago",
        "from 3 to 5 May 2024, between 1999 and 2003, in fiscal 2024-25, on the eve of Christmas, this morning",
    )
)
EXAMPLES = 300


def one(data: bytes) -> None:
    """With and without a publication date; the first bytes choose it."""
    text = data[2:].decode("utf-8", "replace")[:3000]
    published = date.fromordinal(1 + int.from_bytes(data[:3], "big") % date.max.toordinal()) if data else None
    for day in (None, published):
        end = 0
        for period in date_grammar(shipped()).find(text, day):
            assert end <= period.start < period.end <= len(text), period
            end = period.end
            assert period.first is None or period.last is None or period.first <= period.last, period
