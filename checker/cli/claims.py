"""`factcheck claims PATH...`: what was understood, one claim a row."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from checker.cli.options import CONFIG, RULES, options
from checker.cli.preparing import prepare, run_options
from checker.cli.reading import READING
from checker.cli.reports import options_for
from checker.cli.speed import SPEED
from checker.cli.streams import deliver
from checker.errors import UsageError
from checker.model.findings import Exit, Report
from checker.report import RenderOptions, table
from checker.report.safe import visible
from checker.report.verdict import count
from checker.report.writing import check_target, write

SHAPES = ("table", "csv", "json", "jsonl", "parquet")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "-f", "shape", type=click.Choice(SHAPES), help="The form [table on a terminal, else csv].")
@click.option("--output", "-o", metavar="FILE", help="Write to a file, whole or not at all; parquet needs one.")
@options(READING, RULES, SPEED, CONFIG)
def claims(paths: tuple[str, ...], shape: str | None, output: str | None, **given: Any) -> int:
    """List the claims of articles with measure, subject, period and speaker, and where each was found.

    \b
    factcheck claims seeds/
    factcheck claims seeds/ --format csv --output claims.csv
    """
    from checker.pipeline import run

    form = chosen_form(shape, output, paths)
    prepared = prepare(given)
    report = run(paths, prepared.rules, prepared.vocabulary, run_options(prepared, paths))
    return show(report, form, output)


def chosen_form(shape: str | None, output: str | None, inputs: Sequence[str]) -> str:
    """The form of the table, and that it can be written. Raises UsageError."""
    shape = shape or ("table" if sys.stdout.isatty() and output is None else "csv")
    if shape == "parquet" and output is None:
        raise UsageError("parquet is no text; name a file: --output claims.parquet")
    if output is not None:
        check_target(output, inputs)
    if shape == "parquet":
        table.need_parquet()
    return shape


def show(report: Report, shape: str, output: str | None) -> int:
    """Print the claims or write them to a file, and give the exit code."""
    for item in report.incomplete:
        click.echo(f"factcheck: {visible(item.file)}: {visible(item.hint)}", err=True)
    code = Exit.CLEAN if report.complete else Exit.INCOMPLETE
    if output is not None:
        if shape == "parquet":
            table.to_parquet(report.claims, output)
        else:
            write(output, _text(report, shape, RenderOptions()))
        click.echo(f"{visible(output)}: {count(len(report.claims), 'claim')}.")
        return code
    return deliver(_text(report, shape, options_for((), sys.stdout)), code)


def _text(report: Report, shape: str, how: RenderOptions) -> str:
    if shape == "table":
        from checker.report.listing import listing

        return listing(report, how)
    return table.to_csv(report) if shape == "csv" else table.to_json(report, lines=shape == "jsonl")
