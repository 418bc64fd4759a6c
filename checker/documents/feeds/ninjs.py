"""ninjs, the IPTC's news in JSON: 1.x (body_text, body_xhtml), 2.x and 3.x (bodies, headlines, descriptions)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.documents.composer import Composer
from checker.documents.contract import Parsed, Source
from checker.documents.dating import iso_day
from checker.documents.feeds.records import put_text
from checker.model.document import Version

DATES = ("contentcreated", "firstcreated", "versioncreated")
MARKED = ("body_", "description_")
LISTS = ("bodies", "headlines", "descriptions")
SUMMARY_ROLES = ("summary", "abstract", "lead", "")


def is_ninjs(value: object) -> bool:
    """True for an object with the fields that only ninjs has."""
    if not isinstance(value, dict):
        return False
    names = [str(name).lower() for name in value]
    return any(name.startswith(MARKED) or name in (*LISTS, "versioncreated") for name in names)


def item(value: Mapping[str, Any], source: Source, part: str = "") -> Parsed:
    """The article in a ninjs object."""
    value = {name.lower(): content for name, content in value.items()}
    composer = Composer(source)
    _put_item(value, source, composer, "")
    for name in DATES:
        if composer.published is None and isinstance(value.get(name), str):
            composer.published, composer.dated_by = iso_day(value[name]), name
    version = str(value.get("version", ""))
    story = str(value.get("uri", ""))
    numbered = Version(story, (int(version[:9]),)) if story and version.isdecimal() else None
    return composer.parsed(part=part, version=numbered)


def _put_item(value: Mapping[str, Any], source: Source, composer: Composer, kind: str) -> None:
    """Headline, descriptions and body; with `kind`, those of a picture or another associated item."""
    for text in _headlines(value):
        composer.block(kind or "headline", text)
    for text in _alternatives(value, "description_", "descriptions"):
        put_text(text, source, composer, kind or "summary")
    for text in _alternatives(value, "body_", "bodies"):
        put_text(text, source, composer, kind)
    associated = value.get("associations")
    items = associated.values() if isinstance(associated, dict) else associated if isinstance(associated, list) else ()
    for inner in items:
        if isinstance(inner, dict):
            _put_item({str(name).lower(): content for name, content in inner.items()}, source, composer, "caption")


def _headlines(value: Mapping[str, Any]) -> Iterator[str]:
    single = value.get("headline")
    if isinstance(single, str) and single.strip():
        yield single
        return
    found = [text for _, text in _entries(value.get("headlines"))]
    yield from found[:1]


def _alternatives(value: Mapping[str, Any], prefix: str, many: str) -> Iterator[str]:
    """One form of each text: ninjs gives the same words as plain text and as markup, the plain one is enough."""
    single = {name.removeprefix(prefix): text for name, text in value.items() if name.startswith(prefix)}
    forms = [text for name in ("text", "xhtml", "html", *sorted(single)) if isinstance(text := single.get(name), str)]
    if forms:
        yield forms[0]
        return
    seen: set[str] = set()
    for role, text in _entries(value.get(many)):
        if role not in seen:
            seen.add(role)
            yield text


def _entries(found: object) -> Iterator[tuple[str, str]]:
    """(role, text) of the entries of a list, plain text before markup."""
    entries = [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []
    lowered = [{str(name).lower(): content for name, content in entry.items()} for entry in entries]
    for entry in sorted(lowered, key=lambda entry: "plain" not in str(entry.get("contenttype", "plain"))):
        text = entry.get("value")
        if isinstance(text, str) and text.strip():
            yield str(entry.get("role", "")), text
