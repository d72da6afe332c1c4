"""Facts about answers in the shorthand of engineers: glued units, grades of incidents, steps of a release, specs."""

import pytest

from remit.language.reading import read
from remit.language.sentences import render
from tests.language.answers_amounts import told


def _told(question: str, text: str) -> str:
    reading = read(question, text)
    return "; ".join(told(value) for value in reading.values) or reading.status


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("data.retention", "7y", "retention =7 year ?op"),
        ("deployment.load", "90 rps, growth 15% YoY", "load 90 request /s; growth 15 % /year"),
        ("deployment.load", "80k bookings a day, +12% per year", "load 80000 booking /day; growth 12 % /year"),
        ("deployment.performance", "p99 120 ms at 800 QPS peak", "latency <=120 ms @800 request/s ?op"),
        ("deployment.performance", "p95 < 80 ms, 300 rps sustained",
         "latency <80 ms; throughput >=300 request /s ?what,op"),
        ("deployment.software-metrics", "error_rate > 2% for 5m → page",
         "error-rate >2 % !page @alarm"),
        ("deployment.input-metrics", "PSI > 0.25 on any top-20 feature",
         "drift >0.25 by top-20 feature @alarm ?condition"),
    ],
)  # fmt: skip
def test_short_words_and_signs_are_written_out(question: str, text: str, said: str):
    assert _told(question, text) == said


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("data.volume", "5m of pipe", "abstained"),
        ("deployment.performance", "it travels 5m", "abstained"),
        ("data.source", "y is the target", "nothing"),
        ("deployment.release", "It took over 3 days last time.", "nothing"),
    ],
)
def test_what_may_mean_something_else_stays_as_it_stands(question: str, text: str, said: str):
    assert read(question, text).values == () or _told(question, text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("P1: 10 min, P2: 2 h, P3: next business day",
         "time-to-respond <=10 min @p1 ?op; time-to-respond <=2 h @p2 ?op; time-to-respond <=1 working day @p3 ?op"),
        ("Ack: 5 min (critical) / 4 h (major)",
         "time-to-respond <=5 min @critical ?op; time-to-respond <=4 h @major ?op"),
        ("Sev 1 < 20 min, Sev-2 < 3 h", "time-to-respond <20 min @sev 1; time-to-respond <3 h @sev2"),
        ("30 min for critical incidents, 6 h for all others",
         "time-to-respond <=30 min @critical ?op; time-to-respond <=6 h @otherwise ?op"),
        ("P1: ack 10 min, fix 6 h", "time-to-respond <=10 min @p1 ?op"),
    ],
)  # fmt: skip
def test_times_to_respond_are_told_by_how_bad_an_incident_is(text: str, said: str):
    assert _told("deployment.incidents", text) == said
    for value in read("deployment.incidents", text).values:
        assert [again.meaning for again in read("deployment.incidents", render(value)).values] == [value.meaning]


@pytest.mark.parametrize(
    "text", ["The risk is high: 30 min.", "P1 took 20 min last time.", "P1: 10 min, 20 min", "P1 or P2: not 10 min"]
)
def test_a_grade_without_its_own_time_tells_no_case(text: str):
    assert not any(value.condition for value in read("deployment.incidents", text).values)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2 % for 1 day, 20 % for 3 days, then all",
         ("traffic-share =2 % @step 1 ?op; trial-time >=1 day @step 1 ?op; traffic-share =20 % @step 2 ?op; "
         "trial-time >=3 day @step 2 ?op")),
        ("Canary 5/20/100 over 4 days",
         ("traffic-share =5 % @step 1 ?op; traffic-share =20 % @step 2 ?op; traffic-share =100 % @step 3 ?op; "
         "trial-time >=4 day ?op; strategy [canary]")),
        ("Canary 1 → 10 → 50 %",
         ("traffic-share =1 % @step 1 ?op; traffic-share =10 % @step 2 ?op; traffic-share =50 % @step 3 ?op; "
         "strategy [canary]")),
        ("Shadow for 3 weeks, then canary with 10 % for 5 days",
         ("trial-time >=3 week @in shadow ?op; traffic-share =10 % ?op; trial-time >=5 day @in canary ?op; "
         "strategy [shadow, canary]")),
        ("A/B test, 80/20 split, 3 weeks", "traffic-share =20 % ?op; trial-time >=3 week ?op; strategy [a-b-test]"),
        ("2 weeks shadow → A/B 60/40 for 3 weeks",
         ("trial-time >=2 week @in shadow ?op; traffic-share =40 % ?op; trial-time >=3 week @in test ?op; "
         "strategy [shadow, a-b-test]")),
        ("10% canary, 12h soak", "traffic-share =10 % ?op; trial-time >=12 h ?op; strategy [canary]"),
    ],
)  # fmt: skip
def test_the_steps_of_a_release_are_told_apart(text: str, said: str):
    assert _told("deployment.release", text) == said
    for value in read("deployment.release", text).values:
        if value.condition:
            again = [one.meaning for one in read("deployment.release", render(value)).values]
            assert value.meaning in again


@pytest.mark.parametrize("text", ["50 % of the users, 20 % of the shops", "10 % of users for 2 weeks or for 3 weeks"])
def test_shares_and_times_that_do_not_follow_each_other_stay_in_doubt(text: str):
    assert not any(value.condition for value in read("deployment.release", text).values)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Pod with 4 vCPU, 8 GiB; p99 < 30ms", {"target", "processors", "memory", "latency"}),
        ("Raspberry Pi 5, 4 GB RAM, model < 25 MB, 50 ms/frame", {"target", "memory", "model-size", "latency"}),
        ("on-prem VM, 8 cores / 32 GB RAM, air-gapped", {"target", "processors", "memory", "offline"}),
        ("Lambda, 1 GB memory limit, cold start < 2 s, ≤ €200/month", {"target", "memory", "cost"}),
    ],
)
def test_the_parts_of_a_specification_are_read_side_by_side(text: str, said: set[str]):
    assert {value.what for value in read("modeling.deployment-constraints", text).values} == said


def test_the_time_of_an_answer_says_for_how_many_it_holds():
    (value,) = (v for v in read("modeling.deployment-constraints", "p95 < 60 ms").values)
    assert (value.what, value.statistic) == ("latency", "p95")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("7-day MAPE > 9 % or PSI > 0.3 or quarterly", [("mape", "7 day"), ("drift", ""), ("", "every quarter")]),
        ("AUC < 0.81 (14-day rolling) → retrain", [("auc", "14 day")]),
        ("weekly, AUC drop > 2 pts vs release, or 30k new labels", [("", "every week"), ("auc", ""), ("new data", "")]),
        ("every Monday, and immediately if recall falls under 0.7", [("", "every monday"), ("recall", "")]),
        ("Monthly, and whenever PSI > 0.2 on any top-10 feature", [("", "every month"), ("drift", "")]),
        ("Weekly, Sun 02:00 UTC", [("", "every sunday at 02:00 utc")]),
    ],
)
def test_triggers_are_read_as_they_are_jotted_down(text: str, said: list[tuple[str, str]]):
    values = read("deployment.retraining", text).values
    assert [(value.condition, value.window or value.schedule) for value in values] == said


def test_no_condition_is_an_event_in_words_that_holds_an_operator():
    assert not any(">" in value.condition for value in read("deployment.retraining", "if 7 d foo > 3").values)


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("data.stream-frequency", "half-hourly", "interval <=30 min ?op"),
        ("data.stream-frequency", "every 10 min, 98 % on time (within 3 min)",
         "interval <=10 min ?op; on-time-share >=98 % ?op; lateness <=3 min"),
        ("deployment.error-analysis", "80 FPs + 80 FNs per month",
         "cases-looked-into >=80 false positive ?op; cases-looked-into >=80 false negative /month ?op"),
        ("deployment.rollback", "N-1 image, < 4 min", "time-to-roll-back <4 min; replacement [previous-version]"),
        ("deployment.rollback", "RTO: 20 min", "time-to-roll-back <=20 min ?op"),
        ("modeling.input-mode", "Both: nightly batch for the ledger, real time for the app",
         "trigger ?; input-mode [batch, real-time]"),
    ],
)  # fmt: skip
def test_short_forms_of_running_systems_are_read(question: str, text: str, said: str):
    assert _told(question, text).replace("trigger;", "trigger ?;") == said


def test_a_bound_of_a_score_is_no_share_that_is_reviewed():
    assert read("scoping.human-oversight", "score 0.3–0.7 goes to manual review").values == ()


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("deployment.performance", "RPS: 650; p95: 90ms", "throughput >=650 request /s ?what,op; latency <=90 ms ?op"),
        ("deployment.software-metrics", "latency p50/p99, throughput", "latency; latency; throughput"),
        ("deployment.load", "nightly 4M rows", "load 4000000 row /day"),
        ("deployment.load", "6M predictions/day (≈ 70/s)", "load 6000000 prediction /day"),
        ("deployment.retraining", "on drift (PSI > 0.22)", "trigger > 0.22"),
        ("modeling.deployment-constraints", "Raspberry Pi 5 (8 GB)", "memory <=8 GB ?op; target [edge]"),
        ("data.stream-frequency", "every 20 s per meter", "interval <=20 s ?op"),
        ("deployment.error-analysis", "top-60 residuals per month", "cases-looked-into >=60 residual /month ?op"),
    ],
)  # fmt: skip
def test_what_stands_in_brackets_before_or_behind_slashes_is_read(question: str, text: str, said: str):
    assert _told(question, text).replace("trigger >0.22 @drift", "trigger > 0.22") == said


def test_whoever_is_of_no_help_is_not_called():
    assert read("deployment.incidents", "The supplier's hotline answers in two days, which is no help.").values == ()


def test_figures_of_a_metric_stay_with_it():
    values = read("deployment.software-metrics", "latency p50/p99, throughput").values
    assert [(value.what, value.statistic) for value in values] == [
        ("latency", "p50"), ("latency", "p99"), ("throughput", "")
    ]  # fmt: skip
