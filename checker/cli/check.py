"""`factcheck check PATH...`: read, check, report, and say so by the exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date, datetime

import click

from checker.cli.options import load, rule_options
from checker.cli.reading import reading_options
from checker.cli.reports import Target, options_for, parse_targets
from checker.documents.settings import Settings
from checker.model.findings import Exit, Report, Severity
from checker.report import formats
from checker.report import load as load_format
from checker.report.writing import check_target, write
from checker.rules.rule import Rule

GATES = {"error": Severity.ERROR, "warning": Severity.WARNING, "note": Severity.NOTE, "never": None}


class Day(click.ParamType[date]):
    """A date as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date, or a usage error that shows the form."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007
        except ValueError:
            self.fail(f"{value!r} is not a date; write it as 2025-02-25", param, ctx)


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format", "-f", "shown", type=click.Choice(formats()), default="full", help="What goes to standard output."
)
@click.option(
    "--report", "targets", multiple=True, metavar="FORMAT=FILE", help="Write a report to a file as well; repeatable."
)
@rule_options
@click.option(
    "--reference", multiple=True, metavar="FILE|DIR", help="The desk's tables of facts, CSV or YAML; repeatable."
)
@click.option("--today", type=Day(), help="The day by which announcements are stale; never taken from the clock.")
@click.option(
    "--fail-on", type=click.Choice(list(GATES)), default="warning", help="The least severity that gives exit 1."
)
@click.option("--exit-zero", is_flag=True, help="Turn exit 1 into 0, and nothing else.")
@click.option("--as-of", type=Day(), help="Publication date of articles that carry none.")
@click.option(
    "--against", multiple=True, metavar="PATH", help="Sources: report only what involves PATH... itself; repeatable."
)
@reading_options
def check(
    paths: tuple[str, ...],
    shown: str,
    targets: tuple[str, ...],
    rules: tuple[str, ...],
    extra_rules: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    vocabulary: tuple[str, ...],
    reference: tuple[str, ...],
    today: date | None,
    fail_on: str,
    exit_zero: bool,
    as_of: date | None,
    against: tuple[str, ...],
    reading: Settings,
) -> int:
    """Check articles: files and folders, read in a fixed order.

    \b
    factcheck seeds/
    factcheck seeds/ --report html=reports/seeds.html
    factcheck draft.txt --format json --fail-on error
    factcheck draft.docx --against stories/
    """
    from checker.pipeline import Options, run

    wanted = parse_targets(targets)
    chosen, words = load(rules, extra_rules, select, ignore, vocabulary, reference)
    for target in wanted:
        check_target(target.file, (*paths, *against))
    report = run(paths, chosen, words, Options(as_of, GATES[fail_on], today, reading, against))
    code = _deliver(report, shown, wanted, chosen)
    if code is not None:
        return code
    return _exit_code(report, exit_zero)


def _deliver(report: Report, shown: str, wanted: Sequence[Target], rules: Sequence[Rule]) -> Exit | None:
    """Write the reports and then standard output; FAILED where one could not be written whole."""
    failed = None
    for target in wanted:
        text = load_format(target.format).render(report, options_for(rules, None))
        try:
            write(target.file, text)
        except OSError as error:
            click.echo(f"factcheck: {target.file} could not be written: {error}", err=True)
            failed = Exit.FAILED
    text = load_format(shown).render(report, options_for(rules, sys.stdout))
    sys.stdout.write(text if text.endswith("\n") else text + "\n")
    return failed


def _exit_code(report: Report, exit_zero: bool) -> Exit:
    if report.blocking and not exit_zero:
        return Exit.FINDINGS
    return Exit.CLEAN if report.complete else Exit.INCOMPLETE
