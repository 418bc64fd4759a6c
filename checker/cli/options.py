"""Options that several commands share: which rules run, and with which vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import click

from checker.errors import UsageError
from checker.rules.loader import load_rules
from checker.rules.rule import Rule
from checker.vocabulary.folders import check_folder
from checker.vocabulary.tables import Vocabulary, shipped, shipped_rules

F = TypeVar("F", bound=Callable[..., Any])


def rule_options(command: F) -> F:
    """--rules, --extra-rules, --select, --ignore and --vocabulary."""
    for option in reversed(
        (
            click.option(
                "--rules", multiple=True, metavar="FILE|DIR", help="Rules in place of the shipped ones; repeatable."
            ),
            click.option(
                "--extra-rules", multiple=True, metavar="FILE|DIR", help="Rules besides the shipped ones; repeatable."
            ),
            click.option("--select", multiple=True, metavar="RULE", help="Run only these rules or kinds; repeatable."),
            click.option("--ignore", multiple=True, metavar="RULE", help="Leave these rules or kinds out; repeatable."),
            click.option(
                "--vocabulary",
                multiple=True,
                metavar="DIR",
                help="Tables of words besides the shipped ones; repeatable.",
            ),
        )
    ):
        command = option(command)
    return command


def load(
    rules: Sequence[str],
    extra_rules: Sequence[str],
    select: Sequence[str],
    ignore: Sequence[str],
    vocabulary: Sequence[str] = (),
    reference: Sequence[str] = (),
) -> tuple[tuple[Rule, ...], Vocabulary]:
    """The rules to run and the vocabulary they read by; a folder of rules may bring a vocabulary/ of its own."""
    base = list(rules) or [str(shipped_rules())]
    loaded = load_rules([*base, *extra_rules])
    words = _vocabulary((*rules, *extra_rules), vocabulary, reference)
    known = {rule.id for rule in loaded} | {rule.kind for rule in loaded}
    for name in (*select, *ignore):
        if name not in known:
            close = get_close_matches(name, sorted(known), 1)
            raise UsageError(f"no rule is called {name!r}" + (f"; did you mean {close[0]!r}?" if close else ""))
    chosen = tuple(
        rule
        for rule in loaded
        if (not select or rule.id in select or rule.kind in select)
        and rule.id not in ignore
        and rule.kind not in ignore
    )
    if not chosen:
        raise UsageError("no rule is left to run; a run without rules would always be clean")
    return chosen, words


def _vocabulary(rules: Sequence[str], folders: Sequence[str], reference: Sequence[str]) -> Vocabulary:
    """The shipped tables with the desk's own laid over them; raises UsageError for what is not understood."""
    beside = [str(Path(path) / "vocabulary") for path in rules if (Path(path) / "vocabulary").is_dir()]
    own = [folder for folder in (*beside, *folders) if folder not in shipped().folders]
    for folder in own:
        check_folder(folder)
    if not own and not reference:
        return shipped()
    words = Vocabulary((*shipped().folders, *own), tuple(reference))
    if reference:
        from checker.reference.in_force import reference_of

        reference_of(words)
    return words
