"""Two dates of one deed that differ in the day, the month or the year alone, as a slip of a finger makes them.

Why it matters
    "The by-election is on 29 September", and in the next story "has been called for 28 September": one reader in two
    comes on the wrong day.

How it decides
    Few articles date one kind of deed (an arrest, a vote, a handover) twice, however they put it: where they do, and
    the dates differ in one part, it is one deed more often than two. In 295 news stories no two dates do so by chance.
    Deeds that a story has one of need nothing else; those that many things have (a beginning, an end) need telling
    words in common, and so do years, weekdays and dates beside which no deed is named. An article that gives three
    dates to one kind of deed tells of a series; dates of one sentence or two in a row, with the publication between
    them, with other names beside them, or of other people or things, are two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache, partial
from itertools import combinations, product
from typing import NamedTuple

from checker.dates.slips import one_key, printed_year, slip_keys, slipped
from checker.model.claims import Group
from checker.model.dated import DatedClaim
from checker.model.document import Span
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.text.likeness import STEM, names_in, telling
from checker.text.pairs import side_by_side
from checker.text.story import of_one_story, story_names
from checker.vocabulary.tables import Vocabulary

FACTS = ("first", "second", "part")
KEYS = ("corpus",)
EXCUSES = ()
KINDS = ("dated",)
# Names that the beginnings of two articles of one story have in common; with CLOSE of them fewer words are needed.
STORY, CLOSE = 2, 3
# Characters on each side of a date that count as next to it.
NEAR = 70
# Shorter names are initials and titles.
SHORTEST = 3
# A bucket with more dates than this is a subject of its own.
MOST = 60
# Of a report with more dates than this the first ones are held against each other.
LONGEST = 400
COMING = re.compile(r"\b(?:will|shall|(?:is|are) (?:to|due|set|scheduled|expected))\b")


@dataclass(frozen=True)
class Params:
    """days: how far apart the articles of one story may be; alike: telling words that dates without a deed share."""

    days: int = 31
    alike: int = 3


class Words(NamedTuple):
    """The telling words next to a date, those of its sentence, and the names next to it."""

    near: dict[str, str]
    whole: dict[str, str]
    names: frozenset[str]


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each pair of dates that look like one date and a slip of it."""
    around = cache(partial(_words, vocabulary=ask.vocabulary))  # a date is in many pairs
    claims = [c for c in group.claims if isinstance(c, DatedClaim)]
    dates, beside = _dates(claims), side_by_side(claims, _day, _in_a_row)
    told: set[frozenset[str]] = set()
    for one, other in _candidates(claims, ask):
        quotes = one.document.quote(one.span), other.document.quote(other.span)
        part = slipped(one.period, other.period, quotes)
        if not part or frozenset(quotes) in told:
            continue
        first, last = one.period.first, other.period.first
        known = any(beside((file, first), (file, last)) for file in {one.document.file, other.document.file})
        if known or not _comparable(one, other, ask):
            continue
        steps = _evidence(one, other, part, dates, around, ask)
        if steps:
            told.add(frozenset(quotes))
            facts = {"first": quotes[0], "second": quotes[1], "part": part}
            yield Conflict((Side.of(one), Side.of(other)), facts, tuple(steps))


def _in_a_row(one: DatedClaim, other: DatedClaim) -> bool:
    """True for two sentences of a paragraph with nothing between them."""
    between = one.document.text[one.sentence.end : other.sentence.start]
    return one.document is other.document and not between.strip() and "\n" not in between


def _day(claim: DatedClaim) -> tuple[str, date | None]:
    return claim.document.file, claim.period.first


Dates = dict[tuple[str, str, str], set[tuple[int, ...]]]


def _dates(claims: Sequence[DatedClaim]) -> Dates:
    """Which dates of one precision each article gives to each kind of deed; days without their year."""
    dates: Dates = defaultdict(set)
    for claim in claims:
        first = claim.period.first
        if first is not None:
            when = (first.month, first.day) if claim.period.precision == "day" else (first.year, first.month)
            for deed in claim.deeds:
                dates[claim.document.file, deed, claim.period.precision].add(when)
    return dates


def _candidates(claims: Sequence[DatedClaim], ask: CheckInput) -> Iterator[tuple[DatedClaim, DatedClaim]]:
    """Pairs of one article, and those of two that share a deed and the names of one story."""
    files: dict[str, list[DatedClaim]] = defaultdict(list)
    index: dict[tuple[str, str, str], dict[int, DatedClaim]] = defaultdict(dict)
    for at, claim in enumerate(claims):
        files[claim.document.file].append(claim)
        if claim.deeds:
            names = story_names(claim.document, ask.vocabulary)
            for key in product(claim.deeds, slip_keys(claim.period), names):
                index[key][at] = claim
    for members in files.values():
        yield from combinations(members[:LONGEST], 2)
    if len(files) == 1:
        return
    # What `of_one_story` asks of the days, asked as plain numbers: most pairs are of two stories.
    days = [c.document.published.toordinal() if c.document.published is not None else None for c in claims]
    met: set[tuple[int, int]] = set()
    for bucket in index.values():
        if 1 < len(bucket) <= MOST:
            met.update(combinations(sorted(bucket), 2))
    near = (
        (a, b)
        for a, b in met
        if (day := days[a]) is not None and (later := days[b]) is not None and abs(day - later) <= ask.params.days
    )
    for a, b in sorted(near):
        if claims[a].document is not claims[b].document:
            yield claims[a], claims[b]


def _comparable(one: DatedClaim, other: DatedClaim, ask: CheckInput) -> bool:
    """True where neither story, time nor wording sets the two apart."""
    if one.document is not other.document:
        return _names_in_common(one, other, ask) >= STORY
    published = one.document.published
    a, b = _days(one, other)
    if published is not None:
        ahead = a > published, b > published
        if ahead[0] != ahead[1] or (not ahead[0] and (_coming(one) or _coming(other))):
            return False
    return not (_says(one, other) or _says(other, one))


def _days(one: DatedClaim, other: DatedClaim) -> tuple[date, date]:
    """The first days of both; one that is printed without its year is of that of the other."""
    a, b = one.period.first, other.period.first
    assert a is not None
    assert b is not None
    years = [printed_year(day, c.document.quote(c.span)) for day, c in ((a, one), (b, other))]
    published = one.document.published
    if all(years) or a.year == b.year or (2, 29) in ((a.month, a.day), (b.month, b.day)):
        return a, b
    if not any(years) and published is not None:
        return a.replace(year=published.year), b.replace(year=published.year)
    return (a, b.replace(year=a.year)) if years[0] else (a.replace(year=b.year), b)


def _coming(claim: DatedClaim) -> bool:
    """True for "will sail", whose day has not come."""
    return (
        COMING.search(claim.document.text, max(claim.sentence.start, claim.word.start - NEAR // 2), claim.word.start)
        is not None
    )


def _says(one: DatedClaim, other: DatedClaim) -> bool:
    """True where the one's sentence has the other's date as well: its author knows both."""
    said = re.escape(other.document.quote(other.span))
    return re.search(rf"(?<!\d){said}(?!\d)", one.document.quote(one.sentence)) is not None


def _evidence(
    one: DatedClaim, other: DatedClaim, part: str, dates: Dates, around: Callable[..., Words], ask: CheckInput
) -> list[str]:
    """Why the two are of one deed, in words; empty where they are not, or too little says so."""
    vocabulary = ask.vocabulary
    deeds = [deed for deed in one.deeds if deed in other.deeds]
    # The words come last: to read them takes longer than all else.
    if not deeds and not (part in ("day", "month") and _one_key(one, other, part)):
        return []
    if any(_series(one, other, deed, dates) for deed in deeds) or (
        deeds and one.of and other.of and {*one.of}.isdisjoint(other.of)
    ):
        return []
    a, b = (around(c, frozenset(deeds)) for c in (one, other))
    if a.names - b.names and b.names - a.names:
        return []
    if not deeds:
        alike = sorted(word for stem, word in a.near.items() if stem in b.near)
        return [f"Words in common: {', '.join(alike)}."] if len(alike) >= ask.params.alike else []
    common = all(deed in vocabulary.table("deeds")["common"] for deed in deeds)
    shared = {stem: word for stem, word in a.near.items() if stem in b.whole}
    shared |= {stem: word for stem, word in b.near.items() if stem in a.whole}
    far = one.document is not other.document and (common or _names_in_common(one, other, ask) < CLOSE)
    if len(shared) < far + _needed(one, other, part, common):
        return []
    steps = [f"Both date the {deeds[0]}: “{_word(one)}” and “{_word(other)}”."]
    return [*steps, f"Words in common: {', '.join(sorted(shared.values()))}."] if shared else steps


def _names_in_common(one: DatedClaim, other: DatedClaim, ask: CheckInput) -> int:
    return of_one_story(one.document, other.document, ask.params.days, ask.vocabulary)


def _needed(one: DatedClaim, other: DatedClaim, part: str, common: bool) -> int:
    """How many telling words the two must share. common: many things of one story have such a deed."""
    if one.period.precision == "year" and common:
        return MOST
    if part == "weekday" or one.period.precision == "year" or (one.period.precision == "month" and common):
        return 1 + common
    if part == "day":
        return int(common) if _one_key(one, other, part) else 1 + common
    return int(part == "year")


def _one_key(one: DatedClaim, other: DatedClaim, part: str) -> bool:
    """True where one key makes the one day of the other; a month is a word, and one word for another is one slip."""
    a, b = one.period.first, other.period.first
    return part != "day" or (a is not None and b is not None and one_key(str(a.day), str(b.day)))


def _series(one: DatedClaim, other: DatedClaim, deed: str, dates: Dates) -> bool:
    """True where an article gives such a deed more dates than the two: it tells of several."""
    given = [dates[c.document.file, deed, c.period.precision] for c in (one, other)]
    return len(given[0]) > 2 or len(given[1]) > 2 if one.document is other.document else max(map(len, given)) > 1


def _words(claim: DatedClaim, deeds: frozenset[str], vocabulary: Vocabulary) -> Words:
    """What is said around a date, without the date itself and without the words for the deed."""
    text, at = claim.document.text, claim.span
    first, last = max(claim.sentence.start, at.start - NEAR), min(claim.sentence.end, at.end + NEAR)
    while first > claim.sentence.start and text[first - 1].isalnum():
        first += 1
    near = (first, last)
    left = _stems(deeds, vocabulary)
    around = [
        telling(text, Span(at.end, end), vocabulary) | telling(text, Span(start, at.start), vocabulary)
        for start, end in (near, claim.whole)
    ]
    beside, whole = ({stem: word for stem, word in words.items() if stem not in left} for words in around)
    names = names_in(text, Span(near[0], at.start), vocabulary) | names_in(text, Span(at.end, near[1]), vocabulary)
    return Words(beside, whole, frozenset(name for name in names if len(name) >= SHORTEST))


@lru_cache(maxsize=256)
def _stems(deeds: frozenset[str], vocabulary: Vocabulary) -> frozenset[str]:
    lines = vocabulary.table("deeds")["deeds"]
    return frozenset(word[:STEM] for deed in deeds for phrase in lines[deed] for word in str(phrase).split())


def _word(claim: DatedClaim) -> str:
    return claim.document.quote(claim.word)
