"""`factcheck rules`: what is checked, why, and whether the rules hold their own examples."""

from __future__ import annotations

import json
from typing import Any

import click

from checker.cli.options import CONFIG, RULES, options
from checker.cli.preparing import prepare
from checker.model.findings import Exit


@click.group(no_args_is_help=True)
def rules() -> None:
    """List, explain and test rules.

    \b
    factcheck rules list
    factcheck rules explain figure-conflict
    """


@rules.command("list")
@options(RULES, CONFIG)
def list_rules(**given: Any) -> int:
    """The rules in force: id, severity and what each finds.

    \b
    factcheck rules list --select names
    """
    chosen = prepare(given).rules
    width = max(len(rule.id) for rule in chosen)
    for rule in chosen:
        click.echo(f"{rule.id:{width}}  {rule.severity:7}  {rule.title}")
    return Exit.CLEAN


@rules.command()
@click.argument("rule_id", metavar="ID")
@options(RULES, CONFIG)
def explain(rule_id: str, **given: Any) -> int:
    """Why a rule exists, what it compares, and its examples.

    \b
    factcheck rules explain figure-conflict
    """
    from checker.rules.explain import explain as explained

    for rule in prepare({**given, "select": (*given["select"], rule_id)}).rules:
        click.echo(explained(rule), nl=False)
    return Exit.CLEAN


@rules.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
def test(paths: tuple[str, ...]) -> int:
    """Run the examples of rules: those of the given files and folders, or the shipped ones.

    Every rule is held against the consistent examples of all the others as well.

    \b
    factcheck rules test rules/figure-conflict.yml
    """
    from checker.testing import failures

    prepared = prepare({"rules": paths, "isolated": True})
    chosen = prepared.rules
    failed = list(failures(chosen, prepared.vocabulary))
    for failure in failed:
        click.echo(str(failure))
    examples = sum(len(rule.conflict) + len(rule.consistent) for rule in chosen)
    gaps = sum(example.todo for rule in chosen for example in (*rule.conflict, *rule.consistent))
    click.echo(f"{len(chosen)} rules, {examples} examples, {gaps} known gaps: {len(failed)} failed")
    return Exit.FINDINGS if failed else Exit.CLEAN


@rules.command()
@click.argument("path", metavar="ID|FILE")
def new(path: str) -> int:
    """Write the draft of a rule; its examples fail until they are filled in.

    \b
    factcheck rules new my-rules/oil-exports-differ
    factcheck rules test my-rules/
    """
    from checker.rules.template import write_draft

    file = write_draft(path)
    click.echo(f"{file} is written. Fill it in, then run: factcheck rules test {file}")
    return Exit.CLEAN


@rules.command()
def schema() -> int:
    """The JSON Schema of a rule file, for editors that check YAML as it is typed.

    \b
    factcheck rules schema
    """
    from checker.rules.schema import schema as rule_schema

    click.echo(json.dumps(rule_schema(), indent=2))
    return Exit.CLEAN
