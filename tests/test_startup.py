"""What must not be loaded, so that the program starts at once."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.running import ROOT

HEAVY = {"pandas", "numpy", "pint", "pyarrow", "dask", "distributed", "tornado"}


def imported(*arguments: str) -> set[str]:
    code = (
        "import sys, json\n"
        "from checker.cli import main\n"
        f"sys.argv = ['factcheck', *{list(arguments)!r}]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "sys.stderr.write(json.dumps(sorted({m.partition('.')[0] for m in sys.modules})))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    return set(json.loads(done.stderr.strip().splitlines()[-1]))


def test_version_loads_next_to_nothing() -> None:
    assert not imported("--version") & (HEAVY | {"rich", "yaml", "jinja2", "rapidfuzz"})


@pytest.mark.parametrize("shown", ["full", "concise", "json"])
def test_a_run_loads_no_heavy_library(shown: str) -> None:
    assert not imported("seeds/", "--format", shown) & HEAVY
