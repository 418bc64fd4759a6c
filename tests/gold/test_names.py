"""People, organisations and places found in news copy of all regions, against what stands in names.yml."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal, NamedTuple, TypedDict

import pytest
import yaml

from checker.documents import parse_text
from checker.extract import extract
from checker.extract.context.frame import reader
from checker.model.claims import BodyClaim, PersonClaim, PlaceClaim
from checker.vocabulary.tables import shipped


class Row(TypedDict, total=False):
    """A sentence with the names in it, as names.yml has it."""

    text: str
    people: list[str]
    bodies: list[str]
    places: list[str]


ROWS: list[Row] = yaml.safe_load((Path(__file__).parent / "names.yml").read_text("utf-8"))
KINDS: tuple[Literal["people", "bodies", "places"], ...] = ("people", "bodies", "places")
BLOCS = frozenset(("EU", "UN"))
LEAST = {"people": (0.95, 0.93), "bodies": (0.93, 0.9), "places": (0.93, 0.88)}


class Score(NamedTuple):
    """Precision, recall, and the sentences that fall short."""

    precision: float
    recall: float
    failures: list[str]


def read(text: str) -> dict[str, list[str]]:
    document = parse_text("article.txt", f"date 2025-03-04\n\n{text}\n", None)
    claims = extract(document, shipped())
    known = [
        document.quote((p.start, p.end))
        for p in reader(shipped()).read(document).places
        if p.form in ("name", "capital") and len(p.code) == 2 and p.code not in BLOCS
    ]
    return {
        "people": [c.name.full for c in claims if isinstance(c, PersonClaim)],
        "bodies": [c.name.shown for c in claims if isinstance(c, BodyClaim)],
        "places": list(dict.fromkeys([*known, *(c.place.shown for c in claims if isinstance(c, PlaceClaim))])),
    }


def score(rows: Iterable[Row], kind: Literal["people", "bodies", "places"]) -> Score:
    hits = extra = missed = 0
    failures = []
    for row in rows:
        wanted, bodies = row.get(kind, []), " ".join(row.get("bodies", []))
        got = [g for g in read(row["text"])[kind] if kind != "places" or g in wanted or g not in bodies]
        hits += sum(w in got for w in wanted)
        missed += sum(w not in got for w in wanted)
        extra += sum(g not in wanted for g in got)
        if sorted(got) != sorted(wanted):
            failures.append(f"{kind}: wanted {wanted}, got {got}: {row['text']}")
    return Score(hits / max(1, hits + extra), hits / max(1, hits + missed), failures)


@pytest.mark.parametrize("kind", KINDS)
def test_names_in_news_copy(kind: Literal["people", "bodies", "places"]) -> None:
    found = score(ROWS, kind)
    precision, recall = LEAST[kind]
    assert found.precision >= precision, "\n".join(found.failures)
    assert found.recall >= recall, "\n".join(found.failures)


def test_the_set_is_large_enough_to_tell() -> None:
    assert len(ROWS) >= 60
    assert sum(not any(kind in row for kind in KINDS) for row in ROWS) >= 8
