"""--changed-since: everything is read and compared, and what touches a changed article is reported."""

from __future__ import annotations

import subprocess

import pytest

from tests.gate.desk import ONE, OTHER, Desk


@pytest.fixture
def repository(desk: Desk) -> Desk:
    desk.write("stories/old.txt", ONE.replace("Norway", "Peru"))
    desk.write("stories/older.txt", OTHER.replace("Norway", "Peru"))
    (desk.folder / "stories/b.txt").unlink()
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "all"]):
        subprocess.run([*git, *command], cwd=desk.folder, check=True)
    return desk


def files(desk: Desk, *arguments: str) -> list[list[str]]:
    return [[p["file"] for p in f["places"]] for f in desk.report(*arguments)[1]["findings"]]


def test_a_new_article_is_held_against_all_others(repository: Desk) -> None:
    repository.write("stories/b.txt", OTHER)
    assert len(files(repository)) == 2
    assert files(repository, "--changed-since", "HEAD") == [["stories/a.txt", "stories/b.txt"]]
    assert repository.remarks("--changed-since", "HEAD") == ["unchanged-articles"]


def test_a_changed_article_counts_as_well(repository: Desk) -> None:
    assert files(repository, "--changed-since", "HEAD") == []
    repository.write("stories/old.txt", ONE.replace("Norway", "Peru").replace("the ministry said", "it said"))
    assert files(repository, "--changed-since", "HEAD") == [["stories/old.txt", "stories/older.txt"]]


def test_from_a_folder_below(repository: Desk) -> None:
    repository.write("stories/b.txt", OTHER)
    below = Desk.__new__(Desk)
    below.folder = repository.folder / "stories"
    code, out, _ = below.run(".", "--changed-since", "HEAD", "--format", "concise")
    assert code == 1
    assert "./a.txt" in out
    assert "older.txt" not in out


def test_an_unread_article_still_leaves_the_run_incomplete(repository: Desk) -> None:
    repository.write("stories/empty.txt", "")
    assert repository.report("--changed-since", "HEAD")[0] == 3


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD; touch x"])
def test_an_unknown_revision_checks_nothing(repository: Desk, revision: str) -> None:
    code, out, err = repository.run("stories", f"--changed-since={revision}")
    assert (code, out) == (2, "")
    assert "--changed-since" in err
    assert not (repository.folder / "x").exists()


def test_nothing_that_the_repository_configures_is_run(repository: Desk) -> None:
    script = repository.write("evil.sh", "#!/bin/sh\ntouch owned\n")
    script.chmod(0o755)
    for key in ("core.fsmonitor", "diff.external", "diff.x.textconv"):
        subprocess.run(["git", "config", key, str(script)], cwd=repository.folder, check=True)
    repository.write(".gitattributes", "*.txt diff=x\n")
    repository.report("--changed-since", "HEAD")
    assert not list(repository.folder.glob("**/owned"))


def test_a_feed_and_standard_input_count_as_what_they_are(repository: Desk) -> None:
    rows = [f"2025-02-03,Exports of Ghana were ${value} billion in 2024." for value in (17, 11)]
    repository.write("stories/feed.csv", "\n".join(("date,text", *rows)))
    (found,) = files(repository, "--changed-since", "HEAD")
    assert all(file.startswith("stories/feed.csv#") for file in found)
