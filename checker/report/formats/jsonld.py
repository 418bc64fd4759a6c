"""W3C Web Annotation (JSON-LD): one annotation a finding, with a selector for each of its places.

The context is written out, so that a reader needs no network. Selectors are those of the Web Annotation Data Model:
the quoted words with what stands around them (TextQuoteSelector), and their characters (TextPositionSelector).
"""

from __future__ import annotations

import json
from typing import Any

from checker.model.findings import Finding, Report, Side
from checker.report import RenderOptions
from checker.report.region import holder, uri
from checker.report.safe import whole

OA = "http://www.w3.org/ns/oa#"
CONTEXT = {
    "oa": OA,
    "as": "https://www.w3.org/ns/activitystreams#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "value": "rdf:value",
    "format": "dc:format",
    "Annotation": "oa:Annotation",
    "SpecificResource": "oa:SpecificResource",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextualBody": "oa:TextualBody",
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "refinedBy": {"@id": "oa:refinedBy", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "assessing": "oa:assessing",
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "tagging": "oa:tagging",
    "describing": "oa:describing",
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "items": {"@id": "as:items", "@container": "@list", "@type": "@id"},
    "Collection": "as:OrderedCollection",
}
AROUND = 32


def render(report: Report, options: RenderOptions) -> str:
    """The findings as a collection of annotations, in ASCII. Suppressed findings are left out."""
    items = [_annotation(finding) for finding in report.findings if finding.suppressed is None]
    page = {"id": "urn:factcheck:report", "@context": CONTEXT, "type": "Collection", "items": items}
    return json.dumps(page, indent=2, ensure_ascii=True) + "\n"


def _annotation(finding: Finding) -> dict[str, Any]:
    return {
        "id": f"urn:factcheck:finding:{finding.id}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": [
            {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": whole(finding.message)},
            {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": finding.rule},
        ],
        "target": [_target(side) for side in finding.sides],
    }


def _target(side: Side) -> dict[str, Any]:
    text, (start, end) = side.document.text, side.span
    at = side.document.position(side.span)
    quote = {
        "type": "TextQuoteSelector",
        "exact": whole(side.quote),
        "prefix": whole(text[max(0, start - AROUND) : start]),
        "suffix": whole(text[end : end + AROUND]),
    }
    place = {"type": "TextPositionSelector", "start": at.start, "end": at.end}
    return {"type": "SpecificResource", "source": uri(holder(side.document.file)), "selector": [quote, place]}
