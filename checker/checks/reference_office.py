"""An office that the desk's own table gives to somebody else.

Why it matters
    The desk has looked it up once; a name or title that differs is a slip, or the table is out of date.

How it decides
    A row holds for an article when its office and body are those of the article and the day of publication lies
    between its days. Somebody else than every holder in force is reported, and so is a holder whose office has ended
    or not begun, and a known person in another office of one ladder. Former, acting and future offices are not counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.model.claims import Group, OfficeClaim
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.names.compare import compare
from checker.reference.in_force import reference_of
from checker.reference.offices import Office, body_key, office_words

FACTS = ("person", "office", "body", "known")
NEEDS = "reference"
KINDS = ("office",)
# How far before a title or after a name its country stands: "Ghana's Foreign Minister", "Minister A B of Ghana".
NEAR = 24


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each person and office that the table gives otherwise."""
    rows = reference_of(ask.vocabulary).offices
    if not rows:
        return
    ladders = _ladders(ask)
    told: set[tuple[str, int]] = set()
    for claim in group.claims:
        if not isinstance(claim, OfficeClaim):
            continue
        row = _against(claim, rows, ladders, ask)
        if row is not None and (claim.name.full, row.row.line) not in told:
            told.add((claim.name.full, row.row.line))
            yield _conflict(claim, row)


def _ladders(ask: CheckInput) -> dict[str, tuple[str, str]]:
    """Printed office -> its ladder and its name there."""
    table: Mapping[str, Mapping[str, Sequence[str]]] = ask.vocabulary.table("roles")["ladders"]
    return {form: (name, office) for name, rungs in table.items() for office, forms in rungs.items() for form in forms}


def _against(
    claim: OfficeClaim, rows: Sequence[Office], ladders: dict[str, tuple[str, str]], ask: CheckInput
) -> Office | None:
    """The row that the claim contradicts."""
    day = claim.document.published
    same = [row for row in rows if _same_office(claim, row, ladders) and _same_body(claim, row, ask)]
    if same:
        holders = [row for row in same if row.holds(day)]
        if any(_is(claim, row, ask) for row in holders):
            return None
        return holders[0] if holders else next((row for row in same if _is(claim, row, ask)), None)
    others = [row for row in rows if row.holds(day) and _is(claim, row, ask) and _same_body(claim, row, ask)]
    return next((row for row in others if _one_ladder(claim, row, ladders)), None)


def _is(claim: OfficeClaim, row: Office, ask: CheckInput) -> bool:
    return compare(claim.name.full, row.person, ask.vocabulary).verdict in ("same", "variant")


def _rung(row: Office, ladders: dict[str, tuple[str, str]]) -> tuple[str, str, frozenset[str]] | None:
    """The ladder and office of a row, and the words that say which one it is ("foreign")."""
    fitting = [form for form in ladders if office_words(form) <= row.words]
    if not fitting:
        return None
    form = max(fitting, key=lambda one: (len(office_words(one)), one))
    return (*ladders[form], row.words - office_words(form) - {"affairs"})


def _same_office(claim: OfficeClaim, row: Office, ladders: dict[str, tuple[str, str]]) -> bool:
    rung = _rung(row, ladders)
    if rung is None:
        return False
    _, office, more = rung
    given = claim.office.value
    shown = office_words(claim.office.shown)
    return (given == office or (given.endswith(f"-{office}") and not given.startswith("deputy"))) and more <= shown


def _one_ladder(claim: OfficeClaim, row: Office, ladders: dict[str, tuple[str, str]]) -> bool:
    rung = _rung(row, ladders)
    of = {office: ladder for ladder, office in ladders.values()}
    given = claim.office.value if claim.office.value in of else claim.office.value.partition("-")[2]
    return rung is not None and of.get(given) == rung[0] and given != rung[1]


def _same_body(claim: OfficeClaim, row: Office, ask: CheckInput) -> bool:
    if claim.post is not None and claim.post.value.partition("|")[2] in (row.body, row.body.lower()):
        return True
    start, end = max(claim.sentence.start, claim.span.start - NEAR), min(claim.sentence.end, claim.span.end + NEAR)
    words = claim.document.text[start:end]
    return row.row.text("body") in words or body_key(words, ask.vocabulary) == row.body


def _conflict(claim: OfficeClaim, row: Office) -> Conflict:
    days = " ".join(f"{name} {row.row.text(name)}" for name in ("from", "until") if row.row.text(name))
    facts = {
        "person": claim.name.full,
        "office": claim.office.shown,
        "body": row.row.text("body"),
        "known": f"{row.person}, {row.row.text('office')} of {row.row.text('body')}" + (f", {days}" if days else ""),
    }
    when = claim.document.published.isoformat() if claim.document.published else "no date"
    steps = (f"The article is of {when} and has {claim.name.full} as {claim.office.shown}.",
             f"The reference table ({row.row.document.file}, line {row.row.line}) has {facts['known']}.")  # fmt: skip
    table = Side(row.row.document, row.row.place("person"), row.row.span, "the desk's own table")
    return Conflict((Side.of(claim, claim.office.shown), table), facts, steps)
