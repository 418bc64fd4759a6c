"""Files -> Documents. An input format is one module of this folder with EXTENSIONS and `parse(source)`."""

from checker.documents.collect import Collected, Entry, collect
from checker.documents.read import parse_text, read

__all__ = ["Collected", "Entry", "collect", "parse_text", "read"]
