"""Tables with one article a row: comma, semicolon, tab or bar between the columns, their names in the first row."""

from __future__ import annotations

from collections.abc import Iterator

from checker.documents.contract import Gap, Parsed, Source

EXTENSIONS = (".csv", ".tsv")
ISOLATED = True
DELIMITERS = ",;\t|"


def articles(source: Source) -> Iterator[Parsed]:
    """The articles, called by their id or by the number of their row below the names."""
    import csv
    import io

    from checker.documents.feeds.earlier import earlier, is_table
    from checker.documents.feeds.fields import fields_of
    from checker.documents.feeds.records import article

    decoded = source.text()
    csv.field_size_limit(source.settings.limits.characters)
    head = decoded.text[: (decoded.text + "\n").index("\n")]
    delimiter = max(DELIMITERS, key=lambda mark: (head.count(mark), -DELIMITERS.index(mark)))
    rows = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=delimiter, strict=True)
    try:
        names = [name.strip() for name in next(rows, [])]
        if len(set(names)) < len(names):
            raise source.wrong("columns", "has two columns of one name")
        if is_table(names):
            yield from earlier((dict(zip(names, row, strict=False)) for row in rows), source)
            return
        fields = fields_of(names, source.settings.columns, source.file)
        for number, row in enumerate(filter(None, rows), 1):
            if len(row) != len(names):
                hint = f"row {number} has {len(row)} cells under {len(names)} names"
                yield Parsed("", (), part=str(number), gaps=(Gap("columns", hint),))
            else:
                yield article(dict(zip(names, row, strict=True)), fields, source, number)
    except csv.Error as error:
        raise source.wrong("csv", f"is damaged near line {rows.line_num}: {error}") from None
    for gap in decoded.gaps:
        yield Parsed("", (), gaps=(gap,))
