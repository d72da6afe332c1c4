"""Facts about sentences: a value in words reads back as itself, and a requirement says one thing in plain English."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.lists import groups, privacy
from remit.language.lists.amounts import counting
from remit.language.lists.asked import ASKED
from remit.language.lists.metrics import measures
from remit.language.reading import READERS, read
from remit.language.sentences import ears, fact, render, sentence
from remit.language.slots import asked_next, follow_up, missing
from remit.language.values import Value
from remit.language.wording import wording
from tests.language import said_values
from tests.language.answers import ANSWERS
from tests.language.answers_by_question import GOOD_AND_POOR

ATTRIBUTES = sorted(set(groups.ATTRIBUTES) - {"class"})
GROUPS = sorted(set(groups.GROUPS.values()))
NOUNS = sorted({*counting.ROWS, *counting.THINGS})

counts = st.decimals(min_value=1, max_value=10**11, places=0)
shares = st.one_of(
    st.tuples(st.decimals(min_value=0, max_value=Decimal("0.99"), places=2), st.just("1")),
    st.tuples(st.decimals(min_value=0, max_value=100, places=2), st.just("%")),
)
points = st.tuples(st.decimals(min_value=0, max_value=100, places=1), st.just("pp"))
scopes = st.one_of(
    st.just(("", "")), st.sampled_from(ATTRIBUTES).map(lambda attribute: (attribute, "")), st.sampled_from(GROUPS)
)


@st.composite
def rows(draw: st.DrawFn) -> Value:
    """Draw a least amount of data, as the reader can give it."""
    attribute, group = draw(st.one_of(scopes, st.just(("clinic", "")), st.just(("class", ""))))
    value = Value("rows", draw(st.sampled_from([">=", ">"])), draw(counts), draw(st.sampled_from(["", *NOUNS])),
                  attribute=attribute, group=group, approx=draw(st.booleans()))  # fmt: skip
    if draw(st.booleans()):
        return replace(value, op="", upper=draw(st.just((value.amount or Decimal(0)) * 2)))
    return value


@st.composite
def metrics(draw: st.DrawFn) -> Value:
    """Draw a measure, with or without an amount, as the reader can give it."""
    what = draw(st.sampled_from(sorted(measures.TITLES)))
    attribute, group = draw(scopes)
    reference = draw(st.sampled_from(["", "others", "reference group", "largest group", "men"]))
    compared = what in measures.COMPARED
    value = Value(what, attribute=attribute, group=group, rank=draw(st.integers(0, 5)),
                  reference=reference if compared else "")  # fmt: skip
    if draw(st.integers(0, 4)) == 0:
        return value
    amount, unit = draw(st.one_of(shares, points) if what in measures.POINTS else shares)
    low = what in measures.LOW_IS_GOOD
    op = draw(st.sampled_from(["<=", "<"] if low else [">=", ">"]))
    value = replace(value, op=op, amount=amount, unit=unit, approx=draw(st.booleans()))
    top = {"1": Decimal("0.99"), "%": Decimal(100), "pp": Decimal(100)}[unit]
    if amount < top and draw(st.booleans()):
        return replace(value, op="", upper=top)
    return value


bans = st.lists(st.sampled_from(sorted(privacy.TITLES)), unique=True).map(
    lambda items: Value("personal-data", "none", items=tuple(items))
)
biases = st.one_of(
    st.sampled_from(ATTRIBUTES).map(lambda attribute: Value("bias", attribute=attribute)),
    st.sampled_from(GROUPS).map(lambda pair: Value("bias", attribute=pair[0], group=pair[1])),
)
said = st.one_of(
    rows().map(lambda value: ("data.minimum", value)),
    bans.map(lambda value: ("data.privacy", value)),
    st.one_of(metrics(), biases).map(lambda value: ("modeling.bias", value)),
    metrics().map(lambda value: ("modeling.business-metrics", value)),
)


@given(said)
def test_a_value_in_words_reads_back_as_itself(case: tuple[str, Value]):
    """read(render(v)) is v, for every value that the four readers can give."""
    question, value = case
    reading = read(question, render(value))
    assert [found.meaning for found in reading.values] == [value.meaning], render(value)


@pytest.mark.parametrize(("question", "text"), [(question, text) for question, text, _ in ANSWERS])
def test_what_an_answer_was_read_as_reads_back(question: str, text: str):
    """Each value of the phrase table, put into words, is read as the same value."""
    for value in read(question, text).values:
        assert [again.meaning for again in read(question, render(value)).values] == [value.meaning], render(value)


@given(said)
def test_a_sentence_says_one_thing_once_and_ends(case: tuple[str, Value]):
    """A complete value makes one sentence with one *shall*, a capital and a full stop; an incomplete one makes none."""
    question, value = case
    words = sentence(question, value)
    assert bool(words) is not bool(missing(question, value))
    if words:
        assert words.count(" shall ") == 1
        assert words[0].isupper()
        assert words.endswith(".")
        assert "  " not in words
        assert not {"none", "None", "()"} & set(words.split())


@given(said)
def test_what_is_missing_is_asked_for(case: tuple[str, Value]):
    """Each missing slot comes with a question that ends as one."""
    question, value = case
    assert all(slot and asked.endswith("?") for slot, asked in follow_up(question, value))


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("data.minimum", "at least 50,000 rows", "The training data shall hold at least 50,000 rows."),
        ("data.minimum", "500 records per race group",
         "The training data shall hold at least 500 records for each race group."),
        ("modeling.bias", "selection-rate ratio of at least 0.8 for sex",
         ("For each sex group, the model shall have a selection-rate ratio of at least 0.8 against the reference "
          "group.")),
        ("modeling.bias", "TPR gap at most 10 points for race",
         ("For each race group, the model shall have a true-positive-rate gap of at most 10 percentage points against "
          "the reference group.")),
        ("modeling.business-metrics", "accuracy at least 85 %", "The model shall have an accuracy of at least 85 %."),
        ("modeling.business-metrics", "recall >= .8 for women",
         "For women, the model shall have a recall of at least 0.8."),
        ("data.privacy", "no names or emails", "The data shall hold no names or e-mail addresses."),
    ],
)  # fmt: skip
def test_a_requirement_is_written_in_plain_english(question: str, text: str, words: str):
    """The sentence keeps the author's numbers and units, and names group, measure and reference."""
    assert [sentence(question, value) for value in read(question, text).values] == [words]


@pytest.mark.parametrize(
    ("question", "text", "slots"),
    [
        ("data.minimum", "10,000 images", ["unit"]),
        ("data.minimum", "10k", ["unit"]),
        ("data.minimum", "10,000-20,000 rows", ["bound"]),
        ("data.minimum", "about 10,000 rows", ["tolerance"]),
        ("modeling.bias", "gender, brand", ["metric", "amount"]),
        ("modeling.bias", "recall gap at most 10 points", ["attribute"]),
        ("modeling.bias", "recall at least 80 % for sex", []),
        ("modeling.bias", "selection-rate ratio at least 0.8 for women against men", ["reference"]),
        ("modeling.business-metrics", "recall", ["amount"]),
        ("modeling.business-metrics", "recall at least 80", ["unit"]),
        ("modeling.business-metrics", "selection rate 30 %", ["op"]),
        ("data.privacy", "no personal data", ["items"]),
    ],
)
def test_each_gap_is_named(question: str, text: str, slots: list[str]):
    """What keeps a value from being a requirement is named, the most needed first."""
    assert list(missing(question, read(question, text).values[0])) == slots


def test_every_question_that_is_read_asks_for_what_is_missing():
    """Each question with a reader has follow-up questions for some value of its own."""
    poor = {
        "data.minimum": "10k",
        "data.privacy": "no PII",
        "modeling.bias": "sex",
        "modeling.business-metrics": "recall",
    }
    assert poor.keys() == READERS.keys()
    assert all(follow_up(question, read(question, text).values[0]) for question, text in poor.items())


@settings(max_examples=50, deadline=None)
@given(said_values.values)
def test_every_complete_value_of_every_question_makes_one_sentence(case: tuple[str, Value]):
    """One *shall*, a capital, a full stop, nothing left unfilled, and an EARS pattern; an incomplete one makes none."""
    question, value = case
    words = sentence(question, value)
    assert bool(words) is not bool(missing(question, value))
    if words:
        assert words.count(" shall ") == 1
        assert words[0].isupper() or words[0].isdigit()
        assert words.endswith(".")
        assert not words.endswith("..")
        assert not any(
            odd in words for odd in ("  ", "{", "}", "[", "]", " ,", "()", "None", " .", " a a", " the the ")
        )
        assert ears(words) in {
            "ubiquitous", "event-driven", "state-driven", "unwanted behaviour", "optional feature", "complex",
        }  # fmt: skip


def _d(text: str) -> Decimal:
    return Decimal(text)


P95 = Value(
    "latency", "<", _d("200"), "ms", statistic="p95", condition="500 request/s", place="gateway", window="5 min"
)


@pytest.mark.parametrize(
    ("question", "value", "words"),
    [
        ("deployment.performance", P95,
         ("While the load is 500 requests per second, the service shall answer in less than 200 ms for at least 95 % "
          "of "
         "the requests over 5 min, measured at the gateway.")),
        ("deployment.performance", Value("latency", "<=", _d("2"), "s", statistic="max", condition="peak"),
         "While the load is at its peak, the service shall answer within 2 s for each request."),
        ("deployment.performance", Value("throughput", ">=", _d("300"), "request", period="s"),
         "The service shall handle at least 300 requests per second."),
        ("deployment.performance", Value("availability", ">=", _d("99.9"), "%", window="1 month"),
         "The service shall be available for at least 99.9 % of the time over each month."),
        ("deployment.performance", Value("mae", "<=", _d("12"), "kWh"),
         "The model shall have an MAE of at most 12 kWh."),
        ("deployment.software-metrics",
         Value("latency", ">", _d("300"), "ms", statistic="p95", condition="alarm", window="10 min",
               who="on-call engineer"),
         ("If the 95th-percentile latency exceeds 300 ms over 10 min, then the monitoring shall alert the on-call "
         "engineer.")),
        ("deployment.input-metrics",
         Value("drift", ">", _d("0.2"), "", statistic="psi", condition="alarm", action="stop the line"),
         "If the population stability index exceeds 0.2, then the monitoring shall stop the line."),
        ("deployment.input-metrics",
         Value("drift", ">", _d("0.2"), "", statistic="psi", condition="alarm", items=("invoice total",)),
         ("If the population stability index for the invoice total exceeds 0.2, then the monitoring shall raise an "
          "alarm.")),
        ("deployment.output-metrics", Value("accuracy", schedule="every day"),
         "The monitoring shall report the accuracy every day."),
        ("deployment.release", Value("error-rate", "<", _d("1"), "%", condition="promote"),
         "The release pipeline shall promote a new model only if the error rate is less than 1 %."),
        ("deployment.release",
         Value("conversion-rate", ">=", _d("2"), "%", condition="stop", action="fall", reference="now"),
         ("If the conversion rate of a new model on trial falls by at least 2 %, then the release pipeline shall stop "
          "its "
         "release.")),
        ("deployment.rollback", Value("error-rate", ">", _d("2"), "%", window="5 min"),
         ("If the error rate of the model in use exceeds 2 % over 5 min, then the system shall switch to its "
         "replacement.")),
        ("deployment.retraining", Value("trigger", schedule="every monday"),
         "The training pipeline shall train a new model every Monday and submit it to the release tests."),
        ("deployment.retraining", Value("trigger", "<", _d("85"), "%", condition="accuracy", window="2 week"),
         ("When the accuracy falls below 85 % over 2 weeks, the training pipeline shall train a new model and submit "
          "it "
         "to the release tests.")),
        ("deployment.retraining", Value("trigger", ">=", _d("10000"), "image", condition="new data"),
         ("When at least 10,000 new images have arrived, the training pipeline shall train a new model and submit it "
          "to "
         "the release tests.")),
        ("deployment.release", Value("strategy", items=("canary",)),
         ("When a new model passes its tests, the release pipeline shall release it as a canary, to a part of the "
         "traffic first.")),
        ("modeling.baseline", Value("recall", ">=", _d("3"), "pp", reference="current rule"),
         "The model shall beat the current rule in recall by at least 3 percentage points."),
        ("modeling.baseline", Value("recall", "<=", _d("2"), "pp", reference="two readers"),
         "The model shall fall behind two readers in recall by at most 2 percentage points."),
        ("scoping.success-metrics",
         Value("outcome", "", _d("15"), "%", reference="20 %", window="6 month", items=("share of waste",)),
         "The system shall bring the share of waste from 20 % to 15 % within 6 months."),
        ("scoping.success-metrics",
         Value("churn-rate", ">=", _d("10"), "%", reference="now", action="fall", window="1 year"),
         "The system shall lower the churn rate by at least 10 % within 1 year."),
        ("scoping.problem",
         Value("purpose", who="shop managers", action="order bread", aim="less is thrown away"),
         "The system shall help shop managers to order bread so that less is thrown away."),
        ("scoping.domain-expert",
         Value("expert", amount=_d("4"), unit="h", period="week", who="radiologist", action="labelling", items=("2",)),
         "2 radiologists shall be available for 4 h per week (labelling)."),
        ("scoping.compute-budget", Value("budget", "<=", _d("500"), "EUR", period="month"),
         "The training pipeline shall cost at most 500 EUR per month."),
        ("scoping.interface", Value("interface", items=("api", "dashboard")),
         "The system shall give its predictions to users through an API and a dashboard."),
        ("data.volume", Value("volume", "", _d("10"), "TB", approx=True), "The storage shall hold 10 TB."),
        ("data.retention", Value("retention", "<=", _d("30"), "day", items=("logs",)),
         "The storage shall keep logs for at most 30 days."),
        ("data.label-agreement", Value("cohens-kappa", ">=", _d("0.8")),
         "The labellers shall agree with a Cohen's kappa of at least 0.8."),
        ("data.quality-thresholds", Value("freshness", "<=", _d("1"), "day"), "The data shall be at most 1 day old."),
        ("data.cycles", Value("cycle", ">=", _d("2"), "cycle", items=("year",)),
         "The training data shall cover at least 2 full years."),
        ("modeling.audit", Value("audit", items=("no",)),
         "The product owner shall state in writing why the model needs no audit."),
        ("deployment.location", Value("location", "none", items=("cloud",)),
         "The system shall not compute its predictions in the cloud."),
    ],
)  # fmt: skip
def test_each_question_has_its_own_pattern(question: str, value: Value, words: str):
    """Limits, alarms, gates, triggers, changes, people, choices and bans are written as the question has it."""
    assert sentence(question, value) == words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The model shall run.", "ubiquitous"), ("When it rains, the model shall run.", "event-driven"),
        ("If it breaks, then it shall stop.", "unwanted behaviour"),
        ("While it rains, when a call comes, it shall run.", "complex"),
        ("For women, while it rains, it shall run.", "state-driven"), ("words", ""),
    ],
)  # fmt: skip
def test_a_sentence_is_of_one_pattern(text: str, name: str):
    """The word with which a sentence begins names its EARS pattern."""
    assert ears(text) == name


@settings(max_examples=50, deadline=None)
@given(said_values.values)
def test_a_sentence_of_ours_has_nothing_to_complain_about(case: tuple[str, Value]):
    """No wording finding is ever made on a generated sentence."""
    words = sentence(*case)
    assert [(remark.code, remark.words) for remark in wording(words)] == []


@pytest.mark.parametrize("question", sorted(GOOD_AND_POOR))
def test_a_good_answer_makes_a_requirement_and_a_poor_one_is_asked_on(question: str):
    """Each question has a good answer with a complete requirement, and a poor one with none and a follow-up."""
    good, poor = GOOD_AND_POOR[question]
    values = read(question, good).values
    assert any(sentence(question, value, values) for value in values)
    reading = read(question, poor)
    assert not any(sentence(question, value, reading.values) for value in reading.values)
    asked = asked_next(question, reading.values, reading.status)
    assert asked
    assert all(text.endswith("?") for _, text in asked)


def test_the_table_of_answers_has_every_question():
    """None of the 71 is left out."""
    assert set(GOOD_AND_POOR) == set(ASKED)


def test_an_error_rate_under_required_performance_is_the_services_own():
    """What fails there are requests, whatever the model says of the others."""
    value = Value("error-rate", "<", Decimal(1), "%")
    assert sentence("deployment.performance", value) == "The service shall have an error rate of less than 1 %."
    assert sentence("modeling.business-metrics", value) == "The model shall have an error rate of less than 1 %."


@settings(max_examples=50, deadline=None)
@given(said_values.values, st.sampled_from(["", "none", ">=", "<=", ">", "<", "="]))
def test_whatever_can_be_accepted_gives_a_whole_sentence_or_says_what_it_lacks(case: tuple[str, Value], op: str):
    """With any operator and with none: what lacks nothing has a sentence with one shall, what lacks a slot has none."""
    question, value = case
    given_op = replace(value, op=op)
    lacks, written = missing(question, given_op), sentence(question, given_op)
    assert bool(written) != bool(lacks)
    if written:
        assert written.count(" shall ") == 1
        assert written.endswith(".")
        assert written[0].isupper() or written[0].isdigit()
        assert not {"{", "}", "None", "  "} & set(re.split(r"(  |[{}])|\b", written))
    told = fact(given_op)
    assert not told or (not written and re.fullmatch(r"The data holds .*[^ ,]\.", told))
