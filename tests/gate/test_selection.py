"""Which rules run: by rule, kind or group; and how much a desk makes of what they find."""

from __future__ import annotations

import pytest

from checker.gate.names import OTHERS, rule_names
from checker.rules.loader import load_rules
from checker.vocabulary.tables import shipped, shipped_rules
from tests.gate.desk import Desk


def test_every_shipped_rule_is_in_a_group() -> None:
    rules = load_rules([str(shipped_rules())])
    names = rule_names(rules, shipped())
    groups = set(shipped().table("rule_groups"))
    grouped = names.of(groups)
    assert grouped | names.of([OTHERS]) == {rule.id for rule in rules}
    assert not grouped & names.of([OTHERS])
    assert not groups & {name for rule in rules for name in (rule.id, rule.kind)}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--select", "figures"], 1),
        (["--select", "figure-conflict"], 1),
        (["--select", "names"], 0),
        (["--ignore", "figures"], 0),
        (["--select", "figures", "--ignore", "figure-conflict"], 0),
    ],
)
def test_select_and_ignore(desk: Desk, arguments: list[str], code: int) -> None:
    assert desk.report(*arguments)[0] == code


def test_an_unknown_name_checks_nothing(desk: Desk) -> None:
    code, out, err = desk.run("stories", "--ignore", "figure")
    assert (code, out) == (2, "")
    assert "did you mean 'figures'" in err


@pytest.mark.parametrize(
    ("config", "severity", "code"),
    [
        ('[severity]\nfigure-conflict = "note"\n', "note", 0),
        ('[severity]\nfigures = "warning"\n', "warning", 1),
        ('[folders."stories"]\nfigures = "note"\n', "note", 0),
        ('[folders."stories/a.txt"]\nfigures = "note"\n', "error", 1),
        ('[folders."elsewhere"]\nfigures = "note"\n', "error", 1),
        ('[severity]\nfigures = "note"\n[folders."stories"]\nfigures = "warning"\n', "warning", 1),
    ],
)
def test_a_desk_has_severities_of_its_own(desk: Desk, config: str, severity: str, code: int) -> None:
    desk.write("factcheck.toml", config)
    got, report = desk.report()
    assert ([f["severity"] for f in report["findings"]], got) == ([severity], code)
