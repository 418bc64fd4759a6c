"""A run switches the collector of cycles off, so what reading an article makes must be freed without it."""

from __future__ import annotations

import gc
from pathlib import Path

from checker.documents import parse_text
from checker.extract import extract
from checker.vocabulary.tables import shipped

SEEDS = sorted(Path("seeds").glob("*.txt"))


def test_reading_an_article_leaves_nothing_to_the_collector_of_cycles() -> None:
    articles = [parse_text(path.name, path.read_text("utf-8"), None) for path in SEEDS]
    found = [extract(article, shipped()) for article in articles]  # the tables of the vocabulary are built here
    assert any(found)
    gc.collect()
    gc.disable()
    try:
        for article in articles:
            extract(article, shipped())
        assert gc.collect() == 0
    finally:
        gc.enable()
