"""Clauses: which amount belongs to which measure and which group, in a sentence that names several.

People write `recall of at least 80 % for women and 75 % for men` and `for women recall at least 80 %, for men 75 %`:
groups behind the amount, or before it. Both ways are tried; a sentence that fits neither, or both with different
meanings, is left in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from remit.language.quantities import Quantity

MOST_MARKS = 60
"""A sentence with more measures, amounts, groups and commas than this is not read."""

SEPARATORS = "CANTB"


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing of a sentence that counts.

    `letter`: M measure, Q quantity, S scope (attribute or group), R reference, K rank; and between them C comma,
    N new line, A and, T then, B before. `led` tells that a word like *per* or *for* leads a scope,
    `each` that it is one for each group.
    """

    letter: str
    start: int
    end: int
    value: str = ""
    group: str = ""
    quantity: Quantity | None = None
    led: bool = False
    each: bool = False
    assumed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """Measures with their amount, for scopes, compared with a reference; `joint` is how it follows the one before."""

    measures: tuple[Mark, ...]
    quantity: Mark | None
    scopes: tuple[Mark, ...]
    reference: Mark | None
    rank: str
    joint: str
    start: int
    end: int


def separated(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Make one separator of each run of them (the strongest), and drop those at the ends."""
    found: list[Mark] = []
    for mark in marks:
        if mark.letter in SEPARATORS and found and found[-1].letter in SEPARATORS:
            if SEPARATORS.index(mark.letter) > SEPARATORS.index(found[-1].letter):
                found[-1] = mark
        elif mark.letter not in SEPARATORS or found:
            found.append(mark)
    while found and found[-1].letter in SEPARATORS:
        found.pop()
    return tuple(found)


def clauses(marks: Sequence[Mark], *, implicit: bool = False) -> tuple[Clause, ...] | None:
    """Give the clauses of a sentence, or None where it can be read in no way, or in two.

    With `implicit`, amounts need no measure: it goes without saying.
    """
    if not marks or len(marks) > MOST_MARKS:
        return None
    ways = [
        way
        for scopes_first in (False, True)
        if (way := _Parser(marks, implicit=implicit, scopes_first=scopes_first).clauses()) is not None
    ]
    return ways[0] if ways and all(way == ways[0] for way in ways) else None


class _Parser:
    """One pass over the marks, in one of the two ways; every step either advances or gives up."""

    def __init__(self, marks: Sequence[Mark], *, implicit: bool, scopes_first: bool) -> None:
        self.marks = marks
        self.implicit = implicit
        self.scopes_first = scopes_first
        self.at = 0

    def clauses(self) -> tuple[Clause, ...] | None:
        found: list[Clause] = []
        joint = ""
        while True:
            clause = self._clause(joint)
            if clause is None or not self._follows(found, clause):
                return None
            found.append(clause)
            if self.at >= len(self.marks):
                return tuple(found)
            if self._letter() not in SEPARATORS:
                return None
            joint = self._take().letter

    def _letter(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.marks[place].letter if place < len(self.marks) else ""

    def _take(self) -> Mark:
        self.at += 1
        return self.marks[self.at - 1]

    def _clause(self, joint: str) -> Clause | None:
        begin = self.at
        rank = self._take().value if self._letter() == "K" else ""
        parsed = self._scopes_first() if self.scopes_first else self._scopes_last()
        if parsed is None or self.at == begin:
            return None
        measures, quantity, scopes = parsed
        if not measures and quantity is None:
            return None
        reference = self._take() if self._letter() == "R" else None
        used = self.marks[begin : self.at]
        return Clause(measures, quantity, scopes, reference, rank, joint, used[0].start, max(m.end for m in used))

    def _scopes_last(self) -> tuple[tuple[Mark, ...], Mark | None, tuple[Mark, ...]] | None:
        """Read measures, amount, scopes; or amount, measure, scopes."""
        if self._letter() == "Q":
            quantity: Mark | None = self._take()
            measures: tuple[Mark, ...] = (self._take(),) if self._letter() == "M" else ()
            if measures and self._letter() in ("C", "A") and self._letter(1) == "M" and self._letter(2) != "Q":
                return None
        else:
            measures, joined = self._list("M")
            quantity = self._take() if self._letter() == "Q" else None
            if len(measures) > 1 and quantity is not None and joined != "A":
                return None
        if quantity and self._letter() in ("C", "A") and self._letter(1) == "S" and self.marks[self.at + 1].led:
            self.at += 1
        scopes, _ = self._list("S")
        return measures, quantity, scopes

    def _scopes_first(self) -> tuple[tuple[Mark, ...], Mark | None, tuple[Mark, ...]] | None:
        """Read scopes, measures, amount; or measures, scopes, amount."""
        scopes, _ = self._list("S")
        if scopes and scopes[0].led and self._letter() == "C" and self._letter(1) in ("M", "Q"):
            self.at += 1
        measures, joined = self._list("M")
        more, _ = self._list("S")
        if (scopes and more) or (len(measures) > 1 and joined != "A"):
            return None
        quantity = self._take() if self._letter() == "Q" else None
        return measures, quantity, scopes or more

    def _list(self, letter: str) -> tuple[tuple[Mark, ...], str]:
        """Read a list (S, S and S) and give how its last two are joined."""
        joints = "CAN" if letter == "S" else "CA"
        found = [self._take()] if self._letter() == letter else []
        joint = ""
        while found and self._letter() and self._letter() in joints and self._letter(1) == letter:
            joint = self._take().letter
            found.append(self._take())
        return tuple(found), joint

    def _follows(self, found: Sequence[Clause], clause: Clause) -> bool:
        """Tell whether a clause without a measure can take that of the clause before."""
        if clause.measures or self.implicit:
            return True
        return bool(found) and len(found[-1].measures) < 2 and bool(clause.scopes)  # noqa: PLR2004  # one, or its heir
