"""`factcheck claims PATH...`: what was understood, one claim a row."""

from __future__ import annotations

import sys
from datetime import date

import click

from checker.cli.check import Day
from checker.cli.options import load, rule_options
from checker.cli.reading import reading_options
from checker.documents.settings import Settings
from checker.model.findings import Exit

SHAPES = ("csv", "json", "jsonl")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "-f", "shape", type=click.Choice(SHAPES), default="csv", help="The form of the table.")
@click.option("--as-of", type=Day(), help="Publication date of articles that carry none.")
@reading_options
@rule_options
def claims(
    paths: tuple[str, ...],
    shape: str,
    as_of: date | None,
    rules: tuple[str, ...],
    extra_rules: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    vocabulary: tuple[str, ...],
    reading: Settings,
) -> int:
    """List the claims of articles with measure, subject, period and speaker, and where each was found.

    \b
    factcheck claims seeds/ --format csv > claims.csv
    """
    from checker.pipeline import Options, run
    from checker.report.table import to_csv, to_json

    chosen, words = load(rules, extra_rules, select, ignore, vocabulary)
    report = run(paths, chosen, words, Options(as_of, None, reading=reading))
    sys.stdout.write(to_csv(report) if shape == "csv" else to_json(report, lines=shape == "jsonl"))
    for item in report.incomplete:
        click.echo(f"factcheck: {item.file}: {item.hint}", err=True)
    return Exit.CLEAN if report.complete else Exit.INCOMPLETE
