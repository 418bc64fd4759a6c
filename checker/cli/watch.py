"""`factcheck watch PATH...`: checks again whenever an article is saved."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from threading import Event
from typing import Any

import click

from checker.cli.options import BASELINE, CONFIG, GATE, RULES, options
from checker.cli.preparing import prepare
from checker.cli.reading import READING
from checker.cli.reports import options_for
from checker.errors import UsageError
from checker.model.findings import Exit
from checker.report import load as load_format
from checker.rules.rule import Rule
from checker.workspace import Workspace

# Milliseconds: what an editor writes in several steps within this time is one save.
SETTLE = 50
# Milliseconds between two looks at whether to end.
PULSE = 200


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "-f", "shown", type=click.Choice(("concise", "full")), default="concise", help="How to show.")
@options(RULES, BASELINE, GATE, READING, CONFIG)
def watch(paths: tuple[str, ...], shown: str, **given: Any) -> int:
    """Check articles, and check them again whenever one of them is saved, until Ctrl-C.

    \b
    factcheck watch seeds/
    """
    from checker.cli.live import Live

    prepared = prepare(given)
    articles = Live(prepared, paths)
    stop = Event()
    saves = _saves(paths, stop)
    articles.refresh()
    _show(articles, shown, prepared.rules)
    # The library takes every signal for Ctrl-C, and a request to end is another thing.
    signal.signal(signal.SIGTERM, lambda number, frame: stop.set())
    next(saves, None)
    # What was saved before the first look-out stood is found by one more reading.
    for _ in chain((None,), filter(None, saves)):
        if articles.refresh():
            _show(articles, shown, prepared.rules)
    return Exit.TERMINATED


def _show(articles: Workspace, shown: str, rules: Sequence[Rule]) -> None:
    report = articles.report()
    text = load_format(shown).render(report, options_for(rules, sys.stdout))
    click.echo(text.rstrip("\n"))
    count = report.ledger.selected
    click.echo(f"Watching {count} {'article' if count == 1 else 'articles'}; Ctrl-C ends it.\n")
    sys.stdout.flush()


def _saves(paths: Sequence[str], stop: Event) -> Iterator[object]:
    """What was saved under the paths; something empty now and then, the first time once the look-out stands;
    the end once `stop` is set.

    Raises UsageError where the library for it is missing.
    """
    try:
        from watchfiles import watch as saves
    except ImportError:
        raise UsageError("watching needs one more package: pip install 'factcheck-newsroom[watch]'") from None
    # Folders, since editors replace a file rather than write into it.
    folders = {str(path if Path(path).is_dir() else Path(path).parent) for path in paths}
    return saves(
        *sorted(folders),
        debounce=SETTLE,
        step=SETTLE // 5,
        rust_timeout=PULSE,
        yield_on_timeout=True,
        stop_event=stop,
    )
