"""Amounts by the hour and by the tonne: what is earned a month is a wage, what a barrel trades at is a price."""

from __future__ import annotations

from checker.extract.context.given import Given
from checker.extract.context.phrase import Measured
from checker.model.values import Quantity

TIMES = frozenset("second minute hour day night week month quarter year shift".split())
NEAR = 6


class Rated(Given):
    """Figures whose unit says what they are: money a unit, and speed."""

    def paid(self, at: int, quantity: Quantity, dim: str) -> Measured | None:
        """ "earn 4,300 bolivianos a month", "paid 20 dollars an hour": a wage."""
        if dim != "currency" or quantity.per not in TIMES:
            return None
        index = self.skip_hedges(at)
        for before in range(index, max(-1, index - NEAR), -1):
            if self.row[before].kind in ("figure", "mark"):
                return None
            if self.words[before] in self.lexicon.words["earning"]:
                wage = self.lexicon.by_id["wage"]
                return self.make(wage, before, before, before, before, False, "")._replace(verb=True)
        return None

    def by_unit(self, at: int, quantity: Quantity, dim: str, found: Measured | None) -> Measured | None:
        """A price where money a tonne is told of an unlisted thing, a speed where a way in a time is told."""
        if dim == "currency" and quantity.per and quantity.per not in TIMES:
            if found is None or found.entry is not None or ":" in found.known.value:
                return found
            price = self.lexicon.by_id["price"]
            scope = tuple(sorted({*found.scope, found.known.value}))
            known = found.known._replace(value=price.id, shown=price.name)
            return found._replace(known=known, entry=price, scope=scope)
        speed = self.lexicon.by_id["speed"]
        if dim in speed.dims and (found is None or (found.entry is not None and not found.entry.fits(dim))):
            return self.make(speed, at, at, at, at, False, "")
        return found
