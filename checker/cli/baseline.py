"""`factcheck baseline`: findings that are known, so that only new ones close the gate."""

from __future__ import annotations

import os
from typing import Any

import click

from checker.cli.options import CONFIG, GATE, RULES, options
from checker.cli.preparing import checked, prepare
from checker.cli.reading import READING
from checker.errors import UsageError
from checker.gate import baseline as entries
from checker.model.findings import Exit, Report
from checker.report.safe import visible
from checker.report.verdict import count
from checker.report.writing import check_target, write

FILE = "factcheck-baseline.json"
WHERE = click.option("--baseline", metavar="FILE", help=f"The baseline file [{FILE}, or as configured].")


@click.group(no_args_is_help=True)
def baseline() -> None:
    """Keep known findings from closing the gate, by what they are about and not by their line.

    \b
    factcheck baseline create seeds/
    factcheck seeds/ --baseline factcheck-baseline.json
    """


@baseline.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@WHERE
@options(RULES, GATE, READING, CONFIG)
def create(paths: tuple[str, ...], **given: Any) -> int:
    """Write down all findings of today. A baseline that is there already is left as it is.

    \b
    factcheck baseline create seeds/
    """
    file, report = _run(paths, given, new=True)
    if report is None:
        return Exit.INCOMPLETE
    found = [finding for finding in report.findings if finding.suppressed is None]
    write(file, entries.dump(map(entries.entry, found)))
    click.echo(f"{visible(file)}: {count(len(found), 'finding')} known from now on.")
    return Exit.CLEAN


@baseline.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--accept-new", is_flag=True, help="Take new findings in; without it they are refused.")
@click.option("--prune", is_flag=True, help="Take out entries about articles that were not read, too.")
@WHERE
@options(RULES, GATE, READING, CONFIG)
def update(paths: tuple[str, ...], accept_new: bool, prune: bool, **given: Any) -> int:
    """Take out what is not found any more. New findings are refused (exit 1) unless --accept-new says so.

    \b
    factcheck baseline update seeds/
    """
    file, report = _run(paths, given, new=False)
    if report is None:
        return Exit.INCOMPLETE
    found = [finding for finding in report.findings if finding.suppressed is None]
    known = entries.load(file)
    held = entries.hold(found, known, report.documents)
    gone = {*held.stale, *(held.unread if prune else ())}
    kept = [entry for entry in known if entry not in gone]
    added = [entries.entry(finding) for finding in held.new]
    write(file, entries.dump([*kept, *(added if accept_new else ())]))
    click.echo(f"{visible(file)}: {len(gone):,} taken out, {len(kept):,} kept.")
    if held.unread and not prune:
        click.echo(
            f"{count(len(held.unread), 'entry').replace('entrys', 'entries')} about articles that were not read."
        )
    for entry in added:
        click.echo(f"{'added' if accept_new else 'new, not added'}: {_line(entry)}")
    return Exit.CLEAN if accept_new or not added else Exit.FINDINGS


@baseline.command()
@WHERE
@options(CONFIG)
def show(**given: Any) -> int:
    """List what is known.

    \b
    factcheck baseline show
    """
    from checker.cli.preparing import in_force

    for entry in entries.load(in_force(given).maybe("baseline") or FILE):
        click.echo(_line(entry))
    return Exit.CLEAN


def _run(paths: tuple[str, ...], given: dict[str, Any], new: bool) -> tuple[str, Report | None]:
    """The baseline's file, and the report on the paths; None after saying why, where some were not checked in full."""
    prepared = prepare(given)
    file = prepared.settings.maybe("baseline") or FILE
    if new and os.path.lexists(file):
        raise UsageError(f"{file!r} is there already; `factcheck baseline update` changes it")
    if not new:
        entries.load(file)
    else:
        check_target(file, paths)
    report = checked(prepared, paths, without=("baseline",))
    if report.complete:
        return file, report
    for item in report.incomplete:
        click.echo(f"factcheck: {visible(item.file)}: {visible(item.hint)}", err=True)
    click.echo("factcheck: not everything was checked, so the baseline is left as it is.", err=True)
    return file, None


def _line(entry: entries.Entry) -> str:
    return visible(f"{entry.id}  {entry.rule} in {', '.join(entry.files)}: {entry.message}")
