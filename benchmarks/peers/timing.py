"""What reading a text costs other libraries, in CPU seconds; run in their environment, without our package.

usage: python -m benchmarks.peers.timing TEXTS.json [--seconds 10]

TEXTS.json is a list of texts. Prints an object: by name of what is measured, the seconds a text, how many texts were
read, and the seconds that one number pass of `re` takes over a text, measured just before and after. A library reads as
many texts as it can in the given seconds, at least three, after one text that warms it up.
"""

from __future__ import annotations

import argparse
import json
import re
import time
import warnings
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

# The same as benchmarks/run_time.py, which imports our package and so cannot be had here.
NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?(?: ?(?:billion|million|thousand))?")
LEAST, PASSES = 3, 20
CULTURE = "en-us"

Read = Callable[[str], object]


def number_pass(text: str) -> int:
    return sum(1 for _ in NUMBER.finditer(text))


def _as_read(call: Any) -> Read:
    """What an untyped library gives, as a reader of texts."""
    read: Read = call
    return read


def quantulum() -> Read:
    from quantulum3.parser import parse

    return _as_read(parse)


def currency() -> Read:
    from recognizers_number_with_unit import NumberWithUnitRecognizer

    model = NumberWithUnitRecognizer(CULTURE).get_currency_model()
    return _as_read(model.parse)


def moments() -> Read:
    from recognizers_date_time import DateTimeRecognizer

    model = DateTimeRecognizer(CULTURE).get_datetime_model()
    return _as_read(model.parse)


def dateparser() -> Read:
    from dateparser.search import search_dates

    return lambda text: search_dates(text, languages=["en"])


def proselint() -> Read:
    from proselint.checks import __register__
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    CheckRegistry().register_many(__register__)
    return lambda text: LintFile("<text>", text).lint()


def tokeniser() -> Read:
    import spacy

    return _as_read(spacy.blank("en"))


# What is measured: its name, the package that it comes in, and how a reader of texts is made.
PEERS: tuple[tuple[str, str, Callable[[], Read]], ...] = (
    ("spaCy, blank tokeniser", "spacy", tokeniser),
    ("proselint", "proselint", proselint),
    ("dateparser.search", "dateparser", dateparser),
    ("quantulum3", "quantulum3", quantulum),
    ("Recognizers, currency", "recognizers-text-suite", currency),
    ("Recognizers, dates", "recognizers-text-suite", moments),
)


def timed(read: Read, texts: list[str], seconds: float) -> tuple[float, int]:
    """CPU seconds a text, and how many were read."""
    begin, done = time.process_time(), 0
    while done < len(texts) and (done < LEAST or time.process_time() - begin < seconds):
        read(texts[done])
        done += 1
    return (time.process_time() - begin) / done, done


def unit(texts: list[str]) -> float:
    """CPU seconds that one number pass takes over a text."""
    begin = time.process_time()
    for _ in range(PASSES):
        for text in texts:
            number_pass(text)
    return (time.process_time() - begin) / PASSES / len(texts)


def measured(texts: list[str], seconds: float) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for name, package, make in PEERS:
        read = make()
        read(texts[0])
        before = unit(texts)
        cost, done = timed(read, texts, seconds)
        found[name] = {"version": version(package), "seconds": cost, "read": done, "pass": (before + unit(texts)) / 2}
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--seconds", type=float, default=10)
    given = parser.parse_args()
    warnings.simplefilter("ignore")
    print(json.dumps(measured(json.loads(given.texts.read_text("utf-8")), given.seconds)))


if __name__ == "__main__":
    main()
