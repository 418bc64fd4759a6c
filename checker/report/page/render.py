"""The page as text: views of the report put into templates that escape whatever an article says."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from checker.model.findings import Report
from checker.report import RenderOptions
from checker.report.page import assets
from checker.report.page.behind import Behind
from checker.report.page.card import card, record
from checker.report.page.embedded import embedded
from checker.report.page.ledger import ledger
from checker.report.page.listed import COLUMNS, listed
from checker.report.page.panes import panes
from checker.report.page.rules import rules
from checker.report.page.standing import STATES, standings
from checker.report.page.summary import summary
from checker.report.safe import visible
from checker.report.verdict import verdict


def render(report: Report, options: RenderOptions, live: bool = False) -> str:
    """The page, in ASCII. `live` allows it to talk to the server that it comes from."""
    environment = Environment(
        loader=FileSystemLoader(assets.FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    styles, scripts = assets.style(), assets.script()
    page = environment.get_template("page.html").render(
        style=styles.text,
        script=scripts.text,
        policy=assets.policy(styles, scripts, live),
        verdict=verdict(report),
        state=report.verdict,
        **_views(report, options, live),
    )
    return page.encode("ascii", "xmlcharrefreplace").decode("ascii") + "\n"


def _views(report: Report, options: RenderOptions, live: bool) -> dict[str, Any]:
    behind, standing = Behind(report.claims), standings(report)
    numbers = {document.file: number for number, document in enumerate(report.documents)}
    cards = [card(finding, options, behind, numbers) for finding in report.findings]
    return {
        "summary": summary(report, standing),
        "findings": cards,
        "incomplete": [(visible(i.file), visible(i.reason), visible(i.hint)) for i in report.incomplete],
        "rules": rules(report, options),
        "ledger": ledger(report),
        "findings_data": embedded(
            {
                "report": _key(report),
                "live": live,
                "verdict": verdict(report),
                "files": [visible(document.file) for document in report.documents],
                "findings": [
                    record(finding, options.rules.get(finding.rule), behind, numbers, shown)
                    for finding, shown in zip(report.findings, cards, strict=True)
                ],
                "decisions": list(options.decisions),
            }
        ),
        "articles_data": embedded(
            {
                "states": dict(STATES),
                "columns": COLUMNS,
                "claims": listed(report, standing, numbers),
                "articles": panes(report, standing),
            }
        ),
    }


def _key(report: Report) -> str:
    """A name for the browser to keep decisions under: the same for the same set of articles."""
    files = "\0".join(document.file for document in report.documents)
    return sha256(files.encode("utf-8", "surrogatepass")).hexdigest()[:16]
