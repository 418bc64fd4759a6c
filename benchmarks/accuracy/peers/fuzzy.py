"""rapidfuzz: the weighted ratio of two names, from 0 to 1."""

from __future__ import annotations

from benchmarks.accuracy.peers.rows import Row, answer


def score(row: Row) -> float:
    from rapidfuzz import fuzz, utils

    return float(fuzz.WRatio(row["a"], row["b"], processor=utils.default_process)) / 100


if __name__ == "__main__":
    answer(lambda row: {"score": score(row)})
