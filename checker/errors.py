"""What can go wrong, drawn as a tree.

FactcheckError
├── UsageError       a path, an option or a rule is wrong: nothing was checked (exit 2)
│   ├── RuleError        a file under rules/ is wrong, with file, line and column
│   └── ConfigError      a configuration file is wrong, with file and line
├── DocumentError    an article cannot be read: the others are checked (exit 3)
├── LedgerError      the count of what was selected does not add up: a fault of factcheck (exit 4)
└── StoreError       a cache or an archive cannot be used: a cache is made anew, without the archive there is no verdict

A contradiction between two statements is a Finding, never an exception.
"""

# Characters of a problem that are told.
LONGEST = 600


def failure(bug: BaseException) -> str:
    """What went wrong and where, for a report to us: "KeyError in checker.checks.sums:41"; no word of an article."""
    trace = bug.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" in {trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}" if trace is not None else ""
    return f"{type(bug).__name__}{where}"


class FactcheckError(Exception):
    """Base of every error that factcheck raises on purpose."""


class UsageError(FactcheckError):
    """The call cannot be carried out as it stands; the message says what to change."""


class RuleError(UsageError):
    """A rule or vocabulary file is wrong.

    file:    the path as the user gave it
    line:    line number from 1, 0 where the file as a whole is meant
    column:  column from 1, in code points
    problem: what is wrong and what would be right, without the position
    """

    def __init__(self, file: str, line: int, column: int, problem: str) -> None:
        self.file, self.line, self.column = file, line, column
        # It may quote what somebody wrote, which can be a megabyte long.
        self.problem = (
            problem if len(problem) <= LONGEST else f"{problem[: LONGEST // 2]} ... {problem[-LONGEST // 4 :]}"
        )
        shown = file.replace("\n", "\\n").replace("\r", "\\r")
        where = f"{shown}:{line}:{column}" if line else shown
        super().__init__(f"{where}: {self.problem}")


class ConfigError(UsageError):
    """A configuration file is wrong; `line` counts from 1, 0 where the file as a whole is meant."""

    def __init__(self, file: str, line: int, problem: str) -> None:
        self.file, self.line, self.problem = file, line, problem
        super().__init__(f"{file}:{line}: {problem}" if line else f"{file}: {problem}")


class DocumentError(FactcheckError):
    """One article cannot be read; it is named in the ledger and the rest is checked.

    file:   the path as the user gave it
    reason: a slug for programs: encoding, empty, unreadable, not-text, not-a-regular-file, ...
    hint:   one sentence for people: what is wrong and what to do
    """

    def __init__(self, file: str, reason: str, hint: str) -> None:
        self.file, self.reason, self.hint = file, reason, hint
        super().__init__(f"{file}: {hint}")


class LedgerError(FactcheckError):
    """Something that was selected is neither checked nor named as incomplete, or is counted twice."""


class StoreError(FactcheckError):
    """A cache or an archive is damaged, locked, of another version or out of reach; the message says what to do."""
