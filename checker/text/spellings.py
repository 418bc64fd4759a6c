"""Many words as one pattern, in which shared beginnings are written once.

A word that is none of them is left after two or three letters, where a plain alternation tries each of a hundred words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.startup.kept import once


def letters(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first: "one" and "once" give on(?:ce|e)."""
    known = sorted(set(words))
    return str(once("letters", "\n".join(known).encode(), lambda: _tree(known)))


def _tree(words: list[str]) -> str:
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[:1], []).append(word[1:])
    ends = by_letter.pop("", None) is not None
    parts = [re.escape(first) + _tree(rest) for first, rest in by_letter.items()]
    if not parts:
        return ""
    body = parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)})"
    return f"{body}?" if ends else body
