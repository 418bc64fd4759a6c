"""`factcheck lsp`: the language server that editors start."""

from __future__ import annotations

from typing import Any

import click

from checker.cli.options import CONFIG, GATE, RULES, options
from checker.cli.preparing import prepare
from checker.cli.reading import READING
from checker.errors import UsageError
from checker.model.findings import Exit


@click.command()
@click.option("--stdio", is_flag=True, help="Talk over standard input and output; accepted since editors pass it.")
@options(RULES, GATE, READING, CONFIG)
def lsp(stdio: bool, **given: Any) -> int:
    """Serve an editor: findings while you type, on both places, with the explanation under the pointer.

    \b
    factcheck lsp --stdio
    """
    from checker.cli.live import Live

    prepared = prepare(given)
    try:
        from checker.lsp.server import serve
    except ImportError:
        raise UsageError("the language server needs one more package: pip install 'factcheck-newsroom[lsp]'") from None
    serve(lambda root: Live(prepared, [root], below=root)).start_io()
    return Exit.CLEAN
