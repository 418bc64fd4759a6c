"""Accessibility, dark and narrow screens, print, size and speed."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import CDPSession, Page
from pypdf import PdfReader

from checker.report.formats.html import render
from tests.report.samples import OPTIONS, conflict
from tests.report.samples import report as report_of
from tests.review.conftest import Open
from tests.review.desk import page as made

OWN = 400_000
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FRAMES, FRAME = 90, 1000 / 60
SCROLL = """(frames) => new Promise((done) => {
  let at = 0;
  const step = () => { scrollTo(0, 60 * at); at += 1; if (at < frames) requestAnimationFrame(step); else done(at); };
  requestAnimationFrame(step);
})"""
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsversammlung"
MIXED = {
    "a.txt": f"date 2025-02-03\nالتقى الوزير بالوفد. Exports of Norway were $17 billion in 2024, {LONG} said.",
    f"{LONG.lower()}.txt": "date 2025-03-04\nהשר אמר: Exports of Norway were $11 billion in 2024, 李明 said.",
}


def everywhere(page: Page) -> Any:
    """The page in each of its states, by name."""
    yield "findings", page
    page.locator(".finding > details").evaluate_all("all => all.forEach(d => { d.open = true; })")
    page.get_by_role("button", name="Why this rule exists").first.click()
    page.get_by_role("button", name="Unsure").first.click()
    yield "open", page
    page.get_by_role("link", name="Articles").click()
    page.locator("#articles .text .conflict").first.click()
    yield "articles", page
    page.locator(".views").get_by_role("link", name="Claims").click()
    yield "claims", page
    page.get_by_role("link", name="What was checked").click()
    yield "ledger", page
    page.get_by_role("button", name="Help").click()
    yield "help", page
    page.keyboard.press("Escape")


@pytest.mark.parametrize(("scheme", "rules"), [("light", RULES), ("dark", ["color-contrast"])])
def test_axe_finds_nothing(report: Path, open_page: Open, scheme: str, rules: list[str]) -> None:
    page = open_page(report, color_scheme=scheme)
    for state, shown in everywhere(page):
        found = Axe().run(shown, options={"runOnly": rules})
        told = [(v["id"], [node["html"][:120] for node in v["nodes"][:3]]) for v in found.response["violations"]]
        assert not told, (state, told)


def test_two_thousand_findings_paint_and_scroll_at_once(open_page: Open, tmp_path: Path) -> None:
    one = conflict()
    found = [one.findings[0]._replace(id=f"{number:016x}") for number in range(2000)]
    (tmp_path / "big.html").write_text(render(report_of(*found), OPTIONS), "ascii")
    page = open_page(tmp_path / "big.html")
    assert page.evaluate("document.getElementsByTagName('*').length") < 20 * len(found)
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.reload()
    painted = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
    page.wait_for_function(f"{painted} > 0")
    assert page.evaluate(painted) < 1000
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    # The work of the main thread a frame in milliseconds of its own time, which other programs do not lengthen.
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = metrics(session)
    page.evaluate(SCROLL, FRAMES)
    assert 1000 * (metrics(session) - before) / FRAMES < FRAME / 4


def metrics(session: CDPSession) -> float:
    return float(
        next(m["value"] for m in session.send("Performance.getMetrics")["metrics"] if m["name"] == "TaskDuration")
    )


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_is_wider_than_the_screen(open_page: Open, tmp_path: Path, width: int) -> None:
    page = open_page(made(tmp_path, articles=MIXED), viewport={"width": width, "height": 800})
    for state, shown in everywhere(page):
        wide = shown.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, state
    assert page.locator("blockquote").first.evaluate("e => getComputedStyle(e).direction") == "rtl"


def test_dark_is_dark(report: Path, open_page: Open) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    assert open_page(report, color_scheme="dark").evaluate(paper) == "rgb(23, 22, 20)"
    assert open_page(report, color_scheme="light").evaluate(paper) == "rgb(251, 250, 247)"


def test_print_shows_the_findings_in_full_and_no_tool(report: Path, open_page: Open) -> None:
    page = open_page(report)
    printed = PdfReader(BytesIO(page.pdf(format="A4")))
    words = " ".join(" ".join(sheet.extract_text().split()) for sheet in printed.pages)
    for told in ("The arithmetic", "Taken for one person", "The part is 340", "What was checked"):
        assert told in words
    for tool in ("Save decisions", "Fix here", "Sort by"):
        assert tool not in words
    assert page.locator(".finding > details[open]").count() == 1


def test_nothing_moves_by_itself(report: Path, open_page: Open) -> None:
    page = open_page(report)
    moved = """() => new Promise((done) => {
      let sum = 0;
      new PerformanceObserver((list) => { for (const e of list.getEntries()) sum += e.value; })
        .observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done(sum), 300);
    })"""
    assert page.evaluate(moved) < 0.1


def test_our_own_code_is_small() -> None:
    folder = Path(__file__).parents[2] / "checker/report/page"
    own = [path for kind in ("templates", "styles", "scripts") for path in (folder / kind).iterdir()]
    assert sum(path.stat().st_size for path in own) < OWN
