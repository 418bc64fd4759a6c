"""Many files -> their articles with claims, read by several processes; the order and the results are those of one.

A process that dies takes no other file with it: the files that were sent out are read again one by one, and the one
that kills its reader is named.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from checker.documents import Entry, Isolation
from checker.model.findings import Incomplete
from checker.reading.reader import FileRead, Reader
from checker.startup import begin
from checker.store.cache import Cache
from checker.store.codec import decode, encode

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

DIED = "could not be read: its reader died of it; the other files were read"
# Files for one errand: enough to hide the cost of sending it, few enough to keep all processes busy to the end.
PORTION = 25
# Errands for each process: one in its hands, one on its desk.
AHEAD = 2
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
    fresh = _read_by(jobs, replace(reader, memory=None), cache, unknown)
    yield from (found or next(fresh) for found in known)


def _read_by(jobs: int, reader: Reader, cache: Path | None, entries: Sequence[Entry]) -> Iterator[FileRead]:
    from concurrent.futures.process import BrokenProcessPool

    waiting = deque(entries[at : at + PORTION] for at in range(0, len(entries), PORTION))
    sent: deque[tuple[Sequence[Entry], Future[Packed]]] = deque()
    pool = _pool(jobs)
    try:
        while waiting or sent:
            while waiting and len(sent) < AHEAD * jobs:
                sent.append((waiting[0], _sent(pool, reader, cache, waiting.popleft())))
            portion, errand = sent.popleft()
            try:
                packed = errand.result()
            except BrokenProcessPool:
                # Any of those that were sent may have done it; the others are read by a new pool as before.
                pool.shutdown()
                packed = [one for suspects in (portion, *(p for p, _ in sent)) for one in _carefully(reader, suspects)]
                sent.clear()
                pool = _pool(jobs)
            yield from (FileRead(decode(record), incomplete) for record, incomplete in packed)
    finally:
        pool.shutdown(cancel_futures=True)
        _end_tracker()


def _end_tracker() -> None:
    """The process in which multiprocessing keeps its books ends with the run, not some milliseconds after it."""
    from multiprocessing import resource_tracker

    stop = getattr(resource_tracker._resource_tracker, "_stop", None)
    if stop is not None:
        stop()


def _sent(pool: ProcessPoolExecutor, reader: Reader, cache: Path | None, portion: Sequence[Entry]) -> Future[Packed]:
    from concurrent.futures import Future
    from concurrent.futures.process import BrokenProcessPool

    try:
        return pool.submit(_read, reader, cache, portion)
    except BrokenProcessPool as broken:
        failed: Future[Packed] = Future()
        failed.set_exception(broken)
        return failed


def _carefully(reader: Reader, portion: Sequence[Entry]) -> Packed:
    """File by file in one process, which only a file that kills it ends."""
    from concurrent.futures.process import BrokenProcessPool

    done: Packed = []
    while len(done) < len(portion):
        with _pool(1) as pool:
            try:
                for entry in portion[len(done) :]:
                    done += pool.submit(_read, reader, None, [entry]).result()
            except BrokenProcessPool:
                done.append((encode([]), (Incomplete(portion[len(done)].file, "worker-died", DIED),)))
    return done


def _pool(jobs: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor  # loaded here, since most runs need no second process
    from multiprocessing import get_context

    # Not forked: a copy of a process with threads may stand still for ever.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """In a process of the pool: end when the parent is gone, however it went; each other's pipes would hold them."""
    begin()
    Thread(target=_outlive_nobody, daemon=True).start()


def _outlive_nobody() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _read(reader: Reader, cache: Path | None, entries: Sequence[Entry]) -> Packed:
    """In a process of the pool: the files as bytes, which cost far less to send than objects."""
    with Isolation() as isolation, nullcontext() if cache is None else Cache(cache) as memory:
        reader = replace(reader, memory=memory)
        read = [reader.file(entry, isolation) for entry in entries]
    return [(encode(articles), incomplete) for articles, incomplete in read]
