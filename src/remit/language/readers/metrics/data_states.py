"""Shares of a table's rows that are in some state, with the column it is said of: draught missing in 8 % of the calls.

The state stands behind the columns (*age and sex are empty in under 1 %*) or before one (*unknown product codes: max.
1 %*). Whatever the columns are, they are named with the share: a limit for one column is none for all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists.metrics import states
from remit.language.lists.metrics import words as metric_words
from remit.language.nouns import singular
from remit.language.phrases import Lexeme
from remit.language.quantities import Quantity
from remit.language.readers.metrics.parts import Part, dimension
from remit.language.readers.metrics.slices import Slices

_LONGEST = 4
_MOST = 8
_OPENS = frozenset({"line", "item", "comma", "close", "separator"})
_THINGS = frozenset(singular(word) or word for word in (*metric_words.THINGS, *metric_words.ROWS, *metric_words.CASES))


class DataStates(Slices):
    """Reads states of columns from the place that is looked at."""

    def _state(self, item: Lexeme, found: Sequence[Part]) -> Part | None:
        """Read a state that is told of columns, before them or behind them."""
        return self._told_of(item) or self._before_them(item, found) or self._defined(item, found)

    def _told_of(self, item: Lexeme) -> Part | None:
        """Read *draught and heading missing in no more than 8 % of calls*."""
        name = states.TOLD.get(item.words, "")
        place = self.at + 1
        while self._said(place) in ("in", "for", "on", "at", "with"):
            place += 1
        quantity = self._item(place)
        if not name or not isinstance(quantity, Quantity) or quantity.upper is not None or quantity.problem:
            return None
        if dimension(quantity) != "share" or (place == self.at + 1 and not quantity.op):
            return None
        columns = self._columns_before(self.at)
        if not columns:
            return None
        of = self._noun_phrase(place + 2) if self._said(place + 1) in ("of", "of all") else None
        if of is not None and self.words.said(of[0], of[1]).count(" ") > 1:
            return None
        behind = self._lexeme(of[2]) if of is not None else None
        if behind is not None and behind.kind == "behind" and not quantity.op and of is not None:
            quantity, of = replace(quantity, op=behind.value), (of[0], of[1], of[2] + 1)
        self.at = of[2] if of is not None else place + 1
        self.more = [
            Part("named", item.start, item.start, columns[0], lead="of", items=columns),
            Part("amount", quantity.start, quantity.end, quantity=quantity),
        ]
        return Part("metric", item.start, item.end, name, lead=item.words)

    def _columns_before(self, place: int) -> tuple[str, ...]:
        """Give the columns that end before a place, in the author's order; none where they are not plain."""
        found: list[str] = []
        joined = False
        while len(found) < _MOST:
            said, begin = self._column(place)
            if not said:
                return ()
            found.insert(0, said)
            if begin == 0:
                return tuple(found)
            joint = self._lexeme(begin - 1)
            if joint is None:
                return ()
            if joint.kind == "and" or (joined and joint.kind == "comma" and joint.words == ","):
                joined, place = True, begin - 1
                continue
            return tuple(found) if joint.kind in _OPENS else ()
        return ()

    def _column(self, place: int) -> tuple[str, int]:
        """Give the one column that ends before a place, and where it begins; "" where it is long or none."""
        end = place
        while end and (self._said(end - 1) in metric_words.BEING or self._is(end - 1, "colon")):
            end -= 1
        begin = end
        while begin and begin > end - _LONGEST and self._names(begin - 1):
            begin -= 1
        if begin == end or (begin and self._names(begin - 1)):
            return "", begin
        said = self.words.said(self.items[begin].start, self.items[end - 1].end)
        named = said.split(" ")
        if set(named) & set(metric_words.NO_NOUNS) or (singular(named[-1]) or named[-1]) in _THINGS:
            return "", begin
        while begin and self._said(begin - 1) in ("the", "our", "a"):
            begin -= 1
        return said, begin

    def _names(self, place: int) -> bool:
        """Tell whether a word may be part of a column's name: serial number."""
        return self._is(place, "word", "noun", "attribute") or self._said(place) in states.IN_NAMES

    def _before_them(self, item: Lexeme, found: Sequence[Part]) -> Part | None:
        """Read *missing postcodes: 1 % at most*, *at most 1 % unknown codes*."""
        name = states.BEFORE.get(item.words, "")
        named = self._noun_phrase(self.at + 1) if name else None
        if named is None or self._said(self.at + 1) in ("in", "for", "on", "at", "the", "a", "by"):
            return None
        said = self.words.said(named[0], named[1])
        head = said.split(" ")[-1]
        amount = bool(found) and found[-1].kind == "amount"
        behind = named[2]
        while behind < named[2] + 3 and self._is(behind, "colon", "filler", "line"):
            behind += 1
        share = self._item(behind)
        limited = isinstance(share, Quantity) and dimension(share) == "share" and not share.problem
        if (singular(head) or head) in _THINGS or said.count(" ") >= _LONGEST or not (amount or limited):
            return None
        self.at = named[2]
        self.more = [Part("named", named[0], named[1], said, lead="of", items=(said,))]
        return Part("metric", item.start, item.end, name, lead=item.words)

    def _defined(self, item: Lexeme, found: Sequence[Part]) -> Part | None:
        """Pass over what makes two rows the same, in brackets: duplicates (same sender, same minute)."""
        if item.words not in ("(", "[") or not found or found[-1].value != "duplicate-share":
            return None
        place = self.at + 1
        while self._is(place, "word", "noun", "attribute", "comma", "and", "unit", "filler", "lead"):
            place += 1
        if not self._is(place, "close") or self._said(self.at + 1) not in ("same", "by", "on", "identical", "equal"):
            return None
        self.at = place + 1
        return Part("filler", item.start, self.items[place].end, "definition")
