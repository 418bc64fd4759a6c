"""However articles are read, cold or warm, by one process or several, what is found is the same to the byte."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from checker.documents import AS_USUAL, Entry
from checker.pipeline import Options, run
from checker.reading import FileRead, Reader
from checker.reading import pool as pools
from checker.report import RenderOptions, load
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules
from tests.running import ROOT, SEEDS

TEXT = "date 2025-03-04\nTrade between Kazakhstan and Kyrgyzstan reached ${} billion in 202{}, Bakyt Saparov said.\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough files for several processes, with contradictions, an empty file and a page among them."""
    made = tmp_path_factory.mktemp("stories")
    for n in range(pools.WORTH):
        (made / f"{n:04}.txt").write_text(TEXT.format(1.3 + n % 2, n % 5), "utf-8")
    (made / "empty.txt").write_text("")
    (made / "page.html").write_text(
        "<html><body><p>Exports of Peru were $3 billion in 2023.</p></body></html>", "utf-8"
    )
    return made


def report(folder: Path, jobs: int = 1, cache: Path | None = None) -> str:
    said: list[str] = []
    options = Options(jobs=jobs, cache=cache, say=said.append)
    made = run([str(folder)], load_rules([str(shipped_rules())]), shipped(), options)
    assert said == []
    return load("json").render(made, RenderOptions())


def test_processes_and_memory_change_nothing(folder: Path, tmp_path: Path) -> None:
    alone = report(folder)
    assert '"figure-conflict"' in alone
    assert '"reason": "empty"' in alone
    kept = tmp_path / "cache"
    for jobs, cache in ((2, None), (2, kept), (1, kept), (2, kept)):
        assert report(folder, jobs, cache) == alone


def test_a_changed_article_is_read_again(tmp_path: Path) -> None:
    story, kept = tmp_path / "story.txt", tmp_path / "cache"
    story.write_text("date 2025-03-04\nThe treaty was signed on 30 June.", "utf-8")
    before = story.stat()
    assert '"impossible-date"' not in report(tmp_path, cache=kept)
    story.write_text("date 2025-03-04\nThe treaty was signed on 31 June.", "utf-8")
    os.utime(story, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert '"impossible-date"' in report(tmp_path, cache=kept)


def test_what_could_not_be_read_is_named_in_every_run(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Caf\xc3\xa9 rose \xff by 3")
    first = report(tmp_path, cache=tmp_path / "cache")
    assert first == report(tmp_path, cache=tmp_path / "cache")
    assert '"reason": "encoding"' in first


class Deadly(Reader):
    """A reader whose process dies of one file."""

    def file(self, entry: Entry, isolation: object) -> FileRead:
        if entry.file.endswith("0007.txt"):
            os._exit(9)
        return super().file(entry, isolation)  # type: ignore[arg-type]


def test_a_process_that_dies_costs_the_file_that_killed_it(folder: Path) -> None:
    entries: Sequence[Entry] = [Entry(path.name, str(path)) for path in sorted(folder.glob("0*.txt"))]
    read = list(pools.files(Deadly(shipped(), AS_USUAL), entries, 2, None))
    lost = [(entry.file, one.incomplete) for entry, one in zip(entries, read, strict=True) if not one.articles]
    assert [(file, item[0].reason) for file, item in lost] == [("0007.txt", "worker-died")]


def test_the_seeds_are_the_same_from_memory(tmp_path: Path) -> None:
    assert report(SEEDS, cache=tmp_path) == report(SEEDS, cache=tmp_path) == report(SEEDS)


def test_no_process_outlives_a_killed_run(folder: Path) -> None:
    command = [sys.executable, "-m", "checker", str(folder), "--jobs", "2", "--no-cache"]
    run_ = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    children: list[int] = []
    for _ in range(600):
        children = _children(run_.pid)
        if len(children) >= 3:
            break
        time.sleep(0.05)
    assert len(children) >= 3, "the pool did not start"
    run_.kill()
    run_.wait()
    for _ in range(200):
        if not any(_alive(child) for child in children):
            return
        time.sleep(0.05)
    raise AssertionError([child for child in children if _alive(child)])


def _children(pid: int) -> list[int]:
    task = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in task.read_text().split()] if task.exists() else []


def _alive(pid: int) -> bool:
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
