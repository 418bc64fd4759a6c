"""The claims as rows of the explorer: what was understood, how it stands, and where it is printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker.model.claims import AgeClaim, Claim, DateClaim, EventClaim, FigureClaim, Known, OfficeClaim, PersonClaim
from checker.model.findings import Report
from checker.model.values import Period
from checker.quantities.wording import understood
from checker.report.page.standing import Standing
from checker.report.safe import visible

# The order of a row; the script reads it by these names.
COLUMNS = (
    "article", "place", "kind", "quote", "value", "measure", "entity", "period", "who", "state", "reason", "findings",
    "start",
)  # fmt: skip
# What names the subject of the article, and nothing outside it, begins with this sign (checker.align).
LOCAL = "@"
ENTITIES = ("subject", "person", "event", "place", "acronym", "work")
MEASURES = ("measure", "aspect")


def listed(report: Report, standing: Sequence[Standing], numbers: Mapping[str, int]) -> list[list[Any]]:
    """One row a claim, in the order of the report."""
    return [
        [
            numbers[claim.document.file],
            claim.document.position(claim.span).place,
            visible(claim.kind),
            visible(claim.document.quote(claim.span)),
            _value(claim),
            _shown(claim, MEASURES),
            _shown(claim, ENTITIES) or _name(claim),
            _period(claim),
            _shown(claim, ("speaker",)),
            stands.state,
            visible(stands.reason),
            list(stands.findings),
            claim.span.start,
        ]
        for claim, stands in zip(report.claims, standing, strict=True)
    ]


def _value(claim: Claim) -> str:
    if isinstance(claim, FigureClaim):
        return visible(understood(claim.quantity))
    if isinstance(claim, OfficeClaim):
        return visible(claim.office.shown)
    return visible(claim.stated) if isinstance(claim, AgeClaim) else ""


def _shown(claim: Claim, names: Sequence[str]) -> str:
    known = next((value for name in names if isinstance(value := getattr(claim, name, None), Known)), None)
    return visible(known.shown) if known and known.value[:1] != LOCAL else ""


def _name(claim: Claim) -> str:
    if isinstance(claim, PersonClaim):
        return visible((claim.full or claim.name).full)
    return visible(claim.name.full) if isinstance(claim, OfficeClaim) else ""


def _period(claim: Claim) -> str:
    if isinstance(claim, (DateClaim, EventClaim)):
        return _days(claim.period)
    return _shown(claim, ("period", "year"))


def _days(period: Period) -> str:
    if period.first is None or period.last is None:
        return ""
    return f"{period.first}" if period.first == period.last else f"{period.first} to {period.last}"
