"""The one door for YAML that people write: strict, positioned, and never executing anything.

Only what YAML 1.2's core schema and YAML 1.1 agree on is let in as it stands; what the two would read
differently (no, on, 010, 12:30, 2024-02-30) has to be quoted. No anchors, aliases, tags or merge keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NoReturn

import yaml

from checker.errors import RuleError
from checker.vocabulary.node import MAX_BYTES, Node

MAX_DEPTH = 50
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LINE_ENDS = "\n\r\x85\u2028\u2029"
INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,18})")
DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,40})\.[0-9]{1,40}")
NUMERAL = re.compile(r"[-+]?[0-9]+(?:\.[0-9]*)?")
# Plain scalars that YAML 1.1 takes for something else than a string (yaml.org/type).
RETYPED = re.compile(
    r"(?:y|n|yes|no|on|off)|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[-+]?0[0-9_]+|[-+]?0[xob][0-9a-f_]+"
    r"|[-+]?[0-9][0-9_]*_[0-9_]*|[-+]?(?:[0-9][0-9_]*)?\.?[0-9_]*(?:e[-+]?[0-9]+)|[-+]?\.(?:inf|nan)|[-+]?[0-9]+\.|[-+]?\.[0-9]+"
    r"|\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?|<<|=",
    re.IGNORECASE,
)


def read_yaml(data: bytes, file: str) -> Node:
    """The one document of a YAML file. Raises RuleError with file, line and column."""
    if len(data) > MAX_BYTES:
        raise RuleError(file, 0, 0, f"is larger than {MAX_BYTES // 1_000_000} MB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleError(file, 0, 0, f"is not UTF-8 (byte {error.start})") from None
    return _Builder(text, file).document()


class _Builder:
    """Builds nodes from the parser's events, so that depth and forms are checked before anything is built."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.events: Iterator[Any] = self._parse(text)

    def _parse(self, text: str) -> Iterator[Any]:
        try:
            yield from yaml.parse(text, Loader=LOADER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            # The parser counts one line more than there is where the last one does not end.
            last = sum(text.count(end) for end in LINE_ENDS) + 1
            line, column = (min(mark.line + 1, last), mark.column + 1) if mark else (0, 0)
            raise RuleError(self.file, line, column, f"is not valid YAML: {error.problem}") from None
        except (yaml.YAMLError, ValueError) as error:
            raise RuleError(self.file, 0, 0, f"is not valid YAML: {str(error).splitlines()[0]}") from None

    def document(self) -> Node:
        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    self._fail(event, "holds several documents; write one a file")
                root = self._node(next(self.events), 0)
        if root is None:
            raise RuleError(self.file, 0, 0, "is empty")
        return root

    def _node(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            self._fail(event, "uses an anchor or alias; write the value out")
        if event.tag is not None and event.tag != "!":
            self._fail(event, f"uses the tag {event.tag[:60]!r}; only plain values are allowed")
        if depth > MAX_DEPTH:
            self._fail(event, f"is nested more than {MAX_DEPTH} levels deep")
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if isinstance(event, yaml.ScalarEvent):
            value = self._scalar(event) if event.implicit[0] else event.value
            return Node(value, line, column)
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Node] = []
            while not isinstance(inner := next(self.events), yaml.SequenceEndEvent):
                items.append(self._node(inner, depth + 1))
            return Node(items, line, column)
        return self._mapping(line, column, depth)

    def _mapping(self, line: int, column: int, depth: int) -> Node:
        entries: dict[str, Node] = {}
        keys: dict[str, tuple[int, int]] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            if not isinstance(key.value, str):
                self._fail(event, "has a key that is not a word; quote it")
            if key.value in entries:
                self._fail(event, f"has the key {key.value[:60]!r} twice")
            keys[key.value] = (key.line, key.column)
            entries[key.value] = self._node(next(self.events), depth + 1)
        return Node(entries, line, column, keys)

    def _scalar(self, event: Any) -> Any:
        text = event.value
        if text in ("", "~", "null"):
            return None
        if text in ("true", "false"):
            return text == "true"
        if INTEGER.fullmatch(text):
            return int(text)
        if DECIMAL.fullmatch(text):
            return Decimal(text)
        if len(text) < 200 and RETYPED.fullmatch(text):
            self._fail(event, f"{text} is read in two ways by YAML programs; quote it: '{text}'")
        if NUMERAL.fullmatch(text):
            self._fail(event, "is a number of more digits than are read; quote it if it is a word")
        return text

    def _fail(self, event: Any, problem: str) -> NoReturn:
        mark = event.start_mark
        raise RuleError(self.file, mark.line + 1, mark.column + 1, problem)
