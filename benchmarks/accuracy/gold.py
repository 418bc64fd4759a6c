"""Reads the gold set of claims, articles with the claim expected of each figure, as tests/gold/README.md has it."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

Days = tuple[date | None, date | None]
HALVES = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}


@dataclass(frozen=True)
class Expected:
    """What a careful editor reads out of one figure; several entries are several right answers.

    periods: first and last day, None on one side is open, None in all is "the text does not say"
    """

    start: int
    end: int
    said: str
    value: float
    unit: tuple[str, ...]
    measure: tuple[str, ...]
    aspect: str
    subject: tuple[str, ...]
    periods: tuple[Days | None, ...]
    modality: tuple[str, ...]
    by: tuple[str, ...]

    def wanted(self) -> dict[str, str]:
        """Each part as a line of an error list shows it."""
        spans = ("null" if p is None else f"{p[0] or ''}/{p[1] or ''}" for p in self.periods)
        return {
            "value": str(self.value),
            "unit": "|".join(self.unit),
            "measure": f"{self.aspect} of {'|'.join(self.measure)}",
            "subject": "|".join(self.subject),
            "period": "|".join(spans),
            "modality": "|".join(self.modality),
            "attribution": "|".join(self.by),
        }


def read_gold(folder: Path) -> Iterator[dict[str, Any]]:
    """The articles of every file of a folder, as they stand there."""
    for path in sorted(folder.glob("*.yml")):
        yield from yaml.safe_load(path.read_text("utf-8"))


def article(entry: dict[str, Any]) -> tuple[str, list[Expected]]:
    """The text of a file and what is expected of its figures. Raises ValueError where a figure is not in it."""
    headline = f"{entry['headline']}\n\n" if "headline" in entry else ""
    text = f"date {entry['date']}\n{headline}{entry['text'].strip()}\n"
    at, figures = text.index(entry["text"].strip()), []
    for row in entry["figures"]:
        merged = {**entry.get("all", {}), **row}
        said = str(merged["said"])
        at = text.index(said, at)
        figures.append(_expected(merged, said, at))
        at += len(said)
    return text, figures


def _expected(row: dict[str, Any], said: str, at: int) -> Expected:
    return Expected(
        at,
        at + len(said),
        said,
        float(row["value"]),
        _either(row.get("unit", "")),
        _either(row["measure"]),
        row.get("aspect", "level"),
        _either(row.get("subject")),
        tuple(None if p == "null" else days(p) for p in _either(row.get("period"))),
        _either(row.get("modality", "actual")),
        _either(row.get("by")),
    )


def _either(value: object) -> tuple[str, ...]:
    """Right answers as the file has them, parted by bars; "null" stands for nothing."""
    return tuple(part.strip() for part in ("null" if value is None else str(value)).split("|"))


def days(period: str) -> Days:
    """First and last day of "2025", "2025-Q1", "2025-03", "2025-03-04", or of two of them joined by a slash."""
    if "/" in period:
        first, last = period.split("/")
        return (days(first)[0] if first else None, days(last)[1] if last else None)
    parts = period.split("-")
    year = int(parts[0])
    if len(parts) == 1:
        return date(year, 1, 1), date(year, 12, 31)
    low, high = HALVES[parts[1]] if parts[1] in HALVES else (int(parts[1]), int(parts[1]))
    if len(parts) == 3:
        return date(year, low, int(parts[2])), date(year, low, int(parts[2]))
    return date(year, low, 1), date(year, high, calendar.monthrange(year, high)[1])
