"""Suppressions in and beside articles: obeyed only when the desk says so, with a reason, an end, and a count."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents import parse_text
from checker.gate.comments import read_comments
from tests.gate.desk import OTHER, Desk

OBEY = "--obey-suppressions"
COMMENT = "<!-- factcheck: ignore[figure-conflict] -- the bank revised it -->"
BODY = OTHER.removeprefix("date 2025-02-03\n")
FRONT = "---\ndate: 2025-02-03\n---\n\n"


@pytest.fixture
def markdown(desk: Desk) -> Desk:
    (desk.folder / "stories/b.txt").unlink()
    return desk


@pytest.mark.parametrize(
    "text",
    [
        f"{FRONT}{COMMENT}\n{BODY}\n",
        f"{FRONT}{COMMENT}\n\n{BODY}\n",
        f"{FRONT}{BODY} {COMMENT}\n",
        f"{FRONT}It rained.\n\n{BODY} {COMMENT}\n\nMore came later.\n",
        f"{FRONT}{COMMENT.replace('ignore', 'ignore-file')}\n\nIt rained.\n\n{BODY}\n",
        f"{FRONT}{COMMENT.replace('figure-conflict', 'names, figures')}\n{BODY}\n",
        f"{FRONT}{COMMENT.replace('--', '–', 1).replace('<!–', '<!--')}\n{BODY}\n",
    ],
)
def test_a_comment_counts_for_its_paragraph_when_the_desk_says_so(markdown: Desk, text: str) -> None:
    markdown.write("stories/b.md", text)
    assert markdown.states() == (1, [None])
    assert markdown.remarks() == ["suppressions-not-obeyed"]
    assert markdown.states(OBEY) == (0, ["comment"])
    assert markdown.remarks(OBEY) == []
    _, report = markdown.report(OBEY)
    assert report["findings"][0]["suppression"]["reason"] == "the bank revised it"
    assert "1 suppressed" in markdown.run("stories", OBEY)[1]


@pytest.mark.parametrize("where", ["before", "after", "inside", "alone"])
def test_comments_in_html(markdown: Desk, where: str) -> None:
    place = {
        "before": f"{COMMENT}<p>{BODY}</p>",
        "after": f"<p>{BODY}</p>{COMMENT}",
        "inside": f"<p>{COMMENT}{BODY}</p>",
        "alone": f"{COMMENT}\n\n<p>{BODY}</p>",
    }[where]
    head = "<html><head><meta name='date' content='2025-02-03'></head><body><p>It rained in Oslo on Monday.</p>\n"
    markdown.write("stories/b.html", f"{head}{place}\n<p>More came later.</p></body></html>")
    assert markdown.states(OBEY, "--as-of", "2025-02-03") == (0, ["comment"])


@pytest.mark.parametrize(
    ("comment", "kind"),
    [
        ("<!-- factcheck: ignore[figure-conflict] -->", "invalid-suppression"),
        ("<!-- factcheck: ignore[] -- why -->", "invalid-suppression"),
        ("<!-- factcheck: ignore -- why -->", "invalid-suppression"),
        ("<!-- factcheck: ignore[figure-conflict] -- why until 2026-13-31 -->", "invalid-suppression"),
        ("<!-- factcheck: ignore[figure-conflikt] -- why -->", "unknown-rule"),
        ("<!-- factcheck: ignore[names] -- why -->", "unused-suppression"),
    ],
)
def test_what_cannot_be_obeyed_or_is_of_no_use_is_told(markdown: Desk, comment: str, kind: str) -> None:
    markdown.write("stories/b.md", f"{FRONT}{comment}\n{BODY}\n")
    assert markdown.states(OBEY) == (1, [None])
    assert markdown.remarks(OBEY) == [kind]
    assert "stories/b.md:5" in markdown.run("stories", OBEY, "--format", "concise")[1]


def test_a_comment_covers_its_paragraph_alone(markdown: Desk) -> None:
    markdown.write("stories/b.md", f"{FRONT}{COMMENT}\nIt rained in Oslo.\n\n{BODY}\n")
    assert markdown.states(OBEY) == (1, [None])
    assert markdown.remarks(OBEY) == ["unused-suppression"]


def test_an_end_date_is_held_against_today_and_never_against_the_clock(markdown: Desk) -> None:
    markdown.write("stories/b.md", f"{FRONT}{COMMENT.replace(' -->', ' until 2025-12-31 -->')}\n{BODY}\n")
    assert markdown.states(OBEY) == (0, ["comment"])
    assert markdown.remarks(OBEY) == ["expiry-not-evaluated"]
    assert markdown.states(OBEY, "--today", "2025-12-31") == (0, ["comment"])
    assert markdown.remarks(OBEY, "--today", "2025-12-31") == []
    assert markdown.states(OBEY, "--today", "2026-01-01") == (1, [None])
    assert markdown.remarks(OBEY, "--today", "2026-01-01") == ["expired-suppression"]


def test_a_rule_that_did_not_run_leaves_its_suppression_alone(markdown: Desk) -> None:
    markdown.write("stories/b.md", f"{FRONT}{COMMENT}\n{BODY}\n")
    assert markdown.remarks(OBEY, "--select", "names") == []


@pytest.mark.parametrize("text", [COMMENT, "factcheck: ignore[figure-conflict] -- why"])
def test_text_that_a_reader_sees_suppresses_nothing(desk: Desk, text: str) -> None:
    desk.write("stories/b.txt", f"{OTHER}\n\n{text}\n")
    assert desk.states(OBEY) == (1, [None])


SIDECAR = """ignore:
  - rules: [figure-conflict]
    quote: "$11 billion"
    reason: The bank prints it so.
    until: "2026-12-31"
"""


def test_a_sidecar_serves_formats_without_comments(desk: Desk) -> None:
    desk.write("stories/b.txt.factcheck.yml", SIDECAR)
    assert desk.states() == (1, [None])
    assert desk.remarks() == ["suppressions-not-obeyed"]
    assert desk.states(OBEY, "--today", "2026-01-01") == (0, ["sidecar"])
    _, report = desk.report(OBEY)
    assert report["findings"][0]["suppression"]["where"] == "stories/b.txt.factcheck.yml:2"


def test_a_sidecar_covers_the_quoted_words_alone(desk: Desk) -> None:
    desk.write("stories/b.txt.factcheck.yml", SIDECAR.replace("$11", "$12"))
    assert desk.states(OBEY, "--today", "2026-01-01") == (1, [None])
    assert desk.remarks(OBEY, "--today", "2026-01-01") == ["unused-suppression"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("reason:", "reson:"), "did you mean 'reason'"),
        (("    reason: The bank prints it so.\n", ""), "needs a `reason:`"),
        (("rules: [figure-conflict]", "rules: []"), "needs `rules:`"),
        (('"2026-12-31"', '"2026-12-32"'), "not a date"),
        (("ignore:", "ignored:"), "did you mean 'ignore'"),
        (("ignore:\n", "ignore: [\n"), "not valid YAML"),
    ],
)
def test_a_broken_sidecar_is_a_usage_error_with_its_place(desk: Desk, change: tuple[str, str], told: str) -> None:
    desk.write("stories/b.txt.factcheck.yml", SIDECAR.replace(*change))
    code, out, err = desk.run("stories", OBEY)
    assert (code, out) == (2, "")
    assert "b.txt.factcheck.yml:" in err
    assert told in err


def test_a_feed_has_one_sidecar_for_all_its_articles(desk: Desk) -> None:
    rows = [f"2025-02-03,Exports of Norway were ${value} billion in 2024." for value in (17, 11)]
    desk.write("stories/feed.csv", "\n".join(("date,text", *rows)))
    for name in ("a.txt", "b.txt"):
        (desk.folder / "stories" / name).unlink()
    desk.write("stories/feed.csv.factcheck.yml", "ignore:\n  - rules: [figures]\n    reason: A test of the feed.\n")
    assert desk.states() == (1, [None])
    assert desk.states(OBEY) == (0, ["sidecar"])
    assert desk.remarks(OBEY) == []


def test_many_comments_take_no_longer_than_their_text(markdown: Desk) -> None:
    paragraph = f"{COMMENT}\nIt rained in Oslo.\n\n"
    times = []
    for number in (500, 2000):
        markdown.write("stories/b.md", FRONT + paragraph * number)
        start = time.process_time()
        assert len(markdown.remarks(OBEY)) == number
        times.append(time.process_time() - start)
    assert times[1] < 12 * times[0]


@given(st.text(alphabet="<!-> factcheck:ignore[],figures-–\n until2026", max_size=80), st.integers(0, 3))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_any_comment_is_understood_or_told(text: str, kind: int) -> None:
    body = [text, f"<!-- factcheck:{text}-->", f"<!-- factcheck: ignore[{text}] -- why -->", f"x {text}"][kind]
    document = parse_text("a.md", f"It rained in Oslo on Monday.\n\n{body}\n\nMore came later.", None)
    waivers, remarks = read_comments([document])
    assert all(waiver.reason and waiver.rules for waiver in waivers)
    assert len(waivers) + len(remarks) <= document.source.count("<!--")


def test_a_name_too_long_for_a_sidecar_has_none(desk: Desk) -> None:
    (desk.folder / "stories/b.txt").rename(desk.folder / "stories" / ("n" * 251 + ".txt"))
    assert desk.states() == (1, [None])
    assert desk.states(OBEY) == (1, [None])
