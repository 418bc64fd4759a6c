"""People named in text (being written; finds nobody yet)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checker.model.values import PersonName
from checker.vocabulary.tables import Vocabulary


class PeopleGrammar:
    """Finds people."""

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[PersonName]:
        """Nobody yet."""
        return []


@lru_cache(maxsize=8)
def people_grammar(vocabulary: Vocabulary) -> PeopleGrammar:
    """The grammar."""
    return PeopleGrammar()


def tie(names: Sequence[PersonName]) -> dict[int, int]:
    """Nothing yet."""
    return {}
