"""`factcheck decide`: write down what was decided about a finding, for later runs to honour."""

from __future__ import annotations

import os
from typing import Any

import click

from checker.cli.options import CONFIG, RULES, options
from checker.cli.preparing import checked, prepare
from checker.cli.reading import READING
from checker.errors import UsageError
from checker.gate import decisions
from checker.model.findings import Exit
from checker.report.safe import visible
from checker.report.writing import check_target, write


@click.command()
@click.argument("finding", metavar="ID")
@click.argument("decision", type=click.Choice(tuple(decisions.DECISIONS)))
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--note", default="", help="Why; for both-right the qualifier that makes both right.")
@click.option("--by", default="", help="Who decided.")
@click.option("--decisions", metavar="FILE", help=f"The decisions file [{decisions.FILE}, or as configured].")
@options(RULES, READING, CONFIG)
def decide(finding: str, decision: str, paths: tuple[str, ...], note: str, by: str, **given: Any) -> int:
    """Decide about a finding, by its id or the beginning of it (--format json shows ids).

    same-person, different-people and both-right hold wherever the same is said again; accepted holds until a
    sentence around the quoted words changes; fix-here, fix-there and unsure leave the finding open.

    \b
    factcheck decide 7a5b accepted seeds/ --note "the ministry prints it so"
    """
    prepared = prepare(given)
    file = prepared.settings.maybe("decisions") or decisions.FILE
    check_target(file, paths)
    made = list(decisions.load(file)) if os.path.lexists(file) else []
    report = checked(prepared, paths, without=("baseline", "decisions"))
    found = [one for one in report.findings if one.id.startswith(finding)]
    exact = [one for one in found if one.id == finding]
    if len(exact or found) != 1:
        known = ", ".join(one.id for one in found or report.findings) or "none"
        raise UsageError(f"{finding!r} is the id of {len(found)} findings; there are {known}")
    (one,) = exact or found
    new = decisions.decide(one, decision, note, by)
    write(file, decisions.dump([*(d for d in made if d.finding != one.id), new]))
    click.echo(f"{visible(file)}: {visible(one.message)}: {visible(new.told)}.")
    return Exit.CLEAN
