"""Whether the attributes of a tag hide its text from a reader."""

from __future__ import annotations

import re
from collections.abc import Mapping

DECLARATION = re.compile(r"([a-z-]{1,40})\s{0,20}:\s{0,20}([^;]{1,200})")
ZERO = re.compile(r"0(?:\.0{1,9})?(?:px|pt|em|rem|%)?")
FAR = re.compile(r"-\d{3,9}(?:px|pt|em|rem|%)?")
WHITE = {"white": "#ffffff", "#fff": "#ffffff", "black": "#000000", "#000": "#000000"}


def hides(attributes: Mapping[str, str]) -> bool:
    """True where a tag with these attributes, its inline style among them, shows nothing."""
    if "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
        return True
    style = attributes.get("style", "")
    if not style:
        return False
    said = {name: value.replace("!important", "").strip() for name, value in DECLARATION.findall(style.lower())}
    return (
        said.get("display") == "none"
        or said.get("visibility") in ("hidden", "collapse")
        or any(ZERO.fullmatch(said.get(name, "")) for name in ("font-size", "opacity"))
        or any(FAR.fullmatch(said.get(name, "")) for name in ("left", "top", "text-indent", "margin-left"))
        or (said.get("overflow") == "hidden" and any(ZERO.fullmatch(said.get(n, "")) for n in ("height", "width")))
        or _same_colour(said)
    )


def _same_colour(said: Mapping[str, str]) -> bool:
    front = said.get("color", "")
    back = said.get("background-color") or said.get("background", "")
    return bool(front) and WHITE.get(front, front) == WHITE.get(back, back)
