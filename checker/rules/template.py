"""The first draft of a rule: complete in form, with examples that fail until the desk's own are put in."""

from __future__ import annotations

import os
from pathlib import Path

from checker.errors import UsageError

NAME = "abcdefghijklmnopqrstuvwxyz0123456789-"
DRAFT = """\
# {name}: what this rule is for. Fill in every line that says FILL IN, then run: factcheck rules test {file}
title: "FILL IN: what the rule finds, in one line"
check: figure_conflict   # what can be checked: docs/writing-rules.md, or: factcheck rules schema
severity: warning        # error: cannot both be true; warning: probably cannot; note: look
same: [measure, subject, period, dimension, scope, modality]
scope: corpus            # document: inside one article; corpus: across articles too
unless: [rounding, one-sentence]
message: "Two figures for {{measure}} of {{subject}} in {{period}}: {{first}} and {{second}}"
why: |
  FILL IN: why a reader is harmed, and what the desk should do.
examples:
  conflict:
    - name: "FILL IN: what the first example shows"
      articles:
        - "date 2025-02-03\\nFILL IN: a short article with the slip."
        - "date 2025-02-04\\nFILL IN: the article that it contradicts; leave this line out where one article is enough."
    - name: "FILL IN: the same slip in other words"
      articles:
        - "date 2025-02-03\\nFILL IN: another short article with the slip."
  consistent:
    - name: "FILL IN: a near miss that must stay silent"
      articles:
        - "date 2025-02-03\\nFILL IN: what looks like the slip and is none."
    - name: "FILL IN: a second near miss"
      articles:
        - "date 2025-02-03\\nFILL IN: another text that is right."
    - name: "FILL IN: a third near miss"
      articles:
        - "date 2025-02-03\\nFILL IN: another text that is right."
"""


def write_draft(path: str) -> str:
    """Write the draft of the rule `path` ("my-rule", "my-rules/my-rule.yml") and return its file.

    Raises UsageError where the name is no rule id or the file is there already: nothing is ever overwritten.
    """
    file = path if path.endswith((".yml", ".yaml")) else f"{path}.yml"
    name = Path(file).stem
    if not name or set(name) - set(NAME) or name[0] == "-":
        raise UsageError(f"{name!r} is no rule id; use small letters, digits and hyphens, as in oil-exports-differ")
    made = False
    try:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        with open(file, "x", encoding="utf-8", newline="\n") as target:
            made = True
            target.write(DRAFT.format(name=name, file=file))
    except FileExistsError:
        raise UsageError(f"{file!r} is there already; nothing was written") from None
    except OSError as error:
        if made:
            Path(file).unlink()
        raise UsageError(f"{file!r} cannot be written: {error.strerror}") from None
    return os.fspath(file)
