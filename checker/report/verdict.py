"""What a run amounts to, in sentences: the verdict and the ledger."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.findings import Report, Severity
from checker.report.safe import visible


def count(number: int, noun: str) -> str:
    """ "1 article", "5 articles"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def verdict(report: Report) -> str:
    """One sentence: what was checked and what came of it."""
    ledger = report.ledger
    if ledger.selected == 0:
        return "Nothing was checked: no article was found."
    checked = f"Checked {count(ledger.checked, 'article')}, {count(ledger.claims_found, 'claim')}"
    return f"{checked}, {ledger.claims_compared:,} compared: {', '.join(_outcomes(report))}."


def _outcomes(report: Report) -> Iterator[str]:
    shown = [f for f in report.findings if f.suppressed is None]
    for severity in Severity:
        number = sum(f.severity is severity for f in shown)
        if number:
            yield count(number, severity.value)
    if not shown:
        yield "nothing contradicts" if report.complete else "nothing contradicts in what was checked"
    if len(report.findings) > len(shown):
        yield f"{len(report.findings) - len(shown):,} suppressed"
    if not report.complete:
        yield f"{count(len({item.file for item in report.incomplete}), 'input')} not checked in full"


def not_compared(report: Report) -> str:
    """Why claims were not compared, the most frequent first: "12 no period, 4 no subject"; "" where all were."""
    reasons = sorted(report.ledger.not_compared.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{number:,} {visible(reason)}" for reason, number in reasons)


def passed_over(report: Report) -> str:
    """Files that were found and are no articles: "2 hidden"; "" where there are none."""
    return ", ".join(f"{number:,} {visible(reason)}" for reason, number in sorted(report.ledger.ignored.items()))


def notices(report: Report) -> Iterator[tuple[str, str]]:
    """(file, notice) for everything about an input that a person should know."""
    for document in report.documents:
        for notice in document.notices:
            yield document.file, notice
