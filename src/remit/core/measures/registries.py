"""What is measured on registries of models and runs.

Metrics of the model itself are told by tables of predictions, too: bind a requirement to the table where there is one,
for what a run recorded is a claim.
"""

from __future__ import annotations

from remit.core.measures.definitions import REGISTRY_KINDS, Measure
from remit.language.lists.metrics import METRICS
from remit.language.lists.metrics.names import AGREEING, DATA, RUNNING, USING

HAHN = "Hahn & Meeker 1991, Statistical Intervals, chapter 4"
NEWCOMBE = (
    "Newcombe 1998, Interval estimation for the difference between proportions, Statistics in Medicine 17:873-890"
)

_ELSEWHERE = frozenset(metric.name for metric in (*RUNNING, *DATA, *AGREEING, *USING)) - {"error-rate"}
"""Metrics that no run of a training records: of services, tables, labels and users."""

WINDOWED = ("record-completeness", "training-compute-time", "training-cost", "retraining-pause")
"""Measures of the runs of an experiment: over a window, they are of the runs that began in it."""

_OWN = tuple(
    Measure(name, title, unit, (), definition, published=published, kinds=REGISTRY_KINDS,
            narrowed=REGISTRY_KINDS if name in WINDOWED else ())
    for name, title, unit, definition, published in (
        ("comparison", "gain over the reference", "", "How much better a metric is than another run's.", NEWCOMBE),
        ("simpler-way", "metric of the simpler way", "", "Metric that the run of the simpler way recorded.", ""),
        ("promotion", "metric at promotion", "", "Metric that the run behind the promoted version recorded.", ""),
        ("model-age", "age of the live model", "", "Time since the live version was registered.", ""),
        ("training-time", "training time", "", "Time from begin to end of the run behind the live version.", ""),
        ("training-compute-time", "computing time of training", "", "Time of trainings, of one or in a period.", HAHN),
        ("training-cost", "cost of training", "", "Time of trainings at a price, of one or in a period.", HAHN),
        ("retraining-pause", "time between trainings", "", "Shortest or longest pause between two trainings.", ""),
        ("trial-time", "time on trial", "", "Time between two tags of the live version.", ""),
        ("model-size", "size of the model", "", "Bytes of all files of the live version.", ""),
        ("package-size", "size of the package", "", "Bytes of the package that a run kept.", ""),
        ("test-share", "share of test data", "1", "Share of test data that a run recorded.", ""),
        ("processors", "processors in use", "", "Processors that a run recorded.", ""),
        ("record-completeness", "share of runs with a whole record", "1", "Share of runs that hold all items.", ""),
        ("lineage", "share of links to the origin", "1", "Share of links from the live version to run, code, data.",
         ""),
        ("agreed-signature", "share of the signature as agreed", "1", "Share of columns that are as agreed.", ""),
    )
)  # fmt: skip

_RECORDED = tuple(
    Measure(
        metric.name, metric.title, "1" if "share" in metric.dimensions else "", (),
        f"The {metric.title} that the run behind the live version recorded.", "may", kinds=REGISTRY_KINDS,
    )
    for metric in METRICS.values() if metric.name not in _ELSEWHERE
)  # fmt: skip

REGISTRIES: tuple[Measure, ...] = (*_OWN, *_RECORDED)
