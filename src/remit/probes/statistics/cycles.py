"""Cycles in a series and in the data that a model learns from: how strong, whether chance, whether all phases are in.

Series are regular: one value per step of time, such as an hour's mean. Gaps are filled or cut by whoever aggregates.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from remit.probes.statistics.estimates import Inestimable, Reals, counts, reals

FEWEST_CYCLES = 2
"""With fewer full cycles nobody can tell a season from a trend."""

STRONG = 0.64
"""From here on a season is worth a seasonal difference: the rule of Wang, Smith & Hyndman as it is used today."""

FEWEST_STEPS = 8
"""A periodogram of fewer steps has too few frequencies to compare."""


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


@dataclass(frozen=True, slots=True)
class Peak:
    """The strongest frequency: its share of all variance, its period in steps, and how probable such a peak is."""

    share: float
    period: float
    p_value: float
    steps: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which phases of a cycle have cases: the share that has enough, those that have not, the poorest's count."""

    share: float
    lacking: tuple[int, ...]
    fewest: int
    phases: int


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
    from scipy.stats import beta

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
    chance, p_value = float(beta.ppf(confidence, *shape)), float(beta.sf(value, *shape))
    return Strength(value, chance, p_value, period, kept // period, tuple(means.tolist()))


def fisher_g(values: npt.ArrayLike) -> Peak:
    """Test whether the highest peak of a series' periodogram is more than chance makes of independent steps.

    Fisher (1929, Proceedings of the Royal Society A 125:54-59): the exact probability that the largest of the shares
    that the frequencies have of the variance is this large. A straight line is taken out before. Neighbouring steps
    that are alike raise low frequencies without any cycle, so a peak at a very long period may be no more than that.
    Raises `Inestimable` for fewer than `FEWEST_STEPS` steps or a straight line.
    """
    series = reals(values, "A series")
    steps = len(series)
    if steps < FEWEST_STEPS:
        raise Inestimable(f"A periodogram takes {FEWEST_STEPS} steps, not {steps}.")
    at = np.arange(steps) - (steps - 1) / 2
    centred = series - series.mean()
    left: Reals = centred - at * float(at @ centred) / float(at @ at)
    scale = max(1.0, float(np.abs(series).max()))
    power = np.abs(np.fft.rfft(left)[1 : (steps - 1) // 2 + 1]) ** 2  # neither the mean nor the half-step frequency
    if float(power.sum()) <= 1e-20 * scale**2 * steps:
        raise Inestimable("The series is a straight line, so it has no frequencies.")
    highest = int(np.argmax(power))
    share = float(power[highest] / power.sum())
    return Peak(share, steps / (highest + 1), _largest_share_exceeds(share, len(power)), steps)


def _largest_share_exceeds(share: float, parts: int) -> float:
    """Give the probability that the largest of so many random shares of a whole is at least this one.

    The sum alternates and its first terms bracket the truth (Bonferroni); where the first is above 10, it is 1 but for
    less than the rounding of what follows.
    """
    total, sign = 0.0, 1.0
    for many in range(1, min(parts, math.floor(1 / share)) + 1):
        left = 1 - many * share
        if left <= 0:
            break
        log_term = math.lgamma(parts + 1) - math.lgamma(many + 1) - math.lgamma(parts - many + 1)
        term = math.exp(log_term + (parts - 1) * math.log(left))
        if many == 1 and term > 10:  # noqa: PLR2004  # see above
            return 1.0
        total += sign * term
        sign = -sign
        if term < 1e-15:  # noqa: PLR2004  # what follows is smaller still
            break
    return min(1.0, max(0.0, total))


def phase_coverage(cases: npt.ArrayLike, fewest: int = 1) -> Coverage:
    """Tell which phases of a cycle (hours of a day, months of a year) have at least `fewest` cases.

    `cases` counts the cases of each phase, zeros included. Raises `Inestimable` without phases.
    """
    given = counts(cases, "The cases of each phase")
    if given.ndim != 1 or not len(given):
        raise Inestimable("Coverage of a cycle takes the count of each of its phases.")
    lacking = tuple(np.flatnonzero(given < fewest).tolist())
    return Coverage(1 - len(lacking) / len(given), lacking, int(given.min()), len(given))


def phases(times: npt.ArrayLike, period: float, bins: int, start: float = 0.0) -> npt.NDArray[np.int64]:
    """Give the count of cases in each of `bins` equal phases of a cycle, from times in the unit of the period.

    Phase 0 begins at `start` and every `period` after and before it.
    """
    given = reals(times, "Times")
    if not period > 0 or bins < 1:
        raise Inestimable("A cycle takes a period above 0 and one phase at least.")
    within = np.floor(((given - start) % period) / period * bins).astype(np.int64)
    return np.bincount(np.minimum(within, bins - 1), minlength=bins).astype(np.int64)


def full_cycles(first: float, last: float, period: float) -> int:
    """Give how many whole cycles lie between the first and the last time, in the unit of the period."""
    if not period > 0 or last < first:
        raise Inestimable("Cycles take a period above 0 and times that do not run backwards.")
    return math.floor((last - first) / period * (1 + 1e-12))
