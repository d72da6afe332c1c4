"""What statistics take and give: arrays that were looked at, an estimate with its limits, and what cannot be said."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

from remit.core.observations import Figure

Reals = npt.NDArray[np.float64]
"""An array of real numbers; one-dimensional unless its user says otherwise."""

Wholes = npt.NDArray[np.int64]
"""An array of whole numbers, such as counts."""

Truths = npt.NDArray[np.bool_]
"""An array of true and false."""


class Inestimable(ValueError):
    """The numbers do not define what was asked; the message is one sentence that says why and what would help."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """An estimate with its limits: `cases` it rests on, the confidence of the limits, and the method by name.

    Limits may be infinite where the sample cannot bound the figure on that side.
    """

    value: float
    low: float
    high: float
    cases: int
    confidence: float
    method: str

    def figure(self, group: str = "", *, of: int = 0, note: str = "") -> Figure:
        """Give it as a figure of an observation."""
        return Figure(group, self.value, self.low, self.high, self.cases, of, note)


def reals(values: npt.ArrayLike, what: str) -> Reals:
    """Give one-dimensional finite numbers as an array; raises `Inestimable` for anything else.

    Missing and infinite values are refused, never dropped: whoever has some decides what they mean before.
    """
    array = ordered(values, what)
    if not np.isfinite(array).all():
        lost = int((~np.isfinite(array)).sum())
        raise Inestimable(f"{what} has {lost:,} values that are missing or infinite; leave them out or replace them.")
    return array


def ordered(values: npt.ArrayLike, what: str) -> Reals:
    """Give one-dimensional numbers as an array, infinite ones among them; raises `Inestimable` for missing ones."""
    try:
        array = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError):
        raise Inestimable(f"{what} must be one row of numbers.") from None
    if array.ndim != 1:
        raise Inestimable(f"{what} must be one row of numbers, not of shape {array.shape}.")
    if np.isnan(array).any():
        raise Inestimable(f"{what} has {int(np.isnan(array).sum()):,} missing values; leave them out or replace them.")
    return array


def counts(values: npt.ArrayLike, what: str) -> Wholes:
    """Give whole numbers of at least 0 as an array of one or two dimensions; raises `Inestimable` for anything else."""
    array = np.asarray(values)
    if array.dtype.kind not in "iuf" or not (np.isfinite(array).all() and (array == np.floor(array)).all()):
        raise Inestimable(f"{what} must be whole numbers.")
    whole = array.astype(np.int64)
    if whole.size and int(whole.min()) < 0:
        raise Inestimable(f"{what} must not be negative.")
    return whole


def truths(values: npt.ArrayLike, what: str) -> Truths:
    """Give labels of 0 and 1, or of false and true, as truths; raises `Inestimable` for anything else."""
    array = np.asarray(values)
    if array.ndim != 1:
        raise Inestimable(f"{what} must be one row of labels, not of shape {array.shape}.")
    if array.dtype.kind not in "biuf" or not np.isin(array, (0, 1)).all():
        raise Inestimable(f"{what} must hold 0 and 1 only.")
    return array.astype(np.bool_)


def same_length(first: npt.NDArray[np.generic], other: npt.NDArray[np.generic], what: str) -> None:
    """Raise `Inestimable` where two arrays are not about the same cases."""
    if len(first) != len(other):
        raise Inestimable(f"{what} must be about the same cases, but there are {len(first):,} and {len(other):,}.")


def normal(confidence: float) -> float:
    """Give how many standard errors a two-sided interval reaches; raises ValueError outside of (0, 1)."""
    if not 0 < confidence < 1:
        raise ValueError(f"Confidence must lie between 0 and 1, not at {confidence}.")
    return NormalDist().inv_cdf(0.5 + confidence / 2)


def at_most(count: int, cases: int, share: float) -> float:
    """Give the probability that a binomial of so many cases comes to `count` or less."""
    from scipy.special import betainc  # scipy.stats gives the same and takes longer to load than to ask

    if not 0 <= count < cases:
        return float(count >= cases)
    return float(betainc(cases - count, count + 1, 1 - share))


def at_least(count: int, cases: int, share: float) -> float:
    """Give the probability that a binomial of so many cases comes to `count` or more."""
    from scipy.special import betainc  # as above

    if not 0 < count <= cases:
        return float(count <= 0)
    return float(betainc(count, cases - count + 1, share))


def upper_ratio(tail: float, over: int, under: int) -> float:
    """Give the ratio of two variances, of `over` and `under` free cases, that chance exceeds with probability `tail`.

    The F distribution by way of the beta distribution (Johnson, Kotz & Balakrishnan 1995, Continuous univariate
    distributions 2, chapter 27).
    """
    from scipy.special import betaincinv  # as above

    left = float(betaincinv(under / 2, over / 2, tail))
    return under * (1 - left) / (left * over)
