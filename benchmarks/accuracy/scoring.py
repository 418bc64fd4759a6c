"""Precision, recall and F1 of predictions, by the same rules for every library.

A figure is right where its value (to one part in a million) and its measure are: 2,000 mg is 2 g, 50 cents are half a
dollar. A date is right where its first and last day are those of an accepted reading. Two names are held to be one
person's from a threshold on; the threshold is the one that serves a library best.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from benchmarks.accuracy.units import unit

Row = dict[str, Any]
NUMBERS = ("number", "ordinal", "range", "count", "other")


class Score(NamedTuple):
    """Counts of right, predicted and expected answers."""

    right: int = 0
    predicted: int = 0
    expected: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 where nothing was right."""
        return 2 * self.right / (self.predicted + self.expected) if self.right else 0.0

    def plus(self, other: Score) -> Score:
        """The counts of both."""
        return Score(self.right + other.right, self.predicted + other.predicted, self.expected + other.expected)


def quantities(rows: Iterable[Row], found: Mapping[str, Sequence[Row]]) -> dict[str, Score]:
    """The score on every suite."""
    total: dict[str, Score] = defaultdict(Score)
    for row in rows:
        expected = [gold for gold in row["quantities"] if not gold.get("ignore")]
        left = _in_scope(row, found.get(row["id"], ()))
        offered, right = len(left), 0
        for gold in expected:
            hit = next((one for one in left if _same_quantity(gold, one)), None)
            if hit is not None:
                left.remove(hit)
                right += 1
        predicted = right if "recall" in row["scope"] else offered
        total[row["source"]] = total[row["source"]].plus(Score(right, predicted, len(expected)))
    return dict(total)


def _in_scope(row: Row, found: Sequence[Row]) -> list[Row]:
    """The predictions of the kinds that a text is scored on, less those on stretches that it leaves open."""
    scope = {_family(kind) for kind in row["scope"]}
    unscored = [gold for gold in row["quantities"] if gold.get("ignore") and gold.get("start") is not None]
    kept = []
    for one in found:
        start, end, kind = one.get("start"), one.get("end"), _family(one["kind"])
        if start is not None and any(start < gold["end"] and gold["start"] < end for gold in unscored):
            continue
        if kind in scope or scope & {"number", "recall"} or ("all" in scope and kind != "ordinal"):
            kept.append(one)
    return kept[:1] if row.get("first_only") else kept


def _family(kind: str) -> str:
    return "time" if kind == "age" else kind


def _same_quantity(gold: Row, one: Row) -> bool:
    if isinstance(gold["value"], list) != isinstance(one["value"], list):
        return False
    if gold["kind"] in NUMBERS or gold.get("unit_ok") is False:
        return _same_values(gold["value"], one["value"], 1.0)
    wanted, given = unit(gold.get("unit") or "", gold["kind"]), unit(one.get("unit") or "", one["kind"])
    if wanted.measure != given.measure:
        return False
    if wanted.offset != given.offset:
        return _same_values(_converted(gold["value"], wanted), _converted(one["value"], given), 1.0)
    return _same_values(gold["value"], one["value"], given.times / wanted.times)


def _converted(value: Any, by: Any) -> Any:
    return [_converted(v, by) for v in value] if isinstance(value, list) else value * by.times + by.offset


def _same_values(wanted: Any, given: Any, times: float) -> bool:
    if isinstance(wanted, list):
        return len(wanted) == len(given) and all(_same_values(a, b, times) for a, b in zip(wanted, given, strict=True))
    if wanted is None or given is None:
        return wanted is given
    return math.isclose(wanted, given * times, rel_tol=1e-6, abs_tol=1e-18)


def dates(rows: Iterable[Row], found: Mapping[str, Sequence[Row]]) -> dict[str, Score]:
    """The score on every suite: first and last day both right."""
    total: dict[str, Score] = defaultdict(Score)
    for row in rows:
        expected = [gold for gold in row["dates"] if not gold.get("ignore")]
        unscored = [gold for gold in row["dates"] if gold.get("ignore") and gold.get("start") is not None]
        whole = row.get("whole_string")
        left = [d for d in found.get(row["id"], ()) if whole or not any(_meet(d, gold) for gold in unscored)]
        left = left[:1] if whole else left
        offered, right = len(left), 0
        for gold in expected:
            near = (d for d in left if whole or gold.get("start") is None or _meet(d, gold))
            hit = next((d for d in near if [d["from"], d["to"]] in gold["resolved"]), None)
            if hit is not None:
                left.remove(hit)
                right += 1
        total[row["source"]] = total[row["source"]].plus(Score(right, offered, len(expected)))
    return dict(total)


def _meet(one: Row, other: Row) -> bool:
    return one.get("start") is not None and one["start"] < other["end"] and other["start"] < one["end"]


def names(rows: Sequence[Row], scores: Sequence[float]) -> dict[str, Score]:
    """The score on every collection of pairs, at the threshold that serves it best."""
    pairs: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for row, score in zip(rows, scores, strict=True):
        pairs[row["source"].partition("/")[0]].append((score, bool(row["same"])))
    return {source: _best(found) for source, found in pairs.items()}


def _best(found: list[tuple[float, bool]]) -> Score:
    expected = sum(same for _, same in found)
    best, right = Score(0, 0, expected), 0
    ranked = sorted(found, reverse=True)
    for count, (score, same) in enumerate(ranked, 1):
        right += same
        if count == len(ranked) or ranked[count][0] != score:
            best = max(best, Score(right, count, expected), key=lambda s: s.f1)
    return best
