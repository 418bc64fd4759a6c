"""PDF: the text layer of every page, in paragraphs; a page that is only a picture is named, not passed as clean."""

from __future__ import annotations

from collections.abc import Iterator

from checker.documents.contract import Parsed, Source

EXTENSIONS = (".pdf",)
ISOLATED = True
MAGIC = b"%PDF-"
HEAD = 1024


def articles(source: Source) -> Iterator[Parsed]:
    """The article in a PDF. Raises DocumentError pdf:... where it is damaged, locked or has no text."""
    from checker.documents.composer import Composer
    from checker.documents.portable.pages import read_pages

    if not source.data:
        raise source.wrong("empty", "holds nothing; an empty file often means that an export failed")
    if MAGIC not in source.data[:HEAD]:
        raise source.wrong("pdf:broken", "is no PDF; give it the name of what it is")
    composer = Composer(source)
    read_pages(source, composer)
    yield composer.parsed()
