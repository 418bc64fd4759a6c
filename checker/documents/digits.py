"""Digits of other scripts, read as the digits 0 to 9 they stand for; every character keeps its place.

A number with digits of two scripts in it is left as it stands: nobody can say which of them was meant.
"""

from __future__ import annotations

import re
from dataclasses import replace
from unicodedata import decimal

from checker.documents.contract import Parsed
from checker.documents.view import exchanged

# Unicode 15 general category Nd without 0 to 9, as far as texts use them: Arabic, Persian, the scripts of India,
# Tibetan, Burmese, Thai, Lao, Khmer, Mongolian, full-width and mathematical digits.
FOREIGN = (
    "\u0660-\u0669\u06f0-\u06f9\u07c0-\u07c9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0b66-\u0b6f\u0be6-\u0bef"
    "\u0c66-\u0c6f\u0ce6-\u0cef\u0d66-\u0d6f\u0de6-\u0def\u0e50-\u0e59\u0ed0-\u0ed9\u0f20-\u0f29\u1040-\u1049\u17e0-\u17e9"
    "\u1810-\u1819\uff10-\uff19\U0001d7ce-\U0001d7ff"
)
NUMBER = re.compile(f"[0-9{FOREIGN}]+")


def with_plain_digits(parsed: Parsed) -> Parsed:
    """The article with digits of one script at a time read as 0 to 9; itself where it has no others."""
    mixed = False

    def plain(match: re.Match[str]) -> str:
        nonlocal mixed
        if len({ord(digit) - decimal(digit) for digit in match[0]}) == 1:
            return "".join(str(decimal(digit)) for digit in match[0])
        mixed = True
        return match[0]

    text = NUMBER.sub(plain, parsed.text)
    if text == parsed.text and not mixed:
        return parsed
    said = "mixed-digits: holds a number with digits of two scripts, which is not read"
    changed = exchanged(parsed, text)
    return replace(changed, notices=(*parsed.notices, said)) if mixed else changed
