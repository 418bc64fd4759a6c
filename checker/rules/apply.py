"""A rule at work: its check looks at a group, and what it sees is stamped with the rule's name and severity."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from checker.align import WITHIN_ARTICLE
from checker.model.claims import Group
from checker.model.findings import Finding, Side
from checker.rules.rule import Rule
from checker.vocabulary.tables import Vocabulary


def apply(rule: Rule, group: Group, vocabulary: Vocabulary, today: date | None = None) -> Iterator[Finding]:
    """The findings of one rule in one group of claims."""
    for conflict in rule.check.conflicts(group, rule.ask(vocabulary, today)):
        sides = tuple(sorted(conflict.sides, key=lambda side: (side.document.file, side.span)))
        claim = _claim(rule, group, sides)
        yield Finding(
            _hash(claim, *_files(sides)),
            rule.id,
            rule.kind,
            conflict.severity or rule.severity,
            _sentence(rule.message.format_map(conflict.facts)),
            conflict.steps,
            sides,
            claim=claim,
        )


def _sentence(text: str) -> str:
    """The text with a capital at its head."""
    return text[:1].upper() + text[1:]


def _claim(rule: Rule, group: Group, sides: tuple[Side, ...]) -> str:
    """What the finding is about: the rule, what was held to be the same, and the quoted words, each once.

    Neither a line number nor how often a thing is said has a part in it. What a rule sees inside one article
    is about that article, so its name is part of the claim then.
    """
    quotes = {" ".join(side.quote.split()) for side in sides}
    keys = [f"{name}={known.value}" for name, known in group.keys if not known.value.startswith(WITHIN_ARTICLE)]
    local = rule.scope == "document" or len(keys) < len(group.keys) or not keys
    return _hash(rule.id, *keys, *sorted(quotes), *(_files(sides) if local else ()))


def _files(sides: tuple[Side, ...]) -> tuple[str, ...]:
    """The names of the files without their folders, so that the place of the desk's checkout does not matter."""
    return tuple(sorted({side.document.file.rpartition("/")[2] for side in sides}))


def _hash(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
