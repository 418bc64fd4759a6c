"""Countries, their people and capitals, blocs and regions, found in text and resolved to a code."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from checker.names.runs import CAPITAL, capitals, follows
from checker.vocabulary.tables import Vocabulary

FORMS = {
    "name": "name", "long": "name", "also": "name", "former": "name", "acronym": "acronym",
    "demonym": "demonym", "people": "people", "capital": "capital", "former_capital": "capital",
}  # fmt: skip


class Found(NamedTuple):
    """A place named in the text.

    code: ISO 3166-1 alpha-2 for a country, an acronym or id of more letters for a bloc or region (EU and UN apart)
    form: name, demonym ("Kyrgyz"), people ("Kazakhs"), capital, acronym
    """

    start: int
    end: int
    code: str
    form: str


class _Entry(NamedTuple):
    """The words of a place behind its first one. letter: the one behind the blank, by which most are told from it."""

    rest: str
    letter: str
    code: str
    form: str
    personal: bool


class PlaceGrammar:
    """Finds places by their first word: one look-up a capitalised word, the longest name wins."""

    def __init__(self, table: dict[str, tuple[_Entry, ...]], given: frozenset[str]) -> None:
        self._table = table
        self._given = given

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Found]:
        """Places that start in [start, end), in order, without overlaps; offsets point into `text`."""
        end = len(text) if end is None else end
        starts, ends, words = capitals(text)
        found: list[Found] = []
        table = self._table
        free = 0
        for at in capitals(text).within(start, end):
            entries = table.get(words[at])
            if entries is None or starts[at] < free:
                continue
            for rest, letter, code, form, personal in entries:
                stop = ends[at] + len(rest)
                if stop > end or (letter and text[ends[at] + 1] != letter):
                    continue
                if rest and not follows(text, ends[at], rest):
                    continue
                if text[stop - 1] != "." and text[stop : stop + 1] == "." and "." in words[at]:
                    stop += 1
                free = stop
                if code and not (personal and self._in_person(text, at, stop)):
                    found.append(Found(starts[at], stop, code, form))
                break
        return found

    def _in_person(self, text: str, at: int, stop: int) -> bool:
        """True where a name that people bear too ("Jordan", "Chad") has a neighbour that makes it a person's."""
        starts, ends, words = capitals(text)
        if at and ends[at - 1] + 1 == starts[at] and text[ends[at - 1]] == " " and words[at - 1] in self._given:
            return True
        after = at + 1
        if after >= len(starts) or starts[after] != stop + 1 or text[stop] != " ":
            return False
        return words[at] in self._given and words[after] not in self._table


@lru_cache(maxsize=8)
def place_grammar(vocabulary: Vocabulary) -> PlaceGrammar:
    """The grammar of rules/vocabulary/countries.yml; built once."""
    tables = vocabulary.table("countries")
    personal = frozenset(tables["personal"])
    rows: dict[str, dict[str, _Entry]] = {}
    for group in ("regions", "blocs", "countries"):
        for code, entry in tables[group].items():
            for key, form in FORMS.items():
                for phrase in _phrases(key, entry):
                    _add(rows, phrase, code, form, phrase in personal)
    for phrase in tables["elsewhere"]:
        _add(rows, phrase, "", "", False)
    table = {
        first: tuple(sorted(entries.values(), key=lambda e: (-len(e.rest), e.rest))) for first, entries in rows.items()
    }
    return PlaceGrammar(table, frozenset(personal))


@lru_cache(maxsize=8)
def place_names(vocabulary: Vocabulary) -> dict[str, str]:
    """What people call each code: "KG" is "Kyrgyzstan". The result is shared: never change it."""
    tables = vocabulary.table("countries")
    return {code: entry["name"] for group in ("countries", "blocs", "regions") for code, entry in tables[group].items()}


def _phrases(key: str, entry: dict[str, Any]) -> list[str]:
    value = entry.get(key, ())
    phrases = [value] if isinstance(value, str) else list(value)
    if key == "people":
        demonyms = entry.get("demonym", ())
        for one in [demonyms] if isinstance(demonyms, str) else demonyms:
            if one.endswith(("an", "i", "bek", "akh", "ajik")):
                phrases.append(f"{one}s")
    return phrases


def _add(rows: dict[str, dict[str, _Entry]], phrase: str, code: str, form: str, personal: bool) -> None:
    for one in {phrase, phrase.upper() if len(phrase) > 3 else phrase}:
        first = CAPITAL.match(one)
        if first is None:
            continue
        word, rest = first[0], one[first.end() :]
        letter = rest[1:2] if rest[1:2].isalnum() else ""
        rows.setdefault(word, {}).setdefault(rest, _Entry(rest, letter, code, form, personal))
