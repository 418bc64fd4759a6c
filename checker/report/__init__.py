"""Report -> text. An output format is one module of checker/report/formats/ with `render(report, options)`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, Protocol, cast

from checker.model.findings import Report

FOLDER = Path(__file__).parent / "formats"


class RuleText(NamedTuple):
    """What a report says about a rule: its title, its reason, and its examples as (verdict, name, articles)."""

    title: str
    why: str
    examples: tuple[tuple[str, str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """How to render.

    width: columns of a terminal, 100 where there is none
    color: whether a terminal shows colours
    rules: texts of the rules that ran, by id
    decisions: what the decisions file of the run holds, as it stands there
    """

    width: int = 100
    color: bool = False
    rules: Mapping[str, RuleText] = field(default_factory=dict)
    decisions: Sequence[Mapping[str, Any]] = ()


class Format(Protocol):
    """A module of the folder."""

    def render(self, report: Report, options: RenderOptions) -> str:
        """The whole report as text; pure."""


def format_names() -> tuple[str, ...]:
    """The names of the output formats, found from the folder."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__"))


def load(name: str) -> Format:
    """The format of a name out of `format_names()`; its libraries are imported only now."""
    return cast(Format, import_module(f"checker.report.formats.{name}"))
