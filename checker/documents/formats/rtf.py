"""Rich Text Format 1.9: the text that a reader sees; fonts, pictures, deleted and hidden text are left out."""

from __future__ import annotations

from collections.abc import Iterator

from checker.documents.contract import Parsed, Source

EXTENSIONS = (".rtf",)
ISOLATED = True
MAGIC = b"{\\rtf"


def articles(source: Source) -> Iterator[Parsed]:
    """The article in an RTF file. Raises DocumentError rtf where it is none."""
    from checker.documents.composer import Composer
    from checker.documents.office.rich import read_rich

    if not source.data.lstrip().startswith(MAGIC):
        raise source.wrong("rtf", "does not begin as RTF does; save it again, or give it the name of what it is")
    composer = Composer(source)
    read_rich(source, composer)
    yield composer.parsed()
