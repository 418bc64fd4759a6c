"""Known findings do not close the gate; new ones do, and nothing slips in unseen."""

from __future__ import annotations

import json

import pytest

from tests.gate.desk import ONE, OTHER, Desk

KNOWN = ("--baseline", "factcheck-baseline.json")


@pytest.fixture
def held(desk: Desk) -> Desk:
    assert desk.run("baseline", "create", "stories")[0] == 0
    return desk


def test_known_findings_are_told_and_do_not_count(held: Desk) -> None:
    assert held.states()[0] == 1
    assert held.states(*KNOWN) == (0, ["baseline"])
    assert "1 suppressed" in held.run("stories", *KNOWN)[1]


def test_an_entry_is_the_claim_and_not_the_line(held: Desk) -> None:
    held.write("stories/a.txt", ONE.replace("\n", "\nOSLO – It rained on Monday for hours.\n\n"))
    (held.folder / "stories").rename(held.folder / "moved")
    (held.folder / "stories").mkdir()
    (held.folder / "moved").rename(held.folder / "stories" / "moved")
    assert held.states(*KNOWN) == (0, ["baseline"])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("stories/b.txt", OTHER.replace("$11", "$12")),
        ("stories/c.txt", OTHER),
        ("stories/b.txt", OTHER.replace("Norway", "Peru") + "\n\nExports of Peru were $3 billion in 2024."),
    ],
)
def test_new_debt_closes_the_gate(held: Desk, name: str, text: str) -> None:
    held.write(name, text)
    code, states = held.states(*KNOWN)
    assert code == 1
    assert None in states


def test_update_refuses_new_debt_and_takes_mended_findings_out(held: Desk) -> None:
    held.write("stories/b.txt", OTHER.replace("$11", "$17"))
    held.write("stories/c.txt", ONE.replace("Norway", "Peru") + "\n\nExports of Peru were $3 billion in 2024.")
    assert held.remarks(*KNOWN) == ["stale-baseline"]
    code, out, _ = held.run("baseline", "update", "stories")
    assert (code, "1 taken out, 0 kept" in out, "new, not added" in out) == (1, True, True)
    assert held.run("baseline", "show")[1] == ""
    assert held.run("baseline", "update", "stories", "--accept-new")[0] == 0
    assert held.states(*KNOWN) == (0, ["baseline"])
    assert "c.txt" in held.run("baseline", "show")[1]


def test_entries_about_articles_that_were_not_read_are_kept(held: Desk) -> None:
    held.write("stories/c.txt", ONE)
    assert held.run("baseline", "update", "stories/c.txt")[0] == 0
    assert held.run("baseline", "show")[1].count("\n") == 1
    assert held.run("baseline", "update", "stories/c.txt", "--prune")[0] == 0
    assert held.run("baseline", "show")[1] == ""


def test_a_run_that_is_not_complete_writes_no_baseline(desk: Desk) -> None:
    desk.write("stories/bad.txt", "")
    code, _, err = desk.run("baseline", "create", "stories")
    assert code == 3
    assert "bad.txt" in err
    assert not (desk.folder / "factcheck-baseline.json").exists()


def test_a_baseline_is_not_made_twice(held: Desk) -> None:
    before = (held.folder / "factcheck-baseline.json").read_bytes()
    assert held.run("baseline", "create", "stories")[0] == 2
    assert (held.folder / "factcheck-baseline.json").read_bytes() == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"version": 2, "findings": []}',
        '{"version": 1, "version": 1, "findings": []}',
        '{"version": 1, "findings": [{"id": "a", "rule": "b"}]}',
        '{"version": 1, "findings": [{"id": "a", "rule": "b", "files": ["c"], "fils": []}]}',
        '{"version": 1, "findings": [{"id": NaN, "rule": "b", "files": ["c"]}]}',
        "[" * 100_000,
    ],
)
def test_a_broken_baseline_checks_nothing(desk: Desk, text: str) -> None:
    desk.write("known.json", text)
    code, out, err = desk.run("stories", "--baseline", "known.json")
    assert (code, out) == (2, "")
    assert "known.json" in err


def test_a_missing_baseline_checks_nothing(desk: Desk) -> None:
    assert desk.run("stories", "--baseline", "nowhere.json")[:2] == (2, "")


def test_a_report_is_never_written_over_the_baseline(held: Desk) -> None:
    before = (held.folder / "factcheck-baseline.json").read_bytes()
    assert held.run("stories", *KNOWN, "--report", "json=factcheck-baseline.json")[0] == 2
    assert (held.folder / "factcheck-baseline.json").read_bytes() == before


def test_the_file_is_sorted_and_for_its_owner_alone(held: Desk) -> None:
    path = held.folder / "factcheck-baseline.json"
    assert path.stat().st_mode & 0o777 == 0o600
    (entry,) = json.loads(path.read_text("ascii"))["findings"]
    assert (entry["files"], entry["quotes"]) == (["a.txt", "b.txt"], ["$11 billion", "$17 billion"])
