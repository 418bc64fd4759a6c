"""Every format, cut, doubled, flipped and filled with junk: an article, or an error that names what is wrong."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.contract import Source
from checker.documents.isolation.wire import answer, answered, receive
from checker.documents.parse import parse
from checker.errors import DocumentError
from tests.documents.writing import WRITERS

JUNK = (
    b"\x00",
    b"<",
    b">",
    b"&#x110000;",
    b"{",
    b"]]>",
    b"\xff",
    b"\\u-1?",
    b"PK\x03\x04",
    b"\r\n\r\n",
    b'"',
    b"9" * 50,
)


@lru_cache(maxsize=32)
def whole(name: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        WRITERS[name](path)
        return path.read_bytes()


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    for _ in range(draw(st.integers(1, 4))):
        at, end = sorted(draw(st.tuples(st.integers(0, len(data)), st.integers(0, len(data)))))
        kind = draw(st.sampled_from(("cut", "drop", "double", "flip", "junk")))
        if kind == "cut":
            data = data[:end]
        elif kind == "drop":
            data = data[:at] + data[min(end, at + 40) :]
        elif kind == "double":
            data = data[:end] + data[at:end] + data[end:]
        elif kind == "flip" and data:
            at = min(at, len(data) - 1)
            data = data[:at] + bytes([data[at] ^ 1 << draw(st.integers(0, 7))]) + data[at + 1 :]
        else:
            data = data[:at] + draw(st.sampled_from(JUNK)) + data[at:]
    return data


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_damage_is_read_or_named(name: str) -> None:
    @settings(derandomize=True, deadline=None, max_examples=60, database=None)
    @given(damaged(whole(name)))
    def holds(data: bytes) -> None:
        try:
            articles = parse(Source(name, data))
        except DocumentError as error:
            assert error.reason
            assert error.hint
            return
        for article in articles:
            for block in article.blocks:
                assert 0 <= block.start < block.end <= len(article.text)
        frame = memoryview(answer(articles))
        at = 0

        def read(size: int) -> bytes:
            nonlocal at
            at += size
            return bytes(frame[at - size : at])

        received = receive(read)
        assert received is not None
        assert [a.text for a in answered(received[0])] == [a.text for a in articles]

    holds()
