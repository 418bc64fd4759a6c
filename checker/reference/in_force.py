"""The reference tables that a run was given, understood as a whole and kept for all checks."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache

from checker.errors import RuleError, UsageError
from checker.reference.door import Problems, Tables, read_table, table_files
from checker.reference.figures import Figure, figures
from checker.reference.names import Name, Wrong, names, wrong_forms
from checker.reference.offices import Office, offices
from checker.vocabulary.tables import Vocabulary


@dataclass(frozen=True, slots=True)
class Reference:
    """All rows by kind; empty where a run has no reference tables."""

    offices: tuple[Office, ...] = ()
    figures: tuple[Figure, ...] = ()
    names: tuple[Name, ...] = ()
    wrong: tuple[Wrong, ...] = ()


NONE = Reference()


@lru_cache(maxsize=8)
def reference_of(vocabulary: Vocabulary) -> Reference:
    """The tables of a vocabulary, read once.

    Raises UsageError, a line for each problem: what is no table, an unknown column, rows that contradict each other.
    """
    if not vocabulary.reference:
        return NONE
    tables: Tables = {}
    problems: Problems = []
    for path in vocabulary.reference:
        if not os.path.exists(path):
            problems.append(RuleError(path, 0, 0, "there is no such reference table"))
            continue
        files = table_files(path)
        if not files:
            problems.append(RuleError(path, 0, 0, "holds no reference table (.csv, .yml)"))
        for file in files:
            read_table(file, tables, problems)
    rows = {kind: tables.get(kind, []) for kind in ("offices", "figures", "names", "spellings")}
    whole = Reference(
        offices(rows["offices"], vocabulary, problems),
        figures(rows["figures"], vocabulary, problems),
        names(rows["names"], problems),
        tuple(wrong_forms(rows["names"], rows["spellings"], problems).values()),
    )
    if problems:
        ordered = sorted(problems, key=lambda problem: (problem.file, problem.line, problem.column))
        raise UsageError("\n".join(str(problem) for problem in ordered) + "\nNothing was checked.")
    return whole
