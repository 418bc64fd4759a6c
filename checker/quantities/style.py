"""A text's own way to separate thousands and decimals, and figures read by it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from checker.errors import UsageError
from checker.model.values import Quantity


class NumberStyle(NamedTuple):
    """Which mark does what.

    decimal:  "." or ","
    declared: True where the desk says so (then nothing is in doubt), False where the text shows it
    evidence: the figure as printed that shows it, "" where declared
    """

    decimal: str
    declared: bool = False
    evidence: str = ""

    @property
    def thousands(self) -> str:
        """The mark that may group thousands beside spaces and apostrophes."""
        return "," if self.decimal == "." else "."


def declared_style(desk: Mapping[str, str]) -> NumberStyle | None:
    """What `desk` in rules/vocabulary/numbers.yml settles; UsageError where it names no mark."""
    if desk["decimal"] not in ("", ".", ","):
        raise UsageError(f"numbers.yml, desk: decimal is {desk['decimal']!r}; it must be '.' or ',', or '' for neither")
    return NumberStyle(desk["decimal"], declared=True) if desk["decimal"] else None


def document_style(quantities: Iterable[Quantity]) -> NumberStyle | None:
    """The style that a text's unambiguous figures show; None where they show none, or both."""
    seen: dict[str, str] = {}
    for quantity in quantities:
        if len(quantity.readings) < 2 and quantity.digits:
            mark = shown_decimal(quantity.digits)
            if mark:
                seen.setdefault(mark, quantity.digits)
    if len(seen) != 1:
        return None
    mark, evidence = next(iter(seen.items()))
    return NumberStyle(mark, False, evidence)


def shown_decimal(digits: str) -> str:
    """The decimal mark that printed digits prove: by both marks, by repeated groups, by a tail that is no group."""
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        return "." if digits.rfind(".") > digits.rfind(",") else ","
    if points > 1 or commas > 1:
        return "," if points else "."
    if points or commas:
        mark = "." if points else ","
        whole, _, rest = digits.partition(mark)
        if len(rest) != 3 or whole.startswith("0") or len(whole) > 3:
            return mark
    return ""


def resolve(quantity: Quantity, style: NumberStyle | None) -> Quantity:
    """The figure with the reading that a style asks for in front, and the reason in `decided_by`.

    A declared style leaves one reading; a style that the text shows keeps the doubt. Without a style,
    or with one reading, the figure comes back as it is.
    """
    if style is None or len(quantity.readings) < 2:
        return quantity
    wanted = {
        ".": ("comma as thousands separator", "point as decimal mark"),
        ",": ("comma as decimal mark", "point as thousands separator"),
    }[style.decimal]
    first = next((r for r in quantity.readings if r.how in wanted), quantity.readings[0])
    rest = () if style.declared else tuple(r for r in quantity.readings if r is not first)
    reason = (
        "the declared style of numbers"
        if style.declared
        else f"the text writes “{style.evidence}”, which shows the {_name(style.decimal)} as decimal mark"
    )
    moved = quantity if first is quantity.readings[0] else _moved(quantity, first)
    return moved._replace(readings=(first, *rest), decided_by=reason)


def _moved(quantity: Quantity, reading: tuple[object, ...]) -> Quantity:
    """The figure with the values of another of its readings, its open ends kept."""
    value, low, high = next((r.value, r.low, r.high) for r in quantity.readings if r == reading)
    return quantity._replace(
        value=value,
        low=None if quantity.low is None else low,
        high=None if quantity.high is None else high,
    )


def _name(mark: str) -> str:
    return "point" if mark == "." else "comma"
