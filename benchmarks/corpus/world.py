"""The facts of the invented world: they are global, so that unplanted articles never contradict each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.corpus.names import make_name
from benchmarks.corpus.randomness import _ARTICLE, Rng, Zipf, plural, three_digits
from benchmarks.corpus.vocabulary import (
    ADJECTIVES,
    ADVERBS,
    CONNECT,
    COUNTRIES,
    FILLER,
    NOUNS,
    PLACE_A,
    PLACE_B,
    PLACE_C,
    QUOTES,
    SECTORS,
    VERBS_BASE,
    VERBS_PAST,
)


class World:
    """Facts that hold over the whole corpus: office holders, trade of a pair in a year, places."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self._cache: dict[Any, Any] = {}
        rng = Rng(seed, "places")
        self.places = sorted(
            {
                rng.pick(PLACE_A) + (rng.pick(PLACE_B) if rng.chance(0.7) else "") + rng.pick(PLACE_C)
                for _ in range(9000)
            }
        )
        order = Rng(seed, "order")
        self.zipf = {
            "noun": Zipf(NOUNS, 0.95),
            "nouns": Zipf([plural(x) for x in NOUNS], 0.95),
            "adj": Zipf(ADJECTIVES, 0.95),
            "vp": Zipf(VERBS_PAST, 0.9),
            "vb": Zipf(VERBS_BASE, 0.9),
            "adv": Zipf(ADVERBS, 0.8),
            "sector": Zipf(SECTORS, 0.9),
            "connect": Zipf(CONNECT, 0.5),
            "place": Zipf(order.shuffled(self.places), 1.0, 5.0),
        }
        self.filler = [self._compile(t) for t in FILLER]
        self.quotes = [self._compile(t) for t in QUOTES]
        self.country_zipf = Zipf(COUNTRIES, 0.9, 3.0)
        self.coverage = Zipf(list(range(1, 41)), 1.6, 1.0)

    @staticmethod
    def _compile(template: str) -> list[tuple[str, str]]:
        parts, pos = [], 0
        for m in re.finditer(r"\{(\w+)\}", template):
            parts.append((template[pos : m.start()], m.group(1)))
            pos = m.end()
        parts.append((template[pos:], ""))
        return parts

    def sentence(self, rng: Rng, bank: list[list[tuple[str, str]]]) -> str:
        out = []
        for literal, slot in rng.pick(bank):
            out.append(literal)
            if slot:
                out.append(self.zipf[slot].draw(rng))
        s = _ARTICLE.sub(r"\1n ", "".join(out))
        return s[0].upper() + s[1:]

    def filler_sentence(self, rng: Rng) -> str:
        """One filler sentence, or two joined into one, so that sentence length is close to news."""
        s = self.sentence(rng, self.filler)
        if rng.chance(0.75):
            second = self.sentence(rng, self.filler)
            if second[:4] in ("The ", "They", "It w", "A ne", "In p", "Both", "This", "Obse", "Expe"):
                s = (
                    s[:-1]
                    + rng.pick([", and ", ", while ", "; ", ", as ", ", although "])
                    + second[0].lower()
                    + second[1:]
                )
        return s

    def cached(self, key: tuple[Any, ...], make: Callable[[Rng], Any]) -> Any:
        if key not in self._cache:
            self._cache[key] = make(Rng(self.seed, *key))
        return self._cache[key]

    def holder(self, country: Sequence[str], office: str) -> str:
        return str(self.cached(("office", country[0], office), lambda r: make_name(r, country[3])))

    def thing(self, kind: str, name: str, make: Callable[[Rng], float]) -> float:
        """A property of a named thing (a plant, a railway): the same in every event that names it."""
        return float(self.cached((kind, name), make))

    def money(self, rng: Rng, lo: float, hi: float) -> float:
        """A log-uniform amount with three significant digits."""
        return three_digits(lo * (hi / lo) ** rng.random())

    def pair_trade(self, a: str, b: str, year: int, part: str = "full") -> float:
        """Trade of a pair: a level for the pair, moved by -25..+35% from year to year."""
        x, y = sorted((a, b))
        if part == "nine":
            full = self.pair_trade(a, b, year)
            return float(self.cached(("trade9", x, y, year), lambda r: three_digits(full * (0.60 + 0.14 * r.random()))))
        if year <= 2021:
            return float(self.cached(("trade", x, y, 2021), lambda r: self.money(r, 2e7, 4e10)))
        before = self.pair_trade(a, b, year - 1)
        return float(self.cached(("trade", x, y, year), lambda r: three_digits(before * (0.75 + 0.60 * r.random()))))

    def pair_exports(self, a: str, b: str, year: int) -> float:
        """Exports a→b; exports a→b plus exports b→a is the turnover (to rounding)."""
        x, y = sorted((a, b))
        share = self.cached(("share", x, y, year), lambda r: 0.25 + 0.5 * r.random())
        return three_digits(self.pair_trade(a, b, year) * (share if a == x else 1 - share))
