"""Scores labelled newsroom cases: which planted faults are found, and what is reported besides them.

usage: python -m benchmarks.accuracy.cases [CASES] [--errors]

A case is a folder with articles (*.txt) and expected.yaml: `conflicts`, each with a kind and its quoted members a, b,
and `clean`, look-alikes that must stay silent. A fault is located where two places of one finding touch two of its
members (one, where it has only one, and then the kind must be right). Every other error or warning is false. Notes
count neither way.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from checker.model.findings import Finding, Severity
from checker.pipeline import run_texts
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules

Place = tuple[str, int, int]
# A longer place points at nothing.
LONGEST = 400


class Outcome(NamedTuple):
    """What came of one case: planted kinds that were located and that were missed, and false findings as messages."""

    case: str
    located: list[str]
    missed: list[str]
    false: list[str]


def folders(cases: Path) -> list[Path]:
    """The case folders, by name."""
    return sorted(path.parent for path in cases.glob("*/expected.yaml"))


def judge(folder: Path) -> Outcome:
    """One case, checked as a run over its articles alone."""
    texts = {path.name: path.read_bytes().decode("utf-8") for path in sorted(folder.glob("*.txt"))}
    report = run_texts(list(texts.items()), load_rules([str(shipped_rules())]), shipped())
    findings = [f for f in report.findings if f.severity is not Severity.NOTE and f.suppressed is None]
    expected = yaml.safe_load((folder / "expected.yaml").read_text("utf-8"))
    outcome = Outcome(folder.name, [], [], [])
    used: set[int] = set()
    for conflict in expected.get("conflicts") or []:
        members = [_place(texts, member) for member in _members(conflict)]
        kinds = {conflict["kind"], *(conflict.get("alt_kinds") or [])}
        hits = [i for i, f in enumerate(findings) if _located(f, members) and (len(members) > 1 or f.kind in kinds)]
        # A second finding of the same rule on one fault is false: one finding a fault.
        used.update({(findings[i].kind, findings[i].rule): i for i in reversed(hits)}.values())
        (outcome.located if hits else outcome.missed).append(conflict["kind"])
    outcome.false.extend(f"{f.kind}: {f.message}" for i, f in enumerate(findings) if i not in used)
    return outcome


def _members(conflict: dict[str, Any]) -> list[dict[str, Any]]:
    lettered = [value for key, value in sorted(conflict.items()) if len(key) == 1 and isinstance(value, dict)]
    return lettered + list(conflict.get("members") or [])


def _place(texts: dict[str, str], member: dict[str, Any]) -> Place:
    text = texts[member["file"]]
    line = member.get("line")
    after = sum(len(row) for row in text.splitlines(keepends=True)[: line - 1]) if line else 0
    start = text.index(member["quote"], after)
    return member["file"], start, start + len(member["quote"])


def _located(finding: Finding, members: Sequence[Place]) -> bool:
    touched, places = set(), set()
    for side in finding.sides:
        at = side.document.position(side.span)
        for index, (file, start, end) in enumerate(members):
            near = side.document.file == file and at.start < end and start < at.end
            if near and at.end - at.start <= LONGEST:
                touched.add(index)
                places.add((file, at.start, at.end))
    return bool(touched) if len(members) == 1 else len(touched) >= 2 and len(places) >= 2


def summary(outcomes: Sequence[Outcome]) -> tuple[int, int, int]:
    """Planted faults, those located, and false findings."""
    located = sum(len(o.located) for o in outcomes)
    return located + sum(len(o.missed) for o in outcomes), located, sum(len(o.false) for o in outcomes)


def scores(planted: int, located: int, false: int) -> tuple[float, float, float]:
    """Precision, recall and F1, each 0 to 1."""
    precision = located / (located + false) if located + false else 0.0
    recall = located / planted if planted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def table(outcomes: Sequence[Outcome]) -> list[str]:
    """The figures by kind as Markdown rows."""
    located = Counter(kind for o in outcomes for kind in o.located)
    planted = located + Counter(kind for o in outcomes for kind in o.missed)
    rows = ["| kind | planted | located |", "| --- | ---: | ---: |"]
    rows += [f"| {kind} | {planted[kind]} | {located[kind]} |" for kind in sorted(planted)]
    total = summary(outcomes)
    precision, recall, f1 = scores(*total)
    rows.append(f"| all, with {total[2]} false findings | {total[0]} | {total[1]} |")
    return [*rows, "", f"Precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f} over {len(outcomes)} cases."]


def main() -> None:
    """Print the figures, and with --errors what was missed and what is false."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=Path, nargs="?", default=Path("tests/cases"))
    parser.add_argument("--errors", action="store_true")
    chosen = parser.parse_args()
    outcomes = [judge(folder) for folder in folders(chosen.cases)]
    for outcome in outcomes if chosen.errors else ():
        for text in (*(f"missed {kind}" for kind in outcome.missed), *(f"FALSE {text}" for text in outcome.false)):
            print(f"{outcome.case}: {text}")
    print("\n".join(table(outcomes)))


if __name__ == "__main__":
    main()
