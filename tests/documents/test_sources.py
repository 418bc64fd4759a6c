"""A draft against its sources, versions of one story, standard input."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.documents.test_same_article import checked
from tests.running import ROOT, factcheck, findings

THREE, NINE = (f"date 2025-03-04\nGrowth of Ruritania was {n} percent in May 2024.\n" for n in (3, 9))
OTHER = "date 2025-03-04\nGrowth of Moldavia was {} percent in May 2024.\n"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_only_what_involves_the_draft_is_reported(tmp_path: Path) -> None:
    draft = write(tmp_path / "draft.txt", THREE)
    write(tmp_path / "sources/a.txt", NINE + OTHER.format(11)[16:])
    write(tmp_path / "sources/b.txt", OTHER.format(2))
    code, report = findings(draft, "--against", tmp_path / "sources")
    assert code == 1
    assert [f["rule"] for f in report["findings"]] == ["figure-conflict"]
    assert {place["file"] for place in report["findings"][0]["places"]} == {str(draft), f"{tmp_path}/sources/a.txt"}
    assert len(findings(draft, tmp_path / "sources")[1]["findings"]) == 2


def test_a_draft_inside_its_sources_is_read_once(tmp_path: Path) -> None:
    draft = write(tmp_path / "draft.txt", THREE)
    write(tmp_path / "other.txt", OTHER.format(2))
    code, report = findings(draft, "--against", tmp_path)
    assert code == 0
    assert report["ledger"]["documents"]["selected"] == 2


def test_a_draft_against_earlier_claims(tmp_path: Path) -> None:
    write(tmp_path / "old/a.txt", "date 2025-03-04\nAn old story.\n\n" + NINE[16:])
    for form in ("json", "jsonl", "csv"):
        earlier = write(tmp_path / f"claims.{form}", factcheck("claims", tmp_path / "old", "--format", form).out)
        code, report = findings(write(tmp_path / "draft.txt", THREE), "--against", earlier)
        assert code == 1
        places = report["findings"][0]["places"]
        assert [(p["file"], p["line"], p["quote"]) for p in places if p["file"].endswith("a.txt")] == [
            (f"{earlier}#{tmp_path}/old/a.txt", 4, "9 percent")
        ]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("storm-v1.txt", "storm-v2.txt"),
        ("storm_v9.txt", "storm_v10.txt"),
        ("Storm (version 1).txt", "storm (Version 2).md"),
    ],
)
def test_the_later_version_stands(earlier: str, later: str, tmp_path: Path) -> None:
    write(tmp_path / earlier, NINE)
    write(tmp_path / later, THREE)
    report = checked(tmp_path)
    assert [Path(document.file).name for document in report.documents] == [later]
    assert report.ledger.ignored == {f"superseded: {tmp_path}/{earlier} by {tmp_path}/{later}": 1}


def test_likeness_is_no_version(tmp_path: Path) -> None:
    write(tmp_path / "storm.txt", NINE)
    write(tmp_path / "storm-2.txt", THREE)
    assert findings(tmp_path)[0] == 1


def test_versions_of_records(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", 'id,date,text\n7,2025-03-04,"It was 3."\n8,2025-03-04,B.\n7,2025-03-05,"It was 4."\n')
    report = checked(tmp_path)
    assert [document.file.rpartition("#")[2] for document in report.documents] == ["8", "7~2"]
    assert report.ledger.selected == 2


def test_standard_input(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "checker", "-", "--stdin-filename", "desk/story.html", "--format", "concise"]
    page = "<p>The share was 140 percent of all votes.</p>"
    done = subprocess.run(command, input=page, capture_output=True, text=True, cwd=ROOT, timeout=60, check=False)
    assert "desk/story.html:1:" in done.stdout
    assert done.returncode in (0, 1)


def test_an_unknown_encoding_or_column_stops_the_run(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", THREE)
    for options in (("--encoding", "klingon"), ("--columns", "body"), ("--limit", "filesize=3")):
        outcome = factcheck(tmp_path, *options)
        assert outcome.code == 2
        assert options[0].lstrip("-") in outcome.err or "did you mean" in outcome.err or "encoding" in outcome.err


def test_the_encoding_can_be_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Growth in Łódź was 3 percent in May 2024.".encode("iso-8859-2"))
    assert "\\u0141\\u00f3d\\u017a" in factcheck("claims", tmp_path, "--encoding", "iso-8859-2", "--format", "json").out
