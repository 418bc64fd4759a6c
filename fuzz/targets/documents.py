"""F2: a file of any format gives articles or says why not, and does nothing else."""

from __future__ import annotations

from checker.documents.assemble import assemble
from checker.documents.contract import Source
from checker.documents.formats import by_extension
from checker.documents.parse import parse
from checker.errors import DocumentError
from fuzz.touching import nothing_is_touched

EXTENSIONS = tuple(sorted(by_extension()))
SAID = "Growth was 3 percent."
BODIES = {
    ".html": f"<html><body><p title='x'>{SAID}<br><sup>1</sup>&amp;</p></body></html>",
    ".md": f"---\ndate: 2024-01-02\n---\n# Head\n\n* {SAID}\n[a]: b\n| a | b |\n| - | - |\n| 1 | 2 |\n",
    ".eml": f"From: a@b\nSubject: =?utf-8?q?x?=\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n{SAID}\n--b--\n",
    ".xml": f'<?xml version="1.0"?><nitf><body><body.content><p>{SAID}</p></body.content></body></nitf>',
    ".json": f'{{"headline": "x", "body_text": "{SAID}", "versioncreated": "2024-01-02"}}',
    ".jsonl": f'{{"text": "{SAID}"}}\n',
    ".csv": f"title,text\nx,{SAID}\n",
    ".rtf": "{\\rtf1\\ansi " + SAID + "\\u233?\\par}",
    ".pdf": "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    "trailer<</Root 1 0 R>>\n%%EOF",
}
SAMPLES = tuple(
    bytes([EXTENSIONS.index(extension)]) + body.encode()
    for extension, body in BODIES.items()
    if extension in EXTENSIONS
)
EXAMPLES = 250


def one(data: bytes) -> None:
    """The first byte chooses the format; nesting too deep for the interpreter is caught by the worker."""
    extension = EXTENSIONS[data[0] % len(EXTENSIONS)] if data else ".txt"
    with nothing_is_touched():
        try:
            articles = parse(Source(f"a{extension}", data[1:]))
        except (DocumentError, RecursionError):
            return
        for article in articles:
            try:
                document = assemble("a", article, None) if article.text else None
            except DocumentError:
                continue
            if document is None:
                continue
            for block in document.blocks:
                assert 0 <= block.start <= block.end <= len(document.text)
                if block.end > block.start:
                    place = document.position((block.start, block.end))
                    assert 0 <= place.start <= place.end <= len(document.source)
