"""Options that several commands share. What they leave unsaid, the configuration may say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A date as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date, or a usage error that shows the form."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007
        except ValueError:
            self.fail(f"{value!r} is not a date; write it as 2025-02-25", param, ctx)


def options(*groups: Sequence[Callable[[F], F]]) -> Callable[[F], F]:
    """All options of some groups, in their order."""

    def decorate(command: F) -> F:
        for option in reversed([option for group in groups for option in group]):
            command = option(command)
        return command

    return decorate


CONFIG: tuple[Callable[[Any], Any], ...] = (
    click.option("--config", metavar="FILE", help="This configuration and no other."),
    click.option("--isolated", is_flag=True, help="No configuration at all."),
    click.option("--profile", metavar="NAME", default="", help="A desk's profile out of the configuration."),
)
RULES: tuple[Callable[[Any], Any], ...] = (
    click.option("--rules", multiple=True, metavar="FILE|DIR", help="Rules in place of the shipped ones; repeatable."),
    click.option(
        "--extra-rules", multiple=True, metavar="FILE|DIR", help="Rules besides the shipped ones; repeatable."
    ),
    click.option("--select", multiple=True, metavar="NAME", help="Run only these rules, kinds or groups; repeatable."),
    click.option("--ignore", multiple=True, metavar="NAME", help="Leave these rules, kinds or groups out; repeatable."),
    click.option(
        "--vocabulary", multiple=True, metavar="DIR", help="Tables of words besides the shipped ones; repeatable."
    ),
)
GATE: tuple[Callable[[Any], Any], ...] = (
    click.option("--decisions", metavar="FILE", help="What was decided about findings."),
    click.option(
        "--obey-suppressions/--no-obey-suppressions",
        default=None,
        help="Whether suppressions in and beside the articles count.",
    ),
)
BASELINE: tuple[Callable[[Any], Any], ...] = (
    click.option("--baseline", metavar="FILE", help="Findings that are known and do not count."),
)
