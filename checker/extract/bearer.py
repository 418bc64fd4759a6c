"""Ages of people without a name whom an article has one of: "the victim, 23," and "the 28-year-old victim"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from checker.dates.intervals import shift_months
from checker.extract.context.frame import Frame
from checker.extract.context.who import full_names, person_key
from checker.model.claims import AgeClaim, Claim, Known
from checker.model.document import Span
from checker.model.values import PersonName
from checker.text.numerals import numerals

BEHIND = re.compile(r"\b[Tt]he (?P<noun>[a-z]+)(?:, | \()(?:aged )?(?P<age>[1-9]\d{0,2})(?=[,.;)])")
BEFORE = re.compile(r"\b[Tt]he (?P<age>[1-9]\d{0,2})-year-old (?P<noun>[a-z]+)\b(?! [A-ZÀ-Þ])")
THE, OPENERS = ("the ", "The "), (", ", " (", ", aged ", " (aged ")
SEVERAL = ("another ", "other ", "second ", "first ", "third ", "two ", "three ", "each ", "every ")
# Who is tried, as an article says it by name.
ON_TRIAL = frozenset(("defendant", "accused"))
TRIAL = ("trial of ", "case against ", "charges against ", "verdict against ")
TRIED = re.compile(
    r"(?:, \d{1,3})?(?:, [^.;\n]{0,40}?,)? (?:has |have |had )?(?:pleaded|pleads|denies|denied|admitted|is accused"
    r"|was charged|is charged|was convicted|was sentenced|was found guilty|stands trial|went on trial)\b"
)
IRREGULAR = {"man": "men", "woman": "women", "child": "children", "policeman": "policemen", "gunman": "gunmen"}


def claims(frame: Frame) -> Iterator[Claim]:
    """Every age of such a person; none where the article has two of the kind."""
    text, published = frame.document.text, frame.document.published
    if published is None or not frame.sentences:
        return
    nouns = frozenset(frame.vocabulary.table("people_context")["bearers"])
    lower = ""
    for match in _aged(text):
        noun = match["noun"]
        if noun not in nouns:
            continue
        lower = lower or text.lower()
        if _several(lower, noun):
            continue
        sentence = frame.sentences[frame.index_at(match.start())]
        age, span = int(match["age"]), Span(*match.span())
        first, last = shift_months(published, -12 * (age + 1)) + timedelta(1), shift_months(published, -12 * age)
        name = PersonName(*match.span("noun"), (), noun)
        person = Known(f"@{noun}", f"the {noun}", "this sentence", span)
        tried = _tried(frame) if noun in ON_TRIAL else None
        key = person_key(tried, span) if tried is not None else None
        if tried is not None and key is not None:
            name, person = tried, key
        yield AgeClaim(frame.document, span, sentence.span, person, name, first, last, f"{age} years old")


def _aged(text: str) -> Iterator[re.Match[str]]:
    """Nouns with an age beside them, found from the number: nearly every sentence has a "the"."""
    for at in numerals(text):
        if text.endswith(THE, 0, at):
            match = BEFORE.match(text, at - 4)
        elif text.endswith(OPENERS, 0, at):
            comma = at - 7 if text.endswith("aged ", 0, at) else at - 2
            match = BEHIND.match(text, max(0, text.rfind(" ", 0, comma) - 3))
        else:
            continue
        if match is not None:
            yield match


def _tried(frame: Frame) -> PersonName | None:
    """The one person whom an article says to be on trial; None for nobody and for two."""
    text, full_of = frame.document.text, full_names(frame)
    found: dict[str, PersonName] = {}
    for name in frame.people:
        full = full_of.get(name.start)
        if full is not None and (text.endswith(TRIAL, 0, name.start) or TRIED.match(text, name.end)):
            found.setdefault(full.surname, full)
    return next(iter(found.values())) if len(found) == 1 else None


def _several(lower: str, noun: str) -> bool:
    """True where an article tells of more than one: "victims", "the other man", "the man" and then "a man"."""
    if re.search(rf"\b{IRREGULAR.get(noun, noun + 's')}\b", lower):
        return True
    later = lower.rfind(f" a {noun}")
    if later > lower.find(f"the {noun}") >= 0:
        return True
    return any(f"{word}{noun}" in lower for word in SEVERAL)
