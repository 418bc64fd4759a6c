"""Consonants of a token, for scripts that write no short vowels."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from checker.names.keys import DOUBLED, sound

DROPPED = str.maketrans("", "", "aeiouv")
CLASSES = str.maketrans({"S": "S", "C": "S", "X": "h", "q": "k", "T": "s"})
ARTICLE = "ال"


def arabic(text: str) -> bool:
    """True for a token in Arabic letters, presentation forms included."""
    return any("\u0600" <= c <= "\u06ff" or "\ufb50" <= c <= "\ufefc" for c in text[:3])


@lru_cache(maxsize=16384)
def skeleton(token: str) -> str:
    """The consonants of a token by sound; the Arabic article, w, y and a final h do not count."""
    text = unicodedata.normalize("NFKC", token)
    if arabic(text):
        for head in (ARTICLE, "ٱل"):
            if text.startswith(head) and len(text) > len(head) + 1:
                text = text[len(head) :]
    read = sound(text).translate(DROPPED).translate(CLASSES)
    return DOUBLED.sub(r"\1", read.removesuffix("h") if len(read) > 1 else read)
