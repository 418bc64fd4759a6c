"""`factcheck review PATH...`: the page in the browser, decisions kept as they are made."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import click

from checker.cli.options import BASELINE, CONFIG, GATE, RULES, options
from checker.cli.preparing import Prepared, desk_of, prepare, run_options
from checker.cli.reading import READING
from checker.errors import UsageError
from checker.model.findings import Exit
from checker.report.safe import visible
from checker.report.writing import check_target

if TYPE_CHECKING:
    from checker.review.session import Session


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port on 127.0.0.1 [a free one].")
@click.option("--no-open", is_flag=True, help="Open no browser; the address is printed all the same.")
@options(RULES, BASELINE, GATE, READING, CONFIG)
def review(paths: tuple[str, ...], port: int, no_open: bool, **given: Any) -> int:
    """Read and decide in the browser, until Ctrl-C. Only you, on this machine, can open the page.

    Decisions go into the decisions file (factcheck-decisions.json, or as configured) as they are made. An article that
    is saved is checked again, and the page follows.

    \b
    factcheck review seeds/
    """
    if find_spec("uvicorn") is None or find_spec("starlette") is None:
        raise UsageError("the review needs two more packages: pip install 'factcheck-newsroom[review]'")
    from checker.gate import decisions
    from checker.review.browser import open_browser
    from checker.review.server import serve

    prepared = prepare(given)
    file = prepared.settings.maybe("decisions") or decisions.FILE
    check_target(file, paths)
    session = _session(prepared, paths, file)
    session.version()
    opened = []

    def started(address: str) -> None:
        click.echo(f"Review: {address}\nDecisions go to {visible(file)}. Ctrl-C ends it.")
        if not no_open and (page := open_browser(address)):
            opened.append(page)

    try:
        serve(session, port, started)
    except KeyboardInterrupt:
        click.echo(f"The review has ended. Decisions are in {visible(file)}.")
    finally:
        for page in opened:
            page.unlink(missing_ok=True)
    return Exit.INTERRUPTED


def _session(prepared: Prepared, paths: Sequence[str], file: str) -> Session:
    from checker.cli.reports import options_for
    from checker.gate import decisions
    from checker.gate.apply import gate
    from checker.model.findings import Report
    from checker.review.session import Desk, Session
    from checker.workspace import Workspace

    def judge(report: Report) -> Report:
        known = (file, decisions.load(file)) if os.path.lexists(file) else None
        return gate(report, replace(desk_of(prepared, without=("decisions",)), decisions=known))

    articles = Workspace(paths, prepared.rules, prepared.vocabulary, run_options(prepared, paths))
    return Session(articles, Desk(judge, lambda made: options_for(prepared.rules, None, made), file))
