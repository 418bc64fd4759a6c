"""Proper names of firms and things: how two of them are one, turned round or with one word changed."""

from __future__ import annotations

from checker.names.slips import SHORTEST, slip

# A changed word begins as the right one does ("Skyworks", "Skyways"), and a turned name has so many words.
HEAD, TURNED = 4, 3


def turned(one: str, other: str) -> bool:
    """True for the same words in another order: "Meridian Delta Power", "Delta Meridian Power"."""
    a, b = one.split(), other.split()
    return a != b and len(a) >= TURNED and sorted(a) == sorted(b)


def changed(one: str, other: str) -> tuple[str, str] | None:
    """The one word that differs where it begins alike and is no other form of the same word; None for two names."""
    a, b = one.split(), other.split()
    if len(a) != len(b):
        return None
    apart = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(apart) != 1:
        return None
    x, y = apart[0]
    short, long = sorted((x, y), key=len)
    if x[:HEAD] != y[:HEAD] or len(short) <= SHORTEST or long.startswith(short[:-1]):
        return None
    return x, y


def slipped(one: str, other: str) -> bool:
    """True where one word of a name is a slip of the pen away from the same word of the other."""
    apart = changed(one, other)
    return apart is not None and slip(*apart)


def label_keys(words: str) -> tuple[str, ...]:
    """Names that are turned or changed into one another share one of these."""
    parts = words.split()
    cut = (" ".join((*parts[:at], f"{part[:HEAD]}?", *parts[at + 1 :])) for at, part in enumerate(parts))
    return (*cut, f"= {' '.join(sorted(parts))}") if len(parts) >= TURNED else tuple(cut)
