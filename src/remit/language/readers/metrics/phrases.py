"""Phrases on metrics: which amount belongs to which metric, and which load, window, slice or place to which amount.

A phrase is closed: between a metric and its amount, and right behind it, stand known words only. What stands before it
may be prose. What leads it (*At 500 requests per second, …*) holds for all that follow in the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from remit.language.lists import metrics
from remit.language.lists.metrics import words as metric_words
from remit.language.quantities import Quantity
from remit.language.readers.metrics.parts import Part, dimension

QUALIFIERS = frozenset({
    "statistic", "whole", "cases", "load", "window", "windowed", "slice", "named", "condition", "place", "schedule",
})  # fmt: skip
_WHOLE = 100
_BEYOND_WHOLE = frozenset({"mape", "wape", "smape", "word-error-rate"})
"""Shares that may be more than the whole."""

_WHOLE_PERIODS = frozenset({"h", "day", "week", "month", "quarter", "year", "min"})


@dataclass(slots=True)
class Phrase:
    """One thing said of one or more metrics, as far as it is known while the sentence is walked through."""

    metrics: list[Part] = field(default_factory=list[Part])
    joints: list[str] = field(default_factory=list[str])
    amount: Part | None = None
    slots: dict[str, Part] = field(default_factory=dict[str, Part])
    figures: list[Part] = field(default_factory=list[Part])
    slices: list[Part] = field(default_factory=list[Part])
    shared: dict[str, Part] = field(default_factory=dict[str, Part])
    problem: str = ""
    gap: str = ""
    bound: Part | None = None
    words: set[str] = field(default_factory=set[str])
    joint: str = ""
    when: bool = False
    sliced_first: bool = False
    amount_first: bool = False
    negated: bool = False
    clause: set[str] = field(default_factory=set[str])
    unknown_before: bool = False

    @property
    def complete(self) -> bool:
        """Tell whether it has its amount."""
        return self.amount is not None

    @property
    def own(self) -> list[Part]:
        """Give the parts that stand in it, in no order."""
        return [*self.metrics, *([self.amount] if self.amount else []), *self.slots.values(), *self.slices]

    @property
    def span(self) -> tuple[int, int]:
        """Give its place in the text."""
        own = self.own
        return min(part.start for part in own), max(part.end for part in own)


def fits(name: str, quantity: Quantity) -> bool:
    """Tell whether an amount can be one of this metric's."""
    metric = metrics.METRICS.get(name.partition(":")[0])
    said = dimension(quantity)
    if metric is None:
        return said in ("share", "points", "number")
    wanted = metric.dimensions
    if said == "points":
        return name in metrics.POINTS or "share" in wanted
    if said == "number":
        return _fits_bare(metric, quantity)
    if said == "share" and "share" not in wanted:
        return False
    return said in wanted or "amount" in wanted


def _fits_bare(metric: metrics.Metric, quantity: Quantity) -> bool:
    """Tell whether a number without a unit can be one of this metric's."""
    wanted, amount = metric.dimensions, quantity.amount
    if "number" in wanted or "amount" in wanted:
        return True
    if "share" not in wanted or (metric.name in metric_words.COUNTABLE and amount > 1):
        return False
    if "rate" in wanted:
        return amount <= 1 and (quantity.upper or 0) <= 1
    return amount <= _WHOLE or wanted[0] != "share" or metric.name in _BEYOND_WHOLE


def spread(phrases: Sequence[Phrase], parts: Sequence[Part]) -> None:
    """Let what led the first phrase, before a comma, hold for the phrases that follow it and say nothing else."""
    if len(phrases) < 2:  # noqa: PLR2004  # there is nobody to share with
        return
    for one, two in pairwise(phrases):
        if one.amount is None and "load" in one.slots and two.amount is not None and "load" not in two.slots:
            two.slots["load"] = one.slots.pop("load")
    first = phrases[0]
    begin = min((part.start for part in (*first.metrics, *([first.amount] if first.amount else []))), default=0)
    commas = [part.start for part in parts if part.kind in ("separator", "colon") and part.start < begin]
    for slot, part in list(first.slots.items()):
        if part.end <= begin and any(part.end <= comma for comma in commas):
            for phrase in phrases[1:]:
                phrase.slots.setdefault(slot, part)
    led = [part for part in first.slices if part.end <= begin and any(part.end <= comma for comma in commas)]
    if led and not any(phrase.slices for phrase in phrases[1:]):
        for phrase in phrases[1:]:
            phrase.slices = list(led)


def whole_period(quantity: Quantity) -> str:
    """Give the window that *per month* is beside a share, or ""."""
    return f"1 {quantity.period}" if quantity.period in _WHOLE_PERIODS else ""
