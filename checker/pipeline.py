"""The whole way of a claim: documents -> claims -> groups -> conflicts -> findings -> report.

Read this file first. Everything between reading and printing is pure: no clock, no order but that of
the input, no state between runs.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from checker.accounting import UNCOMPARED, balance, count, lacking, note, undated
from checker.archive.witnesses import is_archive, witnesses
from checker.documents import AS_USUAL, Collected, Settings, collect, parse_text
from checker.grouping import Grouping
from checker.judging import Judged
from checker.model.claims import Claim
from checker.model.findings import Incomplete, Ledger, Report, Severity
from checker.model.kept import Extracted
from checker.reading import FileRead, Gathered, Reader, extracted, gather
from checker.reading.pool import files
from checker.reference.mentions import mentions
from checker.rules.rule import Rule
from checker.settle import settle
from checker.store.cache import Cache
from checker.vocabulary.tables import Vocabulary


@dataclass(frozen=True, slots=True)
class Options:
    """What a run may be told besides paths and rules.

    as_of: the publication date of articles that carry none
    gate:  the least severity that closes the gate; None never closes it
    today: the day by which announcements are stale; None leaves them to the publication date
    reading: how files are read: limits, encoding, columns of feeds
    against: paths of sources, and archives; only findings with a side outside them are reported
    jobs:    how many processes read where there are many files
    cache:   the folder in which what was read is kept for the next run, None keeps nothing
    watch:   is handed the files as they are read, and how many there are; it hands them on
    say:     is told what went wrong with the cache: it changes no result, and is in no report
    """

    as_of: date | None = None
    gate: Severity | None = Severity.WARNING
    today: date | None = None
    reading: Settings = AS_USUAL
    against: tuple[str, ...] = ()
    jobs: int = 1
    cache: Path | None = None
    watch: Callable[[Iterator[FileRead], int], Iterator[FileRead]] = lambda files, total: files
    say: Callable[[str], None] = lambda notice: None


def run(paths: Sequence[str], rules: Sequence[Rule], vocabulary: Vocabulary, options: Options = Options()) -> Report:
    """Check files and folders. Raises UsageError where a path does not exist; nothing is checked then."""
    with _uncollected():
        return _run(paths, rules, vocabulary, options)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles: claims make none, and it walks over all of them again and again.

    Half the time of a run that finds 1,000 articles in the cache; the memory is the same.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            # All that was made goes to the oldest generation at once; else the next object made would walk over it.
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def _run(paths: Sequence[str], rules: Sequence[Rule], vocabulary: Vocabulary, options: Options) -> Report:
    gathered = read(paths, vocabulary, options)
    drafts = [article for article in gathered.articles if article.document.file in gathered.drafts]
    archived = witnesses(drafts, [path for path in options.against if is_archive(path)])
    present = {article.document.file for article in gathered.articles} | {item.file for item in gathered.incomplete}
    articles = [*gathered.articles, *(a for a in archived.articles if a.document.file not in present)]
    selected = gathered.selected + len(articles) - len(gathered.articles)
    ledger = Ledger(selected=selected, ignored=gathered.ignored)
    report = check(articles, rules, vocabulary, options, gathered.incomplete, ledger)
    if not options.against:
        return report
    involved = (f for f in report.findings if any(side.document.file in gathered.drafts for side in f.sides))
    incomplete = tuple(sorted((*report.incomplete, *archived.incomplete)))
    return replace(report, findings=tuple(involved), incomplete=incomplete)


def read(paths: Sequence[str], vocabulary: Vocabulary, options: Options) -> Gathered:
    """The articles under the paths and the sources with their claims. Raises UsageError where a path does not exist."""
    with nullcontext() if options.cache is None else Cache(options.cache) as memory:
        reader = Reader(vocabulary, options.reading, options.as_of, memory)
        reads = partial(files, reader, jobs=options.jobs, cache=options.cache)
        sources = [path for path in options.against if not is_archive(path)]
        gathered = gather(
            paths, sources, lambda entries: options.watch(reads(entries), len(entries)), options.reading.stdin_name
        )
    for notice in memory.notices if memory is not None else ():
        options.say(notice)
    return gathered


def stream(paths: Sequence[str], vocabulary: Vocabulary, options: Options) -> Iterator[FileRead]:
    """The files under the paths one after the other, each with its articles and claims, none of them held in memory.

    Raises UsageError where a path does not exist, before anything is read.
    """
    collected = collect(paths, stdin_name=options.reading.stdin_name)
    return _streamed(collected, vocabulary, options)


def _streamed(collected: Collected, vocabulary: Vocabulary, options: Options) -> Iterator[FileRead]:
    yield from (FileRead([], (Incomplete(e.file, e.reason, e.hint),)) for e in collected.unreadable)
    with nullcontext() if options.cache is None else Cache(options.cache) as memory:
        reader = Reader(vocabulary, options.reading, options.as_of, memory)
        read = files(reader, collected.entries, jobs=options.jobs, cache=options.cache)
        yield from options.watch(read, len(collected.entries))
    for notice in memory.notices if memory is not None else ():
        options.say(notice)


def run_texts(
    texts: Sequence[tuple[str, str]], rules: Sequence[Rule], vocabulary: Vocabulary, options: Options = Options()
) -> Report:
    """Check texts in memory, given as (file name, content); the file name decides the format."""
    articles = [extracted(parse_text(file, content, options.as_of), vocabulary) for file, content in texts]
    return check(articles, rules, vocabulary, options, [], Ledger(selected=len(articles)))


def check(
    articles: Sequence[Extracted],
    rules: Sequence[Rule],
    vocabulary: Vocabulary,
    options: Options,
    incomplete: list[Incomplete],
    ledger: Ledger,
) -> Report:
    """Hold every rule against the claims of all articles, and say what could not be checked."""
    documents = [article.document for article in articles]
    claims: list[Claim] = [claim for article in articles for claim in article.claims]
    if vocabulary.reference:
        claims += [claim for document in documents for claim in mentions(document, vocabulary)]
    incomplete += undated(documents, claims)
    judged = Judged(vocabulary, options.today, options.reading.limits)
    verdicts: dict[int, str] = {}
    grouping = Grouping(claims)
    for rule in rules:
        missing = lacking(rule, vocabulary, options.today)
        if missing:
            for claim in grouping.selected(rule) if rule.needs == "today" else ():
                verdicts.setdefault(id(claim), missing)
            continue
        alignment, new = judged.align(rule, grouping)
        if new:
            note(alignment, rule, verdicts)
        judged.judge(rule, alignment)
    incomplete += judged.incomplete
    listed = [claim for claim in claims if claim.LISTED]
    reasons = tuple(verdicts.get(id(claim), UNCOMPARED) for claim in listed)
    count(ledger, reasons)
    balance(ledger, documents, incomplete)
    return Report(
        tuple(documents),
        tuple(listed),
        tuple(settle(judged.findings)),
        tuple(sorted(incomplete)),
        ledger,
        options.gate,
        reasons=reasons,
    )
