"""One finding a fault: what several rules saw at the same places is said once, and in a fixed order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from checker.model.document import Span
from checker.model.findings import Finding, Severity, Side

Place = tuple[str, Span]
GRAVITY = {severity: rank for rank, severity in enumerate(Severity)}


def settle(findings: Iterable[Finding]) -> list[Finding]:
    """Fold findings about one fault into the gravest of them, and sort the rest.

    A finding with a single side that is a side of a conflict too becomes a step of that conflict's explanation, and
    so does a conflict of which two places are those of a graver one. A note stays beside it as well, since it asks for
    another repair.
    """
    ordered = sorted(findings, key=_order)
    hosts = _hosts(ordered)
    extra: dict[int, list[str]] = {}
    kept: list[Finding] = []
    for finding in ordered:
        host = hosts.get(id(finding))
        if host is not None:
            extra.setdefault(id(host), []).extend(finding.explanation)
        if host is None or finding.severity is Severity.NOTE:
            kept.append(finding)
    return _one_id_each(
        f._replace(explanation=(*f.explanation, *dict.fromkeys(s for s in extra[id(f)] if s not in f.explanation)))
        if id(f) in extra
        else f
        for f in kept
    )


def _one_id_each(findings: Iterable[Finding]) -> list[Finding]:
    """The same words twice in one article are two findings: the second one's id ends in -2."""
    seen: Counter[str] = Counter()
    told: list[Finding] = []
    for finding in findings:
        seen[finding.id] += 1
        told.append(finding if seen[finding.id] == 1 else finding._replace(id=f"{finding.id}-{seen[finding.id]}"))
    return told


def _hosts(ordered: Sequence[Finding]) -> dict[int, Finding]:
    """The finding that each one is folded into, by identity; none for those that stand."""
    standing: dict[str, list[Finding]] = {}
    hosts: dict[int, Finding] = {}
    conflicts = [f for f in ordered if len(f.sides) > 1]
    for finding in sorted(conflicts, key=lambda f: GRAVITY[f.severity]):
        near = standing.setdefault(finding.sides[0].document.file, [])
        host = next((other for other in near if other.rule != finding.rule and _one_fault(other, finding)), None)
        if host is None:
            for file in {side.document.file for side in finding.sides}:
                standing.setdefault(file, []).append(finding)
        else:
            hosts[id(finding)] = host
    at: dict[Place, Finding] = {}
    for finding in conflicts:
        if id(finding) not in hosts:
            for side in finding.sides:
                at.setdefault(_place(side), finding)
    for finding in ordered:
        if len(finding.sides) == 1 and _place(finding.sides[0]) in at:
            hosts[id(finding)] = at[_place(finding.sides[0])]
    return hosts


def _one_fault(one: Finding, other: Finding) -> bool:
    """True where two places of the one are two places of the other, or figures that stand inside them."""
    met = {_place(a) for a in one.sides for b in other.sides if _meet(a, b)}
    return len(met) > 1


def _meet(one: Side, other: Side) -> bool:
    if one.document.file != other.document.file:
        return False
    if one.span == other.span:
        return True
    inner, outer = sorted((one, other), key=lambda side: side.span.end - side.span.start)
    inside = outer.span.start <= inner.span.start and inner.span.end <= outer.span.end
    return inside and any(character.isdigit() for character in inner.quote)


def _place(side: Side) -> Place:
    return side.document.file, side.span


def _order(finding: Finding) -> tuple[str, int, int, str]:
    side = finding.sides[0]
    return (side.document.file, side.span.start, side.span.end, finding.rule)
