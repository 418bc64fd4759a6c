"""Years, spans of years, decades and centuries; the last form is the bare year."""

from __future__ import annotations

from checker.dates.forms.parts import ANCHOR, DASH, PART, SPACE, YEAR

DECADES = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
BEFORE_CHRIST = r"(?:BC|BCE|B\.C\.)(?!\w)"

YEARS: tuple[tuple[str, str, str], ...] = (
    ("part-year", "end beginning start middle late early mid", rf"(?i:{PART})(?P<anchor>{ANCHOR})(?!\d|[’']?s\b)"),
    ("century", "nth", r"(?P<number>1?[1-9]|[12][0-9])(?:st|nd|rd|th)~centur(?:y|ies)\b(?!~" + BEFORE_CHRIST + ")"),
    ("century", "ordinal", r"(?i:(?P<nth><ordinal>))(?:~|-)century\b(?!~" + BEFORE_CHRIST + ")"),
    ("turn", "turn", r"[Tt]urn~of~the~(?P<unit>century|millennium)\b"),
    ("turn", "turn", r"[Tt]urn~of~the~(?P<number>\d\d?)(?:st|nd|rd|th)~century\b"),
    (
        "decade",
        "late early mid bare-year year-mark",
        r"(?:(?i:(?P<part>late~|early~|mid[- ]?))(?:the~)?)?(?P<year>(?:1[0-9]|20|21)[0-9]0)[’']?~?s\b",
    ),
    ("short-decade", "mark", r"(?P<short>[2-9]0)[’']?s\b(?!~[a-z]+(?:ly|ing)\b)"),
    ("split-year", "year-mark", rf"(?P<year>{YEAR})/(?P<last>\d\d(?:\d\d)?)(?!\d)"),
    (
        "years",
        "bare-year year-mark",
        rf"(?P<year>{YEAR})(?:{SPACE}*{DASH}{SPACE}*|~(?:to|through|until|till)~)(?P<last>{YEAR})(?![\d-])",
    ),
    ("years", "year-mark", rf"(?P<year>{YEAR})[-–](?P<last>\d\d)(?![\d-])"),
    ("years", "between", rf"[Bb]etween~(?P<year>{YEAR})~and~(?P<last>{YEAR})(?!\d)"),
    ("decade-word", DECADES.replace("|", " "), rf"(?P<word>(?i:{DECADES}))\b"),
    ("era-year", "ad", r"AD~(?P<year>[1-9]\d{0,3})(?!\d)"),
    ("era-year", "count bare-year", r"(?P<year>[1-9]\d{0,3})~(?:AD|CE|A\.D\.)(?!\w)"),
    (
        "year",
        "bare-year year-mark",
        (
            rf"(?P<year>{YEAR})(?![\d,.]\d|\d|/\d|{SPACE}*[-–—]\d|~(?:people|tonnes|tons|dollars|euros|men|women|years?)\b"
            rf"|~{BEFORE_CHRIST})"
        ),
    ),
)
