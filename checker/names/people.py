"""People named in text: a run of capitalised words is a person only where something beside it says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from checker.model.values import PersonName
from checker.names.evidence import Evidence, evidence
from checker.names.runs import capitals
from checker.names.title import title_before
from checker.vocabulary.tables import Vocabulary

LONGEST = 5
# What may stand between two people of one list: "X (Kyrgyzstan), Y (Azerbaijan), as well as Z".
BETWEEN = re.compile(r"(?:’s|'s)?(?: \([^()\n]{1,40}\))?(?:,? and |,? as well as |, |; )(?:[a-z]+ )?")


class PeopleGrammar:
    """Finds people by title, office, speech verb, apposition, list, given name or patronymic."""

    def __init__(self, known: Evidence) -> None:
        self._known = known

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[PersonName]:
        """People in text[start:end] by position: full names, and surnames alone that repeat one of them."""
        end = len(text) if end is None else end
        runs = self._runs(text, start, end)
        found: list[PersonName] = []
        lone: list[tuple[int, int]] = []
        unsure: list[list[tuple[int, int]]] = []
        for words in runs:
            name = self._person(text, words, found)
            if name is not None:
                found.append(name)
            elif len(words) == 1:
                lone.append(words[0])
            else:
                unsure.append(words)
        known = {name.full for name in found if name.given}
        found += (self._named(text, words) for words in unsure if " ".join(text[a:b] for a, b in words) in known)
        surnames = {name.surname for name in found if name.given}
        found += (PersonName(a, b, (), text[a:b]) for a, b in lone if text[a:b] in surnames)
        return sorted(found, key=lambda name: name.start)

    def _runs(self, text: str, start: int, end: int) -> list[list[tuple[int, int]]]:
        """Neighbouring capitalised words, joined by a space, a hyphen or a small word of names ("al-", "van")."""
        starts, ends, _ = capitals(text)
        runs: list[list[tuple[int, int]]] = []
        for at in capitals(text).within(start, end):
            word = (starts[at], ends[at])
            if runs and self._known.joins(text, runs[-1][-1][1], word[0]):
                if text[word[0] - 1] == "-" and not self._known.is_particle(text, word[0] - 1):
                    runs[-1][-1] = (runs[-1][-1][0], word[1])
                else:
                    runs[-1].append(word)
            else:
                runs.append([word])
        return runs

    def _person(self, text: str, words: list[tuple[int, int]], found: list[PersonName]) -> PersonName | None:
        known = self._known
        first = known.skip_title(text, words)
        name = words[first:]
        if not name or len(name) > LONGEST:
            return None
        titled = any(known.is_office(text[slice(*word)]) for word in words[:first])
        if first and not titled:
            titled = bool(title_before(text, name[0][0], known).text)
        before = titled or known.introduces(text, name[0][0])
        if len(name) == 1:
            token = text[slice(*name[0])]
            if not before or token.isupper() or not known.may_be_name(token) or name[0][1] != words[-1][1]:
                return None
            return self._named(text, name)
        if not all(known.may_be_name(text[slice(*word)]) and not _is_letter(text, word) for word in name):
            return None
        if known.inside_body(text, name[0][0]) and not known.is_given(text[slice(*name[0])]):
            return None
        if not before and any(_is_common(text, text[slice(*word)]) for word in name):
            return None
        in_list = bool(found) and BETWEEN.fullmatch(text, found[-1].end, words[0][0]) is not None
        if (
            before
            or in_list
            or known.in_apposition(text, words[0][0])
            or known.follows(text, name[-1][1])
            or known.speaks_before(text, words[0][0])
        ):
            return self._named(text, name)
        if any(known.is_given(text[slice(*word)]) for word in name[:-1]) or known.has_patronymic(text, name):
            return self._named(text, name)
        return None

    def _named(self, text: str, name: list[tuple[int, int]]) -> PersonName:
        start, end = name[0][0], name[-1][1]
        tokens = [text[a : b + (b - a == 1 and text[b : b + 1] == ".")] for a, b in name]
        if len(name) == 1:
            given, surname = tuple[str, ...](), tokens[0]
        elif tokens[0].isupper() and len(tokens[0]) > 2 and not tokens[-1].isupper():
            given, surname = tuple(tokens[1:]), tokens[0].title()
        else:
            cut = name[-1][0]
            while cut > name[-2][1] and self._known.is_particle(text, cut - 1):
                cut = self._known.particle_start(text, cut - 1)
            given, surname = tuple(tokens[:-1]), text[cut:end]
        title, span, organisation = title_before(text, start, self._known)
        return PersonName(start, end, given, surname, title, span, organisation)


def _is_letter(text: str, word: tuple[int, int]) -> bool:
    """True for a capital alone that is no initial: "I", "A"."""
    return word[1] - word[0] == 1 and text[word[1] : word[1] + 1] != "."


def _is_common(text: str, word: str) -> bool:
    """True where the article writes the word in small letters too: "Human Rights" are no person."""
    return len(word) > 3 and f" {word.lower()} " in text


@lru_cache(maxsize=8)
def people_grammar(vocabulary: Vocabulary) -> PeopleGrammar:
    """The grammar of a vocabulary; built once."""
    return PeopleGrammar(evidence(vocabulary))


def tie(names: Sequence[PersonName]) -> dict[int, int]:
    """Which full mention each surname-only mention of one article means, by index.

    None where two people of the article share the surname: then nothing decides.
    """
    full: dict[str, dict[tuple[str, ...], int]] = {}
    for index, name in enumerate(names):
        if name.given:
            full.setdefault(name.surname, {}).setdefault(name.given, index)
    return {
        index: next(iter(full[name.surname].values()))
        for index, name in enumerate(names)
        if not name.given and len(full.get(name.surname, ())) == 1
    }
