"""Which unit a name or symbol means beside a number: pounds of weight or of money, whose dinars, "5 m" or "5 M"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from checker.quantities.cells import is_inch_mark
from checker.quantities.lexicon import Unit
from checker.quantities.number import Number

# "2.1 pm" and "2.123 pm" are no times of day.
CLOCKLESS = re.compile(r"\d+\.(?:\d|\d{3,})")
INCH_WORD = re.compile(r"[ ](?:long|wide|tall|high|thick|deep|in diameter)\b")
INCH_AFTER = re.compile(r"[ ]*(?:[.,;)]|x\b|by\b|long\b|wide\b|tall\b|high\b|thick\b|deep\b|of (?:rain|snow)|$)")
FOOT_BEFORE = re.compile(r"(?:ft|feet|foot)\.?,?[ ]$")
# "2021 C.P.I.", "800,000 F-Series", "14.7C/": letters of a name.
LETTER_CODE = re.compile(r"\.[A-Za-z]|-\w")
HOTTEST = 3000
ANGLE_BEFORE = re.compile(
    r"\b(?:angle|rotat\w+|turn(?:ed|s|ing)?|tilt\w*|slop\w+|lean\w*|latitude|longitude|bank\w*|swivel\w*)\b"
)
ANGLE_AFTER = re.compile(
    r"[ -](?:angle|turn|rotation|tilt|slope|incline|north|south|east|west|latitude|longitude|[NSEW]\b"
    r"|of (?:latitude|longitude|arc))"
)
MASS_HINTS = re.compile(
    r"\b(?:weigh\w*|los[et]|losing|gain\w*|bab(?:y|ies)|newborn|drop(?:ped)?|shed|lift\w*|heavy|heavier|bench|carr(?:y|ies|ied)|haul\w*|payload|pressure|thrust)\b"
)
MONEY_HINTS = re.compile(
    r"\b(?:pay\w*|paid|cost\w*|spen[dt]\w*|fine[sd]?|pric\w*|worth|earn\w*|salar\w+|budget|debts?|loans?|s[oe]ll?\w*|bought|buy|invest\w*|borrow\w*|owe[sd]?|profits?|tax\w*|fees?|wages?|sums?|cash|raised?|donat\w*|bank|money|dollars?|euros?|for)\b"
)
MONEY_NOUN = re.compile(r"notes?|coins?|fines?|fees?|bets?|bills?|tickets?|deposits?|charges?|bonus\w*|a|per|each")
WORD_AFTER = re.compile(r"[ \u00a0](?:of[ \u00a0])?([a-z]+)")
MONEY_OF = frozenset(("aid", "debt", "cash", "damage", "funding", "public", "taxpayers", "investment"))


def allowed(text: str, number: Number, unit: Unit, at: int, stop: int) -> bool:
    """False where a unit's name is another word here."""
    touching = at == number.end
    symbol = text[at:stop]
    if unit.doubtful:
        value = abs(number.values[0].value)
        return (
            number.magnitude >= 3
            or (value >= 1000 and unit.form and not symbol.isupper())
            or (symbol.isupper() and value >= 1000)
        )
    if not unit.form and len(symbol) == 1 and symbol.isalpha() and symbol.isascii():
        if number.shape != "digits" or LETTER_CODE.match(text, stop):
            return False
        if unit.kind == "temperature" and (abs(number.values[0].value) > HOTTEST or text[stop : stop + 1] == "/"):
            return False
        if unit.kind == "currency":
            return touching
        if symbol == "s" and touching and number.digits.isdigit() and number.digits.endswith("0"):
            return False
        return touching or symbol in "mgtlLCFKhsW"
    if symbol in ("pm", "am"):
        return CLOCKLESS.fullmatch(number.digits) is not None
    if symbol == "Ma":
        return touching or text.startswith(" ago", stop)
    if unit.word == "second":
        return symbol.endswith("s") or text[at - 1] == "-" or number.values[0].value == 1
    if unit.word in ("in", "in."):
        if FOOT_BEFORE.search(text, max(0, number.start - 8), number.start):
            return True
        return number.shape != "words" and text[at - 1] != "-" and INCH_AFTER.match(text, stop) is not None
    if symbol == '"':
        return is_inch_mark(text, at) if touching else INCH_WORD.match(text, stop) is not None
    if unit.word == "stone":
        return number.values[0].value < 50 and not text[stop : stop + 1].isspace()
    return True


def decided(text: str, number: Number, unit: Unit, stop: int, floor: int, lands: Mapping[str, tuple[str, ...]]) -> Unit:
    """The unit with a shared name settled: pounds of money or of weight, whose dinars."""
    if unit.name == "degree":
        near = text[max(floor, number.start - 40) : number.start], text[stop : stop + 16]
        turned = ANGLE_BEFORE.search(near[0]) or ANGLE_AFTER.match(near[1])
        return unit._replace(kind="physical" if turned else "temperature")
    if unit.word == "pound" and _is_weight(text, number, stop, floor):
        return unit._replace(name="pound", kind="physical")
    if unit.may:
        named = [code for code in (unit.name, *unit.may) if _mentions(text, lands[code])]
        if len(named) == 1:
            return unit._replace(name=named[0])
    return unit


@lru_cache(maxsize=256)
def _mentions(text: str, lands: tuple[str, ...]) -> bool:
    """True where a text names a land; asked once for a text, however many amounts it has."""
    return any(land in text for land in lands)


def _is_weight(text: str, number: Number, stop: int, floor: int) -> bool:
    if number.magnitude >= 6:
        return False
    after = WORD_AFTER.match(text, stop)
    if text[number.end] == "-" or (text[stop - 1] in "dD" and abs(number.values[0].value) != 1 and after):
        return text[stop : stop + 1] != "-" and not (after and MONEY_NOUN.fullmatch(after.group(1)))
    before = text[max(floor, number.start - 60) : number.start].rpartition(". ")[2].lower()
    if MASS_HINTS.search(before):
        return True
    if MONEY_HINTS.search(before):
        return False
    if after is not None and text.startswith(" of", stop):
        return after.group(1) not in MONEY_OF
    return after is not None and after.group(1) in ("heavier", "lighter", "overweight", "force")
