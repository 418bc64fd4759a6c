"""Claims -> Groups: which claims are about the same thing, and which cannot be compared and why.

Figures meet where all keys that a rule names are the same. Every key must be known: what the text
does not say is not guessed, it is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
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
    if tuple(same) == ("corpus",) and scope != "document":
        return _all_together(tuple(claims))
    buckets: dict[tuple[str, ...], tuple[tuple[Known, ...], list[Claim]]] = {}
    apart: list[tuple[Claim, str]] = []
    lacking = {name: f"no {name}" for name in same}
    within = scope == "document"
    # A hot loop: every claim comes by once for each way in which rules ask for groups.
    for claim in claims:
        if not same:
            buckets.setdefault((claim.document.file if within else "",), ((), []))[1].append(claim)
            continue
        known: list[Known] = []
        local = within
        for name in same:
            key = _key(claim, name)
            if key is None:
                apart.append((claim, lacking[name]))
                break
            known.append(key)
            local = local or key.value[:1] == WITHIN_ARTICLE
        else:
            values = (*(key.value for key in known), claim.document.file if local else "")
            bucket = buckets.get(values)
            if bucket is None:
                buckets[values] = (tuple(known), [claim])
            else:
                bucket[1].append(claim)
    groups = []
    for keys, members in buckets.values():
        if len(members) > 1 or not same:
            groups.append(Group(tuple(members), tuple(zip(same, keys, strict=True))))
        else:
            apart.append((members[0], ALONE))
    return Alignment(tuple(groups), tuple(apart))


def _all_together(claims: tuple[Claim, ...]) -> Alignment:
    if len(claims) > 1:
        return Alignment((Group(claims, (("corpus", EVERYTHING),)),), ())
    return Alignment((), tuple((claim, ALONE) for claim in claims))


def meeting(claim: Claim, same: Sequence[str], scope: str) -> tuple[str, ...] | str:
    """The values by which `align` groups a claim; the reason why it is apart, as text, where a key is not known."""
    values: list[str] = []
    for name in same:
        known = _key(claim, name)
        if known is None:
            return f"no {name}"
        values.append(known.value)
    local = scope == "document" or any(value[:1] == WITHIN_ARTICLE for value in values)
    return (*values, claim.document.file if local else "")


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
        return _dimension(claim.quantity.unit, claim.quantity.per)
    if name == "scope":
        return _scope(claim.scope)
    if name == "modality":
        return _modality(claim.modality)
    return None


@lru_cache(maxsize=4096)
def _dimension(unit: str, per: str) -> Known:
    return Known(_amount(unit, per) or "count", unit or "a count", "the figure")


@lru_cache(maxsize=4096)
def _scope(scope: tuple[str, ...]) -> Known:
    return Known(" ".join(scope), ", ".join(scope) or "nothing narrower", "this sentence")


@lru_cache(maxsize=64)
def _modality(modality: str) -> Known:
    return Known(modality, modality, "this sentence")


def figure_dimension(quantity: Quantity) -> str:
    """What a figure is an amount of ("mass", "USD/barrel"): only figures that share it can be compared."""
    return _amount(quantity.unit, quantity.per)


def _amount(unit: str, per: str) -> str:
    return dimension(unit) + (f"/{per}" if per else "")


def person_key(claim: PersonClaim) -> Known | None:
    """People meet by the romanisation of their surname: variants of one spelling share it."""
    name = claim.full or claim.name
    key = skeleton_key(name.surname)
    return Known(key, name.full, "this sentence", claim.span) if key else None
