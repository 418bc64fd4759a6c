"""What a clause speaks of where it names nothing: "the museum", "nurses", "the winner's prize"."""

from __future__ import annotations

from checker.extract.context.lexicon import Lexicon
from checker.extract.context.tokens import Row, Rows, Token
from checker.model.claims import Known
from checker.model.document import Span

BACK = 3
WORDS = 4
LEADING = ("period", "mark")
PRONOUNS = frozenset(("it", "its", "they", "their"))


class CommonNouns:
    """The noun phrases that sentences of one article open with.

    value: the key of all of them; they stand for what the article is about, and are shown by their words
    """

    def __init__(self, text: str, rows: Rows, lexicon: Lexicon, value: str) -> None:
        self.text = text
        self.rows = rows
        self.lexicon = lexicon
        self.value = value

    def subject(self, index: int, start: int, end: int, measured: Span | None) -> Known | None:
        """The noun phrase that opens the clause from token `start` on, or one before that "it" stands for.

        None where it is the very words that say what is measured ("gold traded at $2,910").
        """
        row = self.rows[index]
        while start < end and row[start].kind in LEADING:
            start += 1
        if start < end and row[start].lower not in PRONOUNS:
            found = self._opening(row, start, end, "this sentence")
            span = None if found is None else found.span
            own = span is not None and measured is not None and span.start <= measured.start < span.end
            return None if own else found
        for back in range(index - 1, max(-1, index - 1 - BACK), -1):
            row = self.rows[back]
            if row and row[0].lower not in PRONOUNS:
                return self._opening(row, 0, len(row), "a sentence before")
        return None

    def _opening(self, row: Row, start: int, end: int, origin: str) -> Known | None:
        words = self.lexicon.words
        first = start + (row[start].lower in words["articles"])
        last = first
        while last < end and last - first < WORDS and self._is_noun(row[last]):
            last += 1
            if row[last - 1].owner:
                break
        if last - first > 1 and last < len(row) and row[last].kind == "figure" and row[last - 1].lower.endswith("s"):
            last -= 1  # "the museum shows 2,300 objects"
        elif last == first or not self._is_head(row, last):
            return None
        span = Span(row[start].start, row[last - 1].end)
        shown = self.text[span.start : span.end].removesuffix("’s").removesuffix("'s")
        return Known(self.value, shown[:1].lower() + shown[1:], origin, span)

    def _is_noun(self, token: Token) -> bool:
        word, words = token.lower, self.lexicon.words
        return token.kind == "word" and not (
            word in words["bounding"]
            or word in words["stating"]
            or word in self.lexicon.verbs
            or word in words["earning"]
            or word in words["mid_adverbs"]
            or word.endswith("ed")
            or (word.endswith("ly") and word not in words["ly_nouns"])
        )

    def _is_head(self, row: Row, last: int) -> bool:
        """True for a noun that is no measure, with a verb or what it owns behind it."""
        head = row[last - 1]
        if len(head.lower) < 3 or head.lower in self.lexicon.nouns or self.lexicon.functional(head.lower):
            return False
        if head.owner or last >= len(row):
            return head.owner
        behind = row[last].lower
        return row[last].kind == "word" and (
            behind in self.lexicon.words["stating"]
            or behind in self.lexicon.words["earning"]
            or behind in self.lexicon.words["mid_adverbs"]
            or behind in self.lexicon.verbs
            or behind.endswith(("ed", "ly"))
        )
