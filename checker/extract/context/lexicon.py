"""The words that measures, modality and speech are recognised by, compiled from the vocabulary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.vocabulary.tables import Vocabulary

# Lists that are asked for together, as one: most words are in none of them, and one look-up says so.
JOINED = {
    "functional": ("boundaries", "articles", "pronouns", "prepositions", "auxiliaries", "clause_openers", "nameless"),
    "changing": ("up_verbs", "down_verbs"),
    "amounting": ("amount_verbs", "up_verbs", "down_verbs"),
    "verbal": ("amount_verbs", "up_verbs", "down_verbs", "auxiliaries"),
    "bounding": ("boundaries", "articles", "prepositions", "pronouns", "auxiliaries"),
    "stating": ("amount_verbs", "auxiliaries", "present", "past", "doing", "up_verbs", "sharing"),
    "starting": ("speech_verbs", "clause_openers", "amount_verbs", "up_verbs", "down_verbs", "auxiliaries"),
}


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

    def fits(self, dim: str) -> bool:
        """True where a figure of this dimension can be one of this measure; "" stands for any."""
        return not dim or not self.dims or dim in self.dims


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists, ready for look-up.

    nouns:  last word of a noun phrase to the (words, measure) pairs that end in it, longest first
    verbs:  verb form to measure
    acts:   verb form to the measures that it may state with a figure as its object
    giving: verb form to the measure of what it gives to somebody or takes from him ("lent Peru $2 million")
    adjectives: adjective behind a figure to the measure that it states ("long")
    by_id:  the measures by their key in measures.yml
    events: word to the kind of event it tells of
    words:  the lists of rules/vocabulary/context.yml by name, and those of JOINED
    cues:   first word of a cue of modality to the cues: the whole phrase between blanks, "" for one word, and what it
            is a cue of
    """

    nouns: dict[str, tuple[tuple[tuple[str, ...], Measure], ...]]
    verbs: dict[str, Measure]
    acts: dict[str, tuple[Measure, ...]]
    giving: dict[str, Measure]
    adjectives: dict[str, Measure]
    by_id: dict[str, Measure]
    events: dict[str, str]
    words: dict[str, frozenset[str]]
    cues: dict[str, tuple[tuple[str, str], ...]]

    def noun_at(self, words: Sequence[str], last: int, dim: str = "") -> tuple[Measure, int] | None:
        """The measure whose noun phrase ends at words[last], with the number of its words; the longest wins.

        Of measures with the same words the one that can have the dimension `dim` wins.
        """
        best: tuple[Measure, int] | None = None
        for phrase, measure in self.nouns.get(words[last], ()):
            first = last + 1 - len(phrase)
            if best is not None and len(phrase) < best[1]:
                break
            if first >= 0 and tuple(words[first : last + 1]) == phrase:
                if measure.fits(dim):
                    return measure, len(phrase)
                best = best or (measure, len(phrase))
        return best

    def functional(self, word: str) -> bool:
        """True for articles, pronouns, prepositions, conjunctions, auxiliaries and forms of address."""
        return word in self.words["functional"]

    def act(self, word: str, dim: str) -> Measure | None:
        """The measure that a verb states with a figure of dimension `dim` as its object; None where it states none."""
        listed = self.verbs.get(word)
        if listed is not None and listed.fits(dim):
            return listed
        return next((m for m in self.acts.get(word, ()) if m.fits(dim)), None)


@lru_cache(maxsize=8)
def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The lexicon of a vocabulary; built once."""
    nouns: dict[str, list[tuple[tuple[str, ...], Measure]]] = {}
    verbs: dict[str, Measure] = {}
    acts: dict[str, tuple[Measure, ...]] = {}
    by_id: dict[str, Measure] = {}
    context = vocabulary.table("context")
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
        by_id[key] = measure
        for phrase in entry.get("nouns", ()):
            words = tuple(phrase.split())
            nouns.setdefault(words[-1], []).append((words, measure))
        for verb in entry.get("verbs", ()):
            verbs[verb] = measure
        for base in entry.get("acts", ()):
            for form in inflected(base, context["irregular"]):
                acts[form] = (*acts.get(form, ()), measure)
    lists = {name: frozenset(words) for name, words in context.items() if isinstance(words, list)}
    lists |= {name: frozenset().union(*(lists[part] for part in parts)) for name, parts in JOINED.items()}
    events = {word: kind for kind, words in context["events"].items() for word in words}
    adjectives = {word: by_id[key] for word, key in context["adjectives"].items()}
    giving = {f: by_id[key] for base, key in context["giving"].items() for f in inflected(base, context["irregular"])}
    cues: dict[str, tuple[tuple[str, str], ...]] = {}
    for name, phrases in context["modality"].items():
        for phrase in phrases:
            first, _, more = phrase.partition(" ")
            cues[first] = (*cues.get(first, ()), (f" {phrase} " if more else "", name))
    ordered = {last: tuple(sorted(found, key=lambda f: -len(f[0]))) for last, found in nouns.items()}
    return Lexicon(ordered, verbs, acts, giving, adjectives, by_id, events, lists, cues)


def inflected(base: str, irregular: dict[str, str]) -> set[str]:
    """The forms of a verb: base, -s, -ed, -ing, and those that an irregular one has instead of the regular past."""
    stem_ = base[:-1] if base.endswith("e") else base
    past = stem_ + "ed"
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if base.endswith("y") and base[-2] not in "aeiou":
        past, third = base[:-1] + "ied", base[:-1] + "ies"
    return {base, third, f"{stem_}ing", *irregular.get(base, past).split()}


def stem(word: str) -> str:
    """A word without its plural ending, enough to let "project" meet "projects"."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
