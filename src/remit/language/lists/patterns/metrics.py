"""How metrics are put into requirement sentences: per question who is the subject, per metric which verb. Data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mode = Literal["limit", "change", "watch", "release", "roll-back"]


@dataclass(frozen=True, slots=True)
class Metered:
    """How a question uses metrics: as limits, as a change to bring about, as something to watch, as gates.

    `subject` is who has to reach a limit, "" where it goes by the metric; `lead` is a clause before the sentence. The
    metrics in `serving` are the service's own here, though elsewhere they are the model's.
    """

    mode: Mode = "limit"
    subject: str = ""
    lead: str = ""
    serving: tuple[str, ...] = ()


METERED: dict[str, Metered] = {
    "scoping.ml-fit": Metered(subject="the first model"),
    "scoping.simpler-way": Metered(subject="the simpler way", lead="If no model is built, then "),
    "scoping.success-metrics": Metered("change", "the system"),
    "data.quality-thresholds": Metered(subject="the data"),
    "data.labelling-guideline": Metered(),
    "data.label-agreement": Metered(),
    "modeling.baseline": Metered(),
    "modeling.bias": Metered(),
    "modeling.fairness": Metered(),
    "modeling.security": Metered(lead="While the model is under attack, "),
    "modeling.business-metrics": Metered(),
    "deployment.release-tests": Metered(subject="each new model", lead="Before its release, "),
    "deployment.release": Metered("release", "the new model"),
    "deployment.rollback": Metered("roll-back", "the model in use"),
    "deployment.software-metrics": Metered("watch", "the serving system"),
    "deployment.input-metrics": Metered("watch", "the input"),
    "deployment.output-metrics": Metered("watch"),
    "deployment.performance": Metered(serving=("error-rate",)),
}

SUBJECTS = {
    "latency": "the service", "time-to-first-token": "the service", "throughput": "the service",
    "availability": "the service", "downtime": "the service", "timeout-rate": "the service", "cpu-use": "the service",
    "memory-use": "the service", "gpu-use": "the service", "gpu-memory-use": "the service", "disk-use": "the service",
    "network-use": "the service", "energy-use": "the service", "queue-length": "the service",
    "cold-start": "the service", "cost": "the system", "training-time": "the training pipeline",
    "missing-share": "the data", "completeness": "the data", "duplicate-share": "the data", "invalid-share": "the data",
    "freshness": "the data", "drift": "the input", "row-count": "the data", "out-of-range-share": "the data",
    "outlier-share": "the data", "schema-violations": "the data", "unseen-share": "the data",
    "label-error-rate": "the labels", "agreement": "the labellers", "cohens-kappa": "the labellers",
    "weighted-kappa": "the labellers", "fleiss-kappa": "the labellers", "krippendorffs-alpha": "the labellers",
    "intraclass-correlation": "the labellers", "override-rate": "the system", "repeat-rate": "the system",
    "click-rate": "the system", "conversion-rate": "the system", "abandonment-rate": "the system",
    "complaint-rate": "the system", "churn-rate": "the system", "retention-rate": "the system", "outcome": "the system",
}  # fmt: skip
"""Who has to reach a limit on a metric; of all others the model."""

VERBS = {
    "latency": "answer {within}{most}",
    "time-to-first-token": "give the first token {within}{most}",
    "throughput": "handle {amount}{per}",
    "availability": "be available for {amount} of the time",
    "downtime": "be out of service for {amount}{per}",
    "freshness": "be {amount} old",
    "cost": "cost {amount}{per}",
    "training-time": "finish a training {within}",
    "cold-start": "start {within}{most}",
    "row-count": "hold {amount}{per}",
    "agreement": "agree on {amount} of the items",
    "cohens-kappa": "agree with {a} of {amount}",
    "weighted-kappa": "agree with {a} of {amount}",
    "fleiss-kappa": "agree with {a} of {amount}",
    "krippendorffs-alpha": "agree with {a} of {amount}",
    "intraclass-correlation": "agree with {a} of {amount}",
}
"""What has to be done to reach a limit; of all others “have a … of …”. `{a}` is the metric with its article."""

FOR_REQUESTS = frozenset({"latency", "time-to-first-token", "cold-start"})
"""Times whose statistic is told as the share of requests for which they hold."""
