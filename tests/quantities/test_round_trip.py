"""Numbers written in every notation that the grammar serves are read back as what they were."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.values import Quantity
from checker.quantities.digits import APOSTROPHES, INVISIBLE, SPACES
from checker.quantities.grammar import quantity_grammar
from checker.vocabulary.tables import shipped

SCRIPTS = {
    "Arabic-Indic": 0x660,
    "Persian": 0x6F0,
    "Devanagari": 0x966,
    "Bengali": 0x9E6,
    "Thai": 0xE50,
    "wide": 0xFF10,
}
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
POWERS = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
MAGNITUDES = {"thousand": 3, "lakh": 5, "million": 6, "mln": 6, "crore": 7, "billion": 9, "bn": 9, "trillion": 12}
whole = st.integers(0, 10**13)
decimals = st.decimals(min_value=0, max_value=10**9, places=2)


def read(printed: str) -> list[Decimal]:
    """The readings of the one figure in a sentence that holds a printed number."""
    found: list[Quantity] = quantity_grammar(shipped()).find(f"It holds {printed} tonnes of grain.")
    assert len(found) == 1, printed
    return [reading.value for reading in found[0].readings]


def spelled(number: int, joint: str, hyphen: str) -> str:
    """A number in words; joint is what stands before tens and ones: " and " or " "."""
    for power, word in POWERS:
        if number >= power:
            rest = number % power
            tail = "" if not rest else (joint if rest < 100 else " ") + spelled(rest, joint, hyphen)
            return f"{spelled(number // power, joint, hyphen)} {word}{tail}"
    if number >= 100:
        rest = number % 100
        return f"{ONES[number // 100]} hundred{joint + spelled(rest, joint, hyphen) if rest else ''}"
    if number >= 20:
        return TENS[number // 10] + (hyphen + ONES[number % 10] if number % 10 else "")
    return ONES[number]


@given(whole, st.sampled_from([*SPACES, *APOSTROPHES, ","]))
def test_groups_of_three(number: int, mark: str) -> None:
    assert read(f"{number:,}".replace(",", mark))[0] == number


@given(decimals, st.sampled_from([(",", "."), (" ", "."), (" ", ","), (".", ","), ("\u202f", ","), ("’", ".")]))
def test_decimals_with_groups(number: Decimal, marks: tuple[str, str]) -> None:
    group, mark = marks
    printed = f"{number:,.2f}".translate({ord(","): group, ord("."): mark})
    assert read(printed) == [number]


@given(st.integers(10**5, 10**11))
def test_groups_of_lakhs_and_crores(number: int) -> None:
    head, tail = divmod(number, 1000)
    pairs = f"{head}"[::-1]
    grouped = ",".join(pairs[i : i + 2] for i in range(0, len(pairs), 2))[::-1]
    assert read(f"{grouped},{tail:03d}")[0] == number


@given(whole, st.sampled_from(sorted(SCRIPTS)))
def test_digits_of_other_scripts(number: int, script: str) -> None:
    assert read("".join(chr(SCRIPTS[script] + int(digit)) for digit in str(number))) == [number]


@given(decimals)
def test_arabic_marks(number: Decimal) -> None:
    digits = {ord(str(i)): chr(0x660 + i) for i in range(10)}
    assert read(f"{number:,.2f}".translate({**digits, ord(","): "\u066c", ord("."): "\u066b"})) == [number]


@given(st.integers(1000, 10**9), st.sampled_from(sorted(INVISIBLE)))
def test_what_no_reader_sees_changes_nothing(number: int, hidden: str) -> None:
    assert read(str(number)[:2] + hidden + str(number)[2:]) == [number]
    assert read(f"{number:,}".replace(",", "," + hidden, 1))[0] == number


@given(whole, st.sampled_from([" and ", " "]), st.sampled_from(["-", " ", "\u2011"]))
def test_words(number: int, joint: str, hyphen: str) -> None:
    assert read(spelled(number, joint, hyphen)) == [number]


@given(
    st.decimals(min_value=Decimal("0.1"), max_value=999, places=1),
    st.sampled_from(["million", "bn", "mln", "trillion"]),
)
def test_magnitudes(number: Decimal, word: str) -> None:
    powers = {"million": 6, "mln": 6, "bn": 9, "trillion": 12}
    assert read(f"{number} {word}") == [number.scaleb(powers[word])]


@given(st.decimals(min_value=1, max_value=Decimal("9.99"), places=2), st.integers(-30, 30))
def test_scientific_notation(number: Decimal, power: int) -> None:
    for form in (f"{number}×10^{power}", f"{number} x 10^{power}", f"{number}e{power}"):
        assert read(form) == [number.scaleb(power)]


@pytest.mark.parametrize("printed", ["1,34,5678", "1.34.5", "12,3456,7", "1 34 567 8", "٣4", "1'34'5"])
def test_malformed_groups_have_no_value(printed: str) -> None:
    found = quantity_grammar(shipped()).find(f"It holds {printed} tonnes of grain.")
    assert all(q.digits != printed for q in found)
