"""One provision, document or source cited under two numbers.

Why it matters
    A reader who looks up Article 41 finds nothing of what Article 14 provides.

How it decides
    Two citations of one kind, of one work where it is named, that are said to provide the same: their sentences share a
    figure with its unit and a telling word, or `least` telling words that are half of those of the shorter one. Where
    two digits are swapped, or one digit of a provision of one work is another, one or two telling words are enough.
    Flights, cases and files of one article need no word in common then. Citations in one sentence are told apart by the
    writer. A ruling that is based on two provisions of one law is a warning. Words of one stem ("close", "closure")
    count as one beside a figure or swapped digits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from checker.model.claims import CitationClaim, Group
from checker.model.findings import Conflict, Severity, Side
from checker.model.rule import CheckInput
from checker.quantities.causes import swapped

FACTS = ("unit", "first", "second", "shared")
KEYS = ("corpus",)
KINDS = ("citation",)
MOST = 400
NEIGHBOURS = 9
STEM = 4
# Documents with a number of their own; articles and sections are numbered inside a work.
WHOLE = frozenset("resolution directive decree law regulation ordinance standard flight case docket patent".split())
# What is given one number each: in one article two with the same digits in another order are one.
FILED = frozenset(("flight", "case", "docket", "file", "patent", "permit", "tender", "bill"))
LONG = 3


@dataclass(frozen=True)
class Params:
    """least: how many telling words two sentences must share where they share no figure."""

    least: int = 4


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each pair of numbers under which one thing is cited."""
    claims = [c for c in group.claims if isinstance(c, CitationClaim)][:MOST]
    told: set[frozenset[str]] = set()
    for one, other in combinations(claims, 2):
        if one.unit != other.unit or one.number == other.number or _series(one) != _series(other):
            continue
        if not _one_work(one, other):
            continue
        shared = _shared(one, other)
        pair = frozenset((one.number, other.number))
        if pair in told or not _same(one, other, shared, ask.params.least):
            continue
        told.add(pair)
        quotes = one.document.quote(one.span), other.document.quote(other.span)
        facts = {"unit": one.unit, "first": quotes[0], "second": quotes[1], "shared": ", ".join(sorted(shared))}
        steps = [f"Both are said to provide for the same; the sentences share: {facts['shared']}."] if shared else []
        steps += ["A ruling is said to be based on each of them."] if one.basis and other.basis else []
        if swapped(one.number, other.number):
            steps.append(f"“{one.number}” and “{other.number}” have the same digits in another order.")
        sure = one.work is not None and other.work is not None and bool(shared)
        yield Conflict((Side.of(one), Side.of(other)), facts, tuple(steps), None if sure else Severity.WARNING)


def _shared(one: CitationClaim, other: CitationClaim) -> set[str]:
    """The telling words in common; within one article also those of one stem."""
    shared = {*one.about} & {*other.about}
    figure = any(word[:1].isdigit() for word in shared)
    if one.document is not other.document or not (figure or swapped(one.number, other.number)):
        return shared
    rest = {*other.about} - shared
    return shared | {a for a in {*one.about} - shared if any(_kin(a, b) for b in rest)}


def _kin(one: str, other: str) -> bool:
    """True for "clos" and "closur": one stem is the beginning of the other."""
    short, long = sorted((one, other), key=len)
    return len(short) >= STEM and short[0].isalpha() and long.startswith(short)


def _series(claim: CitationClaim) -> str:
    """The letters before a number: an airline, a body that sets standards."""
    return "".join(c for c in claim.number.partition("(")[0] if c.isalpha())


def _one_work(one: CitationClaim, other: CitationClaim) -> bool:
    if one.work is not None and other.work is not None:
        return one.work.value == other.work.value
    if one.unit in WHOLE:
        return True
    return one.document is other.document


def _same(one: CitationClaim, other: CitationClaim, shared: set[str], least: int) -> bool:
    if one.basis and other.basis and one.work is not None and other.work is not None and one.document is other.document:
        return True
    if one.document is other.document and one.unit in FILED and swapped(one.number, other.number):
        return len(one.number) >= LONG
    if not shared:
        return False
    figures = sum(word[:1].isdigit() for word in shared)
    words = len(shared) - figures
    if figures and words:
        return True
    here = one.document is other.document
    if swapped(one.number, other.number) and words >= (1 if here and len(one.number) > 2 else 2):
        return True
    if one.work is not None and other.work is not None and words > 1 and _slip(one.number, other.number):
        return words * 2 >= min(len(one.about), len(other.about))
    return words >= least and words * 2 >= min(len(one.about), len(other.about))


def _slip(one: str, other: str) -> bool:
    """True for numbers of three digits or more that differ in one place; neighbours in a law are alike."""
    if not (one.isdigit() and other.isdigit()) or len(one) != len(other) or len(one) < 3:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1 and abs(int(one) - int(other)) > NEIGHBOURS
