"""Where a measurement is made: the machine, and environments for other libraries, never beside us."""

from __future__ import annotations

import os
import platform
import subprocess
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]


def machine() -> str:
    """The machine and the Python, as the pages name them."""
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def environment(folder: Path, requirements: Path) -> Path:
    """The interpreter of the environment in a folder with what a requirements file names; made where it is not."""
    python, stamp = folder / "bin" / "python", folder / "installed.txt"
    if not stamp.is_file() or stamp.read_text("utf-8") != requirements.read_text("utf-8"):
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "-r", requirements], check=True)
        stamp.write_text(requirements.read_text("utf-8"), "utf-8")
    return python
