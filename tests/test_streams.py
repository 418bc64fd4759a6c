"""Standard output full, closed or gone; targets that cannot be written; a disk that is full in mid-report."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import SEEDS, in_process

CLEAN = "date 2025-03-04\nThe port handled 12 ships on Monday, the harbour master said."


def run(arguments: list[str], shell: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program with its standard streams as a shell leaves them."""
    call = ["bash", "-c", f'"$0" -m checker "$@" {shell}; exit "${{PIPESTATUS[0]}}"', sys.executable, *arguments]
    env = {**os.environ, **environment}
    done = subprocess.run(call, capture_output=True, cwd=SEEDS.parent, check=False, timeout=60, env=env)
    assert b"Traceback" not in done.stderr
    return done


@pytest.mark.parametrize("shown", ["full", "json", "html"])
@pytest.mark.parametrize("redirection", ["> /dev/full", ">&-"])
def test_an_output_that_cannot_be_written_is_a_failure(shown: str, redirection: str, tmp_path: Path) -> None:
    page = tmp_path / "r.json"
    done = run(["seeds/", "--format", shown, "--report", f"json={page}"], redirection)
    assert done.returncode == 4
    assert page.read_text("utf-8").endswith("}\n")


@pytest.mark.parametrize("arguments", [["rules", "list"], ["claims", "seeds/"], ["config"], ["completion", "bash"]])
@pytest.mark.parametrize("redirection", ["> /dev/full", ">&-"])
def test_so_it_is_for_every_command(arguments: list[str], redirection: str) -> None:
    assert run(arguments, redirection).returncode == 4


def test_a_closed_pipe_leaves_the_verdict(tmp_path: Path) -> None:
    clean = tmp_path / "a.txt"
    clean.write_text(CLEAN, "utf-8")
    assert run(["seeds/", "--format", "html"], "| head -c 1").returncode == 1
    assert run([str(clean), "--format", "html"], "| head -c 1").returncode in {0, 141}


def test_closed_input_and_error_output_change_nothing() -> None:
    assert run(["seeds/"], "<&-").returncode == 1
    assert run(["seeds/"], "2>&-").returncode == 1


def test_a_full_disk_leaves_the_old_report(tmp_path: Path) -> None:
    target = tmp_path / "r.html"
    target.write_text('<meta name="generator" content="factcheck">old', "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "checker", "seeds/", "--format", "concise", "--report", f"html={target}"],
        capture_output=True,
        cwd=SEEDS.parent,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
    )
    assert done.returncode == 4
    assert b"r.html" in done.stderr
    assert target.read_text("utf-8").endswith("old")
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("kind", ["below a file", "a folder", "a device", "an article"])
def test_a_target_that_cannot_be_is_refused_before_anything_is_read(kind: str, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_bytes(b"\xff\xfe\x00 this would be incomplete")
    target = {
        "below a file": article / "r.json",
        "a folder": tmp_path,
        "a device": Path(os.devnull),
        "an article": article,
    }[kind]
    outcome = in_process("a.txt", "--report", f"json={target}", cwd=tmp_path)
    assert (outcome.code, outcome.out) == (2, "")


def test_one_report_that_fails_does_not_keep_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync
    calls: list[int] = []

    def first_fails(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 1:
            raise OSError(28, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", first_fails)
    outcome = in_process(
        "seeds/", "--report", f"json={tmp_path}/a.json", "--report", f"csv={tmp_path}/b.csv", cwd=SEEDS.parent
    )
    assert outcome.code == 4
    assert "a.json could not be written: No space" in outcome.err
    assert [path.name for path in tmp_path.iterdir()] == ["b.csv"]
    assert "Checked 5 articles" in outcome.out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_the_program(shell: str) -> None:
    outcome = in_process("completion", shell, cwd=SEEDS.parent)
    assert outcome.code == 0
    assert "_FACTCHECK_COMPLETE" in outcome.out


def test_completion_knows_commands_options_and_values(tmp_path: Path) -> None:
    for words, number, expected in (("factcheck ba", "1", "baseline"), ("factcheck check --fail-on ", "3", "never")):
        done = run([], "", _FACTCHECK_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=number)
        assert done.returncode == 0
        assert f"plain,{expected}" in done.stdout.decode().splitlines()


def test_bash_takes_the_script(tmp_path: Path) -> None:
    script = tmp_path / "factcheck.bash"
    script.write_text(in_process("completion", "bash", cwd=tmp_path).out, "utf-8")
    subprocess.run(["bash", "-n", str(script)], check=True)
