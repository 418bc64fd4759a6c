"""What takes too long for every run of the tests: the last result of each, from which docs/reliability.md is made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parent / "lasting.json"


def keep(name: str, **figures: Any) -> None:
    """Keep what a run gave, in place of what the last one of that name did."""
    results = {**told(), name: figures}
    RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n", "utf-8")


def told() -> dict[str, dict[str, Any]]:
    """The last figures by the name of the run."""
    found: dict[str, dict[str, Any]] = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    return found


def table() -> str:
    """The rows of docs/reliability.md."""
    last = told()
    rows = [
        ("Fuzzing under atheris, each target in turn", "fuzz/run 300", _fuzzing(last["fuzzing"])),
        (
            "2,000 made-up and 295 real articles, each whole, cut, doubled and with changed bytes",
            "python -m benchmarks.endurance FOLDER ARTICLES.jsonl --keep",
            _endurance(last["endurance"]),
        ),
        (
            "Random kills of `archive add` on SQLite",
            "python -m tests.store.kills --keep",
            _kills(last["kills on SQLite"]),
        ),
        (
            "Random kills of `archive add` and of the PostgreSQL server in turn",
            "python -m tests.store.kills --postgresql --keep",
            _kills(last["kills on PostgreSQL"]),
        ),
        ("Branch coverage of readers, grammars and reporters", "scripts/coverage", _coverage(last["coverage"])),
    ]
    told_rows = [f"| {what} | `{command}` | {result} |" for what, command, result in rows]
    return "\n".join(["| what | command | last result |", "| --- | --- | --- |", *told_rows])


def _fuzzing(last: dict[str, Any]) -> str:
    broken = f"{last['kept']} inputs that broke something are mended and kept"
    return f"{last['minutes']} minutes over {last['targets']} targets; {broken}"


def _endurance(last: dict[str, Any]) -> str:
    return (
        f"{last['articles']:,} articles: {last['errors']} internal errors, {last['timeouts']} time-outs; "
        f"{last['refused']:,} damaged ones named as incomplete, the others checked"
    )


def _kills(last: dict[str, Any]) -> str:
    killed = f"{last['killed']} of {last['kills']} runs killed before their end"
    return f"{killed}; {last['articles']} articles at last, all whole"


def _coverage(last: dict[str, Any]) -> str:
    return ", ".join(f"{area} {share} %" for area, share in last.items())
