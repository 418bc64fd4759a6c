"""Lists: things announced by number and then named one by one ("five members: ...")."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.extract.context.collective import all_named, collectives, group, named_list
from checker.extract.context.frame import Frame, Sentence
from checker.extract.context.relating import counted, relating
from checker.extract.context.tokens import Token, rows_of
from checker.model.claims import Claim, Part, RelationClaim
from checker.model.document import Span

MOST = 20
CLAUSES = frozenset(
    ("that", "because", "if", "when", "while", "he", "she", "it", "they", "we", "you", "i", "said", "says")
)
PARTIAL = frozenset(("one", "out", "some", "most", "any", "each", "half", "several", "part", "member", "first", "all"))
LONGEST_ITEM = 9
# "A seed that stands up to bugs" is one of three things.
OF_ONE = frozenset(("that",))
WORD = re.compile(r"[^\W_]+")
NAMES = frozenset(("person", "place"))
# Where a number stands that belongs to a phrase before its clause.
OPENS = 4
PREPOSITIONS = frozenset(
    "after before in on at with for over by from within since during despite following through".split()
)
OPENERS = frozenset((":", "—", "–", "-", "("))
OPENING = re.compile(r"[:—–(-]|, [A-ZÀ-Þ]| (?:were|are) (?:an? |the |[A-ZÀ-Þ“])")
# ", the weather agency said." behind a list is no item of it.
SAID = re.compile(r",\s[^,;:]{2,60}?\b(?:said|says|reported|told|announced)\b[^,;:]{0,40}$|,\saccording to\b[^;:]*$")
ARTICLED = re.compile(r"(?:an? |the |[A-ZÀ-Þ“\"])")
SPLIT = re.compile(r"\s*(?:,\s+(?:and|as well as)\s+|;\s+(?:and\s+)?|,\s+)\s*")
AND = re.compile(r"\s+(?:and|&)\s+")
# "... suspended their campaigns": a verb with its object makes a clause of an item.
CLAUSE = re.compile(r"\b[a-z]+ed (?:the|a|an|their|his|her|its|to|in|on|at|for|by|from)\b")
# "Prop A: $212 million", "Lund: 40 beds": lines with a label each.
LABELLED = re.compile(r"(?:[A-ZÀ-Þ\d][^:.\n]{0,40}: [^\n]+(?:\n|$)){2,}")
BULLET = re.compile(r"\s*(?:[-–•*]|\d{1,2}[.)])\s")


def claims(frame: Frame) -> Iterator[Claim]:
    """Every announced number with its list; the parts of the claim are (number, item, item ...).

    `firm` is True for bullets, each of which is one item.
    """
    words, groups = relating(frame.vocabulary), collectives(frame.vocabulary)
    rows, said = rows_of(frame), groups.ends(frame.document.text)
    for index, sentence in enumerate(frame.sentences):
        if not _may_open(frame.document.text, sentence, said):
            continue
        row = rows[index]
        for at, token in enumerate(row):
            announced = _announced(row, at, token, words)
            grouped = group(row, at, groups) if announced is None else None
            if grouped is not None:
                announced, token = grouped
            if announced is None:
                continue
            span = _list_span(frame, sentence, row, announced)
            bullets = () if span else _bullets(frame, index, row, announced)
            told = row[at + 1].lower in words["told_in_order"] and row[announced].lower == ":"
            items = _items(frame.document.text, span, words, told) if span else bullets
            if row[announced].kind == "word" and not all(ARTICLED.match(item.text) for item in items):
                continue  # "the four men were tired, wet and cold"
            if row[announced].lower == "," and grouped is None and not _apposed(frame, sentence, row, at, span, items):
                continue
            if grouped is not None and not all_named(sentence, items):
                continue
            if items:
                number = Part(Span(token.start, row[announced - 1].end), token.item)  # type: ignore[arg-type]
                yield RelationClaim(
                    frame.document, number.span, sentence.span, "list", (number, *items),
                    frame.document.quote((token.start, row[announced - 1].end)), bool(bullets),
                )  # fmt: skip


def _may_open(text: str, sentence: Sentence, said: Sequence[int]) -> bool:
    """True for a sentence with a small number and a mark behind it that can open a list; said: where others stand."""
    starts = [q.end for q in sentence.quantities if q.kind == "number" and 2 <= q.value <= MOST][:1]
    at = bisect_left(said, sentence.start)
    starts += [place for place in said[at : at + 1] if place < sentence.end]
    return bool(starts) and OPENING.search(text, min(starts), sentence.end) is not None


def _announced(row: list[Token], at: int, token: Token, words: dict[str, frozenset[str]]) -> int | None:
    """The token that opens the list of what the number at `at` counts, None where it opens none."""
    quantity = counted(token)
    if quantity is None or quantity.unit or quantity.hedge != "exact" or not 2 <= quantity.value <= MOST:
        return None
    if at and row[at - 1].lower in ("than", "about", "some", "least", "to", "for"):
        return None
    if at > 1 and row[at - 1].lower == "of" and (row[at - 2].kind == "figure" or row[at - 2].lower in PARTIAL):
        return None  # "one of five members: ..." names the one
    aside = _aside(row, at, words)
    for i in range(aside, min(aside + 7, len(row))):
        if row[i].kind == "mark" and row[i].lower in OPENERS:
            nouns = [t.lower for t in row[at + 1 : i] if t.kind == "word"]
            head = nouns[:1] if row[i].lower == ":" else nouns
            plural = any(n.endswith("s") or n in ("people", "men", "women", "children") for n in (head or nouns))
            pointed = row[i].lower == ":" and i == len(row) - 1 and nouns[-1:] == ["points"]
            return i if nouns and plural and (pointed or not set(nouns) & words["not_listed"]) else None
        if row[i].lower in ("were", "are") and at and row[at - 1].lower in ("the", "its", "their"):
            plain = i == at + 2 or (row[at + 2].lower == "of" and not row[i - 1].owner)
            noun = row[at + 1].lower
            return i if plain and noun.endswith("s") and noun not in words["not_listed"] else None
        if row[i].lower == "," and i + 1 < len(row) and (row[i + 1].kind in NAMES or row[i + 1].name):
            return i if row[i - 1].lower.endswith("s") and row[i - 1].lower not in words["not_listed"] else None
        if row[i].kind in ("figure", "mark") or row[i].lower in CLAUSES:
            return None
    return None


def _aside(row: list[Token], at: int, words: dict[str, frozenset[str]]) -> int:
    """Where to look for what opens the list: behind ", in her view," in "three things, in her view, did it: ..."."""
    if at + 2 < len(row) and row[at + 1].lower in words["told_in_order"] and row[at + 2].lower == ",":
        return next((i + 1 for i in range(at + 3, min(at + 3 + LONGEST_ITEM, len(row))) if row[i].lower == ","), at + 1)
    return at + 1


def _apposed(
    frame: Frame, sentence: Sentence, row: list[Token], at: int, span: Span | None, items: tuple[Part, ...]
) -> bool:
    """True for "three members, Ana Weiss, Jon Berg and Li Na" and for names of other things that end their clause."""
    if _all_people(sentence, items):
        return True
    if span is None or not all_named(sentence, items) or (at < OPENS and row[0].lower in PREPOSITIONS):
        return False  # "After two defeats, Lund, Ystad and Kalmar merged"
    return not {",", "."}.isdisjoint(frame.document.text[span.end - 1 : span.end + 1])


def _all_people(sentence: Sentence, items: tuple[Part, ...]) -> bool:
    """True where each item of "three members, Ana Weiss, Jon Berg and Li Na" is one person."""
    names = {(person.start, person.end) for person in sentence.people}
    return all((item.span.start, item.span.end) in names for item in items)


def _list_span(frame: Frame, sentence: Sentence, row: list[Token], opener: int) -> Span | None:
    mark = row[opener]
    start = mark.end
    if mark.lower == ",":
        return named_list(frame.document.text, sentence, start)
    closer = {"(": ")", "—": "—", "–": "–", "-": "-"}.get(mark.lower, "")
    text = frame.document.text
    end = text.find(f"{' ' if closer != ')' else ''}{closer}", start + 1, sentence.end) if closer else -1
    if end < 0:
        if mark.lower == "(":
            return None
        end = sentence.end
    said = SAID.search(text, start, end)
    if said is not None:
        end = said.start()
    body = text[start:end].strip().rstrip(".")
    return Span(start, end) if len(body) > 3 and ("," in body or " and " in body or ";" in body) else None


def _items(text: str, span: Span, words: dict[str, frozenset[str]], told: bool = False) -> tuple[Part, ...]:
    """The items of a list in one sentence; () where it is no plain list. told: "things", with clauses of their own."""
    printed = {*WORD.findall(text[span.start : span.end])}
    lower = {w.lower() for w in printed}
    semicolons = ";" in text[span.start : span.end]
    if lower & words["examples"] - {"for", "over"} or (
        printed & words["verbs_of_clauses"] - (OF_ONE if told else set()) and not semicolons
    ):
        return ()
    pieces: list[Span] = []
    at = span.start
    splitter = re.compile(r";\s+(?:and\s+)?") if semicolons else SPLIT
    for match in splitter.finditer(text, span.start, span.end):
        pieces.append(Span(at, match.start()))
        at = match.end()
    pieces.append(Span(at, span.end))
    if not semicolons:
        last = pieces.pop()
        cuts = list(AND.finditer(text, last.start, last.end))
        if cuts:
            pieces += [Span(last.start, cuts[-1].start()), Span(cuts[-1].end(), last.end)]
        elif len(pieces) < 2 or not re.search(r",\s+(?:and|as well as)\s+", text[span.start : span.end]):
            return ()
        else:
            pieces.append(last)
    found = [_trimmed(text, piece) for piece in pieces]
    if any(CLAUSE.search(p.text) for p in found):
        return ()
    if any(not p.text or len(p.text.split()) > LONGEST_ITEM for p in found) and not semicolons:
        return ()
    return tuple(p for p in found if p.text)


def _trimmed(text: str, piece: Span) -> Part:
    start, end = piece
    while start < end and not text[start].isalnum() and text[start] not in "“\"'‘":
        start += 1
    while end > start and not text[end - 1].isalnum() and text[end - 1] not in "”\"'’)":
        end -= 1
    return Part(Span(start, end), text=text[start:end])


def _bullets(frame: Frame, index: int, row: list[Token], opener: int) -> tuple[Part, ...]:
    """The bulleted lines or list blocks that follow a sentence which ends in a colon."""
    if row[opener].lower != ":" or opener < len(row) - 1:
        return ()
    return listed_lines(frame, frame.sentences[index].block)


def listed_lines(frame: Frame, own: int) -> tuple[Part, ...]:
    """The bulleted or labelled lines that follow block `own`; () for fewer than two."""
    document = frame.document
    found: list[Part] = []
    for block in document.blocks[own + 1 :]:
        whole = document.text[block.start : block.end]
        labelled = LABELLED.fullmatch(whole) is not None
        if block.kind != "list" and not labelled and not BULLET.match(whole):
            break
        at = block.start
        for line in whole.splitlines(keepends=True):
            bullet = BULLET.match(line)
            if line.strip() and (bullet or labelled or block.kind == "list"):
                found.append(_trimmed(document.text, Span(at + (bullet.end() if bullet else 0), at + len(line))))
            at += len(line)
    return tuple(found) if len(found) >= 2 else ()
