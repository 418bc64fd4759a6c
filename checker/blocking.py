"""Under which keys an archive finds the claims that a claim could contradict.

Record linkage calls this blocking: two claims that could conflict share a key, most others do not. Every corpus rule
compares within such keys, so that a draft is held against millions of claims by a few look-ups and never by a scan.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

from checker.align import WITHIN_ARTICLE, figure_dimension, person_key
from checker.model.claims import (
    AcronymClaim,
    AgeClaim,
    BodyClaim,
    Claim,
    EditionClaim,
    EventClaim,
    FigureClaim,
    OccurrenceClaim,
    OfficeClaim,
    PersonClaim,
    PlaceClaim,
    QuoteClaim,
)
from checker.model.kept import Lookup
from checker.names.keys import skeleton_key

# Quotations meet by the least digests of their runs of three words: a changed word leaves most runs as they are.
RUN, SAMPLES = 3, 4


def lookups(claim: Claim) -> list[Lookup]:
    """The keys of a claim with what it says under each; none where no rule compares it across articles."""
    return [Lookup(_number(f"{claim.kind}\0{key}"), _number(said)) for key, said in _keys(claim)]


def surname_key(surname: str) -> int:
    """The look-up key of the people with a surname, in whatever spelling."""
    return _number(f"{PersonClaim.KIND}\0{skeleton_key(surname)}")


def _keys(claim: Claim) -> Iterator[tuple[str, str]]:
    """(key, what is said) pairs: claims with one key that say the same cannot contradict."""
    if isinstance(claim, FigureClaim):
        yield from _figure(claim)
    elif isinstance(claim, PersonClaim):
        known = person_key(claim)
        if known is not None:
            yield known.value, (claim.full or claim.name).full
    elif isinstance(claim, PlaceClaim):
        yield claim.place.value, claim.place.shown
    elif isinstance(claim, BodyClaim):
        stems = claim.name.value.split()
        yield " ".join(stems[:2]), claim.name.shown
        yield " ".join(("", *sorted(stems))), claim.name.shown
    elif isinstance(claim, AcronymClaim):
        yield f"acronym {claim.acronym.value}", claim.expansion.value
        yield f"expansion {claim.expansion.value}", claim.acronym.value
    elif isinstance(claim, QuoteClaim):
        said = " ".join((claim.speaker.value if claim.speaker else "", *claim.words))
        yield from ((key, said) for key in _runs(claim.words))
    else:
        yield from _dated(claim)


def _dated(claim: Claim) -> Iterator[tuple[str, str]]:
    if isinstance(claim, EventClaim):
        if not claim.event.value.startswith(WITHIN_ARTICLE):
            yield f"{claim.event.value} {claim.aspect.value}", f"{claim.period.first}/{claim.period.last}"
    elif isinstance(claim, OccurrenceClaim):
        words = (claim.subject.value,) if claim.by_verb else claim.about
        yield from (
            (f"{claim.occurrence.value} {w}", str(claim.period.first)) for w in words if w[:1] != WITHIN_ARTICLE
        )
    elif isinstance(claim, EditionClaim):
        yield f"{claim.event.value} {claim.year.value}", str(claim.number)
    elif isinstance(claim, AgeClaim):
        yield claim.person.value, f"{claim.first}/{claim.last}"
    elif isinstance(claim, OfficeClaim):
        post = claim.post.value if claim.post else ""
        yield f"person {claim.person.value}", f"{claim.office.value} {post}"
        if post:
            yield f"post {post}", claim.person.value


def _figure(claim: FigureClaim) -> Iterator[tuple[str, str]]:
    keys = (claim.measure, claim.subject, claim.period)
    if any(known is None or known.value.startswith(WITHIN_ARTICLE) for known in keys):
        return
    values = [known.value for known in keys if known is not None]
    quantity = claim.quantity
    key = "\0".join((*values, figure_dimension(quantity), " ".join(claim.scope), claim.modality))
    yield key, f"{quantity.low}/{quantity.high} {quantity.unit}"


def _runs(words: tuple[str, ...]) -> list[str]:
    runs = {" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))}
    return sorted(runs, key=_number)[:SAMPLES]


def _number(text: str) -> int:
    """A signed 64-bit number, as databases index it."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
