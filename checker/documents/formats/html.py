"""HTML: what a reader of the page sees, each character mapped back to the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.documents.contract import Parsed, Source

EXTENSIONS = (".html", ".htm", ".xhtml")
ISOLATED = True
META_CHARSET = re.compile(rb"<meta[^>]{0,300}charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)


def articles(source: Source) -> Iterator[Parsed]:
    """The article on a page. Raises DocumentError limit:markup-depth where the markup is too deep to be an article."""
    from checker.documents.markup.hypertext import read_page

    declared = META_CHARSET.search(source.data, 0, 4096)
    decoded = source.text(declared[1].decode("ascii") if declared else None)
    page = read_page(decoded.text, source)
    yield replace(page, notices=(*decoded.notices, *page.notices), gaps=decoded.gaps)
