"""Slips inside one article: a name that is one letter away from the only introduced name that it can mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import OSA

from checker.model.document import Span
from checker.model.values import PersonName
from checker.names.evidence import evidence
from checker.names.forms import gendered
from checker.names.keys import plain, romanisation_key, sound
from checker.names.nearly import close, nearly
from checker.names.slips import SHORTEST, slip
from checker.names.spelling import difference, lettering
from checker.vocabulary.tables import Vocabulary


class Mention(NamedTuple):
    """A person named in an article. full: whom a surname alone is tied to.

    called: what the words beside the name call them ("baker"), "" for nothing
    new:    True where words behind the name bring them in ("X, a patient")
    kin:    True where the sentence tells of a family; beside: True where the words beside the name do
    """

    name: PersonName
    full: PersonName | None
    sentence: Span
    called: str = ""
    new: bool = False
    kin: bool = False
    beside: bool = False

    @property
    def whole(self) -> PersonName:
        """The name in full where the article ties it to one."""
        return self.full or self.name


class Slip(NamedTuple):
    """Mentions under the introduced name and under another spelling, by index, and the reason why they are one.

    marks: True where only accents are left out, as many desks do
    """

    right: tuple[int, ...]
    wrong: tuple[int, ...]
    reason: str
    marks: bool


def slips_within(mentions: Sequence[Mention], vocabulary: Vocabulary) -> Iterator[Slip]:
    """The slips among the mentions of one article, each spelling once."""
    people: dict[str, list[int]] = {}
    alone: dict[str, list[int]] = {}
    for index, mention in enumerate(mentions):
        where = people if mention.whole.given else alone
        where.setdefault(mention.whole.full, []).append(index)
    surnames = {mentions[found[0]].whole.surname for found in people.values()}
    for surname, wrong in alone.items():
        kin = any(mentions[at].kin for at in wrong)
        meant = [found for found in people.values() if _meant(mentions[found[0]].whole.surname, surname, kin)]
        if surname not in surnames and len(meant) == 1 and _one_person(mentions, meant[0], wrong):
            printed = mentions[meant[0][0]].whole.surname
            reason = f"{lettering(printed, surname)}; the article introduces no other person of that name"
            yield Slip(tuple(meant[0]), tuple(wrong), reason, plain(printed) == plain(surname))
    for one, other in combinations(people.values(), 2):
        right, wrong = (one, other) if len(one) >= len(other) else (other, one)
        a, b = mentions[right[0]].whole, mentions[wrong[0]].whole
        kin = any(mentions[at].beside or (a.given != b.given and mentions[at].kin) for at in (*right, *wrong))
        reason = "" if kin else _slip_of_full(a, b, vocabulary)
        if reason and _one_person(mentions, right, wrong):
            yield Slip(tuple(right), tuple(wrong), reason, plain(a.full) == plain(b.full))


def may_slip(names: Sequence[PersonName], vocabulary: Vocabulary) -> bool:
    """True where two names of an article nearly are one: in most there are none, and no more needs to be known."""
    people = {name.full: name for name in reversed(names) if name.given}  # of several of one spelling the first
    surnames = {name.surname for name in people.values()}
    alone = {name.surname for name in names if not name.given} - surnames
    if any(_meant(surname, word, False) for word in alone for surname in surnames):
        return True
    return any(_slip_of_full(one, other, vocabulary) for one, other in combinations(people.values(), 2))


def near(one: str, other: str) -> bool:
    """True for two spellings of one surname: a slip, one sound in two romanisations, or a mark left out."""
    if one == other or min(len(one), len(other)) < SHORTEST:
        return False
    if plain(one) == plain(other):
        return one.casefold() != other.casefold()
    return slip(one, other) or (one[:1] == other[:1] and romanisation_key(one) == romanisation_key(other))


def _meant(surname: str, alone: str, kin: bool) -> bool:
    """True where a surname alone is near an introduced one, or close to it and neither its plural nor its feminine.

    kin: True where its sentence tells of a family, as "their son Barron" does, who is no Mr Bannon.
    """
    if near(surname, alone):
        return True
    if kin or min(len(surname), len(alone)) <= SHORTEST or not close(surname, alone):
        return False
    return not gendered(sound(surname), sound(alone)) and plain(surname) + "s" != plain(alone)


def _slip_of_full(one: PersonName, other: PersonName, vocabulary: Vocabulary) -> str:
    """Why two full names are one person's; "" for two people."""
    if plain(one.full) == plain(other.full):
        return difference(one.full, other.full) if one.full.casefold() != other.full.casefold() else ""
    known = evidence(vocabulary)
    apart = nearly(one, other, known)
    if apart is None:
        return ""
    # Two given names of the lists are two relatives: "Daniel" and "Daniil".
    return "" if all(known.is_given(word) for word in apart) and apart[0] != one.surname else lettering(*apart)


def _one_person(mentions: Sequence[Mention], right: list[int], wrong: list[int]) -> bool:
    """False where one sentence has both, where their offices or trades differ, or where the second is brought in."""
    if any(mentions[a].sentence == mentions[b].sentence for a in right for b in wrong):
        return False
    if mentions[wrong[0]].new and not mentions[right[0]].new:
        return False
    return one_trade([mentions[at] for at in right], [mentions[at] for at in wrong])


def one_trade(one: Sequence[Mention], other: Sequence[Mention]) -> bool:
    """False where both have offices or trades and none in common."""
    a, b = _offices(one), _offices(other)
    return not (a and b and a.isdisjoint(b))


def _offices(mentions: Sequence[Mention]) -> set[str]:
    """The words of the offices beside some mentions, without forms of address."""
    words = {word.lower() for mention in mentions for word in (*mention.name.title.split(), mention.called)}
    return {word for word in words if len(word.rstrip(".")) > 3}


def one_name(one: PersonName, other: PersonName) -> bool:
    """True for two spellings that are one name where something else says that one person is meant, such as a post.

    Looser than `near`: two letters may differ, and both given names may be known ones ("Anna", "Anne").
    """
    if len(one.given) != len(other.given) or one.full == other.full:
        return False
    words = [
        (plain(a), plain(b)) for a, b in zip((*one.given, one.surname), (*other.given, other.surname), strict=True)
    ]
    apart = [(a, b) for a, b in words if a != b]
    if len(apart) > 1:
        return False
    return all(a[:1] == b[:1] and min(len(a), len(b)) > 2 and OSA.distance(a, b, score_cutoff=2) <= 2 for a, b in apart)
