"""One utterance quoted in different words.

Why it matters
    Quotation marks promise the words themselves.

How it decides
    Quotations that share a run of words are laid side by side. Cuts, an ellipsis, brackets, case and punctuation are
    allowed; a word that was put in another's place is not. A changed number or negation is decisive, other words are
    only probably wrong, since two desks may have translated one speech.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from itertools import combinations, pairwise

from checker.model.claims import Group, QuoteClaim
from checker.model.findings import Conflict, Severity, Side
from checker.model.rule import CheckInput

FACTS = ("first", "second", "changed")
KEYS = ("corpus",)
EXCUSES = ("two-speakers",)
KINDS = ("quote",)
MOST_WORDS = 3
SMALL = 4
NEAR = 500
LONG_RUN = 6
# So many words in common and at most so many places where two articles of a few days quote one speaker differently.
LONG, RETOLD = 9, 2
# So long a run of words is no set phrase, however far apart two articles are.
NO_PHRASE = 10
ARTICLES = frozenset(("a", "an", "the", "this", "that", "these", "those"))
CUTS = frozenset(("...", "…"))
NEGATIONS = frozenset(
    "no not never none nobody nothing neither nor without cannot can't don't won't isn't aren't wasn't doesn't".split()
)
NUMBERS = frozenset(
    (
        "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand "
        "million billion"
    ).split()
)


@dataclass(frozen=True)
class Params:
    """alike: the share of words that two quotations must have in common; least: how many words that must be.

    apart: how many days may lie between two articles where not both name the same speaker
    """

    alike: Decimal = Decimal("0.7")
    least: int = 4
    apart: int = 7


def check(group: Group, ask: CheckInput) -> Iterator[Conflict]:
    """One conflict for each pair of quotations that differ in a word."""
    claims = [c for c in group.claims if isinstance(c, QuoteClaim)]
    for one, other in _neighbours(claims, ask.params.alike):
        if one.words == other.words or _two_speakers(one, other, ask):
            continue
        changed = _changed(one.words, other.words, ask, _retold(one, other, ask.params.apart))
        if not changed or _goes_on(one, other):
            continue
        if one.document is not other.document and not _one_utterance(one, other, ask.params.apart):
            continue
        decisive = any(_decisive(a) != _decisive(b) for a, b in changed)
        said = "; ".join(_told(" ".join(a), " ".join(b)) for a, b in changed)
        facts = {"first": one.document.quote(one.span), "second": other.document.quote(other.span), "changed": said}
        steps = (f"The two quotations differ: {said}.",)
        yield Conflict((Side.of(one), Side.of(other)), facts, steps, Severity.ERROR if decisive else None)


def _told(one: str, other: str) -> str:
    return f"“{one}” and “{other}”" if one and other else f"“{one or other}” in one of them only"


def _neighbours(claims: list[QuoteClaim], alike: Decimal) -> Iterator[tuple[QuoteClaim, QuoteClaim]]:
    """Pairs of quotations that share enough runs of words to be one utterance, each pair once."""
    runs: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        for run in pairwise(claim.words):
            runs[run].append(index)
    met = Counter(
        pair for members in runs.values() if 1 < len(members) < 20 for pair in combinations(sorted(set(members)), 2)
    )
    # By the length of the shorter: so many words in common, less the words around each change, leave so many runs.
    sizes = [len(claim.words) for claim in claims]
    least = [int(alike * size) - 2 * MOST_WORDS for size in range(max(sizes, default=0) + 1)]
    near = (pair for pair, shared in met.items() if shared >= least[min(sizes[pair[0]], sizes[pair[1]])])
    yield from ((claims[a], claims[b]) for a, b in sorted(near))


Changed = list[tuple[tuple[str, ...], tuple[str, ...]]]


def _changed(one: tuple[str, ...], other: tuple[str, ...], ask: CheckInput, retold: bool) -> Changed:
    """The words that stand in one another's place; [] where the two may be one utterance quoted faithfully.

    retold: True where two articles quote one speaker, so that so long a sentence with two words changed is no other one
    """
    a, b = _plain(one), _plain(other)
    # No order of the words makes more of them meet: for most pairs this says enough.
    if Decimal(sum(map(frozenset(b).__contains__, a))) < max(ask.params.least, ask.params.alike * min(len(a), len(b))):
        return []
    blocks = SequenceMatcher(None, a, b, autojunk=False)
    shared = sum(size for _, _, size in blocks.get_matching_blocks())
    if shared < ask.params.least or Decimal(shared) < ask.params.alike * min(len(a), len(b)):
        return []
    changed: Changed = []
    goes_on = False
    for tag, i, j, k, m in blocks.get_opcodes():
        left, right = a[i:j], b[k:m]
        edge = i == 0 or j == len(a) or k == 0 or m == len(b)
        if tag == "equal" or CUTS & {*left, *right}:
            continue
        if tag == "replace" and not any(w.startswith("[") for w in (*left, *right)):
            if edge and (len(left) != len(right) or len(left) > 2):
                goes_on = True  # another part of the same speech, or another sentence of the same build
                continue
            if {*left, *right} <= ARTICLES:
                continue
            changed.append((left, right))
        elif tag in ("delete", "insert") and not edge and _decisive(left or right):
            changed.append((left, right))
    if goes_on and not any(_decisive(left) != _decisive(right) for left, right in changed):
        return []
    words = sum(max(len(left), len(right)) for left, right in changed)
    one_utterance = _one_slip(changed) or (retold and len(changed) <= RETOLD and shared >= LONG)
    return changed if words <= MOST_WORDS and one_utterance else []


def _one_slip(changed: Changed) -> bool:
    """True for one place, or for several that are numbers, negations or small words: else it is another sentence."""
    telling = [pair for pair in changed if any(len(word) > SMALL for side in pair for word in side)]
    return len(telling) <= 1 or any(_decisive(a) != _decisive(b) for a, b in changed)


def _retold(one: QuoteClaim, other: QuoteClaim, apart: int) -> bool:
    """True for two articles of a few days that name the same speaker."""
    a, b = one.document.published, other.document.published
    if one.document is other.document or a is None or b is None or abs((a - b).days) > apart:
        return False
    return one.speaker is not None and other.speaker is not None and one.speaker.value == other.speaker.value


def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w.replace("’", "'") for w in words)


def _decisive(words: tuple[str, ...]) -> tuple[str, ...]:
    """The negations and numbers among some words."""
    return tuple(w for w in words if w in NEGATIONS or w in NUMBERS or any(c.isdigit() for c in w))


def _goes_on(one: QuoteClaim, other: QuoteClaim) -> bool:
    """True for two places of one speech, where a speaker says nearly the same twice; a headline is no speech."""
    if one.document is not other.document:
        return False
    headline = any(
        b.kind in ("headline", "summary", "caption") and b.start <= c.span.start < b.end
        for c in (one, other)
        for b in c.document.blocks
    )
    if headline or abs(one.span.start - other.span.start) >= NEAR:
        return False
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    shared, longest = sum(size for *_, size in matcher.get_matching_blocks()), max(len(one.words), len(other.words))
    if longest - shared <= 1 and shared >= LONG_RUN:
        return False  # one word in all is another
    match = matcher.find_longest_match()
    # "I stopped the ball because nobody else ...": so long a run is not said twice, save in one breath.
    return match.size < LONG_RUN or one.sentence == other.sentence or _one_block(one, other)


def _one_block(one: QuoteClaim, other: QuoteClaim) -> bool:
    """True where both stand in one paragraph."""
    return any(b.start <= one.span.start < b.end and b.start <= other.span.start < b.end for b in one.document.blocks)


def _one_utterance(one: QuoteClaim, other: QuoteClaim, apart: int) -> bool:
    """True for two articles that quote the same speaker, or that are of about one day: set phrases are not."""
    if one.speaker is not None and other.speaker is not None and one.speaker.value == other.speaker.value:
        return True
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    if matcher.find_longest_match().size >= NO_PHRASE:
        return True
    a, b = one.document.published, other.document.published
    return a is not None and b is not None and abs((a - b).days) <= apart


def _two_speakers(one: QuoteClaim, other: QuoteClaim, ask: CheckInput) -> bool:
    known = one.speaker is not None and other.speaker is not None
    return "two-speakers" in ask.unless and known and one.speaker.value != other.speaker.value  # type: ignore[union-attr]
