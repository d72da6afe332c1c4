"""Facts about telemetry: what a server recorded, what follows from it, and what it cannot tell."""

import math
from datetime import datetime
from pathlib import Path

import pytest

from remit.core.checks import assess
from remit.core.measures import KNOWN, MEASURES
from remit.core.measures.telemetry import SET, as_set
from remit.core.observations import Source
from remit.probes.measuring import Place
from remit.probes.measuring import measure as measure_any
from remit.probes.telemetry.servers import POINTS
from remit.workbench import open_workbench
from tests.probes.endpoints import NOON, failed, figure, fit
from tests.probes.telemetry import alert, every, group, keeping, seen

HOUR = 3600.0
CPU = {"cpu": {"instance=a": every(15, HOUR, 0.2, 0.4, 0.9)}}
ANSWERS = "http_requests_total"


def counted(*steps: float, step: float = 60.0) -> list[tuple[float, float]]:
    """Points of a counter, a minute apart up to noon."""
    return [(-(len(steps) - 1 - i) * step, value) for i, value in enumerate(steps)]


def test_a_limit_without_a_statistic_holds_for_every_moment():
    with keeping(CPU) as (url, _):
        most, least, mean, p50 = seen(
            url, fit("cpu-use", "0.8"), fit("cpu-use", "0.1", ">="), fit("cpu-use", "0.8", statistic="mean"),
            fit("cpu-use", "0.8", statistic="p50"), query__cpu_use="cpu",
        )  # fmt: skip
    assert (figure(most).estimate, figure(least).estimate) == (0.9, 0.2)
    assert figure(mean).estimate == pytest.approx(0.5)
    assert figure(p50).estimate == 0.4
    assert all(figure(one).low == figure(one).high for one in (most, least, mean, p50))
    assert assess(fit("cpu-use", "0.8"), most).status == "violated"
    assert assess(fit("cpu-use", "0.1", ">="), least).status == "satisfied"
    assert most.strength == "E2"
    assert most.rows == 240
    assert "240 points of 1 series as recorded, one each 15 s" in most.notes[0]


def test_each_series_is_a_part_that_has_to_keep_the_limit():
    kept = {"cpu": {"instance=a": every(15, HOUR, 0.2), "instance=b": every(15, HOUR, 0.95)}}
    with keeping(kept) as (url, _):
        (one,) = seen(url, fit("cpu-use", "0.8"), query__cpu_use="cpu")
    assert {f.group: f.estimate for f in one.figures} == {"instance=a": 0.2, "instance=b": 0.95}
    verdict = assess(fit("cpu-use", "0.8"), one)
    assert verdict.status == "violated"
    assert "instance=b" in verdict.sentence
    assert "Of 2 label sets" in verdict.sentence


def test_what_is_not_recorded_may_have_been_anything_but_a_breach_that_was_seen_stays_one():
    half = {"cpu": {"": every(15, HOUR, 0.2, 0.9)[120:]}}
    with keeping(half) as (url, _):
        found = seen(
            url, *(fit("cpu-use", t) for t in ("0.95", "0.8")), fit("cpu-use", "0.95", statistic="mean"),
            query__cpu_use="cpu", window="1 hour",
        )  # fmt: skip
    assert [assess(fit("cpu-use", t), one).status for t, one in zip(("0.95", "0.8"), found[:2], strict=True)] == [
        "inconclusive",
        "violated",
    ]
    assert figure(found[2]).low == -math.inf
    assert "only 50% of the 1 hour is recorded" in figure(found[0]).note


def test_nan_is_no_value_and_an_infinite_one_is_no_figure():
    series = {
        "some": {"": every(15, HOUR, 0.5, math.nan)}, "none": {"": every(15, HOUR, math.nan)},
        "endless": {"": every(15, HOUR, 0.5, math.inf)},
    }  # fmt: skip
    with keeping(series) as (url, _):
        some, none, endless = seen(
            url, fit("cpu-use", "0.8"), fit("gpu-use", "0.8"), fit("memory-use", "0.8"),
            query__cpu_use="some", query__gpu_use="none", query__memory_use="endless",
        )  # fmt: skip
    assert figure(some).estimate == 0.5
    assert "only 50%" in figure(some).note
    for one, said_ in ((none, "no value but NaN"), (endless, "infinite")):
        verdict = assess(fit(one.measure, "0.8"), one)
        assert (verdict.status, said_ in verdict.sentence) == ("inconclusive", True)


def test_a_single_point_tells_nothing_over_a_window():
    with keeping({"cpu": {"": [(-5, 0.1)]}}) as (url, _):
        (one,) = seen(url, fit("cpu-use", "0.8"), query__cpu_use="cpu")
    assert assess(fit("cpu-use", "0.8"), one).status == "inconclusive"
    assert "only a single value" in figure(one).note


@pytest.mark.parametrize(
    ("unit", "written", "value", "expected"),
    [
        ("GB", "", 2e9, 2.0),
        ("MiB", "", 1048576, 1.0),
        ("1", "%", 45, 0.45),
        ("GB", "MB", 500, 0.5),
        ("kB", "KiB", 1, 1.024),
    ],
)
def test_values_are_put_in_the_unit_of_the_criterion(unit, written, value, expected):
    more = {"unit__memory_use": written} if written else {}
    with keeping({"mem": {"": every(15, HOUR, value)}}) as (url, _):
        (one,) = seen(url, fit("memory-use", 1, unit=unit), query__memory_use="mem", **more)
    assert figure(one).estimate == pytest.approx(expected)


def test_a_rate_is_per_second_unless_the_source_says_otherwise_and_shows_what_was_carried_at_least():
    asked = fit("throughput", 500, ">=", "request", period="min")
    with keeping({"sum(rate(x[1m]))": {"": every(60, HOUR, 10, 8)}}) as (url, _):
        (one,) = seen(url, asked, query__throughput="sum(rate(x[1m]))")
        (other,) = seen(url, asked, query__throughput="sum(rate(x[1m]))", unit__throughput="request/min")
    assert figure(one).low == pytest.approx(600)
    assert figure(one).high == math.inf
    assert assess(asked, one).status == "satisfied"
    assert assess(asked, other).status == "inconclusive", "that no more was asked of it does not show that it cannot"


def test_a_unit_that_cannot_be_meant_is_refused():
    with keeping({"mem": {"": every(15, HOUR, 1)}}) as (url, _):
        (one,) = seen(url, fit("memory-use", 1, unit="GB"), query__memory_use="mem", unit__memory_use="ms")
    assert failed(one) == (
        "measure.impossible",
        "The query is in 'ms', which cannot be put in 'GB'; let it give that, and say so in `unit.`.",
    )


def test_a_share_is_counted_from_what_two_counters_gained_and_resets_begin_anew():
    good = counted(1000, 1400, 100, 500, step=600)
    bad = counted(10, 14, 1, 5, step=600)
    series = {f'{ANSWERS}{{code="500"}}': {"code=500": bad}, ANSWERS: {"code=200": good, "code=500": bad}}
    asked = fit("failed-request-share", "0.05")
    with keeping(series) as (url, _):
        (one,) = seen(
            url, asked, query__failed_request_share=f'{ANSWERS}{{code="500"}}', of__failed_request_share=ANSWERS,
            window="30 min",
        )  # fmt: skip
    found = figure(one)
    assert found.cases == 900 + 9
    assert found.estimate == pytest.approx(9 / 909)
    assert found.low < found.estimate < found.high < 0.05
    assert assess(asked, one).status == "satisfied"
    assert any("began anew 2 times" in note for note in one.notes)
    assert one.confidence == 0.95


def test_the_first_value_of_a_counter_that_began_in_the_window_counts_either_way():
    bad = [(-60, 40.0), (0, 40.0)]
    series = {"bad_total": {"": bad}, "all_total": {"": every(60, HOUR, *range(0, 6000, 100))}}
    with keeping(series) as (url, _):
        (one,) = seen(
            url, fit("failed-request-share", "0.001"), query__failed_request_share="bad_total",
            of__failed_request_share="all_total",
        )  # fmt: skip
    assert figure(one).estimate == 0
    assert figure(one).high > 40 / 5900
    assert assess(fit("failed-request-share", "0.001"), one).status == "inconclusive"


def test_no_series_of_failures_is_none_that_failed_only_where_the_selector_could_have_met_one():
    series = {ANSWERS: {"code=200": every(60, HOUR, *range(0, 6000, 100))}}
    with keeping(series) as (url, _):
        none, label, metric = (
            seen(
                url,
                fit("failed-request-share", "0.01"),
                query__failed_request_share=hits,
                of__failed_request_share=ANSWERS,
            )[0]
            for hits in (f'{ANSWERS}{{code="500"}}', f'{ANSWERS}{{status="500"}}', "http_request_total")
        )
    assert figure(none).estimate == 0
    assert assess(fit("failed-request-share", "0.01"), none).status == "satisfied"
    assert "knows no label 'status'" in failed(label)[1]
    assert "knows no metric of that name" in failed(metric)[1]


def test_what_goes_up_and_down_is_no_counter_and_what_is_larger_than_all_no_part():
    series = {"wild": {"": every(15, HOUR, 5, 3, 8, 1)}, "more": {"": every(15, HOUR, *range(0, 2400, 10))},
              "few": {"": every(15, HOUR, *range(240))}}  # fmt: skip
    with keeping(series) as (url, _):
        (wild,) = seen(url, fit("timeout-rate", "0.1"), query__timeout_rate="wild", of__timeout_rate="more")
        (larger,) = seen(url, fit("timeout-rate", "0.1"), query__timeout_rate="more", of__timeout_rate="few")
        (computed,) = seen(
            url, fit("timeout-rate", "0.1"), query__timeout_rate="rate(more[5m])", of__timeout_rate="few"
        )
    assert "goes up and down" in failed(wild)[1]
    assert "no part of it" in failed(larger)[1]
    assert "bare counters" in failed(computed)[1]


BUCKETS = ("0.1", "0.25", "0.5", "+Inf")


def histogram(*shares: float, cases: int = 1000, instance: str = "a") -> dict[str, list[tuple[float, float]]]:
    """Counters of buckets which gained these shares of so many cases within an hour."""
    return {
        f"le={le},instance={instance}": every(60, HOUR, *(cases * share * i / 59 for i in range(60)))
        for le, share in zip(BUCKETS, shares, strict=True)
    }


def test_a_quantile_lies_between_the_bounds_of_its_bucket():
    name = "http_request_duration_seconds_bucket"
    with keeping({name: histogram(0.5, 0.96, 0.99, 1)}) as (url, _):
        p95, p99, p999, largest = seen(
            url, *(fit("latency", 300, "<", "ms", s) for s in ("p95", "p99", "p99.9", "max")), query__latency=name
        )
    assert [(figure(o).low, figure(o).high) for o in (p95, p99)] == [
        (pytest.approx(100), pytest.approx(250)),
        (pytest.approx(250), pytest.approx(500)),
    ]
    assert figure(p999).high == math.inf
    assert figure(largest).low == pytest.approx(500)
    statuses = [
        assess(fit("latency", 300, "<", "ms", s), o).status for s, o in (("p95", p95), ("p99", p99), ("max", largest))
    ]
    assert statuses == ["satisfied", "inconclusive", "violated"]
    assert figure(p95).cases == 1000
    assert p95.confidence == 1, "the bounds hold for sure"


def test_instances_are_added_up_and_only_bounds_that_all_have_are_used():
    name = "x_seconds_bucket"
    kept = histogram(0.5, 0.96, 0.99, 1) | histogram(0, 0, 0.5, 1, instance="b")
    with keeping({name: kept}) as (url, _):
        (one,) = seen(url, fit("latency", 300, "<", "ms", "p50"), query__latency=name)
        kept.pop("le=0.25,instance=b")
    with keeping({name: kept}) as (url, _):
        (other,) = seen(url, fit("latency", 300, "<", "ms", "p50"), query__latency=name)
    assert (figure(one).low, figure(one).high) == (pytest.approx(250), pytest.approx(500))
    assert (figure(other).low, figure(other).high) == (pytest.approx(100), pytest.approx(500))
    assert any("do not share all bounds" in note for note in other.notes)


def test_the_mean_of_a_histogram_is_what_it_adds_up_to_by_how_many_there_were():
    series = {
        "x_bucket": histogram(0.5, 0.96, 0.99, 1),
        "x_sum": {"": every(60, HOUR, *(200 * i / 59 for i in range(60)))},
    }
    with keeping(series) as (url, _):
        (one,) = seen(url, fit("latency", 300, "<", "ms", "mean"), query__latency="x_bucket")
    assert figure(one).estimate == pytest.approx(200)
    assert figure(one).low == pytest.approx(figure(one).high)


@pytest.mark.parametrize(
    ("query", "statistic", "words"),
    [
        ("histogram_quantile(0.95, rate(x_bucket[5m]))", "p95", "computes with buckets"),
        ("sum by (le) (rate(x_bucket[5m]))", "p95", "computes with buckets"),
        ('x_bucket{le!="+Inf"}', "p95", 'no bucket le="+Inf"'),
        ("x_bucket", "", "names no statistic"),
    ],
)
def test_what_is_no_histogram_to_be_counted_is_refused(query, statistic, words):
    kept = histogram(0.5, 0.96, 0.99, 1)
    cut = {name: points for name, points in kept.items() if "Inf" not in name}
    with keeping({"x_bucket": kept, 'x_bucket{le!="+Inf"}': cut}) as (url, _):
        (one,) = seen(url, fit("latency", 300, "<", "ms", statistic), query__latency=query)
    assert words in failed(one)[1]


def test_a_native_histogram_tells_its_quantile_by_its_buckets():
    rows = [[0, "0.1", "0.2", "90"], [0, "0.2", "0.4", "8"], [0, "0.8", "1.6", "2"]]
    held = [{"metric": {}, "histogram": [0, {"count": "100", "sum": "20", "buckets": rows}]}]
    native = {"x_seconds": held, "sum(increase(x_seconds[3600000ms]))": held}
    with keeping(native=native) as (url, _):
        p95, p99, mean = seen(
            url, *(fit("latency", 500, "<", "ms", s) for s in ("p95", "p99", "mean")), query__latency="x_seconds"
        )
    assert (figure(p95).low, figure(p95).high) == (pytest.approx(200), pytest.approx(400))
    assert (figure(p99).low, figure(p99).high) == (pytest.approx(800), pytest.approx(1600))
    assert figure(mean).estimate == pytest.approx(200)


def test_availability_is_the_share_of_time_that_a_target_is_up_and_gaps_count_either_way():
    up = every(15, HOUR, *([1] * 24 * 9 + [0] * 24))
    query = 'max(up{job="svc"})'
    with keeping({query: {"": up}}) as (url, _):
        share, down = seen(
            url, fit("availability", "0.99", ">="), fit("downtime", 10, unit="min"), job="svc", step="15 s"
        )
    assert figure(share).estimate == pytest.approx(0.9, abs=0.01)
    assert figure(share).low == figure(share).high
    assert figure(down).estimate == pytest.approx(6, abs=0.3)
    gone = up[: len(up) // 2]
    with keeping({query: {"": [(at + HOUR / 2, v) for at, v in gone][:60]}}) as (url, _):
        (late,) = seen(url, fit("availability", "0.99", ">="), job="svc", step="15 s")
    assert figure(late).low < 0.6
    assert "nothing is recorded" in figure(late).note


def test_downtime_per_month_looks_back_a_month_and_says_how_long_that_is():
    with keeping({'max(up{job="svc"})': {"": every(3600, 31 * 86400, *([1] * 99 + [0]))}}) as (url, kept):
        (one,) = seen(url, fit("downtime", 43, unit="min", period="month"), job="svc", step="1 hour")
    assert kept.asked == ['max(up{job="svc"})']
    assert 30.0 in {round(float(word), 0) for word in one.method.split() if word.replace(".", "").isdigit()}
    assert assess(fit("downtime", 43, unit="min", period="month"), one).status == "violated"


def test_a_share_of_time_beyond_one_is_refused():
    with keeping({"health": {"": every(15, HOUR, 0, 2)}}) as (url, _):
        (one,) = seen(url, fit("availability", "0.9", ">="), query__availability="health")
    assert "no shares from 0 to 1" in failed(one)[1]


def test_a_condition_is_cut_out_by_what_holds_just_then():
    busy = [(at, 1.0) for at, _ in every(60, HOUR, 1) if at > -1200]
    series = {"cpu": {"": [(at, 0.9 if at > -1200 else 0.1) for at, _ in every(60, HOUR, 1)]}, "load > 500": {"": busy}}
    asked = fit("cpu-use", "0.5", ">=", statistic="min", condition="500 request/s")
    with keeping(series) as (url, _):
        (one,) = seen(url, asked, query__cpu_use="cpu", **{"while": "load > 500"}, step="1 min")
        (every_,) = seen(url, asked, query__cpu_use="cpu", **{"while": "always"})
        (without,) = seen(url, asked, query__cpu_use="cpu")
    assert figure(one).estimate == 0.9
    assert figure(every_).estimate == 0.1
    assert "`while`" in failed(without)[1]


def test_counters_gain_only_while_the_condition_holds():
    good = every(60, HOUR, *range(0, 6000, 100))
    bad = [(at, max(0.0, (at + 600) / 60)) for at, _ in good]
    busy = [(at, 1.0) for at, _ in good if at >= -600]
    series = {"bad_total": {"": bad}, "all_total": {"": good}, "load > 5": {"": [(at, v) for at, v in busy]}}
    asked = fit("failed-request-share", "0.5", condition="peak")
    with keeping(series) as (url, kept):
        kept.series["load > 5"][""].extend([])
        (one,) = seen(
            url, asked, query__failed_request_share="bad_total", of__failed_request_share="all_total",
            **{"while": "load > 5"}, step="1 min",
        )  # fmt: skip
    assert figure(one).cases == 1000
    assert figure(one).estimate == pytest.approx(0.01)


SLOW = "histogram_quantile(0.95, rate(http_request_duration_seconds_bucket[5m])) > 0.3"
ALARM = fit("alarm", 300, ">", "ms", "p95", subject="latency", window="10 min", min_sample=59, who="on-call engineer")


@pytest.mark.parametrize(
    ("rule", "status", "words"),
    [
        (alert("Slow", SLOW, duration=600), "satisfied", "compares with the threshold and is inactive"),
        (alert("Slow", SLOW.replace("5m", "10m"), state="firing"), "satisfied", "is firing"),
        (alert("Slow", "0.3 < " + SLOW.removesuffix(" > 0.3"), duration=600), "satisfied", "compares"),
        (alert("Slow", SLOW, duration=60), "violated", "takes or waits 1 min and 5 min, not 10 min"),
        (
            alert("Slow", SLOW.replace("0.3", "0.5"), duration=600),
            "violated",
            "compares with > 0.5, not with 0.3 (300 ms)",
        ),
        (alert("Slow", SLOW.replace(">", "<"), duration=600), "violated", "the other way round"),
        (alert("Slow", SLOW.replace("0.95", "0.5"), duration=600), "violated", "takes the quantile 0.5, not p95"),
        (alert("Slow", SLOW, duration=600, health="err", lastError="boom"), "violated", "it fails (boom)"),
        (alert("Slow", SLOW, duration=600, health="unknown"), "inconclusive", "was never evaluated"),
        (
            alert("Slow", SLOW, duration=600, lastEvaluation="2026-03-01T09:00:00Z"),
            "inconclusive",
            "last evaluated 3 hours",
        ),
        (alert("Other", SLOW, duration=600), "violated", "there is no alert rule 'Slow'; there are: Other"),
        (alert("Slow", 'absent(x{le="> 0.3"})', duration=600), "violated", "compares with no number"),
    ],
)
def test_an_alarm_is_set_where_a_rule_goes_off_at_its_threshold_and_works(rule, status, words):
    with keeping(groups=group(rule, {"name": "x", "query": "up", "type": "recording"})) as (url, _):
        (one,) = seen(url, ALARM, rules__latency="Slow")
    verdict = assess(as_set(ALARM), one)
    assert (verdict.status, words in verdict.sentence) == (status, True), verdict.sentence


def test_a_rule_is_found_by_the_metric_that_it_watches_and_never_guessed():
    groups = group(alert("A", SLOW.replace("0.3", "9")), alert("B", SLOW, duration=600), alert("C", "cpu > 0.3"))
    with keeping(groups=groups) as (url, _):
        (one,) = seen(url, ALARM, query__latency="http_request_duration_seconds_bucket")
        (guess,) = seen(url, ALARM)
    assert assess(as_set(ALARM), one).status == "satisfied"
    assert "'B'" in figure(one).note
    assert failed(guess)[1].startswith("Source 'live' does not say which rule watches the latency")


def test_the_time_to_tell_is_what_the_rules_wait_and_delivery_takes():
    asked = fit("time-to-tell", 2, unit="h")
    with keeping(groups=group(alert("Faulty", "faults > 0", duration=600))) as (url, _):
        (open_,) = seen(url, asked, rules="Faulty")
        (known,) = seen(url, asked, rules="Faulty", delivery="5 min")
        (lost,) = seen(url, asked, rules="Faulty,Gone")
    assert assess(asked, open_).status == "inconclusive"
    assert figure(known).high == pytest.approx((600 + 30 + 300) / 3600)
    assert assess(asked, known).status == "satisfied"
    assert "no alert rule 'Gone'" in failed(lost)[1]


def test_more_points_than_fit_into_a_reply_are_read_on_a_grid_that_keeps_the_extreme():
    many = every(1, 20 * HOUR, 0.2)
    many[777] = (many[777][0], 0.99)
    with keeping({"cpu": {"": many}}) as (url, kept):
        (one,) = seen(url, fit("cpu-use", "0.8"), query__cpu_use="cpu", window="20 h")
    assert figure(one).estimate == 0.99
    assert kept.asked[-1].startswith("max_over_time(cpu[")
    assert "on a grid" in one.notes[0]
    assert one.rows <= POINTS


def test_a_counter_that_began_anew_unseen_between_two_looks_is_not_counted():
    steady = every(1, 20 * HOUR, *range(72_000))
    hidden = [(at, value if at < -50_000 or at > -49_998 else 0) for at, value in steady]
    asked = fit("timeout-rate", "0.9")
    with keeping({"all_total": {"": steady}, "calm_total": {"": steady}, "wild_total": {"": hidden}}) as (url, _):
        settings = {"of__timeout_rate": "all_total", "window": "20 h"}
        (sound,) = seen(url, asked, query__timeout_rate="calm_total", **settings)
        (lost,) = seen(url, asked, query__timeout_rate="wild_total", **settings)
    assert figure(sound).cases > 71_000
    assert "began anew 1 times between two looks" in failed(lost)[1]


def test_too_fine_a_step_is_told_and_not_made_coarser_behind_ones_back():
    with keeping({"max(cpu)": {"": every(60, HOUR, 1)}}) as (url, _):
        (one,) = seen(url, fit("cpu-use", "0.8"), query__cpu_use="max(cpu)", window="30 days", step="1 s")
    assert failed(one)[0] == "source.too-large"


def test_warnings_of_the_server_and_what_is_taken_on_trust_are_told():
    with keeping(CPU, warnings=["partial response"]) as (url, _):
        (one,) = seen(url, fit("cpu-use", "0.8", population="all", meter="at the gateway"), query__cpu_use="cpu")
    assert one.notes[1:] == (
        "The server warns: partial response",
        "What is recorded is taken to stand for these cases: all.",
        "Measured where it is recorded; the requirement names at the gateway.",
    )


def test_the_fingerprint_is_of_what_the_server_said():
    with keeping(CPU) as (url, kept):
        one, again = (seen(url, fit("cpu-use", "0.8"), query__cpu_use="cpu")[0].fingerprint for _ in range(2))
        kept.series = {"cpu": {"instance=a": every(15, HOUR, 0.2)}}
        (other,) = seen(url, fit("cpu-use", "0.8"), query__cpu_use="cpu")
    assert one == again != other.fingerprint
    assert one.startswith("prometheus-1:")


def test_the_one_door_to_the_probes_knows_telemetry():
    with keeping(CPU) as (url, _):
        source = Source("live", "prometheus", url, settings=(("query.cpu-use", "cpu"),))
        (one,) = measure_any(source, [fit("cpu-use", "0.8")], place=Place(Path(), {}), as_of=NOON)
    assert figure(one).estimate == 0.9


@pytest.fixture
def bench(tmp_path):
    """A workbench with a project whose answers ask for a response time and an alarm."""
    made = open_workbench(str(tmp_path / "remit.db"), person="Ada", create=True)
    made.new("Churn")
    made.answer("churn", "deployment.performance", "p95 latency under 300 ms at 500 requests per second")
    made.accept("churn", "deployment.performance")
    watched = "Alert the on-call engineer when p95 latency exceeds 300 ms for 10 minutes."
    made.answer("churn", "deployment.software-metrics", watched)
    made.accept("churn", "deployment.software-metrics")
    yield made
    made.close()


def told_by(bench, url: str, **settings: str) -> dict[str, str]:
    """Verify the project on a server and give the statuses by question."""
    pairs = tuple((name.replace("__", "."), value) for name, value in settings.items())
    bench.name_source("churn", Source("live", "prometheus", url, settings=pairs))
    found = bench.verify("churn", as_of="2026-03-01T12:00:00.000000Z")
    return {given.requirement.partition("/")[0]: given.verdict.status for given in found.verdicts}


def test_from_words_to_the_verdict_on_a_response_time(bench):
    series = {"x_seconds_bucket": histogram(0.5, 0.96, 0.99, 1)}
    with keeping(series) as (url, _):
        found = told_by(bench, url, query__latency="x_seconds_bucket", **{"while": "always"})
    assert found["deployment.performance"] == "satisfied"
    state = next(r for r in bench.requirements("churn") if r.requirement.question == "deployment.performance")
    assert state.verdict.given.observation.strength == "E2"


def test_from_words_to_the_verdict_on_an_alarm(bench):
    with keeping(groups=group(alert("Slow", SLOW, duration=600))) as (url, _):
        assert told_by(bench, url, rules__latency="Slow")["deployment.software-metrics"] == "satisfied"
        assert told_by(bench, url, rules__latency="Gone")["deployment.software-metrics"] == "violated"


def test_every_measure_of_telemetry_is_one_that_criteria_name():
    measures = [one for one in MEASURES.values() if "prometheus" in one.kinds]
    assert {one.id for one in measures} <= set(KNOWN)
    assert set(SET) <= {one.id for one in measures}
    assert datetime.fromisoformat(NOON)
