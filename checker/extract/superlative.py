"""Superlatives beside the figures that they are about ("Kenya won most medals: Kenya 12, Uganda 15, Rwanda 9")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.context.frame import Frame
from checker.extract.context.relating import relating
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span
from checker.model.values import Quantity

NAME = r"[A-ZÀ-Þ][\w’'-]*(?:[ ][A-ZÀ-Þ][\w’'-]*){0,3}"
# "Kenya (12)", "Kenya with 12", "Kenya: 12", "Kenya, 12", "Kenya had 12", and cells of a table.
BEFORE = re.compile(
    rf"(?P<name>{NAME})"
    r"(?:\s?\(|\s(?:with|had|has|at|is at|was at|stands at|won|took)\s|:\s|,\s|\s+[|\t]\s*|\t|\s{2,}|\s)$"
)
REACH = 60
LEAST = 3


def claims(frame: Frame) -> Iterator[Claim]:
    """Every superlative whose owner has a figure in the list beside it.

    The parts of the claim are (the owner's name, its figure, other figure ...), each other one with its name as text;
    `said` is "most" or "least".
    """
    words = relating(frame.vocabulary)
    most, least = words["most_words"], words["least_words"]
    text = frame.document.text
    counts = [len(sentence.quantities) for sentence in frame.sentences] + [0]
    for index, sentence in enumerate(frame.sentences):
        if max(counts[index], counts[index + 1]) < LEAST:
            continue
        said = text[sentence.start : sentence.end]
        told = set(said.lower().replace(",", " ").replace(".", " ").replace(":", " ").split())
        way = "most" if told & most else "least" if told & least else ""
        if not way or told & words["second_best"]:
            continue
        listed = _listed(frame, index)
        before = said[: sentence.quantities[0].start - sentence.start] if sentence.quantities else said
        owners = [part for part in listed if _owner(before.partition(":")[0], part.text)]
        if len(listed) >= LEAST and len(owners) == 1:
            rest = [part for part in listed if part is not owners[0]]
            at = said.find(owners[0].text) + sentence.start
            name = Part(Span(at, at + len(owners[0].text)), text=owners[0].text)
            yield RelationClaim(
                frame.document, name.span, sentence.span, "superlative", (name, owners[0], *rest), way
            )  # fmt: skip


def _owner(said: str, name: str) -> bool:
    """True where the sentence opens with the name, or has it as the subject of its superlative."""
    return f"{said} ".startswith((f"{name} ", f"The {name} ")) or f", {name} " in said[:REACH]


def _listed(frame: Frame, index: int) -> list[Part]:
    """The named figures of one unit that stand in this sentence's own colon list, or in the next sentence or block."""
    text = frame.document.text
    for near in (index, index + 1):
        if near >= len(frame.sentences):
            break
        sentence = frame.sentences[near]
        found: list[Part] = []
        for quantity in sentence.quantities:
            match = BEFORE.search(text, max(sentence.start, quantity.start - REACH), quantity.start)
            if match is not None and quantity.hedge == "exact":
                found.append(Part(Span(quantity.start, quantity.end), quantity, text=match["name"]))
        units = {p.quantity.unit for p in found if isinstance(p.quantity, Quantity)}
        if len(found) >= LEAST and len(units) == 1 and len({p.text for p in found}) == len(found):
            return found
    return []
