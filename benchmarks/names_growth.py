"""What comparing names costs as their number grows, and how much the blocking leaves out.

usage: python -m benchmarks.names_growth [SIZE ...] [--recall N]

Sizes are numbers of distinct generated names (5000 20000 200000 unless told). The recall is measured on N names (1000
unless told, 0 for none): all pairs are compared, and those taken for one person must be among the pairs of the blocks.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from itertools import combinations

from benchmarks.corpus.names import name_universe
from checker.model.values import PersonName
from checker.names.blocks import pairs
from checker.names.compare import compare
from checker.vocabulary.tables import shipped

SEED = 1


def people(size: int) -> list[PersonName]:
    """Generated names, the last word of each as the surname."""
    found = []
    for _, text in name_universe(size, SEED):
        given, _, surname = text.rpartition(" ")
        found.append(PersonName(0, len(text), tuple(given.split()), surname))
    return found


def cost(names: Sequence[PersonName]) -> tuple[float, float]:
    """Microseconds a name: for finding the pairs, and for comparing them as well."""
    start = time.process_time()
    found = list(pairs(names, shipped()))
    blocked = time.process_time() - start
    for one, other in found:
        compare(names[one], names[other], shipped())
    return blocked / len(names) * 1e6, (time.process_time() - start) / len(names) * 1e6


def recall(names: Sequence[PersonName]) -> tuple[int, int]:
    """How many pairs a comparison of all names takes for variants, and how many of those the blocks have."""
    kept = set(pairs(names, shipped()))
    same = [
        (a, b)
        for a, b in combinations(range(len(names)), 2)
        if compare(names[a], names[b], shipped()).verdict == "variant"
    ]
    return len(same), sum(pair in kept for pair in same)


def main() -> None:
    """Print a line a size, and the recall."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[5000, 20000, 200000])
    parser.add_argument("--recall", type=int, default=1000)
    options = parser.parse_args()
    for size in options.sizes:
        blocked, whole = cost(people(size))
        print(f"{size:8} names: {blocked:6.1f} microseconds a name for the pairs, {whole:6.1f} with their comparison")
    if options.recall:
        same, kept = recall(people(options.recall))
        print(f"recall on {options.recall} names: {kept} of {same} pairs of all against all")


if __name__ == "__main__":
    main()
