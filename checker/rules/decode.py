"""A YAML node -> a Rule. Whatever is not understood is an error with its place and the nearest known word."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from pathlib import PurePath
from typing import Any, get_type_hints

from checker.errors import RuleError
from checker.model.findings import Severity
from checker.rules.contract import Check, check_names, load_check
from checker.rules.fields import EXAMPLE_KEYS, FIELDS, LEAST_EXAMPLES, VERDICTS
from checker.rules.rule import Example, Rule
from checker.vocabulary.folders import tables
from checker.vocabulary.node import Node
from checker.vocabulary.tables import Vocabulary

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
# A file with more slips than this is another kind of file; telling them all would take longer than reading it.
MOST_SLIPS = 40
# Largest number that a rule may set: what it counts are claims, letters and days.
LARGEST = 1_000_000_000
NAMES = {"str": "a text", "bool": "true or false", "int": "a whole number", "Decimal": "a number"}


class Problems(list[RuleError]):
    """All that is wrong with a rule file, gathered so that it is told at once."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self.file = file

    def at(self, node: Node, problem: str) -> None:
        """Note a problem at a value."""
        self.append(RuleError(self.file, node.line, node.column, problem))

    def at_key(self, node: Node, key: str, problem: str) -> None:
        """Note a problem at a key."""
        self.append(RuleError(self.file, *node.keys.get(key, (node.line, node.column)), problem))


def near(word: str, known: Iterable[str]) -> str:
    """ "; did you mean ...?" where a known word is close, else what is known."""
    choices = sorted(known)
    close = get_close_matches(word, choices, 1)
    if close:
        return f"; did you mean {close[0]!r}?"
    return f"; known are {', '.join(choices)}" if choices else "; none is known here"


def decode(node: Node, file: str, problems: Problems, vocabulary: Vocabulary) -> Rule | None:
    """The rule in a file's node, its measures those of a vocabulary; None where `problems` says why there is none."""
    if not isinstance(node.value, dict):
        problems.at(node, "a rule is a mapping of keys such as title, check and examples")
        return None
    entries: dict[str, Node] = node.value
    _known_keys(node, FIELDS, problems)
    for key, field in FIELDS.items():
        if key in entries:
            _form(entries[key], key, field.form, problems)
        elif field.needed:
            problems.at(node, f"has no {key!r}: {field.help}")
    if problems:
        return None
    severity, scope = _word(entries, "severity", problems), _word(entries, "scope", problems) or "corpus"
    name = str(entries["check"].value)
    if name not in check_names():
        problems.at(entries["check"], f"there is no check {name!r}{near(name, check_names())}")
        return None
    check = load_check(name)
    same = _words(entries, "same", check.keys, problems)
    unless = _words(entries, "unless", check.excuses, problems)
    params = _params(entries.get("params"), check, problems)
    _measures(entries.get("params"), vocabulary, problems)
    _placeholders(entries["message"], check, problems)
    examples = _examples(entries["examples"], problems)
    if problems:
        return None
    identity = PurePath(file).stem
    return Rule(
        id=identity,
        file=file,
        title=entries["title"].value.strip(),
        kind=entries["kind"].value if "kind" in entries else identity,
        severity=Severity(severity),
        check=check,
        params=params,
        same=same,
        scope=scope,
        unless=frozenset(unless),
        message=entries["message"].value.strip(),
        why=entries["why"].value.strip(),
        conflict=examples["conflict"],
        consistent=examples["consistent"],
    )


def _known_keys(node: Node, known: Iterable[str], problems: Problems) -> None:
    names = tuple(known)
    for key in node.value:
        if len(problems) > MOST_SLIPS:
            return
        if key not in names:
            problems.at_key(node, key, f"unknown key {key!r}{near(key, names)}")


def _form(node: Node, key: str, form: str, problems: Problems) -> None:
    if form in ("text", "word"):
        if not isinstance(node.value, str) or not node.value.strip():
            problems.at(node, f"{key!r} holds a text")
    elif form == "words":
        if not isinstance(node.value, list) or not all(isinstance(item.value, str) for item in node.value):
            problems.at(node, f"{key!r} holds a list of words: [first, second]")
    elif not isinstance(node.value, dict):
        problems.at(node, f"{key!r} holds a mapping")


def _word(entries: dict[str, Node], key: str, problems: Problems) -> str:
    if key not in entries:
        return ""
    value = str(entries[key].value)
    if value not in FIELDS[key].words:
        problems.at(entries[key], f"{key!r} cannot be {value!r}{near(value, FIELDS[key].words)}")
        return FIELDS[key].words[0]
    return value


def _words(entries: dict[str, Node], key: str, known: tuple[str, ...], problems: Problems) -> tuple[str, ...]:
    items: list[Node] = entries[key].value if key in entries else []
    for item in items:
        if item.value not in known:
            problems.at(item, f"{key!r} knows no {item.value!r}{near(item.value, known)}")
    return tuple(item.value for item in items)


def _params(node: Node | None, check: Check, problems: Problems) -> Any:
    given: dict[str, Node] = node.value if node is not None else {}
    hints = get_type_hints(check.params)
    if node is not None:
        _known_keys(node, hints, problems)
    values = {}
    for field in dataclasses.fields(check.params):
        if field.name in given:
            values[field.name] = _typed(given[field.name], hints[field.name], field.name, problems)
    return check.params(**values) if not problems else None


def _measures(node: Node | None, vocabulary: Vocabulary, problems: Problems) -> None:
    """A measure that no table has would be one that is never found: a rule that is silent for ever."""
    named = node.value.get("measures") if node is not None else None
    if named is None or not isinstance(named.value, list):
        return
    known = vocabulary.table("measures")
    for item in named.value:
        if item.value not in known:
            close = get_close_matches(str(item.value), sorted(known), 1)
            hint = f"did you mean {close[0]!r}?" if close else "they stand in vocabulary/measures.yml"
            problems.at(item, f"'measures' knows no {item.value!r}; {hint}")


def _typed(node: Node, hint: Any, name: str, problems: Problems) -> Any:
    value = node.value
    if hint == tuple[str, ...]:
        if isinstance(value, list) and all(isinstance(item.value, str) for item in value):
            return tuple(item.value for item in value)
        problems.at(node, f"{name!r} holds a list of words")
    elif hint is Decimal and isinstance(value, int | Decimal) and not isinstance(value, bool):
        _bounded(node, name, problems)
        return Decimal(value)
    elif type(value) is not hint:
        problems.at(node, f"{name!r} holds {NAMES.get(getattr(hint, '__name__', ''), 'another form')}")
    elif hint is int:
        _bounded(node, name, problems)
    elif name == "table" and value not in tables():
        problems.at(node, f"there is no table {value!r}{near(value, tables())}")
    return value


def _bounded(node: Node, name: str, problems: Problems) -> None:
    if not 0 <= node.value <= LARGEST:
        problems.at(node, f"{name!r} is {node.value}; it can be 0 to {LARGEST:,}")


def _placeholders(node: Node, check: Check, problems: Problems) -> None:
    for name in PLACEHOLDER.findall(node.value):
        if name not in check.facts:
            problems.at(node, f"'message' knows no {{{name}}}{near(name, check.facts)}")
    if "{" in PLACEHOLDER.sub("", node.value) or "}" in PLACEHOLDER.sub("", node.value):
        problems.at(node, "'message' has a brace that opens or closes nothing")


def _examples(node: Node, problems: Problems) -> dict[str, tuple[Example, ...]]:
    _known_keys(node, VERDICTS, problems)
    found: dict[str, tuple[Example, ...]] = {}
    for verdict in VERDICTS:
        entry = node.value.get(verdict)
        items = entry.value if entry is not None and isinstance(entry.value, list) else []
        if len(items) < LEAST_EXAMPLES:
            problems.at(node, f"'examples' needs a list {verdict!r} with at least {LEAST_EXAMPLES}")
        found[verdict] = tuple(e for item in items if (e := _example(item, problems)) is not None)
    return found


def _example(node: Node, problems: Problems) -> Example | None:
    if not isinstance(node.value, dict):
        problems.at(node, "an example has a name and articles")
        return None
    _known_keys(node, EXAMPLE_KEYS, problems)
    name, articles, todo, today = (node.value.get(key) for key in EXAMPLE_KEYS)
    if name is None or not isinstance(name.value, str):
        problems.at(node, "an example needs a name: what it shows")
        return None
    if articles is None or not isinstance(articles.value, list) or not articles.value:
        problems.at(node, "an example needs articles: a list of texts")
        return None
    if not all(isinstance(item.value, str) and item.value.strip() for item in articles.value):
        problems.at(articles, "'articles' holds texts")
        return None
    if todo is not None and not isinstance(todo.value, bool):
        problems.at(todo, "'todo' is true or false")
    day = _day(today, problems) if today is not None else None
    return Example(name.value, tuple(i.value for i in articles.value), bool(todo and todo.value), node.line, day)


def _day(node: Node, problems: Problems) -> date | None:
    try:
        return date.fromisoformat(str(node.value))
    except ValueError:
        problems.at(node, f"'today' is {node.value!r}; write it as '2025-02-25'")
        return None
