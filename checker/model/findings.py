"""What a run has to say: findings, and what it could and could not check."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from hashlib import sha256
from typing import NamedTuple

from checker.model.claims import Claim
from checker.model.document import Document, Span


class Severity(StrEnum):
    """error: cannot both be true; warning: probably cannot; note: worth a look."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Exit(IntEnum):
    """Exit codes of the program (public API). Only CLEAN publishes."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    INCOMPLETE = 3
    FAILED = 4
    INTERRUPTED = 130
    CLOSED_PIPE = 141
    TERMINATED = 143


class Side(NamedTuple):
    """One of the statements that disagree. `note` says how it was understood."""

    document: Document
    span: Span
    sentence: Span
    note: str = ""

    @classmethod
    def of(cls, claim: Claim, note: str = "", span: Span | None = None) -> Side:
        """A claim as a side, or the part of it at `span`."""
        return cls(claim.document, span or claim.span, claim.sentence, note)

    @property
    def quote(self) -> str:
        """The words of this side, as published."""
        return self.document.quote(self.span)


class Conflict(NamedTuple):
    """What a check saw. It has sides, not a culprit, and does not know which rule asked.

    facts:    the words that the rule's message may use, by name
    steps:    the explanation, one step a line
    severity: where the evidence itself weakens or strengthens the rule's severity, else None
    """

    sides: tuple[Side, ...]
    facts: dict[str, str]
    steps: tuple[str, ...]
    severity: Severity | None = None


class Suppression(NamedTuple):
    """Why a finding does not count.

    by:     comment, sidecar, baseline or decision
    reason: what the person who suppressed it says
    where:  the file that holds it, with the line where there is one ("a.md:3")
    """

    by: str
    reason: str
    where: str

    @property
    def told(self) -> str:
        """One phrase for people: the kind, the place and the reason."""
        return f"{self.by} in {self.where}: {self.reason}"


class Finding(NamedTuple):
    """A conflict stamped with the rule that asked for it.

    id:      stable across unrelated edits: a hash of the claim and the names of its files
    claim:   the same without file names where the rule compares articles: what a decision is about
    decided: what a person decided about it that leaves it open ("fix here: ask the ministry"), "" for nothing
    """

    id: str
    rule: str
    kind: str
    severity: Severity
    message: str
    explanation: tuple[str, ...]
    sides: tuple[Side, ...]
    suppressed: Suppression | None = None
    claim: str = ""
    decided: str = ""

    @property
    def text(self) -> str:
        """A hash of the sentences around the quoted words: another one means that the text was changed."""
        sentences = sorted({" ".join(side.document.quote(side.sentence).split()) for side in self.sides})
        return sha256("\0".join(sentences).encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Remark(NamedTuple):
    """Something about the gate itself that a person should know: a suppression without use, a stale baseline entry.

    line: from 1, 0 where the file as a whole is meant
    kind: a slug for programs (unused-suppression, expired-suppression, stale-baseline ...)
    """

    file: str
    line: int
    kind: str
    message: str


class Incomplete(NamedTuple):
    """An input, or a rule on an input, that could not be finished. Never hidden, never green."""

    file: str
    reason: str
    hint: str


@dataclass(slots=True)
class Ledger:
    """What was selected, checked and compared, and what was not and why.

    not_compared: reason to number of claims ("no period": 12)
    ignored:      files found while walking that are not articles, reason to number
    """

    selected: int = 0
    checked: int = 0
    claims_found: int = 0
    claims_compared: int = 0
    not_compared: dict[str, int] = field(default_factory=dict)
    ignored: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """All that a renderer may know.

    claims:  every claim found, by (file, start, end)
    reasons: why each claim was not compared, in the order of `claims`; "" where it was
    remarks: what is to be said about suppressions, baseline and decisions
    """

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    incomplete: tuple[Incomplete, ...]
    ledger: Ledger
    gate: Severity | None = Severity.WARNING
    remarks: tuple[Remark, ...] = ()
    reasons: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """True where everything selected was read and every rule ran to its end."""
        return not self.incomplete and self.ledger.selected > 0

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """The findings at or above the gate."""
        if self.gate is None:
            return ()
        order = list(Severity)
        limit = order.index(self.gate)
        return tuple(f for f in self.findings if f.suppressed is None and order.index(f.severity) <= limit)

    @property
    def verdict(self) -> str:
        """findings, incomplete or clean, in this order of weight."""
        if self.blocking:
            return "findings"
        return "clean" if self.complete else "incomplete"
