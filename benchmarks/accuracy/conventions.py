"""How public test suites write down what we found; each convention belongs to a suite and looks only at its input.

everywhere               areas and volumes are powers ("meter**2"); a barrel is an oil barrel
recognizers/Currency     the amount of money alone, without what it is a rate of
recognizers/Dimension    the same; of "8 to 10 feet" the end that touches the unit; so for ages
recognizers/Number       every run of digits, years and labels too; no ordinals, no number glued to a unit
recognizers/NumberRange  bounds and ranges only, as [low, high] with null for an open end
recognizers/Percent      "percent of 20", with nothing before it, is 20 percent
quantulum3               a range is its middle, "from 4 to 6" too; years and labels are numbers; "3 years,
                         2 months" are two; a millilitre is a cubic centimetre, a tonne a day a ton a day, and a
                         dozen a unit
price-parser             the text is a price tag: a bare number is a price, in the currency of `currency_hint`
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from checker.model.values import Quantity
from checker.quantities.convert import dimension
from checker.quantities.digits import RUN, read
from checker.quantities.grammar import QuantityGrammar

UNITS = {"barrel": "oil_barrel"}
KINDS = {"points": "percent", "multiple": "number", "fraction": "number"}
POWERS = {"square": "2", "cubic": "3"}
PERCENT_OF = re.compile(r"per ?cents? of ", re.IGNORECASE)
PARTS = re.compile(r",? and |, ")
QUANTULUM = {"milliliter": "centimeter**3", "metric_ton/day": "ton/day"}
ANYWHERE = re.compile("")
# A number that is a word of its own, or a decade; no clock time.
WORD = re.compile(r"(?<![\w+/.:-])\d[\d.,]*+(?:s\b|(?![\w/:-]| ?[ap]\.?m))")
Row = dict[str, Any]


def predictions(grammar: QuantityGrammar, text: str, source: str, hint: str = "") -> list[Row]:
    """The figures of a text as the suite `source` would write them down; our own way where it is no suite."""
    suite = source.removeprefix("recognizers/")
    found = grammar.find(text)
    if suite == "NumberRangeModel":
        return [_row(q, _bounds(q), kind="range") for q in _joined(text, found) if _is_bounded(q)]
    if suite.startswith("quantulum3"):
        apart = list(_joined(text, [part for q in found for part in _apart(grammar, text, q)]))
        rows = [_row(q, _middle(q)) for q in apart]
        return [
            *(_dozens(text, r | {"unit": QUANTULUM.get(r["unit"], r["unit"])}) for r in rows),
            *_bare(text, apart, WORD),
        ]
    if suite == "NumberModel":
        kept = [q for q in found if q.kind != "ordinal" and not _is_glued(text, q)]
        return [*(_row(q) for q in kept), *_bare(text, found)]
    if suite.startswith("price-parser"):
        return [_priced(_row(q), grammar, hint) for q in found] or [_priced(r, grammar, hint) for r in _bare(text, [])]
    if suite == "CurrencyModel":
        return [_row(q._replace(per="")) for q in found]
    if suite in ("DimensionModel", "AgeModel"):
        found = [q if dimension(q.unit) == "length" else q._replace(per="") for q in found]
        return [_row(q, float(q.ends[1]) if q.ends else None) for q in found]
    if suite == "PercentModel" and PERCENT_OF.match(text):
        return [_row(q._replace(kind="percent", unit="percent")) for q in found]
    return [_row(q) for q in found]


def _row(quantity: Quantity, value: Any = None, kind: str = "") -> Row:
    if value is None:
        value = [float(end) for end in quantity.ends] if quantity.ends else float(quantity.value)
    unit = _named(quantity.unit)
    if quantity.per and quantity.kind in ("physical", "currency"):
        unit = f"{unit}/{_named(quantity.per)}"
    row = {"start": quantity.start, "end": quantity.end, "value": value, "unit": unit, "hedge": quantity.hedge}
    return {**row, "kind": kind or KINDS.get(quantity.kind, quantity.kind)}


def _named(unit: str) -> str:
    power, _, of = unit.partition("_")
    return f"{of}**{POWERS[power]}" if power in POWERS else UNITS.get(unit, unit)


def _is_bounded(quantity: Quantity) -> bool:
    return quantity.ends is not None or quantity.hedge in ("over", "at_least", "under", "up_to")


def _bounds(quantity: Quantity) -> list[float | None]:
    if quantity.ends is not None:
        return [float(quantity.ends[0]), float(quantity.ends[1])]
    below = quantity.hedge in ("under", "up_to")
    return [None, float(quantity.value)] if below else [float(quantity.value), None]


def _middle(quantity: Quantity) -> float | None:
    return float(sum(quantity.ends)) / 2 if quantity.ends else None


def _apart(grammar: QuantityGrammar, text: str, quantity: Quantity) -> list[Quantity]:
    """The parts of a figure that adds up several units."""
    if quantity.kind != "time" or quantity.ends is not None:
        return [quantity]
    marks = [m.end() for m in PARTS.finditer(text, quantity.start, quantity.end)]
    edges = [quantity.start, *marks, quantity.end]
    return [part for a, b in pairwise(edges) for part in grammar.find(text, a, b)]


def _dozens(text: str, row: Row) -> Row:
    printed = text[row["start"] : row["end"]].lower()
    return {**row, "value": row["value"] / 12, "unit": "dozen"} if printed.endswith("dozen") else row


def _joined(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    """The figures with "from 4 to 6 mg" as one range."""
    last: Quantity | None = None
    for one in found:
        if last is not None and text[last.end : one.start] == " to " and last.unit in (one.unit, ""):
            last = one._replace(start=last.start, ends=(last.value, one.value))
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _bare(text: str, found: list[Quantity], context: re.Pattern[str] = ANYWHERE) -> Iterator[Row]:
    """The runs of digits that are no figures for us, where `context` matches."""
    taken = {at for q in found for at in range(q.start, q.end)}
    for run in RUN.finditer(text):
        if run.start() in taken or not context.match(text, run.start()):
            continue
        for match in [run] if read(run.group()) else re.finditer(r"\d+", run.group()):
            start = run.start() if match is run else run.start() + match.start()
            value = float(read(match.group())[0].value)
            yield {"start": start, "end": start + len(match.group()), "value": value, "unit": "", "kind": "number"}


def _is_glued(text: str, quantity: Quantity) -> bool:
    run = RUN.match(text, quantity.start)
    return bool(run and quantity.kind == "physical" and text[run.end() : run.end() + 1].isalpha())


def _priced(row: Row, grammar: QuantityGrammar, hint: str) -> Row:
    """A bare number as a price, in the currency that the suite's second input names."""
    if row["kind"] == "currency":
        return {**row, "unit": row["unit"].partition("/")[0]}
    if row["kind"] != "number":
        return row
    named = (q.unit for form in (hint, f"{hint}1", f"1 {hint}") for q in grammar.find(form) if q.kind == "currency")
    return {**row, "kind": "currency", "unit": next(named, "")}
