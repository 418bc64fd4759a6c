"""Many files -> their articles with claims, read by several processes; the order and the results are those of one.

A process that dies takes no other file with it: the files that it held are read again one by one, each in a process of
its own, and the one that kills it again is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import nullcontext
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from checker.documents import Entry, Isolation
from checker.model.findings import Incomplete
from checker.reading.reader import FileRead, Reader
from checker.store.cache import Cache
from checker.store.codec import decode, encode

# Files for one errand: enough to hide the cost of sending it, few enough to keep all processes busy to the end.
PORTION = 25
# Below this a second process costs more than it saves.
WORTH = 8 * PORTION

Packed = list[tuple[bytes, tuple[Incomplete, ...]]]


def files(reader: Reader, entries: Sequence[Entry], jobs: int, cache: Path | None) -> Iterator[FileRead]:
    """The files in the order of the entries, read by `jobs` processes where they are worth it.

    What the reader's memory holds is taken from there; `cache` is the folder in which the processes keep the rest.
    """
    known = [reader.recall(entry) for entry in entries] if reader.memory is not None else [None] * len(entries)
    unknown = [entry for entry, found in zip(entries, known, strict=True) if found is None]
    if jobs < 2 or len(unknown) < WORTH:
        fresh = reader.files(unknown)
        yield from (found or next(fresh) for found in known)
        return
    portions = [unknown[at : at + PORTION] for at in range(0, len(unknown), PORTION)]
    bare = replace(reader, memory=None)
    with _pool(jobs) as pool:
        errands = [pool.submit(_read, bare, cache, portion) for portion in portions]
        packed = (one for portion, errand in zip(portions, errands, strict=True) for one in _done(bare, portion, errand))
        yield from (found or _unpacked(next(packed)) for found in known)


def _unpacked(one: tuple[bytes, tuple[Incomplete, ...]]) -> FileRead:
    return FileRead(decode(one[0]), one[1])


def _done(reader: Reader, portion: Sequence[Entry], errand: Future[Packed]) -> Packed:
    try:
        return errand.result()
    except BrokenProcessPool:
        return [_alone(reader, entry) for entry in portion]


def _alone(reader: Reader, entry: Entry) -> tuple[bytes, tuple[Incomplete, ...]]:
    with _pool(1) as pool:
        try:
            return pool.submit(_read, reader, None, [entry]).result()[0]
        except BrokenProcessPool:
            hint = "could not be read: its reader died of it twice; the other files were read"
            return encode([]), (Incomplete(entry.file, "worker-died", hint),)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Not forked: a copy of a process with threads may stand still for ever.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))


def _read(reader: Reader, cache: Path | None, entries: Sequence[Entry]) -> Packed:
    """In a process of the pool: the files as bytes, which cost far less to send than objects."""
    with Isolation() as isolation, nullcontext() if cache is None else Cache(cache) as memory:
        reader = replace(reader, memory=memory)
        read = [reader.file(entry, isolation) for entry in entries]
    return [(encode(articles), incomplete) for articles, incomplete in read]
