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
from tests.hostile.cases import SAID, Case
from tests.running import ROOT

FAMILIES = (encodings, sizes, lookalikes, wording, filesystem, markup, containers)
CASES = [
    pytest.param(case, id=f"{family.__name__.rpartition('.')[2]}-{case.id}")
    for family in FAMILIES
    for case in family.CASES
]
OUTPUTS = ("concise", "full", "html", "json")
NOBODY = 65534
# Where the interpreter lies in the superuser's home, nobody else may start it without the right to read everything.
READS_ALL = ("--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search")
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


def as_user(rights: tuple[str, ...], *arguments: str) -> subprocess.CompletedProcess[str]:
    """A run of the interpreter by an ordinary user with these options of setpriv."""
    user = [f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    command = ["setpriv", *user, *rights, sys.executable, *arguments]
    environment = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=900, check=False, env=environment)


@pytest.mark.skipif(os.geteuid() != 0, reason="an ordinary user runs all cases already")
def test_all_cases_hold_for_an_ordinary_user() -> None:
    """All cases again in a process that gave up its rights, where it may start the interpreter."""
    starts = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import checker, pytest'], check=True)"
    rights = next(rights for rights in ((), READS_ALL) if as_user(rights, "-c", starts).returncode == 0)
    modules = ["tests/hostile/test_matrix.py", "tests/hostile/test_rules.py"]
    done = as_user(
        rights, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-k", "not ordinary", *modules
    )
    assert done.returncode == 0, done.stdout[-3000:]


def test_what_an_ordinary_user_may_not_read_is_named(folder: Path) -> None:
    """In a copy of this process that gives up its rights, so that it holds wherever the clone lies."""
    checked(Case("before", "clean", {"ok.txt": SAID}).write(folder))
    home = filesystem.LOCKED.write(folder)
    child = os.fork()
    if child == 0:
        code = 1
        try:
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            report = checked(home)
            named = {(item.file, item.reason) for item in report.incomplete}
            expected = {(f"{home}/secret.txt", "unreadable"), (f"{home}/locked", "unreadable")}
            code = 0 if (report.verdict, named, report.ledger.checked) == ("incomplete", expected, 1) else 2
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
