"""Files -> articles with their claims: read once, out of memory where unchanged, by several processes where many."""

from checker.reading.gather import Gathered, gather
from checker.reading.memory import Recent
from checker.reading.reader import FileRead, Reader, extracted

__all__ = ["FileRead", "Gathered", "Reader", "Recent", "extracted", "gather"]
