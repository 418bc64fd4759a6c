"""Things in a text that a person should know and that cost no check."""

from __future__ import annotations

import re
from collections.abc import Iterator

CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
INVISIBLE = re.compile(r"(?<=[A-Za-z0-9])[\u200b\u2060\ufeff\u00ad]+(?=[A-Za-z0-9])")
BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def notices(text: str) -> Iterator[str]:
    """One line for each kind of strange character: a slug, a colon and a sentence."""
    if match := CONTROL.search(text):
        yield f"control-characters: holds control characters, the first U+{ord(match[0]):04X}"
    if match := INVISIBLE.search(text):
        yield f"invisible-characters: holds unseen characters inside words, the first U+{ord(match[0][0]):04X}"
    if match := BIDI.search(text):
        yield f"bidi-control: holds characters that turn the direction of text, the first U+{ord(match[0]):04X}"
