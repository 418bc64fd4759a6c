"""Workflow commands that GitHub Actions shows as annotations: sorted, and capped as GitHub caps them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.model.findings import Finding, Report, Severity, Side
from checker.report import RenderOptions
from checker.report.places import where
from checker.report.region import holder, region
from checker.report.safe import quiet, visible
from checker.report.verdict import verdict

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
# GitHub shows ten annotations of each level and step and drops the others without a word.
CAP = 10


class Annotation(NamedTuple):
    """A workflow command, and the same as a line for the log."""

    level: str
    command: str
    line: str


def render(report: Report, options: RenderOptions) -> str:
    """The commands by weight, then in plain lines whatever GitHub would not show, then the verdict."""
    waiting = [*_unread(report), *_findings(report)]
    commands: list[str] = []
    rest: list[str] = []
    for level in LEVELS.values():
        found = [annotation for annotation in waiting if annotation.level == level]
        shown = found if len(found) <= CAP else found[: CAP - 1]
        commands += [annotation.command for annotation in shown]
        left = found[len(shown) :]
        if left:
            commands.append(f"::{level} title=factcheck::and {len(left):,} more of this level, listed in the log")
            rest += [annotation.line for annotation in left]
    return "\n".join((*commands, *quiet("\n".join((*rest, verdict(report)))).split("\n"))) + "\n"


def _unread(report: Report) -> Iterator[Annotation]:
    for item in report.incomplete:
        message = f"not checked in full: {item.hint}"
        command = f"::error file={_property(holder(item.file))},title={_property(item.reason)}::{_data(message)}"
        yield Annotation("error", command, visible(f"{item.file}: {message}"))
    if report.ledger.selected == 0:
        yield Annotation("error", f"::error title=factcheck::{_data(verdict(report))}", verdict(report))


def _findings(report: Report) -> Iterator[Annotation]:
    for finding in report.findings:
        if finding.suppressed is None:
            level = LEVELS[finding.severity]
            first, *others = finding.sides
            also = "".join(f"\nother at {where(side)}: “{visible(side.quote)}”" for side in others)
            here = "" if region(first) else f"{where(first)}: "
            message = "\n".join((here + visible(finding.message) + also, *map(visible, finding.explanation)))
            command = f"::{level} {_place(first)},title={_property(finding.rule)}::{_data(message)}"
            yield Annotation(level, command, _line(finding))


def _line(finding: Finding) -> str:
    first, *others = finding.sides
    also = f" [other at {', '.join(where(side) for side in others)}]" if others else ""
    return f"{where(first)}: {finding.severity} {finding.rule}: {visible(finding.message)}{also}"


def _place(side: Side) -> str:
    """The properties of a place; GitHub takes columns only where first and last line are one."""
    file, at = _property(holder(side.document.file)), region(side)
    if at is None:
        return f"file={file}"
    columns = f",col={at.column},endColumn={at.end_column}" if at.line == at.end_line else ""
    return f"file={file},line={at.line},endLine={at.end_line}{columns}"


def _data(text: str) -> str:
    shown = "\n".join(visible(line) for line in text.split("\n"))
    return shown.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
