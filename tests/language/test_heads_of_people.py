"""Facts about heads before a colon, bodies, names and numbers of people: who is somebody, and who only leads to one."""

from __future__ import annotations

import pytest

from remit.language.reading import read
from remit.language.values import Value, plain


def people(question: str, text: str) -> list[str]:
    """Give who is read in an answer."""
    return [value.who for value in read(question, text).values if value.who]


def counted(value: Value) -> tuple[str, str]:
    """Give somebody with how many they are."""
    return value.who, "" if value.amount is None else plain(value.amount)


@pytest.mark.parametrize(
    ("question", "text", "who"),
    [
        ("modeling.audit", "Auditor's stand-in: the chamber of commerce", ["chamber of commerce"]),
        ("deployment.incidents", "Deputy: the porter", ["porter"]),
        ("deployment.incidents", "On call: Yusuf, deputy: Marit", ["yusuf", "marit"]),
        ("modeling.accountability", "Responsible: Lena Ohlsson. Tool: Trello.", ["lena ohlsson"]),
        ("modeling.accountability", "Complaints of riders: answered within a week", []),
        ("scoping.domain-expert", "Not available: the foreman", []),
        ("scoping.domain-expert", "the foreman, he has left", []),
        ("scoping.end-user", "The mayor looks at it in the lobby, that is not a user.", []),
    ],
)
def test_a_head_is_nobody_where_another_stands_behind_it(question: str, text: str, who: list[str]):
    assert people(question, text) == who


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Welders: 12, foremen: 2", [("welder", "12"), ("foreman", "2")]),
        ("Signallers (7, by turns), the driver", [("signaller", "7"), ("driver", "")]),
        ("20 pickers on two shifts, plus a few team leads", [("picker", "20"), ("team lead", "")]),
        ("9 dispatchers sharing three desks", [("dispatcher", "9")]),
        ("quite a few of the local plumbers", [("local plumber", "")]),
        ("we have about thirty tutors", [("tutor", "30")]),
    ],
)
def test_how_many_they_are_is_told_behind_a_colon_in_brackets_or_not_at_all(text: str, told: list[tuple[str, str]]):
    assert [counted(value) for value in read("scoping.end-user", text).values] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Deploying: Mira and the two platform engineers.",
            [("mira", "deploying"), ("platform engineer", "deploying")],
        ),
        ("Writing is for Tomas, reading is for the whole crew.", [("tomas", "writing"), ("whole crew", "reading")]),
        ("Release: the head of dispatch", [("head of dispatch", "release")]),
        ("Deleting: Kofi or the head of finance", [("kofi", "deleting"), ("head of finance", "deleting")]),
    ],
)
def test_a_head_says_what_those_behind_it_may_do(text: str, told: list[tuple[str, str]]):
    assert [(value.who, value.action) for value in read("deployment.model-access", text).values] == told


def test_what_things_are_made_of_are_no_people_who_help():
    assert not [value for value in read("scoping.resources", "Door logs of at least 900 guests").values if value.who]


@pytest.mark.parametrize(
    ("question", "text", "who"),
    [
        ("scoping.domain-expert", "Head Brewer Quist, mornings", "head brewer quist"),
        ("modeling.audit", "The Chamber of Audit looks at it.", "chamber of audit"),
        ("deployment.incidents", "The first call goes to the lock keeper.", "lock keeper"),
        ("deployment.incidents", "IT helpdesk gets paged", "it helpdesk"),
    ],
)
def test_somebody_is_named_by_a_role_with_a_name_or_a_house(question: str, text: str, who: str):
    assert people(question, text) == [who]


@pytest.mark.parametrize(
    "text", ["One of them works with a card reader.", "Approval from the ward within a day.", "Thu. mornings only."]
)
def test_a_device_a_thing_or_a_day_is_nobody(text: str):
    assert people("scoping.domain-expert", text) == []


def test_hours_under_a_head_are_those_of_each():
    (value,) = read("scoping.resources", "Foremen: 4, two hours a week each").values
    assert (value.who, value.items, value.amount, value.unit, value.period) == ("foreman", ("4",), 2, "h", "week")
