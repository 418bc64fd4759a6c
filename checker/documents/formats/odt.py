"""OpenDocument text: what a reader sees, deletions and comments left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.documents.contract import Parsed, Source

if TYPE_CHECKING:
    from checker.documents.composer import Composer
    from checker.documents.office.writer import Writer

EXTENSIONS = (".odt", ".ott", ".fodt")
ISOLATED = True
CONTENT, MANIFEST = "content.xml", "META-INF/manifest.xml"
FLAT = b"<"


def articles(source: Source) -> Iterator[Parsed]:
    """The article in an OpenDocument file, packed or flat. Raises DocumentError where it is damaged or locked."""
    from checker.documents.composer import Composer
    from checker.documents.office.writer import Writer

    composer = Composer(source)
    writer = Writer(source, composer)
    if source.data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(FLAT):
        writer.read([source.data])
    else:
        _packed(source, writer, composer)
    yield composer.parsed()


def _packed(source: Source, writer: Writer, composer: Composer) -> None:
    from checker.documents.archive import Archive

    archive = Archive(source)
    if MANIFEST in archive and b"encryption-data" in b"".join(archive.chunks(MANIFEST)):
        raise source.wrong("container:encrypted", "is password-protected; save it without a password")
    if "styles.xml" in archive:
        writer.read(archive.chunks("styles.xml"))
    writer.read(archive.chunks(CONTENT))
    if any(name.startswith("Pictures/") for name in archive.names):
        composer.notice("left-out: text in a picture was not checked")
    if any(name.startswith("Object ") for name in archive.names):
        composer.notice("left-out: text in an embedded object was not checked")
