"""Letters and line ends in one form: an accent typed after its letter is part of it, a lone CR ends a line."""

from __future__ import annotations

import re
from unicodedata import normalize

from checker.documents.contract import Parsed
from checker.documents.view import Edit, edited, exchanged

# A letter and the few combining marks of U+0300 to U+036F that any composed letter has; longer runs are no writing, and
# composing them takes quadratic time.
COMBINING = "\u0300-\u036f"
MARKED = re.compile(f"[A-Za-z\u00c0-\u024f\u0370-\u04ff][{COMBINING}]{{1,3}}(?![{COMBINING}])")
LONE_CR = re.compile("\r(?!\n)")


def with_whole_letters(parsed: Parsed) -> Parsed:
    """The article with composed letters (Unicode Standard Annex 15, NFC); itself where there is nothing to compose."""
    edits = []
    for match in MARKED.finditer(parsed.text):
        composed = normalize("NFC", match[0])
        if len(composed) == 1:
            edits.append(Edit(*match.span(), composed))
    return edited(parsed, edits)


def with_plain_line_ends(parsed: Parsed) -> Parsed:
    """The article with LF for each CR that stands alone; itself where there is none."""
    if "\r" not in parsed.text or LONE_CR.search(parsed.text) is None:
        return parsed
    return exchanged(parsed, LONE_CR.sub("\n", parsed.text))
