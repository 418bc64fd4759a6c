"""Claims as a table for people, as wide as the terminal."""

from __future__ import annotations

import io

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from checker.model.findings import Report
from checker.report import RenderOptions
from checker.report.safe import quiet, visible
from checker.report.table import rows
from checker.report.verdict import count

NARROWEST = 60


def listing(report: Report, options: RenderOptions) -> str:
    """One row a claim: its place, kind, words, and what was understood, article by article."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=max(NARROWEST, options.width),
        force_terminal=options.color,
        no_color=not options.color,
        color_system="standard" if options.color else None,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    found: dict[str, list[dict[str, str | int]]] = {}
    for row in rows(report.claims):
        found.setdefault(str(row["file"]), []).append(row)
    for file, claims in found.items():
        console.print(Text(visible(file), "bold"), soft_wrap=True)
        console.print(_table(claims))
    told = f"{count(len(report.claims), 'claim')} in {count(len(found), 'article')}."
    return quiet("\n".join(line.rstrip() for line in out.getvalue().split("\n"))) + told + "\n"


def _table(claims: list[dict[str, str | int]]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    table.add_column("place", justify="right", no_wrap=True)
    for name in ("kind", "words", "understood as"):
        table.add_column(name, overflow="fold")
    for row in claims:
        table.add_row(
            f"{row['line']}:{row['column']}",
            Text(visible(str(row["kind"])), "dim"),
            Text(visible(str(row["quote"]))),
            Text(visible(_understood(row))),
        )
    return table


def _understood(row: dict[str, str | int]) -> str:
    """What is known about a claim, in one phrase."""
    value = " ".join(str(row[name]) for name in ("value", "unit") if row[name])
    names = ("person", "title", "measure", "subject", "period", "speaker")
    return "; ".join(str(part) for part in (value, *(row[name] for name in names)) if part)
