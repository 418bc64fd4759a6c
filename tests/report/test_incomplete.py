"""What an editor must not miss beside the findings: what was not checked, what was noticed, what was decided."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from checker.model.document import Document
from checker.model.findings import Incomplete, Report, Suppression
from checker.report import load
from tests.report.readers import commands, junit_cases
from tests.report.samples import OPTIONS, article, conflict, finding, report, side

UNREAD = Incomplete("bad.txt", "encoding", "save it as UTF-8")
SURNAMES = ("Kowalska", "Kovalska", "Kovalskaya", "Kowalskaja", "Kovalskaia")
NAMES = tuple(f"{given} {surname}" for given in ("Anna", "Ana") for surname in SURNAMES)


def shown(name: str, given: Report) -> str:
    return load(name).render(given, OPTIONS)


@pytest.mark.parametrize("name", ["full", "markdown", "concise", "github", "checkstyle", "gitlab", "rdjson", "html"])
def test_what_was_not_checked_is_named_with_its_reason(name: str) -> None:
    text = shown(name, report(*conflict().findings, incomplete=(UNREAD,)))
    assert "bad.txt" in text
    assert "save it as UTF-8" in text


def test_github_and_junit_count_it_as_an_error() -> None:
    unread = report(incomplete=(UNREAD,))
    assert ("error", "encoding") in [(level, told["title"]) for level, told, _ in commands(shown("github", unread))]
    cases = [case for case in junit_cases(shown("junit", unread)) if case.result]
    assert [type(result).__name__ for case in cases for result in case.result] == ["Error"]


def test_what_was_noticed_about_an_article_is_told() -> None:
    made = conflict()
    noticed = replace(made.documents[0], notices=("2 numbers could not be read",))
    text = shown("full", replace(made, documents=(noticed, *made.documents[1:])))
    assert "Noticed: a.txt: 2 numbers could not be read" in " ".join(text.split())


@pytest.mark.parametrize("name", ["full", "markdown"])
def test_a_decision_that_leaves_a_finding_open_is_shown_with_it(name: str) -> None:
    (found,) = conflict().findings
    text = shown(name, report(found._replace(decided="fix here: the ministry was asked")))
    assert "decided: fix here: the ministry was asked" in text


def test_a_finding_of_many_forms_shows_some_and_counts_the_others() -> None:
    places = [side(article(f"{n}.txt", f"{name} spoke."), name, f"spelled “{name}”") for n, name in enumerate(NAMES)]
    text = " ".join(shown("full", report(finding(*places, rule="name-spelling"))).split())
    assert "more in" in text
    assert "other forms" in text


def test_a_long_list_of_what_does_not_count_is_cut_and_counted() -> None:
    (found,) = conflict().findings
    known = [found._replace(id=f"{n}", suppressed=Suppression("baseline", "known", "base.json")) for n in range(25)]
    text = shown("markdown", report(*known))
    assert text.count("baseline in base.json") == 20
    assert "and 5 more" in text


def test_a_quotation_outside_all_blocks_stands_for_itself() -> None:
    text = "Trade came to $5 billion.\n\nTrade came to $6 billion."
    document = article("a.txt", text)
    bare = Document(document.file, text, text, (), published=document.published, lines=document.lines)
    found = finding(side(bare, "$5 billion"), side(bare, "$6 billion"))
    assert "<mark>$<b>5</b> billion</mark>" in shown("html", report(found)).replace("&#36;", "$")
    assert json.loads(shown("json", report(found)))["findings"]
