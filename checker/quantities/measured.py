"""A number with its currency or unit, and what it is a rate of."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from checker.quantities.cells import is_inch_mark
from checker.quantities.lexicon import Unit, UnitLexicon
from checker.quantities.number import Number

RATE = re.compile(r"(?:[ \u00a0\n](?:an?|per|each|every)[ \u00a0\n]|[ \u00a0]?/[ \u00a0]?|-an?-)(?=[a-z])")
NOUN_RATE = re.compile(r"[ \u00a0][a-z]+(?=[ \u00a0](?:an?|per)[ \u00a0][a-z])")
LAND_LETTERS = re.compile(r"(?<![A-Za-z])([A-Za-z]{2,3}|[cC])[ \u00a0]?$")
CLAUSE_END = re.compile(r"[ ]*(?:[.,;:!?)](?!\d)|$)")
# "Against the dollar 22 million people": a name that its own sentence uses.
BOUND_NAME = re.compile(r"\b(the|an?|of|per|in|its|our|their)[ \u00a0]$", re.IGNORECASE)
INCH_WORD = re.compile(r"[ ](?:long|wide|tall|high|thick|deep|in diameter)\b")
NEXT_DIGITS = re.compile(r"[ ]?\d")
# "2021 C.P.I.", "800,000 F-Series", "14.7C/": letters of a name.
LETTER_CODE = re.compile(r"\.[A-Za-z]|-\w")
HOTTEST = 3000
FOOT_BEFORE = re.compile(r"(?:ft|feet|foot)\.?,?[ ]$")
ANGLE_BEFORE = re.compile(
    r"\b(?:angle|rotat\w+|turn(?:ed|s|ing)?|tilt\w*|slop\w+|lean\w*|latitude|longitude|bank\w*|swivel\w*)\b"
)
ANGLE_AFTER = re.compile(
    r"[ -](?:angle|turn|rotation|tilt|slope|incline|north|south|east|west|latitude|longitude|[NSEW]\b"
    r"|of (?:latitude|longitude|arc))"
)
MONEY_NOUN = re.compile(r"notes?|coins?|fines?|fees?|bets?|bills?|tickets?|deposits?|charges?|bonus\w*|a|per|each")
AGO = re.compile(r"[ \u00a0](?:ago|earlier|before|later|after|on|or)\b")
AGE_UNIT = re.compile(
    r"[ -](year|month|week|day)s?(?:[ -]olds?\b|[ ]of[ ]age\b)|[ ]?()(?:yo|y\.o\.|y/o)\b|[ ](yr|yrs)[ -]old\b"
)
AGE_BEFORE = re.compile(r"(?:^|[^A-Za-z])(?:[Aa]ged|[Aa]ge|of age|[Aa]t age|the age of)[ \u00a0]$")
APPOSITION = re.compile(r"[A-Z][^\W\d_]+\.?, $")
MASS_HINTS = re.compile(
    r"\b(?:weigh\w*|los[et]|losing|gain\w*|bab(?:y|ies)|newborn|drop(?:ped)?|shed|lift\w*|heavy|heavier|bench|carr(?:y|ies|ied)|haul\w*|payload|pressure|thrust)\b"
)
MONEY_HINTS = re.compile(
    r"\b(?:pay\w*|paid|cost\w*|spen[dt]\w*|fine[sd]?|pric\w*|worth|earn\w*|salar\w+|budget|debts?|loans?|s[oe]ll?\w*|bought|buy|invest\w*|borrow\w*|owe[sd]?|profits?|tax\w*|fees?|wages?|sums?|cash|raised?|donat\w*|bank|money|dollars?|euros?|for)\b"
)
WORD_AFTER = re.compile(r"[ \u00a0](?:of[ \u00a0])?([a-z]+)")
INCH_AFTER = re.compile(r"[ ]*(?:[.,;)]|x\b|by\b|long\b|wide\b|tall\b|high\b|thick\b|deep\b|of (?:rain|snow)|$)")
# A sign after a hyphen belongs to the other end of a range: "$10-$20".
SIGNS = tuple("$€£¥₹₽₺")


class Measured(NamedTuple):
    """A number with its unit; the span holds currency sign and unit.

    own:   True where the unit stands beside this very number
    least: the smallest unit of a sum ("inch" in "7 feet 10 inches"), "" elsewhere
    """

    number: Number
    start: int
    end: int
    kind: str
    unit: str = ""
    per: str = ""
    scale: Decimal = Decimal(1)
    own: bool = False
    least: str = ""


class UnitReader:
    """Attaches currency signs, unit names and rates to numbers."""

    def __init__(self, lexicon: UnitLexicon) -> None:
        self._lexicon = lexicon

    def prefix(self, text: str, start: int, floor: int) -> tuple[Unit, int] | None:
        """The currency sign or code before digits, and where it starts."""
        at = start
        if at > floor and text[at - 1] == ":":
            at -= 1
        while at > floor and text[at - 1] in " \u00a0\u202f" and start - at < 2:
            at -= 1
        if at <= floor or text[at - 1] not in self._lexicon.prefix_ends:
            return None
        hit = self._lexicon.prefixes.before(text, at, floor)
        if hit is None:
            return None
        if text[at - 1] in "$£" and hit.end - hit.start == 1:
            land = self._dollar(text, hit.start, floor)
            if land is not None:
                return land
        if hit.entry.doubtful and at < start and len(text[hit.start : at]) > 0 and text[at - 1] != "$":
            following = text[start : start + 12]
            if sum(c.isdigit() for c in following.split(" ")[0]) < 4 and not re.search(r"\d ?(?:m|b|tr)", following):
                return None
        if at < start and at - hit.start == 1 and text[hit.start].isascii() and text[hit.start].isalpha():
            return None
        if hit.start > floor and text[hit.start - 1].isalnum() and text[hit.start].isalnum():
            return None
        return hit.entry, hit.start

    def _dollar(self, text: str, at: int, floor: int) -> tuple[Unit, int] | None:
        """The letters before a dollar or pound sign where they stand apart or in lower case: "NZD $", "hk$"."""
        match = LAND_LETTERS.search(text, max(floor, at - 6), at)
        if match is None:
            return None
        unit = self._lexicon.dollars.get(match.group(1).lower() + text[at])
        return None if unit is None else (unit, match.start(1))

    def _named(self, text: str, number: Number, floor: int, end: int) -> tuple[Unit, int] | None:
        """A currency's name before the number: "dollar 22.5 million", "rupees 500." """
        at = number.start - 1
        if at <= floor or text[at] not in " \u00a0" or not text[at - 1].isalpha():
            return None
        if not number.magnitude and not CLAUSE_END.match(text, number.end, end):
            return None
        hit = self._lexicon.names.before(text, at, floor)
        if hit is None or text[hit.start].isupper():
            return None
        bound = BOUND_NAME.search(text, max(floor, hit.start - 9), hit.start)
        if bound is not None and not (bound.group(1).lower() == "of" and text[at - 1] == "s"):
            return None
        if not number.magnitude and number.digits.isdigit() and "1900" <= number.digits <= "2099":
            return None
        return hit.entry, hit.start

    def measure(self, text: str, number: Number, sign: tuple[Unit, int] | None, floor: int, end: int) -> Measured:
        """The number with whatever says its unit."""
        plain = Measured(
            number,
            number.start,
            number.end,
            number.shape if number.shape in ("ordinal", "multiple", "fraction") else "number",
        )
        if number.shape in ("ordinal", "multiple"):
            return plain
        if sign is not None:
            unit, start = sign
            after = self._suffix(text, number, end)
            stop = number.end
            if after is not None and text[after[1] - 1] in "$€£" and NEXT_DIGITS.match(text, after[1]):
                after = None  # the sign belongs to the next amount: "$20 $37"
            if after is not None and after[0].kind == "currency" and after[0].scale == 1:
                unit, stop = (unit if after[0].word or unit.name != "USD" else after[0]), after[1]
            found = Measured(number, start, stop, "currency", unit.name, "", unit.scale, True)
            return self._rated(text, found, end)
        age = self._age(text, number, floor, end)
        if age is not None:
            return age
        hit = self._suffix(text, number, end)
        if hit is None:
            named = self._named(text, number, floor, end) if number.shape == "digits" else None
            if named is not None:
                unit, start = named
                return Measured(number, start, number.end, "currency", unit.name, "", unit.scale, True)
            return self._counted(text, plain, end)
        decided, stop = self._decided(text, number, hit[0], hit[1], floor), hit[1]
        if decided is None:
            return self._counted(text, plain, end)
        found = Measured(number, number.start, stop, decided.kind, decided.name, decided.per, decided.scale, True)
        return self._rated(text, found, end)

    def _suffix(self, text: str, number: Number, end: int) -> tuple[Unit, int] | None:
        at = number.end
        if at >= end or (text[at] == "-" and text[at + 1 : at + 2] in SIGNS):
            return None
        if text[at] in " \u00a0\u202f\u2009\u2007\n-":
            at += 1
        elif number.shape != "digits" and number.shape != "fraction":
            return None
        if number.shape == "vague" and text.startswith("of ", at):
            at += 3
        for glue in ("of a ", "of an ", "a ", "an "):
            if number.shape == "fraction" and text.startswith(glue, at):
                at += len(glue)
                break
        bracket = text[at : at + 1] in ("(", "[") and number.shape == "digits"
        at += bracket
        hit = self._lexicon.suffixes.at(text, at) if at < end else None
        if hit is None or hit.end > end or not self._allowed(text, number, hit.entry, at, hit.end):
            return None
        if bracket:
            closed = hit.end - at > 1 and text[hit.end : hit.end + 1] in (")", "]")
            return (hit.entry, hit.end + 1) if closed else None
        return hit.entry, hit.end

    def _allowed(self, text: str, number: Number, unit: Unit, at: int, stop: int) -> bool:
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

    def _decided(self, text: str, number: Number, unit: Unit, stop: int, floor: int) -> Unit | None:
        """The unit with a shared name settled: pounds of money or of weight, whose dinars."""
        if unit.name == "degree":
            near = text[max(floor, number.start - 40) : number.start], text[stop : stop + 16]
            turned = ANGLE_BEFORE.search(near[0]) or ANGLE_AFTER.match(near[1])
            return unit._replace(kind="physical" if turned else "temperature")
        if unit.word == "pound" and self._is_weight(text, number, stop, floor):
            return unit._replace(name="pound", kind="physical")
        if unit.may:
            named = [code for code in (unit.name, *unit.may) if any(land in text for land in self._lexicon.lands[code])]
            if len(named) == 1:
                return unit._replace(name=named[0])
        return unit

    def _is_weight(self, text: str, number: Number, stop: int, floor: int) -> bool:
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
            return after.group(1) not in (
                "aid",
                "debt",
                "cash",
                "damage",
                "funding",
                "public",
                "taxpayers",
                "investment",
            )
        return after is not None and after.group(1) in ("heavier", "lighter", "overweight", "force")

    def _age(self, text: str, number: Number, floor: int, end: int) -> Measured | None:
        value = number.values[0].value
        if number.magnitude or value > 4000 or number.shape not in ("digits", "words"):
            return None
        match = AGE_UNIT.match(text, number.end, end)
        if match is not None:
            return Measured(number, number.start, match.end(), "age", match.group(1) or "year", "", Decimal(1), True)
        if value > 120 or value != value.to_integral_value():
            return None
        before = text[max(floor, number.start - 24) : number.start]
        if AGE_BEFORE.search(before) and not text.startswith((" percent", "%"), number.end):
            return Measured(number, number.start, number.end, "age", "year", "", Decimal(1), True)
        if (
            number.shape == "digits"
            and text.startswith(",", number.end)
            and not text[number.end + 1 : number.end + 2].isdigit()
            and APPOSITION.search(before)
        ):
            return Measured(number, number.start, number.end, "age", "year", "", Decimal(1), True)
        return None

    def _rated(self, text: str, found: Measured, end: int) -> Measured:
        if found.kind == "age" or found.per:
            return found
        rate = RATE.match(text, found.end, end)
        hit = self._lexicon.rates.at(text, rate.end()) if rate is not None else None
        if rate is None or hit is None or hit.end > end or ("/" not in rate.group() and AGO.match(text, hit.end)):
            return found
        return found._replace(per=hit.entry, end=hit.end)

    def _counted(self, text: str, found: Measured, end: int) -> Measured:
        """A plain count with a noun and a rate: "40 flights a day". The span stays the number."""
        noun = NOUN_RATE.match(text, found.end, end)
        if noun is None or found.kind != "number":
            return found
        rated = self._rated(text, found._replace(end=noun.end()), end)
        return found._replace(per=rated.per)
