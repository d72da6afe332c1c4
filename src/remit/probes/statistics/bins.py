"""Bins of a reference: cut once from its distribution, kept with a requirement, and filled with any later sample.

Plain tuples throughout, so that bins can be stored and read back as they are.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from remit.probes.statistics.estimates import Inestimable, Wholes

DECILES = 10
"""How many bins a column of numbers is cut into, ties allowing."""

MOST_CATEGORIES = 50
"""At most this many categories get a bin of their own; the rarer ones share one."""

FEWEST_IN_CATEGORY = 5
"""A category that the reference has fewer cases of shares the bin of the rare ones."""

MISSING = "missing"
RARE = "other"
UNSEEN = "not in the reference"


@dataclass(frozen=True, slots=True)
class NumberBins:
    """Bins of numbers: `cuts` ascend, and a bin reaches from above one cut up to and with the next.

    The first and the last bin are open, so whatever is beyond the reference's own range falls into them; `lowest` and
    `highest` tell that range. A further bin, the last of the counts, is for missing values.
    """

    cuts: tuple[float, ...]
    lowest: float
    highest: float

    @property
    def size(self) -> int:
        """How many bins there are, the one for missing values included."""
        return len(self.cuts) + 2

    @property
    def names(self) -> tuple[str, ...]:
        """Each bin in words, in the order of the counts."""
        if not self.cuts:
            return "all", MISSING
        between = (f"above {low:g} to {high:g}" for low, high in pairwise(self.cuts))
        return f"to {self.cuts[0]:g}", *between, f"above {self.cuts[-1]:g}", MISSING

    @property
    def middles(self) -> tuple[float, ...]:
        """A value to stand for each bin but that of the missing: the middle, of the open ones within the range."""
        ends = (min(self.lowest, *self.cuts[:1], math.inf), *self.cuts, max(self.highest, *self.cuts[-1:], -math.inf))
        return tuple((low + high) / 2 for low, high in pairwise(ends))

    def fill(self, cases: Mapping[float | None, int]) -> Wholes:
        """Count cases by bin from how many cases have each value; None and NaN are missing, infinities are extremes."""
        filled = np.zeros(self.size, dtype=np.int64)
        for value, count in cases.items():
            at = self.size - 1 if value is None or math.isnan(value) else bisect_left(self.cuts, value)
            filled[at] += count
        return filled

    def beyond(self, cases: Mapping[float | None, int]) -> int:
        """Count the cases outside of the range that the reference had."""
        return sum(
            count
            for value, count in cases.items()
            if value is not None and not math.isnan(value) and not self.lowest <= value <= self.highest
        )


@dataclass(frozen=True, slots=True)
class CategoryBins:
    """Bins of categories: one for each of the frequent ones, then three more.

    These are for the reference's rare categories, for those that it never had, and for missing values.
    """

    categories: tuple[str, ...]
    rare: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many bins there are, those for rare, unseen and missing values included."""
        return len(self.categories) + 3

    @property
    def names(self) -> tuple[str, ...]:
        """Each bin in words, in the order of the counts."""
        return *self.categories, RARE, UNSEEN, MISSING

    def fill(self, cases: Mapping[str | None, int]) -> Wholes:
        """Count cases by bin from how many cases have each category; None is missing."""
        places = {name: at for at, name in enumerate(self.categories)} | dict.fromkeys(self.rare, self.size - 3)
        filled = np.zeros(self.size, dtype=np.int64)
        for value, count in cases.items():
            filled[self.size - 1 if value is None else places.get(value, self.size - 2)] += count
        return filled


def number_bins(reference: Mapping[float | None, int], most: int = DECILES) -> NumberBins:
    """Cut the reference's values into bins of about equal mass, from how many cases have each value.

    Cuts are the reference's own quantiles at 1/most, 2/most …, each a value that was seen. Ties are never split: where
    one value holds several quantiles the cuts coincide and are made once, and a value that alone holds at least
    1/most of the cases gets a bin of its own, also where its neighbours below would have shared it. A cut at or above
    the largest value would leave an empty bin and is not made. Missing values count in no quantile, infinite ones as
    extremes. Raises `Inestimable` without values.
    """
    known = [(value, count) for value, count in reference.items() if value is not None and not math.isnan(value)]
    merged: dict[float, int] = {}
    for value, count in known:
        merged[value] = merged.get(value, 0) + count
    values = sorted(value for value, count in merged.items() if count)
    total = sum(merged.values())
    if not values or most < 1:
        raise Inestimable("Bins are cut from the values of a reference, and there are none.")
    below = np.cumsum([merged[value] for value in values])
    # The smallest value with at least that share at or below it; whole numbers, so that no rounding moves a cut.
    cuts = {values[int(np.searchsorted(below * most, total * part))] for part in range(1, most)}
    for at, value in enumerate(values):
        if merged[value] * most >= total:
            cuts |= {value, *values[at - 1 : at]} if at else {value}
    return NumberBins(tuple(sorted(cuts - {values[-1]})), values[0], values[-1])


def category_bins(reference: Mapping[str | None, int], most: int = MOST_CATEGORIES) -> CategoryBins:
    """Give each frequent category of the reference a bin, by falling count, then by name.

    Those with fewer than `FEWEST_IN_CATEGORY` cases, and those after the first `most`, share the bin of the rare.
    Raises `Inestimable` without categories.
    """
    merged: dict[str, int] = {}
    for value, count in reference.items():
        if value is not None and count:
            merged[value] = merged.get(value, 0) + count
    if not merged:
        raise Inestimable("Bins are made from the categories of a reference, and there are none.")
    order = sorted(merged, key=lambda name: (-merged[name], name))
    own = [name for name in order[:most] if merged[name] >= FEWEST_IN_CATEGORY] or order[:1]
    return CategoryBins(tuple(own), tuple(name for name in order if name not in set(own)))
