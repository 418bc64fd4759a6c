"""Sums: a total with the list that makes it up ("48 people: 21 men, 14 women and 13 children")."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.extract.context.chosen import chosen
from checker.extract.context.coordinate import coordinated
from checker.extract.context.frame import Frame
from checker.extract.context.relating import counted, part, relating
from checker.extract.context.remaining import may_remain
from checker.extract.context.shared_out import shared_out
from checker.extract.context.tokens import Token, rows_of
from checker.extract.context.wholes import opening_whole
from checker.model.claims import Claim, RelationClaim
from checker.model.document import Span
from checker.model.values import Quantity

OPENERS = frozenset((":", "—", "–", "-", "("))
CLOSERS = frozenset((".", ";", ")", "—", "–"))
SPLIT = frozenset(("split", "divided", "shared", "distributed"))
NEAR = 10
# "made up of", "composed of".
MADE_UP = frozenset(("up", "composed", "comprised"))
# "For example", "for instance"; "two half cantons" count for one.
EXAMPLE = frozenset(("example", "instance", "half"))
# A clause behind the last item that says something of all of them.
TRAILING = frozenset(
    ("all", "none", "each", "both", "most", "half", "which", "according", "he", "she", "it", "they", "said")
)
# What says that a division leaves nobody out, and the words that its items have in common.
CLOSING = frozenset(("none", "nobody", "nothing", "elsewhere", "rest", "remaining", "included", "absent", "all"))
LINKS = frozenset(("from", "to", "in", "for", "by", "with", "at", "on"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every total with two or more items; the parts of the claim are (total, item, item ...)."""
    words, text = relating(frame.vocabulary), frame.document.text
    unlike = (words["examples"] | words["apart"]) - {"for", "over"}
    rows, shared = rows_of(frame), [noun for noun in words["shared_out"] if noun in text]
    for index, sentence in enumerate(frame.sentences):
        before = frame.sentences[index - 1] if index else None
        out = before is not None and any(text.find(noun, before.start, before.end) >= 0 for noun in shared)
        if not sentence.quantities or not (out or len(sentence.quantities) > 2):
            continue
        row, earlier = rows[index], rows[index - 1] if index else []
        found = [*_taken_up(row, earlier, words)]
        if len(sentence.quantities) > 2:
            found += (*_listed(row, words), *_added(row, words), *_told_apart(row, words), *_divided(row, words))
            found += _made_up(row, earlier) if _made_of(row, words) else ()
        if not found and len(sentence.quantities) > 2 and not _goes_on(frame, index):
            found = [(*one, False) for one in coordinated(frame, rows, index, unlike)]
        for total, items, firm in found:
            first, last = min(items[0].start, total.start), max(items[-1].end, total.end)
            said = frame.document.quote((items[0].start, items[-1].end))
            parts = (part(total), *(part(item) for item in items))
            yield RelationClaim(frame.document, Span(first, last), sentence.span, "sum", parts, said, firm)


Found = tuple[Token, list[Token], bool]


def _goes_on(frame: Frame, index: int) -> bool:
    """True where the next sentence tells of what is left, so that the parts in this one are not all."""
    after = frame.sentences[index + 1 : index + 2]
    return bool(after) and may_remain(frame, after[0])


def _listed(row: list[Token], words: dict[str, frozenset[str]]) -> Iterator[Found]:
    """A total, a colon or a dash, and the items."""
    for at, token in enumerate(row):
        split = token.lower in ("between", "among") and at > 0 and row[at - 1].lower in SPLIT
        made = token.lower == "of" and at > 1 and row[at - 1].lower in MADE_UP
        if not (split or made) and token.lower not in (OPENERS if token.kind == "mark" else words["made_of"]):
            continue
        before = [t for t in row[max(0, at - NEAR) : at] if counted(t) is not None]
        if not before:
            continue
        closers = CLOSERS - {")"} if split else CLOSERS
        end = next((i for i in range(at + 1, len(row)) if row[i].lower in closers), len(row))
        selected = (words["examples"] | words["apart"] | EXAMPLE) - {"for", "over"}
        if any(t.lower in selected for t in row[at if made else at - min(at, 3) : end]):
            continue
        total, listed = before[-1], _trimmed(row[at + 1 : end])
        items = _items(listed, total)
        if len(items) >= 2 and any(t.lower == "and" for t in listed) and _whole(listed):
            yield total, items, True


def _told_apart(row: list[Token], words: dict[str, frozenset[str]]) -> Iterator[Found]:
    """ "Seventeen people were killed, eight men, five women and four children": each item with its own noun."""
    figures = [i for i, t in enumerate(row) if counted(t) is not None]
    for first in range(1, len(figures) - 1):
        run = [figures[first]]
        while run[-1] + 1 < len(row) and row[run[-1] + 1].lower in words["told_apart"]:
            after = run[-1] + 2
            if after >= len(row) or row[after].lower not in (",", "and"):
                break
            while after < len(row) and row[after].lower in (",", "and"):
                after += 1
            if after not in figures:
                break
            run.append(after)
        nouns = [row[i + 1].lower for i in run if i + 1 < len(row)]
        whole = row[figures[first - 1]]
        if _is_item(row, figures[first - 1], words):
            continue
        named = (
            len(run) >= 2
            and len(nouns) == len(run)
            and len(set(nouns)) == len(run)
            and nouns[-1] in words["told_apart"]
        )
        opened = row[run[0] - 1].lower in (",", "(") and run[0] - figures[first - 1] <= NEAR
        other = {t.lower for t in row[figures[first - 1] : run[0]]} & (words["examples"] | words["apart"] | {"and"})
        if named and opened and not other and len(_items([row[i] for i in run], whole)) == len(run):
            yield whole, [row[i] for i in run], False
            return


def _divided(row: list[Token], words: dict[str, frozenset[str]]) -> Iterator[Found]:
    """ "Of the 210 farmers, 124 are from Zou, 53 from Collines and 28 from Plateau; there are none from elsewhere"."""
    opening = opening_whole(row)
    if opening is not None and not CLOSING.isdisjoint(t.lower for t in row[opening:]):
        yield from _parts_of(row, opening, row[opening], words)


def _taken_up(row: list[Token], before: list[Token], words: dict[str, frozenset[str]]) -> Iterator[Found]:
    """ "Of those chosen, 1,700 are from ...", "The Greens won 18, ...": the total stands in the sentence before."""
    whole = chosen(row, before)
    if whole is not None and not CLOSING.isdisjoint(t.lower for t in row):
        yield from _parts_of(row, 0, whole, words)
    shared = shared_out(row, before, words["shared_out"])
    if shared is not None:
        given = sum(q.value for t in shared[1] if (q := counted(t)) is not None)
        most = counted(shared[0])
        if most is not None and given > most.value:
            yield *shared, True  # fewer may leave some to others


def _parts_of(row: list[Token], opening: int, whole: Token, words: dict[str, frozenset[str]]) -> Iterator[Found]:
    end = next((i for i in range(opening, len(row)) if row[i].lower in (";", ".")), len(row))
    places = [i for i in range(opening + 1, end) if counted(row[i]) is not None]
    items = _items([row[i] for i in places], whole)
    links = [next((t.lower for t in row[i + 1 : i + 5] if t.lower in LINKS), "") for i in places]
    together = len(set(links)) == 1 and links[0] != ""
    if len(items) >= 3 and (together or {t.lower for t in row} & words["excluding"]):
        yield whole, items, True


def _made_of(row: list[Token], words: dict[str, frozenset[str]]) -> bool:
    """True for "It is made up of ...", "They comprise ...": the total stands in the sentence before."""
    head = [t.lower for t in row[:7]]
    if head[:1] and head[0] not in ("it", "they", "this", "these", "that"):
        return False
    return bool({*head} & words["made_of"]) or any(
        (one, other) in (("up", "of"), ("composed", "of")) for one, other in pairwise(head)
    )


def _made_up(row: list[Token], before: list[Token]) -> Iterator[Found]:
    """The items of a sentence that says what the one figure of its kind in the sentence before is made up of."""
    items = [t for t in row if counted(t) is not None]
    if len(items) < 2 or not before or not any(t.lower == "and" for t in row):
        return
    fitting = [t for t in before if counted(t) is not None and t.item.unit == items[0].item.unit]  # type: ignore[union-attr]
    if len(fitting) == 1 and len(_items(items, fitting[0])) == len(items):
        yield fitting[0], items, True


def _is_item(row: list[Token], at: int, words: dict[str, frozenset[str]]) -> bool:
    """True in "21 men, 14 women": the first of a list is no total of the others."""
    return at + 2 < len(row) and row[at + 1].lower in words["told_apart"] and row[at + 2].lower in (",", "and")


def _added(row: list[Token], words: dict[str, frozenset[str]]) -> Iterator[Found]:
    """Items, then the total: "12 men and 15 women, 27 in all", "a total of 27"."""
    for at, token in enumerate(row):
        quantity = counted(token)
        if quantity is None or at < 3:
            continue
        around = {t.lower for t in (*row[max(0, at - 4) : at], *row[at + 1 : at + 4])}
        if not around & words["totals"] or any(t.lower in words["apart"] for t in row[: at - 1]):
            continue
        items = _items(row[:at], token)
        between = {t.lower for t in row[row.index(items[0]) : at]} if items else set()
        if len(items) >= 2 and "and" in between and not any(t.kind == "period" for t in row[:at]):
            yield token, items, False


def _items(row: list[Token], total: Token) -> list[Token]:
    """The figures that can be added to the total: of its unit, or bare with a magnitude where the unit is money."""
    whole = total.item
    assert isinstance(whole, Quantity)
    found = []
    for token in row:
        quantity = counted(token)
        if quantity is None:
            continue
        bare = whole.kind == "currency" and quantity.kind == "number" and quantity.magnitude > 0
        if quantity.unit != whole.unit and not bare:
            return []
        found.append(token)
    return found


def _whole(row: list[Token]) -> bool:
    """True where each item of the list has a figure of its own, so that none is left out of the sum."""
    figure, empty = False, False
    for token in row:
        if token.kind == "figure":
            figure = True
        elif token.lower in (",", "and", ";"):
            empty = empty or not figure
            figure = False
    return figure and not empty


def _trimmed(row: list[Token]) -> list[Token]:
    """The list without ", all of them leased" behind its last item."""
    last = max((i for i, t in enumerate(row) if t.lower == "," and row[i + 1 : i + 2]), default=None)
    return row if last is None or row[last + 1].lower not in TRAILING else row[:last]
