"""What is told in passing is offered, not read; what is meant as the answer is read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.reading import read

MILL = "The mill across the river has grown a lot since spring and now grinds 40 sacks a minute on most days."
TABLE = "Whoever sits at the long table by the window after lunch and has nothing to do, students mostly."
DIOCESE = "Three years, then we shred it. The archive of the diocese (kept for thirty years) is none of ours at all."
WEAVERS = "Two weavers for half a year, the big loom by the door, and a room with daylight."


@pytest.mark.parametrize(
    ("question", "text", "aside"),
    [
        ("deployment.load", MILL, "40 sacks"),
        ("data.labeller", TABLE, "students"),
        ("data.retention", DIOCESE, "thirty years"),
        ("scoping.resources", WEAVERS, "the big loom"),
    ],
)
def test_nothing_told_in_passing_is_read(question, text, aside):
    """No value of the reading stands where the aside stands."""
    begins = text.index(aside)
    assert all(value.span is None or value.span[0] < begins for value in read(question, text).values)


@pytest.mark.parametrize("text", ["every quarter; never in December", "Every quarter. Not in December."])
def test_a_time_is_not_read_without_its_exception(text):
    """What holds only outside of a month is offered, with the exception left to whoever picks."""
    reading = read("deployment.retraining", text)
    assert not reading.values
    assert [value.schedule for one in reading.candidates for value in one.values] == ["every quarter"]


CARD = "Each card that is blocked in error costs us around 15 EUR in the call centre, and a missed fraud about 350 EUR."
BODY = "We are looked at by the notified body each year because what we make is a medical device."


@pytest.mark.parametrize(
    ("question", "text", "what"), [("scoping.error-cost", CARD, "error-cost"), ("modeling.audit", BODY, "auditor")]
)
def test_what_is_doubted_is_offered_with_the_reason(question, text, what):
    """The value is one pick away, and one sentence says why it was not taken."""
    reading = read(question, text)
    assert what in [value.what for one in reading.candidates for value in one.values]
    assert all(one.reason.endswith((".", "?")) for one in reading.candidates)


ASKED = "The thing that we are allowed to put into the cellar of the town hall must get by with 16 GB of RAM."
NAMED = "Whatever the cameras at the four gates of the harbour take is kept for 30 days, no more."
CLOSED = "At least 50,000 rows in total and at least 500 rows for each clinic, and 24 months of history."


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        (
            "deployment.location",
            "Images are taken on the phone and classified in the cloud.",
            "an answer that is short",
        ),
        ("modeling.deployment-constraints", ASKED, "a sentence that asks"),
        ("data.retention", NAMED, "a word of the value's own"),
        ("data.minimum", CLOSED, "a reader that knows every word"),
    ],
)
def test_what_is_meant_is_read(question, text, said):
    """A place deep in a sentence is no doubt where something says that the answer is meant."""
    assert read(question, text).values, said


WORDS = st.sampled_from([
    "the", "our", "of", "for", "we", "they", "must", "at most", "and", "(", ")", ",", ".", "40 GB", "3 %", "30 days",
    "kept", "in", "cloud", "server", "students", "by hand",
])  # fmt: skip


@settings(max_examples=50)
@given(
    st.sampled_from(["data.retention", "deployment.location", "scoping.resources", "data.volume"]),
    st.lists(WORDS, min_size=1, max_size=40),
)
def test_nothing_is_read_and_offered_at_once(question, words):
    """Whatever the words, no value stands both in the reading and among its candidates."""
    reading = read(question, " ".join(words))
    offered = {value.meaning for one in reading.candidates for value in one.values}
    assert not offered & {value.meaning for value in reading.values}
