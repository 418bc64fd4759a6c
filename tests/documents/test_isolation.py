"""One bad document costs that document: a reader that dies, hangs or eats memory is named, and the next is read."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from checker.documents import AS_USUAL, Isolation, Settings, collect, read
from checker.documents.limits import Limits, parse_limits
from checker.errors import UsageError
from tests.documents.reading import reading, reasons

SAID = "<p>Growth of Ruritania was 3 percent in May 2024.</p>"


def worker(isolation: Isolation) -> int:
    assert isolation.process_id is not None
    return isolation.process_id


def test_text_needs_no_process(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rain fell.", "utf-8")
    with Isolation() as isolation:
        read(collect([str(tmp_path)]).entries[0], None, AS_USUAL, isolation)
        assert isolation.process_id is None


def test_one_process_reads_many_files_and_ends(tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(SAID, "utf-8")
    seen = set()
    with Isolation() as isolation:
        for entry in collect([str(tmp_path)]).entries:
            assert read(entry, None, AS_USUAL, isolation).documents
            seen.add(worker(isolation))
    (process,) = seen
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_a_killed_reader_costs_the_file_that_it_held(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>" + "Rain fell on 3 May. &amp; " * 400_000, "utf-8")
    (tmp_path / "b.html").write_text(SAID, "utf-8")
    first, second = collect([str(tmp_path)]).entries
    with Isolation() as isolation:
        assert read(second, None, AS_USUAL, isolation).documents
        process = worker(isolation)
        killer = threading.Timer(0.3, os.kill, (process, signal.SIGKILL))
        killer.start()
        (item,) = read(first, None, Settings(limits=Limits(characters=50_000_000)), isolation).incomplete
        killer.join()
        assert item.reason == "worker-died"
        assert "SIGKILL" in item.hint
        assert read(second, None, AS_USUAL, isolation).documents


def test_a_reader_killed_while_idle_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(SAID, "utf-8")
    (entry,) = collect([str(tmp_path)]).entries
    with Isolation() as isolation:
        read(entry, None, AS_USUAL, isolation)
        os.kill(worker(isolation), signal.SIGKILL)
        time.sleep(0.1)
        assert read(entry, None, AS_USUAL, isolation).documents


def test_the_kernel_ends_a_reader_that_takes_too_long(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>" + "Rain fell on 3 May. &amp; " * 700_000, "utf-8")
    limits = parse_limits(["seconds=1", "characters=100M"])
    assert reasons(tmp_path / "a.html", Settings(limits=limits)) == ["limit:seconds"]


def test_the_kernel_bounds_the_memory_of_a_reader(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>" + "Rain fell on 3 May. &amp; " * 700_000, "utf-8")
    limits = parse_limits(["worker-memory=120MB", "characters=100M"])
    assert reasons(tmp_path / "a.html", Settings(limits=limits)) == ["limit:worker-memory"]


def test_a_reader_ends_with_its_parent(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(SAID, "utf-8")
    program = (
        "import sys, time\nfrom checker.documents import AS_USUAL, Isolation, collect, read\nisolation = Isolation()\n"
        "read(collect(sys.argv[1:]).entries[0], None, AS_USUAL, isolation)\n"
        "print(isolation.process_id, flush=True)\ntime.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        process = int(parent.stdout.readline())
        parent.kill()
    for _ in range(50):
        time.sleep(0.05)
        if not Path(f"/proc/{process}").exists() or "Z" in Path(f"/proc/{process}/stat").read_text().split()[2]:
            return
    pytest.fail("the reader outlived its parent")


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("file-size=20MB", "file_size", 20_000_000),
        ("pages=7", "pages", 7),
        ("characters=1.5M", "characters", 1_500_000),
    ],
)
def test_limits_are_options(text: str, field: str, value: int) -> None:
    assert getattr(parse_limits([text]), field) == value


@pytest.mark.parametrize(
    "text", ["file-size", "file-size=", "file-size=-1", "file-size=0", "pages=many", "file-size=1TB"]
)
def test_amounts_that_cannot_be_read(text: str) -> None:
    with pytest.raises(UsageError, match="NAME=AMOUNT"):
        parse_limits([text])


def test_an_unknown_limit_suggests_the_near_one() -> None:
    with pytest.raises(UsageError, match="did you mean 'file-size'"):
        parse_limits(["filesize=3"])


def test_every_hit_names_its_option(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rain fell. " * 100, "utf-8")
    for limit in ("file-size=100", "characters=100"):
        (item,) = reading(tmp_path, Settings(limits=parse_limits([limit]))).incomplete
        name = limit.partition("=")[0]
        assert item.reason == f"limit:{name}"
        assert f"--limit {name}=200" in item.hint
