"""Feeds: one article a record, by its own name; a broken record costs that record."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.documents.settings import Settings, parse_columns
from checker.errors import UsageError
from tests.documents.reading import blocks, only, reading, reasons, slugs

SAID = "Growth of Ruritania was 3 percent in May 2024."


def names(path: Path, settings: Settings | None = None) -> list[str]:
    return [d.file.rpartition("/")[2] for d in reading(path, settings or Settings()).documents]


def test_csv_with_chosen_columns(tmp_path: Path) -> None:
    first = f'12;"4 Mar 2025 10:00 +0000";"{SAID}\n\nSecond; paragraph.";{"left out " * 12}\n'
    (tmp_path / "a.csv").write_text(f"key;when;story;remark\n{first}13;2025-03-05;B.;\n", "utf-8")
    settings = Settings(columns=parse_columns("text=story, date=when,id=key"))
    assert names(tmp_path / "a.csv", settings) == ["a.csv#12", "a.csv#13"]
    document = reading(tmp_path / "a.csv", settings).documents[0]
    assert blocks(document) == [("paragraph", SAID), ("paragraph", "Second; paragraph.")]
    assert (str(document.published), document.dated_by) == ("2025-03-04", "the column when")
    assert document.position((document.blocks[1].start, document.blocks[1].end)).place == "paragraph 2"
    assert slugs(document) == ["left-out"]


@pytest.mark.parametrize("text", ["body", "text=", "txet=body", "=x"])
def test_columns_that_cannot_be_understood(text: str) -> None:
    with pytest.raises(UsageError, match="--columns"):
        parse_columns(text)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.csv", "a,b\n1,2\n", "columns"),
        ("a.csv", "text,text\n1,2\n", "columns"),
        ("a.csv", "id,text\n1,2,3\n", "columns"),
        ("a.csv", 'id,text\n1,"open\n', "csv"),
        ("a.json", "[" * 200_000 + "]" * 200_000, "limit:json-depth"),
        ("a.json", '{"body":"x","n":' + "9" * 10_000 + "}", "limit:json-digits"),
        ("a.json", '{"body":"x","n":NaN}', "json"),
        ("a.json", '{"body":"x","n":-Infinity}', "json"),
        ("a.json", '{"body":"x","body":"y"}', "json"),
        ("a.json", '{"body":"x"', "json"),
        ("a.json", "[1,2,3]", "json"),
        ("a.json", "3", "json"),
        ("a.json", '{"body":null}', "json"),
        ("a.json", '{"colour":"red"}', "columns"),
        ("a.jsonl", '{"body":"x"}\n{"body"\n', "json"),
        ("a.xml", "<html><body/></html>", "xml:unknown"),
        ("a.xml", "<rss><channel>", "xml"),
        ("a.xml", "<!DOCTYPE rss SYSTEM 'x.dtd'><rss/>", "xml:doctype"),
        ("a.xml", "<?xml version='1.0' encoding='TTF-8'?><rss/>", "encoding"),
        ("a.xml", "<?xml version='1.0' encoding='shift_jis'?><rss/>", "encoding"),
        ("a.xml", "<a>" * 100_000, "limit:markup-depth"),
        ("a.xml", "<rss><channel/></rss>", "empty"),
    ],
)
def test_what_is_no_feed_is_named(name: str, data: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(data, "utf-8")
    assert reasons(tmp_path / name) == [reason]


def test_a_broken_line_costs_that_line(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f'{{"body":"{SAID}"}}\n{{"body"\n\n{{"body":"Last."}}\n', "utf-8")
    found = reading(tmp_path / "a.jsonl")
    assert [d.file.rpartition("#")[2] for d in found.documents] == ["1", "4"]
    assert [i.file.rpartition("#")[2] for i in found.incomplete] == ["2"]


def test_halves_of_characters_are_noticed(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"body":"\\ud800 ' + SAID + '"}', "utf-8")
    document = only(tmp_path / "a.json")
    assert document.text.startswith("\ufffd ")
    assert slugs(document) == ["replacement-character"]


def saved(path: Path, value: Any) -> Path:
    path.write_text(json.dumps(value), "utf-8")
    return path


def test_ninjs_in_its_three_forms(tmp_path: Path) -> None:
    picture = {"type": "picture", "headline": "A bridge", "description_text": "The bridge, 3 May."}
    one = {
        "uri": "u",
        "headline": "Head",
        "description_text": "In short.",
        "body_text": SAID,
        "body_xhtml": "<p>no</p>",
    }
    expected = [("headline", "Head"), ("summary", "In short."), ("paragraph", SAID)]
    captions = [("caption", "A bridge"), ("caption", "The bridge, 3 May.")]
    assert blocks(only(saved(tmp_path / "1.json", {**one, "associations": {"main": picture}}))) == expected + captions
    two = {
        "uri": "u",
        "headlines": [{"role": "main", "value": "Head"}, {"role": "short", "value": "H"}],
        "descriptions": [{"value": "In short."}],
        "bodies": [{"contentType": "text/html", "value": "<p>no</p>"}, {"contentType": "text/plain", "value": SAID}],
        "associations": [{"headlines": [{"value": "A bridge"}], "descriptions": [{"value": "The bridge, 3 May."}]}],
    }
    assert blocks(only(saved(tmp_path / "2.json", two))) == expected + captions


def test_a_list_of_articles_and_json_ld(tmp_path: Path) -> None:
    value = [
        {"@type": "NewsArticle", "headline": "A", "articleBody": SAID, "datePublished": "2025-03-04T01:00Z"},
        {"text": "B."},
    ]
    found = reading(saved(tmp_path / "a.json", value)).documents
    assert [str(d.published) for d in found] == ["2025-03-04", "None"]
    assert names(saved(tmp_path / "b.json", {"articles": value})) == ["b.json#1", "b.json#2"]


def test_news_items_in_a_message_with_nitf(tmp_path: Path) -> None:
    item = (
        '<newsItem guid="g{0}" version="2"><contentMeta><headline>Head {0}</headline><description>Short.</description>'
        "</contentMeta><contentSet><inlineXML><nitf><body><body.head><hedline><hl1>Head {0}</hl1></hedline>"
        "<dateline><location>OSLO</location></dateline></body.head><body.content><p>It was 3<sup>1</sup> <b>per</b>cent"
        "</p><table><tr><td>3</td><td>12</td></tr></table><media><media-caption>A map.</media-caption></media>"
        "</body.content></body></nitf></inlineXML></contentSet></newsItem>"
    )
    (tmp_path / "a.xml").write_text(f"<newsMessage><itemSet>{item.format(1)}{item.format(2)}</itemSet></newsMessage>")
    found = reading(tmp_path / "a.xml").documents
    assert [d.file.rpartition("#")[2] for d in found] == ["g1", "g2"]
    assert blocks(found[0]) == [
        ("headline", "Head 1"),
        ("summary", "Short."),
        ("dateline", "OSLO"),
        ("paragraph", "It was 3¹ percent"),
        ("table", "3"),
        ("table", "12"),
        ("caption", "A map."),
    ]
