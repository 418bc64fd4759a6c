"""Files -> rows. Strict: an unknown column, a row of another length or an empty cell is an error with its line."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path

from checker.errors import RuleError
from checker.model.document import Document, Span, line_starts
from checker.reference.table import TABLES, Cell, Columns, Row
from checker.vocabulary.node import Node

EXTENSIONS = (".csv", ".yml", ".yaml")
MAX_BYTES = 20_000_000

Tables = dict[str, list[Row]]
Problems = list[RuleError]


def read_table(file: str, tables: Tables, problems: Problems) -> None:
    """Add the rows of a CSV or YAML file to `tables`, and what is wrong with it to `problems`."""
    try:
        document, data = _document(file)
    except OSError as error:
        problems.append(RuleError(file, 0, 0, f"cannot be read: {error.strerror}"))
        return
    except UnicodeDecodeError as error:
        problems.append(RuleError(file, 0, 0, f"is not UTF-8 (byte {error.start}); save it as UTF-8"))
        return
    if len(data) > MAX_BYTES:
        problems.append(RuleError(file, 0, 0, f"is larger than {MAX_BYTES // 1_000_000} MB"))
    elif file.endswith(".csv"):
        _read_csv(document, tables, problems)
    elif file.endswith(EXTENSIONS):
        _read_yaml(document, data, tables, problems)
    else:
        problems.append(RuleError(file, 0, 0, f"is no table; a table ends in {', '.join(EXTENSIONS)}"))


def table_files(path: str) -> list[str]:
    """The tables that a path names: the file itself, or those of a folder."""
    if not os.path.isdir(path):
        return [path]
    return sorted(str(found) for found in Path(path).iterdir() if found.suffix in EXTENSIONS and found.is_file())


def _document(file: str) -> tuple[Document, bytes]:
    data = Path(file).read_bytes()
    text = data.decode("utf-8-sig")
    return Document(file, text, text, (), lines=line_starts(text)), data


def _read_csv(document: Document, tables: Tables, problems: Problems) -> None:
    header: list[str] = []
    kind = ""
    separator = ","
    for number, start in enumerate(document.lines, 1):
        end = document.lines[number] if number < len(document.lines) else len(document.text)
        line = document.text[start:end].rstrip("\r\n")
        if not line.strip() or line.startswith("#"):
            continue
        if not header and "," not in line:
            separator = next((mark for mark in (";", "\t") if mark in line), ",")
        try:
            texts = [text.strip() for text in next(csv.reader([line], delimiter=separator, strict=True))]
        except csv.Error:
            problems.append(RuleError(document.file, number, 1, "has a quotation mark that is not closed in its line"))
            continue
        cells = _cells(texts, line, start)
        if not header:
            header = texts
            kind = _kind(document.file, number, [(c.text, c.span.start - start + 1) for c in cells], problems)
            if not kind:
                return
        elif len(texts) != len(header):
            told = f"has {len(texts)} cells; the first row names {len(header)} columns"
            problems.append(RuleError(document.file, number, 1, told))
        else:
            row = Row(document, number, Span(start, start + len(line)), dict(zip(header, cells, strict=True)))
            _add(kind, row, tables, problems)
    if not header:
        problems.append(RuleError(document.file, 0, 0, "is empty; its first row names the columns"))


def _cells(texts: Iterable[str], line: str, start: int) -> list[Cell]:
    found: list[Cell] = []
    at = 0
    for text in texts:
        place = line.find(text, at)
        if place < 0:  # a doubled quotation mark: the row stands for the cell
            found.append(Cell(text, Span(start, start)))
        else:
            at = place + len(text)
            found.append(Cell(text, Span(start + place, start + at)))
    return found


def _kind(file: str, line: int, columns: Sequence[tuple[str, int]], problems: Problems) -> str:
    """The kind of table that a header is of: the one with which it has most columns in common; "" where it is none."""
    names = {name for name, _ in columns}
    if len(names) < len(columns):
        problems.append(RuleError(file, line, 1, "names a column twice"))
        return ""
    best = max(TABLES, key=lambda kind: (len(names & set(TABLES[kind].needed)), len(names & set(TABLES[kind].names))))
    if not names & set(TABLES[best].needed):
        known = {name for table in TABLES.values() for name in table.needed}
        best = next((k for n in names for c in get_close_matches(n, sorted(known), 1) for k in TABLES
                     if c in TABLES[k].needed), best)  # fmt: skip
    return best if _known(file, line, columns, best, problems) else ""


def _known(file: str, line: int, columns: Sequence[tuple[str, int]], kind: str, problems: Problems) -> bool:
    table: Columns = TABLES[kind]
    before = len(problems)
    for name, column in columns:
        if name not in table.names:
            close = get_close_matches(name, table.names, 1)
            hint = f"did you mean {close[0]!r}?" if close else f"a table of {kind} has {', '.join(table.names)}"
            problems.append(RuleError(file, line, column, f"unknown column {name!r}; {hint}"))
    names = {name for name, _ in columns}
    for name, holds in table.needed.items():
        if name not in names and len(problems) == before:
            problems.append(RuleError(file, line, 1, f"a table of {kind} needs a column {name!r}: {holds}"))
    return len(problems) == before


def _add(kind: str, row: Row, tables: Tables, problems: Problems) -> None:
    empty = [name for name in TABLES[kind].needed if not row.text(name)]
    for name in empty:
        problems.append(RuleError(row.document.file, row.line, 1, f"has no {name!r}: {TABLES[kind].needed[name]}"))
    if not empty:
        tables.setdefault(kind, []).append(row)


def _read_yaml(document: Document, data: bytes, tables: Tables, problems: Problems) -> None:
    from checker.vocabulary.reader import read_yaml

    try:
        root = read_yaml(data, document.file)
    except RuleError as error:
        problems.append(error)
        return
    if not isinstance(root.value, dict):
        problems.append(RuleError(document.file, root.line, root.column, f"holds one of {', '.join(TABLES)}"))
        return
    for kind, rows in root.value.items():
        line, column = root.keys[kind]
        if kind not in TABLES:
            close = get_close_matches(kind, TABLES, 1)
            hint = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(TABLES)}"
            problems.append(RuleError(document.file, line, column, f"unknown table {kind!r}; {hint}"))
        elif not isinstance(rows.value, list) or not all(isinstance(item.value, dict) for item in rows.value):
            problems.append(RuleError(document.file, line, column, f"{kind!r} holds a list of rows"))
        else:
            for node in rows.value:
                _yaml_row(document, kind, node, tables, problems)


def _yaml_row(document: Document, kind: str, node: Node, tables: Tables, problems: Problems) -> None:
    columns = [(name, node.keys[name][1]) for name in node.value]
    if not _known(document.file, node.line, columns, kind, problems):
        return
    cells: dict[str, Cell] = {}
    last = node.line
    for name, value in node.value.items():
        if isinstance(value.value, list | dict | bool):
            told = f"{name!r} holds a text; put it in quotation marks"
            problems.append(RuleError(document.file, value.line, value.column, told))
            return
        text = "" if value.value is None else str(value.value).strip()
        start = document.lines[value.line - 1] + value.column - 1
        start += document.text[start : start + 1] in ("'", '"')
        end = start + len(text) if document.text.startswith(text, start) else start
        cells[name] = Cell(text, Span(start, end))
        last = max(last, value.line)
    stop = document.lines[last] if last < len(document.lines) else len(document.text)
    begin = document.lines[node.line - 1] + node.column - 1
    words = document.text[begin:stop].rstrip()
    _add(kind, Row(document, node.line, Span(begin, begin + len(words)), cells), tables, problems)
