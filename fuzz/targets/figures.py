"""F3: figures of a text are finite, in order, inside their spans, and the same in any script of digits."""

from __future__ import annotations

from checker.quantities.grammar import quantity_grammar
from checker.vocabulary.tables import shipped

SAMPLES = tuple(
    text.encode()
    for text in (
        "between $1.2 and 1.34 billion, about 3½ per cent or 12,345.67 km/h; €5m a day, minus 4°C",
        "three and a half thousand to two dozen, twenty-five hundred, 1 000 000 people aged 40-50, half, twice",
        "1e400 9**9 0x10 -0 1'234 ₹1,23,456 \u0663\u0664 5 k 3 pa 10\u00b2 12\u200b500 1.234,56 €1.5-2bn",
    )
)
EXAMPLES = 300
DIGITS = {ord("0") + n: chr(0xFF10 + n) for n in range(10)}


def one(data: bytes) -> None:
    """Bounds hold, and reading is repeatable."""
    text = data.decode("utf-8", "replace")[:3000]
    grammar = quantity_grammar(shipped())
    found = grammar.find(text)
    end = 0
    for figure in found:
        assert end <= figure.start < figure.end <= len(text), figure
        end = figure.end
        assert figure.value.is_finite()
        assert all(limit is None or limit.is_finite() for limit in (figure.low, figure.high))
        assert figure.low is None or figure.high is None or figure.low <= figure.high, figure
        assert all(reading.value.is_finite() for reading in figure.readings)
    assert grammar.find(text) == found
