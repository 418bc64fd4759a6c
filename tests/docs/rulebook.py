"""The page of all rules: why each exists, and what it says of its own examples (`python -m tests.docs.generated`)."""

from __future__ import annotations

from collections.abc import Iterator

from checker.gate.names import rule_names
from checker.pipeline import Options, run_texts
from checker.report.safe import visible
from checker.rules.loader import load_rules
from checker.rules.rule import Example, Rule
from checker.testing import with_reference
from checker.vocabulary.tables import shipped, shipped_rules


def rules_by_group() -> dict[str, list[Rule]]:
    """The shipped rules in the order of their groups; a rule of two groups stands in the first."""
    rules = load_rules([str(shipped_rules())])
    names = rule_names(rules, shipped())
    left, grouped = {rule.id: rule for rule in rules}, dict[str, list[Rule]]()
    for group in shipped().table("rule_groups"):
        grouped[group] = [left.pop(name) for name in sorted(names.of([group])) if name in left]
    assert not left, f"in no group: {sorted(left)}"
    return grouped


def rule_names_table() -> str:
    """A row for each group of rules, each rule with a link to its place on the page."""
    rows = [
        f"| `{group}` | {', '.join(f'[{rule.id}](docs/rules.md#{rule.id})' for rule in rules)} |"
        for group, rules in rules_by_group().items()
    ]
    return "\n".join(["| group | rules |", "| --- | --- |", *rows])


def rulebook() -> str:
    """All rules, with the words of a report for the first example of each, and all known gaps."""
    return "\n".join(line for group, rules in rules_by_group().items() for line in _group(group, rules)).strip()


def _group(group: str, rules: list[Rule]) -> Iterator[str]:
    yield from (f"## {group.capitalize()}", "")
    for rule in rules:
        yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    yield from (f"### {rule.id}", "", f"**{rule.title}.** {rule.severity.capitalize()}.", "")
    yield from (*rule.why.strip().splitlines(), "")
    shown = next(example for example in rule.conflict if not example.todo)
    yield from ("Reported:", "", _quoted(shown), ">", f"> → *{_message(rule, shown)}*", "")
    left = next(example for example in rule.consistent if not example.todo)
    yield from (f"Left alone ({left.name}):", "", _quoted(left), "")
    gaps = [example for example in (*rule.conflict, *rule.consistent) if example.todo]
    if gaps:
        yield from (f"Known gaps, as examples that do not hold yet: {'; '.join(gap.name for gap in gaps)}.", "")


def _quoted(example: Example) -> str:
    """The articles as one quotation."""
    lines = [line for article in example.articles for line in article.splitlines() if line.strip()]
    return "\n>\n".join(f"> {_plain(line)}" for line in lines)


def _message(rule: Rule, example: Example) -> str:
    texts = [(f"{number}.txt", article) for number, article in enumerate(example.articles, 1)]
    report = run_texts(texts, [rule], with_reference(rule, shipped()), Options(today=example.today))
    return _plain(report.findings[0].message)


def _plain(text: str) -> str:
    """The text with unseen characters named, and what Markdown would take for marks written out."""
    return "".join(f"\\{sign}" if sign in "\\`*_<>[]|#~$" else sign for sign in visible(text))
