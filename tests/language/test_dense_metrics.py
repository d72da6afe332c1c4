"""Facts about dense notation: changes by sign and arrow, goals in a row, costs in a row, parity between two groups."""

import pytest

from remit.language.reading import read
from remit.language.saying import render
from tests.language.answers_metrics import said

CHANGES = {
    "Basket size +3 %; returns −2 pp": (
        "outcome | >=3% | reference:now | action:rise | basket size | ?op,reference; "
        "outcome | >=2 pp | reference:now | action:fall | returns | ?op,reference"
    ),
    "Call-backs ↓ 25 %": "outcome | >=25% | reference:now | action:fall | call-backs | ?op,reference",
    "Spoilage: 6 % → 4 %": "outcome | <=4% | reference:6 % | spoilage | ?op",
    "Spoilage: 6 % -> 4 %": "outcome | <=4% | reference:6 % | spoilage | ?op",
    "Time to decision: 2 days → 3 hours": "latency | <=3 h | reference:2 day | ?op",
    "Empty shelves < 3 %, waste down 15 % vs. last year": (
        "outcome | <3% | empty shelves; outcome | >=15% | reference:last year | action:fall | waste | ?op"
    ),
    "Reduce refunds by 10 % while keeping the approval rate above 90 %": (
        "outcome | >=10% | reference:now | action:fall | refunds | ?op,reference; selection-rate | >90%"
    ),
    "Range of 10-20 parcels": "",
    "Route A-12 +": "",
}

PARITY = {
    "TPR diff women/men < 0.03": "true-positive-rate-gap | <0.03 1 | attribute:sex | ?attribute,reference",
    "DIR >= 0.8 (80% rule) for sex": "selection-rate-ratio | >=0.8 1 | attribute:sex | ?reference",
    "selection rate ratio between male and female at least 0.8 (four-fifths rule)": (
        "selection-rate-ratio | >=0.8 1 | attribute:sex | ?attribute,reference"
    ),
    "TPR and FPR gap at most 5 pp": "true-positive-rate-gap | <=5 pp; false-positive-rate-gap | <=5 pp",
    "equalised odds difference below 0.1 by region": (
        "true-positive-rate-gap | <0.1 1 | attribute:region | ?reference; "
        "false-positive-rate-gap | <0.1 1 | attribute:region | ?reference"
    ),
    "equal opportunity difference ±0.05": "true-positive-rate-gap | <=0.05 1",
    "Recall gap (disabled vs. non-disabled) at most 2 pp": (
        "true-positive-rate-gap | <=2 pp | attribute:disability | ?attribute,reference"
    ),
    "the dir of the project and a diff of 3": "",
}

COSTS = {
    "Cost per false positive is 3 EUR, each missed theft 90 EUR": [("false positive", 3), ("missed theft", 90)],
    "False alarm = 15 min of a guard": [("false positive", 15)],
    "missed leak = €40k–60k; needless visit ~ 80 EUR": [("missed leak", 40_000), ("needless visit", 80)],
    "over-forecast 0.40 €/unit, under-forecast 1.20 €/unit": [("over forecast", 0.4), ("under forecast", 1.2)],
    "FP 4 €, FN 90 €": [("false positive", 4), ("false negative", 90)],
    "A licence 300 EUR, a seat 20 EUR": [],
    "Budget for missed parcels 40k EUR, we pay 3 EUR": [],
}


@pytest.mark.parametrize("text", CHANGES)
def test_signs_of_change_are_the_words_that_they_stand_for(text: str):
    """A plus before a share is a rise, an arrow between two figures a way to go."""
    assert "; ".join(said(value) for value in read("scoping.success-metrics", text).values) == CHANGES[text]


@pytest.mark.parametrize("text", PARITY)
def test_parity_between_groups_is_read_as_engineers_write_it(text: str):
    """Short names, pairs of groups and the name of the rule in brackets."""
    assert "; ".join(said(value) for value in read("modeling.fairness", text).values) == PARITY[text]


@pytest.mark.parametrize("text", COSTS)
def test_costs_of_errors_stand_right_behind_their_names(text: str):
    """Only what names something that went wrong has its price."""
    values = read("scoping.error-cost", text).values
    assert [(value.group or value.condition, float(value.amount or 0)) for value in values] == COSTS[text]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        *(("scoping.success-metrics", text) for text in CHANGES),
        *(("modeling.fairness", text) for text in PARITY),
    ],
)
def test_what_was_written_densely_is_read_again_when_it_is_said(question: str, text: str):
    """The words of a value give the same value."""
    for value in read(question, text).values:
        (back,) = read(question, render(value)).values
        assert back.meaning == value.meaning


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("data.label-agreement", "Cohen's κ 0.7 min between the two readers", "cohens-kappa | >=0.7 1"),
        ("data.label-agreement", "Weighted kappa (quadratic) ≥ 0.8 between graders", "weighted-kappa | >=0.8 1"),
        ("data.label-agreement", "ICC(3,k) ≥ 0.9", "intraclass-correlation | >=0.9 1"),
        ("deployment.output-metrics", "MAE 4 min", "mae | <=4 min | ?op"),
        (
            "deployment.output-metrics", "false positives fewer than 3 per 1000 bookings",
            "false-alarms | <3 false positive | period:1000 bookings",
        ),
        (
            "deployment.output-metrics", "false alarms, not over 3 a week per control desk",
            "false-alarms | <=3 false alarm | period:week | attribute:control desk",
        ),
        (
            "modeling.fairness", "no nationality with FPR above 4 %",
            "false-positive-rate | <=4% | attribute:nationality",
        ),
        (
            "modeling.business-metrics", "WAPE per shop ≤ 18 %, bias ±2 %",
            "wape | <=18% | attribute:shop; forecast-bias | <=2%",
        ),
        (
            "modeling.business-metrics", "F1 per class ≥ 0.6, macro avg ≥ 0.75",
            "f1 | >=0.6 1 | attribute:class; f1 | >=0.75 1 | statistic:macro",
        ),
    ],
)  # fmt: skip
def test_figures_in_note_form_are_read(question: str, text: str, expected: str):
    """A least figure behind its number, raters, counts per so many and per place, averages beside their classes."""
    values = read(question, text).values
    assert "; ".join(said(value) for value in values) == expected
    for value in values:
        (back,) = read(question, render(value)).values
        assert back.meaning == value.meaning
