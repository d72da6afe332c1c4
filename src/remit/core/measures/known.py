"""What fit criteria may name, measurable now or not, and what it would take to measure it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from remit.core.measures.definitions import Measure
from remit.language.lists.metrics import METRICS

Family = Literal["data", "labels", "model", "endpoint", "telemetry", "registry", "repository", "business", "people"]


@dataclass(frozen=True, slots=True)
class Known:
    """A measure that criteria may name, measurable now or not: what it takes to measure it, and which way is good.

    `unit` is that of its thresholds: `1` for shares, `s` for times, `B` for sizes, "" where the author's is kept.
    """

    id: str
    title: str
    family: Family
    unit: str = ""
    good: Literal["high", "low", ""] = ""


_FAMILIES: dict[Family, str] = {
    "data": (
        "missing-share completeness duplicate-share invalid-share freshness drift row-count out-of-range-share "
        "outlier-share schema-violations unseen-share input-distribution"
    ),
    "labels": (
        "agreement cohens-kappa weighted-kappa fleiss-kappa krippendorffs-alpha intraclass-correlation label-error-rate"
    ),
    "endpoint": "latency time-to-first-token throughput cold-start",
    "telemetry": (
        "availability downtime timeout-rate cpu-use memory-use gpu-use gpu-memory-use disk-use network-use energy-use "
        "queue-length cost prediction-drift concept-drift prediction-distribution confidence"
    ),
    "registry": "training-time",
    "business": (
        "override-rate repeat-rate click-rate conversion-rate abandonment-rate complaint-rate churn-rate "
        "retention-rate escalation-rate automation-rate adoption-rate satisfaction net-promoter-score"
    ),
}
"""What it takes to measure each metric; all others are of a model's predictions."""

_UNITS = {"share": "1", "time": "s", "size": "B"}

_OTHERS: dict[Family, dict[str, str]] = {
    "telemetry": {
        "alarm": "whether the alarm is set", "trigger": "whether the trigger is set", "peak-load": "peak load",
        "load": "load", "failed-request-share": "share of failed requests", "interval": "time between data points",
        "stream-rate": "data points per time", "lateness": "lateness of data points",
        "loss-share": "share of lost data points",
        "on-time-share": "share of data points on time", "delay": "delay", "stored-volume": "stored volume",
        "storage-growth": "growth of the storage", "load-growth": "growth of the load", "bandwidth": "transferred data",
        "time-to-tell": "time to tell", "time-to-roll-back": "time to roll back", "traffic-share": "share of traffic",
        "time-to-overrule": "time to overrule", "batch-size": "size of a batch", "memory": "memory in use",
        "power": "power drawn", "reviewed-share": "share of reviewed decisions",
        "label-delay": "delay of the true outcome",
        "label-coverage": "share of predictions with a true outcome", "acts-alone-below": "limit for acting alone",
    },
    "registry": {
        "promotion": "gate of a release", "stop": "stop of a release", "training-cost": "cost of training",
        "training-compute-time": "computing time of training", "trial-time": "time on trial",
        "training-window": "age of the oldest training data", "retraining-pause": "time between trainings",
        "model-size": "size of the model", "package-size": "size of the package", "test-share": "share of test data",
        "processors": "processors in use",
    },
    "data": {
        "rows": "number of things", "group-share": "share of a group", "data-size": "size of the data",
        "history": "length of the history", "full-cycles": "full cycles covered",
        "retention": "age of the oldest record",
        "age-of-training-data": "age of the oldest training data", "data-provided": "data provided",
    },
    "labels": {
        "labels-per-item": "labels per item", "items-labelled": "labelled items",
        "double-labelled-share": "share of items labelled more than once",
    },
    "model": {
        "comparison": "difference from the reference", "range": "place between two limits",
        "simpler-way": "metric of the simpler way", "under-attack": "metric under attack",
    },
    "business": {"outcome": "business outcome", "error-cost": "cost of an error", "cost": "cost"},
    "people": {
        "expert-hours": "hours of the expert", "time-to-reply": "time to reply", "time-to-respond": "time to respond",
        "cases-looked-into": "cases looked into", "notice": "time of notice", "storage-horizon": "time planned ahead",
        "hardware": "machines", "capacity": "capacity", "development-time": "time of development",
    },
}  # fmt: skip
"""Measures that are no metrics by name: amounts that questions ask for, and thresholds that are no limits."""


def known_measures(measures: Mapping[str, Measure]) -> dict[str, Known]:
    """Give every measure by id: the metrics, the amounts that questions ask for, and those that can be measured."""
    families: dict[str, Family] = {name: family for family, names in _FAMILIES.items() for name in names.split()}
    found = {
        metric.name: Known(
            metric.name, metric.title, families.get(metric.name, "model"),
            _UNITS.get(metric.dimensions[0], "") if len(metric.dimensions) == 1 else "", metric.good,
        )
        for metric in METRICS.values()
    }  # fmt: skip
    found |= {
        name: Known(name, title, family)
        for family, titles in _OTHERS.items()
        for name, title in titles.items()
        if name not in found
    }
    rows = ("row-count", "rows-per-group", "personal-data", "duplicate-rows", "missing-share", "constant-columns")
    measured = {
        measure.id: Known(
            measure.id, measure.title, "data" if measure.id in rows else "model",
            measure.unit, found[measure.id].good if measure.id in found else "",
        )
        for measure in measures.values()
    }  # fmt: skip
    return found | measured


TAKES: dict[Family, str] = {
    "data": "a table with what it is about",
    "labels": "a table of labels with who gave each of them",
    "model": "predictions and labels of the cases that it is about",
    "endpoint": "calls to an endpoint under the load that it is asked for",
    "telemetry": "the telemetry of the running system",
    "registry": "the registry of models and experiments",
    "repository": "the repository of the code",
    "business": "figures of the business from before and after",
    "people": "a person who vouches for it",
}
