"""Articles as desks lay them out: date, headline, dateline, paragraphs, and nothing else as text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents import parse_text
from checker.errors import DocumentError
from checker.model.document import Document


def parts(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("date 2025-03-04 LIMA – Rain fell.", [("dateline", "LIMA – "), ("paragraph", "Rain fell.")]),
        (
            " date 2025-03-04\nLIMA, March 4 (Andes Wire) — Rain fell.",
            [("dateline", "LIMA, March 4 (Andes Wire) — "), ("paragraph", "Rain fell.")],
        ),
        (
            "date 2025-03-04 16:40\nRain stops the match\n\nLIMA. It rained.",
            [("headline", "Rain stops the match"), ("dateline", "LIMA. "), ("paragraph", "It rained.")],
        ),
        (
            "date 2025-03-04 Rain stops the match: two hurt\n\nIt rained.",
            [("headline", "Rain stops the match: two hurt"), ("paragraph", "It rained.")],
        ),
        ("(NEWS- AndesWire) Rain fell.", [("dateline", "(NEWS- AndesWire) "), ("paragraph", "Rain fell.")]),
        (
            "CUSCO, Peru (Updates toll) – Rain fell.\n\n* one\n* two",
            [("dateline", "CUSCO, Peru (Updates toll) – "), ("paragraph", "Rain fell."), ("list", "* one\n* two")],
        ),
        ("LI\u00adMA, Pe\u00adru – Rain fell.", [("dateline", "LIMA, Peru – "), ("paragraph", "Rain fell.")]),
        ("Rain fell on Lima.", [("paragraph", "Rain fell on Lima.")]),
    ],
)
def test_plain_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(parse_text("a.txt", text, None)) == expected


@pytest.mark.parametrize(
    ("file", "text", "day", "by"),
    [
        ("a.txt", "date 2025-03-04 LIMA – Rain.", date(2025, 3, 4), "the first line"),
        ("a.txt", " date 2025-03-04 16:40\nRain fell.", date(2025, 3, 4), "the first line"),
        ("2025-03-04-rain.txt", "Rain fell.", date(2025, 3, 4), "the file name"),
        ("rain_20250304.txt", "Rain fell.", date(2025, 3, 4), "the file name"),
        ("a.txt", "LIMA, 3 March 2025 – Rain fell.", date(2025, 3, 3), "the dateline"),
        ("a.txt", "LIMA, Peru, March 3, 2025 (Agency) – Rain fell.", date(2025, 3, 3), "the dateline"),
        ("a.txt", "LIMA, March 3 – Rain fell.", date(2024, 1, 1), "--as-of"),
        ("a.txt", "LIMA, 31 June 2025 – Rain fell.", date(2024, 1, 1), "--as-of"),
        ("a.txt", "Rain fell.", date(2024, 1, 1), "--as-of"),
        ("a.md", "---\ndate: 2025-03-04\n---\nRain fell.", date(2025, 3, 4), "the front matter"),
        (
            "a.html",
            '<meta property="article:published_time" content="2025-03-04T10:00Z"><p>Rain fell.</p>',
            date(2025, 3, 4),
            "the page's meta data",
        ),
        ("a.html", '<p><time datetime="2025-03-04">today</time> Rain.</p>', date(2025, 3, 4), "the page's meta data"),
        ("a.txt", "date 2025-02-30 Rain fell.", date(2024, 1, 1), "--as-of"),
    ],
)
def test_publication_date(file: str, text: str, day: date, by: str) -> None:
    document = parse_text(file, text, date(2024, 1, 1))
    assert (document.published, document.dated_by) == (day, by)


def test_markdown_marks_are_no_text() -> None:
    text = (
        "# Rain in *Lima*\n\n**Rain** fell on [the town](http://a.b/c_5) for 3 hours.<!-- 9 -->"
        "\n\n```\ncode 7\n```\n\n| 4 | 5 |\n"
    )
    found = parts(parse_text("a.md", text, None))
    assert found == [
        ("headline", "Rain in Lima"),
        ("paragraph", "Rain fell on the town for 3 hours."),
        ("table", "4"),
        ("table", "5"),
    ]


def test_html_is_what_a_reader_sees() -> None:
    page = (
        "<html><head><title>x 1</title><style>b{width:2px}</style></head><body>"
        "<nav>Menu 3</nav><script>var a=4</script>"
        "<h1>Rain &amp; hail</h1><p>Rain cost $1</p><p>It was $1</span><span>.7&nbsp;billion<sup>1</sup>.</p>"
        "<p hidden>not 5</p><p style='display:none'>nor 6</p><figure><figcaption>Lima, 7 May</figcaption></figure>"
        "<table><tr><td>8<td>9</table><ul><li>ten</ul></body></html>"
    )
    document = parse_text("a.html", page, None)
    assert parts(document) == [
        ("headline", "Rain & hail"),
        ("paragraph", "Rain cost $1"),
        ("paragraph", "It was $1.7\xa0billion¹."),
        ("caption", "Lima, 7 May"),
        ("table", "8"),
        ("table", "9"),
        ("list", "ten"),
    ]
    assert any(notice.startswith("hidden-text") for notice in document.notices)


@pytest.mark.parametrize(
    ("file", "text", "reason"),
    [
        ("a.txt", "date 2025-03-04\n  \n", "empty"),
        ("a.html", "<p> </p><script>5</script>", "empty"),
        ("a.html", "<div>" * 1000 + "text", "limit:markup-depth"),
        ("a.html", "<p>Rain.</p>" + "<a " * 100_000, "limit:markup-depth"),
        (
            "a.txt",
            (
                "Президент принял делегацию и обсудил с ней вопросы торговли на этой неделе, "
                "а также планы на будущий год, строительство дороги и многое другое."
            ),
            "language",
        ),
    ],
)
def test_what_cannot_be_read_is_named(file: str, text: str, reason: str) -> None:
    with pytest.raises(DocumentError) as caught:
        parse_text(file, text, None)
    assert caught.value.reason == reason


@pytest.mark.parametrize("file", ["a.txt", "a.md"])
@given(text=st.text(min_size=1, max_size=200))
def test_every_place_points_at_its_own_characters(file: str, text: str) -> None:
    try:
        document = parse_text(file, text, None)
    except DocumentError:
        return
    for block in document.blocks:
        for at in range(block.start, block.end):
            place = document.position((at, at + 1))
            assert document.source[place.start : place.end] == document.text[at]


@given(
    words=st.lists(
        st.sampled_from(["<p>", "</p>", "<b>", "1", " a", "&amp;", "&#65;", "&", "<br>", "<td>", "é", "\r\n"])
    )
)
def test_every_place_in_html_points_at_its_source(words: list[str]) -> None:
    import html

    try:
        document = parse_text("a.html", "".join(words), None)
    except DocumentError:
        return
    for block in document.blocks:
        for at in range(block.start, block.end):
            place = document.position((at, at + 1))
            source = document.source[place.start : place.end]
            assert document.text[at] in (source, html.unescape(source), html.unescape(f"{source};"), "\n", " ")
            assert 1 <= place.line <= len(document.lines)


@pytest.mark.parametrize(("ends", "line"), [("\r\n", 3), ("\n", 3), ("\r", 3), ("\u2028", 1), ("\x0b", 1)])
def test_lines_end_where_editors_count_them(ends: str, line: int) -> None:
    document = parse_text("a.txt", f"One.{ends}Two.{ends}Three 3.", None)
    at = document.text.index("3.")
    assert document.position((at, at + 1)).line == line
