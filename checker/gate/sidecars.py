"""Suppressions beside an article, for formats without comments: `draft.txt.factcheck.yml` for `draft.txt`.

    ignore:
      - rules: [figure-conflict]
        quote: "$1,340 billion"
        reason: The ministry prints it so.
        until: "2026-12-31"

`quote` and `until` need not be there. A file that holds several articles has one sidecar for all of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from checker.errors import RuleError
from checker.gate.waivers import Waiver
from checker.model.document import Document
from checker.report.region import holder
from checker.vocabulary.node import Node

SUFFIX = ".factcheck.yml"
KEYS = ("rules", "quote", "reason", "until")


def has_sidecar(document: Document) -> bool:
    """True where a sidecar stands beside the article."""
    return os.path.isfile(holder(document.file) + SUFFIX)


def read_sidecars(documents: Iterable[Document]) -> Iterator[Waiver]:
    """The suppressions beside the articles. Raises RuleError (a usage error) with file, line and column."""
    from checker.vocabulary.reader import read_yaml

    for file in dict.fromkeys(holder(document.file) for document in documents):
        name = file + SUFFIX
        if os.path.isfile(name):
            try:
                data = Path(name).read_bytes()
            except OSError as error:
                raise RuleError(name, 0, 0, f"cannot be read: {error.strerror}") from None
            yield from _waivers(read_yaml(data, name), name, file)


def _waivers(root: Node, holder: str, file: str) -> Iterator[Waiver]:
    entries = _mapping(root, holder, ("ignore",))
    listed = entries.get("ignore")
    if listed is None or not isinstance(listed.value, list):
        _fail(root, holder, "holds a list under `ignore:`")
    for node in listed.value:
        entry = _mapping(node, holder, KEYS)
        rules = entry.get("rules")
        if rules is None or not isinstance(rules.value, list) or not rules.value:
            _fail(node, holder, "needs `rules:`, a list such as [figure-conflict]")
        reason = _text(entry, "reason", holder)
        if not reason:
            _fail(node, holder, "needs a `reason:`; it is shown wherever the suppression is counted")
        names = tuple(str(name.value) for name in rules.value)
        until = _day(entry, holder)
        quote = " ".join(_text(entry, "quote", holder).split())
        yield Waiver("sidecar", file, holder, node.line, names, " ".join(reason.split()), until, quote=quote)


def _mapping(node: Node, holder: str, known: tuple[str, ...]) -> dict[str, Node]:
    if not isinstance(node.value, dict):
        _fail(node, holder, f"is not a mapping with {', '.join(known)}")
    for key in node.value:
        if key not in known:
            close = get_close_matches(key, known, 1)
            hint = f"; did you mean {close[0]!r}?" if close else f"; known are {', '.join(known)}"
            raise RuleError(holder, *node.keys[key], f"{key!r} is not known here{hint}")
    return node.value


def _text(entry: dict[str, Node], key: str, holder: str) -> str:
    node = entry.get(key)
    if node is None:
        return ""
    if not isinstance(node.value, str):
        _fail(node, holder, f"`{key}:` is a text; quote it")
    return node.value.strip()


def _day(entry: dict[str, Node], holder: str) -> date | None:
    text = _text(entry, "until", holder)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        _fail(entry["until"], holder, f'{text!r} is not a date; write it as "2026-12-31"')


def _fail(node: Node, holder: str, problem: str) -> NoReturn:
    raise RuleError(holder, node.line, node.column, problem)
