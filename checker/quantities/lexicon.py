"""The unit and currency names of a vocabulary, ready to be looked up beside a number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from checker.quantities.phrases import Phrases

KINDS = {"percent": "percent", "points": "points", "time": "time", "temperature": "temperature"}
CENT = Decimal("0.01")


class Unit(NamedTuple):
    """What a word or sign beside a number makes of it.

    name:     ISO code or canonical unit
    kind:     kind of quantity
    scale:    what the number is multiplied by (0.01 for cents, a million for "MEUR")
    may:      other codes that the name can stand for ("pounds")
    doubtful: True where the word means money only if the amount shows it ("won", "marks")
    word:     the name that is shared or needs care ("pound", "second"), "" for most
    form:     True for a name in words, False for a symbol
    per:      what the unit is a rate of by itself ("bpd" is barrels per day), "" for most
    """

    name: str
    kind: str
    scale: Decimal = Decimal(1)
    may: tuple[str, ...] = ()
    doubtful: bool = False
    word: str = ""
    form: bool = False
    per: str = ""


class UnitLexicon:
    """Tables for what may follow a number, what may stand before it, and what it may be a rate of."""

    def __init__(self, units: Mapping[str, Any], currencies: Mapping[str, Any]) -> None:
        self.decimals = {code: row.get("decimals", 2) for code, row in currencies["currencies"].items()}
        self.lands = {code: tuple(row.get("lands", ())) for code, row in currencies["currencies"].items()}
        signs = list(_signs(currencies))
        minor = [*_minor(currencies), *_tenths(currencies)]
        touching = frozenset(currencies["touching_minor"])
        forms = [*_currency_forms(currencies), *((w, u) for w, u in minor if w not in touching and w != "¢")]
        measured = list(_measured(units))
        shorthand = list(_shorthand(units["shorthand"], units))
        codes = list(_in_thousands(currencies))
        self.suffixes: Phrases[Unit] = Phrases(
            _last_wins(
                [
                    *signs,
                    *((w, u) for w, u in minor if w in touching or w == "¢"),
                    *((w, u) for w, u in measured if not u.form),
                    *shorthand,
                    *codes,
                ]
            ),
            _last_wins([*_lower_codes(currencies), *((w, u) for w, u in measured if u.form), *forms]),
        )
        self.prefixes: Phrases[Unit] = Phrases(_last_wins([*signs, *codes]), ())
        self.names: Phrases[Unit] = Phrases(
            (), [(w, u) for w, u in (*_lower_codes(currencies), *_currency_forms(currencies)) if not u.doubtful]
        )
        self.dollars = {f"{code.lower()}$": Unit(code, "currency") for code in self.decimals}
        self.dollars |= {sign.lower(): unit for sign, unit in signs if sign[-1] in "$£" and sign[:-1].isalpha()}
        self.prefix_ends = frozenset(sign[-1] for sign, _ in (*signs, *codes))
        self._last_two = frozenset(sign[-2:] for sign, _ in (*signs, *codes))
        self.rates: Phrases[str] = Phrases(_last_wins(_rate_symbols(measured)), _last_wins(_rates(units, measured)))

    def may_end_a_sign(self, text: str, end: int) -> bool:
        """False where no currency sign or code ends at `end`, by its last two characters."""
        pair = text[end - 2 : end]
        return (
            pair in self._last_two
            or pair[-1:] in self._last_two
            or (pair[-1:] in self.prefix_ends and not pair[:1].isalpha())
        )


def _last_wins(pairs: Iterable[tuple[str, Any]]) -> list[tuple[str, Any]]:
    return list(dict(pairs).items())


def plurals(form: str) -> tuple[str, ...]:
    """A name and its regular plural."""
    if form.endswith(("s", "€", "feet")) or not form[-1].isalpha():
        return (form,)
    return (form, form + ("es" if form.endswith(("x", "ch", "sh")) else "s"))


def _signs(table: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    doubtful = frozenset(table["doubtful"])
    for code, row in table["currencies"].items():
        yield code, Unit(code, "currency", doubtful=code in doubtful)
        for sign in row["signs"]:
            yield sign, Unit(code, "currency", doubtful=sign in doubtful)
    for sign, code in table["shared_signs"].items():
        yield sign, Unit(code, "currency")


def _currency_forms(table: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    doubtful = frozenset(table["doubtful"])
    for word, row in table["shared"].items():
        for form in plurals(word):
            yield form, Unit(row["usual"], "currency", Decimal(1), tuple(row["may"]), word in doubtful, word, True)
    for code, row in table["currencies"].items():
        for name in row["forms"]:
            for form in plurals(name):
                yield form, Unit(code, "currency", doubtful=name in doubtful, form=True)


def _lower_codes(table: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    """Codes in small letters, "5000 usd"; those that are words or names ("all", "try") are codes in capitals only."""
    doubtful = frozenset(table["doubtful"])
    return ((code.lower(), Unit(code, "currency", form=True)) for code in table["currencies"] if code not in doubtful)


def _minor(table: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    for code, row in table["currencies"].items():
        names = row.get("minor", [])
        scale = Decimal(1) / row.get("minor_per", 100)
        for name in [names] if isinstance(names, str) else names:
            for form in plurals(name):
                yield form, Unit(code, "currency", scale, form=True)
    for word, code in table["shared_minor"].items():
        for form in plurals(word) if len(word) > 1 else (word,):
            yield form, Unit(code, "currency", CENT, word="cent", form=len(word) > 1)


def _tenths(table: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    """Coins of a tenth: "dimes"."""
    for word, code in table["tenths"].items():
        for form in plurals(word):
            yield form, Unit(code, "currency", Decimal("0.1"), form=True)


def _measured(table: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    for dimension, rows in table.items():
        if not isinstance(rows, dict) or dimension == "shorthand":
            continue
        kind = KINDS.get(dimension, "physical")
        for name, row in rows.items():
            for form in row.get("forms", ()):
                for word in plurals(form):
                    careful = form if form in ("second", "stone", "cup") else ""
                    yield word, Unit(name, kind, word=careful, form=True)
            for symbol in (*row.get("symbols", ()), *row.get("letters", ())):
                yield symbol, Unit(name, kind, word=symbol if symbol in ("in", "in.") else "")


def _shorthand(rows: Mapping[str, Any], table: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    """Trade shorthand: "bcm", "mb/d"."""
    dimensions = {name: key for key, units in table.items() if isinstance(units, dict) for name in units}
    for row in rows.values():
        kind = KINDS.get(dimensions[row["unit"]], "physical")
        for symbol in row["symbols"]:
            yield symbol, Unit(row["unit"], kind, Decimal(row.get("times", 1)), per=row.get("per", ""))


def _in_thousands(currencies: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    """The codes of annual reports: "MUSD" and "kEUR" are millions of dollars and thousands of euros."""
    doubtful = frozenset(currencies["doubtful"])
    for prefix, power in currencies["code_prefixes"].items():
        for code in currencies["currencies"]:
            if code not in doubtful:
                yield prefix + code, Unit(code, "currency", Decimal(10) ** power)


def _rate_symbols(measured: Iterable[tuple[str, Unit]]) -> Iterator[tuple[str, str]]:
    return ((word, unit.name) for word, unit in measured if not unit.form and word[0].isalpha())


def _rates(table: Mapping[str, Any], measured: Iterable[tuple[str, Unit]]) -> Iterator[tuple[str, str]]:
    for word in table["per_only"]:
        yield word, word
    for word, unit in measured:
        if unit.form and unit.kind not in ("percent", "points", "temperature"):
            yield word, unit.name
    yield "pound", "pound"
    yield "dollar", "USD"
    yield "euro", "EUR"
