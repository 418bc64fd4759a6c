"""Two names compared by structure: which tokens meet, what differs between them, and whether that can be one person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import fsum

from checker.model.values import NameMatch, PersonName
from checker.names import bones
from checker.names.align import Alignment, Met, align
from checker.names.bodies import compare_bodies, is_body
from checker.names.chinese import romanisations_of_one
from checker.names.parts import NAME, NUMERAL, PATRONYMIC, SURNAME, Part, Parts, take_apart
from checker.names.tokens import ACCENTS, GENDER, INITIAL, LANGUAGE, OTHER, SERVANT, SLIP, SPELLING
from checker.vocabulary.tables import Vocabulary

NUMBER = re.compile(r"(?<!\w)\d+(?!\w)")
VARIANTS = (SPELLING, LANGUAGE, ACCENTS)
HALF = 0.5
DESCENT = frozenset({"bin", "ibn", "ben", "bint", "ould"})
# Marks of a name from the Arabic script, whose short vowels are not written: article, descent and common names.
ARABIC = frozenset({
    "al", "el", "bin", "ibn", "ben", "abu", "um", "muhamad", "mohamad", "mohamed", "muhamed", "ahmed", "ahmad",
    "husein", "hosein", "husain", "hasan", "mahmud",
    "ali", "iusuf", "iusef", "omar", "umar", "Saix", "saied", "said", "mustafa", "mostafa", "ibrahim", "Xaled",
    "Xalid", "saleh", "salih", "mula", "haZi", "gul", "Xan",
    "resa", "reza", "gulam", "husaini", "hoseini", "akbar", "din", "ula", "ulah", "alah",
})  # fmt: skip


def compare(a: str | PersonName, b: str | PersonName, vocabulary: Vocabulary) -> NameMatch:
    """How two names of people relate; two strings of which one is marked as an organisation's are compared as such.

    same: alike but for case, order, initials, short forms or parts left out; variant: one name in two spellings that a
    romanisation explains; different: a part of one contradicts the other; unknown: a slip, or too little to go by.
    """
    if isinstance(a, str) and isinstance(b, str) and any(_no_person(name, vocabulary) for name in (a, b)):
        return compare_bodies(a, b, vocabulary)
    if romanisations_of_one(*(name if isinstance(name, str) else name.full for name in (a, b))):
        return NameMatch("variant", "one is in Wade-Giles and the other in Pinyin, two romanisations of Chinese", 0.95)
    one, other = take_apart(a, vocabulary), take_apart(b, vocabulary)
    if not one.tokens or not other.tokens:
        return NameMatch("unknown", "there is no name to compare", 0.0)
    aligned = align(one, other, vowels_free(one) or vowels_free(other), vocabulary)
    return _verdict(aligned, one, other)


def _no_person(name: str, vocabulary: Vocabulary) -> bool:
    """True for an organisation's name, and for one with a number in it."""
    return NUMBER.search(name) is not None or is_body(name, vocabulary)


def vowels_free(parts: Parts) -> bool:
    """True for a name with a mark of Arabic or Persian: then romanisations differ in their short vowels."""
    return any(
        t.plain in ARABIC
        or t.sound in ARABIC
        or t.sound.startswith("abd")
        or t.sound.endswith(("ula", "udin", "alah"))
        or bones.vowelless(t.text)
        for t in parts.tokens
    )


def _verdict(aligned: Alignment, one: Parts, other: Parts) -> NameMatch:
    met, left, right, crossed, apart = aligned
    score = _score(aligned)
    against = _against(aligned, one, other)
    whole = not (crossed or left or right or one.generation != other.generation)
    if against and whole and score >= HALF and not any(m.pair.kind == GENDER for m in met):
        return NameMatch("unknown", against, score)
    if against:
        return NameMatch(
            "different", against, min(score, 0.3) if crossed or one.generation != other.generation else score
        )
    if not met:
        return NameMatch("unknown", "no part of one name stands in the other", 0.0)
    if all(m.pair.kind == INITIAL for m in met):
        return NameMatch("unknown", "there is nothing to go by but initials", min(score, 0.45))
    slips = [m for m in met if m.pair.kind == SLIP]
    if slips:
        return NameMatch("unknown", slips[0].pair.reason, score)
    if crossed and not _across(one, other) and all(m.pair.kind == SPELLING and m.pair.likeness < 1 for m in met):
        return NameMatch("unknown", "the names stand in another order, and none of them is written alike", score)
    if one.generation != other.generation:
        return NameMatch("unknown", "only one of them is called the younger or the elder", score * 0.9)
    if left and right and apart:
        return NameMatch("unknown", f"each leaves out what the other has: {_left_out(left)}, {_left_out(right)}", score)
    if apart and (left or right) and len(met) > 2 and _child(one, other, left, right):
        return NameMatch("unknown", f"{_left_out(left or right)}: one may be the child of the other", score)
    missing = left or right
    reasons = [m.pair.reason for m in met if m.pair.kind in VARIANTS]
    reasons += [m.pair.reason for m in met if m.pair.reason and m.pair.kind not in VARIANTS]
    if missing:
        reasons.append(_left_out(missing))
        if len(met) == 1 or not any({m.one.role, m.other.role} & {SURNAME, NAME} for m in met):
            return NameMatch("unknown", f"only a part of the name is given: {reasons[-1]}", score)
    verdict = "variant" if any(m.pair.kind in VARIANTS for m in met) else "same"
    return NameMatch(verdict, "; ".join(dict.fromkeys(reasons)) or "the names are written alike", score)


def _against(aligned: Alignment, one: Parts, other: Parts) -> str:
    """Why the two names cannot be one person's, "" where nothing says so."""
    if {one.generation, other.generation} == {"junior", "senior"}:
        return "one is the younger and the other the elder of the name"
    if one.generation != other.generation and all(NUMERAL.fullmatch(p.generation) for p in (one, other)):
        return f"one is the {one.generation.upper()} and the other the {other.generation.upper()} of the name"
    if aligned.crossed and all(_descends(p) and not _surname_first(p) for p in (one, other)):
        return "one is the child of the other: the names stand in another order around a word of descent"
    for m in aligned.met:
        if m.pair.kind in (GENDER, OTHER) or (m.pair.kind == SERVANT and (aligned.left or aligned.right)):
            return m.pair.reason
    if aligned.left and aligned.right and not (aligned.apart and len(aligned.met) > 1):
        return _contradiction(aligned.left, aligned.right)
    return ""


def _across(one: Parts, other: Parts) -> bool:
    """True where a name is in a script without vowels, in which nothing is written alike."""
    return any(bones.vowelless(t.text) for parts in (one, other) for t in parts.tokens)


def _child(one: Parts, other: Parts, left: Sequence[Part], right: Sequence[Part]) -> bool:
    """True where only the first of a chain of Arabic names is left over: the rest is the father's name."""
    long, rest = (one, left) if left else (other, right)
    return len(rest) == 1 and rest[0] is long.counted[0] and vowels_free(long)


def _descends(parts: Parts) -> bool:
    return any(t.plain in DESCENT for t in parts.tokens)


def _surname_first(parts: Parts) -> bool:
    """True for "Bin Laden, Osama": a word of descent at the head belongs to a family name."""
    return parts.tokens[0].plain in DESCENT


def _left_out(parts: Sequence[Part]) -> str:
    words = " ".join(p.text for p in parts)
    role = parts[0].role if len(parts) == 1 and parts[0].role != NAME else "part"
    return f"the {role} “{words}” is left out in one"


def _contradiction(left: Sequence[Part], right: Sequence[Part]) -> str:
    for role in (PATRONYMIC, SURNAME):
        a, b = (next((p for p in side if p.role == role), None) for side in (left, right))
        if a is not None and b is not None:
            return f"the {role}s “{a.text}” and “{b.text}” differ, and no romanisation explains it"
    a, b = left[0], right[0]
    what = f"{a.role}s" if a.role == b.role and a.role != NAME else "names"
    return f"the {what} “{a.text}” and “{b.text}” differ, and no romanisation explains it"


def _score(aligned: Alignment) -> float:
    met, left, right, _, _ = aligned
    if not met:
        return 0.0
    sims = [_weight(m) for m in met]
    score = 0.5 * fsum(sims) / len(sims) + 0.5 * min(sims)
    if left and right:
        if aligned.apart and len(met) > 1:
            return score * max(0.5, 0.8 - 0.06 * (len(left) + len(right)))
        return score * min(0.35 + 0.05 * (len(met) - 1), 0.48)
    missing = len(left) + len(right)
    if missing and any(m.pair.kind == SERVANT for m in met):
        return score * 0.45
    if missing:
        return score * (0.6 if len(met) == 1 else max(0.55, 1.0 - 0.12 * missing))
    return score


def _weight(met: Met) -> float:
    return min(met.pair.likeness, 0.5) if met.pair.kind == GENDER else met.pair.likeness
