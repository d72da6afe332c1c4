"""Shorthand of engineers: words and signs that stand for longer ones, by where they stand."""

from __future__ import annotations

from remit.language.lists.parting import parted_set

WRITTEN: dict[str, tuple[str, ...]] = {
    "yoy": ("per", "year"),
    "mom": ("per", "month"),
    "wow": ("per", "week"),
    "p99.9th": ("p99.9",),
}
"""What stands behind a share for how often it grows by it."""

ERRORS = {
    "fps": ("false", "positives"),
    "fp": ("false", "positives"),
    "fns": ("false", "negatives"),
    "fn": ("false", "negatives"),
}
"""Kinds of error that are counted."""

COUNTING_ERRORS = frozenset(("deployment.error-analysis",))
"""Questions in which so many *FPs* are errors, and no frames per second."""

RATES = frozenset(("rps", "qps", "tps", "fps", "req", "reqs", "requests", "request", "queries", "s", "sec", "second"))
"""Last words of a rate."""

KEPT_UP = parted_set("sustained | steady | constant | continuous | steady-state | sustainably")
"""Words behind a rate that only say that it is kept up."""

AT_PEAK = frozenset(("peak", "burst"))
"""Words behind a rate that tell that it is the most there is: no more than the rate itself says."""

CODED = frozenset((
    "deployment.performance", "deployment.software-metrics", "deployment.input-metrics", "deployment.output-metrics",
    "deployment.release", "deployment.rollback", "deployment.release-tests", "deployment.retraining",
    "data.quality-thresholds", "modeling.business-metrics", "scoping.success-metrics",
))  # fmt: skip
"""Questions in which metrics are written as in code: error_rate."""

FEATURED = frozenset((
    "deployment.input-metrics", "deployment.output-metrics", "deployment.retraining", "data.quality-thresholds",
))  # fmt: skip
"""Questions in which a threshold may be one for each of some features."""

OF_THEM = parted_set("on | in | for | across | of | per | each | every | any")
ANY_OF_THEM = parted_set("any | each | every | one")
FEATURES = {"feature": "feature", "features": "feature", "column": "column", "columns": "column",
            "input": "input", "inputs": "input"}  # fmt: skip
KINDS_OF_FEATURE = parted_set(
    "key | important | critical | numeric | numerical | categorical | main | model | input | monitored | single"
)

KEEPING_UP = frozenset(("deployment.performance", "deployment.software-metrics", "deployment.release-tests"))
"""Questions in which such a rate is one all the same."""

MINUTED = frozenset((
    "deployment.performance", "deployment.software-metrics", "deployment.input-metrics", "deployment.output-metrics",
    "deployment.rollback", "deployment.incidents", "deployment.release-tests", "deployment.release",
    "data.stream-frequency", "data.faults",
))  # fmt: skip
"""Questions in which *5m* behind a word of time is five minutes: nothing else there is so long, or so many."""

BEFORE_MINUTES = parted_set(
    ": | over | for | last | past | within | in | ( | every | after | rolling | window | than | under"
)
"""Words before such minutes."""

MOST_MINUTES = 120

YEARS = parted_set(
    ", | ; | . | ) | ( | and | then | for | hot | cold | archive | min | minimum | max | or | / | + | – | -"
)
"""What may follow a *y* that stands apart behind its number."""

NEXT_DAY = (
    ("next", "business", "day"),
    ("next", "working", "day"),
    ("next", "workday"),
    ("nbd",),
)
"""What is done by the next working day."""

UNMEASURED = parted_set("""
    nulls | null | missing | duplicates | duplicate | out | unseen | invalid | errors | error | failed | outliers |
    unknown | 5 | rejected | corrupt | malformed | timeouts | overrides | overridden
""")
"""Words before which a lone *%* says no more than *share of*."""

SPLIT = parted_set("split | traffic | users | requests | a | ab | test | champion | challenger")
"""Words beside two shares that make a whole: what the new model gets, and what the old one keeps."""

STEPPING = frozenset(("deployment.release", "data.flow", "data.acquisition", "deployment.rollback"))
"""Questions in which an arrow leads to what comes next."""

ARROWS = ("→", "⇒", "➔", "➜", "⟶", "=>")

LONG_TIMES = frozenset(("days", "day", "weeks", "week", "h", "hours", "d", "w", "months"))
"""Times that a release lasts."""

MORE_THAN = frozenset(("for", "well", "took", "takes", "just", "anything", "is", "lasts"))
"""Words before *over* that make it *more than*."""

RETRAINING = "deployment.retraining"
ROLLING = frozenset(("rolling", "sliding", "moving", "window", "avg", "average", "mean", "last", "trailing"))
"""Words of the time over which a metric is looked at."""

RETRAINED = frozenset(
    ("retrain", "retraining", "training", "pipeline", "run", "job", "train", "retrains", "refit", "dag")
)
"""What a threshold sets going."""

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

PARTS_OF = {
    ("half", "hourly"): ("30", "minutes"),
    ("quarter", "hourly"): ("15", "minutes"),
    ("half", "yearly"): ("6", "months"),
    ("half", "monthly"): ("15", "days"),
    ("two", "hourly"): ("2", "hours"),
    ("three", "hourly"): ("3", "hours"),
    ("four", "hourly"): ("4", "hours"),
    ("six", "hourly"): ("6", "hours"),
}
"""Parts and numbers before an adverb of time: half-hourly."""

AT_ONCE = (
    ("immediately",), ("right", "away"), ("at", "once"), ("straight", "away"), ("instantly",), ("ad",
    "hoc"), ("straightaway",),
    ("directly",), ("additionally",),
)  # fmt: skip
IFS = frozenset(("if", "when", "whenever", "as", "on", "upon"))
"""What tells that a trigger works at once, before the word that leads it."""

TEST_HEADS = frozenset((
    "ci", "model", "data", "code", "offline", "online", "performance", "perf", "security", "quality", "tests",
    "gates", "pipeline",
    "infra", "service", "automated", "manual", "gate", "checks",
))  # fmt: skip
"""Headings of lists of tests."""

ROTAS = frozenset(("rotation", "rota", "roster"))
"""Words of who is on call by turns."""

RATED = frozenset(
    ("deployment.performance", "deployment.software-metrics", "deployment.load", "deployment.release-tests")
)
SCALED = frozenset(("k", "m", "thousand", "million", "mio", "bn"))
SENDERS = frozenset((
    "sensor", "device", "meter", "machine", "camera", "turbine", "vehicle", "logger", "station", "node",
    "pump", "truck",
    "patient", "gateway", "tag", "unit",
))  # fmt: skip
"""Things of which each sends its own."""

DRIFT_MEASURES = frozenset(("psi", "js", "jsd", "kl", "wasserstein", "csi", "hellinger"))
"""Measures of drift whose threshold may stand in brackets behind it."""
