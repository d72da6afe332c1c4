"""Variants of a metric: the average over classes that is meant (macro F1), and how far down a list it looks (recall@9).

A variant stands in the slot `statistic`: `macro`, `micro` and `weighted`; `@10` for a place in a ranking or the best so
many classes; `@0.5` and `@0.5:0.95` for an overlap (IoU) from which a box counts as found.
"""

from __future__ import annotations

AVERAGES = {
    "macro": ("macro", "macro averaged", "macro average", "macro avg", "macro mean", "unweighted macro"),
    "micro": ("micro", "micro averaged", "micro average", "micro avg"),
    "weighted": ("weighted", "weighted average", "weighted averaged", "weighted avg", "class weighted",
                 "support weighted", "frequency weighted"),
}  # fmt: skip
"""Averages over classes with the words for each."""

AVERAGED = frozenset({
    "f1", "precision", "recall", "auc", "pr-auc", "specificity", "f-beta", "iou", "dice", "mae", "accuracy",
})  # fmt: skip
"""Metrics of which there is one figure for each class, so that an average of them has to be chosen."""

CUT_OFF = frozenset({
    "precision", "recall", "f1", "ndcg", "mean-average-precision", "mean-reciprocal-rank", "accuracy", "error-rate",
    "hit-ratio", "pr-auc",
})  # fmt: skip
"""Metrics that may look at the first so many of a list only."""

TOPPED = frozenset({"accuracy", "error-rate", "recall", "precision", "hit-ratio"})
"""Metrics of which *top 5* may be said."""

SHORT = {"error": "error-rate", "errors": "error-rate", "acc": "accuracy"}
"""How these are called behind *top 5*."""

UNKNOWN = frozenset({"k", "n"})
"""Letters that stand for how many, which is then not said."""

TOPPED_ALONE = frozenset({"accuracy", "error-rate"})
"""Those of which it is said so in a sentence."""

OVERLAPPING = frozenset({"mean-average-precision", "pr-auc", "precision", "recall", "f1"})
"""Metrics that may be taken at an overlap of boxes."""

DETECTING = frozenset({"mean-average-precision"})
"""Those that are taken at an overlap wherever a part of 1 is written behind them."""

IN_HUNDREDTHS = {"50": "0.5", "75": "0.75", "95": "0.95"}
"""Overlaps as they are usually written in hundredths: mAP50."""

TOPS = frozenset({
    "at", "in the", "at the", "on the", "within the", "among the", "for the", "of the", "in", "the", "top",
})  # fmt: skip
"""Words between a metric and how many first places it looks at: precision in the top 10."""

USUAL_TOP = 30
"""Up to where a number behind *precision at* is a place in a list, though no amount follows."""

MOST_PLACES = 1_000_000

_ONE_WORD = {"f1": "f1", "precision": "precision", "recall": "recall", "auc": "auc", "roc_auc": "auc",
             "f1_score": "f1"}  # fmt: skip

ONE_WORD: dict[str, str] = {
    **{f"{said}_{average}": f"{name}:{average}" for said, name in _ONE_WORD.items() for average in AVERAGES},
    **{f"{average}_{said}": f"{name}:{average}" for said, name in _ONE_WORD.items() for average in AVERAGES},
    **{f"{average}{said}": f"{name}:{average}" for said, name in _ONE_WORD.items() for average in AVERAGES},
    **{
        f"{said}{joint}{hundredth}": f"mean-average-precision:@{part}"
        for said in ("map", "ap")
        for joint in ("", "_")
        for hundredth, part in IN_HUNDREDTHS.items()
        if hundredth != "95"
    },
}
"""Variants that libraries write as one word."""

PARTS = frozenset({
    "class", "category", "label", "group", "subgroup", "language", "country", "region", "site", "hospital", "clinic",
    "store", "shop", "segment", "cohort", "market", "defect type", "type", "species", "product", "intent",
    "sex", "gender", "race", "ethnicity", "nationality", "religion", "dialect", "accent", "device", "brand",
    "postcode", "age", "skin type", "skin tone", "speaker", "variant", "model line", "machine", "camera", "scanner",
    "entity type", "tag", "branch", "warehouse", "plant", "line", "customer group", "age group", "age band", "sku",
})  # fmt: skip
"""What *no … below 0.6* is said of each of."""

NONE_OF = frozenset({"no", "no single", "not a single", "not one", "none of the"})
FALLING_BELOW = frozenset({
    "may", "should", "must", "shall", "can", "falls", "fall", "falling", "drops", "drop", "dropping", "goes", "go",
    "be", "is", "has", "have", "with", "having", "to", "being", "sits", "lies", "allowed", "ends up", "are",
})  # fmt: skip
"""Words between such a part and its limit."""

OVER = frozenset({"over", "across", "of", "on", "for", "over all", "across all", "over all the", "across all the"})
CLASSES = frozenset({"classes", "categories", "labels", "intents", "types", "tags", "topics", "species"})
"""What an average is taken over: over the six classes."""

GENERAL = {"calibration": "calibration-error", "robustness": "robust-accuracy"}
"""Words that are headings of a metric which stands in brackets behind them."""

HEADS = {"agreement": frozenset({"cohens-kappa", "weighted-kappa", "fleiss-kappa", "krippendorffs-alpha",
                                 "intraclass-correlation", "iou", "dice", "f1"})}  # fmt: skip
"""Metrics whose name is also the heading of others: inter-annotator agreement: Cohen's kappa."""

_ICC = frozenset(f"{model} , {raters}" for model in "123" for raters in ("1", "k"))
ASIDES = {
    "weighted-kappa": frozenset({"quadratic", "linear", "quadratic weights", "linear weights"}),
    "intraclass-correlation": _ICC, "recall": frozenset({"sensitivity", "tpr"}), "precision": frozenset({"ppv"}),
    "krippendorffs-alpha": frozenset({"ordinal", "nominal", "interval"}), "agreement": frozenset({"raw", "iaa"}),
}  # fmt: skip
"""What may stand in brackets behind a metric and says which kind of it is meant."""
