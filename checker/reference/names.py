"""How names and words are written: the official form, its acronym, and the forms that are wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.errors import RuleError
from checker.reference.table import Row


class Name(NamedTuple):
    """A row of a names table. official: the form to print; acronym: "" where it has none."""

    row: Row
    official: str
    acronym: str


class Wrong(NamedTuple):
    """A form that is wrong, and the one to print in its place."""

    row: Row
    column: str
    form: str
    right: str


def names(rows: Sequence[Row], problems: list[RuleError]) -> tuple[Name, ...]:
    """The rows understood; one acronym for two names goes to `problems`."""
    found: list[Name] = []
    seen: dict[str, Name] = {}
    for row in rows:
        name = Name(row, row.text("official"), row.text("acronym"))
        other = seen.setdefault(name.acronym, name) if name.acronym else name
        if other.official != name.official:
            problems.append(
                RuleError(
                    row.document.file, row.line, 1,
                    f"lets {name.acronym} stand for {name.official!r}, and {other.row.document.file}:{other.row.line} "
                    f"for {other.official!r}",
                )
            )  # fmt: skip
        found.append(name)
    return tuple(found)


def wrong_forms(named: Sequence[Row], spelled: Sequence[Row], problems: list[RuleError]) -> dict[str, Wrong]:
    """Every wrong form with its right one; a form that is both, or has two right ones, goes to `problems`."""
    found: dict[str, Wrong] = {}
    rights = {row.text(column): row for rows, column in ((named, "official"), (spelled, "right")) for row in rows}
    for rows, right, wrong in ((named, "official", "not"), (spelled, "right", "wrong")):
        for row in rows:
            for form in row.parts(wrong):
                entry = found.setdefault(form, Wrong(row, right, form, row.text(right)))
                against = rights.get(form)
                if entry.right != row.text(right):
                    against = entry.row
                if against is not None:
                    told = f"calls {form!r} wrong for {row.text(right)!r}, which {against.document.file}:{against.line}"
                    how = "takes for the right form" if form in rights else f"calls wrong for {entry.right!r}"
                    problems.append(RuleError(row.document.file, row.line, 1, f"{told} {how}"))
    return found
