"""Ages and birthdays: "Derya Kaya, 23,", "the 23-year-old", "born in Sinop on 2 June 2005"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker.dates.intervals import shift_months
from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.tokens import Token, rows_of
from checker.extract.context.who import full_names, person_before, person_key
from checker.model.claims import AgeClaim, Claim
from checker.model.document import Span
from checker.model.values import Period, PersonName, Quantity

OLDEST = 120
REACH = 10
LINK = re.compile(r"(?: (?:from|of|in|at|by|with|and|who|whose)\b|[,.;])")
# Words that put an age at another time than that of publication.
THEN = frozenset(
    ("then", "when", "since", "until", "was", "at", "turned", "turns", "would", "had", "died", "dead", "late", "killed")
)


def claims(frame: Frame) -> Iterator[Claim]:
    """Every age or date of birth of a person with a full name."""
    rows = rows_of(frame)
    if not frame.people:
        return
    for index, sentence in enumerate(frame.sentences):
        if not (sentence.quantities or sentence.periods):
            continue
        row = rows[index]
        for at, token in enumerate(row if sentence.people or "born" in row.said else ()):
            if token.kind == "person":
                yield from _beside(frame, sentence, row, at)
            elif token.lower == "born":
                yield from _born(frame, sentence, row, at)


def _beside(frame: Frame, sentence: Sentence, row: list[Token], at: int) -> Iterator[AgeClaim]:
    """ "Name, 23," "Name (23)", "Name, aged 23", "23-year-old Name"."""
    text, published = frame.document.text, frame.document.published
    after = [t for t in row[at + 1 : at + 6] if t.lower not in ("aged", "age", "who", "is")][:3]
    candidates: list[Token] = []
    if len(after) > 1 and after[0].lower in (",", "(") and after[1].kind == "figure":
        closing = text[after[1].end : after[1].end + 1]
        if closing in (",", ")", ".", ";") or "year" in text[after[1].start : after[1].end]:
            candidates.append(after[1])
    for token in row[max(0, at - 4) : at]:
        # "The 23-year-old from San Rosendo" is nobody of that name.
        if token.kind == "figure" and text[token.start : token.end].endswith("-old"):
            candidates += [token] if LINK.search(text, token.end, row[at].start) is None else []
    for token in candidates:
        years = _years(token)
        if (
            years is None
            or published is None
            or any(t.lower in THEN for t in row[max(0, row.index(token) - 3) : row.index(token)])
        ):
            continue
        # Someone of 23 was born between the day after the 24th birthday's date back then and 23 years ago.
        last = shift_months(published, -12 * years)
        first = shift_months(published, -12 * (years + 1)) + timedelta(1)
        yield from _claim(
            frame,
            sentence,
            row[at],
            Span(row[at].start, token.end) if token.start > row[at].start else Span(token.start, row[at].end),
            first,
            last,
            f"{years} years old",
        )


def _years(token: Token) -> int | None:
    quantity = token.item
    if not isinstance(quantity, Quantity) or quantity.kind not in ("age", "number") or quantity.hedge != "exact":
        return None
    whole = quantity.value == quantity.value.to_integral_value() and 0 < quantity.value <= OLDEST
    return int(quantity.value) if whole else None


def _born(frame: Frame, sentence: Sentence, row: list[Token], at: int) -> Iterator[AgeClaim]:
    """ "Name was born in Sinop on 2 June 2005", "he was born in 1956"."""
    when = next((t for t in row[at + 1 : at + 1 + REACH] if t.kind == "period"), None)
    period = when.item if when is not None else None
    if when is None or not isinstance(period, Period) or period.basis != "text" or period.first is None:
        return
    if period.last is None or period.precision not in ("day", "month", "year"):
        return
    subject = next((t for t in reversed(row[max(0, at - 6) : at]) if t.kind == "person"), None)
    behind = row.index(when) + 1
    if subject is None and at == 0 and behind + 1 < len(row) and row[behind].lower == ",":
        subject = row[behind + 1] if row[behind + 1].kind == "person" else None  # "Born in 1963, Lind ..."
    pronoun = any(t.lower in ("he", "she") for t in row[max(0, at - 3) : at])
    if subject is None and not pronoun:
        return
    span = Span(row[at].start, when.end)
    yield from _claim(
        frame,
        sentence,
        subject,
        span,
        period.first,
        period.last,
        f"born {frame.document.quote((when.start, when.end))}",
    )


def _claim(
    frame: Frame, sentence: Sentence, mention: Token | None, span: Span, first: date, last: date, stated: str
) -> Iterator[AgeClaim]:
    name = mention.item if mention is not None else person_before(frame, span.start)
    if not isinstance(name, PersonName):
        return
    full = full_names(frame).get(name.start)
    key = person_key(full, span) if full is not None else None
    if full is not None and key is not None:
        yield AgeClaim(frame.document, span, sentence.span, key, full, first, last, stated)
