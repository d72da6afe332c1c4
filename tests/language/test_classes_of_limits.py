"""Classes of limits that many people write: so many in so many, lists behind a metric, cases, ranks in prose."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.reading import read
from remit.language.sentences import render
from remit.language.values import Value, plain

QUALITY, INPUTS, OUTPUTS = "data.quality-thresholds", "deployment.input-metrics", "deployment.output-metrics"
SOFTWARE, SPEED, MODELS = "deployment.software-metrics", "deployment.performance", "modeling.business-metrics"


def said(value: Value) -> str:
    """Write what a value says of how much, for whom and when."""
    of = ", ".join(value.items) or value.group or value.condition
    return f"{value.what} {value.op}{plain(value.amount)}{value.unit} {of}".strip()


@pytest.mark.parametrize(
    ("question", "text", "values"),
    [
        (SOFTWARE, "error rate below 1 in 2,500 calls", ["error-rate <0.04%"]),
        (SOFTWARE, "error rate: max. 3 in every 1000", ["error-rate <=0.3%"]),
        (SOFTWARE, "fewer than one in 400 bookings may fail", ["error-rate <0.25%"]),
        (QUALITY, "at most 2 of 1000 duplicates", ["duplicate-share <=0.2%"]),
        ("data.stream-frequency", "up to 1 in 2,000 gets lost", ["loss <=0.05%"]),
        ("data.label-agreement", "One photo in twenty is labelled twice.", ["double-labelled-share >=5%"]),
        ("deployment.release", "Go on if the error rate stays at or below 0.5 %", ["error-rate <=0.5% promote"]),
    ],
)
def test_so_many_in_so_many_is_a_share(question: str, text: str, values: list[str]):
    assert [said(value) for value in read(question, text).values] == values


@pytest.mark.parametrize("text", ["kappa between 2 of 3 readers", "2 of the 3 sites", "agreement in 2 of 7 wards"])
def test_some_of_the_things_there_are_is_no_share(text: str):
    assert not any(value.unit == "%" for value in read("data.label-agreement", text).values)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Serial number and hall missing in no more than 4 % of tickets.", ["missing-share <=4% serial number, hall"]),
        ("The birth date is empty in under 2 % of the files", ["missing-share <2% birth date"]),
        ("Unknown breed codes: 1 % at most", ["unseen-share <=1% breed codes"]),
        ("at most 2 % missing postcodes", ["missing-share <=2% postcodes"]),
        ("Duplicates (same tag, same minute) under 0.2 %", ["duplicate-share <0.2%"]),
        ("missing values: height 3 %, weight 8 %", ["missing-share <=3% height", "missing-share <=8% weight"]),
    ],
)
def test_a_state_of_columns_keeps_the_columns_it_is_said_of(text: str, values: list[str]):
    assert [said(value) for value in read(QUALITY, text).values] == values


@pytest.mark.parametrize(
    ("question", "text", "values"),
    [
        (MODELS, "Sensitivity per breed: Holstein 90 %, Jersey 85 %",
         ["recall >=90% holstein", "recall >=85% jersey"]),
        (MODELS, "MAE (absolute), by horizon: 48 h ahead at most 5 h, 12 h ahead at most 2 h",
         ["mae <=5h 48 h ahead", "mae <=2h 12 h ahead"]),
        (INPUTS, "PSI per column vs. training set: height 0.1, weight 0.2",
         ["drift <=0.1 height", "drift <=0.2 weight"]),
        (MODELS, "Recall: today 0.7, target 0.9", []),
        (MODELS, "F1: vendor 0.8, ours 0.9, theirs", []),
    ],
)  # fmt: skip
def test_a_metric_before_a_colon_has_a_limit_for_each_of_what_follows(question: str, text: str, values: list[str]):
    assert [said(value) for value in read(question, text).values] == values


def test_a_drift_keeps_its_columns_and_what_it_is_compared_with():
    text = "KS of milk yield, fat and protein, each below 0.15 against the same month of last year"
    (value,) = read(INPUTS, text).values
    assert (value.items, value.reference) == (("milk yield", "fat", "protein"), "same month of last year")
    (value,) = read(INPUTS, "For speed, load and share of stops, the PSI stays under 0.2 from week to week").values
    assert (value.items, value.reference) == (("speed", "load", "share of stops"), "previous week")
    (value,) = read(OUTPUTS, "PSI of the predicted minutes against the week of release, alarm from 0.3 on").values
    assert (value.op, value.condition, value.reference) == (">=", "alarm", "week of release")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("95 % of the diagnoses within 2 s at 30 diagnoses per minute", ["latency <=2s 30 diagnosis/min"]),
        ("with 45 vets logged on at once the list opens in 3 s", ["latency <=3s 45 vet"]),
        ("A run over 900 barns is done within 20 minutes", ["latency <=20min 900 barn"]),
        ("for up to 60 samples the sheet must be there in 5 s", ["latency <=5s <= 60 sample"]),
        ("p95 of the lookup into the register under 400 ms over any 10 min", ["latency <400ms"]),
    ],
)
def test_how_many_there_are_is_the_load_of_a_time(text: str, values: list[str]):
    assert [said(value) for value in read(SPEED, text).values] == values


@pytest.mark.parametrize(
    ("question", "text", "values"),
    [
        ("deployment.rollback", "10 minutes during milking, half an hour otherwise",
         ["time-to-roll-back <=10min during milking", "time-to-roll-back <=30min otherwise"]),
        ("scoping.compute-budget", "CHF 300 a month until the harvest, CHF 150 a month from then on",
         ["budget <=300CHF until the harvest", "budget <=150CHF from then on"]),
        ("deployment.load", "4,000 readings a minute, 9,000 in harvest time",
         ["load 4000reading", "peak-load <=9000reading in harvest time"]),
        ("deployment.load", "In a usual week 300 claims, after a flood 4,000 a day.", []),
        ("deployment.release", "week 1: 5 %, week 2: 25 %", ["traffic-share =5% week 1", "traffic-share =25% week 2"]),
    ],
)  # fmt: skip
def test_an_amount_for_each_case_keeps_its_case(question: str, text: str, values: list[str]):
    assert [said(value) for value in read(question, text).values] == values


@pytest.mark.parametrize(
    "text",
    [
        "What counts most is recall, 0.9 or better. Only second comes precision, 60 % is enough.",
        "Recall above all: 0.9 or better. Precision comes next, 60 % would do.",
        "Most important is recall (at least 0.9), then precision (at least 60 %).",
        "For us as vets it is clear: our number one is recall, at least 0.9; precision is number two, at least 60 %.",
    ],
)
def test_words_that_rank_measures_hide_none_of_their_limits(text: str):
    found = read(MODELS, text).values
    assert [(value.what, value.rank, plain(value.amount)) for value in found] == [
        ("recall", 1, "0.9"),
        ("precision", 2, "60"),
    ]


def test_a_share_without_a_name_is_an_outcome_to_watch():
    (value,) = read(OUTPUTS, "Callers who ask again: max. 1 in 10").values
    assert (value.what, value.items, value.op, plain(value.amount)) == (
        "outcome",
        ("share of callers who ask again",),
        "<=",
        "10",
    )
    (value,) = read(OUTPUTS, "Share of proposals that vets overrule: 6 % at most").values
    assert (value.what, plain(value.amount)) == ("override-rate", "6")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (QUALITY, "share of readings older than 20 min: at most 5 %"),
        ("data.volume", "The breeder's archive holds 3 TB, which we will never copy."),
        ("modeling.input-mode", "All lorries inside 96 h of the gate are scored."),
    ],
)
def test_an_amount_whose_surroundings_change_it_is_left_in_words(question: str, text: str):
    assert not any(value.amount is not None for value in read(question, text).values)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (INPUTS, "PSI of height and weight, against the training data, at most 0.2"),
        (INPUTS, "For speed and load the KS stays under 0.2 from week to week"),
        (MODELS, "MAE by horizon: 48 h ahead at most 5 h, 12 h ahead at most 2 h"),
        (OUTPUTS, "Share of empty proposals: below 0.5 %"),
        ("deployment.rollback", "10 minutes during milking, half an hour otherwise"),
        ("deployment.load", "4,000 readings a minute, 9,000 in harvest time"),
    ],
)
def test_such_limits_read_back_as_themselves(question: str, text: str):
    found = read(question, text).values
    assert found
    for value in found:
        again = read(question, render(replace(value, rank=0))).values
        assert [one.meaning for one in again] == [value.meaning]


@given(st.text(max_size=40))
@settings(max_examples=40)
def test_no_words_make_these_readers_raise(text: str):
    for question in (QUALITY, INPUTS, OUTPUTS, MODELS, SPEED, "deployment.rollback", "deployment.load"):
        read(
            question,
            f"PSI of {text}, b against {text}: 0.2, missing in at most 1 in {text} of 100, 5 min {text}, then 2",
        )
