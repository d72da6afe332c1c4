"""Tables and criteria that the probes' tests share: the example, small made ones, and plain Python counts."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import polars as pl

from remit.core.criteria import FitCriterion
from remit.core.observations import Attribute, Failure, Observation, Source
from remit.probes.data.measuring import measure
from remit.probes.locations import Place

NOW = "2026-11-23T08:00:00.000000Z"

RACES = (
    ("1", "White alone"), ("2", "Black or African American alone"), ("3", "American Indian alone"),
    ("4", "Alaska Native alone"), ("5", "American Indian and Alaska Native tribes"), ("6", "Asian alone"),
    ("7", "Pacific Islander alone"), ("8", "some other race alone"), ("9", "two or more races"),
)  # fmt: skip

ACS = Source(
    "acs",
    "data",
    "example:acs-employment-ma.parquet",
    label="employed",
    prediction="predicted",
    score="score",
    attributes=(
        Attribute("sex", "sex", (("1", "men"), ("2", "women")), reference="men"),
        Attribute("race", "race", RACES),
        Attribute(
            "disability",
            "disability",
            (("1", "people with a disability"), ("2", "people without a disability")),
            reference="people without a disability",
        ),
    ),
)

SMALL = Source(
    "small",
    "data",
    "small.parquet",
    label="y",
    prediction="p",
    attributes=(Attribute("side", "g", (("a", "left"), ("b", "right")), reference="left"),),
)


def criterion(measure_id: str, op: str = ">=", threshold: str = "0.8", **more) -> FitCriterion:
    unit = "row" if measure_id in {"row-count", "rows-per-group"} else "1"
    return FitCriterion(measure_id, op, Decimal(threshold), unit, **more)


def written(table: pl.DataFrame | dict, folder: Path, name: str = "small.parquet") -> Path:
    frame = table if isinstance(table, pl.DataFrame) else pl.DataFrame(table)
    path = folder / name
    if path.suffix == ".csv":
        frame.write_csv(path)
    else:
        frame.write_parquet(path)
    return path


def seen(
    table: pl.DataFrame | dict,
    folder: Path,
    *criteria: FitCriterion,
    source: Source = SMALL,
    name: str = "small.parquet",
) -> tuple[Observation | Failure, ...]:
    written(table, folder, name)
    return measure(replace(source, location=name), criteria, place=Place(folder, {}), as_of=NOW)


def cells(*counts: tuple[str, int, int, int]) -> dict[str, list]:
    """A table of (group, label, prediction, how many rows)."""
    rows = [(group, label, prediction) for group, label, prediction, number in counts for _ in range(number)]
    return {"g": [row[0] for row in rows], "y": [row[1] for row in rows], "p": [row[2] for row in rows]}


def oracle(measure_id: str, rows: Iterable[tuple[object, object]]) -> tuple[int, int]:
    """(hits, cases) of a share over (label, prediction) pairs, counted one row at a time."""
    rule = {
        "accuracy": (lambda y, p: y is not None and p is not None, lambda y, p: y == p),
        "error-rate": (lambda y, p: y is not None and p is not None, lambda y, p: y != p),
        "false-negative-rate": (lambda y, p: y == 1 and p is not None, lambda _, p: p == 0),
        "recall": (lambda y, p: y == 1 and p is not None, lambda _, p: p == 1),
        "precision": (lambda y, p: p == 1 and y is not None, lambda y, _: y == 1),
        "specificity": (lambda y, p: y == 0 and p is not None, lambda _, p: p == 0),
        "false-positive-rate": (lambda y, p: y == 0 and p is not None, lambda _, p: p == 1),
        "selection-rate": (lambda _, p: p is not None, lambda _, p: p == 1),
        "base-rate": (lambda y, _: y is not None, lambda y, _: y == 1),
    }[measure_id]
    judged = [pair for pair in rows if rule[0](*pair)]
    return sum(rule[1](*pair) for pair in judged), len(judged)


GOOD_TABLE = cells(
    ("a", 1, 1, 300), ("a", 0, 0, 250), ("a", 0, 1, 40), ("b", 1, 1, 90), ("b", 1, 0, 30), ("b", 0, 0, 80)
)
