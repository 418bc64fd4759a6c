"""A reader that some files kill, for workers to run."""

from __future__ import annotations

import os
from collections.abc import Sequence

from checker.documents import Entry
from checker.engine import partition
from checker.engine.job import Job
from checker.engine.partition import PartRead


def read_part(job: Job, number: int, entries: Sequence[Entry]) -> PartRead:
    """As the real one, unless a file is called deadly."""
    if any("deadly" in entry.file for entry in entries):
        os._exit(1)
    return partition.read_part(job, number, entries)
