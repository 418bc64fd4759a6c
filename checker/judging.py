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

# Claims that the limit of a rule's time is meant for; more of them may take longer in proportion.
WHOLE = 10_000


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
            with Deadline(self._seconds(grouping.size)):
                return grouping.alignment(rule)
        except (Exception, Overdue) as error:
            self._lose(rule, grouping.selected(rule), error)
            return Alignment((), ()), False

    def judge(self, rule: Rule, alignment: Alignment) -> None:
        """Hold a rule against all its groups."""
        groups, at = alignment.groups, 0
        while at < len(groups):
            try:
                with Deadline(self.limits.rule_seconds) as limit:
                    while at < len(groups):
                        limit.again(self._seconds(len(groups[at].claims)))
                        self.findings += list(apply(rule, groups[at], self.vocabulary, self.today))
                        at += 1
            except (Exception, Overdue) as error:
                if at < len(groups):
                    self._lose(rule, groups[at].claims, error)
                    at += 1

    def _seconds(self, claims: int) -> float:
        """The limit for so many claims: a newsroom's archive takes longer than an article, and is no attack."""
        return self.limits.rule_seconds * max(1.0, claims / WHOLE)

    def _lose(self, rule: Rule, claims: Iterable[Claim], error: BaseException) -> None:
        for file in sorted({claim.document.file for claim in claims}):
            if isinstance(error, Overdue):
                over = self.limits.exceeded("rule_seconds", file, f"the rule {rule.id} takes too long on it")
                self.incomplete.append(Incomplete(file, over.reason, over.hint))
            else:
                told = f"the rule {rule.id} failed on it ({failure(error)}); the others ran. Please report this"
                self.incomplete.append(Incomplete(file, "rule-failed", told))
