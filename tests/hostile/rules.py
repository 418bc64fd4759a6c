"""Rule files by somebody who may define checks and must get nothing else: each with where and why it is refused."""

from __future__ import annotations

from typing import NamedTuple

GOOD = """\
title: Growth given in two ways
check: figure_conflict
severity: error
same: [measure, subject, period, dimension, scope, modality]
unless: [rounding]
params: {measures: [growth]}
message: "{first} and {second}"
why: Readers believe neither.
examples:
  conflict:
    - name: two articles
      articles:
        - "date 2025-02-03\\nGrowth of Norway was 3 percent in 2024."
        - "date 2025-02-03\\nGrowth of Norway was 9 percent in 2024."
  consistent:
    - name: two years
      articles:
        - "date 2025-02-03\\nGrowth of Norway was 3 percent in 2024 and 9 percent in 2023."
"""
SPELLING = (
    GOOD.replace("figure_conflict", "name_spelling")
    .replace("[rounding]", "[]")
    .replace("{measures: [growth]}", "PARAMS")
)
PARAMS = "params: {measures: [growth]}"


class Refused(NamedTuple):
    """A rule file; where its first problem is said to be ("" for the file as a whole), and words of what is said."""

    id: str
    content: str | bytes
    where: str
    says: str


def changed(name: str, old: str, new: str, where: str, says: str) -> Refused:
    """The good rule with one part put in another's place."""
    assert old in GOOD
    return Refused(name, GOOD.replace(old, new, 1), where, says)


def bomb(levels: int = 40) -> str:
    return "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, levels))


ALIASES = (
    Refused("bomb", bomb() + GOOD, "1:5", "anchor or alias"),
    Refused("merge", "b: {<<: {title: x}}\n" + GOOD, "1:5", "quote"),
    Refused("itself", "x: &x [*x]\n" + GOOD, "1:4", "anchor or alias"),
    Refused("alias", "x: *unknown\n" + GOOD, "1:4", "alias"),
)
TAGS = tuple(
    changed(f"tag-{n}", "why: Readers", f"why: {tag} Readers", "8:6", "tag")
    for n, tag in enumerate(
        (
            "!!python/object/apply:os.system",
            "!!python/name:os.system",
            "!!binary",
            "!include",
            "!!str",
            "!!set",
            "!%1b%5b2J",
        )
    )
)
DEPTH = (
    Refused("deep-20-thousand", "x: " + "[" * 20_000 + "]" * 20_000 + "\n", "1:", "nest"),
    Refused("deep-a-million", "x: " + "[" * 990_000, "1:", "nest"),
    Refused("deep-mappings", "x: " + "{a: " * 20_000, "1:", "nested more than 50"),
    Refused("large", GOOD + "#" * 1_000_000, "", "larger than 1 MB"),
)
WORDS = (
    changed("unknown-key", "severity: error", "severity: error\nserverity: error", "4:1", "did you mean 'severity'?"),
    changed("zero-width-key", "severity", "sev\u200berity", "", "'severity'"),
    changed("wrong-type", "severity: error", "severity: [error]", "3:11", "'severity'"),
    changed("unknown-check", "figure_conflict", "os.system", "2:8", "there is no check 'os.system'"),
    changed("no-title", "title: Growth given in two ways\n", "", "1:1", "has no 'title'"),
    Refused("list", f"- {GOOD.splitlines()[0]}\n", "1:1", "a rule is a mapping"),
    Refused("many-keys", "".join(f"key{n}: x\n" for n in range(60_000)), "1:1", "unknown key"),
    Refused("long-key", "? " + "k" * 900_000 + "\n: x\n", "1:3", "unknown key"),
)
DOUBLES = (
    changed("double-key", "severity: error", "severity: error\nseverity: note", "4:1", "twice"),
    Refused("two-documents", f"{GOOD}---\n{GOOD}", "19:1", "several documents"),
    changed("double-param", "measures: [growth]", "measures: [growth], measures: []", "6:30", "twice"),
)
RETYPED = (
    *(
        changed(f"retyped-{n}", "[growth]", f"[{text}]", "6:21", "quote it")
        for n, text in enumerate(
            (
                "NO",
                "on",
                "y",
                "010",
                "0x1F",
                "0o17",
                "12:30:45",
                "1_000",
                ".nan",
                "-.inf",
                "2024-02-30",
                "1e3",
                "1.",
                ".5",
                "=",
            )
        )
    ),
    changed("retyped-digits", "[growth]", f"[{'9' * 5000}]", "6:21", "more digits"),
)
# No field of a rule takes a pattern: words and tables are data, and patterns belong to checks.
PATTERNS = (
    *(
        changed(f"pattern-{n}", "why:", f"pattern: '{pattern}'\nwhy:", "8:1", "unknown key 'pattern'")
        for n, pattern in enumerate(
            (
                "(a+)+$",
                "(a|a)*b",
                "(.*a){25}$",
                "(a+)\\1+b",
                "(?=(a+))a*b",
                "((a{1,1000}){1,1000}){1,1000}",
                "(",
                "",
                ".*",
                "(?L)a",
            )
        )
    ),
    changed("pattern-huge", "why:", f"pattern: '{'|'.join(map(str, range(100_000)))}'\nwhy:", "8:1", "'pattern'"),
)
NUMBERS = tuple(
    Refused(f"number-{n}", SPELLING.replace("PARAMS", f"{{least: {text}}}", 1), "6:", "")
    for n, text in enumerate(
        ("-1", "'3'", "9**9**9**9", "nan", "'nan'", "inf", "1e999999999", "5 blorps", "9999999999999999999", "9" * 5000,
         "true", "__import__('os').getcwd()", "1.5", "[1]", "null")
    )
)  # fmt: skip
ACTIONS = (
    *(
        Refused(f"key-{name}", f"{name}: {value}\n{GOOD}", "1:1", f"unknown key '{name}'")
        for name, value in (
            ("include", "../../outside/canary.txt"),
            ("extends", "/etc/passwd"),
            ("import", "http://127.0.0.1:9/r.yml"),
            ("when", "\"__import__('os').system('id')\""),
        )
    ),
    *(
        changed(f"message-{n}", "{first} and", f"{text} and", "7:10", "'message'")
        for n, text in enumerate(
            (
                "{first.__class__}",
                "{first[0]}",
                "{0}",
                "{}",
                "{first!r}",
                "{first:>999999999}",
                "{{first}}",
                "{claim}",
                "{first",
                "first}",
            )
        )
    ),
    *(
        changed(f"table-{n}", "check: figure_conflict", "check: pace", "", "")._replace(
            content=GOOD.replace("figure_conflict", "pace").replace(PARAMS, f"params: {{table: {name}}}"),
            where="",
            says="no table",
        )
        for n, name in enumerate(("../../../../etc/passwd", "/etc/passwd", "recordz"))
    ),
)
NONE = (
    Refused("empty", b"", "", "empty"),
    Refused("comment", b"# nothing\n", "", "empty"),
    Refused("no-rules", b"version: 1\nrules: []\n", "1:1", "unknown key 'version'"),
    Refused("utf-16", GOOD.encode("utf-16"), "", "UTF-8"),
    Refused("not-utf-8", b"title: \xff\xfe\n", "", "is not UTF-8 (byte 7)"),
    Refused("nul", b"title: 1\x00\n", "", ""),
    Refused("tabs", b"title: x\ncheck:\n\t- id: x\n", "", ""),
    Refused("escape", GOOD.replace("Readers", "\x1b[2J Readers"), "", ""),
)
FAMILIES = {
    "aliases": ALIASES, "tags": TAGS, "depth": DEPTH, "words": WORDS, "doubles": DOUBLES, "retyped": RETYPED,
    "patterns": PATTERNS, "numbers": NUMBERS, "actions": ACTIONS, "none": NONE,
}  # fmt: skip
