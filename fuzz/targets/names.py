"""F5: names stand in the text, comparing them is symmetric, and their keys are fixed points."""

from __future__ import annotations

from checker.names.compare import compare
from checker.names.keys import latin, plain, romanisation_key, skeleton_key, sound
from checker.names.people import people_grammar
from checker.vocabulary.tables import shipped

SAMPLES = tuple(
    text.encode()
    for text in (
        "Prime Minister Bakyt Saparov met Dr. Anna-Lena O'Neil Jr.\nBakit Saparow",
        "Abd al-Rahman ibn Khalid\nAbdulrahman Khaled",
        "Zoë Zhōu, \u0420\u0443\u0441\u043b\u0430\u043d\nZoe\u0308 Zhou",
    )
)
EXAMPLES = 300


def one(data: bytes) -> None:
    """The first line is also a text; its halves are compared."""
    text = data.decode("utf-8", "replace")[:2000]
    for person in people_grammar(shipped()).find(text):
        assert 0 <= person.start < person.end <= len(text)
    left, _, right = text[:200].partition("\n")
    one_way, other_way = compare(left, right, shipped()), compare(right, left, shipped())
    assert (one_way.verdict, one_way.score) == (other_way.verdict, other_way.score), (left, right)
    for token in left.split():
        assert plain(plain(token)) == plain(token)
        for key in (latin, sound, romanisation_key, skeleton_key):
            assert isinstance(key(token), str)
