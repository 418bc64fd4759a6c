"""An order or a length of time that the stated dates rule out.

Why it matters
    Nothing is finished before it has begun, and 2021 to 2026 is no three-year term.

How it decides
    Dates are intervals of days. "A after B" needs some day of A to lie after some day of B; a duration needs a
    length between those of the shortest and the longest reading of its dates, first and last day counted or not.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from checker.dates.intervals import show
from checker.model.claims import Group, Part, RelationClaim
from checker.model.findings import Conflict, Severity, Side
from checker.model.rule import CheckInput

FACTS = ("first", "second", "said")
KINDS = ("duration", "order", "ago", "nth")
DAYS = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.44"), "year": Decimal("365.25")}


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each impossible order or length."""
    for claim in group.claims:
        if isinstance(claim, RelationClaim):
            step = WAYS[claim.relation](claim)
            if step:
                quotes = [claim.document.quote(part.span) for part in claim.parts]
                facts = {"first": quotes[0], "second": quotes[1], "said": step.rstrip(".")}
                sides = tuple(Side.of(claim, "", part.span) for part in claim.parts[:2])
                weak = claim.relation == "duration" and (bool(claim.parts[0].text) or not claim.firm)
                yield Conflict(sides, facts, (*_taken(claim), step), Severity.WARNING if weak else None)


def _taken(claim: RelationClaim) -> Iterator[str]:
    """How each date was understood, where its words do not say all of it."""
    for part in claim.parts[:2]:
        days, quote = _days(part), claim.document.quote(part.span)
        if days is not None and show(*days) != quote:
            yield f"“{quote}” is taken as {show(*days)}."


def _length(claim: RelationClaim) -> str:
    """Why a duration does not fit its dates, "" where it does."""
    quantity, period = claim.parts[0].quantity, claim.parts[1].period
    if quantity is None or period is None or period.first is None or period.last is None:
        return ""
    unit, stated = quantity.unit, quantity.value
    dates = f"{show(period.first, period.first)} to {show(period.last, period.last)}"
    if unit == "year":
        slack = _slack(int(stated))
        if _dated(period.first, period.last):
            exact = Decimal((period.last - period.first).days) / DAYS[unit]
            least, most = exact - slack, exact + slack
        else:
            span = period.last.year - period.first.year
            least, most = Decimal(max(span - slack, 0)), Decimal(span + slack)
    elif unit == "month":
        span = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month
        least, most = Decimal(max(span - 1, 0)), Decimal(span + 1)
    else:
        days = Decimal((period.last - period.first).days)
        if claim.parts[0].text:  # "the three-day forum, 4-7 May": of a meeting the first and the last day are counted
            return (
                ""
                if stated == days + 1
                else f"From {show(period.first, period.first)} to {show(period.last, period.last)} are {days + 1} days."
            )
        least, most = (days - 1) / DAYS[unit], (days + 1) / DAYS[unit] + (unit == "week")
    if least <= stated <= most:
        return ""
    return f"From {dates} is not {claim.document.quote(claim.parts[0].span)}."


def _dated(first: date, last: date) -> bool:
    """True where both ends are told with their month."""
    return (first.month, first.day) != (1, 1) and (last.month, last.day) != (12, 31)


def _slack(years: int) -> int:
    """By how many years a length may miss its dates: one for days left open, half a decade for "forty years"."""
    return 5 if years >= 20 and years % 10 == 0 else 1


def _order(claim: RelationClaim) -> str:
    one, other = _days(claim.parts[0]), _days(claim.parts[1])
    if one is None or other is None:
        return ""
    if claim.said == "before":
        one, other = other, one
    if one[1] < other[0]:
        quotes = [claim.document.quote(part.span) for part in claim.parts[:2]]
        return f"“{quotes[0]}” is not {claim.said} “{quotes[1]}”."
    lapse = claim.parts[2].quantity if len(claim.parts) > 2 else None
    if lapse is None or lapse.unit not in DAYS or lapse.low is None or lapse.high is None:
        return ""
    unit = DAYS[lapse.unit]
    shortest, longest = Decimal((one[0] - other[1]).days), Decimal((one[1] - other[0]).days)
    slack = unit  # "two years after" is said of anything that rounds to it
    if shortest - slack <= lapse.high * unit and lapse.low * unit <= longest + slack:
        return ""
    return f"Between the two dates lie {shortest} to {longest} days, not {claim.document.quote(claim.parts[2].span)}."


def _days(part: Part) -> tuple[date, date] | None:
    period = part.period
    if period is None or period.first is None or period.last is None:
        return None
    return period.first, period.last


def _ago(claim: RelationClaim) -> str:
    """Why "25 years ago" is not the year beside it: they lie more than a year apart, since days are not told."""
    one, other = _days(claim.parts[0]), _days(claim.parts[1])
    if (
        one is None
        or other is None
        or abs(one[0].year - other[0].year) <= _slack((claim.document.published or one[0]).year - one[0].year)
    ):
        return ""
    quotes = [claim.document.quote(part.span) for part in claim.parts]
    return f"“{quotes[0]}” was {one[0].year}, by the date of publication; the text has “{quotes[1]}”."


def _nth(claim: RelationClaim) -> str:
    """Why it is not in its third week: by the day of publication it is in another one, and not in a neighbour."""
    number, begun, published = claim.parts[0].quantity, claim.parts[1].period, claim.document.published
    unit = claim.parts[0].text
    if number is None or begun is None or begun.first is None or published is None or published < begun.first:
        return ""
    now = int(Decimal((published - begun.first).days) / DAYS[unit]) + 1
    if abs(now - int(number.value)) <= 1:
        return ""
    return f"What began on {begun.first} was in its {unit} number {now} on the day of publication, {published}."


WAYS = {"duration": _length, "order": _order, "ago": _ago, "nth": _nth}
