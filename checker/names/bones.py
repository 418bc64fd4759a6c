"""Consonants of a token, for scripts that write no short vowels (Arabic, Hebrew, Indic) or too many (kana)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from checker.names.keys import DOUBLED, sound

DROPPED = str.maketrans("", "", "aeiouv")
CLASSES = str.maketrans({"C": "S", "X": "h", "q": "k", "T": "s"})
ARTICLE = "ال"
SERVANT = "عبد"
# Hebrew, Arabic, Syriac; the Indic scripts; kana; presentation forms of the first two.
WITHOUT_VOWELS = re.compile("[\u0590-\u0dff\u3040-\u30ff\ufb1d-\ufdff\ufe70-\ufefc]")
# The Indic sign for a nasal is read as m, and stands for n before most consonants.
INDIC = re.compile("[\u0900-\u0dff]")
NASAL = re.compile(r"m(?=[cdgjknstyzCSTZ])")


def vowelless(text: str) -> bool:
    """True for a token in a script whose vowels cannot be read off the letters, presentation forms included."""
    return not text.isascii() and WITHOUT_VOWELS.search(text) is not None


@lru_cache(maxsize=16384)
def skeleton(token: str) -> str:
    """The consonants of a token by sound; the Arabic article, w, y and a final h do not count.

    A token may hold a space where two words are compared as one ("Abd Rahman").
    """
    words = [_without_article(w) for w in unicodedata.normalize("NFKC", token).split()]
    # Letter by letter: the Arabic s and h side by side are not the sh of Latin.
    read = "".join(sound(c) for w in words for c in w) if vowelless(token) else "".join(sound(w) for w in words)
    return _consonants(NASAL.sub("n", read) if INDIC.search(token) else read)


def consonants(text: str, heard: str) -> str:
    """What is left of a Latin token and its sound string (see `keys.sound`) without vowels; j is always a consonant."""
    if "j" in text:
        heard = sound(text.replace("dj", "j").replace("j", "zh"))
    return _consonants(heard)


def _consonants(heard: str) -> str:
    read = heard.translate(DROPPED).translate(CLASSES)
    return DOUBLED.sub(r"\1", read.removesuffix("h") if len(read) > 1 else read)


def _without_article(word: str) -> str:
    """Arabic "al-", at the head or behind "abd"."""
    if word.startswith(SERVANT + ARTICLE) and len(word) > 6:
        return SERVANT + word[5:]
    for head in (ARTICLE, "ٱل"):
        if word.startswith(head) and len(word) > len(head) + 1:
            return word[len(head) :]
    return word
