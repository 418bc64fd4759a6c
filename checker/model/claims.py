"""What an article asserts, where it says so, and where each part of the assertion comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, NamedTuple

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
    """Something that an article asserts, and where. `span` is as narrow as the claim; KIND is what rules call it.

    LISTED is False for a second look at what another claim says already: reports and the ledger leave it out.
    """

    KIND: ClassVar[str] = ""
    LISTED: ClassVar[bool] = True

    document: Document
    span: Span
    sentence: Span

    @property
    def kind(self) -> str:
        """The word that checks select by."""
        return self.KIND


@dataclass(slots=True, eq=False)
class FigureClaim(Claim):
    """A figure with what it measures, whose it is, when, how firmly and who says so.

    scope:    qualifiers that narrow the measure ("adjusted", "per capita", "first", "of women"), sorted
    modality: actual, forecast, target, plan, earlier (a figure reported as superseded)
    block:    the kind of block it stands in (headline, paragraph, caption ...)
    """

    KIND = "figure"

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
    """A person named in an article. full: the full name that it is tied to there, None where there is none."""

    KIND = "person"

    name: PersonName
    full: PersonName | None = None


class Part(NamedTuple):
    """One of the things that a sentence puts together: a figure, a date, or by its text an item of a list."""

    span: Span
    quantity: Quantity | None = None
    period: Period | None = None
    text: str = ""


@dataclass(slots=True, eq=False)
class RelationClaim(Claim):
    """Figures or dates that the article itself relates, so that arithmetic can hold it to its word.

    relation: what kind of claim it is: share, sum, change, conversion, list, range, duration, order ...
    parts:    in the order that the relation's extractor gives
    said:     the words that state the relation ("Of these", "rose")
    firm:     False where the wording leaves room ("including", "about")
    """

    relation: str
    parts: tuple[Part, ...]
    said: str = ""
    firm: bool = True

    @property
    def kind(self) -> str:
        """The relation."""
        return self.relation


@dataclass(slots=True, eq=False)
class DateClaim(Claim):
    """A date or period as printed."""

    KIND = "date"

    period: Period


@dataclass(slots=True, eq=False)
class EventClaim(Claim):
    """When something happens: `event` with its aspect ("opening", "closing", "founding", "signing")."""

    KIND = "event"

    event: Known
    aspect: Known
    period: Period


@dataclass(slots=True, eq=False)
class OccurrenceClaim(Claim):
    """The day of something that happens once: "the ferry sank on 3 January", "the vote on the bylaw on 12 March".

    occurrence: what happens ("sinking", "vote"); subject: to whom or what, its value "" where a noun names the event
    about:   stems of the words that say which event it is; names: the names in its sentence, in small letters
    story:   names in the whole article where the subject has none of its own, in small letters
    by_verb: True where a verb dates it; told: False for "the talks on 3 February", whose day says which
    loose:   True where a night or a time zone may shift the day by one; new: True where "a" brings the subject in;
    recurs:  "" for what happens once, else "again" or "often" (see rules/vocabulary/relations.yml)
    """

    KIND = "occurrence"

    occurrence: Known
    subject: Known
    period: Period
    about: tuple[str, ...]
    names: tuple[str, ...]
    by_verb: bool
    told: bool
    loose: bool
    story: tuple[str, ...] = ()
    new: bool = False
    recurs: str = ""


@dataclass(slots=True, eq=False)
class EditionClaim(Claim):
    """Which one in its series an event is: "the twelfth expo". `year` is the one it is held in."""

    KIND = "edition"

    event: Known
    number: int
    year: Known


@dataclass(slots=True, eq=False)
class AgeClaim(Claim):
    """How old a person is, or when born: `first` to `last` is the span of birthdays that the words allow."""

    KIND = "age"

    person: Known
    name: PersonName
    first: date
    last: date
    stated: str


@dataclass(slots=True, eq=False)
class OfficeClaim(Claim):
    """The office that a person holds.

    office: canonical name out of rules/vocabulary/roles.yml
    post:   office and the body or country it belongs to; None where the text does not say which
    speaks: True where the sentence reports what somebody says, so that the office is held today
    """

    KIND = "office"

    person: Known
    name: PersonName
    office: Known
    post: Known | None = None
    speaks: bool = False


@dataclass(slots=True, eq=False)
class AcronymClaim(Claim):
    """An acronym with what it stands for: "Okavango River Commission (ORC)"."""

    KIND = "acronym"

    acronym: Known
    expansion: Known


@dataclass(slots=True, eq=False)
class BodyClaim(Claim):
    """An organisation named in an article. `name` has as its value the telling words, stemmed."""

    KIND = "body"

    name: Known


@dataclass(slots=True, eq=False)
class PlaceClaim(Claim):
    """A place named in an article, by its romanisation."""

    KIND = "place"

    place: Known


@dataclass(slots=True, eq=False)
class QuoteClaim(Claim):
    """Words quoted, in small letters without punctuation, and who is said to have said them."""

    KIND = "quote"

    words: tuple[str, ...]
    speaker: Known | None = None


@dataclass(slots=True, eq=False)
class WordClaim(Claim):
    """A word with letters of two scripts in it. `plain` is the word with the look-alikes put right."""

    KIND = "script"

    plain: str


@dataclass(slots=True, eq=False)
class MentionClaim(Claim):
    """A form that a reference table calls wrong. row: the row (checker.reference.table.Row); right: what to print."""

    KIND = "mention"

    row: Any
    right: Known


@dataclass(slots=True, eq=False)
class StatementClaim(Claim):
    """A figure with the words of its clause, to be compared by likeness where nobody says what it measures.

    noun, verb: stems of what a bare number counts, and of the word at the figure; "" for none
    about: stems of the other telling words; names: its capitalised words, in small letters; around: of the sentence
    """

    KIND = "statement"
    LISTED = False

    quantity: Quantity
    noun: str
    verb: str
    about: tuple[str, ...]
    names: tuple[str, ...]
    around: tuple[str, ...]
    period: Known | None
    modality: str
    block: str


@dataclass(slots=True, eq=False)
class CitationClaim(Claim):
    """A provision or numbered document that an article cites: "Article 14 of the Water Code".

    work:  what it is cited from, in small letters; None where the sentence does not say
    unit:  what is numbered: article, section, resolution, law ...; number: as printed
    about: telling words, stemmed, of what the sentence says it provides; basis: True where a ruling is based on it
    """

    KIND = "citation"

    unit: str
    number: str
    work: Known | None
    about: tuple[str, ...]
    basis: bool = False


class Group(NamedTuple):
    """Claims about the same thing, and why we think so: `keys` as in the rule's `same:` ("measure", Known) ..."""

    claims: tuple[Claim, ...]
    keys: tuple[tuple[str, Known], ...]
