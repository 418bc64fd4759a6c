"""Things in a text that a person should know and that cost no check."""

from __future__ import annotations

import re
from collections.abc import Iterator

STRANGE = (
    "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u034f\u200b-\u200d\u202a-\u202e\u2060\u2066-\u2069\ud800-\udfff\ufeff\ufffd"
    "\U000e0000-\U000e007f"
)
KINDS = (
    ("control-characters", re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]"), "holds control characters"),
    (
        "invisible-characters",
        # Tags inside words, and not behind the black flag, which they make the flag of a country.
        re.compile(
            "(?<=[0-9A-Za-zÀ-ɏ])[\u00ad\u034f\u200b-\u200d\u2060\ufeff]*[\u034f\u200b-\u200d\u2060\ufeff](?=[0-9A-Za-zÀ-ɏ\u00ad])"
            "|(?<![\U0001f3f4\U000e0000-\U000e007f])[\U000e0000-\U000e007f]"
        ),
        "holds unseen characters inside words",
    ),
    ("bidi-control", re.compile("[\u202a-\u202e\u2066-\u2069]"), "holds characters that turn the direction of text"),
    ("replacement-character", re.compile("\ufffd"), "holds the mark of a character that was lost"),
    ("lone-surrogate", re.compile("[\ud800-\udfff]"), "holds halves of characters"),
)


def notices(text: str) -> Iterator[str]:
    """One line for each kind of strange character: a slug, a colon and a sentence."""
    for slug, pattern, says in KINDS:
        if match := pattern.search(text):
            yield f"{slug}: {says}, the first U+{ord(match[0][0]):04X}"
