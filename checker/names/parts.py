"""A printed name taken apart: its tokens, what each is, and what stands around them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from checker.model.values import PersonName
from checker.names.keys import DOUBLED, latin, plain, sound
from checker.vocabulary.tables import Vocabulary

NUMERAL = re.compile(r"[ivx]+")
SPLIT = re.compile(r"[^\s,./_·•・\-‐‑–—()\"“”«»;:]+")
# "Abd al-", "Abdul ", "Abder-": one word with the name that it governs.
SERVANT = re.compile(r"abd(?:[aeou]l|[aeou](?=([dnrstz])\1)|)(?=[a-z]{3})")
SERVANT_ALONE = frozenset(
    {"abd", "abdul", "abdel", "abdal", "abdol", "abdur", "abdu", "abdou", "abdus", "abder", "abid", "عبد"}
)
GIVEN, PATRONYMIC, SURNAME, NAME, LIGHT = "given name", "patronymic", "surname", "name", "particle"


class Part(NamedTuple):
    """One token of a name.

    text: as printed; plain: small letters without accents; sound: see `keys.sound`
    role: given name, patronymic, surname, particle, or "name" where nothing tells
    dotted: True where a full stop follows, as after an initial
    """

    text: str
    plain: str
    sound: str
    role: str
    dotted: bool = False

    @property
    def initial(self) -> bool:
        """True for "D." and "Yu.", and for a lone letter."""
        return len(self.plain) == 1 or (self.dotted and len(self.plain) == 2)


class Parts(NamedTuple):
    """A name taken apart. generation: "junior", "senior", the numeral behind it ("iii") or ""."""

    tokens: tuple[Part, ...]
    generation: str

    @property
    def counted(self) -> tuple[Part, ...]:
        """The tokens that are compared: without particles, unless there is nothing else."""
        kept = tuple(t for t in self.tokens if t.role != LIGHT)
        return kept or self.tokens


class NameTables(NamedTuple):
    """The word lists by which a name is taken apart, in small plain letters."""

    light: frozenset[str]
    titles: frozenset[str]
    offices: frozenset[str]
    junior: frozenset[str]
    senior: frozenset[str]
    patronymic_words: frozenset[str]
    patronymic_endings: tuple[str, ...]


@lru_cache(maxsize=8)
def name_tables(vocabulary: Vocabulary) -> NameTables:
    """The lists of particles.yml and titles.yml; built once."""
    words, titles = vocabulary.table("particles"), vocabulary.table("titles")
    addressed = (*titles["honorifics"], *titles["ranks"])
    return NameTables(
        frozenset(words["light"]),
        frozenset(plain(t) for t in addressed if " " not in t and "-" not in t),
        frozenset(plain(t) for t in titles["offices"] if " " not in t),
        frozenset(words["junior"]),
        frozenset(words["senior"]),
        frozenset(words["patronymic_words"]),
        tuple(words["patronymic_endings"]),
    )


@lru_cache(maxsize=16384)
def take_apart(name: str | PersonName, vocabulary: Vocabulary) -> Parts:
    """The tokens of a name with their roles.

    A printed string gives its surname away by a comma ("Ivanov, Petr"), by capitals ("IVANOV Petr") or by a
    patronymic before or after it; else the last token is taken for it, and where there is one token nothing is.
    """
    tables = name_tables(vocabulary)
    if isinstance(name, PersonName):
        roles = (*((g, GIVEN) for g in name.given), (name.surname, SURNAME))
        tokens = [part for text, role in roles for part in _tokens(text, role, tables)]
        return Parts(tuple(_servants(tokens)), _generation(tokens, tables))
    tokens = _tokens(name, NAME, tables)
    generation = _generation(tokens, tables)
    ends = tables.junior | tables.senior
    stripped = [t for t in tokens if t.plain not in tables.titles and not (generation and t.plain in ends)]
    while len(stripped) > 1 and stripped[0].plain in tables.offices:
        stripped = stripped[1:]
    joined = _servants(stripped or tokens)
    return Parts(tuple(_roles(joined, name, tables)), generation)


def _tokens(text: str, role: str, tables: NameTables) -> list[Part]:
    parts = []
    for match in SPLIT.finditer(unicodedata.normalize("NFKC", text) if not text.isascii() else text):
        word = match[0]
        simple = plain(word)
        if not simple:
            continue
        light = simple in tables.light and not (len(simple) == 1 and word.isupper())
        dotted = text[match.end() : match.end() + 1] == "."
        parts.append(Part(word, simple, sound(word), LIGHT if light else role, dotted))
    return parts


def _generation(tokens: list[Part], tables: NameTables) -> str:
    if len(tokens) < 2:
        return ""
    last = tokens[-1].plain
    if last in tables.junior:
        return last if NUMERAL.fullmatch(last) else "junior"
    return "senior" if last in tables.senior else ""


def _servants(tokens: list[Part]) -> list[Part]:
    """Joins "Abd al-Rahman" to one token, so that it meets "Abdulrahman" and "Abderrahman"."""
    joined: list[Part] = []
    at = 0
    while at < len(tokens):
        part = tokens[at]
        after = at + 1
        if part.plain in SERVANT_ALONE or latin(part.text) in SERVANT_ALONE:
            while after < len(tokens) and tokens[after].role == LIGHT:
                after += 1
            if after < len(tokens):
                governed = tokens[after]
                part = Part(f"{part.text} {governed.text}", f"abd{governed.plain}", f"abd{governed.sound}", part.role)
                at = after
        else:
            root = SERVANT.match(latin(part.text))
            if root:
                rest = sound(latin(part.text)[root.end() :])
                part = part._replace(sound=DOUBLED.sub(r"\1", f"abd{rest}"))
        joined.append(part)
        at += 1
    return joined


def is_patronymic(part: Part, tables: NameTables) -> bool:
    """True for a token with the ending of a father's name."""
    return len(part.plain) > 5 and latin(part.text).endswith(tables.patronymic_endings)


def _roles(tokens: list[Part], name: str, tables: NameTables) -> list[Part]:
    counted = [i for i, t in enumerate(tokens) if t.role != LIGHT]
    if len(counted) < 2:
        return tokens
    roles = dict.fromkeys(counted, GIVEN)
    if len(counted) > 2:
        for index in counted[1:]:
            if is_patronymic(tokens[index], tables):
                roles[index] = PATRONYMIC
    roles[_surname(tokens, counted, roles, name)] = SURNAME
    return [t._replace(role=roles.get(i, t.role)) for i, t in enumerate(tokens)]


def _surname(tokens: list[Part], counted: list[int], roles: dict[int, str], name: str) -> int:
    loud = [i for i in counted if len(tokens[i].text) > 1 and tokens[i].text.isupper()]
    if loud and len(loud) < len(counted):
        return loud[-1]
    head = name.partition(",")[0]
    if "," in name and len(SPLIT.findall(head)) <= len(tokens) - 1:
        inside = [i for i in counted if tokens[i].text in head]
        if inside:
            return inside[-1]
    if roles[counted[-1]] == PATRONYMIC:
        return counted[0]
    return counted[-1]
