"""Cases of which so many must keep to a limit, and how many things are done in one go: 95 % of the requests.

Read from the place that is looked at, behind an amount.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists import metrics
from remit.language.lists.metrics import answering
from remit.language.lists.metrics import words as metric_words
from remit.language.nouns import plural, singular
from remit.language.phrases import Lexeme
from remit.language.quantities import PER_SO_MANY, Quantity
from remit.language.readers.metrics.data_shares import DataShares
from remit.language.readers.metrics.parts import Part, bare, dimension
from remit.language.values import plain

_NEAR = 6
_WHOLE = 100
_MOST_OF_THEM = 50
_WHOLES = frozenset({100, 1000, 10_000, 100_000, 1_000_000})
_FOR = frozenset({"for", "in"})
_OF = frozenset({"of", "the", "all", "our", "all the", "its", "those", "of all"})

_COUNTED = tuple(
    metrics.named(name for name in metric_words.COUNTED if "share" not in metrics.METRICS[name].dimensions)
)
"""Words for metrics that are counted by the piece and are no share."""


class Cases(DataShares):
    """Reads cases and how many there are from the place that is looked at."""

    def _tail(self, end: int) -> int:
        """Take in what says no more behind a window: after release, in a row."""
        for length in (4, 3, 2, 1):
            ahead = self.items[self.at : self.at + length]
            said = " ".join(other.words for other in ahead if isinstance(other, Lexeme))
            if len(ahead) == length and said in metric_words.WINDOW_TAILS:
                self.at += length
                return ahead[-1].end
        return end

    def _in_a_row(self) -> int:
        """Give the end of what makes a time a window: three days in a row, two weeks running."""
        for said in ("in a row", "running", "straight", "in succession", "or longer"):
            length = len(said.split(" "))
            for count in range(1, length + 1):
                ahead = self.items[self.at : self.at + count]
                if " ".join(one.words for one in ahead if isinstance(one, Lexeme)) == said:
                    self.at += count
                    return ahead[-1].end
        return 0

    def _cases(self, quantity: Quantity) -> Part | None:
        """Read *95 % of the requests* (from the amount on): how many of them must keep to a limit."""
        if quantity.upper is not None or quantity.problem:
            return None
        of = self._item(self.at + 1) if self._said(self.at) in ("of", "out of") else None
        counted = isinstance(of, Quantity) and bare(quantity) and of.noun in metric_words.CASES
        if counted and isinstance(of, Quantity) and of.amount >= max(quantity.amount, 1):
            self.at += 2
            share = replace(quantity, amount=quantity.amount / of.amount * 100, unit="%", dimension="share")
            return Part("cases", quantity.start, of.end, quantity=share)
        if dimension(quantity) == "share" and quantity.noun:
            return Part("cases", quantity.start, quantity.end, quantity=quantity)
        if dimension(quantity) == "share" and self._said(self.at) in metric_words.CASES and self._out_of(quantity):
            self.at += 1
            return Part("cases", quantity.start, self.items[self.at - 1].end, quantity=quantity)
        return self._share_of_cases(quantity) if dimension(quantity) == "share" else None

    def _out_of(self, quantity: Quantity) -> bool:
        """Tell whether a share was written as so many out of so many: 9 out of 10 answers."""
        return " out of " in f" {self.words.said(quantity.start, quantity.end)} "

    def _share_of_cases(self, quantity: Quantity) -> Part | None:
        place = self.at
        while place < self.at + 4 and self._said(place) in _OF:
            place += 1
        first = place
        while place < first + 2 and self._is(place, "word", "noun") and self._said(place) not in metric_words.CASES:
            place += 1
        noun = self._lexeme(place)
        if (noun is None and self._of_answers(quantity, first)) or (noun is not None and noun.kind == "unit"):
            place, noun = first, self._lexeme(first)
        if noun is None or first == self.at or self._said(self.at) not in ("of", "of all"):
            return None
        led = self.words.lead(quantity) in _FOR or self._said(self.at - 2) in _FOR
        plural = led and place == first + 1 and singular(self._said(first)) != self._said(first)
        if noun.words not in metric_words.CASES and (plural or self._of_answers(quantity, first)):
            place, noun = first, self._lexeme(first) or noun
        elif noun.words not in metric_words.CASES:
            return None
        if self._fails(place + 1) or self._is_state(place + 1) or self._outside_of_them(place + 1, place + 1):
            return None
        self.at = place + 1
        return Part("cases", quantity.start, noun.end, noun.words, quantity=quantity)

    def _of_answers(self, quantity: Quantity, place: int) -> bool:
        """Tell whether most of some things are answered within a time: 95 % of all pallets scored within 1 s."""
        many = quantity.amount * (1 if quantity.unit == "%" else _WHOLE) >= _MOST_OF_THEM
        if not (self.timed and many) or singular(self._said(place)) in ("", self._said(place)):
            return False
        ahead = self.items[place + 1 : place + _NEAR]
        limit = next((one for one in ahead if isinstance(one, Quantity)), None)
        return limit is not None and dimension(limit) == "time" and limit.op in ("", "<", "<=")

    def _batched(self, quantity: Quantity, lead: str) -> Part | None:
        """Read *a run over 200 ships*, *a batch of 10,000 invoices*: how many are done in one go."""
        if not self.timed or dimension(quantity) != "count" or quantity.problem or quantity.period:
            return None
        said = self.words.said(quantity.start, quantity.end).split(" ")
        words = [self._said(place) for place in range(max(self.at - 4, 0), self.at - 1)]
        over = "over" in said[:2]
        of = over or bool(set(words[-1:]) & {"of", "with", "for"}) or lead in ("of", "with", "for")
        if not of or not {*words, *said} & set(answering.IN_ONE_GO):
            return None
        return Part("load", quantity.start, quantity.end, quantity=replace(quantity, op="" if over else quantity.op))

    def _is_state(self, place: int) -> bool:
        """Tell whether it is said next in which state these cases are: invalid, empty."""
        while self._said(place) in metric_words.BEING:
            place += 1
        return self._said(place) in metric_words.STATES_OF_DATA

    def _fails(self, place: int) -> bool:
        """Tell whether it is said next what these cases are: missing, failed …, so that they are an amount of it."""
        while self._said(place) in metric_words.BEING:
            place += 1
        return self._is(place, "metric", "fails")

    def _in_so_many(self, quantity: Quantity, found: Sequence[Part]) -> Quantity:
        """Make a share of *2 per 1,000 parcels* behind a metric that is one."""
        whole = self._item(self.at)
        before = [part for part in found[-4:] if part.kind not in ("filler", "colon")]
        metric = metrics.METRICS.get(before[-1].value) if before and before[-1].kind == "metric" else None
        shared = metric is not None and "share" in metric.dimensions
        counted = metric is not None and metric.name in metric_words.COUNTED and not shared
        said = self.words.said(quantity.start, quantity.end)
        counted = counted or any(phrase in said for phrase in _COUNTED)
        if counted and quantity.problem == PER_SO_MANY and isinstance(whole, Quantity) and whole.noun and whole.plain:
            self.at += 1
            return replace(quantity, end=whole.end, period=f"{plain(whole.amount)} {plural(whole.noun)}", problem="")
        if quantity.problem != PER_SO_MANY or not shared or not isinstance(whole, Quantity):
            return quantity
        if whole.op or whole.problem or whole.amount not in _WHOLES or whole.period or quantity.upper is not None:
            return quantity
        self.at += 1
        share = (quantity.amount / whole.amount * _WHOLE).normalize() + 0
        return replace(quantity, end=whole.end, amount=share, unit="%", dimension="share", noun="", problem="")
