"""Bytes -> text, without guessing: what a file does not say and strict UTF-8 does not show is incomplete."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from checker.errors import DocumentError

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROLS = bytes([*range(9), *range(14, 32)])
# Lead and continuation bytes that only UTF-8 puts side by side; windows-1252 prose has no such pairs.
MULTIBYTE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
# Byte pairs of UTF-8 or UTF-16 gone wrong: overlong forms, marks in mid-text, a character cut at the end of the file.
BROKEN = re.compile(rb"[\xc0\xc1][\x80-\xbf]|\xff\xfe|\xfe\xff|[\xc3-\xf4]\Z")
UTF8 = ("utf-8", "utf8", "us-ascii", "ascii")


class Gap(NamedTuple):
    """A part that could not be read while the rest was: a reason and a hint, as in DocumentError."""

    reason: str
    hint: str


class Decoded(NamedTuple):
    """The text of a file without a byte order mark.

    notices: what a person should know about the decoding
    gaps:    where the file is damaged; damaged bytes are U+FFFD in the text
    """

    text: str
    notices: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()


def decode(data: bytes, file: str, declared: str | None = None, forced: str = "") -> Decoded:
    """The text of a file.

    Order: the encoding that the user forces, byte order mark, strict UTF-8, the declared encoding, windows-1252 with a
    notice where the bytes hold no valid multi-byte UTF-8. Damaged text is kept with its damage named. Binary data, an
    empty file and an unknown encoding are DocumentErrors (not-text, empty, encoding).
    """
    if not data.strip(b" \t\r\n\x00"):
        raise DocumentError(file, "empty", "holds no text; an empty file often means that an export failed")
    if forced:
        return _by(data, forced, file)
    for mark, name in BOMS:
        if data.startswith(mark):
            decoded = _by(data[len(mark) :], name, file)
            return decoded._replace(notices=_disagreement(name, declared))
    if _binary(data):
        raise _no_text(data, file)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _other(data, file, declared, error.start)
    if declared and data.isascii() and is_known(declared) and _plain(declared)[:6] not in ("utf-8", "utf8", "utf-16"):
        return _by(data, declared, file)
    return Decoded(text, _disagreement("utf-8", declared))


def is_known(name: str) -> bool:
    """True where a text encoding has this name."""
    try:
        return codecs.lookup(name)._is_text_encoding
    except (LookupError, ValueError):
        return False


def _other(data: bytes, file: str, declared: str | None, offset: int) -> Decoded:
    """Bytes that are not UTF-8: what the file declares, else windows-1252 where nothing speaks for damaged UTF-8."""
    if declared and _plain(declared) not in UTF8:
        return _by(data, declared, file)
    if declared or MULTIBYTE.search(data) or BROKEN.search(data):
        return Decoded(data.decode("utf-8", "replace"), (), _damage(offset))
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError:
        return Decoded(data.decode("utf-8", "replace"), (), _damage(offset))
    return Decoded(text, ("encoding-guessed: not UTF-8; read as windows-1252",))


def _no_text(data: bytes, file: str) -> DocumentError:
    head = data[:4096]
    for name, high, low in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        if high.count(0) > 0.6 * len(high) and low.count(0) < 0.1 * len(low):
            hint = f"looks like {name} without its mark; read it with --encoding {name}, or save it as UTF-8"
            return DocumentError(file, "encoding", hint)
    return DocumentError(file, "not-text", "holds binary data, not text")


def _by(data: bytes, name: str, file: str) -> Decoded:
    gaps: tuple[Gap, ...]
    try:
        text, gaps = data.decode(name), ()
    except UnicodeDecodeError as error:
        text, gaps = data.decode(name, "replace"), _damage(error.start, f"is not valid {name}: ")
    except (LookupError, ValueError):
        hint = f"declares the encoding {name[:40]!r}, which is not known; say which it is with --encoding"
        raise DocumentError(file, "encoding", hint) from None
    if not text.strip():
        raise DocumentError(file, "empty", "holds no text")
    return Decoded(text, (), gaps)


def _disagreement(used: str, declared: str | None) -> tuple[str, ...]:
    """A notice where the bytes show one encoding and the file names another."""
    if declared is None or _plain(declared) in (used, *UTF8) or (_plain(declared) == "utf-16" and "16" in used):
        return ()
    if not is_known(declared):
        return (f"encoding-unknown: says {declared[:40]}, which is no encoding; read as {used}",)
    return (f"encoding-guessed: says {declared[:40]} and is {used}; read as {used}",)


def _plain(name: str) -> str:
    return name.lower().replace("_", "-")


def _damage(offset: int, lead: str = "") -> tuple[Gap, ...]:
    told = "neither UTF-8 nor another encoding that can be told; save it as UTF-8"
    return (Gap("encoding", f"{lead}is damaged at byte {offset}: {told}"),)


def _binary(data: bytes) -> bool:
    """True where NULs are more than a stray few among the first bytes, or control bytes a third of them."""
    head = data[:4096]
    strange = len(head) - len(head.translate(None, CONTROLS))
    return head.count(0) > 3 or strange * 3 > len(head)
