"""Whether a grammar serves the language of a text: only English has one."""

from __future__ import annotations

import re
from enum import Enum

WORD = re.compile(r"[^\W\d_]{2,}")
LATIN = re.compile(r"[a-zß-ɏ]+")
FUNCTION_WORDS = frozenset(
    "the of and to in a is that for on with as was by it at from are be this he has its his which an were or not have "
    "but said will who they been had their more than after she her would one about new also up when out people".split()
)
LOOK_AT = 1000
ENOUGH_WORDS, ENOUGH_LATIN = 8, 20
LEAST_SHARE = 0.08
LEAST_LATIN, MOSTLY_LATIN = 0.2, 0.7


class Service(Enum):
    """How much of a text can be read."""

    WHOLE = 1
    PARTLY = 2
    NONE = 3


def service(text: str) -> Service:
    """How much of a text is in English, judged by the different words at its beginning and end.

    A text of fewer than eight different words, or of fewer than twenty in Latin letters, is taken for English.
    """
    looked = text if len(text) <= 2 * LOOK_AT else f"{text[:LOOK_AT]} {text[-LOOK_AT:]}"
    words = {*WORD.findall(looked.lower())}
    if len(words) < ENOUGH_WORDS:
        return Service.WHOLE
    beyond = [word for word in words if not word.isascii()]
    latin = len(words) - sum(LATIN.fullmatch(word) is None for word in beyond)
    if latin < LEAST_LATIN * len(words):
        return Service.NONE
    if latin >= ENOUGH_LATIN and len(words & FUNCTION_WORDS) < LEAST_SHARE * latin:
        return Service.NONE
    return Service.WHOLE if latin >= MOSTLY_LATIN * len(words) else Service.PARTLY
