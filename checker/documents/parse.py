"""A source -> its articles, those of the files inside it included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from checker.documents.contract import Gap, Inner, Parsed, Source
from checker.documents.formats import by_extension
from checker.documents.recognise import recognise
from checker.errors import DocumentError


def parse(source: Source, depth: int = 0) -> list[Parsed]:
    """The articles in a source, in the order of the file. Raises DocumentError where it cannot be read."""
    reader, mismatch = recognise(source)
    found: list[Parsed] = []
    for article in reader.articles(source):
        if len(found) >= source.settings.limits.articles:
            raise source.exceeds("articles", "holds too many articles")
        if len(article.text) > source.settings.limits.characters:
            raise source.exceeds("characters", "has more text than is read")
        notices = (mismatch, *article.notices) if mismatch else article.notices
        found.append(replace(article, notices=notices, inner=()))
        found += _inside(source, article, depth)
    return found


def _inside(source: Source, article: Parsed, depth: int) -> Iterator[Parsed]:
    """The articles in the files inside an article; one that cannot be read is a gap of its own."""
    for number, inner in enumerate(article.inner, 1):
        label = _label(inner, number)
        part = f"{article.part}/{label}" if article.part else label
        try:
            if depth + 1 >= source.settings.limits.nesting:
                raise source.exceeds("nesting", "holds files inside files inside files")
            for found in parse(Source(label, inner.data, source.settings), depth + 1):
                yield replace(found, part=f"{part}/{found.part}" if found.part else part)
        except DocumentError as error:
            yield Parsed("", (), part=part, gaps=(Gap(error.reason, error.hint),))


def _label(inner: Inner, number: int) -> str:
    """The name of an inner file without its folders; it is a label and opens nothing."""
    name = PurePosixPath(inner.name.replace("\\", "/")).name[:100]
    return name if PurePosixPath(name).suffix.lower() in by_extension() else f"{number}.txt"
