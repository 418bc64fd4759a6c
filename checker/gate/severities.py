"""A desk's own severities, for everything or for the articles below a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.gate.names import RuleNames
from checker.model.findings import Finding, Severity, Side


class Override(NamedTuple):
    """Severities by rule, kind or group for the articles below `folder`, an absolute path, "" for all."""

    folder: str
    severities: Mapping[str, Severity]


def grade(findings: Sequence[Finding], overrides: Sequence[Override], names: RuleNames) -> Iterator[Finding]:
    """The findings with the severity that the desk gives them.

    The deepest folder that says something about a side's rule decides for that side; where sides stand in folders
    that say different things, the strictest counts.
    """
    ordered = sorted(overrides, key=lambda override: len(Path(override.folder).parts))
    weights = list(Severity)
    for finding in findings:
        graded = [_of(finding, side, ordered, names) for side in finding.sides]
        yield finding._replace(severity=min(graded, key=weights.index))


def _of(finding: Finding, side: Side, overrides: Sequence[Override], names: RuleNames) -> Severity:
    severity = finding.severity
    for override in overrides:
        if not override.folder or below(side.document.file, override.folder):
            for name, told in override.severities.items():
                if finding.rule in names.of([name]):
                    severity = told
    return severity


def below(file: str, folder: str) -> bool:
    """True where a file, seen from the working directory, stands below a folder."""
    return Path(os.path.abspath(file)).is_relative_to(folder)
