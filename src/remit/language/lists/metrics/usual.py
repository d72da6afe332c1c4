"""Usual metrics: what an amount is likeliest to be of where an answer names no metric, by question and dimension.

Nothing is read by it: it only orders what is offered. By what edition 4 asks for, and what teams answer it with.
"""

from __future__ import annotations

from remit.language.lists.parting import parted_set

_RUNNING = {
    "time": ("latency", "cold-start"),
    "rate": ("throughput",),
    "share": ("availability", "error-rate", "cpu-use"),
    "size": ("memory-use",),
    "money": ("cost",),
}
_PREDICTING = {
    "share": ("accuracy", "recall", "precision"),
    "number": ("recall", "precision", "auc"),
    "points": ("accuracy",),
    "time": ("mae",),
    "money": ("mae", "cost"),
}

USUAL: dict[str, dict[str, tuple[str, ...]]] = {
    "scoping.ml-fit": _PREDICTING,
    "scoping.simpler-way": _PREDICTING,
    "data.quality-thresholds": {
        "share": ("missing-share", "invalid-share", "duplicate-share"),
        "time": ("freshness",),
        "count": ("row-count",),
        "number": ("drift",),
    },
    "data.labelling-guideline": {"number": ("cohens-kappa",), "share": ("agreement",)},
    "data.label-agreement": {"number": ("cohens-kappa", "krippendorffs-alpha"), "share": ("agreement",)},
    "modeling.baseline": _PREDICTING,
    "modeling.bias": {
        "share": ("selection-rate-ratio", "recall", "accuracy"),
        "points": ("true-positive-rate-gap", "accuracy-gap"),
        "number": ("selection-rate-ratio", "recall"),
    },
    "modeling.fairness": {
        "share": ("selection-rate-ratio", "recall", "accuracy"),
        "points": ("true-positive-rate-gap", "accuracy-gap", "selection-rate-gap"),
        "number": ("selection-rate-ratio", "recall"),
    },
    "modeling.security": {"share": ("accuracy", "error-rate")},
    "modeling.business-metrics": _PREDICTING,
    "deployment.release-tests": {**_PREDICTING, "time": ("latency",)},
    "deployment.release": {
        "share": ("error-rate", "override-rate", "accuracy"),
        "time": ("latency",),
        "points": ("accuracy",),
    },
    "deployment.rollback": {"share": ("error-rate",), "time": ("latency",)},
    "deployment.software-metrics": _RUNNING,
    "deployment.input-metrics": {
        "share": ("missing-share", "out-of-range-share", "unseen-share"),
        "number": ("drift",),
        "time": ("freshness",),
        "count": ("row-count",),
    },
    "deployment.output-metrics": {
        "share": ("override-rate", "accuracy"),
        "number": ("prediction-drift", "precision"),
        "points": ("accuracy",),
    },
    "deployment.performance": _RUNNING,
}
"""For each question that asks for any metric."""

BETTER = parted_set("better | lower | higher | above | below | beat | beats | less | more | over | points | by")
"""Words near an amount that make it a difference to what is there."""

FEWER = parted_set("""
    reduce | reduced | reduces | less | fewer | lower | cut | cuts | drop | drops | dropped | down | fall |
    falls | fell | decrease | decreases | shrink | save | saves | at | most | max | maximum | below | under |
    within | shorter | faster | cheaper | no | not | without | miss | misses | missed | wrong | complaints |
    complaint | waste | errors | error | churn | cost | costs | delay | delays | waiting
""")
"""Words beside an outcome of which less is better."""

NO_NAME = parted_set("""
    a | an | the | we | our | us | it | its | this | that | they | their | is | are | be | been | was | were |
    will | would | shall | should | must | can | could | may | might | to | from | by | of | at | in | on | for
    | with | and | or | but | than | then | so | as | up | down | per | each | every | about | around | roughly
    | some | least | most | more | less | fewer | no | not | over | under | above | below | between | within |
    until | after | before | during | reduce | reduced | cut | drop | drops | fall | falls | rise | rises |
    increase | increases | increased | raise | improve | get | have | has | had | do | only | just | also | yes
    | first | second | third | goal | target | aim | wants | want | need | needs
""")
"""Words at the ends of a name for an outcome that are no part of it."""
