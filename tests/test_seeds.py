"""The two conflicts that the project was born from, and everything beside them that must stay silent."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.running import ROOT, SEEDS, factcheck, findings


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    code, report = findings("seeds/")
    assert code == 1
    return report


def only(report: dict[str, Any], kind: str) -> dict[str, Any]:
    found = [f for f in report["findings"] if f["kind"] == kind]
    assert len(found) == 1
    return dict(found[0])


def test_nothing_else_is_at_error_or_warning(report: dict[str, Any]) -> None:
    kinds = sorted(f["kind"] for f in report["findings"] if f["severity"] != "note")
    assert kinds == ["figure-conflict", "name-spelling"]


def test_trade_figures_conflict_between_two_speakers(report: dict[str, Any]) -> None:
    finding = only(report, "figure-conflict")
    assert finding["severity"] == "error"
    assert [p["quote"] for p in finding["places"]] == ["$1,340 billion", "$1.7 billion"]
    told = " ".join(finding["explanation"])
    for words in ("Kazakhstan", "Kyrgyzstan", "2024", "Kasymaliev", "Bektenov", "1.34 billion", "21 % below"):
        assert words in told + finding["message"]


def test_the_secretary_general_is_gathered_from_every_article(report: dict[str, Any]) -> None:
    finding = only(report, "name-spelling")
    assert sorted(p["quote"] for p in finding["places"]) == [
        "Kubanychbek Omuraliev",
        "Kubanychbek Omuraliev",
        "Kubanychbek Omuraliyev",
    ]
    assert "2 articles" in " ".join(finding["explanation"])


def test_the_comma_is_a_note(report: dict[str, Any]) -> None:
    finding = only(report, "number-format-ambiguity")
    assert finding["severity"] == "note"
    assert [p["quote"] for p in finding["places"]] == ["$1,340 billion"]


@pytest.mark.parametrize(
    "quote",
    [
        "$45 billion",
        "$11.4 billion",
        "$545.2 million",
        "$527.7 million",
        "$8 billion",
        "$49 million",
        "200",
        "35",
        "48",
    ],
)
def test_other_figures_stay_silent(report: dict[str, Any], quote: str) -> None:
    assert not any(quote == p["quote"].split(" joint")[0] for f in report["findings"] for p in f["places"])


def test_places_point_into_the_files(report: dict[str, Any]) -> None:
    for finding in report["findings"]:
        for place in finding["places"]:
            text = (ROOT / place["file"]).read_text("utf-8")
            assert text[place["start"] : place["end"]] == place["quote"]
            line = text.splitlines()[place["line"] - 1]
            assert line[place["column"] - 1 :].startswith(place["quote"])


def test_mended_articles_are_clean(tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    for path in (tmp_path / "seeds").iterdir():
        text = path.read_text("utf-8")
        path.write_text(text.replace("$1,340 billion", "$1.7 billion").replace("Omuraliyev", "Omuraliev"), "utf-8")
    outcome = factcheck(tmp_path / "seeds")
    assert outcome.code == 0
    assert "5 articles" in outcome.out
