"""Counts calls: what work costs on any machine, however busy it is."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from benchmarks.corpus.writing import main as write_corpus
from checker.documents import parse_text
from checker.model.document import Document

ARTICLES = 40


def articles(folder: Path) -> list[Document]:
    """The first articles of the generated corpus, the same on every machine."""
    with contextlib.redirect_stdout(io.StringIO()):
        write_corpus(["--n", str(ARTICLES), "--seed", "1", "--out", str(folder)])
    paths = sorted((folder / "articles").rglob("*.txt"))
    assert len(paths) == ARTICLES
    return [parse_text(path.name, path.read_text("utf-8"), None) for path in paths]


def calls(work: Callable[[], object]) -> int:
    """How many calls some work makes, of Python functions and of the interpreter's own."""
    count = 0

    def hook(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(hook)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
