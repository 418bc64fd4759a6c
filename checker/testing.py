"""Rules tested by their own examples, and by each other's.

A conflict example must be reported by its rule, a consistent one must not, and neither may a consistent
example of any other rule. A `todo` example must not hold yet: when it starts to, its mark has to go.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from checker.errors import DocumentError
from checker.model.findings import Finding
from checker.pipeline import Options, run_texts
from checker.rules.rule import Example, Rule
from checker.vocabulary.tables import Vocabulary


class Failure(NamedTuple):
    """An example that does not hold: where it stands, and what came instead."""

    file: str
    line: int
    problem: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.problem}"


def failures(rules: Sequence[Rule], vocabulary: Vocabulary) -> Iterator[Failure]:
    """Every example of the rules that does not hold, in the order of the files."""
    for rule in rules:
        words = with_reference(rule, vocabulary)
        for example in rule.conflict:
            problem = _missed(rule, example, words)
            if problem:
                yield Failure(rule.file, example.line, problem)
        for example in rule.consistent:
            yield from (Failure(rule.file, example.line, p) for p in _alarms(rule, rules, example, words))


def with_reference(rule: Rule, vocabulary: Vocabulary) -> Vocabulary:
    """The vocabulary with the tables of `reference/` beside the rule: what its examples are held against."""
    folder = Path(rule.file).parent / "reference"
    return replace(vocabulary, reference=(str(folder),)) if folder.is_dir() else vocabulary


def _missed(rule: Rule, example: Example, vocabulary: Vocabulary) -> str:
    try:
        found = _findings([rule], example, vocabulary)
    except DocumentError as error:
        return f"“{example.name}” cannot be read: {error.hint}"
    if example.todo and found:
        return f"“{example.name}” is marked as a known gap and is reported now: take the todo mark off"
    if not example.todo and not found:
        return f"“{example.name}” should be reported by {rule.id} and is not"
    return ""


def _alarms(rule: Rule, rules: Sequence[Rule], example: Example, vocabulary: Vocabulary) -> Iterator[str]:
    try:
        found = _findings(rules, example, vocabulary)
    except DocumentError as error:
        yield f"“{example.name}” cannot be read: {error.hint}"
        return
    own = [f for f in found if f.rule == rule.id]
    if example.todo and not own:
        yield f"“{example.name}” is marked as a known gap and is left alone now: take the todo mark off"
    for finding in found:
        if finding.rule == rule.id and not example.todo:
            yield f"“{example.name}” should be left alone by {rule.id}, which says: {finding.message}"
        elif finding.rule != rule.id and finding.severity != "note":
            yield f"“{example.name}” should be left alone by {finding.rule}, which says: {finding.message}"


def _findings(rules: Sequence[Rule], example: Example, vocabulary: Vocabulary) -> tuple[Finding, ...]:
    texts = [(f"{index:03d}.txt", article) for index, article in enumerate(example.articles, 1)]
    return run_texts(texts, rules, vocabulary, Options(today=example.today)).findings
