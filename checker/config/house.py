"""House style: what a desk settles about numbers, dates and names that a text alone leaves open."""

from __future__ import annotations

import json
from typing import Any

from checker.config.settings import Settings

DECIMALS = {"1,234.5": ".", "1.234,5": ","}


def house_tables(settings: Settings) -> str:
    """The house style as an overlay of vocabulary tables (checker.vocabulary.tables), "" where it settles nothing."""
    tables: dict[str, dict[str, Any]] = {}
    calendar: dict[str, Any] = {}
    if order := settings.maybe("date-order"):
        calendar["order"] = order
    if start := settings.month("fiscal-year-start"):
        calendar["fiscal_year_start"] = start
    if calendar:
        tables["calendar"] = {"desk": calendar}
    if style := settings.maybe("number-style"):
        tables["numbers"] = {"desk": {"decimal": DECIMALS[style]}}
    if romanisation := settings.maybe("transliteration"):
        tables["romanisation_styles"] = {"house": {"style": romanisation}}
    return json.dumps(tables, sort_keys=True) if tables else ""
