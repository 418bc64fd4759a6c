"""One and the same article in every input format, each written by a library that factcheck does not read with."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from pathlib import Path
from typing import Any

DAY = datetime(2025, 3, 4, 9, 30, tzinfo=UTC)
HEADLINE = "Ruritania’s exports reach 12.5 billion euros"
BODY = (
    "Exports of Ruritania were 12.5 billion euros in 2024, the statistics office said on Tuesday.",
    "Anna Keller, the head of the office, said that exports of Moldavia were 3 percent lower in 2023.",
    "The number of firms rose from 40 to 50 over the year, or by 25 percent.",
)


def txt(path: Path) -> None:
    path.write_text(f"date {DAY:%Y-%m-%d}\n{HEADLINE}\n\n" + "\n\n".join(BODY) + "\n", "utf-8")


def md(path: Path) -> None:
    path.write_text(f"---\ndate: {DAY:%Y-%m-%d}\n---\n# {HEADLINE}\n\n" + "\n\n".join(BODY) + "\n", "utf-8")


def markup() -> str:
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in BODY)


def html(path: Path) -> None:
    head = f'<meta charset="utf-8"><meta property="article:published_time" content="{DAY.isoformat()}">'
    path.write_text(f"<!doctype html><head>{head}</head><h1>{escape(HEADLINE)}</h1>{markup()}", "utf-8")


def docx(path: Path) -> None:
    from docx import Document

    document = Document()
    document.add_paragraph(f"date {DAY:%Y-%m-%d}")
    document.add_heading(HEADLINE, 0)
    for paragraph in BODY:
        document.add_paragraph(paragraph)
    document.save(str(path))


def odt(path: Path) -> None:
    from odf.opendocument import OpenDocumentText
    from odf.text import H, P

    document = OpenDocumentText()
    document.text.addElement(P(text=f"date {DAY:%Y-%m-%d}"))
    document.text.addElement(H(outlinelevel=1, text=HEADLINE))
    for paragraph in BODY:
        document.text.addElement(P(text=paragraph))
    document.save(str(path))


def rtf(path: Path) -> None:
    def written(text: str) -> str:
        return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in text)

    lines = [f"date {DAY:%Y-%m-%d}", HEADLINE, *BODY]
    head = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times New Roman;}}\\f0 "
    path.write_text(head + "\\par ".join(map(written, lines)) + "\\par}", "ascii")


def pdf(path: Path) -> None:
    from fpdf import FPDF

    paper = FPDF(format="A4")
    paper.add_page()
    paper.set_font("Helvetica", size=11)
    paper.multi_cell(0, 5, f"date {DAY:%Y-%m-%d}", new_x="LMARGIN", new_y="NEXT")
    paper.ln(6)
    paper.set_font("Helvetica", style="B", size=18)
    paper.multi_cell(0, 9, HEADLINE.replace("’", "'"), new_x="LMARGIN", new_y="NEXT")
    paper.set_font("Helvetica", size=11)
    for paragraph in BODY:
        paper.ln(6)
        paper.multi_cell(0, 5, paragraph, new_x="LMARGIN", new_y="NEXT", align="L")
    paper.output(str(path))


def eml(path: Path) -> None:
    message = EmailMessage()
    message["Subject"], message["Date"], message["From"] = HEADLINE, format_datetime(DAY), "Wire <wire@example.org>"
    message.set_content("\n\n".join(BODY))
    message.add_alternative(f"<html><body>{markup()}</body></html>", subtype="html")
    path.write_bytes(message.as_bytes())


def rss(path: Path) -> None:
    _feed().rss_file(str(path))


def atom(path: Path) -> None:
    _feed().atom_file(str(path))


def _feed() -> Any:
    from feedgen.feed import FeedGenerator

    feed = FeedGenerator()
    feed.id("https://example.org/feed")
    feed.title("Wire")
    feed.updated(DAY)
    feed.lastBuildDate(DAY)
    feed.link(href="https://example.org/feed")
    feed.description("All stories")
    entry = feed.add_entry()
    entry.id("https://example.org/1")
    entry.title(HEADLINE)
    entry.content(markup(), type="html")
    entry.published(DAY)
    entry.updated(DAY)
    return feed


def newsml(path: Path) -> None:
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" '
        f'version="3"><itemMeta><versionCreated>{DAY.isoformat()}</versionCreated></itemMeta><contentMeta>'
        f"<headline>{escape(HEADLINE)}</headline></contentMeta><contentSet><inlineXML>"
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{escape(HEADLINE)}</title></head>'
        f"<body><h1>{escape(HEADLINE)}</h1>{markup()}</body></html></inlineXML></contentSet></newsItem>",
        "utf-8",
    )


def nitf(path: Path) -> None:
    path.write_text(
        f'<?xml version="1.0"?><nitf><head><docdata><date.issue norm="{DAY:%Y%m%dT%H%M%SZ}"/></docdata></head><body>'
        f"<body.head><hedline><hl1>{escape(HEADLINE)}</hl1></hedline></body.head>"
        f"<body.content>{markup()}</body.content></body></nitf>",
        "utf-8",
    )


def ninjs1(path: Path) -> None:
    item = {"uri": "urn:x:1", "versioncreated": DAY.isoformat(), "headline": HEADLINE, "body_xhtml": markup()}
    path.write_text(json.dumps(item), "utf-8")


def ninjs3(path: Path) -> None:
    plain = {"role": "main", "contenttype": "text/plain", "value": "\n\n".join(BODY)}
    item = {
        "uri": "urn:x:1",
        "standard": {"name": "ninjs", "version": "3.0"},
        "versioncreated": DAY.isoformat(),
        "headlines": [{"role": "main", "value": HEADLINE}],
        "bodies": [{"role": "main", "contenttype": "text/html", "value": markup()}, plain],
    }
    path.write_text(json.dumps(item), "utf-8")


def record() -> dict[str, str]:
    return {"guid": "7", "headline": HEADLINE, "published": f"{DAY:%Y-%m-%d}", "body": "\n\n".join(BODY)}


def jsonl(path: Path) -> None:
    path.write_text(json.dumps(record()) + "\n", "utf-8")


def table(path: Path) -> None:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(record()))
    writer.writeheader()
    writer.writerow(record())
    path.write_text(out.getvalue(), "utf-8", newline="")


WRITERS: dict[str, Callable[[Path], None]] = {
    "a.txt": txt, "a.md": md, "a.html": html, "a.docx": docx, "a.odt": odt, "a.rtf": rtf, "a.pdf": pdf, "a.eml": eml,
    "a.rss": rss, "a.atom": atom, "newsml.xml": newsml, "a.nitf": nitf, "ninjs1.json": ninjs1, "ninjs3.json": ninjs3,
    "a.jsonl": jsonl, "a.csv": table,
}  # fmt: skip
