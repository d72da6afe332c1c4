"""Parts of a sentence on metrics: metrics, amounts with what leads them, loads, windows, slices, places and fillers.

The first step of `finding`: each part is closed and local, and what is none is `unknown`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from remit.language.lists import metrics
from remit.language.lists.amounts.numbers import BOUNDS, FROM_ON
from remit.language.lists.metrics import changes as metric_changes
from remit.language.lists.metrics import limiting, measures
from remit.language.lists.metrics import words as metric_words
from remit.language.phrases import Entry, Lexeme, Lexicon, synonyms, table
from remit.language.quantities import Item, Quantity, quantities
from remit.language.readers.amounts.scopes import SCOPES
from remit.language.readers.finding import Span, overlaps
from remit.language.readers.metrics.variants import with_variants
from remit.language.readers.outcomes import REASON
from remit.language.tokens import Token

_NEAR = 8
BETTER = "better"
"""Marks an amount behind which *or better* stands: on which side that is, its metric tells."""

_QUOTES = '"“”„«»'


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a sentence: what it is, its place, what it says, and what led it there."""

    kind: str
    start: int
    end: int
    value: str = ""
    group: str = ""
    lead: str = ""
    quantity: Quantity | None = None
    assumed: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


_SCOPES: dict[str, Entry] = {phrase: entry for phrase, entry in SCOPES.items() if entry[0] != "time"}
_CHANGES: dict[str, Entry] = {
    **table("change", dict.fromkeys(metric_changes.FALLS, "fall")),
    **table("change", dict.fromkeys(metric_changes.RISES, "rise")),
    **table("change", dict.fromkeys(metric_changes.IMPROVES, "improve")),
}
LEADS = frozenset({
    lead
    for lead in (
        *metric_words.LOAD_LEADS, *metric_words.WINDOW_LEADS, *metric_words.SLICE_LEADS, "as", "behind", "against",
    )
    if lead in BOUNDS or not any(lead.endswith(f" {bound}") for bound in BOUNDS)
})  # fmt: skip

LEXICON = Lexicon(
    _SCOPES,
    _CHANGES,
    table("lead", LEADS - set(BOUNDS) - {"per", "each", "every", "in any", "when", "while"}),
    table("separator", ("but", "as well as", "plus", "then", "followed by", "whereas", "while also", "and also")),
    table("or", ("or", "either", "respectively", "and / or", "rather than", "instead of")),
    REASON,
    table("ending", metric_words.ENDINGS),
    table(
        "lead",
        (
            "compared with",
            "compared to",
            "relative to",
            "in comparison with",
            "in comparison to",
            "versus",
            "as compared with",
            "as compared to",
            "vs",
        ),
    ),
    table("when", metric_changes.WHENS),
    synonyms("alert", metric_changes.ALERTS),
    table("stop", metric_changes.STOPS),
    table("promote", metric_changes.PROMOTES),
    table("op", limiting.VERBS),
    table("op", limiting.BEFORE),
    table("behind", limiting.BEHIND),
    {phrase: ("op", op) for op, phrases in metric_changes.LIMIT_VERBS.items() for phrase in phrases},
    table("statistic", metric_words.STATISTICS),
    table("windowed", metric_words.WINDOWED),
    table("measured", metric_words.MEASURED),
    table("seen", metric_words.SEEN),
    table("peak", metric_words.PEAKS),
    table("at-once", metric_words.AT_ONCE),
    table("implied", measures.IMPLIED),
    table("metric", metrics.phrases()),
    table("other-metric", metric_words.OTHER_METRICS),
    table("fails", metric_words.FAILS),
    table("compare", metric_changes.COMPARES),
    table("beat", metric_changes.BEATS),
    table("as-good", metric_changes.AS_GOOD),
    table(
        "word",
        (
            "on call",
            "on duty",
            "on site",
            "as is",
            "live traffic",
            "real traffic",
            "production traffic",
            "actual traffic",
            "web traffic",
            "road traffic",
        ),
    ),
    fillers=metric_words.FILLERS,
)
"""What the readers of metrics know. What no table knows is a word."""

for _behind in [phrase for phrase in LEXICON.entries if phrase[0] == "and" and LEXICON.entries[phrase][0] == "behind"]:
    del LEXICON.entries[_behind]


def bare(quantity: Quantity) -> bool:
    """Tell whether an amount is a number without a unit."""
    return not quantity.problem and dimension(quantity) == "number" and quantity.upper is None


def dimension(quantity: Quantity) -> str:
    """Give what the amount is measured in, as `lists.metrics` names it."""
    if quantity.dimension == "share" or quantity.unit in ("%", "pp"):
        return "points" if quantity.unit == "pp" else "share"
    if quantity.dimension == "count" and quantity.period:
        return "rate"
    if quantity.dimension in ("count", "frequency"):
        return "rate" if quantity.dimension == "frequency" else "count"
    return quantity.dimension or ("count" if quantity.noun else "number")


class Words:
    """A sentence's tokens and items, and its words as they were written."""

    def __init__(self, tokens: Sequence[Token], taken: Sequence[Span]) -> None:
        """Take the tokens of a sentence, and the places that another finder took."""
        self.tokens = tokens
        self.taken = taken
        lexemes = LEXICON.lexemes(tokens)
        items = quantities(tuple(_from_to(with_variants(lexemes))))
        self.items: tuple[Item, ...] = tuple(self._told(_unseen(item, taken)) for item in items)

    def _told(self, item: Item) -> Item:
        """Mark *or better*, whose side its metric tells."""
        if not isinstance(item, Quantity):
            return item
        if item.op == ">=" and self.said(item.start, item.end).endswith(" or better"):
            return replace(item, modifiers=(*item.modifiers, BETTER))
        return item

    def said(self, start: int, end: int) -> str:
        """Give the words between two places, in lower case with one space between."""
        found, spaced = "", False
        for token in self.tokens:
            if token.start >= start and token.end <= end and token.kind not in ("line", "item"):
                spaced = spaced or not token.glued
                if token.text not in _QUOTES:
                    found += (" " if spaced and found else "") + token.text
                    spaced = False
        return found.strip()

    def lead(self, item: Quantity) -> str:
        """Give the words that a quantity begins with, up to its number."""
        found: list[str] = []
        for token in self.tokens:
            if token.start < item.start:
                continue
            if token.kind != "word" or token.start >= item.end:
                break
            found.append(token.text)
        if "older" in found:
            return "older than"
        while found and " ".join(found) not in BOUNDS and " ".join(found) not in LEADS:
            found.pop()
        return " ".join(found)


def _unseen(item: Item, taken: Sequence[Span]) -> Item:
    """Put what another finder took out of sight: it is known, and not said of a metric."""
    if overlaps(item.start, item.end, taken):
        return Lexeme("taken", "", "", item.start, item.end)
    return item


def _from_to(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """Tell *from 20 % to 15 %* from a range: both ends become amounts of their own."""
    found = list(lexemes)
    for place, lexeme in enumerate(lexemes):
        if lexeme.words != "from" or any(other.words in FROM_ON for other in lexemes[place + 2 : place + 4]):
            continue
        ahead = lexemes[place + 1 : place + _NEAR]
        upto = next((n for n, other in enumerate(ahead) if other.words == "to"), -1)
        numbered = any(other.kind in ("number", "unsure") for other in ahead[: max(upto, 0)])
        found[place] = replace(lexeme, kind="from")
        if numbered:
            found[place + 1 + upto] = replace(ahead[upto], kind="upto")
    return found
