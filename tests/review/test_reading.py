"""Filters, groups, order, keyboard and links on the real page."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from tests.review.conftest import Open


def shown(page: Page) -> list[str]:
    """The messages in sight, in order."""
    return [text for text in page.locator(".finding:not([hidden]) .message").all_inner_texts() if text]


def test_filters_leave_what_fits_and_say_how_many(report: Path, open_page: Open) -> None:
    page = open_page(report)
    assert len(shown(page)) == 4
    page.get_by_label("error 3").uncheck()
    assert [text[:10] for text in shown(page)] == ["Two spelli"]
    assert page.locator("#findings output").inner_text() == "1 of 4 shown"
    page.get_by_role("button", name="Show all").click()
    page.get_by_label("Kind").select_option("part-exceeds-whole")
    assert len(shown(page)) == 1
    page.get_by_label("Kind").select_option("")
    page.locator("[name=file]").select_option("stories/c.txt")
    assert len(shown(page)) == 2
    page.get_by_label("Search").fill("imports")
    assert len(shown(page)) == 1
    page.get_by_label("Search").fill("no such words")
    assert shown(page) == []


def test_groups_and_order(report: Path, open_page: Open) -> None:
    page = open_page(report)
    page.get_by_label("Group by").select_option("figure")
    names = page.locator(".group > h2")
    assert names.all_inner_texts() == [
        "exports of Norway 1",
        "No figure 2",
        "imports of Norway 1",
    ]
    page.get_by_label("Group by").select_option("person")
    assert names.all_inner_texts() == ["No person 3", "Kubanychbek Omuraliev 1"]
    page.get_by_label("Group by").select_option("story")
    assert names.all_inner_texts() == ["stories/a.txt 3", "stories/c.txt 1"]
    page.get_by_label("Group by").select_option("rule")
    assert page.locator(".group").count() == 3
    page.get_by_label("Group by").select_option("")
    page.get_by_label("Sort by").select_option("severity")
    assert shown(page)[-1].startswith("Two spellings of one person")


def test_the_keyboard_goes_everywhere(report: Path, open_page: Open) -> None:
    page = open_page(report)
    focused = "document.activeElement.closest('.finding')?.querySelector('.message').textContent"
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate(focused) == shown(page)[1]
    page.keyboard.press("k")
    assert page.evaluate(focused) == shown(page)[0]
    page.keyboard.press("o")
    assert page.locator(".finding > details[open]").count() == 0
    page.keyboard.press("e")
    assert page.evaluate("document.activeElement.textContent") == "$17 billion"
    assert page.locator("#articles .claim-card dd").first.inner_text().startswith("17 billion USD")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert page.locator("#findings").is_visible()
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("j")
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").is_visible()
    page.keyboard.press("/")
    page.keyboard.type("jod")
    assert page.get_by_label("Search").input_value() == "jod"


def test_a_link_brings_back_the_finding_and_the_filters(report: Path, open_page: Open) -> None:
    page = open_page(report)
    page.get_by_label("Group by").select_option("rule")
    page.get_by_label("error 3").uncheck()
    page.keyboard.press("j")
    address = page.url
    again = open_page(address)
    assert len(shown(again)) == 1
    assert again.locator(".finding > details[open] .message:visible").inner_text() == shown(page)[0]
    assert again.locator(".group:visible > h2").inner_text().startswith("One person, two spellings")


def test_the_place_and_the_finding_lead_to_each_other(report: Path, open_page: Open) -> None:
    page = open_page(report)
    page.locator(".finding").first.get_by_role("link", name="stories/b.txt:2:24").click()
    assert page.evaluate("document.activeElement.textContent") == "$11 billion"
    page.locator(".finding-link a").click()
    assert page.evaluate("document.activeElement.closest('.finding').dataset.id") == page.locator(
        ".finding"
    ).first.get_attribute("data-id")


def test_every_claim_is_shaded_by_its_state(report: Path, open_page: Open) -> None:
    page = open_page(report)
    page.get_by_role("link", name="Articles").click()
    page.locator("#article").select_option("1")
    states = page.locator("#articles .text .shade").evaluate_all("all => all.map(e => [e.textContent, e.classList[1]])")
    assert ["$11 billion", "conflict"] in states
    assert ["12 rooms", "apart"] in states or ["12", "apart"] in states
    assert {state for _, state in states} >= {"conflict", "checked", "apart"}


def test_claims_can_be_searched_sorted_and_taken_along(report: Path, open_page: Open, tmp_path: Path) -> None:
    page = open_page(report, accept_downloads=True)
    page.get_by_role("link", name="Claims").click()
    rows = page.locator("#claims table.claims tbody tr")
    everything = rows.count()
    assert everything == 14
    page.locator("#claims").get_by_label("Search").fill("imports")
    assert rows.count() == 2
    page.get_by_role("button", name="As printed").click()
    assert rows.locator(".quote").all_inner_texts() == ["$4 billion", "$9 billion"]
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV").click()
    download.value.save_as(tmp_path / "claims.csv")
    lines = (tmp_path / "claims.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("article,place,kind,quote")
    assert len(lines) == 3
    page.locator("#claims").get_by_label("Search").fill("")
    page.get_by_role("button", name="2 claims: exports of Norway, in conflict").click()
    assert rows.count() == 2
    rows.first.get_by_role("link").click()
    assert page.locator("#articles .shade.chosen").inner_text() in ("$17 billion", "$11 billion")


def test_a_finding_opens_to_everything_about_it(report: Path, open_page: Open) -> None:
    page = open_page(report)
    first = page.locator(".finding").first
    assert first.locator("mark b").all_inner_texts() == ["17", "11"]
    told = first.inner_text()
    for words in ("The arithmetic", "17 billion USD", "What was compared", "from “Exports”", "55 % above"):
        assert words in told
    assert first.get_by_role("img", name="The figures as intervals").is_visible()
    first.get_by_role("button", name="Why this rule exists").click()
    assert first.locator(".rule-text").is_visible()
    page.locator(".finding > details").evaluate_all("all => all.forEach(d => { d.open = true; })")
    plots = page.locator("svg[role=img] title").evaluate_all("all => all.map(e => e.textContent)")
    assert plots == [
        "The figures as intervals",
        "The spellings by the day of publication",
        "The figures as intervals",
        "The part against the whole",
    ]


def test_it_reads_without_its_script(report: Path, open_page: Open) -> None:
    page = open_page(report, java_script_enabled=False)
    page.locator(".finding").nth(1).locator("summary").first.click()
    assert page.locator(".finding").nth(1).locator(".steps li").first.is_visible()
    assert page.get_by_role("heading", name="What was checked").is_visible()
    assert not page.locator(".filters").first.is_visible()
