"""Full names that an article has introduced, known again where nothing beside them says that they are people."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import OSA

from checker.names.keys import plain

# Full names of more letters than this are known again with a slip.
LONG = 9


class Again:
    """The full names of one article.

    Long ones are found by halves: one slip leaves the first or the second half of a name as it is, so that a name is
    compared only with those that share a half with it.
    """

    def __init__(self, names: set[str]) -> None:
        self._names = names
        self._sizes = sorted({name.count(" ") + 1 for name in names})
        self._halves: dict[str, list[str]] | None = None

    def last_words(self, text: str, run: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The last words of a run that are one of the names, perhaps with one slip; [] for none."""
        for size in self._sizes:
            words = run[-size:]
            if len(words) == size:
                written = text[words[0][0] : words[-1][1]]
                if written in self._names or self._nearly(written, size):
                    return words
        return []

    def _nearly(self, written: str, size: int) -> bool:
        if len(written) < LONG:
            return False  # more than one letter shorter than every long name
        if self._halves is None:
            self._halves = _by_halves(name for name in self._names if len(name) > LONG)
        letters = plain(written)
        return any(
            name[0] == written[0]
            and name.count(" ") + 1 == size
            and OSA.distance(plain(name), letters, score_cutoff=1) < 2
            for half in _halves(letters, len(letters))
            for name in self._halves.get(half, ())
        )


def _by_halves(names: Iterable[str]) -> dict[str, list[str]]:
    """The names by the halves that they share with what is one letter shorter, as long or one longer."""
    found: dict[str, list[str]] = {}
    for name in names:
        letters = plain(name)
        size = len(letters)
        for half in {half for length in (size - 1, size, size + 1) for half in _halves(letters, length)}:
            found.setdefault(half, []).append(name)
    return found


def _halves(letters: str, length: int) -> tuple[str, str]:
    """The beginning and the end of a name, as long as halves of names of `length` letters, one letter left between."""
    half = (length - 1) // 2
    return f"^{letters[:half]}", f"{letters[-half:]}$"
