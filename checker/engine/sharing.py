"""A partition -> what its articles show by themselves, and its other claims sent where their keys meet."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from checker.accounting import lacking, undated
from checker.align import meeting
from checker.engine.crosscheck import Seen, judged
from checker.engine.job import Comparison, Job, comparisons
from checker.engine.partition import part_file
from checker.engine.standing import Standing
from checker.engine.tables import Row, read, write
from checker.grouping import Grouping
from checker.model.claims import Claim
from checker.model.findings import Incomplete
from checker.model.kept import Extracted
from checker.reference.mentions import mentions


class Kept(NamedTuple):
    """An article that counts. row: its place in the partition; claims, mentions: the number of its first ones."""

    row: int
    claims: int
    mentions: int


class Shared(NamedTuple):
    """What came of a partition. filled: (comparison, piece) pairs that it sent claims to."""

    seen: Seen
    filled: list[tuple[int, int]]
    incomplete: list[Incomplete]


def piece_file(job: Job, comparison: int, piece: int, part: int) -> Path:
    """Where the claims of a partition are that one piece of a comparison is about."""
    return Path(job.scratch) / "keyed" / f"{comparison:03}" / f"{piece:04}" / f"{part:06}.parquet"


def share(job: Job, part: int, kept: Sequence[Kept]) -> Shared:
    """Judge what needs one article only; write the claims of each other comparison by key."""
    rules = job.rules
    rows = list(read(part_file(job, part)))
    articles = [rows[place.row].article for place in kept]
    numbers = {
        id(claim): place.claims + at
        for place, article in zip(kept, articles, strict=True)
        for at, claim in enumerate(article.claims)
    }
    claims: list[Claim] = [claim for article in articles for claim in article.claims]
    if job.vocabulary.reference:
        for place, article in zip(kept, articles, strict=True):
            for at, mention in enumerate(mentions(article.document, job.vocabulary)):
                claims.append(mention)
                numbers[id(mention)] = place.mentions + at
    grouping = Grouping(claims)
    standing = Standing()
    for claim in claims:
        standing.found(numbers[id(claim)], claim.LISTED)
    for place_of, rule in enumerate(rules):
        missing = lacking(rule, job.vocabulary, job.today)
        for claim in grouping.selected(rule) if missing and rule.needs == "today" else ():
            standing.apart(numbers[id(claim)], place_of, missing)
    seen, filled = Seen([], [], standing), list[tuple[int, int]]()
    for comparison in comparisons(rules, job.vocabulary, job.today):
        selected = grouping.selected(comparison.rules[0][1])
        if comparison.local:
            seen.take(judged(job, comparison, selected, numbers))
        else:
            filled += _sent(job, part, comparison, selected, numbers, standing)
    return Shared(seen, filled, undated([article.document for article in articles], claims))


def _sent(
    job: Job,
    part: int,
    comparison: Comparison,
    selected: Sequence[Claim],
    numbers: dict[int, int],
    standing: Standing,
) -> list[tuple[int, int]]:
    rule = comparison.rules[0][1]
    pieces: dict[int, dict[int, list[Claim]]] = {}
    for claim in selected:
        values = meeting(claim, rule.same, rule.scope)
        if isinstance(values, str):
            standing.apart(numbers[id(claim)], comparison.first, values)
        else:
            piece = _number(values) % comparison.pieces(job)
            pieces.setdefault(piece, {}).setdefault(id(claim.document), []).append(claim)
    for piece, by_article in pieces.items():
        rows = [
            Row(Extracted(claims[0].document, claims), [numbers[id(claim)] for claim in claims])
            for claims in by_article.values()
        ]
        write(piece_file(job, comparison.number, piece, part), rows)
    return [(comparison.number, piece) for piece in sorted(pieces)]


def _number(values: tuple[str, ...]) -> int:
    """The same on every machine, as `hash` is not."""
    text = "\0".join(values).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "big")


def cross(job: Job, comparison: int, piece: int, parts: Sequence[int]) -> Seen:
    """Hold all claims of one piece of a comparison against each other, wherever they were read."""
    rules = job.rules
    wanted = next(c for c in comparisons(rules, job.vocabulary, job.today) if c.number == comparison)
    claims: list[Claim] = []
    numbers: dict[int, int] = {}
    for part in parts:
        for row in read(piece_file(job, comparison, piece, part)):
            claims += row.article.claims
            numbers.update(zip(map(id, row.article.claims), row.numbers, strict=True))
    return judged(job, wanted, claims, numbers)
