"""What is measured on the telemetry of a running system."""

from __future__ import annotations

from decimal import Decimal

from remit.core.criteria import FitCriterion
from remit.core.measures.definitions import TELEMETRY_KINDS, Measure

SERIES = "Prometheus documentation, Querying: range vectors, staleness, counters and their resets"
WILSON = "Wilson 1927, Probable inference, the law of succession, and statistical inference, JASA 22:209-212"
BUCKETS = "Prometheus documentation, Histograms and summaries: a quantile is known as far as its bucket is wide"
BOUNDS = "Manski 1989, Anatomy of the selection problem, Journal of Human Resources 24:343-360"


_SHARES = {
    "failed-request-share": "share of failed requests", "timeout-rate": "share of requests that timed out",
    "override-rate": "override rate", "repeat-rate": "repeat rate", "click-rate": "click rate",
    "conversion-rate": "conversion rate", "abandonment-rate": "abandonment rate",
    "escalation-rate": "escalation rate", "automation-rate": "automation rate", "adoption-rate": "adoption rate",
}  # fmt: skip
_TIMES = {
    "latency": "latency", "time-to-first-token": "time to first token", "cold-start": "cold start",
    "time-to-roll-back": "time to roll back", "time-to-overrule": "time to overrule",
    "label-delay": "delay of the true outcome",
}  # fmt: skip
_PARTS = {
    "loss-share": "share of lost data points", "on-time-share": "share of data points on time",
    "label-coverage": "share of predictions with a true outcome", "reviewed-share": "share of reviewed decisions",
}  # fmt: skip
_VALUES = {
    "cpu-use": ("CPU use", "1"), "gpu-use": ("GPU use", "1"), "memory-use": ("memory use", ""),
    "gpu-memory-use": ("GPU memory use", ""), "disk-use": ("disk use", ""), "network-use": ("network use", ""),
    "energy-use": ("energy use", ""), "power": ("power drawn", ""), "memory": ("memory in use", ""),
    "bandwidth": ("transferred data", ""), "queue-length": ("queue length", ""),
    "batch-size": ("size of a batch", ""), "interval": ("time between data points", ""),
    "lateness": ("lateness of data points", ""), "delay": ("delay", ""), "stored-volume": ("stored volume", ""),
    "storage-growth": ("growth of the storage", ""), "load-growth": ("growth of the load", ""),
    "traffic-share": ("share of traffic", ""), "confidence": ("prediction confidence", "1"),
    "prediction-drift": ("prediction drift", ""), "concept-drift": ("concept drift", ""),
}  # fmt: skip
_CAPACITIES = {
    "throughput": "throughput",
    "load": "load",
    "peak-load": "peak load",
    "stream-rate": "data points a time",
}

TIMES = tuple(_TIMES)
"""Times that a histogram may tell."""

SHARES = (*_SHARES, *_PARTS)
"""Shares of cases: two counters tell them."""

CAPACITIES = tuple(_CAPACITIES)
"""What a system carries: what was seen shows that it can do so much, never that it cannot do more."""

SET = ("alarm", "trigger", "stop")
"""Whether a rule is in place: the criterion's threshold is the rule's, and no limit on what is measured."""


def as_set(criterion: FitCriterion) -> FitCriterion:
    """Give the criterion as it is judged: what has a rule has to be set, all else has to keep its limit."""
    if criterion.measure not in SET:
        return criterion
    return FitCriterion(criterion.measure, ">=", Decimal(1), "1", confidence=criterion.confidence)


def _measure(name: str, title: str, unit: str, definition: str, published: str = SERIES) -> Measure:
    return Measure(
        name, title, unit, (), definition, published=published, part="label set", kinds=TELEMETRY_KINDS,
        narrowed=TELEMETRY_KINDS,
    )  # fmt: skip


TELEMETRY: tuple[Measure, ...] = (
    *(_measure(n, t, "", f"The {t} as recorded: by the buckets of a histogram.", BUCKETS) for n, t in _TIMES.items()),
    *(_measure(n, t, "1", f"The {t}: from two counters, over the window.", WILSON) for n, t in _SHARES.items()),
    *(_measure(n, t, "", f"The {t}: from two counters, over the window.", WILSON) for n, t in _PARTS.items()),
    *(_measure(n, t, u, f"The {t} as it was recorded over the window.") for n, (t, u) in _VALUES.items()),
    *(_measure(n, t, "", f"The {t} that was carried at some moment of the window.") for n, t in _CAPACITIES.items()),
    _measure("availability", "availability", "1", "Share of the time that a target is up, or of requests.", BOUNDS),
    _measure("downtime", "downtime", "", "Time of the window, or of the period, in which no target is up.", BOUNDS),
    _measure("time-to-tell", "time to tell", "", "Time from a fault to its alarm: how long a rule waits."),
    _measure("alarm", "share of the alarms asked for that are set", "",
             "Whether an alert rule compares with the threshold, over the window, and works."),
    _measure("trigger", "share of the triggers asked for that are set", "",
             "Whether a rule compares with the threshold that sets something going, and works."),
    _measure("stop", "share of the stops asked for that are set", "",
             "Whether a rule compares with the threshold at which a release is stopped, and works."),
)  # fmt: skip
