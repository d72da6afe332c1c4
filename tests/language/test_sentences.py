"""Facts about sentences: a value in words reads back as itself, and a requirement says one thing in plain English."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.language.lists import counting, groups, measures, privacy
from remit.language.reading import READERS, read
from remit.language.sentences import render, sentence
from remit.language.slots import follow_up, missing
from remit.language.values import Value
from tests.language.answers import ANSWERS

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
