"""How much of readers, grammars and reporters the tests go through, by a report of coverage.py: see scripts/coverage.

usage: python -m benchmarks.covered COVERAGE.json [--keep]

Ends with 1 where a part is under its floor. Statements and branches count alike, as in coverage.py's own total.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.lasting import keep


class Area(NamedTuple):
    """Folders of one kind; `floor` in percent: what is reached. A rise moves it, a fall is explained; 95 is due."""

    name: str
    folders: tuple[str, ...]
    floor: float


AREAS = (
    Area("readers", ("checker/documents/", "checker/reading/"), 85.0),
    Area("grammars", ("checker/quantities/", "checker/dates/", "checker/names/", "checker/text/"), 90.0),
    Area("reporters", ("checker/report/",), 92.5),
)
LONGEST = 10


def shares(files: dict[str, Any], area: Area) -> tuple[float, float, list[tuple[int, str]]]:
    """Percent of statements and branches together, of branches alone, and the files that lack most."""
    totals = dict.fromkeys(("num_statements", "covered_lines", "num_branches", "covered_branches"), 0)
    lacking = []
    for name, file in files.items():
        if name.startswith(area.folders):
            for key in totals:
                totals[key] += file["summary"][key]
            missing = file["summary"]["missing_lines"] + file["summary"]["missing_branches"]
            lacking.append((missing, name))
    statements, lines, branches, taken = totals.values()
    return 100 * (lines + taken) / (statements + branches), 100 * taken / branches, sorted(lacking)[::-1]


def main() -> int:
    """Print a row for each area, and what lacks most where one is under its floor."""
    files = json.loads(Path(sys.argv[1]).read_text("utf-8"))["files"]
    failed = 0
    for area in AREAS:
        both, branches, lacking = shares(files, area)
        print(f"{area.name:10} {both:5.1f} % of statements and branches, {branches:5.1f} % of branches alone")
        if both < area.floor:
            failed = 1
            print(f"           under its floor of {area.floor} %; most is missing in:")
            for missing, name in lacking[:LONGEST]:
                print(f"           {missing:4} {name}")
    if "--keep" in sys.argv[2:]:
        keep("coverage", **{area.name: round(shares(files, area)[1], 1) for area in AREAS})
    return failed


if __name__ == "__main__":
    sys.exit(main())
