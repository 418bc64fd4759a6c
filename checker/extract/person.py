"""People: each name with its title, and surname-only mentions tied to the full name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.model.claims import Claim, PersonClaim
from checker.model.document import Span
from checker.names.people import tie

KIND = "person"


def claims(frame: Frame) -> Iterator[Claim]:
    """Every person named in an article, as often as named."""
    tied = tie(frame.people)
    starts = [sentence.start for sentence in frame.sentences]
    for index, name in enumerate(frame.people):
        at = max(0, bisect_right(starts, name.start) - 1)
        full = frame.people[tied[index]] if index in tied else None
        yield PersonClaim(
            frame.document,
            Span(name.start, name.end),
            frame.sentences[at].span,
            name,
            full or (name if name.given else None),
        )
