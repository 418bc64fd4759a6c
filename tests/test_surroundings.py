"""FLT-17: the same bytes in every report, whatever machine, folder and processes stand around the run.

Each pair of settings of two dimensions meets in some run; all runs are compared byte by byte.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from itertools import combinations, product
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.faults.running import STORY
from tests.running import ROOT, SEEDS

FORMATS = ("json", "sarif", "junit", "csv", "html", "concise")
LOCALES = ("C", "C.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8")
# The program never asks for a locale; a library that it loads may, so that the locale is set before anything else. The
# order in which the system lists folders is shuffled by the seed in the second word.
PROGRAM = """
import locale, os, random, sys
locale.setlocale(locale.LC_ALL, "")
name, seed = sys.argv[1], sys.argv[2]
assert name == "C" or locale.setlocale(locale.LC_ALL) != "C", name
if seed:
    chance, scan, names = random.Random(seed), os.scandir, os.listdir
    class Listed:
        def __init__(self, found):
            found = list(found)
            chance.shuffle(found)
            self.found = iter(found)
        def __enter__(self): return self
        def __exit__(self, *error): pass
        def __iter__(self): return self
        def __next__(self): return next(self.found)
        def close(self): pass
    os.scandir = lambda *path: Listed(scan(*path))
    os.listdir = lambda *path: list(Listed(names(*path)))
sys.argv[1:] = sys.argv[3:]
from checker.cli import main
main()
"""


class Surroundings(NamedTuple):
    """One run: what may differ between two machines."""

    hash_seed: str
    zone: str
    locale: str
    jobs: str
    memory: str
    order: str
    columns: str


DIMENSIONS = (
    ("0", "1", "4242"),
    ("UTC", "Pacific/Kiritimati"),
    LOCALES,
    ("1", "2", "8"),
    ("none", "cold", "warm"),
    ("", "3"),
    ("40", "200"),
)


def pairwise() -> list[Surroundings]:
    """Few runs in which every two settings of two dimensions meet."""
    every = [Surroundings(*values) for values in product(*DIMENSIONS)]
    chosen: list[Surroundings] = []
    missing = {pair for run in every for pair in combinations(enumerate(run), 2)}
    while missing:
        best = max(every, key=lambda run: len(missing & set(combinations(enumerate(run), 2))))
        chosen.append(best)
        missing -= set(combinations(enumerate(best), 2))
    return chosen


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the locales that this machine lacks."""
    folder = tmp_path_factory.mktemp("locales")
    for name in LOCALES[2:]:
        command = ["localedef", "-i", name.partition(".")[0], "-f", "UTF-8", str(folder / name)]
        subprocess.run(command, check=True, capture_output=True)
    return folder


def articles(folder: Path, order: str) -> None:
    """The samples and enough other articles for several processes, written in another order."""
    folder.mkdir(parents=True)
    names = [(path.name, path.read_text("utf-8")) for path in sorted(SEEDS.iterdir())]
    names += [(f"s{n:03}.txt", STORY.format(9 if n == 1 else 3)) for n in range(205)]
    if order:
        random.Random(order).shuffle(names)
    for name, text in names:
        (folder / name).write_text(text, "utf-8")


def reports(here: Surroundings, locales: Path, home: Path, path: str = "articles") -> dict[str, bytes]:
    """All reports of a run in these surroundings."""
    articles(home / "articles", here.order)
    targets = [word for name in FORMATS for word in ("--report", f"{name}=out/{name}")]
    cache = ["--no-cache"] if here.memory == "none" else ["--cache", "--cache-dir", str(home / "cache")]
    environment = {
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(ROOT),
        "PYTHONHASHSEED": here.hash_seed,
        "TZ": here.zone,
        "LC_ALL": here.locale,
        "LOCPATH": str(locales) if here.locale in LOCALES[2:] else "",
        "COLUMNS": here.columns,
        "HOME": str(home),
    }
    for _ in range(2 if here.memory == "warm" else 1):
        shutil.rmtree(home / "out", ignore_errors=True)
        command = [sys.executable, "-c", PROGRAM, here.locale, here.order, path, "--jobs", here.jobs, *cache, *targets]
        done = subprocess.run(command, cwd=home, env=environment, capture_output=True, timeout=120, check=False)
        assert (done.returncode, done.stderr) == (1, b""), here
    return {name: (home / "out" / name).read_bytes() for name in FORMATS} | {"stdout": done.stdout}


def test_every_surrounding_gives_the_same_bytes(locales: Path, tmp_path: Path) -> None:
    runs = pairwise()
    assert len(runs) < 20
    first = reports(runs[0], locales, tmp_path / "0")
    assert b"figure-conflict" in first["json"]
    for number, here in enumerate(runs[1:], 1):
        other = reports(here, locales, tmp_path / str(number))
        assert {name for name in first if first[name] != other[name]} == set(), here


def test_an_absolute_path_changes_the_paths_alone(locales: Path, tmp_path: Path) -> None:
    here = pairwise()[0]
    one = reports(here, locales, tmp_path / "one")
    other = reports(here, locales, tmp_path / "other", str(tmp_path / "other" / "articles"))
    assert one["concise"].decode().splitlines() == [
        line.replace(f"{tmp_path}/other/", "") for line in other["concise"].decode().splitlines()
    ]
    assert len(one["json"]) < len(other["json"])
