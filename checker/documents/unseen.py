"""Characters that nobody sees, taken out of the words that readers see; offsets into the file stay true."""

from __future__ import annotations

import re

from checker.documents.contract import Parsed
from checker.documents.view import Edit, edited

# Soft hyphen, grapheme joiner, zero-width space, word joiner, byte order mark and tags mean nothing to a reader of
# Latin text; the zero-width joiners (U+200C, U+200D) belong to other scripts and to emoji: they go inside Latin words.
UNSEEN_ONES = "\u00ad\u034f\u200b-\u200d\u2060\ufeff\U000e0000-\U000e007f"
SOME = re.compile(f"[{UNSEEN_ONES}]")
UNSEEN = re.compile(
    "[\u00ad\u034f\u200b\u2060\ufeff\U000e0000-\U000e007f]+|(?<=[0-9A-Za-zÀ-ɏ])[\u200c\u200d]+(?=[0-9A-Za-zÀ-ɏ])"
)


def without_unseen(parsed: Parsed) -> Parsed:
    """The article with unseen characters left out of its text and every range moved; itself where there are none."""
    return edited(parsed, [Edit(*match.span()) for match in UNSEEN.finditer(parsed.text)])
