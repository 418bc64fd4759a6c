"""Mail: both alternatives, attachments, charsets, traps."""

from __future__ import annotations

import io
from email.message import EmailMessage
from pathlib import Path

import pytest
from docx import Document

from tests.documents.reading import blocks, only, reading, reasons, slugs

SAID, ELSE = "Growth of Ruritania was 3 percent.", "Growth of Ruritania was 9 percent."


def mail(plain: str = "", html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Überraschung in Ruritania"
    message["Date"] = "Mon, 03 Jun 2024 10:00:00 +0000"
    if plain:
        message.set_content(plain)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def saved(path: Path, message: EmailMessage) -> Path:
    path.write_bytes(message.as_bytes())
    return path


def test_subject_date_and_paragraphs(tmp_path: Path) -> None:
    document = only(saved(tmp_path / "a.eml", mail(f"{SAID}\n\nSecond.")))
    assert blocks(document) == [
        ("headline", "Überraschung in Ruritania"),
        ("paragraph", SAID),
        ("paragraph", "Second."),
    ]
    assert (str(document.published), document.dated_by) == ("2024-06-03", "the mail's date")


def test_alternatives_that_say_the_same_are_one_article(tmp_path: Path) -> None:
    assert only(saved(tmp_path / "a.eml", mail(SAID, f"<p>{SAID}</p>")))


def test_alternatives_that_differ_are_two(tmp_path: Path) -> None:
    found = reading(saved(tmp_path / "a.eml", mail(SAID, f"<p>{ELSE}</p>"))).documents
    assert [document.file.rpartition("/")[2] for document in found] == ["a.eml", "a.eml#html"]
    assert ("paragraph", ELSE) in blocks(found[1])


def test_attachments_are_read_by_their_own_format(tmp_path: Path) -> None:
    document, out = Document(), io.BytesIO()
    document.add_paragraph(ELSE)
    document.save(out)
    message = mail(SAID)
    message.add_attachment(out.getvalue(), maintype="application", subtype="x", filename="../../a\\notes.docx")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="map.png")
    message.add_attachment(mail(ELSE))
    message.add_attachment(b"%PDF-1.4 cut", maintype="application", subtype="pdf", filename="cut.pdf")
    found = reading(saved(tmp_path / "a.eml", message))
    assert [d.file.rpartition("/")[2] for d in found.documents] == ["a.eml", "a.eml#notes.docx", "a.eml#forwarded.eml"]
    assert [(item.file.rpartition("/")[2], item.reason) for item in found.incomplete] == [
        ("a.eml#cut.pdf", "pdf:broken")
    ]
    assert slugs(found.documents[0]) == ["left-out"]


def raw(body: str, headers: str) -> bytes:
    return f"Subject: x\r\nMIME-Version: 1.0\r\n{headers}\r\n\r\n{body}\r\n".encode("latin-1")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (raw(SAID, "Content-Type: text/plain; charset=nope"), "encoding"),
        (raw(SAID, "Content-Type: text/plain; charset=rot13"), "encoding"),
        (raw("R3Jvd3RoIHdhcyAzIHBlcmNlbnQu"[:-3], "Content-Transfer-Encoding: base64"), "encoding"),
        (raw("caf\xe9 \xc3\xa9", "Content-Type: text/plain; charset=utf-8"), "encoding"),
        (
            b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(3000)),
            "limit:members",
        ),
        (
            b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(900)),
            "limit:markup-depth",
        ),
        (b"Content-Type: message/rfc822\n\n" * 5 + SAID.encode(), "limit:nesting"),
    ],
    ids=["charset", "not-text", "base64", "damage", "parts", "multiparts", "mails"],
)
def test_damage_and_traps_are_named(data: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(data)
    assert reason in reasons(tmp_path / "a.eml")


def test_what_can_be_read_beside_damage_is_checked(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(raw("R3Jvd3RoIHdhcyAzIHBlcmNlbnQu"[:-3], "Content-Transfer-Encoding: base64"))
    assert "Growth was 3 perce" in reading(tmp_path / "a.eml").documents[0].text


def test_headers_take_no_time(tmp_path: Path) -> None:
    data = raw(SAID, "Cc: " + "(" * 20_000 + "\r\nX-Long: " + "=?utf-8?q?a?= " * 20_000 + "\r\nDate: 99 Foo 9 99:99")
    (tmp_path / "a.eml").write_bytes(data)
    document = only(tmp_path / "a.eml")
    assert ("paragraph", SAID) in blocks(document)
    assert slugs(document) == ["date-unread"]
