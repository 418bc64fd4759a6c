"""Who holds which post, as an article says it."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.claims import Claim, Known
from checker.model.values import PersonName


@dataclass(slots=True, eq=False)
class PostClaim(Claim):
    """A post that an article gives to a person with a full name.

    role:    canonical role out of rules/vocabulary/posts.yml
    level:   "" for the post itself, "deputy" or "assistant" below it
    body:    stems of the words that say whose post it is, sorted; generic: a word such as "company" is all of them
    country: the country or bloc beside it, "" for none
    fresh:   True where the post has just been filled or will be
    definite: True where the wording means the one holder: "the X of Y, Name", "X Name"
    speaks:  True where the sentence reports what somebody says, so that the post is held today
    """

    KIND = "post"
    LISTED = False

    person: Known
    name: PersonName
    role: Known
    level: str
    body: tuple[str, ...]
    generic: bool
    country: str
    fresh: bool
    definite: bool
    speaks: bool
