"""What is kept between runs, and under which keys it is found."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.claims import Claim
from checker.model.document import Document


class Extracted(NamedTuple):
    """An article and all claims found in it, by position."""

    document: Document
    claims: list[Claim]


class Lookup(NamedTuple):
    """A key under which claims that could contradict meet, and what this one says there.

    Both are signed 64-bit digests. Claims with one key and one `said` cannot contradict.
    """

    key: int
    said: int
