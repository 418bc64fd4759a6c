"""What is kept between runs, and under which keys it is found."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from checker.model.claims import Claim
from checker.model.document import Document


class Extracted(NamedTuple):
    """An article and all claims found in it, by position."""

    document: Document
    claims: list[Claim]


class Lookup(NamedTuple):
    """A key under which claims that could contradict meet, and what one of them says there.

    key, said: signed 64-bit digests; claims with one key and one `said` cannot contradict
    most:      where more things than that are said under the key it leads nowhere, as in the check; 0 for no such limit
    """

    key: int
    said: int
    most: int = 0


class Blocking(NamedTuple):
    """How claims get their keys, see `checker.blocking`.

    version: goes up when any claim gets other keys than before, so that an older archive is keyed anew
    stored:  what an archive keeps of a claim
    asked:   what it is asked for a claim of a draft
    """

    version: int
    stored: Callable[[Claim], list[Lookup]]
    asked: Callable[[Claim], list[Lookup]]
