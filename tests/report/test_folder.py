"""The folder is the registry, and nothing heavy is loaded before it is asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

from checker.report import format_names, load
from tests.report.hostile import HOSTILE
from tests.report.samples import OPTIONS, conflict, spellings


def test_formats_are_found() -> None:
    assert {"concise", "full", "html", "json"} <= set(format_names())


def test_the_package_loads_no_library_of_a_format() -> None:
    code = "import sys, checker.report; print(sorted({'rich', 'jinja2'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", format_names())
def test_same_report_same_bytes(name: str) -> None:
    render = load(name).render
    assert render(spellings(), OPTIONS) == render(spellings(), OPTIONS)


@pytest.mark.parametrize("name", format_names())
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_never_acts(name: str, text: str) -> None:
    for page in (load(name).render(conflict(one=text), OPTIONS), load(name).render(conflict(file=text), OPTIONS)):
        page.encode("utf-8")
        assert not {c for c in page if (ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0}
        assert not set(page) & set("\u00ad\u200b\u200d\u2028\u2029\u202e\u2066\ufeff\U000e0041")
        if name in {"concise", "full"}:
            assert not [line for line in page.split("\n") if line.lstrip().startswith(("::", "##"))]
            assert page.rstrip("\n").count("\n") == page.count("\n") - 1
