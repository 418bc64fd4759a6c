"""`factcheck review PATH...`: the page in the browser, decisions kept as they are made."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

import click

from checker.cli.options import BASELINE, CONFIG, GATE, RULES, options
from checker.cli.preparing import prepare
from checker.cli.reading import READING
from checker.cli.reports import options_for
from checker.errors import UsageError
from checker.model.findings import Exit
from checker.report.safe import visible
from checker.report.writing import check_target


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
    from checker.cli.live import Live
    from checker.review.browser import open_browser
    from checker.review.server import serve
    from checker.review.session import Session

    prepared = prepare(given)
    articles = Live(prepared, paths)
    check_target(articles.file, paths)
    session = Session(articles, lambda made: options_for(prepared.rules, None, made))
    session.version()
    opened = []

    def started(address: str) -> None:
        click.echo(f"Review: {address}\nDecisions go to {visible(articles.file)}. Ctrl-C ends it.")
        if not no_open and (page := open_browser(address)):
            opened.append(page)

    try:
        serve(session, port, started)
    except KeyboardInterrupt:
        click.echo(f"The review has ended. Decisions are in {visible(articles.file)}.")
    finally:
        for page in opened:
            page.unlink(missing_ok=True)
    return Exit.INTERRUPTED
