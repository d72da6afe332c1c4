"""Cycles in a series: how strong they are, and whether chance alone would make them so.

Series are regular: one value per step of time, such as an hour's mean. Gaps are filled or cut by whoever aggregates.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from remit.probes.statistics.estimates import Inestimable, Reals, reals

FEWEST_CYCLES = 2
"""With fewer full cycles nobody can tell a season from a trend."""

STRONG = 0.64
"""From here on a season is worth a seasonal difference: the rule of Wang, Smith & Hyndman as it is used today."""


@dataclass(frozen=True, slots=True)
class Strength:
    """How strong a season is, from 0 to 1; `chance` is what a series without one stays below, with the confidence.

    `phases` is the mean way of each phase from the trend, in the series' unit; they add up to 0.
    """

    value: float
    chance: float
    p_value: float
    period: int
    cycles: int
    phases: tuple[float, ...]


def seasonal_strength(values: npt.ArrayLike, period: int, confidence: float = 0.95) -> Strength:
    """Give how much of a series without its trend is a cycle of `period` steps.

    Wang, Smith & Hyndman (2006, Data Mining and Knowledge Discovery 13:335-364): 1 - var(remainder) / var(series
    less trend), at least 0. The parts come from a classical decomposition (Macaulay 1931, The smoothing of time
    series): the trend is the centred moving average over one period (with half weights at the ends of an even one),
    which costs half a period at each end; the season is the mean of each phase. That is a share of variance
    explained by means of phases, so for independent normal remainders it is about Beta((period - 1) / 2, (free
    steps) / 2) without a season, which gives chance; the trend and the phases take freedom from the steps, and few
    cycles make chance large. A series that drifts or repeats itself from step to step can exceed that without a
    cycle. Raises `Inestimable` with fewer than `FEWEST_CYCLES` cycles left, for a period below 2, or for a series
    that is its own trend.
    """
    from scipy.special import betaincc, betaincinv

    series = reals(values, "A series")
    if period < 2:  # noqa: PLR2004  # a cycle has two phases at least
        raise Inestimable("A cycle has two steps at least.")
    window = np.ones(period) if period % 2 else np.concatenate(([0.5], np.ones(period - 1), [0.5]))
    kept = len(series) - len(window) + 1
    if kept < FEWEST_CYCLES * period:
        raise Inestimable(
            f"A cycle of {period} steps takes {FEWEST_CYCLES * period + len(window) - 1} steps, not {len(series)}."
        )
    series = series - series.mean()
    ahead = len(window) // 2
    detrended: Reals = series[ahead : ahead + kept] - np.convolve(series, window / period, mode="valid")
    phase = (np.arange(kept) + ahead) % period
    means = np.bincount(phase, weights=detrended, minlength=period) / np.bincount(phase, minlength=period)
    means = means - means.mean()
    whole = float(detrended.var())
    if whole <= 1e-24 * max(1.0, float(np.abs(series).max())) ** 2:
        raise Inestimable("The series is its own trend: nothing is left of which a cycle could be part.")
    centred = means - float(means[phase].mean())
    value = min(1.0, max(0.0, 1 - float((detrended - centred[phase]).var()) / whole))
    shape = (period - 1) / 2, (kept - period - kept / period + 1) / 2
    chance, p_value = float(betaincinv(*shape, confidence)), float(betaincc(*shape, value))
    return Strength(value, chance, p_value, period, kept // period, tuple(means.tolist()))
