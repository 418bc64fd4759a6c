"""A folder of articles with one contradiction, and the program run on it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.running import in_process

ONE = "date 2025-02-03\nExports of Norway were $17 billion in 2024, the ministry said."
OTHER = "date 2025-02-03\nExports of Norway were $11 billion in 2024, a bank said."


class Desk:
    """A working directory with `stories/`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "stories").mkdir()
        self.write("stories/a.txt", ONE)
        self.write("stories/b.txt", OTHER)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def run(self, *arguments: str) -> tuple[int, str, str]:
        return in_process(*arguments, cwd=self.folder)

    def report(self, *arguments: str) -> tuple[int, dict[str, Any]]:
        code, out, err = self.run("stories", "--format", "json", *arguments)
        assert out, err
        return code, json.loads(out)

    def states(self, *arguments: str) -> tuple[int, list[str | None]]:
        """The exit code, and for each finding who suppressed it."""
        code, report = self.report(*arguments)
        return code, [(f["suppression"] or {}).get("by") for f in report["findings"]]

    def remarks(self, *arguments: str) -> list[str]:
        return [remark["kind"] for remark in self.report(*arguments)[1]["remarks"]]
