"""The words that measures, modality and speech are recognised by, compiled from the vocabulary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.vocabulary.tables import Vocabulary


@dataclass(frozen=True, slots=True)
class Measure:
    """One entry of rules/vocabulary/measures.yml; its docstring is the head of that file."""

    id: str
    name: str
    parties: int
    flow: bool
    event: bool
    unique: bool
    dims: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists, ready for look-up.

    nouns:  last word of a noun phrase to the (words, measure) pairs that end in it, longest first
    verbs:  verb form to measure
    words:  the lists of rules/vocabulary/context.yml by name
    cues:   modality to its cues, single words and phrases apart
    """

    nouns: dict[str, tuple[tuple[tuple[str, ...], Measure], ...]]
    verbs: dict[str, Measure]
    words: dict[str, frozenset[str]]
    cues: tuple[tuple[str, frozenset[str], tuple[str, ...]], ...]

    def noun_at(self, words: Sequence[str], last: int) -> tuple[Measure, int] | None:
        """The measure whose noun phrase ends at words[last], with the number of its words; the longest wins."""
        for phrase, measure in self.nouns.get(words[last], ()):
            first = last + 1 - len(phrase)
            if first >= 0 and tuple(words[first : last + 1]) == phrase:
                return measure, len(phrase)
        return None


@lru_cache(maxsize=8)
def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The lexicon of a vocabulary; built once."""
    nouns: dict[str, list[tuple[tuple[str, ...], Measure]]] = {}
    verbs: dict[str, Measure] = {}
    for key, entry in vocabulary.table("measures").items():
        measure = Measure(
            key,
            entry.get("name", key),
            entry.get("parties", 1),
            entry.get("flow", False),
            entry.get("event", False),
            entry.get("unique", False),
            frozenset(entry.get("dims", ())),
        )
        for phrase in entry.get("nouns", ()):
            words = tuple(phrase.split())
            nouns.setdefault(words[-1], []).append((words, measure))
        for verb in entry.get("verbs", ()):
            verbs[verb] = measure
    context = vocabulary.table("context")
    lists = {name: frozenset(words) for name, words in context.items() if isinstance(words, list)}
    cues = tuple(
        (
            name,
            frozenset(c for c in phrases if " " not in c),
            tuple(f" {c} " for c in phrases if " " in c),
        )
        for name, phrases in context["modality"].items()
    )
    ordered = {last: tuple(sorted(found, key=lambda f: -len(f[0]))) for last, found in nouns.items()}
    return Lexicon(ordered, verbs, lists, cues)


def stem(word: str) -> str:
    """A word without its plural ending, enough to let "project" meet "projects"."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
