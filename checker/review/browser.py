"""The review in the reader's browser, without showing the token to other users of the machine."""

from __future__ import annotations

import os
import tempfile
import webbrowser
from html import escape
from pathlib import Path

PAGE = (
    '<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer">'
    '<meta http-equiv="refresh" content="0; url={address}"><title>factcheck</title>'
)


def open_browser(address: str) -> Path | None:
    """Open an address through a file that only its owner can read; the file, None where there is no browser.

    The command line of a browser can be read by every user of the machine, and the address holds the token.
    """
    handle, name = tempfile.mkstemp(prefix="factcheck-review-", suffix=".html")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(PAGE.format(address=escape(address)))
    page = Path(name)
    if webbrowser.open(page.as_uri()):
        return page
    page.unlink()
    return None
