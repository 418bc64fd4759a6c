"""Parts of formats that few articles have: each is read as a reader sees it, or named as left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.documents import Settings
from checker.documents.limits import Limits
from tests.documents.building import packed, page, part, run
from tests.documents.reading import blocks, only, reading, reasons, slugs
from tests.running import in_process

SAID, ELSE = "Growth of Ruritania was 3 percent.", "Growth of Ruritania was 9 percent."
NITF = '<?xml version="1.0"?><nitf><body>{}</body></nitf>'
HEADED = "<body.head>{}</body.head><body.content><p>" + SAID + "</p></body.content>"
ATOM = (
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Growth</title>'
    "<updated>2024-06-03T00:00:00Z</updated>{}</entry></feed>"
)
RSS = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>Growth</title>{}</item></channel></rss>'
)
NEWSML = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1"><contentMeta/>'
    "<contentSet>{}</contentSet></newsItem>"
)
ODT = (
    '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>{}</office:text></office:body>'
    "</office:document-content>"
)


def file(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def odt(path: Path, body: str, *members: tuple[str, str]) -> Path:
    kind = ("mimetype", "application/vnd.oasis.opendocument.text")
    return file(path, packed(kind, ("content.xml", ODT.format(body)), *members))


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (f"<abstract><p>{ELSE}</p></abstract>", ("summary", ELSE)),
        ("<byline>By Ola Berg</byline>", ("margin", "By Ola Berg")),
        (f"<note><p>{ELSE}</p></note>", ("footnote", ELSE)),
        ("<dateline>LUNDE, 3 June</dateline>", ("dateline", "LUNDE, 3 June")),
        ("<hedline><hl2>Growth slows</hl2><other/></hedline>", ("headline", "Growth slows")),
    ],
)
def test_the_head_of_a_news_story(head: str, found: tuple[str, str], tmp_path: Path) -> None:
    assert blocks(only(file(tmp_path / "a.xml", NITF.format(HEADED.format(head))))) == [found, ("paragraph", SAID)]


def test_a_news_story_without_head_and_content_is_its_body(tmp_path: Path) -> None:
    assert blocks(only(file(tmp_path / "a.xml", NITF.format(f"<p>{SAID}</p>")))) == [("paragraph", SAID)]


def test_a_summary_beside_the_content_of_a_feed(tmp_path: Path) -> None:
    entry = (
        f"<summary>{ELSE}</summary>"
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{SAID}</p></div></content>'
    )
    (found,) = reading(file(tmp_path / "a.xml", ATOM.format(entry))).documents
    assert blocks(found) == [("headline", "Growth"), ("summary", ELSE), ("paragraph", SAID)]
    item = f"<description>{ELSE}</description><content:encoded>&lt;p&gt;{SAID}&lt;/p&gt;</content:encoded>"
    caption = "<media:description>Rain in Lunde.</media:description>"
    (found,) = reading(file(tmp_path / "b.xml", RSS.format(item + caption))).documents
    assert blocks(found)[:3] == [("headline", "Growth"), ("summary", ELSE), ("paragraph", SAID)]


def test_content_that_lies_elsewhere_is_named(tmp_path: Path) -> None:
    entry = f'<summary>{SAID}</summary><content src="https://example.org/a.html" type="text/html"/>'
    (found,) = reading(file(tmp_path / "a.xml", ATOM.format(entry))).documents
    assert "left-out" in slugs(found)
    content = f'<remoteContent href="a.html"/><inlineData contenttype="text/plain">{SAID}</inlineData>'
    (found,) = reading(file(tmp_path / "b.xml", NEWSML.format(content))).documents
    assert "left-out" in slugs(found)
    assert ("paragraph", SAID) in blocks(found)


def test_a_news_item_of_another_kind_is_refused(tmp_path: Path) -> None:
    assert reasons(file(tmp_path / "a.xml", "<newsMessage><itemSet/></newsMessage>")) == ["xml:unknown"]


@pytest.mark.parametrize(
    ("inner", "told"),
    [
        (run("Growth was") + "<w:r><w:br/></w:r>" + run("3 percent."), "Growth was\n3 percent."),
        (run("Growth was") + "<w:r><w:tab/></w:r>" + run("3 percent."), "Growth was\t3 percent."),
        (run("Growth was 3 ") + '<w:r><w:sym w:font="Symbol" w:char="0025"/></w:r>', "Growth was 3 %"),
        (run("Growth was 3 percent.") + '<w:r><w:sym w:font="Symbol" w:char="zz"/></w:r>', "Growth was 3 percent."),
        (run("Growth was 3 percent.") + '<w:r><w:sym w:font="Symbol" w:char="F0A7"/></w:r>', "Growth was 3 percent."),
        (run("Some 10 m") + run("2", '<w:vertAlign w:val="superscript"/>') + run(" burned."), "Some 10 m² burned."),
        (
            '<w:pPr><w:shd w:val="clear" w:fill="1F3864"/></w:pPr>'
            + run("White on blue.", '<w:color w:val="FFFFFF"/>'),
            "White on blue.",
        ),
    ],
)
def test_what_stands_between_the_words_in_word(inner: str, told: str, tmp_path: Path) -> None:
    body = part(f"<w:p>{inner}</w:p>")
    assert blocks(only(file(tmp_path / "a.docx", packed(body)))) == [("paragraph", told)]


def test_white_words_in_a_dark_cell_are_seen(tmp_path: Path) -> None:
    cell = (
        '<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="000000"/></w:tcPr><w:p>'
        + run("Growth was 3 percent.", '<w:color w:val="FFFFFF"/>')
        + "</w:p></w:tc></w:tr></w:tbl>"
    )
    assert ("table", "Growth was 3 percent.") in blocks(only(file(tmp_path / "a.docx", packed(part(cell)))))


def test_words_along_a_path_are_words(tmp_path: Path) -> None:
    shape = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="Growth was 3 percent."/></v:shape>'
    body = part(f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>")
    assert "Growth was 3 percent." in only(file(tmp_path / "a.docx", packed(body))).text


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<text:p>Growth was<text:line-break/>3 percent.</text:p>", ("paragraph", "Growth was\n3 percent.")),
        ("<text:p>Growth was<text:tab/>3 percent.</text:p>", ("paragraph", "Growth was\t3 percent.")),
        (f'<text:p text:style-name="Title">{SAID}</text:p>', ("headline", SAID)),
        (f'<text:p text:style-name="Subtitle">{SAID}</text:p>', ("summary", SAID)),
        (f'<text:p text:style-name="Caption">{SAID}</text:p>', ("caption", SAID)),
        (f"<text:list><text:list-item><text:p>{SAID}</text:p></text:list-item></text:list>", ("list", SAID)),
    ],
)
def test_paragraphs_of_opendocument(body: str, found: tuple[str, str], tmp_path: Path) -> None:
    assert blocks(only(odt(tmp_path / "a.odt", body))) == [found]


def test_pictures_and_objects_of_opendocument_are_named(tmp_path: Path) -> None:
    body = f"<text:p>{SAID}</text:p>"
    assert slugs(only(odt(tmp_path / "a.odt", body, ("Pictures/1.png", "x"), ("Object 1/content.xml", "<x/>")))) == [
        "left-out",
        "left-out",
    ]
    secret = ("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")
    assert reasons(odt(tmp_path / "b.odt", body, secret)) == ["container:encrypted"]
    assert reasons(file(tmp_path / "c.odt", packed(("mimetype", "application/vnd.oasis.opendocument.text")))) != []


@pytest.mark.parametrize(
    ("rtf", "told"),
    [
        (rb"{\rtf1\ansi\uc0 Growth was 3\u160 percent.\par}", "Growth was 3\u00a0percent."),
        (rb"{\rtf1\ansi{\v hidden }\v gone \plain Growth was 3 percent.\par}", "Growth was 3 percent."),
        (rb"{\rtf1\ansi{\fs2 tiny }Growth was 3 percent.\par}", "Growth was 3 percent."),
    ],
)
def test_switches_of_rich_text(rtf: bytes, told: str, tmp_path: Path) -> None:
    assert [text for _, text in blocks(only(file(tmp_path / "a.rtf", rtf)))] == [told]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"%PDF-1.5 and more", "pdf:broken"),
        ("a.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "container:encrypted"),
        ("a.txt", "Growth was 3 percent in May.".encode("utf-16-le"), "encoding"),
        ("a.txt", "Growth was 3 percent in May.".encode("utf-16-be"), "encoding"),
        ("a.pdf", page(b"").replace(b"/Count 1", b"/Count 0").replace(b"/Kids [3 0 R]", b"/Kids []"), "pdf:broken"),
    ],
)
def test_what_is_not_what_its_name_says(name: str, content: bytes, reason: str, tmp_path: Path) -> None:
    assert reasons(file(tmp_path / name, content)) == [reason]


@pytest.mark.parametrize(
    ("html", "slug"),
    [
        (f'<meta charset="klingon"><p>{SAID}</p>', "encoding-unknown"),
        (f'<meta charset="iso-8859-2"><p>{SAID} Żółw.</p>', "encoding-guessed"),
        (f"<p>{SAID}</p><svg><text>9 percent</text></svg>", "left-out"),
        (f'<p>{SAID}</p><p style="display:none">9 &amp; 10 percent</p>', "hidden-text"),
    ],
)
def test_what_a_page_hides_or_claims_is_told(html: str, slug: str, tmp_path: Path) -> None:
    found = only(file(tmp_path / "a.html", html))
    assert slug in slugs(found)
    assert SAID in found.text


def test_a_page_is_dated_by_its_linked_data(tmp_path: Path) -> None:
    linked = '<script type="application/ld+json">{"datePublished": "2024-06-03"}</script>'
    assert str(only(file(tmp_path / "a.html", f"{linked}<p>{SAID}</p>")).published) == "2024-06-03"


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_a_table_of_claims_is_read_as_the_articles_that_it_came_from(form: str, tmp_path: Path) -> None:
    file(tmp_path / "a.txt", f"date 2024-06-03\n{SAID}\n\nIt rained. {ELSE}")
    made = in_process("claims", str(tmp_path / "a.txt"), "--format", form, cwd=tmp_path)
    (found,) = reading(file(tmp_path / f"claims.{form}", made.out)).documents
    assert str(found.published) == "2024-06-03"
    assert [text for _, text in blocks(found)] == [SAID, ELSE]
    damaged = (
        made.out.replace('"3 percent"', '"3 percent"').replace(",2,", ",two,").replace('"line": 2', '"line": "two"')
    )
    assert reasons(file(tmp_path / f"damaged.{form}", damaged)) == ["columns"]


def test_rich_text_under_the_name_of_a_text_is_read_as_such(tmp_path: Path) -> None:
    assert (
        only(file(tmp_path / "a.txt", rb"{\rtf1\ansi Growth was 3 percent.\par}")).text.strip()
        == "Growth was 3 percent."
    )


def test_letters_with_their_marks_apart_are_read_as_one(tmp_path: Path) -> None:
    assert only(file(tmp_path / "a.txt", "Growth in Sa\u0303o Tome\u0301 was 3 percent.")).text == (
        "Growth in São Tomé was 3 percent."
    )


def test_a_part_of_a_mail_that_cannot_be_decoded_is_named(tmp_path: Path) -> None:
    head = "Subject: =?klingon?q?Growth?=\nDate: Mon, 03 Jun 2024 10:00:00 +0000\nMIME-Version: 1.0\n"
    whole = head + f"Content-Type: text/plain; charset=klingon\n\n{SAID}\n"
    found = reading(file(tmp_path / "a.eml", whole))
    assert SAID in found.documents[0].text
    assert "encoding-unknown" in slugs(found.documents[0])
    damaged = head + 'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n'
    found = reading(file(tmp_path / "b.eml", damaged.encode() + SAID.encode() + b" caf\xe9\xff\n--b--\n"))
    assert [item.reason for item in found.incomplete] == ["encoding"]


@pytest.mark.parametrize(
    ("body", "told", "slug"),
    [
        ("<p>Growth was<br/>3 percent.</p>", "Growth was\n3 percent.", ""),
        (f"<p>{SAID}<svg><text>9 percent</text></svg></p>", SAID, "left-out"),
        (f'<p>{SAID}<em style="display:none">9 percent</em></p>', SAID, "hidden-text"),
    ],
)
def test_marks_inside_a_paragraph_of_a_news_story(body: str, told: str, slug: str, tmp_path: Path) -> None:
    found = only(file(tmp_path / "a.xml", NITF.format(f"<body.content>{body}</body.content>")))
    assert blocks(found) == [("paragraph", told)]
    assert slugs(found) == ([slug] if slug else [])


def test_entries_of_a_feed_without_title_or_text(tmp_path: Path) -> None:
    bare = ATOM.replace("<title>Growth</title>", "")
    (found,) = reading(file(tmp_path / "a.xml", bare.format(f"<summary>{SAID}</summary>"))).documents
    assert blocks(found) == [("paragraph", SAID)]
    (found,) = reading(file(tmp_path / "b.xml", ATOM.format(""))).documents
    assert blocks(found) == [("headline", "Growth")]
    (found,) = reading(file(tmp_path / "c.xml", RSS.format(""))).documents
    assert blocks(found) == [("headline", "Growth")]
    untitled = RSS.replace("<title>Growth</title>", "")
    (found,) = reading(file(tmp_path / "d.xml", untitled.format(f"<description>{SAID}</description>"))).documents
    assert blocks(found) == [("paragraph", SAID)]


def test_records_with_a_summary_and_a_date_that_is_none(tmp_path: Path) -> None:
    row = '{"text": "' + SAID + '", "summary": "' + ELSE + '", "date": "soon"}\n'
    (found,) = reading(file(tmp_path / "a.jsonl", row)).documents
    assert blocks(found) == [("summary", ELSE), ("paragraph", SAID)]
    assert slugs(found) == ["date-unread"]
    assert reasons(file(tmp_path / "b.jsonl", row.encode() + b'{"text": "caf\xc3\xa9 \xff"}\n')) == ["encoding"]


def test_a_json_table_of_claims_is_read_as_the_articles_that_it_came_from(tmp_path: Path) -> None:
    file(tmp_path / "a.txt", f"date 2024-06-03\n{SAID}")
    made = in_process("claims", str(tmp_path / "a.txt"), "--format", "json", cwd=tmp_path)
    (found,) = reading(file(tmp_path / "claims.json", made.out)).documents
    assert [text for _, text in blocks(found)] == [SAID]


def test_a_column_that_a_feed_does_not_have_is_named_with_those_it_has(tmp_path: Path) -> None:
    feed = file(tmp_path / "a.csv", f"body,day\n{SAID},2024-06-03\n")
    outcome = in_process(str(feed), "--columns", "text=nope", cwd=tmp_path)
    assert outcome.code == 3
    assert "body, day" in outcome.out + outcome.err


@pytest.mark.parametrize(
    ("limit", "content"),
    [
        (Limits(characters=10), f"<p>{SAID}</p>"),
        (Limits(unpacked_size=10), None),
    ],
)
def test_limits_of_length_name_themselves(limit: Limits, content: str | None, tmp_path: Path) -> None:
    if content is None:
        path = file(tmp_path / "a.docx", packed(part(f"<w:p>{run(SAID)}</w:p>")))
    else:
        path = file(tmp_path / "a.html", content)
    (reason,) = reasons(path, Settings(limits=limit))
    assert reason.startswith("limit:")


def test_a_feed_with_more_articles_than_are_read(tmp_path: Path) -> None:
    rows = "".join(f'{{"text": "{SAID}"}}\n' for _ in range(3))
    assert "limit:articles" in reasons(file(tmp_path / "a.jsonl", rows), Settings(limits=Limits(articles=2)))


def test_pictures_of_word_are_named_and_locked_parts_refused(tmp_path: Path) -> None:
    whole = packed(part(f"<w:p>{run(SAID)}</w:p>"), ("word/media/image1.png", "x"))
    assert "left-out" in slugs(only(file(tmp_path / "a.docx", whole)))
    locked = whole.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")
    assert locked != whole
    assert reasons(file(tmp_path / "b.docx", locked)) == ["container:encrypted"]


def test_notes_of_rich_text_of_two_paragraphs(tmp_path: Path) -> None:
    rtf = rb"{\rtf1\ansi{\*\generator x\par}Growth was 3 percent.{\footnote One.\par Two.}\par}"
    told = [text for _, text in blocks(only(file(tmp_path / "a.rtf", rtf)))]
    assert told[0] == "Growth was 3 percent."
    assert "One.\nTwo." in "\n".join(told[1:])
