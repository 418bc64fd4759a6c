"""What articles may say of an event in figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.corpus.randomness import Rng
from benchmarks.corpus.records import Fact

if TYPE_CHECKING:
    from benchmarks.corpus.events import Event


def facts_of(event: Event, r: Rng) -> list[Fact]:
    """All figures of an event, in base units; the first three are in each of its articles."""
    trade, exports, *more_trade = _trade(event, r)
    signed = Fact(
        "documents_signed",
        event.key,
        r.between(4, 48),
        "count",
        "",
        "Following the event, the parties signed {v} documents.",
    )
    earlier, nine_months, ventures, loan, change = more_trade
    present = Fact(
        "participants", event.key, r.between(40, 1900), "count", "", "The event brought together {v} participants."
    )
    cost, length, cargo = _project(event)
    capacity, jobs, area = _plant(event)
    return [
        trade, exports, signed, earlier, nine_months, present, ventures, cost, length, capacity, loan, cargo, change, jobs, area
    ]  # fmt: skip


def _trade(event: Event, r: Rng) -> list[Fact]:
    """What two countries sold to each other in the year before, and what became of it."""
    w, a, b = event.w, event.a[0], event.b[0]
    year = event.date.year - 1
    last = year - 1
    pair = "–".join(sorted((a, b)))
    change = round((w.pair_trade(a, b, year) / w.pair_trade(a, b, last) - 1) * 100, 1)
    told = r.pick(
        [
            f"Trade turnover between {a} and {b} reached {{v}} in {year}.",
            f"In {year}, bilateral trade between {a} and {b} amounted to {{v}}.",
            f"Mutual trade of {a} and {b} totaled {{v}} at the end of {year}.",
        ]
    )
    ventures = float(w.cached(("jv", pair, year), lambda q: q.between(13, 1400)))
    lent = w.cached(("loan", event.org[1], a, year), lambda q: w.money(q, 1e6, 9e8))
    return [
        Fact("trade_turnover", pair, w.pair_trade(a, b, year), "USD", str(year), told),
        Fact(
            "exports",
            f"{a}→{b}",
            w.pair_exports(a, b, year),
            "USD",
            str(year),
            f"{event.a[1]} exports to {b} stood at {{v}} in {year}.",
        ),
        Fact(
            "trade_turnover",
            pair,
            w.pair_trade(a, b, last),
            "USD",
            str(last),
            f"For comparison, trade between {a} and {b} was {{v}} in {last}.",
        ),
        Fact(
            "trade_turnover",
            pair,
            w.pair_trade(a, b, year, "nine"),
            "USD",
            f"{year}-9M",
            f"Over the first nine months of {year}, trade between {a} and {b} amounted to {{v}}.",
        ),
        Fact(
            "joint_ventures",
            pair,
            ventures,
            "count",
            str(year),
            f"As of the end of {year}, {{v}} joint ventures of {a} and {b} were operating.",
        ),
        Fact(
            "loan",
            f"{event.org[1]}→{a}",
            lent,
            "USD",
            str(year),
            f"In {year}, the {event.org[0]} ({event.org[1]}) provided {a} with loans worth {{v}}.",
        ),
        Fact(
            "growth" if change >= 0 else "decline",
            pair,
            abs(change),
            "percent",
            str(year),
            f"Trade between {a} and {b} {'grew' if change >= 0 else 'fell'} by {{v}} in {year}.",
        ),
    ]


def _project(event: Event) -> list[Fact]:
    """What a railway, road or canal costs, how long it is, and what it will carry."""
    w, project = event.w, event.project
    cost = w.thing("cost", project, lambda q: w.money(q, 2e7, 8e9))
    length = w.thing("length", project, lambda q: q.between(23, 1900))
    cargo = w.thing("cargo", project, lambda q: q.between(3, 480) * 1e5)
    carries = f"The {project} is designed to carry {{v}} of cargo a year."
    return [
        Fact("project_cost", project, cost, "USD", "", f"The cost of the {project} is estimated at {{v}}."),
        Fact("length", project, length, "km", "", f"The {project} will stretch {{v}}."),
        Fact("cargo", project, cargo, "t", "", carries),
    ]


def _plant(event: Event) -> list[Fact]:
    """What a power plant yields, whom it employs, and how large it is."""
    w, plant = event.w, event.plant
    capacity = w.thing("capacity", plant, lambda q: q.between(20, 1500))
    jobs = w.thing("jobs", plant, lambda q: q.between(40, 5200))
    area = w.thing("area", plant, lambda q: q.between(20, 9000))
    return [
        Fact("capacity", plant, capacity, "MW", "", f"The {plant} has a capacity of {{v}}."),
        Fact("jobs", plant, jobs, "count", "", f"The {plant} will create {{v}} jobs."),
        Fact("area", plant, area, "ha", "", f"The {plant} covers an area of {{v}}."),
    ]
