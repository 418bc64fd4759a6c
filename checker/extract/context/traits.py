"""The words for what one thing has one of (its length, its cost, its staff), compiled from the vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from checker.extract.context.lexicon import inflected, stem
from checker.vocabulary.tables import Vocabulary

Table = dict[str, tuple["Trait", ...]]


class Trait(NamedTuple):
    """One entry of rules/vocabulary/traits.yml.

    own:   it is a thing of its own ("fine"), not one that a thing has
    kinds: stems of nouns that are sure to have it; only: the only nouns of which its verbs state it, empty for all
    """

    id: str
    dims: frozenset[str]
    counted: frozenset[str]
    own: bool = False
    kinds: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()

    @property
    def counts(self) -> bool:
        """True for a trait that is a number of something."""
        return "count" in self.dims


@dataclass(frozen=True, slots=True)
class TraitWords:
    """Words to the traits that they may state, and the word lists of traits.yml by name.

    families: a noun for many kinds of thing ("vessel") to the nouns of those kinds
    """

    nouns: Table
    verbs: Table
    adjectives: Table
    things: Table
    having: Table
    places: Table
    lists: Mapping[str, frozenset[str]]
    families: Mapping[str, frozenset[str]]

    def find(self, table: Table, word: str, dim: str) -> Trait | None:
        """The first trait of a word that a figure of this dimension can have."""
        for trait in table.get(word, ()):
            if dim in trait.dims:
                return trait
        return None


@lru_cache(maxsize=8)
def trait_words(vocabulary: Vocabulary) -> TraitWords:
    """The traits of a vocabulary; built once."""
    table, irregular = vocabulary.table("traits"), vocabulary.table("context")["irregular"]
    lists = {name: frozenset(listed) for name, listed in table.items() if isinstance(listed, list)}
    families = {noun: frozenset(kinds) for noun, kinds in table["families"].items()}
    words = TraitWords({}, {}, {}, {}, {}, {}, lists, families)
    for id_, entry in table["traits"].items():
        kinds, only = frozenset(map(stem, entry.get("things", ()))), frozenset(entry.get("only", ()))
        trait = Trait(id_, frozenset(entry["dims"]), frozenset(entry.get("counted", ())), kinds=kinds, only=only)
        _add(words, trait, entry, irregular)
    for id_, entry in table["amounts"].items():
        trait = Trait(id_, frozenset(entry["dims"]), frozenset(), own=True)
        _add(words, trait, {"nouns": [id_], "things": [id_], **entry}, irregular)
    return words


def _add(words: TraitWords, trait: Trait, entry: dict[str, Any], irregular: dict[str, str]) -> None:
    """Enter the words of one trait."""
    for name in ("nouns", "adjectives", "things", "having", "places"):
        table = getattr(words, name)
        for word in entry.get(name, ()):
            table[word] = (*table.get(word, ()), trait)
    for base in entry.get("verbs", ()):
        for form in inflected(base, irregular):
            words.verbs[form] = (*words.verbs.get(form, ()), trait)
