"""The recipes for build systems: valid by the systems' own schemas, and their scripts run as the systems run them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from junitparser import JUnitXml

from tests.report.readers import commands, markdown_text, sarif_log
from tests.running import ROOT, SEEDS

SCHEMAS = {"action.yml": "vendor.github-actions", "ci/gitlab.yml": "vendor.gitlab-ci"}
BAD_NAME = 'it"; touch owned; $(touch owned) #.txt'


def read(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A folder of articles, with the program on the path as an installed one is."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin/factcheck"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n', "utf-8")
    program.chmod(0o755)
    (tmp_path / "stories").mkdir()
    for article in SEEDS.iterdir():
        (tmp_path / "stories" / article.name).write_bytes(article.read_bytes())
    return tmp_path


def run(script: str, workspace: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {"PATH": f"{workspace / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "HOME": str(workspace)}
    call = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(
        call, cwd=workspace, env={**inherited, **environment}, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("name", SCHEMAS)
def test_valid_by_the_systems_schema(name: str) -> None:
    call = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", SCHEMAS[name], str(ROOT / name)]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_input_is_part_of_a_script() -> None:
    for step in read("action.yml")["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


@pytest.mark.parametrize(
    ("options", "code"), [("", 1), ("--fail-on=never", 0), ("--select=quotes\n--fail-on=note", 0), ("--loud", 2)]
)
def test_the_action_annotates_summarises_and_keeps_the_exit_code(workspace: Path, options: str, code: int) -> None:
    step = read("action.yml")["runs"]["steps"][-1]
    summary = workspace / "summary.md"
    done = run(
        step["run"],
        workspace,
        PATHS="stories/000_premiers-in-bishkek.txt\nstories\n",
        OPTIONS=options,
        SARIF="out.sarif",
        RUNNER_TEMP=str(workspace),
        GITHUB_STEP_SUMMARY=str(summary),
    )
    assert done.returncode == code, done.stderr
    if code != 2:
        results = sarif_log((workspace / "out.sarif").read_text("utf-8"))["runs"][0]["results"]
        assert len(commands(done.stdout)) == len(results)
        assert f"Checked {len(list(SEEDS.iterdir()))} articles" in markdown_text(summary.read_text("utf-8"))


def test_names_in_the_action_do_nothing(workspace: Path) -> None:
    (workspace / "stories" / BAD_NAME).write_text("date 2025-03-04\nIt rained in Oslo on Tuesday.", "utf-8")
    step = read("action.yml")["runs"]["steps"][-1]
    done = run(
        step["run"],
        workspace,
        PATHS=f"stories/{BAD_NAME}",
        OPTIONS="",
        SARIF="$(touch owned).sarif",
        RUNNER_TEMP=str(workspace),
        GITHUB_STEP_SUMMARY=str(workspace / "summary.md"),
    )
    assert done.returncode == 0, done.stderr
    assert not list(workspace.glob("**/owned"))


def test_gitlab_gets_its_reports(workspace: Path) -> None:
    job = read("ci/gitlab.yml")["factcheck"]
    done = run("\n".join(job["script"]), workspace, FACTCHECK_PATHS="stories", FACTCHECK_OPTIONS="--fail-on error")
    assert done.returncode == 1
    reports = job["artifacts"]["reports"]
    assert json.loads((workspace / reports["codequality"]).read_text("utf-8"))
    assert JUnitXml.fromstring((workspace / reports["junit"]).read_bytes()).failures == 1


def test_pre_commit_takes_the_manifest_and_runs_the_hook_once(workspace: Path) -> None:
    (hook,) = read(".pre-commit-hooks.yaml")
    environment = {"PRE_COMMIT_HOME": str(workspace / "cache"), "GIT_CONFIG_GLOBAL": os.devnull}
    manifest = ROOT / ".pre-commit-hooks.yaml"
    tool = f'"{sys.executable}" -m pre_commit'
    assert run(f'{tool} validate-manifest "{manifest}"', workspace, **environment).returncode == 0
    # The hook as it stands, but for the environment that pre-commit would have to download packages for.
    config = {"repos": [{"repo": "local", "hooks": [{**hook, "language": "system", "args": ["stories"]}]}]}
    (workspace / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    git = "git init -q && git add stories .pre-commit-config.yaml"
    done = run(f"{git} && {tool} run --all-files", workspace, **environment)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "exit code: 1" in done.stdout
    assert done.stdout.count("Checked 5 articles") == 1
