"""Classes of words around metrics: whose figure it is, how far it lies from another, and on which side it holds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.lists.metrics import limiting, owners
from remit.language.reading import read
from remit.language.values import Value, plain

QUALITY, INPUTS, OUTPUTS = "data.quality-thresholds", "deployment.input-metrics", "deployment.output-metrics"
SOFTWARE, SPEED, MODELS = "deployment.software-metrics", "deployment.performance", "modeling.business-metrics"
TESTS, ROLLBACK, RELEASE = "deployment.release-tests", "deployment.rollback", "deployment.release"
FAIRNESS, AGREEMENT, SUCCESS = "modeling.fairness", "data.label-agreement", "scoping.success-metrics"


def said(value: Value) -> str:
    """Write what a value says of how much, of what and over which time."""
    of = ", ".join(value.items) or value.group or value.attribute
    told = f"{value.what} {value.op}{plain(value.amount)}{value.unit} {of}".strip()
    return " ".join(word for word in (told, value.condition, value.window, value.period) if word)


def all_said(question: str, text: str) -> list[str]:
    """Write what an answer was read as."""
    return [said(value) for value in read(question, text).values]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (SPEED, "The map provider itself answers in up to 2 s."),
        (TESTS, "The previous release ended with a miss rate of 7 %."),
        (TESTS, "Previous build: precision 0.66."),
        (ROLLBACK, "The old classifier (AUC 0.61), until somebody has had a look."),
        ("scoping.ml-fit", "The trial of 2021 stopped at a MAPE of 26 %."),
        ("scoping.ml-fit", "Two vendors sell it and quote a recall of 91 %."),
        ("scoping.ml-fit", "The Finns run one with 88 % accuracy."),
        (MODELS, "Last winter the accuracy hovered around 71 %."),
        (MODELS, "Recall of 0.8 is what the nurses reach."),
        (TESTS, "In 2023: recall 0.62"),
        (SOFTWARE, "Uptime is at 98 %, timeouts at 0.3 %, and nobody minds."),
        (MODELS, "Two nurses at the desk had the system with a recall of 70 %."),
        ("scoping.ml-fit", "AUC 0.81 on the open data of Ghent."),
    ],
)
def test_a_figure_of_somebody_else_or_of_the_past_is_nobodys_answer(question: str, text: str):
    assert not [value for value in read(question, text).values if value.amount is not None]


@pytest.mark.parametrize(
    ("question", "text", "values"),
    [
        (SPEED, "The map provider must answer in at most 2 s.", ["latency <=2s"]),
        (TESTS, "Any earlier model must reach a precision of 66 %, too.", ["precision >=66%"]),
        (TESTS, "recall of at least 0.62 on the set of 2023", ["recall >=0.621 set of 2023"]),
        (SPEED, "The clerk gets the answer within 3 seconds.", ["latency <=3s"]),
        (SPEED, "A guard must see the face on the screen in under 2 seconds.", ["latency <2s"]),
        (OUTPUTS, "precision over the last 300 not under 60 %", ["precision >=60% last 300"]),
        (
            "scoping.ml-fit",
            "By the end of March 2027 an AUC of 0.81, otherwise we stop.",
            ["auc >=0.811", "deadline 2027-03-31"],
        ),
    ],
)
def test_a_figure_that_is_asked_for_is_read_whoever_it_is_told_of(question: str, text: str, values: list[str]):
    assert all_said(question, text) == values


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (FAIRNESS, "No region's recall may lie more than 0.04 under the overall one."),
        (TESTS, "There is no plant with a precision of less than 70 %."),
        (AGREEMENT, "Eight of ten forms get the same code from both coders."),
        (AGREEMENT, "mean overlap of the outlines 0.7"),
        (SOFTWARE, "Memory grows by 150 MB a week, so we restart on Mondays."),
        (QUALITY, "4 % of the bills have no due date. We live with it."),
        (QUALITY, "6 % of readings are missing in winter."),
        (MODELS, "Each point of accuracy brings 20,000 a year."),
        (OUTPUTS, "precision over the last 300"),
    ],
)
def test_a_distance_a_denied_bound_and_a_mere_fact_are_no_limits(question: str, text: str):
    assert not [value for value in read(question, text).values if value.amount is not None]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Missing values in month: under 2 %.", ["missing-share <2% month"]),
        ("missing values in the last month under 2 %", ["missing-share <2% 1 month"]),
        ("missing values in day and hour at most 1 %", ["missing-share <=1% day, hour"]),
    ],
)
def test_a_column_may_be_named_like_a_time(text: str, values: list[str]):
    assert all_said(QUALITY, text) == values


@pytest.mark.parametrize(
    ("question", "text", "values"),
    [
        (MODELS, "Recall shouldn't slip beneath 81 %.", ["recall >=81%"]),
        (SOFTWARE, "Should CPU creep past 88 %, wake the operator.", ["cpu-use >88% alarm"]),
        (SOFTWARE, "Memory must never climb beyond 5 GB.", ["memory-use <=5GB"]),
        (ROLLBACK, "If precision sits below 0.5 we go back to the list.", ["precision <0.51 alarm"]),
        (ROLLBACK, "If uptime falls beneath 97 % the second site takes over.", ["availability <97% alarm"]),
        (MODELS, "A word error rate of 11 % or better.", ["word-error-rate <=11%"]),
        (MODELS, "A recall of 84 % or better.", ["recall >=84%"]),
        (MODELS, "Recall no worse than 0.84, MAE no worse than 3 min.", ["recall >=0.841", "mae <=3min"]),
        (MODELS, "Error rate: 6 % is the ceiling.", ["error-rate <=6%"]),
        (MODELS, "No site's false positive rate may be over 9 %.", ["false-positive-rate <=9%"]),
        (OUTPUTS, "Complaints under 3 per 1,000 parcels.", ["complaint-rate <0.3%"]),
        (QUALITY, "Duplicates below 2 per mille.", ["duplicate-share <0.2%"]),
        (QUALITY, "Unreadable scans at most 3 %.", ["invalid-share <=3%"]),
    ],
)
def test_a_side_is_read_whatever_the_verb(question: str, text: str, values: list[str]):
    assert all_said(question, text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Recall of men and women may differ by 4 points.", ["true-positive-rate-gap <=4pp sex"]),
        ("Selection rates across age bands within 6 percentage points.", ["selection-rate-gap <=6pp age band"]),
        ("Recall across the three dialects may vary by 2 points at most.", ["true-positive-rate-gap <=2pp dialect"]),
        ("Recall of each region within 6 points of the overall recall", []),
    ],
)
def test_rates_that_may_lie_apart_by_so_much_are_a_gap(text: str, values: list[str]):
    assert all_said(FAIRNESS, text) == values


@pytest.mark.parametrize(
    ("question", "text", "values"),
    [
        (
            AGREEMENT,
            "Kappa of 0.72 or more on 150 doubly read letters.",
            ["cohens-kappa >=0.721 150 doubly read letters"],
        ),
        (AGREEMENT, "Fleiss' kappa, monthly, minimum .6", ["fleiss-kappa >=0.61"]),
        ("scoping.ml-fit", "R2 > 0.55 in the feasibility study or we stop in May.", ["r2 >0.551 feasibility study"]),
        (MODELS, "Recall on leaks first (0.85 at least), precision second.", ["recall >=0.851 leaks", "precision"]),
        (SOFTWARE, "RAM must stay below 3 GB of the 4 that the box has.", ["memory-use <3GB"]),
        (SUCCESS, "Breakages fall by a quarter within a year.", ["outcome >=25% breakages 1 year"]),
        (SOFTWARE, "CPU, alarm from 93 %", ["cpu-use >=93% alarm"]),
    ],
)
def test_what_stands_beside_a_limit_is_told_from_it(question: str, text: str, values: list[str]):
    assert all_said(question, text) == values


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(limiting.VERBS)), st.integers(51, 99))
def test_a_verb_with_its_side_says_the_operator_it_stands_for(verb: str, amount: int):
    """Whatever is read of a verb and its side has that operator, or the alarm's."""
    for value in read(ROLLBACK, f"If recall {verb} {amount} %, we go back.").values:
        if value.what == "recall":
            assert (value.op, value.condition) == (limiting.VERBS[verb], "alarm")


@settings(max_examples=50, deadline=None)
@given(
    st.sampled_from(sorted(owners.PARTIES)),
    st.sampled_from(sorted(owners.TELLING)),
    st.sampled_from(["recall", "accuracy", "error rate", "p95 latency"]),
    st.sampled_from(["80 %", "0.7", "300 ms"]),
)
def test_what_others_reach_is_never_read_as_asked_for(party: str, verb: str, metric: str, amount: str):
    """No figure is taken from a plain sentence on what somebody else reaches."""
    values = read(TESTS, f"The {party} {verb} a {metric} of {amount}.").values
    assert not [value for value in values if value.amount is not None and value.what != "release-test"]
