"""Facts about trainings in a registry: what they cost, how long they take, the pauses between them, and forecasts."""

import math
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.checks import assess
from remit.probes.models.artifacts import bytes_of
from remit.probes.models.periods import DAY, forecast, period_at
from tests.probes.registries import HOUR, Team, asked, at, refused, seen

FIRST = at("2026-11-01T00:00:00")


@pytest.fixture(scope="module")
def team(tmp_path_factory):
    """A training each day of November at noon, up to the 20th, one in the month before, and three versions."""
    made = Team(tmp_path_factory.mktemp("team"))
    made.runs = [
        made.run(FIRST + day * DAY + 12 * HOUR, FIRST + day * DAY + (14 + (day % 3)) * HOUR) for day in range(20)
    ]
    made.run(at("2026-10-05T00:00:00"), at("2026-10-05T10:00:00"))
    for day, run in ((0, made.runs[0]), (3, made.runs[3]), (10, made.runs[10])):
        made.version(run, "champion", created=FIRST + day * DAY)
    return made


def _source(team, **more):
    return team.source(model="churn", experiment="churn", price_per_hour="2.50 EUR", **more)


def test_the_cost_so_far_and_its_forecast_stand_in_the_period(team):
    """20 days of 2, 3, 4, 2 … hours at 2.50 EUR are spent; the last ten days go on like them."""
    criterion = asked("training-cost", "500", "<=", "EUR", period="month")
    observed = seen(team.see(_source(team), criterion))
    (figure,) = observed.figures
    spent = 2.5 * sum(2 + day % 3 for day in range(20))
    assert figure.estimate == pytest.approx(spent * 1.5)
    assert spent < figure.low < figure.estimate < figure.high < spent * 2
    assert f"{spent:,.2f} EUR" in observed.notes[0]
    assert "month before: 25.00" in observed.notes[0]
    assert assess(criterion, observed).status == "satisfied"
    tight = asked("training-cost", "150", "<=", "EUR", period="month")
    assert assess(tight, seen(team.see(_source(team), tight))).status == "violated"
    near = asked("training-cost", str(round(spent * 1.5, 2)), "<=", "EUR", period="month")
    assert assess(near, seen(team.see(_source(team), near))).status == "inconclusive"


def test_early_in_a_period_its_end_has_no_bound(team):
    criterion = asked("training-cost", "500", "<=", "EUR", period="month")
    observed = seen(team.see(_source(team), criterion, as_of="2026-11-02T20:00:00+00:00"))
    assert observed.figures[0].high == math.inf
    assert "no bound yet" in assess(criterion, observed).sentence
    assert assess(criterion, observed).status == "inconclusive"
    spent = asked("training-cost", "3", "<=", "EUR", period="month")
    assert assess(spent, seen(team.see(_source(team), spent, as_of="2026-11-02T20:00:00+00:00"))).status == "violated"


def test_a_period_that_is_over_is_a_fact(team):
    criterion = asked("training-cost", "500", "<=", "EUR", period="day")
    (figure,) = seen(team.see(_source(team), criterion, as_of="2026-11-20T23:59:59.999999+00:00")).figures
    assert figure.low == pytest.approx(7.5)
    assert (figure.low, figure.high) == (pytest.approx(figure.estimate), math.inf)  # its last moment is yet to come


def test_per_run_it_is_the_dearest_and_without_a_period_all_together(team):
    per_run, in_all = (
        team.see(_source(team), asked("training-cost", "9", "<=", "EUR", period=period)) for period in ("run", "")
    )
    assert seen(per_run).figures[0].estimate == pytest.approx(25.0)
    assert seen(in_all).figures[0].estimate == pytest.approx(25 + 2.5 * sum(2 + day % 3 for day in range(20)))


def test_computing_time_counts_the_processors_of_a_training(team):
    criterion = asked("training-compute-time", "100", "<=", "GPU h", period="run")
    assert "processors" in refused(team.see(_source(team), criterion), "measure.impossible")
    observed = seen(team.see(_source(team, processors="4"), criterion))
    assert observed.figures[0].estimate == pytest.approx(40.0)
    hours = asked("training-compute-time", "100", "<=", "h", period="run")
    assert seen(team.see(_source(team, processors="4"), hours)).figures[0].estimate == pytest.approx(10.0)


@pytest.mark.parametrize(
    ("price", "unit", "code"),
    [("", "EUR", "measure.impossible"), ("2 USD", "EUR", "measure.impossible"), ("cheap", "EUR", "source.unreadable"),
     ("-2 EUR", "EUR", "source.unreadable"), ("2 EUR", "h", "measure.impossible")],
)  # fmt: skip
def test_a_price_that_does_not_fit_is_told(price, unit, code, team):
    source = team.source(experiment="churn", price_per_hour=price)
    assert "price-per-hour" in refused(team.see(source, asked("training-cost", "9", "<=", unit)), code)


def test_a_run_and_those_inside_it_count_once(tmp_path):
    """A search of one hour holds two runs of half an hour, another one two runs of an hour at the same time."""
    made = Team(tmp_path)
    for inner in (0.5, 1.0):
        outer = made.run(FIRST, FIRST + HOUR)
        for _ in range(2):
            made.run(FIRST, FIRST + inner * HOUR, tags={"mlflow.parentRunId": outer})
    own = made.run(FIRST, FIRST + HOUR)
    made.client.set_tag(own, "mlflow.parentRunId", own)  # a circle is no reason to hang
    source = made.source(experiment="churn")
    observed = seen(made.see(source, asked("training-compute-time", "3", "<=", "h")))
    assert observed.figures[0].estimate == pytest.approx(1 + 2 + 1)
    assert "count once" in " ".join(observed.notes)
    assert seen(made.see(source, asked("training-compute-time", "2", "<=", "h", period="run"))).figures[
        0
    ].estimate == pytest.approx(2.0)


def test_a_run_that_goes_on_counts_up_to_the_moment_and_later_ones_not_at_all(tmp_path):
    made = Team(tmp_path)
    going = made.run(FIRST, None)
    made.run(FIRST + 30 * DAY, FIRST + 31 * DAY)
    source = made.source(experiment="churn")
    observed = seen(made.see(source, asked("training-compute-time", "9", "<=", "h"), as_of="2026-11-01T05:00:00+00:00"))
    assert observed.figures[0].estimate == pytest.approx(5.0)
    assert going in " ".join(observed.notes)


def test_the_time_and_the_age_of_the_live_version(team):
    took, age = team.see(_source(team), asked("training-time", "3", "<=", "h"), asked("model-age", "30", "<=", "day"))
    assert seen(took).figures[0].estimate == pytest.approx(3.0)
    assert seen(age).figures[0].estimate == pytest.approx(9.5 + 0.5)
    late = team.see(_source(team), asked("model-age", "30", "<=", "day"), as_of="2026-11-05T00:00:00+00:00")
    assert "not there yet" in refused(late, "measure.impossible")
    assert "no unit of time" in refused(
        team.see(_source(team), asked("model-age", "30", "<=", "EUR")), "measure.impossible"
    )


def test_pauses_are_the_shortest_of_a_least_and_the_longest_of_a_most(team):
    least = seen(team.see(_source(team), asked("retraining-pause", "3", ">=", "day")))
    most = seen(team.see(_source(team), asked("retraining-pause", "8", "<=", "day")))
    assert least.figures[0].estimate == pytest.approx(3.0)
    assert most.figures[0].estimate == pytest.approx(10.0)  # from the last one to the moment of looking
    runs = team.source(experiment="churn")
    assert seen(team.see(runs, asked("retraining-pause", "1", ">=", "day"))).figures[0].estimate == pytest.approx(1.0)


def test_a_trial_is_the_time_between_two_tags(team):
    criterion = asked("trial-time", "3", ">=", "day")
    assert "trial-start" in refused(team.see(_source(team), criterion), "measure.impossible")
    source = _source(team, trial_start="on-trial", trial_end="promoted")
    assert "no moment" in refused(team.see(source, criterion), "measure.impossible")
    team.client.set_model_version_tag("churn", "3", "on-trial", "2026-11-11T00:00:00Z")
    team.client.set_model_version_tag("churn", "3", "promoted", "2026-11-14T12:00:00+00:00")
    assert seen(team.see(source, criterion)).figures[0].estimate == pytest.approx(3.5)


# --- Periods and forecasts -------------------------------------------------------------------------------------------


MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # strategy adds the zone


@settings(max_examples=50)
@given(MOMENTS, st.sampled_from(["day", "week", "month", "quarter", "year"]))
def test_periods_follow_one_another_and_hold_their_moments(moment, period):
    span = period_at(moment.timestamp(), period)
    assert span.begin <= moment.timestamp() < span.end
    assert period_at(span.end, period).begin == span.end
    assert period_at(span.begin, period) == span
    begin = datetime.fromtimestamp(span.begin, UTC)
    same = {"day": moment.date(), "week": (moment - timedelta(moment.weekday())).date()}
    assert begin.date() == same.get(period, begin.date())
    assert begin.day == 1 or period in same


@settings(max_examples=50)
@given(st.lists(st.floats(0, 100), min_size=4, max_size=25), st.integers(4, 25))
def test_a_forecast_goes_on_like_the_days_so_far(costs, days):
    """The same numbers by hand: scipy's quantile, and the sums of the days."""
    from scipy.stats import t

    costs = (costs * 7)[:days]
    span = period_at(FIRST, "month")
    pieces = [(FIRST + day * DAY, FIRST + (day + 1) * DAY, cost) for day, cost in enumerate(costs)]
    found = forecast(pieces, span, FIRST + days * DAY, 0.95)
    left, mean = 30 - days, sum(costs) / days
    spread = math.sqrt(sum((cost - mean) ** 2 for cost in costs) / (days - 1))
    reach = float(t.ppf(0.975, days - 1)) * spread * math.sqrt(left + left**2 / days)
    assert found.known == pytest.approx(sum(costs))
    assert found.estimate == pytest.approx(sum(costs) + left * mean)
    assert found.high == pytest.approx(sum(costs) + left * mean + reach, abs=1e-6)
    assert found.low == pytest.approx(sum(costs) + max(0.0, left * mean - reach), abs=1e-6)


@settings(max_examples=50)
@given(
    st.lists(st.tuples(st.floats(0, 40), st.floats(0, 5), st.floats(0, 1e6)), max_size=12),
    st.floats(0, 40),
)
def test_what_is_spent_is_the_least_that_it_can_come_to(runs, now):
    pieces = [(FIRST + begin * DAY, FIRST + (begin + long) * DAY, cost) for begin, long, cost in runs]
    found = forecast(pieces, period_at(FIRST, "month"), FIRST + now * DAY, 0.95)
    assert found.known <= found.low + 1e-6
    assert found.low <= found.estimate + 1e-6
    assert found.estimate <= found.high + 1e-6


def test_units_of_size_are_those_of_the_standard():
    steps = [bytes_of(unit) for unit in ("B", "kB", "MB", "GB", "TB", "PB")]
    assert all(after == before * 1000 for before, after in pairwise(steps))
    assert [bytes_of(unit) for unit in ("KiB", "MiB", "GiB")] == [1024, 1024**2, 1024**3]
    assert bytes_of("Mbit") == 125_000
