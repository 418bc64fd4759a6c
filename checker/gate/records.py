"""JSON files that the gate keeps from run to run: read strictly, written whole, sorted so that a diff can be read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

from checker.errors import UsageError

VERSION = 1
MAX_BYTES = 20_000_000


def read_records(path: str, key: str, fields: Mapping[str, bool]) -> list[dict[str, Any]]:
    """The objects under `key` of a version 1 file; `fields` says which keys an object may and (True) must have.

    All values are texts or lists of texts. Raises UsageError where the file is anything else.
    """
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise UsageError(f"there is no {path!r}. Nothing was checked.") from None
    except OSError as error:
        raise UsageError(f"{path!r} cannot be read: {error.strerror}. Nothing was checked.") from None
    if len(data) > MAX_BYTES:
        raise UsageError(f"{path}: is larger than {MAX_BYTES // 1_000_000} MB")
    try:
        root = json.loads(data, object_pairs_hook=_no_twice, parse_constant=_refused)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{path}: is not valid JSON: {error}. Nothing was checked.") from None
    if not isinstance(root, dict) or root.get("version") != VERSION or not isinstance(root.get(key), list):
        raise UsageError(f'{path}: is not a file of this kind; it holds "version": {VERSION} and a list "{key}"')
    for number, record in enumerate(root[key], 1):
        _check(record, fields, f"{path}: {key}, number {number}")
    return list(root[key])


def _check(record: Any, fields: Mapping[str, bool], where: str) -> None:
    if not isinstance(record, dict):
        raise UsageError(f"{where}: is not an object")
    for name, value in record.items():
        if name not in fields:
            close = get_close_matches(name, fields, 1)
            raise UsageError(f"{where}: {name!r} is not known" + (f"; did you mean {close[0]!r}?" if close else ""))
        listed = isinstance(value, list) and all(isinstance(item, str) for item in value)
        if not isinstance(value, str) and not listed:
            raise UsageError(f"{where}: {name!r} is neither a text nor a list of texts")
    for name, needed in fields.items():
        if needed and not record.get(name):
            raise UsageError(f"{where}: {name!r} is missing")


def records_text(key: str, records: Sequence[Mapping[str, Any]]) -> str:
    """The file's text: ASCII, two spaces deep, one object after the other in the order given."""
    return json.dumps({"version": VERSION, key: list(records)}, indent=2, ensure_ascii=True) + "\n"


def _no_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return made


def _refused(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
