"""Measures of models: their names, the direction in which they are good, and how they are told in a sentence."""

MEASURES = {
    "accuracy": ("accuracy",),
    "recall": (
        "recall", "sensitivity", "true positive rate", "true positive rates", "tpr", "hit rate", "recall rate",
        "recalls",
    ),
    "precision": ("precision", "positive predictive value", "ppv"),
    "specificity": ("specificity", "true negative rate", "true negative rates", "tnr", "selectivity"),
    "false-positive-rate": (
        "false positive rate", "false positive rates", "fpr", "false alarm rate", "false alarm rates", "fall out",
    ),
    "selection-rate": ("selection rate", "selection rates", "rate of selection", "acceptance rate"),
    "f1": ("f1", "f1 score", "f1 measure"),
    "auc": ("auc", "roc auc", "auroc", "area under the curve", "area under the roc curve"),
    "error-rate": ("error rate", "misclassification rate"),
    "false-negative-rate": ("false negative rate", "false negative rates", "fnr", "miss rate"),
    "selection-rate-ratio": (
        "impact ratio", "adverse impact ratio", "disparate impact ratio", "disparate impact",
        "demographic parity ratio",
        "statistical parity ratio",
    ),
    "selection-rate-gap": (
        "demographic parity difference", "statistical parity difference", "demographic parity gap",
        "statistical parity gap",
    ),
    "true-positive-rate-gap": ("equal opportunity difference", "equal opportunity gap", "equal opportunity"),
    "false-positive-rate-gap": ("predictive equality difference", "predictive equality gap"),
}  # fmt: skip
"""Each measure with the words for it."""

GAPS = {
    "selection-rate": ("selection rate", "selection rates", "approval rate", "acceptance rate"),
    "true-positive-rate": (
        "true positive rate",
        "true positive rates",
        "tpr",
        "recall",
        "sensitivity",
        "fnr",
        "false negative rate",
        "miss rate",
    ),
    "false-positive-rate": ("false positive rate", "false positive rates", "fpr"),
}
"""Rates whose gap between groups is a measure of its own."""

GAP_PATTERNS = (
    "{} gap", "{} gaps", "{} difference", "{} differences", "{} disparity", "gap in {}", "difference in {}",
    "difference of {}", "difference between {}", "gap between {}", "gap of {}", "gap in the {}", "difference in the {}",
    "disparity in {}", "differences in {}",
)  # fmt: skip
RATIO_PATTERNS = ("{} ratio", "{} ratios", "ratio of {}", "ratio of the {}", "ratio between {}")

GAP_OF = {
    "selection-rate": "selection-rate-gap", "recall": "true-positive-rate-gap",
    "false-positive-rate": "false-positive-rate-gap",
}  # fmt: skip
"""What a rate becomes that groups may *differ by*."""

RATIO_OF = {"selection-rate": "selection-rate-ratio"}
"""What a rate becomes that is a share *of that of* others."""

IMPLIED = {"four fifths rule": "0.8", "80 % rule": "0.8", "80 percent rule": "0.8", "4 / 5 rule": "0.8",
           "four fifths": "0.8"}  # fmt: skip
"""Names that are a selection-rate ratio with its threshold (29 CFR 1607.4(D))."""

LOW_IS_GOOD = frozenset({
    "false-positive-rate", "false-negative-rate", "error-rate", "selection-rate-gap", "true-positive-rate-gap",
    "false-positive-rate-gap",
})  # fmt: skip
"""Measures that are good when low; of the others high is good."""

NO_DIRECTION = frozenset({"selection-rate"})
"""Measures of which neither high nor low is good by itself: the direction has to be written."""

COMPARED = frozenset({
    "selection-rate-ratio", "selection-rate-gap", "true-positive-rate-gap", "false-positive-rate-gap",
})  # fmt: skip
"""Measures that compare a group with a reference group."""

POINTS = frozenset({"selection-rate-gap", "true-positive-rate-gap", "false-positive-rate-gap"})
"""Differences of shares: they may be written in points."""

TITLES = {
    "accuracy": "accuracy", "recall": "recall", "precision": "precision", "specificity": "specificity",
    "false-positive-rate": "false-positive rate", "selection-rate": "selection rate", "f1": "F1 score", "auc": "AUC",
    "error-rate": "error rate", "false-negative-rate": "false-negative rate",
    "selection-rate-ratio": "selection-rate ratio", "selection-rate-gap": "selection-rate gap",
    "true-positive-rate-gap": "true-positive-rate gap", "false-positive-rate-gap": "false-positive-rate gap",
}  # fmt: skip
"""How a measure is written in a sentence."""

BIAS = "bias"
"""What a value is about that names an attribute and no measure yet."""


def phrases() -> dict[str, str]:
    """Give every phrase for a measure, those for gaps and ratios made from the rates they compare."""
    found = {phrase: measure for measure, words in MEASURES.items() for phrase in words}
    for rate, words in GAPS.items():
        for word in words:
            found |= {pattern.format(word): f"{rate}-gap" for pattern in GAP_PATTERNS}
    for word in GAPS["selection-rate"]:
        found |= {pattern.format(word): "selection-rate-ratio" for pattern in RATIO_PATTERNS}
    return found
