"""Under coverage.py, what the process that may be killed reads is read here once more, where it is counted."""

from __future__ import annotations

import os
from contextlib import suppress

import pytest

from checker.documents import Isolation
from checker.documents.contract import Parsed, Source
from checker.documents.parse import parse
from checker.errors import DocumentError


@pytest.fixture(autouse=True)
def counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Changes nothing where nothing is counted."""
    read = Isolation.read

    def twice(self: Isolation, source: Source) -> list[Parsed]:
        with suppress(DocumentError, RecursionError):
            list(parse(source))
        return read(self, source)

    if os.environ.get("COVERAGE_RUN"):
        monkeypatch.setattr(Isolation, "read", twice)
