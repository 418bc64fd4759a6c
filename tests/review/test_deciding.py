"""Decisions: made, taken back, kept, saved, and honoured by the next run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from checker.gate import decisions
from tests.review.conftest import Open
from tests.review.desk import desk
from tests.review.desk import page as made
from tests.running import in_process


def told(page: Page) -> str:
    return page.locator(".progress .told").inner_text()


def findings(*arguments: str | Path, cwd: Path) -> tuple[int, dict[str, Any]]:
    outcome = in_process(*arguments, "--format", "json", cwd=cwd)
    return outcome.code, json.loads(outcome.out)


def saved(page: Page, target: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save decisions").click()
    assert download.value.suggested_filename == "factcheck-decisions.json"
    download.value.save_as(target)
    return target


def test_the_next_run_honours_what_was_decided(open_page: Open, tmp_path: Path) -> None:
    page = open_page(made(tmp_path), accept_downloads=True)
    assert told(page) == "0 of 4 decided"
    page.keyboard.press("j")
    page.keyboard.press("d")
    page.keyboard.press("3")
    page.keyboard.type("before and after revision")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("d")
    page.keyboard.press("4")
    page.keyboard.press("j")
    page.keyboard.press("d")
    page.keyboard.press("1")
    page.keyboard.press("j")
    page.keyboard.press("d")
    page.get_by_role("button", name="Dismiss until the text changes").last.click()
    assert told(page) == "4 of 4 decided"
    file = saved(page, tmp_path / "decisions.json")
    kept = {one.decision: one for one in decisions.load(str(file))}
    assert set(kept) == {"both-right", "same-person", "fix-here", "accepted"}
    assert kept["both-right"].note == "before and after revision"
    assert decisions.dump(kept.values()) == file.read_text("utf-8")

    code, report = findings("stories/", "--isolated", "--decisions", file, cwd=tmp_path)
    settled = [finding["rule"] for finding in report["findings"] if finding["suppressed"]]
    assert settled == ["figure-conflict", "name-spelling", "part-exceeds-whole"]
    assert code == 1
    (tmp_path / "stories/c.txt").write_text(
        "date 2025-03-09\nOf the 300 people in the big hall, 340 were women.", "utf-8"
    )
    _, report = findings("stories/", "--isolated", "--decisions", file, cwd=tmp_path)
    assert [f["rule"] for f in report["findings"] if not f["suppressed"]] == ["part-exceeds-whole"]


def test_a_page_made_with_decisions_starts_from_them(open_page: Open, tmp_path: Path) -> None:
    desk(tmp_path)
    _, report = findings("stories/", "--isolated", cwd=tmp_path)
    first = report["findings"][0]["id"]
    in_process("decide", first, "fix-there", "stories/", "--note", "ask", "--isolated", cwd=tmp_path)
    page = open_page(made(tmp_path, "--decisions", "factcheck-decisions.json"), accept_downloads=True)
    assert told(page) == "1 of 4 decided"
    assert page.locator(".decision").first.inner_text() == "Fix there: ask"
    before = (tmp_path / "factcheck-decisions.json").read_text("utf-8")
    assert saved(page, tmp_path / "again.json").read_text("utf-8") == before
    page.get_by_role("button", name="Fix there").first.click()
    assert told(page) == "0 of 4 decided"


def test_undo_and_a_note_that_is_needed(report: Path, open_page: Open) -> None:
    page = open_page(report)
    page.get_by_role("button", name="Both right").first.click()
    assert told(page) == "0 of 4 decided"
    assert "what makes both right" in page.locator(".decide .hint").first.inner_text()
    page.get_by_role("button", name="Unsure").first.click()
    page.get_by_role("button", name="Fix here").first.click()
    assert page.locator(".decision").first.inner_text() == "Fix here"
    page.locator(".finding summary").first.focus()
    page.keyboard.press("u")
    assert page.locator(".decision").first.inner_text() == "Unsure"
    page.keyboard.press("u")
    assert told(page) == "0 of 4 decided"
    page.keyboard.press("u")
    assert page.locator("#status").inner_text() == "Nothing to undo."


def test_the_browser_keeps_decisions(report: Path, open_page: Open) -> None:
    page = open_page(report)
    page.get_by_role("button", name="Unsure").first.click()
    page.reload()
    assert told(page) == "1 of 4 decided"
    page.get_by_label("State").first.select_option("decided")
    assert page.locator(".finding:visible").count() == 1


def test_decisions_can_be_loaded_and_rubbish_is_refused(open_page: Open, tmp_path: Path) -> None:
    page = open_page(made(tmp_path))
    _, report = findings("stories/", "--isolated", cwd=tmp_path)
    for finding in report["findings"][:2]:
        in_process("decide", finding["id"], "unsure", "stories/", "--isolated", cwd=tmp_path)
    wrong = tmp_path / "wrong.json"
    for content in ("not json", "{}", '{"version": 1, "decisions": [{"decision": "constructor"}]}'):
        wrong.write_text(content, "utf-8")
        page.locator("#file").set_input_files(wrong)
        page.locator("#status").get_by_text("wrong.json is not").wait_for()
    assert told(page) == "0 of 4 decided"
    page.locator("#file").set_input_files(tmp_path / "factcheck-decisions.json")
    page.get_by_text("2 decisions loaded").wait_for()
    assert told(page) == "2 of 4 decided"


def test_what_a_baseline_knows_is_not_asked_again(open_page: Open, tmp_path: Path) -> None:
    desk(tmp_path)
    in_process("baseline", "create", "stories/", "--isolated", cwd=tmp_path)
    base = json.loads((tmp_path / "factcheck-baseline.json").read_text("utf-8"))
    base["findings"] = base["findings"][1:]
    (tmp_path / "factcheck-baseline.json").write_text(json.dumps(base), "utf-8")
    page = open_page(made(tmp_path, "--baseline", "factcheck-baseline.json"))
    assert told(page) == "0 of 1 decided"
    assert page.get_by_text("1 new finding, 3 known, 0 gone since the baseline").is_visible()
    page.get_by_label("State").first.select_option("known")
    assert page.locator(".finding:visible").count() == 3


def test_the_summary_can_be_copied(report: Path, open_page: Open) -> None:
    page = open_page(report)
    page.get_by_role("button", name="Unsure").first.click()
    page.get_by_role("button", name="Summary").click()
    text = page.get_by_role("textbox", name="Summary for the story").input_value()
    assert text.startswith("Checked 3 articles, 14 claims")
    assert "- [x] **error** Two figures for exports of Norway in 2024: $17 billion and $11 billion" in text
    assert text.count("\n- [ ] ") == 3
    assert text.endswith("1 of 4 decided.\n")
