"""What does not change the meaning of a text changes no finding: over the samples and all labelled cases."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from unicodedata import normalize

import pytest

from checker.model.findings import Report
from checker.pipeline import Options, run
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules
from tests.running import ROOT, SEEDS

CASES = sorted(path for path in (ROOT / "tests" / "cases").iterdir() if path.is_dir() and path.name != "__pycache__")
FOLDERS = [SEEDS, *CASES]
LETTERS = re.compile(r"(?<=[A-Za-z]{2})(?=[A-Za-z]{2})")
UNRELATED = "date 2025-03-03\nIt rained in Lima for hours on Monday, and nobody counted them."


def hyphenated(text: str) -> str:
    """Soft hyphens in every fifth place where a word could break, away from what makes an article's head."""
    chance = random.Random(text)
    head, newline, body = text.partition("\n")
    return head + newline + LETTERS.sub(lambda _: "\u00ad" if chance.random() < 0.2 else "", body)


CHANGES: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "byte order mark": lambda text: f"\ufeff{text}",
    "composed": lambda text: normalize("NFC", text),
    "decomposed": lambda text: normalize("NFD", text),
    "soft hyphens": hyphenated,
    "unrelated": lambda text: text,
}

Told = list[tuple[str, str, str, tuple[tuple[str, int], ...]]]


def told(folder: Path) -> Told:
    """The findings of a folder: rule, severity, message and lines, in composed letters."""
    report = checked(folder)
    return [
        (
            finding.rule,
            str(finding.severity),
            normalize("NFC", " ".join(finding.message.split())),
            tuple((s.document.file.rpartition("/")[2], s.document.position(s.span).line) for s in finding.sides),
        )
        for finding in report.findings
    ]


def checked(folder: Path) -> Report:
    return run([str(folder)], load_rules([str(shipped_rules())]), shipped(), Options())


@cache
def before(folder: Path) -> Told:
    return told(folder)


@pytest.mark.parametrize("change", CHANGES)
def test_findings_survive_what_is_not_meaning(change: str, tmp_path: Path) -> None:
    wrong = []
    for folder in FOLDERS:
        copy = tmp_path / folder.name
        shutil.copytree(folder, copy)
        for path in copy.iterdir():
            if path.suffix in (".txt", ".md"):
                path.write_bytes(CHANGES[change](path.read_text("utf-8")).encode())
        if change == "unrelated":
            (copy / "zz-unrelated.txt").write_text(UNRELATED, "utf-8")
        after = told(copy)
        if after != before(folder):
            wrong.append((folder.name, set(map(str, after)) ^ set(map(str, before(folder)))))
    assert not wrong
