"""Posts: who holds which ("the harbour master of Tarva, Ana Quispe", "Ana Quispe, who chairs the union")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from checker.extract.context.frame import Frame, Place, Sentence
from checker.extract.context.lexicon import lexicon
from checker.extract.context.posts import Post, Posts, parse, posts
from checker.extract.context.who import full_names, person_key
from checker.extract.context.wording import wording
from checker.model.claims import Claim, Known
from checker.model.document import Span
from checker.model.posts import PostClaim
from checker.model.values import PersonName

REACH = 90
# What may follow a role that stands right before a name.
WHOLE = ("", "-elect", "-designate")
# A sentence with a date so far back tells who held the post then.
LONG_AGO = timedelta(120)
CODES = frozenset(("name", "demonym", "acronym"))
WORDS = r"(?P<words>[^,.;:()“”\"\n]{4,90})"
BEHIND = re.compile(rf"(?:,\s(?:aged\s)?\d{{1,3}})?,\s{WORDS}(?=[,.;:)\n]|$)")
LEADS = re.compile(rf",\s(?:\d{{1,3}},\s)?who\s(?:now\s)?(?P<verb>has\sbeen|[a-z]+)\s{WORDS}")
NAMED = re.compile(
    rf"\s(?:is|serves\sas|(?P<fills>(?:has\sbeen|was|were|is)\s(?:unanimously\s)?(?:re-?)?"
    rf"(?:elected|appointed|named|chosen|made)(?:\sas)?))\s{WORDS}"
)
WHOM = re.compile(
    rf",\swho(?:m\s[^,.;:()“”\"\n]{{0,60}}?|\s(?:was|has\sbeen)\s(?:re-?)?)(?P<fills>elected|appointed|named|chose)\s{WORDS}"
)
CLAUSE = re.compile(r"[,;:()“”\"\n–—]|\.\s|\b(?:but|while|that|said|told|with|by|from|met)\s")


class Said(NamedTuple):
    """Words that may give a post: where they stand, and whether the post is only just filled by them.

    lead: the role that a verb says ("who chairs")
    whole: True where the role must be their last word
    """

    span: Span
    fills: bool = False
    lead: str = ""
    whole: bool = False


def claims(frame: Frame) -> Iterator[Claim]:
    """Every post that an article gives to a person with a full name."""
    if not frame.people or not frame.sentences:
        return
    text, known, full_of = frame.document.text, posts(frame.vocabulary), full_names(frame)
    heads = {name.title_span[0] if name.title_span is not None else name.start for name in frame.people}
    ends = {name.end for name in frame.people}
    speech = lexicon(frame.vocabulary).words["speech_verbs"]
    published, said_in = frame.document.published, wording(frame)
    for name in frame.people:
        full = full_of.get(name.start)
        if full is None:
            continue
        at = frame.index_at(name.start)
        sentence, words_of = frame.sentences[at], said_in[at]
        if name.start < sentence.end and known.openers.isdisjoint(words_of) and known.leads.keys().isdisjoint(words_of):
            continue
        told: list[tuple[Said, Post]] = []
        for said in _said(text, name, sentence, known, heads, ends):
            words = text[said.span.start : said.span.end]
            lead = f"{known.printed[said.lead]} of " if said.lead else ""
            post = parse(lead + words, known, partial(_placed, frame, said.span)) if len(words) > 2 else None
            if post is None or (said.whole and words[post.end :] not in WHOLE):
                continue
            before = re.split(r"[^\w]+", text[max(sentence.start, said.span.start - 24) : said.span.start].lower())
            if known.not_now.isdisjoint(before[-3:]):
                told.append((said, post))
        if not told or (published and any(published - last > LONG_AGO for last in _at_times(sentence, text))):
            continue
        for said, post in told:
            fresh = post.fresh or said.fills
            changes = known.changes & words_of
            if fresh or not changes or (changes <= known.fates and _tells(text, said.span, name, speech)):
                speaks = not speech.isdisjoint(words_of)
                yield from _claim(frame, sentence, name, full, said, post._replace(fresh=fresh), speaks)


def _at_times(sentence: Sentence, text: str) -> list[date]:
    """The last days of the periods in a sentence; "since 2021" says when the post was filled, and it is held still."""
    return [p.last for p in sentence.periods if p.last and "since " not in text[max(0, p.start - 10) : p.start]]


def _tells(text: str, span: Span, name: PersonName, speech: frozenset[str]) -> bool:
    """True where the holder of a post tells of others: a verb of speech stands right behind or before the mention."""
    start, end = min(span.start, name.start), max(span.end, name.end)
    behind = re.findall(r"[a-z]+", text[end : end + 25])[:2]
    before = re.findall(r"[a-z]+", text[max(0, start - 12) : start])[-1:]
    return not speech.isdisjoint((*behind, *before))


def _claim(
    frame: Frame, sentence: Sentence, name: PersonName, full: PersonName, said: Said, post: Post, speaks: bool
) -> Iterator[PostClaim]:
    key = person_key(full, Span(name.start, name.end))
    if key is None:
        return
    shown = frame.document.text[said.span.start : said.span.end]
    whole = Span(min(said.span.start, name.start), max(said.span.end, name.end))
    role = Known(post.role, shown, "this sentence", said.span)
    definite = post.article not in ("a", "an")
    yield PostClaim(
        frame.document, whole, sentence.span, key, full, role, post.level, post.body, post.generic,
        _country(frame, name, said.span),
        post.fresh, definite, speaks,
    )  # fmt: skip


def _said(
    text: str, name: PersonName, sentence: Sentence, known: Posts, heads: set[int], ends: set[int]
) -> Iterator[Said]:
    """The descriptions around one mention of a person. heads, ends: where people's names and titles begin and end."""
    head = name.title_span[0] if name.title_span is not None else name.start
    if name.title_span is not None:
        begin = _capitals(text, head) if text[head].isupper() else _clause(text, head, sentence.start)
        yield Said(Span(max(begin, sentence.start), name.title_span[1]))
    if text[head - 2 : head] == ", ":
        begin = _clause(text, head - 2, sentence.start)
        if begin - 2 not in ends:  # "Ana Quispe, the mayor, Ben Os, the governor": whose is which?
            yield Said(Span(begin, max(begin, head - 2)))
    elif text[head - 4 : head] == " is ":
        begin = _clause(text, head - 4, sentence.start)
        yield Said(Span(begin, max(begin, head - 4)))
    elif name.title_span is None and head - 1 > sentence.start:
        yield Said(Span(_clause(text, head - 1, sentence.start), head - 1), whole=True)
    following = text[name.end : name.end + 1]
    if following != "," and not following.isspace():
        return
    behind = BEHIND.match(text, name.end, sentence.end)
    relative = behind is not None and behind["words"].startswith(("who ", "whom ", "whose "))
    if behind is not None and not relative and behind.end() + 2 not in heads:
        yield Said(Span(*behind.span("words")))
    for pattern in (NAMED, WHOM):
        match = pattern.match(text, name.end, sentence.end)
        if match is not None:
            yield Said(Span(*match.span("words")), fills=match["fills"] is not None)
    leads = LEADS.match(text, name.end, sentence.end)
    if leads is not None and (leads["verb"] in known.leads or leads["verb"] in ("is", "serves", "has been")):
        yield Said(Span(*leads.span("words")), lead=known.leads.get(leads["verb"], ""))


def _capitals(text: str, at: int) -> int:
    """Where the capitalised words begin that stand right before a title: "Education" before "Minister"."""
    while text[at - 1 : at] == " ":
        begin = text.rfind(" ", max(0, at - 30), at - 1) + 1
        word = text[max(begin, text.rfind("\n", 0, at) + 1) : at - 1]
        if word != "and" and not (word[:1].isupper() and word[-1:].isalpha()):
            break
        at -= len(word) + 1
    return at


def _clause(text: str, end: int, low: int) -> int:
    """Where the clause begins that ends at `end`."""
    low = max(low, end - REACH)
    cut = low
    for match in CLAUSE.finditer(text, low, end):
        cut = match.end()
    while cut < end and text[cut] == " ":
        cut += 1
    return min(cut, end)


def _placed(frame: Frame, span: Span) -> tuple[str, ...]:
    """The words of the countries in a span, in small letters."""
    text = frame.document.text
    return tuple(word for p in _places(frame, span) for word in text[p.start : p.end].lower().split())


def _country(frame: Frame, name: PersonName, span: Span) -> str:
    """The code of the country or bloc in a description or behind "Minister X of"; "" for none."""
    found = _places(frame, span)
    if not found and frame.document.text.startswith((" of ", " ("), name.end):
        found = [p for p in _places(frame, Span(name.end, name.end + 40)) if p.start < name.end + 9]
    return next((p.code for p in found), "")


def _places(frame: Frame, span: Span) -> list[Place]:
    """The countries and blocs named in a span."""
    return [p for p in frame.places_from(*span) if p.end <= span.end and p.form in CODES]
