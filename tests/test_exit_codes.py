"""The contract that a gate trusts: what was wrong, where, and nothing that passes as clean."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import ROOT, SEEDS, factcheck, findings

CLEAN = "date 2025-03-04 OSLO – The port handled 12 ships on Monday, the harbour master said."


@pytest.fixture
def good(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "good.txt").write_text(CLEAN, "utf-8")
    return folder


def test_clean_says_what_was_checked(good: Path) -> None:
    outcome = factcheck(good)
    assert outcome.code == 0
    assert "1 article" in outcome.out


def test_a_missing_path_checks_nothing(good: Path) -> None:
    outcome = factcheck(good, good / "nowhere.txt")
    assert (outcome.code, outcome.out) == (2, "")
    assert "nowhere.txt" in outcome.err


def test_an_unknown_option_checks_nothing(good: Path) -> None:
    outcome = factcheck(good, "--loud")
    assert (outcome.code, outcome.out) == (2, "")
    assert "--loud" in outcome.err


def test_a_broken_rule_is_named_with_line_and_suggestion(good: Path, tmp_path: Path) -> None:
    rule = tmp_path / "broken.yml"
    rule.write_text("title: Broken\ncheck: figure_conflict\nseverty: error\n", "utf-8")
    outcome = factcheck(good, "--rules", rule)
    assert (outcome.code, outcome.out) == (2, "")
    assert "broken.yml:3:1" in outcome.err
    assert "severity" in outcome.err


def test_an_empty_folder_is_not_clean(tmp_path: Path) -> None:
    outcome = factcheck(tmp_path)
    assert outcome.code == 3


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"date 2025-01-01 caf\xc3\xa9 and \xff broken"])
def test_an_unreadable_file_is_named_and_the_rest_is_reported(good: Path, content: bytes) -> None:
    (good / "bad.txt").write_bytes(content)
    code, report = findings(good)
    assert code == 3
    assert (report["verdict"], report["complete"]) == ("incomplete", False)
    assert [d["status"] for d in report["documents"]] == ["incomplete", "checked"]
    assert report["documents"][0]["file"].endswith("bad.txt")


def test_findings_outweigh_incomplete_inputs(good: Path) -> None:
    (good / "bad.txt").write_bytes(b"")
    assert findings(SEEDS, good)[0] == 1


def test_exit_zero_turns_findings_and_nothing_else(good: Path, tmp_path: Path) -> None:
    assert factcheck(SEEDS, "--exit-zero").code == 0
    (good / "bad.txt").write_bytes(b"")
    assert factcheck(good, "--exit-zero").code == 3
    assert factcheck(tmp_path / "nowhere", "--exit-zero").code == 2


@pytest.mark.parametrize(("gate", "code"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_the_gate(gate: str, code: int) -> None:
    assert factcheck(SEEDS, "--fail-on", gate).code == code


def test_relative_dates_need_a_publication_date(tmp_path: Path) -> None:
    (tmp_path / "undated.txt").write_text("Exports of Norway were $12 million last year, the port said.", "utf-8")
    code, report = findings(tmp_path)
    assert (code, report["documents"][0]["reason"]) == (3, "no-date")
    assert findings(tmp_path, "--as-of", "2025-03-04")[0] == 0


def test_a_closed_pipe_is_no_finding(good: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-m", "checker", str(good)],
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
        cwd=SEEDS.parent,
    )
    os.close(write)
    assert done.returncode == 141
    assert b"Traceback" not in done.stderr


def test_two_reports_of_one_name_are_refused(good: Path, tmp_path: Path) -> None:
    outcome = factcheck(good, "--report", f"html={tmp_path}/r", "--report", f"json={tmp_path}/r")
    assert (outcome.code, outcome.out) == (2, "")
    assert "two reports" in outcome.err


def test_a_report_is_never_written_over_an_article(good: Path) -> None:
    outcome = factcheck(good / "good.txt", "--report", f"html={good / 'good.txt'}")
    assert outcome.code == 2
    assert (good / "good.txt").read_text("utf-8") == CLEAN


def test_a_report_in_the_folder_is_not_checked_as_an_article(good: Path) -> None:
    for _ in range(2):
        outcome = factcheck(good, "--report", f"html={good / 'report.html'}")
        assert outcome.code == 0
    assert "1 report of factcheck" in outcome.out


def test_an_ascii_terminal_gets_escapes() -> None:
    outcome = factcheck(SEEDS, env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert outcome.code == 1
    assert "\\u201c" in outcome.out


def test_a_missing_package_is_named(tmp_path: Path) -> None:
    script = "import sys; sys.modules['msgspec'] = None; from checker.cli import main; main()"
    command = [sys.executable, "-c", script, "seeds/", "--cache-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 4
    assert "the package 'msgspec' is not installed" in done.stderr
