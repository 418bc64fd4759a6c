"""A run on a real Dask scheduler says, to the byte, what one process says, also where a worker is lost."""

from __future__ import annotations

import contextlib
import io
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from benchmarks.corpus.writing import main as write_corpus
from checker.engine import run as engine_run
from checker.engine.run import Engine, run_on
from checker.errors import UsageError
from checker.model.findings import Report
from checker.pipeline import Options, run
from checker.report import RenderOptions, load
from checker.rules.loader import load_rules
from checker.vocabulary.tables import Vocabulary, shipped, shipped_rules
from tests.engine import deadly
from tests.engine.conftest import Machines, machines
from tests.running import ROOT, SEEDS, factcheck

RULES = tuple(load_rules([str(shipped_rules())]))
FORMATS = ("json", "html", "sarif", "full", "csv", "junit")


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Generated articles with planted contradictions, two versions of a story, and files that cannot be read."""
    folder = tmp_path_factory.mktemp("stories")
    with contextlib.redirect_stdout(io.StringIO()):
        write_corpus(["--n", "60", "--seed", "3", "--conflicts", "0.5", "--out", str(folder)])
    articles = folder / "articles"
    for version, value in ((1, 3), (2, 4)):
        (articles / f"storm-v{version}.txt").write_text(f"Growth of Peru was {value} percent last year.", "utf-8")
    (articles / "empty.txt").write_text("", "utf-8")
    (articles / "broken.docx").write_bytes(b"PK no archive")
    return str(articles)


def rendered(report: Report) -> dict[str, str]:
    return {name: load(name).render(report, RenderOptions()) for name in FORMATS}


def small(scheduler: Machines, scratch: Path, portion: int = 11, listed: int = 1000) -> Engine:
    return Engine(scheduler.address, str(scratch), portion, 3, listed)


def test_all_reports_are_the_same_to_the_byte(scheduler: Machines, stories: str, tmp_path: Path) -> None:
    local = run([stories], RULES, shipped(), Options())
    assert len(local.findings) > 10
    assert len(local.incomplete) >= 2
    far = run_on(small(scheduler, tmp_path), [stories], RULES, shipped(), Options())
    assert rendered(far) == rendered(local)
    assert list(tmp_path.iterdir()) == []


def test_rules_that_need_more_than_articles(scheduler: Machines, tmp_path: Path) -> None:
    paths = [str(SEEDS), *(str(path) for path in sorted((ROOT / "tests" / "cases").glob("c00[1-4]*")))]
    (tmp_path / "figures.csv").write_text("measure,subject,period,value\npopulation,Malta,,540000\n", "utf-8")
    (tmp_path / "malta.txt").write_text("The population of Malta is 640,000. Talks open on 3 March 2025.", "utf-8")
    referring = Vocabulary(shipped().folders, (str(tmp_path / "figures.csv"),))
    given = [str(tmp_path / "malta.txt"), *paths]
    for words, how in (
        (referring, Options(today=date(2025, 6, 1))),
        (shipped(), Options(against=(paths[1],))),
        (shipped(), Options(as_of=date(2025, 2, 25))),
    ):
        local = run(given[: 2 if how.against else None], RULES, words, how)
        far = run_on(small(scheduler, tmp_path, portion=1), given[: 2 if how.against else None], RULES, words, how)
        assert rendered(far) == rendered(local)


def test_a_report_on_very_many_articles_holds_those_with_findings(
    scheduler: Machines, stories: str, tmp_path: Path
) -> None:
    local = run([stories], RULES, shipped(), Options())
    far = run_on(small(scheduler, tmp_path, listed=0), [stories], RULES, shipped(), Options())
    assert (far.ledger, far.incomplete) == (local.ledger, local.incomplete)
    assert load("concise").render(far, RenderOptions()) == load("concise").render(local, RenderOptions())
    cited = {side.document.file for finding in local.findings for side in finding.sides}
    assert {document.file for document in far.documents} == cited


def test_a_worker_that_is_killed_half_way_changes_nothing(
    stories: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    local = run([stories], RULES, shipped(), Options())
    with machines(tmp_path_factory.mktemp("dask"), 2, "--no-nanny") as running, ThreadPoolExecutor(1) as desk:
        engine = small(running, tmp_path, portion=3)
        report = desk.submit(run_on, engine, [stories], RULES, shipped(), Options())
        deadline = time.monotonic() + 60
        while len(list(tmp_path.glob("*/articles/*.parquet"))) < 4 and time.monotonic() < deadline:
            time.sleep(0.01)
        running.kill(0)
        assert len(list(tmp_path.glob("*/articles/*.parquet"))) < 18, "it was killed too late"
        assert rendered(report.result(120)) == rendered(local)


def test_a_file_that_kills_its_workers_is_named_and_the_others_are_checked(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "deadly", "z"):
        (tmp_path / f"{name}.txt").write_text("Growth of Peru was 3 percent in 2024.", "utf-8")
    monkeypatch.setattr(engine_run, "read_part", deadly.read_part)
    lives = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}
    with machines(tmp_path_factory.mktemp("dask"), 2, "--nanny", **lives) as running:
        report = run_on(Engine(running.address), [str(tmp_path)], RULES, shipped(), Options())
    assert [(Path(item.file).name, item.reason) for item in report.incomplete] == [("deadly.txt", "worker-died")]
    assert (report.ledger.selected, report.ledger.checked, len(report.claims)) == (3, 2, 4)


def test_a_worker_with_other_tables_is_refused(
    scheduler: Machines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_run, "program", lambda vocabulary: b"another")
    with pytest.raises(UsageError, match="has another factcheck"):
        run_on(small(scheduler, tmp_path), [str(SEEDS)], RULES, shipped(), Options())


def test_the_command_line_and_processes_of_this_machine(scheduler: Machines, tmp_path: Path) -> None:
    far = factcheck("seeds/", "--engine", "dask", "--scheduler", scheduler.address, "--format", "json")
    assert far == factcheck("seeds/", "--format", "json")
    here = factcheck("seeds/", "--engine", "dask", "--jobs", "1", "--scratch", tmp_path, "--format", "json")
    assert here == far


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--scheduler", "tcp://127.0.0.1:1"), "are for --engine dask"),
        (("--engine", "dask", "--scheduler", "tcp://127.0.0.1:1"), "does not answer"),
        (("--engine", "dask", "--scheduler", "nowhere"), "does not answer"),
        (("--engine", "dask", "--against", "archive.sqlite"), "leave out --engine"),
        (("--engine", "dask", "--scratch", "none/such"), "no folder can be made there"),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_is_read(arguments: tuple[str, ...], says: str) -> None:
    outcome = factcheck("seeds/", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert says in outcome.err


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.engine.cluster.find_spec", lambda name: None)
    with pytest.raises(UsageError, match=r"pip install 'factcheck-newsroom\[dask\]'"):
        run_on(Engine(), [str(SEEDS)], RULES, shipped(), Options(jobs=1))
