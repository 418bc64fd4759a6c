"""`factcheck completion SHELL`: what a shell needs to complete commands, options and their values."""

from __future__ import annotations

import click

from checker.model.findings import Exit


@click.command()
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
def completion(shell: str) -> int:
    """Print the completion script of a shell.

    \b
    factcheck completion bash > ~/.local/share/bash-completion/completions/factcheck
    factcheck completion zsh > ~/.zfunc/_factcheck
    factcheck completion fish > ~/.config/fish/completions/factcheck.fish
    """
    from click.shell_completion import get_completion_class

    from checker.cli.commands import factcheck

    maker = get_completion_class(shell)
    assert maker is not None
    template = maker(factcheck, {}, "factcheck", "_FACTCHECK_COMPLETE")
    # Not .source(), which starts a bash to ask for its version.
    click.echo(template.source_template % template.source_vars())
    return Exit.CLEAN
