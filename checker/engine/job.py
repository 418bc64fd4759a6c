"""What every worker is told, and how the rules of a run fall into work that needs one article and work by key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from checker.accounting import lacking
from checker.documents import Settings
from checker.rules.rule import Rule
from checker.store import fingerprint
from checker.version import VERSION
from checker.vocabulary.tables import Vocabulary


class Job(NamedTuple):
    """The run itself; all of it can be sent.

    program: factcheck's version and a digest of what it reads by: workers must have the same
    scratch: the folder that driver and workers share
    pieces:  into how many pieces the claims of one kind of comparison are cut by key
    """

    rules: tuple[Rule, ...]
    vocabulary: Vocabulary
    reading: Settings
    as_of: date | None
    today: date | None
    program: bytes
    scratch: str
    pieces: int


class Comparison(NamedTuple):
    """Rules that look at the same claims, grouped by the same keys.

    first: place of the first of the rules in the run: of what two comparisons say of a claim, the lower one counts
    rules: (place in the run, rule)
    """

    number: int
    first: int
    rules: tuple[tuple[int, Rule], ...]

    @property
    def local(self) -> bool:
        """True where no group reaches beyond an article: without keys a check looks at each article by itself."""
        rule = self.rules[0][1]
        return not rule.same or rule.scope == "document"

    def pieces(self, job: Job) -> int:
        """How many tasks hold it; what is compared by likeness cannot be cut by key."""
        return 1 if self.rules[0][1].same == ("corpus",) else job.pieces


def program(vocabulary: Vocabulary) -> bytes:
    """What tells one factcheck from another that might read something else."""
    return VERSION.encode() + fingerprint.program(vocabulary.folders)


def comparisons(rules: Sequence[Rule], vocabulary: Vocabulary, today: date | None) -> Iterator[Comparison]:
    """The rules that lack nothing, by what they look at, as checker.grouping groups."""
    met: dict[object, list[tuple[int, Rule]]] = {}
    for place, rule in enumerate(rules):
        if not lacking(rule, vocabulary, today):
            scope = rule.scope if rule.same else ""
            met.setdefault((tuple(sorted(rule.check.kinds)), rule.same, scope), []).append((place, rule))
    for number, found in enumerate(met.values()):
        yield Comparison(number, found[0][0], tuple(found))
