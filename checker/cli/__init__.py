"""The command line. `main` turns whatever happens into an exit code of the contract (checker.model.findings.Exit)."""

from __future__ import annotations

import gc
import os
import signal
import sys
from hashlib import sha256
from types import FrameType
from typing import NoReturn

import click

from checker.cli.commands import factcheck
from checker.cli.streams import abandon, flushed, open_streams
from checker.errors import StoreError, UsageError, failure
from checker.model.findings import Exit

# More objects than imports, rules and tables leave behind.
START_MAKES = 200_000


class Terminated(BaseException):
    """SIGTERM was received. No Exception, so that no guard on the way takes it for a fault of what it guards."""


def main() -> NoReturn:
    """Run the program and exit with a code of the contract; no traceback ever reaches the user."""
    code: int = Exit.FAILED
    # What is made while starting stays: looking for cycles in it, and once more at the end, takes 30 ms.
    gc.set_threshold(START_MAKES)
    open_streams()
    signal.signal(signal.SIGTERM, _terminated)
    if "_FACTCHECK_COMPLETE" in os.environ:
        code = _complete(os.environ["_FACTCHECK_COMPLETE"])
    else:
        code = _run(sys.argv[1:])
    code = flushed(code)
    gc.freeze()
    sys.exit(code)


def _complete(instruction: str) -> int:
    """Answer a shell that asks what could be typed next."""
    from click.shell_completion import shell_complete

    return shell_complete(factcheck, {}, "factcheck", "_FACTCHECK_COMPLETE", instruction)


def _run(arguments: list[str]) -> int:
    try:
        # Not click's own main(): it turns a closed pipe into exit 1, the code of findings.
        with factcheck.make_context("factcheck", arguments) as context:
            from checker.startup import started

            with started():
                result = factcheck.invoke(context)
        # Only an explicit verdict publishes: a command that ends without one has failed.
        return int(result) if isinstance(result, int) else Exit.FAILED
    except (click.Abort, KeyboardInterrupt):
        return _say("interrupted", Exit.INTERRUPTED)
    except Terminated:
        return _say("terminated", Exit.TERMINATED)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as wrong:
        return _say(_with_usage(wrong), Exit.USAGE)
    except UsageError as wrong:
        return _say(str(wrong), Exit.USAGE)
    except StoreError as wrong:
        return _say(f"{wrong}. Nothing is certified.", Exit.FAILED)
    except BrokenPipeError:
        return Exit.CLOSED_PIPE
    except OSError as error:
        abandon()
        return _say(f"could not finish: {error.strerror or error}. Nothing is certified.", Exit.FAILED)
    except ModuleNotFoundError as missing:
        return _say(f"the package {missing.name!r} is not installed; install factcheck anew with pip", Exit.FAILED)
    except Exception as bug:  # the last guard: a bug is exit 4, never 1
        return _say(_report_of(bug), Exit.FAILED)


def _terminated(number: int, frame: FrameType | None) -> None:
    raise Terminated


def _with_usage(wrong: click.ClickException) -> str:
    context = getattr(wrong, "ctx", None)
    hint = f"\nTry '{context.command_path} --help'." if context is not None else ""
    return wrong.format_message() + hint


def _report_of(bug: Exception) -> str:
    """One line that a person can send us: the kind of error, where, and a hash to tell reports apart."""
    told = failure(bug)
    mark = sha256(told.encode()).hexdigest()[:8]
    return f"factcheck itself failed ({told}, mark {mark}). Nothing is certified; please report this."


def _say(message: str, code: Exit) -> int:
    from checker.report.safe import visible

    # A message may quote a file's name or a rule's words, which must not act on the terminal.
    lines = (visible(line) for line in message.split("\n"))
    try:
        sys.stderr.write("factcheck: " + "\n".join(lines) + "\n")
    except (OSError, ValueError):
        return code
    return code
