"""Documents -> Claims. A claim kind is one module of this folder with `claims(frame)`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from checker.extract.context.frame import Frame, reader
from checker.model.claims import Claim
from checker.model.document import Document
from checker.vocabulary.tables import Vocabulary


class Extractor(Protocol):
    """What a module of this folder offers."""

    def claims(self, frame: Frame) -> Iterator[Claim]:
        """The claims of one kind in an article, in order of position."""


@lru_cache(maxsize=1)
def extractors() -> tuple[Extractor, ...]:
    """The claim kinds, found from the folder, by name."""
    found = sorted(info.name for info in iter_modules(__path__) if not info.ispkg)
    return tuple(cast(Extractor, import_module(f"{__name__}.{name}")) for name in found)


def extract(document: Document, vocabulary: Vocabulary) -> list[Claim]:
    """All claims of an article, by position."""
    frame = reader(vocabulary).read(document)
    found = [claim for extractor in extractors() for claim in extractor.claims(frame)]
    found.sort(key=lambda claim: (claim.span, type(claim).__name__))
    return found
