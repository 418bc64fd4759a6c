"""What was decided counts in the next run, as far as it reaches and no further."""

from __future__ import annotations

import json

import pytest

from checker.gate.decisions import DECISIONS
from tests.gate.desk import ONE, OTHER, Desk

DECIDED = ("--decisions", "factcheck-decisions.json")


def decide(desk: Desk, decision: str, note: str = "customs and bank count differently") -> str:
    """Decide about the only finding; gives its id."""
    (finding,) = desk.report()[1]["findings"]
    code, _, err = desk.run("decide", finding["id"][:6], decision, "stories", "--note", note)
    assert code == 0, err
    return str(finding["id"])


@pytest.mark.parametrize("decision", DECISIONS)
def test_the_next_run_honours_it(desk: Desk, decision: str) -> None:
    decide(desk, decision)
    code, report = desk.report(*DECIDED)
    (finding,) = report["findings"]
    settled = bool(DECISIONS[decision][1])
    assert code == (0 if settled else 1)
    told = (finding["suppression"] or {}).get("reason") if settled else finding["decided"]
    assert told == f"{DECISIONS[decision][0]}: customs and bank count differently"


@pytest.mark.parametrize("decision", ["both-right", "different-people", "same-person"])
def test_what_is_about_the_claim_holds_in_other_articles(desk: Desk, decision: str) -> None:
    decide(desk, decision)
    desk.write("stories/c.txt", OTHER.replace("a bank said", "another bank said"))
    assert desk.states(*DECIDED) == (0, ["decision"])
    desk.write("stories/c.txt", OTHER.replace("$11", "$12"))
    assert desk.states(*DECIDED)[0] == 1


def test_what_was_accepted_ends_with_the_text(desk: Desk) -> None:
    decide(desk, "accepted")
    desk.write("stories/a.txt", ONE.replace("\n", "\nOSLO – It rained on Monday for hours.\n\n"))
    assert desk.states(*DECIDED) == (0, ["decision"])
    desk.write("stories/a.txt", ONE.replace("the ministry said", "the minister said"))
    assert desk.states(*DECIDED) == (1, [None])
    assert desk.remarks(*DECIDED) == ["outdated-decision"]


def test_a_later_decision_replaces_the_earlier_one(desk: Desk) -> None:
    first = decide(desk, "unsure")
    assert decide(desk, "accepted") == first
    records = json.loads((desk.folder / "factcheck-decisions.json").read_text("ascii"))["decisions"]
    assert [r["decision"] for r in records] == ["accepted"]


def test_both_right_needs_the_qualifier(desk: Desk) -> None:
    (finding,) = desk.report()[1]["findings"]
    code, _, err = desk.run("decide", finding["id"], "both-right", "stories")
    assert code == 2
    assert "note" in err
    assert not (desk.folder / "factcheck-decisions.json").exists()


def test_an_unknown_finding_is_named_with_those_there_are(desk: Desk) -> None:
    (finding,) = desk.report()[1]["findings"]
    code, _, err = desk.run("decide", "zzz", "unsure", "stories")
    assert code == 2
    assert finding["id"] in err


def test_what_the_page_exports_is_what_the_run_reads(desk: Desk) -> None:
    (finding,) = desk.report()[1]["findings"]
    exported = {
        "finding": finding["id"], "claim": finding["claim"], "text": finding["text"], "rule": finding["rule"],
        "decision": "both-right", "note": "calendar and fiscal year", "by": "A. Editor", "on": "2025-02-04",
    }  # fmt: skip
    desk.write("d.json", json.dumps({"version": 1, "decisions": [exported]}))
    assert desk.states("--decisions", "d.json") == (0, ["decision"])


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"finding": "a", "claim": "b", "text": "c", "rule": "d", "decision": "both right"},
        {"finding": "a", "claim": "b", "text": "c", "rule": "d", "decision": "both-right", "note": " "},
        {"finding": "a", "claim": "b", "text": "c", "rule": "d", "decision": "unsure", "noet": "x"},
        {"finding": "a", "claim": "b", "text": "c", "rule": "d", "decision": "unsure", "note": 3},
    ],
)
def test_a_broken_file_checks_nothing(desk: Desk, record: object) -> None:
    desk.write("d.json", json.dumps({"version": 1, "decisions": [record]}))
    code, out, err = desk.run("stories", "--decisions", "d.json")
    assert (code, out) == (2, "")
    assert "number 1" in err


def test_a_configured_file_may_not_be_there_yet_but_a_typed_one_must(desk: Desk) -> None:
    desk.write("factcheck.toml", 'decisions = "none-yet.json"\n')
    assert desk.states()[0] == 1
    assert desk.run("stories", "--decisions", "none-yet.json")[:2] == (2, "")
