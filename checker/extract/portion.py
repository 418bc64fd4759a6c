"""Portions: shares of one whole that exclude one another ("45 percent were for it, 40 against and 15 undecided")."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.relating import part, relating
from checker.extract.context.share_row import shares_in_a_row
from checker.extract.context.tokens import Rows, Token, rows_of
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Quantity

LEAST = 3
# A sentence behind the shares that says that they are all.
CLOSED = frozenset(
    (
        ("no", "other"),
        ("no", "others"),
        ("nobody", "else"),
        ("nothing", "else"),
        ("no", "one"),
        ("is", "all"),
        ("are", "all"),
    )
)
OF = 3
BULLETS = frozenset("-•*–·")
# A label that takes in all that no other line has.
OTHERS = frozenset(("elsewhere", "other", "others", "otherwise", "rest", "remaining", "none", "undecided", "nowhere"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every split into three shares or more; `firm` is True where the words say that nothing is left out."""
    words = relating(frame.vocabulary)
    rows = rows_of(frame)
    yield from _bulleted(frame)
    for index, sentence in enumerate(frame.sentences):
        if not sentence.quantities:
            continue
        percents = sum(q.kind == "percent" for q in sentence.quantities)
        if percents:
            yield from _divided(frame, rows, index, words)
        if percents < LEAST:
            continue
        row = rows[index]
        shares = [i for i, t in enumerate(row) if isinstance(t.item, Quantity) and t.item.kind == "percent"]
        told = {t.lower for t in row if t.kind == "word"}
        complete = bool(told & words["completing"])
        if not (complete or told & words["excluding"]) or told & (words["apart"] - {"against"}):
            continue
        if any(isinstance(row[i].item, Quantity) and row[i].item.hedge == "range" for i in shares):  # type: ignore[union-attr]
            continue
        if len(_wholes(row, shares)) > 1:
            continue
        parts = tuple(part(row[i]) for i in shares)
        span = Span(parts[0].span.start, parts[-1].span.end)
        yield RelationClaim(frame.document, span, sentence.span, "portion", parts, "", complete)


def _divided(frame: Frame, rows: Rows, index: int, words: dict[str, frozenset[str]]) -> Iterator[Claim]:
    """ "Held by A with 45 percent, B with 30 and C with 20. There are no others": `firm` where a sentence says so."""
    row, sentence = rows[index], frame.sentences[index]
    told = {t.lower for t in row if t.kind == "word"}
    if told.isdisjoint(words["dividing"]) or told & (
        words["completing"] | words["excluding"] | words["apart"] - {"up"}
    ):
        return
    after = rows[index + 1] if index + 1 < len(frame.sentences) else []
    closing = next((one for one, two in pairwise(after) if (one.lower, two.lower) in CLOSED), None)
    said = () if closing is None else (Part(frame.sentences[index + 1].span, text="no others"),)
    for _, shares in shares_in_a_row(row):
        parts = tuple(Part(Span(q.start, q.end), q) for q in shares)
        span = Span(parts[0].span.start, parts[-1].span.end)
        yield RelationClaim(frame.document, span, sentence.span, "portion", (*parts, *said), "", bool(said))


def _bulleted(frame: Frame) -> Iterator[Claim]:
    """ "- by bus: 46 percent", "- by car: 21 percent", "- otherwise: 9 percent": a list with one share a line."""
    text, run = frame.document.text, []
    if sum(text[sentence.start] in BULLETS for sentence in frame.sentences) < LEAST:
        return
    for sentence in (*frame.sentences, None):
        figures = sentence.quantities if sentence is not None else ()
        shares = [q for q in figures if q.kind == "percent"]
        if sentence is not None and len(shares) == 1 and text[sentence.start] in BULLETS:
            run.append((sentence, shares[0]))
            continue
        if len(run) >= LEAST and not OTHERS.isdisjoint(_labels(text, run)):
            parts = tuple(Part(Span(q.start, q.end), q) for _, q in run)
            span = Span(parts[0].span.start, parts[-1].span.end)
            yield RelationClaim(frame.document, span, run[0][0].span, "portion", parts, "the list", True)
        run = []


def _labels(text: str, run: list[tuple[Sentence, Quantity]]) -> list[str]:
    """The words of the lines of a list."""
    return [w for s, _ in run for w in text[s.start : s.end].lower().replace(":", " ").split()]


def _wholes(row: list[Token], shares: list[int]) -> set[str]:
    """What the shares are shares of: in "40 percent of women and 35 percent of men" two things."""
    found = set()
    for at in shares:
        if at + 1 < len(row) and row[at + 1].lower == "of":
            found.add(next((t.lower for t in row[at + 2 : at + 2 + OF] if t.lower not in ("the", "all", "its")), ""))
    return found
