"""Facts about people: who they are, how many, how long, where and what for; and nobody who is not named."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.lists.asked import ASKED
from remit.language.lists.people import ROLES
from remit.language.readers.people.finding import find_people
from remit.language.reading import read
from remit.language.saying.people import say_people
from remit.language.tokens import sentences, tokens
from remit.language.values import Value, plain
from tests.language.answers_of_teams import TOLD
from tests.language.answers_people import PEOPLE


def _said(value: Value) -> str:
    amount = f"{value.op}{'~' if value.approx else ''}{plain(value.amount)} {value.unit}" if value.unit else ""
    return " ".join(
        part
        for part in (
            value.who,
            f"{amount}/{value.period}" if value.period else amount,
            f"#{value.items[0]}" if value.items else "",
            f"do {value.action}" if value.action else "",
            f"in {value.place}" if value.place else "",
            value.schedule,
        )
        if part
    )


def _read_as(question: str, text: str) -> str:
    whats = {one.what for one in ASKED[question] if one.kind == "person"}
    return "; ".join(_said(value) for value in read(question, text).values if value.what in whats)


CASES = [
    (question, text, expected)
    for answers in (PEOPLE, TOLD)
    for question, table in answers.items()
    for text, expected in table.items()
]


@pytest.mark.parametrize(("question", "text", "expected"), CASES, ids=[f"{q}: {t}"[:80] for q, t, _ in CASES])
def test_people_are_read_as_they_are_told_of(question: str, text: str, expected: str):
    """Each answer of the table gives exactly the people it tells of."""
    assert _read_as(question, text) == expected


WHO = st.sampled_from(
    ["radiologist", "claims team", "head of credit", "senior data scientist", "loan officer", "baker"]
)
NUMBERS = st.integers(1, 999).map(Decimal)
HALVES = st.integers(1, 80).map(lambda n: Decimal(n) / 2)
COUNTED = st.builds(
    Value, what=st.just("expert"), who=WHO, amount=NUMBERS, unit=st.just("person"),
    op=st.sampled_from(["", ">=", "<="]),
    approx=st.booleans(), action=st.sampled_from(["", "labelling", "settling doubts"]),
    place=st.sampled_from(["", "germany", "two hospitals"]),
)  # fmt: skip
GIVING = st.builds(
    Value, what=st.just("expert"), who=WHO, amount=HALVES, unit=st.sampled_from(["h", "day"]),
    period=st.sampled_from(["week", "month"]),
    items=st.sampled_from([(), ("2",), ("3",)]), action=st.sampled_from(["", "labelling"]),
)  # fmt: skip
ALONE = st.builds(Value, what=st.just("expert"), who=WHO, schedule=st.sampled_from(["", "every monday"]))


@given(COUNTED | GIVING | ALONE)
@settings(max_examples=50)
def test_people_who_are_said_are_read_as_they_were(value: Value):
    """Saying a person and reading it again gives the same person."""
    found = read("scoping.domain-expert", say_people(value)).values
    assert [one.meaning for one in found] == [value.meaning], say_people(value)


def test_every_role_is_read_alone_and_in_the_plural():
    """Each noun for people is somebody as the whole answer, and with a number before it."""
    for role in sorted(ROLES):
        for text in (role, say_people(Value("user-group", who=role, amount=Decimal(3), unit="person"))):
            found = [
                v
                for part in sentences(tokens(text), text)
                for f in find_people("scoping.end-user", part, ())
                for v in f.values
            ]
            assert [v.who for v in found] == [role], text


@given(st.lists(st.sampled_from(sorted({w for _, t, _ in CASES for w in t.split()})), max_size=12))
@settings(max_examples=50)
def test_any_words_are_searched_for_people_without_raising(words: list[str]):
    """The words of the table in any order give people with a name."""
    text = " ".join(words)
    for part in sentences(tokens(text), text):
        for found in find_people("scoping.domain-expert", part, ()):
            assert bool(found.values) != bool(found.problem)
            assert all(value.who and value.span for value in found.values)


def test_what_is_told_behind_the_role_of_a_name_is_told_of_the_name():
    (value,) = read("scoping.domain-expert", "Dr Amara Osei, lead thoracic radiologist, 3 hours a week").values
    assert (value.who, value.amount, value.unit, value.period) == ("dr amara osei", 3, "h", "week")


def test_half_time_is_no_place():
    (value,) = read("scoping.resources", "a data engineer at half time").values
    assert (value.amount, value.unit, value.place) == (Decimal("0.5"), "FTE", "")


def test_a_number_in_parentheses_behind_a_place_counts_the_group():
    first, second = read("scoping.end-user", "Planners in the office at Graz (8 people), later the technicians.").values
    assert (first.who, first.amount, second.who) == ("planner", 8, "technician")
