"""A rule in words: why it exists, what it compares, and the examples that prove it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.rule import Example, Rule


def explain(rule: Rule) -> str:
    """The whole rule as plain text for a terminal."""
    lines = [f"{rule.id}: {rule.title}", "", f"severity {rule.severity}, kind {rule.kind}, check {rule.check.name}"]
    if rule.same:
        where = "across articles too" if rule.scope == "corpus" else "inside one article"
        lines.append(f"compares {where} what has the same {', '.join(rule.same)}")
    if rule.unless:
        lines.append(f"unless {', '.join(sorted(rule.unless))}")
    lines += ["", *rule.why.splitlines(), ""]
    lines += _section("Reported", rule.conflict)
    lines += _section("Left alone", rule.consistent)
    return "\n".join(lines).rstrip() + "\n"


def _section(title: str, examples: tuple[Example, ...]) -> Iterator[str]:
    yield f"{title}:"
    for example in examples:
        yield f"  {example.name}" + (" (known gap: not yet)" if example.todo else "")
        for article in example.articles:
            yield from (f"    | {line}" for line in article.splitlines())
        yield ""
