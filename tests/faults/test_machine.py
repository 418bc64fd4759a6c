"""Full disks, closed folders, gone pipes, signals at any moment, few files: a code of the contract and no half file."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.faults.running import ended, left, started, stories
from tests.running import ROOT

USER = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return stories(tmp_path / "stories", 6)


def test_a_disk_that_is_full_leaves_the_old_report(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    target.write_text("", "utf-8")
    full = "ulimit -f 1; trap '' XFSZ;"
    code, out, err = ended(started(folder, "--no-cache", "--report", f"html={target}", shell=full))
    assert code == 4
    assert str(target) in err
    assert "could not be written" in err
    assert target.read_bytes() == b""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.html", "stories"]
    assert "figure-conflict" in out


def test_a_cache_on_a_full_disk_costs_its_speed_alone(folder: Path, tmp_path: Path) -> None:
    run = started(folder, "--cache", "--cache-dir", tmp_path / "cache", shell="ulimit -f 1; trap '' XFSZ;")
    code, out, err = ended(run)
    assert (code, "cache" in err) == (1, True)
    assert "figure-conflict" in out


def test_standard_output_that_is_full_or_closed(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    for where, codes in ((">/dev/full", {4}), (">&-", {4}), ("<&-", {1}), ("2>&-", {1})):
        line = f'exec "$0" -m checker "$1" --no-cache --report json="$2" {where}'
        done = subprocess.run(
            ["/bin/sh", "-c", line, sys.executable, folder, target],
            cwd=ROOT,
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert done.returncode in codes, (where, done)
        assert b"Traceback" not in done.stderr
        assert json.loads(target.read_text("utf-8"))["verdict"] == "findings"


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_at_any_moment(number: int, code: int, tmp_path: Path) -> None:
    folder, chance = stories(tmp_path / "stories", 250), random.Random(number)
    target, kept = tmp_path / "report.json", tmp_path / "cache"
    for moment in [chance.uniform(0.3, 2.5) for _ in range(3)]:
        target.write_text("", "utf-8")
        run = started(folder, "--jobs", "2", "--cache-dir", kept, "--cache", "--report", f"json={target}")
        time.sleep(moment)
        run.send_signal(number)
        out, err = run.communicate(timeout=20)
        # Before our own handler stands, the interpreter's or the kernel's answer counts.
        assert run.returncode in (code, 1, -number), err
        assert run.returncode != 1 or b"figure-conflict" in out or b"KeyboardInterrupt" in err
        deadline = time.monotonic() + 2
        while left(run.pid) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not left(run.pid)
        content = target.read_text("utf-8")
        assert content == "" or json.loads(content)["verdict"] == "findings"
        assert not list(tmp_path.glob(".factcheck-*"))
    code, _, told = ended(started(folder, "--cache-dir", kept, "--cache"))
    assert (code, told) == (1, "")


def test_a_run_that_is_killed_leaves_a_cache_that_works(tmp_path: Path) -> None:
    folder, kept, chance = stories(tmp_path / "stories", 300), tmp_path / "cache", random.Random(7)
    cold = ended(started(folder, "--no-cache", "--format", "json"))
    for _ in range(3):
        run = started(folder, "--jobs", "1", "--cache-dir", kept, "--cache")
        time.sleep(chance.uniform(0.2, 1.2))
        os.killpg(run.pid, signal.SIGKILL)
        run.communicate()
    warm = ended(started(folder, "--cache-dir", kept, "--cache", "--format", "json"))
    assert warm == cold


def test_eight_runs_share_one_cache(folder: Path, tmp_path: Path) -> None:
    runs = [started(folder, "--cache-dir", tmp_path / "cache", "--cache", "--format", "json") for _ in range(8)]
    assert len({ended(run) for run in runs}) == 1


def test_files_that_change_are_named_and_never_read_in_part(tmp_path: Path) -> None:
    folder = stories(tmp_path / "stories", 30)
    script = (
        "import sys, itertools, pathlib\n"
        "paths = sorted(pathlib.Path(sys.argv[1]).iterdir())\n"
        "for n in itertools.count():\n"
        "    for path in paths: path.write_text('Growth of Peru was 3 percent in 2024. ' * (n % 7), 'utf-8')\n"
    )
    writer = subprocess.Popen([sys.executable, "-c", script, folder])
    try:
        code, out, _ = ended(started(folder, "--no-cache", "--format", "json"))
    finally:
        writer.kill()
        writer.wait()
    told = json.loads(out)
    assert {item["reason"] for item in told["incomplete"]} <= {"changed", "empty", "unreadable"}
    assert code in (0, 3)
    assert (code == 0) == (not told["incomplete"])


def test_few_open_files(tmp_path: Path) -> None:
    folder = stories(tmp_path / "stories", 250)
    code, out, _ = ended(started(folder, "--jobs", "8", "--no-cache", "--format", "json", shell="ulimit -n 32;"), 100)
    assert code in {1, 3, 4}
    assert code != 1 or len([d for d in json.loads(out)["documents"] if d["status"] == "checked"]) == 250


@pytest.mark.parametrize(
    "interpreter", [["-O"], ["-W", "error"], ["-X", "dev"], ["-X", "warn_default_encoding", "-W", "error"]]
)
def test_modes_of_the_interpreter(interpreter: list[str], folder: Path) -> None:
    command = [sys.executable, *interpreter, "-m", "checker", str(folder), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=100)
    assert (done.returncode, done.stderr) == (1, b"")


def test_no_home_no_terminal_no_locale(folder: Path) -> None:
    command = [
        "env",
        "-i",
        "LC_ALL=C",
        "PYTHONIOENCODING=ascii",
        "COLUMNS=1",
        sys.executable,
        "-m",
        "checker",
        str(folder),
    ]
    for shown in ("full", "json"):
        done = subprocess.run([*command, "--format", shown], cwd=ROOT, capture_output=True, check=False, timeout=60)
        assert done.returncode == 1, done.stderr
        assert done.stdout.isascii()


def test_no_network_is_asked_for(folder: Path) -> None:
    script = (
        "import sys\n"
        "def hook(event, arguments):\n"
        "    if event.startswith('socket.') and event != 'socket.__new__': raise SystemExit(99)\n"
        "sys.addaudithook(hook)\n"
        "from checker.cli import main\n"
        "sys.argv = ['factcheck', *sys.argv[1:]]\n"
        "main()\n"
    )
    (folder / "page.html").write_text("<p>Growth of Peru was 3 percent.<img src='http://127.0.0.1:9/x'></p>", "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", script, folder], cwd=ROOT, capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 1, done.stderr


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="needs setpriv to be an ordinary user")
def test_folders_that_an_ordinary_user_may_not_write_to(folder: Path, tmp_path: Path) -> None:
    for path in (tmp_path, *tmp_path.parents):
        if path.stat().st_uid == os.geteuid() and path != Path("/"):
            path.chmod(path.stat().st_mode | 0o055)
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o755)
    user = USER if os.geteuid() == 0 else []
    if not user:
        closed.chmod(0o555)
    command = [*user, sys.executable, "-B", "-m", "checker", str(folder)]
    bare = {"PATH": os.environ["PATH"], "HOME": str(closed)}

    def run(*more: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([*command, *more], cwd=ROOT, capture_output=True, check=False, timeout=60, env=bare)

    report = run("--no-cache", "--report", f"html={closed / 'r.html'}")
    assert (report.returncode, report.stdout) == (2, b""), report
    cache = run("--cache")
    assert cache.returncode == 1, cache
    assert b"cache" in cache.stderr


def test_no_process_is_left_when_a_run_of_several_ends(tmp_path: Path) -> None:
    folder = stories(tmp_path / "stories", 250)
    run = started(folder, "--jobs", "2", "--no-cache", "--report", f"json={tmp_path / 'r.json'}")
    os.waitpid(run.pid, 0)
    assert not left(run.pid)
    run.communicate()
    assert json.loads((tmp_path / "r.json").read_text("utf-8"))["complete"]
