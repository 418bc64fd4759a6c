"""ZIP containers, read in memory: nothing is unpacked to disk, every byte that comes out is counted."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from checker.documents.contract import Source

CHUNK = 1 << 16
FREE = 1_000_000
ENCRYPTED = 1
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Archive:
    """The members of a container. Raises DocumentError container:... and limit:... as they come to light."""

    def __init__(self, source: Source) -> None:
        self._source = source
        if source.data.startswith(OLE):
            hint = "is password-protected, or an older format under this name; save it again without a password"
            raise source.wrong("container:encrypted", hint)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source.data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise source.wrong("container:broken", f"is damaged or no container ({error}); save it again") from None
        self._members = self._checked(self._zip.infolist())
        self._out = 0

    def __contains__(self, name: str) -> bool:
        return name in self._members

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members."""
        return tuple(self._members)

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of a member as they come out; stops at the limits of size and ratio."""
        info = self._members.get(name)
        if info is None:
            raise self._source.wrong("container:broken", f"lacks the part {name!r}; save it again")
        limits, out = self._source.settings.limits, 0
        try:
            with self._zip.open(info) as member:
                while chunk := member.read(CHUNK):
                    out += len(chunk)
                    self._out += len(chunk)
                    if self._out > limits.unpacked_size:
                        raise self._source.exceeds("unpacked_size", "unpacks to more than is read")
                    if out > FREE and out > limits.unpacked_ratio * max(info.compress_size, 1):
                        raise self._source.exceeds("unpacked_ratio", "unpacks to far more than it is, as a bomb does")
                    yield chunk
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
            hint = f"is damaged in its part {name!r} ({error}); save it again"
            raise self._source.wrong("container:broken", hint) from None

    def _checked(self, found: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
        if len(found) > self._source.settings.limits.members:
            raise self._source.exceeds("members", f"holds {len(found):,} parts")
        members: dict[str, zipfile.ZipInfo] = {}
        for info in found:
            path = PurePosixPath(info.filename.replace("\\", "/"))
            if path.is_absolute() or ".." in path.parts or ":" in info.filename[:3]:
                hint = f"holds a part whose name leads out of it ({info.filename[:60]!r}); it is not read"
                raise self._source.wrong("container:member-name", hint)
            if info.filename in members:
                hint = f"holds its part {info.filename[:60]!r} twice, and readers disagree on which one counts"
                raise self._source.wrong("container:duplicate", hint)
            if info.flag_bits & ENCRYPTED:
                raise self._source.wrong("container:encrypted", "is password-protected; save it without a password")
            if info.compress_type not in METHODS:
                hint = f"packs its part {info.filename[:60]!r} in a way that is not read; save it again"
                raise self._source.wrong("container:method", hint)
            members[info.filename] = info
        return members
