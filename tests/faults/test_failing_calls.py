"""FLT-23: every call to the machine fails once. Nothing passes as clean, and every file is whole, old or absent."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.faults.failing_calls import failing, files
from tests.faults.running import STORY
from tests.running import ROOT, Outcome, in_process

TROUBLE = {2, 3, 4}


def desk(folder: Path) -> Path:
    """Three articles in two formats and a feed, and what earlier runs left."""
    (folder / "articles" / "below").mkdir(parents=True)
    (folder / "articles" / "a.txt").write_text(STORY.format(3), "utf-8")
    (folder / "articles" / "b.md").write_text(STORY.format(9), "utf-8")
    (folder / "articles" / "below" / "c.txt").write_text(STORY.format(3), "utf-8")
    (folder / "feed.jsonl").write_text(json.dumps({"text": STORY.format(3)}) + "\n", "utf-8")
    for name in ("r.html", "r.json", "r.xml", "r.csv"):
        (folder / name).write_text("", "utf-8")
    return folder


def children() -> set[str]:
    """The processes of this one that have not ended."""
    found = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[1]) == os.getpid() and fields[0] != "Z":
                found.add(entry.name)
    return found


CHECK = ("articles", "--no-cache", "--format", "json")
SCENARIOS: dict[str, tuple[str, ...]] = {
    "reading": CHECK,
    "reading in a process": ("feed.jsonl", "articles", "--no-cache", "--format", "json"),
    "reading, with the gate open": (*CHECK, "--fail-on", "never"),
    "reports": (*CHECK, "--report", "html=r.html", "--report", "junit=r.xml", "--report", "csv=r.csv"),
    "a memory": ("articles", "--cache", "--cache-dir", "kept", "--format", "json"),
    "a new baseline": ("baseline", "create", "articles", "--baseline", "new.json"),
    "a baseline brought up to date": ("baseline", "update", "articles"),
    "a run with a baseline": (*CHECK, "--baseline", "factcheck-baseline.json"),
    "a decision": ("decide", "ID", "accepted", "articles", "--note", "two sources"),
    "a run with decisions": (*CHECK, "--decisions", "factcheck-decisions.json"),
    "rules of one's own": (*CHECK, "--extra-rules", "rules"),
    "a new rule": ("rules", "new", "rules/another"),
    "a configuration": ("articles", "--no-cache", "--format", "json", "--config", "factcheck.toml"),
}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with everything that the scenarios read."""
    home = desk(tmp_path_factory.mktemp("prepared") / "desk")
    (home / "factcheck.toml").write_text("fail-on = 'warning'\n", "utf-8")
    assert in_process("rules", "new", "rules/mine", cwd=home).code == 0
    found = json.loads(in_process(*CHECK, cwd=home).out)["findings"][0]["id"]
    assert in_process("decide", found, "unsure", "articles", cwd=home).code in (0, 1)
    assert in_process("baseline", "create", "articles", cwd=home).code == 0
    (home / "ID").write_text(found, "utf-8")
    return home


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_call_that_fails(scenario: str, prepared: Path, tmp_path: Path) -> None:
    words = [(prepared / "ID").read_text("utf-8") if word == "ID" else word for word in SCENARIOS[scenario]]
    # The shipped rules and tables are read in the same way by all; one scenario is enough for them.
    spared = () if scenario == "reading, with the gate open" else (str(ROOT),)
    before = files(prepared)
    whole, after, number = Outcome(0, "", ""), before, 0
    while True:
        home = tmp_path / str(number)
        shutil.copytree(prepared, home)
        with failing(number, spared) as faults:
            outcome = in_process(*words, cwd=home, bugs=True)
        left = {name: data for name, data in files(home).items() if not name.startswith("kept/")}
        shutil.rmtree(home)
        if number == 0:
            whole, after = outcome, left
            assert whole.code in (0, 1)
            assert faults.count > 5
        elif faults.told is None:
            break
        else:
            where = f"call {number}: {faults.told}"
            holds(outcome, whole, where)
            for name in left.keys() | before.keys():
                content = left.get(name)
                assert content in (before.get(name), after.get(name)) or is_whole(name, content), (where, name)
            assert not children(), where
        number += 1


def holds(outcome: Outcome, whole: Outcome, where: str, beside: frozenset[str] = frozenset()) -> None:
    """The same verdict and output as without the fault, or trouble by its name. beside: named, but no articles."""
    assert "Traceback" not in outcome.err, (where, outcome.err)
    if outcome.code in TROUBLE:
        assert outcome.err or outcome.out, where
    elif outcome.out != whole.out:
        assert json.loads(outcome.out)["incomplete"], where
        assert outcome.code == 1, where
    else:
        assert outcome.code == whole.code, (where, outcome)
    if outcome.out.startswith("{"):
        told = json.loads(outcome.out)
        named = {item["file"] for item in told["incomplete"]} - beside
        count = told["ledger"]["documents"]
        assert count["selected"] == count["checked"] + len(named) == count["checked"] + count["incomplete"], where
        assert told["complete"] == (not told["incomplete"]), where


def is_whole(name: str, content: bytes | None) -> bool:
    """True for a report that is written to its end, on whatever articles could be read."""
    if content is None:
        return False
    if name.endswith(".json"):
        return bool(json.loads(content))
    if name.endswith(".xml"):
        return ElementTree.fromstring(content) is not None
    if name.endswith(".html"):
        return content.rstrip().endswith(b"</html>")
    return name.endswith(".csv") and content.endswith(b"\n")
