"""What became of the claims of a run, for the ledger: compared, or not and why; and that no article is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from checker.align import Alignment
from checker.errors import LedgerError
from checker.model.claims import Claim, FigureClaim
from checker.model.document import Document
from checker.model.findings import Incomplete, Ledger
from checker.rules.rule import Rule
from checker.vocabulary.tables import Vocabulary

UNCOMPARED = "no rule compares it"


def balance(ledger: Ledger, documents: Iterable[Document], incomplete: Iterable[Incomplete]) -> None:
    """Count what was checked, and hold it against what was selected. Raises LedgerError where one is missing."""
    lost = {item.file for item in incomplete}
    ledger.checked = len({document.file for document in documents} - lost)
    if ledger.selected != ledger.checked + len(lost):
        raise LedgerError(f"{ledger.selected} selected, {ledger.checked} checked, {len(lost)} incomplete")


def compares(rule: Rule) -> bool:
    """True where to be in a group of a rule is to be compared: figures without a key are only looked at."""
    return bool({*rule.same} - {"corpus"}) or FigureClaim.KIND not in rule.check.kinds


def note(alignment: Alignment, rule: Rule, verdicts: dict[int, str]) -> None:
    """Keep for the ledger which claims a rule compares (""), and why it does not compare the others."""
    for claim, reason in alignment.apart:
        verdicts.setdefault(id(claim), reason)
    if compares(rule):
        for group in alignment.groups:
            for claim in group.claims:
                verdicts[id(claim)] = ""


def lacking(rule: Rule, vocabulary: Vocabulary, today: date | None) -> str:
    """What the run was not given and the rule cannot do without, for the ledger; "" where it lacks nothing."""
    if rule.needs == "reference" and not vocabulary.reference:
        return "no --reference"
    return "no --today" if rule.needs == "today" and today is None else ""


def undated(documents: Iterable[Document], claims: Iterable[Claim]) -> list[Incomplete]:
    """Articles without a publication date in which an expression such as "last year" dates a figure of something.

    A figure of nothing that is known is not compared by its time, whatever the date.
    """
    waiting = {
        claim.document.file: claim.document.quote((claim.when.start, claim.when.end))
        for claim in claims
        if isinstance(claim, FigureClaim) and claim.measure and claim.when and claim.when.basis == "unresolved"
    }
    return [
        Incomplete(d.file, "no-date", f"“{waiting[d.file]}” needs a publication date; give one with --as-of YYYY-MM-DD")
        for d in documents
        if d.published is None and d.file in waiting
    ]


def count(ledger: Ledger, reasons: Sequence[str]) -> None:
    """Count the listed claims by what became of them; "" is for those that were compared."""
    ledger.claims_found = len(reasons)
    for reason in reasons:
        if reason:
            ledger.not_compared[reason] = ledger.not_compared.get(reason, 0) + 1
        else:
            ledger.claims_compared += 1
    ledger.not_compared = dict(sorted(ledger.not_compared.items(), key=lambda item: (-item[1], item[0])))
