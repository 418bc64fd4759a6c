"""Draws docs/terminal.svg, the README's picture: the report on seeds/ as a terminal shows it.

usage: .venv/bin/python scripts/pictures.py
"""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from checker.pipeline import run
from checker.report import RenderOptions, load
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules

PAPER = TerminalTheme(
    (251, 250, 247), (28, 27, 25),
    [
        (28, 27, 25), (155, 28, 28), (29, 91, 55), (122, 75, 0), (31, 79, 130), (90, 40, 110), (20, 90, 100),
        (91, 88, 83),
    ],
)  # fmt: skip
WIDTH = 100


def picture() -> str:
    """The SVG as text; the same bytes for the same report and the same version of rich."""
    report = run(["seeds/"], load_rules([str(shipped_rules())]), shipped())
    shown = load("full").render(report, RenderOptions(width=WIDTH, color=True))
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(shown))
    return console.export_svg(title="factcheck seeds/", theme=PAPER, unique_id="factcheck")


if __name__ == "__main__":
    Path("docs/terminal.svg").write_text(picture(), "utf-8")
