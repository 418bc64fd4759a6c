"""Writes docs/performance.md and docs/growth.svg from what the benchmarks have kept.

usage: python -m benchmarks.page
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks import growth, jobs, names_growth, performance, side_by_side

DOCS = Path(__file__).parents[1] / "docs"
PAGE, PICTURE = DOCS / "performance.md", DOCS / "growth.svg"
# In the order of the page.
SECTIONS: tuple[tuple[Path, Callable[[dict[str, Any]], list[str]]], ...] = (
    (performance.RESULTS, performance.section),
    (side_by_side.RESULTS, side_by_side.section),
    (growth.RESULTS, growth.section),
    (names_growth.RESULTS, names_growth.section),
    (jobs.RESULTS, jobs.section),
)


def page() -> str:
    """The page as text: a section for each benchmark that has results."""
    found = ("\n".join(section(json.loads(path.read_text("utf-8")))) for path, section in SECTIONS if path.exists())
    return "\n\n".join(found) + "\n"


def picture() -> str | None:
    """The plot of growth, None where growth was not measured."""
    return growth.picture(json.loads(growth.RESULTS.read_text("utf-8"))) if growth.RESULTS.exists() else None


def main() -> None:
    """Write both."""
    PAGE.write_text(page(), "utf-8")
    drawn = picture()
    if drawn is not None:
        PICTURE.write_text(drawn, "utf-8")


if __name__ == "__main__":
    main()
