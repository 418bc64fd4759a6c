"""The text operators of a page -> lines with their place; text that is drawn invisible is left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

SHOWING = (b"Tj", b"TJ", b"'", b'"')
# Text rendering modes that draw nothing (ISO 32000-2, table 104): 3 invisible, 7 clipping path only.
UNDRAWN = (3, 7)


class Line(NamedTuple):
    """A line of text, the height of its foot above the foot of the page, and the size of its letters, in points."""

    text: str
    height: float
    size: float


@dataclass(slots=True)
class Lines:
    """Takes what pypdf reports of a page.

    shown, hidden: whether there was text that is drawn, and text that is not
    """

    with_hidden: bool = False
    shown: bool = False
    hidden: bool = False
    finished: list[Line] = field(default_factory=list)
    _mode: int = 0
    _saved: list[int] = field(default_factory=list)
    _runs: list[str] = field(default_factory=list)
    _height: float = 0.0
    _size: float = 0.0

    def operand(self, operator: bytes, operands: list[Any], matrix: object, text_matrix: object) -> None:
        """Before an operator is carried out: the string of one that draws nothing is taken away."""
        if operator == b"Tr" and operands and isinstance(operands[0], (int, float)):
            self._mode = int(operands[0])
        elif operator == b"q":
            self._saved.append(self._mode)
        elif operator == b"Q" and self._saved:
            self._mode = self._saved.pop()
        elif operator in SHOWING and operands and self._mode in UNDRAWN and not self.with_hidden:
            last = operands[-1]
            self.hidden = self.hidden or bool(last)
            operands[-1] = type(last)()

    def text(self, text: str, matrix: list[float], text_matrix: list[float], font: object, size: float | None) -> None:
        """A stretch of text and where it stands."""
        height = text_matrix[4] * matrix[1] + text_matrix[5] * matrix[3] + matrix[5]
        scale = abs(text_matrix[3] * matrix[3]) or abs(text_matrix[0] * matrix[0]) or 1.0
        pieces = text.split("\n")
        for index, piece in enumerate(pieces):
            if index:
                self._end()
            if piece.strip():
                if not any(run.strip() for run in self._runs):
                    self._height, self._size = height, (size or 0) * scale
                self.shown = True
            self._runs.append(piece)

    def finish(self) -> None:
        """After the last stretch of a page."""
        self._end()

    def _end(self) -> None:
        text = "".join(self._runs).strip()
        self._runs.clear()
        if text:
            self.finished.append(Line(text, self._height, self._size))
