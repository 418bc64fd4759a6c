"""What a format gives -> a Document: dated, in a language that is served, letters, digits and line ends in one form."""

from __future__ import annotations

import re
from datetime import date

from checker.documents.contract import Parsed
from checker.documents.dating import day_in_dateline, day_in_name
from checker.documents.digits import FOREIGN, with_plain_digits
from checker.documents.language import Service, service
from checker.documents.letters import COMBINING, with_plain_line_ends, with_whole_letters
from checker.documents.notices import STRANGE, notices
from checker.documents.unseen import UNSEEN_ONES, without_unseen
from checker.documents.versions import version_in_name
from checker.errors import DocumentError
from checker.model.document import Document, Span, line_starts

# Nearly all texts have none of what is mended or noted: one scan says so for all that would look for it.
ODD = re.compile(f"[{STRANGE}{UNSEEN_ONES}{COMBINING}{FOREIGN}]")
PARTLY = "language: parts of it are not in English, and were not checked"


def assemble(file: str, parsed: Parsed, as_of: date | None) -> Document:
    """The article as a Document called `file`. Raises DocumentError where it holds no text that can be checked."""
    source = parsed.text if parsed.source is None else parsed.source
    strange: tuple[str, ...] = ()
    if ODD.search(parsed.text) is not None:
        strange = tuple(notices(parsed.text))
        parsed = with_plain_digits(with_whole_letters(without_unseen(parsed)))
    parsed = with_plain_line_ends(parsed)
    if not parsed.blocks:
        raise DocumentError(file, "empty", "holds no article text")
    served = service(parsed.text[parsed.blocks[0].start : parsed.blocks[-1].end])
    if served is Service.NONE:
        raise DocumentError(file, "language", "is not in English, and no grammar serves its language yet")
    partly = (PARTLY,) if served is Service.PARTLY else ()
    published, dated_by = _published(parsed, file, as_of)
    headline = next((Span(b.start, b.end) for b in parsed.blocks if b.kind == "headline"), None)
    return Document(
        file=file,
        source=source,
        text=parsed.text,
        blocks=parsed.blocks,
        published=published,
        dated_by=dated_by,
        title=parsed.title or headline,
        segments=parsed.segments,
        marks=parsed.marks,
        version=parsed.version or version_in_name(file),
        notices=(*parsed.notices, *strange, *partly),
        lines=line_starts(source),
    )


def _published(parsed: Parsed, file: str, as_of: date | None) -> tuple[date | None, str]:
    if parsed.published is not None:
        return parsed.published, parsed.dated_by
    named = day_in_name(file.rpartition("/")[2])
    if named is not None:
        return named, "the file name"
    line = next((block for block in parsed.blocks if block.kind == "dateline"), None)
    told = day_in_dateline(parsed.text[line.start : line.end]) if line else None
    if told is not None:
        return told, "the dateline"
    return as_of, "--as-of" if as_of else ""
