"""Facts about schedules and triggers: the phrase table, the way back into words, and rules of recurrence."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.language.lists.metrics import DRIFT_METHODS
from remit.language.readers.times.cycles import find_cycles
from remit.language.readers.times.events import find_events
from remit.language.readers.times.schedules import find_schedules
from remit.language.reading import read
from remit.language.saying.schedules import say_schedules
from remit.language.tokens import sentences, tokens
from remit.language.values import Value, plain
from tests.language.answers_events import EVENTS
from tests.language.answers_schedules import SCHEDULES

TABLES = SCHEDULES | EVENTS
ANSWERS = [(question, text, expected) for question, table in TABLES.items() for text, expected in table.items()]
FINDERS = (find_schedules, find_events, find_cycles)
QUESTION = "deployment.retraining"


def said(value: Value) -> str:
    amount = plain(value.amount)
    return " ".join(
        part
        for part in (
            value.what,
            f"<{value.condition}>" if value.condition else "",
            value.statistic,
            f"{value.op}{amount}{' ' + value.unit if value.unit else ''}",
            value.action,
            f"[{value.schedule}]" if value.schedule else "",
            "+".join(value.items),
            f"window {value.window}" if value.window else "",
            f"vs {value.reference}" if value.reference else "",
            f"by {value.attribute}" if value.attribute else "",
            f"of {value.group}" if value.group else "",
            f"in {value.place}" if value.place else "",
            "~" if value.approx else "",
            f"?{','.join(value.assumed)}" if value.assumed else "",
        )
        if part
    )


def found(question: str, text: str) -> list[str]:
    read_as: list[str] = []
    for sentence in sentences(tokens(text), text):
        for find in FINDERS:
            for one in find(question, sentence, ()):
                assert bool(one.values) != bool(one.problem)
                assert one.taken
                read_as += [said(value) for value in one.values] or ["unread"]
    return read_as


@pytest.mark.parametrize(("question", "text", "expected"), ANSWERS, ids=[f"{q}: {t}"[:90] for q, t, _ in ANSWERS])
def test_a_time_or_an_event_is_read_as_it_was_meant_or_left_in_words(question: str, text: str, expected: str):
    assert "; ".join(found(question, text)) == expected


def test_a_time_of_other_work_is_no_trigger():
    for work in ("Reports are mailed weekly.", "We page the team monthly.", "The shop restocks daily."):
        assert not [value for value in read(QUESTION, work).values if value.what == "trigger"]


def test_what_is_found_points_to_its_words():
    for question, text, _ in ANSWERS:
        for sentence in sentences(tokens(text), text):
            for find in FINDERS:
                for one in find(question, sentence, ()):
                    for value in one.values:
                        assert value.span is not None
                        assert text[slice(*value.span)].strip()


def test_what_another_finder_took_is_not_read_again():
    text = "every Monday"
    assert not find_schedules(QUESTION, tokens(text), ((0, len(text)),))
    assert find_schedules(QUESTION, tokens(text), ())


def _every(number: int, unit: str) -> str:
    return f"every {number} {unit}"


def _per(number: int, unit: str) -> str:
    return f"{number} per {unit}"


def _scheduled(base: str, clock: str, op: str, approx: bool) -> Value:
    return Value("trigger", op=op, schedule=f"{base}{clock}", approx=approx)


def _past(metric: str, op: str, amount: Decimal, window: str, group: str) -> Value:
    return Value("trigger", condition=metric, op=op, amount=amount, unit="%", window=window, group=group)


def _changed(metric: str, way: str, amount: Decimal, op: str, reference: str) -> Value:
    return Value("trigger", condition=metric, op=op, amount=amount, unit="pp", action=way, reference=reference)


def _drifted(method: str, amount: Decimal, attribute: str) -> Value:
    return Value("trigger", condition="drift", statistic=method, op=">", amount=amount, attribute=attribute)


def _arrived(amount: int, unit: str, op: str, approx: bool) -> Value:
    return Value("trigger", condition="new data", op=op, amount=Decimal(amount), unit=unit, approx=approx)


def _rested(amount: int, unit: str, approx: bool) -> Value:
    return Value("retraining-pause", op=">=", amount=Decimal(amount), unit=unit, approx=approx)


CLOCKS = st.sampled_from(["", " at 03:00", " at 06:00 and 18:00", " at night", " in the morning"])
BASES = st.one_of(
    st.sampled_from([
        "every s", "every min", "every h", "every day", "every week", "every month", "every quarter", "every year",
        "every working day", "every weekend", "every shift", "every sprint", "every season",
    ]),
    st.builds(_every, st.integers(2, 99),
              st.sampled_from(["s", "min", "h", "day", "week", "month", "year", "working day"])),
    st.builds(_per, st.integers(2, 9), st.sampled_from(["week", "month", "year"])),
    st.sampled_from(["every monday", "every monday and thursday", "every 2 week on friday", "every march",
                     "every march and september", "1 of every month", "1 and 15 of every month",
                     "first monday of every month", "last friday of every month", "end of every quarter",
                     "last working day of every month", "31 december of every year", "1 april of every year"]),
)  # fmt: skip
SCHEDULED = st.builds(
    _scheduled,
    BASES, CLOCKS, st.sampled_from(["", ">="]), st.booleans(),
)  # fmt: skip
AMOUNTS = st.decimals(min_value=1, max_value=99, places=1)
METRICS = st.sampled_from(["accuracy", "recall", "precision", "f1", "error-rate", "word-error-rate"])
WINDOWS = st.sampled_from(["", "2 week", "3 day", "10 min", "1 month"])
PAST = st.builds(
    _past,
    METRICS, st.sampled_from(["<", "<=", ">", ">="]), AMOUNTS, WINDOWS, st.sampled_from(["", "women", "new customers"]),
)  # fmt: skip
CHANGED = st.builds(
    _changed,
    METRICS, st.sampled_from(["fall", "rise"]), AMOUNTS, st.sampled_from([">", ">="]),
    st.sampled_from(["now", "release", "last training", "baseline", "last year"]),
)  # fmt: skip
DRIFTED = st.builds(
    _drifted,
    st.sampled_from(sorted(DRIFT_METHODS)), st.sampled_from([Decimal("0.1"), Decimal("0.25")]),
    st.sampled_from(["", "feature", "input"]),
)  # fmt: skip
ARRIVED = st.builds(
    _arrived,
    st.integers(2, 10**6), st.sampled_from(["image", "label", "record", "review"]), st.sampled_from([">=", ">"]),
    st.booleans(),
)  # fmt: skip
HAPPENED = st.sampled_from(
    [
        Value("trigger", condition=name)
        for name in (
            "drift",
            "new data",
            "release",
            "on demand",
            "before release",
            "harvest",
            "a new product is launched",
        )
    ]
)
RESTED = st.builds(
    _rested,
    st.integers(1, 60), st.sampled_from(["h", "day", "week", "month"]), st.booleans(),
)  # fmt: skip


@settings(max_examples=50)
@given(st.one_of(SCHEDULED, PAST, CHANGED, DRIFTED, ARRIVED, HAPPENED, RESTED))
def test_a_trigger_that_is_said_is_read_as_the_same_value(value: Value):
    values = read(QUESTION, say_schedules(value)).values
    assert [replace(one, span=None, assumed=(), key="") for one in values] == [value]


WORDS = sorted({word for _, text, _ in ANSWERS for word in text.split()})


@settings(max_examples=50)
@given(st.sampled_from(sorted(TABLES)), st.lists(st.sampled_from([*WORDS, "\n- ", ", ", "; "]), max_size=16))
def test_any_mix_of_our_own_words_is_read_without_raising(question: str, words: list[str]):
    for one in found(question, " ".join(words)):
        assert one


@settings(max_examples=50)
@given(st.sampled_from(sorted(TABLES)), st.text(max_size=200))
def test_any_text_is_read_without_raising(question: str, text: str):
    for one in found(question, text):
        assert one
