"""The elements of an XML tree that marks text up (XHTML, NITF) -> blocks."""

from __future__ import annotations

from checker.documents.composer import Composer
from checker.documents.markup.hypertext import INLINE, KINDS, LEFT_OUT, NEVER_SEEN
from checker.documents.markup.styles import hides
from checker.documents.markup.tree import Node

# Of NITF: what stands inside a line, and captions.
INLINE_HERE = INLINE | frozenset(
    "chron classifier event function location city state region country sublocation money num org person postaddr "
    "virtloc object.title pronounce lang frac frac-num frac-den sup sub alt-code name.given name.family".split()
)
KINDS_HERE = {**KINDS, "media-caption": "caption", "hl1": "heading", "tagline": "margin", "note": "footnote"}


def put_elements(node: Node, composer: Composer, kind: str = "") -> None:
    """The text in an element as blocks; `kind` is the kind of those that the markup does not name."""
    composer.end_block()
    composer.kind = kind or "paragraph"
    _put(node, composer, kind or "paragraph", raised=False)
    composer.end_block()
    composer.kind = "paragraph"


def _put(node: Node, composer: Composer, kind: str, raised: bool) -> None:
    for child in node.children:
        if isinstance(child, str):
            (composer.put_superscript if raised else composer.put)(_spaced(child))
        elif child.name == "br":
            composer.put("\n")
        elif child.name in NEVER_SEEN:
            continue
        elif child.name in LEFT_OUT:
            composer.notice(f"left-out: text in <{child.name}> was not checked")
        elif hides(child.attributes):
            composer.notice("hidden-text: text that a reader of the page cannot see was left out")
        elif child.name in INLINE_HERE:
            _put(child, composer, kind, raised or child.name == "sup")
        else:
            composer.end_block()
            composer.kind = KINDS_HERE.get(child.name, kind)
            _put(child, composer, composer.kind, raised)
            composer.end_block()
            composer.kind = kind


def _spaced(text: str) -> str:
    """Text with runs of white space as one space, as a page shows it."""
    inner = " ".join(text.split())
    if not inner:
        return " "
    return (" " if text[0].isspace() else "") + inner + (" " if text[-1].isspace() else "")
