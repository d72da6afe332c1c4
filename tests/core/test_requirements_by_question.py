"""Facts about requirements of every question: criteria, waivers, open issues, phrases that people anchored, traits."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.catalogue.reading import read_form
from remit.core.checks import Unmeasured, plan
from remit.core.criteria import FitCriterion
from remit.core.forms import Asking, Question
from remit.core.gherkin import gherkin
from remit.core.measures import KNOWN, MEASURES, why_unmeasured
from remit.core.observations import Attribute, Source
from remit.core.requirements import TRAITS, WAIVER_KEY, assign_keys, criterion_of, derive_question, traits_of
from remit.core.samples import advice
from remit.language.lists.asked import ASKED
from remit.language.values import PHRASE, Value
from tests.language import said_values

FORM = read_form("mlops/4")
EVERYTHING = Source(
    "all", "data", "t.parquet", label="y", prediction="p", score="s", identity="i", time="t",
    attributes=(Attribute("race", "R", (("1", "women"), ("2", "new customers"))),),
)  # fmt: skip


def _d(text: str) -> Decimal:
    return Decimal(text)


def _question(question_id: str) -> Question:
    return Question(question_id, question_id.partition(".")[0], "Required performance", "What?", (Asking("owner"),))


def _derive(question: str, *values: Value, text: str = "the words"):
    return derive_question(_question(question), "v", text, assign_keys(values, (), ()))


@pytest.mark.parametrize(
    ("question", "value", "fit"),
    [
        ("deployment.performance",
         Value("latency", "<", _d("200"), "ms", statistic="p95", condition="500 request/s", window="5 min",
               place="gateway"),
         FitCriterion("latency", "<", _d("200"), "ms", "p95", condition="500 request/s", window="5 min",
                      meter="gateway", min_sample=59)),
        ("deployment.performance",
         Value("latency", "<=", _d("100"), "ms", _d("200"), statistic="p99", condition="peak"),
         FitCriterion("latency", "<=", _d("200"), "ms", "p99", condition="peak", goal=_d("100"), min_sample=299)),
        ("deployment.performance", Value("error-rate", "<=", _d("0.1"), "%"),
         FitCriterion("failed-request-share", "<=", _d("0.001"))),
        ("modeling.business-metrics", Value("error-rate", "<=", _d("5"), "%"),
         FitCriterion("error-rate", "<=", _d("0.05"))),
        ("modeling.business-metrics", Value("recall", ">=", _d("0.8"), "1", _d("0.9")),
         FitCriterion("recall", ">=", _d("0.8"), goal=_d("0.9"))),
        ("modeling.baseline", Value("recall", ">=", _d("3"), "pp", reference="current rule"),
         FitCriterion("comparison", ">=", _d("0.03"), subject="recall", reference="current rule",
                      change="difference")),
        ("deployment.output-metrics", Value("recall", "<", _d("80"), "%", condition="alarm", who="on-call engineer"),
         FitCriterion("alarm", "<", _d("0.8"), subject="recall", who="on-call engineer")),
        ("deployment.output-metrics", Value("recall", ">=", _d("80"), "%"),
         FitCriterion("recall", ">=", _d("0.8"), population="predictions of the model in use")),
        ("deployment.release", Value("error-rate", "<", _d("1"), "%", condition="promote"),
         FitCriterion("promotion", "<", _d("0.01"), subject="error-rate")),
        ("deployment.release", Value("error-rate", ">", _d("1"), "%", condition="stop"),
         FitCriterion("stop", ">", _d("0.01"), subject="error-rate")),
        ("deployment.output-metrics", Value("concept-drift", "<=", _d("2"), "pp"),
         FitCriterion("concept-drift", "<=", _d("0.02"), population="predictions of the model in use")),
        ("deployment.output-metrics", Value("concept-drift", "=", _d("0"), statistic="alarms"),
         FitCriterion("concept-drift", "=", _d("0"), statistic="alarms",
                      population="predictions of the model in use")),
        ("data.quality-thresholds", Value("missing-share", "<=", _d("1"), "%", attribute="column"),
         FitCriterion("missing-share", "<=", _d("0.01"))),
        ("data.quality-thresholds", Value("missing-share", "<=", _d("1"), "%", group="pressure"),
         FitCriterion("missing-share", "<=", _d("0.01"), items=("pressure",))),
        ("data.leakage", Value("split", items=("time",)), FitCriterion("time-overlap", "=", _d("0"))),
        ("data.leakage", Value("split", items=("group",)), FitCriterion("shared-entities", "=", _d("0"))),
        ("data.leakage", Value("split", items=("group", "stratified")), None),
        ("data.leakage", Value("split", "none", items=("time",)), None),
        ("modeling.experiment-record", Value("recorded", items=("data-version", "parameters", "seed")),
         FitCriterion("record-completeness", ">=", _d("1"), items=("data-version", "parameters", "seed"))),
        ("modeling.experiment-record", Value("recorded", "none", items=("seed",)), None),
        ("deployment.rollback", Value("recall", "<", _d("70"), "%"),
         FitCriterion("alarm", "<", _d("0.7"), subject="recall")),
        ("deployment.retraining", Value("trigger", "<", _d("85"), "%", condition="accuracy", window="2 week"),
         FitCriterion("trigger", "<", _d("0.85"), window="2 week", subject="accuracy")),
        ("deployment.retraining", Value("trigger", schedule="every monday"), None),
        ("scoping.compute-budget", Value("budget", "<=", _d("500"), "EUR", period="month"),
         FitCriterion("training-cost", "<=", _d("500"), "EUR", period="month")),
        ("scoping.success-metrics",
         Value("outcome", "", _d("15"), "%", reference="20 %", window="6 month", items=("waste",)),
         FitCriterion("outcome", "=", _d("0.15"), window="6 month", subject="waste", reference="20 %")),
        ("data.quality-thresholds", Value("duplicate-share", "<=", _d("1"), "%"),
         FitCriterion("duplicate-rows", "<=", _d("0.01"))),
        ("data.representation", Value("rows", ">=", _d("500"), "record", attribute="region"),
         FitCriterion("rows-per-group", ">=", _d("500"), "row", attribute="region")),
        ("data.volume", Value("volume", "", _d("10"), "TB", approx=True),
         FitCriterion("stored-volume", ">=", _d("10"), "TB")),
        ("scoping.simpler-way", Value("recall", ">=", _d("90"), "%"),
         FitCriterion("simpler-way", ">=", _d("0.9"), subject="recall")),
        ("modeling.business-metrics", Value("recall", "=", _d("70"), "%", _d("80")),
         FitCriterion("range", "=", _d("0.7"), subject="recall", upper=_d("0.8"))),
    ],
)  # fmt: skip
def test_a_value_becomes_the_criterion_that_it_says(question: str, value: Value, fit: FitCriterion | None):
    """Shares are in 1, all else keeps its unit; ranges are tolerable level and goal; alarms are no limits."""
    (found,) = _derive(question, value)
    assert found.fit == fit
    assert not found.missing


def test_nothing_but_a_limit_is_measured_as_a_limit():
    """An alarm, a gate, a trigger or a difference from a baseline is never bound to a table as if it were a limit."""
    values = [
        ("deployment.output-metrics", Value("accuracy", "<", _d("85"), "%", condition="alarm")),
        ("deployment.release", Value("accuracy", ">=", _d("85"), "%", condition="promote")),
        ("deployment.rollback", Value("accuracy", "<", _d("85"), "%")),
        ("deployment.retraining", Value("trigger", "<", _d("85"), "%", condition="accuracy")),
        ("modeling.baseline", Value("accuracy", ">=", _d("3"), "pp", reference="current rule")),
        ("modeling.security", Value("accuracy", ">=", _d("80"), "%")),
        ("scoping.simpler-way", Value("accuracy", ">=", _d("80"), "%")),
    ]
    for question, value in values:
        fit = criterion_of(question, value)
        assert fit is not None
        assert fit.subject == "accuracy"
        (planned,) = plan({"q/k": fit}, {"all": EVERYTHING}, {})
        assert isinstance(planned, Unmeasured)


@settings(max_examples=50, deadline=None)
@given(said_values.values)
def test_every_criterion_names_a_measure_that_is_known(case: tuple[str, Value]):
    """Whatever has a criterion is measured now, or it can be said what it would take; numbers survive the way."""
    question, value = case
    fit = criterion_of(question, value)
    if fit is None:
        return
    assert fit.measure in KNOWN
    assert bool(why_unmeasured(fit.measure)) is (fit.measure not in MEASURES)
    assert fit.threshold.is_finite()
    assert fit.subject == "" or fit.subject in KNOWN or value.what == "outcome"
    assert criterion_of(question, replace(value, key="other", span=(0, 1))) == fit


def test_the_values_of_a_criterion_of_old_are_the_same():
    """What was signed stays signed: a new field says something only where it is filled."""
    old = FitCriterion("recall", ">=", _d("0.8"), attribute="race", min_sample=30)
    assert old.values == ("recall", ">=", "0.8", "1", "", "race", "", "", "", "", "", "", "30", "0.95")
    assert replace(old, reference="rule").values == (*old.values, "reference=rule")


@pytest.mark.parametrize(
    ("text", "standing", "key", "missing"),
    [
        ("unlimited", "waiver", WAIVER_KEY, ()), ("none", "waiver", WAIVER_KEY, ()),
        ("never", "waiver", WAIVER_KEY, ()), ("TBD", "open", "words", ("answer",)),
        ("unknown", "open", "words", ("answer",)), ("Be quick.", "", "words", ()),
    ],
)  # fmt: skip
def test_words_that_are_no_value_are_recorded_for_what_they_are(text, standing, key, missing):
    """No limit is a waiver with nothing to verify; not decided is an open issue; other words stay words."""
    (found,) = derive_question(_question("deployment.performance"), "v", text, ())
    assert (found.standing, found.key, found.missing, found.words) == (standing, key, missing, text)
    assert found.fit is None
    if standing == "waiver":
        assert (found.kind, found.verification, found.informal) == ("constraint", "", False)
        assert found.sentence.endswith(": required performance.")


def test_a_question_that_does_not_apply_yields_nothing():
    """Not applicable is no requirement."""
    assert derive_question(_question("deployment.performance"), "v", "not applicable", ()) == ()


def test_a_phrase_that_a_person_anchored_is_a_requirement_in_its_own_words():
    """Each phrase has its key and place; it is signed by its words, and other phrases do not touch it."""
    text = "Be kind to late payers. Answer in a friendly voice."
    kind = Value(PHRASE, items=("Be kind to late payers",), span=(0, 22))
    voice = Value(PHRASE, items=("Answer in a friendly voice",), span=(24, 50))
    found = _derive("scoping.problem", kind, voice, text=text)
    assert [r.key for r in found] == ["phrase-be-kind-to-late-payers", "phrase-answer-in-a-friendly-voice"]
    assert [r.words for r in found] == ["Be kind to late payers", "Answer in a friendly voice"]
    assert all(r.informal and r.fit is None and not r.missing for r in found)
    assert [r.span for r in found] == [(0, 22), (24, 50)]
    alone = _derive("scoping.problem", kind, text="Be kind  to late payers.")
    assert alone[0].signed_values == found[0].signed_values != found[1].signed_values
    standing = assign_keys((kind,), (), ())
    (other,) = assign_keys((voice,), standing, {standing[0].key})
    assert other.key != standing[0].key


def test_a_value_beside_which_another_is_needed_is_complete_with_it():
    """A canary without its share is incomplete; what it is signed for does not change when the share comes."""
    canary = Value("strategy", items=("canary",))
    (alone,) = _derive("deployment.release", canary)
    assert alone.missing == ("traffic-share", "trial-time")
    assert (alone.fit, alone.sentence) == (None, "the words")
    share, time = Value("traffic-share", "=", _d("5"), "%"), Value("trial-time", ">=", _d("3"), "day")
    found = _derive("deployment.release", canary, share, time)
    assert [r.key for r in found] == ["strategy", "traffic-share", "trial-time"]
    assert [r.missing for r in found] == [(), (), ()]
    assert found[0].by_people
    assert found[0].signed_values == alone.signed_values


def test_an_estimate_says_that_it_may_be_off():
    """About 10 TB is planned for, and how far it may be off is marked as assumed."""
    (found,) = _derive("data.volume", Value("volume", "", _d("10"), "TB", approx=True))
    assert (found.missing, found.assumed) == ((), ("tolerance",))
    assert found.pattern == "ubiquitous"


def test_a_key_says_for_what_a_threshold_is():
    """The gate and the stop of a release, two schedules and two people have keys that a person can tell apart."""
    gate, stop = (
        Value("error-rate", op, _d("1"), "%", condition=role) for op, role in (("<", "promote"), (">", "stop"))
    )
    people = [Value("expert", who=who) for who in ("radiologist", "dr. lee")]
    when = [Value("trigger", schedule=schedule) for schedule in ("every monday", "every month")]
    assert [value.key for value in assign_keys((gate, stop, *people, *when), (), ())] == [
        "error-rate-promote", "error-rate-stop", "expert-radiologist", "expert-dr-lee", "trigger-every-monday",
        "trigger-every-month",
    ]  # fmt: skip


def test_every_question_has_traits_of_its_own():
    """All 71 questions and all kinds of value they ask for have kind, scope and verification from the closed lists."""
    assert set(TRAITS) == {question.id for question in FORM.questions}
    for question, kinds in ASKED.items():
        for kind in kinds:
            found = traits_of(question, kind.what)
            assert found.kind in {"functional", "quality", "constraint", "process", "data"}
            assert found.scope in {"data", "model", "system", "process"}
            assert found.verification in {"test", "analysis", "inspection", "demonstration"}
            assert bool(found.quality) or found.kind == "process"
    assert traits_of("own.question").kind == "process"


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(sorted(ASKED)).flatmap(lambda q: st.tuples(st.just(q), said_values.of_question(q))))
def test_no_value_is_lost(case: tuple[str, tuple[Value, ...]]):
    """Each accepted value has exactly one requirement, which says where it came from and what it lacks."""
    question, values = case
    keyed = assign_keys(values, (), ())
    found = derive_question(_question(question), "v", "the words", keyed)
    assert [r.key for r in found] == [value.key for value in keyed]
    for requirement in found:
        assert requirement.sentence
        assert requirement.words == "the words"
        assert bool(requirement.missing) or requirement.pattern
        assert not (requirement.missing and requirement.fit)


@pytest.mark.parametrize(
    ("question", "value", "text", "sentence"),
    [
        ("modeling.audit", Value("auditor", who="tüv"), "Audited by TÜV", "TÜV shall audit the model."),
        ("modeling.audit", Value("auditor", who="tüv expert"), "By a TÜV expert",
         "A TÜV expert shall audit the model."),
        ("modeling.audit", Value("auditor", who="external auditor"), "External auditors do it.",
         "External auditors shall audit the model."),
        ("deployment.location", Value("region", items=("são paulo",)), "only in São Paulo",
         "The system shall compute its predictions within São Paulo."),
        ("deployment.location", Value("location", items=("cloud",)), "in the Cloud",
         "The system shall compute its predictions in the cloud."),
    ],
)  # fmt: skip
def test_a_sentence_keeps_the_capitals_of_the_answer(question: str, value: Value, text: str, sentence: str):
    """Names are written as the author wrote them; what only begins a sentence is no name."""
    (found,) = _derive(question, value, text=text)
    assert found.sentence == sentence
    assert found.value is not None
    assert (found.value.who, found.value.items) == (value.who, value.items)


odd = st.text(max_size=12)
typed = st.builds(
    Value,
    st.just(""),
    op=st.sampled_from(["", ">=", "<", "=", "none", "~"]),
    # A signalling NaN is no number that anybody could type: the borders refuse it.
    amount=st.none() | st.decimals(allow_nan=True, allow_infinity=True).filter(lambda number: not number.is_snan()),
    unit=st.sampled_from(["", "%", "1", "ms", "EUR", "GPU h", "{x}"]) | odd,
    upper=st.none() | st.decimals(max_value=10**6, min_value=-10),
    statistic=st.sampled_from(["", "p95", "p0", "p100", "p999999", "mean"]) | odd,
    attribute=odd, group=odd, condition=odd | st.sampled_from(["alarm", "accuracy", "0 x/y"]), window=odd, period=odd,
    schedule=odd, reference=odd | st.just("20 %"), items=st.lists(odd, max_size=3).map(tuple), approx=st.booleans(),
    who=odd, action=odd | st.just("rise"), place=odd, aim=odd, key=st.just("k"),
)  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(said_values.EACH), st.sampled_from(["recall", "latency", "drift"]), typed, st.text(max_size=60))
def test_whatever_is_typed_makes_a_record_and_never_fails(kind, metric: str, drawn: Value, text: str):
    """A value of any content gives one requirement, with a criterion only where nothing is missing."""
    question, asked = kind
    value = replace(drawn, what=metric if asked.what == "*" else asked.what)
    (found,) = derive_question(_question(question), "v", text, (value,))
    assert found.missing or found.sentence
    assert found.fit is None or not found.missing
    gherkin("any", (found,))
    assert found.fit is None or all(advice(found.fit) or [True])
