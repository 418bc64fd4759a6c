"""Markdown for a comment on a pull request or a message to the story's chat."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.findings import Finding, Report, Severity, Side
from checker.report import RenderOptions
from checker.report.places import excerpt, spot, where
from checker.report.safe import visible
from checker.report.verdict import count, not_compared, verdict

# What can begin or end a construct in CommonMark or GitHub's dialect: mentions, references, emoji, mathematics and
# bare addresses included, and at the start of a text whatever would make a list, a heading or a rule of its line.
MARKUP = re.compile(r"[\\`*_{}\[\]()<>#!|~&@$]|:(?=\S)|(?<=www)\.|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)]", re.IGNORECASE)
REFERENCES = "<>&@:#.)"
FEW = 6
# GitHub and GitLab refuse longer comments (65,536 and 1,000,000 characters).
LONGEST = 60_000


def render(report: Report, options: RenderOptions) -> str:
    """The verdict, a table of the findings, then each with its quotations and reasons; cut whole findings at a time."""
    weights = list(Severity)
    shown = [finding for finding in report.findings if finding.suppressed is None]
    shown.sort(key=lambda finding: weights.index(finding.severity))
    head = [f"## factcheck: {plain(verdict(report))}", ""]
    head += [
        f"- **not checked in full**: {_code(visible(item.file))} ({plain(item.reason)}): {plain(item.hint)}"
        for item in report.incomplete
    ]
    if report.incomplete:
        head.append("")
    parts = ["\n".join(_finding(number, finding)) for number, finding in enumerate(shown, 1)]
    foot = "\n".join(_foot(report))
    room = LONGEST - len(foot) - sum(len(line) + 1 for line in head)
    kept: list[str] = []
    for part in parts:
        if len(part) > room:
            break
        kept.append(part)
        room -= len(part) + 1
    if len(kept) < len(parts):
        foot = f"…and {count(len(parts) - len(kept), 'finding')} more, in the full report.\n\n{foot}"
    return "\n".join((*head, *kept, foot)).rstrip() + "\n"


def _finding(number: int, finding: Finding) -> Iterator[str]:
    yield f"### {number}\\. {finding.severity}: {plain(finding.message)}"
    yield ""
    for side in finding.sides[:FEW]:
        yield f"- {_code(where(side))}: {_quoted(side)}"
    if len(finding.sides) > FEW:
        yield f"- and {len(finding.sides) - FEW:,} more places"
    yield ""
    for step in finding.explanation:
        yield f"  {plain(step)}  "
    if finding.decided:
        yield f"  decided: {plain(finding.decided)}  "
    yield f"  rule {plain(finding.rule)}, finding {finding.id}"
    yield ""


def _code(place: str) -> str:
    """A place in fixed letters, or as escaped text where it holds the mark that would end them."""
    return plain(place) if "`" in place or place != place.strip() else f"`{place}`"


def _quoted(side: Side) -> str:
    """The sentence with the quoted words in bold."""
    cut = excerpt(side)
    quote = plain(cut.quote).strip()
    return f"{plain(cut.before)}**{quote}**{plain(cut.after)}" if quote else plain(cut.before + cut.after)


def _foot(report: Report) -> Iterator[str]:
    silenced = [finding for finding in report.findings if finding.suppressed is not None]
    if silenced:
        yield f"{count(len(silenced), 'finding')} suppressed:"
        yield ""
        for finding in silenced[:20]:
            told = finding.suppressed.told if finding.suppressed else ""
            yield f"- {plain(finding.rule)} at {_code(where(finding.sides[0]))}: {plain(told)}"
        if len(silenced) > 20:
            yield f"- and {len(silenced) - 20:,} more"
        yield ""
    for remark in report.remarks:
        yield f"- {_code(spot(remark))}: {plain(remark.message)}"
    if report.remarks:
        yield ""
    if not_compared(report):
        yield f"Not compared: {plain(not_compared(report))}\\."


def plain(text: str) -> str:
    """Text as text: whatever could be markup gets a backslash, or becomes a reference where that would not do."""
    return MARKUP.sub(_escaped, visible(text))


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    return f"&#{ord(character)};" if character in REFERENCES else "\\" + character
