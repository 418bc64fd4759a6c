"""What the words around two figures say of whether both are about one thing: shared words, counted nouns, names."""

from __future__ import annotations

import re

from checker.model.claims import FigureClaim, StatementClaim
from checker.model.document import Span
from checker.text.likeness import names_in, phrase, telling
from checker.vocabulary.tables import Vocabulary

Figure = FigureClaim | StatementClaim
ABOVE = frozenset(("headline", "summary", "caption"))
# Characters on each side of a figure that count as next to it.
NEAR = 60
# The first characters of an article, which name whom its story is about.
LEAD = 700
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
OF_SO_MANY = re.compile(r" (?:out )?of (?:the )?\d")
POINTING = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose) $")
THE_SUM = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:sum|amount|money|award|fine|fee|price|prize|grant|loan|ransom|penalty"
    r"|compensation|payout|settlement|damages|bail|reward|donation|bill|cost),? (?:of )?$"
)
SUM_REACH = 24
# As many characters as the longest of these words has, and one before it.
REACH = 7
THEM = {"them": "them"}
# Up to three words in small letters right behind a number.
COUNTED = re.compile(r"(?: [a-z-]+){1,3}")


def shared(one: Figure, other: Figure, vocabulary: Vocabulary) -> tuple[dict[str, str], dict[str, str]]:
    """The telling words near the one that stand in the other's sentence, and the nouns that both count; by stems."""
    near = [_words(c, _near(c), vocabulary) for c in (one, other)]
    whole = [_words(c, c.sentence, vocabulary) for c in (one, other)]
    words = _both(near[0], whole[1]) | _both(near[1], whole[0])
    counted = [counted_by(c, vocabulary) for c in (one, other)]
    if THEM in counted:
        return words, counted[counted[0] == THEM] or {"them": "things named before"}
    if all(counted):
        return words, _both(*counted)
    return words, _both(counted[0], whole[1]) | _both(counted[1], whole[0])


def _both(one: dict[str, str], other: dict[str, str]) -> dict[str, str]:
    return {stem: word for stem, word in one.items() if stem in other}


def apart(one: Figure, other: Figure, vocabulary: Vocabulary) -> bool:
    """True where each has a name beside it that the other lacks."""
    names = [names_in(c.document.text, _near(c), vocabulary) for c in (one, other)]
    return bool(names[0] - names[1]) and bool(names[1] - names[0])


def lead(claim: Figure, vocabulary: Vocabulary) -> frozenset[str]:
    """The names at the top of an article: two articles with several in common tell one story."""
    text = claim.document.text
    return names_in(text, Span(0, min(len(text), LEAD)), vocabulary)


def above(one: Figure, other: Figure) -> bool:
    """True where one of two figures of an article stands in a headline, summary or caption and the other does not."""
    return one.document is other.document and (one.block in ABOVE) != (other.block in ABOVE)


def only_above(one: Figure, other: Figure) -> bool:
    """True where one stands in a headline, summary or caption and its digits nowhere in the text."""
    if not above(one, other):
        return False
    return stands_once(one if one.block in ABOVE else other)


def stands_once(claim: Figure) -> bool:
    """True where the digits of a figure stand nowhere else in its article; False for a number in words."""
    return NUMBER.findall(claim.document.text).count(claim.quantity.digits) == 1


def pointed_at(claim: Figure) -> bool:
    """True for "the 460 megawatts", "these 15 boats": a figure that readers have met before."""
    return (
        POINTING.search(claim.document.text, max(claim.sentence.start, claim.span.start - REACH), claim.span.start)
        is not None
    )


def same_sum(claim: Figure) -> bool:
    """True for "the sum, 15 million won," and "the award of $2 million": money that readers have met before."""
    before = claim.document.text[max(claim.sentence.start, claim.span.start - SUM_REACH) : claim.span.start]
    return claim.quantity.kind == "currency" and THE_SUM.search(before) is not None


def partitive(claim: Figure) -> bool:
    """True for the 15 of "15 of 64 turbines", which says a share and no total."""
    return OF_SO_MANY.match(claim.document.text, claim.span.end) is not None


def corrects(claim: Figure, vocabulary: Vocabulary) -> bool:
    """True for a sentence that gives a figure as superseded."""
    sentence = claim.document.text[claim.sentence.start : claim.sentence.end].lower()
    return any(phrase in sentence for phrase in vocabulary.table("context")["modality"]["earlier"])


def told_in(one: Figure, other: Figure) -> bool:
    """True where the one's sentence has the other's digits as well: its author knows both."""
    return other.quantity.digits in NUMBER.findall(one.document.text, one.sentence.start, one.sentence.end)


def two_traits(one: Figure, other: Figure, vocabulary: Vocabulary) -> bool:
    """True for "92 metres long" and "29 metres wide"."""
    traits = {trait for c in (one, other) if (trait := _trait(c, vocabulary))}
    return len(traits) > 1


def _trait(claim: Figure, vocabulary: Vocabulary) -> str:
    after = claim.document.text[claim.span.end : claim.sentence.end].split(maxsplit=1)
    word = after[0].strip(",.;") if after else ""
    traits = vocabulary.table("traits")["traits"]
    return next((name for name, trait in traits.items() if word in trait.get("adjectives", ())), "")


def _near(claim: Figure) -> Span:
    return Span(max(claim.sentence.start, claim.span.start - NEAR), min(claim.sentence.end, claim.span.end + NEAR))


def _words(claim: Figure, span: Span, vocabulary: Vocabulary) -> dict[str, str]:
    """The telling words of a span around a figure, without those of the figure itself."""
    text = claim.document.text
    before, after = Span(span.start, claim.span.start), Span(claim.span.end, span.end)
    return telling(text, after, vocabulary) | telling(text, before, vocabulary)


def counted_by(claim: Figure, vocabulary: Vocabulary) -> dict[str, str]:
    """What a bare number counts, right behind it, by stems: "title deeds"; one word for people, THEM for "of them"."""
    match = COUNTED.match(claim.document.text, claim.span.end, claim.sentence.end)
    if claim.quantity.unit or match is None:
        return {}
    words = match[0].split()
    if words[0] == "of" and words[-1] in ("them", "these", "those"):
        return THEM
    noun = phrase(words, vocabulary)
    people = vocabulary.table("context")["people_nouns"]
    if words[0] in people or any(word in people for word in noun.values()):
        return {"people": "people"}
    return noun
