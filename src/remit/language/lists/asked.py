"""What each question asks for: the kinds of value that its answer may hold. Data; every reader goes by it.

`what` is the value's name; `kind` the grammar that reads it; `dimension` what its amount is measured in; `op` the
operator that is meant where nobody wrote one; `plain` tells that an amount of this dimension, standing alone in an
answer to this question, is this. The slots of each kind are told in `docs/reference/values.md`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["amount", "metric", "choice", "list", "schedule", "person", "yes-no", "statement", "event"]


@dataclass(frozen=True, slots=True)
class Asked:
    """One kind of value that a question asks for."""

    what: str
    kind: Kind
    dimension: str = ""
    op: str = ""
    plain: bool = False


def _amount(what: str, dimension: str, op: str = "", *, plain: bool = False) -> Asked:
    return Asked(what, "amount", dimension, op, plain)


_METRICS = Asked("*", "metric")
_TRIGGERS = Asked("trigger", "schedule")

ASKED: dict[str, tuple[Asked, ...]] = {
    # scoping
    "scoping.problem": (Asked("purpose", "statement"),),
    "scoping.ml-fit": (
        Asked("feasibility", "choice"),
        Asked("approach", "choice"),
        _METRICS,
        Asked("deadline", "event"),
    ),
    "scoping.simpler-way": (Asked("simpler-way", "choice"), _METRICS),
    "scoping.success-metrics": (_METRICS, Asked("outcome", "metric")),
    "scoping.resources": (
        Asked("people", "person"),
        _amount("money", "money", "<="),
        _amount("time", "time", "<="),
        _amount("data", "count", ">="),
        _amount("data", "size", ">="),
        Asked("resource", "list"),
    ),
    "scoping.infrastructure": (
        Asked("infrastructure", "list"),
        _amount("hardware", "count"),
        _amount("capacity", "size"),
    ),
    "scoping.compute-budget": (
        _amount("budget", "money", "<=", plain=True),
        _amount("compute-time", "time", "<=", plain=True),
    ),
    "scoping.end-user": (Asked("user-group", "person"),),
    "scoping.interface": (Asked("interface", "choice"),),
    "scoping.error-cost": (_amount("error-cost", "money", "="), _amount("error-cost", "time", "=")),
    "scoping.human-oversight": (
        Asked("oversight", "choice"),
        _amount("acts-alone-below", "money", "<"),
        _amount("reviewed-share", "share", ">="),
        _amount("time-to-overrule", "time", "<="),
    ),
    "scoping.domain-expert": (Asked("expert", "person"),),
    "scoping.data-sharing": (Asked("sharing", "choice"),),
    "scoping.legal-risk": (Asked("risk-class", "choice"), Asked("law", "list")),
    "scoping.affected-people": (Asked("affected-group", "list"),),
    # data
    "data.source": (Asked("source", "list"), Asked("origin", "choice")),
    "data.format": (Asked("structure", "choice"), Asked("file-type", "list")),
    "data.preprocessing": (Asked("step", "list"),),
    "data.preprocessing-location": (Asked("preparation-place", "choice"),),
    "data.quality-thresholds": (_METRICS,),
    "data.faults": (Asked("fault-action", "choice"), _amount("time-to-tell", "time", "<=")),
    "data.leakage": (Asked("split", "choice"), _amount("test-share", "share", "=")),
    "data.labelling-guideline": (Asked("guideline", "list"), Asked("class", "list"), _METRICS),
    "data.labeller": (
        Asked("labeller", "choice"),
        _amount("labels-per-item", "count", ">="),
        _amount("items-labelled", "count", ">="),
    ),
    "data.label-agreement": (_METRICS, _amount("double-labelled-share", "share", ">=")),
    "data.label-delay": (
        _amount("label-delay", "time", "<=", plain=True),
        _amount("label-coverage", "share", ">=", plain=True),
    ),
    "data.metadata": (Asked("field", "list"),),
    "data.representation": (
        Asked("bias", "list"),
        _amount("rows", "count", ">="),
        _amount("group-share", "share", ">="),
    ),
    "data.privacy": (Asked("personal-data", "list"), Asked("law", "list")),
    "data.ownership": (Asked("owner", "choice"), Asked("licence", "list")),
    "data.volume": (
        _amount("volume", "size", plain=True),
        _amount("volume", "count", plain=True),
        _amount("growth", "size"),
        _amount("growth", "count"),
        _amount("growth", "share"),
        _amount("horizon", "time"),
    ),
    "data.lifetime": (_amount("lifetime", "time", "<=", plain=True), Asked("expiry-event", "event")),
    "data.retention": (_amount("retention", "time", "=", plain=True), Asked("disposal-event", "event")),
    "data.cycles": (Asked("cycle", "choice"), _amount("full-cycles", "count", ">="), Asked("phase", "list")),
    "data.minimum": (
        _amount("rows", "count", ">=", plain=True),
        _amount("size", "size", ">=", plain=True),
        _amount("history", "time", ">=", plain=True),
    ),
    "data.stream-frequency": (
        _amount("interval", "time", "<=", plain=True),
        _amount("rate", "count", ">=", plain=True),
        _amount("lateness", "time", "<="),
        _amount("loss", "share", "<="),
        _amount("on-time-share", "share", ">="),
    ),
    "data.acquisition": (Asked("means", "choice"), _TRIGGERS),
    "data.flow": (
        Asked("flow", "choice"),
        _TRIGGERS,
        _amount("batch-size", "count", "="),
        _amount("delay", "time", "<="),
    ),
    # modeling
    "modeling.baseline": (Asked("baseline", "choice"), _METRICS),
    "modeling.audit": (
        Asked("audit", "yes-no"),
        Asked("auditor", "person"),
        Asked("audit-purpose", "choice"),
        _TRIGGERS,
    ),
    "modeling.explainability": (Asked("explanation", "choice"), Asked("explained-to", "person")),
    "modeling.bias": (Asked("bias", "list"), _METRICS),
    "modeling.fairness": (_METRICS,),
    "modeling.accountability": (Asked("accountable", "person"), _amount("time-to-reply", "time", "<=")),
    "modeling.security": (Asked("attack", "list"), _METRICS),
    "modeling.input-mode": (
        Asked("input-mode", "choice"),
        _TRIGGERS,
        _amount("batch-size", "count", "="),
        _amount("latency", "time", "<="),
    ),
    "modeling.development-environment": (Asked("same-as-production", "list"),),
    "modeling.experiment-store": (Asked("experiment-store", "choice"),),
    "modeling.versioning": (Asked("versioned", "list"), Asked("version-store", "choice")),
    "modeling.business-metrics": (_METRICS,),
    "modeling.experiment-record": (Asked("recorded", "list"),),
    "modeling.deployment-constraints": (
        Asked("target", "choice"),
        _amount("model-size", "size", "<="),
        _amount("memory", "size", "<="),
        _amount("power", "power", "<="),
        _amount("latency", "time", "<="),
        _amount("bandwidth", "size", "<="),
        _amount("processors", "count", "<="),
        _amount("cost", "money", "<="),
        Asked("offline", "yes-no"),
    ),
    # deployment
    "deployment.serving-form": (Asked("serving-form", "choice"),),
    "deployment.packaging": (Asked("package", "choice"), _amount("package-size", "size", "<=")),
    "deployment.release-tests": (Asked("release-test", "list"), _METRICS),
    "deployment.release": (
        Asked("strategy", "choice"),
        _amount("traffic-share", "share", "=", plain=True),
        _amount("trial-time", "time", ">=", plain=True),
        _METRICS,
    ),
    "deployment.rollback": (
        Asked("replacement", "choice"),
        _amount("time-to-roll-back", "time", "<=", plain=True),
        _METRICS,
    ),
    "deployment.incidents": (_amount("time-to-respond", "time", "<=", plain=True), Asked("called", "person")),
    "deployment.location": (Asked("location", "choice"), Asked("region", "list")),
    "deployment.software-metrics": (_METRICS,),
    "deployment.input-metrics": (_METRICS,),
    "deployment.output-metrics": (_METRICS,),
    "deployment.feedback": (Asked("feedback", "list"),),
    "deployment.error-analysis": (_amount("cases-looked-into", "count", ">="), _TRIGGERS),
    "deployment.retraining": (_TRIGGERS, _amount("training-window", "time", "=")),
    "deployment.foreseen-changes": (Asked("foreseen-change", "list"),),
    "deployment.load": (
        _amount("load", "count", plain=True),
        _amount("peak-load", "count", "<="),
        _amount("growth", "share"),
    ),
    "deployment.performance": (_METRICS,),
    "deployment.model-access": (Asked("access", "person"),),
    "deployment.records": (Asked("record", "list"), _amount("retention", "time", ">=", plain=True)),
    "deployment.retirement": (Asked("retirement", "event"), _amount("notice", "time", ">=")),
}
"""By question of edition 4, which holds all of edition 3; `*` stands for any metric of `lists.metrics`."""
