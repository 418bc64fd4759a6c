"""Figures that hold: measure, subject, period and value, each understood as it would be in an article."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import NamedTuple

from checker.errors import RuleError
from checker.model.values import Quantity
from checker.quantities.agreement import meet
from checker.quantities.convert import dimension
from checker.reference.table import Row
from checker.vocabulary.tables import Vocabulary


class Figure(NamedTuple):
    """A row of a figures table.

    measure: its id in rules/vocabulary/measures.yml
    subject: country codes in order, joined by + ("KG+KZ"), else the name in small letters
    period:  first and last day, "2024-01-01/2024-12-31"; "" where the figure always holds
    scope:   words that narrow the measure
    """

    row: Row
    measure: str
    subject: str
    period: str
    scope: frozenset[str]
    quantity: Quantity


def figures(rows: Sequence[Row], vocabulary: Vocabulary, problems: list[RuleError]) -> tuple[Figure, ...]:
    """The rows understood; what is not, and rows that contradict each other, go to `problems`."""
    names = _measures(vocabulary)
    found: list[Figure] = []
    seen: dict[tuple[str, str, str, frozenset[str], str], Figure] = {}
    for row in rows:
        figure = _figure(row, names, vocabulary, problems)
        if figure is None:
            continue
        key = (figure.measure, figure.subject, figure.period, figure.scope, dimension(figure.quantity.unit))
        other = seen.setdefault(key, figure)
        if not meet(figure.quantity, other.quantity):
            problems.append(
                RuleError(
                    row.document.file, row.line, 1,
                    f"gives {row.text('measure')} of {row.text('subject')} as {row.text('value')}, and "
                    f"{other.row.document.file}:{other.row.line} as {other.row.text('value')}",
                )
            )  # fmt: skip
        found.append(figure)
    return tuple(found)


def _measures(vocabulary: Vocabulary) -> dict[str, str]:
    """Every way to name a measure, to its id."""
    names: dict[str, str] = {}
    for identity, entry in vocabulary.table("measures").items():
        for name in (identity, str(entry["name"]).lower(), *entry.get("nouns", ())):
            names.setdefault(str(name), identity)
    return names


def _figure(row: Row, names: dict[str, str], vocabulary: Vocabulary, problems: list[RuleError]) -> Figure | None:
    wrong: list[str] = []
    measure = names.get(row.text("measure").lower())
    if measure is None:
        close = get_close_matches(row.text("measure").lower(), sorted(names), 1)
        hint = f"; did you mean {close[0]!r}?" if close else "; add it to a vocabulary folder of yours, in measures.yml"
        wrong.append(f"there is no measure {row.text('measure')!r}{hint}")
    value = row.text("value")
    from checker.quantities.grammar import quantity_grammar  # with it come hundreds of patterns

    quantities = quantity_grammar(vocabulary).find(value, 0, len(value), [])
    if len(quantities) != 1:
        wrong.append(f"'value' is {value!r}; write one figure as in print: $1.7 billion, 6.9 percent, 540,000")
    period = _period(row.text("period"), vocabulary)
    if period is None:
        wrong.append(f"'period' is {row.text('period')!r}; write it as in print: 2024, May 2024, first half of 2024")
    problems += (RuleError(row.document.file, row.line, 1, told) for told in wrong)
    if measure is None or period is None or wrong:
        return None
    scope = frozenset(row.text("scope").lower().split())
    return Figure(row, measure, subject_key(row.text("subject"), vocabulary), period, scope, quantities[0])


def subject_key(text: str, vocabulary: Vocabulary) -> str:
    """One key for a country or several, whatever their order; a name in small letters where there is none."""
    from checker.names.places import place_grammar

    codes = sorted({place.code for place in place_grammar(vocabulary).find(text)})
    return "+".join(codes) or text.lower().removeprefix("the ")


def _period(text: str, vocabulary: Vocabulary) -> str | None:
    """The days of a period, "" for none, None where the words are no period."""
    if not text:
        return ""
    from checker.dates.grammar import date_grammar

    found = date_grammar(vocabulary).find(f"in {text}", None)  # a bare year is a date after "in" alone
    if len(found) != 1 or found[0].first is None or found[0].last is None:
        return None
    return f"{found[0].first}/{found[0].last}"
