"""The parts of the documentation that are made from code. `python -m tests.docs.generated` writes them anew."""

from __future__ import annotations

import re
from pathlib import Path

from checker.reference.table import TABLES
from checker.rules.contract import check_names, load_check
from checker.rules.fields import FIELDS
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped_rules

ROOT = Path(__file__).parents[2]


def rules_table() -> str:
    rules = load_rules([str(shipped_rules())])
    rows = [f"| [{rule.id}](rules/{rule.id}.yml) | {rule.severity} | {rule.title} |" for rule in rules]
    return "\n".join(["| rule | severity | finds |", "| --- | --- | --- |", *rows])


def keys_table() -> str:
    rows = [f"| `{key}` | {'yes' if field.needed else 'no'} | {field.help} |" for key, field in FIELDS.items()]
    return "\n".join(["| key | needed | meaning |", "| --- | --- | --- |", *rows])


def checks_list() -> str:
    parts = []
    for name in check_names():
        check = load_check(name)
        title = (check.__doc__ or "").strip().partition("\n")[0]
        parts.append(f"**{name}**: {title}")
        for label, words in (("`same:`", check.KEYS), ("`unless:`", check.EXCUSES), ("message words", check.FACTS)):
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


PARTS = {
    ("README.md", "rules"): rules_table,
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
