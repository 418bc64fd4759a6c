"""Claims as a table: rows of plain text for files, a pandas DataFrame for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from importlib.util import find_spec
from itertools import islice
from typing import TYPE_CHECKING

from checker.errors import UsageError
from checker.model.claims import (
    AcronymClaim,
    AgeClaim,
    Claim,
    DateClaim,
    EditionClaim,
    EventClaim,
    FigureClaim,
    Known,
    OccurrenceClaim,
    OfficeClaim,
    PersonClaim,
    QuoteClaim,
)
from checker.model.findings import Report
from checker.model.values import Period
from checker.report import spreadsheet
from checker.report.writing import replacing

if TYPE_CHECKING:
    import pandas

COLUMNS = (
    "file", "line", "column", "start", "end", "kind", "quote", "value", "low", "high", "unit", "per", "hedge",
    "measure", "scope", "subject", "period", "modality", "speaker", "person", "title",
    "measure_from", "subject_from", "period_from", "sentence", "published",
)  # fmt: skip
NUMBERS = frozenset(("value", "low", "high"))
PLACES = frozenset(("line", "column", "start", "end"))
# Rows of a Parquet file that are made at a time.
PORTION = 10_000


def rows(claims: Iterable[Claim]) -> Iterator[dict[str, str | int]]:
    """One row a claim, in their order; numbers as text, so that no digit is lost, and "" for what is not known."""
    for claim in claims:
        position = claim.document.position(claim.span)
        row: dict[str, str | int] = dict.fromkeys(COLUMNS, "")
        row |= {
            "file": claim.document.file,
            "line": position.line,
            "column": position.column,
            "start": position.start,
            "end": position.end,
            "kind": claim.kind,
            "quote": claim.document.quote(claim.span),
            "sentence": claim.document.quote(claim.sentence),
            "published": claim.document.published.isoformat() if claim.document.published else "",
        }
        yield row | _own(claim)


def _own(claim: Claim) -> dict[str, str | int]:
    if isinstance(claim, FigureClaim):
        quantity = claim.quantity
        return {
            "value": _plain(quantity.value),
            "low": "" if quantity.low is None else _plain(quantity.low),
            "high": "" if quantity.high is None else _plain(quantity.high),
            "unit": quantity.unit,
            "per": quantity.per,
            "hedge": quantity.hedge,
            "measure": _value(claim.measure),
            "scope": " ".join(claim.scope),
            "subject": _value(claim.subject),
            "period": _value(claim.period),
            "modality": claim.modality,
            "speaker": claim.speaker.shown if claim.speaker else "",
            "measure_from": claim.measure.origin if claim.measure else "",
            "subject_from": claim.subject.origin if claim.subject else "",
            "period_from": claim.period.origin if claim.period else "",
        }
    if isinstance(claim, PersonClaim):
        full = claim.full or claim.name
        return {"person": full.full, "title": claim.name.title}
    if isinstance(claim, OfficeClaim):
        return {"person": claim.name.full, "title": claim.office.shown}
    if isinstance(claim, AgeClaim):
        return {"person": claim.name.full, "measure": "date of birth", "period": f"{claim.first}/{claim.last}"}
    if isinstance(claim, DateClaim):
        return {"period": _days(claim.period)}
    if isinstance(claim, EventClaim):
        return {"subject": claim.event.value, "measure": claim.aspect.value, "period": _days(claim.period)}
    if isinstance(claim, OccurrenceClaim):
        return {"subject": claim.subject.shown, "measure": claim.occurrence.value, "period": _days(claim.period)}
    if isinstance(claim, EditionClaim):
        return {"subject": claim.event.value, "value": str(claim.number), "period": claim.year.value}
    if isinstance(claim, AcronymClaim):
        return {"subject": claim.expansion.shown}
    if isinstance(claim, QuoteClaim):
        return {"speaker": claim.speaker.shown if claim.speaker else ""}
    return {}


def _days(period: Period) -> str:
    return f"{period.first}/{period.last}" if period.first and period.last else ""


def _plain(number: Decimal) -> str:
    """All digits, no exponent, no zeros that the text did not print."""
    return f"{number.normalize():f}"


def _value(known: Known | None) -> str:
    return known.value if known else ""


def to_frame(claims: Iterable[Claim]) -> pandas.DataFrame:
    """The claims as a pandas DataFrame, numbers as text: `pandas.to_numeric` makes floats of them at a price."""
    import pandas

    return pandas.DataFrame(list(rows(claims)), columns=list(COLUMNS))


def need_parquet() -> None:
    """Raises UsageError where pyarrow, which writes Parquet, is not installed."""
    if find_spec("pyarrow") is None:
        raise UsageError("parquet needs pyarrow: pip install 'factcheck-newsroom[parquet]'")


def to_parquet(claims: Iterable[Claim], path: str) -> int:
    """Write the claims to a Parquet file, whole or not at all, and say how many; they are held a portion at a time.

    Texts stay texts, and line, column, start and end are integers. Raises OSError, and UsageError without pyarrow.
    """
    need_parquet()
    import pyarrow
    import pyarrow.parquet

    schema = pyarrow.schema([(name, pyarrow.int64() if name in PLACES else pyarrow.string()) for name in COLUMNS])
    written, told = 0, rows(claims)
    with (
        replacing(path) as file,
        pyarrow.parquet.ParquetWriter(file, schema, compression="zstd") as parquet,
    ):
        while portion := list(islice(told, PORTION)):
            parquet.write_table(pyarrow.Table.from_pylist(portion, schema))
            written += len(portion)
    return written


def to_csv(report: Report) -> str:
    """The claims as CSV. A cell that a spreadsheet would take for a formula gets an apostrophe in front."""
    return spreadsheet.to_csv(COLUMNS, ([row[name] for name in COLUMNS] for row in rows(report.claims)), NUMBERS)


def to_json(report: Report, lines: bool) -> str:
    """The claims as a JSON array, or as one object a line."""
    if lines:
        return "".join(json.dumps(row) + "\n" for row in rows(report.claims))
    return json.dumps(list(rows(report.claims)), indent=1) + "\n"
