"""Writes our dates for a scorer.

usage: python -m benchmarks.accuracy.dates GOLD.jsonl PREDICTIONS.jsonl

GOLD.jsonl has one {"id", "text", "reference_date", "doc"} a line, "doc" where lines are of one article; each
line of PREDICTIONS.jsonl is {"id", "dates": [{"start", "end", "from", "to"}]}. Nothing is decided
here but what a suite calls a date.
"""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from itertools import groupby
from pathlib import Path

from checker.dates.grammar import date_grammar
from checker.dates.intervals import Interval, month, year
from checker.dates.options import DateOptions
from checker.model.values import Period
from checker.vocabulary.tables import shipped

# Which way a suite writes 11/5, as its own peers are told.
DAY_FIRST = {"recognizers/DateTimeModel": False, "recognizers/DateTimeModel-en-others(day-first)": True}


def prediction(period: Period, origin: int) -> dict[str, str | int | None]:
    """One period under the names of the scorer, its place counted from `origin`."""
    return {
        "start": period.start - origin,
        "end": period.end - origin,
        "from": period.first.isoformat() if period.first else None,
        "to": period.last.isoformat() if period.last else None,
    }


def ends(period: Period, text: str) -> list[Period]:
    """The two ends of a range: TimeML annotates each of them, others the whole."""
    words = text[period.start : period.end]
    join = re.search(r"\s*[-–—]\s*|\s(?:to|and|until|till|through)\s(?:the\s)?", words)
    if join is None or period.first is None or period.last is None or period.precision not in ("range", "months"):
        return [period]
    first, last = (period.first, period.first), (period.last, period.last)
    if period.first.day == 1 and not re.search(r"\b\d{1,2}\b", words):
        named = re.search("[A-Z][a-z]", words)
        first, last = (
            (of_month(period.first), of_month(period.last))
            if named
            else (year(period.first.year), year(period.last.year))
        )
    one = period._replace(end=period.start + join.start(), first=first[0], last=first[1])
    return [one, period._replace(start=period.start + join.end(), first=last[0], last=last[1])]


def of_month(day: date) -> Interval:
    """The month that a day is in."""
    return month(day.year, day.month)


def main(gold: str, predictions: str) -> None:
    """Read texts from one file and write predictions to the other; lines with one "doc" are read as one article."""
    grammar = date_grammar(shipped())
    with Path(gold).open(encoding="utf-8") as source, Path(predictions).open("w", encoding="utf-8") as target:
        rows = [json.loads(line) for line in source]
        for _, group in groupby(rows, key=lambda row: row.get("doc") or row["id"]):
            article = list(group)
            told = article[0].get("reference_date")
            published = date.fromisoformat(told[:10]) if told else None
            text, blocks = "", []
            options = DateOptions(day_first=DAY_FIRST.get(article[0].get("source")))
            for row in article:
                blocks.append((len(text), len(text) + len(row["text"])))
                text += row["text"] + "\n"
            for row, (start, _), found in zip(
                article, blocks, grammar.article(text, published, blocks, options), strict=True
            ):
                timeml = row["source"].startswith(("timeml/", "gum/"))
                parts = [end for p in found for end in (ends(p, text) if timeml else [p])]
                dates = [prediction(p, start) for p in parts if p.first or p.last]
                target.write(json.dumps({"id": row["id"], "dates": dates}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
