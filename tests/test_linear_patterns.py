"""Reading takes time in proportion to length, whatever the text repeats: no built-in pattern backtracks over it.

Every pattern of the package runs when an article is read and its claims are drawn, so the whole is measured: once on
a text of n repetitions and once on one of 2n. A linear reader takes twice as long, a quadratic one four times.
"""

from __future__ import annotations

import time
from datetime import date

import pytest

from checker.documents.contract import Source
from checker.documents.language import service
from checker.documents.parse import parse
from checker.documents.unseen import without_unseen
from checker.extract import extract
from checker.model.document import Block, Document, line_starts
from checker.vocabulary.tables import shipped

LENGTH = 4_000
# Twice the text may cost twice the time; the rest is for a machine with other work. Quadratic would be 4.
LIMIT = 3.0
ATTEMPTS = 4

REPEATED = [
    "1", "1,", "1.", "1 ", "1-", "1/", "1:", "12:", "+1", "#1", "$1,", "$1.5 ", "$", "€ ", "1 to ", "1 and ", "1 ± ",
    "1x10", "1e", "5\" ", "1½", "1 pound ", "1 dinar ", "1 peso, ", "1 ft 2 in ", "1 (", "of 1 ", "about ", "million ",
    "half a ", "two hundred and ", "one ", "a gallon ", "more than ", "- ", "10 per cent to ", "٣", " ", "1'", "Rs",
    "A", "A ", "A. ", "Al-", "Mr ", "Mr. A ", "de la ", "van ", "O'", "Aa ", "Aa Bb ", "Aa, ", "Aa's ", "AB ", "A.B.",
    "the ", "said ", "(", ")", "\"", "“", "“a ", "'", "‘", ".", ". ", "...", "!", "?", ",", ", ", ";", "\n",
    "\n\n", "\t",
    "May ", "1 May ", "May 1, ", "Monday ", "on 1 May to ", "1990s ", "since ", "last ", "2024-", "2024 ",
    "01/02/2024 ",
    "first half of ", "past ", "in 2020 and ", "http://a.", "a@", "a.b/", "aé", "é", "中", "\u00a0", "\u200b", "\u00ad",
]  # fmt: skip


def text_of(unit: str, length: int) -> str:
    return "date 2025-03-04\nIt opened.\n" + unit * (length // len(unit)) + "\nIt closed."


def cost(text: str) -> float:
    """The seconds of processor time that it takes to parse a text and to draw its claims, whatever its language."""
    begin = time.process_time()
    parsed = without_unseen(parse(Source("long.txt", text.encode(), given=text))[0])
    service(text)
    blocks = parsed.blocks or (Block("paragraph", 0, len(parsed.text)),)
    document = Document("long.txt", text, parsed.text, blocks, date(2025, 3, 4), lines=line_starts(text))
    extract(document, shipped())
    return time.process_time() - begin


@pytest.mark.parametrize("unit", REPEATED)
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    short, long = text_of(unit, LENGTH), text_of(unit, 2 * LENGTH)
    ratios = []
    for _ in range(ATTEMPTS):
        ratios.append(cost(long) / max(cost(short), 0.004))
        if ratios[-1] < LIMIT:
            return
    pytest.fail(f"{unit!r} repeated: doubling the text multiplies the time by {min(ratios):.1f}")
