"""What comparing names costs as their number grows, and how much the blocking leaves out.

usage: python -m benchmarks.names_growth [SIZE ...] [--recall N]

Sizes are numbers of distinct generated names (20000 and 200000 unless told). The recall is measured on N names where
asked for: all pairs are compared, and those taken for two spellings of one name must be among the pairs of the blocks.
5,000 names are 12.5 million pairs, half an hour of CPU. benchmarks/names_growth.json keeps what was measured, and
docs/performance.md is written anew.
"""

from __future__ import annotations

import argparse
import gc
import json
import time
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.corpus.names import name_universe
from benchmarks.environment import machine
from checker.model.values import PersonName
from checker.names.blocks import pairs
from checker.names.compare import compare
from checker.vocabulary.tables import shipped

SEED = 1
RESULTS = Path(__file__).parent / "names_growth.json"


def people(size: int) -> list[PersonName]:
    """Generated names, the last word of each as the surname."""
    found = []
    for _, text in name_universe(size, SEED):
        given, _, surname = text.rpartition(" ")
        found.append(PersonName(0, len(text), tuple(given.split()), surname))
    return found


def cost(names: Sequence[PersonName]) -> dict[str, float]:
    """CPU seconds a name: for finding the pairs, and for comparing them as well; and how many pairs there are."""
    start = time.process_time()
    found = list(pairs(names, shipped()))
    blocked = time.process_time() - start
    for one, other in found:
        compare(names[one], names[other], shipped())
    whole = time.process_time() - start
    return {"pairs": len(found), "blocking": blocked / len(names), "whole": whole / len(names)}


def recall(names: Sequence[PersonName]) -> tuple[int, int]:
    """How many pairs a comparison of all names takes for variants, and how many of those the blocks have."""
    kept = set(pairs(names, shipped()))
    same = [
        (a, b)
        for a, b in combinations(range(len(names)), 2)
        if compare(names[a], names[b], shipped()).verdict == "variant"
    ]
    return len(same), sum(pair in kept for pair in same)


def section(result: dict[str, Any]) -> list[str]:
    """The section of docs/performance.md, from the results alone."""
    lines = [
        "## Names",
        "",
        f"Made by `python -m benchmarks.names_growth` on {result['machine']}: distinct generated names, every seventh",
        "a variant of another. Pairs worth comparing are found by look-ups, then compared; CPU time.",
        "",
        "| names | pairs | the pairs, µs a name | with their comparison, µs a name |",
        "| ---: | ---: | ---: | ---: |",
    ]
    sizes = sorted((int(size), row) for size, row in result["sizes"].items())
    for size, row in sizes:
        lines.append(f"| {size:,} | {row['pairs']:,} | {row['blocking'] * 1e6:.0f} | {row['whole'] * 1e6:.0f} |")
    (least, small), (most, large) = sizes[0], sizes[-1]
    lines += ["", f"A name of {most:,} costs {large['whole'] / small['whole']:.2f} times a name of {least:,} (aim: 2)."]
    if told := result.get("recall"):
        share = told["kept"] / told["same"]
        lines.append(
            f"Of the {told['same']:,} pairs that a comparison of all {told['names']:,} names takes for two spellings of"
            f" one name, the look-ups find {told['kept']:,}: recall {share:.4f} (aim: .995)."
        )
    return lines


def main() -> None:
    """Measure, and write results and page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[20000, 200000])
    parser.add_argument("--recall", type=int, metavar="N")
    options = parser.parse_args()
    gc.disable()  # as a run does
    measured = {str(size): cost(people(size)) for size in options.sizes}
    told = {}
    if options.recall:
        # Sorted, so that what was found out about a given name is still at hand.
        same, kept = recall(sorted(people(options.recall), key=lambda name: name.full))
        told = {"recall": {"names": options.recall, "same": same, "kept": kept}}
    held = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {"sizes": {}}
    result = held | told | {"machine": machine(), "sizes": held["sizes"] | measured}
    RESULTS.write_text(json.dumps(result, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
