"""Word files, PDFs and mails that are damaged, locked, bombs, or say more than they show."""

from __future__ import annotations

import base64
import zlib

from tests.documents.building import objects, packed, page, para, part, run
from tests.hostile.cases import CANARY, ELSE, SAID, Case

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016)
LAUGHS = '<!DOCTYPE a [<!ENTITY e0 "lol">' + "".join(f'<!ENTITY e{i + 1} "{f"&e{i};" * 10}">' for i in range(9)) + "]>"
READ = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
FETCH = "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x.dtd' [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/p'> %p;]>"
REMOTE = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
    'Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/></Relationships>'
)


def word(body: str, head: str = "", *more: tuple[str, str]) -> bytes:
    return packed(part(body, head), *more)


def mail(body: str, about: str = "text/plain; charset=utf-8", more: str = "") -> str:
    return f"Subject: Growth\r\nDate: Mon, 03 Jun 2024 10:00:00 +0000\r\n{more}Content-Type: {about}\r\n\r\n{body}\r\n"


def drawn(mode: int, text: str) -> bytes:
    return b"BT /F1 12 Tf 72 720 Td (%s) Tj %d Tr 0 -40 Td (%s) Tj ET" % (SAID.encode(), mode, text.encode())


WHITE = '<w:color w:val="FFFFFF"/>'
TRACKED = (
    f"<w:p>{run('Growth of Ruritania was ')}<w:ins w:id='1' w:author='a'>{run('9 percent')}</w:ins>"
    f"<w:del w:id='2' w:author='a'><w:r><w:delText>7 percent</w:delText></w:r></w:del>{run(' in May 2024.')}</w:p>"
)
ALTERNATIVES = (
    f"--q\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{SAID}\r\n"
    f"--q\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>{ELSE}</p>\r\n--q--\r\n"
)

CASES = (
    Case(
        "word-bombs",
        "incomplete",
        reasons=("limit:members", "limit:unpacked-ratio"),
        files={
            "part.docx": word(f"<w:p><w:r><w:t>{'A' * 5_000_000}</w:t></w:r></w:p>{para(SAID)}"),
            "many.docx": word(para(SAID) * 60_000),
            "members.docx": word(para(SAID), "", *((f"word/x{i}.xml", "<a/>") for i in range(2001))),
        },
    ),
    Case(
        "word-entities",
        "incomplete",
        reasons=("container:doctype",),
        leaks=("root:x:0:0",),
        files={
            "file.docx": word(para("&x; " + SAID), READ),
            "url.docx": word(para(SAID), FETCH),
            "laughs.docx": word(para("&e9; " + SAID), LAUGHS),
        },
    ),
    Case(
        "word-lost-text",
        "findings",
        rules=("figure-conflict",),
        values=("3", "9"),
        unread=("7",),
        files={
            "base.docx": word(para(SAID)),
            "tracked.docx": word(TRACKED),
            "comment.docx": word(f"<w:p>{run('Growth of Ruritania was <!-- x -->9 percent in May 2024.')}</w:p>"),
            "control.docx": word(f"<w:sdt><w:sdtContent>{para(ELSE)}</w:sdtContent></w:sdt>"),
            "cell.docx": word(f"<w:tbl><w:tr><w:tc>{para(ELSE)}</w:tc></w:tr></w:tbl>"),
            "box.docx": word(f"<w:p><w:r><w:pict><w:txbxContent>{para(ELSE)}</w:txbxContent></w:pict></w:r></w:p>"),
        },
    ),
    Case(
        "word-hidden",
        "clean",
        notices=("hidden-text",),
        values=("3",),
        unread=("9",),
        files={"a.docx": word(f"{para(SAID)}<w:p>{run(ELSE, '<w:vanish/>')}</w:p><w:p>{run(ELSE, WHITE)}</w:p>")},
    ),
    Case(
        "word-damaged",
        "incomplete",
        reasons=("container:broken", "container:encrypted"),
        files={
            "text.docx": SAID,
            "half.docx": word(para(SAID))[:200],
            "nothing.docx": packed(("a.txt", "b")),
            "locked.docx": OLE,
        },
    ),
    Case(
        "word-tricks",
        "incomplete",
        reasons=("container:duplicate", "container:member-name"),
        values=("3",),
        unread=("9",),
        leaks=(CANARY,),
        files={
            "slip.docx": word(para(ELSE), "", ("../../../outside.txt", "x")),
            "twice.docx": word(para(SAID), "", part(para(ELSE))),
            "template.docx": word(para(SAID), "", ("word/_rels/settings.xml.rels", REMOTE)),
        },
    ),
    Case(
        "pdf-damaged",
        "incomplete",
        reasons=("empty", "pdf:broken", "pdf:no-text-layer"),
        files={
            "garbage.pdf": b"%PDF-1.7\n" + b"garbage " * 200,
            "empty.pdf": b"",
            "loop.pdf": objects(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 2 >>"),
            "cut.pdf": page(drawn(0, SAID))[:300],
            "scan.pdf": page(b"q 100 0 0 100 0 0 cm 0 0 1 1 re f Q"),
        },
    ),
    Case(
        "pdf-bomb",
        "incomplete",
        reasons=("limit:unpacked-size",),
        files={"a.pdf": page(zlib.compress(b"0 " * 60_000_000), b"/Filter /FlateDecode")},
    ),
    Case(
        "pdf-hidden", "clean", {"a.pdf": page(drawn(3, ELSE))}, notices=("hidden-text",), values=("3",), unread=("9",)
    ),
    Case(
        "mail-damaged",
        "incomplete",
        reasons=("encoding",),
        values=("3",),
        files={
            "ok.eml": mail(SAID),
            "nope.eml": mail(SAID, "text/plain; charset=nope"),
            "rot13.eml": mail(SAID, "text/plain; charset=rot13"),
            "cut.eml": mail(
                base64.b64encode(SAID.encode()).decode()[:-3], more="Content-Transfer-Encoding: base64\r\n"
            ),
            "day.eml": mail(SAID).replace("Mon, 03 Jun 2024 10:00:00 +0000", "99 Foo 99999 99:99:99 +9999"),
        },
    ),
    Case(
        "mail-traps",
        "incomplete",
        reasons=("limit:members",),
        values=("3",),
        files={
            "parts.eml": "".join(f"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n" for i in range(3000))
            + SAID,
            "mails.eml": "Content-Type: message/rfc822\n\n" * 3000 + SAID,
            "copies.eml": mail(SAID, more="Cc: " + "(" * 20_000 + "\r\n"),
            "words.eml": mail(SAID, more="X-Long: " + "=?utf-8?q?a?= " * 20_000 + "\r\n"),
        },
    ),
    Case(
        "mail-alternatives",
        "findings",
        {"a.eml": mail(ALTERNATIVES, "multipart/alternative; boundary=q")},
        rules=("figure-conflict",),
        values=("3", "9"),
    ),
)
