"""A rule at work: its check looks at a group, and what it sees is stamped with the rule's name and severity."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from checker.model.claims import Group
from checker.model.findings import Conflict, Finding
from checker.rules.rule import Rule
from checker.vocabulary.tables import Vocabulary


def apply(rule: Rule, group: Group, vocabulary: Vocabulary, today: date | None = None) -> Iterator[Finding]:
    """The findings of one rule in one group of claims."""
    for conflict in rule.module.check(group, rule.ask(vocabulary, today)):
        sides = tuple(sorted(conflict.sides, key=lambda side: (side.document.file, side.span)))
        yield Finding(
            _id(rule, conflict),
            rule.id,
            rule.kind,
            conflict.severity or rule.severity,
            _sentence(rule.message.format_map(conflict.facts)),
            conflict.steps,
            sides,
        )


def _sentence(text: str) -> str:
    """The text with a capital at its head."""
    return text[:1].upper() + text[1:]


def _id(rule: Rule, conflict: Conflict) -> str:
    """Stable across edits elsewhere in the articles: made of the rule, the file names and the quoted words."""
    parts = sorted(
        f"{side.document.file.rpartition('/')[2]}\0{side.document.quote(side.span)}" for side in conflict.sides
    )
    return sha256("\0".join((rule.id, *parts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
