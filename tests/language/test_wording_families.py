"""Facts about families of wording: what people say instead of a figure, a name or a decision, and its near misses."""

from __future__ import annotations

import pytest

from remit.language.wording import TERMS, wording
from remit.language.wording.patterns import compiled

FAMILIES: list[tuple[str, str, str, str]] = [
    # kind, question, what is told, its near miss
    (
        "subjective",
        "scoping.interface",
        "A sleek dashboard for the keepers.",
        "The “Sleek” app that the keepers have.",
    ),
    (
        "subjective",
        "scoping.success-metrics",
        "Guests are thrilled with it.",
        "At least 80 % of the guests tick “thrilled”.",
    ),
    (
        "subjective",
        "data.labelling-guideline",
        "Reject a cork that smells funny.",
        "Reject a cork with more than 2 ng/l of TCA.",
    ),
    (
        "subjective",
        "modeling.explainability",
        "My grandmother understands it.",
        "To the clerk, the two rules that decided.",
    ),
    ("absolute", "modeling.business-metrics", "No forged ticket may slip through.", "No more than 2 % are missed."),
    ("absolute", "modeling.security", "It must withstand any attack.", "It rejects 99 % of 300 forged tickets."),
    ("absolute", "data.quality-thresholds", "All records complete and correct.", "98 % of the records are complete."),
    ("absolute", "modeling.fairness", "No difference between wards.", "At most 2 points between wards."),
    (
        "pronoun",
        "data.labeller",
        "One of the people from the yard does that.",
        "One of the two vets labels each clip.",
    ),
    (
        "pronoun",
        "data.source",
        "Through the usual channels.",
        "Through the pump's own log, which sends a row a minute.",
    ),
    (
        "pronoun",
        "data.preprocessing",
        "The stuff I told you about.",
        "Scale to 224 pixels, drop those below 20 lux.",
    ),
    ("pronoun", "deployment.model-access", "Only authorised people.", "Anybody in the office may look, Ito approves."),
    ("vague-quantity", "data.minimum", "A fair number of wills.", "4,000 wills, 200 from each of the many courts."),
    (
        "vague-quantity",
        "data.label-delay",
        "Known for the bulk of them.",
        "Known for 90 % of them.",
    ),
    ("vague-quantity", "scoping.compute-budget", "It may cost a small fortune.", "At most 600 EUR a month."),
    ("vague-degree", "deployment.performance", "In the blink of an eye.", "In 300 ms for 95 % of the calls."),
    ("vague-degree", "data.label-agreement", "Labellers agree closely.", "Kappa of at least 0.7 on 200 clips."),
    ("vague-time", "data.flow", "In bundles, several times a day.", "In bundles, four times a day."),
    ("vague-time", "deployment.retraining", "Once in a blue moon.", "Once a year, in October."),
    (
        "escape",
        "deployment.retraining",
        "Each spring, workload permitting.",
        "Each spring, on the first of March.",
    ),
    (
        "escape",
        "data.privacy",
        "Faces are blurred where it seems advisable.",
        "Faces are blurred where a camera shows them.",
    ),
    (
        "escape",
        "deployment.release-tests",
        "A load test when deadlines are not too tight.",
        "A load test when 100 users are simulated.",
    ),
    (
        "escape",
        "deployment.performance",
        "Within 2 s under normal circumstances.",
        "Within 2 s under a load of 40 requests/s.",
    ),
    (
        "comparative",
        "scoping.success-metrics",
        "We want to get the number of delays down.",
        "Delays down from 40 to 25 a month.",
    ),
    (
        "comparative",
        "modeling.baseline",
        "On a par with the lock keepers.",
        "The lock keepers: 88 % on the same 200 boats.",
    ),
    (
        "comparative",
        "deployment.release",
        "It goes live when it is better.",
        "It goes live when its MAE is at most 3 minutes.",
    ),
    ("uncertain", "deployment.location", "In the cloud, unless I am mistaken.", "In our data centre in Leeds."),
    ("uncertain", "data.volume", "My feeling is 2 TB.", "About 2 TB, 10 % more each year."),
    (
        "uncertain",
        "deployment.release",
        "We are still torn between canary and shadow.",
        "Shadow for two weeks, then canary on 5 % of the trams.",
    ),
    (
        "uncertain",
        "scoping.compute-budget",
        "Around 300 EUR, but nobody has approved that.",
        "At most 300 EUR a month.",
    ),
    (
        "ml-vague",
        "modeling.business-metrics",
        "Respectable recall on weeds.",
        "Recall on weeds of at least 90 %.",
    ),
    (
        "ml-vague",
        "deployment.retraining",
        "When the forecasts go astray.",
        "When the error is above 5 minutes for two weeks.",
    ),
    ("ml-vague", "modeling.security", "Well protected against tampering.", "Stickers: recall stays over 80 % on 50."),
    ("open-end", "data.metadata", "Time, lift and whatnot.", "Time, lift and gauge; that is all."),
    ("open-end", "data.privacy", "Names, seats, among others.", "Names and seats; no others."),
]
"""By kind: an answer of the family, and the nearest one that says the same with a figure, a name or a rule."""


@pytest.mark.parametrize(("kind", "question", "told", "near"), FAMILIES)
def test_a_family_is_told_by_its_kind_and_the_near_miss_is_left_alone(kind: str, question: str, told: str, near: str):
    assert kind in {remark.code for remark in wording(told, question)}
    assert kind not in {remark.code for remark in wording(near, question)}


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("deployment.location", "On a server in Nice, France."),
        ("scoping.domain-expert", "Ms Joy Pleasant, three hours a week."),
        ("data.source", "The archive of the Many Waters hatchery."),
    ],
)
def test_a_name_with_a_capital_is_no_vague_word(question: str, text: str):
    assert wording(text, question) == ()


def test_a_word_at_the_beginning_of_a_sentence_is_told_in_spite_of_its_capital():
    assert [remark.words for remark in wording("Many photos. Several clips.", "data.minimum")] != []


def test_a_figure_behind_the_brackets_that_name_a_measure_belongs_to_it():
    assert wording("User satisfaction (SUS) of at least 75.", "scoping.success-metrics") == ()
    assert wording("User satisfaction (SUS).", "scoping.success-metrics") != ()


def test_a_doubt_in_a_rule_is_a_case_and_no_doubt_of_the_writer():
    assert wording("If the labeller is not sure, the label is “open”.", "data.labelling-guideline") == ()
    assert {remark.code for remark in wording("Not sure.", "deployment.location")} == {"uncertain"}


def test_every_pattern_begins_with_something_that_must_stand_there():
    loose = [line for term in TERMS for line in term.patterns if all(one.optional for one in compiled(line, {}))]
    assert loose == []
