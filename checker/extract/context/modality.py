"""How firmly a figure is meant: a result, a forecast, a target, or one reported as superseded."""

from __future__ import annotations

from checker.extract.context.lexicon import Lexicon
from checker.extract.context.tokens import Token

CLAUSE_ENDS = frozenset(';:“”«»"')


def modality_of(row: list[Token], at: int, lexicon: Lexicon) -> str:
    """actual, forecast, target or earlier, by the words of the figure's clause."""
    first = at
    while first > 0 and row[first - 1].lower not in CLAUSE_ENDS and row[first - 1].kind != "figure":
        first -= 1
    last = at
    while last + 1 < len(row) and row[last + 1].lower not in CLAUSE_ENDS and row[last + 1].lower != ",":
        last += 1
    words = [token.lower for token in row[first : last + 1]]
    line = f" {' '.join(words)} "
    for name, single, phrases in lexicon.cues:
        if any(word in single for word in words) or any(phrase in line for phrase in phrases):
            return name
    return "actual"
