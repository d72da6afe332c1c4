"""Loads: how many requests a second a criterion is about, and how many it takes to tell whether it holds."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from remit.core.criteria import FitCriterion
from remit.core.samples import interval_confidence
from remit.language.units import SECONDS
from remit.probes.failing import Unmeasurable
from remit.probes.statistics.quantiles import fewest_cases_two_sided
from remit.probes.statistics.rates import rate as rate_of_events

USUAL_RATE = 10.0
"""Requests per second where neither the source nor the criterion names a load."""

FASTEST = 2_000.0
"""Requests per second that one process can be trusted to start on time."""

USUAL_SECONDS = 30.0
"""How long a load lasts at most, unless the source says otherwise or the criterion needs more requests."""

LONGEST_UNASKED = 120.0
"""How long a load may last without the source saying so, where a criterion needs that many requests."""

LONGEST = 600.0
"""How long a load lasts at most, whatever the source says."""

LEAST_SECONDS = 5.0
"""How long a load is held at least, unless the source names a number of requests or a shorter time."""

MOST_REQUESTS = 200_000
"""How many requests one load has at most."""

ROUNDS = 10.0
"""Seconds over which throughput is counted."""

REQUESTS = frozenset({"request", "query", "call", "prediction", "inference", "transaction", "hit", "response"})
"""Nouns that count requests; one request is taken to hold one prediction."""

OF_A_RUN = (
    "latency",
    "error-rate",
    "failed-request-share",
    "timeout-rate",
    "availability",
    "throughput",
    "schema-violations",
)
"""Measures that are taken under load."""

_CONDITION = re.compile(r"(?:(?:<=|>=|<|>|=) )?([0-9]+(?:\.[0-9]+)?) ([a-z]+)(?: ?/ ?([a-z]+))?")
_LEAST_FOR_A_MEAN = 30


@dataclass(frozen=True, slots=True)
class Asked:
    """What the source says about load, in its settings; None where it says nothing."""

    rate: float | None = None
    seconds: float | None = None
    requests: int | None = None


@dataclass(frozen=True, slots=True)
class Load:
    """A constant schedule of requests: how many a second, and how many in all."""

    rate: float
    requests: int

    @property
    def seconds(self) -> float:
        """Give how long the schedule lasts."""
        return self.requests / self.rate


def rate_of(criterion: FitCriterion, asked: Asked) -> float:
    """Give the requests per second under which a criterion is measured. Raises `Unmeasurable`.

    A load that the criterion names decides; the source's `rate` stands for one that is no rate ("peak", "2,000
    users"), and must not contradict one that is. Without either, throughput is tried at what it takes to show its
    threshold, and all else at `USUAL_RATE`.
    """
    named = _named(criterion.condition)
    if named is not None and asked.rate is not None and not math.isclose(named, asked.rate, rel_tol=1e-6):
        sentence = (
            f"The {_words(criterion)} is asked for at {criterion.condition}, but the source sets `rate` to "
            f"{asked.rate:g} requests per second; drop that setting, or name another source."
        )
        raise Unmeasurable("measure.impossible", sentence)
    if named is None and criterion.condition and asked.rate is None:
        sentence = (
            f"The load {criterion.condition!r} is no rate of requests; say in the setting `rate` how many requests "
            "per second it comes to."
        )
        raise Unmeasurable("measure.impossible", sentence)
    rate = named if named is not None else asked.rate
    if rate is None:
        rate = _to_show(criterion, asked) if criterion.measure == "throughput" else USUAL_RATE
    if not 0 < rate <= FASTEST:
        sentence = (
            f"A load of {rate:g} requests per second cannot be made here; from more than 0 to {FASTEST:,.0f} can."
        )
        raise Unmeasurable("measure.impossible", sentence)
    return rate


def _named(condition: str) -> float | None:
    found = _CONDITION.fullmatch(condition.strip())
    if found is None or found[2] not in REQUESTS or found[3] not in SECONDS:
        return None
    return float(Decimal(found[1]) / SECONDS[found[3]])


def per_second(criterion: FitCriterion) -> float:
    """Give how many of a throughput's units one request per second is. Raises `Unmeasurable`."""
    unit, period = criterion.unit, criterion.period
    unit, _, other = unit.partition("/")
    period = period or other
    if unit == "Hz" and not period:
        return 1.0
    if unit not in {*REQUESTS, "1", ""} or period not in SECONDS:
        shown = f"{criterion.unit}/{criterion.period}" if criterion.period else criterion.unit
        sentence = f"A throughput in {shown!r} cannot be told from requests; state it in requests per second."
        raise Unmeasurable("measure.impossible", sentence)
    return float(SECONDS[period])


def _to_show(criterion: FitCriterion, asked: Asked) -> float:
    """Give a rate that shows a throughput, if every request is answered: the interval's lower end clears it."""
    threshold = float(criterion.threshold) / per_second(criterion)
    seconds = min(ROUNDS, asked.seconds or ROUNDS)
    rate = max(threshold, 1 / seconds)
    while threshold > 0 and rate <= FASTEST:
        if rate_of_events(math.floor(rate * seconds), seconds, float(criterion.confidence)).low >= threshold * 1.01:
            break
        rate *= 1.01
    if threshold <= FASTEST < rate:
        sentence = (
            f"To show a throughput of {threshold:g} requests per second takes more than the {FASTEST:,.0f} that can be "
            "made here."
        )
        raise Unmeasurable("measure.impossible", sentence)
    return rate


def load_of(criteria: Sequence[FitCriterion], rate: float, asked: Asked) -> Load:
    """Give one load that serves all criteria at that rate: as many requests as the most demanding of them needs."""
    needed = max(needs(criterion) for criterion in criteria)
    if any(criterion.measure == "throughput" for criterion in criteria):
        needed = max(needed, math.ceil(rate * ROUNDS))
    if asked.seconds is not None:
        longest = min(asked.seconds, LONGEST)
    else:
        longest = max(USUAL_SECONDS, min(LONGEST_UNASKED, needed / rate))
    usual = max(needed, math.ceil(rate * LEAST_SECONDS))
    wanted = usual if asked.requests is None else asked.requests
    return Load(rate, max(1, min(wanted, math.floor(rate * longest + 1e-9), MOST_REQUESTS)))


def share_of(statistic: str) -> float | None:
    """Give the share that a percentile stands for (`p99.9` is 0.999), or None for another statistic."""
    found = re.fullmatch(r"p([0-9]{1,2}(?:\.[0-9]+)?)", statistic)
    try:
        share = Decimal(found[1]) / 100 if found else Decimal(0)
    except InvalidOperation:
        return None
    return float(share) if 0 < share < 1 else None


def needs(criterion: FitCriterion) -> int:
    """Give how many requests it takes before a criterion can be told to hold, if none of them speaks against it.

    For a percentile, the least n with 1 - q^n at or above the confidence (Wilks 1941, Annals of Mathematical
    Statistics 12:91-96) of the interval that it is judged by: one-sided where it has one limit (59 for the 95th at
    95 %), two-sided otherwise (72). The same two-sided n shows a share.
    """
    share = share_of(criterion.statistic) if criterion.measure == "latency" else _share_asked(criterion)
    if share is None:
        return max(criterion.min_sample, _LEAST_FOR_A_MEAN)
    return max(criterion.min_sample, fewest_cases_two_sided(share, float(interval_confidence(criterion))))


def _share_asked(criterion: FitCriterion) -> float | None:
    if criterion.measure in {"error-rate", "failed-request-share", "timeout-rate", "schema-violations"}:
        share = 1 - float(criterion.threshold)
    elif criterion.measure == "availability":
        share = float(criterion.threshold)
    else:
        return None
    return share if 0 < share < 1 else None


def _words(criterion: FitCriterion) -> str:
    return criterion.measure.replace("-", " ")
