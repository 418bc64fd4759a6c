"""Shares: a figure that the sentence calls a part of another ("Of these, 120 ...", "60 of the 870 stalls")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.extract.context.frame import Frame
from checker.extract.context.noun_whole import noun_whole
from checker.extract.context.relating import alike, counted, part, relating
from checker.extract.context.tokens import Rows, Token, rows_of
from checker.extract.context.wholes import SMALL, opening_whole
from checker.model.claims import Claim, RelationClaim
from checker.model.document import Span

REACH = 4
# Words that may stand between a whole and "17 of them"; over more of them it is other things that are meant.
FAR = 16
FEW = 1000
# "Two polls, of which four are needed": what is needed is no part of what there is.
NEEDED = frozenset(("needed", "required", "necessary", "wanted"))
HEDGES = frozenset(
    (",", "only", "just", "more", "than", "at", "least", "an", "estimated", "around", "about", "some", "up", "to")
)
OWN = frozenset(("its", "their", "the", "these", "those"))
HAVE = frozenset("has have had employs employed counts comprises numbers runs operates owns".split())
STRAYING = frozenset((";", "but", "while", "compared", "against", "than", "worth", "costing"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every part with its whole; the parts of the claim are (part, whole)."""
    words = relating(frame.vocabulary)
    pronouns, verbs = words["part_pronouns"], words["part_verbs"]
    rows, text = rows_of(frame), frame.document.text
    cue = _cue(verbs)
    for index, sentence in enumerate(frame.sentences):
        if not sentence.quantities or not cue.search(text, sentence.start, sentence.end):
            continue
        row = rows[index]
        for at in row.figures:
            token = row[at]
            if counted(token) is None:
                continue
            found = (
                _of_the(row, at)
                or _of_these(row, at, pronouns)
                or _of_them(row, at, pronouns)
                or _of_figure(row, at)
                or _within(row, at, verbs)
                or _of_its(row, at, rows[index - 1] if _follows(frame, index) else [])
                or _of_noun(rows, index, at)
            )
            if found is None:
                continue
            said, whole, firm = found
            if whole is None:
                whole = _before(row, at, token) or (
                    _before_all(rows[index - 1], token) if _follows(frame, index) else None
                )
            if whole is not None and not NEEDED & {t.lower for t in row[at + 1 : at + 4]}:
                yield RelationClaim(
                    frame.document, Span(said, token.end), sentence.span, "share", (part(token), part(whole)),
                    frame.document.text[said : token.start].strip(), firm,
                )  # fmt: skip


@lru_cache(maxsize=8)
def _cue(verbs: frozenset[str]) -> re.Pattern[str]:
    """A word without which no sentence calls a figure a part of another."""
    return re.compile(rf"\b(?:[Oo]f|[Aa]mong|{'|'.join(sorted(verbs))})\b")


def _follows(frame: Frame, index: int) -> bool:
    return index > 0 and frame.sentences[index - 1].block == frame.sentences[index].block


Found = tuple[int, Token | None, bool]


def _of_these(row: list[Token], at: int, pronouns: frozenset[str]) -> Found | None:
    """ "Of these, 1,310", "of which 20", "among them 14"."""
    back = at - 1
    while back > 0 and at - back <= REACH and row[back].lower in HEDGES:
        back -= 1
    if back > 0 and row[back].lower in pronouns and row[back - 1].lower in ("of", "among"):
        return row[back - 1].start, None, True
    return None


def _of_the(row: list[Token], at: int) -> Found | None:
    """ "Of the 84 lawmakers present, 91 voted"."""
    opening = opening_whole(row)
    if opening is None or at <= opening:
        return None
    whole = row[opening]
    between = row[opening + 1 : at]
    if not any(t.lower == "," for t in between) or not _fits(row[at], whole):
        return None
    back = at - 1
    while row[back].lower in HEDGES - {","}:
        back -= 1
    listed = row[back].lower in (",", "and") and any(t.lower == "," for t in row[opening + 1 : back + 1])
    return (row[at].start, whole, True) if listed and not {t.lower for t in between} & STRAYING else None


def _of_them(row: list[Token], at: int, pronouns: frozenset[str]) -> Found | None:
    """ "610,000 of them"."""
    if at + 2 < len(row) and row[at + 1].lower == "of" and row[at + 2].lower in pronouns:
        return row[at].start, None, True
    return None


def _of_figure(row: list[Token], at: int) -> Found | None:
    """ "60 of the 870", "12 out of 10"."""
    step = at + 1
    while step < len(row) and row[step].lower in SMALL:
        step += 1
    if step >= len(row) or row[step].lower != "of":
        return None
    step += 1
    while step < len(row) and row[step].lower in SMALL:
        step += 1
    if step < len(row) and _fits(row[at], row[step]):
        return row[at].start, row[step], True
    return None


def _of_its(row: list[Token], at: int, before: list[Token]) -> Found | None:
    """ "The firm has 1,200 workers. ... 1,500 of its workers": the noun says what it is a part of."""
    if at + 3 >= len(row) or row[at + 1].lower != "of" or row[at + 2].lower not in OWN:
        return None
    noun = row[at + 3].lower
    for i, token in enumerate(before[:-2]):
        own = counted(token) is not None and i and before[i - 1].lower in HAVE and before[i + 1].lower == noun
        if own and before[i + 2].lower in (".", ",", ";") and _fits(row[at], token):
            return row[at].start, token, True
    return None


def _of_noun(rows: Rows, index: int, at: int) -> Found | None:
    """ "A cooperative of 640 growers. ... Of the growers, 672 are women"."""
    found = noun_whole(rows, index, at)
    return (found[0], found[1], True) if found is not None and _fits(rows[index][at], found[1]) else None


def _within(row: list[Token], at: int, verbs: frozenset[str]) -> Found | None:
    """ "including 15 children"."""
    back = at - 1
    while back >= 0 and row[back].lower in SMALL:
        back -= 1
    if back > 0 and row[back].lower in verbs and row[back].lower != "among":
        whole = _before(row, back, row[at])
        return (row[back].start, whole, False) if whole is not None else None
    return None


def _before(row: list[Token], at: int, of: Token) -> Token | None:
    """The figure before that the part can be a part of: the nearest that is large enough, else the largest."""
    fitting = [i for i in range(at - 1, -1, -1) if _fits(of, row[i])]
    large = (i for i in fitting if row[i].item.value >= of.item.value)  # type: ignore[union-attr]
    near = (i for i in fitting if at - i <= FAR)
    found = next(large, None)
    if found is None:
        found = max(near, key=lambda i: row[i].item.value, default=None)  # type: ignore[union-attr]
    if found is None:
        return None
    return None if found > 0 and row[found - 1].lower in ("of", "with", "for") else row[found]


def _before_all(row: list[Token], of: Token) -> Token | None:
    """The largest figure of the sentence before: which of them is the whole, the words do not say."""
    fitting = [
        t
        for i, t in enumerate(row)
        if _fits(of, t)
        and not (i and row[i - 1].lower in ("of", "with", "for", "at", "aged"))
        and (t.item.unit or (i + 1 < len(row) and row[i + 1].kind != "mark"))  # type: ignore[union-attr]
    ]
    return max(fitting, key=lambda t: t.item.value, default=None)  # type: ignore[union-attr]


def _fits(of: Token, whole: Token) -> bool:
    one, other = counted(of), counted(whole)
    if one is None or other is None or not alike(one, other):
        return False
    if other.value <= 1 or (one.magnitude > 5 and not other.unit and other.value < FEW):
        return False  # "two ships, of which 402 billion": the money of them
    # A bare 4.5 is a magnitude or a mark, no count.
    return one.kind != "number" or all(q.value == q.value.to_integral_value() for q in (one, other))
