"""Metrics: their names, the words for each, which way each is good, and what its amounts are measured in.

The measures of `lists.measures` are among them. Hyphens are left out of the words, for the reading leaves them out.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from remit.language.lists.metrics import measures
from remit.language.lists.metrics.names import AGREEING, DATA, PREDICTING, RUNNING, USING, Metric

_MORE_WORDS = {
    "accuracy": ("classification accuracy", "share of correct predictions", "share of correct answers",
                 "correct predictions", "percentage of correct predictions", "acc"),
    "recall": ("detection rate", "probability of detection", "share of detected cases"),
    "precision": ("positive predictive value", "hit precision"),
    "f1": ("f score", "f1 value", "f 1", "f 1 score", "f measure"),
    "auc": ("roc auc score", "area under roc", "area under the roc", "c statistic", "auc roc"),
    "false-negative-rate": ("share of missed cases", "rate of missed cases", "share of missed defects",
                            "rate of missed defects", "share of false negatives", "missed detection rate"),
    "false-positive-rate": ("rate of false alarms", "rate of false positives"),
    "selection-rate": ("share of positive predictions", "positive prediction rate", "alert rate", "alarm rate",
                       "approval rate", "share of positives"),
}  # fmt: skip
"""Words for the measures of `lists.measures` beside those that stand there."""

_OF_MEASURES = tuple(
    Metric(
        name,
        "" if name in measures.NO_DIRECTION else "low" if name in measures.LOW_IS_GOOD else "high",
        ("share", "rate") if name == "error-rate" else ("share",),
        (measures.TITLES[name], *words, *_MORE_WORDS.get(name, ())),
    )
    for name, words in measures.MEASURES.items()
    if name != "error-rate"
)

METRICS: dict[str, Metric] = {
    metric.name: metric for metric in (*RUNNING, *DATA, *AGREEING, *USING, *PREDICTING, *_OF_MEASURES)
}
"""Every metric by its name."""

DRIFT_METHODS = {
    "psi": ("psi", "population stability index", "stability index", "psi value", "psi score"),
    "js": ("js", "jensen shannon", "jensen shannon divergence", "jensen shannon distance", "js divergence",
           "js distance", "jsd"),
    "ks": ("ks", "k s", "kolmogorov smirnov", "kolmogorov smirnov test", "kolmogorov smirnov statistic", "ks test",
           "ks statistic", "kolmogorov smirnov distance", "ks distance"),
    "wasserstein": ("wasserstein", "wasserstein distance", "earth mover's distance", "earth movers distance", "emd"),
    "chi-square": ("chi square", "chi squared", "chi square test", "chi squared test", "χ2", "chi2",
                   "chi square statistic"),
    "kl": ("kl", "kl divergence", "kullback leibler", "kullback leibler divergence"),
}  # fmt: skip
"""Ways to measure drift with the words for each: each is the metric `drift` with this statistic."""

PREDICTED = ("scores", "predictions", "predicted scores", "prediction scores", "outputs", "model outputs", "output",
             "model output", "predicted values", "predicted probabilities", "prediction")  # fmt: skip
"""What a model gives: a way to measure drift, said of these, is the metric `prediction-drift`."""

STATES_OF_ROWS = {
    "missing-share": ("missing", "empty", "blank", "null"),
    "duplicate-share": ("duplicate", "duplicated"),
    "invalid-share": ("invalid", "corrupt", "corrupted", "malformed", "unreadable", "broken", "unparseable"),
}
ROWS = (
    "rows", "records", "entries", "values", "messages", "images", "files", "lines", "orders", "events", "documents",
    "readings", "samples", "measurements", "fields", "cells", "timestamps", "photos", "scans", "frames", "pictures",
    "invoices", "tickets", "keys", "packets", "recordings", "letters", "forms", "pages",
)  # fmt: skip
"""States of a table's rows and values with what may be in them: duplicated messages, unreadable scans."""

RATE_NAMES = {
    "qps": "request", "rps": "request", "tps": "transaction", "fps": "frame", "requests per second": "request",
    "queries per second": "request", "calls per second": "call", "predictions per second": "prediction",
    "images per second": "image", "frames per second": "frame", "tokens per second": "token",
    "transactions per second": "transaction", "requests per minute": "request", "documents per second": "document",
    "requests / s": "request", "requests / second": "request", "queries / s": "request",
    "queries / second": "request",
    "predictions / s": "prediction", "messages per second": "message", "events per second": "event",
    "number of requests per second": "request", "number of queries per second": "request",
}  # fmt: skip
"""Rates that are metrics by themselves where no number stands before them: queries per second is `throughput`."""

POINTS = measures.POINTS
"""Metrics that are differences of shares."""


def plurals(phrase: str) -> tuple[str, ...]:
    """Give the phrase and its plural, where it has one."""
    if phrase.endswith(("s", "x", "+")) or len(phrase) < 4:  # noqa: PLR2004  # wer, cpu: no plural that people write
        return (phrase,)
    if phrase.endswith("y"):
        return (phrase, f"{phrase[:-1]}ies")
    return (phrase, f"{phrase}s")


def phrases() -> dict[str, str]:
    """Give every phrase for a metric with its name; a way to measure drift is `drift:` and the way."""
    found: dict[str, str] = {}
    for metric in METRICS.values():
        for word in metric.words:
            found |= dict.fromkeys(plurals(_said(word)), metric.name)
    found |= measures.phrases()
    for (name, states), thing in product(STATES_OF_ROWS.items(), ROWS):
        found |= {f"{state} {thing}": name for state in states if f"{state} {thing}" not in found}
    for method, words in DRIFT_METHODS.items():
        found |= dict.fromkeys(words, f"drift:{method}")
        found |= {f"{word} drift": f"drift:{method}" for word in words}
        for given in PREDICTED:
            said = [
                way for word in words for way in (f"{word} of the {given}", f"{word} of {given}", f"{given} {word}")
            ]
            found |= dict.fromkeys(said, f"prediction-drift:{method}")
    found |= {"kappa": "cohens-kappa:?", "κ": "cohens-kappa:?", "kappa score": "cohens-kappa:?"}
    return _with_apostrophes(found)


def _said(word: str) -> str:
    return word.lower().replace("-", " ")


def _with_apostrophes(found: dict[str, str]) -> dict[str, str]:
    return found | {phrase.replace("'", "’"): name for phrase, name in found.items() if "'" in phrase}


def named(words: Iterable[str]) -> dict[str, str]:
    """Give the phrases of these metrics only."""
    wanted = set(words)
    return {phrase: name for phrase, name in phrases().items() if name.partition(":")[0] in wanted}
