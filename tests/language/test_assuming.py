"""What a reading filled in, in words."""

from __future__ import annotations

import pytest

from remit.language.lists.asked import ASKED
from remit.language.reading import read
from remit.language.slots.assuming import assumptions
from remit.language.values import Value


@pytest.mark.parametrize(
    ("question", "text", "filled"),
    [
        ("deployment.performance", "99.9 % uptime", ["at least"]),
        ("scoping.compute-budget", "$900 a month", ["at most", "USD"]),
        ("deployment.performance", "Latency below 80 ms.", []),
    ],
)
def test_what_was_filled_in_is_told_in_words(question: str, text: str, filled: list[str]) -> None:
    """“at least” stands there, not the name of a slot; what somebody wrote is not told."""
    (value,) = read(question, text).values
    assert sorted(assumptions(value)) == sorted(filled)


def test_every_assumed_slot_has_words() -> None:
    """No slot that readings or candidates fill in comes out as its bare name, for any question."""
    texts = ("about 40 users, 3 days, 12 %", "$20 or so, nightly", "fewer false alarms, recall .9", "over 5, twice")
    told = [
        (slot, said)
        for question in ASKED
        for text in texts
        for value in _values(question, text)
        for slot in value.assumed
        for said in assumptions(value, (slot,))
    ]
    assert told
    assert [(slot, said) for slot, said in told if said in {slot, ""}] == []


def _values(question: str, text: str) -> list[Value]:
    reading = read(question, text)
    return [*reading.values, *(value for place in reading.candidates for value in place.values)]
