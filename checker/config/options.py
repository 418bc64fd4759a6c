"""Everything that a configuration may say. Reader, command line, `factcheck init` and the docs use this table."""

from __future__ import annotations

from typing import Any, NamedTuple


class Option(NamedTuple):
    """An option that a configuration file may set.

    form:    word (one of `words`), flag, text, texts, path, paths, date, month (1 to 12)
    default: what holds where nobody says anything
    example: the value that `factcheck init` writes in its commented line, as TOML
    """

    form: str
    default: Any
    help: str
    example: str
    words: tuple[str, ...] = ()


GATES = ("error", "warning", "note", "never")
SEVERITIES = ("error", "warning", "note")
NUMBER_STYLES = ("1,234.5", "1.234,5")
DATE_ORDERS = ("day-first", "month-first")

OPTIONS: dict[str, Option] = {
    "fail-on": Option("word", "warning", "The least severity that gives exit 1.", '"warning"', GATES),
    "exit-zero": Option("flag", False, "Turn exit 1 into 0, and nothing else.", "false"),
    "format": Option("text", "full", "What goes to standard output.", '"full"'),
    "report": Option("texts", (), "Reports to write as well, as FORMAT=FILE.", '["html=reports/factcheck.html"]'),
    "select": Option("texts", (), "Run only these rules, kinds or groups.", '["figures", "name-spelling"]'),
    "ignore": Option("texts", (), "Leave these rules, kinds or groups out.", '["number-format-ambiguity"]'),
    "rules": Option("paths", (), "Rules in place of the shipped ones.", '["rules/"]'),
    "extra-rules": Option("paths", (), "Rules besides the shipped ones.", '["our-rules/"]'),
    "vocabulary": Option("paths", (), "Folders with tables of words besides the shipped ones.", '["our-words/"]'),
    "reference": Option("paths", (), "The desk's tables of facts, CSV or YAML.", '["facts/"]'),
    "baseline": Option("path", None, "Findings that are known and do not count.", '"factcheck-baseline.json"'),
    "decisions": Option("path", None, "What was decided about findings.", '"factcheck-decisions.json"'),
    "obey-suppressions": Option(
        "flag", False, "Whether suppressions in and beside the articles count; they may come from anybody.", "true"
    ),
    "as-of": Option("date", None, "Publication date of articles that carry none.", '"2025-02-25"'),
    "today": Option("date", None, "The day for end dates of suppressions and for stale announcements.", '"2025-02-25"'),
    "encoding": Option("text", "", "The encoding of all text files, in place of what each says.", '"windows-1252"'),
    "columns": Option("text", "", "Columns of feeds: text=, date=, title=, id=.", '"text=body,date=published"'),
    "limit": Option("texts", (), "Limits of what is read.", '["file-size=50MB"]'),
    "stdin-filename": Option("text", "stdin.txt", "What standard input (-) is called.", '"stdin.md"'),
    "against": Option(
        "paths", (), "Sources and archives: only what involves the checked paths is told.", '["old.sqlite"]'
    ),
    "jobs": Option("text", "auto", "How many processes read where there are many files.", '"2"'),
    "cache": Option("flag", True, "Keep what was read in the user's cache folder, for the next run.", "false"),
    "cache-dir": Option("path", None, "Another folder for it.", '".cache/"'),
    "number-style": Option("word", None, "How the house prints numbers.", '"1,234.5"', NUMBER_STYLES),
    "date-order": Option("word", None, "How the house reads 04/11/2025.", '"day-first"', DATE_ORDERS),
    "fiscal-year-start": Option("month", None, "The month in which fiscal years begin.", "4"),
    "transliteration": Option("text", None, "The romanisation that the house follows.", '"bgn-pcgn"'),
}
# What a configuration may hold besides options.
TABLES = {
    "profile": "The profile in force: the name of one of the profiles.",
    "severity": "The desk's own severity for a rule, kind or group.",
    "folders": "The same for the articles below a folder.",
    "profiles": "Named sets of options, one for each desk.",
}
