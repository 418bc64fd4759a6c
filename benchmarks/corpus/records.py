"""What a generated article claims, what was planted, and the article under construction."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from benchmarks.corpus.randomness import _MARK, CLOSE, OPEN, SEP


@dataclass
class Claim:
    """One rendered mention. `value` is in base units (1 USD, 1 km, 1 unit); `exact` False if hedged."""

    kind: str
    subject: str
    value: Any
    unit: str
    period: str = ""
    exact: bool = True
    text: str = ""
    start: int = -1
    end: int = -1
    doc: str = ""


@dataclass
class Conflict:
    """One planted conflict: two mentions of the same (kind, subject, period) that cannot both hold."""

    id: str
    type: str  # figure | scale | count | sum | percent | date | name_spelling | title
    scope: str  # within | across
    docs: list[str]
    kind: str
    subject: str
    period: str
    mentions: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True)
class Fact:
    kind: str
    subject: str
    value: float
    unit: str
    period: str
    sentence: str  # template with {v}, plus literal text


class Doc:
    """Collects paragraphs with marked claims and turns them into text plus spans."""

    def __init__(self, doc_id: str) -> None:
        self.id = doc_id
        self.claims: list[Claim] = []
        self.paragraphs: list[str] = []
        self.words = 0

    def mark(self, claim: Claim, text: str) -> str:
        self.claims.append(claim)
        return f"{OPEN}{len(self.claims) - 1}{SEP}{text}{CLOSE}"

    def add(self, paragraph: str) -> None:
        self.paragraphs.append(paragraph)
        self.words += paragraph.count(" ") + 1

    def finish(self, header: str) -> str:
        raw = header + "\n\n".join(self.paragraphs) + "\n"
        out, pos, length, current = [], 0, 0, None
        for m in _MARK.finditer(raw):
            chunk = raw[pos : m.start()]
            out.append(chunk)
            length += len(chunk)
            if m.group(1) is not None:
                current = self.claims[int(m.group(1))]
                current.start, current.doc = length, self.id
            else:
                assert current is not None
                current.end = length
            pos = m.end()
        out.append(raw[pos:])
        text = "".join(out)
        for c in self.claims:
            c.text = text[c.start : c.end]
        return text
