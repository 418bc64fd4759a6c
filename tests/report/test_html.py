"""The page as a parser sees it."""

from __future__ import annotations

import base64
import json
import re
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from checker.model.findings import Incomplete
from checker.report import load
from tests.report.hostile import HOSTILE
from tests.report.samples import OPTIONS, conflict, report, spellings

VOID = {"meta", "input", "br", "link", "img"}
html = load("html").render


class Page(HTMLParser):
    """The tags with their attributes' names, in order, and the text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, ...]] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.words: dict[str, list[str]] = {}
        self.open: list[str] = []
        self.marked: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, *(name for name, _ in attrs)))
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)
        if tag == "mark":
            self.marked.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.tags.append(("/" + tag,))

    def handle_data(self, data: str) -> None:
        if self.open:
            self.words.setdefault(self.open[-1], []).append(data)
        if "mark" in self.open:
            self.marked[-1] += data

    def handle_comment(self, data: str) -> None:
        self.tags.append(("comment",))


@pytest.mark.parametrize("text", HOSTILE)
def test_article_text_never_becomes_markup(text: str) -> None:
    neutral, hostile = Page(html(conflict(one="neutral"), OPTIONS)), Page(html(conflict(one=text), OPTIONS))
    assert hostile.tags == neutral.tags
    assert not hostile.open
    assert Page(html(conflict(file=text), OPTIONS)).tags == neutral.tags


@pytest.mark.parametrize("text", [t for t in HOSTILE if t.isprintable() and "  " not in t])
def test_article_text_is_shown_letter_for_letter(text: str) -> None:
    assert text in "".join(Page(html(conflict(one=text), OPTIONS)).marked)


def test_the_policy_allows_our_style_and_script_and_nothing_else() -> None:
    text = html(conflict(), OPTIONS)
    page = Page(text)
    policy = next(v for _, name, v in page.attributes if name == "content" and v and v.startswith("default-src"))
    (style,), (*data, script) = page.words["style"], page.words["script"]
    for content, directive in ((style, "style-src"), (script, "script-src")):
        digest = base64.b64encode(sha256(content.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert [json.loads(block).keys() > {"findings"} or json.loads(block).keys() > {"claims"} for block in data] == [
        True
    ] * 2


def test_nothing_is_loaded_and_nothing_handled_inline() -> None:
    page = Page(html(conflict(), OPTIONS))
    assert not [a for a in page.attributes if a[1].startswith("on") or a[1] in {"src", "style", "srcset"}]
    assert all((value or "").startswith("#") for _, name, value in page.attributes if name == "href")
    assert not re.search(r"url\(|@import", "".join(page.words["style"]))
    assert html(conflict(), OPTIONS).isascii()


def test_ids_are_one_of_a_kind_and_links_lead_somewhere() -> None:
    page = Page(html(spellings(), OPTIONS))
    ids = [value for _, name, value in page.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    assert {(v or "")[1:] for _, name, v in page.attributes if name == "href"} <= set(ids)
    assert {one for _, name, v in page.attributes if name == "aria-labelledby" for one in (v or "").split()} <= set(ids)


def test_landmarks_and_one_first_heading() -> None:
    tags = [tag for tag, *_ in Page(html(conflict(), OPTIONS)).tags]
    assert [tags.count(tag) for tag in ("header", "main", "h1")] == [1, 1, 1]


def test_both_sides_the_reasons_and_the_rule_are_on_the_page() -> None:
    page = Page(html(conflict(), OPTIONS))
    assert page.marked == ["$1,340 billion", "$1.7 billion"]
    told = " ".join(" ".join(words) for words in page.words.values())
    for words in ("a.txt:1:46", "b/b.txt:2:46", "2025-02-25", "is compared with", "cannot tell which", "<b>not</b>"):
        assert words in told
    assert page.words["h1"] == ["Checked 2 articles, 120 claims, 60 compared: 1 error."]


def test_many_places_are_gathered_and_none_is_lost() -> None:
    page = Page(html(spellings(40), OPTIONS))
    assert page.marked == ["Omuraliev", "Omuraliev", "Omuraliyev"]
    places = page.words["span"] + page.words["code"]
    assert len({place for place in places if re.fullmatch(r"names\.txt:1:\d+", place)}) == 41


def test_what_was_not_checked_stands_on_top() -> None:
    text = html(report(*conflict().findings, incomplete=(Incomplete("c<b>.txt", "encoding", "save it"),)), OPTIONS)
    assert text.index("c&lt;b&gt;.txt") < text.index('id="findings"')
    assert "save it" in text
