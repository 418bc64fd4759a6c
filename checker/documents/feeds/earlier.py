"""The table that `factcheck claims` wrote -> the articles that it was made of, as far as their sentences are in it.

Every sentence stands where it stood, by line and column, so that places point into the articles themselves. What a
claim took from outside its sentence is not in the table.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from checker.documents.contract import Parsed, Source
from checker.documents.dating import iso_day
from checker.model.document import Block

COLUMNS = frozenset(("file", "line", "column", "start", "end", "kind", "quote", "modality", "sentence"))
# What the writer of CSV puts in front of a cell that a spreadsheet would take for a formula.
GUARD = "'"
FORMULA = ("=", "+", "-", "@")


def is_table(names: Collection[str]) -> bool:
    """True for the columns of a table of claims."""
    return set(names) >= COLUMNS


def earlier(rows: Iterable[Mapping[str, str]], source: Source) -> Iterator[Parsed]:
    """The articles of a table, each called by the file that it was. Raises DocumentError where a row is damaged."""
    sentences: dict[str, dict[tuple[int, int], str]] = {}
    dates: dict[str, str] = {}
    for number, row in enumerate(rows, 1):
        try:
            place = _place(row)
        except (KeyError, ValueError):
            hint = f"is a table of claims whose row {number} is damaged; write it again with factcheck claims"
            raise source.wrong("columns", hint) from None
        sentences.setdefault(row["file"], {}).setdefault(place, _open(row["sentence"]))
        dates.setdefault(row["file"], row.get("published", ""))
    for file, found in sentences.items():
        text, blocks = _laid_out(found)
        published = iso_day(dates[file])
        dated_by = "the table of claims" if published else ""
        yield Parsed(text, tuple(blocks), published=published, dated_by=dated_by, part=file)


def _place(row: Mapping[str, str]) -> tuple[int, int]:
    """Line and column at which the sentence of a claim begins."""
    before = _open(row["sentence"]).partition(_open(row["quote"]))[0]
    line, column = int(row["line"]) - before.count("\n"), int(row["column"]) - len(before)
    return max(1, line), max(1, column) if "\n" not in before else 1


def _laid_out(found: Mapping[tuple[int, int], str]) -> tuple[str, list[Block]]:
    """The sentences at their lines and columns, with nothing between them, and a block for each."""
    parts: list[str] = []
    blocks: list[Block] = []
    length, line, line_start = 0, 1, 0
    for (row, column), sentence in sorted(found.items()):
        if row > line:
            parts.append("\n" * (row - line))
            length += row - line
            line, line_start = row, length
        spaces = max(1 if length > line_start else 0, column - 1 - (length - line_start))
        parts += [" " * spaces, sentence]
        start, length = length + spaces, length + spaces + len(sentence)
        blocks.append(Block("paragraph", start, length))
        if "\n" in sentence:
            line += sentence.count("\n")
            line_start = start + sentence.rindex("\n") + 1
    return "".join(parts), blocks


def _open(cell: str) -> str:
    return cell[1:] if cell.startswith(GUARD) and cell[1:].lstrip().startswith(FORMULA) else cell
