"""Whom a mention means: a surname alone is the full name of its article, a pronoun the person named before."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from checker.extract.context.frame import Frame
from checker.model.claims import Known
from checker.model.document import Span
from checker.model.values import PersonName
from checker.names.evidence import evidence
from checker.names.keys import skeleton_key
from checker.names.people import tie


@lru_cache(maxsize=1)
def full_names(frame: Frame) -> dict[int, PersonName]:
    """The full name of each mention that has one, by where the mention starts. Shared: never change it."""
    tied = tie(frame.people, evidence(frame.vocabulary).kin)
    found = {}
    for index, name in enumerate(frame.people):
        full = frame.people[tied[index]] if index in tied else None
        if full is not None or name.given:
            found[name.start] = full or name
    return found


def person_key(name: PersonName, mention: Span) -> Known | None:
    """People meet by the romanisation of their surname: variants of one spelling share it."""
    key = skeleton_key(name.surname)
    return Known(key, name.full, "this sentence", mention) if key else None


def person_before(frame: Frame, at: int) -> PersonName | None:
    """Whom "he" or "she" at a place means: the nearest person before, in the article's own words."""
    behind = bisect_right(frame.people, at, key=lambda name: name.end)
    return frame.people[behind - 1] if behind else None
