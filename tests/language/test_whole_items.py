"""What an answer lists is read whole, or left in words: steps with their objects, owners, sections, pairs of groups."""

from __future__ import annotations

import pytest

from remit.language.reading import read
from remit.language.saying import render

STEPS = [
    (
        "Throw out rinsing and heating cycles. Cap flows at 9 l.",
        "throw out rinsing and heating cycles; cap flows at 9 l",
    ),
    (
        "Mask names, phone numbers and postcodes in the letters; sort by day",
        "mask names, phone numbers and postcodes in the letters; sort by day",
    ),
    ("translate Dutch and Danish notes into English", "translate dutch and danish notes into english"),
    ("drop empty rows and scale the rest", "drop empty rows; scale the rest"),
    ("crop, rotate and scale", "crop; rotate; scale"),
    ("remove outliers, prices into euros, join the invoices", "remove outliers; prices into euros; join the invoices"),
    ("drop duplicates and scaling", "drop duplicates; scaling"),
]

ITEMS = [
    ("data.source", "pickers' diaries, weather", "pickers' diaries; weather"),
    ("data.metadata", "date of sale, litres/hour, farm", "date of sale; litres/hour; farm"),
    ("data.metadata", "sex/age, farm", "sex; age; farm"),
    (
        "deployment.records",
        "input, score, and the grounds given under Art. 9. Kept for 4 years.",
        "input; score; grounds given under art 9",
    ),
    (
        "deployment.records",
        "input and score. Kept for 4 years and shown to the inspector on request.",
        "input; score",
    ),
]

IN_WORDS = [
    ("modeling.business-metrics", "For tulips and roses alone: recall at least 80 %"),
    ("modeling.business-metrics", "For tulips and roses recall must be at least 80 %"),
    ("scoping.success-metrics", "hens scored 2 or 3 at the weekly round: from 24 % down to 15 % within 18 months"),
    ("deployment.retraining", "when it starts playing up"),
    ("deployment.retraining", "when it gets stale"),
    ("deployment.retraining", "when they moan"),
]

PEOPLE = [
    ("modeling.accountability", "The Chief Actuary signs for it", "chief actuary"),
    ("modeling.accountability", "The Chief Actuary signs for the tariff", "chief actuary: signs for the tariff"),
    ("deployment.model-access", "3 people of the tooling team put models in", "person of tooling team: put models in"),
    ("scoping.domain-expert", "Ada Brun, chief geologist. A busy woman; Tuesdays", "ada brun"),
    ("scoping.domain-expert", "A busy geologist", "busy geologist"),
    ("scoping.resources", "Staff: two engineers", "engineer"),
    ("scoping.resources", "Nurses: 3, two hours a week each", "nurse"),
]


@pytest.mark.parametrize(("text", "steps"), STEPS)
def test_what_a_step_is_done_to_belongs_to_it(text: str, steps: str):
    found = read("data.preprocessing", text).values
    assert ["; ".join(value.items) for value in found] == [steps]
    assert [v.items for v in read("data.preprocessing", render(found[0])).values] == [found[0].items]


def test_a_step_that_is_not_read_is_noted():
    reading = read("data.preprocessing", "Join trips by plate and not by date. Scale prices.")
    assert [value.items for value in reading.values] == [("scale prices",)]
    assert any("“not”" in note.sentence for note in reading.notes)


@pytest.mark.parametrize(("question", "text", "items"), ITEMS)
def test_an_item_is_read_whole(question: str, text: str, items: str):
    found = [value for value in read(question, text).values if value.items]
    assert ["; ".join(value.items) for value in found] == [items]


@pytest.mark.parametrize(("question", "text"), IN_WORDS)
def test_what_could_only_be_read_in_part_stays_in_words(question: str, text: str):
    assert not read(question, text).values


def test_an_event_that_names_what_it_happens_to_is_read():
    found = read("deployment.retraining", "when the supplier changes its valves").values
    assert [value.condition for value in found] == ["the supplier changes its valves"]


@pytest.mark.parametrize(("question", "text", "who"), PEOPLE)
def test_people_are_read_without_what_only_speaks_of_them(question: str, text: str, who: str):
    found = [value for value in read(question, text).values if value.who]
    assert ["; ".join(filter(None, (value.who, value.action))).replace("; ", ": ") for value in found] == [who]
