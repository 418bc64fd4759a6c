"""Occurrences: what happens once, by its verb or a definite noun, with its day ("the ferry sank on", "the vote on")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from checker.extract.context.actor import Actor, actor
from checker.extract.context.bodies import stems
from checker.extract.context.clause import DEFINITE, verb_start
from checker.extract.context.dated_noun import PREPOSITIONS, Nouns
from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.moved import moved_words
from checker.extract.context.once import Words, once, phrase_at
from checker.extract.context.relating import relating
from checker.extract.context.tokens import Row, Rows, Token, rows_of
from checker.extract.context.when import day_after, day_apposed, day_before, takes_object
from checker.model.claims import Claim, Known, OccurrenceClaim
from checker.model.document import Span
from checker.model.values import Period, PersonName

# "Sent its first telegram": what has been done for the first or the last time is done once.
EXTREMES = frozenset(("first", "last", "maiden", "final"))
LEAST, SHORT = 4, 3
WORD = re.compile(r"[^\W\d_]{4,}")
MOST_NAMES = 80


def claims(frame: Frame) -> Iterator[Claim]:
    """Every dated occurrence; none in a text that speaks of a change of dates, where two dates are in order."""
    words = once(frame.vocabulary)
    rows = rows_of(frame)
    for index, sentence in enumerate(frame.sentences):
        if any(p.precision == "day" for p in sentence.periods):
            row = rows[index]
            if moved_words(frame):
                return
            said = f" {frame.document.quote(sentence.span).lower()} "
            telling = not (words.verbs.keys().isdisjoint(row.said) and words.nouns.keys().isdisjoint(row.said))
            if not telling and not any(f" {word} " in said for word in EXTREMES):
                continue
            loose = any(f" {bound} " in said or f" {bound}," in said for bound in words.bounds)
            yield from _Sentence(frame, sentence, row, words, loose).occurrences()


class _Sentence:
    """One sentence with a day in it, read for what happens on that day."""

    def __init__(self, frame: Frame, sentence: Sentence, row: Row, words: Words, loose: bool) -> None:
        self.frame, self.sentence, self.row, self.words, self.loose = frame, sentence, row, words, loose
        self.habitual = relating(frame.vocabulary)["habitual"]
        self.nouns = Nouns(frame, row, words.nouns, words.other)

    def occurrences(self) -> Iterator[OccurrenceClaim]:
        """The occurrences of the sentence, by verb and by noun."""
        if "again" in self.row.said or not self.habitual.isdisjoint(self.row.said):
            return
        for at, token in enumerate(self.row):
            if token.kind == "figure" and self._said(token) in EXTREMES:
                extreme = self._extreme(at)
                if extreme is not None:
                    yield extreme
            if token.kind != "word":
                continue
            phrase = phrase_at(self.words, self.row, at)
            found = self._verb(at, at + len(phrase.rest), phrase.kind) if phrase else None
            if found is None and token.lower in EXTREMES:
                found = self._extreme(at)
            if found is None and token.lower in self.words.nouns:
                found = self._noun(at, self.words.nouns[token.lower])
            if found is not None:
                yield found

    def _said(self, token: Token) -> str:
        return self.frame.document.text[token.start : token.end].lower()

    def _verb(self, at: int, end: int, kind: str) -> OccurrenceClaim | None:
        """ "The ferry sank off Vigo on 3 January", "On 3 January the ferry sank"; the verb ends at token `end`."""
        row = self.row
        back, passive = verb_start(row, at)
        if back < 0 or "not" in (row[back].lower, row[at - 1].lower):
            return None
        after = row[end + 1] if end + 1 < len(row) else None
        if (
            not passive
            and after is not None
            and not (after.kind == "period" or after.lower in (*PREPOSITIONS, ",", "."))
        ):
            return None  # "the company launched a ship": what is launched is the ship
        subject = actor(self.frame, row, back, self.words.other)
        if subject is None:
            return None
        behind = day_after(row, end + 1)
        when = behind or day_before(row, subject.first) or day_apposed(row, end + 1, subject.first)
        if when is None or (behind is not None and not passive and takes_object(row, behind)):
            return None
        return self._claim(
            kind, subject.known, when, Span(row[at].start, row[end].end), subject.about, subject, not subject.which
        )

    def _extreme(self, at: int) -> OccurrenceClaim | None:
        """ "The station sent its first telegram on 25 January 1865": a subject, a verb and what it did first."""
        row = self.row
        if at < 3 or at + 1 >= len(row) or row[at - 1].lower not in DEFINITE or row[at + 1].kind != "word":
            return None
        verb = at - 2
        if row[verb].kind != "word" or not (
            row[verb].lower.endswith(("ed", "t", "s")) or len(row[verb].lower) < LEAST + 2
        ):
            return None
        back, _ = verb_start(row, verb)
        subject = actor(self.frame, row, back, self.words.other) if back >= 0 else None
        when = day_after(row, at + 2) if subject is not None else None
        if subject is None or when is None:
            return None
        kind = f"{row[verb].lower} {self._said(row[at])} {row[at + 1].lower}"
        return self._claim(kind, subject.known, when, Span(row[verb].start, row[at + 1].end), subject.about, subject)

    def _noun(self, at: int, kind: str) -> OccurrenceClaim | None:
        """ "The vote on the bylaw is set for 12 March", "the March 12 vote"."""
        found = self.nouns.dated(at)
        if found is None:
            return None
        word = Span(self.row[at].start, self.row[at].end)
        known = Known("", self.row[at].lower, "this sentence", word)
        kind = " ".join((*(self._said(t) for t in found.ordinals), kind))
        return self._claim(kind, known, found.when, word, found.about, None, found.told)

    def _claim(
        self,
        kind: str,
        subject: Known,
        when: Token,
        word: Span,
        about: Iterable[Token],
        doer: Actor | None,
        told: bool = True,
    ) -> OccurrenceClaim:
        assert isinstance(when.item, Period)
        text = self.frame.document.text
        names = {text[t.start : t.end].lower() for t in self.row if t.name or t.kind in ("place", "person")}
        return OccurrenceClaim(
            self.frame.document,
            Span(min(word.start, when.start), max(word.end, when.end)),
            self.sentence.span,
            Known(kind, kind, "this sentence", word),
            subject,
            when.item,
            self._stems(about, SHORT if doer else LEAST),
            tuple(sorted(names)),
            doer is not None,
            told,
            self.loose,
            _story(self.frame, rows_of(self.frame)) if subject.value[:1] == "@" else (),
            doer is not None and doer.new,
            self.words.recurs.get(kind, ""),
        )

    def _stems(self, about: Iterable[Token], least: int) -> tuple[str, ...]:
        texts = (
            self.frame.document.text[t.start : t.end] for t in about if t.lower not in DEFINITE or t.kind != "word"
        )
        return tuple(sorted({stem for stem in stems(" ".join(texts)) if len(stem) >= least}))


@lru_cache(maxsize=1)
def _story(frame: Frame, rows: Rows) -> tuple[str, ...]:
    """The names of an article by which another one is known to tell of the same: people, and words of other names."""
    text = frame.document.text
    lines = (block for block in frame.document.blocks if block.kind == "dateline")
    found = {word.lower(): None for block in lines for word in WORD.findall(text[block.start : block.end])}
    for index in range(len(frame.sentences)):
        for token in rows[index]:
            if isinstance(token.item, PersonName):
                found[token.item.surname.lower()] = None
                found[f"{token.item.surname.lower()}, {' '.join(token.item.given).lower()}".rstrip(", ")] = None
            elif token.name and token.kind == "word" and len(token.lower) >= LEAST:
                found[text[token.start : token.end].lower()] = None
    return tuple(sorted(list(found)[:MOST_NAMES]))
