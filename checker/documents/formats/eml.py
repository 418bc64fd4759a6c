"""Mail: subject, both alternatives of the text, and the attachments by formats of their own."""

from __future__ import annotations

from collections.abc import Iterator

from checker.documents.contract import Parsed, Source

EXTENSIONS = (".eml",)
ISOLATED = True


def articles(source: Source) -> Iterator[Parsed]:
    """The texts of a mail. Raises DocumentError limit:members or limit:nesting where it is a trap."""
    from checker.documents.mail.message import read_message

    yield from read_message(source)
