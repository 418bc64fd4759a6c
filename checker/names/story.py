"""Whether two articles tell one story: they are of one time and name the same people, places and things."""

from __future__ import annotations

from functools import lru_cache

from checker.model.document import Document
from checker.names.evidence import Evidence
from checker.names.keys import plain
from checker.names.runs import capitals, stands_alone

# Days between two articles of one story, and how many names they share besides those in question; in one week, one.
DAYS, SHARED = 90, 2
WEEK = 7
SHORTEST = 4
# What stands before a capital that says nothing: the end of a sentence, a line or an opening quotation mark.
HEADS = frozenset(".!?:\n“\"‘'«—–")


def one_story(one: Document, other: Document, besides: str, known: Evidence) -> bool:
    """True for two articles of one time with several names in common. besides: text whose words do not count."""
    if one.published is None or other.published is None:
        return False
    days = abs((one.published - other.published).days)
    if days > DAYS:
        return False
    shared = _named(one.text, known) & _named(other.text, known)
    return len(shared - {*plain(besides).split()}) >= (SHARED if days > WEEK else 1)


@lru_cache(maxsize=256)
def _named(text: str, known: Evidence) -> frozenset[str]:
    """The telling names of an article in plain letters: no countries, bodies, titles or given names."""
    starts, _, words = capitals(text)
    inside = {word for at, word in zip(starts, words, strict=True) if len(word) >= SHORTEST and not _opens(text, at)}
    return frozenset(
        plain(word)
        for word in inside
        if known.may_be_name(word)
        and not (word in known.title_words or known.is_given(word))
        and not stands_alone(text, word.lower())
    )


def _opens(text: str, at: int) -> bool:
    """True at the head of a sentence, where every word has a capital."""
    if text[at : at + SHORTEST].isupper():
        return False  # the place of a dateline
    return at < 2 or text[at - 1] in HEADS or (text[at - 1] == " " and text[at - 2] in HEADS)
