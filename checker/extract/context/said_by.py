"""Who is given as the speaker right beside a quotation: "...,” he told reporters", "...,” the mayor, X, joked"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from checker.extract.context.frame import Frame
from checker.extract.context.lexicon import lexicon
from checker.model.claims import Known
from checker.model.document import Span
from checker.model.values import PersonName
from checker.names.evidence import evidence
from checker.vocabulary.tables import Vocabulary

# What stands between a quotation and the words that say whose it is, and where these end.
LEAD = re.compile(r"[,.?!…]?[”\"»’']?,? ?")
END = re.compile(r"[.;:?!](?=\s|$)|[“\"«]|\n")
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
PRONOUN = re.compile(
    r"\b(?:he|she)\b(?: (?:also|then|later|has|had))? (?P<verb>[a-z]+)|\b(?P<inverted>[a-z]+) (?:he|she)\b"
)
BEHIND, BEFORE = 140, 160
# So many sentences before, whom "he" and "she" mean is named.
REACH = 3


def said_by(frame: Frame, quoted: Span) -> Known | None:
    """The person beside a quotation with a verb of speech; None where nobody is, or two could be meant."""
    return _behind(frame, quoted) or _before(frame, quoted)


def _behind(frame: Frame, quoted: Span) -> Known | None:
    """ "...,” said the mayor, X": nobody where the quotation ends with a full stop, which a new sentence follows."""
    text = frame.document.text
    if text[max(0, quoted.end - 2) : quoted.end + 2].strip("”\"»’' \n").endswith("."):
        return None
    lead = LEAD.match(text, quoted.end)
    start = lead.end() if lead is not None else quoted.end
    stop = END.search(text, start, start + BEHIND)
    end = stop.start() if stop is not None else min(len(text), start + BEHIND)
    words = WORD.findall(text, start, end)
    verbs = _verbs(frame.vocabulary)
    if verbs.isdisjoint(words):
        return None
    pronoun = PRONOUN.match(text, start, end)
    if pronoun is not None:
        return _meant(frame, quoted.start) if (pronoun["verb"] or pronoun["inverted"]) in verbs else None
    people = _people(frame, start, end)
    return _named(people[0]) if len({person.surname for person in people}) == 1 else None


def _before(frame: Frame, quoted: Span) -> Known | None:
    """ "It was X, the writer, who said what all thought: “..." """
    text = frame.document.text
    if not text[max(0, quoted.start - 3) : quoted.start].rstrip(' “"«').endswith((":", ",")):
        return None
    sentence = frame.sentence_at(quoted.start)
    low = max(quoted.start - BEFORE, sentence.start if sentence is not None else 0)
    words = WORD.findall(text, low, quoted.start)
    if _verbs(frame.vocabulary).isdisjoint(words) or not {"he", "she", "they", "it"}.isdisjoint(words[-4:]):
        return None
    people = _people(frame, low, quoted.start)
    return _named(people[0]) if len({person.surname for person in people}) == 1 else None


def _people(frame: Frame, start: int, end: int) -> list[PersonName]:
    first = bisect_left(frame.people, start, key=lambda person: person.start)
    after = bisect_right(frame.people, end, key=lambda person: person.start)
    return [person for person in frame.people[first:after] if person.end <= end]


def _meant(frame: Frame, at: int) -> Known | None:
    """The only person of the nearest sentence before that names anybody."""
    behind = bisect_right(frame.sentences, at, key=lambda sentence: sentence.start) - 1
    for sentence in reversed(frame.sentences[max(0, behind - REACH) : behind + 1]):
        people = [person for person in sentence.people if person.end <= at]
        if people:
            one = len({person.surname for person in people}) == 1
            return _named(people[0])._replace(origin="“he” or “she”, the person named before") if one else None
    return None


def _named(person: PersonName) -> Known:
    return Known(person.surname.lower(), person.full, "beside the quotation", Span(person.start, person.end))


@lru_cache(maxsize=8)
def _verbs(vocabulary: Vocabulary) -> frozenset[str]:
    """Verbs of speech, and those that only stand beside quotations."""
    listed = frozenset(vocabulary.table("people_context")["quoting"])
    return lexicon(vocabulary).words["speech_verbs"] | evidence(vocabulary).speech | listed
