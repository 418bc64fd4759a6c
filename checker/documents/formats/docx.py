"""Word: all that a reader of the document sees. Insertions are kept, deletions dropped, hidden text is set apart."""

from __future__ import annotations

from collections.abc import Iterator

from checker.documents.contract import Parsed, Source

EXTENSIONS = (".docx", ".docm", ".dotx")
ISOLATED = True
NOTES = ("footnotes", "endnotes", "header", "footer")
# Parts that a reader sees and that are not read; the first words of their names, and what they are for people.
UNREAD = (
    ("word/charts/chart", "a chart"),
    ("word/diagrams/data", "a diagram"),
    ("word/embeddings/", "an embedded file"),
    ("word/media/", "a picture"),
    ("word/afchunk", "an embedded document"),
)


def articles(source: Source) -> Iterator[Parsed]:
    """The article in a Word file. Raises DocumentError container:... where it is damaged, locked or a trap."""
    from checker.documents.archive import Archive
    from checker.documents.composer import Composer
    from checker.documents.office.relations import main_part, related
    from checker.documents.office.styles import read_styles
    from checker.documents.office.word import Word

    archive = Archive(source)
    main = main_part(archive, source)
    parts = related(archive, source, main)
    composer = Composer(source)
    styles = read_styles(archive, source, parts.get("styles", []))
    word = Word(source, composer, styles)
    word.read(archive.chunks(main))
    for kind in NOTES:
        for name in parts.get(kind, []):
            if name in archive:
                word.read(archive.chunks(name), "footnote" if kind.endswith("notes") else "margin")
    if parts.get("comments"):
        composer.notice("left-out: comments in the margin were not checked")
    for lead, what in UNREAD:
        if any(name.lower().startswith(lead) for name in archive.names):
            composer.notice(f"left-out: text in {what} was not checked")
    yield composer.parsed()
