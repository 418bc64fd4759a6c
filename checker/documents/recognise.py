"""Which format a file has: its content decides where it can, its name elsewhere."""

from __future__ import annotations

import re
from posixpath import splitext

from checker.documents.contract import Format, Source
from checker.documents.formats import by_extension, by_name

HEAD = 2048
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HTML = re.compile(rb"\s{0,200}(?:<!--[^>]{0,500}-->\s{0,200})?<(?:!doctype html|html)[\s>]", re.IGNORECASE)
TEXTS = ("txt", "md")


def recognise(source: Source) -> tuple[Format, str]:
    """The format of a source, and a notice where its name says another ("" elsewhere)."""
    named = by_extension().get(splitext(source.file)[1].lower(), "txt")
    shown = _shown(source.data[:HEAD].removeprefix(b"\xef\xbb\xbf")) if named in TEXTS else named
    if shown in ("", named):
        return by_name(named), ""
    return by_name(shown), f"format-mismatch: is called {splitext(source.file)[1]} and is {shown}; read as {shown}"


def _shown(head: bytes) -> str:
    """The format that the first bytes of a file under a text's name betray."""
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(ZIP):
        return "odt" if b"application/vnd.oasis.opendocument.text" in head else "docx"
    if head.startswith(OLE):
        return "docx"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    return "html" if HTML.match(head) else ""


def is_isolated(source: Source) -> bool:
    """True where the file is to be read in a process of its own."""
    return recognise(source)[0].ISOLATED
