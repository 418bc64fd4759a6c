"""One person, two spellings.

Why it matters
    A reader cannot tell whether two spellings are two people, and an archive cannot find the one by the other.

How it decides
    Full names are compared by structure (checker.names.compare): two spellings are variants when a
    romanisation explains the difference and nothing else about the names contradicts. Mentions by
    surname alone count with the full name that their article ties them to. Dropped diacritics are no variant
    across articles, and a note where a headline, caption or table drops them. Inside one article a name that is one
    slip of the pen away from one that was introduced is taken for it (checker.names.within), save for kin, for people
    of two trades and for somebody newly brought in; across articles the given names must be the same and the surname
    long, and two surnames that are both families' names (rules/vocabulary/surnames.yml) are two people.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import product

from checker.model.claims import Group, PersonClaim
from checker.model.findings import Conflict, Severity, Side
from checker.model.rule import CheckInput
from checker.model.values import NameMatch, PersonName
from checker.names.around import brought_in, described, kin_beside
from checker.names.blocks import near_pairs, pairs
from checker.names.compare import compare
from checker.names.evidence import evidence
from checker.names.families import two_families
from checker.names.house import house_spelling
from checker.names.keys import plain, skeleton_key
from checker.names.nearly import nearly
from checker.names.slips import slip
from checker.names.spelling import difference, lettering
from checker.names.story import one_story
from checker.names.within import Mention, may_slip, one_trade, slips_within

FACTS = ("spellings", "counts", "name")
KEYS = ("corpus", "person")
EXCUSES = ("diacritics",)
KINDS = ("person",)
LONG = 6
MIXED = re.compile(r"[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]")


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each person who is spelled in two ways, with every place of every spelling as a side."""
    named = [c for c in group.claims if isinstance(c, PersonClaim)]
    spellings: dict[str, list[PersonClaim]] = {}
    written: dict[str, str] = {}
    for claim in named:
        full = claim.full or claim.name
        if full.given:
            key = written.get(full.full)
            if key is None:
                key = written[full.full] = "" if _mixed(full.full) else _plain(full.full, ask)
            if key:
                spellings.setdefault(key, []).append(claim)
    said: set[int] = set()
    if len(spellings) > 1:
        for members, match in _persons(spellings, ask):
            claims = [claim for key in members for claim in spellings[key]]
            said.update(id(claim) for claim in claims)
            yield _conflict(claims, match, ask)
    yield from _within(named, said, ask)
    yield from _in_story(spellings, said, ask)


def _mixed(name: str) -> bool:
    """True for a Latin name with a Cyrillic or Greek letter in it: that is the fault of the check mixed_script."""
    return not name.isascii() and MIXED.search(name) is not None


def _persons(spellings: dict[str, list[PersonClaim]], ask: CheckInput) -> Iterator[tuple[list[str], NameMatch]]:
    """Sets of spellings of one person: each is a variant of the most used one, never of a variant only."""
    ranked = sorted(spellings, key=lambda key: (-len(spellings[key]), key))
    names = [_name(spellings[key]) for key in ranked]
    near: dict[int, list[int]] = {}
    for one, other in pairs(names, ask.vocabulary):
        near.setdefault(one, []).append(other)
    taken: set[int] = set()
    for at in sorted(near):
        if at in taken:
            continue
        members, reason = [at], None
        for other in near[at]:
            if other in taken or _side_by_side(spellings[ranked[at]], spellings[ranked[other]]):
                continue
            if _apart(spellings[ranked[at]], spellings[ranked[other]], ask):
                continue
            if _kin(spellings[ranked[at]], spellings[ranked[other]], ask):
                continue
            match = _one_person(names[at], names[other], ask)
            if match is not None and not _two_trades(spellings[ranked[at]], spellings[ranked[other]], ask):
                members.append(other)
                reason = reason or match
        if reason is not None:
            taken.update(members)
            yield [ranked[member] for member in members], reason


def _apart(one: list[PersonClaim], other: list[PersonClaim], ask: CheckInput) -> bool:
    """True for two articles' names of two known families under different titles or none."""
    if not two_families(_name(one).surname, _name(other).surname, ask.vocabulary):
        return False
    if {id(c.document) for c in one} & {id(c.document) for c in other}:
        return False
    return {c.name.title for c in one if c.name.title}.isdisjoint(c.name.title for c in other)


def _kin(one: list[PersonClaim], other: list[PersonClaim], ask: CheckInput) -> bool:
    """True where an article with both says beside one of them whose relative it is."""
    shared = {id(c.document) for c in one} & {id(c.document) for c in other}
    known = evidence(ask.vocabulary)
    both = (c for c in (*one, *other) if id(c.document) in shared)
    return any(kin_beside(c.document.text, c.name.start, c.name.end, known) for c in both)


def _one_person(one: PersonName, other: PersonName, ask: CheckInput) -> NameMatch | None:
    """The match of two spellings of one name, None for two names. A slip in a long surname is hardly another person."""
    long = min(len(one.surname), len(other.surname)) >= LONG
    alike = [plain(word) for word in one.given] == [plain(word) for word in other.given]
    if alike and _half(one.surname, other.surname):
        return NameMatch("variant", difference(one.surname, other.surname), 0.9)
    if not (long and alike and slip(one.surname, other.surname)):
        match = compare(one, other, ask.vocabulary)
        return match if match.verdict == "variant" else None
    return compare(one, other, ask.vocabulary)


def _half(one: str, other: str) -> bool:
    """True for double surnames with one half the same and the other of the same consonants: "Siregar-Loebis"."""
    a, b = one.split("-"), other.split("-")
    if len(a) != 2 or len(b) != 2:
        return False
    apart = [(x, y) for x, y in zip(a, b, strict=True) if plain(x) != plain(y)]
    return len(apart) == 1 and skeleton_key(apart[0][0]) == skeleton_key(apart[0][1]) and len(apart[0][0]) > 3


def _within(named: list[PersonClaim], said: set[int], ask: CheckInput) -> Iterator[Conflict]:
    """Slips inside one article that no comparison of full names has told already."""
    articles: dict[int, list[PersonClaim]] = {}
    for claim in named:
        articles.setdefault(id(claim.document), []).append(claim)
    for claims in articles.values():
        if not may_slip([claim.full or claim.name for claim in claims], ask.vocabulary):
            continue
        mentions = [_mention(c, ask) for c in claims]
        for right, wrong, reason, marks in slips_within(mentions, ask.vocabulary):
            if any(id(claims[at]) in said for at in wrong):
                continue
            aside = any(_aside(claims[at]) for at in (*right, *wrong))
            severity = Severity.NOTE if marks and aside and "diacritics" in ask.unless else None
            places = [claims[at] for at in (*right, *wrong)]
            yield _conflict(places, NameMatch("variant", reason, 1.0), ask)._replace(severity=severity)


def _in_story(spellings: dict[str, list[PersonClaim]], said: set[int], ask: CheckInput) -> Iterator[Conflict]:
    """Nearly one name in two articles that tell one story, where no article has both."""
    known = evidence(ask.vocabulary)
    people = [claims for claims in spellings.values() if id(claims[0]) not in said]
    for one, other in near_pairs([_name(claims) for claims in people]):
        a, b = people[one], people[other]
        apart = nearly(_name(a), _name(b), known)
        if apart is None or not {id(c.document) for c in a}.isdisjoint(id(c.document) for c in b):
            continue
        besides = f"{_name(a).full} {_name(b).full}"
        for c, d in product(_firsts(a), _firsts(b)):
            if one_story(c.document, d.document, besides, known) and _same_person(c, d, ask):
                claims = [m for m in (*a, *b) if m.document in (c.document, d.document)]
                yield _conflict(claims, NameMatch("variant", f"{lettering(*apart)}, in one story", 0.9), ask)
                break


def _firsts(claims: list[PersonClaim]) -> list[PersonClaim]:
    """The first mention in each article."""
    return list({id(c.document): c for c in reversed(claims)}.values())[::-1]


def _same_person(one: PersonClaim, other: PersonClaim, ask: CheckInput) -> bool:
    """False for a relative of somebody, and for people of two trades."""
    a, b = _mention(one, ask), _mention(other, ask)
    return not (a.kin or b.kin) and one_trade((a,), (b,))


def _aside(claim: PersonClaim) -> bool:
    """True in a headline, caption or table, which many desks set without accents."""
    at = claim.span.start
    return any(block.start <= at < block.end and block.kind != "paragraph" for block in claim.document.blocks)


def _mention(claim: PersonClaim, ask: CheckInput) -> Mention:
    text, known = claim.document.text, evidence(ask.vocabulary)
    called = described(text, claim.name.start, claim.name.end, known)
    kin = not known.kin.isdisjoint(text[claim.sentence.start : claim.sentence.end].lower().split())
    beside = kin and kin_beside(text, claim.name.start, claim.name.end, known)
    return Mention(claim.name, claim.full, claim.sentence, called, brought_in(text, claim.name.end), kin, beside)


def _two_trades(one: list[PersonClaim], other: list[PersonClaim], ask: CheckInput) -> bool:
    """True where one article calls the one a baker and the other a butcher, and neither by a word in common."""
    shared = {id(c.document) for c in one} & {id(c.document) for c in other}
    a, b = (
        {m.called for c in claims if id(c.document) in shared and (m := _mention(c, ask)).called}
        for claims in (one, other)
    )
    return bool(a and b and a.isdisjoint(b))


def _side_by_side(one: list[PersonClaim], other: list[PersonClaim]) -> bool:
    """True where one sentence names both: then the writer means two people."""
    return any(a.document is b.document and a.sentence == b.sentence for a in one for b in other)


def _name(claims: list[PersonClaim]) -> PersonName:
    return claims[0].full or claims[0].name


def _plain(name: str, ask: CheckInput) -> str:
    text = name.casefold().replace("’", "'")
    if "diacritics" in ask.unless:
        text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
        text = text.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d").replace("ß", "ss")
    return text


def _conflict(claims: list[PersonClaim], match: NameMatch, ask: CheckInput) -> Conflict:
    places = sorted(claims, key=lambda c: (c.document.file, c.span))
    counts = Counter(_shown(c) for c in places)
    articles = {name: len({c.document.file for c in places if _shown(c) == name}) for name in counts}
    listed = " and ".join(
        f"“{name}” {_times(counts[name])}" + (f" in {articles[name]} articles" if articles[name] > 1 else "")
        for name in sorted(counts, key=lambda n: (-counts[n], n))
    )
    names = sorted(counts, key=lambda n: (-counts[n], n))
    steps = [
        f"Taken for one person: {match.reason}.",
        f"Spelled {listed}.",
        *(f"Title beside the name: “{t}”." for t in sorted({c.name.title for c in places if c.name.title})[:3]),
    ]
    if house := house_spelling(names, ask.vocabulary):
        steps.append(house)
    return Conflict(
        tuple(Side(c.document, c.span, c.sentence, f"spelled “{_shown(c)}”") for c in places),
        {"spellings": " and ".join(names), "counts": listed, "name": names[0]},
        tuple(steps),
    )


def _shown(claim: PersonClaim) -> str:
    return (claim.full or claim.name).full


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
