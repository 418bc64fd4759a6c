"""Every hostile case comes to what its table says, in all outputs, for the superuser and for an ordinary user."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.extract.context.frame import reader
from checker.model.findings import Report
from checker.pipeline import run
from checker.report import RenderOptions
from checker.report import load as output
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules
from tests.hostile import containers, encodings, filesystem, lookalikes, markup, sizes, wording
from tests.hostile.cases import Case
from tests.running import ROOT

FAMILIES = (encodings, sizes, lookalikes, wording, filesystem, markup, containers)
CASES = [
    pytest.param(case, id=f"{family.__name__.rpartition('.')[2]}-{case.id}")
    for family in FAMILIES
    for case in family.CASES
]
OUTPUTS = ("concise", "full", "html", "json")
NOBODY = 65534
# What stands beside each case and must still be found.
CONFLICT = {
    "a.txt": "Growth of Freedonia was 3 percent in May 2023.\n",
    "b.txt": "Growth of Freedonia was 8 percent in May 2023.\n",
}


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that every user may enter; pytest's own is closed to others."""
    made = Path(tempfile.mkdtemp(prefix="hostile-"))
    made.chmod(0o755)
    yield made
    for path in made.rglob("locked"):
        path.chmod(0o755)
    shutil.rmtree(made)


def checked(*paths: Path) -> Report:
    return run([str(path) for path in paths], load_rules([str(shipped_rules())]), shipped())


def figures(report: Report) -> set[str]:
    grammars = reader(shipped())
    return {
        f"{quantity.value:f}"
        for document in report.documents
        for sentence in grammars.read(document).sentences
        for quantity in sentence.quantities
    }


@pytest.mark.parametrize("case", CASES)
def test_a_case_comes_to_what_its_table_says(case: Case, folder: Path) -> None:
    report = checked(case.write(folder))
    assert report.verdict == case.verdict
    assert sorted({item.reason for item in report.incomplete}) == sorted(case.reasons)
    assert {finding.rule for finding in report.findings} == set(case.rules)
    assert set(case.notices) <= {n.partition(":")[0] for document in report.documents for n in document.notices}
    assert set(case.ignored) <= set(report.ledger.ignored)
    read = figures(report)
    assert set(case.values) <= read
    assert not set(case.unread) & read
    if case.place is not None:
        name, word, place = case.place
        document = next(d for d in report.documents if d.file.endswith(f"/{name}"))
        at = document.text.index(word)
        assert document.position((at, at + len(word))).place == place
    for name in OUTPUTS:
        text = output(name).render(report, RenderOptions())
        leaks = [leak for leak in case.leaks if name == "html" or not leak.startswith("<")]
        assert not [leak for leak in leaks if leak in f"\n{text}"]
        if name == "json":
            json.loads(text, parse_constant=pytest.fail)


def test_all_of_them_together_hide_nothing_that_stands_beside_them(folder: Path) -> None:
    beside = Case("beside", "findings", dict(CONFLICT)).write(folder)
    cases = [case for family in FAMILIES for case in family.CASES if family is not sizes]
    report = checked(beside, *(case.write(folder / f"{number}") for number, case in enumerate(cases)))
    expected = {f"{beside}/a.txt", f"{beside}/b.txt"}
    assert any({side.document.file for side in finding.sides} == expected for finding in report.findings)
    assert report.ledger.selected == report.ledger.checked + len({item.file for item in report.incomplete})


def run_as_user(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A run of the interpreter by an ordinary user, whoever runs the tests."""
    command = [sys.executable, *arguments]
    if os.geteuid() == 0:
        command = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *command]
    environment = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=300, check=False, env=environment)


def starts_readers() -> bool:
    """True where an ordinary user may start the interpreter of these tests."""
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', ''], check=True)"
    return run_as_user("-c", code).returncode == 0


def test_an_ordinary_user_gets_the_same_from_cases_at_once(folder: Path) -> None:
    families = (filesystem, containers, markup) if starts_readers() else (filesystem,)
    cases = [*(case for family in families for case in family.CASES), filesystem.LOCKED]
    done = run_as_user("-m", "checker", *(str(case.write(folder)) for case in cases), "--format", "json")
    assert "Traceback" not in done.stderr
    assert done.returncode == 1
    report = json.loads(done.stdout)
    for case in cases:
        home = f"{folder}/{case.id}"
        got = {item["reason"] for item in report["incomplete"] if item["file"].startswith(f"{home}/")}
        assert sorted(got) == sorted(case.reasons), case.id
    named = {i["file"] for i in report["incomplete"] if i["reason"] == "unreadable"}
    assert named == {f"{folder}/locked/secret.txt", f"{folder}/locked/locked"}
