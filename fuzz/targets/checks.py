"""F7: findings do not depend on the order of the articles, nor on a second run."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from checker.errors import DocumentError
from checker.model.findings import Report
from checker.pipeline import Options, run_texts
from checker.rules.loader import load_rules
from checker.rules.rule import Rule
from checker.vocabulary.tables import shipped, shipped_rules

SAMPLES = tuple(
    "\0".join(articles).encode()
    for articles in (
        (
            "Growth of Peru was 3 percent in 2024, President Ana Quispe, 43, said.",
            "Growth of Peru was 9 percent in 2024, President Anna Quispe, 45, said on Monday, 4 March 2025.",
        ),
        (
            "Of 10 ships, 4 sank and 5 left. A total of $9 million: $3 million, $4 million and $5 million.",
            "It fell 110 percent from 50 to 40 tonnes.",
        ),
        (
            "The World Trade Body (WTB) met on 31 June 2024. “We opened the road for all,” said Ana Quispe.",
            "“We opened the bridge for all,” said Bo Li.",
        ),
    )
)
EXAMPLES = 120
OPTIONS = Options(as_of=date(2025, 3, 4), today=date(2025, 6, 1))


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """The shipped rules."""
    return load_rules([str(shipped_rules())])


def findings(texts: list[tuple[str, str]]) -> Report:
    """The report on texts."""
    return run_texts(texts, rules(), shipped(), OPTIONS)


def one(data: bytes) -> None:
    """Articles are divided by NUL."""
    parts = data.decode("utf-8", "replace")[:2500].split("\0")[:4]
    texts = [(f"{n}.txt", part) for n, part in enumerate(parts)]
    try:
        there, back = findings(texts), findings(texts[::-1])
    except DocumentError:
        return
    again = findings(texts)
    assert [(f.id, f.message) for f in again.findings] == [(f.id, f.message) for f in there.findings]
    # A run sorts its articles, so that the order of words inside a message is that of the files' names.
    assert sorted((f.id, f.severity) for f in there.findings) == sorted((f.id, f.severity) for f in back.findings)
    assert there.ledger.selected == there.ledger.checked + len({i.file for i in there.incomplete})
    assert not [i for i in there.incomplete if i.reason.startswith(("rule-", "extractor-"))]
