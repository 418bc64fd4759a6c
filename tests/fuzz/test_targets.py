"""Every fuzzing target over its samples, its kept inputs and what Hypothesis makes of both."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.targets import kept, load, names

PLACES = st.integers(0, 5000)
PIECES = st.one_of(st.binary(max_size=12), st.text(max_size=6).map(lambda text: text.encode("utf-8", "surrogatepass")))


def damaged(sample: bytes) -> st.SearchStrategy[bytes]:
    """A sample with pieces put over it: cut, doubled, or with something else in the middle."""

    def apply(changes: list[tuple[int, int, bytes]]) -> bytes:
        data = sample
        for at, length, piece in changes:
            at = at % (len(data) + 1)
            data = data[:at] + piece + data[at + length :]
        return data

    return st.lists(st.tuples(PLACES, st.integers(0, 40), PIECES), max_size=4).map(apply)


@pytest.mark.parametrize("name", names())
def test_what_is_kept_and_what_it_grows_from(name: str) -> None:
    target = load(name)
    for data in (b"", *target.SAMPLES, *(path.read_bytes() for path in kept(name))):
        target.one(data)


@pytest.mark.parametrize("name", names())
def test_whatever_is_put_in(name: str) -> None:
    target = load(name)
    inputs = st.one_of(st.binary(max_size=300), *(damaged(sample) for sample in target.SAMPLES))

    @settings(
        max_examples=target.EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(inputs)
    def holds(data: bytes) -> None:
        target.one(data)

    holds()


def test_the_twelve_targets_say_what_they_hold() -> None:
    numbers = sorted(int(re.match(r"F(\d+):", load(name).__doc__ or "")[1]) for name in names())  # type: ignore[index]
    assert numbers == list(range(1, 13))
    assert all((Path(__file__).parents[2] / "fuzz" / "targets" / f"{name}.py").is_file() for name in names())
