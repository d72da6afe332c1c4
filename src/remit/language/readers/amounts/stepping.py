"""Steps: the time from which on an amount holds, in notation: by March, in year 2, at launch, 2027; and today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from remit.language.lists.amounts import series as lists
from remit.language.numbers import write_number
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity
from remit.language.readers.finding import Span

_YEARS = range(2000, 2101)
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Step:
    """From when on an amount holds, in the author's words, and its place; `now` where it is today's."""

    said: str
    span: Span
    now: bool = False


def step_in(items: Sequence[Item], leads: frozenset[str], *, timed: bool) -> tuple[Step | None, list[Item]]:
    """Give the step that an entry names, and the rest of the entry.

    `leads` begin one. With `timed`, amounts of time are what is asked for, and none of them tells from when on.
    """
    counts = any(isinstance(one, Quantity) for one in items)
    for place in range(len(items) if counts else 0):
        length, now = _length(items, place, leads, timed=timed)
        if not length:
            continue
        run = items[place : place + length]
        rest = [*items[:place], *items[place + length :]]
        if not any(isinstance(one, Quantity) for one in rest):
            continue
        step = Step("" if now else _said(run), (run[0].start, run[-1].end), now)
        return step, rest
    return None, list(items)


def _length(items: Sequence[Item], place: int, begin: frozenset[str], *, timed: bool) -> tuple[int, bool]:
    """Give how many items the step that begins at a place takes, 0 for none, and whether it is today."""
    first = items[place]
    if isinstance(first, Quantity):
        return int(_is_year(first)), False
    if first.words in lists.NOW or _phrase(items, place, lists.NOW):
        return max(_phrase(items, place, lists.NOW), 1), True
    if length := _phrase(items, place, lists.SURE_STEPS):
        return length, False
    leads = _phrase(items, place, begin)
    ahead = items[place - 1] if place else None
    if not leads and isinstance(ahead, Lexeme) and ahead.kind not in ("comma", "colon", "and"):
        return 0, False
    bare = first.words in lists.STEP_BARE
    if not leads and not bare and first.kind != "date":
        return 0, False
    end = place + max(leads, 1)
    told = first.kind == "date" or first.words in lists.STEP_SURE
    while end < len(items) and end - place < _LONGEST and _goes_on(items[end], led=bool(leads), timed=timed):
        told = told or _dates(items[end])
        end += 1
    return (end - place if told and _ends(items, end) else 0), False


def _goes_on(item: Item, *, led: bool, timed: bool) -> bool:
    if isinstance(item, Quantity):
        plain = item.plain and not item.unit and item.amount == item.amount.to_integral_value()
        long = (
            item.dimension == "time" and not item.op and item.upper is None and item.unit in ("year", "month", "week")
        )
        return (
            (plain and item.amount in _YEARS)
            or (plain and not led and item.amount < _YEARS[0])
            or (led and long and not timed)
        )
    return item.kind in ("date", "label") or all(word in lists.STEP_TIMES for word in item.words.split(" "))


def _dates(item: Item) -> bool:
    """Tell whether a part of a step tells which time it is: a number, a month; not the next year."""
    return isinstance(item, Quantity) or item.kind in ("date", "label") or item.words in lists.STEP_SURE


def _ends(items: Sequence[Item], at: int) -> bool:
    """Tell whether nothing stands behind a step, or the amount itself: in the 2027 credit is none."""
    behind = items[at] if at < len(items) else None
    return behind is None or isinstance(behind, Quantity) or behind.kind in ("colon", "close", "comma", "dash")


def _is_year(quantity: Quantity) -> bool:
    return quantity.plain and not quantity.unit and quantity.amount in _YEARS


def _phrase(items: Sequence[Item], place: int, phrases: frozenset[str]) -> int:
    """Give how many items one of the phrases that begins at a place takes, the longest first; 0 for none."""
    words = ""
    found = 0
    for length in range(1, min(_LONGEST, len(items) - place) + 1):
        item = items[place + length - 1]
        if isinstance(item, Quantity):
            break
        words = f"{words} {item.words}".strip()
        found = length if words in phrases else found
    return found


def _said(run: Sequence[Item]) -> str:
    """Write a step with a preposition before it: in year 2, by March, at launch."""
    said = " ".join(one.words if isinstance(one, Lexeme) else _figure(one) for one in run)
    first = said.split(" ")[0]
    if said in lists.SURE_STEPS:
        return lists.STEPS_SAID.get(said, said)
    return said if first in lists.STEP_WORDS else f"in {said}"


def _figure(quantity: Quantity) -> str:
    number = (
        str(int(quantity.amount)) if quantity.amount in _YEARS and not quantity.unit else write_number(quantity.amount)
    )
    unit = quantity.unit if quantity.amount == 1 or not quantity.unit else f"{quantity.unit}s"
    return f"{number} {unit}".strip()
