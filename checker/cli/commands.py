"""The command group: `factcheck PATH...` is `factcheck check PATH...`."""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

from checker.version import VERSION


class DefaultsToCheck(click.Group):
    """A group that takes its arguments as those of `check` where the first names no command."""

    COMMANDS = (
        "check", "claims", "rules", "review", "baseline", "decide", "archive", "watch", "init", "config",
        "completion", "lsp",
    )  # fmt: skip

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `check` in front of paths and of options that are not the group's own."""
        own = ("--help", "-h", "--version")
        if args and args[0] not in self.COMMANDS and args[0] not in own:
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order in which they are taught."""
        return list(self.COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command, its module imported only when it is asked for."""
        if cmd_name not in self.COMMANDS:
            return None
        return cast(click.Command, getattr(import_module(f"checker.cli.{cmd_name}"), cmd_name))


@click.group(
    cls=DefaultsToCheck,
    context_settings={"help_option_names": ["-h", "--help"]},
    no_args_is_help=True,
    epilog="Exit codes: 0 all of it was read and checked, nothing contradicts; 1 findings; 2 a path, option or rule is "
    "wrong; 3 something could not be checked; 4 the tool failed. Only 0 publishes.",
)
@click.version_option(VERSION, prog_name="factcheck")
def factcheck() -> None:
    """Find figures, names and dates in news copy that contradict each other.

    \b
    factcheck seeds/
    factcheck seeds/004_cabinet-talks-in-astana.txt --format concise
    factcheck rules explain figure-conflict
    """
