"""What a run over folders finds between a draft and other articles, a run against an archive of them finds too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from checker.archive.keep import keep
from checker.model.findings import Report
from checker.pipeline import Options, run, stream
from checker.rules.loader import load_rules
from checker.rules.rule import Rule
from checker.store.connect import open_archive
from checker.vocabulary.tables import shipped, shipped_rules
from tests.running import ROOT, SEEDS

# An archive leaves what agrees with the draft where it is, so that messages count less.
TIMES = re.compile(r" (?:once|twice|\d+ times)(?: in \d+ articles)?")
RULES = tuple(load_rules([str(shipped_rules())]))
CASES = sorted(ROOT.glob("tests/cases/c*"))
FOLDERS = [SEEDS, *(folder for folder in CASES if len([*folder.glob("*.txt")]) > 1)]


def examples() -> Iterator[tuple[Rule, str, tuple[str, ...]]]:
    """Every example of a shipped rule that has several articles."""
    for rule in RULES:
        for example in (*rule.conflict, *rule.consistent):
            if len(example.articles) > 1:
                yield rule, example.name, example.articles


def told(report: Report) -> Counter[tuple[str, str]]:
    assert not [item for item in report.incomplete if item.reason == "archive"]
    return Counter((finding.rule, TIMES.sub("", finding.message)) for finding in report.findings)


def both_ways(
    draft: Path, others: Sequence[Path], rules: Sequence[Rule], where: Path
) -> list[Counter[tuple[str, str]]]:
    """What a draft contradicts: among the others, and among those in an archive."""
    given = [str(path) for path in others]
    archive = open_archive(str(where), create=True)
    keep(archive, stream(given, shipped(), Options()))
    archive.close()
    sources = (tuple(given), (str(where),))
    return [told(run([str(draft)], rules, shipped(), Options(against=against))) for against in sources]


def test_examples_of_rules(tmp_path: Path) -> None:
    apart, found = [], 0
    for number, (rule, name, articles) in enumerate(examples()):
        folder = tmp_path / str(number)
        folder.mkdir()
        paths = [folder / f"{at:03}.txt" for at in range(len(articles))]
        for path, text in zip(paths, articles, strict=True):
            path.write_text(text, "utf-8")
        folders, archive = both_ways(paths[-1], paths[:-1], [rule], folder / "archive.sqlite")
        found += sum(folders.values())
        if folders != archive:
            apart.append((rule.id, name, folders, archive))
    assert apart == []
    assert found > 10


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_articles_of_newsrooms(folder: Path, tmp_path: Path) -> None:
    paths = sorted(folder.glob("*.txt"))
    for number, draft in enumerate(paths):
        others = [path for path in paths if path != draft]
        folders, archive = both_ways(draft, others, RULES, tmp_path / f"{number}.sqlite")
        assert archive == folders
