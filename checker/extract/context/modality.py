"""How firmly a figure is meant: a result, a forecast, a target, a plan, or one reported as superseded."""

from __future__ import annotations

from checker.extract.context.lexicon import Lexicon
from checker.extract.context.tokens import Row

CLAUSE_ENDS = frozenset(';:“”«»"')
BEHIND_ENDS = frozenset((",", "and", "but", "which", "while", "who", "after", "when", "("))
RELATIVE = frozenset(("which", "who", "whose"))
WILLS = frozenset(("will", "would", "shall"))
# No clause of news prose has more words; the bound keeps a sentence of figures alone linear.
REACH = 60
ORDER = ("earlier", "target", "plan", "forecast")


def modality_of(row: Row, at: int, lexicon: Lexicon) -> str:
    """actual, forecast, target, plan or earlier, by the words of the figure's clause."""
    known = row.modalities.get(at)
    if known is None:
        known = row.modalities[at] = "actual" if lexicon.cues.keys().isdisjoint(row.said) else _sought(row, at, lexicon)
    return known


def _sought(row: Row, at: int, lexicon: Lexicon) -> str:
    first, said = at, row.words
    low, high = max(0, at - REACH), min(len(row), at + REACH) - 1
    while first > low and said[first - 1] not in CLAUSE_ENDS and row[first - 1].kind != "figure":
        if said[first] in RELATIVE and said[first - 1] == ",":
            break
        first -= 1
    last = at
    while last < high and said[last + 1] not in CLAUSE_ENDS and said[last + 1] not in BEHIND_ENDS:
        last += 1
    clause = row[first : last + 1]
    words = [token.lower for token in clause if not (token.name and token.lower in ("may", "will"))]
    found: set[str] = set()
    line = ""
    for word in lexicon.cues.keys() & words:
        for phrase, name in lexicon.cues[word]:
            line = line or f" {' '.join(words)} "
            if phrase in line:
                found.add(name)
    if not found:
        return "actual"
    if "earlier" in found and "had been" in line and any(token.kind == "period" for token in clause):
        found.discard("earlier")
    if "forecast" in found and _intended(words, lexicon):
        return "plan"
    return next((name for name in ORDER if name in found), "actual")


def _intended(words: list[str], lexicon: Lexicon) -> bool:
    """True for "will spend", "would hire": what somebody means to do is a plan, not a forecast."""
    return any(
        word in WILLS and any(near in lexicon.words["doing"] for near in words[at + 1 : at + 4])
        for at, word in enumerate(words)
    )
