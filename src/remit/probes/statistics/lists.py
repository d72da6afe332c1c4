"""Ranked lists: what ties leave open about where the first relevant item stands.

Items with one score may stand in any order, and each order is as likely as any other: what is given here is the mean
over all of them (McSherry & Najork 2008, Computing information retrieval performance measures efficiently in the
presence of tied scores, ECIR, LNCS 4956:414-421).
"""

from __future__ import annotations

import numpy as np

from remit.probes.statistics.estimates import Inestimable, Reals


def first_relevant(before: int, size: int, relevant: int, places: int = 0) -> Reals:
    """Give the chance that the first relevant item stands at each place after `before`, up to `places` (0: no end).

    The first `before` items are not relevant; the next `size` are tied, and `relevant` of them are. One less what is
    given in all is the chance that none stands early enough. Raises `Inestimable` for counts that are no tie.
    """
    if not 0 < relevant <= size or before < 0:
        raise Inestimable("A tie with the first relevant item holds at least one, and no more than it has items.")
    ahead = size - relevant + 1  # the first of them can stand no later
    ahead = min(ahead, max(0, places - before)) if places else ahead
    at = np.arange(ahead, dtype=np.float64)
    missed = np.concatenate(([1.0], np.cumprod((size - relevant - at) / (size - at))))
    return missed[:-1] - missed[1:]


def hit_chance(before: int, size: int, relevant: int, places: int) -> float:
    """Give the chance that a relevant item stands among the first `places`; see `first_relevant`."""
    if before + size - relevant < places:
        return 1.0
    return float(first_relevant(before, size, relevant, places).sum())


def reciprocal_rank(before: int, size: int, relevant: int, places: int = 0) -> float:
    """Give the expected reciprocal of the place of the first relevant item, 0 beyond `places`; see `first_relevant`."""
    chances = first_relevant(before, size, relevant, places)
    return float((chances / (before + 1 + np.arange(len(chances)))).sum())
