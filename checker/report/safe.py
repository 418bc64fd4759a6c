"""Untrusted text made harmless: what an article says never acts in a terminal, a log or a page."""

from __future__ import annotations

import re

# Controls, DEL, soft hyphen, zero-width and direction characters, blank fillers, separators, tags, lone surrogates:
# Unicode 15 general categories Cc, Cf, Cs, Zl, Zp, and the letters that show as nothing.
UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
SPACES = re.compile(r"[ \t\r\n\f\v\xa0\u2002-\u200a\u202f\u3000]+")
SURROGATE = re.compile("[\ud800-\udfff]")
COMMAND = re.compile(r"^(\s*)(?=::|##)", re.MULTILINE)


def visible(text: str) -> str:
    """The text with every character that could act shown as <U+202E>; line breaks and tabs become a space."""
    return UNSAFE.sub(_name, SPACES.sub(" ", text))


def whole(text: str) -> str:
    """The text with lone surrogates as U+FFFD: strict JSON readers and every UTF-8 writer refuse them."""
    return SURROGATE.sub("\ufffd", text)


def quiet(text: str) -> str:
    """The lines of a report, none of which a build system takes for a command to itself (`::error`, `##[`, `##vso[`).

    Runners skip leading blanks, so the mark stands before the command and not in front of the line.
    """
    return COMMAND.sub(r"\1\\", text)


def _name(match: re.Match[str]) -> str:
    return f"<U+{ord(match[0]):04X}>"
