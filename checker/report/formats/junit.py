"""JUnit XML for build servers: a suite for each article, a case for each rule, an error for what was not checked."""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element

from checker.model.findings import Finding, Incomplete, Report
from checker.report import RenderOptions
from checker.report.places import where
from checker.report.safe import visible
from checker.report.xml import child, document, root


def render(report: Report, options: RenderOptions) -> str:
    """The report as test results. A finding at or above the gate is a failure, one below it passes and is told."""
    suites = root("testsuites", name="factcheck")
    blocking = {finding.id for finding in report.blocking}
    files = sorted({d.file for d in report.documents} | {item.file for item in report.incomplete})
    for file in files:
        cases = [finding for finding in report.findings if finding.sides[0].document.file == file]
        unread = [item for item in report.incomplete if item.file == file]
        read = any(d.file == file for d in report.documents)
        quiet = sorted(set(options.rules) - {f.rule for f in cases}) if read else []
        states = Counter(_state(finding, blocking) for finding in cases)
        suite = child(
            suites,
            "testsuite",
            name=file,
            tests=len(cases) + len(unread) + len(quiet),
            failures=states["failure"],
            errors=len(unread),
            skipped=states["skipped"],
        )
        for finding in cases:
            _case(suite, finding, _state(finding, blocking))
        for item in unread:
            _unread(suite, item)
        for rule in quiet:
            child(suite, "testcase", name=rule, classname=file)
    if not files:
        _unread(
            child(suites, "testsuite", name="factcheck", tests=1, failures=0, errors=1, skipped=0),
            Incomplete("factcheck", "nothing-selected", "Nothing was checked: no article was found."),
        )
    for attribute in ("tests", "failures", "errors", "skipped"):
        suites.set(attribute, str(sum(int(suite.get(attribute, "0")) for suite in suites)))
    return document(suites)


def _state(finding: Finding, blocking: set[str]) -> str:
    if finding.suppressed is not None:
        return "skipped"
    return "failure" if finding.id in blocking else "told"


def _case(suite: Element, finding: Finding, state: str) -> None:
    file = finding.sides[0].document.file
    case = child(suite, "testcase", name=f"{finding.rule}: {finding.message}", classname=file)
    text = _told(finding)
    if state == "skipped" and finding.suppressed is not None:
        child(case, "skipped", message=finding.suppressed.told)
    elif state == "failure":
        child(case, "failure", text, message=finding.message, type=finding.severity.value)
    if state != "failure":
        child(case, "system-out", text)


def _told(finding: Finding) -> str:
    places = [f"{where(side)}: “{side.quote}”" for side in finding.sides]
    return "\n".join(map(visible, (f"{finding.severity.value}: {finding.message}", *places, *finding.explanation)))


def _unread(suite: Element, item: Incomplete) -> None:
    case = child(suite, "testcase", name="read and checked in full", classname=item.file)
    child(case, "error", item.hint, message=item.hint, type=item.reason)
