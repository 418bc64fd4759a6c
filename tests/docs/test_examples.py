"""Every example that the help and the pages show is run as it stands."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from checker.cli.commands import factcheck as program
from checker.model.findings import Exit
from tests.running import ROOT, in_process

BASELINE = "factcheck-baseline.json"
# Commands that run until Ctrl-C.
ENDLESS = ("review", "watch")


def commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            assert found is not None
            yield from commands(found, f"{name} {below}")


COMMANDS = dict(commands(program, "factcheck"))
PAGES = [ROOT / "README.md", ROOT / "docs/gate.md"]


def shown(text: str) -> list[str]:
    """The lines that call the program, without comments and redirections."""
    lines = (re.split(r"  +#| > ", line.strip())[0] for line in text.splitlines())
    return [line.strip() for line in lines if line.startswith("factcheck ")]


def examples() -> list[str]:
    pages = ["\n".join(re.findall(r"```sh\n(.*?)```", page.read_text("utf-8"), re.DOTALL)) for page in PAGES]
    found = [line for text in (*(c.help or "" for c in COMMANDS.values()), *pages) for line in shown(text)]
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_teaches_with_an_example(name: str) -> None:
    outcome = in_process(*name.split()[1:], "--help", cwd=ROOT)
    assert outcome.code == 0
    assert shown(outcome.out), outcome.out


@pytest.mark.parametrize("line", examples())
def test_the_example_runs(line: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copytree(ROOT / "seeds", tmp_path / "stories")
    shutil.copytree(ROOT / "rules", tmp_path / "rules")
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    (tmp_path / "my-rules").mkdir()
    page = (ROOT / "docs/writing-rules.md").read_text("utf-8")
    rule = re.search(r"<!-- rule: oil-exports-differ -->\n```yaml\n(.*?)```", page, re.DOTALL)
    assert rule is not None
    if "rules new" not in line:
        (tmp_path / "my-rules/oil-exports-differ.yml").write_text(rule[1], "utf-8")
    if "--changed-since" in line:
        git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"]
        for command in (["init", "-q"], ["add", "seeds"], ["commit", "-qm", "all"]):
            subprocess.run([*git, *command], cwd=tmp_path, check=True)
    if "baseline" in line and "baseline create" not in line:
        assert in_process("baseline", "create", "seeds/", cwd=tmp_path).code == 0
    if "archive.sqlite" in line and "archive add" not in line:
        assert in_process("archive", "add", "archive.sqlite", "seeds/", cwd=tmp_path).code == 0
    if "--decisions" in line:
        assert in_process("decide", "7a5b", "accepted", "seeds/", cwd=tmp_path).code == 0
    if line.split()[1] in ENDLESS:
        assert interrupted(shlex.split(line)[1:], tmp_path) == Exit.INTERRUPTED
        return
    if line.split()[1] == "lsp":
        # An editor that goes away at once: the server ends, and has said nothing.
        command = [sys.executable, "-m", "checker", *shlex.split(line)[1:]]
        done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
        assert (done.returncode, done.stdout) == (0, b"")
        return
    outcome = in_process(*shlex.split(line)[1:], cwd=tmp_path)
    assert outcome.code in {0, 1}, outcome.err
    assert outcome.out


def interrupted(arguments: list[str], folder: Path) -> int:
    """The exit code of a command that runs until Ctrl-C, which it gets as soon as it has said something."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "BROWSER": "true"}
    with subprocess.Popen(
        [sys.executable, "-m", "checker", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        preexec_fn=_hears_interrupts,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
        try:
            process.communicate(timeout=30)
        finally:
            process.kill()
    return process.returncode


def _hears_interrupts() -> None:
    """A shell that runs the tests in the background makes its children deaf to Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
