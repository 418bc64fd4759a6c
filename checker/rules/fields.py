"""The keys of a rule file: what each holds, whether it must be there. Schema, door and help come from this table."""

from __future__ import annotations

from typing import NamedTuple


class Field(NamedTuple):
    """A key of a rule file. form: text, word (one of `words`), words (a list of such), mapping, examples."""

    form: str
    needed: bool
    help: str
    words: tuple[str, ...] = ()


FIELDS: dict[str, Field] = {
    "title": Field("text", True, "What the rule finds, in one line."),
    "check": Field("word", True, "The check that the rule asks for; checker/checks/ has one file for each."),
    "kind": Field("text", False, "The kind of finding; the rule's id unless told."),
    "severity": Field(
        "word", True, "error: cannot both be true; warning: probably cannot; note: look.", ("error", "warning", "note")
    ),
    "same": Field("words", False, "What must be the same for two claims to be compared; the check says what it knows."),
    "scope": Field("word", False, "document: inside one article; corpus: across articles too.", ("document", "corpus")),
    "unless": Field("words", False, "What excuses a difference; the check says what it knows."),
    "params": Field("mapping", False, "What the check lets a rule set."),
    "message": Field("text", True, "The finding in one sentence, with the check's facts as {words}."),
    "why": Field("text", True, "Why a reader is harmed; shown with every finding."),
    "examples": Field(
        "examples", True, "Articles that must be reported (conflict) and near misses that must not (consistent)."
    ),
}
EXAMPLE_KEYS = ("name", "articles", "todo", "today")
VERDICTS = ("conflict", "consistent")
LEAST_EXAMPLES = 1
