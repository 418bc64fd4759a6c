"""A tree -> a layer of settings. Whatever is not understood is an error with its line and the nearest known word."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any, NamedTuple

from checker.config.options import OPTIONS, SEVERITIES, TABLES, Option
from checker.config.tree import Tree
from checker.model.findings import Severity


class Value(NamedTuple):
    """A setting and where it comes from, for people: "factcheck.toml:3", "--fail-on", "default"."""

    value: Any
    origin: str


@dataclass(frozen=True, slots=True)
class Layer:
    """What one file says.

    severities: by rule, kind or group, with their origins
    folders:    the same below a folder, given as an absolute path
    profile:    the profile that the file itself chooses, "" for none
    """

    values: dict[str, Value] = field(default_factory=dict)
    severities: dict[str, Value] = field(default_factory=dict)
    folders: dict[str, dict[str, Value]] = field(default_factory=dict)
    profiles: dict[str, Layer] = field(default_factory=dict)
    profile: str = ""


def decode(tree: Tree) -> Layer:
    """The layer that a file's table stands for. Raises ConfigError at the first thing that is not understood."""
    _known(tree, (*OPTIONS, *TABLES))
    _kinds(tree)
    layer = _options(tree)
    profiles = {name: _profile(table) for name, table in _tables(tree, "profiles")}
    folders = {_folder(tree, name): _severities(table) for name, table in _tables(tree, "folders")}
    chosen = tree.values.get("profile", "")
    if chosen and chosen not in profiles:
        raise tree.wrong("profile", f"there is no profile {chosen!r}{near(str(chosen), profiles)}")
    return Layer(layer.values, layer.severities, folders, profiles, str(chosen))


def near(word: str, known: Iterable[str]) -> str:
    """ "; did you mean 'fail-on'?", or what is known where nothing is near."""
    words = sorted(known)
    close = get_close_matches(word.replace("_", "-"), words, 1)
    if close:
        return f"; did you mean {close[0]!r}?"
    return f"; known are {', '.join(words)}" if words else "; none is known"


def _profile(tree: Tree) -> Layer:
    _known(tree, (*OPTIONS, "severity"))
    _kinds(tree)
    return _options(tree)


def _options(tree: Tree) -> Layer:
    values = {
        key: Value(_value(tree, key, OPTIONS[key]), f"{tree.file}:{tree.lines.get(key, 0)}")
        for key in tree.values
        if key in OPTIONS
    }
    return Layer(values, _severities(tree.tables["severity"]) if "severity" in tree.tables else {})


def _known(tree: Tree, known: tuple[str, ...]) -> None:
    for key in (*tree.values, *tree.tables):
        if key not in known:
            raise tree.wrong(key, f"{key!r} is not known{near(key, known)}")


def _kinds(tree: Tree) -> None:
    for key in tree.tables:
        if key not in TABLES or key == "profile":
            raise tree.wrong(key, f"{key!r} is a value, not a table")
    for key in tree.values:
        if key in TABLES and key != "profile":
            raise tree.wrong(key, f"{key!r} is a table, not a value")


def _tables(tree: Tree, name: str) -> Iterable[tuple[str, Tree]]:
    holder = tree.tables.get(name, Tree(tree.file))
    for key in holder.values:
        raise holder.wrong(key, f"{key!r} under {name!r} is a table with a name of your own")
    return holder.tables.items()


def _severities(tree: Tree) -> dict[str, Value]:
    for name in tree.tables:
        raise tree.wrong(name, f"{name!r} is given a severity: one of {', '.join(SEVERITIES)}")
    for name, value in tree.values.items():
        if value not in SEVERITIES:
            hint = near(str(value), SEVERITIES)
            raise tree.wrong(name, f"{name!r} is given {value!r}, which is no severity{hint}")
    return {
        name: Value(Severity(value), f"{tree.file}:{tree.lines.get(name, 0)}") for name, value in tree.values.items()
    }


def _folder(tree: Tree, name: str) -> str:
    return os.path.abspath(os.path.join(os.path.dirname(tree.file), name))


def _value(tree: Tree, key: str, option: Option) -> Any:
    raw = tree.values[key]
    if option.form in ("texts", "paths"):
        listed = _split(raw) if tree.texts else raw
        if not isinstance(listed, list) or not all(isinstance(item, str) and item for item in listed):
            raise tree.wrong(key, f"{key!r} is a list of texts, as in {option.example}")
        if option.form == "paths":
            return tuple(_path(tree, item) for item in listed)
        return tuple(_target(tree, item) for item in listed) if key == "report" else tuple(listed)
    if option.form == "flag":
        return _flag(tree, key, raw)
    if option.form == "month":
        return _month(tree, key, raw)
    if option.form == "date":
        return _day(tree, key, raw)
    if not isinstance(raw, str) or not raw:
        raise tree.wrong(key, f"{key!r} is a text, as in {option.example}")
    if option.form == "word" and raw not in option.words:
        raise tree.wrong(key, f"{key!r} is given {raw!r}{near(raw, option.words)}")
    return _path(tree, raw) if option.form == "path" else raw


def _split(raw: str) -> list[str]:
    return [item.strip() for line in raw.splitlines() for item in line.split(",") if item.strip()]


def _flag(tree: Tree, key: str, raw: Any) -> bool:
    if tree.texts and raw in ("true", "false"):
        return bool(raw == "true")
    if not isinstance(raw, bool):
        raise tree.wrong(key, f"{key!r} is true or false")
    return raw


def _month(tree: Tree, key: str, raw: Any) -> int:
    number = int(raw) if tree.texts and str(raw).isdecimal() else raw
    if not isinstance(number, int) or isinstance(number, bool) or not 1 <= number <= 12:
        raise tree.wrong(key, f"{key!r} is the number of a month, 1 to 12")
    return number


def _day(tree: Tree, key: str, raw: Any) -> date:
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw
    try:
        return date.fromisoformat(raw)
    except (TypeError, ValueError):
        raise tree.wrong(key, f"{key!r} is a date, as in {OPTIONS[key].example}") from None


def _path(tree: Tree, text: str) -> str:
    """A path that the file gives, seen from the working directory: it is meant from the file's folder."""
    if "://" in text:
        return text  # the address of an archive
    folder = os.path.dirname(tree.file)
    return os.path.join(folder, text) if folder else text


def _target(tree: Tree, text: str) -> str:
    name, equals, file = text.partition("=")
    return f"{name}{equals}{_path(tree, file)}" if equals else text
