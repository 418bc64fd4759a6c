"""Names of organisations compared: legal forms dropped, word by word in order, acronyms against what they stand for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from checker.model.values import NameMatch
from checker.names.keys import latin, plain, sound
from checker.names.sounds import likeness
from checker.vocabulary.tables import Vocabulary

DOTTED = re.compile(r"(?<=\b\w)\.(?=\w\b)")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|&")
NUMBERS = {"first": "1", "1st": "1", "one": "1", "second": "2", "2nd": "2", "two": "2", "third": "3",
           "3rd": "3", "three": "3",
           "four": "4", "fourth": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
           "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "twenty": "20", "thirty": "30", "forty": "40",
           "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90"}  # fmt: skip
TENS = frozenset(n for n in NUMBERS.values() if len(n) == 2 and n[1] == "0" and n != "10")
COUNTED = re.compile(r"(?:[ivx]+|\w*\d\w*)")
ALIKE = 0.7
# "Reef" and "Reefs", "Levant" and "Levantine" share so many letters.
STEM = 4


class BodyTables(NamedTuple):
    """Legal forms by their words, longest first; words that mark bodies, short forms, words that tell nothing."""

    forms: tuple[tuple[str, ...], ...]
    marks: frozenset[str]
    short: dict[str, str]
    generic: frozenset[str]


@lru_cache(maxsize=8)
def body_tables(vocabulary: Vocabulary) -> BodyTables:
    """The tables of legal_forms.yml; built once."""
    table = vocabulary.table("legal_forms")
    forms = {tuple(_words(str(f))) for line in table["forms"] for f in line}
    ordered = tuple(sorted(forms, key=lambda f: (-len(f), f)))
    return BodyTables(ordered, frozenset(table["bodies"]), table["short"], frozenset(table["generic"]))


def _words(name: str) -> list[str]:
    joined = DOTTED.sub("", name).replace("/", "")
    return [plain(w).removesuffix("s") if w.endswith(("'s", "’s")) else plain(w) for w in WORD.findall(joined)]


@lru_cache(maxsize=16384)
def bare(name: str, vocabulary: Vocabulary) -> tuple[tuple[str, ...], bool]:
    """The telling words of a body's name, and whether a legal form or a word like "Bank" marks it as one."""
    tables = body_tables(vocabulary)
    words = _words(name)
    marked = any(w in tables.marks for w in words)
    while _drop_form(words, tables.forms):
        marked = True
    words = [tables.short.get(w, w) for w in words]
    kept = tuple(_numbers([w for w in words if w not in tables.generic]))
    return kept or tuple(words), marked


def _drop_form(words: list[str], forms: tuple[tuple[str, ...], ...]) -> bool:
    """Takes one legal form off the end or the head; False where there is none."""
    for form in forms:
        size = len(form)
        for at in (len(words) - size, 0):
            if at >= 0 and size < len(words) and tuple(words[at : at + size]) == form:
                del words[at : at + size]
                return True
    return False


def _numbers(words: list[str]) -> list[str]:
    """Numbers in words as digits, "forty four" as one."""
    read: list[str] = []
    for word in words:
        digits = NUMBERS.get(word, word)
        if read and read[-1] in TENS and len(digits) == 1 and digits.isdecimal():
            read[-1] = f"{read[-1][0]}{digits}"
        else:
            read.append(digits)
    return read


def is_body(name: str, vocabulary: Vocabulary) -> bool:
    """True for a name that a legal form or a word like "Bank" marks as an organisation's."""
    return bare(name, vocabulary)[1]


def compare_bodies(a: str, b: str, vocabulary: Vocabulary) -> NameMatch:
    """How two names of organisations relate; verdicts as in `compare.compare`."""
    one, other = bare(a, vocabulary)[0], bare(b, vocabulary)[0]
    if one == other:
        if a.casefold() == b.casefold():
            return NameMatch("same", "the names are written alike", 1.0)
        return NameMatch("same", "the names differ only in legal form, small words or punctuation", 0.97)
    if "".join(one) == "".join(other):
        return NameMatch("variant", "the names differ only in what is printed together", 0.97)
    if _acronym(one, other) or _acronym(other, one):
        return NameMatch("same", "one is the acronym of the other", 0.9)
    return _word_by_word(one, other)


def _acronym(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) == 1 and len(long) > 2 and short[0] == "".join(w[0] for w in long)


def _word_by_word(one: tuple[str, ...], other: tuple[str, ...]) -> NameMatch:
    left, right = list(one), list(other)
    sims: list[float] = []
    pairs: list[tuple[str, str]] = []
    for word in one:
        if word in right:
            right.remove(word)
            left.remove(word)
            sims.append(1.0)
    for word in list(left):
        ranked = sorted(((_like(word, twin), twin) for twin in right), key=lambda r: (-r[0], r[1]))
        if ranked and ranked[0][0] >= ALIKE:
            sims.append(ranked[0][0])
            pairs.append((word, ranked[0][1]))
            left.remove(word)
            right.remove(ranked[0][1])
    if left and right:
        whole = _like("".join(left), "".join(right))
        if whole >= 0.85:
            return NameMatch("variant", "the names differ in what is printed together", whole * 0.9)
        said = f"“{' '.join(left)}” and “{' '.join(right)}” differ"
        return NameMatch("different", said, 0.4 * len(sims) / max(len(one), len(other)))
    if not sims:
        return NameMatch("unknown", "no word of one name stands in the other", 0.0)
    score = 0.5 * sum(sims) / len(sims) + 0.5 * min(sims)
    rest = left or right
    if rest:
        said = f"“{' '.join(rest)}” is in one name only"
        return NameMatch("unknown", said, score * (0.45 if len(rest) / len(sims) <= 1 else 0.3))
    if pairs:
        said = "; ".join(f"“{x}” and “{y}” are spelled differently" for x, y in pairs)
        alike = all(sound(x) == sound(y) for x, y in pairs)
        return NameMatch("variant" if alike else "unknown", said, score)
    return NameMatch("same", "the names differ only in the order of their words", score)


def _like(one: str, other: str) -> float:
    if COUNTED.fullmatch(one) or COUNTED.fullmatch(other):
        return 0.0
    phonetic = likeness(sound(one), sound(other))
    x, y = latin(one), latin(other)
    edits = OSA.distance(x, y, score_cutoff=2)
    longest = max(len(x), len(y))
    typed = 1.0 - edits / (0.5 * longest) + 0.2 if edits <= 1 and longest > 3 else 0.0
    return max(phonetic, min(typed, 0.95))


def headless(name: str, heads: frozenset[str]) -> tuple[str, ...]:
    """The first letters of the telling words of a name without its one head, sorted; () with less than two of them."""
    words = [word for word in name.replace("-", " ").split() if word[:1].isupper()]
    rest = sorted(plain(word)[:STEM] for word in words if word not in heads)
    return tuple(rest) if len(rest) > 1 and len(words) - len(rest) == 1 else ()
