"""How much of what a figure is about we read: our claims against the gold set in tests/gold.

usage: python -m benchmarks.accuracy.claims [FOLDER] [--errors]

FOLDER holds files in the form that tests/gold/README.md describes (tests/gold/claims unless told). Prints a table of
accuracy by part; `--errors` lists what was expected and what was read instead.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from benchmarks.accuracy.gold import Expected, article, read_gold
from benchmarks.accuracy.likeness import Likeness
from checker.documents import parse_text
from checker.extract import extract
from checker.model.claims import FigureClaim
from checker.vocabulary.tables import shipped

PARTS = ("value", "unit", "measure", "subject", "period", "modality", "attribution", "exact", "all")
GOLD = Path(__file__).parents[2] / "tests" / "gold" / "claims"


def score(folder: Path) -> tuple[dict[str, float], list[str]]:
    """The share of figures of which each part is right, and a line for each part that is not.

    `exact` is measure, subject and period together, `all` is every part. A figure that was not found has nothing right.
    """
    likeness = Likeness(shipped())
    right: Counter[str] = Counter()
    total, errors = 0, []
    for entry in read_gold(folder):
        text, figures = article(entry)
        document = parse_text("gold.txt", text, None)
        claims = [c for c in extract(document, shipped()) if isinstance(c, FigureClaim)]
        for expected in figures:
            total += 1
            claim = next((c for c in claims if c.span.start < expected.end and expected.start < c.span.end), None)
            verdict = likeness.parts(expected, claim)
            verdict["exact"] = verdict["measure"] and verdict["subject"] and verdict["period"]
            verdict["all"] = all(verdict.values())
            right.update(part for part in PARTS if verdict[part])
            errors += _lines(expected, claim, verdict, text)
    return {part: right[part] / total for part in PARTS} | {"figures": total}, errors


def _lines(expected: Expected, claim: FigureClaim | None, verdict: dict[str, bool], text: str) -> list[str]:
    """What is wrong with one figure, a line a part."""
    around = " ".join(text[max(0, expected.start - 60) : expected.end + 40].split())
    if claim is None:
        return [f"not found: {expected.said}: ...{around}..."]
    got = {
        "value": str(claim.quantity.value),
        "unit": claim.quantity.unit,
        "measure": f"{claim.measure.value} {' '.join(claim.scope)}" if claim.measure else "nothing",
        "subject": f"{claim.subject.value} ({claim.subject.origin})" if claim.subject else "nothing",
        "period": f"{claim.period.value} {claim.when and (claim.when.first, claim.when.last)}" if claim.period else "-",
        "modality": claim.modality,
        "attribution": claim.speaker.shown if claim.speaker else "nobody",
    }
    wanted = expected.wanted()
    wrong = [part for part in PARTS[:7] if not verdict[part]]
    return [f"{part}: {expected.said}: wanted {wanted[part]}, got {got[part]}: ...{around}..." for part in wrong]


def main(arguments: list[str]) -> None:
    """Print the table."""
    folders = [Path(a) for a in arguments if not a.startswith("-")]
    result, errors = score(folders[0] if folders else GOLD)
    print(f"{result['figures']:.0f} figures")
    for part in PARTS:
        print(f"{part:12} {result[part]:.3f}")
    if "--errors" in arguments:
        print("\n".join(sorted(errors)))


if __name__ == "__main__":
    main(sys.argv[1:])
