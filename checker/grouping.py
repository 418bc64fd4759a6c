"""Claims grouped once for all rules that ask for the same: kinds, keys and scope."""

from __future__ import annotations

from collections.abc import Iterable

from checker.align import Alignment, align
from checker.model.claims import Claim
from checker.rules.rule import Rule


class Grouping:
    """The claims of a run by kind, `size` of them, and the alignments made of them so far."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._by_kind: dict[str, list[tuple[int, Claim]]] = {}
        self.size = 0
        for place, claim in enumerate(claims):
            self._by_kind.setdefault(claim.kind, []).append((place, claim))
            self.size = place + 1
        self._made: dict[tuple[tuple[str, ...], tuple[str, ...], str], Alignment] = {}

    def selected(self, rule: Rule) -> list[Claim]:
        """The claims of the kinds that a rule looks at, in the order of the run."""
        kinds = [self._by_kind[kind] for kind in rule.check.kinds if kind in self._by_kind]
        if len(kinds) == 1:
            return [claim for _, claim in kinds[0]]
        return [claim for _, claim in sorted((pair for kind in kinds for pair in kind), key=lambda pair: pair[0])]

    def alignment(self, rule: Rule) -> tuple[Alignment, bool]:
        """The groups for a rule, and True where no rule before has asked for them."""
        scope = rule.scope if rule.same else ""
        asked = (tuple(sorted(rule.check.kinds)), rule.same, scope)
        made = self._made.get(asked)
        if made is not None:
            return made, False
        made = self._made[asked] = align(self.selected(rule), rule.same, rule.scope)
        return made, True
