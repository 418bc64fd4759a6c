"""OpenDocument and Rich Text: what a reader sees."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from odf import office, table, text
from odf.opendocument import OpenDocumentText
from odf.style import Style, TextProperties
from striprtf.striprtf import rtf_to_text

from tests.documents.reading import blocks, only, reasons, slugs


def test_opendocument(tmp_path: Path) -> None:
    document = OpenDocumentText()
    hidden = Style(name="Hidden", family="text")
    hidden.addElement(TextProperties(display="none"))
    document.automaticstyles.addElement(hidden)
    document.text.addElement(text.H(outlinelevel=1, text="The headline"))
    paragraph = text.P(text="It rose by 3")
    note = text.Note(noteclass="footnote")
    note.addElement(text.NoteCitation(text="1"))
    body = text.NoteBody()
    body.addElement(text.P(text="By the office."))
    note.addElement(body)
    paragraph.addElement(note)
    paragraph.addText(" percent")
    paragraph.addElement(text.S(c=2))
    paragraph.addElement(text.Span(stylename=hidden, text="not 7"))
    comment = office.Annotation()
    comment.addElement(text.P(text="check this"))
    paragraph.addElement(comment)
    paragraph.addText("in May.")
    document.text.addElement(paragraph)
    grid, row, cell = table.Table(), table.TableRow(), table.TableCell()
    cell.addElement(text.P(text="Cell 5"))
    row.addElement(cell)
    grid.addElement(row)
    document.text.addElement(grid)
    document.save(str(tmp_path / "a.odt"))
    read = only(tmp_path / "a.odt")
    assert blocks(read) == [
        ("headline", "The headline"),
        ("paragraph", "It rose by 3 percent  in May."),
        ("table", "Cell 5"),
        ("footnote", "By the office."),
    ]
    assert slugs(read) == ["hidden-text"]


def test_opendocument_deletions_are_gone(tmp_path: Path) -> None:
    names = "office text table style".split()
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    (tmp_path / "a.fodt").write_text(
        f"<office:document {spaces}><office:body><office:text><text:tracked-changes><text:changed-region>"
        "<text:deletion><text:p>7 percent</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        "<text:p>It was <text:change/>9 percent.</text:p></office:text></office:body></office:document>",
        "utf-8",
    )
    assert blocks(only(tmp_path / "a.fodt")) == [("paragraph", "It was 9 percent.")]


RTF = (
    "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset238 Arial;}}{\\info{\\title Not text}}"
    "{\\*\\generator Writer 7;}\\f0 Caf\\'e9 prices \\u8212?rose \\u8364?5{\\super 2} a\\~cup.\\par "
    "{\\v Hidden 7 percent. }{\\deleted Gone 8 percent. }Seen 9 percent.{\\footnote By the office.}\\par "
    "\\trowd\\intbl Left 3\\cell 12 right\\cell\\row\\pard "
    "\\f1 Pozna\\'f1 \\{braces\\} \\emdash  {\\pict\\bin4 }}}}}the end.\\par}"
)


def test_rich_text(tmp_path: Path) -> None:
    (tmp_path / "a.rtf").write_text(RTF, "ascii")
    read = only(tmp_path / "a.rtf")
    assert blocks(read) == [
        ("paragraph", "Café prices —rose €5² a\xa0cup."),
        ("paragraph", "Seen 9 percent."),
        ("table", "Left 3"),
        ("table", "12 right"),
        ("paragraph", "Poznań {braces} — the end."),
        ("footnote", "By the office."),
    ]
    assert slugs(read) == ["hidden-text"]


another: Callable[[str], object] = rtf_to_text


def test_another_reader_of_rich_text_finds_the_same_words(tmp_path: Path) -> None:
    plain = RTF[: RTF.index("{\\v ")] + "{\\b Seen} {\\i 9 percent}.\\tab The \\endash  end.\\line Over.\\par}"
    (tmp_path / "a.rtf").write_text(plain, "ascii")
    ours = only(tmp_path / "a.rtf").text.replace("²", "2").split()
    assert ours == str(another(plain)).split()
    assert len(ours) > 12


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"Growth was 3 percent.", "rtf"), (b"{\\rtf1 }", "empty"), (b"{\\rtf1" + b"{" * 300, "limit:markup-depth")],
)
def test_what_is_no_rich_text(data: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a.rtf").write_bytes(data)
    assert reasons(tmp_path / "a.rtf") == [reason]
