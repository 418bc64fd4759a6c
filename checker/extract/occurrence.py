"""Occurrences: what happens once, by its verb or a definite noun, with its day ("the ferry sank on", "the vote on")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from checker.extract.context.bodies import stems
from checker.extract.context.clause import (
    DEFINITE,
    MODIFIERS,
    NO_DAY,
    PASSIVE,
    REACH,
    STOPS,
    date_after,
    date_before,
    dated,
    subject_of,
    verb_start,
)
from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.relating import relating
from checker.extract.context.tokens import Token, rows_of
from checker.model.claims import Claim, Known, OccurrenceClaim
from checker.model.document import Span
from checker.model.values import Period
from checker.vocabulary.tables import Vocabulary

PREPOSITIONS = frozenset("on in at off near of for between against over with by under from during along into".split())
# "will be held on", "is set for": what may stand between an event and its date.
DATED = frozenset(
    "will be is was held set scheduled due takes took take place planned fixed expected on for of to".split()
)
# Verbs that say when an event is, where "the talks on 3 February" says which one is meant.
TOLD = frozenset(("takes", "took", "will"))
LEAST = 4


class Words(NamedTuple):
    """verbs, nouns: the occurrence that a word dates; dated: nouns of events; other: words that make another one."""

    verbs: dict[str, str]
    nouns: dict[str, str]
    other: frozenset[str]
    moved: tuple[str, ...]
    bounds: tuple[str, ...]


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> Words:
    once, lists = vocabulary.table("relations")["happens_once"], relating(vocabulary)
    verbs = {str(verb): kind for kind, said in once.items() for verb in said["verbs"]}
    nouns = {str(noun): str(noun) for noun in lists["dated_nouns"]}
    nouns |= {str(noun): kind for kind, said in once.items() for noun in said["nouns"]}
    return Words(
        verbs, nouns, lists["other_ones"], tuple(sorted(lists["moved_dates"])), tuple(sorted(lists["day_bounds"]))
    )


def claims(frame: Frame) -> Iterator[Claim]:
    """Every dated occurrence; none in a text that speaks of a change of dates, where two dates are in order."""
    words = _words(frame.vocabulary)
    text = frame.document.text.lower()
    if any(moved in text for moved in words.moved):
        return
    rows = rows_of(frame)
    for index, sentence in enumerate(frame.sentences):
        if any(p.precision == "day" for p in sentence.periods):
            row = rows[index]
            telling = not (words.verbs.keys().isdisjoint(row.said) and words.nouns.keys().isdisjoint(row.said))
            if not telling and "force" not in row.said:
                continue
            said = f" {text[sentence.start : sentence.end]} "
            loose = any(f" {bound} " in said or f" {bound}," in said for bound in words.bounds)
            yield from _Sentence(frame, sentence, row, words, loose).occurrences()


class _Sentence:
    """One sentence with a day in it, read for what happens on that day."""

    def __init__(self, frame: Frame, sentence: Sentence, row: list[Token], words: Words, loose: bool) -> None:
        self.frame, self.sentence, self.row, self.words, self.loose = frame, sentence, row, words, loose

    def occurrences(self) -> Iterator[OccurrenceClaim]:
        """The occurrences of the sentence, by verb and by noun."""
        for at, token in enumerate(self.row):
            if token.kind != "word":
                continue
            verb = self.words.verbs.get(token.lower)
            if token.lower == "force" and at and self.row[at - 1].lower == "into":
                verb = self.words.verbs.get("into force")
            found = self._verb(at, verb) if verb else None
            if found is None and token.lower in self.words.nouns:
                found = self._noun(at, self.words.nouns[token.lower])
            if found is not None:
                yield found

    def _verb(self, at: int, kind: str) -> OccurrenceClaim | None:
        """ "The ferry sank off Vigo on 3 January", "On 3 January the ferry sank"."""
        row = self.row
        # In "entered into force" the verb stands two words before the one that tells.
        back, passive = verb_start(row, at - 2 if row[at].lower == "force" else at)
        if any(t.lower == "again" for t in row):
            return None
        if back < 0 or "not" in (row[back].lower, row[at - 1].lower):
            return None
        after = row[at + 1] if at + 1 < len(row) else None
        if (
            not passive
            and after is not None
            and not (after.kind == "period" or after.lower in (*PREPOSITIONS, ",", "."))
        ):
            return None  # "the company launched a ship": what is launched is the ship
        subject = subject_of(self.frame, row, back, self.words.other)
        when = date_after(row, at + 1) or date_before(row, back)
        if subject is None or when is None or self._has_object(when, passive):
            return None
        return self._claim(kind, subject, when, Span(row[at].start, row[at].end), (), True, True)

    def _has_object(self, when: Token, passive: bool) -> bool:
        """True for "the company launched on 4 May a phone"."""
        after = self.row[self.row.index(when) + 1 :][:1]
        return not passive and bool(after) and after[0].lower in (*DEFINITE, "a", "an")

    def _noun(self, at: int, kind: str) -> OccurrenceClaim | None:
        """ "The vote on the bylaw is set for 12 March", "the March 12 vote"."""
        first = next((i for i in range(at - 1, max(-1, at - 2 - MODIFIERS), -1) if self._opens(i)), None)
        noun = self.row[at].lower
        if first is None or (noun != "vote" and self._several(noun)):
            return None
        inside = self.row[first + 1 : at]
        if any(t.kind in ("figure", "mark") or t.lower in self.words.other or t.lower in PREPOSITIONS for t in inside):
            return None
        dates = [t for t in inside if t.kind == "period"]
        about = [t for t in inside if t.kind != "period"]
        if self.row[first].owner:
            about.append(self.row[first])
        when: Token | None = dates[0] if len(dates) == 1 and dated(dates[0]) else None
        if not dates:
            when, complement = self._behind(at + 1, first)
            about += complement
        else:
            about += self._complement(at + 1)
        if when is None:
            return None
        known = Known("", self.row[at].lower, "this sentence", Span(self.row[at].start, self.row[at].end))
        between = self.row[at + 1 : self.row.index(when)]
        told = any(t.lower in PASSIVE or t.lower in TOLD for t in between)
        word = Span(self.row[at].start, self.row[at].end)
        return self._claim(kind, known, when, word, self._stems(about), False, told)

    def _several(self, noun: str) -> bool:
        """True where the article speaks of several such events."""
        return _several(self.frame.document.text, noun)

    def _opens(self, at: int) -> bool:
        return self.row[at].lower in DEFINITE or self.row[at].owner

    def _behind(self, at: int, opener: int) -> tuple[Token | None, list[Token]]:
        """The day after an event noun, and the words around it that say which event it is."""
        about: list[Token] = []
        joined = False
        for i in range(at, min(at + REACH, len(self.row))):
            token = self.row[i]
            if token.kind == "period":
                on = self.row[i - 1].lower not in NO_DAY and dated(token)
                return (token if on else None), about + self._complement(i + 1)
            if token.lower in DATED and not token.name:
                joined = joined or token.lower in PREPOSITIONS
                if token.lower in PASSIVE and opener and self.row[opener - 1].lower in PREPOSITIONS:
                    return None, about  # "the deadline for the vote is 10 March"
            elif token.lower in PREPOSITIONS:
                joined = True
            elif (
                joined
                and token.kind in ("word", "place", "person")
                and (token.lower not in STOPS or token.lower == "and")
            ):
                if token.lower.endswith("ed") or token.lower in self.words.nouns:
                    return None, about
                about.append(token)
            else:
                return None, about
        return None, about

    def _complement(self, at: int) -> list[Token]:
        """ "... on the budget": the words behind a noun whose date stands before it."""
        if at >= len(self.row) or self.row[at].lower not in PREPOSITIONS:
            return []
        found: list[Token] = []
        for token in self.row[at + 1 : at + 5]:
            if token.kind not in ("word", "place", "person") or token.lower in (*DATED, *STOPS):
                break
            found.append(token)
        return found

    def _stems(self, about: list[Token]) -> tuple[str, ...]:
        texts = (
            self.frame.document.text[t.start : t.end] for t in about if t.lower not in DEFINITE or t.kind != "word"
        )
        return tuple(sorted({stem for stem in stems(" ".join(texts)) if len(stem) >= LEAST}))

    def _claim(
        self, kind: str, subject: Known, when: Token, word: Span, about: tuple[str, ...], by_verb: bool, told: bool
    ) -> OccurrenceClaim:
        assert isinstance(when.item, Period)
        span = Span(min(word.start, when.start), max(word.end, when.end))
        text = self.frame.document.text
        names = {text[t.start : t.end].lower() for t in self.row if t.name or t.kind in ("place", "person")}
        return OccurrenceClaim(
            self.frame.document, span, self.sentence.span, Known(kind, kind, "this sentence", word), subject, when.item,
            about, tuple(sorted(names)), by_verb, told, self.loose,
        )  # fmt: skip


@lru_cache(maxsize=64)
def _several(text: str, noun: str) -> bool:
    """True where a text has the plural of a noun; kept, since the noun comes again in a long one."""
    return f"{noun}es" in text or (noun[-1] != "s" and f"{noun}s" in text)
