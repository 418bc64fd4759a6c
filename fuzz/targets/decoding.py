"""F1: bytes become text without a guess, and every place in the text leads back to its place in the file."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from checker.documents.assemble import assemble
from checker.documents.contract import Source
from checker.documents.decode import decode
from checker.documents.parse import parse
from checker.errors import DocumentError

SAMPLES = (b"Growth was 3 percent.", "\ufeffCafé 3\u202f500".encode(), "Öl 5".encode("utf-16"), b"caf\xe9 \x80 12")
EXAMPLES = 300


def one(data: bytes) -> None:
    """Valid UTF-8 comes out unaltered; damage is named; places grow with the text."""
    try:
        decoded = decode(data, "a.txt")
    except DocumentError as error:
        assert error.reason in ("empty", "not-text", "encoding"), error.reason
        return
    assert (
        decoded.gaps
        or "\ufffd" not in decoded.text
        or "\ufffd".encode() in data
        or data[:2] in (b"\xff\xfe", b"\xfe\xff")
    )
    try:
        (article,) = parse(Source("a.txt", data))
        document = assemble("a.txt", article, None)
    except DocumentError:
        return
    places = [document.position((at, at + 1)) for at in range(min(len(document.text), 300))]
    assert all(a.start < b.start and (a.line, a.column) < (b.line, b.column) for a, b in pairwise(places))
    assert all(_stands_for(document.source[p.start : p.end], c) for p, c in zip(places, document.text, strict=False))


def _stands_for(source: str, shown: str) -> bool:
    """True for the same characters, a letter with its accent behind it, a lone CR, and a digit of another script."""
    if source == shown or unicodedata.normalize("NFC", source) == shown or (source, shown) == ("\r", "\n"):
        return True
    return len(source) == 1 and str(unicodedata.decimal(source, "")) == shown
