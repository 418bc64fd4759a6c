"""F8: whatever a text holds, every report stays what it is: strict JSON, well-formed XML, text in a terminal."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

from checker.report import format_names, load
from tests.report.hostile import HOSTILE
from tests.report.samples import OPTIONS, conflict

SAMPLES = tuple(text.encode("utf-8", "surrogatepass") for text in HOSTILE)
EXAMPLES = 120
JSON = ("json", "sarif", "gitlab", "rdjson", "jsonld")
XML = ("junit", "checkstyle")
STYLE = re.compile(r"\x1b\[[0-9;]*m")
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Tree(HTMLParser):
    """The elements and attribute names of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[tuple[str, tuple[str, ...]]] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.found.add((tag, tuple(name for name, _ in attrs)))


def _refuse(constant: str) -> None:
    raise AssertionError(constant)


def one(data: bytes) -> None:
    """The text is quoted on one side, and is a file's name."""
    text = data.decode("utf-8", "surrogateescape")[:500] or "x"
    report, plain = conflict(text, "3", "a.txt"), conflict("x", "3", "a.txt")
    for name in format_names():
        page = load(name).render(report, OPTIONS)
        page.encode("utf-8")
        if name in JSON:
            json.loads(page, parse_constant=_refuse)
        elif name in XML:
            ElementTree.fromstring(page)
        elif name == "csv":
            assert len({len(row) for row in csv.reader(io.StringIO(page)) if row}) == 1
        elif name == "html":
            assert Tree(page).found <= Tree(load(name).render(plain, OPTIONS)).found | {("mark", ()), ("br", ())}
        elif name in ("full", "concise"):
            assert not CONTROL.search(STYLE.sub("", page)), page
        elif name == "github":
            ours = [line for line in page.split("\n") if line.startswith("::")]
            assert len(ours) == len(
                [line for line in load(name).render(plain, OPTIONS).split("\n") if line[:2] == "::"]
            )
