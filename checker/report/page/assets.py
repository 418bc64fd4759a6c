"""The page's own style and script: readable files, joined in the order of their names, and named by hash to a browser."""

from __future__ import annotations

import base64
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent


class Asset(NamedTuple):
    """The content of a <style> or <script> element, and its name in a Content-Security-Policy."""

    text: str
    digest: str


def style() -> Asset:
    """All style sheets."""
    return _asset(_joined("styles/*.css"))


def script() -> Asset:
    """All scripts, in one scope that nothing outside can reach."""
    return _asset(f'"use strict";\n(() => {{\n{_joined("scripts/*.js")}}})();\n')


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
