"""A rule: a check with its parameters filled in, a reason, and the examples that prove it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.model.claims import Claim
from checker.model.findings import Severity
from checker.model.rule import CheckInput
from checker.rules.contract import Check
from checker.vocabulary.tables import Vocabulary


@dataclass(frozen=True, slots=True)
class Example:
    """Articles that a rule must report (`conflict`) or must leave alone (`consistent`).

    todo: True for a known gap: the example does not hold yet, and says so when it starts to
    line: where it stands in the rule's file
    today: the day of the run, as with --today; None where it is told none
    """

    name: str
    articles: tuple[str, ...]
    todo: bool
    line: int
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One file of rules/. The id is the file's name; nothing else names it.

    same:   what must be the same for two claims to be compared
    scope:  "document" compares inside one article, "corpus" across articles too
    unless: what excuses a difference
    """

    id: str
    file: str
    title: str
    kind: str
    severity: Severity
    check: Check
    params: Any
    same: tuple[str, ...]
    scope: str
    unless: frozenset[str]
    message: str
    why: str
    conflict: tuple[Example, ...]
    consistent: tuple[Example, ...]

    @property
    def needs(self) -> str:
        """What a run must be given for this rule to be asked at all: "reference", "today", or "" for nothing."""
        return self.check.needs

    def selects(self, claim: Claim) -> bool:
        """True for a claim of a kind that the rule's check looks at."""
        return claim.kind in self.check.kinds

    def ask(self, vocabulary: Vocabulary, today: date | None = None) -> CheckInput:
        """What the check is told."""
        return CheckInput(self.unless, self.params, vocabulary, today)
