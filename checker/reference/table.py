"""What a reference table may hold: its columns, and rows whose cells know where they stand in their file."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.document import Document, Span


class Columns(NamedTuple):
    """The columns of one kind of table, by name with what they hold."""

    needed: dict[str, str]
    optional: dict[str, str]

    @property
    def names(self) -> tuple[str, ...]:
        """All of them, in the order in which they are taught."""
        return (*self.needed, *self.optional)


NOTE = {"note": "where the row comes from; for people, not compared"}
TABLES: dict[str, Columns] = {
    "offices": Columns(
        {
            "person": "full name, as the desk writes it",
            "office": "what the person holds, as in titles: foreign minister",
            "body": "the country or organisation",
        },
        {"from": "first day in force: 2024, 2024-05 or 2024-05-17", "until": "last day in force", **NOTE},
    ),
    "figures": Columns(
        {
            "measure": "a measure of the vocabulary: trade turnover, population",
            "subject": "whose it is: a country, two countries, a name",
            "value": "the figure as the desk prints it: $1.7 billion",
        },
        {"period": "when: 2024, May 2024; empty where it always holds", "scope": "what narrows it: per capita", **NOTE},
    ),
    "names": Columns(
        {"official": "the name as the desk writes it"},
        {"acronym": "its acronym", "not": "forms that are wrong, with ; between them", **NOTE},
    ),
    "spellings": Columns({"right": "the form to print", "wrong": "forms that are wrong, with ; between them"}, NOTE),
}


class Cell(NamedTuple):
    """A cell as text, without white space around it, and where it stands in its file."""

    text: str
    span: Span


class Row(NamedTuple):
    """One row. `document` is the table's file, so that a row can be shown like any other statement."""

    document: Document
    line: int
    span: Span
    cells: dict[str, Cell]

    def text(self, column: str) -> str:
        """The text of a cell, "" where the table has no such column."""
        cell = self.cells.get(column)
        return cell.text if cell else ""

    def place(self, column: str) -> Span:
        """Where a cell stands; the whole row where the cell has no words of its own."""
        cell = self.cells.get(column)
        return cell.span if cell and cell.span.end > cell.span.start else self.span

    def parts(self, column: str) -> list[str]:
        """The texts of a cell that holds several with ; between them."""
        return [part.strip() for part in self.text(column).split(";") if part.strip()]
