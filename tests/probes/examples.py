"""One made table, and for every measure of a table the criteria that all engines must answer alike.

Whoever adds a taker adds its examples to `EXAMPLES` below: `tests/probes/test_engines.py` asks them of the same rows on
Polars, DuckDB, PostgreSQL, SQLite's reader, Ibis and (slow) Spark, and one fact there is that every id in
`measuring.TAKERS` has at least one.

The shape: `EXAMPLES[measure id]` is a tuple of `Example(criterion, source, tolerance)`.
- `criterion` is a `FitCriterion` whose `measure` is that id.
- `source` is `PEOPLE`, or `replace(PEOPLE, …)` or `told(name=value, …)` for other columns and settings. A test gives it
  the kind and location of its engine; columns and settings must be those of `TABLE`.
- `tolerance` is how far figures may lie apart, relative to the larger (0: exactly equal). Counts and shares are exact;
  sums of reals depend on the order in which an engine adds: 1e-9 is enough. Say why it is more, where it is more.

What the bytes of a file take (`OF_STORAGE`) has no example: engines store the same rows in other sizes.

`reference=reference.parquet` in settings names `REFERENCE`, which stands beside the table on every engine.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import polars as pl

from remit.core.criteria import FitCriterion
from remit.core.observations import Attribute, Source
from tests.probes.tables import criterion

ROWS = 800
START = datetime(2026, 11, 1, tzinfo=UTC)


def _rows(seed: int, rows: int) -> pl.DataFrame:
    """Every kind of column that a table of cases has, with gaps where tables have gaps."""
    chance = random.Random(seed)  # noqa: S311  # made-up rows need no secrets

    def gap(value, share=0.05):
        return None if chance.random() < share else value

    made = []
    for i in range(rows):
        truth = chance.random() < 0.4
        score = round(min(max(chance.gauss(0.65 if truth else 0.35, 0.2), 0.0), 1.0), 3)
        kind = chance.choice("abc")
        at = START + timedelta(minutes=41 * i + chance.randrange(30))
        made.append(
            {
                "id": i if i % 50 else 7,
                "sex": gap(chance.choice(["1", "2"]), 0.02),
                "region": chance.choice(["north", "south", "east", "O'Hara; west"]),
                "age": gap(chance.randrange(17, 95)),
                "income": gap(round(chance.lognormvariate(10, 0.8), 2)),
                "price": gap(Decimal(chance.randrange(0, 10_000)) / 100),
                "gauge": gap(float("nan") if chance.random() < 0.03 else chance.gauss(0, 1)),
                "member": gap(chance.random() < 0.5),
                "y": gap(int(truth), 0.03),
                "p": gap(int(score >= 0.5), 0.03),
                "p0": int(chance.random() < 0.5),
                "score": score,
                "spent": round(chance.gauss(100, 30), 2),
                "forecast": round(chance.gauss(100, 30), 2),
                "kind": kind,
                "said": kind if chance.random() < 0.8 else chance.choice("abc"),
                "split": chance.choice(["train", "train", "test"]),
                "rater1": kind if chance.random() < 0.9 else "b",
                "rater2": gap(kind if chance.random() < 0.8 else "c"),
                "note": gap(chance.choice(["", "fine", "mail me: jo@example.org", "4111 1111 1111 1111"])),
                "day": gap(date(2026, 11, 1) + timedelta(days=i % 28)),
                "at": at.replace(tzinfo=None),
                "arrived": gap(
                    (at + timedelta(seconds=chance.expovariate(1 / 600))).replace(tzinfo=None, microsecond=0)
                ),
            }
        )
    return pl.DataFrame(made, schema=SCHEMA)


SCHEMA = {
    "id": pl.Int64, "sex": pl.String, "region": pl.String, "age": pl.Int64, "income": pl.Float64,
    "price": pl.Decimal(12, 2), "gauge": pl.Float64, "member": pl.Boolean, "y": pl.Int64, "p": pl.Int64,
    "p0": pl.Int64, "score": pl.Float64, "spent": pl.Float64, "forecast": pl.Float64, "kind": pl.String,
    "said": pl.String, "split": pl.String, "rater1": pl.String, "rater2": pl.String, "note": pl.String,
    "day": pl.Date, "at": pl.Datetime("us"), "arrived": pl.Datetime("us"),
}  # fmt: skip

TABLE = _rows(8, ROWS)
REFERENCE = _rows(9, 2 * ROWS)

PEOPLE = Source(
    "people",
    "data",
    "people.parquet",
    label="y",
    prediction="p",
    score="score",
    time="at",
    attributes=(
        Attribute("sex", "sex", (("1", "men"), ("2", "women")), reference="men"),
        Attribute("region", "region"),
    ),
)


@dataclass(frozen=True)
class Example:
    """A criterion on a source whose rows are those of `TABLE`, and how far engines may lie apart."""

    criterion: FitCriterion
    source: Source = PEOPLE
    tolerance: float = 0.0


def told(source: Source = PEOPLE, **settings: str) -> Source:
    """The source with further settings; `_` in a name stands for `-`."""
    return replace(source, settings=tuple((name.replace("_", "-"), said) for name, said in settings.items()))


def _shares(*names: str) -> dict[str, tuple[Example, ...]]:
    return {
        name: tuple(Example(criterion(name, **by)) for by in ({}, {"attribute": "sex"}, {"attribute": "region"}))
        for name in names
    }


OF_STORAGE = frozenset({"data-size", "stored-volume", "storage-growth"})
"""Measures of what a file takes, which differs with what the file is; `test_times.py` has their facts."""

EXAMPLES: dict[str, tuple[Example, ...]] = {
    "row-count": (Example(criterion("row-count")), Example(criterion("row-count", attribute="region"))),
    "rows-per-group": (Example(criterion("rows-per-group", attribute="sex")),),
    "personal-data": (
        Example(criterion("personal-data", "none", "0")),
        Example(criterion("personal-data", "none", "0", items=("card numbers",))),
    ),
    "duplicate-rows": (
        Example(criterion("duplicate-rows")),
        Example(criterion("duplicate-rows"), replace(PEOPLE, identity="id")),
    ),
    "missing-share": (
        Example(criterion("missing-share")),
        Example(criterion("missing-share", items=("gauge", "price"))),
    ),
    **_shares("accuracy", "error-rate", "recall", "precision", "specificity", "false-positive-rate"),
    **_shares("false-negative-rate", "selection-rate", "base-rate"),
    **{
        name: (Example(criterion(name, attribute="sex")), Example(criterion(name, attribute="region")))
        for name in ("selection-rate-ratio", "true-positive-rate-gap", "false-positive-rate-gap", "selection-rate-gap")
    },
}
"""What each measure is asked on every engine."""

# A: facts of a table and times: add with `EXAMPLES |= {…}` below this line.

STREAM = told(
    arrival="arrived", on_time="10 min", every="41 min", sequence="id", baseline="p0",
    schema="id:integer,sex:text,day:date,at:date,lost",
    **{"range.age": "18..90", "range.day": "2026-11-03..", "set.sex": "1|2", "set.kind": "a|b", "set.member": "true",
       "pattern.note": "[a-z]*", "type.region": "text", "type.gauge": "number"},
)  # fmt: skip
"""Settings that the facts of a table and of its times need."""


def _of(measure: str, op: str, threshold: str, unit: str = "1", **more) -> FitCriterion:
    return FitCriterion(measure, op, Decimal(threshold), unit, **more)


EXAMPLES |= {
    "completeness": (
        Example(_of("completeness", ">=", "0.9")),
        Example(_of("completeness", ">=", "0.9", items=("age",))),
    ),
    "out-of-range-share": (
        Example(_of("out-of-range-share", "<=", "0.01"), STREAM),
        Example(_of("out-of-range-share", "<=", "0.01", window="7 day", items=("age",)), STREAM),
    ),
    "outlier-share": (
        Example(_of("outlier-share", "<=", "0.01")),
        Example(_of("outlier-share", "<=", "0.01", items=("income", "gauge"), window="7 day"), told(fences="2")),
        Example(_of("outlier-share", "<=", "0.01"), told(reference="reference.parquet")),
        Example(_of("outlier-share", "<=", "0.01", items=("price",)), told(reference_until="2026-11-12")),
    ),
    "invalid-share": (Example(_of("invalid-share", "<=", "0.01"), STREAM),),
    "unseen-share": (
        Example(_of("unseen-share", "<=", "0.01"), STREAM),
        Example(_of("unseen-share", "<=", "0.01", condition="women"), STREAM),
    ),
    "schema-violations": (Example(_of("schema-violations", "=", "0"), STREAM),),
    "constant-columns": (
        Example(_of("constant-columns", "<=", "0")),
        Example(_of("constant-columns", "=", "0", window="7 day", items=("age", "kind")), STREAM),
    ),
    "group-share": (Example(_of("group-share", ">=", "0.2", group="women")),),
    "rows": (Example(_of("rows", ">=", "500", "customer"), replace(PEOPLE, identity="id")),),
    "freshness": (
        Example(_of("freshness", "<=", "24", "h")),
        Example(_of("freshness", "<=", "24", "h", attribute="sex")),
        Example(_of("freshness", "<=", "2", "day"), replace(PEOPLE, time="day")),
    ),
    "history": (
        Example(_of("history", ">=", "2", "week")),
        Example(_of("history", ">=", "1", "month", attribute="region")),
    ),
    "retention": (Example(_of("retention", "<=", "1", "year")),),
    "age-of-training-data": (Example(_of("age-of-training-data", "<=", "2", "year")),),
    "full-cycles": (
        Example(_of("full-cycles", ">=", "2", "week")),
        Example(_of("full-cycles", ">=", "5", "day")),
        Example(_of("full-cycles", ">=", "2", "day", attribute="sex")),
        Example(_of("full-cycles", ">=", "1", "year"), replace(PEOPLE, time="day")),
    ),
    "interval": tuple(
        Example(_of("interval", "<=", "2", "h", statistic=statistic)) for statistic in ("", "mean", "p50", "p95")
    ),
    "stream-rate": (
        Example(_of("stream-rate", ">=", "30", "record", period="day")),
        Example(_of("stream-rate", ">=", "30", "record", period="day", window="7 day")),
    ),
    "lateness": tuple(
        Example(_of("lateness", "<=", "30", "min", statistic=statistic), STREAM, 1e-9 if statistic == "mean" else 0)
        for statistic in ("", "mean", "p50", "p95")
    ),
    "delay": (Example(_of("delay", "<=", "30", "min"), STREAM),),
    "on-time-share": (Example(_of("on-time-share", ">=", "0.9"), STREAM),),
    "loss-share": (
        Example(_of("loss-share", "<=", "0.01"), STREAM),
        Example(_of("loss-share", "<=", "0.01"), told(every="41 min")),
        Example(_of("loss-share", "<=", "0.01", attribute="region"), told(every="41 min")),
    ),
    "comparison": (
        *(
            Example(_of("comparison", ">=", "0.03", subject=subject, change=change), STREAM)
            for subject, change in (("recall", "difference"), ("precision", "difference"), ("accuracy", "relative"))
        ),
        Example(
            _of("comparison", ">=", "0.1", subject="mae", change="difference"),
            told(replace(PEOPLE, label="spent", score="forecast"), baseline="income"),
            1e-9,
        ),
    ),
}
"""Sums and means of reals depend on the order in which an engine adds them; all else is counted."""

# B: models on tables: add with `EXAMPLES |= {…}` below this line.

AMOUNTS = replace(PEOPLE, label="spent", prediction="forecast")
KINDS = replace(PEOPLE, label="kind", prediction="said")
RATED = told(replace(KINDS, identity="id"), annotators="rater1|rater2", gold="rater1", labelled_at="arrived")
NUMBERED = told(annotators="p|p0")
SPLIT = told(replace(PEOPLE, identity="id"), split="split:train", quasi_identifiers="sex|region|member")
AGAINST = told(reference="reference.parquet")
SINCE = told(reference_until="2026-11-12")


def _asked(name: str, source: Source, tolerance: float = 1e-9, **more) -> tuple[Example, ...]:
    """The measure of all rows, and for each group of an attribute."""
    return tuple(Example(criterion(name, **more, **by), source, tolerance) for by in ({}, {"attribute": "region"}))


EXAMPLES |= {
    **{name: _asked(name, PEOPLE) for name in ("auc", "pr-auc", "calibration-error", "log-loss", "brier-score")},
    **{name: _asked(name, AMOUNTS) for name in ("mae", "mse", "rmse", "mape", "smape", "wape", "r2", "forecast-bias")},
    "f1": (*_asked("f1", PEOPLE), *_asked("f1", KINDS), *_asked("f1", told(KINDS, average="each"))),
    "f-beta": (*_asked("f-beta", PEOPLE), *_asked("f-beta", told(KINDS, average="weighted"))),
    **{name: _asked(name, KINDS) for name in ("balanced-accuracy", "matthews-correlation")},
    **{name: _asked(name, PEOPLE) for name in ("negative-predictive-value", "false-discovery-rate")},
    "drift": (
        *(Example(criterion("drift", "<=", statistic=way), AGAINST, 1e-9)
          for way in ("", "js", "chi-square", "wasserstein", "ks")),
        *(Example(criterion("drift", "<=", items=("age", "kind")), source, 1e-9) for source in (SPLIT, SINCE)),
        Example(criterion("drift", "<=", items=("income",), statistic="ks"), SINCE, 1e-9),
    ),
    "input-distribution": (Example(criterion("input-distribution", "<=", items=("gauge",)), AGAINST, 1e-9),),
    "prediction-drift": (Example(criterion("prediction-drift", "<="), AGAINST, 1e-9),),
    "prediction-distribution": (Example(criterion("prediction-distribution", "<="), SPLIT, 1e-9),),
    "shared-rows": tuple(Example(criterion("shared-rows", "<=", items=some), SPLIT) for some in ((), ("kind", "age"))),
    "shared-entities": (Example(criterion("shared-entities", "<="), SPLIT),),
    "time-overlap": tuple(Example(criterion("time-overlap", "<="), source) for source in (SPLIT, SINCE, AGAINST)),
    "single-feature-auc": (Example(criterion("single-feature-auc", "<="), PEOPLE, 1e-9),),
    "smallest-group": (Example(replace(criterion("smallest-group"), unit="row"), SPLIT),),
    "small-group-share": (Example(criterion("small-group-share", "<="), SPLIT),),
    "label-coverage": _asked("label-coverage", PEOPLE, 0),
    "label-delay": (Example(replace(criterion("label-delay", "<="), unit="h"), RATED),),
    "conflicting-labels": (
        Example(criterion("conflicting-labels", "<="), RATED),
        Example(criterion("conflicting-labels", "<=", items=("region", "kind"))),
    ),
    "rows-per-class": tuple(
        Example(replace(one.criterion, unit="row"), one.source) for one in _asked("rows-per-class", KINDS, 0)
    ),
    "class-share": _asked("class-share", PEOPLE, 0),
    "label-error-rate": _asked("label-error-rate", RATED, 0),
    **{
        name: (Example(criterion(name), RATED, 1e-9),)
        for name in ("agreement", "cohens-kappa", "weighted-kappa", "fleiss-kappa", "krippendorffs-alpha")
    },
    "intraclass-correlation": (Example(criterion("intraclass-correlation"), NUMBERED, 1e-9),),
    **{
        name: (Example(replace(criterion(name), unit=unit), RATED),)
        for name, unit in (("labels-per-item", "label"), ("items-labelled", "item"), ("double-labelled-share", "1"))
    },
    "concept-drift": tuple(Example(criterion("concept-drift", "<="), source) for source in (PEOPLE, SINCE)),
    "expected-accuracy": tuple(Example(criterion("expected-accuracy"), source, 1e-9) for source in (PEOPLE, SPLIT)),
    "expected-auc": (Example(criterion("expected-auc"), PEOPLE, 1e-9),),
}  # fmt: skip
"""Sums of reals depend on the order in which an engine adds them, and so do limits that are drawn from such sums."""

# C: ranked lists.

RANKED_FOR = told(query="region|kind")
GRADED = told(replace(PEOPLE, label="age"), query="region|kind", relevant_from="60")
BY_RANK = told(query="day", rank="id")
TIED = told(replace(PEOPLE, score="age"), query="day|split")


def _lists(name: str, statistic: str) -> tuple[Example, ...]:
    asked = criterion(name, statistic=statistic)
    return (
        *(Example(replace(asked, **by), RANKED_FOR, 1e-9) for by in ({}, {"attribute": "region"})),
        *(Example(asked, source, 1e-9) for source in (GRADED, TIED)),
    )


EXAMPLES |= {
    **{name: _lists(name, "@10") for name in ("precision-at-k", "recall-at-k", "hit-ratio")},
    **{
        name: (*_lists(name, "@10"), *_lists(name, ""))
        for name in ("ndcg", "mean-reciprocal-rank", "mean-average-precision")
    },
}
"""Places weigh reals, and engines add them in different orders."""
