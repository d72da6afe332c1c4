"""Facts about change and cycles in streams: alarms of another program, exact chance, silence on noise."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.probes.statistics.cycles import (
    STRONG,
    seasonal_strength,
)
from remit.probes.statistics.estimates import Inestimable
from remit.probes.statistics.streams import DDM, PageHinkley, alarms


def _errors(seed):
    """A stream at a rate of 0.2 for 2,000 cases, then of 0.45 for 2,000, then of 0.1 for 1,000."""
    random = np.random.default_rng(seed)
    return (
        np.r_[random.random(2_000) < 0.2, random.random(2_000) < 0.45, random.random(1_000) < 0.1].astype(int).tolist()
    )


@pytest.mark.parametrize(
    ("seed", "detector", "expected"),
    [  # River 0.26: indices where drift_detected after update, with the same settings
        (0, PageHinkley(fading=1 - 0.0001), [2095, 4097]),
        (1, PageHinkley(fading=1 - 0.0001), [2117, 4095]),
        (0, PageHinkley(threshold=20, direction="up"), [1978, 3698]),
        (1, PageHinkley(threshold=20, direction="up"), [2011]),
        (0, DDM(), [2060]),
        (1, DDM(), [279, 2061]),
    ],
)
def test_alarms_come_where_another_program_raises_them(seed, detector, expected):
    assert [alarm.at for alarm in alarms(detector, _errors(seed)) if alarm.standing == "drift"] == expected


def test_warnings_come_where_another_program_raises_them():
    # River 0.26: indices where warning_detected turns true in drift.binary.DDM()
    expected = [62, 66, 69, 223, 227, 236, 240, 1847, 1851, 1864, 1871, 1877, 1880, 1896, 1901, 1910, 1915, 1918, 1927,
                1941]  # fmt: skip
    assert [alarm.at for alarm in alarms(DDM(), _errors(0)) if alarm.standing == "warning"] == expected


@pytest.mark.parametrize("rate", [0.05, 0.2, 0.5])
def test_page_hinkley_is_silent_on_a_still_stream_and_tells_a_rise(rate):
    for seed in range(20):
        random = np.random.default_rng([seed, int(100 * rate)])
        still = (random.random(1_000) < rate).astype(float)
        assert alarms(PageHinkley(), still) == ()
        risen = alarms(PageHinkley(direction="up"), np.r_[still, random.random(1_000) < rate + 0.3])
        assert risen[0].at >= 1_000


def test_a_detector_that_looks_one_way_does_not_see_the_other():
    falling = [1.0] * 200 + [0.0] * 400
    assert alarms(PageHinkley(direction="up"), falling) == ()
    assert [alarm.at >= 200 for alarm in alarms(PageHinkley(direction="down"), falling)] == [True]


def test_the_first_error_after_a_faultless_start_is_no_drift():
    assert alarms(DDM(), [0] * 200 + [1]) == ()
    assert any(alarm.standing == "drift" for alarm in alarms(DDM(), [0] * 200 + [1, 0] * 200))


def test_a_stream_of_what_is_no_number_is_refused():
    with pytest.raises(Inestimable):
        alarms(PageHinkley(), [0.1, math.nan])
    with pytest.raises(Inestimable):
        alarms(DDM(), [0, 0.5])


def _daily(seed=5):
    at = np.arange(24 * 14)
    return 3 * np.sin(2 * np.pi * at / 24) + 0.01 * at + np.random.default_rng(seed).normal(size=len(at))


@pytest.mark.parametrize(("period", "expected"), [(24, 0.8271765711536535), (7, 0.02856877394202062)])
def test_the_strength_of_a_season_is_that_of_a_classical_decomposition(period, expected):
    # statsmodels 0.15: seasonal_decompose(series, period=period), then 1 - var(resid) / var(resid + seasonal)
    found = seasonal_strength(_daily(), period)
    assert found.value == pytest.approx(expected)
    assert (found.value > STRONG) is (period == 24)
    assert (found.value > found.chance) is (period == 24)


@pytest.mark.parametrize(("period", "steps"), [(7, 20), (7, 30), (24, 168), (12, 60), (4, 400)])
def test_noise_has_no_season_as_often_as_is_said(period, steps):
    random, draws = np.random.default_rng([period, steps]), 500
    found = [seasonal_strength(random.normal(size=steps), period) for _ in range(draws)]
    assert np.mean([one.value > one.chance for one in found]) <= 0.05 + 3 * math.sqrt(0.05 * 0.95 / draws)


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 12), st.floats(-5, 5), st.floats(0.5, 9), st.integers(3, 6))
def test_a_pure_cycle_has_full_strength_whatever_its_line_and_size(period, slope, size, cycles):
    at = np.arange(period * (cycles + 1))
    found = seasonal_strength(size * (at % period == 0) + slope * at + 7, period)
    assert found.value == pytest.approx(1, abs=1e-6)
    assert max(found.phases) - min(found.phases) == pytest.approx(size)
    assert sum(found.phases) == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize(
    "asked",
    [
        lambda: seasonal_strength(np.arange(20.0), 12),
        lambda: seasonal_strength(np.arange(100.0), 7),
        lambda: seasonal_strength(np.zeros(100), 7),
        lambda: seasonal_strength([1.0, math.nan] * 30, 7),
    ],
)
def test_cycles_that_nobody_can_see_are_not_given(asked):
    with pytest.raises(Inestimable):
        asked()
