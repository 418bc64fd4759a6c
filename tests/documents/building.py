"""Word and PDF files built by hand, where libraries would refuse to write what a test needs."""

from __future__ import annotations

import io
import warnings
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def run(text: str, look: str = "") -> str:
    """A run of Word with properties."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(text: str) -> str:
    """A paragraph of Word."""
    return f"<w:p>{run(text)}</w:p>"


def part(body: str, head: str = "") -> tuple[str, str]:
    """The document part of a Word file; `head` stands before its root element."""
    return "word/document.xml", f'<?xml version="1.0"?>{head}<w:document {W}><w:body>{body}</w:body></w:document>'


def packed(*members: tuple[str, str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A container with the given members, doubles included."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", method) as archive:
        warnings.filterwarnings("ignore", "Duplicate name")
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def objects(*bodies: bytes) -> bytes:
    """A PDF of the given objects, the first of them its catalogue."""
    out = io.BytesIO(b"%PDF-1.5\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, start))
    return out.getvalue()


def page(content: bytes, about: bytes = b"") -> bytes:
    """A PDF of one page with this content stream."""
    return objects(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), about, content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
