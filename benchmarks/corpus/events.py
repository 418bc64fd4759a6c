"""Events: who met whom, where and when, and the figures that came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.corpus.facts import facts_of
from benchmarks.corpus.names import make_name
from benchmarks.corpus.randomness import Rng
from benchmarks.corpus.vocabulary import (
    COMPANY_CORES,
    COMPANY_HEADS,
    COMPANY_TAILS,
    FIRST,
    OFFICES,
    ORDINALS,
    ORGS,
    PRIVATE_TITLES,
)
from benchmarks.corpus.world import World


@dataclass
class Person:
    name: str
    title: str
    office: str
    country: str

    @property
    def short(self) -> str:
        parts = self.name.split(" ")
        return parts[-1] if self.country not in ("China", "Vietnam", "South Korea") else parts[0]


EVENT_TYPES = [
    ("intergovernmental commission", "the {ord} meeting of the {A}–{B} intergovernmental commission"),
    ("business forum", "the {ord} {Ad}–{Bd} business forum"),
    ("summit", "the {ord} summit of the {org}"),
    ("ministerial meeting", "the {ord} ministerial meeting of the {org}"),
    ("opening", "the opening of the {proj}"),
    ("talks", "high-level talks between {A} and {B}"),
]


class Event:
    def __init__(self, world: World, index: int) -> None:
        self.w, self.index, self.key = world, index, f"ev{index:06d}"
        r = self.r = Rng(world.seed, "event", index)
        self.a = world.country_zipf.draw(r)
        self.b = self.a
        while self.b is self.a:
            self.b = world.country_zipf.draw(r)
        self.date = dt.date(2024, 1, 8) + dt.timedelta(days=r.below(700))
        self.place = self.a[2] if r.chance(0.7) else world.zipf["place"].draw(r)
        self.org = r.pick(ORGS)
        self.project = (
            f"{world.zipf['place'].draw(r)}–{world.zipf['place'].draw(r)} "
            f"{r.pick(['railway', 'highway', 'freight line', 'canal', 'rail corridor'])}"
        )
        self.plant = (
            f"{world.zipf['place'].draw(r)} {r.pick(['wind farm', 'solar plant', 'hydropower plant', 'power plant'])}"
        )
        self.company = f"{r.pick(COMPANY_HEADS)} {r.pick(COMPANY_CORES)} {r.pick(COMPANY_TAILS)}"
        etype, ename = r.pick(EVENT_TYPES)
        self.title = ename.format(
            ord=r.pick(ORDINALS),
            A=self.a[0],
            B=self.b[0],
            Ad=self.a[1],
            Bd=self.b[1],
            org=self.org[0],
            proj=self.project,
        )
        self.people = self._people(r)
        self.facts = facts_of(self, r)
        self.n_docs = world.coverage.draw(r)

    def _people(self, r: Rng) -> list[Person]:
        def official(c: Sequence[str], office: tuple[str, str]) -> Person:
            return Person(self.w.holder(c, office[0]), office[1].format(adj=c[1], country=c[0]), office[0], c[0])

        level = r.pick(OFFICES[:8])
        out = [official(self.a, level), official(self.b, level), official(self.b, OFFICES[8])]
        out.append(
            Person(
                self.w.cached(("sg", self.org[0]), lambda q: make_name(q, q.pick(sorted(FIRST)))),
                f"{self.org[1]} Secretary General",
                "sg",
                "",
            )
        )
        for _ in range(r.between(1, 3)):  # the long tail of names
            c = r.pick([self.a, self.b])
            out.append(Person(make_name(r, c[3]), f"{r.pick(PRIVATE_TITLES)} of {self.company}", "private", c[0]))
        return out
