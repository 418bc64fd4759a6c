"""Suppressions that people write, in comments or in sidecar files, held against the findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from checker.gate.names import RuleNames
from checker.model.document import Span
from checker.model.findings import Finding, Remark, Suppression
from checker.report.region import holder


class Waiver(NamedTuple):
    """A person's word that findings of some rules in an article do not count.

    by:     comment or sidecar
    file:   the article, or the file that holds it
    holder: the file that says so, and `line` the line in it
    rules:  ids, kinds or groups
    until:  the last day on which it holds
    span:   the part of the article's text that it covers, None for all of it
    quote:  the words that a finding must quote, "" for any
    """

    by: str
    file: str
    holder: str
    line: int
    rules: tuple[str, ...]
    reason: str
    until: date | None = None
    span: Span | None = None
    quote: str = ""

    def covers(self, finding: Finding, ids: frozenset[str]) -> bool:
        """True where a side of the finding stands in the waiver's part of its article."""
        return finding.rule in ids and any(
            self.file in (side.document.file, holder(side.document.file))
            and (self.span is None or (self.span.start <= side.span.start < self.span.end))
            and (not self.quote or self.quote in " ".join(side.quote.split()))
            for side in finding.sides
        )


class Waived(NamedTuple):
    """The findings with what suppresses them, and what is to be said about the waivers themselves."""

    findings: tuple[Finding, ...]
    remarks: tuple[Remark, ...]


def waive(
    findings: Sequence[Finding], waivers: Iterable[Waiver], names: RuleNames, ran: frozenset[str], today: date | None
) -> Waived:
    """Suppress what the waivers cover. A waiver that is unknown, expired or without use is remarked.

    ran:   the ids of the rules that ran; a waiver of other rules is not called useless
    today: the day that `until` is held against; None leaves every waiver in force and says so
    """
    marks: dict[int, Suppression] = {}
    remarks: list[Remark] = []
    waiting = 0
    touching = _by_file(findings)
    for waiver in waivers:
        tell = _teller(waiver)
        problems = [problem for name in waiver.rules if (problem := names.problem(name))]
        if problems:
            remarks.append(tell("unknown-rule", f"is not obeyed: {problems[0]}"))
            continue
        if waiver.until is not None and today is not None and waiver.until < today:
            remarks.append(tell("expired-suppression", f"held until {waiver.until}; it is not obeyed any more"))
            continue
        waiting += waiver.until is not None and today is None
        ids = names.of(waiver.rules)
        covered = [number for number in touching.get(waiver.file, ()) if waiver.covers(findings[number], ids)]
        mark = Suppression(waiver.by, waiver.reason, f"{waiver.holder}:{waiver.line}")
        for number in covered:
            marks.setdefault(number, mark)
        if not covered and ids & ran:
            remarks.append(tell("unused-suppression", "suppresses nothing; take it out"))
    if waiting:
        told = f"{waiting} with an end date; whether it has passed was not asked (--today YYYY-MM-DD)"
        remarks.append(Remark("suppressions", 0, "expiry-not-evaluated", told))
    return Waived(tuple(_marked(findings, marks)), tuple(remarks))


def _by_file(findings: Sequence[Finding]) -> dict[str, list[int]]:
    """The numbers of the findings that touch a file, by article and by the file that holds it."""
    found: dict[str, list[int]] = {}
    for number, finding in enumerate(findings):
        files = {side.document.file for side in finding.sides}
        for file in files | {holder(file) for file in files}:
            found.setdefault(file, []).append(number)
    return found


def _teller(waiver: Waiver) -> Callable[[str, str], Remark]:
    shown = f"ignore[{', '.join(waiver.rules)}]"
    return lambda kind, told: Remark(waiver.holder, waiver.line, kind, f"{shown} {told}")


def _marked(findings: Iterable[Finding], marks: dict[int, Suppression]) -> Iterator[Finding]:
    for number, finding in enumerate(findings):
        yield finding._replace(suppressed=marks[number]) if number in marks else finding
