"""A stated change that its own two values do not give.

Why it matters
    From 136 to 158 million is 16 percent, not 27: one of the three figures is wrong.

How it decides
    The two values, as intervals, allow an interval of changes. It must meet the stated change, and the
    direction must be the stated one. Where both values are percentages, points are told from percent.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Severity, Side
from checker.model.rule import CheckInput
from checker.model.values import Quantity
from checker.quantities.convert import to_base
from checker.quantities.rounding import rounded
from checker.quantities.wording import number

FACTS = ("before", "after", "stated", "actual")
EXCUSES = ("points",)
KINDS = ("change",)
HUNDRED = Decimal(100)

Interval = tuple[Decimal, Decimal]


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each change that disagrees with its values."""
    for claim in group.claims:
        if not isinstance(claim, RelationClaim):
            continue
        before, after = claim.parts[0].quantity, claim.parts[1].quantity
        stated = claim.parts[2].quantity if len(claim.parts) > 2 else None
        if before is None or after is None:
            continue
        ratio = _ratio(before, after)
        if ratio is None:
            continue
        wrong = _against(before, after, stated, claim.said, ratio, ask)
        if wrong is None:
            continue
        quotes = [claim.document.quote(part.span) for part in claim.parts]
        actual = _percent(ratio)
        facts = {
            "before": quotes[0],
            "after": quotes[1],
            "stated": quotes[2] if stated is not None else "rose" if claim.said == "up" else "fell",
            "actual": actual,
        }
        notes = ("the value before", "the value after", "the stated change")
        sides = tuple(Side.of(claim, note, part.span) for part, note in zip(claim.parts, notes, strict=False))
        severity = Severity.WARNING if stated is None or stated.hedge != "exact" else None
        yield Conflict(sides, facts, (f"From “{quotes[0]}” to “{quotes[1]}” is {actual}.", *wrong), severity)


def _ratio(before: Quantity, after: Quantity) -> Interval | None:
    """What the two values allow after / before to be."""
    ends = (before.low, before.high, after.low, after.high)
    if any(end is None for end in ends):
        return None
    low, high = to_base(before.low, before.unit), to_base(before.high, before.unit)  # type: ignore[arg-type]
    first, last = to_base(after.low, after.unit), to_base(after.high, after.unit)  # type: ignore[arg-type]
    if low <= 0 or first < 0:
        return None
    return first / high, last / low


def _against(
    before: Quantity, after: Quantity, stated: Quantity | None, way: str, ratio: Interval, ask: CheckInput
) -> tuple[str, ...] | None:
    """Why the stated change is wrong, None where it is not."""
    if stated is None:
        backwards = ratio[1] < 1 if way == "up" else ratio[0] > 1
        return (f"The text says that it went {way}.",) if backwards else None
    if stated.low is None or stated.high is None:
        return None
    if stated.kind == "points":
        gap = sorted((abs(after.low - before.high), abs(after.high - before.low)))  # type: ignore[operator]
        return None if gap[0] <= stated.high and stated.low <= gap[1] else ("The points are counted wrong.",)
    if stated.kind == "multiple":
        low, high = _promised(stated, ask)
        return None if ratio[0] <= high and low <= ratio[1] else ("The text says another multiple.",)
    sign = 1 if way == "up" else -1
    low, high = sorted((1 + sign * stated.low / HUNDRED, 1 + sign * stated.high / HUNDRED))
    if ratio[0] <= high and low <= ratio[1]:
        return None
    if before.kind == "percent":
        gap = sorted((abs(after.low - before.high), abs(after.high - before.low)))  # type: ignore[operator]
        if gap[0] <= stated.high and stated.low <= gap[1]:
            if "points" in ask.unless:
                return None
            return ("The difference is that many percentage points, not percent.",)
    return (f"The text says {'+' if sign > 0 else '−'}{number(stated.value)} %.",)


def _promised(stated: Quantity, ask: CheckInput) -> Interval:
    """The ratios that a multiple allows: the sense of "doubled" in the vocabulary, else half of its last digit."""
    senses = ask.vocabulary.table("numbers")["multiple_senses"]
    sense = senses.get(f"{stated.value.normalize():f}") if not stated.digits else None
    if sense is not None:
        return Decimal(sense[0]), Decimal(sense[1])
    exponent = stated.value.as_tuple().exponent
    half = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0) / 2
    assert stated.low is not None
    assert stated.high is not None
    return stated.low - half, stated.high + half


def _percent(ratio: Interval) -> str:
    middle = ((ratio[0] + ratio[1]) / 2 - 1) * HUNDRED
    return f"{'+' if middle >= 0 else '−'}{rounded(abs(middle), 1)} %"
