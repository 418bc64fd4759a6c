"""A plot of cost against size on two logarithmic axes, as an SVG text: the same bytes for the same points."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

WIDTH, HEIGHT = 560, 320
LEFT, RIGHT, TOP, BOTTOM = 70, 20, 40, 50
INK, FAINT, PAPER = "#1c1b19", "#d8d4ca", "#fbfaf7"
COLOURS = ("#1f4f82", "#9b1c1c", "#1d5b37")


class Line(NamedTuple):
    """A named row of points (size, cost), both above zero."""

    name: str
    points: tuple[tuple[float, float], ...]


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """The slope of the points where both axes are logarithms: 1 is linear growth. Two points at least."""
    logs = [(math.log(size), math.log(cost)) for size, cost in points]
    x, y = (math.fsum(values) / len(logs) for values in zip(*logs, strict=True))
    return math.fsum((a - x) * (b - y) for a, b in logs) / math.fsum((a - x) ** 2 for a, _ in logs)


def plot(title: str, across: str, up: str, lines: Sequence[Line]) -> str:
    """The plot with a title and the names of its axes; a decade gets a grid line, a line its name and exponent."""
    sizes = [size for line in lines for size, _ in line.points]
    costs = [cost for line in lines for _, cost in line.points]
    scale = _Scale(_decades(sizes), _decades(costs))
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
            ' role="img" font-family="sans-serif" font-size="12">'
        ),
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>',
        _text(LEFT, 22, title, "start", weight="bold"),
        *_grid(scale),
        _text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, across, "middle"),
        _text(LEFT, TOP - 4, up, "start"),
    ]
    for at, line in enumerate(lines):
        parts += _drawn(line, scale, COLOURS[at % len(COLOURS)], at)
    return "\n".join([*parts, "</svg>"]) + "\n"


class _Scale(NamedTuple):
    """The first and last power of ten of each axis."""

    across: tuple[int, int]
    up: tuple[int, int]

    def at(self, size: float, cost: float) -> tuple[float, float]:
        """Where a point stands in the picture."""
        (left, right), (low, high) = self.across, self.up
        x = LEFT + (math.log10(size) - left) / (right - left) * (WIDTH - LEFT - RIGHT)
        y = HEIGHT - BOTTOM - (math.log10(cost) - low) / (high - low) * (HEIGHT - TOP - BOTTOM)
        return round(x, 1), round(y, 1)


def _decades(values: Sequence[float]) -> tuple[int, int]:
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return low, max(high, low + 1)


def _grid(scale: _Scale) -> Iterator[str]:
    for power in range(scale.across[0], scale.across[1] + 1):
        x, _ = scale.at(10.0**power, 10.0 ** scale.up[0])
        yield f'<path d="M{x} {TOP}V{HEIGHT - BOTTOM}" stroke="{FAINT}"/>'
        yield _text(x, HEIGHT - BOTTOM + 16, f"{10**power:,}", "middle")
    for power in range(scale.up[0], scale.up[1] + 1):
        _, y = scale.at(10.0 ** scale.across[0], 10.0**power)
        yield f'<path d="M{LEFT} {y}H{WIDTH - RIGHT}" stroke="{FAINT}"/>'
        yield _text(LEFT - 6, y + 4, f"{10.0**power:,g}" if power < 0 else f"{10**power:,}", "end")


def _drawn(line: Line, scale: _Scale, colour: str, number: int) -> Iterator[str]:
    places = [scale.at(size, cost) for size, cost in line.points]
    yield f'<path d="M{" L".join(f"{x} {y}" for x, y in places)}" fill="none" stroke="{colour}" stroke-width="2"/>'
    yield from (f'<circle cx="{x}" cy="{y}" r="3.5" fill="{colour}"/>' for x, y in places)
    name = f"{line.name}: exponent {exponent(line.points):.2f}"
    yield _text(LEFT + 12, TOP + 18 + 16 * number, name, "start", colour)


def _text(x: float, y: float, text: str, anchor: str, fill: str = INK, weight: str = "normal") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" fill="{fill}" font-weight="{weight}">{escape(text)}</text>'
