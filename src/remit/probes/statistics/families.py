"""Families of tests and intervals: what each one must show so that the family as a whole is not fooled by chance."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from remit.probes.statistics.estimates import Inestimable, Reals, reals


def holm(p_values: npt.ArrayLike) -> Reals:
    """Give p-values adjusted so that the chance of any false alarm stays below the level, whatever the dependence.

    Holm (1979, Scandinavian Journal of Statistics 6:65-70), step-down. The result is in the order of the input, none
    above 1; empty for no tests. Raises `Inestimable` for what is no p-value.
    """
    given = _probabilities(p_values)
    order = np.argsort(given, kind="stable")
    steps = np.maximum.accumulate(given[order] * np.arange(len(given), 0, -1))
    adjusted = np.empty_like(given)
    adjusted[order] = np.minimum(steps, 1.0)
    return adjusted


def _probabilities(p_values: npt.ArrayLike) -> Reals:
    given = reals(p_values, "A family of p-values")
    if ((given < 0) | (given > 1)).any():
        raise Inestimable("A p-value lies between 0 and 1.")
    return given
