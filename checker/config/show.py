"""The configuration in words: what is in force and where it comes from, and the file that `factcheck init` writes."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import date
from typing import Any

from checker.config.options import OPTIONS, TABLES
from checker.config.settings import Settings


def shown(settings: Settings) -> str:
    """One line an option, as TOML, with its origin as a comment."""
    rows = [(name, _toml(value.value), value.origin) for name, value in settings.values.items()]
    if settings.profile.value:
        rows.insert(0, ("profile", _toml(settings.profile.value), settings.profile.origin))
    for folder, name, severity, origin in settings.severities:
        table = f'folders."{os.path.relpath(folder)}".{name}' if folder else f"severity.{name}"
        rows.append((table, _toml(severity.value), origin))
    lead = [f"{name} = {value}" if value else f"# {name}" for name, value, _ in rows]
    width = min(60, max(map(len, lead)))
    return "".join(f"{text:{width}}  # {origin}\n" for text, (_, _, origin) in zip(lead, rows, strict=True))


def starter() -> str:
    """A commented factcheck.toml: every option with its meaning, none of them set."""
    return "\n".join(_starter()) + "\n"


def _starter() -> Iterator[str]:
    yield "# The configuration of factcheck for this folder and those below it. Take a # away to set an option."
    yield "# `factcheck config` prints what is in force and where each value came from."
    for name, option in OPTIONS.items():
        yield ""
        yield f"# {option.help}" + (f" One of {', '.join(option.words)}." if option.words else "")
        yield f"# {name} = {option.example}"
    yield ""
    yield f"# {TABLES['severity']}"
    yield "# [severity]"
    yield '# name-spelling = "error"'
    yield ""
    yield f"# {TABLES['folders']}"
    yield '# [folders."opinion"]'
    yield '# figures = "warning"'
    yield ""
    yield f"# {TABLES['profiles']} Choose one with --profile or `profile = ` on top of this file."
    yield "# [profiles.sports]"
    yield '# ignore = ["figures"]'


def _toml(value: Any) -> str:
    """A value as TOML, "" for none (TOML has no null)."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(item) for item in value)}]"
    return json.dumps(value) if isinstance(value, str) else str(value)
