"""How the files begin that factcheck itself writes: no articles, and safe to write over."""

from __future__ import annotations

HEAD = 2000
MARKS = (
    b'<meta name="generator" content="factcheck">',
    b'"version": 1,\n  "verdict":',
    b'"version": 1,\n  "findings":',
    b'"version": 1,\n  "decisions":',
    b"file,line,column,start,end,kind,quote",
    b"finding,rule,kind,severity,message",
    b'"measure_from":',
    b'<testsuites name="factcheck"',
    b'<checkstyle version="4.3"',
    b'"name": "factcheck"',
    b'"urn:factcheck:report"',
    b'"check_name":',
    b"## factcheck: ",
)


def is_own(head: bytes) -> bool:
    """True for the first HEAD bytes of a report, a table of claims, a baseline or a file of decisions."""
    return any(mark in head for mark in MARKS)
