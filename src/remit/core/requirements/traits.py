"""Traits: what kind of requirement a question yields, of which quality, of what, and how it is proven.

Qualities are named after ISO/IEC 25010:2023 and ISO/IEC 25059:2023 (characteristic, point, sub-characteristic).
"""

from __future__ import annotations

from dataclasses import dataclass

from remit.language.lists.patterns.metrics import SUBJECTS


@dataclass(frozen=True, slots=True)
class Traits:
    """What kind of requirement a question yields, of which quality (ISO/IEC 25010, 25059), of what, proven how."""

    kind: str
    quality: str
    scope: str
    verification: str


def _traits(kind: str, scope: str, verification: str, quality: str = "") -> Traits:
    return Traits(kind, quality, scope, verification)


STATEMENT = _traits("process", "process", "inspection")
"""Traits of a question that no table knows: what people say they do."""

TRAITS: dict[str, Traits] = {
    "scoping.problem": _traits("functional", "system", "inspection", "functional-suitability.appropriateness"),
    "scoping.ml-fit": _traits("process", "process", "demonstration"),
    "scoping.simpler-way": _traits("process", "process", "analysis"),
    "scoping.success-metrics": _traits("quality", "system", "analysis", "effectiveness"),
    "scoping.resources": _traits("process", "process", "inspection"),
    "scoping.infrastructure": _traits("constraint", "process", "inspection", "compatibility.co-existence"),
    "scoping.compute-budget": _traits("constraint", "process", "test", "performance-efficiency.resource-utilization"),
    "scoping.end-user": _traits("functional", "system", "inspection", "interaction-capability.inclusivity"),
    "scoping.interface": _traits("functional", "system", "test", "compatibility.interoperability"),
    "scoping.error-cost": _traits("quality", "model", "analysis", "freedom-from-risk"),
    "scoping.human-oversight": _traits("functional", "system", "demonstration", "safety.intervenability"),
    "scoping.domain-expert": _traits("process", "process", "inspection"),
    "scoping.data-sharing": _traits("constraint", "data", "inspection", "security.confidentiality"),
    "scoping.legal-risk": _traits("constraint", "process", "inspection",
                                  "freedom-from-risk.societal-and-ethical-risk-mitigation"),
    "scoping.affected-people": _traits("process", "process", "analysis",
                                       "freedom-from-risk.societal-and-ethical-risk-mitigation"),
    "data.source": _traits("data", "data", "inspection", "functional-suitability.appropriateness"),
    "data.format": _traits("data", "data", "test", "compatibility.interoperability"),
    "data.preprocessing": _traits("functional", "data", "test", "functional-suitability.correctness"),
    "data.preprocessing-location": _traits("constraint", "data", "inspection", "performance-efficiency.time-behaviour"),
    "data.quality-thresholds": _traits("data", "data", "test", "functional-suitability.correctness"),
    "data.faults": _traits("functional", "data", "test", "reliability.fault-tolerance"),
    "data.leakage": _traits("data", "data", "test", "functional-suitability.correctness"),
    "data.labelling-guideline": _traits("data", "data", "inspection", "functional-suitability.correctness"),
    "data.labeller": _traits("process", "process", "inspection", "functional-suitability.correctness"),
    "data.label-agreement": _traits("data", "data", "analysis", "functional-suitability.correctness"),
    "data.label-delay": _traits("data", "data", "test", "maintainability.testability"),
    "data.metadata": _traits("data", "data", "test", "maintainability.analysability"),
    "data.representation": _traits("data", "data", "test", "functional-suitability.completeness"),
    "data.privacy": _traits("constraint", "data", "test", "security.confidentiality"),
    "data.ownership": _traits("process", "process", "inspection"),
    "data.volume": _traits("constraint", "system", "analysis", "performance-efficiency.capacity"),
    "data.lifetime": _traits("data", "data", "test", "functional-suitability.correctness"),
    "data.retention": _traits("constraint", "data", "test", "security.confidentiality"),
    "data.cycles": _traits("data", "data", "test", "functional-suitability.completeness"),
    "data.minimum": _traits("data", "data", "test", "functional-suitability.completeness"),
    "data.stream-frequency": _traits("quality", "data", "test", "performance-efficiency.time-behaviour"),
    "data.acquisition": _traits("functional", "data", "test", "functional-suitability.completeness"),
    "data.flow": _traits("functional", "system", "test", "performance-efficiency.time-behaviour"),
    "modeling.baseline": _traits("quality", "model", "test", "functional-suitability.correctness"),
    "modeling.audit": _traits("process", "process", "inspection", "security.accountability"),
    "modeling.explainability": _traits("functional", "system", "demonstration", "interaction-capability.transparency"),
    "modeling.bias": _traits("quality", "model", "test", "freedom-from-risk.societal-and-ethical-risk-mitigation"),
    "modeling.fairness": _traits("quality", "model", "test", "freedom-from-risk.societal-and-ethical-risk-mitigation"),
    "modeling.accountability": _traits("process", "process", "inspection", "security.accountability"),
    "modeling.security": _traits("quality", "model", "test", "security.resistance"),
    "modeling.input-mode": _traits("functional", "system", "test", "functional-suitability.appropriateness"),
    "modeling.development-environment": _traits("process", "process", "inspection", "maintainability.testability"),
    "modeling.experiment-store": _traits("process", "process", "inspection", "maintainability.analysability"),
    "modeling.versioning": _traits("process", "process", "inspection", "maintainability.analysability"),
    "modeling.business-metrics": _traits("quality", "model", "test", "functional-suitability.correctness"),
    "modeling.experiment-record": _traits("process", "process", "inspection", "maintainability.analysability"),
    "modeling.deployment-constraints": _traits("constraint", "model", "test", "flexibility.installability"),
    "deployment.serving-form": _traits("functional", "system", "inspection", "flexibility.adaptability"),
    "deployment.packaging": _traits("constraint", "model", "inspection", "flexibility.installability"),
    "deployment.release-tests": _traits("process", "model", "test", "maintainability.testability"),
    "deployment.release": _traits("process", "system", "test", "flexibility.replaceability"),
    "deployment.rollback": _traits("functional", "system", "demonstration", "reliability.recoverability"),
    "deployment.incidents": _traits("process", "process", "demonstration", "reliability.recoverability"),
    "deployment.location": _traits("constraint", "system", "inspection", "flexibility.adaptability"),
    "deployment.software-metrics": _traits("functional", "system", "test", "reliability.availability"),
    "deployment.input-metrics": _traits("functional", "data", "test", "reliability.fault-tolerance"),
    "deployment.output-metrics": _traits("functional", "model", "test",
    "functional-suitability.functional-adaptability"),
    "deployment.feedback": _traits("functional", "system", "demonstration", "interaction-capability.user-engagement"),
    "deployment.error-analysis": _traits("process", "process", "inspection", "maintainability.analysability"),
    "deployment.retraining": _traits("functional", "model", "test", "functional-suitability.functional-adaptability"),
    "deployment.foreseen-changes": _traits("process", "process", "inspection", "maintainability.modifiability"),
    "deployment.load": _traits("quality", "system", "test", "performance-efficiency.capacity"),
    "deployment.performance": _traits("quality", "system", "test", "performance-efficiency.time-behaviour"),
    "deployment.model-access": _traits("constraint", "process", "inspection", "security.integrity"),
    "deployment.records": _traits("functional", "system", "inspection", "security.non-repudiation"),
    "deployment.retirement": _traits("process", "process", "inspection", "maintainability.modifiability"),
}  # fmt: skip
"""Traits by question of edition 4, which holds all of edition 3."""

TRAITS_OF_KINDS: dict[tuple[str, str], Traits] = {
    ("data.quality-thresholds", "freshness"): _traits("data", "data", "test", "performance-efficiency.time-behaviour"),
    ("data.label-agreement", "double-labelled-share"): _traits("process", "process", "inspection"),
    ("data.labelling-guideline", "class"): _traits("data", "data", "test", "functional-suitability.correctness"),
    ("data.leakage", "split"): _traits("data", "data", "inspection", "functional-suitability.correctness"),
    ("data.privacy", "law"): _traits("constraint", "data", "inspection", "security.confidentiality"),
    ("data.acquisition", "means"): _traits("functional", "data", "inspection", "functional-suitability.completeness"),
    ("data.flow", "flow"): _traits("functional", "system", "inspection", "functional-suitability.appropriateness"),
    ("modeling.baseline", "baseline"): _traits("process", "process", "inspection"),
    ("modeling.accountability", "time-to-reply"): _traits("process", "process", "test"),
    ("modeling.security", "attack"): _traits("quality", "system", "analysis", "security.resistance"),
    ("modeling.input-mode", "latency"): _traits("quality", "system", "test", "performance-efficiency.time-behaviour"),
    ("modeling.deployment-constraints", "target"): _traits("constraint", "model", "inspection",
                                                           "flexibility.installability"),
    ("modeling.deployment-constraints", "latency"): _traits("quality", "model", "test",
                                                            "performance-efficiency.time-behaviour"),
    ("modeling.deployment-constraints", "memory"): _traits("constraint", "model", "test",
                                                           "performance-efficiency.resource-utilization"),
    ("modeling.deployment-constraints", "power"): _traits("constraint", "model", "test",
                                                          "performance-efficiency.resource-utilization"),
    ("deployment.release-tests", "release-test"): _traits("process", "process", "inspection",
                                                          "maintainability.testability"),
    ("deployment.release", "strategy"): _traits("process", "system", "inspection", "flexibility.replaceability"),
    ("deployment.rollback", "replacement"): _traits("functional", "system", "demonstration",
                                                    "reliability.fault-tolerance"),
    ("deployment.performance", "availability"): _traits("quality", "system", "test", "reliability.availability"),
    ("deployment.performance", "error-rate"): _traits("quality", "system", "test", "reliability.faultlessness"),
    ("deployment.performance", "throughput"): _traits("quality", "system", "test", "performance-efficiency.capacity"),
    ("deployment.performance", "cost"): _traits("constraint", "system", "analysis",
                                                "performance-efficiency.resource-utilization"),
    ("deployment.retraining", "training-window"): _traits("data", "data", "test", "functional-suitability.correctness"),
}  # fmt: skip
"""Traits of kinds of value that differ from those of their question."""

_SCOPES = {"the model": "model", "the data": "data", "the labels": "data", "the input": "data"}


def traits_of(question_id: str, what: str = "") -> Traits:
    """Give the traits of a kind of value for a question; of another question, those of what people do."""
    own = TRAITS_OF_KINDS.get((question_id, what)) or TRAITS.get(question_id, STATEMENT)
    if question_id == "deployment.performance" and SUBJECTS.get(what, "the model") in _SCOPES:
        return Traits(own.kind, "functional-suitability.correctness", _SCOPES[SUBJECTS.get(what, "the model")], "test")
    return own
