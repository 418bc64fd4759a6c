"""`factcheck check PATH...`: read, check, report, and say so by the exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from checker.archive.witnesses import UNASKED
from checker.cli.engine import ENGINE, chosen_engine
from checker.cli.options import BASELINE, CONFIG, GATE, RULES, options
from checker.cli.preparing import Prepared, checked, decided, prepare
from checker.cli.reading import READING
from checker.cli.reports import Target, options_for, parse_targets
from checker.cli.speed import SPEED
from checker.cli.streams import deliver
from checker.config.options import GATES
from checker.errors import UsageError, failure
from checker.model.findings import Exit, Report
from checker.report import RenderOptions, format_names
from checker.report import load as load_format
from checker.report.writing import check_target, write


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "-f", "format", type=click.Choice(format_names()), help="What goes to standard output.")
@click.option("--report", multiple=True, metavar="FORMAT=FILE", help="Write a report to a file as well; repeatable.")
@options(RULES)
@click.option("--fail-on", type=click.Choice(GATES), help="The least severity that gives exit 1 [warning].")
@click.option("--exit-zero", is_flag=True, default=None, help="Turn exit 1 into 0, and nothing else.")
@options(BASELINE, GATE)
@click.option(
    "--changed-since", metavar="REV", default="", help="Report only what touches files that git says changed."
)
@click.option(
    "--against",
    multiple=True,
    metavar="PATH|ARCHIVE",
    help="Sources: report only what involves PATH... itself; repeatable.",
)
@options(READING, SPEED, ENGINE, CONFIG)
def check(paths: tuple[str, ...], changed_since: str, **given: Any) -> int:
    """Check articles: files and folders, read in a fixed order.

    \b
    factcheck seeds/
    factcheck seeds/ --report html=reports/seeds.html
    factcheck seeds/ --format json --fail-on error
    factcheck seeds/ --select names --ignore number-format-ambiguity
    factcheck seeds/004_cabinet-talks-in-astana.txt --against seeds/
    factcheck seeds/004_cabinet-talks-in-astana.txt --against archive.sqlite
    """
    engine = chosen_engine({name: given.pop(name) for name in ("engine", "scheduler", "scratch")})
    prepared = prepare(given)
    chosen = prepared.settings
    wanted = parse_targets(chosen.texts("report"))
    shown = chosen.text("format")
    if shown not in format_names():
        raise UsageError(f"there is no format {shown!r}; known are {', '.join(format_names())}")
    kept = [path for path in (chosen.maybe("baseline"), chosen.maybe("decisions")) if path]
    for target in wanted:
        check_target(target.file, [*paths, *chosen.texts("against"), *kept])
    report = checked(prepared, paths, since=changed_since, engine=engine)
    failed = _write(report, wanted, prepared)
    failed = failed or any(item.reason == UNASKED for item in report.incomplete)
    text = _rendered(Target(shown, ""), report, options_for(prepared.rules, sys.stdout))
    if text is None:
        return Exit.FAILED
    return deliver(text, Exit.FAILED if failed else _exit_code(report, chosen.flag("exit-zero")))


def _write(report: Report, wanted: Sequence[Target], prepared: Prepared) -> bool:
    """Write the reports; True where one could not be written whole. The others are written all the same."""
    failed = False
    options = options_for(prepared.rules, None, decided(prepared)[1])
    for target in wanted:
        text = _rendered(target, report, options)
        if text is None:
            failed = True
            continue
        try:
            write(target.file, text)
        except OSError as error:
            click.echo(f"factcheck: {target.file} could not be written: {error.strerror or error}", err=True)
            failed = True
    return failed


def _rendered(target: Target, report: Report, how: RenderOptions) -> str | None:
    """A report as text; None, and a message, where its format fails on it."""
    try:
        return load_format(target.format).render(report, how)
    except Exception as bug:  # one format that fails costs that report
        told = f"the {target.format} report could not be made ({failure(bug)}); please report this"
        click.echo(f"factcheck: {told}. Its file, if any, is as it was.", err=True)
        return None


def _exit_code(report: Report, exit_zero: bool) -> Exit:
    if report.blocking and not exit_zero:
        return Exit.FINDINGS
    return Exit.CLEAN if report.complete else Exit.INCOMPLETE
