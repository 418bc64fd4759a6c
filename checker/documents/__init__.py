"""Files -> Documents. An input format is one module of the folder `formats`."""

from checker.documents.collect import Collected, Entry, collect
from checker.documents.isolation import Isolation
from checker.documents.limits import Limits
from checker.documents.read import Reading, parse_text, read
from checker.documents.settings import Columns, Settings

__all__ = [
    "Collected", "Columns", "Entry", "Isolation", "Limits", "Reading", "Settings", "collect", "parse_text", "read",
]  # fmt: skip
