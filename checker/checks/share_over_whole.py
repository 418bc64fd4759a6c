"""A share of things that can be counted out, above 100 percent.

Why it matters
    124 percent of the children cannot eat anything.

How it decides
    Growth, capacity, targets and sums of money may exceed 100 percent; a share "of the children" may not, nor a
    turnout, a chance, a stake, what somebody "owns" or "makes up", or the people who "support" a plan. Plural nouns
    count unless they are compared in size ("120 percent of imports"). The words are in rules/vocabulary/relations.yml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from checker.model.claims import FigureClaim, Group
from checker.model.document import Span
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.vocabulary.tables import Vocabulary

FACTS = ("quote", "of")
KINDS = ("figure",)
HUNDRED = Decimal(100)
# "About 105 percent of voters" says more than all, whatever it is rounded to.
ROUGHLY = frozenset(("about", "almost", "up_to"))
CLAUSE = 70
WORD = re.compile(r"[\w’'-]+")
OF = re.compile(r"\sof\s(?P<phrase>(?:[\w’'-]+\s?){1,6})")
# Words that end "the young pupils of the valley", or the noun of it.
ENDING = frozenset(
    (
        "in at on for from under over with by to that who which whom whose have has had were was are is will would can "
        "could may might do does did said say says and or but of as while when where since because after before during"
    ).split()
)
PLURALS = frozenset("people children men women police cattle fish sheep staff those them these".split())
# "Exports were 120 percent of imports": two things of one kind are set side by side.
EQUALS = re.compile(
    r"\b(?:is|are|was|were|be|been|reach\w*|equal\w*|amount\w*|stood|stands?|total\w*|came|comes)(?:\s(?:at|to|by))?\s$"
)
# What is part of a whole cannot be more of it.
PARTS = re.compile(
    r"\b(?:owns?|owned|controls?|controlled|holds?|held|makes?\sup|made\sup|comprises?|comprised|constitutes?|won|wins|took|got|"
    r"received|lost|destroyed|burned|burnt|flooded|damaged|covers?|covered|occup(?:y|ies|ied)|inhabits?|uses?)\b[^.;,]{0,24}$"
)
GROWN = re.compile(
    r"\b(?:rose|risen|rise|rises|grew|grown|grow|growth|increase|increased|up|by|rise\sof|jump\w*|surge\w*|more|fell|down)\s(?:of\s|by\s)?(?:\w+\s)?$"
)
SHARE = re.compile(
    r"\b(?:share|proportion|percentage)\sof\s[^.;,]{3,50}\s(?:to|at|was|is|were|reached|hit|of|stands\sat)\s(?:\w+\s){0,2}$"
)
CLAUSED = re.compile(r"[^,.;:]{0,100}")
HEDGES = re.compile(
    r"(?:\s(?:more than|over|at least|some|about|around|nearly|almost|up to|as many as|an estimated))*\s*$"
)
OPENED = re.compile(r"\W*(?:Of|Among)\s(?:the|those|all|these)\s[^.;,]{0,50}")


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> Mapping[str, frozenset[str]]:
    table = vocabulary.table("relations")
    names = ("countable", "undivided", "measured_against", "beyond_all", "shown_rates", "answers")
    return {name: frozenset(str(word) for word in table[name]) for name in names}


@lru_cache(maxsize=8)
def _rate(vocabulary: Vocabulary) -> re.Pattern[str]:
    rates = "|".join(str(word) for word in vocabulary.table("relations")["rates_of_all"])
    return re.compile(rf"\b(?P<rate>{rates})\b[^.;]{{0,40}}$", re.IGNORECASE)


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each share above 100 percent."""
    for claim in group.claims:
        if not isinstance(claim, FigureClaim) or claim.quantity.kind != "percent":
            continue
        least = claim.quantity.value if claim.quantity.hedge in ROUGHLY else claim.quantity.low
        if least is None or least <= HUNDRED:
            continue
        found = _whole(claim, _words(ask.vocabulary), _rate(ask.vocabulary))
        if found is None:
            continue
        whole, end = found
        span = Span(claim.span.start, end)
        facts = {"quote": claim.document.quote(span), "of": whole}
        step = f"No more than 100 percent of “{whole}” is possible."
        yield Conflict((Side.of(claim, "more than all", span),), facts, (step,))


def _whole(claim: FigureClaim, words: Mapping[str, frozenset[str]], rate: re.Pattern[str]) -> tuple[str, int] | None:
    """What a figure is a share of, and where the words for it end; None where it may be above all."""
    text, sentence, end = claim.document.text, claim.sentence, claim.span.end
    before = _before(text, max(sentence.start, claim.span.start - CLAUSE), claim.span.start)
    of = OF.match(text, end, sentence.end)
    if of is not None:
        return _counted(text, sentence, of, before, words)
    named = rate.search(before)
    if named is not None and "rose" not in named[0] and "by" not in named[0].split():
        return named["rate"], end
    if SHARE.search(before):
        return "the whole", end
    after = WORD.match(text, end + 1, sentence.end)
    if after is None or GROWN.search(before) or text[end : end + 1] not in (" ", "\u00a0"):
        return None
    if after[0] in words["shown_rates"]:
        return after[0], after.end()
    opened = OPENED.match(text, sentence.start, claim.span.start)
    if after[0] in words["answers"] or (opened is not None and text[opened.end() : opened.end() + 2] == ", "):
        return "them", after.end()
    return None


def _before(text: str, start: int, end: int) -> str:
    """The words before a figure without those that hedge it."""
    return HEDGES.sub(" ", text[start:end], count=1)


def _counted(
    text: str, sentence: Span, of: re.Match[str], before: str, words: Mapping[str, frozenset[str]]
) -> tuple[str, int] | None:
    """The noun behind "of" where it can be counted out."""
    phrase: list[re.Match[str]] = []
    for match in WORD.finditer(text, of.start("phrase"), of.end()):
        if match[0].lower() in ENDING:
            break
        phrase.append(match)
        if text[match.end() : match.end() + 1] not in (" ", "\u00a0"):
            break
    said = [match[0].lower() for match in phrase]
    clause = CLAUSED.match(text, of.start("phrase"), sentence.end)
    rest = {word.lower() for word in WORD.findall(clause[0])} if clause is not None else frozenset()
    part = PARTS.search(before) is not None
    if rest & words["beyond_all"] or (GROWN.search(before) and not part):
        return None
    sized = EQUALS.search(before) is not None
    for noun, match in zip(said, phrase, strict=True):
        known = noun in words["countable"]
        plural = noun in PLURALS or (noun.endswith("s") and not noun.endswith(("ss", "us", "is", "’s", "'s")))
        if noun in words["measured_against"]:
            return None
        if known or (plural and not sized) or (noun in words["undivided"] and (part or not sized)):
            return match[0], match.end()
    return None
