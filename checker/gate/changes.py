"""Which articles changed since a revision, asked of git; and the findings that touch them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence

from checker.errors import UsageError
from checker.model.findings import Finding, Remark
from checker.report.region import holder

SECONDS = 60
# Nothing that a checked-out repository configures may run a program: no external diff, text conversion or monitor.
SAFE = ("-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "diff.external=")


def changed_since(revision: str) -> frozenset[str]:
    """Absolute paths of files that differ from `revision` or are new, seen from the working directory.

    Raises UsageError where git is missing, the folder is no repository or the revision is not known.
    """
    if revision.startswith("-"):
        raise UsageError(f"--changed-since {revision!r}: a revision does not begin with a dash")
    top = _git("rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n")
    commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    names = _git("diff", "--name-only", "-z", "--no-ext-diff", "--no-textconv", "--no-renames", commit, "--")
    new = _git("ls-files", "--others", "--exclude-standard", "-z", "--full-name", ":/")
    listed = [os.fsdecode(name) for name in (names + new).split(b"\0") if name]
    return frozenset(os.path.realpath(os.path.join(top, name)) for name in listed)


def _git(*arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *SAFE, *arguments], capture_output=True, check=False, timeout=SECONDS)
    except FileNotFoundError:
        raise UsageError("--changed-since needs git, and there is none") from None
    except subprocess.TimeoutExpired:
        raise UsageError(f"--changed-since: git gave no answer in {SECONDS} seconds") from None
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise UsageError(f"--changed-since: git does not know that: {told or 'no such revision'}")
    return done.stdout


def _changed(path: str, changed: frozenset[str]) -> bool:
    """True for a changed file, and for what git cannot know, such as standard input."""
    return path in changed or not os.path.exists(path)


def touching(
    findings: Sequence[Finding], changed: frozenset[str], revision: str
) -> tuple[tuple[Finding, ...], tuple[Remark, ...]]:
    """The findings with a side in a changed file; a remark says how many others there are."""
    real: dict[str, str] = {}
    kept = []
    for finding in findings:
        files = {holder(side.document.file) for side in finding.sides}
        if any(_changed(real.setdefault(file, os.path.realpath(file)), changed) for file in files):
            kept.append(finding)
    left = len(findings) - len(kept)
    told = f"{left} findings in articles that did not change since {revision} are not shown"
    return tuple(kept), (Remark("--changed-since", 0, "unchanged-articles", told),) if left else ()
