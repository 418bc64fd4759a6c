"""One finding a fault: what several rules saw at the same places is said once, and in a fixed order."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model.findings import Finding, Severity


def settle(findings: Iterable[Finding]) -> list[Finding]:
    """Fold findings about one place into the conflict that this place is a side of, and sort the rest.

    A finding with a single side that is a side of a conflict too becomes a step of that conflict's
    explanation; a note stays beside it as well, since it asks for another repair.
    """
    ordered = sorted(findings, key=_order)
    conflicts = [f for f in ordered if len(f.sides) > 1]
    extra: dict[int, list[str]] = {}
    kept: list[Finding] = []
    for finding in ordered:
        host = _host(finding, conflicts) if len(finding.sides) == 1 else None
        if host is not None:
            extra.setdefault(id(host), []).extend(finding.explanation)
        if host is None or finding.severity is Severity.NOTE:
            kept.append(finding)
    return [
        f._replace(explanation=(*f.explanation, *(s for s in extra[id(f)] if s not in f.explanation)))
        if id(f) in extra
        else f
        for f in kept
    ]


def _host(finding: Finding, conflicts: Iterable[Finding]) -> Finding | None:
    place = (finding.sides[0].document.file, finding.sides[0].span)
    for conflict in conflicts:
        if any((side.document.file, side.span) == place for side in conflict.sides):
            return conflict
    return None


def _order(finding: Finding) -> tuple[str, int, int, str]:
    side = finding.sides[0]
    return (side.document.file, side.span.start, side.span.end, finding.rule)
