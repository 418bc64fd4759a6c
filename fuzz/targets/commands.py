"""F10: any arguments and any configuration end in a code of the contract; a wrong call leaves no file behind."""

from __future__ import annotations

import tempfile
from pathlib import Path

from checker.model.findings import Exit
from tests.running import in_process

# Words of the command line; those that wait for somebody (lsp, watch, a pipe) are left out.
WORDS = (
    "check", "claims", "rules", "list", "explain", "test", "baseline", "create", "decide", "config",
    "completion", "init", "a.txt", "b", ".", "--format", "json", "csv", "sarif", "--report", "html=r.html",
    "html=a.txt", "junit=", "--as-of", "2025-01-01", "--limit", "seconds=1", "pages=0", "--select", "figures",
    "--ignore", "--fail-on", "never", "--jobs", "1", "--exit-zero", "--encoding", "utf-16", "--today",
    "--no-cache", "--isolated", "--config", "f.toml", "--help", "--rules", "--reference", "--vocabulary",
    "--against", "--changed-since", "figure-conflict", "bash", "--version",
)  # fmt: skip
CODES = {int(code) for code in Exit} - {Exit.FAILED}
SAMPLES = (
    b"\x0c\x0f\x10\x00",
    b"\x00\x0c\x13\x14\x00[gate]\nfail-on = 'never'\n",
    b"\x02\x03\x00",
    b"\x09\x00jobs = 3\n",
)
EXAMPLES = 60


def one(data: bytes) -> None:
    """Words up to a NUL, then the configuration file; a byte beyond the words is that character."""
    head, _, config = data.partition(b"\0")
    words = [WORDS[byte - 1] if 0 < byte <= len(WORDS) else f"-{chr(byte)}" for byte in head[:8]]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "a.txt").write_text("Growth of Peru was 3 percent in 2024.", "utf-8")
        (folder / "factcheck.toml").write_bytes(config)
        before = sorted(folder.iterdir())
        outcome = in_process(*words, cwd=folder)
        assert outcome.code in CODES, (words, outcome)
        assert "Traceback" not in outcome.err
        if outcome.code == Exit.USAGE:
            assert sorted(folder.iterdir()) == before, words
