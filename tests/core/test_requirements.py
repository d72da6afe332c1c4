"""Facts about requirements: what an answer yields, what is missing is said, and keys are never given twice."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.core import answering
from remit.core.criteria import FitCriterion
from remit.core.forms import Asking, Origin, Question
from remit.core.measures import MEASURES, PERSONAL_DATA, category, why_unmeasured
from remit.core.requirements import (
    INFORMAL_KEY,
    MIN_SAMPLE,
    TRAITS,
    assign_keys,
    criterion_of,
    derive_question,
)
from remit.language.lists import privacy
from remit.language.lists.metrics import measures
from remit.language.reading import READERS, read
from remit.language.values import Value
from tests.stories import Teller


def _question(question_id: str) -> Question:
    return Question(
        question_id,
        question_id.partition(".")[0],
        "Title",
        "What?",
        (Asking("legal", "consult"), Asking("data-scientist"), Asking("product-owner")),
        why="Because.",
        origin=Origin(challenges=("P6",), practices=("BP1",)),
    )


def _derived(question_id: str, text: str):
    values = assign_keys(read(question_id, text).values, (), ())
    return derive_question(_question(question_id), "version-1", text, values)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("We hold names, shoe sizes", "The data holds names."),
        ("Names, IBANs, shoe sizes", "The data holds names and bank account numbers."),
    ],
)
def test_personal_data_that_is_only_named_is_told_in_a_whole_sentence(text: str, sentence: str):
    """Nobody said yet that it must not be there: the sentence is no ban, and the requirement lacks its operator."""
    (found,) = (one for one in _derived("data.privacy", text) if one.value and one.value.op == "")
    assert (found.sentence, found.missing, found.fit) == (sentence, ("op",), None)


def test_an_accepted_value_becomes_a_requirement_with_everything_it_came_from():
    """The record holds id, sentence, criterion, the words, roles, version, place and reasons."""
    text = "We want recall of at least 80 % for each race group."
    (found,) = _derived("modeling.business-metrics", text)
    assert found.id == "modeling.business-metrics/recall-race"
    assert found.sentence == "For each race group, the model shall have a recall of at least 80 %."
    assert found.words == "recall of at least 80 % for each race group"
    assert found.fit == FitCriterion("recall", ">=", Decimal("0.8"), attribute="race", min_sample=MIN_SAMPLE)
    assert (found.missing, found.informal) == ((), False)
    assert (found.owner, found.asked) == ("data-scientist", ("legal", "data-scientist", "product-owner"))
    assert (found.kind, found.scope, found.verification) == ("quality", "model", "test")
    assert (found.version, found.rationale, found.traces) == ("version-1", "Because.", ("P6", "BP1"))
    assert found.span is not None
    assert text[slice(*found.span)] == found.words


def test_a_list_of_attributes_gives_one_requirement_each():
    """Sex, race and disability are three requirements with three ids."""
    found = _derived("modeling.bias", "selection-rate ratio of at least 0.8 for sex, race and disability")
    assert [r.key for r in found] == [
        "selection-rate-ratio-sex", "selection-rate-ratio-race", "selection-rate-ratio-disability",
    ]  # fmt: skip
    assert [r.fit.attribute for r in found if r.fit] == ["sex", "race", "disability"]
    assert all(r.assumed == ("reference",) for r in found)


def test_an_incomplete_value_says_what_is_missing_and_claims_no_criterion():
    """Attributes without a measure stay in the words, with what to ask."""
    found = _derived("modeling.bias", "gender, brand")
    assert [(r.sentence, r.fit, r.missing, r.informal) for r in found] == [
        ("gender", None, ("metric", "amount"), False), ("brand", None, ("metric", "amount"), False),
    ]  # fmt: skip


def test_what_no_probe_measures_has_a_criterion_all_the_same():
    """A metric of the business has a sentence and a criterion, measured or not; images are not taken for rows."""
    (churn,) = _derived("modeling.business-metrics", "churn rate of at most 4 %")
    assert churn.sentence == "The system shall have a churn rate of at most 4 %."
    assert churn.fit == FitCriterion("churn-rate", "<=", Decimal("0.04"))
    assert "churn-rate" not in MEASURES
    assert why_unmeasured("churn-rate").startswith("Nothing here measures the churn rate yet: it takes figures")
    (images,) = _derived("data.minimum", "10,000 images")
    assert (images.fit, images.missing) == (None, ("unit",))


@pytest.mark.parametrize("question", ["modeling.bias", "scoping.problem", "data.volume"])
def test_an_answer_without_values_is_one_informal_requirement_in_its_own_words(question: str):
    """The words stand as they are, nothing is made of them."""
    (found,) = derive_question(_question(question), "v", " Be fair to everyone. ", ())
    assert found.id == f"{question}/{INFORMAL_KEY}"
    assert (found.words, found.sentence) == (" Be fair to everyone. ", "Be fair to everyone.")
    assert (found.fit, found.informal, found.missing) == (None, True, ())


def test_an_empty_answer_yields_nothing():
    """No words and no values are no requirement."""
    assert derive_question(_question("data.minimum"), "v", " \n", ()) == ()


def test_readings_that_nobody_accepted_yield_nothing_formal():
    """A value without a key was not accepted: the answer stays informal."""
    values = read("data.minimum", "500 rows").values
    (found,) = derive_question(_question("data.minimum"), "v", "500 rows", values)
    assert found.informal


@pytest.mark.parametrize(
    ("question", "text", "criterion"),
    [
        ("data.minimum", "at least 50,000 rows", FitCriterion("row-count", ">=", Decimal(50000), "row")),
        ("data.minimum", "500 rows per race group",
         FitCriterion("rows-per-group", ">=", Decimal(500), "row", attribute="race")),
        ("modeling.bias", "the selection rate of people with a disability must be at least 80 % of that of others",
         FitCriterion("selection-rate-ratio", ">=", Decimal("0.8"), attribute="disability",
                      group="people with a disability", min_sample=30)),
        ("modeling.bias", "true-positive-rate gap at most 10 points for sex",
         FitCriterion("true-positive-rate-gap", "<=", Decimal("0.1"), attribute="sex", min_sample=30)),
        ("modeling.business-metrics", "FPR under 5 %", FitCriterion("false-positive-rate", "<", Decimal("0.05"))),
        ("data.privacy", "no names or IBANs",
         FitCriterion("personal-data", "none", Decimal(0), items=("name", "iban"))),
    ],
)  # fmt: skip
def test_a_criterion_is_in_the_unit_of_its_measure(question: str, text: str, criterion: FitCriterion):
    """Per cent and points become shares, exactly; rows stay rows; a ban tolerates nothing."""
    (value,) = read(question, text).values
    assert criterion_of(question, value) == criterion


def test_every_criterion_names_a_measure_that_exists():
    """What the readers can say and the table can measure have the same names, also the categories of personal data."""
    assert set(measures.COMPARED) <= set(MEASURES)
    assert set(privacy.TITLES) == set(PERSONAL_DATA)
    for item, title in privacy.TITLES.items():
        assert (found := category(item)) is not None
        assert found.id == item, title


@pytest.mark.parametrize(
    "value",
    [
        Value("recall", ">=", Decimal(80)), Value("recall", ">=", Decimal(80), "ms"),
        Value("recall", "", Decimal(80), "%"),
        Value("rows", ">=", Decimal(5), "GB"), Value("personal-data", "none"), Value("nonsense", ">=", Decimal(1), "1"),
        Value("recall", ">=", Decimal("NaN"), "%"), Value("recall", ">=", Decimal(-1), "%"), Value(""),
        Value("recall", ">=", Decimal(120), "%"), Value("personal-data", "", items=("name",)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("question", [*READERS, "data.volume"])
def test_a_value_typed_by_hand_claims_no_more_than_it_says(question: str, value: Value):
    """Without unit, operator, items or sense there is no criterion, whatever question it is typed for."""
    assert criterion_of(question, value) is None
    (found,) = derive_question(_question(question), "v", "words", (replace(value, key="k"),))
    assert found.fit is None
    assert found.missing


def test_a_signature_holds_for_values_and_not_for_wording():
    """Other words for the same value keep what was signed; another amount does not."""
    one, same, other = (
        _derived("modeling.business-metrics", text)[0].signed_values
        for text in ("recall of at least 80 %", "Recall ≥ 0.8", "recall of at least 81 %")
    )
    assert one == same != other


def test_white_space_does_not_void_a_signature_on_words():
    """An informal requirement is signed by its words, however they are laid out."""
    question = _question("scoping.problem")
    one, same, other = (
        derive_question(question, "v", text, ())[0].signed_values for text in ("Be fair.", " Be\nfair. ", "Be good.")
    )
    assert one == same != other


def test_traits_are_of_known_kinds():
    """Kinds, scopes and ways to verify come from the closed lists of the record."""
    assert {t.kind for t in TRAITS.values()} <= {"functional", "quality", "constraint", "process", "data"}
    assert {t.scope for t in TRAITS.values()} <= {"data", "model", "system", "process"}
    assert {t.verification for t in TRAITS.values()} <= {"test", "analysis", "inspection", "demonstration"}


values = st.builds(
    Value,
    st.sampled_from(["rows", "recall", "personal-data", "", "Größe", "words", "x" * 80]),
    amount=st.sampled_from([None, Decimal(1), Decimal(2)]),
    statistic=st.sampled_from(["", "p95"]),
    attribute=st.sampled_from(["", "race", "disability", "каста"]),
    group=st.sampled_from(["", "people with a disability", "women"]),
    key=st.sampled_from(["", "recall", "made-up"]),
)
lists = st.lists(values, max_size=8).map(tuple)


@given(lists, lists, st.frozensets(st.sampled_from(["rows", "recall", "rows-2", "recall-race", "personal-data"])))
def test_keys_are_unique_and_never_reused(proposed: tuple[Value, ...], first: tuple[Value, ...], used: frozenset[str]):
    """Each value gets a key of its own; one that was used before goes only to a standing value's heir."""
    standing = assign_keys(first, (), used)
    keyed = assign_keys(proposed, standing, used | {value.key for value in standing})
    keys = [value.key for value in keyed]
    assert len(keys) == len(set(keys)) == len(proposed)
    assert all(keys)
    assert INFORMAL_KEY not in keys
    assert not {value.key for value in standing} & used
    held = {value.key: value for value in standing}
    for value, new in zip(proposed, keyed, strict=True):
        assert replace(new, key=value.key) == value
        if new.key in held:
            assert value.subject == held[new.key].subject or value.key == new.key
        else:
            assert new.key not in used


@given(lists)
def test_keys_are_stable(proposed: tuple[Value, ...]):
    """The same values, in any order and with other amounts, keep their keys."""
    distinct = tuple({value.subject: replace(value, key="") for value in proposed}.values())
    standing = assign_keys(distinct, (), ())
    used = {value.key for value in standing}
    again = assign_keys(tuple(replace(v, amount=Decimal(9)) for v in reversed(distinct)), standing, used)
    assert [v.key for v in reversed(again)] == [v.key for v in standing]
    assert assign_keys(distinct, standing, used) == standing


def test_a_key_says_what_it_is_about():
    """Keys are readable, and a second one of the same name is counted."""
    keyed = assign_keys(
        (
            Value("rows"), Value("rows", attribute="race"), Value("recall", attribute="sex", group="women"),
            Value("recall", attribute="disability", group="people with a disability"),
            Value("latency", statistic="p95"), Value("latency", statistic="p95", condition="at night"),
        ),
        (),
        ("rows",),
    )  # fmt: skip
    assert [value.key for value in keyed] == [
        "rows-2", "rows-race", "recall-women", "recall-disability", "latency-p95", "latency-p95-2",
    ]  # fmt: skip


def test_a_value_that_comes_back_with_its_version_has_its_old_key():
    """Answered, answered in words only, reverted: the requirement is the one that people signed."""
    teller = Teller()
    teller.say(
        answering.answer(teller.project, "a.root", "at least 500 rows", values=(Value("rows", ">=", Decimal(500)),))
    )
    first = teller.project.standing("a.root").answer
    assert first is not None
    teller.answer("a.root", "enough rows")
    teller.say(answering.revert(teller.project, "a.root", first))
    again = teller.project.standing("a.root").answer
    assert again is not None
    assert [value.key for value in again.values] == [value.key for value in first.values]
