"""An announced number of things, and a list of another length.

Why it matters
    Five jurors are announced and four are named: one is missing, or the number is wrong.

How it decides
    The items of the list are counted; an item that holds "and" or a number of its own may count for more,
    and then every way to count is allowed. A bullet is one item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.claims import Group, Part, RelationClaim
from checker.model.document import Span
from checker.model.findings import Conflict, Side
from checker.model.rule import CheckInput
from checker.vocabulary.tables import Vocabulary

FACTS = ("announced", "listed", "items")
KINDS = ("list",)
NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()
LEADING = re.compile(r"(?:an?other )?(?P<number>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
# "Ana Weiss, a critic": what describes the item before it may be none of its own.
APPOSED = re.compile(r"(?:an?|the|who|which|both|his|her|its|their|aged|of|from|in|formerly|\d+)\b")
AND = re.compile(r"\s(?:and|&)\s")


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each list that is longer or shorter than announced."""
    for claim in group.claims:
        if not isinstance(claim, RelationClaim) or claim.parts[0].quantity is None:
            continue
        announced, items = int(claim.parts[0].quantity.value), claim.parts[1:]
        least, most = sum(not APPOSED.match(item.text) for item in items), sum(_weight(item) for item in items)
        if claim.firm or (items and APPOSED.match(items[0].text)) or _of_things(claim, ask.vocabulary):
            least = len(items)  # "a baker, a nurse": what describes nobody before it is an item of its own
        if claim.firm and not any(LEADING.match(item.text) for item in items):
            most = least
        if min(least, most) <= announced <= max(least, most):
            continue
        span = Span(items[0].span.start, items[-1].span.end)
        facts = {
            "announced": claim.document.quote(claim.parts[0].span),
            "listed": str(least),
            "items": "; ".join(item.text for item in items),
        }
        steps = (
            f"“{facts['announced']}” announces {announced}.",
            f"The list has {least}: {facts['items']}.",
        )
        yield Conflict(
            (Side.of(claim, f"{announced} announced"), Side.of(claim, f"{least} listed", span)), facts, steps
        )


def _of_things(claim: RelationClaim, vocabulary: Vocabulary) -> bool:
    """True for "three things", "two reasons", which nothing behind a comma describes as it does a person."""
    return any(
        word in vocabulary.table("relations")["told_in_order"] for word in claim.said.lower().replace(",", "").split()
    )


def _weight(item: Part) -> int:
    """The most things that an item can stand for."""
    leading = LEADING.match(item.text)
    word = leading["number"].lower() if leading else ""
    number = int(word) if word.isdigit() else NUMBERS.index(word) if word else 1
    return max(number, 1) + len(AND.findall(item.text))
