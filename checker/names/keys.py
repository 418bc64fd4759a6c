"""A name token in plain Latin letters, by its sound, and the key that the spellings of one name share."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from checker.vocabulary.tables import Vocabulary, shipped

VOWELS = frozenset("aeiou")

APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʻʼʹ`´ʿʾ"))
COARSE = str.maketrans({"o": "a", "S": "s", "C": "c", "T": "c", "Z": "z", "X": "h", "x": "ks"})
# Digits typed for letters.
LOOKALIKE = str.maketrans("013459", "oieasg")
DOUBLED = re.compile(r"(.)\1+")
GLIDE = re.compile(r"i(?=[aeou])")


class Romanisation(NamedTuple):
    """The tables of rules/vocabulary/romanisation.yml, ready for use.

    letters:   a letter beyond A to Z to its Latin reading
    endings:   family endings to their common form, and the pattern that finds them
    positions: rules of position, in order
    sounds:    letter groups to sounds, and the pattern that finds them
    light:     small words that do not count in a key
    """

    letters: dict[int, str]
    endings: dict[str, str]
    ending: re.Pattern[str]
    positions: tuple[tuple[re.Pattern[str], str], ...]
    sounds: dict[str, str]
    sound: re.Pattern[str]
    light: frozenset[str]


@lru_cache(maxsize=8)
def romanisation(vocabulary: Vocabulary) -> Romanisation:
    """The romanisation tables of a vocabulary; built once."""
    table = vocabulary.table("romanisation")
    sounds = {str(k): str(v) for k, v in table["sounds"].items()}
    endings = {str(k): str(v) for k, v in table["endings"].items()}
    return Romanisation(
        {ord(str(k)): str(v) for k, v in table["letters"].items()},
        endings,
        re.compile(f"(?:{'|'.join(sorted(endings, key=lambda e: (-len(e), e)))})$"),
        tuple((re.compile(one), other) for one, other in table["positions"]),
        sounds,
        re.compile("|".join(sorted(sounds, key=lambda s: (-len(s), s)))),
        frozenset(vocabulary.table("particles")["light"]),
    )


@lru_cache(maxsize=65536)
def plain(token: str) -> str:
    """A token in small letters without accents and apostrophes, nothing transliterated: "Ömüral" is "omural"."""
    text = token.casefold().translate(APOSTROPHES)
    if text.isascii():
        return text
    kept = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return kept.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d")


@lru_cache(maxsize=65536)
def latin(token: str) -> str:
    """A token in the letters a to z: other alphabets by our tables, other scripts by anyascii."""
    text = token.casefold().translate(APOSTROPHES)
    if text.isascii():
        return text
    letters = romanisation(shipped()).letters
    read = "".join(_letter(c, letters) for c in unicodedata.normalize("NFKC", text))
    if read.isascii():
        return read
    from anyascii import anyascii

    return str(anyascii(read)).casefold().replace("'", "")


def _letter(char: str, letters: dict[int, str]) -> str:
    if char < "\x80":
        return char
    known = letters.get(ord(char))
    if known is not None:
        return known
    base = unicodedata.normalize("NFD", char)[0]
    if (base != char and not "\u0900" <= char <= "\uabff") or "\u1e00" <= char < "\u2000":
        return letters.get(ord(base), base)
    return "" if unicodedata.combining(char) else char


@lru_cache(maxsize=65536)
def sound(token: str) -> str:
    """A token by its sounds: one letter a sound (S sh, C ch, Z zh and j, X kh, T ts, x ks), doubled ones once.

    Two romanisations of one name mostly share it: "Zhamalov" and "Jamalov", "Abdyraliev" and "Abdyraliyev".
    """
    rules = romanisation(shipped())
    text = latin(token)
    if not text.isalpha() and any(c.isdigit() for c in text) and any(c.isalpha() for c in text):
        text = text.translate(LOOKALIKE)
    for pattern, reading in rules.positions[1:2]:
        text = pattern.sub(reading, text)
    text = rules.ending.sub(lambda m: rules.endings[m[0]], text)
    for pattern, reading in rules.positions:
        text = pattern.sub(reading, text)
    text = rules.sound.sub(lambda m: rules.sounds[m[0]], text)
    return DOUBLED.sub(r"\1", text)


@lru_cache(maxsize=65536)
def romanisation_key(token: str) -> str:
    """A coarse key for blocking: the romanisations of one name share it, and some other names do as well.

    Small words ("al-", "de la") do not count. "" for a token without letters.
    """
    light = romanisation(shipped()).light
    parts = re.split(r"[\W\d_]+", latin(token))
    counted = [p for p in parts if p and p not in light] or [p for p in parts if p]
    text = GLIDE.sub("", sound("".join(counted))).translate(COARSE)
    return DOUBLED.sub(r"\1", text)


@lru_cache(maxsize=65536)
def skeleton_key(token: str) -> str:
    """A coarser key than `romanisation_key`: its consonants, and "a" where it begins with any vowel.

    Names whose vowels are not written, or are printed in two ways ("Hussein", "Hussain"), share it too.
    """
    key = romanisation_key(token)
    return "a" * (key[:1] in VOWELS) + "".join(c for c in key if c not in VOWELS)
