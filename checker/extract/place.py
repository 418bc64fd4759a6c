"""Places that no table knows: capitalised words after "in", "near", "between" and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.extract.context.frame import Frame
from checker.model.claims import Claim, Known, PlaceClaim
from checker.model.document import Span
from checker.names.keys import romanisation_key
from checker.vocabulary.tables import Vocabulary

PREPOSITIONS = "|".join(
    f"[{w[0].upper()}{w[0]}]{w[1:]}"
    for w in "in at near from between outside around toward towards into through via reach reaches reached".split()
)
KINDS = "|".join(f"[{k[0].upper()}{k[0]}]{k[1:]} of" for k in "town city village district port province".split())
LEADS = re.compile(
    rf"\b(?:{PREPOSITIONS}|{KINDS})[ \u00a0](?:the[ \u00a0])?"
    r"(?P<name>[A-ZÀ-Þ][a-zà-ÿ’'-]{3,}(?:[ -][A-ZÀ-Þ][a-zà-ÿ’'-]+){0,2})"
)


@lru_cache(maxsize=8)
def twins(vocabulary: Vocabulary) -> dict[str, str]:
    """Places with two printed names, each form to the first of its line."""
    return {form: line[0] for line in vocabulary.table("spellings")["places"] for form in line}


@lru_cache(maxsize=8)
def _twin_pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    forms = sorted(twins(vocabulary), key=lambda f: (-len(f), f))
    return re.compile(rf"\b(?:{'|'.join(re.escape(f) for f in forms)})\b")


def claims(frame: Frame) -> Iterator[Claim]:
    """Every place by its own words: countries and capitals are in sentences' places and have fixed spellings."""
    document, known = frame.document, twins(frame.vocabulary)
    pattern = _twin_pattern(frame.vocabulary)
    people = {name.surname for name in frame.people} | {g for name in frame.people for g in name.given}
    calendar = frame.vocabulary.table("calendar")
    dates = {names[0] for kind in ("months", "weekdays") for names in calendar[kind]}
    for sentence in frame.sentences:
        taken: set[int] = set()
        for match in pattern.finditer(document.text, sentence.start, sentence.end):
            span = Span(*match.span())
            taken.add(span.start)
            yield PlaceClaim(
                document, span, sentence.span, Known(known[match[0]].lower(), match[0], "this sentence", span)
            )
        for match in LEADS.finditer(document.text, sentence.start, sentence.end):
            span = Span(*match.span("name"))
            name = match["name"].removesuffix("’s").removesuffix("'s")
            span = Span(span.start, span.start + len(name))
            if (
                span.start in taken
                or name.split()[0] in people
                or name.split()[0] in dates
                or _known(sentence.places, span)
            ):
                continue
            key = romanisation_key(name)
            if key and not any(p.start < span.end and span.start < p.end for p in sentence.people):
                yield PlaceClaim(document, span, sentence.span, Known(key, name, "this sentence", span))


def _known(places: tuple[object, ...], span: Span) -> bool:
    return any(p.start < span.end and span.start < p.end for p in places)  # type: ignore[attr-defined]
