"""Event dates: when something with a name opens, closes, is held, was founded or signed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.extract.context.events import Events, events_of
from checker.extract.context.frame import Frame
from checker.extract.context.relating import relating
from checker.extract.context.tokens import Token, rows_of
from checker.model.claims import Claim, EventClaim, Known
from checker.model.document import Span
from checker.model.values import Period
from checker.vocabulary.tables import Vocabulary

BEFORE = 9
AFTER = 7
STOPS = frozenset((";", ":", "but", "while", "after", "before", "since", "until"))
DEFINITE = frozenset(("the", "this", "its", "their", "whose"))
TWO = frozenset(("takes", "took", "take"))
OF = " of "
PRECISE = frozenset(("day", "month", "year"))


def claims(frame: Frame) -> Iterator[Claim]:
    """Every dated event of an article."""
    rows, events = rows_of(frame), events_of(frame)
    verbs, nouns = _aspects(frame.vocabulary)
    lists = relating(frame.vocabulary)
    common, habitual = lists["common_events"] | events.nouns, lists["habitual"]
    last: dict[str, Known] = {}
    found: list[EventClaim] = []
    for index, sentence in enumerate(frame.sentences):
        if not sentence.periods:
            continue
        row = rows[index]
        if verbs.keys().isdisjoint(row.said) and nouns.keys().isdisjoint(row.said) and TWO.isdisjoint(row.said):
            continue
        if not habitual.isdisjoint(row.said):
            continue  # "in an ordinary winter the road opens on 24 January"
        for at, token in enumerate(row):
            aspect = _aspect(row, at, verbs)
            event = _event(events, row, at) if aspect else None
            if event is None and (aspect or token.lower in nouns):
                noun = token.lower in nouns and at > 0 and row[at - 1].lower in DEFINITE
                aspect = nouns[token.lower] if noun else aspect
                event = _common(events, row, at, common, after=noun) if aspect else None
                event = (event or last.get(aspect)) if noun else event
                if event is not None:
                    last[aspect] = event._replace(origin="the sentence before")
            when = _date(row, at) if event is not None else None
            if event is not None and when is not None:
                known = Known(aspect, aspect, "this sentence", Span(token.start, token.end))
                span = Span(token.start, when.end)
                found.append(EventClaim(frame.document, span, sentence.span, event, known, when.item))  # type: ignore[arg-type]
    yield from _told_apart(found)


def _told_apart(claims: list[EventClaim]) -> Iterator[EventClaim]:
    """Where an article speaks of the trials of two people, "the trial" alone does not say which one is meant."""
    several: dict[str, set[str]] = {}
    for claim in claims:
        noun, _, which = claim.event.value.partition(OF)
        several.setdefault(noun, set()).update((which,) if which else ())
    for claim in claims:
        noun, _, which = claim.event.value.partition(OF)
        if len(several[noun]) < 2:
            claim.event = claim.event._replace(value=noun)
            yield claim
        elif which or noun[:1] != "@":
            yield claim


@lru_cache(maxsize=8)
def _aspects(vocabulary: Vocabulary) -> tuple[dict[str, str], dict[str, str]]:
    """Verbs and nouns to the aspect of an event that they date."""
    table = vocabulary.table("relations")
    verbs, nouns = (
        {word: aspect for aspect, words in table[name].items() for word in words}
        for name in ("aspects", "aspect_nouns")
    )
    return verbs, nouns


def _aspect(row: list[Token], at: int, verbs: dict[str, str]) -> str:
    word = row[at].lower
    if row[at].kind != "word":
        return ""
    if word in TWO and at + 1 < len(row) and f"{word} {row[at + 1].lower}" in verbs:
        return verbs[f"{word} {row[at + 1].lower}"]
    return verbs.get(word, "")


def _event(events: Events, row: list[Token], at: int) -> Known | None:
    """The event that the verb at token `at` speaks of: the nearest event noun before it."""
    for back in range(at - 1, max(-1, at - BEFORE - 1), -1):
        if row[back].lower in STOPS or row[back].kind == "period":
            return None
        found = events.meant(row, back)
        if found is not None:
            return found
    return None


def _common(events: Events, row: list[Token], at: int, nouns: frozenset[str], after: bool) -> Known | None:
    """ "The season opened", "the opening of the season": an event without a name, known in its article only."""
    if after:
        span = row[at + 1 : at + 4]
        if len(span) < 3 or span[0].lower != "of" or span[1].lower not in DEFINITE or span[2].lower not in nouns:
            return None
        token = span[2]
    else:
        places = [i for i in range(max(1, at - 4), at) if row[i].lower in nouns and row[i].kind == "word"]
        if not places or any(t.lower in STOPS for t in row[places[-1] : at]):
            return None
        token = row[places[-1]]
        if DEFINITE.isdisjoint(t.lower for t in row[max(0, places[-1] - 3) : places[-1]]):
            return None
    if events.names and token.lower in events.nouns:
        return None  # which of the named ones, the words do not say
    which = "" if after else _which(row, places[-1], at)
    return Known(f"@{token.lower}{which}", f"the {token.lower}", "this sentence", Span(token.start, token.end))


def _which(row: list[Token], noun: int, verb: int) -> str:
    """ " of banker" in "the trial of the banker begins": whose event it is, where the words between say it."""
    between = row[noun + 1 : verb]
    if not between or between[0].lower not in ("of", "against", "with", "between"):
        return ""
    return OF + " ".join(t.lower or str(t.start) for t in between[1:] if t.lower not in DEFINITE)


def _date(row: list[Token], at: int) -> Token | None:
    for token in row[at + 1 : at + 1 + AFTER]:
        if token.lower in STOPS:
            return None
        if token.kind == "period":
            period = token.item
            sure = isinstance(period, Period) and period.first is not None and period.precision in PRECISE
            return token if sure else None
    return None
