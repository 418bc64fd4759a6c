"""Too long, too many, too deep: limits are named, and what is inside them takes linear time."""

from __future__ import annotations

from pathlib import Path

from tests.hostile.cases import ELSE, SAID, Case

N = 30_000
KILLERS = {
    "question": "?" * N + "x", "spaces": "186" + " " * N + "days" + " " * N + "18", "dots": "end" + "." * N + "x",
    "paren": "(unclosed " + "and (x) " * (N // 8), "commas": "1," * (N // 2) + "x", "quotes": "“" * N,
    "dashes": "1" + "-1" * (N // 2), "of": "one of " * (N // 7), "longword": "a" * N, "colon": "1:" * (N // 2),
    "hundred": "hundred " * (N // 8), "caps": "A. " * (N // 3), "names": "Van Der " * (N // 8),
}  # fmt: skip
MARKDOWN = {
    "bracket": "[" * N, "quote": ">" * N + "a", "stars": "*a_ " * (N // 4), "bang": "![" * (N // 2), "less": "<" * N,
    "ticks": "".join("`" * (i % 300 + 1) + " " for i in range(1500)), "close": "a](" * (N // 3),
    "list": "".join("  " * min(i, 400) + "- x\n" for i in range(1000)),
    "links": "".join(f"[a{i}]: <b\n" for i in range(N // 10)),
}  # fmt: skip
TAGS = {
    "div": "<div>" * 100_000, "attribute": "<a " * 100_000, "bang": "<!" * 100_000, "b": "<b>" * 100_000,
    "cells": "<table><tr><td>" * 20_000,
}  # fmt: skip


def sparse(folder: Path) -> None:
    with (folder / "sparse.txt").open("wb") as file:
        file.write(SAID.encode())
        file.truncate(1 << 30)


CASES = (
    Case("sparse", "incomplete", make=sparse, reasons=("limit:file-size",)),
    Case("one-line", "incomplete", {"a.txt": (SAID + " ") * 500_000}, reasons=("limit:file-size",)),
    Case("long-line", "clean", {"a.txt": "The office will say so. " * 20_000 + SAID}, values=("3",)),
    Case("many-lines", "clean", {"a.txt": "\n" * 500_000 + SAID}, values=("3",), place=("a.txt", "Growth", "500001:1")),
    Case(
        "digits",
        "clean",
        values=("3",),
        files={
            "run.txt": "The code is " + "9" * 200_000 + ". " + SAID,
            "powers.txt": "It is 9**9**9**9 or 6^8000000 or 1e400 m or 1e999999999 or 10E+9999999 euros. " + SAID,
        },
    ),
    Case("killers", "clean", {f"{k}.txt": f"{v}\n{SAID}\n" for k, v in KILLERS.items()}, values=("3",)),
    Case("markdown", "clean", {f"{k}.md": f"{SAID}\n\n{v}\n" for k, v in MARKDOWN.items()}, values=("3",)),
    Case("marks", "clean", {"a.txt": "a" + "\u0315\u0300" * 100_000 + "\n" + SAID}, values=("3",)),
    Case(
        "tags",
        "incomplete",
        {f"{k}.html": f"<p>{SAID}</p>{v}" for k, v in TAGS.items()},
        reasons=("limit:markup-depth",),
    ),
    Case(
        "entities",
        "clean",
        values=("3",),
        files={"amp.html": f"<p>{SAID}</p>" + "&" * 100_000, "code.html": f"<p>{SAID}</p>&#x" + "9" * 100_000 + ";"},
    ),
    Case(
        "table",
        "findings",
        rules=("figure-conflict",),
        files={
            "table.txt": "\n".join(f"2005/{i} {i * 7:,} {i * 3} {i} {i * 11:,}" for i in range(1, 1001)),
            "a.txt": "".join(f"Growth of Region{i} was 3 percent in May 2024.\n" for i in range(300)) + SAID,
            "b.txt": "".join(f"Growth of Region{i} was 4 percent in May 2024.\n" for i in range(300)) + ELSE,
        },
    ),
)
