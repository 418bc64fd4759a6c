"""Measures archives of a million claims and more, and writes the table in docs/archive.md.

usage: python -m benchmarks.archive_scale [--claims 1000000 10000000] [--databases sqlite postgresql] [--folder DIR]

Articles of benchmarks/corpus are read once; copies of them with other names, places, days and values are added through
`Archive.add`, as `factcheck archive add` adds what it has read. At each size, drafts are held against the archive: once
each, by articles that contradict some of it. benchmarks/archive_scale.json holds what the table is made from.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text

from benchmarks.corpus.writing import main as write_corpus
from benchmarks.multiplied import multiplied
from checker.blocking import BLOCKING
from checker.model.kept import Extracted
from checker.pipeline import Options, read
from checker.store.archive import Archive
from checker.store.connect import open_archive
from checker.vocabulary.tables import shipped
from tests.store.server import server

HOME = Path(__file__).parent
RESULTS, PAGE = HOME / "archive_scale.json", HOME.parent / "docs" / "archive.md"
BEGIN, END = "<!-- scale -->", "<!-- /scale -->"
BATCH, DRAFTS = 200, 40


def corpus(number: int, folder: Path) -> list[Extracted]:
    """Generated articles, read as a run reads them."""
    with contextlib.redirect_stdout(io.StringIO()):
        write_corpus(["--n", str(number), "--seed", "1", "--out", str(folder)])
    return read([str(folder / "articles")], shipped(), Options()).articles


def grow(archive: Archive, articles: Iterator[Extracted], claims: int) -> dict[str, float]:
    """Add articles until there are so many claims; what that took."""
    begun, held = archive.stats(), archive.stats().claims
    spent, wall = time.process_time(), time.perf_counter()
    while held < claims:
        batch = [next(articles) for _ in range(BATCH)]
        held += sum(len(article.claims) for article in batch)
        archive.add(batch, BLOCKING)
    added = archive.stats().articles - begun.articles
    return {"articles": added, "cpu": time.process_time() - spent, "wall": time.perf_counter() - wall}


def asked(archive: Archive, drafts: Sequence[Extracted]) -> dict[str, float]:
    """What one draft costs: seconds of the clock and of our own process, and how many articles it meets."""
    wall: list[float] = []
    cpu: list[float] = []
    met: list[int] = []
    for draft in drafts:
        document = draft.document
        began, spent = time.perf_counter(), time.process_time()
        met.append(len(archive.against([Extracted(document, draft.claims)], BLOCKING)))
        wall.append(time.perf_counter() - began)
        cpu.append(time.process_time() - spent)
    ordered = sorted(wall)
    return {
        "median": statistics.median(wall),
        "slowest of 20": ordered[len(ordered) * 19 // 20],
        "cpu": statistics.median(cpu),
        "articles met": statistics.median(met),
    }


def size(address: str) -> int:
    """Bytes that an archive takes."""
    if not address.startswith("postgresql"):
        return sum(path.stat().st_size for path in Path(address).parent.glob(Path(address).name + "*"))
    engine = create_engine(address.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        taken = connection.scalar(text("SELECT pg_database_size(current_database())"))
    engine.dispose()
    return int(taken or 0)


def measure(address: str, base: Sequence[Extracted], sizes: Sequence[int]) -> Iterator[dict[str, Any]]:
    """The figures of one database at each size."""
    archive = open_archive(address, create=True)
    articles = multiplied(base)
    drafts = base[:: max(1, len(base) // DRAFTS)][:DRAFTS]
    for claims in sorted(sizes):
        adding = grow(archive, articles, claims)
        asked(archive, drafts[:5])
        stats = archive.stats()
        yield {
            "claims": stats.claims,
            "articles": stats.articles,
            "adding": adding,
            "asking": asked(archive, drafts),
            "bytes": size(address),
        }
    archive.close()


def table(results: dict[str, Any]) -> str:
    """The section of the page, from the results alone."""
    lines = [
        f"Made by `python -m benchmarks.archive_scale` on {results['machine']}. Copies of {results['base']:,}",
        "generated articles with other names, places, days and values; drafts are articles that contradict some. Times",
        f"by the clock, beside other work (load {results['load']:.1f}); CPU is that of factcheck without the server's.",
        "",
        "| database | claims | articles | size | added a second | a draft, median | slowest of 20 | CPU | it meets |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for row in results["rows"]:
        asking, adding = row["asking"], row["adding"]
        held = (f"{row['claims']:,}", f"{row['articles']:,}", f"{row['bytes'] / 1e9:.2f} GB")
        times = (f"{asking[name] * 1000:.0f} ms" for name in ("median", "slowest of 20", "cpu"))
        speed, met = f"{adding['articles'] / adding['wall']:.0f} articles", f"{asking['articles met']:.0f} articles"
        lines.append(f"| {' | '.join((row['database'], *held, speed, *times, met))} |")
    return "\n".join(lines)


def keep(row: dict[str, Any], base: int) -> None:
    """Put a row in place of the one of the same database and size, and write the table anew."""
    held = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {"rows": []}
    mark = (row["database"], row["asked for"])
    rows = [old for old in held["rows"] if (old["database"], old["asked for"]) != mark]
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    rows = sorted([*rows, row], key=lambda one: (one["asked for"], one["database"]))
    results = {"machine": machine, "load": os.getloadavg()[0], "base": base, "rows": rows}
    RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n", "utf-8")
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    PAGE.write_text(f"{before}{BEGIN}\n{table(results)}\n{END}{rest.partition(END)[2]}", "utf-8")


def main() -> None:
    """Measure, and write results and page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, nargs="+", default=[1_000_000, 10_000_000])
    parser.add_argument("--databases", nargs="+", default=["sqlite", "postgresql"])
    parser.add_argument("--base", type=int, default=1000, help="generated articles that are multiplied")
    parser.add_argument("--folder", help="where there is room for a few dozen gigabytes")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as name, contextlib.ExitStack() as stack:
        base = corpus(given.base, Path(name))
        for database in given.databases:
            address = str(Path(name) / "archive.sqlite")
            if database == "postgresql":
                address = stack.enter_context(server()).address
            for claims, row in zip(sorted(given.claims), measure(address, base, given.claims), strict=True):
                keep(row | {"database": database, "asked for": claims}, len(base))
                sys.stderr.write(f"{database}: {row}\n")


if __name__ == "__main__":
    main()
