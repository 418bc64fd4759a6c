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
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        for article in articles:
            extract(article, shipped())
        gc.collect()
        # What a browser or a scheduler of other tests leaves behind in this process is not ours.
        assert not [type(left) for left in gc.garbage if type(left).__module__.startswith("checker.")]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
