"""What people decided about findings, in a file that later runs honour. docs/gate.md says what each decision does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from checker.errors import UsageError
from checker.gate.records import read_records, records_text
from checker.model.findings import Finding, Remark, Suppression

FIELDS = {
    "finding": True, "claim": True, "text": True, "rule": True, "decision": True,
    "note": False, "quotes": False, "by": False, "on": False,
}  # fmt: skip
# What a decision says to people, and how far it reaches: "claim" wherever the same is said again, "text" until a
# sentence around the quoted words changes, "" where the finding stays open.
DECISIONS = {
    "same-person": ("same person: both spellings stand", "claim"),
    "different-people": ("different people", "claim"),
    "both-right": ("both right", "claim"),
    "accepted": ("accepted until the text changes", "text"),
    "fix-here": ("to be fixed here", ""),
    "fix-there": ("to be fixed there", ""),
    "unsure": ("unsure", ""),
}
# Where decisions are kept unless a desk says otherwise.
FILE = "factcheck-decisions.json"
NEEDS_NOTE = ("both-right",)


class Decision(NamedTuple):
    """A decision about one finding.

    finding, claim, text: `Finding.id`, `.claim` and `.text` when it was made
    decision: a word out of DECISIONS
    note:     for both-right the qualifier that makes both right; else free
    quotes:   the quoted words, for people
    by, on:   who decided and when, as they wrote it
    """

    finding: str
    claim: str
    text: str
    rule: str
    decision: str
    note: str = ""
    quotes: tuple[str, ...] = ()
    by: str = ""
    on: str = ""

    @property
    def told(self) -> str:
        """The decision in words, with its note."""
        return DECISIONS[self.decision][0] + (f": {self.note}" if self.note else "")


def decide(finding: Finding, decision: str, note: str = "", by: str = "", on: str = "") -> Decision:
    """A new decision. Raises UsageError for an unknown word, or where a note is needed and missing."""
    quotes = tuple(sorted({" ".join(side.quote.split()) for side in finding.sides}))
    made = Decision(finding.id, finding.claim, finding.text, finding.rule, decision, note, quotes, by, on)
    _check(made, "the decision")
    return made


def load(path: str) -> tuple[Decision, ...]:
    """The decisions of a file; of two on one finding the later one counts. Raises UsageError where it is none."""
    found: dict[str, Decision] = {}
    for number, r in enumerate(read_records(path, "decisions", FIELDS), 1):
        made = Decision(**{**r, "quotes": tuple(r.get("quotes", ()))})
        _check(made, f"{path}: decisions, number {number}")
        found.pop(made.finding, None)
        found[made.finding] = made
    return tuple(found.values())


def dump(decisions: Iterable[Decision]) -> str:
    """The text of a decisions file, by rule and finding."""
    return records_text("decisions", as_records(decisions))


def as_records(decisions: Iterable[Decision]) -> list[dict[str, Any]]:
    """Decisions as a file holds them, by rule and finding."""
    ordered = sorted(decisions, key=lambda d: (d.rule, d.finding))
    return [{name: value for name, value in d._asdict().items() if value} for d in ordered]


def honour(
    findings: Sequence[Finding], decisions: Sequence[Decision], path: str
) -> tuple[tuple[Finding, ...], tuple[Remark, ...]]:
    """Settled findings suppressed, others with what was decided; a remark where an accepted text has changed."""
    on_finding = {d.finding: d for d in decisions}
    on_claim = {d.claim: d for d in decisions if DECISIONS[d.decision][1] == "claim"}
    settled: list[Finding] = []
    remarks: list[Remark] = []
    for finding in findings:
        made = on_finding.get(finding.id) or on_claim.get(finding.claim)
        if made is None:
            settled.append(finding)
            continue
        reach = DECISIONS[made.decision][1]
        if reach == "text" and made.text != finding.text:
            told = f"{made.rule} ({made.finding}) was accepted, and its text has changed since; decide again"
            remarks.append(Remark(path, 0, "outdated-decision", told))
            settled.append(finding)
        elif reach:
            mark = Suppression("decision", made.told, path)
            settled.append(finding._replace(suppressed=finding.suppressed or mark))
        else:
            settled.append(finding._replace(decided=made.told))
    return tuple(settled), tuple(remarks)


def _check(made: Decision, where: str) -> None:
    if made.decision not in DECISIONS:
        raise UsageError(f"{where}: {made.decision!r} is no decision; known are {', '.join(DECISIONS)}")
    if made.decision in NEEDS_NOTE and not made.note.strip():
        raise UsageError(f"{where}: {made.decision} needs a note that says what makes both right")
