"""dateparser: the moments that its search finds; each is one day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from benchmarks.accuracy.peers.rows import Row, answer


def dates(row: Row) -> Iterator[Row]:
    from dateparser.search import search_dates

    told = row.get("reference_date")
    settings = {"RELATIVE_BASE": datetime.fromisoformat(told)} if told else {}
    at = 0
    for printed, moment in search_dates(row["text"], languages=["en"], settings=settings) or ():
        start = row["text"].find(printed, at)
        at = max(at, start)
        day = moment.date().isoformat()
        yield {"start": start, "end": start + len(printed), "from": day, "to": day}


if __name__ == "__main__":
    answer(lambda row: {"dates": list(dates(row))})
