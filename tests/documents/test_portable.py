"""PDF: pages and paragraphs, text that is not drawn, files that are damaged, locked or only pictures."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from fpdf import FPDF
from fpdf.enums import TextMode

from tests.documents.building import objects, page
from tests.documents.reading import blocks, only, reading, reasons, slugs

SAID = "Growth of Ruritania was 3 percent in May 2024."


def paper(*pages: tuple[str, ...], hidden: str = "") -> bytes:
    pdf = FPDF(format="A4")
    pdf.set_font("Helvetica", size=11)
    for paragraphs in pages:
        pdf.add_page()
        for paragraph in paragraphs:
            pdf.multi_cell(70, 5, paragraph, new_x="LMARGIN", new_y="NEXT", align="L")
            pdf.ln(6)
        if hidden:
            with pdf.local_context(text_mode=TextMode.INVISIBLE):
                pdf.cell(text=hidden)
    return bytes(pdf.output())


def test_lines_become_paragraphs_with_their_page(tmp_path: Path) -> None:
    one = "The ministry said that exports of Ruritania to its neighbours were 12.5 billion euros in the year 2024."
    two = "Imports were lower by 3 percent, and nobody at the ministry could say why that was so."
    (tmp_path / "a.pdf").write_bytes(paper((one, two), (two, one)))
    document = only(tmp_path / "a.pdf")
    assert blocks(document) == [("paragraph", text) for text in (one, two, two, one)]
    places = [document.position((block.start, block.end)).place for block in document.blocks]
    assert places == ["page 1, paragraph 1", "page 1, paragraph 2", "page 2, paragraph 1", "page 2, paragraph 2"]


def test_a_word_broken_at_the_end_of_a_line_is_whole(tmp_path: Path) -> None:
    pdf = FPDF()
    pdf.set_font("Helvetica", size=11)
    pdf.add_page()
    for line in ("They flew to Kazakh-", "stan in the season of 2023-", "24 and met the Al-", "Assad family."):
        pdf.cell(0, 5, line, new_x="LMARGIN", new_y="NEXT")
    (tmp_path / "a.pdf").write_bytes(bytes(pdf.output()))
    text = "They flew to Kazakhstan in the season of 2023- 24 and met the Al- Assad family."
    assert blocks(only(tmp_path / "a.pdf")) == [("paragraph", text)]


def test_text_that_is_not_drawn_is_set_apart(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(paper((SAID,), hidden="Growth of Ruritania was 9 percent in May 2024."))
    document = only(tmp_path / "a.pdf")
    assert blocks(document) == [("paragraph", SAID)]
    assert slugs(document) == ["hidden-text"]


def test_the_text_under_a_scan_is_read_and_said_to_be(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(paper((), hidden=SAID))
    document = only(tmp_path / "a.pdf")
    assert blocks(document) == [("paragraph", SAID)]
    assert slugs(document) == ["text-layer-unseen"]


def test_a_page_without_text_among_others_is_a_gap(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(paper((SAID,), ()))
    found = reading(tmp_path / "a.pdf")
    assert [item.reason for item in found.incomplete] == ["pdf:no-text-layer"]
    assert "page 2" in found.incomplete[0].hint
    assert len(found.documents) == 1


def locked() -> bytes:
    pdf = FPDF()
    pdf.set_encryption(owner_password="owner", user_password="user")
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    pdf.cell(text=SAID)
    return bytes(pdf.output())


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (SAID.encode(), "pdf:broken"),
        (b"%PDF-1.7\n" + b"garbage " * 200, "pdf:broken"),
        (paper((SAID,))[:600], "pdf:broken"),
        (objects(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 2 >>"), "pdf:broken"),
        (page(b"q 100 0 0 100 0 0 cm 0 0 1 1 re f Q"), "pdf:no-text-layer"),
        (page(zlib.compress(b"0 " * 60_000_000), b"/Filter /FlateDecode"), "limit:unpacked-size"),
        (page(b"BT ET", b"/Filter .FlateDecode"), "pdf:broken"),
        (locked(), "pdf:encrypted"),
    ],
    ids=["nothing", "text", "garbage", "cut", "loop", "picture", "bomb", "filter", "locked"],
)
def test_damage_and_traps_are_named(data: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(data)
    assert reasons(tmp_path / "a.pdf") == [reason]
