"""An environment for other libraries: never beside us, made where it is missing or out of date."""

from __future__ import annotations

import subprocess
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]


def environment(folder: Path, requirements: Path) -> Path:
    """The interpreter of the environment in a folder that holds what a requirements file names."""
    python, stamp = folder / "bin" / "python", folder / "installed.txt"
    if not stamp.is_file() or stamp.read_text("utf-8") != requirements.read_text("utf-8"):
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "-r", requirements], check=True)
        stamp.write_text(requirements.read_text("utf-8"), "utf-8")
    return python
