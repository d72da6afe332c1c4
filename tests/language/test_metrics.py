"""Facts about reading metrics in open sentences, and about saying them again."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.lists import metrics
from remit.language.lists.asked import ASKED
from remit.language.phrases import Lexicon, table
from remit.language.readers.metrics.finding import find_metrics
from remit.language.reading import read
from remit.language.saying.metrics import say_metrics
from remit.language.tokens import sentences, tokens
from remit.language.values import Value
from tests.language.answers_metrics import ANSWERS, is_metric, said
from tests.language.answers_metrics_by_teams import ANSWERS as BY_TEAMS
from tests.language.answers_metrics_of_models import ANSWERS as OF_MODELS
from tests.language.answers_metrics_running import ANSWERS as RUNNING
from tests.language.answers_metrics_watched import ANSWERS as WATCHED

TABLE = [
    (question, text, expected)
    for question, answers in (
        *ANSWERS.items(),
        *OF_MODELS.items(),
        *WATCHED.items(),
        *BY_TEAMS.items(),
        *RUNNING.items(),
    )
    for text, expected in answers.items()
]
QUESTIONS = sorted(question for question, kinds in ASKED.items() if any(kind.kind == "metric" for kind in kinds))
WORDS = sorted({word for _, text, _ in TABLE for word in text.split()})

PERFORMANCE, ALERTS, SUCCESS = "deployment.performance", "deployment.software-metrics", "scoping.success-metrics"


def _metrics(question: str, text: str) -> tuple[Value, ...]:
    return tuple(value for value in read(question, text).values if is_metric(value))


def _found(question: str, text: str) -> tuple[Value, ...]:
    parts = sentences(tokens(text), text)
    return tuple(value for part in parts for found in find_metrics(question, part, ()) for value in found.values)


@pytest.mark.parametrize(("question", "text", "expected"), TABLE, ids=[f"{q}: {t}"[:90] for q, t, _ in TABLE])
def test_a_metric_is_read_as_it_was_meant_or_left_in_words(question: str, text: str, expected: str):
    """Each phrase of the table gives exactly the metrics it says, with what had to be assumed, or none."""
    assert "; ".join(said(value) for value in _found(question, text)) == expected


def test_a_metric_is_found_in_the_middle_of_prose():
    """What stands before and behind a metric, and why, does not hinder its reading."""
    text = (
        "Agents hang up after a while, so the score has to be there within 300 ms for 95 % of the calls, "
        "even at our peak of 120 calls per second."
    )
    assert [said(v) for v in _metrics(PERFORMANCE, text)] == [
        "latency | <=300 ms | statistic:p95 | condition:120 call/s"
    ]


def test_each_metric_of_a_long_sentence_keeps_its_own_amount():
    """Four metrics with four amounts in one sentence are four values."""
    text = "p95 under 200 ms, p99 under 500 ms, error rate below 0.1 % and at least 300 requests/s"
    assert [value.what for value in _metrics(PERFORMANCE, text)] == ["latency", "latency", "error-rate", "throughput"]


def test_a_rate_is_a_load_behind_at_and_a_throughput_by_itself():
    """The same words are a load or a throughput, by what leads them."""
    assert [said(v) for v in _metrics(PERFORMANCE, "p95 below 1 s at 300 requests/s")] == [
        "latency | <1 s | statistic:p95 | condition:300 request/s"
    ]
    assert [said(v) for v in _metrics(PERFORMANCE, "throughput of at least 300 requests/s")] == [
        "throughput | >=300 request | period:s"
    ]


@pytest.mark.parametrize("tail", [", but 300 ms is fine", " or 300 ms", " if the cache is warm", " unless it is busy",
                                  " and 300 ms", " ± 20 ms", " is a dream"])  # fmt: skip
def test_what_qualifies_a_limit_keeps_it_from_being_read(tail: str):
    """A second amount, a condition or a word that is not known right behind a limit leaves it in words."""
    assert all(value.amount is None for value in _metrics(PERFORMANCE, f"p95 latency below 200 ms{tail}"))


@pytest.mark.parametrize("word", ["inverse", "pixel", "training", "no", "cache"])
def test_a_word_that_makes_another_metric_of_it_keeps_it_from_being_read(word: str):
    """The recall in training is not the recall that is asked for."""
    question = "deployment.release-tests"
    assert _metrics(question, "recall of at least 80 %")
    assert not _metrics(question, f"{word} recall of at least 80 %")


def test_a_threshold_of_an_alarm_is_told_from_a_limit():
    """The side on which a metric is bad sets an alarm off; the other side is what must hold."""
    alarm = _metrics(ALERTS, "Page the platform team if p95 exceeds 300 ms for 10 minutes")
    limit = _metrics(ALERTS, "p95 must stay below 300 ms over 10 minutes")
    assert [said(v) for v in alarm] == [
        "latency | >300 ms | statistic:p95 | condition:alarm | window:10 min | who:platform team | action:page"
    ]
    assert [said(v) for v in limit] == ["latency | <300 ms | statistic:p95 | window:10 min"]


def test_an_alarm_where_all_is_well_is_left_in_words():
    """Nobody wakes for a recall that is high."""
    assert not _metrics("deployment.output-metrics", "alert the team if recall is above 80 %")


def test_a_contradiction_to_the_metric_is_left_in_words():
    """At most 80 % recall is nothing one asks for."""
    assert not _metrics("deployment.release-tests", "recall of at most 80 %")


def test_every_metric_is_found_by_each_of_its_words():
    """The lexicon gives each phrase of the list its metric, whole."""
    phrases = metrics.phrases()
    lexicon = Lexicon(table("metric", phrases))
    for phrase, name in phrases.items():
        found = lexicon.lexemes(tokens(phrase))
        assert [(one.kind, one.value) for one in found] == [("metric", name)], phrase


def test_names_of_metrics_are_their_own_and_have_a_title():
    """No phrase belongs to two metrics, and every metric says how it is written."""
    owners: dict[str, str] = {}
    for metric in metrics.METRICS.values():
        assert metric.title
        for word in metric.words:
            assert owners.setdefault(word.lower(), metric.name) == metric.name, word


# Saying and reading again

AMOUNTS = st.decimals(min_value=1, max_value=9_000, places=0)
SHARES = st.decimals(min_value=Decimal("0.1"), max_value=100, places=1)
OPS = {"high": (">=", ">"), "low": ("<=", "<")}
WINDOWS = st.sampled_from(["", "5 min", "1 month", "30 day"])
TIMES = ("latency", "cold-start", "time-to-first-token")
RATES = (
    "accuracy",
    "recall",
    "precision",
    "error-rate",
    "availability",
    "missing-share",
    "word-error-rate",
    "agreement",
)


def _same(question: str, value: Value) -> None:
    text = say_metrics(value)
    found = _metrics(question, text)
    assert [one.meaning for one in found] == [value.meaning], (text, [said(one) for one in found])


@st.composite
def _times(draw: st.DrawFn) -> Value:
    upper = draw(st.booleans())
    amount = draw(AMOUNTS)
    return Value(
        draw(st.sampled_from(TIMES)), "" if upper else draw(st.sampled_from(OPS["low"])), amount,
        draw(st.sampled_from(["ms", "s", "min"])), upper=amount + 1 if upper else None,
        statistic=draw(st.sampled_from(["", "p50", "p95", "p99.9", "mean", "max"])),
        condition=draw(st.sampled_from(["", "peak", "500 request/s", "<= 40 call/min", "> 7 image/s", "2000 user"])),
        window=draw(WINDOWS), place=draw(st.sampled_from(["", "gateway", "client", "load balancer"])),
        group=draw(st.sampled_from(["", "new customers", "tablets", "invoices from abroad"])),
        approx=draw(st.booleans()),
    )  # fmt: skip


@given(_times())
@settings(max_examples=50)
def test_a_time_is_read_again_as_it_was_said(value: Value):
    """Statistic, load, window, place and group of a time come back from its own words."""
    _same(PERFORMANCE, value)


@st.composite
def _rates(draw: st.DrawFn) -> Value:
    name = draw(st.sampled_from(RATES))
    return Value(
        name, draw(st.sampled_from(OPS[metrics.METRICS[name].good])), draw(SHARES), "%",
        condition=draw(st.sampled_from(["", "test set of 2025", "winter", "night shifts", "by the end of 2027"])),
        attribute=draw(st.sampled_from(["", "clinic", "sex"])), window=draw(WINDOWS),
        schedule=draw(st.sampled_from(["", "every week", "every month"])),
    )  # fmt: skip


@given(_rates())
@settings(max_examples=50)
def test_a_rate_is_read_again_as_it_was_said(value: Value):
    """Condition, attribute, window and schedule of a share come back from its own words."""
    _same("deployment.release-tests", value)


@st.composite
def _alarms(draw: st.DrawFn) -> Value:
    name = draw(st.sampled_from(["latency", "error-rate", "recall", "drift", "missing-share"]))
    bad = {"low": ">", "high": "<"}[metrics.METRICS[name].good]
    unit, amount = ("ms", draw(AMOUNTS)) if name == "latency" else ("%", draw(SHARES))
    method = "psi" if name == "drift" else ""
    who, action = draw(st.sampled_from([("", ""), ("on-call engineer", "page"), ("data team", "notify")]))
    return Value(
        name, bad, amount if name != "drift" else Decimal("0.2"), unit if name != "drift" else "", statistic=method,
        condition="alarm", window=draw(WINDOWS), who=who, action=action,
    )  # fmt: skip


@given(_alarms())
@settings(max_examples=50)
def test_an_alarm_is_read_again_as_it_was_said(value: Value):
    """Threshold, window, action and who hears of it come back."""
    _same("deployment.software-metrics", value)


@st.composite
def _changes(draw: st.DrawFn) -> Value:
    item = draw(st.sampled_from(["no-shows", "food waste per store", "revenue per visit", "manual checks", "churn"]))
    window = draw(st.sampled_from(["", "6 month", "1 year"]))
    way = draw(st.sampled_from(["rise", "fall"]))
    amount = draw(SHARES)
    value = Value("outcome", ">=", amount, "%", items=(item,), window=window)
    if draw(st.booleans()):
        return replace(value, reference="now", action=way)
    level = amount + 1 if way == "fall" else max(amount - Decimal("0.05"), Decimal("0.01"))
    return replace(value, op="<=" if way == "fall" else ">=", reference=f"{level.normalize():f} %")


@given(_changes())
@settings(max_examples=50)
def test_a_change_is_read_again_as_it_was_said(value: Value):
    """What changes, from where to where or by how much, and within which time, come back."""
    _same(SUCCESS, value)


@given(st.sampled_from(sorted(metrics.METRICS)))
@settings(max_examples=50)
def test_a_metric_that_is_only_named_is_read_again(name: str):
    """Where metrics to watch are asked for, each is read by its own name."""
    _same(ALERTS, Value(name))


@given(st.sampled_from(QUESTIONS), st.text(max_size=300))
@settings(max_examples=50)
def test_any_text_is_searched_without_raising(question: str, text: str):
    """Arbitrary Unicode never raises, and what is found lies in the text."""
    _searched(question, text)


@given(st.sampled_from(QUESTIONS), st.lists(st.sampled_from([*WORDS, "\n", "\n- ", "; ", ". "]), max_size=24))
@settings(max_examples=50)
def test_any_mix_of_our_own_words_is_searched_without_raising(question: str, words: list[str]):
    """The words of the table in any order never raise, and what is found lies in the text."""
    _searched(question, " ".join(words))


def _searched(question: str, text: str) -> None:
    said_ = tokens(text)
    for sentence in sentences(said_, text):
        for found in find_metrics(question, sentence, ()):
            assert bool(found.values) != bool(found.problem)
            assert all(0 <= start <= end <= len(text) for start, end in found.taken)
            for value in found.values:
                assert value.span is not None
                assert 0 <= value.span[0] < value.span[1] <= len(text)
                assert value.amount is None or value.amount.is_finite()


@pytest.mark.parametrize(
    ("question", "text", "named"),
    [
        ("deployment.software-metrics", "memory, computing power, latency, server hum", ["memory-use", "latency"]),
        ("deployment.output-metrics", "precision, override rate, turbine hours", ["precision", "override-rate"]),
        ("deployment.software-metrics", "the old latency, network cards, memory sticks", []),
    ],
)
def test_metrics_that_stand_by_themselves_in_a_list_are_read_beside_unknown_things(
    question: str, text: str, named: list[str]
):
    assert [value.what for value in read(question, text).values] == named


def test_a_verb_of_change_is_no_part_of_a_group():
    (value,) = read("scoping.success-metrics", "the success rate of calls rises from 50 % to 70 %").values
    assert (value.group, value.reference) == ("calls", "50 %")


def test_for_a_share_of_whatever_is_served_a_time_holds_for_so_many():
    (value,) = read("deployment.performance", "For 95 % of films the flag is in the worklist within 60 s.").values
    assert (value.statistic, value.amount, value.group) == ("p95", 60, "")
