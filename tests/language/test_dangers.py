"""Facts about what is no answer: what is, was, may be or holds for others; what is taken back, limited or denied."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.language.reading import read
from tests.language.answers_amounts import told

LATENCY = "deployment.incidents"
PLAIN = ("10 minutes", "within 10 minutes", "at most 2 hours", "half an hour")


@pytest.mark.parametrize(
    "text",
    [
        "Today it takes 10 minutes.", "At the moment we are at 10 minutes.", "It was 10 minutes.",
        "It used to be 10 minutes.",
        "Last year it took 10 minutes.", "Our competitor is back within 10 minutes.",
        "In the literature 10 minutes are reported.",
        "The vendor claims 10 minutes.", "Perhaps 10 minutes", "10 minutes, I think", "I guess 10 minutes",
        "Maybe within 10 minutes?",
        "10 minutes?", "Is 10 minutes enough?", "10 minutes would be nice", "ideally 10 minutes", "10 minutes (TBC)",
        "10 minutes if possible", "for example 10 minutes", "10 minutes or 20 minutes", "either 10 or 20 minutes",
        "10 minutes is too slow", "10 minutes are not needed", "not 10 minutes", "10 minutes, no", "10 minutes or not",
        "10 minutes unless it is night", "10 minutes except on Sundays", "10 minutes. Not sure though.",
        "10 minutes. That is just a guess.", "10 minutes. However, at night it may take longer.",
        "10 minutes but 20 is fine",
        "We want 10 minutes and 20 minutes.", "10 minutes. 20 minutes.", "1,5 hours", "a few minutes",
        "It depends, 10 minutes or so",
        "10 minutes. Scratch that.", "imagine 10 minutes", "We might manage 10 minutes",
        "nobody knows, say 10 minutes",
        "10 minutes is unrealistic", "10 minutes, hopefully", "In the old system it was 10 minutes",
    ],
)  # fmt: skip
def test_what_is_no_answer_is_not_read(text: str):
    """What is, was, is guessed, asked, denied, limited or left open gives no value, and says why."""
    reading = read(LATENCY, text)
    assert not [value for value in reading.values if value.amount is not None]
    assert reading.notes or reading.status in ("to-be-decided", "unknown")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10 minutes, no, 20 minutes", "time-to-respond <=20 min ?op"),
        ("10, sorry, 20 minutes", "time-to-respond <=20 min ?op"),
        ("10 minutes - I mean 20 minutes", "time-to-respond <=20 min ?op"),
        ("at most 10, no, 20 minutes", "time-to-respond <=20 min"),
        ("10 minutes. Sorry, 20 minutes.", "time-to-respond <=20 min ?op"),
        ("Today it takes an hour, but it must be done within 10 minutes.", "time-to-respond <=10 min"),
        ("It was 2 hours; it has to be 10 minutes at most.", "time-to-respond <=10 min"),
        ("10 minutes, because customers hang up", "time-to-respond <=10 min ?op"),
        ("10 minutes (the vendor claims 2 minutes)", "time-to-respond <=10 min ?op"),
        ("Training takes 3 hours. We must respond within 10 minutes.", "time-to-respond <=10 min"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_danger_is_read(text: str, value: str):
    """A plain correction is read; what shall be is read beside what is; reasons and others' figures do not hinder."""
    found = [told(one) for one in read(LATENCY, text).values if one.amount is not None]
    assert found == [value]


@given(
    st.sampled_from(PLAIN),
    st.sampled_from(
        ["Perhaps ", "I think ", "Currently ", "Last year ", "Not ", "For example ", "Without ", "The old system: "]
    ),
)
def test_a_doubt_before_a_value_keeps_it_from_being_read(text: str, before: str):
    """No value is read behind a doubt, a denial, an example or a word of what was."""
    assert not [one for one in read(LATENCY, before + text).values if one.amount is not None]


@given(
    st.sampled_from(PLAIN),
    st.sampled_from(
        [", I guess", ", maybe", "?", ", or not", " unless it rains", ", except at night", " (not sure)", ", no"]
    ),
)
def test_a_doubt_behind_a_value_keeps_it_from_being_read(text: str, behind: str):
    """No value is read before a doubt, an exception or a denial."""
    assert not [one for one in read(LATENCY, text + behind).values if one.amount is not None]


@pytest.mark.parametrize(
    ("question", "text", "status"),
    [
        ("scoping.compute-budget", "unlimited, the cluster is ours", "unlimited"),
        ("scoping.compute-budget", "There is no limit on how much we may spend.", "unlimited"),
        ("scoping.compute-budget", "There is no limit.", "unlimited"),
        ("scoping.compute-budget", "no hard upper limit", "unlimited"),
        ("scoping.compute-budget", "Money is no object.", "unlimited"),
        ("scoping.compute-budget", "without limit", "unlimited"),
        ("modeling.deployment-constraints", "no restrictions whatsoever", "none"),
        ("data.privacy", "there are none", "none"),
        ("modeling.deployment-constraints", "None, we don't have any hardware of our own.", "none"),
        ("modeling.deployment-constraints", "No special requirements here.", "none"),
        ("data.privacy", "nothing", "none"),
        ("data.lifetime", "We don't know yet.", "unknown"), ("data.lifetime", "No idea, honestly.", "unknown"),
        ("data.lifetime", "nobody knows", "unknown"), ("data.lifetime", "hard to say", "unknown"),
        ("data.lifetime", "?", "unknown"),
        ("data.lifetime", "We’re not sure yet.", "unknown"), ("data.lifetime", "never goes stale", "never"),
        ("data.lifetime", "It does not expire.", "never"), ("data.lifetime", "forever", "never"),
        ("data.retention", "forever", "unlimited"), ("deployment.retraining", "never", "never"),
        ("data.stream-frequency", "not applicable because we have no stream", "not-applicable"),
        ("data.stream-frequency", "n.a.", "not-applicable"),
        ("data.stream-frequency", "Doesn't apply here.", "not-applicable"),
        ("data.stream-frequency", "N/A", "not-applicable"), ("data.volume", "TBD by Ines", "to-be-decided"),
        ("data.volume", "still open", "to-be-decided"),
        ("data.volume", "To be agreed with IT by 15 May.", "to-be-decided"),
        ("data.volume", "We have not decided yet.", "to-be-decided"),
        ("data.volume", "under discussion", "to-be-decided"),
        ("data.volume", "", "nothing"), ("data.volume", "-", "nothing"),
        ("data.volume", "Images of leaves.", "nothing"),
        ("data.volume", "unlimited for 3 years, then 10 TB", "abstained"),
    ],
)  # fmt: skip
def test_what_is_no_value_is_one_of_six_things(question: str, text: str, status: str):
    """Unlimited, none, never, unknown, not applicable and to be decided are told apart in many wordings."""
    reading = read(question, text)
    assert (reading.status, reading.values) == (status, ())


@pytest.mark.parametrize(
    "piece", ["maybe 5 ", "5, no, ", "not ", "because 5 ", "but 5 min ", "(", "today ", "or 5 ", "500 rows. "]
)
def test_long_answers_give_no_more_than_they_hold(piece: str):
    """However often something is repeated, a reading ends, and holds each value once."""
    reading = read(LATENCY, piece * 3000)
    assert len(reading.values) <= 1
