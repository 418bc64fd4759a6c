"""Files -> Documents. An input format is one module of the folder `formats`."""

from checker.documents.collect import Collected, Entry, collect
from checker.documents.isolation import Isolation
from checker.documents.limits import Limits
from checker.documents.read import Reading, articles, fetch, parse_text, read
from checker.documents.settings import AS_USUAL, Columns, Settings

__all__ = ["AS_USUAL",
    "Collected", "Columns", "Entry", "Isolation", "Limits", "Reading", "Settings", "articles", "collect", "fetch",
    "parse_text", "read",
]  # fmt: skip
