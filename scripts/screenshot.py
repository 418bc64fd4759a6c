"""Takes reports/review.png, the README's picture of the page: reports/seeds.html in Chromium, its error opened.

usage: .venv/bin/python scripts/screenshot.py [/usr/bin/chromium]

The messages that the picture shows are written into it (PNG tEXt), so that a test can tell when it is out of date.
"""

from __future__ import annotations

import json
import shutil
import struct
import sys
import zlib
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
PAGE, PICTURE = ROOT / "reports/seeds.html", ROOT / "reports/review.png"
KEYWORD = b"Description"
HEADER = 33
MESSAGES = "JSON.parse(document.querySelector('#findings-data').textContent).findings.map((finding) => finding.message)"


def picture(chromium: str) -> tuple[bytes, list[str]]:
    """The picture and the messages on it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(
            viewport={"width": 1280, "height": 1010}, device_scale_factor=1.25, color_scheme="light"
        )
        page.goto(PAGE.as_uri())
        page.locator(".finding > details[open] > summary").first.click()
        page.locator(".finding.error > details > summary").first.click()
        page.mouse.move(0, 0)
        page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
        taken = page.screenshot()
        messages: list[str] = page.evaluate(MESSAGES)
        browser.close()
    return taken, messages


def described(png: bytes, messages: list[str]) -> bytes:
    """The picture with the messages as a tEXt chunk behind its header (PNG specification, 11.3.4.3)."""
    data = KEYWORD + b"\0" + json.dumps(messages).encode("ascii")
    chunk = struct.pack(">I", len(data)) + b"tEXt" + data + struct.pack(">I", zlib.crc32(b"tEXt" + data))
    return png[:HEADER] + chunk + png[HEADER:]


if __name__ == "__main__":
    given = sys.argv[1] if len(sys.argv) > 1 else shutil.which("chromium") or "/usr/bin/chromium"
    PICTURE.write_bytes(described(*picture(given)))
