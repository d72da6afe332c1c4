"""Facts about conflicts that parts of an answer raise, where reading the whole of it gives nothing sure."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.conflicts import conflicts
from remit.core.conflicts.glimpses import LOOKED_AT, glimpses
from remit.core.conflicts.rules import Told
from remit.language.lists.asked import ASKED
from tests.core.conflicts_told import project_of

Words = dict[str, str]

FIRES: list[tuple[str, Words]] = [
    # a time or an amount in a sentence that goes on
    (
        "X08",
        {
            "deployment.retraining": "The forecast each Saturday evening, with what the ward wrote down in that week.",
            "scoping.compute-budget": "Ceiling of 200 CHF a month. One run costs 90 CHF on the rented card.",
        },
    ),
    (
        "X08",
        {
            "deployment.retraining": "Every night.",
            "scoping.compute-budget": "At most €300 a month on the account. A full training run comes to about €25.",
        },
    ),
    (
        "X09",
        {
            "deployment.retraining": "Every Wednesday in the morning.",
            "data.acquisition": "A fitter swaps the memory cards on his monthly round, by hand.",
        },
    ),
    (
        "X10",
        {
            "data.lifetime": "After that the lines change, so 8 months at the outside.",
            "data.minimum": "20 months of door counts",
        },
    ),
    # a store that is the room there is, and one that fills slowly
    (
        "X14",
        {
            "data.volume": "Room for 2 TB, and it fills by 100 GB a month; then the oldest go.",
            "data.minimum": "At least 3 TB.",
        },
    ),
    (
        "X14",
        {
            "data.volume": "40,000 letters, growing by 10,000 letters a year.",
            "data.minimum": "At least 90,000 letters.",
        },
    ),
    # attributes in a sentence that was not understood
    (
        "X11",
        {
            "modeling.fairness": "Waiting may differ by a day at the most between ethnic groups, looked at each spring",
            "data.metadata": "time, counter, product",
        },
    ),
    ("X11", {"modeling.bias": "age group of the sender", "data.metadata": "time received, sender domain"}),
    # where data may not go, and where it goes
    (
        "X13",
        {
            "data.privacy": "Health data. The scans stay on the premises of the clinic.",
            "deployment.location": "AWS, region Frankfurt",
        },
    ),
    (
        "X13",
        {
            "data.ownership": "It belongs to our clients. The terms say that any third party requires their consent.",
            "deployment.location": "Azure, North Europe",
        },
    ),
    ("X05", {"deployment.release": "canary", "deployment.load": "Some 30 letters a day."}),
    (
        "X06",
        {
            "deployment.release": "First canary on two lifts for a week; then the boss of operations says go.",
            "deployment.output-metrics": "share of red cards, overrides by shift",
            "deployment.software-metrics": "Availability of 99 % a month",
        },
    ),
    ("X15", {"data.cycles": "The school year, with its holidays", "data.lifetime": "half a year"}),
    ("X15", {"data.cycles": "yearly", "data.retention": "Radar images: 5 months, then they are deleted."}),
    ("X24", {"data.retention": "Forever.", "data.lifetime": "two years"}),
]

QUIET: list[tuple[str, Words]] = [
    ("X08", {"deployment.retraining": "It used to be every night. Now once a month.",
             "scoping.compute-budget": "Ceiling of 200 CHF a month. One run costs 90 CHF on the rented card."}),
    ("X08", {"deployment.retraining": "Never every night, the cluster is down then.",
             "scoping.compute-budget": "At most €300 a month. A full training run comes to about €25."}),
    ("X09", {"deployment.retraining": "Once a quarter.",
             "data.acquisition": "A fitter swaps the memory cards on his monthly round, by hand."}),
    ("X14", {"data.volume": "40,000 letters, growing by 100,000 letters a year.",
             "data.minimum": "At least 90,000 letters."}),
    ("X11", {"modeling.bias": "Age of the wagon", "data.metadata": "year of construction, home depot"}),
    ("X13", {"data.ownership": "It belongs to our clients; by contract we may use and move it as we like.",
             "deployment.location": "Azure, North Europe"}),
    ("X13", {"data.privacy": "Health data. The scans stay on the premises of the clinic.",
             "deployment.location": "On our own servers, region Frankfurt"}),
    ("X05", {"deployment.release": "canary", "deployment.load": "Some 30,000 letters a day."}),
    ("X06", {"deployment.release": "Canary on two lifts for a week.",
             "deployment.output-metrics": "share of red cards, alarm above 3 % a day"}),
    ("X14", {"data.volume": "The archive has 12,000 scans, 40,000 more come each year.",
             "data.minimum": "At least 30,000 scans."}),
    ("X06", {"deployment.release": "Canary in hall 3 for a month; it stops when finds fall under 3 %.",
             "deployment.output-metrics": "none so far"}),
    ("X15", {"data.cycles": "yearly",
             "data.retention": "Raw sound: 5 months. Cut pieces: 3 years, then they are deleted."}),
    ("X24", {"data.retention": "Forever.", "data.lifetime": "It never goes stale."}),
]  # fmt: skip


def rules(told: Words) -> dict[str, str]:
    """Give the rules that find something between these answers, with how grave it is."""
    project = project_of([Told(question, text) for question, text in told.items()])
    return {one.rule: one.severity for one in conflicts(project)}


@pytest.mark.parametrize(("rule", "told"), FIRES)
def test_a_part_of_an_answer_raises_a_question(rule: str, told: Words):
    assert rule in rules(told)


@pytest.mark.parametrize(("rule", "told"), QUIET)
def test_a_near_miss_raises_none(rule: str, told: Words):
    assert rule not in rules(told)


def test_what_rests_on_a_part_alone_is_a_question_and_no_contradiction():
    whole = rules({"scoping.compute-budget": "At most 100 hours a month.", "deployment.retraining": "every Monday",
                   "deployment.performance": "Training time of at most 30 hours."})  # fmt: skip
    part = rules(FIRES[0][1])
    assert (whole["X08"], part["X08"]) == ("contradiction", "question")


@pytest.mark.parametrize(
    "text",
    [
        "not each Friday evening, as the vendor would like",
        "perhaps each Friday evening, as long as we have staff",
        "it was each Friday evening, and that with six people",
        "each Friday evening, as they say?",
    ],
)
def test_a_denial_a_doubt_a_tale_and_a_question_say_nothing(text: str):
    assert "every friday in the evening" not in [one.value.schedule for one in glimpses("deployment.retraining", text)]
    assert "every friday in the evening" in [
        one.value.schedule for one in glimpses("deployment.retraining", "each Friday evening, as the vendor would like")
    ]


def test_a_limit_with_no_in_it_is_no_denial():
    (found, *_) = glimpses("scoping.compute-budget", "The council wants no more than 90 CHF a month, it said so")
    assert (found.value.op, found.value.amount, found.value.unit) == ("<=", 90, "CHF")


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(sorted(ASKED)), st.one_of(st.text(max_size=120), st.lists(st.sampled_from(
    ["each", "Monday", "10", "%", "GB", "no", ",", "a", "month", "was", "?", "canary", "at most", "in", "cloud"]),
    max_size=25).map(" ".join)))  # fmt: skip
def test_a_part_stands_where_it_is_said_to_stand(question: str, text: str):
    for one in glimpses(question, text):
        assert 0 <= one.start < one.end <= min(len(text), LOOKED_AT)
        assert one.value.span == (one.start, one.end)
