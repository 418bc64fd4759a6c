"""People named in text: a run of capitalised words is a person only where something beside it says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from checker.model.values import PersonName
from checker.names.again import Again
from checker.names.around import acts_on, follows, in_apposition, inside_body, introduces, of_country
from checker.names.evidence import Evidence, evidence
from checker.names.keys import plain
from checker.names.runs import capitals, stands_alone
from checker.names.title import title_before
from checker.vocabulary.tables import Vocabulary

LONGEST = 5
# What may stand between two people of one list: "X (Kyrgyzstan), Y (Azerbaijan), as well as Z".
BETWEEN = re.compile(r"(?:’s|'s)?(?: \([^()\n]{1,40}\))?(?:,? and |,? as well as |, |; )(?:[a-z]+ )?")

SPEAKS = re.compile(r",? (?:said|says|told|added|adds|asked)\b")
# The head of a word for what somebody does: "Innkeeper", "Violinist".
OCCUPATION = re.compile(r"[A-Z][a-z]+(?:er|or|ist|ian|man|woman|smith)$")
BESIDE = re.compile(r" and ")
SAINTS = frozenset(("St", "Saint"))
HEADS = frozenset(("", ".", "!", "?", "”", '"', "–", "—", ":"))
CROWNED = frozenset(("Queen", "King", "Prince", "Princess", "Duke", "Duchess", "Lady", "Emperor", "Empress"))


class PeopleGrammar:
    """Finds people by title, office, speech verb, apposition, list, given name or patronymic."""

    def __init__(self, known: Evidence) -> None:
        self._known = known

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[PersonName]:
        """People in text[start:end] by position: full names, and surnames alone that repeat one of them."""
        end = len(text) if end is None else end
        found: list[PersonName] = []
        lone: list[tuple[int, int]] = []
        unsure: list[list[tuple[int, int]]] = []
        for words in self._runs(text, start, end):
            name = self._single(text, words[0]) if len(words) == 1 else self._person(text, words, found)
            if name is not None:
                if unsure and BESIDE.fullmatch(text, unsure[-1][-1][1], words[0][0]):
                    found += self._listed(text, unsure.pop())
                found.append(name)
            elif len(words) == 1:
                lone.append(words[0])
            else:
                unsure.append(words)
        borne = self._borne(text, unsure, lone, found)
        found += borne
        taken = {name.start for name in borne}
        unsure = [run for run in unsure if taken.isdisjoint(start for start, _ in run)] if taken else unsure
        if unsure:
            again = Again({name.full for name in found if name.given})
            found += (self._named(text, words) for run in unsure if (words := again.last_words(text, run)))
        surnames = {name.surname for name in found if name.given}
        found += (PersonName(a, b, (), text[a:b]) for a, b in lone if text[a:b] in surnames)
        return sorted(found, key=lambda name: name.start)

    def _borne(
        self, text: str, unsure: list[list[tuple[int, int]]], lone: list[tuple[int, int]], found: list[PersonName]
    ) -> list[PersonName]:
        """Runs whose last word stands alone elsewhere as somebody's name: "Mr Aldous", "Aldous said"."""
        known = self._known
        alone = {plain(name.surname) for name in found if not name.given}
        alone |= {
            plain(text[a:b]) for a, b in lone if b - a > 3 and SPEAKS.match(text, b) and known.may_be_name(text[a:b])
        }
        people = []
        for run in unsure if alone else ():
            if plain(text[slice(*run[-1])]) not in alone:
                continue
            name = run[known.skip_title(text, run) :]
            words = [text[slice(*word)] for word in name]
            if len(name) not in (2, 3) or words[0].endswith("ing") or any(_is_common(text, word) for word in words):
                continue
            if all(known.may_be_name(word) and not word.isupper() and word not in known.towns for word in words):
                people += [] if inside_body(text, name[0][0], known) else [self._named(text, name)]
        return people

    def _runs(self, text: str, start: int, end: int) -> list[list[tuple[int, int]]]:
        """Neighbouring capitalised words, joined by a space, a hyphen or a small word of names ("al-", "van")."""
        starts, ends, _ = capitals(text)
        joins, is_particle = self._known.joins, self._known.is_particle
        runs: list[list[tuple[int, int]]] = []
        last = -99
        for at in capitals(text).within(start, end):
            begin, stop = starts[at], ends[at]
            if begin - last < 17 and joins(text, last, begin):
                if text[begin - 1] == "-" and not is_particle(text, begin - 1):
                    runs[-1][-1] = (runs[-1][-1][0], stop)
                else:
                    runs[-1].append((begin, stop))
            else:
                runs.append([(begin, stop)])
            last = stop
        return runs

    def _single(self, text: str, word: tuple[int, int]) -> PersonName | None:
        """A lone surname behind a lower-case office or an abbreviated title: "Gen. Hemeti"."""
        if not introduces(text, word[0], self._known, True):
            return None
        token = text[slice(*word)]
        if token.isupper() or not self._known.may_be_name(token):
            return None
        return self._named(text, [word])

    def _person(self, text: str, words: list[tuple[int, int]], found: list[PersonName]) -> PersonName | None:
        known = self._known
        first = known.skip_title(text, words)
        first += _does(text, words[first:], known)
        name = words[first:]
        if len(name) > LONGEST:
            return None
        titled = any(known.is_office(text[slice(*word)]) for word in words[:first])
        if first and not titled:
            titled = bool(title_before(text, name[0][0], known).text)
        if len(name) == 1:
            token = text[slice(*name[0])]
            if not titled and not introduces(text, name[0][0], known, True):
                return None
            if token.isupper() or not known.may_be_name(token) or _is_thing(text, words, first, known.ships):
                return None
            return self._named(text, name)
        if not all(known.may_be_name(text[slice(*word)]) and not _is_letter(text, word) for word in name):
            return None
        return self._named(text, name) if self._proven(text, name, titled, found, words[0][0]) else None

    def _proven(self, text: str, name: list[tuple[int, int]], titled: bool, found: list[PersonName], head: int) -> bool:
        """True where something in or around two or more capitalised words makes them a person."""
        known, start = self._known, name[0][0]
        given = any(known.is_given(text[slice(*word)]) for word in name[:-1])
        if not given and inside_body(text, start, known):
            return False
        if titled or introduces(text, start, known, False):
            return True
        if any(_is_common(text, text[slice(*word)]) for word in name):
            return False
        if given or known.reads_as_name(text, name):
            return True
        # What follows holds for teams and cities too: "Real Madrid beat ...", "Hong Kong's government".
        if any(text[slice(*word)] in known.towns for word in name) or text[start : name[-1][1]] in known.phrases:
            return False
        return (
            (bool(found) and BETWEEN.fullmatch(text, found[-1].end, head) is not None)
            or follows(text, self._end(text, name), known)
            or in_apposition(text, head, known)
            or acts_on(text, head, known)
            or (head < start and of_country(text, head, start, self._end(text, name), known))
        )

    def _listed(self, text: str, words: list[tuple[int, int]]) -> list[PersonName]:
        """Two capitalised words right before "and" and a person: "Kaja Kallas and Petr Pavel"."""
        if len(words) != 2 or not all(self._known.may_be_name(text[slice(*word)]) for word in words):
            return []
        return [] if inside_body(text, words[0][0], self._known) else [self._named(text, words)]

    def _end(self, text: str, name: list[tuple[int, int]]) -> int:
        """Where a name ends: behind "-moon" of "Ban Ki-moon" and "kyzy" of "Sagynbek kyzy"."""
        end = name[-1][1]
        if len(name) > 1 and text[end : end + 1] == "-":
            stop = end + 1
            while text[stop : stop + 1].islower():
                stop += 1
            if 2 < stop - end < 7 and text[end + 1 : stop] not in self._known.hyphenated:
                return stop
        if text.startswith(self._known.behind, end):
            stop = end + 1
            while text[stop : stop + 1].isalpha():
                stop += 1
            return stop
        return end

    def _cut(self, text: str, name: list[tuple[int, int]], at: int) -> int:
        """Where a word of a name begins, with the particles before it: "bin Hamad"."""
        cut = name[at][0]
        while cut > name[at - 1][1] and self._known.is_particle(text, cut - 1):
            cut = self._known.particle_start(text, cut - 1)
        return cut

    def _named(self, text: str, name: list[tuple[int, int]]) -> PersonName:
        start, end = name[0][0], self._end(text, name)
        tokens = [text[a : b + (b - a == 1 and text[b : b + 1] == ".")] for a, b in name]
        if len(name) == 1:
            given, surname = tuple[str, ...](), text[start:end]
        elif tokens[0].isupper() and len(tokens[0]) > 2 and not tokens[-1].isupper():
            given, surname = tuple(tokens[1:]), tokens[0].title()
        else:
            inner = (text[self._cut(text, name, at) : a] + tokens[at] for at, (a, _) in enumerate(name[:-1]) if at)
            given = (tokens[0], *inner)
            surname = text[self._cut(text, name, len(name) - 1) : end]
        title, span, organisation = title_before(text, start, self._known)
        return PersonName(start, end, given, surname, title, span, organisation)


def _is_thing(text: str, words: list[tuple[int, int]], first: int, ships: frozenset[str]) -> bool:
    """True for "The Queen Mary", "HMS Duke" and "St Peter's Square": ships, pubs and places named after people."""
    title = text[slice(*words[max(0, first - 1)])]
    the = text.endswith("the ", 0, words[0][0]) or text[slice(*words[0])] == "The"
    return title in SAINTS or (the and title in CROWNED) or text[slice(*words[0])] in ships


def _does(text: str, words: list[tuple[int, int]], known: Evidence) -> bool:
    """True for "Basketmaker Ana Quispe" at the head of a sentence: what somebody does, and a given name behind it."""
    if len(words) < 3 or not known.is_given(text[slice(*words[1])]) or known.is_given(text[slice(*words[0])]):
        return False
    opens = text[: words[0][0]].rstrip()[-1:] if words[0][0] < 2 else text[words[0][0] - 2 : words[0][0]].strip()[-1:]
    return opens in HEADS and OCCUPATION.match(text, words[0][0], words[0][1]) is not None


def _is_letter(text: str, word: tuple[int, int]) -> bool:
    """True for a capital alone that is no initial: "I", "A"."""
    return word[1] - word[0] == 1 and text[word[1] : word[1] + 1] != "."


def _is_common(text: str, word: str) -> bool:
    """True where the article writes the word in small letters too: "Human Rights" are no person."""
    return len(word) > 3 and stands_alone(text, word.lower())


@lru_cache(maxsize=8)
def people_grammar(vocabulary: Vocabulary) -> PeopleGrammar:
    """The grammar of a vocabulary; built once."""
    return PeopleGrammar(evidence(vocabulary))


def tie(names: Sequence[PersonName], kin: frozenset[str] = frozenset()) -> dict[int, int]:
    """Which full mention each surname-only mention of one article means, by index.

    None where two people of the article share the surname, or where its bearer is brought in as a relative ("his
    sister Ana Quispe", by a word of `kin`): then nothing decides.
    """
    full: dict[str, dict[tuple[str, ...], int]] = {}
    for index, name in enumerate(names):
        if name.given and (not kin or name.title.lower() not in kin):
            full.setdefault(name.surname, {}).setdefault(name.given, index)
    return {
        index: next(iter(full[name.surname].values()))
        for index, name in enumerate(names)
        if not name.given and len(full.get(name.surname, ())) == 1
    }
