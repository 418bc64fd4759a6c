"""Digits with separators: what "1,340", "1 340,5", "12,34,567" or "1'049.95" can mean.

The groupings are those of ISO 80000-1 (spaces), of English and continental print (comma, point,
apostrophe) and of the Indian system (groups of two above the thousand).
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from checker.quantities.number import Value

# ASCII space, no-break, figure, thin, narrow no-break and medium mathematical space.
SPACES = " \u00a0\u2007\u2009\u202f\u205f"
APOSTROPHES = "'\u2019\u02bc"
DECIMAL_POINTS = "\u066b"
GROUP_COMMAS = "\u066c"
LONGEST = 60
COMMA_GROUPS = "comma as thousands separator"
COMMA_DECIMAL = "comma as decimal mark"
POINT_GROUPS = "point as thousands separator"
POINT_DECIMAL = "point as decimal mark"

RUN = re.compile(
    r"[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]\d*"
    rf"(?:[.,{DECIMAL_POINTS}{GROUP_COMMAS}\uff0e\uff0c]\d+|[{SPACES}{APOSTROPHES}]\d\d\d(?!\d))*"
)
# "2.5×10^6", "1.1 x 10^3", "5.5x10-3", "4e14": the exponent is in one of the groups.
SCIENTIFIC = re.compile(
    r"e([+-]?\d{1,2})(?![\w.])|E([+-]\d{1,2})(?![\w.])"
    r"|[ \u00a0]?[x×·*][ \u00a0]?10(?:\^[ ]?([-−–+]?\d{1,2})|([−-]\d{1,2})|([⁻⁺]?[⁰¹²³⁴-⁹]{1,2}))(?!\w)"
)
# Soft hyphen, zero-width space and joiners, direction marks, word joiner, byte order mark: no reader sees them.
INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
HIDDEN = f"[{''.join(sorted(INVISIBLE))}]"
BROKEN = re.compile(rf"\d(?:{HIDDEN}|[.,{SPACES}{APOSTROPHES}]?\d|[.,](?={HIDDEN}))*")


def whole_run(text: str, run: re.Match[str], end: int) -> tuple[str, int]:
    """The digits of a run and where they end, across characters that no reader sees: "1,\\u200b340" is 1,340."""
    at = run.end()
    if at >= end or (text[at] not in INVISIBLE and text[at + 1 : at + 2] not in INVISIBLE):
        return run.group(), at
    broken = BROKEN.match(text, run.start(), end)
    if broken is None or len(broken.group()) > 2 * LONGEST:
        return run.group(), at
    seen = "".join(c for c in broken.group() if c not in INVISIBLE)
    full = RUN.fullmatch(seen)
    return (seen, broken.end()) if full is not None else (run.group(), at)


EXPONENT_MARKS = frozenset("eEx×·*")
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−–", "0123456789-+--")


def exponent(text: str, at: int, end: int) -> tuple[int, int] | None:
    """The power of ten in scientific notation that follows a number, and where it ends."""
    mark = text[at + 1 : at + 2] if text[at] in " \u00a0" else text[at]
    if mark not in EXPONENT_MARKS:
        return None
    match = SCIENTIFIC.match(text, at, end)
    if match is None:
        return None
    return int(next(g for g in match.groups() if g).translate(RAISED)), match.end()


@lru_cache(maxsize=4096)
def read(printed: str) -> tuple[Value, ...]:
    """The ways to read a run of digits and separators, the usual English one first; () where there is none.

    Mixed scripts, malformed groups and more than 60 digits have no value. Whether a second reading
    matters depends on what follows the number: see `checker.quantities.doubt`.
    """
    plain = _fold(printed)
    if plain is None or len(plain) > LONGEST:
        return ()
    points, commas = plain.count("."), plain.count(",")
    if " " in plain or "'" in plain:
        return _spaced(plain, points + commas)
    if not points and not commas:
        return (_value(plain, ""),)
    if points and commas:
        return _mixed(plain)
    mark = "." if points else ","
    return _single(plain, mark) if points + commas == 1 else _grouped(plain, mark)


def _fold(printed: str) -> str | None:
    """ASCII digits and the marks `.`, `,`, `'` and space; None where digits are of two scripts."""
    if printed.isascii():
        return printed
    folded: list[str] = []
    zeros: set[int] = set()
    for char in printed:
        if char.isdecimal():
            digit = unicodedata.decimal(char)
            zeros.add(ord(char) - digit)
            folded.append(str(digit))
        elif char in SPACES:
            folded.append(" ")
        elif char in APOSTROPHES:
            folded.append("'")
        else:
            folded.append("." if char in DECIMAL_POINTS + "\uff0e" else ",")
    return "".join(folded) if len(zeros) == 1 else None


def _value(whole: str, decimals: str, how: str = "") -> Value:
    text = f"{whole}.{decimals}" if decimals else whole
    return Value(Decimal(text), Decimal(1).scaleb(-len(decimals)), how)


def _threes(groups: list[str]) -> bool:
    return 1 <= len(groups[0]) <= 3 and all(len(g) == 3 for g in groups[1:])


def _spaced(plain: str, marks: int) -> tuple[Value, ...]:
    """Groups by spaces or apostrophes, with at most one decimal mark after them."""
    head, mark, decimals = plain, "", ""
    if marks:
        at = max(plain.rfind("."), plain.rfind(","))
        head, mark, decimals = plain[:at], plain[at], plain[at + 1 :]
    groups = head.replace("'", " ").split(" ")
    if marks > 1 or not _threes(groups) or " " in decimals or "'" in decimals:
        return ()
    return (_value("".join(groups), decimals if mark else ""),)


def _mixed(plain: str) -> tuple[Value, ...]:
    """Points and commas: the last mark is the decimal one."""
    last = "." if plain.rfind(".") > plain.rfind(",") else ","
    other = "," if last == "." else "."
    head, _, decimals = plain.rpartition(last)
    groups = head.split(other)
    if last in head or not (_threes(groups) or (other == "," and _indian(groups))):
        return ()
    return (_value("".join(groups), decimals),)


def _indian(groups: list[str]) -> bool:
    return (
        len(groups) > 2 and 1 <= len(groups[0]) <= 2 and len(groups[-1]) == 3 and all(len(g) == 2 for g in groups[1:-1])
    )


def _grouped(plain: str, mark: str) -> tuple[Value, ...]:
    groups = plain.split(mark)
    if _threes(groups) or (mark == "," and _indian(groups)):
        return (_value("".join(groups), ""),)
    return ()


def _single(plain: str, mark: str) -> tuple[Value, ...]:
    """One mark: three digits after it leave both roles open, in the order that English copy suggests."""
    whole, _, rest = plain.partition(mark)
    open_ = len(rest) == 3 and 1 <= len(whole) <= 3 and whole[0] != "0"
    if mark == ",":
        decimal = _value(whole, rest, COMMA_DECIMAL)
        return (_value(whole + rest, "", COMMA_GROUPS), decimal) if open_ else (decimal._replace(how=""),)
    decimal = _value(whole, rest, POINT_DECIMAL)
    return (decimal, _value(whole + rest, "", POINT_GROUPS)) if open_ else (decimal._replace(how=""),)
