"""One article of an event: header, lead, guests, paragraphs of figures, quotations and filler, and the slip if it has one."""

from __future__ import annotations

import datetime as dt

from benchmarks.corpus.events import Event, Person
from benchmarks.corpus.planting import Plan
from benchmarks.corpus.randomness import Rng, group, strip_marks
from benchmarks.corpus.records import Claim, Doc, Fact
from benchmarks.corpus.rendering import RENDER, render_date


class Writer:
    """Writes an article paragraph by paragraph; each draw of chance comes in the order of the text."""

    def __init__(self, event: Event, doc_id: str, k: int, plan: Plan | None) -> None:
        self.event, self.plan = event, plan
        self.r = Rng(event.w.seed, "article", event.index, k)
        self.doc = Doc(doc_id)
        self.misspelt = plan is not None and plan.type == "name_spelling" and plan.scope == "across"

    def write(self) -> tuple[Doc, str]:
        """The article and its text."""
        target = self.r.between(300, 400)
        published = self.event.date + dt.timedelta(days=self.r.below(3))
        header = self._header(published)
        self._lead()
        self._guests()
        again = self._body(target)
        self._total()
        if again is not None:
            self.doc.add(again if again[0] == "T" else f"As noted above, {again[0].lower() + again[1:]}")
        if (plan := self.plan) and plan.person and plan.type == "name_spelling" and plan.scope == "within":
            self.misspelt = True
            self.doc.add(f"The visit of {self._person(plan.person, True)} is scheduled to end the next day.")
        return self.doc, self.doc.finish(header)

    def _header(self, published: dt.date) -> str:
        r, event = self.r, self.event
        dash = r.pick([" – ", " — ", " - "])
        roll = r.below(4)
        if roll == 0:
            time = f"{r.between(8, 20):02d}:{r.pick(['00', '15', '30', '40', '55'])}"
            title = event.title[0].upper() + event.title[1:]
            return f" date {published.isoformat()} {time}\n{title} held in {event.place}\n\n"
        return f" date {published.isoformat()} " + (f"{event.place.upper()}{dash}" if roll == 1 else "")

    def _lead(self) -> None:
        r, event = self.r, self.event
        host, guest = event.people[:2]
        verb = r.pick(["joined", "met with", "held talks with", "received", "welcomed"])
        if r.below(2) == 0:
            met = f"{self._person(host, True)} {verb} {self._person(guest, True)} in {event.place}"
            self.doc.add(f"{met} on {self._date(r.chance(0.4))} during {event.title}.")
        else:
            day = self._date(r.chance(0.6))
            met = f"{self._person(host, True)} {verb} {self._person(guest, True)}"
            self.doc.add(f"On {day}, {met} on the sidelines of {event.title} in {event.place}.")

    def _guests(self) -> None:
        people = self.event.people
        told = [self._person(p, True) for p in people[2 : 2 + self.r.between(1, len(people) - 2)]]
        guests = ", ".join(told[:-1]) + (" and " if len(told) > 1 else "") + told[-1]
        self.doc.add(f"The event was attended by {guests}. {self.event.w.filler_sentence(self.r)}")

    def _body(self, target: int) -> str | None:
        """The paragraphs in the middle; returns the sentence that repeats a figure wrongly, for the end."""
        r, doc = self.r, self.doc
        todo = self._figures()
        wrong, again = (self.plan.fact if self.plan else None), None
        turn = 0
        while todo or doc.words < target:
            sentences: list[str] = []
            quotes = turn % 3 == 2 and doc.words < target
            for _ in range(0 if quotes else r.between(1, 3)):
                if todo and (r.chance(0.45) or doc.words > target):
                    fact = todo.pop()
                    if fact is wrong and self.plan and self.plan.scope == "across":
                        sentences.append(self._fact(fact, self.plan.wrong))
                    else:
                        sentences.append(self._fact(fact))
                        if fact is wrong and self.plan:
                            again = self._fact(fact, self.plan.wrong)
                elif doc.words + sum(s.count(" ") for s in sentences) < target:
                    sentences.append(self.event.w.filler_sentence(r))
            if quotes:
                sentences = [self._quotation()]
            elif r.chance(0.25):
                speaker = self._person(r.pick(self.event.people[:2]), False)
                drawn = self.event.w.zipf
                sentences.append(f"{speaker} {drawn['vp'].draw(r)} the importance of {drawn['sector'].draw(r)}.")
            if sentences:
                doc.add(" ".join(sentences))
            turn += 1
        return again

    def _figures(self) -> list[Fact]:
        """What is told of the event, the figure with the slip always among it; the last comes first."""
        r, facts = self.r, self.event.facts
        rest = r.shuffled(facts[3:])
        todo: list[Fact] = r.shuffled([*facts[:3], *rest[: r.between(1, 4)]])
        if self.plan and self.plan.fact is not None and self.plan.fact not in todo:
            todo[0] = self.plan.fact
        return todo

    def _quotation(self) -> str:
        r = self.r
        quote = self.event.w.sentence(r, self.event.w.quotes)
        opened, closed = r.pick([("“", "”"), ("“", "”"), ("«", "»"), ('"', '"')])
        speaker = r.pick(self.event.people[:2])
        return f"{opened}{quote[:-1]},{closed} {self._person(speaker, False)} said."

    def _total(self) -> None:
        """A total and its two parts: the planted one, or now and then one that adds up."""
        r = self.r
        if self.plan and self.plan.type == "sum":
            (x, y), total = self.plan.parts, self.plan.wrong
        elif r.chance(0.12):
            x, y = r.between(3, 30), r.between(3, 30)
            total = x + y
        else:
            return

        def told(kind: str, value: int) -> str:
            return self.doc.mark(Claim(kind, self.event.key, value, "count"), group(value))

        self.doc.add(
            f"In total, {told('sum_total', total)} agreements were reached, including "
            f"{told('sum_part', x)} memoranda and {told('sum_part', y)} contracts."
        )

    def _person(self, person: Person, full: bool) -> str:
        name, title, plan = person.name if full else person.short, person.title, self.plan
        slip = plan is not None and plan.person is person
        if plan and slip and self.misspelt:
            name = name.replace(person.short, plan.wrong)
        elif self.r.chance(0.03):
            name = strip_marks(name)
        if plan and slip and plan.type == "title" and full:
            title = plan.wrong
        claim = Claim("person", person.name, name, "name" if full else "surname", title if full else "")
        return (f"{title} " if full else "") + self.doc.mark(claim, name)

    def _date(self, with_year: bool) -> str:
        day = self.plan.wrong if self.plan and self.plan.type == "date" else self.event.date
        claim = Claim("event_date", self.event.key, day.isoformat(), "date")
        return self.doc.mark(claim, render_date(self.r, day, with_year))

    def _fact(self, fact: Fact, wrong: float | None = None) -> str:
        value = fact.value if wrong is None else wrong
        planted = wrong is not None or (self.plan is not None and self.plan.fact is fact)
        for _ in range(50):
            text, exact = RENDER[fact.unit](self.r, value)
            if exact or not planted:  # a planted pair is never hedged
                break
        claim = Claim(fact.kind, fact.subject, value, fact.unit, fact.period, exact)
        return fact.sentence.format(v=self.doc.mark(claim, text))
