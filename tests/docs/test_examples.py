"""Every example that the help and the pages show is run as it stands."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from checker.cli.commands import factcheck as program
from tests.running import ROOT, in_process

BASELINE = "factcheck-baseline.json"


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
        import subprocess

        git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"]
        for command in (["init", "-q"], ["add", "seeds"], ["commit", "-qm", "all"]):
            subprocess.run([*git, *command], cwd=tmp_path, check=True)
    if "baseline" in line and "baseline create" not in line:
        assert in_process("baseline", "create", "seeds/", cwd=tmp_path).code == 0
    if "--decisions" in line:
        assert in_process("decide", "7a5b", "accepted", "seeds/", cwd=tmp_path).code == 0
    outcome = in_process(*shlex.split(line)[1:], cwd=tmp_path)
    assert outcome.code in {0, 1}, outcome.err
    assert outcome.out
