"""Two forms of one name by custom: man's and woman's, long and short, with and without an article."""

from __future__ import annotations

import re

from checker.names.keys import plain
from checker.names.sounds import likeness

# A man's and a woman's ending of one family name, by sound: Russian and its neighbours, Czech and Polish, Lithuanian,
# Latvian, Greek, Icelandic.
GENDERED = (
    ("ov", "ova"), ("ev", "eva"), ("in", "ina"), ("ski", "skaia"), ("ski", "ska"), ("ii", "aia"), ("i", "aia"),
    ("", "ova"), ("a", "ova"), ("o", "ova"), ("as", "iene"), ("is", "iene"), ("us", "iene"), ("as", "aite"),
    ("is", "ite"), ("us", "ute"), ("opulos", "opulu"), ("akis", "aki"), ("idis", "idu"), ("son", "dotir"), ("s", "a"),
)  # fmt: skip
MARKED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
SECOND_ELEMENT = re.compile(r"(?:[uea]d[iu]n|[uoa]l[ae]h?)$")


def gendered(one: str, other: str) -> bool:
    """True where two family names by sound are a man's and a woman's form of one: "asanov", "asanova"."""
    if one[:3] != other[:3]:
        return False  # the stem is longer than two sounds, and both have it
    for man, woman in GENDERED:
        for a, b in ((one, other), (other, one)):
            stem = a.removesuffix(man)
            if a.endswith(man) and len(stem) > 2 and stem + woman == b:
                return True
    return False


def shortened(long: str, short: str) -> bool:
    """True for "siraZudin" and "siraZ": "of the faith" and "of God" are left off at will."""
    stem = SECOND_ELEMENT.sub("", long)
    return stem != long and len(stem) > 3 and likeness(stem, short) >= 0.85


def glued(long: str, short: str) -> bool:
    """True for "elsaied" and "saied": the Arabic article printed together with its word."""
    return long.startswith(("al", "el")) and len(short) > 4 and likeness(long[2:], short) >= 0.95


def servant(long: str, short: str) -> bool:
    """True for "abdsatar" and "satar": the word for servant is often left out, and the name is still understood."""
    return long.startswith("abd") and len(short) > 3 and likeness(long[3:], short) >= 0.85


def digraphs(text: str) -> str:
    """A token in plain letters with German and Nordic vowels written with two: "müller" is "mueller"."""
    return plain(text.casefold().translate(MARKED))
