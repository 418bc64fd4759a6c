"""The day on which a clause says that something happens: behind its verb, before its subject, or around a "when"."""

from __future__ import annotations

from checker.extract.context.clause import DEFINITE, NO_DAY, date_after, dated
from checker.extract.context.tokens import Token
from checker.model.values import Period

BACK = 11
PARTS_OF_DAY = frozenset(("morning", "afternoon", "evening", "night", "noon"))


def day_after(row: list[Token], at: int) -> Token | None:
    """The day behind a verb; of "on Friday night, March 28" the numbered one."""
    found = date_after(row, at)
    return _numbered(row, found) if found is not None else None


def day_before(row: list[Token], subject: int) -> Token | None:
    """The day before a subject: "On 3 January 1987 the old ferry", "and on Friday night, March 28, the dam"."""
    at = subject - 1
    if at >= 0 and row[at].lower == ",":
        at -= 1
    if at >= 0 and row[at].lower in PARTS_OF_DAY:
        at -= 1
    for start in (at, at - 1):
        if start >= 0 and row[start].kind == "period" and (start == 0 or row[start - 1].lower in ("on", "in", ",")):
            return _opening(row, start)
        if start > 1 and row[start].kind == "period" and row[start - 2].lower == "night" and dated(row[start]):
            return row[start]  # "in the night to 3 October"
    return _when(row, subject)


def day_apposed(row: list[Token], at: int, subject: int) -> Token | None:
    """ "The day on which the rocket lifted off, 14 July 2024": the date that says which day it was."""
    if subject < 1 or row[subject - 1].lower not in ("which", "when") or at + 1 >= len(row) or row[at].lower != ",":
        return None
    return row[at + 1] if dated(row[at + 1]) else None


def _opening(row: list[Token], at: int) -> Token | None:
    """A date that opens its clause; one behind a comma belongs to the weekday before it, else to another clause."""
    if not dated(row[at]):
        return None
    if at and row[at - 1].lower == ",":
        weekday = next((i for i in (at - 2, at - 3) if i >= 0 and row[i].kind == "period"), None)
        if weekday is None or (weekday and row[weekday - 1].lower != "on"):
            return None
        at = max(at, weekday)
    return row[at]


def _when(row: list[Token], subject: int) -> Token | None:
    """ "17 October, the day on which the probe ...", "in the night to 3 October, when the trawler ..."."""
    word = subject - 1
    if word < 1 or not (row[word].lower == "when" or (row[word].lower == "which" and row[word - 1].lower == "on")):
        return None
    for i in range(word - 1, max(-1, word - BACK), -1):
        token = row[i]
        if token.kind == "period":
            return token if dated(token) and (i == 0 or row[i - 1].lower not in NO_DAY - {"to"}) else None
        because = token.lower == "since" and row[i + 1].lower == "that"
        if (token.lower in NO_DAY and not because) or token.lower in (";", ":"):
            return None
    return None


def _numbered(row: list[Token], found: Token) -> Token:
    """The date behind a weekday that it explains: "Friday night, March 28"."""
    if found.item is None or not isinstance(found.item, Period) or found.item.end - found.item.start > len("Wednesday"):
        return found
    at = row.index(found) + 1
    if at < len(row) and row[at].lower in PARTS_OF_DAY:
        at += 1
    if at < len(row) and row[at].lower in (",", "("):
        at += 1
    other = row[at] if at < len(row) else None
    if other is None or other.kind != "period" or not dated(other) or not isinstance(other.item, Period):
        return found
    named = found.item.first is not None and other.item.first is not None
    same = named and found.item.first.weekday() == other.item.first.weekday()  # type: ignore[union-attr]
    return other if same else found


def takes_object(row: list[Token], when: Token) -> bool:
    """True for "the company launched on 4 May a phone"."""
    after = row[row.index(when) + 1 :][:1]
    return bool(after) and after[0].lower in (*DEFINITE, "a", "an")
