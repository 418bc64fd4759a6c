"""The same input gives the same bytes, whatever the machine around it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.running import SEEDS, factcheck

SURROUNDINGS = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "1"},
]


@pytest.mark.parametrize("shown", ["json", "concise", "full", "html"])
def test_hash_seed_time_zone_and_locale_change_nothing(shown: str) -> None:
    outcomes = [factcheck("seeds/", "--format", shown, env=env) for env in SURROUNDINGS]
    assert {outcome.code for outcome in outcomes} == {1}
    assert len({outcome.out for outcome in outcomes}) == 1


@pytest.mark.parametrize("change", ["crlf", "bom", "unrelated"])
def test_findings_survive_what_is_not_text(change: str, tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    before = factcheck("seeds", "--format", "concise", cwd=tmp_path).out.splitlines()[:-2]
    for path in (tmp_path / "seeds").iterdir():
        data = path.read_bytes()
        path.write_bytes({"crlf": data.replace(b"\n", b"\r\n"), "bom": b"\xef\xbb\xbf" + data}.get(change, data))
    if change == "unrelated":
        (tmp_path / "seeds" / "zz.txt").write_text("date 2025-03-03\nIt rained in Lima on Monday for 3 hours.", "utf-8")
    after = factcheck("seeds", "--format", "concise", cwd=tmp_path).out.splitlines()[:-2]
    assert after == before


def test_order_of_arguments_changes_no_finding(tmp_path: Path) -> None:
    files = sorted(str(path) for path in SEEDS.iterdir())
    one, other = (factcheck(*order, "--format", "json") for order in (files, files[::-1]))
    assert one.out == other.out
