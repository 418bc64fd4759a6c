"""Under which keys an archive finds the claims that a claim could contradict.

Record linkage calls this blocking: two claims that could conflict share a key, most others do not. Every corpus rule
compares within such keys, so that a draft is held against millions of claims by a few look-ups and never by a scan.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import product
from typing import NamedTuple

from checker.align import WITHIN_ARTICLE, figure_dimension
from checker.dates.slips import slip_keys
from checker.model.claims import (
    AcronymClaim,
    AgeClaim,
    BodyClaim,
    CitationClaim,
    Claim,
    EditionClaim,
    EventClaim,
    FigureClaim,
    OccurrenceClaim,
    OfficeClaim,
    PersonClaim,
    PlaceClaim,
    QuoteClaim,
    StatementClaim,
)
from checker.model.dated import ClockClaim, DatedClaim
from checker.model.kept import Blocking, Lookup
from checker.model.labels import LabelClaim
from checker.model.posts import PostClaim
from checker.model.traits import TraitClaim
from checker.names.blocks import block_keys, near_keys
from checker.names.bodies import headless
from checker.names.keys import skeleton_key
from checker.names.labels import label_keys
from checker.names.placenames import near_place_keys
from checker.text.about import counted_by
from checker.text.pairs import one_place_masked
from checker.text.story import story_names
from checker.vocabulary.tables import shipped

# Goes up with every change of any key; tests/store/test_blocking.py tells when.
VERSION = 7
# Quotations meet by their longest runs of three words, which are rare: a changed word leaves most of them as they are.
RUN, SAMPLES = 3, 6
# Days between two articles that a check still holds against each other, with room for a desk's own rule.
QUOTED, STATED, OCCURRED, IN_OFFICE, POSTED, IN_STORY, IN_ONE_STORY = 30, 90, 60, 60, 120, 420, 90
# Fewer than in the check of parallel statements, which looks at one run: words that everybody uses lead nowhere.
CROWD = 12
# A body is known by three telling words, as in its check.
TELLING = 3
ENOUGH = 65536


class Key(NamedTuple):
    """A key and what is said under it, before both become numbers.

    days: articles published further apart than that never meet; 0 for those that always may
    kind: of the claims that meet under it, where not those of one kind alone
    """

    key: str
    said: str
    days: int = 0
    most: int = 0
    kind: str = ""


def stored(claim: Claim) -> list[Lookup]:
    """The keys of a claim with what it says under each; none where no rule compares it across articles."""
    found = [lookup for key in _keys(claim, False) for lookup in _dated(claim, key, (0,))]
    if isinstance(claim, PersonClaim):
        name = claim.full or claim.name
        found.append(Lookup(surname_key(name.surname), _number(f"{claim.kind}\0{name.full}")))
    return found


def asked(claim: Claim) -> list[Lookup]:
    """The keys under which the claims stand that a claim of a draft could contradict."""
    return [lookup for key in _keys(claim, True) for lookup in _dated(claim, key, (-1, 0, 1))]


def surname_key(surname: str) -> int:
    """The look-up key of the people with a surname, in whatever spelling; drafts do not ask for it."""
    return _number(f"surname\0{skeleton_key(surname)}")


def _dated(claim: Claim, key: Key, neighbours: tuple[int, ...]) -> Iterator[Lookup]:
    """A key as it is, or one for each stretch of days in which its articles are published."""
    kind = key.kind or claim.kind
    text, said = f"{kind}\0{key.key}", f"{kind}\0{key.said}"
    published = claim.document.published
    if not key.days:
        yield Lookup(_number(text), _number(said), key.most)
    elif published is not None:
        stretch = published.toordinal() // key.days
        for at in (stretch + by for by in neighbours):
            yield Lookup(_number(f"{text}\0{at}"), _number(f"{said}\0{at}"), key.most)


def _keys(claim: Claim, draft: bool) -> Iterator[Key]:
    """What a draft asks for and what an archive keeps differ where only one of two claims need state something."""
    if isinstance(claim, (FigureClaim, StatementClaim)):
        yield from _digits(claim)
        yield from _one_digit(claim)
    if isinstance(claim, FigureClaim):
        yield from _figure(claim)
    elif isinstance(claim, PersonClaim):
        name = claim.full or claim.name
        yield from (Key(key, name.full) for key in _of_person(name.given, name.surname))
        if name.given:
            nearly = near_keys(name.given, name.surname)
            yield from (Key(f"nearly {key}", name.full, IN_ONE_STORY, CROWD) for key in nearly)
    elif isinstance(claim, (PlaceClaim, BodyClaim, LabelClaim)):
        yield from _named(claim)
    elif isinstance(claim, AcronymClaim):
        both = f"{claim.acronym.value}\0{claim.expansion.value}"
        yield Key(f"acronym {claim.acronym.value}", both)
        yield Key(f"expansion {claim.expansion.value}", both)
    elif isinstance(claim, QuoteClaim):
        yield from _quote(claim)
    elif isinstance(claim, StatementClaim):
        yield from _statement(claim, draft)
    elif isinstance(claim, CitationClaim):
        yield from _citation(claim)
    elif isinstance(claim, PostClaim):
        yield from _post(claim)
    elif isinstance(claim, TraitClaim):
        yield from _trait(claim)
    elif isinstance(claim, (DatedClaim, ClockClaim)):
        yield from _date(claim)
    else:
        yield from _happening(claim)


def _named(claim: PlaceClaim | BodyClaim | LabelClaim) -> Iterator[Key]:
    """Places, organisations, firms and things."""
    if isinstance(claim, PlaceClaim):
        yield Key(claim.place.value, claim.place.shown)
        ends = near_place_keys(claim.place.shown)
        yield from (Key(f"nearly {key}", claim.place.shown, IN_ONE_STORY, CROWD) for key in ends)
    elif isinstance(claim, BodyClaim):
        stems = claim.name.value.split()
        if len(stems) >= TELLING:
            yield Key(" ".join(stems[:2]), claim.name.shown)
            yield Key(" ".join(("", *sorted(stems))), claim.name.shown)
        rest = headless(claim.name.shown, _confused())
        if rest:
            yield Key(f"headless {' '.join(rest)}", claim.name.shown, IN_ONE_STORY, CROWD)
    else:
        yield from (Key(key, claim.name.value, IN_ONE_STORY, CROWD) for key in label_keys(claim.name.value))


def _happening(claim: Claim) -> Iterator[Key]:
    """Events, occurrences, editions, ages and offices."""
    if isinstance(claim, EventClaim):
        if not claim.event.value.startswith(WITHIN_ARTICLE):
            key = f"{claim.event.value} {claim.aspect.value}"
            yield Key(key, f"{key} {claim.period.first}/{claim.period.last}")
    elif isinstance(claim, OccurrenceClaim):
        words = (claim.subject.value,) if claim.by_verb else claim.about
        said = f"{claim.occurrence.value} {' '.join((*words, *claim.names))} {claim.period.first}"
        named = (word for word in words if word[:1] != WITHIN_ARTICLE)
        yield from (Key(f"{claim.occurrence.value} {word}", said, OCCURRED) for word in named)
        if claim.by_verb and claim.subject.value[:1] == WITHIN_ARTICLE and (claim.story or claim.about):
            yield Key(f"{claim.occurrence.value} {claim.subject.value}", said, IN_STORY, CROWD)
    elif isinstance(claim, EditionClaim):
        if not claim.event.value.startswith(WITHIN_ARTICLE):
            key = f"{claim.event.value} {claim.year.value}"
            yield Key(key, f"{key} {claim.number}")
    elif isinstance(claim, AgeClaim):
        said = f"{claim.name.full} {claim.first}/{claim.last}"
        yield from (Key(key, said) for key in _of_person(claim.name.given, claim.name.surname))
    elif isinstance(claim, OfficeClaim):
        post = claim.post.value if claim.post else ""
        said = f"{claim.name.full}\0{claim.office.value}\0{post}\0{claim.speaks}"
        yield Key(f"person {claim.person.value}", said, IN_OFFICE)
        if post:
            yield Key(f"post {post}", said, IN_OFFICE)


def _figure(claim: FigureClaim) -> Iterator[Key]:
    keys = (claim.measure, claim.subject, claim.period)
    if any(known is None or known.value.startswith(WITHIN_ARTICLE) for known in keys):
        return
    values = [known.value for known in keys if known is not None]
    quantity = claim.quantity
    key = "\0".join((*values, figure_dimension(quantity), " ".join(claim.scope), claim.modality))
    yield Key(key, f"{key}\0{quantity.low}/{quantity.high} {quantity.unit}")


def _digits(claim: FigureClaim | StatementClaim) -> Iterator[Key]:
    """Figures of one unit with the same digits in any order, at any size."""
    quantity = claim.quantity
    digits = "".join(sorted("".join(c for c in quantity.digits if c.isdigit()).strip("0")))
    if len(digits) > 1 and claim.modality != "earlier":
        key = "\0".join((quantity.unit, quantity.per, digits))
        yield Key(key, f"{key}\0{quantity.value}", STATED, CROWD, "digits")


def _post(claim: PostClaim) -> Iterator[Key]:
    said = "\0".join((claim.name.full, claim.level, claim.role.value, *claim.body, str(claim.fresh)))
    yield Key(f"held by {claim.person.value}", said, POSTED)
    for word in claim.body or (f" {claim.country}",):
        yield Key(f"{claim.role.value}\0{claim.level}\0{word}", said, POSTED)


def _trait(claim: TraitClaim) -> Iterator[Key]:
    said = "\0".join((claim.trait.value, claim.thing.value, *claim.called, *claim.placed, str(claim.quantity.value)))
    for name in sorted({*claim.called, *claim.placed}):
        yield Key(f"{claim.trait.value}\0{claim.thing.value}\0{name}", said, STATED)


def _date(claim: DatedClaim | ClockClaim) -> Iterator[Key]:
    """Two articles of one story share names; the dates that they give to one deed differ in one part."""
    if isinstance(claim, DatedClaim):
        said, parts = f"{claim.period.precision} {claim.period.first}", slip_keys(claim.period)
    else:
        said, parts = f"{claim.minute} {claim.half}", ("",)
    for deed, part in product(claim.deeds, parts):
        for name in sorted(story_names(claim.document, shipped())):
            yield Key(f"{deed}\0{part}\0{name}", f"{deed} {said}", STATED, CROWD)


def _quote(claim: QuoteClaim) -> Iterator[Key]:
    """One speaker may be quoted years later; without one, or with another, only articles of one time meet."""
    speaker = claim.speaker.value if claim.speaker else ""
    said = " ".join((speaker, *claim.words))
    runs = {" ".join(claim.words[at : at + RUN]) for at in range(max(1, len(claim.words) - RUN + 1))}
    for run in sorted(runs, key=lambda run: (-len(run), run))[:SAMPLES]:
        yield Key(run, said, QUOTED, CROWD)
        if speaker:
            yield Key(f"{speaker}\0{run}", said, most=CROWD)


def _one_digit(claim: FigureClaim | StatementClaim) -> Iterator[Key]:
    """Counts of one thing that differ in one digit at most."""
    masks = one_place_masked(claim.quantity) if claim.modality != "earlier" and not claim.quantity.unit else []
    for noun in counted_by(claim, shipped()) if masks else ():
        yield from (Key(f"{noun}\0{mask}", f"{noun}\0{claim.quantity.value}", STATED, CROWD, "count") for mask in masks)


def _statement(claim: StatementClaim, draft: bool) -> Iterator[Key]:
    """Two articles of one story share a name, and the period where both state one; or they state the same period."""
    if claim.modality == "earlier" or not (claim.noun or claim.verb):
        return
    thing = f"{claim.quantity.unit}\0{claim.noun or WITHIN_ARTICLE + claim.verb}"
    said = "\0".join((thing, " ".join(sorted((*claim.about, *claim.around))), str(claim.quantity.value)))
    period = claim.period.value if claim.period else ""
    periods = ((period, "none") if period else ("any",)) if draft else (period or "none", "any")
    for of in periods:
        yield from (Key(f"{thing}\0{of}\0{word}", said, STATED, CROWD) for word in sorted(set(claim.around)))
    if period:
        yield Key(f"{thing}\0{period}", said, STATED, CROWD)


def _citation(claim: CitationClaim) -> Iterator[Key]:
    work = claim.work.value if claim.work else ""
    said = "\0".join((claim.unit, claim.number, work, *sorted(claim.about)))
    yield from (Key(f"{claim.unit}\0{word}", said) for word in sorted(set(claim.about)))


@lru_cache(maxsize=ENOUGH)
def _of_person(given: tuple[str, ...], surname: str) -> tuple[str, ...]:
    """By the shipped tables, whatever tables a desk lays over them: all desks of an archive have the same keys."""
    return tuple(block_keys(given, surname, shipped())) if given else ()


@lru_cache(maxsize=1)
def _confused() -> frozenset[str]:
    return frozenset(shipped().table("organisations")["confused"])


def _number(text: str) -> int:
    """A signed 64-bit number, as databases index it."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


BLOCKING = Blocking(VERSION, stored, asked)
