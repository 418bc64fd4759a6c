"""`factcheck lsp`: the language server that editors start."""

from __future__ import annotations

from datetime import date

import click

from checker.cli.check import Day
from checker.cli.options import load, rule_options
from checker.errors import UsageError
from checker.model.findings import Exit


@click.command()
@rule_options
@click.option("--as-of", type=Day(), help="Publication date of articles that carry none.")
@click.option("--stdio", is_flag=True, help="Talk over standard input and output, as editors ask for; it always does.")
def lsp(
    rules: tuple[str, ...],
    extra_rules: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    vocabulary: tuple[str, ...],
    as_of: date | None,
    stdio: bool,
) -> int:
    """Serve an editor: findings while you type, on both places, with the explanation under the pointer.

    \b
    factcheck lsp --stdio
    """
    from checker.pipeline import Options

    try:
        from checker.lsp.server import serve
    except ImportError:
        raise UsageError("the language server needs one more package: pip install 'factcheck-newsroom[lsp]'") from None
    chosen, words = load(rules, extra_rules, select, ignore, vocabulary)
    serve(chosen, words, Options(as_of)).start_io()
    return Exit.CLEAN
