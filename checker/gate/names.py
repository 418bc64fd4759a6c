"""The words by which people choose rules: a rule's id, the kind of its findings, or a group of rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from checker.rules.rule import Rule
from checker.vocabulary.tables import Vocabulary

OTHERS = "others"


@dataclass(frozen=True, slots=True)
class RuleNames:
    """All names of the rules that are loaded, and the ids that each stands for."""

    ids: Mapping[str, frozenset[str]]

    def of(self, names: Iterable[str]) -> frozenset[str]:
        """The ids of the rules that any of the names stands for. Unknown names stand for none."""
        return frozenset(rule for name in names for rule in self.ids.get(name, ()))

    def problem(self, name: str) -> str:
        """What to say about a name that is not known, "" for one that is."""
        if name in self.ids:
            return ""
        close = get_close_matches(name, sorted(self.ids), 1)
        return f"no rule, kind or group is called {name!r}" + (f"; did you mean {close[0]!r}?" if close else "")


def rule_names(rules: Iterable[Rule], vocabulary: Vocabulary) -> RuleNames:
    """The names of the rules; groups come from the table `rule_groups`, by the claims that a rule looks at.

    A rule that looks at claims of which the table says nothing is in the group `others`.
    """
    ids: dict[str, set[str]] = {}
    groups = vocabulary.table("rule_groups")
    for rule in rules:
        of = [name for name, kinds in groups.items() if not set(kinds).isdisjoint(rule.check.kinds)]
        for name in (rule.id, rule.kind, *(of or [OTHERS])):
            ids.setdefault(name, set()).add(rule.id)
    return RuleNames({name: frozenset(found) for name, found in ids.items()})
