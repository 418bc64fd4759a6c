"""The benchmark corpus is the same bytes on every machine, or its figures mean nothing."""

from __future__ import annotations

import hashlib
from pathlib import Path

from benchmarks.corpus.writing import main


def test_the_corpus_never_changes(tmp_path: Path) -> None:
    main(["--n", "40", "--seed", "1", "--out", str(tmp_path)])
    digest = hashlib.sha256(b"".join(p.read_bytes() for p in sorted((tmp_path / "articles").rglob("*.txt"))))
    assert digest.hexdigest() == "4d9401c540506c589802e594d3a29ed2aaf8da566d0b119e0ad674b9849da3d8"
