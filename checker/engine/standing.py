"""What became of every claim of a run, a byte each, put together from what the tasks say in any order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from checker.accounting import UNCOMPARED

# Of two reasons the one of the rule that comes first in the run counts; that a claim was compared counts most.
COMPARED = -1


@dataclass(slots=True)
class Standing:
    """What one task says.

    said:     (place of the rule in the run, reason) to the numbers of claims; COMPARED and "" where they were
    unlisted: numbers of claims that no report lists
    """

    said: dict[tuple[int, str], list[int]] = field(default_factory=dict)
    unlisted: list[int] = field(default_factory=list)

    def found(self, number: int, listed: bool) -> None:
        """A claim is there."""
        if not listed:
            self.unlisted.append(number)

    def apart(self, number: int, place: int, reason: str) -> None:
        """A rule does not compare a claim."""
        self.said.setdefault((place, reason), []).append(number)

    def compared(self, numbers: Iterable[int]) -> None:
        """A rule compares claims."""
        self.said.setdefault((COMPARED, ""), []).extend(numbers)


class Verdicts:
    """What all tasks say together: a code for each claim."""

    def __init__(self, claims: int) -> None:
        self._words: list[tuple[int, str]] = [(1 << 30, UNCOMPARED)]
        self._code = bytearray(claims)
        self._unlisted = bytearray(claims)

    def take(self, standing: Standing) -> None:
        """Lay over what is known what one task says."""
        for words, numbers in standing.said.items():
            if words not in self._words:
                self._words.append(words)
            code = self._words.index(words)
            for number in numbers:
                if words < self._words[self._code[number]]:
                    self._code[number] = code
        for number in standing.unlisted:
            self._unlisted[number] = 1

    def reasons(self) -> Iterable[str]:
        """Of the listed claims in the order of the run; "" for those that were compared."""
        return (self._words[c][1] for c, hidden in zip(self._code, self._unlisted, strict=True) if not hidden)
