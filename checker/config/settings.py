"""What is in force, merged: the command line, then the chosen profile, then the file, then the defaults."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.config.decode import Layer, Value, near
from checker.config.options import OPTIONS
from checker.errors import UsageError
from checker.gate.severities import Override
from checker.model.findings import Severity

DEFAULT = "default"
NO_PROFILE = Value("", DEFAULT)


@dataclass(frozen=True, slots=True)
class Settings:
    """Every option with its origin, and the desk's own severities, the general ones first."""

    values: Mapping[str, Value]
    severities: tuple[tuple[str, str, Severity, str], ...] = ()
    profile: Value = NO_PROFILE

    def text(self, name: str) -> str:
        """A text or word that always has a value."""
        return str(self.values[name].value)

    def maybe(self, name: str) -> str | None:
        """A text, word or path that may be missing."""
        value = self.values[name].value
        return None if value is None else str(value)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts or paths."""
        return tuple(self.values[name].value)

    def flag(self, name: str) -> bool:
        """True or false."""
        return bool(self.values[name].value)

    def day(self, name: str) -> date | None:
        """A date that may be missing."""
        value = self.values[name].value
        return value if isinstance(value, date) else None

    def month(self, name: str) -> int | None:
        """A month, 1 to 12, that may be missing."""
        value = self.values[name].value
        return value if isinstance(value, int) else None

    def overrides(self) -> tuple[Override, ...]:
        """The severities by folder, "" being everywhere."""
        folders: dict[str, dict[str, Severity]] = {}
        for folder, name, severity, _ in self.severities:
            folders.setdefault(folder, {})[name] = severity
        return tuple(Override(folder, given) for folder, given in folders.items())


def settings(layer: Layer, given: Mapping[str, Any], profile: str = "") -> Settings:
    """What is in force. `given` is what the command line says, by option; None and () say nothing.

    Raises UsageError for a profile that the file does not have.
    """
    chosen = profile or layer.profile
    if profile and profile not in layer.profiles:
        raise UsageError(f"--profile: there is no profile {profile!r}{near(profile, layer.profiles)}")
    desk = layer.profiles.get(chosen, Layer())
    values = {name: Value(option.default, DEFAULT) for name, option in OPTIONS.items()}
    values |= layer.values
    values |= {name: Value(v.value, f"profile {chosen}, {v.origin}") for name, v in desk.values.items()}
    values |= {name: Value(v, f"--{name}") for name, v in given.items() if v is not None and v != ()}
    origin = "--profile" if profile else "the configuration file"
    return Settings(values, tuple(_severities(layer, desk)), Value(chosen, origin if chosen else DEFAULT))


def _severities(layer: Layer, desk: Layer) -> Iterator[tuple[str, str, Severity, str]]:
    for name, value in (layer.severities | desk.severities).items():
        yield "", name, value.value, value.origin
    for folder, given in layer.folders.items():
        for name, value in given.items():
            yield folder, name, value.value, value.origin
