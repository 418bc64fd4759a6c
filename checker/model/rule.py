"""What a check is told by the rule that asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class CheckInput:
    """A rule as its check sees it.

    unless:     what excuses a difference, words out of the check's EXCUSES
    params:     the check's own Params, filled in
    today:      the day by which announcements are stale, None where the run was told none
    vocabulary: the tables in force (checker.vocabulary.tables.Vocabulary); Any, since the model knows no layer above
    """

    unless: frozenset[str]
    params: Any
    vocabulary: Any
    today: date | None = None
