"""Which tokens of two names stand for one another, whatever their order."""

from __future__ import annotations

from typing import NamedTuple

from checker.names import bones
from checker.names.keys import DOUBLED
from checker.names.parts import LIGHT, Part, Parts
from checker.names.sounds import likeness
from checker.names.spelling import difference
from checker.names.tokens import EQUAL, GENDER, INITIAL, SPELLING, Pair, pair
from checker.vocabulary.tables import Vocabulary

MEETS = 0.58
JOINS = 0.85
# Across scripts one consonant in five may be read in two ways: Arabic d is z in Persian.
ACROSS = 0.8


class Met(NamedTuple):
    """Two tokens that stand for one another."""

    one: Part
    other: Part
    pair: Pair


class Alignment(NamedTuple):
    """Tokens that met, in the order of the first name, and what is left over on either side.

    crossed: True where tokens that met stand in another order in the other name
    apart:   True where nothing left over on one side stands at the place of something left over on the other,
             counted by the tokens that met, and neither at the head: two omissions, not a contradiction
    """

    met: tuple[Met, ...]
    left: tuple[Part, ...]
    right: tuple[Part, ...]
    crossed: bool
    apart: bool


class _Work:
    """The state of one alignment: what is still free on either side."""

    def __init__(self, left: tuple[Part, ...], right: tuple[Part, ...]) -> None:
        self.left, self.right = left, right
        self.free_left, self.free_right = set(range(len(left))), set(range(len(right)))
        self.met: list[tuple[int, int, Met]] = []

    def take(self, at_left: tuple[int, ...], at_right: tuple[int, ...], met: Met) -> None:
        self.free_left.difference_update(at_left)
        self.free_right.difference_update(at_right)
        self.met.append((at_left[0], at_right[0], met))

    def places(self, side: int, free: set[int]) -> set[int]:
        """Behind how many of the tokens that met each of the free ones of a side (0 left, 1 right) stands."""
        behind = [(left, right)[side] for left, right, _ in self.met]
        return {sum(at < index for at in behind) for index in free}


def align(one: Parts, other: Parts, vowels_free: bool, vocabulary: Vocabulary) -> Alignment:
    """Pairs tokens best first: sure ones, then words printed together or apart, then doubtful ones and initials."""
    work = _Work(one.counted, other.counted)
    _alike(work)
    ranked = sorted(
        (
            (-p.likeness, abs(i - j), i, j, p)
            for i in sorted(work.free_left)
            for j in sorted(work.free_right)
            if (p := pair(work.left[i], work.right[j], vowels_free, vocabulary)).likeness >= MEETS or p.kind == GENDER
        ),
        key=lambda row: row[:4],
    )
    for _, _, i, j, p in ranked:
        if p.likeness >= JOINS and p.kind != INITIAL and i in work.free_left and j in work.free_right:
            work.take((i,), (j,), Met(work.left[i], work.right[j], p))
    _join(work, one, other)
    _initials(work)
    for _, _, i, j, p in ranked:
        if i in work.free_left and j in work.free_right:
            work.take((i,), (j,), Met(work.left[i], work.right[j], p))
    if len(work.met) > 1 and vowels_free:
        _bones(work)
    work.met.sort(key=lambda row: row[:2])
    order = [j for _, j, _ in work.met]
    return Alignment(
        tuple(m for _, _, m in work.met),
        tuple(x for i, x in enumerate(work.left) if i in work.free_left),
        tuple(y for j, y in enumerate(work.right) if j in work.free_right),
        order != sorted(order),
        order == sorted(order)
        and _apart(work.places(0, work.free_left), work.places(1, work.free_right), vowels_free or len(order) > 2),
    )


def _alike(work: _Work) -> None:
    """Takes the words that are the same at the same place: nothing could stand for either with more right."""
    for at, (x, y) in enumerate(zip(work.left, work.right, strict=False)):
        if x.plain == y.plain and x.text.casefold() == y.text.casefold():
            work.take((at,), (at,), Met(x, y, Pair(EQUAL, 1.0)))


def _apart(left: set[int], right: set[int], chain: bool) -> bool:
    """True for two omissions at two places.

    In a chain of names, as Arabic ones are, even the first is left out; elsewhere another first name is another person.
    """
    return left.isdisjoint(right) and (chain or 0 not in left | right)


def _join(work: _Work, one: Parts, other: Parts) -> None:
    """Neighbouring tokens of one name that the other prints as one word: "Mir Salim", "Mirsalim"."""
    for j in sorted(work.free_right):
        found = _group(one, work.left, work.free_left, work.right[j])
        if found is not None:
            at, joined, p = found
            work.take(at, (j,), Met(joined, work.right[j], p))
    for i in sorted(work.free_left):
        found = _group(other, work.right, work.free_right, work.left[i])
        if found is not None:
            at, joined, p = found
            work.take((i,), at, Met(work.left[i], joined, p))


def _group(
    parts: Parts, counted: tuple[Part, ...], free: set[int], target: Part
) -> tuple[tuple[int, ...], Part, Pair] | None:
    index = {id(t): i for i, t in enumerate(counted)}
    best: tuple[float, tuple[int, ...], tuple[Part, ...]] | None = None
    for size in (2, 3):
        for at in range(len(parts.tokens) - size + 1):
            group = parts.tokens[at : at + size]
            places = tuple(index[id(t)] for t in group if id(t) in index)
            if not places or not free.issuperset(places) or any(t.role != LIGHT and id(t) not in index for t in group):
                continue
            like = _together(group, target)
            if like >= JOINS and (best is None or like > best[0]):
                best = (like, places, group)
    if best is None:
        return None
    like, places, group = best
    text = " ".join(t.text for t in group)
    joined = Part(text, "".join(t.plain for t in group), "".join(t.sound for t in group), group[-1].role)
    return places, joined, Pair(SPELLING, like, f"“{text}” and “{target.text}” are printed apart and together")


def _together(group: tuple[Part, ...], target: Part) -> float:
    """How like the words of a group, read as one, are to a word: by consonants where a script writes no vowels."""
    joined = " ".join(t.text for t in group)
    if bones.vowelless(joined) or bones.vowelless(target.text):
        a, b = bones.skeleton(joined), bones.skeleton(target.text)
        like = likeness(a, b) if min(len(a), len(b)) > 3 else float(a == b and len(a) > 2)
        return max(like, JOINS) if like >= ACROSS else 0.0
    heard = DOUBLED.sub(r"\1", "".join(t.sound for t in group))
    # Each sound more costs a quarter at least: with so many of them no other sound brings the words together.
    if abs(len(heard) - len(target.sound)) * 0.25 > (1 - JOINS) * 0.5 * max(len(heard), len(target.sound), 3):
        return 0.0
    return likeness(heard, target.sound)


def _bones(work: _Work) -> None:
    """One token left over on either side, with the same consonants: beside two that met it is one name's."""
    if len(work.free_left) == len(work.free_right) == 1:
        (i,), (j,) = work.free_left, work.free_right
        x, y = work.left[i], work.right[j]
        a, b = (bones.consonants(p.plain, p.sound) for p in (x, y))
        if a == b and len(a) > 1:
            work.take((i,), (j,), Met(x, y, Pair(SPELLING, MEETS, difference(x.text, y.text))))


def _initials(work: _Work) -> None:
    """Initials printed together: "JC" for "Jean-Claude"."""
    sides = (
        (work.left, work.free_left, work.right, work.free_right, False),
        (work.right, work.free_right, work.left, work.free_left, True),
    )
    for short, free_short, long, free_long, swapped in sides:
        for i in sorted(free_short):
            size = len(short[i].text)
            if not (2 <= size <= 3 and short[i].text.isupper()):
                continue
            for at in range(len(long) - size + 1):
                group = tuple(range(at, at + size))
                if free_long.issuperset(group) and [long[k].plain[:1] for k in group] == list(short[i].plain):
                    text = " ".join(long[k].text for k in group)
                    whole = Part(text, text, text, long[at].role)
                    p = Pair(INITIAL, 0.85, f"“{short[i].text}” are the initials of “{text}”")
                    if swapped:
                        work.take(group, (i,), Met(whole, short[i], p))
                    else:
                        work.take((i,), group, Met(short[i], whole, p))
                    break
