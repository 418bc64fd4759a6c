"""Where sentences end. On doubt they do not."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text import quotations, sentences
from checker.vocabulary.tables import shipped


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text), shipped())]


@pytest.mark.parametrize(
    "whole",
    [
        "Gen. B. Kurbanov left the base.",
        "The basin covers 4.5 mln. sq. km. in all.",
        "Trade reached $1,340.5 bn. in Jan.-Sept. 2024.",
        "He closed the U.S. Steel mills.",
        "The report says Samsung C&T Corp. Shares rose.",
        "They met on 12 Dec. President Ruiz was late",
        "[3] Nurlan B. Asanov wrote it.",
        "D. A. Petrov spoke at 5 p.m. on Monday.",
        "It is No. 4 on the list, e.g. after tea.",
        "Prices rose 1.5 percent, i.e. less than planned",
        "A line that is\nwrapped by hand goes on.",
        "He read the“Daily Sun” newspaper.",
        "She said “No.” to him.",
    ],
)
def test_one_sentence_stays_whole(whole: str) -> None:
    assert split(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. We left.", ["It rained.", "We left."]),
        ("“We won,” he said. “At last.” She wept.", ["“We won,” he said.", "“At last.”", "She wept."]),
        ("«Да!» he cried. (It was hot.) Then rain.", ["«Да!» he cried.", "(It was hot.)", "Then rain."]),
        ("in the past decade.“Over ten years,” he said.", ["in the past decade.", "“Over ten years,” he said."]),
        ("He came from the U.S. The train was late.", ["He came from the U.S.", "The train was late."]),
        ("* Sales up 5\n* Profit down", ["* Sales up 5", "* Profit down"]),
        ("One\n\nTwo", ["One", "Two"]),
        ("He said no. Then left.", ["He said no.", "Then left."]),
        ("It took 3 km. The rest walked.", ["It took 3 km.", "The rest walked."]),
        ("Was it 1991? It was!", ["Was it 1991?", "It was!"]),
    ],
)
def test_boundaries(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    "whole",
    [
        "Trade with the U.S. Treasury fell.",
        "They met on 12 Dec. President Ruiz was late.",
        "It is No. 5 on the list.",
        "The train leaves at 5 p.m. Monday.",
        "It opens at 10 a.m. Tuesday and closes at 4 p.m. Friday.",
        "He paid $1,340.5 bn. in Jan.-Sept. 2024.",
        "J. R. R. Tolkien wrote it.",
        "George W. Bush spoke to Lt. Col. A. Novak.",
        "Prices rose 3.5 percent.",
        "“We will win,” he said, “and soon.”",
        "“Will it end?” she asked.",
        "“Stop!” he cried.",
        "“Where is it?” Petrov asked.",
        "“Never!” President Ruiz shouted.",
        "He waited ... and then left.",
        "He waited… and then left.",
        "She said “... it was over” to him.",
        "The firm (est. 1990) grew.",
        "See Art. 17 and Sec. 4.2 of the law.",
        "St. Petersburg and Mt. Everest are far.",
        "He lives at 12 Main St. Springfield.",
        "Dr. Aida Karimova of the Univ. of Oslo spoke.",
        "The U.N. Security Council met.",
        "The E.U. Commission agreed.",
        "Washington, D.C. Mayor Ana Gray spoke.",
        "It cost Rs. 500.",
        "The case Smith v. Jones ended.",
        "Visit www.example.com. for more",
        "They hit 5 ft. 10 in. of snow.",
        "Messrs. Smith and Brown left.",
        "Yahoo! Inc. rose.",
        "Jan. 5 was cold.",
        "Figures for Q1 vs. Q2 differ.",
        "The company's Stat. 12 form",
        "Acme Co. Ltd. Chairman Bo Li resigned.",
        "Rep. A. Gomez, R-Fla., voted.",
        "The vote was 5 to 4 (Sen. Lee dissenting).",
        "Kyrgyz som (about 1.2 mln. dollars) was lost.",
        "Nos. 4 and 5 fell.",
        "Fig. 3 shows it, cf. p. 12.",
        "He was born c. 1850 in Osh.",
        "At approx. 300 m. above sea level it stops.",
        "Vol. 3, No. 2, pp. 14-20 tell it.",
        "Sgt. Maj. K. Osei and Brig. Gen. T. Abe met.",
        "The M.D. Anderson centre opened.",
        "the i.e. Group",
        "Order no. 1234-r of Jan. 3 took effect.",
        "It weighs 20 kg. Petrov says.",
    ],
)
def test_what_looks_like_an_end_and_is_none(whole: str) -> None:
    assert split(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left at 5 p.m. The train was late.", ["He left at 5 p.m.", "The train was late."]),
        ("He said: “Go.” She went.", ["He said: “Go.”", "She went."]),
        ("It fell to 3. Then it rose.", ["It fell to 3.", "Then it rose."]),
        ("They were late... The train left.", ["They were late...", "The train left."]),
        ("He wrote No. 5. It sold.", ["He wrote No. 5.", "It sold."]),
        ("Sales rose 5%. Profit fell.", ["Sales rose 5%.", "Profit fell."]),
        ("He joined Acme Inc. The firm grew.", ["He joined Acme Inc.", "The firm grew."]),
        ("- First item.\n- Second item.", ["- First item.", "- Second item."]),
        ("1. First item\n2. Second item", ["1. First item", "2. Second item"]),
        ("a) one thing\nb) another thing", ["a) one thing", "b) another thing"]),
        ("Market closes up\n\nShares rose.", ["Market closes up", "Shares rose."]),
        ("They won 3-2. In May they lost.", ["They won 3-2.", "In May they lost."]),
        ("He died in Jan. The funeral was in May.", ["He died in Jan.", "The funeral was in May."]),
        ("He has a Ph.D. She has none.", ["He has a Ph.D.", "She has none."]),
        ("She likes vitamin C. He does not.", ["She likes vitamin C.", "He does not."]),
        ("We chose plan B. Then we left.", ["We chose plan B.", "Then we left."]),
        ("Prices rose by 5 per cent.[1] Wages fell.", ["Prices rose by 5 per cent.[1]", "Wages fell."]),
        ("What happened?! Nobody knows.", ["What happened?!", "Nobody knows."]),
        ("“Go!” The crowd ran.", ["“Go!”", "The crowd ran."]),
        ("It rose to\n5. The rest fell.", ["It rose to\n5.", "The rest fell."]),
    ],
)
def test_ends_after_marks_that_often_are_none(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@given(st.text(max_size=300))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    spans = sentences(text, 0, len(text), shipped())
    assert all(a.end <= b.start for a, b in pairwise(spans))
    kept = "".join(text[s:e] for s, e in spans)
    assert "".join(kept.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes” and «no».", ["yes", "no"]),
        ("“It is 'the cradle' of all,” she said", ["It is 'the cradle' of all,"]),
        ('A "plain" one and “an open one', ["plain", "an open one"]),
        ("„so“ and ‹this›", ["so", "this"]),
        ("none", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text, 0, len(text))] == expected


@pytest.mark.parametrize("unit", [".", ". ", "\n ", "A. ", "[1]", "”", "1. ", "!” A ", "a.b", "- \n"])
def test_time_grows_with_length_alone(unit: str) -> None:
    def cost(times: int) -> float:
        text = unit * times + "a"
        best = 1e9
        for _ in range(3):
            begin = time.process_time()
            sentences(text, 0, len(text), shipped())
            best = min(best, time.process_time() - begin)
        return best

    assert cost(8000) < 3 * cost(4000) + 0.05
