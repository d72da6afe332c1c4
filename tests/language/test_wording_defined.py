"""Facts about vague words that the answer defines, and about turns of speech that only look vague."""

from __future__ import annotations

import pytest

from remit.language.wording import wording


def _loud(question: str, text: str) -> list[str]:
    return [one.code for one in wording(text, question) if one.severity != "advice"]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("deployment.performance", "Slow means more than 4 s at the till."),
        ("data.labelling-guideline", "Ugly welds count as class 3."),
        ("data.faults", "A nasty frame (contrast under 12) is dropped."),
        ("modeling.business-metrics", "Angry callers, counted as calls that end early: at most 3 in 100."),
        ("scoping.success-metrics", "Pretty or not: queue under 6 people, 9 minutes in 10, by May 2029."),
    ],
)
def test_a_vague_word_is_harmless_once_it_is_said_what_is_meant(question: str, text: str):
    assert _loud(question, text) == []


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("modeling.fairness", "At most 2 points apart, whatever the language of the caller."),
        ("data.label-delay", "You know it the minute the door opens."),
        ("data.flow", "Gathered on the buoy where there is no signal, then sent at once."),
        ("deployment.load", "40 lifts a day. It's not going to grow."),
        ("deployment.performance", "Done within 20 minutes. Nobody waits for it."),
        ("modeling.explainability", "The diver sees why in a few words."),
        ("data.leakage", "Owners with several boats are on one side only."),
        ("modeling.explainability", "The curator sees the unsure stroke in red."),
        ("data.lifetime", "Three winters; the currents change too fast for more."),
        ("data.acquisition", "Scanned by the diver, 60 on a good day."),
        ("deployment.performance", "All wrecks have to be done before 05:00."),
        ("deployment.output-metrics", "Lines with a [?] at most 6 % a week."),
        ("deployment.load", "We expect 30 dives a day, 80 in July."),
        ("data.minimum", "At least 900 dives. (The maker wanted more, we think in order to sell.)"),
        ("data.labelling-guideline", "Marks such as barnacles are class 2."),
        ("data.label-delay", "Straight away, for 97 % of dives."),
        ("modeling.accountability", "The curator. Anyone concerned can write to her, answer in a week."),
    ],
)
def test_some_words_only_look_as_if_they_left_something_open(question: str, text: str):
    assert _loud(question, text) == []


@pytest.mark.parametrize(
    ("question", "text", "code"),
    [
        ("data.format", "Scans, and whatever the divers send.", "open-end"),
        ("data.quality-thresholds", "Clean of course, you know.", "pronoun"),
        ("data.labelling-guideline", "We are unsure.", "uncertain"),
        ("deployment.error-analysis", "When there is time.", "escape"),
        ("scoping.success-metrics", "Happy divers.", "subjective"),
        ("data.retention", "Longer under certain circumstances.", "escape"),
        ("modeling.business-metrics", "A good model that is small.", "ml-vague"),
        ("deployment.load", "Around 40 lifts, going to grow.", "vague-quantity"),
    ],
)
def test_the_same_words_alone_leave_it_open(question: str, text: str, code: str):
    assert code in _loud(question, text)


def test_how_many_is_advice_where_no_amount_is_asked_for():
    assert [one.severity for one in wording("Mostly drawings.", "data.format")] == ["advice"]
    assert [one.severity for one in wording("Mostly students.", "data.labeller")] == ["warning"]
