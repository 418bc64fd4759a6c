"""The whole of a run on a cluster: partitions read, numbered, shared by key and cross-checked, one report made."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from checker.accounting import balance, count
from checker.archive.witnesses import is_archive
from checker.documents import Entry
from checker.documents.collect import STDIN
from checker.engine.cluster import Cluster, WorkersDied, cluster
from checker.engine.crosscheck import Told
from checker.engine.job import Job, program
from checker.engine.partition import MARKER, PartRead, part_file, read_part
from checker.engine.sharing import Kept, cross, share
from checker.engine.standing import Verdicts
from checker.engine.tables import read
from checker.errors import FactcheckError, UsageError
from checker.model.claims import Claim
from checker.model.document import Document
from checker.model.findings import Finding, Incomplete, Ledger, Report, Side
from checker.model.kept import Extracted
from checker.pipeline import Options
from checker.reading import FileRead, Gathered, gather
from checker.reading.pool import DIED
from checker.reference.mentions import mentions
from checker.rules.rule import Rule
from checker.settle import settle
from checker.vocabulary.tables import Vocabulary


class Engine(NamedTuple):
    """Where the work is done.

    scheduler: address of a running Dask scheduler ("tcp://host:8786"), "" for processes of this machine
    scratch:   a folder that all machines share; "" for a temporary one of this machine
    portion:   files in a partition
    pieces:    tasks into which each comparison by key is cut
    listed:    with more articles than that, the report holds the articles with findings alone, and counts the others
    """

    scheduler: str = ""
    scratch: str = ""
    portion: int = 500
    pieces: int = 64
    listed: int = 100_000


@dataclass(slots=True)
class _Articles:
    """Where every article that was read is: (partition, row) and number of claims and of mentions, by file name."""

    at: dict[str, tuple[int, int]] = field(default_factory=dict)
    claims: dict[str, tuple[int, int]] = field(default_factory=dict)
    parts: int = 0


def run_on(
    engine: Engine,
    paths: Sequence[str],
    rules: Sequence[Rule],
    vocabulary: Vocabulary,
    options: Options,
    workers: Cluster | None = None,
) -> Report:
    """Check files and folders as `checker.pipeline.run` does; the report is the same to the byte.

    workers: who runs the tasks; None for those that `engine` names
    Raises UsageError where a path does not exist or the cluster cannot be used, FactcheckError where it fails.
    """
    if any(is_archive(path) for path in options.against):
        raise UsageError("an archive is asked by one process: leave out --engine, or name the folder of its articles")
    connected = cluster(engine.scheduler, options.jobs) if workers is None else nullcontext(workers)
    with _scratch(engine.scratch) as scratch, connected as workers:
        job = Job(
            tuple(rules), vocabulary, options.reading, options.as_of, options.today, program(vocabulary),
            str(scratch), engine.pieces,
        )  # fmt: skip
        return _run(engine, job, workers, paths, options)


def _run(engine: Engine, job: Job, workers: Cluster, paths: Sequence[str], options: Options) -> Report:
    articles = _Articles()
    gathered = gather(
        paths,
        options.against,
        lambda entries: _read(engine, job, workers, entries, articles),
        options.reading.stdin_name,
    )
    kept, total = _numbered(gathered, articles)
    verdicts, told, incomplete = Verdicts(total), list[Told](), list(gathered.incomplete)
    filled: dict[tuple[int, int], list[int]] = {}
    for part, shared in zip(kept, _done(workers.each(share, [(job, part, kept[part]) for part in kept])), strict=True):
        verdicts.take(shared.seen.standing)
        told += shared.seen.told
        incomplete += (*shared.incomplete, *shared.seen.incomplete)
        for piece in shared.filled:
            filled.setdefault(piece, []).append(part)
    for seen in _done(workers.each(cross, [(job, *piece, filled[piece]) for piece in sorted(filled)])):
        verdicts.take(seen.standing)
        told += seen.told
        incomplete += seen.incomplete
    return _report(
        engine, job, gathered, articles, verdicts, sorted(told, key=lambda one: one.order), incomplete, options
    )


def _read(
    engine: Engine, job: Job, workers: Cluster, entries: Sequence[Entry], articles: _Articles
) -> Iterator[FileRead]:
    """The files in order, each article as its name alone: what it says stays on the disk."""
    if any(entry.path == STDIN for entry in entries):
        raise UsageError("standard input cannot be read by a cluster; write it to a file")
    whole = [Entry(entry.file, os.path.abspath(entry.path)) for entry in entries]
    portions = [whole[at : at + engine.portion] for at in range(0, len(whole), engine.portion)]
    calls = [(job, articles.parts + number, portion) for number, portion in enumerate(portions)]
    articles.parts += len(portions)
    # What died is done again when nothing else runs: a worker takes down all that it holds, not only what kills it.
    for (_, number, portion), result in zip(calls, list(workers.each(read_part, calls)), strict=True):
        if isinstance(result, WorkersDied):
            yield from _carefully(job, workers, portion, articles)
        else:
            yield from _named(number, result, articles)


def _carefully(job: Job, workers: Cluster, portion: Sequence[Entry], articles: _Articles) -> Iterator[FileRead]:
    """Each file a partition of its own, one after the other: what kills its workers is named, the rest is read."""
    for entry in portion:
        number = articles.parts
        articles.parts += 1
        (result,) = workers.each(read_part, [(job, number, [entry])])
        if isinstance(result, WorkersDied):
            yield FileRead([], (Incomplete(entry.file, "worker-died", DIED),))
        else:
            yield from _named(number, result, articles)


def _named(part: int, result: PartRead, articles: _Articles) -> Iterator[FileRead]:
    row = 0
    for found, incomplete in result.files:
        stubs = []
        for article in found:
            articles.at[article.file] = (part, row)
            articles.claims[article.file] = (article.claims, article.mentions)
            stubs.append(Extracted(Document(article.file, "", "", (), version=article.version), []))
            row += 1
        yield FileRead(stubs, incomplete)


def _numbered(gathered: Gathered, articles: _Articles) -> tuple[dict[int, list[Kept]], int]:
    """The articles that count by partition, their claims numbered in the order of the run, and how many there are."""
    files = [article.document.file for article in gathered.articles]
    number, kept = 0, dict[int, list[Kept]]()
    mention = sum(articles.claims[file][0] for file in files)
    for file in files:
        part, row = articles.at[file]
        kept.setdefault(part, []).append(Kept(row, number, mention))
        number += articles.claims[file][0]
        mention += articles.claims[file][1]
    return kept, mention


def _report(
    engine: Engine,
    job: Job,
    gathered: Gathered,
    articles: _Articles,
    verdicts: Verdicts,
    told: Sequence[Told],
    incomplete: list[Incomplete],
    options: Options,
) -> Report:
    files = [article.document.file for article in gathered.articles]
    whole = len(files) <= engine.listed
    cited = {side.file for one in told for side in one.sides if side.table is None}
    shown = _held(job, articles, [file for file in files if whole or file in cited])
    documents = {article.document.file: article.document for article in shown}
    findings = settle(_whole(one, documents) for one in told)
    if options.against:
        findings = [f for f in findings if any(side.document.file in gathered.drafts for side in f.sides)]
    ledger = Ledger(selected=gathered.selected, ignored=gathered.ignored)
    reasons = list(verdicts.reasons())
    count(ledger, reasons)
    balance(ledger, (article.document for article in gathered.articles), incomplete)
    claims: list[Claim] = [claim for article in shown for claim in article.claims] if whole else []
    if whole and job.vocabulary.reference:
        claims += [mention for article in shown for mention in mentions(article.document, job.vocabulary)]
    return Report(
        tuple(article.document for article in shown),
        tuple(claim for claim in claims if claim.LISTED),
        tuple(findings),
        tuple(sorted(incomplete)),
        ledger,
        options.gate,
        reasons=tuple(reasons) if whole else (),
    )


def _held(job: Job, articles: _Articles, files: Sequence[str]) -> list[Extracted]:
    """Articles out of their partitions, in the order of the files."""
    wanted: dict[int, dict[int, str]] = {}
    for file in files:
        part, row = articles.at[file]
        wanted.setdefault(part, {})[row] = file
    found = {
        rows[at]: row.article
        for part, rows in wanted.items()
        for at, row in enumerate(read(part_file(job, part)))
        if at in rows
    }
    return [found[file] for file in files]


def _whole(told: Told, documents: dict[str, Document]) -> Finding:
    sides = tuple(Side(s.table or documents[s.file], s.span, s.sentence, s.note) for s in told.sides)
    return told.finding._replace(sides=sides)


def _done(results: Iterator[Any]) -> Iterator[Any]:
    """Results of work that cannot be left out."""
    for result in results:
        if isinstance(result, WorkersDied):
            raise FactcheckError(str(result))
        yield result


@contextmanager
def _scratch(folder: str) -> Iterator[Path]:
    """A new folder inside the given one, or in the system's place for temporary files; gone afterwards."""
    try:
        name = tempfile.mkdtemp(prefix="factcheck-", dir=folder or None)
    except OSError as error:
        raise UsageError(f"--scratch {folder}: no folder can be made there ({error.strerror})") from None
    try:
        (Path(name) / MARKER).touch()
        yield Path(name)
    finally:
        shutil.rmtree(name, ignore_errors=True)
