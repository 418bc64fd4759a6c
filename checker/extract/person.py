"""People: each name with its title, and surname-only mentions tied to the full name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.who import full_names
from checker.model.claims import Claim, PersonClaim
from checker.model.document import Span


def claims(frame: Frame) -> Iterator[Claim]:
    """Every person named in an article, as often as named."""
    starts = [sentence.start for sentence in frame.sentences]
    full = full_names(frame)
    for name in frame.people:
        at = max(0, bisect_right(starts, name.start) - 1)
        span = Span(name.start, name.end)
        yield PersonClaim(frame.document, span, frame.sentences[at].span, name, full.get(name.start))
