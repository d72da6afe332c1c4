"""What was not read is offered: a place, the values that its words may say, and why it was not read."""

from __future__ import annotations

import pytest

from remit.language.reading import read
from remit.language.saying import render
from remit.language.values import Value


def _offers(question: str, text: str) -> dict[str, list[Value]]:
    return {text[slice(*one.span)]: list(one.values) for one in read(question, text).candidates}


def _said(question: str, text: str) -> dict[str, list[str]]:
    return {place: [render(value) for value in values] for place, values in _offers(question, text).items()}


def test_an_answer_that_is_read_has_no_candidates():
    assert read("deployment.performance", "p95 latency below 400 ms").candidates == ()
    assert read("data.retention", "Scans are kept for 30 days.").candidates == ()


def test_an_answer_that_is_no_value_has_no_candidates():
    for text in ("no idea yet", "not applicable", "n/a", "", "?"):
        assert read("deployment.performance", text).candidates == ()


def test_a_candidate_is_no_value():
    reading = read("deployment.performance", "Whoever waits at the counter wants it in 400 ms.")
    assert (reading.values, reading.status) == ((), "abstained")
    assert reading.candidates


def test_a_lone_time_is_offered_as_what_is_usual_here_and_what_it_is_called_is_assumed():
    first, *_ = _offers("deployment.performance", "Whoever waits at the counter wants it in 400 ms.")["in 400 ms"]
    assert (first.what, first.op, str(first.amount), first.unit) == ("latency", "<=", "400", "ms")
    assert {"what", "op"} <= set(first.assumed)


def test_a_value_that_somebody_only_hopes_for_is_offered_with_the_reason():
    (one,) = read("deployment.performance", "The page is there within 300 ms, hopefully.").candidates
    assert [value.what for value in one.values] == ["latency"]
    assert "hopefully" in one.reason


def test_what_another_sentence_may_change_is_offered():
    offers = _said("data.minimum", "50,000 rows. But only if the labels hold.")
    assert offers == {"50,000 rows": ["at least 50,000 rows"]}


def test_what_is_taken_back_is_offered_beside_what_takes_its_place():
    offers = _offers("deployment.retraining", "Monthly. No, sorry, make that quarterly; a month has too few calls.")
    assert "every quarter" in {value.schedule for values in offers.values() for value in values}


def test_lines_that_are_numbered_otherwise_are_offered():
    text = "1. p95 latency below 400 ms\n3. availability at least 99.9 %"
    assert read("deployment.performance", text).values == ()
    whats = {value.what for values in _offers("deployment.performance", text).values() for value in values}
    assert whats == {"latency", "availability"}


def test_two_amounts_for_one_thing_are_both_offered():
    text = "Scans are kept for 30 days. Scans are kept for 60 days."
    assert read("data.retention", text).values == ()
    assert [str(values[0].amount) for values in _offers("data.retention", text).values()] == ["30", "60"]


@pytest.mark.parametrize(
    ("question", "text", "place", "said"),
    [
        ("data.retention", "The berth log shall be preserved for seven (7) years from the departure.",
         "seven (7) years", ("retention", "7", "year")),
        ("data.lifetime", "Until the river bed is rebuilt, the rating curve is worthless after that. Otherwise 25 yrs.",
         "25 yrs", ("lifetime", "25", "year")),
        ("deployment.incidents", "Day: platform on-call within 15 minutes. Night: somebody.",
         "within 15 minutes", ("time-to-respond", "15", "min")),
        ("modeling.deployment-constraints", "It shares the VM of the bridge, another 4 vCPUs perhaps.",
         "4 vCPUs", ("processors", "4", "vCPU")),
    ],
)  # fmt: skip
def test_an_amount_of_something_unclear_is_offered_as_what_is_asked_for(
    question: str, text: str, place: str, said: tuple[str, str, str]
):
    first = _offers(question, text)[place][0]
    assert (first.what, str(first.amount), first.unit) == said


def test_a_bare_number_counts_what_the_amount_before_it_counts():
    text = "180 ships, 96 runs a day, so 17,280 predictions a day; in the week before Christmas up to 25,000."
    (value,) = _offers("deployment.load", text)["up to 25,000"]
    assert (value.what, value.unit, value.assumed) == ("peak-load", "prediction", ("unit",))


def test_a_figure_that_can_be_two_numbers_is_offered_as_both_and_never_as_none():
    text = "A flood that nobody announced costs 22.000 € in crews."
    values = _offers("scoping.error-cost", text)["22.000 €"]
    assert {str(value.amount) for value in values} == {"22000", "22.000"}
    assert all("amount" in value.assumed for value in values)
    assert _offers("deployment.performance", "An answer takes a couple of seconds.") == {}


def test_a_cost_of_which_the_error_is_not_said_is_offered_for_either_kind():
    text = "A clause that is missed: an excess of £250,000 which the firm bears."
    assert [value.group for value in _offers("scoping.error-cost", text)["£250,000"]] == [
        "false positive",
        "false negative",
    ]


def test_an_amount_apart_from_its_metric_is_offered_as_that_metric():
    text = "For the desk it is recall that hurts, and 90 % would please them."
    assert _said("modeling.business-metrics", text)["90 %"][0] == "recall of at least 90 %"


def test_an_outcome_is_offered_in_the_words_before_its_amount():
    text = "Unsold bread down from 10.5 % to 6 % of what was baked, which the shops must see."
    (value,) = _offers("scoping.success-metrics", text)["6 %"]
    assert (value.what, value.items, value.op, value.assumed) == ("outcome", ("unsold bread",), "<=", ("op",))


def test_a_difference_is_offered_against_the_baseline():
    text = "The planners' own estimates; these had a MAPE of 9.1 %. The model has to come in at least 2.5 points lower."
    values = [value for values in _offers("modeling.baseline", text).values() for value in values]
    assert ("mape", "2.5", "pp", "baseline") in [(v.what, str(v.amount), v.unit, v.reference) for v in values]


def test_people_who_were_not_read_are_offered():
    text = "14 berth planners working three shifts, and read-only, quite a few of the vessel agents ashore."
    assert [value.who for value in _offers("scoping.end-user", text)["vessel agents"]] == ["vessel agent"]


def test_times_and_events_are_offered_where_it_is_not_clear_whose_they_are():
    text = "Yes. A notified body once a year and our clinical safety officer before each release."
    offers = _offers("modeling.audit", text)
    assert offers["once a year"][0].schedule == "every year"
    assert offers["before each release"][0].condition == "before release"


def test_each_of_two_options_is_offered():
    offers = _offers("deployment.location", "In the cloud or on our own servers, that is open.")
    assert [values[0].items for values in offers.values()] == [("cloud",), ("on-premise",)]


def test_an_option_beside_a_refusal_is_offered_both_ways():
    text = "Probably the cloud, which was turned down last year."
    assert {value.op for value in _offers("deployment.location", text)["cloud"]} == {"", "none"}


def test_items_are_offered_in_the_words_as_they_stand():
    text = "Substation ID, transformer rating, firmware of the RTU, name of the engineer who acknowledged the alarm."
    items = [item for values in _offers("data.metadata", text).values() for value in values for item in value.items]
    assert {"substation id", "transformer rating", "firmware of the rtu"} <= set(items)


def test_a_share_above_all_is_not_offered():
    """3.8 of 5 is no success rate."""
    text = "The success rate is what counts. Counsellors rate their lists at least 3.8 of 5; today it is 2.9."
    offered = [value for one in read("scoping.success-metrics", text).candidates for value in one.values]
    assert not [value for value in offered if value.what == "success-rate" and value.amount is not None]
