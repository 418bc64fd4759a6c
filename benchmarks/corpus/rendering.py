"""Figures and dates in the many ways that newsrooms print them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from benchmarks.corpus.randomness import Rng, group, three_digits
from benchmarks.corpus.vocabulary import MONTHS, MONTHS_ABBR, SMALL


def amount_words(v: float, style: int) -> str:
    """Digits plus scale word, without currency: 11.4 billion | 11,400 million | 545.2 million | 38,500."""

    def fmt(x: float) -> str:
        return f"{x:,.2f}".rstrip("0").rstrip(".")

    if v >= 1e9 and style != 1:
        return f"{fmt(v / 1e9)} billion"
    if v >= 1e6:
        return f"{fmt(v / 1e6)} million"
    return fmt(v)


def render_money(rng: Rng, v: float) -> tuple[str, bool]:
    style = rng.below(20)
    if style < 11:
        return f"${amount_words(v, 0)}", True
    if style < 13:
        return f"{amount_words(v, 0)} US dollars", True
    if style < 15:
        return f"USD {amount_words(v, 0)}", True
    if style < 16:
        return f"${amount_words(v, 1)}", True
    if style < 17:
        return f"{amount_words(v, 0)} dollars", True
    if style < 18:
        s = amount_words(v, 0)
        return "$" + s.replace(" billion", "bn").replace(" million", "m"), True
    # hedged: rounded up to two significant digits ("almost") or down ("over")
    digits = len(str(int(v))) - 2
    if digits > 0:
        unit = 10**digits
        up, down = -(-v // unit) * unit, v // unit * unit
        if style == 18 and up > v:
            return f"almost ${amount_words(up, 0)}", False
        if down < v:
            return f"over ${amount_words(down, 0)}", False
    return f"about ${amount_words(v, 0)}", False


def render_count(rng: Rng, v: float) -> tuple[str, bool]:
    n = int(v)
    if n <= 12 and rng.chance(0.6):
        return SMALL[n], True
    return group(n), True


def render_percent(rng: Rng, v: float) -> tuple[str, bool]:
    return (f"{v:g}%" if rng.chance(0.55) else f"{v:g} percent"), True


def render_measure(unit: str) -> Callable[[Rng, float], tuple[str, bool]]:
    forms = {
        "km": ["{} kilometers", "{} km", "{}-kilometer"],
        "t": ["{} tons", "{} metric tons", "{} tonnes"],
        "MW": ["{} megawatts", "{} MW"],
        "ha": ["{} hectares", "{} ha"],
        "m3": ["{} cubic meters", "{} cubic metres"],
    }[unit]

    def go(rng: Rng, v: float) -> tuple[str, bool]:
        return rng.pick(forms[:2]).format(amount_words(v, 0)), True

    return go


def render_date(rng: Rng, d: dt.date, with_year: bool) -> str:
    style = rng.below(5)
    month = MONTHS[d.month - 1]
    if style == 0:
        s = f"{MONTHS_ABBR[d.month - 1]} {d.day}"
    elif style == 1:
        return f"{d.day} {month} {d.year}" if with_year else f"{d.day} {month}"
    elif style == 2 and with_year:
        return d.isoformat()
    else:
        s = f"{month} {d.day}"
    return f"{s}, {d.year}" if with_year else s


RENDER: dict[str, Callable[[Rng, float], tuple[str, bool]]] = {
    "USD": render_money,
    "count": render_count,
    "percent": render_percent,
    **{u: render_measure(u) for u in ("km", "t", "MW", "ha", "m3")},
}


def perturb(rng: Rng, v: float, unit: str) -> tuple[float, str]:
    """Another value for the same fact, at least 8% away, and the type of the slip."""
    if unit == "USD":
        roll = rng.below(10)
        if roll < 2 and v >= 1e6:
            return (v / 1000 if v >= 1e9 else v * 1000), "scale"
        if roll < 5:
            s = str(int(v))
            swapped = int(s[1] + s[0] + s[2:]) if s[1] not in ("0", s[0]) else int(v * 1.5)
            if abs(swapped - v) / v > 0.08:
                return float(swapped), "figure"
    factor = (1.1 + 0.6 * rng.random()) if rng.chance(0.5) else (0.9 - 0.4 * rng.random())
    if unit == "percent":
        return round(v * factor + (0.3 if factor > 1 else -0.3), 1), "percent"
    if unit == "count":
        return float(max(1, int(v * factor)) if abs(int(v * factor) - v) >= 1 else v + 2), "count"
    return three_digits(v * factor), "figure"
