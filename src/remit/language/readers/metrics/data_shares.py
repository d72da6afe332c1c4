"""Shares of a table's rows that lack something or lie outside a range, where no metric is named.

*No more than 3 % without a postcode*, *weights out of range (5 g to 30 kg): at most 1 %*, *speeds outside 0 to 40 kn*
and *the price filled in for at least 99 % of the rows* tell the same as a metric with a name; the metric is put in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists.metrics import words as metric_words
from remit.language.nouns import singular
from remit.language.phrases import Lexeme
from remit.language.quantities import Quantity
from remit.language.readers.metrics.data_states import DataStates
from remit.language.readers.metrics.parts import Part, dimension

_OUTSIDE, _LACKING = "out-of-range-share", "missing-share"
_WHOLE = 100
_LONGEST = 4
_SIGN = 3
_INSIDE = frozenset({"to", "dash", "and", "comma", "range"})
_TURNED = {">=": "<=", ">": "<", "": ""}


class DataShares(DataStates):
    """Reads what rows lack, and which values lie outside their range, from the place that is looked at."""

    of_data = False

    def _data_share(self, item: Lexeme, found: Sequence[Part]) -> Part | None:
        """Read one of these shares, where the question is about data."""
        if not self.of_data:
            return None
        return (
            self._lacking(item) or self._outside(item) or self._range(item, found) or self._filled(item)
            or self._rows_per(item) or self._state(item, found)
        )  # fmt: skip

    def _lack(self, place: int) -> int:
        """Give how many lexemes say *without* at a place, 0 where none do."""
        if self._said(place) in metric_words.LACKING:
            return 1
        return 2 if f"{self._said(place)} {self._said(place + 1)}" in metric_words.LACKING else 0

    def _lacking(self, item: Lexeme) -> Part | None:
        length = self._lack(self.at)
        if not length or self.behind_metric or not self._shared():
            return None
        named = self._noun_phrase(self.at + length)
        if named is None:
            return None
        said = self.words.said(named[0], named[1])
        self.at = named[2]
        self.more = [Part("named", named[0], named[1], said, lead="of", items=(said,))]
        lacks = self.words.said(item.start, named[0]) in metric_words.LACKS
        return Part("metric", item.start, named[0], _LACKING, lead="lacks" if lacks else "without")

    def _shared(self) -> bool:
        """Tell whether a share stands in the sentence at all."""
        return any(isinstance(one, Quantity) and dimension(one) == "share" for one in self.items)

    def _outside(self, item: Lexeme) -> Part | None:
        """Read *outside 0 to 40 kn*: how many of the values are."""
        place = self.at + 1
        while self._said(place) in ("the", "range", "of", "from"):
            place += 1
        quantity = self._item(place)
        ranged = isinstance(quantity, Quantity) and quantity.upper is not None
        if item.words != "outside" or not ranged or quantity is None or not self._shared():
            return None
        feature = self._before(self.at)
        unit = self._is(place + 1, "word") and len(self._said(place + 1)) <= _LONGEST and self._ends(place + 2)
        self.at = place + 1 + unit
        self.more = [Part("named", item.start, item.start, feature, lead="of", items=(feature,))] if feature else []
        return Part("metric", item.start, quantity.end, _OUTSIDE, lead="outside")

    def _range(self, item: Lexeme, found: Sequence[Part]) -> Part | None:
        """Pass over the range in brackets behind *out of range*."""
        if item.words not in ("(", "[") or not found or (found[-1].value != _OUTSIDE and not found[-1].items):
            return None
        if not any(part.value == _OUTSIDE for part in found[-2:]):
            return None
        place = self.at + 1
        while isinstance(self._item(place), Quantity) or self._is(place, *_INSIDE) or self._sign(place):
            place += 1
        if not self._is(place, "close") or place == self.at + 1:
            return None
        self.at = place + 1
        return Part("filler", item.start, self.items[place].end, "range")

    def _sign(self, place: int) -> bool:
        """Tell whether a word behind an amount may be the sign of a unit: 5 g."""
        return len(self._said(place)) <= _SIGN and isinstance(self._item(place - 1), Quantity)

    def _filled(self, item: Lexeme) -> Part | None:
        """Read *the price filled in for at least 99 % of the rows*: at most 1 % lack it."""
        place = self.at + 1
        if item.words not in metric_words.FILLED:
            return None
        while self._said(place) in ("in", "for", "on", "at", "to"):
            place += 1
        quantity = self._item(place)
        feature = self._before(self.at)
        if not isinstance(quantity, Quantity) or quantity.unit != "%" or quantity.upper is not None or not feature:
            return None
        if quantity.op not in _TURNED or quantity.problem or not _WHOLE / 2 < quantity.amount <= _WHOLE:
            return None
        of = self._noun_phrase(place + 2) if self._said(place + 1) in ("of", "of all") else None
        op = quantity.op
        bound = self._lexeme(of[2]) if of is not None else None
        if of is not None and bound is not None and bound.kind == "behind":
            op, of = bound.value, (of[0], of[1], of[2] + 1)
        turned = replace(quantity, amount=_WHOLE - quantity.amount, op=_TURNED.get(op, ""))
        self.at = of[2] if of is not None else place + 1
        self.more = [
            Part("named", item.start, item.start, feature, lead="of", items=(feature,)),
            Part("amount", quantity.start, quantity.end, quantity=turned),
        ]
        return Part("metric", item.start, item.end, _LACKING, lead="filled")

    def _before(self, place: int) -> str:
        """Give the noun phrase that ends before a place, "" where it is long or none."""
        end = place
        while end and self._said(end - 1) in metric_words.BEING:
            end -= 1
        begin = end
        while begin and begin > end - _LONGEST and self._is(begin - 1, "word", "noun", "attribute"):
            begin -= 1
        if begin == end or (begin and self._is(begin - 1, "word", "noun")):
            return ""
        said = self.words.said(self.items[begin].start, self.items[end - 1].end)
        return "" if set(said.split(" ")) & set(metric_words.NO_NOUNS) else said

    def _rows_per(self, item: Lexeme) -> Part | None:
        """Read *rows per day* where no number stands before it."""
        unit = metric_words.UNITS_ALONE.get(self._said(self.at + 2), "")
        per = self._said(self.at + 1) in ("per", "a", "/", "each", "every")
        if item.words not in metric_words.ROWS or not per or not unit or isinstance(self._item(self.at - 1), Quantity):
            return None
        end = self.items[self.at + 2].end
        self.at += 3
        self.more = [Part("slice", item.end, end, unit, lead="per")]
        return Part("metric", item.start, item.end, "row-count", lead=item.words)

    def _outside_of_them(self, found: int, behind: int) -> bool:
        """Tell whether *of the weights* is followed by what they are: out of range, without a date."""
        lacks = self.of_data and bool(self._lack(behind))
        lexeme = self._lexeme(behind)
        outside = lexeme is not None and lexeme.kind == "metric" and lexeme.value == _OUTSIDE
        plural = singular(self._said(found - 1)) not in ("", self._said(found - 1))
        return plural and (lacks or outside)
