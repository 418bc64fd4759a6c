"""A clause as subject, verb and date: whose beginning, end or sinking it is, and when."""

from __future__ import annotations

from collections.abc import Set

from checker.extract.context.frame import Frame
from checker.extract.context.tokens import Token
from checker.model.claims import Known
from checker.model.document import Span
from checker.model.values import Period, PersonName

DEFINITE = frozenset(("the", "this", "its", "their", "his", "her"))
AUXILIARIES = frozenset(
    ("was", "were", "is", "are", "be", "been", "will", "had", "has", "have", "would", "to", "being")
)
PASSIVE = frozenset(("was", "were", "is", "are", "be", "been", "being"))
NO_DAY = frozenset(("before", "until", "by", "since", "after", "from", "than", "through", "till", "to"))
STOPS = frozenset((";", ":", ",", "but", "while", "who", "which", "that", "and", "or", "as", "when", "because"))
DAY = frozenset(("day",))
HEADS = frozenset("of for in on at by with from near to about against over under between".split())
MODIFIERS = 4
REACH = 9


def subject_of(frame: Frame, row: list[Token], at: int, other: Set[str]) -> Known | None:
    """What the clause is about, by the token at its end: a person, a name, or what the article calls "the ...".

    other: words that make another one of it ("the second trial" is not "the trial")
    """
    token = row[at]
    span = Span(token.start, token.end)
    if token.kind == "person" and isinstance(token.item, PersonName):
        return Known(token.item.surname.lower(), token.item.full, "this sentence", span)
    if token.kind != "word" or token.owner or not token.lower[:1].isalpha():
        return None
    if token.name or (at == 0 and token.lower not in DEFINITE and any(c.isdigit() for c in token.lower)):
        first = at
        while first > 0 and row[first - 1].name:
            first -= 1
        span = Span(row[first].start, token.end)
        shown = frame.document.quote(span)
        return Known(shown.lower(), shown, "this sentence", span)
    before = [t.lower for t in row[max(0, at - MODIFIERS) : at]]
    opened = next((i for i in range(at - 1, max(-1, at - MODIFIERS - 1), -1) if row[i].lower in DEFINITE), None)
    if opened is not None and opened and row[opened - 1].lower in HEADS:
        return None  # "a phase of the project ended"
    if DEFINITE.isdisjoint(before) or not other.isdisjoint(before) or token.lower.endswith("ly"):
        return None
    return Known(f"@{token.lower}", f"the {token.lower}", "this sentence", span)


def verb_start(row: list[Token], at: int) -> tuple[int, bool]:
    """Where the subject ends before the verb at token `at` (-1 for nowhere), and True where the verb is a passive."""
    back, passive = at - 1, False
    while back >= 0 and (row[back].lower in AUXILIARIES or row[back].lower.endswith("ly")):
        passive = passive or row[back].lower in PASSIVE
        back -= 1
    return back, passive


def date_after(row: list[Token], at: int, precisions: Set[str] = DAY) -> Token | None:
    """The date that follows from token `at` in the same clause."""
    for i in range(at, min(at + REACH, len(row))):
        token = row[i]
        if token.kind == "period":
            return token if dated(token, precisions) and row[i - 1].lower not in NO_DAY else None
        if token.lower in STOPS:
            return None
    return None


def date_before(row: list[Token], subject: int, precisions: Set[str] = DAY) -> Token | None:
    """ "On 3 January 1987 the old ferry ...": the date that opens the sentence, right before the subject."""
    for i in range(max(0, subject - MODIFIERS), subject):
        if row[i].kind == "period" and i <= 1:
            clear = i == 0 or row[0].lower in ("on", "in")
            return row[i] if clear and dated(row[i], precisions) else None
    return None


def dated(token: Token, precisions: Set[str] = DAY) -> bool:
    """True for a date that is known and of one of the precisions."""
    period = token.item
    return (
        isinstance(period, Period)
        and period.precision in precisions
        and None not in (period.first, period.last)
        and not period.problem
        and period.part == ""
    )
