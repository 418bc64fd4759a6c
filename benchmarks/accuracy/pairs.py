"""Judges pairs of sentences about one event: does the second contradict the first?

usage: python -m benchmarks.accuracy.pairs GOLD.jsonl PREDICTIONS.jsonl

GOLD.jsonl has one {"id", "text_a", "text_b"} a line; each line of PREDICTIONS.jsonl is {"id", "pred"}, where pred is
"conflict" or "none".

The protocol. Both sentences are taken for statements about one event, since such pairs carry no dates and name no
sources: that they are about the same is given, not found. Everything else is what factcheck reads
(`checker.pipeline.run_texts`): figures as intervals with their hedges and units, dates as days. The first sentence is
evidence, the second a claim.

- A figure of the claim is held against the figures of the evidence of its dimension that have most words around them in
  common with it, and contradicted where none of these meets it; "over 32" and "32" do not meet.
- A date is held against the dates of the evidence in the same way; "before 1970" ends with 1969.
- Where the words right before and behind are the same, the two stand in one another's place and must have one value.
- What has no partner is not comparable and never contradicted; nor are sentences without figures and dates.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from checker.errors import DocumentError
from checker.model.claims import Claim, DateClaim, FigureClaim
from checker.model.findings import Report
from checker.model.values import Period, Quantity
from checker.pipeline import run_texts
from checker.quantities.agreement import meet
from checker.quantities.convert import dimension
from checker.vocabulary.tables import shipped

PRECISION = frozenset("day week month quarter half months season year fiscal-year range decade century".split())
COMPARED = frozenset(("currency", "percent", "physical", "time", "temperature", "number", "age", "multiple"))
BEFORE, AFTER = frozenset(("before", "until")), frozenset(("after", "since"))
WORD = re.compile(r"[^\W\d_]+")
NEAR, BESIDE, SHORT = 4, 2, 3


class Told(NamedTuple):
    """A figure or date with the words around it: telling ones, and the exact ones right before and behind."""

    item: Quantity | Period
    words: frozenset[str]
    before: tuple[str, ...]
    after: tuple[str, ...]


def judge(evidence: str, claim: str) -> str:
    """ "conflict" or "none" for a claim about the event that the evidence is about."""
    try:
        one, other = (_told(run_texts([("a.txt", text)], (), shipped())) for text in (evidence, claim))
    except DocumentError:
        return "none"  # no English: nothing was read, so nothing is compared
    return "conflict" if any(_contradicted(told, one) for told in other) else "none"


def _told(report: Report) -> list[Told]:
    found = []
    for claim in report.claims:
        if isinstance(claim, FigureClaim) and claim.quantity.kind in COMPARED:
            found.append(_in_context(claim, claim.quantity))
        elif isinstance(claim, DateClaim) and claim.period.precision in PRECISION:
            found.append(_in_context(claim, claim.period))
    return found


def _in_context(claim: Claim, item: Quantity | Period) -> Told:
    text = claim.document.text
    before = tuple(WORD.findall(text[: claim.span.start].lower()))[-NEAR:]
    after = tuple(WORD.findall(text[claim.span.end :].lower()))[:NEAR]
    telling = {word.removesuffix("s") for word in (*before, *after) if len(word) > SHORT}
    return Told(item, frozenset(telling), before[-BESIDE:], after[:1])


def _contradicted(told: Told, known: Sequence[Told]) -> bool:
    alike = [other for other in known if _alike(told.item, other.item)]
    same = [other for other in alike if other.before == told.before and other.after == told.after and told.before]
    if same:
        return all(_value(other.item) != _value(told.item) for other in same)
    most = max((len(other.words & told.words) for other in alike), default=0)
    nearest = [other for other in alike if len(other.words & told.words) == most]
    return bool(nearest) and not any(_meet(told, other) for other in nearest)


def _alike(one: Quantity | Period, other: Quantity | Period) -> bool:
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return one.kind == other.kind and dimension(one.unit) == dimension(other.unit) and one.per == other.per
    return isinstance(one, Period) and isinstance(other, Period)


def _value(item: Quantity | Period) -> object:
    return (item.value, item.hedge) if isinstance(item, Quantity) else (item.first, item.last)


def _meet(one: Told, other: Told) -> bool:
    if isinstance(one.item, Quantity) and isinstance(other.item, Quantity):
        strict = {one.item.hedge, other.item.hedge} & {"over", "under"}
        apart = len({one.item.hedge, other.item.hedge}) > 1 and one.item.value == other.item.value
        return meet(one.item, other.item) and not (strict and apart)
    (first, last), (start, end) = _days(one), _days(other)
    return first <= end and start <= last


def _days(told: Told) -> tuple[date, date]:
    """The days of a date; "before 1970" ends with 1969 and "after 1970" begins with 1971."""
    period = told.item
    assert isinstance(period, Period)
    first, last = period.first or date.min, period.last or date.max
    if told.before[-1:] and told.before[-1] in BEFORE and first > date.min:
        return date.min, first - timedelta(1)
    if told.before[-1:] and told.before[-1] in AFTER and last < date.max:
        return last + timedelta(1), date.max
    return first, last


def main(gold: str, predictions: str) -> None:
    """Judge every pair of a file."""
    with Path(gold).open(encoding="utf-8") as source, Path(predictions).open("w", encoding="utf-8") as target:
        for line in source:
            row = json.loads(line)
            target.write(json.dumps({"id": row["id"], "pred": judge(row["text_a"], row["text_b"])}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
