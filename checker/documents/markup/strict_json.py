"""The one JSON reader: nothing that two readers could take differently, nothing too deep or too long."""

from __future__ import annotations

import json
import re
from typing import Any

from checker.documents.contract import Source

SKIP = re.compile(r'"(?:[^"\\]|\\.)*"?|[^"\[\]{}]+', re.DOTALL)
SURROGATE = re.compile("[\ud800-\udfff]")
DIGITS = re.compile(r"\d")


class Refused(ValueError):
    """A construct that JSON readers disagree on."""


def read_json(text: str, source: Source) -> Any:
    """The value of a JSON text; numbers stay texts, halves of characters become U+FFFD.

    Raises DocumentError json, limit:json-depth or limit:json-digits.
    """
    _measure(text, source)

    def number(written: str) -> str:
        if sum(1 for _ in DIGITS.finditer(written)) > source.settings.limits.json_digits:
            raise source.exceeds("json_digits", "holds a number of too many digits")
        return written

    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_constant, parse_int=number, parse_float=number)
    except json.JSONDecodeError as error:
        hint = f"is not valid JSON at line {error.lineno}, column {error.colno}: {error.msg}"
        raise source.wrong("json", hint) from None
    except Refused as error:
        raise source.wrong("json", f"is not read: {error}") from None


def _measure(text: str, source: Source) -> None:
    """Count the depth of brackets before a reader that recurses sees the text."""
    depth = at = 0
    while at < len(text):
        if (skipped := SKIP.match(text, at)) is not None:
            at = skipped.end()
            continue
        depth += 1 if text[at] in "[{" else -1
        if depth > source.settings.limits.json_depth:
            raise source.exceeds("json_depth", "nests brackets too deep")
        at += 1


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise Refused(f"the key {key[:60]!r} stands twice in one object, and readers disagree on which one counts")
        found[whole(key)] = whole(value) if isinstance(value, str) else value
    return found


def _constant(written: str) -> Any:
    raise Refused(f"{written} is no number in JSON")


def whole(text: str) -> str:
    """The text with U+FFFD for halves of characters."""
    return SURROGATE.sub("\ufffd", text)
