"""Whether two claims about posts are about one post, and at one time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.model.posts import PostClaim

# Ranks and words that only say a post where the body is named: "Captain Ana Quispe", "the head, Ana Quispe".
NAMELESS = frozenset(("captain", "head", "director", "commander", "minister", "editor", "ambassador", "president"))
# Every state has these: with one country named, the other is not known to be the same.
STATE = frozenset(("minister", "president", "prime-minister", "chancellor", "chief-justice", "speaker"))


def one_body(one: PostClaim, other: PostClaim) -> bool | None:
    """True for one body, False for two, None where one of the claims does not say whose post it is."""
    if one.country and other.country and one.country != other.country:
        return False
    if one.role.value in STATE and one.country != other.country:
        return None
    a, b = set(one.body), set(other.body)
    if a and b:
        return a == b or (one.document is other.document and (a < b or b < a) and len(a ^ b) == 1)
    if a or b:
        return None
    return True if one.country and one.country == other.country and one.speaks and other.speaks else None


def unnamed(one: PostClaim, other: PostClaim) -> bool:
    """True where both mean the one body of their article: "the company's chief executive", "Chief executive X"."""
    if one.document is not other.document or one.body or other.body or one.role.value in NAMELESS:
        return False
    return one.generic or other.generic or (one.fresh and other.fresh)


def days(one: PostClaim, other: PostClaim) -> int | None:
    """How many days lie between two articles, negative where the second is the earlier; None for no date."""
    if one.document is other.document:
        return 0
    a, b = one.document.published, other.document.published
    return None if a is None or b is None else (b - a).days


def contemporary(claims: Sequence[PostClaim], most: int) -> Iterator[tuple[PostClaim, PostClaim]]:
    """Pairs of claims of one article, or of articles at most so many days apart, in the order of all pairs.

    A post is spoken of for years, so that nearly all pairs of an archive are of other times.
    """
    dated = sorted((c.document.published.toordinal(), at) for at, c in enumerate(claims) if c.document.published)
    together: dict[int, list[int]] = {}
    for at, claim in enumerate(claims):
        together.setdefault(id(claim.document), []).append(at)
    for at, claim in enumerate(claims):
        if claim.document.published is None:
            met = together[id(claim.document)]
        else:
            day = claim.document.published.toordinal()
            met = sorted(
                i for _, i in dated[bisect_left(dated, (day - most, -1)) : bisect_left(dated, (day + most + 1, -1))]
            )
        yield from ((claim, claims[other]) for other in met if other > at)


def proper(claim: PostClaim) -> bool:
    """True where a capitalised word, two words or a country say whose post it is, so that it means one in the world."""
    if claim.country or (len(claim.body) > 1 and claim.role.value != "minister"):
        return True
    if claim.role.value == "minister" or not claim.body:
        return False
    named = claim.role.shown.partition(" of ")[2] or claim.role.shown.partition("s ")[0]
    return any(word[:1].isupper() and word.lower().startswith(claim.body) for word in named.split())
