"""Two tokens of two names: equal, two spellings of one name, an initial, a nickname, a slip, or a contradiction."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from rapidfuzz.distance import OSA

from checker.names import bones
from checker.names.eastslavic import one_in_two_languages
from checker.names.forms import digraphs, gendered, glued, servant, shortened
from checker.names.keys import GLIDE, latin, sound
from checker.names.parts import Part
from checker.names.sounds import VOWELS, likeness
from checker.names.spelling import difference
from checker.vocabulary.tables import Vocabulary

EQUAL, ACCENTS, SPELLING, LANGUAGE, SHORT, SERVANT, INITIAL, SLIP, GENDER, OTHER = (
    "equal", "accents", "spelling", "language", "short form", "servant", "initial", "slip", "gender", "other",
)  # fmt: skip
SOVIET = ("ov", "ev", "ova", "eva", "in", "ina", "ski", "skaia", "ko", "ka", "bek", "Zon", "Zan", "ich", "iC", "vna")
KNOWN = 0.5
SLIP_LIKENESS = 0.75
ONE_EDIT = 0.66
TWO_EDITS = 0.58
# "-ovich", "-evna" and their kin on sound strings, with the glide before them.
PATRONYMIC_ENDING = re.compile(r"i?[oae](?:vi[CT]|una|vna)$|i(?:C|Cna)$")
LETTERS = 5
EASTERN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class Pair(NamedTuple):
    """How two tokens relate: kind, likeness from 0 to 1, and the reason for people."""

    kind: str
    likeness: float
    reason: str = ""


class Families(NamedTuple):
    """Given names that stand for one another, by sound: the numbers of the lists that a name is in."""

    spellings: dict[str, frozenset[int]]
    languages: dict[str, frozenset[int]]
    short: dict[str, frozenset[int]]
    fathers: dict[str, frozenset[int]]


@lru_cache(maxsize=8)
def families(vocabulary: Vocabulary) -> Families:
    """The lists of nicknames.yml; built once."""
    table = vocabulary.table("nicknames")
    spellings, languages, short = (
        _by_sound([*table["spellings"], *table["syllables"]]),
        _by_sound(table["national_forms"]),
        _by_sound(table["short_forms"]),
    )
    fathers: dict[str, frozenset[int]] = {}
    for name, numbers in languages.items():
        stem = name.rstrip("aeiou")
        fathers[stem] = fathers.get(stem, frozenset()) | numbers
    return Families(spellings, languages, short, fathers)


def _by_sound(lists: Any) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, names in enumerate(lists):
        for name in names:
            found.setdefault(sound(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def _shared(table: dict[str, frozenset[int]], one: str, other: str) -> bool:
    return not table.get(one, frozenset()).isdisjoint(table.get(other, frozenset()))


def pair(one: Part, other: Part, vowels_free: bool, vocabulary: Vocabulary) -> Pair:
    """How two tokens relate. `vowels_free`: the names are of a script whose short vowels are not written."""
    tables = families(vocabulary)
    return _printed(one, other) or _listed(one, other, tables) or _read(one, other, vowels_free, tables)


def _printed(one: Part, other: Part) -> Pair | None:
    """What the letters themselves tell, before anyone asks for sounds."""
    if one.plain == other.plain:
        if one.text.casefold() == other.text.casefold():
            return Pair(EQUAL, 1.0)
        return Pair(ACCENTS, 1.0, f"{_both(one, other)} differ only in accents or apostrophes")
    if one.initial or other.initial:
        return _initial(one, other)
    if EASTERN.search(one.text) and EASTERN.search(other.text):
        # A Chinese character or a Korean syllable is no letter: another one is another name.
        return Pair(OTHER, 0.0, f"{_both(one, other)} are written with other characters")
    if one.sound == other.sound:
        return Pair(SPELLING, 1.0, difference(one.text, other.text))
    if digraphs(one.text) == other.plain or one.plain == digraphs(other.text):
        return Pair(SPELLING, 1.0, f"{_both(one, other)} write one letter with a mark and with two letters")
    return None


def _listed(one: Part, other: Part, tables: Families) -> Pair | None:
    """What the lists of names tell, and the endings of men's and women's family names."""
    a, b = one.sound, other.sound
    if _shared(tables.spellings, a, b):
        return Pair(SPELLING, 1.0, f"{_both(one, other)} are two romanisations of one name")
    if gendered(a, b):
        return Pair(GENDER, 0.5, f"{_both(one, other)} are a man's and a woman's form of one family name")
    if _shared(tables.languages, a, b):
        return Pair(LANGUAGE, 0.95, f"{_both(one, other)} are one name in two languages")
    if _shared(tables.short, a, b):
        return Pair(SHORT, 0.9, f"{_both(one, other)} are a name and its short form")
    if one.plain.isascii() and other.plain.isascii() and a in tables.spellings and b in tables.spellings:
        return Pair(OTHER, min(likeness(a, b), KNOWN), f"{_both(one, other)} are two names")
    return None


def _read(one: Part, other: Part, vowels_free: bool, tables: Families) -> Pair:
    """What romanisation, custom or a slip explains; the last word is that nothing does."""
    a, b = one.sound, other.sound
    like = likeness(a, b)
    if bones.vowelless(one.text) or bones.vowelless(other.text):
        return _across(one, other, like)
    if _fathers(one, other, tables):
        return Pair(LANGUAGE, 0.95, f"{_both(one, other)} are one patronymic in two languages")
    if not vowels_free and one_in_two_languages(latin(one.text), latin(other.text)):
        return Pair(LANGUAGE, 0.9, f"{_both(one, other)} are one name in Belarusian and in Russian")
    if _explained(a, b, like, vowels_free):
        return Pair(SPELLING, like, difference(one.text, other.text))
    if shortened(a, b) or shortened(b, a):
        return Pair(SHORT, 0.85, f"{_both(one, other)} are a name and its short form")
    if glued(a, b) or glued(b, a):
        return Pair(SPELLING, 0.9, f"{_both(one, other)} differ in the article, printed apart or together")
    if servant(a, b) or servant(b, a):
        return Pair(SERVANT, 0.85, f"“Abdul” stands in one of {_both(one, other)} only")
    typed = _typed(one, other)
    if typed or (like > SLIP_LIKENESS and min(len(a), len(b)) >= LETTERS):
        return Pair(SLIP, max(like, typed), f"{_both(one, other)} differ by a slip of the pen, or are two names")
    return Pair(OTHER, like, f"{_both(one, other)} differ, and no romanisation explains it")


def _both(one: Part, other: Part) -> str:
    return f"“{one.text}” and “{other.text}”"


def _typed(one: Part, other: Part) -> float:
    """A likeness by letters: one wrong in four or more, or two in six or more; else 0."""
    x, y = latin(one.text), latin(other.text)
    if len({len(p.sound) > LETTERS and PATRONYMIC_ENDING.search(p.sound) is not None for p in (one, other)}) == 2:
        return 0.0
    edits = OSA.distance(x, y, score_cutoff=2)
    longest = max(len(x), len(y))
    if edits == 1 and longest >= 4:
        return ONE_EDIT
    return TWO_EDITS if edits == 2 and longest >= 6 else 0.0


def _across(one: Part, other: Part, like: float) -> Pair:
    """A token in a script without vowels against another: by consonants."""
    a, b = (
        bones.skeleton(p.text) if bones.vowelless(p.text) else bones.consonants(p.plain, p.sound) for p in (one, other)
    )
    if a == b:
        return Pair(SPELLING, 1.0 if len(a) > 1 else max(like, 0.6), difference(one.text, other.text))
    near = likeness(a, b) if min(len(a), len(b)) > 1 else 0.0
    if near >= 0.7:
        return Pair(SPELLING, near, difference(one.text, other.text))
    return Pair(OTHER, max(near, like), f"“{one.text}” and “{other.text}” differ, and no romanisation explains it")


def _fathers(one: Part, other: Part, tables: Families) -> bool:
    """True for patronymics whose fathers' names are one name: "Ryhoravich", "Grigorievich"."""
    a, b = PATRONYMIC_ENDING.sub("", one.sound), PATRONYMIC_ENDING.sub("", other.sound)
    if a == one.sound or b == other.sound:
        return False
    return a == b or _shared(tables.fathers, a, b)


def _initial(one: Part, other: Part) -> Pair:
    first = one.initial and not (other.initial and len(other.plain) < len(one.plain))
    short, long = (one, other) if first else (other, one)
    if short.sound and (long.sound.startswith(short.sound) or long.plain.startswith(short.plain)):
        return Pair(INITIAL, 0.85, f"“{short.text}” is the initial of “{long.text}”")
    return Pair(OTHER, 0.0, f"“{short.text}” is not the initial of “{long.text}”")


def _explained(one: str, other: str, like: float, vowels_free: bool) -> bool:
    """True where a romanisation explains the difference between two sound strings, and not only a slip."""
    if GLIDE.sub("", one) == GLIDE.sub("", other) or like >= 0.95:
        return True
    if one[:1] != other[:1] and one[:1] in VOWELS and not vowels_free:
        return False
    if _skeleton(one) == _skeleton(other):
        if len(_skeleton(one)) < 2:
            return False
        soviet = one.endswith(SOVIET) and other.endswith(SOVIET)
        return like >= 0.6 if vowels_free else soviet and like >= 0.85
    return like >= 0.87 and len(_skeleton(one)) == len(_skeleton(other)) and min(len(one), len(other)) >= LETTERS


def _skeleton(text: str) -> str:
    return "".join(c for c in text if c not in VOWELS)
