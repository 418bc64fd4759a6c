"""How much of anything is read. Every limit is an option, and every hit names the one to raise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches

from checker.errors import DocumentError, UsageError

AMOUNT = re.compile(r"(\d{1,12})(?:\.(\d))? ?(k|M|G|kB|MB|GB)?")
FACTORS = {"k": 1_000, "M": 1_000_000, "G": 1_000_000_000}


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds for one input; sizes in bytes.

    file_size:       a file as it lies on the disk
    characters:      the text of one article
    unpacked_size:   all that comes out of a container (.docx, .odt, a compressed page of a .pdf)
    unpacked_ratio:  bytes that come out for each byte that goes in, above one megabyte
    members:         parts of a container, parts of a mail
    nesting:         files inside files: a mail attached to a mail attached to a mail
    markup_depth:    tags inside tags, multiparts inside multiparts
    json_depth:      brackets inside brackets
    json_digits:     digits of a number in JSON
    pages:           pages of a .pdf
    articles:        articles in one feed
    seconds:         processor time for reading one file, and again for understanding one article
    rule_seconds:    processor time of one rule on one group of claims that belong together, up to 10,000 of them
    worker_memory:   memory of the process that reads containers and markup
    """

    file_size: int = 20_000_000
    characters: int = 5_000_000
    unpacked_size: int = 100_000_000
    unpacked_ratio: int = 100
    members: int = 2_000
    nesting: int = 3
    markup_depth: int = 200
    json_depth: int = 100
    json_digits: int = 60
    pages: int = 2_000
    articles: int = 20_000
    seconds: int = 30
    rule_seconds: int = 5
    worker_memory: int = 1_000_000_000

    def exceeded(self, name: str, file: str, what: str) -> DocumentError:
        """The error for a file that goes over the limit `name` (a field): says so and how to raise it."""
        option = name.replace("_", "-")
        allowed = getattr(self, name)
        hint = f"{what} (the limit is {allowed:,}); raise it with --limit {option}={2 * allowed}, or split the file"
        return DocumentError(file, f"limit:{option}", hint)


DEFAULTS = Limits()


def parse_limits(texts: Sequence[str], limits: Limits = DEFAULTS) -> Limits:
    """Limits with those of `NAME=AMOUNT` texts changed: "file-size=20MB", "pages=100".

    Amounts are whole numbers, or numbers with k, M or G (thousand, million, thousand million), with or without B.
    Raises UsageError where a name is unknown, a number cannot be read or is 0.
    """
    known = {field.name.replace("_", "-"): field.name for field in fields(Limits)}
    for text in texts:
        name, _, amount = text.partition("=")
        if name not in known:
            close = get_close_matches(name, sorted(known), 1)
            hint = f"; did you mean {close[0]!r}?" if close else f"; the limits are {', '.join(sorted(known))}"
            raise UsageError(f"no limit is called {name!r}{hint}")
        limits = replace(limits, **{known[name]: _number(text, amount)})
    return limits


def _number(text: str, amount: str) -> int:
    match = AMOUNT.fullmatch(amount)
    factor = FACTORS.get((match[3] or "")[:1], 1) if match else 1
    number = int(match[1]) * factor + int(match[2] or 0) * factor // 10 if match else 0
    if number < 1:
        raise UsageError(f"--limit {text!r}: write NAME=AMOUNT with a whole number above 0, as in file-size=20MB")
    return number
