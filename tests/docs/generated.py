"""The parts of the documentation that are made from code. `python -m tests.docs.generated` writes them anew."""

from __future__ import annotations

import re
import sys
from dataclasses import fields
from pathlib import Path

import click

from benchmarks import lasting
from benchmarks.accuracy import cases
from checker.cli.commands import factcheck
from checker.config.options import OPTIONS
from checker.documents.formats import by_extension, by_name
from checker.documents.limits import Limits
from checker.gate.decisions import DECISIONS
from checker.gate.names import rule_names
from checker.reference.table import TABLES
from checker.report import format_names, load
from checker.rules.contract import check_names, load_check
from checker.rules.fields import FIELDS
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules
from tests.docs.rulebook import rule_names_table, rulebook

ROOT = Path(__file__).parents[2]


def keys_table() -> str:
    rows = [f"| `{key}` | {'yes' if field.needed else 'no'} | {field.help} |" for key, field in FIELDS.items()]
    return "\n".join(["| key | needed | meaning |", "| --- | --- | --- |", *rows])


def checks_list() -> str:
    parts = []
    for name in check_names():
        check = load_check(name)
        parts.append(f"**{name}**: {check.title}")
        for label, words in (("`same:`", check.keys), ("`unless:`", check.excuses), ("message words", check.facts)):
            if words:
                parts.append(f"- {label} {', '.join(f'`{word}`' for word in words)}")
        parts.append("")
    return "\n".join(parts).strip()


def tables_list() -> str:
    parts = []
    for kind, table in TABLES.items():
        parts.append(f"**{kind}**")
        parts += [f"- `{name}`: {holds}" for name, holds in table.needed.items()]
        parts += [f"- `{name}` (may be left out): {holds}" for name, holds in table.optional.items()]
        parts.append("")
    return "\n".join(parts).strip()


def formats_table() -> str:
    rows = []
    for name in format_names():
        title = (load(name).__doc__ or "").strip().partition("\n")[0]
        rows.append(f"| `{name}` | {title} |")
    return "\n".join(["| format | what it is |", "| --- | --- |", *rows])


def groups_table() -> str:
    names = rule_names(load_rules([str(shipped_rules())]), shipped())
    rows = [f"| `{group}` | {', '.join(sorted(names.of([group])))} |" for group in shipped().table("rule_groups")]
    return "\n".join(["| group | rules |", "| --- | --- |", *rows])


def _one_of(words: tuple[str, ...]) -> str:
    return f" One of {', '.join(f'`{word}`' for word in words)}." if words else ""


def options_table() -> str:
    rows = [
        f"| `{name}` | {option.help}{_one_of(option.words)} | `{option.example}` |" for name, option in OPTIONS.items()
    ]
    return "\n".join(["| option | meaning | example |", "| --- | --- | --- |", *rows])


def commands_table() -> str:
    context = click.Context(factcheck)
    rows = []
    for name in factcheck.list_commands(context):
        command = factcheck.get_command(context, name)
        assert command is not None
        rows.append(f"| `factcheck {name}` | {(command.help or '').partition(chr(10))[0]} |")
    return "\n".join(["| command | what it does |", "| --- | --- |", *rows])


def decisions_table() -> str:
    reach = {
        "claim": "settles the finding wherever the same is said again",
        "text": "settles it until a sentence around the quoted words changes",
        "": "leaves it open, and is shown with it",
    }
    rows = [f"| `{name}` | {told} | {reach[far]} |" for name, (told, far) in DECISIONS.items()]
    return "\n".join(["| decision | it says | what it does in the next run |", "| --- | --- | --- |", *rows])


def inputs_table() -> str:
    rows = []
    for name in sorted(set(by_extension().values())):
        module = by_name(name)
        endings = " ".join(f"`{extension}`" for extension in module.EXTENSIONS)
        says = (sys.modules[f"checker.documents.formats.{name}"].__doc__ or "").strip().partition("\n")[0]
        rows.append(f"| {endings} | {says} |")
    return "\n".join(["| endings | what is read |", "| --- | --- |", *rows])


def limits_table() -> str:
    told = re.findall(r"^ {4}(\w+): +(.+)$", Limits.__doc__ or "", re.MULTILINE)
    rows = [f"| `{name.replace('_', '-')}` | {getattr(Limits(), name):,} | {says} |" for name, says in told]
    assert len(rows) == len(fields(Limits))
    return "\n".join(["| limit | default | of |", "| --- | ---: | --- |", *rows])


def cases_table() -> str:
    return _scored("cases")


def opened_table() -> str:
    return _scored("opened")


def unseen_table() -> str:
    return _scored("unseen")


def _scored(name: str) -> str:
    return "\n".join(cases.table([cases.judge(folder) for folder in cases.folders(ROOT / "tests" / name)]))


PARTS = {
    ("docs/accuracy.md", "cases"): cases_table,
    ("docs/accuracy.md", "opened"): opened_table,
    ("docs/accuracy.md", "unseen"): unseen_table,
    ("README.md", "formats"): formats_table,
    ("README.md", "commands"): commands_table,
    ("docs/configuration.md", "options"): options_table,
    ("docs/gate.md", "groups"): groups_table,
    ("docs/gate.md", "decisions"): decisions_table,
    ("docs/inputs.md", "formats"): inputs_table,
    ("docs/inputs.md", "limits"): limits_table,
    ("README.md", "rules"): rule_names_table,
    ("docs/rules.md", "rules"): rulebook,
    ("docs/reliability.md", "lasting"): lasting.table,
    ("docs/writing-rules.md", "keys"): keys_table,
    ("docs/writing-rules.md", "checks"): checks_list,
    ("docs/writing-rules.md", "tables"): tables_list,
}


def filled(page: str, mark: str, text: str) -> str:
    """The page with the part between its marks replaced."""
    pattern = re.compile(rf"(<!-- {mark} -->\n).*?(<!-- /{mark} -->)", re.DOTALL)
    return pattern.sub(lambda m: f"{m[1]}{text}\n{m[2]}", page)


if __name__ == "__main__":
    for (file, mark), make in PARTS.items():
        path = ROOT / file
        path.write_text(filled(path.read_text("utf-8"), mark, make()), "utf-8")
