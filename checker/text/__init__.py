"""Where sentences and quotations begin and end."""

from checker.text.quotations import quotations
from checker.text.sentences import sentences

__all__ = ["quotations", "sentences"]
