"""The page's own style and script: readable files, joined in the order of their names, and known by their hash."""

from __future__ import annotations

import base64
import re
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
# The page is ASCII, and style and script know no HTML references: characters get the escapes of their language.
BEYOND = re.compile("[\u0080-\uffff]")


class Asset(NamedTuple):
    """The content of a <style> or <script> element, and its name in a Content-Security-Policy."""

    text: str
    digest: str


def style() -> Asset:
    """All style sheets."""
    return _asset(BEYOND.sub(lambda match: f"\\{ord(match[0]):06x} ", _joined("styles/*.css")))


def script() -> Asset:
    """All scripts, in one scope that nothing outside can reach."""
    text = BEYOND.sub(lambda match: f"\\u{ord(match[0]):04x}", _joined("scripts/*.js"))
    return _asset(f'"use strict";\n(() => {{\n{text}}})();\n')


def policy(styles: Asset, scripts: Asset, live: bool) -> str:
    """What a browser may do with the page: run this style and script, and reach no one but, live, its own server."""
    reach = "; connect-src 'self'" if live else ""
    return (
        f"default-src 'none'; style-src '{styles.digest}'; script-src '{scripts.digest}'{reach}; "
        "base-uri 'none'; form-action 'none'"
    )


def _joined(pattern: str) -> str:
    return "".join(path.read_text("utf-8") for path in sorted(FOLDER.glob(pattern)))


def _asset(text: str) -> Asset:
    return Asset(text, "sha256-" + base64.b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii"))
