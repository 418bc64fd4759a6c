"""Years, fiscal years, spans of years, decades and centuries."""

from __future__ import annotations

import re

from checker.dates import intervals
from checker.dates.anchors import anchor, int_of, led, of_two_digits, part_of
from checker.dates.asking import Asking, Days, Groups

YEAR_LEADS = frozenset(
    (
        "in of from for during after before throughout and to since until by than year spring summer autumn early late"
    ).split()
)
DETERMINERS = frozenset(("the", "its", "their", "our", "his", "her", "this", "a"))
RECENT, FUTURE, LIFETIME = 1900, 2100, 100
COUNTED = re.compile(r" (?!(?:was|has|is|as|his|its|this)\b)[a-z]*(?:s|men|children|people)\b")


def century(groups: Groups, ask: Asking) -> Days | None:
    """the 19th century: 1800 to 1899, as newsrooms reckon it."""
    number = int_of(groups.get("number")) or ask.patterns.ordinals.get(
        "-".join((groups["nth"] or "").lower().split()), 0
    )
    if not number:
        return None
    first = (number - 1) * 100
    return Days(intervals.year(max(first, 1))[0], intervals.year(first + 99)[1], "century")


def fiscal(groups: Groups, ask: Asking) -> Days | None:
    """A fiscal year: which months it has is the desk's to say, so without that its days stay unknown."""
    start, named = ask.options.fiscal_year_start, _fiscal_name(groups, ask)
    if start is None or named is None:
        return Days(None, None, "fiscal-year", "text")
    ends = named + bool(groups.get("last"))
    if start == 1:
        return Days(*intervals.year(named), "fiscal-year")
    return Days(*intervals.months(ends, start, start - 1), "fiscal-year")


def fiscal_quarter(groups: Groups, ask: Asking) -> Days | None:
    """A quarter of a fiscal year, which need not be one of the calendar's."""
    start, named = ask.options.fiscal_year_start, _fiscal_name(groups, ask)
    if start is None or named is None:
        return Days(None, None, "quarter", "text")
    word = (groups["nth"] or "").lower()
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}.get(word) or int(word[0])
    first = intervals.month(named - (start > 1), start + 3 * (number - 1))[0]
    return Days(first, intervals.month(first.year, first.month + 2)[1], "quarter")


def _fiscal_name(groups: Groups, ask: Asking) -> int | None:
    """The year that a fiscal year is called by; None for two digits without a publication date."""
    named = int_of(groups.get("year"))
    if 0 < named < 100:
        return of_two_digits(named, ask.published) if ask.published else None
    return named or None


def years(groups: Groups, ask: Asking) -> Days | None:
    """2022–2026."""
    first, last = int_of(groups["year"]), int_of(groups["last"])
    if last < 100:
        if ask.lead not in YEAR_LEADS and ask.lead not in ("years", "season", "period", "("):
            return None  # a bare 2012-14 may be anything
        last += first // 100 * 100
        if last == first + 1:
            return fiscal(groups, ask)  # 2023-24 is a season or a fiscal year as often as two years
        if last % 100 <= 12:
            return None  # 2001-09 may be a month
    if first > last:
        return None
    return Days(intervals.year(first)[0], intervals.year(last)[1], "range")


def year(groups: Groups, ask: Asking) -> Days | None:
    """A bare number is a year only where its surroundings say so."""
    number = int_of(groups["year"])
    if ask.lead not in YEAR_LEADS and not _owns(ask) and not _names(number, ask) and not _opens(ask):
        return None
    if number < RECENT and (ask.lead == "of" or ask.told is None) and COUNTED.match(ask.after):
        return None  # "a survey of 1709 schoolchildren"
    return led(Days(*intervals.year(number), "year"), ask)


def _owns(ask: Asking) -> bool:
    """2024's budget; (2024)."""
    return ask.after.startswith(("’s", "'s")) or (ask.lead == "(" and ask.after.startswith(")"))


def _names(number: int, ask: Asking) -> bool:
    """the 2024 budget, in a history the 1777 campaign, the World Cup 2018, as late as 1781, well into 1941.

    Newsrooms print counts with a comma, so what stands after "the" is the name of a year.
    """
    if ask.lead in DETERMINERS and ask.after[:1] == " ":
        near = ask.told is not None and abs(ask.told.year - number) <= LIFETIME and not COUNTED.match(ask.after)
        return RECENT <= number < FUTURE or near
    return ask.lead in ask.patterns.events or (ask.lead in ("as", "into") and not COUNTED.match(ask.after))


def _opens(ask: Asking) -> bool:
    """1987 saw; between 1990 and."""
    if ask.lead == "between":
        return ask.after.startswith(" and ")
    return ask.lead in ("", "and", "so") and ask.after.startswith(" saw ")


def part_year(groups: Groups, ask: Asking) -> Days | None:
    """end of last year, early 2024: the whole year, with the part named."""
    year, basis = anchor(groups, ask)
    if year is None:
        return Days(None, None, "year", basis, part_of(groups["part"]))
    return Days(*intervals.year(year), "year", basis, part_of(groups["part"]))


def decade(groups: Groups, ask: Asking) -> Days | None:
    """the 1990s."""
    year = int_of(groups["year"])
    return Days(intervals.year(year)[0], intervals.year(year + 9)[1], "decade", part=part_of(groups.get("part")))


def decade_word(groups: Groups, ask: Asking) -> Days | None:
    """the nineties: the last such decade that has begun; people in their fifties are no decade."""
    if (ask.lead != "the" and not ask.patterns.diary) or ask.published is None:
        return None
    tens = "twenties thirties forties fifties sixties seventies eighties nineties".split()
    start = ask.published.year // 100 * 100 + 10 * (tens.index((groups["word"] or "").lower()) + 2)
    start -= 100 * (start > ask.published.year)
    return Days(intervals.year(start)[0], intervals.year(start + 9)[1], "decade", "published")


def short_decade(groups: Groups, ask: Asking) -> Days | None:
    """ "the '90s": the last such decade that has begun; without "the" or a mark it may be a temperature or an age."""
    marked = ask.lead.endswith(("'", "’")) or ask.lead in ("late", "early", "mid")
    if ask.published is None or not (marked or (ask.patterns.diary and ask.lead == "the")):
        return None
    start = ask.published.year // 100 * 100 + int_of(groups["short"])
    start -= 100 * (start > ask.published.year)
    return Days(intervals.year(start)[0], intervals.year(start + 9)[1], "decade", "published")


def turn(groups: Groups, ask: Asking) -> Days | None:
    """ "the turn of the century": the last years of the old one and the first of the new, so about ten years on."""
    if groups.get("number"):
        new = (int_of(groups["number"]) - 1) * 100
    elif ask.published is None:
        return Days(None, None, "decade", "unresolved")
    else:
        size = 100 if groups["unit"] == "century" else 1000
        new = ask.published.year // size * size
    basis = "text" if groups.get("number") else "published"
    return Days(intervals.year(new - 5)[0], intervals.year(new + 5)[1], "decade", basis, "middle")


def era_year(groups: Groups, ask: Asking) -> Days | None:
    """ "AD 79", "1066 AD"."""
    return led(Days(*intervals.year(int_of(groups["year"])), "year"), ask)
