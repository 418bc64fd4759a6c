"""The one event that an article tells of: what kind it is, where it was, and so when two articles mean the same one."""

from __future__ import annotations

from checker.extract.context.frame import Frame
from checker.extract.context.lexicon import Lexicon
from checker.extract.context.tokens import Rows
from checker.extract.context.topic import Topics
from checker.model.claims import Known

EVENT = Known("@event", "the event that the article is about", "the article")
ARTICLE = Known("@article", "what the article is about", "the article")
LEADING = 3


class Happening:
    """The event of one article.

    subject: where it was, comparable with other articles only where kind and place are both known
    period:  what happened and the day of publication: a toll rises from day to day, so only reports of one
             day are compared
    """

    def __init__(self, frame: Frame, rows: Rows, lexicon: Lexicon, topics: Topics) -> None:
        self.words = lexicon.words
        self.rows = rows
        self.topics = topics
        leading = [i for i, s in enumerate(frame.sentences) if s.kind != "caption"][:LEADING]
        place = self._place(leading)
        kind = self._kind(lexicon, leading)
        published = frame.document.published
        if place is not None and kind and published is not None:
            self.subject = place
            self.period = Known(
                f"{kind} {published}", f"the event of {published}", "kind, place and day of the reports"
            )
        else:
            shown = place or ARTICLE
            self.subject = ARTICLE._replace(shown=shown.shown, origin=shown.origin, span=shown.span)
            self.period = EVENT

    def apart(self, index: int) -> bool:
        """True for a sentence that sets another event beside this one: "in a separate accident"."""
        return not self.words["other_events"].isdisjoint(self.rows[index].said)

    def _place(self, leading: list[int]) -> Known | None:
        for index in leading:
            for entity in self.topics.entities(index):
                led = self.topics.preposition(index, entity) in self.words["placing"]
                if led and entity.kind != "person" and not self.topics.speaks(index, entity):
                    return self.topics.known(index, entity, "where the article opens")
        return None

    def _kind(self, lexicon: Lexicon, leading: list[int]) -> str:
        """The kind of event that the opening names; of several ("a fire after a blast") the first by the alphabet."""
        found = {
            lexicon.events[token.lower]
            for index in leading
            for token in self.rows[index]
            if token.kind == "word" and token.lower in lexicon.events
        }
        return min(found, default="")
