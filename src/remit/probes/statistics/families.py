"""Families of tests and intervals: what each one must show so that the family as a whole is not fooled by chance."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from remit.probes.statistics.estimates import Inestimable, Reals, reals

HOLM = "Holm (1979)"
BENJAMINI_HOCHBERG = "Benjamini & Hochberg (1995)"


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


def benjamini_hochberg(p_values: npt.ArrayLike) -> Reals:
    """Give p-values adjusted so that among the alarms the expected share of false ones stays below the level.

    Benjamini & Hochberg (1995, Journal of the Royal Statistical Society B 57:289-300), step-up; holds for independent
    tests and for positively dependent ones (Benjamini & Yekutieli 2001, Annals of Statistics 29:1165-1188). As
    `holm` otherwise.
    """
    given = _probabilities(p_values)
    order = np.argsort(given, kind="stable")[::-1]
    steps = np.minimum.accumulate(given[order] * len(given) / np.arange(len(given), 0, -1))
    adjusted = np.empty_like(given)
    adjusted[order] = np.minimum(steps, 1.0)
    return adjusted


def holm_confidences(p_values: npt.ArrayLike, confidence: float) -> Reals:
    """Give the confidence for the interval of each test, so that intervals decide as Holm's procedure does.

    The k-th smallest p-value of m is held against (1 - confidence) / (m - k + 1), and so is its interval; all after
    the first that fails get the level at which it failed, which keeps them from being shown. These are confidences to
    decide by, in the family as a whole; for limits that hold together whatever is decided, take Bonferroni's
    (`remit.probes.intervals.bonferroni`).
    """
    given = _probabilities(p_values)
    level, size = 1 - confidence, len(given)
    order = np.argsort(given, kind="stable")
    levels = np.empty_like(given)
    left = size
    for at in order:
        levels[at] = level / left
        if left > 1 and given[at] <= level / left:
            left -= 1
    return 1 - levels


def selected_confidence(confidence: float, selected: int, family: int) -> float:
    """Give the confidence for intervals of those that were selected from a family by `benjamini_hochberg`.

    Benjamini & Yekutieli (2005, JASA 100:71-81): at 1 - level * selected / family, the expected share of the shown
    intervals that miss stays below the level. Without any selected it is that of one selected.
    """
    if not 0 <= selected <= family:
        raise Inestimable(f"{selected} cannot be selected from a family of {family}.")
    return 1 - (1 - confidence) * max(1, selected) / max(1, family)


def _probabilities(p_values: npt.ArrayLike) -> Reals:
    given = reals(p_values, "A family of p-values")
    if ((given < 0) | (given > 1)).any():
        raise Inestimable("A p-value lies between 0 and 1.")
    return given
