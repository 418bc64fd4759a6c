"""What stands right before and right behind a run of capitalised words, and whether it makes the run a person."""

from __future__ import annotations

import re
from itertools import pairwise

from checker.names.evidence import Evidence

REACH = 25
BODY_BEFORE = re.compile(r"([A-Z][\w’'-]*) (?:of|for|on)(?: the)? $")
BEFORE_COMMA = re.compile(r"(?:(?:[A-Z][\w’'-]*|of|the|for|and)[ \xa0]){0,12}[A-Z][\w’'-]*,[ \xa0]$")
AFTER = re.compile(
    r"(?:(?:, | \()(?:aged? )?[1-9][0-9](?:[,.)]|$)|(?:, | \()(?:left|right|centre|center|pictured)\b"
    r"|(?P<own>['’]s)?[ \xa0](?P<verb>[a-z]+)\b(?: (?P<done>[a-z]+))?"
    r"|, (?:the |a |an |its |his |her |their |our )?(?P<noun>[\w’'-]+(?: [\w’'-]+){0,5}))"
)
CLAUSE = re.compile(r"[,.;:()“”\"\n]")
LEADING_ON = frozenset(("of", "for", "at", "in"))
BEHIND = re.compile(r", (?:a|an|the|his|her|its) [\w’'-]+(?: [\w’'-]+)?(?=[,.;])")
NEWCOMER = re.compile(r", (?:a|an|another) [a-z]")
KIN_REACH = 40
AGED = re.compile(r"\A(?:, (?:aged )?\d{1,3}| \(\d{1,3}\))(?:,| and)?")
# Whole families speak for the one who is named: "the family said that X".
FAMILIES = frozenset(("family", "relatives", "parents", "couple", "spouses", "married", "born", "née"))
BE = frozenset(("was", "is", "were", "be"))
# Ends of words for what somebody does, which no list of them has all of.
TRADES = ("ologist", "ographer", "ician", "woman")
PAUSES = frozenset((",", ".", ";", ")"))
AT_PLACES = frozenset(("in", "at", "on", "near", "from", "across", "into", "of", "through", "over", "between", "and"))
STOPS = frozenset(("which", "that", "where", "and", "in"))


def word_before(text: str, start: int) -> str:
    """The word right before a place, with one space between them and its full stop or comma; "" without one."""
    if start < 2 or text[start - 1] not in " \xa0":
        return ""
    low = start - REACH if start > REACH else 0
    word = text[text.rfind(" ", low, start - 1) + 1 or low : start - 1]
    return word if word.isalnum() else word[max(word.rfind("\n"), word.rfind("\xa0")) + 1 :]


def introduces(text: str, start: int, known: Evidence, alone: bool) -> bool:
    """True where a lower-case word of office, an abbreviated title or an age stands right before.

    alone: True for a single word, which "named" and "called" do not make a person.
    """
    word = word_before(text, start)
    if not word or (not word.isascii() and not word.isalpha()):
        return False
    if word in known.introducing or word.rpartition("-")[2] in known.introducing:
        return not (alone and word.endswith("ed"))
    if word[-1] == ".":
        return word[:-1] in known.abbreviated
    return word.endswith(("-year-old", "-elect", "-designate"))


def described(text: str, start: int, end: int, known: Evidence) -> str:
    """What somebody is called beside the name: "baker" in "the baker X", "the baker, X" and "X, a baker,"; else ""."""
    before = word_before(text, start).removesuffix(",").lower()
    if before in known.introducing and not before.endswith("ed"):
        return before
    match = BEHIND.match(text, end)
    return next((word for word in match[0].lower().split()[::-1] if word in known.introducing), "") if match else ""


def brought_in(text: str, end: int) -> bool:
    """True where an indefinite description behind a name brings somebody in: "Mr Fisher, a patient"."""
    return NEWCOMER.match(text, end) is not None


def kin_beside(text: str, start: int, end: int, known: Evidence) -> bool:
    """True where the words beside a name say whose relative it is: "her cousin, X,", "X is his twin brother"."""
    before = CLAUSE.split(text[max(0, start - KIN_REACH) : start].removesuffix(", "))[-1]
    after = CLAUSE.split(AGED.sub("", text[end : end + KIN_REACH]).removeprefix(","))[0]
    words = {word.removesuffix("'s").removesuffix("’s") for word in (*before.lower().split(), *after.lower().split())}
    return not known.kin.isdisjoint(words - FAMILIES)


def inside_body(text: str, start: int, known: Evidence) -> bool:
    """True for "National Board for Timber Exporting": a body's name goes on after "of" or "for"."""
    if word_before(text, start) not in ("of", "for", "on", "the"):
        return False
    match = BODY_BEFORE.search(text, max(0, start - 40), start)
    return match is not None and match[1] in known.bodies


def in_apposition(text: str, start: int, known: Evidence) -> bool:
    """True for a title and a comma before: "the Secretary General of the Organization, X", "its head of sales, X"."""
    word = word_before(text, start)
    if word[-1:] != ",":
        return False
    if word[:-1] in known.introducing and word[-3:] != "ed,":
        return True
    match = BEFORE_COMMA.search(text, max(0, start - 100), start)
    if match is not None and any(known.is_office(part) for part in match[0].split()):
        return True
    clause = CLAUSE.split(text[max(0, start - 100) : start - 2])[-1].split()
    return any(link in LEADING_ON and word in known.introducing for word, link in pairwise(clause))


def of_country(text: str, head: int, start: int, end: int, known: Evidence) -> bool:
    """True for two words behind "the Ecuadorian" and before a comma: no "in the Peruvian X Y", which is a place."""
    if text[head : start - 1] not in known.demonyms or text[end : end + 1] not in PAUSES:
        return False
    return word_before(text, head) == "the" and word_before(text, head - 4) not in AT_PLACES


def acts_on(text: str, start: int, known: Evidence) -> bool:
    """True where a verb stands before that people say or that is done to people: "said Morag Tulloch", "thanked X"."""
    word = word_before(text, start)
    if word == "as":
        return any(f"{verb} " in text[max(0, start - 40) : start] for verb in ("named", "identified"))
    return word in known.speech or word in known.objects


def follows(text: str, end: int, known: Evidence) -> bool:
    """True where an age, a verb of people, somebody of theirs or an office in apposition stands right behind."""
    match = AFTER.match(text, end)
    if match is None:
        return False
    if match["own"]:
        return match["verb"] in known.owned or match["verb"] in known.introducing
    if match["verb"]:
        return match["verb"] in known.verbs or (match["verb"] in BE and match["done"] in known.passives)
    if match["noun"]:
        nouns = match["noun"].replace("’s", "").split()
        if "who" in nouns[:4] or nouns[0] in known.speech:
            return True
        stop = next((i for i, noun in enumerate(nouns) if noun in STOPS), len(nouns))
        if nouns[0].endswith(TRADES):
            return True
        parts = (part for noun in nouns[:stop] for part in (noun, noun.partition("-")[0]))
        return any(known.is_office(part) or (part in known.introducing and part[-2:] != "ed") for part in parts)
    return True
