"""Whole or not at all, and never over an article."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.report import format_names, load
from checker.report.writing import check_target, write
from tests.report.samples import OPTIONS, conflict
from tests.running import in_process


def test_written_whole_and_for_the_owner_alone(tmp_path: Path) -> None:
    target = tmp_path / "new" / "folder" / "report.html"
    check_target(str(target), [])
    write(str(target), "été \ud800\n")
    assert target.read_bytes() == "été \\ud800\n".encode()
    assert target.stat().st_mode & 0o777 == 0o600
    assert list(target.parent.iterdir()) == [target]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")

    def full_disk(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space"):
        write(str(target), "new")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


KINDS = ("same", "hard link", "symbolic link", "folder", "in a checked folder", "below a file")


@pytest.mark.parametrize("kind", KINDS)
def test_targets_that_are_refused(kind: str, tmp_path: Path) -> None:
    article = tmp_path / "articles" / "a.txt"
    article.parent.mkdir()
    article.write_text("Trade reached $1.7 billion.")
    target, inputs = tmp_path / "target", [str(article)]
    if kind == "same":
        target = article.parent / ".." / "articles" / "a.txt"
    elif kind == "hard link":
        os.link(article, target)
    elif kind == "symbolic link":
        target.symlink_to(tmp_path / "elsewhere")
    elif kind == "folder":
        target.mkdir()
    elif kind == "in a checked folder":
        target, inputs = article, [str(article.parent)]
    else:
        target = article / "report.html"
    with pytest.raises(UsageError):
        check_target(str(target), inputs)
    assert article.read_text() == "Trade reached $1.7 billion."


def test_devices_are_refused() -> None:
    with pytest.raises(UsageError):
        check_target(os.devnull, [])


@pytest.mark.parametrize("name", sorted(set(format_names()) - {"full", "concise", "github"}))
def test_yesterdays_report_may_be_replaced_in_a_checked_folder(name: str, tmp_path: Path) -> None:
    target = tmp_path / f"report.{name}"
    check_target(str(target), [str(tmp_path)])
    write(str(target), load(name).render(conflict(), OPTIONS))
    check_target(str(target), [str(tmp_path)])


EXTENSIONS = {"html": "html", "json": "json", "csv": "csv", "junit": "xml", "checkstyle": "xml", "markdown": "md"}


def test_yesterdays_reports_are_no_articles(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("date 2025-02-03\nExports of Norway were $17 billion in 2024.", "utf-8")
    (tmp_path / "b.txt").write_text("date 2025-02-03\nExports of Norway were $11 billion in 2024.", "utf-8")
    names = [f"--report={name}={name}.{EXTENSIONS.get(name, 'json')}" for name in format_names() if name != "github"]
    names = [name for name in names if not name.startswith(("--report=full", "--report=concise"))]
    assert in_process("baseline", "create", ".", cwd=tmp_path).code == 0
    for shape in ("csv", "json", "jsonl"):
        assert in_process("claims", ".", "-f", shape, "-o", f"claims.{shape}", cwd=tmp_path).code == 0
    outcomes = [in_process(".", *names, "--format", "concise", cwd=tmp_path) for _ in range(2)]
    assert [outcome.code for outcome in outcomes] == [1, 1]
    assert all("Checked 2 articles" in outcome.out for outcome in outcomes), outcomes[1].out
