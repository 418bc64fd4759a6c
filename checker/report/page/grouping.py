"""By what findings may be grouped: the story, the person, the figure or the rule that they are about."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.claims import AgeClaim, Claim, FigureClaim, OfficeClaim, PersonClaim
from checker.model.findings import Finding
from checker.report.page.behind import Behind
from checker.report.safe import visible


class Groups(NamedTuple):
    """The headings that a finding stands under, "" where it has none of a kind."""

    story: str
    person: str
    figure: str
    rule: str


def groups(finding: Finding, behind: Behind, title: str) -> Groups:
    """The headings of a finding; the most used spelling of a person stands for all of them."""
    names: dict[str, int] = {}
    figure = ""
    for side in finding.sides:
        for claim in behind.all(side):
            if name := _person(claim):
                names[name] = names.get(name, 0) + 1
            if isinstance(claim, FigureClaim) and claim.measure is not None:
                whose = f" of {claim.subject.shown}" if claim.subject and claim.subject.value[:1] != "@" else ""
                figure = figure or f"{claim.measure.shown}{whose}"
    person = min(names, key=lambda name: (-names[name], name)) if names else ""
    return Groups(visible(finding.sides[0].document.file), visible(person), visible(figure), title)


def about_people(finding: Finding, behind: Behind) -> bool:
    """True where all sides name people, so that same or different people is a question."""
    return all(any(_person(claim) for claim in behind.all(side)) for side in finding.sides)


def _person(claim: Claim) -> str:
    if isinstance(claim, PersonClaim):
        return (claim.full or claim.name).full
    return claim.name.full if isinstance(claim, (OfficeClaim, AgeClaim)) else ""
