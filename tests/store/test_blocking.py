"""The keys of some claims, by their digest: an archive that was keyed otherwise must be keyed anew."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from hashlib import blake2b

from checker.blocking import BLOCKING
from checker.documents import parse_text
from checker.model.claims import Claim, FigureClaim, Known, OfficeClaim, PersonClaim, QuoteClaim, StatementClaim
from checker.model.document import Span
from checker.model.values import PersonName, Quantity

HERE = (parse_text("a.txt", "date 2025-03-04\nNothing.", None), Span(16, 23), Span(16, 24))
ANA = PersonName(16, 23, ("Ana",), "Quispe")
AMOUNT = Quantity(16, 23, "number", Decimal(3), Decimal(3), Decimal(3))
SHIP, YEAR = Known("ship", "ship", "this sentence"), Known("2024", "2024", "this sentence")
# "41 boats": 41 at characters 16 to 18.
BOATS = (parse_text("b.txt", "date 2025-03-04\n41 boats.", None), Span(16, 18), Span(16, 25))
FORTY = Quantity(16, 18, "number", Decimal(41), Decimal(41), Decimal(41), digits="41")
CLAIMS: list[Claim] = [
    FigureClaim(*HERE, AMOUNT, SHIP, SHIP, YEAR),
    PersonClaim(*HERE, ANA),
    PersonClaim(*HERE, PersonName(16, 23, ("Siarhei",), "Zubkou")),
    QuoteClaim(*HERE, ("we", "have", "opened", "the", "road"), SHIP),
    OfficeClaim(*HERE, SHIP, ANA, SHIP, SHIP),
    StatementClaim(*HERE, AMOUNT, "ship", "sail", ("coast",), (), ("lima",), YEAR, "actual", "paragraph"),
    StatementClaim(*BOATS, FORTY, "boat", "sail", ("coast",), (), ("lima",), YEAR, "actual", "paragraph"),
]
KNOWN = {
    1: "e70c5b782c4b9fc4",
    2: "3dc97725fc27c36a",
    3: "2feba09aa26c8f60",
    4: "2feba09aa26c8f60",
    5: "2feba09aa26c8f60",
    6: "2feba09aa26c8f60",
    7: "117343380954eb48",
}


def test_other_keys_are_another_version() -> None:
    found = [entry for claim in CLAIMS for entry in (*BLOCKING.stored(claim), *BLOCKING.asked(claim))]
    digest = blake2b(repr(found).encode(), digest_size=8).hexdigest()
    assert KNOWN.get(BLOCKING.version) == digest, "raise VERSION in checker/blocking.py and note the new digest here"


def test_articles_of_one_time_meet_and_those_of_others_do_not() -> None:
    def office(day: date) -> OfficeClaim:
        document = parse_text("a.txt", f"date {day}\nNothing.", None)
        return OfficeClaim(document, Span(16, 23), Span(16, 24), SHIP, ANA, SHIP, SHIP)

    held = {entry.key for entry in BLOCKING.stored(office(date(2025, 3, 4)))}
    for day, meets in ((date(2025, 1, 15), True), (date(2025, 4, 20), True), (date(2024, 3, 4), False)):
        assert bool(held & {entry.key for entry in BLOCKING.asked(office(day))}) == meets
