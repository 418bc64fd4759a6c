"""Rules held against groups of claims; one that fails, or takes too long, costs what it looked at and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from checker.align import Alignment
from checker.deadline import Deadline, Overdue
from checker.documents import Limits
from checker.errors import failure
from checker.grouping import Grouping
from checker.model.claims import Claim
from checker.model.findings import Finding, Incomplete
from checker.rules.apply import apply
from checker.rules.rule import Rule
from checker.vocabulary.tables import Vocabulary


@dataclass(slots=True)
class Judged:
    """What the rules saw, and which rule could not be brought to its end on which article."""

    vocabulary: Vocabulary
    today: date | None
    limits: Limits
    findings: list[Finding] = field(default_factory=list)
    incomplete: list[Incomplete] = field(default_factory=list)

    def align(self, rule: Rule, grouping: Grouping) -> tuple[Alignment, bool]:
        """The groups for a rule and whether they are new; none where they could not be made."""
        try:
            with Deadline(self.limits.rule_seconds):
                return grouping.alignment(rule)
        except (Exception, Overdue) as error:
            self._lose(rule, grouping.selected(rule), error)
            return Alignment((), ()), False

    def judge(self, rule: Rule, alignment: Alignment) -> None:
        """Hold a rule against all its groups."""
        for group in alignment.groups:
            try:
                with Deadline(self.limits.rule_seconds):
                    self.findings += list(apply(rule, group, self.vocabulary, self.today))
            except (Exception, Overdue) as error:
                self._lose(rule, group.claims, error)

    def _lose(self, rule: Rule, claims: Iterable[Claim], error: BaseException) -> None:
        for file in sorted({claim.document.file for claim in claims}):
            if isinstance(error, Overdue):
                over = self.limits.exceeded("rule_seconds", file, f"the rule {rule.id} takes too long on it")
                self.incomplete.append(Incomplete(file, over.reason, over.hint))
            else:
                told = f"the rule {rule.id} failed on it ({failure(error)}); the others ran. Please report this"
                self.incomplete.append(Incomplete(file, "rule-failed", told))
