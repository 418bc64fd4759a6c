"""The report in a terminal: every finding with its statements side by side, the reasons, and the ledger."""

from __future__ import annotations

import io
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from checker.model.findings import Finding, Report, Severity, Side
from checker.report import RenderOptions
from checker.report.places import carets, excerpt, gather, spot, where
from checker.report.safe import quiet, visible
from checker.report.verdict import not_compared, notices, passed_over, verdict
from checker.report.wrapping import columns, fold

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold blue"}
FEW, EACH, KINDS = 4, 2, 8
NARROWEST = 40
WIDEST_PROSE = 100
BAR, NOTE = "  | ", "    "


def render(report: Report, options: RenderOptions) -> str:
    """The report for people, `options.width` columns wide; prose stops at a width that can be read."""
    width = max(NARROWEST, options.width)
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=options.color,
        no_color=not options.color,
        color_system="standard" if options.color else None,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    for finding in report.findings:
        for line in _finding(finding, min(width, WIDEST_PROSE)):
            console.print(line, soft_wrap=True)
        console.print()
    for line in _summary(report, min(width, WIDEST_PROSE)):
        console.print(line, soft_wrap=True)
    return quiet(out.getvalue())


def _finding(finding: Finding, width: int) -> Iterator[Text]:
    style = STYLES[finding.severity]
    state = f"  (suppressed: {visible(finding.suppressed.told)})" if finding.suppressed is not None else ""
    yield Text.assemble((finding.severity.value, style), f"  {visible(finding.rule)}", (state, "dim"))
    yield from _wrapped(visible(finding.message), width, style="bold")
    yield Text()
    kinds = gather(finding.sides, FEW, EACH)
    for kind in kinds[:KINDS]:
        for side in kind.shown:
            yield from _side(side, width, style)
        if kind.others:
            yield from _wrapped(f"and {len(kind.others):,} more, {kind.says}", width, BAR, BAR, "dim")
            yield Text()
    if len(kinds) > KINDS:
        rest = sum(len(kind.shown) + len(kind.others) for kind in kinds[KINDS:])
        yield Text(f"{BAR}and {rest:,} more in {len(kinds) - KINDS:,} other forms", "dim")
        yield Text()
    for step in finding.explanation:
        yield from _wrapped(visible(step), width, "  = ", "    ")
    if finding.decided:
        yield from _wrapped(f"decided: {visible(finding.decided)}", width, "  * ", "    ")


def _side(side: Side, width: int, style: str) -> Iterator[Text]:
    day = side.document.published.isoformat() if side.document.published else "undated"
    yield Text.assemble("  ", (where(side), "bold"), (f"  {day}", "dim"))
    for line, marks in carets(excerpt(side), width - len(BAR)):
        yield Text.assemble((BAR, "dim"), line)
        if marks:
            yield Text.assemble((BAR, "dim"), (marks, style))
    if side.note:
        yield from _wrapped(visible(side.note), width, NOTE, NOTE, "dim")
    yield Text()


def _wrapped(text: str, width: int, lead: str = "", indent: str = "", style: str = "") -> Iterator[Text]:
    """A paragraph under a hanging lead."""
    for at, stop in fold(text, width - max(columns(lead), columns(indent))):
        yield Text((indent if at else lead) + text[at:stop].rstrip(), style)


def _summary(report: Report, width: int) -> Iterator[Text]:
    for item in report.incomplete:
        told = f"Not checked: {visible(item.file)} ({visible(item.reason)}): {visible(item.hint)}"
        yield from _wrapped(told, width, indent="  ", style="bold yellow")
    for file, notice in notices(report):
        yield from _wrapped(f"Noticed: {visible(file)}: {visible(notice)}", width, indent="  ", style="dim")
    for remark in report.remarks:
        yield from _wrapped(f"Gate: {spot(remark)}: {visible(remark.message)}", width, indent="  ", style="dim")
    for lead, text in (("Not compared", not_compared(report)), ("Passed over", passed_over(report))):
        if text:
            yield from _wrapped(f"{lead}: {text}.", width, indent="  ", style="dim")
    style = "bold red" if report.blocking else "bold green" if report.complete else "bold yellow"
    yield from _wrapped(verdict(report), width, style=style)
