"""A record of a feed -> an article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from checker.documents.composer import Composer
from checker.documents.contract import Parsed, Source
from checker.documents.dating import iso_day
from checker.documents.feeds.fields import Fields
from checker.model.document import Version

TAGS = re.compile(r"</[a-z]|<(?:p|br|h[1-6]|div|ul|li)\b[^<>]{0,500}>", re.IGNORECASE)
BLANK = re.compile(r"\n[ \t]*\n")
PROSE = 80


def article(record: Mapping[str, str], fields: Fields, source: Source, number: int, only: bool = False) -> Parsed:
    """The article in a record, called by its id or by its number in the feed; `only` where the file holds no other."""
    composer = Composer(source)
    if title := record.get(fields.title, "").strip():
        composer.block("headline", title)
    if summary := record.get(fields.summary, "").strip():
        put_text(summary, source, composer, "summary")
    put_text(record.get(fields.text, ""), source, composer)
    if written := record.get(fields.date, "").strip():
        composer.published, composer.dated_by = day(written), f"the column {fields.date}"
        if composer.published is None:
            composer.notice(f"date-unread: {fields.date} is {written[:40]!r}; write it as 2025-02-25")
    for name, value in record.items():
        if name not in fields and len(value) > PROSE and " " in value.strip():
            composer.notice(f"left-out: the column {name} was not checked")
    name = " ".join(record.get(fields.id, "").split())[:100]
    version = Version(f"{source.file}#{name}", (composer.published.toordinal() if composer.published else 0, number))
    return composer.parsed(part="" if only else name or str(number), version=version if name and not only else None)


def put_text(text: str, source: Source, composer: Composer, kind: str = "") -> None:
    """The value of a field as blocks, whether it is plain text or HTML; `kind` is the kind of them all."""
    if TAGS.search(text):
        from checker.documents.markup.hypertext import put_html

        put_html(text, source, composer)
        return
    for paragraph in BLANK.split(text.replace("\r\n", "\n").replace("\r", "\n")):
        composer.block(kind or "paragraph", paragraph.strip())


def day(written: str) -> date | None:
    """The day of an ISO 8601 date or of a date as mail and RSS write it (RFC 5322)."""
    found = iso_day(written)
    if found is not None:
        return found
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(written[:100]).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
