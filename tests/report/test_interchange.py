"""The same findings in every format, each read by a program that we did not write."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml, Skipped

from checker.model.findings import Incomplete, Remark, Report, Severity, Suppression
from checker.report import load
from checker.report.safe import visible
from tests.articles import check_texts
from tests.report.hostile import HOSTILE
from tests.report.readers import (
    OA,
    READERS,
    commands,
    from_json,
    junit_cases,
    markdown_text,
    sarif_log,
    web_annotations,
)
from tests.report.samples import OPTIONS, TRADE, article, conflict, finding, report, side
from tests.running import in_process

ARTICLES = (
    "Norway's exports reached $17.5 billion in 2024, Ola Berg said.\n\nIt was Monday, March 5, 2025.",
    "Norway's exports reached $12 billion in 2024.\n\nIn all 120 percent of the members voted.",
)
UNREAD = Incomplete("bad dir/c%d.txt", "encoding", "save it as UTF-8")


def checked() -> Report:
    made = check_texts(*ARTICLES)
    assert len({f.rule for f in made.findings}) > 2
    return made


def render(name: str, given_report: Report) -> str:
    return load(name).render(given_report, OPTIONS)


@pytest.mark.parametrize("name", READERS)
def test_the_same_findings_in_every_format(name: str) -> None:
    made = checked()
    assert sorted(READERS[name](render(name, made))) == sorted(from_json(render("json", made)))


def test_web_annotations_select_the_quoted_words() -> None:
    made = checked()
    found = web_annotations(render("jsonld", made))
    sources = {document.file: document.source for document in made.documents}
    assert len(found) == len(made.findings)
    for annotation, told in zip(found, made.findings, strict=True):
        assert len(annotation[OA + "hasTarget"]) == len(told.sides)
        for target, one in zip(annotation[OA + "hasTarget"], told.sides, strict=True):
            quote, place = target[OA + "hasSelector"]
            exact, prefix, suffix = (quote[OA + name][0]["@value"] for name in ("exact", "prefix", "suffix"))
            start, end = (int(place[OA + name][0]["@value"]) for name in ("start", "end"))
            source = sources[target[OA + "hasSource"][0]["@id"].rpartition("/")[2]]
            assert source[start:end] == exact == one.quote
            assert prefix + exact + suffix in source


def test_sarif_names_the_second_place_the_key_and_what_was_not_checked() -> None:
    made = report(*conflict().findings, incomplete=(UNREAD,))
    run = sarif_log(render("sarif", made))["runs"][0]
    result = run["results"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    assert result["partialFingerprints"] == {
        "factcheckFinding/v1": "figure-conflict-id",
        "factcheckClaim/v1": "figure-conflict-claim",
    }
    region = result["locations"][0]["physicalLocation"]["region"]
    assert [region[k] for k in ("startLine", "startColumn", "endLine", "endColumn")] == [1, 46, 1, 60]
    related = result["relatedLocations"][0]["physicalLocation"]
    assert (related["artifactLocation"]["uri"], related["region"]["startLine"]) == ("b/b.txt", 2)
    (invocation,) = run["invocations"]
    (told,) = invocation["toolExecutionNotifications"]
    assert (invocation["executionSuccessful"], told["level"]) == (False, "error")
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "bad%20dir/c%25d.txt"


def test_a_run_over_nothing_is_no_success_anywhere() -> None:
    empty = report()
    assert sarif_log(render("sarif", empty))["runs"][0]["invocations"][0]["executionSuccessful"] is False
    assert [type(r) for case in junit_cases(render("junit", empty)) for r in case.result] == [Error]
    assert [level for level, _, _ in commands(render("github", empty))] == ["error"]


@pytest.mark.parametrize("by", ["comment", "sidecar", "baseline", "decision"])
def test_a_suppressed_finding_is_told_with_its_reason_and_does_not_count(by: str) -> None:
    why = Suppression(by, "both right", "where.yml:3")
    made = report(finding(side(article("a.txt", TRADE), "2024"), suppressed=why))
    for name, read in READERS.items():
        assert read(render(name, made)) == [], name
    (told,) = sarif_log(render("sarif", made))["runs"][0]["results"][0]["suppressions"]
    assert told["kind"] == ("inSource" if by == "comment" else "external")
    assert "both right" in told["justification"]
    (case,) = [c for c in junit_cases(render("junit", made)) if c.result]
    assert isinstance(case.result[0], Skipped)
    assert "1 suppressed" in markdown_text(render("markdown", made))


def test_junit_fails_exactly_where_the_gate_closes() -> None:
    document = article("a.txt", TRADE)
    made = report(
        finding(side(document, "2024"), severity=Severity.WARNING, rule="one"),
        finding(side(document, "2024"), severity=Severity.NOTE, rule="two"),
        incomplete=(UNREAD,),
    )
    suites = JUnitXml.fromstring(render("junit", made).encode())
    kinds = {case.name.partition(":")[0]: [type(r) for r in case.result] for suite in suites for case in suite}
    assert kinds == {"one": [Failure], "two": [], "figure-conflict": [], "read and checked in full": [Error]}
    assert (suites.failures, suites.errors, suites.tests) == (1, 1, 4)


def test_github_shows_ten_of_a_level_and_hides_nothing() -> None:
    document = article("a.txt", TRADE)
    errors = [finding(side(document, "2024"), message=f"fault {n}", rule=f"r{n}") for n in range(14)]
    notes = [finding(side(document, "2024"), severity=Severity.NOTE, rule=f"n{n}") for n in range(10)]
    page = render("github", report(*notes, *errors))
    levels = [level for level, _, _ in commands(page)]
    assert levels == ["error"] * 10 + ["notice"] * 10
    assert "and 5 more of this level" in commands(page)[9][2]
    assert all(f"r{n}" in page for n in range(14))


def test_reviewdog_counts_bytes() -> None:
    text = "Über 東京 the trade came to 5 percent."
    place = json.loads(render("rdjson", report(finding(side(article("a.txt", text), "5 percent")))))
    columns = place["diagnostics"][0]["location"]["range"]
    line = text.encode()
    assert line[columns["start"]["column"] - 1 : columns["end"]["column"] - 1] == b"5 percent"


def test_a_long_comment_is_cut_at_whole_findings() -> None:
    document = article("a.txt", TRADE * 3)
    many = [finding(side(document, "2024"), message=f"fault {n}", rule=f"r{n}") for n in range(400)]
    page = render("markdown", report(*many))
    assert len(page) < 65_536
    shown = page.count("\n### ")
    assert f"…and {400 - shown} findings more" in page


def test_remarks_are_told() -> None:
    made = report(*conflict().findings)
    told = Report(**{f: getattr(made, f) for f in made.__slots__} | {"remarks": (Remark("b.yml", 3, "stale", "old"),)})
    for name in ("full", "concise", "markdown"):
        assert "b.yml:3" in render(name, told)
    assert sarif_log(render("sarif", told))["runs"][0]["invocations"][0]["executionSuccessful"] is True


ANY = st.text(st.characters(exclude_categories=()), min_size=1, max_size=40)


def holds(text: str) -> None:
    """The formats stay well-formed and say the same whatever an article and its name hold."""
    for made in (conflict(one=text), conflict(file=text)):
        for name in ("sarif", "junit", "checkstyle", "gitlab", "rdjson", "csv", "github"):
            told = READERS[name](render(name, made))
            assert [(rule, severity, line) for rule, severity, _, line in told] == [("figure-conflict", "error", 1)]
        markdown_text(render("markdown", made))
        web_annotations(render("jsonld", made))
    page = conflict(one=text)
    assert len(commands(render("github", page))) == 1
    told_text = " ".join(visible(text).split())
    assert told_text in " ".join(markdown_text(render("markdown", page)).split())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_inert(text: str) -> None:
    holds(text)


@given(ANY)
@settings(max_examples=60, deadline=None, derandomize=True)
def test_any_text_is_inert(text: str) -> None:
    holds(text)


def test_places_in_formats_without_lines_are_told_in_words(tmp_path: Path) -> None:
    head = "From: a@example.org\nSubject: Trade\nDate: Mon, 03 Feb 2025 10:00:00 +0000\n\n"
    mail = head + "Exports of Norway were ${} in 2024.\n"
    (tmp_path / "a.eml").write_text(mail.format("17 billion"), "utf-8")
    (tmp_path / "b.eml").write_text(mail.format("11 billion"), "utf-8")
    place = r"a\.eml(#[^:]*)?:(page \d+, )?paragraph \d+"
    for name in ("sarif", "github", "gitlab", "rdjson", "checkstyle", "markdown"):
        page = in_process(".", "--format", name, cwd=tmp_path).out
        told = {"sarif": lambda p: json.dumps(sarif_log(p)), "markdown": markdown_text}.get(name, str)(page)
        assert re.search(place, unquote(told)), name
        assert "a.eml%23" not in page
    READERS["gitlab"](in_process(".", "--format", "gitlab", cwd=tmp_path).out)


def test_an_article_in_a_feed_leads_to_the_feed(tmp_path: Path) -> None:
    rows = ("id,date,text", "n1,2025-02-03,Exports of Norway were $17 billion in 2024.")
    (tmp_path / "feed.csv").write_text("\n".join((*rows, rows[1].replace("n1", "n2").replace("17", "11"))), "utf-8")
    log = sarif_log(in_process("feed.csv", "--format", "sarif", cwd=tmp_path).out)["runs"][0]
    (result,) = log["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "feed.csv"
    assert [a["location"]["uri"] for a in log["artifacts"]] == ["feed.csv"]
