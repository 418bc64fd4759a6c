"""A description such as "the provincial director of fisheries" as a post: role, level, whose it is, and since when."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from checker.extract.context.bodies import SMALL_WORDS, stems
from checker.names.evidence import evidence
from checker.text.spellings import letters
from checker.vocabulary.tables import Vocabulary

WORD = re.compile(r"[^\W\d_]+(?:[’'.][^\W\d_]+)*(?:-[^\W\d_]+)*|[,;]")
LETTERS = re.compile(r"[a-z]+")
# What ends the words that say whose post it is.
ENDS = frozenset(
    "who which that and was is has since from until when during but on after before to at in by with".split(" ")
)
SPLIT = re.compile(r"[^\w’'.-]+|(?<=\w)-(?=\w)")
DETERMINERS = frozenset(("the", "a", "an", "its", "their", "his", "her", "our"))
PREPOSITIONS = frozenset("of for at in to by with from under as on about against and or".split(" "))
LINKS = frozenset(("of", "for", "at", "in"))


class Posts(NamedTuple):
    """rules/vocabulary/posts.yml, ready for use. openers: the letters that printed roles begin with."""

    pattern: re.Pattern[str]
    openers: frozenset[str]
    role_of: dict[str, str]
    printed: dict[str, str]
    persons: frozenset[str]
    levels: dict[str, str]
    leads: dict[str, str]
    not_now: frozenset[str]
    fresh: frozenset[str]
    changes: frozenset[str]
    fates: frozenset[str]
    generic: frozenset[str]
    plain: frozenset[str]
    alike: dict[str, str]


class Post(NamedTuple):
    """One post, as PostClaim has it; start and end are those of the role's words in the description."""

    role: str
    level: str
    body: tuple[str, ...]
    generic: bool
    fresh: bool
    article: str
    start: int
    end: int


@lru_cache(maxsize=8)
def posts(vocabulary: Vocabulary) -> Posts:
    """The posts of a vocabulary; built once."""
    table = vocabulary.table("posts")
    role_of = {form: role for role, forms in table["roles"].items() for form in forms}
    lists = {
        key: frozenset(map(str, table[key])) for key in ("not_now", "fresh", "changes", "fates", "generic", "plain")
    }
    return Posts(
        re.compile(rf"(?<!\w)(?:{letters(role_of)})(?!\w)"),
        frozenset(LETTERS.findall(form)[0] for form in role_of),
        role_of,
        {role: forms[0] for role, forms in table["roles"].items()},
        evidence(vocabulary).introducing | frozenset(role_of),
        dict(table["levels"]),
        dict(table["leads"]),
        lists["not_now"],
        lists["fresh"],
        lists["changes"],
        lists["fates"],
        lists["generic"],
        lists["plain"],
        dict(table["alike"]),
    )


def parse(words: str, known: Posts, placed: Callable[[], tuple[str, ...]] = tuple) -> Post | None:
    """The one post that a description names; None for no post, for two, and for one that is not held in full now.

    placed: finds, where there is a post, the words that name a place, and so say nothing more about the body.
    """
    lower = words.lower()
    if known.openers.isdisjoint(LETTERS.findall(lower)):
        return None  # most words around names: sooner seen than that the pattern fits nowhere
    found = list(known.pattern.finditer(lower))
    if not found or len({known.role_of[m[0]] for m in found}) > 1:
        return None
    match = found[0]
    before = [word for t in SPLIT.split(lower[: match.start()]) if (word := t.strip("-'’."))]
    after = WORD.findall(lower, match.end())
    phrase = _phrase(before, known)
    if phrase is None or not known.not_now.isdisjoint(phrase) or not known.not_now.isdisjoint(after[:1]):
        return None
    if after and not (after[0] in LINKS or after[0] in ENDS or after[0] in known.fresh):
        return None  # "the president's aide", "the mayor Ana Quispe asked for"
    fresh = not known.fresh.isdisjoint(phrase) or not known.fresh.isdisjoint(after[:1])
    level = next((known.levels[word] for word in phrase if word in known.levels), "")
    body, generic = _body(phrase, after, known, placed())
    article = phrase[0] if phrase[:1] and phrase[0] in DETERMINERS else ""
    return Post(known.role_of[match[0]], level, body, generic, fresh, article, match.start(), match.end())


def _phrase(before: list[str], known: Posts) -> list[str] | None:
    """The words before a role that belong to it; None for "the daughter of the mayor", who is no mayor."""
    cut = next((at for at in range(len(before) - 1, -1, -1) if before[at] in DETERMINERS), None)
    if cut is None:
        cut = max(0, len(before) - 5)
    phrase = before[cut:]
    if "and" in phrase and phrase[phrase.index("and") - 1] in known.persons:
        phrase = phrase[phrase.index("and") + 1 :]  # "co-founder and chief executive" are two posts
    if not PREPOSITIONS.isdisjoint(phrase):
        return None
    led = not PREPOSITIONS.isdisjoint(before[:cut])
    return None if led and any(word in known.persons for word in before[:cut]) else phrase


def _owner(after: list[str], known: Posts) -> list[str]:
    """The words behind "of" that say whose post it is: "in Tarva" counts where no word before it tells."""
    owner: list[str] = []
    telling = False
    for word in after:
        if not word[0].isalpha() or (word in ENDS and (telling or word not in LINKS)):
            break
        telling = telling or not (word in known.generic or word in known.plain or word in SMALL_WORDS)
        owner.append(word)
    return owner


def _body(before: list[str], after: list[str], known: Posts, skipped: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """Stems of the words before the role and of those behind "of"; True where all of them could be any body."""
    told = list(before)
    if after and after[0] in LINKS:
        told += _owner(after[1:], known)
    telling: list[str] = []
    generic = False
    for word in (w.removesuffix("’s").removesuffix("'s") for w in told):
        if word in SMALL_WORDS or word in known.plain or word in known.fresh or word in known.levels or word in skipped:
            continue
        if word in known.generic:
            generic = True
        elif len(word) > 1:
            telling.append(known.alike.get(word, word))
    return tuple(sorted(set(stems(" ".join(telling))))), generic and not telling
