"""The baseline: findings that are known and shall not close the gate, by what they are about and not by their line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from checker.gate.records import read_records, records_text
from checker.model.document import Document
from checker.model.findings import Finding, Remark, Suppression

FIELDS = {"id": True, "rule": True, "files": True, "message": False, "quotes": False}
REASON = "known since the baseline"


class Entry(NamedTuple):
    """A known finding. id: `Finding.id`; the rest tells people what it is.

    files:  the names of the articles, without folders
    quotes: the quoted words, each once
    """

    id: str
    rule: str
    files: tuple[str, ...]
    message: str = ""
    quotes: tuple[str, ...] = ()


class Held(NamedTuple):
    """Findings held against a baseline: which are not in it, and which of its entries nothing needs any more.

    unread: entries about articles that this run did not read, so that nothing can be said about them
    """

    new: tuple[Finding, ...]
    stale: tuple[Entry, ...]
    unread: tuple[Entry, ...]


def entry(finding: Finding) -> Entry:
    """A finding as an entry."""
    files = sorted({PurePosixPath(side.document.file).name for side in finding.sides})
    quotes = sorted({" ".join(side.quote.split()) for side in finding.sides})
    return Entry(finding.id, finding.rule, tuple(files), finding.message, tuple(quotes))


def load(path: str) -> tuple[Entry, ...]:
    """The entries of a baseline file. Raises UsageError where it cannot be read or is none."""
    return tuple(
        Entry(r["id"], r["rule"], tuple(r["files"]), r.get("message", ""), tuple(r.get("quotes", ())))
        for r in read_records(path, "findings", FIELDS)
    )


def dump(entries: Iterable[Entry]) -> str:
    """The text of a baseline file, by article, rule and id."""
    ordered = sorted(set(entries), key=lambda e: (e.files, e.rule, e.id))
    return records_text("findings", [e._asdict() for e in ordered])


def hold(findings: Sequence[Finding], entries: Sequence[Entry], documents: Iterable[Document]) -> Held:
    """What is new, what is stale, and what cannot be judged because its articles were not read."""
    known, seen = {e.id for e in entries}, {f.id for f in findings}
    read = {PurePosixPath(d.file).name for d in documents}
    gone = [e for e in entries if e.id not in seen]
    return Held(
        tuple(f for f in findings if f.id not in known),
        tuple(e for e in gone if read.issuperset(e.files)),
        tuple(e for e in gone if not read.issuperset(e.files)),
    )


def settle(
    findings: Sequence[Finding], entries: Sequence[Entry], documents: Iterable[Document], path: str
) -> tuple[tuple[Finding, ...], tuple[Remark, ...]]:
    """Known findings suppressed, and a remark for each entry that is stale."""
    known = {e.id for e in entries}
    mark = Suppression("baseline", REASON, path)
    settled = tuple(f._replace(suppressed=f.suppressed or mark) if f.id in known else f for f in findings)
    stale = hold(findings, entries, documents).stale
    told = "is not found any more; factcheck baseline update takes it out"
    return settled, tuple(Remark(path, 0, "stale-baseline", f"{e.rule} in {', '.join(e.files)} {told}") for e in stale)
