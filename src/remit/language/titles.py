"""Titles: how a metric is called in a sentence or a question, and what kind of statement a value of it makes."""

from __future__ import annotations

import re

from remit.language.lists.metrics import METRICS, measures
from remit.language.lists.metrics.variants import TOPPED_ALONE as TOPPED
from remit.language.lists.patterns.words import CAPITALS, DRIFT_NAMES, STATISTICS
from remit.language.values import Value

_PERCENTILE = re.compile(r"p([0-9]+(?:\.[0-9]+)?)")
_FROM = re.compile(r"[^\w]?[0-9].*")
_WORD = re.compile(r"[^\W_]+(?:[-&][^\W_]+)*")


ALARMS = "alarms"
"""The statistic of a drift that counts the alarms of a detector, and not how far something moved."""


def proper(text: str) -> str:
    """Give words that were kept in lower case the capitals that they are written with (EU, GDPR, Monday)."""
    written = _WORD.sub(lambda word: CAPITALS.get(word[0].lower(), word[0]), text)
    return written.replace("EU AI act", "EU AI Act")


def is_metric(value: Value) -> bool:
    """Tell whether the value is of a metric, or of an outcome that has no name of its own."""
    return value.what in METRICS or value.what in measures.TITLES or value.what == "outcome"


def name_of(value: Value) -> str:
    """Write the metric's name alone: “latency”, “customer churn”."""
    if value.what == "outcome":
        return proper(" and ".join(value.items)) or "outcome"
    if value.what in measures.TITLES:
        return measures.TITLES[value.what]
    return METRICS[value.what].title if value.what in METRICS else value.what.replace("-", " ")


def title(value: Value) -> str:
    """Write the metric's name with its statistic: “95th-percentile latency”, “population stability index”."""
    said = name_of(value)
    if value.statistic in DRIFT_NAMES:
        of = "" if value.what == "drift" else f" ({said})"
        return f"{DRIFT_NAMES[value.statistic]}{of}"
    if value.statistic == ALARMS:
        return f"number of alarms for {said}"
    if value.statistic.startswith("@"):
        return cut_off(said, value.what, value.statistic)
    if value.statistic in STATISTICS:
        return f"{STATISTICS[value.statistic]} {said}"
    share = percentile(value)
    if not share:
        return f"{value.statistic} {said}".strip()
    return f"median {said}" if share == "50" else f"{ordinal(share)}-percentile {said}"


def cut_off(said: str, name: str, statistic: str) -> str:
    """Write a metric with the places, or the overlap of boxes, that it looks at: “precision at 10”."""
    places, _, upto = statistic.removeprefix("@").partition(":")
    if "." in places:
        return f"{said} at an IoU of {places}{f' to {upto}' if upto else ''}"
    return f"top-{places} {said}" if name in TOPPED else f"{said} at {places}"


def percentile(value: Value) -> str:
    """Give the number of the percentile that the value is of (95), or ""."""
    found = _PERCENTILE.fullmatch(value.statistic)
    return found[1] if found else ""


def from_to(value: Value) -> bool:
    """Tell whether the reference is the figure from which the metric is to change."""
    return bool(_FROM.fullmatch(value.reference)) and not value.action


def compared(value: Value) -> bool:
    """Tell whether the amount is a difference from a baseline, and no limit by itself."""
    if value.action in {"rise", "fall"}:
        return True
    return bool(value.reference) and value.what not in _COMPARING and not from_to(value)


DRIFTING = frozenset({"drift", "prediction-drift"})
"""Metrics whose reference is what they are measured against, and no rival to be beaten."""

_COMPARING = frozenset({*measures.COMPARED, *DRIFTING})


def ordinal(number: str) -> str:
    """Write a number as a place in an order: 95th, 99.9th, 1st."""
    end = {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th") if number[-2:-1] != "1" else "th"
    return f"{number}{end}"
