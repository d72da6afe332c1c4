"""Scopes: for whom an amount holds: for each race group, for women, overall. Shared by the readers of amounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from remit.language.clauses import Mark
from remit.language.lists import groups
from remit.language.lists.statuses import QUALIFIERS
from remit.language.phrases import Entry, Lexeme, synonyms, table
from remit.language.quantities import Item, Quantity

LEADING = (
    "for",
    "of",
    "in",
    "across",
    "among",
    "on",
    "from",
    "per",
    "each",
    "every",
    "between",
    "over all",
    "across all",
    "(",
)

SCOPES: dict[str, Entry] = {
    **table("time", groups.TIMES),
    **synonyms("attribute", groups.ATTRIBUTES),
    **{phrase: ("group", f"{attribute}:{group}") for phrase, (attribute, group) in groups.GROUPS.items()},
    **table("pair", groups.PAIRS),
    **table("overall", groups.OVERALL),
    **table("each", groups.EACH),
}


@dataclass(frozen=True, slots=True)
class Scoped:
    """A scope that was read, how many items it took, and what was wrong with it."""

    mark: Mark | None = None
    length: int = 1
    problem: str = ""


def scope(items: Sequence[Item], place: int, *, led: bool) -> Scoped | None:
    """Read the scope that begins at `place`, or None where none does. `led` tells that a preposition stands before."""
    found = _scope(items, place, led=led)
    behind = items[place + found.length] if found and place + found.length < len(items) else None
    if found and found.mark and isinstance(behind, Lexeme) and behind.words in groups.GROUP_NOUNS:
        return Scoped(replace(found.mark, end=behind.end), found.length + 1)
    return found


def _scope(items: Sequence[Item], place: int, *, led: bool) -> Scoped | None:
    item = items[place]
    if not isinstance(item, Lexeme):
        return None
    if item.kind == "each":
        return _each(items, place)
    mark = Mark("S", item.start, item.end, led=led)
    attribute, _, group = item.value.partition(":")
    found = {
        "overall": mark,
        "attribute": replace(mark, value=item.value),
        "pair": replace(mark, value=item.value, led=True, assumed=("attribute",)),
        "group": replace(mark, value=attribute, group=group, assumed=("attribute",)),
    }.get(item.kind)
    return Scoped(found) if found else None


def _adverb(word: str) -> bool:
    """Tell whether a word says how rather than by what: each possibly, each maybe."""
    return word in QUALIFIERS or word.endswith("ly")


def _each(items: Sequence[Item], place: int) -> Scoped:
    """Read *each* with its attribute, which may be one word that no list knows; a period makes it a rate, unread."""
    first = items[place]
    behind = items[place + 1] if place + 1 < len(items) else None
    if isinstance(behind, Lexeme):
        if behind.kind == "time":
            return Scoped(problem="A rate (so many per period) is not read here.")
        if behind.kind == "attribute":
            return Scoped(Mark("S", first.start, behind.end, behind.value, led=True, each=True), 2)
        bare = isinstance(first, Lexeme) and first.words in ("each", "every")
        hangs = bare and place > 0 and isinstance(items[place - 1], Quantity)
        if behind.kind in ("word", "noun") and not hangs and not _adverb(behind.words):
            return Scoped(Mark("S", first.start, behind.end, behind.words, led=True, each=True), 2)
    return Scoped(problem="It is not understood by what the groups are told apart.")
