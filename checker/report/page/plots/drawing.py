"""What a plot is made of. Coordinates are in units of a drawing WIDTH wide; y grows downwards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from checker.report.safe import visible

WIDTH, MARGIN = 360.0, 10.0
ROW, BAR, TOP = 40.0, 12.0, 14.0
LABEL = 50
LETTER = 6.0


class Bar(NamedTuple):
    """A stretch from x on. kind: value, other (a reading not taken), part, whole."""

    x: float
    y: float
    width: float
    kind: str = "value"


class Dot(NamedTuple):
    """A mark for one or several mentions at one place of an axis."""

    x: float
    y: float
    radius: float


class Tick(NamedTuple):
    """A place on the axis with its label."""

    x: float
    label: str

    @property
    def anchor(self) -> str:
        """Which end of the label stands at `x`, so that none leaves the drawing."""
        if self.x < WIDTH * 0.12:
            return "start"
        return "end" if self.x > WIDTH * 0.88 else "middle"


def spaced(ticks: Iterable[Tick]) -> tuple[Tick, ...]:
    """The ticks whose labels have room beside the one before."""
    kept: list[Tick] = []
    free = float("-inf")
    for tick in ticks:
        width = LETTER * len(tick.label)
        start = tick.x - {"start": 0.0, "middle": width / 2, "end": width}[tick.anchor]
        if start >= free:
            kept.append(tick)
            free = start + width + 2 * LETTER
    return tuple(kept)


class Label(NamedTuple):
    """The words above a row: what is printed, and what it amounts to."""

    y: float
    text: str
    value: str


class Plot(NamedTuple):
    """A drawing with its title and, row by row, the text that says the same."""

    title: str
    axis: str
    labels: tuple[Label, ...]
    bars: tuple[Bar, ...] = ()
    dots: tuple[Dot, ...] = ()
    ticks: tuple[Tick, ...] = ()

    @property
    def height(self) -> float:
        """The height of the drawing, with the axis below the rows."""
        return self.base + 22

    @property
    def base(self) -> float:
        """Where the axis lies."""
        return TOP + ROW * len(self.labels)

    @property
    def told(self) -> str:
        """The text alternative."""
        rows = "; ".join(f"{label.text}: {label.value}" for label in self.labels)
        return f"{self.title}. {rows}. {self.axis}"


def row_y(row: int) -> float:
    """The top of the bar of a row."""
    return TOP + ROW * row + 8


def label(row: int, text: str, value: str) -> Label:
    """The words above a row; long ones are cut."""
    text = visible(text)
    return Label(TOP + ROW * row, text if len(text) <= LABEL else text[: LABEL - 1] + "…", visible(value))
