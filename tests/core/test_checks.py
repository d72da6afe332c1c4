"""Facts about verdicts: what an interval says of a threshold, in words, and what would settle it."""

import math
from dataclasses import fields, replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.core.checks import MEASURES, PRECEDENCE, assess, more_cases, resolved, stale
from remit.core.checks.telling import demand, shown, subject_of
from remit.core.criteria import FitCriterion
from remit.core.measures import PERSONAL_DATA, category
from remit.core.observations import Failure, Figure, Observation, Source
from remit.language.lists import privacy
from remit.language.lists.metrics.measures import TITLES
from remit.probes import intervals

OPS = st.sampled_from([">=", "<=", ">", "<"])
THRESHOLDS = st.decimals("0.01", "0.99", places=3)


def _criterion(measure="recall", op=">=", threshold="0.8", **more):
    unit = "row" if measure in {"row-count", "rows-per-group"} else "1"
    return FitCriterion(measure, op, Decimal(threshold), unit, **more)


def _seen(*figures, measure="recall"):
    return Observation(measure, figures, "method", 0.95, 100, "rows-1:0", "2026-11-23T08:00:00Z")


def _share(hits, cases, group="", confidence=0.95):
    return Figure(group, hits / cases, *intervals.share(hits, cases, confidence), cases)


@st.composite
def figures(draw, group=""):
    cases = draw(st.integers(1, 20_000))
    return _share(draw(st.integers(0, cases)), cases, group)


@pytest.mark.parametrize(
    ("op", "below", "at", "above", "across"),
    [
        (">=", "violated", "satisfied", "satisfied", "inconclusive"),
        (">", "violated", "violated", "satisfied", "inconclusive"),
        ("<=", "satisfied", "satisfied", "violated", "inconclusive"),
        ("<", "satisfied", "violated", "violated", "inconclusive"),
        ("=", "violated", "satisfied", "violated", "inconclusive"),
    ],
)
def test_the_interval_decides_and_never_the_estimate(op, below, at, above, across):
    ends = {"below": (0.1, 0.2), "at": (0.5, 0.5), "above": (0.7, 0.9), "across": (0.4, 0.9)}
    found = {
        name: assess(_criterion(op=op, threshold="0.5"), _seen(Figure("", (low + high) / 2, low, high, 100))).status
        for name, (low, high) in ends.items()
    }
    assert found == {"below": below, "at": at, "above": above, "across": across}


@pytest.mark.parametrize(
    ("low", "high", "status"), [(0, 0, "satisfied"), (0.1, 0.1, "violated"), (0, 0.2, "inconclusive")]
)
def test_none_means_that_nothing_at_all_was_found(low, high, status):
    asked = _criterion("personal-data", "none", "0")
    assert assess(asked, _seen(Figure("e-mail addresses", low, low, high, 9), measure="personal-data")).status == status


@given(figures(), OPS, THRESHOLDS)
def test_nothing_is_claimed_while_the_interval_crosses_the_threshold(figure, op, threshold):
    status = assess(_criterion(op=op, threshold=str(threshold)), _seen(figure)).status
    crosses = figure.low < float(threshold) < figure.high
    assert (status == "inconclusive") or not crosses


@given(figures(), THRESHOLDS, THRESHOLDS)
def test_asking_for_less_never_makes_a_verdict_worse(figure, one, other):
    order = ("violated", "inconclusive", "satisfied")
    mild, hard = sorted((one, other))
    found = [order.index(assess(_criterion(threshold=str(t)), _seen(figure)).status) for t in (mild, hard)]
    assert found[0] >= found[1]


@given(st.integers(1, 500), st.data(), st.integers(2, 50), OPS, THRESHOLDS)
def test_more_of_the_same_data_never_turns_satisfied_into_violated_nor_back(cases, data, times, op, threshold):
    hits = data.draw(st.integers(0, cases))
    asked = _criterion(op=op, threshold=str(threshold))
    found = {assess(asked, _seen(_share(k * hits, k * cases))).status for k in (1, times)}
    assert not {"satisfied", "violated"} <= found


@given(figures(), OPS, THRESHOLDS)
def test_a_sentence_never_contradicts_its_verdict_by_rounding(figure, op, threshold):
    verdict = assess(_criterion(op=op, threshold=str(threshold)), _seen(figure))
    shown = verdict.judgements[0].sentence.removeprefix("recall is ").split(",")[0]
    estimate, _, rest = shown.partition(" (")
    low, _, high = rest.rstrip(")").partition(" to ")
    told = Figure("", float(estimate), float(low or estimate), float(high or estimate), figure.cases)
    assert assess(_criterion(op=op, threshold=str(threshold)), _seen(told)).status == verdict.status


@given(st.integers(100, 5_000), st.floats(0.1, 0.9), st.floats(0.1, 0.6), st.sampled_from([">=", "<="]), st.booleans())
def test_so_many_more_cases_do_settle_it(cases, share, near, op, above):
    """Where the estimate stays, twice the number told is enough and a third of it is not (it is an approximation)."""
    figure = _share(round(cases * share), cases)
    threshold = figure.estimate + near * (figure.high - figure.estimate if above else figure.low - figure.estimate)
    asked = _criterion(op=op, threshold=str(threshold))

    def status(total):
        hits = round(total * figure.estimate)
        return assess(asked, _seen(Figure("", figure.estimate, *intervals.wilson(hits, total, 0.95), total))).status

    more = more_cases(op, figure, threshold)
    assert assess(asked, _seen(figure)).more_cases == more
    assert status(2 * (cases + more)) == ("satisfied" if above == (op == "<=") else "violated")
    assert status((cases + more) // 3) == "inconclusive"


@given(figures(), THRESHOLDS, THRESHOLDS)
def test_two_limits_are_judged_as_the_worse_of_both(figure, one, other):
    low, high = sorted((one, other))
    both = assess(_criterion(op="=", threshold=str(low), upper=high), _seen(figure))
    swapped = assess(_criterion(op="=", threshold=str(high), upper=low), _seen(figure))
    each = [
        assess(_criterion(op=op, threshold=str(end)), _seen(figure)).status for op, end in ((">=", low), ("<=", high))
    ]
    assert both.status == swapped.status == min(each, key=PRECEDENCE.index)
    assert f"at least {low.normalize():f} and at most {high.normalize():f} is required" in both.sentence


def test_what_would_settle_two_limits_settles_the_one_that_is_crossed():
    figure = Figure("", 0.72, 0.69, 0.75, 400)
    asked = _criterion(op="=", threshold="0.7", upper=Decimal("0.8"))
    assert assess(asked, _seen(figure)).more_cases == more_cases(">=", figure, 0.7) == 500
    assert assess(asked, _seen(Figure("", 0.8, 0.7, 0.9, 400))).more_cases is None


@pytest.mark.parametrize(
    ("change", "limit", "ends", "status", "words"),
    [
        ("difference", (">=", "0.03"), (0.031, 0.06), "satisfied", "gain in recall over the current rule is"),
        ("difference", (">=", "0.03"), (0.01, 0.06), "inconclusive", "at least 0.03 is required"),
        ("difference", (">=", "-0.02"), (-0.019, 0.06), "satisfied", "no more than 0.02 worse is allowed"),
        ("difference", (">=", "-0.02"), (-0.021, 0.06), "inconclusive", "no more than 0.02 worse is allowed"),
        ("difference", (">=", "-0.02"), (-0.06, -0.021), "violated", "no more than 0.02 worse is allowed"),
        ("difference", (">=", "0"), (0.0, 0.06), "satisfied", "no worse is allowed"),
        ("fall", ("<=", "0.02"), (-0.06, 0.01), "satisfied", "fall in recall from the current rule is"),
        ("relative", (">=", "0.1"), (0.02, 0.06), "violated", "as a share of it, is"),
    ],
)  # fmt: skip
def test_not_worse_than_the_baseline_by_more_than_a_margin(change, limit, ends, status, words):
    (op, threshold), (low, high) = limit, ends
    asked = _criterion("comparison", op, threshold, subject="recall", reference="current rule", change=change)
    verdict = assess(asked, _seen(Figure("", (low + high) / 2, low, high, 900), measure="comparison"))
    assert verdict.status == status
    assert words in verdict.sentence


@pytest.mark.parametrize(("is_set", "status"), [(1.0, "satisfied"), (0.0, "violated")])
def test_an_alarm_is_judged_by_whether_it_is_set_and_not_by_its_threshold(is_set, status):
    asked = FitCriterion("alarm", ">", Decimal(300), "ms", subject="latency")
    seen = Observation("alarm", (Figure("", is_set, is_set, is_set, 1),), "rules", 0.95, 1, "x", "2026-11-23T08:00:00Z")
    assert assess(asked, seen).status == status


def test_too_few_cases_are_inconclusive_and_the_missing_ones_are_counted():
    verdict = assess(_criterion(min_sample=30), _seen(_share(12, 12, "women")))
    assert verdict.status == "inconclusive"
    assert verdict.more_cases == verdict.judgements[0].more_cases
    clear = assess(_criterion(min_sample=30), _seen(Figure("women", 1.0, 0.9, 1.0, 12)))
    assert (clear.status, clear.more_cases) == ("inconclusive", 18)
    assert "it rests on 12 cases and at least 30 are asked for: 18 more" in clear.sentence


@pytest.mark.parametrize(
    ("figure", "op", "word"),
    [
        (Figure("women", 0.8, 0.7, 0.9, 50), ">=", "lies on the threshold"),
        (Figure("women", 0.0, 0.0, 1.0, 0, note="no case is labelled positive"), ">=", "no case is labelled positive"),
        (Figure("women", 0.8, 0.7, 0.9, 50), "=", "exactly"),
        (Figure("women", 0.8 + 1e-9, 0.7, 0.9, 50), ">=", "lies on the threshold"),
    ],
)
def test_what_no_number_of_cases_settles_says_so(figure, op, word):
    verdict = assess(_criterion(op=op), _seen(figure))
    assert (verdict.status, verdict.more_cases) == ("inconclusive", None)
    assert word in verdict.sentence


def test_an_end_that_was_stopped_by_nought_does_not_look_near():
    stopped = Figure("few", 0.134, 0.0, 0.72, 3)
    assert more_cases("<=", stopped, 0.05) == math.ceil(3 * ((0.36 / 0.084) ** 2 - 1))


@given(st.lists(figures("a"), min_size=1, max_size=6), OPS, THRESHOLDS)
def test_the_whole_is_as_its_worst_part(parts, op, threshold):
    named = [replace(figure, group=f"group {index}") for index, figure in enumerate(parts)]
    verdict = assess(_criterion(op=op, threshold=str(threshold), attribute="sex"), _seen(*named))
    assert verdict.status == min((j.status for j in verdict.judgements), key=PRECEDENCE.index)
    assert [j.group for j in verdict.judgements] == [figure.group for figure in named]


def test_a_failure_is_an_error_and_never_a_violation():
    verdict = assess(_criterion(), Failure("source.missing", "There is no file 'x.csv'.", "2026-11-23T08:00:00Z"))
    assert (verdict.status, verdict.sentence) == ("error", "Error: There is no file 'x.csv'.")


def test_an_observation_of_something_else_is_refused():
    with pytest.raises(ValueError, match="accuracy"):
        assess(_criterion(), _seen(measure="accuracy"))


def test_nothing_measured_is_not_measured():
    assert assess(_criterion(attribute="sex"), _seen()).status == "not-measured"


@pytest.mark.parametrize(
    ("asked", "figures", "sentence"),
    [
        (
            _criterion("selection-rate-ratio", attribute="disability"),
            [Figure("people with a disability", 0.1496, 0.1449, 0.15455, 37_516, 240_161)],
            (
                "Violated: selection-rate ratio of people with a disability is 0.150 (0.145 to 0.155), "
                "where at least 0.8 is required."
            ),
        ),
        (
            _criterion("row-count", threshold="100000"),
            [Figure("", 277_677, 277_677, 277_677, 277_677)],
            "Satisfied: number of rows is 277,677, where at least 100,000 rows are required.",
        ),
        (
            _criterion("accuracy", "<", "0.8275"),
            [Figure("", 0.82749, 0.8274, 0.82749, 1_000)],
            "Satisfied: accuracy is 0.82749 (0.82740 to 0.82749), where less than 0.8275 is required.",
        ),
        (
            _criterion("recall", attribute="race"),
            [Figure("4", 0.7, 0.5, 0.9, 20), Figure("men", 0.9, 0.85, 0.95, 99), Figure("women", 0.6, 0.5, 0.7, 99)],
            (
                "Violated: recall of women is 0.60 (0.50 to 0.70), where at least 0.8 is required. "
                "Of 3 groups: 1 violated, 1 inconclusive and 1 satisfied."
            ),
        ),
        (
            _criterion("recall", attribute="race"),
            [Figure("4", 0.7, 0.5, 0.9, 20)],
            (
                "Inconclusive: recall of group 4 is 0.70 (0.50 to 0.90), where at least 0.8 is required; about 60 more "
                "cases of group 4 would settle it if the estimate stays where it is."
            ),
        ),
        (
            _criterion("personal-data", "none", "0", items=("email",)),
            [Figure("e-mail addresses", 0.0012, 0.0012, 0.0012, 10_000, note="in 'contact'")],
            "Violated: share of rows with e-mail addresses is 0.0012, where none is allowed (in 'contact').",
        ),
        (
            _criterion(goal=Decimal("0.9")),
            [Figure("", 0.9, 0.85, 0.95, 400)],
            (
                "Satisfied: recall is 0.90 (0.85 to 0.95), where at least 0.8 is required; the goal of 0.9 is not "
                "reached for certain."
            ),
        ),
    ],
)
def test_verdicts_are_sentences(asked, figures, sentence):
    assert assess(asked, _seen(*figures, measure=asked.measure)).sentence == sentence


def test_the_words_of_criteria_and_of_answers_are_known_here():
    assert set(TITLES) <= set(MEASURES)
    assert {name: category(name) for name in PERSONAL_DATA} == PERSONAL_DATA
    assert set(privacy.CATEGORIES) == set(PERSONAL_DATA)
    assert all(category(title) is PERSONAL_DATA[name] for name, title in privacy.TITLES.items())


SOURCE = Source("acs", "data", "t.parquet", label="y")
HELD = {"measured": SOURCE, "source": SOURCE, "as_of": "2026-11-01T00:00:00Z", "now": "2026-11-23T00:00:00Z"}


def test_a_verdict_holds_while_nothing_changed():
    assert not stale(_criterion(), _criterion(), **HELD)
    assert not stale(_criterion(), _criterion(), **HELD, max_age=timedelta(days=30))
    assert not stale(_criterion(), _criterion(threshold="0.80", meter="elsewhere"), **HELD)
    assert not stale(_criterion(), _criterion(), **{**HELD, "source": replace(SOURCE, note="better told")})


@pytest.mark.parametrize(
    ("current", "changed", "word"),
    [
        (None, {}, "gone"),
        (_criterion(threshold="0.81"), {}, "criterion has changed"),
        (_criterion(), {"source": None}, "'acs'"),
        (_criterion(), {"source": replace(SOURCE, label="z")}, "described differently"),
        (_criterion(), {"max_age": timedelta(days=21)}, "22 days ago"),
    ],
)
def test_what_changed_under_a_verdict_makes_it_stale(current, changed, word):
    assert word in stale(_criterion(), current, **{**HELD, **changed})


def test_a_verdict_on_a_range_holds_while_the_range_does():
    asked = _criterion("range", "=", "0.7", subject="recall", upper=Decimal("0.8"))
    judged = resolved(asked)
    assert judged.measure == "recall"
    assert not stale(judged, asked, **HELD)
    assert "criterion has changed" in stale(judged, replace(asked, upper=Decimal("0.9")), **HELD)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("21 day", "It was measured 22 days ago, and counts for 21 days: verify it again."),
        ("1 h", "It was measured 22 days ago, and counts for 1 hour: verify it again."),
        ("30 days", ""), ("1 month", ""), ("", ""), ("long", ""), ("-1 day", ""), ("9e99 day", ""), ("1e5 year", ""),
    ],
)  # fmt: skip
def test_evidence_expires_where_its_source_says_for_how_long_it_counts(said, sentence):
    source = replace(SOURCE, settings=(("counts-for", said),))
    assert stale(_criterion(), _criterion(), **{**HELD, "source": source}) == sentence


def test_every_value_of_a_criterion_but_where_it_is_shown_counts():
    """A new field of the criterion must be decided on: it changes verdicts, or it is wording."""
    assert {field.name for field in fields(FitCriterion)} - {"meter"} == {
        "measure", "op", "threshold", "unit", "statistic", "attribute", "group", "items", "goal", "condition",
        "population", "window", "min_sample", "confidence", "subject", "upper", "reference", "change", "period", "who",
    }  # fmt: skip


def test_bounds_that_are_certain_ask_for_no_more_cases():
    seen = _seen(Figure("", 0.79, 0.7, 0.9, 50))
    assert "more cases" in assess(_criterion(), seen).sentence
    verdict = assess(_criterion(), replace(seen, confidence=1.0))
    assert verdict.status == "inconclusive"
    assert "more cases" not in verdict.sentence
    assert "only a finer record would tell more" in verdict.sentence
    assert verdict.more_cases is None


@pytest.mark.parametrize(
    ("figure", "unit", "ends", "words"),
    [
        (Figure("", 52, 52, 52, 1), "week", (52,), "52 weeks"),
        (Figure("", 1, 1, 1, 1), "year", (2,), "1 year"),
        (Figure("", 25.5893, 25.5893, 25.5893, 1), "year", (10,), "25.59 years"),
        (Figure("", 6, 6, 6, 1), "h", (2,), "6 h"),
        (Figure("", 0.99642, 0.99642, 0.99642, 9), "1", (0.99,), "0.996"),
        (Figure("", 0.99996, 0.99996, 0.99996, 9), "1", (0.9,), "0.99996"),
        (Figure("", 0.00004, 0.00004, 0.00004, 9), "1", (0.9,), "0.00004"),
        (Figure("", 1, 1, 1, 9), "1", (0.99,), "1"),
        (Figure("", 0.1046, 0.1046, 0.1046, 9), "1", (0.01,), "0.105"),
        (Figure("", 0.5, 0.5, 0.5, 9), "1", (0.01,), "0.50"),
        (Figure("", 0.9914, 0.9857, 0.9964, 9), "1", (0.8,), "0.991 (0.986 to 0.996)"),
        (Figure("", 0.79996, 0.75, 0.85, 9), "1", (0.8,), "0.79996 (0.75000 to 0.85000)"),
        (Figure("", 25_431.27, 24_831, 26_031, 9), "ms", (30_000,), "25,431 ms (24,831 to 26,031)"),
        (Figure("", 21.31, 20.16, 22.46, 9), "ms", (25,), "21.3 ms (20.2 to 22.5)"),
        (Figure("", 5.03, 5.03, math.inf, 9), "month", (12,), "5.03 months or more"),
        (Figure("", 0.4, -math.inf, 0.5, 9), "1", (1,), "0.40 (0.50 or less)"),
        (Figure("", 480.2, 470.1, 490.4, 9), "request/s", (500,), "480 requests per second (470 to 490)"),
        (Figure("", 600, 600, 600, 9), "EUR/month", (500,), "600 EUR per month"),
        (Figure("", 3, 3, 3, 9), "label", (2,), "3"),
        (Figure("", 2.0412, 0.1502, 3.2187, 9), "1", (0.2,), "2.04 (0.15 to 3.22)"),
    ],
)
def test_a_figure_has_the_digits_that_are_known_and_its_unit(figure, unit, ends, words):
    assert shown(figure, unit, ends) == words


@pytest.mark.parametrize(
    ("asked", "unit", "words"),
    [
        (FitCriterion("full-cycles", ">=", Decimal(52), "week"), "week", "at least 52 weeks are required"),
        (FitCriterion("history", ">=", Decimal(1), "year"), "year", "at least 1 year is required"),
        (FitCriterion("interval", "<=", Decimal(2), "h"), "h", "at most 2 h is allowed"),
        (FitCriterion("labels-per-item", ">=", Decimal(2), "label"), "label", "at least 2 labels are required"),
        (FitCriterion("stream-rate", ">", Decimal(30), "record", period="day"), "record/day",
         "more than 30 records per day are required"),
        (FitCriterion("duplicate-rows", "=", Decimal(0)), "1", "none is allowed"),
        (FitCriterion("constant-columns", "<=", Decimal(0)), "1", "none is allowed"),
        (FitCriterion("selection-rate", "<=", Decimal(0)), "1", "at most 0 is allowed"),
        (FitCriterion("latency", "=", Decimal(20), "ms", upper=Decimal(10)), "ms",
         "at least 10 and at most 20 ms is required"),
    ],
)  # fmt: skip
def test_a_demand_is_plain_english(asked, unit, words):
    assert demand(asked, unit) == words


@pytest.mark.parametrize(
    ("asked", "group", "words"),
    [
        (FitCriterion("latency", "<=", Decimal(1), "ms", statistic="p95"), "", "95th-percentile latency"),
        (FitCriterion("latency", "<=", Decimal(1), "ms", statistic="p50"), "", "median latency"),
        (FitCriterion("lateness", "<=", Decimal(1), "s", statistic="max"), "", "longest delay of records"),
        (FitCriterion("drift", "<=", Decimal(1), statistic="psi"), "age", "population stability index of age"),
        (FitCriterion("concept-drift", "=", Decimal(0), statistic="alarms"), "", "number of alarms for concept drift"),
        (FitCriterion("comparison", ">=", Decimal(0), subject="auc", reference="majority class"), "men",
         "gain in AUC of men over the majority class"),
        (FitCriterion("comparison", "<=", Decimal(0), subject="auc", reference="now", change="rise"), "",
         "rise in AUC from its present value"),
    ],
)  # fmt: skip
def test_what_was_measured_is_called_by_its_full_name(asked, group, words):
    assert subject_of(asked, MEASURES[asked.measure], group) == words


@pytest.mark.parametrize(
    ("name", "low", "status", "sentence"),
    [
        ("alarm", 1.0, "satisfied", "Satisfied: the alarm that is asked for is set (by 'slow')."),
        ("trigger", 0.0, "inconclusive",
         "Inconclusive: whether the trigger that is asked for is set cannot be told (by 'slow')."),
    ],
)  # fmt: skip
def test_a_rule_is_set_or_not_and_no_share(name, low, status, sentence):
    figure = Figure("", 1.0, low, 1.0, 1, note="by 'slow'")
    verdict = assess(FitCriterion(name, ">", Decimal(300), "ms", subject="latency"), _seen(figure, measure=name))
    assert (verdict.status, verdict.sentence) == (status, sentence)


def test_a_stop_of_a_release_that_no_rule_makes_is_violated():
    asked = FitCriterion("stop", ">", Decimal("0.01"), subject="error-rate")
    figure = Figure("", 0.0, 0.0, 0.0, 1, note="there is no alert rule on errors_total")
    assert assess(asked, _seen(figure, measure="stop")).sentence == (
        "Violated: the stop that is asked for is not set (there is no alert rule on errors_total)."
    )


def test_one_more_case_is_one_case():
    verdict = assess(_criterion(), _seen(Figure("", 0.9, 0.79999, 1.0, 1000)))
    assert "; about 1 more case would settle it" in verdict.sentence
