"""A file reads the same in the process that may be killed as in this one: articles, or the same refusal."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.documents import Isolation
from checker.documents.contract import Parsed, Source
from checker.documents.parse import parse
from checker.errors import DocumentError
from tests.documents.writing import WRITERS
from tests.hostile import containers, markup
from tests.hostile.cases import Case

HOSTILE = [pytest.param(case, id=case.id) for family in (containers, markup) for case in family.CASES]


def here(source: Source) -> list[Parsed] | tuple[str, str]:
    try:
        return list(parse(source))
    except DocumentError as error:
        return error.reason, error.hint
    except RecursionError:
        return refused(source.exceeds("markup_depth", "nests parts too deep to be read"))


def refused(error: DocumentError) -> tuple[str, str]:
    return error.reason, error.hint


def there(source: Source, isolation: Isolation) -> list[Parsed] | tuple[str, str]:
    try:
        return isolation.read(source)
    except DocumentError as error:
        return refused(error)


@pytest.mark.parametrize("name", WRITERS)
def test_a_whole_file(name: str, tmp_path: Path) -> None:
    WRITERS[name](tmp_path / name)
    source = Source(name, (tmp_path / name).read_bytes())
    with Isolation() as isolation:
        assert here(source) == there(source, isolation)


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_file(case: Case, tmp_path: Path) -> None:
    with Isolation() as isolation:
        for path in sorted(p for p in case.write(tmp_path).rglob("*") if p.is_file()):
            source = Source(path.name, path.read_bytes())
            assert here(source) == there(source, isolation), path.name
