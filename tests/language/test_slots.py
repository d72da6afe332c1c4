"""Facts about slots: what a value or an answer lacks is asked for in plain words, and nothing is asked for twice."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.catalogue.reading import read_form
from remit.language.lists.asked import ASKED
from remit.language.lists.choices import CHOICES
from remit.language.lists.patterns.options import CLAUSES, MANNERS, OPTIONS, OWN_SENTENCES
from remit.language.slots import ASKS, PATTERNS, advised, asked_next, follow_up, missing
from remit.language.values import PHRASE, Value
from tests.language import said_values

Q = "deployment.performance"
QUESTIONS = [question.id for question in read_form("mlops/4").questions]


def _slots(question: str, *values: Value) -> list[str]:
    return [slot for slot, _ in asked_next(question, values)]


def test_every_question_asks_on_where_an_answer_gives_nothing():
    """All 71 questions have one most helpful follow-up of their own."""
    assert set(ASKS) == set(QUESTIONS) == set(ASKED)
    firsts = [asked_next(question, (), "abstained") for question in QUESTIONS]
    assert all(len(first) == 1 and first[0][1].endswith("?") for first in firsts)
    assert len({first[0][1] for first in firsts}) == len(QUESTIONS)


def test_every_kind_of_value_that_is_asked_for_has_a_pattern():
    """A reader cannot give a value that nobody can put into a sentence."""
    assert said_values.unpatterned() == set()
    assert all(what.partition("/")[0] in {a.what for a in ASKED[question]} or what in {"phase", "retraining-pause"}
               for question, what in PATTERNS)  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(said_values.values)
def test_what_is_missing_is_asked_for_in_words(case: tuple[str, Value]):
    """Each missing slot comes with one question without unfilled places; no slot is asked for twice."""
    question, value = case
    pairs = follow_up(question, value)
    assert [slot for slot, _ in pairs] == list(missing(question, value)) == list(dict(pairs))
    for slot, asked in (*pairs, *advised(question, value)):
        assert slot
        assert asked.endswith("?")
        assert not {"{", "}", "None"} & set(asked.replace("?", " ").split())


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(QUESTIONS).flatmap(lambda q: st.tuples(st.just(q), said_values.of_question(q))))
def test_an_answer_as_a_whole_asks_each_thing_once(case: tuple[str, tuple[Value, ...]]):
    """What the values lack comes before what no value gives, and no text is repeated."""
    question, values = case
    asked = [text for _, text in asked_next(question, values)]
    assert len(asked) == len(set(asked))
    lacking = [text for value in values for _, text in follow_up(question, value, values)]
    assert set(asked[: len(set(lacking))]) <= set(lacking)


@pytest.mark.parametrize(
    ("question", "value", "slots"),
    [
        (Q, Value("latency", "<", Decimal(200), "ms", statistic="p95", condition="500 request/s"), ()),
        (Q, Value("latency", "<", Decimal(200), "ms"), ("statistic", "condition")),
        (Q, Value("latency", "<", Decimal(200)), ("unit", "statistic", "condition")),
        (Q, Value("latency"), ("amount", "statistic", "condition")),
        (Q, Value("throughput", ">=", Decimal(300), "request"), ("unit",)),
        (Q, Value("throughput", ">=", Decimal(300), "request", period="s"), ()),
        (Q, Value("availability", ">=", Decimal("99.9"), "%"), ()),
        (Q, Value("recall", "<=", Decimal(80), "%"), ("op",)),
        (Q, Value("latency", "", Decimal(100), "ms", Decimal(200), statistic="p95", condition="peak"), ("bound",)),
        (Q, Value("latency", "<=", Decimal(100), "ms", Decimal(200), statistic="p95", condition="peak"), ()),
        (Q, Value("budget", "<=", Decimal(5), "EUR"), ("metric",)),
        ("scoping.compute-budget", Value("budget", "<=", Decimal(500), "EUR"), ("period",)),
        ("scoping.compute-budget", Value("budget", ">=", Decimal(500), "EUR", period="month"), ("op",)),
        ("scoping.compute-budget", Value("budget", "<=", Decimal(500), "h", period="month"), ("unit",)),
        ("scoping.domain-expert", Value("expert", who="radiologist"), ("amount", "period")),
        ("scoping.problem", Value("purpose", action="order bread"), ("who", "aim")),
        ("scoping.success-metrics", Value("churn-rate", "<=", Decimal(4), "%"), ("reference", "window")),
        ("data.volume", Value("volume", "", Decimal(10), "TB", approx=True), ()),
        ("data.volume", Value("growth", "", Decimal(200), "GB"), ("period",)),
        ("data.retention", Value("retention", "=", Decimal(30), "day"), ("op",)),
        ("data.minimum", Value("rows", ">=", Decimal(50000), "row"), ()),
        ("modeling.fairness", Value("selection-rate-ratio", ">=", Decimal("0.8"), "1"), ("attribute",)),
        ("deployment.retraining", Value("trigger", condition="accuracy"), ("amount",)),
        ("deployment.retraining", Value("trigger", schedule="every monday"), ()),
        ("deployment.retraining", Value("trigger", condition="accuracy drops"), ("trigger",)),
        ("deployment.retraining", Value("trigger", condition="the contract ends"), ()),
        ("deployment.retraining", Value("trigger", ">", Decimal("0.2"), condition="drift"), ("statistic",)),
        ("deployment.input-metrics", Value("drift", ">", Decimal("0.2"), condition="alarm"), ("statistic",)),
        ("deployment.release", Value("error-rate", "<", Decimal(1), "%"), ("condition",)),
        ("deployment.release", Value("error-rate", "<", Decimal(1), "%", condition="promote"), ()),
        ("deployment.output-metrics", Value("accuracy"), ("amount",)),
        ("deployment.output-metrics", Value("accuracy", schedule="every day"), ()),
        ("scoping.legal-risk", Value("risk-class", items=("not-assessed",)), ("items",)),
        ("scoping.interface", Value("interface", "none", items=("app",)), ()),
        ("scoping.interface", Value(PHRASE, items=("an app",)), ()),
        ("own.question", Value("anything"), ()),
    ],
)  # fmt: skip
def test_each_kind_of_value_needs_what_its_question_needs(question: str, value: Value, slots: tuple[str, ...]):
    """The gaps are named, the most needed first; a value of another question has to say what is measured."""
    assert missing(question, value) == slots


def test_a_limit_the_wrong_way_round_is_asked_about():
    """A budget of at least, or an error rate of at least as a limit, may have been misread; an alarm may not."""
    assert missing("data.faults", Value("time-to-tell", ">", Decimal(2), "h")) == ("op",)
    alarm = Value("error-rate", ">", Decimal(2), "%", condition="alarm")
    assert missing("deployment.software-metrics", alarm) == ()
    assert missing("deployment.rollback", Value("error-rate", ">", Decimal(2), "%")) == ()
    assert missing("deployment.performance", Value("error-rate", ">", Decimal(2), "%")) == ("op",)


def test_a_canary_alone_leaves_four_things_to_ask():
    """Share, duration, gate and abort are asked for; each is asked for until a value gives it."""
    canary = Value("strategy", items=("canary",))
    assert _slots("deployment.release", canary) == ["traffic-share", "trial-time", "gate", "abort"]
    share = Value("traffic-share", "=", Decimal(5), "%")
    gate = Value("error-rate", "<", Decimal(1), "%", condition="promote")
    assert _slots("deployment.release", canary, share, gate) == ["trial-time", "abort"]
    assert missing("deployment.release", canary, (canary,)) == ("traffic-share", "trial-time")
    assert missing("deployment.release", canary) == ()


@pytest.mark.parametrize(
    ("question", "values", "slots"),
    [
        ("data.volume", [Value("volume", "", Decimal(10), "TB")], ["growth", "horizon"]),
        ("modeling.audit", [Value("audit", items=("yes",))], ["auditor", "audit-purpose", "trigger"]),
        ("modeling.audit", [Value("audit", items=("no",))], []),
        ("scoping.error-cost", [Value("error-cost", "=", Decimal(400), "USD", condition="missed fraud")],
         ["other-error"]),
        ("modeling.input-mode", [Value("input-mode", items=("batch",))], ["trigger"]),
        ("modeling.input-mode", [Value("input-mode", items=("real-time",))], ["latency"]),
        ("modeling.experiment-record", [Value("recorded", items=("parameters", "code-version"))], ["data-version"]),
        ("data.minimum", [Value("rows", ">=", Decimal(500), "row", attribute="class")], []),
        ("data.label-delay", [Value("label-delay", "<=", Decimal(90), "day")], ["label-coverage"]),
    ],
)  # fmt: skip
def test_what_no_value_gives_is_asked_for(question: str, values: list[Value], slots: list[str]):
    """Each question asks for the kinds of value that make its answer whole."""
    assert _slots(question, *values) == slots


@pytest.mark.parametrize("status", ["unlimited", "none", "never", "unknown", "to-be-decided", "not-applicable"])
def test_an_answer_that_is_no_value_is_asked_who_and_why(status: str):
    """Six things that are no value have six questions."""
    ((slot, asked),) = asked_next("scoping.compute-budget", (), status)
    assert slot == status
    assert asked.endswith("?")


def test_every_option_can_be_put_into_a_sentence():
    """Options that tell how, where or what happens have words of their own, or a sentence of their own."""
    for what in (*MANNERS, *CLAUSES):
        assert set(CHOICES[what].options) <= {
            *OPTIONS[what],
            *(option for kind, option in OWN_SENTENCES if kind == what),
        }


def test_advice_is_not_a_gap():
    """Where and over which time it is measured makes a limit better, and does not keep it from being one."""
    value = Value("latency", "<", Decimal(200), "ms", statistic="p95", condition="500 request/s")
    assert missing(Q, value) == ()
    assert [slot for slot, _ in advised(Q, value)] == ["window", "place"]
