"""The house's romanisation: which of two spellings of a name it writes."""

from __future__ import annotations

from collections.abc import Sequence

from checker.errors import UsageError
from checker.names.keys import plain
from checker.vocabulary.tables import Vocabulary


def house_style(vocabulary: Vocabulary) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The style in force and its pairs (what the house writes, what others write); ("", ()) for none.

    Raises UsageError for a style that `romanisation_styles` does not have.
    """
    table = vocabulary.table("romanisation_styles")
    style = str(table["house"]["style"])
    if style and style not in table["styles"]:
        raise UsageError(f"there is no transliteration {style!r}; known are {', '.join(sorted(table['styles']))}")
    return style, tuple((str(one), str(other)) for one, other in table["styles"].get(style, ()))


def house_spelling(spellings: Sequence[str], vocabulary: Vocabulary) -> str:
    """One sentence that names the house's spelling among some of one name; "" where no style of its own decides."""
    style, pairs = house_style(vocabulary)
    for preferred, other in pairs:
        for one in spellings:
            for two in spellings:
                if preferred in plain(one) and one != two and _differ_by(plain(one), plain(two), preferred, other):
                    return f"The house follows {style}, which writes {preferred} for {other}: “{one}”."
    return ""


def _differ_by(one: str, other: str, preferred: str, replaced: str) -> bool:
    """True where `other` becomes `one` when one of its `replaced` is written as `preferred`."""
    at = other.find(replaced)
    while at >= 0:
        if other[:at] + preferred + other[at + len(replaced) :] == one:
            return True
        at = other.find(replaced, at + 1)
    return False
