"""Bytes that are no text, another text, or damaged."""

from __future__ import annotations

from tests.hostile.cases import ELSE, SAID, Case

CAFE = " The café rose.\n"

CASES = (
    Case(
        "marks",
        "clean",
        values=("3",),
        place=("le.txt", "Growth", "1:1"),
        files={
            "u8.txt": b"\xef\xbb\xbf" + SAID.encode(),
            "le.txt": b"\xff\xfe" + SAID.encode("utf-16-le"),
            "be.txt": b"\xfe\xff" + SAID.encode("utf-16-be"),
            "u32.txt": b"\xff\xfe\0\0" + SAID.encode("utf-32-le"),
        },
    ),
    Case("utf16-unmarked", "incomplete", {"a.txt": SAID.encode("utf-16-le")}, reasons=("encoding",)),
    Case(
        "windows",
        "clean",
        {"a.txt": "Ruritania’s café aid is €12\xa0500.\n".encode("cp1252")},
        notices=("encoding-guessed",),
        values=("12500",),
    ),
    Case(
        "damaged",
        "incomplete",
        reasons=("encoding",),
        values=("3",),
        files={
            "middle.txt": SAID.encode() + b" Exports fell \xff\xfe8 percent.\n",
            "overlong.txt": SAID.encode() + b" x\xc0\xafy\n",
            "halves.txt": SAID.encode() + b" \xed\xa0\xbd\xed\xb8\x80\n",
            "cut.txt": SAID.encode() + " café".encode()[:-1],
            "mixed.txt": SAID.encode() + CAFE.encode() + CAFE.encode("latin-1"),
            "big5.txt": b"\xff\xfe" + SAID.encode("utf-16-le")[:-1],
        },
    ),
    Case(
        "controls",
        "clean",
        {"a.txt": b"Note\x00 \x01\x0b\x0c\x1f\x7f " + SAID.encode() + b"\n"},
        notices=("control-characters",),
        values=("3",),
    ),
    Case("binary", "incomplete", {"a.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40}, reasons=("not-text",)),
    Case(
        "nothing",
        "incomplete",
        reasons=("empty",),
        files={"empty.txt": b"", "space.txt": " \n\t\u00a0\u200b\n", "mark.txt": b"\xef\xbb\xbf", "nul.txt": bytes(9)},
    ),
    Case(
        "declared-thrice",
        "clean",
        notices=("encoding-guessed",),
        values=("3",),
        files={
            "a.html": b"\xef\xbb\xbf"
            + f'<meta charset="shift_jis"><meta http-equiv="content-type" '
            f'content="text/html; charset=latin-1"><p>{SAID} café</p>'.encode()
        },
    ),
    Case(
        "lying-names",
        "incomplete",
        reasons=("pdf:broken",),
        notices=("format-mismatch",),
        values=("3",),
        unread=("9",),
        ignored=("unsupported format",),
        files={
            "ok.txt": SAID,
            "page.txt": f"<!doctype html><script>{ELSE}</script><p>{SAID}</p>",
            "text.pdf": SAID,
            "folder.txt/inner.txt": SAID,
            "notes.pages": b"PK\x05\x06" + bytes(18),
        },
    ),
)
