"""What an article asserts, where it says so, and where each part of the assertion comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from checker.model.document import Document, Span
from checker.model.values import Period, PersonName, Quantity


class Known(NamedTuple):
    """One part of a claim and how the reader comes to know it.

    value:  canonical and comparable ("trade-turnover", "KG+KZ", "2024-01-01/2024-12-31")
    shown:  for people ("trade turnover", "Kazakhstan and Kyrgyzstan", "2024")
    origin: where it was found: "this sentence", "the sentence before", "the paragraph", "the article", ...
    span:   the words that say it, None where no single words do
    """

    value: str
    shown: str
    origin: str
    span: Span | None = None


@dataclass(slots=True, eq=False)
class Claim:
    """Something that an article asserts, and where. `span` is as narrow as the claim."""

    document: Document
    span: Span
    sentence: Span


@dataclass(slots=True, eq=False)
class FigureClaim(Claim):
    """A figure with what it measures, whose it is, when, how firmly and who says so.

    scope:    qualifiers that narrow the measure ("adjusted", "per capita", "first", "of women"), sorted
    modality: actual, forecast, target, plan, earlier (a figure reported as superseded)
    block:    the kind of block it stands in (headline, paragraph, caption ...)
    """

    quantity: Quantity
    measure: Known | None = None
    subject: Known | None = None
    period: Known | None = None
    when: Period | None = None
    scope: tuple[str, ...] = ()
    modality: str = "actual"
    speaker: Known | None = None
    block: str = "paragraph"


@dataclass(slots=True, eq=False)
class PersonClaim(Claim):
    """A person named in an article.

    person:  the canonical key of whom the article means: a surname-only mention carries the full name's key
    full:    the full name that this mention is tied to in its article, None where there is none
    """

    name: PersonName
    full: PersonName | None = None


class Group(NamedTuple):
    """Claims that are about the same thing, and the reasons why we think so.

    keys: what was the same, in the order of the rule's `same:` ("measure", Known) ...
    """

    claims: tuple[Claim, ...]
    keys: tuple[tuple[str, Known], ...]
