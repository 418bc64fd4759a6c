"""Claims -> Groups: which claims are about the same thing, and which cannot be compared and why.

Figures meet where all keys that a rule names are the same. Every key must be known: what the text
does not say is not guessed, it is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.model.claims import Claim, FigureClaim, Group, Known, PersonClaim
from checker.model.values import Quantity
from checker.names.keys import skeleton_key
from checker.quantities.convert import dimension

WITHIN_ARTICLE = "@"
# The key of rules that look for likeness themselves: all claims are one group.
EVERYTHING = Known("", "everything", "the run")
ALONE = "nothing else on the same matter"


class Alignment(NamedTuple):
    """Groups of two or more claims, and for every other claim the reason why it is in none.

    apart: (claim, reason) pairs
    """

    groups: tuple[Group, ...]
    apart: tuple[tuple[Claim, str], ...]


def align(claims: Iterable[Claim], same: Sequence[str], scope: str) -> Alignment:
    """Group claims by the keys in `same` (measure, subject, period, person, event ...; "corpus" is one for all).

    scope "document" compares within one article only; "corpus" across articles too, save for keys
    that only mean something inside their article. Without keys, each article's claims are one group.
    """
    buckets: dict[tuple[str, ...], list[tuple[Claim, tuple[tuple[str, Known], ...]]]] = {}
    apart: list[tuple[Claim, str]] = []
    for claim in claims:
        keys: list[tuple[str, Known]] = []
        for name in same:
            known = _key(claim, name)
            if known is None:
                apart.append((claim, f"no {name}"))
                break
            keys.append((name, known))
        else:
            values = tuple(known.value for _, known in keys)
            local = scope == "document" or any(value.startswith(WITHIN_ARTICLE) for value in values)
            values += (claim.document.file if local else "",)
            buckets.setdefault(values, []).append((claim, tuple(keys)))
    groups = []
    for members in buckets.values():
        if len(members) > 1 or not same:
            groups.append(Group(tuple(claim for claim, _ in members), members[0][1]))
        else:
            apart.append((members[0][0], ALONE))
    return Alignment(tuple(groups), tuple(apart))


def _key(claim: Claim, name: str) -> Known | None:
    if name == "corpus":
        return EVERYTHING
    if isinstance(claim, FigureClaim):
        return _figure_key(claim, name)
    if isinstance(claim, PersonClaim) and name == "person":
        return person_key(claim)
    known = getattr(claim, name, None)
    return known if isinstance(known, Known) else None


def _figure_key(claim: FigureClaim, name: str) -> Known | None:
    if name == "measure":
        return claim.measure
    if name == "subject":
        return claim.subject
    if name == "period":
        return claim.period
    if name == "dimension":
        return Known(figure_dimension(claim.quantity) or "count", claim.quantity.unit or "a count", "the figure")
    if name == "scope":
        return Known(" ".join(claim.scope), ", ".join(claim.scope) or "nothing narrower", "this sentence")
    if name == "modality":
        return Known(claim.modality, claim.modality, "this sentence")
    return None


def figure_dimension(quantity: Quantity) -> str:
    """What a figure is an amount of ("mass", "USD/barrel"): only figures that share it can be compared."""
    return dimension(quantity.unit) + (f"/{quantity.per}" if quantity.per else "")


def person_key(claim: PersonClaim) -> Known | None:
    """People meet by the romanisation of their surname: variants of one spelling share it."""
    name = claim.full or claim.name
    key = skeleton_key(name.surname)
    return Known(key, name.full, "this sentence", claim.span) if key else None
