"""Rates of events over an exposure: requests per second, failures per day, incidents per thousand hours."""

from __future__ import annotations

import math

from remit.probes.statistics.estimates import Estimate, Inestimable, normal

GARWOOD = "Garwood (1936) exact interval of a Poisson rate"


def rate(events: int, exposure: float, confidence: float) -> Estimate:
    """Give events per unit of the exposure (time, rows, requests) with exact limits for independent events.

    Garwood (1936, Biometrika 28:437-442): limits are quantiles of gamma distributions. Without events the lower limit
    is 0 and the upper one finite. Events that come in bursts vary more than that. Raises
    `Inestimable` for negative events or an exposure that is not above 0.
    """
    from scipy.special import gammaincinv

    _check(events, exposure)
    normal(confidence)
    tail = (1 - confidence) / 2
    low = float(gammaincinv(events, tail)) if events else 0.0
    high = float(gammaincinv(events + 1, 1 - tail))
    return Estimate(events / exposure, low / exposure, high / exposure, events, confidence, GARWOOD)


def _check(events: int, exposure: float) -> None:
    if events < 0 or not (exposure > 0 and math.isfinite(exposure)):
        raise Inestimable(f"No rate of {events} events over {exposure}; events from 0 on over more than nothing.")
