"""Whether a claim that we read is the one that the gold set expects, part by part."""

from __future__ import annotations

import re
from datetime import date

from benchmarks.accuracy.gold import Days, Expected
from checker.extract.context.lexicon import lexicon, stem
from checker.model.claims import FigureClaim, Known
from checker.names.places import place_grammar
from checker.quantities.grammar import quantity_grammar
from checker.vocabulary.tables import Vocabulary

ASPECTS = {"growth": "change", "share": "share"}
SMALL = frozenset(("the", "a", "an", "of", "in", "at", "for", "and", "its", "his", "her", "near", "’s", "s"))
OPEN = date(2100, 1, 1)


class Likeness:
    """Compares by what the vocabulary knows: measures by their entry, places by their code."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.lexicon = lexicon(vocabulary)
        self.places = place_grammar(vocabulary)
        self.quantities = quantity_grammar(vocabulary)

    def parts(self, expected: Expected, claim: FigureClaim | None) -> dict[str, bool]:
        """Each part of a claim, right or not."""
        if claim is None:
            return dict.fromkeys(("value", "unit", "measure", "subject", "period", "modality", "attribution"), False)
        quantity = claim.quantity
        unit = quantity.unit
        return {
            "value": abs(float(quantity.value) - expected.value) <= abs(expected.value) * 1e-9,
            "unit": any(unit == self._unit(u) for u in expected.unit),
            "measure": any(self._measure(m, expected.aspect, claim.measure) for m in expected.measure),
            "subject": any(self._subject(s, claim.subject) for s in expected.subject),
            "period": any(p == _days(claim) for p in expected.periods),
            "modality": claim.modality in expected.modality,
            "attribution": any(_same_words(s, claim.speaker) for s in expected.by),
        }

    def _unit(self, name: str) -> str:
        """The canonical name of a unit that the gold set writes as an editor would ("tonne")."""
        found = self.quantities.find(f"2 {name}s".replace("_", "-"))
        return found[0].unit if name and found and len(name) > 3 and found[0].unit else name

    def _measure(self, wanted: str, aspect: str, known: Known | None) -> bool:
        if known is None or wanted == "null":
            return known is None and wanted == "null"
        kind, _, value = known.value.rpartition(":")
        return ASPECTS.get(kind, "level") == aspect and bool(self._heads(value) & self._heads(wanted))

    def _heads(self, words: str) -> set[str]:
        """The ids of the measures that a noun phrase may name, else its head noun in the singular."""
        if words in self.lexicon.by_id:
            return {words}
        parts = re.split(r" (?:in|of|for|against|from|with|to|on|by) ?", words.lower())[0].split()
        dims = {dim for measure in self.lexicon.by_id.values() for dim in measure.dims}
        hits = [self.lexicon.noun_at(parts, len(parts) - 1, dim) for dim in ("", *dims)]
        return {hit[0].id for hit in hits if hit is not None} or {stem(parts[-1])}

    def _subject(self, wanted: str, known: Known | None) -> bool:
        shown = None if known is None or (known.value == "@article" and known.span is None) else known
        if shown is None or wanted == "null":
            return shown is None and wanted == "null"
        value = shown.shown.lower() if shown.value == "@article" else shown.value.removeprefix("@article ")
        parties = [self._name(part) for part in wanted.split("+")]
        codes = re.split(r"[+>]", value)
        if any(code.islower() for code in codes):
            codes = shown.shown.split(" and ") if "+" in value else [shown.shown]
        got = [self._name(part) for part in codes]
        return len(parties) == len(got) and all(any(_alike(p, g) for g in got) for p in parties)

    def _name(self, words: str) -> frozenset[str]:
        """A country's code, else the telling words."""
        if words.isupper() and len(words) == 2:
            return frozenset((words.lower(),))
        found = self.places.find(words)
        if len(found) == 1 and found[0].start == 0 and found[0].end == len(words):
            return frozenset((found[0].code.lower(),))
        return _telling(words)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and (one <= other or other <= one)


def _telling(words: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", words.lower())) - SMALL


def _same_words(wanted: str, known: Known | None) -> bool:
    if known is None or wanted == "null":
        return known is None and wanted == "null"
    return _alike(_telling(wanted), _telling(known.shown))


def _days(claim: FigureClaim) -> Days | None:
    """The period of a claim; that of an event is the day it happened."""
    if claim.period is None:
        return None
    if not claim.period.value[:1].isdigit():
        return (claim.when.first, claim.when.last) if claim.when is not None else None
    first, last = claim.period.value.split(" ")[0].split("/")
    part = claim.period.value.partition(" ")[2]
    return (
        None if part == "until" else date.fromisoformat(first),
        None if part == "since" or last.startswith("9999") else date.fromisoformat(last),
    )
