"""Where reports go: `--report FORMAT=FILE`, and what a format is told about terminal and rules."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from typing import NamedTuple, TextIO

from checker.errors import UsageError
from checker.gate.decisions import Decision, as_records
from checker.report import RenderOptions, RuleText, format_names
from checker.rules.rule import Rule


class Target(NamedTuple):
    """A report that was asked for."""

    format: str
    file: str


def parse_targets(texts: Sequence[str]) -> list[Target]:
    """The targets of all `--report` options. Raises UsageError where two of them name one file."""
    targets = [_parse(text) for text in texts]
    files = [os.path.realpath(target.file) for target in targets]
    for target, file in zip(targets, files, strict=True):
        if files.count(file) > 1:
            raise UsageError(f"two reports go to {target.file!r}; each needs a file of its own")
    return targets


def _parse(text: str) -> Target:
    name, equals, file = text.partition("=")
    if not equals or name not in format_names():
        raise UsageError(
            f"--report {text!r}: write FORMAT=FILE with one of {', '.join(format_names())}, as in html=report.html"
        )
    return Target(name, file)


def options_for(rules: Sequence[Rule], terminal: TextIO | None, decided: Sequence[Decision] = ()) -> RenderOptions:
    """How to render for a terminal, or for a file where `terminal` is None or no terminal."""
    texts = {rule.id: _text(rule) for rule in rules}
    if terminal is None or not terminal.isatty():
        return RenderOptions(rules=texts, decisions=as_records(decided))
    color = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return RenderOptions(shutil.get_terminal_size((100, 40)).columns, color, texts)


def _text(rule: Rule) -> RuleText:
    examples = [("reported", e) for e in rule.conflict] + [("left alone", e) for e in rule.consistent]
    return RuleText(rule.title, rule.why, tuple((verdict, e.name, e.articles) for verdict, e in examples if not e.todo))
