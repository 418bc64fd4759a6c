"""XML 1.0 that any parser takes: text made visible first, since XML cannot hold controls or lone surrogates."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.report.safe import visible

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


def child(parent: Element, tag: str, text: str = "", /, **attributes: str | int) -> Element:
    """A new element at the end of `parent`; its text and attributes are made visible."""
    made = SubElement(parent, tag, _shown(attributes))
    if text:
        made.text = "\n".join(_held(line) for line in text.split("\n"))
    return made


def root(tag: str, /, **attributes: str | int) -> Element:
    """The outermost element."""
    return Element(tag, _shown(attributes))


def document(element: Element) -> str:
    """The whole document, indented, in ASCII with character references."""
    indent(element)
    body: str = tostring(element, encoding="us-ascii").decode("ascii")
    return f"{DECLARATION}{body}\n"


def _shown(attributes: dict[str, str | int]) -> dict[str, str]:
    return {name.rstrip("_"): _held(str(value)) for name, value in attributes.items()}


def _held(text: str) -> str:
    # U+FFFE and U+FFFF are no XML characters either, and no general category tells them apart.
    return visible(text).replace("\ufffe", "<U+FFFE>").replace("\uffff", "<U+FFFF>")
