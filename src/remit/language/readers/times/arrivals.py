"""Counts of new things that set work going: after 10,000 new labelled images."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from remit.language.lists.times import events
from remit.language.nouns import singular
from remit.language.quantities import Quantity
from remit.language.readers.times.anchoring import Scene
from remit.language.values import Value

TRIGGER = "trigger"
NEW_DATA = "new data"

_LONGEST_NOUN = 3
_HOLDING = frozenset("N>~u")


@dataclass(frozen=True, slots=True)
class Arrival:
    """So many new things, up to which phrase, or why that is not read."""

    end: int
    values: tuple[Value, ...] = ()
    problem: str = ""


def arrival(seen: Scene, start: int, end: int) -> Arrival | None:
    """Read a clause that says that so many new things are there, or None where it says something else."""
    at = start
    while at < end and seen.letters[at] not in _HOLDING and seen.amount(at) is None:
        if seen.lexemes[at].words not in events.HAVING:
            return None
        at += 1
    amount = seen.amount(at) if at < end else None
    if amount is None or seen.letters[at : at + 2] == "NU" or amount.dimension not in ("", "count", "size"):
        return None
    return _counted(seen, _number_end(seen, at), end, amount)


def _counted(seen: Scene, at: int, end: int, amount: Quantity) -> Arrival | None:
    """Read what is counted, and that it is there."""
    size = amount.dimension == "size"
    noun, at = ("", at) if size else _noun(seen, at, end)
    rest = seen.marked.words(at + (1 if size else 0), end).split()
    if not (noun or size):
        return None
    if not all(word in events.ARRIVING or (size and word in events.DATA_SIGNS) for word in rest):
        return Arrival(end, problem="Beside the number of new things stands something that is not understood.")
    unit = amount.unit if size else noun
    value = Value(
        TRIGGER, op=amount.op or ">=", amount=Decimal(amount.amount), upper=amount.upper, unit=unit, condition=NEW_DATA,
        approx=amount.approx, assumed=() if amount.op else ("op",),
    )  # fmt: skip
    if amount.problem or amount.upper is not None or amount.op in ("<", "<="):
        return Arrival(end, problem=amount.problem or "A trigger by new data needs one number, the least.")
    return Arrival(end, (value,))


def _number_end(seen: Scene, at: int) -> int:
    """Give the place behind a number and its scale, however the amount goes on."""
    while at < len(seen.letters) and seen.letters[at] != "N":
        at += 1
    at += 1
    scales = ("k", "m", "thousand", "million", "hundred", "dozen", "mn", "bn", "billion")
    while at < len(seen.letters) and seen.lexemes[at].words in scales:
        at += 1
    return at


def _noun(seen: Scene, at: int, end: int) -> tuple[str, int]:
    """Read what is counted, without the words that say that it is new."""
    while at < end and seen.lexemes[at].words in events.QUALITIES:
        at += 1
    noun: list[str] = []
    while at < end and len(noun) < _LONGEST_NOUN and seen.lexemes[at].kind in ("word", "activity", "metric", "times"):
        if seen.lexemes[at].words.split()[0] in events.ARRIVING:
            break
        noun.append(seen.lexemes[at].words)
        at += 1
    if not noun:
        return "", at
    return " ".join((*noun[:-1], singular(noun[-1]) or noun[-1])), at
