"""Articles with claims of every kind that is compared across articles."""

from __future__ import annotations

from checker.documents import parse_text
from checker.extract import extract
from checker.model.kept import Extracted
from checker.vocabulary.tables import shipped

TRADE = (
    "date 2025-03-04\nTrade between Kazakhstan and Kyrgyzstan reached $1.34 billion in 2024, Foreign Minister Bakyt "
    "Saparov said. “We have opened the road that both our peoples waited for so long,” Saparov said."
)
OTHER = (
    "date 2025-03-06\nTrade between Kazakhstan and Kyrgyzstan reached $1.7 billion in 2024, Foreign Minister Bakyt "
    "Saparow said. “We have opened the bridge that both our peoples waited for so long,” Saparow said."
)
QUIET = "date 2025-03-07\nRain fell on the coast for 3 days, the Water Union Authority (WUA) said in Lisbon on Friday."


def extracted(file: str, text: str) -> Extracted:
    document = parse_text(file, text, None)
    return Extracted(document, extract(document, shipped()))
