"""Compiled patterns kept between runs: `re` compiles five hundred of them before a run reads its first article.

The engine's own program for a pattern is a list of numbers, which `_sre.compile` checks and takes in a hundredth of
the time that parsing and optimising the pattern takes. Both names are private to Python: where one of them is
missing or answers otherwise than in Python 3.11 to 3.14, everything is compiled as usual.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from checker.startup.kept import ABSENT, Kept

Compile = Callable[..., "re.Pattern[Any]"]
# `re.compile` reaches the compiler through `re._compile`; re.search and the like do too, by their own names.
CALLER = 2


@contextmanager
def kept_patterns(kept: Kept) -> Iterator[None]:
    """Inside, `re.compile` takes from `kept` what an earlier run compiled."""
    compiler = getattr(re, "_compiler", None)
    usual = getattr(compiler, "compile", None)
    if compiler is None or usual is None or not _understood(compiler):
        yield
        return
    compiler.compile = _from(kept, compiler, usual)
    try:
        yield
    finally:
        compiler.compile = usual


def _from(kept: Kept, compiler: Any, usual: Compile) -> Compile:
    engine = import_module("_sre")

    def compile_kept(pattern: Any, flags: Any = 0) -> re.Pattern[Any]:
        # What searches at once may quote an article, and is not kept.
        if type(pattern) is not str or sys._getframe(CALLER).f_code.co_name != "compile":
            return usual(pattern, flags)
        key = b"pattern" + int(flags).to_bytes(4, "big") + pattern.encode("utf-8", "surrogatepass")
        found = kept.get(key)
        if found is ABSENT:
            found = _program(compiler, pattern, int(flags))
            kept.put(key, found)
        in_force, code, groups, names, by_number = found
        try:
            compiled: re.Pattern[Any] = engine.compile(
                pattern, in_force, array("I", code).tolist(), groups, names, by_number
            )
        except (RuntimeError, TypeError, OverflowError, ValueError):
            return usual(pattern, flags)
        return compiled

    return compile_kept


def _program(compiler: Any, pattern: str, flags: int) -> tuple[int, bytes, int, dict[str, int], tuple[Any, ...]]:
    """What `re._compiler.compile` hands to the engine: flags, code, number of groups, and their names both ways."""
    parsed = compiler._parser.parse(pattern, flags)
    code = array("I", map(int, compiler._code(parsed, flags))).tobytes()
    names: dict[str, int] = dict(parsed.state.groupdict)
    by_number: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        by_number[number] = name
    return int(flags | parsed.state.flags), code, parsed.state.groups - 1, names, tuple(by_number)


def _understood(compiler: Any) -> bool:
    """True where this Python's compiler is built as in 3.11: our program for a pattern gives the pattern itself."""
    try:
        engine = import_module("_sre")
        sample = r"(?P<n>[a-f]+)(?i:x|yz){2,3}"
        in_force, code, groups, names, by_number = _program(compiler, sample, 0)
        own = engine.compile(sample, in_force, array("I", code).tolist(), groups, names, by_number)
        return bool(own == compiler.compile(sample, 0))
    except Exception:
        return False
