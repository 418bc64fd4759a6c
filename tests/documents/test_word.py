"""Word: every sentence that a reader sees is read, none that a reader does not see."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml

from tests.documents.building import W, packed, part, run
from tests.documents.reading import blocks, only, reading, reasons, slugs

SAID = "Growth of Ruritania was 9 percent in May 2024."


def saved(path: Path, *elements: str, base: str = "") -> Path:
    """A document by python-docx with elements of our own put into its body."""
    document = Document()
    if base:
        document.add_paragraph(base)
    for element in elements:
        document.element.body.insert(-1, parse_xml(element.replace(">", f" {W}>", 1)))
    document.save(str(path))
    return path


@pytest.mark.parametrize(
    "inner",
    [
        "<w:r><w:t>Growth of Ruritania was <!-- a comment -->9 percent in May 2024.</w:t></w:r>",
        "<w:r><w:t>Growth of Ruritania was <?an instruction?>9 percent in May 2024.</w:t></w:r>",
        run("Growth of Ruritania was ")
        + f'<w:ins w:id="1" w:author="a">{run("9 percent")}</w:ins>'
        + '<w:del w:id="2" w:author="a"><w:r><w:delText>7 percent</w:delText></w:r></w:del>'
        + run(" in May 2024."),
        run("Growth of Ruritania was ")
        + f'<w:moveTo w:id="1" w:author="a">{run("9 percent")}</w:moveTo>'
        + f'<w:moveFrom w:id="2" w:author="a">{run("7 percent")}</w:moveFrom>'
        + run(" in May 2024."),
        "".join(run(letter) for letter in SAID),
        f'<w:fldSimple w:instr="QUOTE">{run(SAID)}</w:fldSimple>',
        f'<w:smartTag w:element="x">{run(SAID)}</w:smartTag>',
        f"<w:sdt><w:sdtContent>{run(SAID)}</w:sdtContent></w:sdt>",
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE 7</w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(SAID)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        ),
        run(SAID) + run("Growth was 7 percent.", "<w:vanish/>"),
        run(SAID) + run("Growth was 7 percent.", '<w:color w:val="FFFFFF"/>'),
        run(SAID) + run("Growth was 7 percent.", '<w:sz w:val="2"/>'),
        run("Growth of Ruritania was 9 percent in May 2024.", '<w:vanish w:val="0"/>'),
        run(SAID, '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>'),
    ],
)
def test_a_paragraph_says_what_a_reader_sees(inner: str, tmp_path: Path) -> None:
    assert blocks(only(saved(tmp_path / "a.docx", f"<w:p>{inner}</w:p>"))) == [("paragraph", SAID)]


def test_hidden_text_is_noticed(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.docx", f"<w:p>{run(SAID)}{run('Not 7.', '<w:vanish/>')}</w:p>")
    assert slugs(only(path)) == ["hidden-text"]


def test_boxes_tables_and_lists(tmp_path: Path) -> None:
    box = f"<w:p>{run('In the box.')}</w:p>"
    drawing = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps"><w:txbxContent>{box}</w:txbxContent></mc:Choice>'
        f"<mc:Fallback><w:pict><w:txbxContent>{box}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    path = saved(
        tmp_path / "a.docx",
        f"<w:p>{run('Before. ')}<w:r>{drawing}</w:r>{run('After.')}</w:p>",
        f"<w:tbl><w:tr><w:tc><w:p>{run('Left 3')}</w:p></w:tc><w:tc><w:p>{run('12 right')}</w:p></w:tc></w:tr></w:tbl>",
        f'<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>{run("An item")}</w:p>',
        f'<w:p><w:pPr><w:rPr><w:del w:id="9" w:author="a"/></w:rPr></w:pPr>{run("One ")}</w:p>',
        f"<w:p>{run('sentence.')}</w:p>",
    )
    document = only(path)
    assert blocks(document) == [
        ("paragraph", "Before. After."),
        ("paragraph", "In the box."),
        ("table", "Left 3"),
        ("table", "12 right"),
        ("list", "An item"),
        ("paragraph", "One sentence."),
    ]
    assert document.position((document.blocks[3].start, document.blocks[3].end)).place == "paragraph 4"


def test_styles_notes_headers_and_raised_digits(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("The headline", 0)
    document.add_paragraph("It cost 5", style="Caption").add_run("2").font.superscript = True
    document.sections[0].header.paragraphs[0].text = "EMBARGO until 5 March"
    document.add_comment(document.paragraphs[0].runs, text="is this right?")
    document.save(str(tmp_path / "a.docx"))
    read = only(tmp_path / "a.docx")
    assert blocks(read) == [
        ("headline", "The headline"),
        ("caption", "It cost 5²"),
        ("margin", "EMBARGO until 5 March"),
    ]
    assert slugs(read) == ["left-out"]


WHOLE = packed(part(f"<w:p>{run(SAID)}</w:p>"), method=zipfile.ZIP_STORED)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (SAID.encode(), "container:broken"),
        (WHOLE[: len(WHOLE) // 2], "container:broken"),
        (WHOLE.replace(b"Growth", b"Growtj"), "container:broken"),
        (packed(("a.txt", "b")), "container:broken"),
        (packed(part("<w:p>")), "container"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016), "container:encrypted"),
        (packed(part("", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>")), "container:doctype"),
        (packed(part(""), part(f"<w:p>{run(SAID)}</w:p>")), "container:duplicate"),
        (packed(part(""), ("../x", "y")), "container:member-name"),
        (packed(part(""), ("C:\\x", "y")), "container:member-name"),
        (packed(part(""), method=zipfile.ZIP_LZMA), "container:method"),
        (packed(part("<w:p/>")), "empty"),
        (packed(part("<w:sdt>" * 300 + "</w:sdt>" * 300)), "limit:markup-depth"),
        (packed(part(f"<w:p><w:r><w:t>{'A' * 2_000_000}</w:t></w:r></w:p>")), "limit:unpacked-ratio"),
        (packed(part(""), *((f"x{i}", "") for i in range(2001))), "limit:members"),
    ],
)
def test_damage_and_traps_are_named(data: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(data)
    assert reasons(tmp_path / "a.docx") == [reason]


def test_a_locked_document_is_called_password_protected(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016))
    assert "password-protected" in reading(tmp_path / "a.docx").incomplete[0].hint


def test_a_word_file_under_the_name_of_a_text_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(WHOLE)
    document = only(tmp_path / "a.txt")
    assert document.text.strip() == SAID
    assert slugs(document) == ["format-mismatch"]
