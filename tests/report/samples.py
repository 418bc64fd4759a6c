"""Reports made by hand, with the shapes that checks give."""

from __future__ import annotations

from datetime import date

from checker.model.document import Block, Document, Span, line_starts
from checker.model.findings import Finding, Incomplete, Ledger, Report, Severity, Side, Suppression
from checker.report import RenderOptions, RuleText

TRADE = "Trade turnover between the countries came to {} in 2024, the minister told reporters."
RULES = {
    "figure-conflict": RuleText(
        "Two figures for one thing",
        "A reader who meets both figures cannot tell which to believe.\n",
        (("reported", "two articles", ("Exports reached $6 billion.\n\nBut <b>not</b> here.",)),),
    )
}
OPTIONS = RenderOptions(rules=RULES)


def article(file: str, text: str, published: date | None = date(2025, 2, 25)) -> Document:
    return Document(
        file,
        text,
        text,
        (Block("paragraph", 0, len(text)),),
        published=published,
        dated_by="first line" if published else "",
        lines=line_starts(text),
    )


def side(document: Document, quote: str, note: str = "", nth: int = 0) -> Side:
    at = -1
    for _ in range(nth + 1):
        at = document.text.index(quote, at + 1)
    return Side(document, Span(at, at + len(quote)), Span(0, len(document.text)), note)


def finding(
    *sides: Side,
    severity: Severity = Severity.ERROR,
    message: str = "two figures",
    steps: tuple[str, ...] = ("Both are trade turnover.", "$1.7 billion is 21 % above."),
    rule: str = "figure-conflict",
    suppressed: Suppression | None = None,
) -> Finding:
    return Finding(f"{rule}-id", rule, rule, severity, message, steps, sides, suppressed, f"{rule}-claim")


def report(*findings: Finding, incomplete: tuple[Incomplete, ...] = (), ledger: Ledger | None = None) -> Report:
    documents = {s.document.file: s.document for f in findings for s in f.sides}
    count = len(documents) + len(incomplete)
    ledger = ledger or Ledger(count, len(documents), 120, 60, {"no period": 12, "no subject": 4}, {"hidden": 2})
    return Report(tuple(documents[file] for file in sorted(documents)), (), findings, incomplete, ledger)


def conflict(one: str = "$1,340 billion", other: str = "$1.7 billion", file: str = "a.txt") -> Report:
    """Two articles that disagree on a figure; the quotations and the first file name may be anything."""
    first, second = article(file, TRADE.format(one)), article("b/b.txt", "Headline\n" + TRADE.format(other))
    return report(
        finding(
            side(first, one, f"as written: {one}"),
            side(second, other),
            message=f"trade is both “{one}” and “{other}”",
            steps=(f"“{one}” is compared with “{other}”.",),
        )
    )


def spellings(frequent: int = 40) -> Report:
    """One spelling used many times and the other once."""
    document = article("names.txt", "Omuraliev spoke. " * frequent + "Omuraliyev left.")
    many = [side(document, "Omuraliev", "spelled “Omuraliev”", nth) for nth in range(frequent)]
    rare = side(document, "Omuraliyev", "spelled “Omuraliyev”")
    return report(finding(*many, rare, rule="name-spelling", severity=Severity.WARNING))
