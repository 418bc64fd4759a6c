"""How each claim stands: checked, in conflict, or not comparable and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from checker.model.claims import Claim, RelationClaim
from checker.model.document import Span
from checker.model.findings import Report

CONFLICT, CHECKED, APART, UNREAD = "conflict", "checked", "apart", "unread"
# The states in words, in the order in which a more telling one covers a lesser one.
STATES: Mapping[str, str] = {
    CONFLICT: "in conflict",
    CHECKED: "checked",
    APART: "not comparable",
    UNREAD: "not read",
}


class Standing(NamedTuple):
    """The state of a claim, why it was not compared, and the ids of the findings that it is a side of."""

    state: str
    reason: str
    findings: tuple[str, ...]


def standings(report: Report) -> list[Standing]:
    """How the claims of a report stand, in their order."""
    sides: dict[tuple[str, int, int], list[str]] = {}
    for finding in report.findings:
        for side in finding.sides:
            found = sides.setdefault((side.document.file, *side.span), [])
            if finding.id not in found:
                found.append(finding.id)
    reasons = report.reasons or ("",) * len(report.claims)
    return [_standing(claim, reason, sides) for claim, reason in zip(report.claims, reasons, strict=True)]


def _standing(claim: Claim, reason: str, sides: Mapping[tuple[str, int, int], list[str]]) -> Standing:
    found = tuple(dict.fromkeys(one for span in spans(claim) for one in sides.get((claim.document.file, *span), ())))
    if found:
        return Standing(CONFLICT, "", found)
    return Standing(APART, reason, ()) if reason else Standing(CHECKED, "", ())


def spans(claim: Claim) -> tuple[Span, ...]:
    """The words of a claim: those of its parts where it relates several, so that it does not shade whole sentences."""
    if isinstance(claim, RelationClaim) and claim.parts:
        return (claim.span, *(part.span for part in claim.parts))
    return (claim.span,)
