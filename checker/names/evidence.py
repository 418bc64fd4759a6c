"""The words that make a run of capitalised words a person, or something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.names.keys import plain
from checker.vocabulary.tables import Vocabulary

PLACE_KEYS = ("name", "demonym", "people", "acronym", "also")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Word lists out of titles.yml, people_context.yml, given_names.yml, particles.yml and others.

    offices:     words that are an office of their own ("Minister"); title_words: those and what stands before them
    introducing: lower-case words of office; abbreviated: titles with a full stop ("Gen.")
    towns:       capitals in one word; phrases: places in two words or more
    demonyms:    adjectives of countries, by which their people are called as well ("the Ecuadorian")
    passives:    what is done to people ("was sworn in")
    owned:       what people have ("party", "coalition"); objects: verbs that are done to people
    kin:         words that tell of a family ("twins")
    hyphenated:  what follows a hyphen in a compound ("-led"), and so is no part of a name ("Ki-moon" is one)
    """

    offices: frozenset[str]
    abbreviated: frozenset[str]
    title_words: frozenset[str]
    introducing: frozenset[str]
    bodies: frozenset[str]
    things: frozenset[str]
    sites: frozenset[str]
    ships: frozenset[str]
    places: frozenset[str]
    towns: frozenset[str]
    demonyms: frozenset[str]
    phrases: frozenset[str]
    given: frozenset[str]
    leading: frozenset[str]
    verbs: frozenset[str]
    objects: frozenset[str]
    passives: frozenset[str]
    owned: frozenset[str]
    kin: frozenset[str]
    speech: frozenset[str]
    never: frozenset[str]
    calendar: frozenset[str]
    hyphenated: frozenset[str]
    particles: frozenset[str]
    personal_particles: frozenset[str]
    behind: tuple[str, ...]
    patronymics: tuple[str, ...]
    surnames: tuple[str, ...]
    joint: re.Pattern[str]

    def joins(self, text: str, end: int, start: int) -> bool:
        """True where what stands between two capitalised words may stand inside one name."""
        if start - end == 1:
            return text[end] in " \xa0-"
        gap = text[end:start]
        if gap == ". ":
            return end > 0 and text[end - 1].isupper()
        return len(gap) < 16 and gap[0] in " \xa0-" and self.joint.fullmatch(gap) is not None

    def is_particle(self, text: str, at: int) -> bool:
        """True where a small word of names ends at `at` ("al-")."""
        begin = self.particle_start(text, at)
        return begin < at and text[begin:at].lower() in self.particles and not text[begin - 1 : begin].isalnum()

    def particle_start(self, text: str, at: int) -> int:
        """Where the lower-case word that ends at `at` begins."""
        while at > 0 and text[at - 1].islower():
            at -= 1
        return at

    def is_office(self, word: str) -> bool:
        """True for a word of a title: "Minister", "Gen"."""
        return word.rstrip(".") in self.offices

    def skip_title(self, text: str, words: list[tuple[int, int]]) -> int:
        """How many words at the head of a run are title, body or place: "Peruvian Prime Minister".

        The last word is never skipped: it is the surname, even where it is "King".
        """
        last = 0
        for index, word in enumerate(words[:-1]):
            token = text[slice(*word)].rstrip(".")
            if (
                token in self.title_words
                or token in self.bodies
                or (token.lower() in self.leading and text[word[1] : word[1] + 1] != ".")
                or (index == last and token in self.places)
            ):
                last = index + 1
        return last

    def may_be_name(self, word: str) -> bool:
        """False for words of bodies, things, offices, places and the calendar, and for acronyms."""
        bare = word.rstrip(".")
        return not (
            bare in self.bodies
            or bare in self.things
            or bare in self.offices
            or bare in self.calendar
            or bare in self.places
            or (len(bare) > 1 and bare.lower() in self.never)
        )

    def is_given(self, word: str) -> bool:
        """True for a given name of the lists."""
        lower = word.lower()
        return lower in self.given or (not lower.isascii() and plain(lower) in self.given)

    def reads_as_name(self, text: str, name: list[tuple[int, int]]) -> bool:
        """True where a word is shaped as in names of people: patronymic, initial, "bin", a family name's ending."""
        for a, b in name[:-1]:
            if text[a:b].lower().endswith(self.patronymics) or (b - a == 1 and text[b : b + 1] == "."):
                return True
        first, last = name[0], name[-1]
        gap = text[name[-2][1] : last[0]].strip(" \xa0-").lower()
        if gap and not self.personal_particles.isdisjoint(gap.split()):
            return True
        surname = text[slice(*last)].lower()
        return len(surname) > 5 and surname.endswith(self.surnames) and last[0] - first[0] < 30


@lru_cache(maxsize=8)
def evidence(vocabulary: Vocabulary) -> Evidence:
    """The word lists of a vocabulary; built once."""
    titles, particles = vocabulary.table("titles"), vocabulary.table("particles")
    organisations, nicknames = vocabulary.table("organisations"), vocabulary.table("nicknames")
    context, calendar = vocabulary.table("people_context"), vocabulary.table("calendar")
    phrases = [*titles["offices"], *titles["ranks"], *titles["honorifics"], *titles["abbreviated"]]
    offices = {_head(phrase) for phrase in phrases} | set(phrases)
    offices |= {f"{word}s" for word in offices}
    joining = frozenset(particles["joining"])
    words = {word for phrase in phrases for word in phrase.replace("-", " ").split() if word[0].isupper()}
    words = {word for word in words if word.lower() not in joining}
    alternatives = "|".join(sorted(joining, key=len, reverse=True))
    personal = frozenset(vocabulary.table("countries")["personal"])
    listed = vocabulary.table("given_names")
    given = {name for key in nicknames if key != "syllables" for names in nicknames[key] for name in names}
    return Evidence(
        offices=frozenset(w for w in offices if w[0].isupper()),
        abbreviated=frozenset(titles["abbreviated"]),
        title_words=frozenset(words) | offices | frozenset(context["title_words"]),
        introducing=frozenset(titles["before"]) | frozenset(f"{word}s" for word in titles["before"]),
        bodies=frozenset(organisations["heads"]) | frozenset(context["states"]),
        things=frozenset(w for key in ("things", "sites", "ships") for w in context[key])
        | frozenset(vocabulary.table("legal_forms")["printed"]),
        sites=frozenset(context["sites"]),
        ships=frozenset(context["ships"]),
        places=_place_words(vocabulary, PLACE_KEYS) - personal,
        towns=_place_words(vocabulary, ("capital", "former_capital")) - personal,
        demonyms=_place_words(vocabulary, ("demonym",)),
        phrases=_place_phrases(vocabulary),
        given=frozenset(given) | frozenset(context["given"]) | frozenset(" ".join(listed.values()).split()),
        leading=frozenset(titles["before"]) | frozenset(context["leading"]),
        verbs=frozenset(context["verbs"]),
        objects=frozenset(context["objects"]),
        passives=frozenset(context["passives"]),
        owned=frozenset(context["owned"]),
        kin=frozenset(context["kin"]),
        speech=frozenset(context["speech"]),
        never=frozenset(context["never"]),
        calendar=frozenset(w for key in ("months", "weekdays") for names in calendar[key] for w in names),
        hyphenated=frozenset(context["hyphenated"]),
        particles=joining,
        personal_particles=frozenset(particles["personal"]),
        behind=tuple(f" {word}" for word in particles["patronymic_words"]),
        patronymics=tuple(particles["patronymic_endings"]),
        surnames=tuple(particles["family_endings"]),
        joint=re.compile(rf"[ \xa0-](?:(?:{alternatives})[ \xa0-]){{1,3}}"),
    )


def _head(phrase: str) -> str:
    """The word of an office that names it: "Minister" of "Prime Minister", "Chief" of "Chief of Staff"."""
    return phrase.partition(" of ")[0].replace("-", " ").split()[-1]


def _place_words(vocabulary: Vocabulary, keys: Sequence[str]) -> frozenset[str]:
    """Single words that name a country, its people, a bloc or a capital."""
    return frozenset(name for name in _place_names(vocabulary, keys) if " " not in name)


def _place_phrases(vocabulary: Vocabulary) -> frozenset[str]:
    """Names of places in two words or more: "Saudi Arabia", "Buenos Aires"."""
    names = _place_names(vocabulary, (*PLACE_KEYS, "long", "former", "capital", "former_capital"))
    return frozenset(name for name in names if " " in name)


def _place_names(vocabulary: Vocabulary, keys: Sequence[str]) -> Iterator[str]:
    tables = vocabulary.table("countries")
    for group in ("countries", "blocs", "regions"):
        for entry in tables[group].values():
            for key in keys:
                value = entry.get(key, ())
                yield from [value] if isinstance(value, str) else value
