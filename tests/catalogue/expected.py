"""What the three editions of the source must be, typed in by hand from its tables and not read from our own data."""

BS, PO, DS, DE, DX = "business-stakeholder", "product-owner", "data-scientist", "data-engineer", "domain-expert"
LG, IT, SE, DO, MO = "legal", "it-architect", "software-engineer", "devops-engineer", "mlops-engineer"

FIRST = {
    "scoping.problem-and-ai": (BS,),
    "scoping.success-metrics": (BS,),
    "scoping.resources": (BS,),
    "data.source": (BS, DS, DE),
    "data.format": (DS, DE),
    "data.preprocessing": (DS, DE),
    "data.labelling-guideline": (DS, DE),
    "data.metadata": (DS, DE, BS),
    "modeling.baseline": (BS, DS),
    "modeling.audit": (BS,),
    "modeling.bias": (BS, DS, DE),
    "modeling.input-mode": (BS, DS),
    "modeling.experiment-store": (DS, IT),
    "modeling.business-metrics": (BS,),
    "modeling.experiment-record": (DS,),
    "modeling.deployment-constraints": (DS, SE, DO, BS),
    "deployment.release": (BS, MO, DO),
    "deployment.location": (BS, MO, DO, SE),
    "deployment.software-metrics": (DO, MO),
    "deployment.input-metrics": (DS, DE, MO, SE),
    "deployment.output-metrics": (DS, SE, DO),
    "deployment.retraining": (BS, MO, DS),
    "deployment.performance": (BS, DO, DS),
}
"""The first edition: its questions in order, each with the roles that it is put to."""

THIRD = {
    "scoping.problem": (BS,),
    "scoping.ml-fit": (DS,),
    "scoping.success-metrics": (PO,),
    "scoping.resources": (PO,),
    "scoping.compute-budget": (PO, BS, DS),
    "scoping.end-user": (BS,),
    "scoping.interface": (BS,),
    "scoping.domain-expert": (BS, PO, DS, DE),
    "data.source": (BS, PO, DS, DE),
    "data.format": (DS, DE),
    "data.preprocessing": (DS, DE),
    "data.labelling-guideline": (DS, DE, DX),
    "data.labeller": (PO, BS),
    "data.metadata": (DS, DE, PO),
    "data.privacy": (DE, LG, BS, PO),
    "data.ownership": (DE, LG, BS, PO),
    "data.volume": (PO, DS, DE),
    "data.lifetime": (PO, DS, DE, DX),
    "data.cycles": (DE, DX),
    "data.minimum": (DS,),
    "data.stream-frequency": (DS,),
    "data.acquisition": (PO, DS, DE),
    "modeling.baseline": (PO, DS),
    "modeling.audit": (PO, LG),
    "modeling.bias": (DS, DE),
    "modeling.input-mode": (PO, DS),
    "modeling.experiment-store": (DS, IT),
    "modeling.business-metrics": (PO,),
    "modeling.experiment-record": (DS,),
    "modeling.deployment-constraints": (DS, SE, DO, MO),
    "deployment.release": (PO, MO, DO),
    "deployment.location": (PO, MO, DO),
    "deployment.software-metrics": (DO, MO, SE),
    "deployment.input-metrics": (DS, DE, MO),
    "deployment.output-metrics": (DS, SE, MO),
    "deployment.retraining": (PO, MO, DS),
    "deployment.performance": (PO, DO, DS),
}
"""The third edition. The second has the same questions, roles and order without the three that the third added."""

ADDED_TO_THIRD = {
    "scoping.compute-budget": ("ID10",),
    "data.labeller": ("ID6.2", "ID10"),
    "data.stream-frequency": ("ID1.2",),
}

SECOND = {question: roles for question, roles in THIRD.items() if question not in ADDED_TO_THIRD}

ADDED_TO_SECOND = {
    "scoping.problem": ("ID4",),
    "scoping.ml-fit": ("ID4",),
    "scoping.end-user": ("ID1.1", "ID6.1"),
    "scoping.interface": ("ID1.1", "ID6.1"),
    "scoping.domain-expert": ("ID6.1", "ID7.1"),
    "data.privacy": ("ID1.1", "ID6.1"),
    "data.ownership": ("ID1.1", "ID6.1", "ID8"),
    "data.volume": ("ID8",),
    "data.lifetime": ("ID8",),
    "data.cycles": ("ID8",),
    "data.minimum": ("ID8",),
    "data.acquisition": ("ID7.1",),
}

_FOUR = ("ID1.1", "ID6.1", "ID7.1", "ID8")

ROLES_CHANGED_IN_SECOND = {
    "scoping.success-metrics": _FOUR,
    "scoping.resources": _FOUR,
    "data.source": _FOUR,
    "data.labelling-guideline": ("ID6.1", "ID7.1"),
    "data.metadata": _FOUR,
    "modeling.baseline": _FOUR,
    "modeling.audit": _FOUR,
    "modeling.bias": _FOUR,
    "modeling.input-mode": _FOUR,
    "modeling.business-metrics": _FOUR,
    "modeling.deployment-constraints": _FOUR,
    "deployment.release": _FOUR,
    "deployment.location": _FOUR,
    "deployment.software-metrics": ("authors",),
    "deployment.input-metrics": ("authors",),
    "deployment.output-metrics": ("authors",),
    "deployment.retraining": _FOUR,
    "deployment.performance": _FOUR,
}
"""Who asked that these questions be put to other roles; before and after stand in `FIRST` and `SECOND`."""

TRACES = {
    "P1": {"software-metrics", "input-metrics", "output-metrics", "retraining"},
    "P2": {"software-metrics", "input-metrics", "output-metrics", "retraining"},
    "P3": {"baseline", "business-metrics"},
    "P4": {"release", "location", "performance"},
    "P5": {"source", "format", "preprocessing", "metadata"},
    "P6": {"audit", "bias"},
    "BP1": {"experiment-store", "experiment-record"},
    "BP2": {"input-mode", "deployment-constraints"},
    "BP3": {"labelling-guideline"},
    "BP4": {"problem", "ml-fit", "success-metrics", "resources"},
}
"""The second part of the ids of edition 3's questions that trace to each challenge and practice."""

AREAS = {
    "model-deployment-and-serving": {
        "interface", "input-mode", "deployment-constraints", "release", "location", "performance",
    },
    "model-monitoring-and-management": {
        "baseline", "software-metrics", "input-metrics", "output-metrics", "retraining",
    },
    "data-management-and-governance": {
        "source", "format", "preprocessing", "labelling-guideline", "labeller", "metadata", "privacy", "ownership",
        "volume", "lifetime", "cycles", "minimum", "stream-frequency", "acquisition",
    },
    "model-version-control": {"experiment-store", "experiment-record", "release"},
    "collaboration-and-teamwork": {
        "problem", "ml-fit", "success-metrics", "resources", "end-user", "domain-expert", "business-metrics",
    },
    "compliance-and-regulation": {"privacy", "ownership", "audit", "bias"},
    "scalability-and-performance": {"compute-budget", "resources", "volume", "performance", "software-metrics"},
}  # fmt: skip
"""The same for the seven key areas."""

WANTED = {
    "scoping.simpler-way", "scoping.data-sharing", "scoping.infrastructure", "data.leakage", "data.flow",
    "data.preprocessing-location", "data.faults", "data.retention", "data.representation", "modeling.explainability",
    "modeling.fairness", "modeling.accountability", "modeling.development-environment", "modeling.versioning",
    "deployment.serving-form", "deployment.packaging", "deployment.model-access", "deployment.rollback",
    "deployment.incidents", "deployment.retirement", "deployment.release-tests", "deployment.feedback",
    "deployment.error-analysis",
}  # fmt: skip
"""The nineteen wishes of users; two of them ask three things each, and became three questions each."""

FROM_LITERATURE = {
    "scoping.error-cost", "scoping.human-oversight", "scoping.legal-risk", "data.quality-thresholds",
    "data.label-agreement", "data.label-delay", "modeling.security", "deployment.load",
}  # fmt: skip

LEGAL_PACK = {"scoping.affected-people", "deployment.foreseen-changes", "deployment.records"}
