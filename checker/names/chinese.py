"""Chinese names in Wade-Giles and in Pinyin: "Mao Tse-tung" and "Mao Zedong" are one.

Source of the correspondences: ALA-LC, Pinyin conversion project, comparison table of Wade-Giles and Pinyin (2000).
Aspiration signs are mostly lost in print, so that b and p, d and t, g and k, zh, ch, j and q fall together.
"""

from __future__ import annotations

import re
from functools import lru_cache

FINALS = "iang|iong|uang|iao|ian|ing|ang|eng|ong|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u"
PINYIN = re.compile(f"(?P<head>zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?P<tail>{FINALS})")
WADE_FINALS = f"iung|ung|ien|ieh|ueh|uei|erh|ih|eh|{FINALS}"
WADE = re.compile(f"(?P<head>ch|sh|hs|ts|tz|ss|sz|[ptkmfnlhjsyw])?(?P<tail>{WADE_FINALS})")
# What only Wade-Giles writes: syllables apart by a hyphen, or these letters.
MARK = re.compile(r"[a-z]['’‘]?-[a-z]|hs|t[sz]|ss[uŭ]|iung|(?<!i)ung\b|ien\b|i?eh\b|ih\b")
HEADS = {
    "b": "p", "d": "t", "g": "k", "zh": "ch", "j": "ch", "q": "ch", "x": "hs", "z": "ts", "c": "ts", "tz": "ts",
    "ss": "s", "sz": "s", "": "",
}  # fmt: skip
TAILS = {"ien": "ian", "ung": "ong", "iung": "iong", "ieh": "ie", "ueh": "ue", "uei": "ui", "erh": "er", "ih": "i",
         "eh": "e", "uo": "o"}  # fmt: skip
LONGEST = 4


def romanisations_of_one(one: str, other: str) -> bool:
    """True where one name is in Wade-Giles, the other in Pinyin, and they are one name."""
    marked, plain = MARK.search(one.lower()), MARK.search(other.lower())
    if (marked is None) == (plain is None):
        return False
    wade, pinyin = (one, other) if marked else (other, one)
    return not _readings(wade, True).isdisjoint(_readings(pinyin, False))


@lru_cache(maxsize=4096)
def _readings(name: str, wade: bool) -> frozenset[str]:
    """The name as common syllables, for every way to cut it into them; empty where it is no Chinese name."""
    words = re.sub(r"['’‘]", "", name.lower()).replace("-", " ").split()
    if not 2 <= len(words) <= LONGEST or any(len(w) > 12 for w in words):
        return frozenset()
    found = {""}
    for word in words:
        cuts = _cut(word, wade)
        found = {f"{head} {tail}".strip() for head in found for tail in cuts}
    return frozenset(found)


def _cut(word: str, wade: bool) -> set[str]:
    if not word:
        return {""}
    found: set[str] = set()
    for size in range(1, min(len(word), 6) + 1):
        syllable = (WADE if wade else PINYIN).fullmatch(word, 0, size)
        if syllable is None or (wade and size < len(word)):
            continue
        read = _common(syllable["head"] or "", syllable["tail"], wade)
        found |= {f"{read} {rest}".strip() for rest in _cut(word[size:], wade)}
    return found


def _common(head: str, tail: str, wade: bool) -> str:
    """A syllable in the spelling that both romanisations are brought to."""
    head, tail = HEADS.get(head, head) if not (wade and head == "j") else "r", TAILS.get(tail, tail)
    if (wade and head == "ts" and tail == "u") or (wade and head == "s" and tail == "u"):
        tail = "i"
    if head in ("k", "h") and tail == "o":
        tail = "e"
    if head == "y":
        head, tail = (
            "",
            {"i": "i", "in": "in", "ing": "ing", "ou": "iu", "en": "ian", "an": "ian"}.get(tail, "i" + tail),
        )
    return f"{head}{tail}"
