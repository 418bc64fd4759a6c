"""`factcheck config`: what is in force, and where each value came from."""

from __future__ import annotations

from typing import Any

import click

from checker.cli.options import CONFIG, options
from checker.cli.preparing import in_force
from checker.config.show import shown
from checker.model.findings import Exit


@click.command()
@options(CONFIG)
def config(**given: Any) -> int:
    """Print the configuration in force and the origin of every value.

    The command line comes first, then the chosen profile, then the nearest of factcheck.toml, pyproject.toml
    ([tool.factcheck]) and setup.cfg ([factcheck]) from the working directory upward, then the defaults.

    \b
    factcheck config
    factcheck config --isolated
    """
    click.echo(shown(in_force(given)), nl=False)
    return Exit.CLEAN
