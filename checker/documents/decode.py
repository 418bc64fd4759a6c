"""Bytes -> text, without guessing: what a file does not say and strict UTF-8 does not show is incomplete."""

from __future__ import annotations

import codecs
import re

from checker.errors import DocumentError

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROLS = bytes([*range(9), *range(14, 32)])
# Lead and continuation bytes that only UTF-8 puts side by side; windows-1252 prose has no such pairs.
MULTIBYTE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def decode(data: bytes, file: str, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text of a file without a byte order mark, and notices.

    Order: byte order mark, strict UTF-8, the declared encoding, windows-1252 with a notice where the
    bytes hold no valid multi-byte UTF-8. A damaged UTF-8 file, binary data and an empty file are
    DocumentErrors (encoding, not-text, empty).
    """
    if not data.strip(b" \t\r\n\x00"):
        raise DocumentError(file, "empty", "holds no text; an empty file often means that an export failed")
    for mark, name in BOMS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], name, file), ()
    if _binary(data):
        raise DocumentError(file, "not-text", "holds binary data, not text")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        if declared and declared.lower().replace("_", "-") not in ("utf-8", "utf8"):
            return _strictly(data, declared, file), ()
        if MULTIBYTE.search(data):
            raise DocumentError(file, "encoding", _damage(error.start)) from None
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError as error:
        raise DocumentError(file, "encoding", _damage(error.start)) from None
    return text, ("encoding-guessed: not UTF-8; read as windows-1252",)


def _strictly(data: bytes, name: str, file: str) -> str:
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        raise DocumentError(file, "encoding", f"is not valid {name}: {_damage(error.start)}") from None
    except LookupError:
        raise DocumentError(file, "encoding", f"declares the encoding {name!r}, which is not known") from None
    if not text.strip():
        raise DocumentError(file, "empty", "holds no text")
    return text


def _damage(offset: int) -> str:
    return f"is damaged at byte {offset}: neither UTF-8 nor another encoding that can be told; save it as UTF-8"


def _binary(data: bytes) -> bool:
    """True where NULs are more than a stray few among the first bytes, or control bytes a third of them."""
    head = data[:4096]
    strange = len(head) - len(head.translate(None, CONTROLS))
    return head.count(0) > 3 or strange * 3 > len(head)
