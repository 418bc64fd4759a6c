"""What makes a run of capitalised words a person, and what makes it something else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.vocabulary.tables import Vocabulary

BODY_BEFORE = re.compile(r"([A-Z][\w’'-]*) (?:of|for|on)(?: the)? $")
WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \xa0]$")
BEFORE_COMMA = re.compile(r"(?:(?:[A-Z][\w’'-]*|of|the|for|and)[ \xa0]){0,12}[A-Z][\w’'-]*,[ \xa0]$")
AFTER = re.compile(
    r"(?:(?:, | \()(?:aged? )?[1-9][0-9](?:[,.)]|$)|[ \xa0](?P<verb>[a-z]+)\b"
    r"|, (?:the |a |an |its |his |her |their |our )?(?P<noun>[\w’'-]+(?: [\w’'-]+){0,5}))"
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Word lists out of titles.yml, particles.yml, organisations.yml, nicknames.yml and countries.yml."""

    offices: frozenset[str]
    honorifics: frozenset[str]
    title_words: frozenset[str]
    introducing: frozenset[str]
    bodies: frozenset[str]
    places: frozenset[str]
    given: frozenset[str]
    leading: frozenset[str]
    verbs: frozenset[str]
    speech: frozenset[str]
    never: frozenset[str]
    calendar: frozenset[str]
    particles: frozenset[str]
    patronymics: tuple[str, ...]
    joint: re.Pattern[str]

    def joins(self, text: str, end: int, start: int) -> bool:
        """True where what stands between two capitalised words may stand inside one name."""
        gap = text[end:start]
        if gap in (" ", "\xa0", "-"):
            return True
        return len(gap) < 16 and (
            self.joint.fullmatch(gap) is not None or (gap == ". " and end > 0 and text[end - 1].isupper())
        )

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

    def in_apposition(self, text: str, start: int) -> bool:
        """True for "the Secretary General of the Organization, Ana Quispe": a title and a comma before."""
        match = BEFORE_COMMA.search(text, max(0, start - 100), start)
        return match is not None and any(self.is_office(word) for word in match[0].split())

    def inside_body(self, text: str, start: int) -> bool:
        """True for "National Board for Timber Exporting": a body's name goes on after "of" or "for"."""
        match = BODY_BEFORE.search(text, max(0, start - 40), start)
        return match is not None and match[1] in self.bodies

    def introduces(self, text: str, start: int) -> bool:
        """True where a lower-case word of office, or an age, stands right before: "director Sevda Kazim"."""
        if text.endswith(("-year-old ", "-year-old\xa0"), 0, start):
            return True
        match = WORD_BEFORE.search(text, max(0, start - 24), start)
        return match is not None and match[1] in self.introducing

    def follows(self, text: str, end: int) -> bool:
        """True where an age, a speech verb or an office in apposition stands right behind."""
        match = AFTER.match(text, end)
        if match is None:
            return False
        if match["verb"]:
            return match["verb"] in self.verbs
        if match["noun"]:
            nouns = match["noun"].replace("’s", "").split()
            if nouns[0] == "who":
                return True
            stop = next(
                (i for i, noun in enumerate(nouns) if noun in ("which", "that", "where", "and", "in")), len(nouns)
            )
            return any(
                self.is_office(noun) or (noun in self.introducing and noun[-2:] != "ed") for noun in nouns[:stop]
            )
        return True

    def speaks_before(self, text: str, start: int) -> bool:
        """True where a speech verb and a closing quotation stand before: "...,” said Morag MacPhee"."""
        match = WORD_BEFORE.search(text, max(0, start - 24), start)
        return match is not None and match[1] in self.speech

    def may_be_name(self, word: str) -> bool:
        """False for words of bodies, offices, places and the calendar, and for acronyms."""
        plain = word.rstrip(".")
        return not (
            plain in self.bodies
            or plain in self.offices
            or plain in self.calendar
            or plain in self.places
            or (len(plain) > 1 and plain.lower() in self.never)
        )

    def is_given(self, word: str) -> bool:
        """True for a given name of the lists."""
        return word.lower() in self.given

    def has_patronymic(self, text: str, name: list[tuple[int, int]]) -> bool:
        """True where a middle word has the ending of a patronymic, or a single letter is an initial."""
        return any(
            text[a:b].lower().endswith(self.patronymics) or (b - a == 1 and text[b : b + 1] == ".")
            for a, b in name[:-1]
        )


@lru_cache(maxsize=8)
def evidence(vocabulary: Vocabulary) -> Evidence:
    """The word lists of a vocabulary; built once."""
    titles, particles = vocabulary.table("titles"), vocabulary.table("particles")
    organisations, nicknames = vocabulary.table("organisations"), vocabulary.table("nicknames")
    context, calendar = vocabulary.table("people_context"), vocabulary.table("calendar")
    phrases = [*titles["offices"], *titles["ranks"], *titles["honorifics"], *titles["abbreviated"]]
    offices = {word for phrase in phrases for word in phrase.replace("-", " ").split()} | set(phrases)
    offices |= {f"{word}s" for word in offices}
    joining = frozenset(particles["joining"])
    alternatives = "|".join(sorted(joining, key=len, reverse=True))
    return Evidence(
        offices=frozenset(w for w in offices if w[0].isupper()),
        honorifics=frozenset(titles["honorifics"]),
        title_words=frozenset(w for w in offices if w[0].isupper()) | frozenset(context["title_words"]),
        introducing=frozenset(titles["before"]) | frozenset(f"{word}s" for word in titles["before"]),
        bodies=frozenset(organisations["heads"]) | frozenset(context["states"]),
        places=_place_words(vocabulary),
        given=frozenset(name for key in nicknames if key != "syllables" for names in nicknames[key] for name in names),
        leading=frozenset(titles["before"]) | frozenset(context["leading"]),
        verbs=frozenset(context["verbs"]),
        speech=frozenset(context["speech"]),
        never=frozenset(context["never"]),
        calendar=frozenset(w for key in ("months", "weekdays") for names in calendar[key] for w in names),
        particles=joining,
        patronymics=tuple(particles["patronymic_endings"]),
        joint=re.compile(rf"[ \xa0-](?:(?:{alternatives})[ \xa0-]){{1,3}}"),
    )


def _place_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Single words that name a country, its people or a bloc, save those that people bear too."""
    tables = vocabulary.table("countries")
    found: set[str] = set()
    for group in ("countries", "blocs", "regions"):
        for entry in tables[group].values():
            for key in ("name", "demonym", "people", "acronym", "also"):
                value = entry.get(key, ())
                found.update(word for word in ([value] if isinstance(value, str) else value) if " " not in word)
    return frozenset(found - set(tables["personal"]))
