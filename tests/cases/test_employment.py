"""The case of docs/cases/employment.md: who counts as in work, on the table that Remit ships."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

import remit.example
from tests.cases.telling import PAGES, Asked, Told, desk, tells, walked
from tests.probes.tables import ACS

pytestmark = pytest.mark.slow

PAGE = PAGES / "employment.md"
AS_OF = "2019-01-01T00:00:00Z"
TABLE = Path(remit.example.__file__).parent / "data" / "acs-employment-ma.parquet"
SOURCE = replace(ACS, settings=(("split", "year:2015"), ("baseline.majority-class", "0.5013")))

ASKED = (
    Asked("data.minimum", "At least 200,000 rows, and at least 500 rows for each race."),
    Asked("modeling.baseline", "Accuracy at least 20 points above the majority class."),
    Asked(
        "modeling.business-metrics",
        "AUC of at least 0.9; precision of at least 80 %. Calibration error of at most 0.02.",
    ),
    Asked("modeling.bias", "Selection-rate ratio of at least 0.8 for sex and for disability. Recall of at least 75 % "
          "for each race."),
    Asked("modeling.fairness", "True-positive-rate gap of at most 10 percentage points for disability."),
    Asked("deployment.input-metrics", "PSI of at most 0.1."),
)  # fmt: skip


def run(folder: Path) -> Told:
    """Take the case all the way."""
    bench = desk(folder)
    try:
        told = walked(bench, (SOURCE,), ASKED, AS_OF)
    finally:
        bench.close()
    table = pl.read_parquet(TABLE)
    by_disability = {
        key[0]: (part["employed"].mean(), part["predicted"].mean()) for key, part in table.group_by("disability")
    }
    told.blocks["facts"] = [
        (
            f"- {table.height:,} rows of the years {table['year'].min()} to {table['year'].max()}; "
            f"{table['race'].n_unique()} groups of race."
        ),
        f"- {table['employed'].mean():.4f} of the rows are of people in work: what always saying so would get right.",
        (
            f"- Of the rows of people with a disability {by_disability[1][0]:.1%} are of people in work, of the others "
            f"{by_disability[2][0]:.1%}; a model without errors would have a selection-rate ratio of "
            f"{by_disability[1][0] / by_disability[2][0]:.2f}."
        ),
    ]
    return told


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> Told:
    return run(tmp_path_factory.mktemp("employment"))


def test_the_page_on_employment_tells_what_the_run_gives(told: Told):
    assert told.unmeasured == {}
    tells(PAGE, told)


def test_the_rates_that_the_verdicts_on_fairness_rest_on_are_those_of_a_plain_count(told: Told):
    table = pl.read_parquet(TABLE)
    having, others = (table.filter(pl.col("disability") == code) for code in (1, 2))
    ratio = having["predicted"].mean() / others["predicted"].mean()
    gap = (
        others.filter(pl.col("employed") == 1)["predicted"].mean()
        - having.filter(pl.col("employed") == 1)["predicted"].mean()
    )
    seen = {
        name: told.verdicts[name].observation
        for name in (
            "modeling.bias/selection-rate-ratio-disability",
            "modeling.fairness/true-positive-rate-gap-disability",
        )
    }
    for name, expected in zip(seen, (ratio, gap), strict=True):
        (figure,) = seen[name].figures
        assert figure.estimate == pytest.approx(expected, abs=1e-9), name
        assert figure.low < expected < figure.high, name
        assert told.verdicts[name].verdict.status == "violated"


def test_a_group_of_six_people_gives_neither_yes_nor_no(told: Told):
    judged = {one.group: one for one in told.verdicts["modeling.bias/recall-race"].verdict.judgements}
    assert judged["Alaska Native alone"].status == "inconclusive"
    assert judged["White alone"].status == "satisfied"
    assert judged["Alaska Native alone"].more_cases
