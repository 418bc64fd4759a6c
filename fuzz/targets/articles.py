"""F12: line ends, a byte order mark and an unrelated article change no finding of any text."""

from __future__ import annotations

from checker.errors import DocumentError
from checker.model.findings import Report
from fuzz.targets.checks import SAMPLES as PAIRS
from fuzz.targets.checks import findings

SAMPLES = tuple(sample.replace(b"\0", b"\n\n") for sample in PAIRS)
EXAMPLES = 80
UNRELATED = ("zz.txt", "It rained in Lima for hours, and nobody counted them.")


def one(data: bytes) -> None:
    """The text as it is, with other line ends, and beside another article."""
    text = data.decode("utf-8", "replace")[:2500].replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "")
    try:
        plain = _told(findings([("a.txt", text)]))
        assert _told(findings([("a.txt", text.replace("\n", "\r\n"))])) == plain
        assert _told(findings([("a.txt", text.replace("\n", "\r"))])) == plain
        assert _told(findings([("a.txt", text), UNRELATED])) == plain
    except DocumentError:
        return


def _told(report: Report) -> list[tuple[str, str, tuple[int, ...]]]:
    return sorted(
        (f.rule, " ".join(f.message.split()), tuple(side.document.position(side.span).line for side in f.sides))
        for f in report.findings
        if any(side.document.file == "a.txt" for side in f.sides)
    )
