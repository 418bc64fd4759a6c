"""One line a finding, for scripts and small windows."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.findings import Report
from checker.report import RenderOptions
from checker.report.places import spot, where
from checker.report.safe import quiet, visible
from checker.report.verdict import not_compared, notices, passed_over, verdict


def render(report: Report, options: RenderOptions) -> str:
    """`file:line:column: severity rule: message [other at ...]`, then what could not be checked, then the verdict."""
    return quiet("\n".join(_lines(report))) + "\n"


def _lines(report: Report) -> Iterator[str]:
    for finding in report.findings:
        first, *others = finding.sides
        also = f" [other at {', '.join(where(side) for side in others)}]" if others else ""
        state = f" (suppressed: {visible(finding.suppressed.told)})" if finding.suppressed is not None else ""
        decided = f" (decided: {visible(finding.decided)})" if finding.decided else ""
        yield f"{where(first)}: {finding.severity} {finding.rule}: {visible(finding.message)}{also}{state}{decided}"
    for item in report.incomplete:
        yield f"{visible(item.file)}: incomplete {visible(item.reason)}: {visible(item.hint)}"
    for file, notice in notices(report):
        yield f"{visible(file)}: notice: {visible(notice)}"
    for remark in report.remarks:
        yield f"{spot(remark)}: {remark.kind}: {visible(remark.message)}"
    for lead, text in (("not compared", not_compared(report)), ("passed over", passed_over(report))):
        if text:
            yield f"{lead}: {text}"
    yield verdict(report)
