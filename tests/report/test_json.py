"""The contract with other programs, held against its schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from checker.model.findings import Incomplete, Report
from checker.report import load
from tests.report.hostile import HOSTILE
from tests.report.samples import OPTIONS, conflict, finding, report, side, spellings
from tests.report.samples import article as make

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text("utf-8"))


def read(given: Report) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(load("json").render(given, OPTIONS))
    jsonschema.Draft7Validator(SCHEMA).validate(loaded)
    return loaded


def test_the_schema_is_one_and_refuses() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    broken = read(conflict())
    broken["findings"][0]["places"][0].pop("line")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(SCHEMA).validate(broken)


def test_every_promised_key_is_there_and_no_other() -> None:
    loaded = read(report(*conflict().findings, incomplete=(Incomplete("c.txt", "encoding", "save it"),)))
    definitions = SCHEMA["definitions"]
    assert list(loaded) == list(SCHEMA["properties"])
    assert list(loaded["findings"][0]) == list(definitions["finding"]["properties"])
    assert list(loaded["findings"][0]["places"][0]) == list(definitions["place"]["properties"])
    assert {tuple(d) for d in loaded["documents"]} == {tuple(definitions["document"]["properties"])}


def test_offsets_lead_to_the_quotation_in_the_file() -> None:
    for given in (conflict(), spellings()):
        sources = {document.file: document.source for document in given.documents}
        for place in read(given)["findings"][0]["places"]:
            source = sources[place["file"]]
            assert source[place["start"] : place["end"]] == place["quote"]
            assert source.splitlines()[place["line"] - 1][place["column"] - 1 :].startswith(place["quote"])


def test_an_unread_input_is_a_document_and_incomplete() -> None:
    loaded = read(report(incomplete=(Incomplete("c.txt", "encoding", "save it"),)))
    assert (loaded["verdict"], loaded["complete"]) == ("incomplete", False)
    assert [(d["file"], d["status"], d["reason"]) for d in loaded["documents"]] == [("c.txt", "incomplete", "encoding")]
    assert loaded["incomplete"] == [{"file": "c.txt", "reason": "encoding", "hint": "save it"}]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_comes_back_letter_for_letter(text: str) -> None:
    loaded = read(report(finding(side(make("a.txt", text), text))))
    assert loaded["findings"][0]["places"][0]["quote"] == text
