"""The user's cache folder, and whether it is fit to be trusted."""

from __future__ import annotations

import os
import stat
from pathlib import Path


def cache_folder() -> Path | None:
    """The user's cache folder, as the XDG base directory specification has it; None where there is no home."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(base):
        return Path(base) / "factcheck"
    home = os.environ.get("HOME", "")
    return Path(home) / ".cache" / "factcheck" if os.path.isabs(home) else None


def unfit(folder: Path) -> str:
    """Why a folder must not hold what is believed later, nor unpublished text; "" where it may. Raises OSError."""
    info = os.stat(folder)
    if not stat.S_ISDIR(info.st_mode):
        return "it is not a folder"
    if info.st_uid != os.geteuid():
        return "it belongs to another user"
    if info.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        return "other users may write to it (chmod 700 mends that)"
    return ""
