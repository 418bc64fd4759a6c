"""Claims with one piece of the keys -> what the rules of a comparison see in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checker.accounting import compares
from checker.align import Alignment
from checker.engine.job import Comparison, Job
from checker.engine.standing import Standing
from checker.grouping import Grouping
from checker.judging import Judged
from checker.model.claims import Claim
from checker.model.document import Document, Span
from checker.model.findings import Finding, Incomplete, Side


class Place(NamedTuple):
    """A side of a finding. `table` is the desk's own table where it is no article; articles are with the driver."""

    file: str
    table: Document | None
    span: Span
    sentence: Span
    note: str


class Told(NamedTuple):
    """A finding on its way to the driver.

    order: place of the rule in the run, number of the first claim of the group, place among the group's findings: in
           this order one process would have seen it
    """

    order: tuple[int, int, int]
    finding: Finding
    sides: tuple[Place, ...]


@dataclass(slots=True)
class Seen:
    """What came of some claims."""

    told: list[Told]
    incomplete: list[Incomplete]
    standing: Standing

    def take(self, other: Seen) -> None:
        """Add what came of others."""
        self.told += other.told
        self.incomplete += other.incomplete
        for words, numbers in other.standing.said.items():
            self.standing.said.setdefault(words, []).extend(numbers)


def judged(job: Job, comparison: Comparison, claims: Sequence[Claim], numbers: dict[int, int]) -> Seen:
    """Group claims and hold the rules against every group, as checker.pipeline does with all claims of a run."""
    seen = Seen([], [], Standing())
    grouping, articles = Grouping(claims), {id(claim.document) for claim in claims}
    for at, (place, rule) in enumerate(comparison.rules):
        judge = Judged(job.vocabulary, job.today, job.reading.limits)
        alignment, _ = judge.align(rule, grouping)
        if at == 0:
            _note(comparison, alignment, numbers, seen.standing)
        for group in alignment.groups:
            before = len(judge.findings)
            judge.judge(rule, Alignment((group,), ()))
            first = numbers[id(group.claims[0])] if group.claims else 0
            for seq, finding in enumerate(judge.findings[before:]):
                sides = tuple(_place(side, articles) for side in finding.sides)
                seen.told.append(Told((place, first, seq), finding._replace(sides=()), sides))
        seen.incomplete += judge.incomplete
    return seen


def _place(side: Side, articles: set[int]) -> Place:
    table = None if id(side.document) in articles else side.document
    return Place(side.document.file, table, side.span, side.sentence, side.note)


def _note(comparison: Comparison, alignment: Alignment, numbers: dict[int, int], standing: Standing) -> None:
    rule = comparison.rules[0][1]
    for claim, reason in alignment.apart:
        standing.apart(numbers[id(claim)], comparison.first, reason)
    if compares(rule):
        for group in alignment.groups:
            standing.compared(numbers[id(claim)] for claim in group.claims)
