"""Facts about conflicts told in prose: classes of phrasing in which people say what clashes, and their near-misses."""

from __future__ import annotations

import pytest

from remit.core.conflicts import conflicts
from remit.core.conflicts.glimpses import begins_with_nothing
from remit.core.conflicts.rules import Told
from tests.core.conflicts_told import project_of

Words = dict[str, str]
Replies = tuple[str, str, str]
"""A question, and what a data scientist and a product owner reply to it."""

FIRES: list[tuple[str, Words]] = [
    # nothing of the kind is said first, and more comes behind it
    ("X03", {"deployment.location": "On the edge box in the wheelhouse.",
             "modeling.deployment-constraints": "None that anybody told me about."}),
    ("X12", {"data.privacy": "No - it is lifts we look at.",
             "data.metadata": "lift ID, model, phone number of the caretaker, stopped or not"}),
    ("X20", {"scoping.domain-expert": "None at present. Mr Odell, the old hand, retired and there is no successor.",
             "data.labeller": "Two students"}),
    # a trigger that names its metric in the author's words
    ("X07", {"data.label-delay": "60 days",
             "deployment.retraining": "Once the hit rate of a week is two points under the weeks before."}),
    ("X07", {"data.label-delay": "Six months",
             "deployment.retraining": "Every Friday, and in between if the MAE of the past day goes above 5 h."}),
    # what a single fit costs
    ("X08", {"scoping.compute-budget": "Ceiling is 60 GPU hours a month. One full retrain takes 4 GPU hours.",
             "deployment.retraining": "Nightly at 02:00"}),
    # rhythms of the year without a length of their own
    ("X09", {"data.acquisition": "Catch books are typed in by hand at the end of each season.",
             "deployment.retraining": "Weekly."}),
    # words by which data stays where it is
    ("X13", {"data.ownership": "The catch books are the skippers'. They must not be shown to anyone outside the guild.",
             "deployment.location": "AWS Ireland."}),
    ("X13", {"data.privacy": "Names of patients. Nothing may be sent abroad.", "deployment.location": "Azure"}),
    # groups set against each other that no field tells apart
    ("X11", {"modeling.bias": "trained guides vs. volunteers", "data.metadata": "cave, date, water level"}),
    # what somebody reaches, by whatever name
    ("X19", {"modeling.baseline": "What our sommelier manages."}),
    ("X19", {"modeling.baseline": "The head keeper's own guess."}),
    ("X20", {"scoping.domain-expert": "There isn't anyone left in the house who knows avalanches.",
             "data.labeller": "Two students"}),
    # what belongs to many of a kind belongs to others
    ("X13", {"data.ownership": "All of it belongs to the museum's lenders.", "deployment.location": "In the cloud"}),
    # a load that shows nothing, whatever else is told of the trial
    ("X05", {"deployment.load": "Around 30 court files a day.",
             "deployment.release": "A/B, half of the clerks each, for three weeks."}),
    # a figure in the passive is no tale of before
    ("X07", {"data.label-delay": "Whether a bag was used or thrown away shows after 42 days.",
             "deployment.retraining": "As soon as the MAE of the forecast gets above 12 bags."}),
    # a strategy, an auditor, an attribute or an aim that only its words tell
    ("X05", {"modeling.input-mode": "nightly batch", "deployment.release": "10 % canary, two weeks"}),
    ("X17", {"modeling.audit": "The blasting authority inspects us yearly.",
             "modeling.experiment-record": "Parameters and vibration error"}),
    ("X11", {"modeling.fairness": "Recall for women no more than 3 points below that for men.",
             "data.metadata": "hearing aid model, firmware, fitting date"}),
    ("X18", {"scoping.success-metrics": "No-shows at concerts from 9 % to 6 % within two seasons",
             "modeling.business-metrics": "log loss below 0.3"}),
    ("X12", {"data.privacy": "Nope, none.", "data.metadata": "bus number, name of the driver, stop, minutes late"}),
    ("X08", {"scoping.compute-budget": "Up to CHF 100 monthly. Retraining once costs CHF 12.",
             "deployment.retraining": "Every night"}),
    ("X09", {"data.acquisition": "Hives are inspected by hand twice a year.", "deployment.retraining": "weekly"}),
    ("X13", {"modeling.deployment-constraints": "Nothing may leave the prison network.",
             "deployment.location": "AWS Frankfurt"}),
    # things that are kept one by one, and what comes once a year
    ("X10", {"data.retention": "Voice samples are deleted after 30 days.",
             "data.minimum": "No fewer than 12 months of recordings"}),
    ("X09", {"data.acquisition": "A survey boat measures once a year, in May.",
             "deployment.retraining": "Each quarter"}),
]  # fmt: skip

QUIET: list[tuple[str, Words]] = [
    ("X03", {"deployment.location": "On the edge box in the wheelhouse.",
             "modeling.deployment-constraints": "None but the memory: 512 MB."}),
    ("X12", {"data.privacy": "No names in it.", "data.metadata": "lift ID, model, phone number of the caretaker"}),
    ("X12", {"data.privacy": "None.", "data.metadata": "lift ID, phone number of the caretaker (not kept)"}),
    ("X20", {"scoping.domain-expert": "Nobody else but Mrs Quayle, 3 h a week.", "data.labeller": "Two students"}),
    ("X07", {"data.label-delay": "60 days", "deployment.retraining": "Every week. The hit rate does not matter here."}),
    ("X07", {"data.label-delay": "60 days", "deployment.retraining": "Perhaps when the hit rate falls."}),
    ("X08", {"scoping.compute-budget": "Ceiling is 60 GPU hours a month. One full retrain takes 4 GPU hours.",
             "deployment.retraining": "Every Sunday"}),
    ("X09", {"data.acquisition": "Catch books are typed in by hand at the end of each season.",
             "deployment.retraining": "Once a year."}),
    ("X13", {"data.ownership": "Ours; anyone outside may have it.", "deployment.location": "AWS Ireland."}),
    ("X13", {"data.privacy": "Names must not be shown to anyone outside.", "deployment.location": "In our own cellar"}),
    ("X11", {"modeling.bias": "trained guides vs. volunteers", "data.metadata": "cave, date, guide, volunteer or not"}),
    ("X19", {"modeling.baseline": "What the old rule manages."}),
    ("X19", {"modeling.baseline": "The head keeper's own guess, off by 9 % over 2025."}),
    ("X13", {"data.ownership": "It belongs to us.", "deployment.location": "In the cloud"}),
    ("X05", {"modeling.input-mode": "nightly batch", "deployment.release": "No canary; all at once."}),
    ("X17", {"modeling.audit": "No, nobody audits us.", "modeling.experiment-record": "Parameters"}),
    ("X18", {"scoping.success-metrics": "An AUC of 0.9 on last season",
             "modeling.business-metrics": "log loss below 0.3"}),
    ("X20", {"scoping.domain-expert": "We have nobody full time; Chief Brunner gives us 3 h a week.",
             "data.labeller": "volunteers"}),
    ("X20", {"scoping.domain-expert": "No one full time, but Mr Ito, 2 h a week", "data.labeller": "Interns"}),
    ("X10", {"data.retention": "Voice samples are deleted after 30 days, the scores after two years.",
             "data.minimum": "No fewer than 12 months of scores"}),
    ("X05", {"deployment.load": "Around 3,000 court files a day.",
             "deployment.release": "A/B, half of the clerks each, for three weeks."}),
    ("X06", {"deployment.release": "Canary on two depots; stop when more than 2 % of alarms are false.",
             "deployment.output-metrics": "Nothing."}),
    ("X14", {"data.volume": "Footage: 40 GB per trip, 60 trips a year; 5 TB are there.", "data.minimum": "2 TB"}),
    ("X14", {"data.volume": "Calls are tiny, 85 MB for ten years. Positions fill the disk: 1.6 TB after thinning.",
             "data.minimum": "600 GB of positions"}),
]  # fmt: skip

DIFFER: list[Replies] = [
    ("deployment.retraining", "Every week.", "Twice a year."),
    ("deployment.retraining", "Every Monday.", "Every Friday."),
    ("deployment.performance", "p95 below 2 s", "The answer must be there in 300 ms."),
]

AGREE: list[Replies] = [
    ("deployment.retraining", "Every quarter.", "Four times a year."),
    ("deployment.retraining", "Weekly", "Every Monday."),
    ("deployment.performance", "p95 below 2 s", "p50 below 300 ms"),
]


def _rules(told: list[Told]) -> set[str]:
    return {conflict.rule for conflict in conflicts(project_of(told))}


def _answers(words: Words) -> list[Told]:
    return [Told(question, text) for question, text in words.items()]


def _replies(said: Replies) -> list[Told]:
    question, one, other = said
    return [Told(question, one, role="data-scientist"), Told(question, other, role="product-owner")]


@pytest.mark.parametrize(("rule", "words"), FIRES, ids=[f"{rule}-{n}" for n, (rule, _) in enumerate(FIRES)])
def test_what_clashes_is_found_in_the_way_that_people_say_it(rule: str, words: Words):
    assert rule in _rules(_answers(words))


@pytest.mark.parametrize(("rule", "words"), QUIET, ids=[f"{rule}-{n}" for n, (rule, _) in enumerate(QUIET)])
def test_words_like_those_that_say_something_else_raise_nothing(rule: str, words: Words):
    assert rule not in _rules(_answers(words))


@pytest.mark.parametrize("said", DIFFER, ids=range(len(DIFFER)))
def test_roles_that_ask_for_something_else_differ(said: Replies):
    assert "X23" in _rules(_replies(said))


@pytest.mark.parametrize("said", AGREE, ids=range(len(AGREE)))
def test_roles_that_say_the_same_in_other_words_do_not_differ(said: Replies):
    assert "X23" not in _rules(_replies(said))


def test_a_training_window_that_is_told_is_not_glimpsed_again_in_a_trigger():
    told = {
        "data.cycles": "The year, two full ones.",
        "deployment.retraining": "Every Sunday at 23:00, and in between if the MAE of the past 24 hours goes above "
        "5 h. Training takes the last nine months.",
    }
    whys = [conflict.why for conflict in conflicts(project_of(_answers(told))) if conflict.rule == "X15"]
    assert len(whys) == 1
    assert "9 months" in whys[0]


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("None.", True),
        ("none at the moment, we asked around", True),
        ("No - it is lifts.", True),
        ("No personal data whatsoever", True),
        ("Nobody but the cellar master", False),
        ("No later than June", False),
        ("No names, no addresses", False),
        ("None of the 12 lifts has one", False),
        ("We have none", True),
        ("At the moment there isn't anyone left who knows it", True),
        ("There are no special constraints", True),
        ("There are two, and none of them has time", False),
        ("Not everybody", False),
        ("", False),
    ],
)
def test_an_answer_that_begins_with_nothing_is_told_from_one_that_leaves_something(text: str, *, nothing: bool):
    assert begins_with_nothing(text) is nothing
