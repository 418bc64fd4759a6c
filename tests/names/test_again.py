"""Names are known again by halves: the same as by comparing with every one of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from checker.names.again import LONG, Again
from checker.names.keys import plain

NAMES = st.lists(st.text("aeinrst'é", min_size=2, max_size=7), min_size=2, max_size=3)


@st.composite
def names_and_one_of_them_with_a_slip(draw: st.DrawFn) -> tuple[set[str], str]:
    names = {" ".join(words) for words in draw(st.lists(NAMES, min_size=1, max_size=6))}
    name = draw(st.sampled_from(sorted(names)))
    at = draw(st.integers(1, len(name) - 1))
    slipped = draw(
        st.sampled_from((
            name,
            name[:at] + name[at + 1 :],
            name[:at] + "a" + name[at:],
            name[:at] + "n" + name[at + 1 :],
            name[:at] + name[at + 1 : at + 2] + name[at] + name[at + 2 :],
        ))
    )  # fmt: skip
    return names, slipped


@given(names_and_one_of_them_with_a_slip())
def test_a_name_is_known_again_with_one_slip(drawn: tuple[set[str], str]) -> None:
    names, written = drawn
    words = written.split(" ")
    ends = [sum(map(len, words[: at + 1])) + at for at in range(len(words))]
    run = [(end - len(word), end) for word, end in zip(words, ends, strict=True)]
    expected = written in names or any(
        name[0] == written[0]
        and name.count(" ") == written.count(" ")
        and len(name) > LONG
        and OSA.distance(plain(name), plain(written)) < 2
        for name in names
    )
    found = Again({name for name in names if name.count(" ") == written.count(" ")}).last_words(written, run)
    assert bool(found) == expected
