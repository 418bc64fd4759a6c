"""Which period a figure belongs to."""

from __future__ import annotations

from checker.dates.intervals import show
from checker.extract.context.lexicon import Lexicon
from checker.extract.context.phrase import Measured
from checker.extract.context.tokens import Token
from checker.model.claims import Known
from checker.model.document import Span
from checker.model.values import Period

CLAUSE_ENDS = frozenset(";:")


def period_of(
    row: list[Token], at: int, measured: Measured | None, lexicon: Lexicon
) -> tuple[Period, Known | None] | None:
    """The period of the figure at token `at`, None where the sentence has none for it.

    A period belongs to the figure that it stands next to: one after the figure and before the next
    figure first ("$417 million in 2025"), then one before it and after the figure before ("Last year's
    $471 million"), then one at the head of the sentence, which holds for all of its figures. The flow of a
    year is not that of a day: "on Monday" is when somebody said so. Known is None where the days are not known.
    """
    flow = measured is not None and measured.entry is not None and measured.entry.flow
    row = row[: at + 1] + _without_attribution(row[at + 1 :], lexicon)
    for index in (_following(row, at), _preceding(row, at), _leading(row)):
        period = None if index is None else row[index].item
        if isinstance(period, Period) and not (flow and period.precision == "day"):
            return period, known_period(period, measured)
    return None


def _without_attribution(row: list[Token], lexicon: Lexicon) -> list[Token]:
    """What follows a figure, up to who said it: in ", a bank said on Monday" the day is that of saying."""
    speech = lexicon.words["speech_verbs"]
    return next((row[:at] for at, token in enumerate(row) if token.kind == "word" and token.lower in speech), row)


def _following(row: list[Token], at: int) -> int | None:
    for index in range(at + 1, len(row)):
        kind, lower = row[index].kind, row[index].lower
        if kind == "figure" or lower in CLAUSE_ENDS:
            return None
        if lower in ("compared", "against", "from", "than", "versus", "after", "since", "until"):
            return None
        if kind == "period":
            return None if _starts_next_clause(row, at, index) else index
    return None


def _starts_next_clause(row: list[Token], at: int, index: int) -> bool:
    """True for "..., and in 2023 it was": the period opens a clause of its own."""
    return any(token.lower in ("and", "but", "while", "whereas") for token in row[at + 1 : index]) and any(
        token.kind == "figure" for token in row[index + 1 :]
    )


def _preceding(row: list[Token], at: int) -> int | None:
    for index in range(at - 1, -1, -1):
        kind, lower = row[index].kind, row[index].lower
        if kind == "figure" or lower in CLAUSE_ENDS:
            return None
        if kind == "period" and (index == 0 or row[index - 1].lower not in ("since", "than", "from")):
            return index
    return None


def _leading(row: list[Token]) -> int | None:
    for index, token in enumerate(row[:6]):
        if token.kind == "figure":
            return None
        if token.kind == "period":
            return index
    return None


def known_period(period: Period, measured: Measured | None) -> Known | None:
    """A period as a comparable key; None where its days are not known.

    A flow "at the end of last year" is the year's result: nobody counts the trade of a single day.
    """
    if period.problem or period.first is None or period.last is None:
        return None
    span = Span(period.start, period.end)
    flow = measured is not None and measured.entry is not None and measured.entry.flow
    part = "" if flow and period.part == "end" and period.precision == "year" else period.part
    origins = ["judged by the publication date"] if period.basis != "text" else []
    if part != period.part:
        origins.append("the year's result")
    origin = ", ".join(origins) or "this sentence"
    value = f"{period.first}/{period.last}" + (f" {part}" if part else "")
    return Known(value, _shown(show(period.first, period.last), part), origin, span)


def _shown(whole: str, part: str) -> str:
    if part in ("since", "until"):
        return f"{part} {whole}"
    return f"the {part} of {whole}" if part else whole
