"""`factcheck archive`: what was published, kept with its claims so that drafts are held against it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from checker.cli.claims import SHAPES, chosen_form, show
from checker.cli.options import CONFIG, Day, options
from checker.cli.preparing import prepare, run_options
from checker.cli.reading import READING
from checker.cli.speed import SPEED
from checker.cli.streams import deliver
from checker.model.findings import Exit, Ledger, Report
from checker.report.safe import visible
from checker.report.verdict import count

if TYPE_CHECKING:
    from checker.store.archive import Archive

WORDS: tuple[Any, ...] = (click.option("--vocabulary", multiple=True, metavar="DIR", help="More tables of words."),)
ARCHIVE = click.argument("where", metavar="ARCHIVE")


@click.group(no_args_is_help=True)
def archive() -> None:
    """Keep what was published, with its claims, to hold drafts against: a file, or a PostgreSQL database.

    \b
    factcheck archive add archive.sqlite seeds/
    factcheck seeds/004_cabinet-talks-in-astana.txt --against archive.sqlite
    """


@archive.command()
@ARCHIVE
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@options(WORDS, READING, SPEED, CONFIG)
def add(where: str, paths: tuple[str, ...], **given: Any) -> int:
    """Add articles; those that changed are replaced, those that did not are left alone.

    \b
    factcheck archive add archive.sqlite seeds/
    """
    return _keep(where, paths, given, gone=False)


@archive.command()
@ARCHIVE
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@options(WORDS, READING, SPEED, CONFIG)
def update(where: str, paths: tuple[str, ...], **given: Any) -> int:
    """Make the archive say what the paths say now: as add, and articles that are gone from them are removed.

    \b
    factcheck archive update archive.sqlite seeds/
    """
    return _keep(where, paths, given, gone=True)


@archive.command()
@ARCHIVE
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
def remove(where: str, files: tuple[str, ...]) -> int:
    """Forget articles, by the names that query shows. A name that is not there gives exit 3.

    \b
    factcheck archive remove archive.sqlite seeds/004_cabinet-talks-in-astana.txt
    """
    with _opened(where) as held:
        removed = held.remove(files)
    for file in sorted(set(files) - set(removed)):
        click.echo(f"factcheck: {visible(file)} is not in the archive", err=True)
    return deliver(f"{count(len(removed), 'article')} removed.", Exit.CLEAN if removed else Exit.INCOMPLETE)


@archive.command()
@ARCHIVE
def upgrade(where: str) -> int:
    """Give an archive that an older factcheck wrote the look-up keys of this one; add and update do so themselves.

    \b
    factcheck archive upgrade archive.sqlite
    """
    from checker.blocking import BLOCKING

    with _opened(where) as held:
        done = held.upgrade(BLOCKING)
    return deliver("Brought up to date." if done else "Nothing to do: it is up to date.", Exit.CLEAN)


@archive.command()
@ARCHIVE
def stats(where: str) -> int:
    """Say how much there is.

    \b
    factcheck archive stats archive.sqlite
    """
    with _opened(where) as held:
        has = held.stats()
    days = f", published from {has.first} to {has.last}" if has.first and has.last else ""
    has_keys = f"{count(has.claims, 'claim')}, {count(has.keys, 'look-up key')}"
    return deliver(f"{count(has.articles, 'article')}{days}; {has_keys}.", Exit.CLEAN)


@archive.command()
@ARCHIVE
@click.option("--person", metavar="NAME", default="", help="Claims with this person: a surname, or a full name.")
@click.option("--file", "files", metavar="PATTERN", default="*", help="Articles whose name matches; * and ? as usual.")
@click.option("--since", type=Day(), help="Articles published on this day or later.")
@click.option("--until", type=Day(), help="Articles published on this day or before.")
@click.option("--kind", metavar="KIND", default="", help="Claims of one kind: figure, person, date, quote ...")
@click.option("--format", "-f", "shape", type=click.Choice(SHAPES), help="The form [table on a terminal, else csv].")
@click.option("--output", "-o", metavar="FILE", help="Write to a file, whole or not at all; parquet needs one.")
def query(
    where: str, person: str, files: str, since: date | None, until: date | None, kind: str, **form: str | None
) -> int:
    """List archived claims as a table.

    \b
    factcheck archive query archive.sqlite --person Kubatbekov --since 2025-01-01
    factcheck archive query archive.sqlite --kind figure --format parquet --output figures.parquet
    """
    from checker.archive.query import Query, claims
    from checker.report.table import to_parquet

    shape = chosen_form(form["shape"], form["output"], (where,))
    asked = Query(person, files, since, until, kind)
    if shape == "parquet" and form["output"] is not None:
        with _opened(where) as held:
            written = to_parquet(claims(held, asked), form["output"])
        click.echo(f"{visible(form['output'])}: {count(written, 'claim')}.")
        return Exit.CLEAN
    with _opened(where) as held:
        met = tuple(claims(held, asked))
    documents = tuple({claim.document.file: claim.document for claim in met}.values())
    # That nothing answers a question is an answer, not an unfinished run.
    ledger = Ledger(selected=len(documents) or 1, claims_found=len(met))
    return show(Report(documents, met, (), (), ledger), shape, form["output"])


@contextmanager
def _opened(where: str, create: bool = False) -> Iterator[Archive]:
    from checker.store.connect import open_archive

    held = open_archive(where, create)
    try:
        yield held
    finally:
        held.close()


def _keep(where: str, paths: tuple[str, ...], given: dict[str, Any], gone: bool) -> int:
    from checker.archive.keep import keep
    from checker.pipeline import stream

    prepared = prepare(given)
    files = stream(paths, prepared.vocabulary, run_options(prepared, paths))
    with _opened(where, create=True) as held:
        kept = keep(held, files, paths if gone else ())
    for item in kept.incomplete:
        click.echo(f"factcheck: {visible(item.file)}: {visible(item.hint)}", err=True)
    told = f"{kept.added:,} added, {kept.updated:,} updated, {kept.unchanged:,} unchanged"
    told += f", {kept.removed:,} removed." if gone else "."
    nothing = not kept.added + kept.updated + kept.unchanged
    return deliver(told, Exit.INCOMPLETE if kept.incomplete or nothing else Exit.CLEAN)
