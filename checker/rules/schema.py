"""The JSON Schema of a rule file, for editors that complete and check YAML as it is typed (draft-07)."""

from __future__ import annotations

from typing import Any

from checker.rules.contract import check_names, load_check
from checker.rules.fields import FIELDS, LEAST_EXAMPLES, VERDICTS

EXAMPLE: dict[str, Any] = {
    "type": "object",
    "required": ["name", "articles"],
    "additionalProperties": False,
    "properties": {
        "name": {"type": "string", "description": "What the example shows."},
        "articles": {"type": "array", "minItems": 1, "items": {"type": "string", "minLength": 1}},
        "today": {"type": "string", "description": "The day of the run, as with --today.", "format": "date"},
        "todo": {"type": "boolean", "description": "A known gap: the example does not hold yet."},
    },
}


def schema() -> dict[str, Any]:
    """The schema as plain data, made from the table that the loader itself reads by."""
    checks = {name: load_check(name) for name in check_names()}
    words = {
        "check": list(checks),
        "same": sorted({key for check in checks.values() for key in check.keys}),
        "unless": sorted({excuse for check in checks.values() for excuse in check.excuses}),
    }
    properties: dict[str, Any] = {}
    for key, field in FIELDS.items():
        known = words.get(key) or list(field.words)
        entry: dict[str, Any] = {"type": "string"}
        if field.form == "words":
            entry = {"type": "array", "items": {"enum": known}}
        elif field.form == "mapping":
            entry = {"type": "object"}
        elif field.form == "examples":
            entry = {
                "type": "object",
                "required": list(VERDICTS),
                "additionalProperties": False,
                "properties": {v: {"type": "array", "minItems": LEAST_EXAMPLES, "items": EXAMPLE} for v in VERDICTS},
            }
        elif known:
            entry["enum"] = known
        properties[key] = {**entry, "description": field.help}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A factcheck rule",
        "type": "object",
        "required": [key for key, field in FIELDS.items() if field.needed],
        "additionalProperties": False,
        "properties": properties,
    }
