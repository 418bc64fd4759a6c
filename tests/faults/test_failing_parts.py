"""A check, an extractor or a report that fails or takes too long costs what it looked at; the others finish."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from checker.checks import figure_conflict
from checker.deadline import Deadline, Overdue
from checker.documents import Settings
from checker.documents.limits import DEFAULTS
from checker.extract import age
from checker.pipeline import Options, run
from checker.report.formats import csv, sarif
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules
from tests.running import in_process

SAID = "date 2025-03-04\nGrowth of Peru was {} percent in 2024, and the treaty was signed on 31 June 2023.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, value in (("a", 3), ("b", 9)):
        (tmp_path / f"{name}.txt").write_text(SAID.format(value), "utf-8")
    (tmp_path / "c.txt").write_text("Rain fell in Lima.", "utf-8")
    return tmp_path


def report(folder: Path, *more: str) -> tuple[int, dict[str, Any]]:
    outcome = in_process(".", "--no-cache", "--format", "json", *more, cwd=folder)
    return outcome.code, json.loads(outcome.out)


def reasons(told: dict[str, Any]) -> dict[str, str]:
    return {item["file"].removeprefix("./"): item["reason"] for item in told["incomplete"]}


def broken(*arguments: object) -> Iterator[Any]:
    raise KeyError("the words of an article")


def endless(*arguments: object) -> Iterator[Any]:
    while True:
        pass


def backtracking(*arguments: object) -> Iterator[Any]:
    re.match("(a+)+$", "a" * 60 + "!")
    return iter(())


@pytest.mark.parametrize(
    ("part", "reason"), [(broken, "rule-failed"), (endless, "limit:rule-seconds"), (backtracking, "limit:rule-seconds")]
)
def test_a_check_costs_its_rule_on_its_documents(
    part: Any, reason: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figure_conflict, "check", part)
    code, told = report(folder, "--limit", "rule-seconds=1")
    assert code == 1
    assert {finding["rule"] for finding in told["findings"]} == {"impossible-date"}
    assert reasons(told) == {"a.txt": reason, "b.txt": reason}
    assert not told["complete"]
    assert "figure-conflict" in told["incomplete"][0]["hint"]
    assert "the words of an article" not in json.dumps(told)


def test_a_check_that_fails_is_never_clean(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figure_conflict, "check", broken)
    assert report(folder, "--select", "figure-conflict")[0] == 3
    assert in_process(".", "--fail-on", "never", "--exit-zero", cwd=folder).code == 3


@pytest.mark.parametrize(("part", "reason"), [(broken, "extractor-failed"), (endless, "limit:seconds")])
def test_an_extractor_costs_the_document_that_it_fails_on(
    part: Any, reason: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = age.claims

    def sometimes(frame: Any) -> Any:
        return part() if frame.document.file.endswith("b.txt") else whole(frame)

    monkeypatch.setattr(age, "claims", sometimes)
    code, told = report(folder, "--limit", "seconds=1")
    assert code == 1
    assert reasons(told) == {"b.txt": reason}
    assert {finding["places"][0]["file"].removeprefix("./") for finding in told["findings"]} == {"a.txt"}
    checked = [document for document in told["documents"] if document["status"] == "checked"]
    assert len(told["documents"]) == len(checked) + 1 == 3


@pytest.mark.parametrize("shown", ["json", "sarif"])
def test_a_report_that_fails_costs_that_report(shown: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modules: list[ModuleType] = [sarif, csv]
    for module in modules:
        monkeypatch.setattr(module, "render", broken)
    (folder / "old.csv").write_text("as it was", "utf-8")
    outcome = in_process(
        "a.txt", "b.txt", "--format", shown, "--report", "csv=old.csv", "--report", "junit=new.xml", cwd=folder
    )
    assert outcome.code == 4
    assert "the csv report could not be made (KeyError" in outcome.err
    assert (folder / "old.csv").read_text("utf-8") == "as it was"
    assert (folder / "new.xml").read_text("utf-8").endswith("</testsuites>\n")
    assert bool(outcome.out) == (shown == "json")


def test_the_deadline_counts_work_and_not_waiting() -> None:
    with Deadline(0.3):
        time.sleep(0.5)
    with pytest.raises(Overdue), Deadline(0.2):
        endless()


def test_what_swallows_the_deadline_is_interrupted_again() -> None:
    def stubborn() -> None:
        try:
            endless()
        except BaseException:
            endless()

    with pytest.raises(Overdue), Deadline(0.2):
        stubborn()


def test_the_deadline_holds_in_any_thread() -> None:
    """The language server and the live review hold rules in threads."""
    ended: list[str] = []

    def limited(seconds: float, work: Callable[[], object]) -> None:
        try:
            with Deadline(seconds):
                work()
            ended.append("done")
        except Overdue:
            ended.append("overdue")

    def stubborn() -> None:
        try:
            endless()
        except BaseException:
            endless()

    for work, expected in ((endless, "overdue"), (stubborn, "overdue"), (partial(time.sleep, 0.4), "done")):
        thread = threading.Thread(target=limited, args=(0.2, work))
        thread.start()
        thread.join(30)
        assert ended[-1:] == [expected]


def test_a_deadline_of_one_thread_leaves_the_others_alone() -> None:
    outcome: list[int] = []

    def calm() -> None:
        for _ in range(2000):
            with Deadline(60):
                pass
        outcome.append(1)

    threads = [threading.Thread(target=calm) for _ in range(4)]
    for thread in threads:
        thread.start()
    with pytest.raises(Overdue), Deadline(0.3):
        endless()
    for thread in threads:
        thread.join(60)
    assert outcome == [1] * 4


def test_a_run_in_a_thread_names_the_rule_that_takes_too_long(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figure_conflict, "check", endless)
    limits = replace(DEFAULTS, rule_seconds=1)
    options = Options(reading=Settings(limits=limits))
    with ThreadPoolExecutor(1) as threads:
        told = threads.submit(run, [str(folder)], load_rules([str(shipped_rules())]), shipped(), options).result(60)
    assert {item.reason for item in told.incomplete} == {"limit:rule-seconds"}
    assert told.verdict == "findings"
    assert not told.complete


@pytest.mark.parametrize("in_thread", [False, True])
def test_each_piece_of_work_has_the_whole_time(in_thread: bool) -> None:
    ended: list[str] = []

    def busy(seconds: float) -> None:
        end = time.thread_time() + seconds
        while time.thread_time() < end:
            sum(range(10_000))

    def pieces() -> None:
        try:
            with Deadline(0.4) as limit:
                for _ in range(4):
                    limit.again(0.4)
                    busy(0.2)
                ended.append("done")
                limit.again(0.4)
                endless()
        except Overdue:
            ended.append("overdue")

    if in_thread:
        thread = threading.Thread(target=pieces)
        thread.start()
        thread.join(60)
    else:
        pieces()
    assert ended == ["done", "overdue"]


def test_many_claims_may_take_longer_than_few(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is against articles that attack, not against archives."""

    def slow(*arguments: object) -> Iterator[Any]:
        end = time.process_time() + 1.5
        while time.process_time() < end:
            sum(range(10_000))
        return iter(())

    monkeypatch.setattr(figure_conflict, "check", slow)
    rules, options = (
        load_rules([str(shipped_rules())]),
        Options(reading=Settings(limits=replace(DEFAULTS, rule_seconds=1))),
    )
    assert {item.reason for item in run([str(folder)], rules, shipped(), options).incomplete} == {"limit:rule-seconds"}
    monkeypatch.setattr("checker.judging.WHOLE", 0.1)
    assert run([str(folder)], rules, shipped(), options).incomplete == ()
