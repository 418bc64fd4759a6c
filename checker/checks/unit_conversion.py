"""One amount in two units that disagree.

Why it matters
    165 kilometres are 103 miles, not 63; a reader who knows only one of the units is misled.

How it decides
    Physical units: both figures, rounded as printed, must be able to be one amount. Currencies: each conversion,
    rounded as printed, implies an interval of exchange rates; it must meet that of the conversion in the middle.
    Conversions in sentences about another year have the rates of that year and are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.model.claims import Group, RelationClaim
from checker.model.findings import Conflict, Severity, Side
from checker.model.rule import CheckInput
from checker.model.values import Quantity
from checker.quantities.agreement import printed
from checker.quantities.convert import to_base
from checker.quantities.rounding import rounded
from checker.quantities.wording import amount, number

FACTS = ("first", "second", "unit", "expected")
KINDS = ("conversion",)

Interval = tuple[Decimal, Decimal]


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each conversion that is wrong, or that implies another exchange rate than the rest."""
    conversions = [c for c in group.claims if isinstance(c, RelationClaim)]
    for claim in conversions:
        one, other = claim.parts[0].quantity, claim.parts[1].quantity
        if one is not None and other is not None and one.kind != "currency" and _apart(one, other):
            yield _physical(claim, one, other)
    yield from _rates(
        [c for c in conversions if c.firm and c.parts[0].quantity and c.parts[0].quantity.kind == "currency"]
    )


def _apart(one: Quantity, other: Quantity) -> bool:
    a, b = printed(one), printed(other)
    return a is not None and b is not None and (a[1] < b[0] or b[1] < a[0])


def _physical(claim: RelationClaim, one: Quantity, other: Quantity) -> Conflict:
    quotes = [claim.document.quote(part.span) for part in claim.parts]
    unit = to_base(Decimal(1), other.unit) - to_base(Decimal(0), other.unit)
    expected = (to_base(one.value, one.unit) - to_base(Decimal(0), other.unit)) / unit
    shown = amount(rounded(expected, 1), other.unit)
    facts = {"first": quotes[0], "second": quotes[1], "unit": other.unit, "expected": shown}
    sides = (Side.of(claim, "", claim.parts[0].span), Side.of(claim, f"should be about {shown}", claim.parts[1].span))
    return Conflict(sides, facts, (f"“{quotes[0]}” is about {shown}; the text has “{quotes[1]}”.",))


def _rates(claims: list[RelationClaim]) -> Iterator[Conflict]:
    """Rates of one pair of currencies that lie too far from the rate in the middle."""
    pairs: dict[tuple[str, str], list[tuple[Interval, Decimal, RelationClaim]]] = {}
    for claim in claims:
        one, other = claim.parts[0].quantity, claim.parts[1].quantity
        if one is None or other is None or not one.value or not other.value:
            continue
        if one.unit > other.unit:
            one, other = other, one
        a, b = printed(one), printed(other)
        if a is None or b is None or a[0] <= 0 or b[0] <= 0:
            continue
        rate = (b[0] / a[1], b[1] / a[0])
        pairs.setdefault((one.unit, other.unit), []).append((rate, other.value / one.value, claim))
    for (first, second), rates in pairs.items():
        within, middle, against = sorted(rates, key=lambda rate: rate[1])[(len(rates) - 1) // 2]
        for (low, high), own, claim in rates:
            if low > within[1] or high < within[0]:
                quotes = claim.document.quote(claim.span), claim.document.quote(against.span)
                shown = f"{number(rounded(middle, 4))} {second} to the {first}"
                facts = {"first": quotes[0], "second": quotes[1], "unit": second, "expected": shown}
                steps = (
                    f"“{quotes[1]}” implies {shown}.",
                    f"“{quotes[0]}” implies {number(rounded(own, 4))}.",
                )
                sides = (Side.of(claim, "another rate"), Side.of(against, shown))
                yield Conflict(sides, facts, steps, Severity.WARNING)
