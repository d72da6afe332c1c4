"""Facts about comparing with a baseline on the same rows: paired, in the good direction, held to a margin."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from remit.core.checks import assess
from remit.core.criteria import FitCriterion
from remit.core.observations import Attribute, Failure, Observation, Source
from remit.probes import intervals
from remit.probes.statistics.pairs import Pairs, paired_difference
from remit.probes.statistics.ranking import auc, auc_difference
from tests.probes.tables import ACS, oracle
from tests.probes.test_ranges import seen

MODEL = Source("cases", "data", "c.parquet", label="y", prediction="p", settings=(("baseline", "b"),))
CASES = st.lists(st.tuples(*[st.integers(0, 1) | st.none()] * 3), min_size=1, max_size=80)


def asked(
    subject: str, change: str = "difference", op: str = ">=", threshold: str = "0", unit: str = "1"
) -> FitCriterion:
    return FitCriterion(
        "comparison", op, Decimal(threshold), unit, subject=subject, change=change, reference="old rule"
    )


def table(rows) -> pl.DataFrame:
    return pl.DataFrame(rows, schema={"y": pl.Int64, "p": pl.Int64, "b": pl.Int64}, orient="row")


@given(
    CASES, st.sampled_from(["accuracy", "error-rate", "recall", "specificity", "false-positive-rate", "selection-rate"])
)
@settings(max_examples=50, deadline=None)
def test_gains_agree_with_counting_both_row_by_row(rows, subject):
    (found,) = seen(table(rows), MODEL, asked(subject))
    whole = [row for row in rows if None not in row]
    hits, cases = oracle(subject, [(y, p) for y, p, _ in whole])
    others, _ = oracle(subject, [(y, b) for y, _, b in whole])
    if not cases:
        assert isinstance(found, Failure)
        return
    sign = -1 if subject in {"error-rate", "false-positive-rate"} else 1
    figure = found.figures[0]
    assert figure.estimate == pytest.approx(sign * (hits - others) / cases)
    assert figure.low <= figure.estimate <= figure.high
    assert figure.cases == cases


def _pairs(first: int, other: int, both: int, neither: int) -> pl.DataFrame:
    return table([(1, 1, 1)] * both + [(1, 1, 0)] * first + [(1, 0, 1)] * other + [(1, 0, 0)] * neither)


def test_the_limits_are_those_of_the_paired_difference_and_narrower_than_of_two_samples():
    (found,) = seen(_pairs(30, 10, 700, 260), MODEL, asked("accuracy"))
    expected = paired_difference(Pairs(700, 30, 10, 260), 0.95)
    figure = found.figures[0]
    assert (figure.estimate, figure.low, figure.high) == (expected.value, expected.low, expected.high)
    low, high = intervals.difference(730, 1000, 710, 1000, 0.95)
    assert high - low > 2 * (figure.high - figure.low)
    assert "Tango (1998)" in found.method


@pytest.mark.parametrize(
    ("first", "other", "margin", "status"),
    [(30, 10, "0", "satisfied"), (10, 12, "-0.02", "satisfied"), (10, 12, "0", "inconclusive"),
     (5, 60, "-0.02", "violated"), (30, 10, "0.03", "inconclusive"), (90, 10, "0.03", "satisfied")],
)  # fmt: skip
def test_not_worse_by_more_than_a_margin_is_decided_by_the_paired_limits(first, other, margin, status):
    criterion = asked("accuracy", threshold=margin)
    (found,) = seen(_pairs(first, other, 700, 300 - first), MODEL, criterion)
    assert assess(criterion, found).status == status


def test_the_direction_follows_the_metric_unless_a_rise_or_a_fall_is_asked_for():
    frame = _pairs(30, 10, 700, 260)  # 3.0 points of accuracy better than 0.71
    gain, error, rise, fall = seen(
        frame, MODEL, asked("accuracy"), asked("error-rate"), asked("accuracy", "rise"), asked("accuracy", "fall", "<=")
    )
    assert gain.figures[0].estimate == error.figures[0].estimate == rise.figures[0].estimate == pytest.approx(0.02)
    assert fall.figures[0].estimate == pytest.approx(-0.02)
    assert fall.figures[0].high == -gain.figures[0].low


def test_ratios_of_counts_are_resampled_in_pairs_and_the_same_every_time():
    chance = np.random.default_rng(5)
    truth = chance.random(4_000) < 0.3
    ours = truth ^ (chance.random(4_000) > 0.9)
    base = ours ^ (chance.random(4_000) > 0.95)
    frame = pl.DataFrame({"y": truth, "p": ours, "b": base}).cast(pl.Int64)
    for subject, change in (("precision", "difference"), ("f1", "difference"), ("accuracy", "relative")):
        (found,), (again,) = (seen(one, MODEL, asked(subject, change)) for one in (frame, frame.reverse()))
        assert found.figures == again.figures
        y, p, b = (frame[name].to_numpy() for name in "ypb")
        draws = np.random.default_rng(1)
        drawn = [
            _gain(subject, change, y[at], p[at], b[at]) for at in (draws.integers(0, 4_000, 4_000) for _ in range(800))
        ]
        figure = found.figures[0]
        assert figure.estimate == pytest.approx(_gain(subject, change, y, p, b))
        low, high = np.quantile(drawn, (0.025, 0.975))
        width = high - low
        assert abs(figure.low - low) < 0.15 * width
        assert abs(figure.high - high) < 0.15 * width


def _gain(subject, change, y, p, b):
    ours, base = (_metric(subject, y, said) for said in (p, b))
    return (ours - base) / (base if change == "relative" else 1)


def _metric(subject, y, said):
    hit, positive = ((said == 1) & (y == 1)).sum(), (said == 1).sum()
    if subject == "accuracy":
        return (said == y).mean()
    return hit / positive if subject == "precision" else 2 * hit / (positive + (y == 1).sum())


def test_errors_are_compared_row_by_row():
    chance = np.random.default_rng(3)
    truth = chance.normal(100, 20, 500)
    ours, base = truth + chance.normal(0, 5, 500), truth + chance.normal(0, 6, 500)
    frame = pl.DataFrame({"y": truth, "p": ours, "b": base})
    for subject, of in (("mae", np.abs), ("mse", np.square)):
        (found,) = seen(frame, replace(MODEL, score="p"), asked(subject))
        apart = of(base - truth) - of(ours - truth)
        expected = stats.ttest_1samp(apart, 0).confidence_interval(0.95)
        figure = found.figures[0]
        assert figure.estimate == pytest.approx(apart.mean())
        assert (figure.low, figure.high) == (
            pytest.approx(expected.low, rel=1e-3),
            pytest.approx(expected.high, rel=1e-3),
        )


def test_a_number_may_be_the_baseline():
    source = replace(MODEL, settings=(("baseline", "0.7"),))
    found, relative = seen(_pairs(30, 10, 700, 260), source, asked("accuracy"), asked("accuracy", "relative"))
    low, high = intervals.share(730, 1000, 0.95)
    figure = found.figures[0]
    assert (figure.estimate, figure.low, figure.high) == pytest.approx((0.03, low - 0.7, high - 0.7))
    assert relative.figures[0].estimate == pytest.approx(0.03 / 0.7)
    assert "its own uncertainty is not in the interval" in found.notes[0]
    (error,) = seen(_pairs(30, 10, 700, 260), replace(MODEL, settings=(("baseline", "0.3"),)), asked("error-rate"))
    assert error.figures[0].estimate == pytest.approx(0.03)


@pytest.mark.parametrize(
    ("source", "criterion", "said"),
    [
        (MODEL, asked("auc"), "does not tell which column holds the score"),
        (MODEL, asked("r2"), "Nothing here compares 'r2' with a baseline row by row"),
        (MODEL, asked("mae", "relative"), "A relative gain in 'mae' is not told yet"),
        (replace(MODEL, settings=(("baseline", "old"),)), asked("recall"), "has no column 'old' for the baseline"),
        (replace(MODEL, settings=(("baseline", "0"),)), asked("recall", "relative"), "The baseline is 0"),
        (replace(MODEL, settings=(("baseline", "3"),)), asked("drift"), "is not compared with a number"),
        (MODEL, asked("precision"), "A comparison of 2 cases is not told; it takes 20."),
        (replace(MODEL, settings=(("baseline", "t"),)), asked("accuracy"), "cannot be compared"),
    ],
)
def test_what_cannot_be_compared_is_said(source, criterion, said):
    frame = table([(1, 1, 1), (0, 1, 0)]).with_columns(t=pl.Series(["1", "0"]))
    (found,) = seen(frame, source, criterion)
    assert isinstance(found, Failure)
    assert said in found.sentence


def test_a_model_is_no_better_than_itself_and_better_than_always_yes_on_the_shipped_table():
    frame = pl.read_parquet("src/remit/example/data/acs-employment-ma.parquet").with_columns(yes=pl.lit(1))
    itself, always = (
        seen(frame, replace(ACS, settings=(("baseline", name),)), asked("accuracy"))[0] for name in ("predicted", "yes")
    )
    assert isinstance(itself, Observation)
    assert itself.figures[0].estimate == 0
    right = (frame["predicted"] == frame["employed"]).mean() - frame["employed"].mean()
    assert always.figures[0].estimate == pytest.approx(right)
    assert assess(asked("accuracy", threshold="0.1"), always).status == "satisfied"


def _two_scores(cases=600, seed=8):
    chance = np.random.default_rng(seed)
    truth = (chance.random(cases) < 0.4).astype(int)
    ours, theirs = (np.round(truth * size + chance.normal(size=cases), 2) for size in (1.2, 0.9))
    return pl.DataFrame({"y": truth, "s": ours, "b": theirs, "p": (ours > 0.5).astype(int),
                         "site": chance.choice(["n", "s"], cases)})  # fmt: skip


SCORED = replace(MODEL, score="s", attributes=(Attribute("site", "site", (("n", "north"), ("s", "south"))),))


def test_two_areas_are_compared_in_pairs_of_all_cases_and_of_each_group():
    frame = _two_scores()
    whole, each = seen(frame, SCORED, asked("auc"), replace(asked("auc"), attribute="site"))
    expected = auc_difference(frame["y"], frame["s"], frame["b"], 0.95)
    figure = whole.figures[0]
    assert (figure.estimate, figure.low, figure.high) == pytest.approx((expected.value, expected.low, expected.high))
    assert figure.note.startswith(f"{auc(frame['y'], frame['s'], 0.95).value:.4g} against")
    for group, raw in (("north", "n"), ("south", "s")):
        mine = frame.filter(pl.col("site") == raw)
        one = auc_difference(mine["y"], mine["s"], mine["b"], 0.975)
        found = next(f for f in each.figures if f.group == group)
        assert (found.estimate, found.low, found.high) == pytest.approx((one.value, one.low, one.high))


def test_a_comparison_per_group_is_that_of_the_group_alone_with_corrected_limits():
    frame = _pairs(30, 10, 700, 260).with_columns(site=pl.Series(["n", "s"] * 500))
    (found,) = seen(frame, SCORED, replace(asked("accuracy"), attribute="site"))
    for group, raw in (("north", "n"), ("south", "s")):
        counts = frame.filter(pl.col("site") == raw).select(pl.len().over("p", "b"), "p", "b").unique()
        tally = {(p, b): n for n, p, b in counts.iter_rows()}
        pairs = Pairs(*(tally.get(key, 0) for key in ((1, 1), (1, 0), (0, 1), (0, 0))))
        expected = paired_difference(pairs, 0.975)
        one = next(f for f in found.figures if f.group == group)
        assert (one.estimate, one.low, one.high) == (expected.value, expected.low, expected.high)
        assert "McNemar (1947), exact: p = " in one.note
    assert found.correction.startswith("Bonferroni over 2 groups")


def test_each_reference_has_a_baseline_of_its_own():
    settings_ = (("baseline.majority-class", "0.7"), ("baseline.old-rule", "b"), ("baseline", "0.5"))
    source = replace(MODEL, settings=settings_)
    for reference, gain in (("the majority class", 0.03), ("Old rule", 0.02), ("people", 0.23), ("", 0.23)):
        (found,) = seen(_pairs(30, 10, 700, 260), source, replace(asked("accuracy"), reference=reference))
        assert found.figures[0].estimate == pytest.approx(gain)


def test_a_forecast_is_held_against_the_share_of_a_baseline_that_is_a_number():
    chance = np.random.default_rng(2)
    truth = chance.uniform(80, 120, 400)
    frame = pl.DataFrame({"y": truth, "p": truth * chance.normal(1, 0.05, 400), "b": truth * 1.1})
    source = replace(MODEL, settings=(("baseline.naive-forecast", "0.1"), ("baseline", "b")))
    against_number, own, paired = seen(
        frame, source, replace(asked("mape"), reference="naive forecast"), replace(asked("mape"), measure="mape"),
        asked("mape"),
    )  # fmt: skip
    figure, alone = against_number.figures[0], own.figures[0]
    assert (figure.estimate, figure.low, figure.high) == pytest.approx(
        (0.1 - alone.estimate, 0.1 - alone.high, 0.1 - alone.low)
    )
    parts = (frame["y"] - frame["p"]).abs() / frame["y"]
    expected = stats.ttest_1samp((0.1 - parts).to_numpy(), 0).confidence_interval(0.95)
    assert paired.figures[0].estimate == pytest.approx(0.1 - parts.mean())
    assert paired.figures[0].low == pytest.approx(expected.low, rel=1e-3)
