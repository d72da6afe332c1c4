"""Facts about sittings under way, on both databases: steps are taken one after the other, drafts are one for each."""

from __future__ import annotations

import threading

import pytest

from remit.core.errors import SittingClosed
from remit.store.sittings import Course, Draft


def opened(store, wanted="day"):
    """Open a workshop under a word."""
    return store.sittings.open(
        "p1", wanted, lambda word: Course("p1", word, "workshop", "Day", "ada", "", "2026", "", "0")
    )


def test_words_are_given_once_and_others_get_a_number(store):
    assert [opened(store).sitting for _ in range(3)] == ["day", "day-2", "day-3"]
    assert store.sittings.get("p2", "day") is None
    assert {course.sitting for course in store.sittings.of("p1")} == {"day", "day-2", "day-3"}


def test_no_step_is_lost_when_many_take_one_at_once(store):
    opened(store)

    def step() -> None:
        for _ in range(5):
            store.sittings.change("p1", "day", lambda now: str(int(now) + 1))

    threads = [threading.Thread(target=step) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.sittings.get("p1", "day").course == "20"


def test_a_closed_sitting_takes_no_step_and_is_closed_once(store):
    opened(store)
    assert store.sittings.close("p1", "day")
    assert not store.sittings.close("p1", "day")
    with pytest.raises(SittingClosed, match="closed"):
        store.sittings.change("p1", "day", lambda now: now)


def test_a_draft_takes_the_place_of_the_one_before_and_handing_over_spares_newer_ones(store):
    first, second = (Draft("day", "ben", "q", "r", text, at) for text, at in (("one", "1"), ("two", "2")))
    other = Draft("day", "ada", "q", "r", "mine", "1")
    for draft in (first, other, second):
        store.sittings.keep("p1", draft)
    assert store.sittings.drafts("p1", "day") == (other, second)
    assert store.sittings.drafts("p1", "day", person="ben") == (second,)
    store.sittings.hand_over("p1", (first, other))
    assert store.sittings.drafts("p1", "day") == (second,)
    store.sittings.keep("p1", Draft("day", "ben", "q", "r", "  ", "3"))
    assert store.sittings.drafts("p1", "day") == ()


def test_what_somebody_wrote_is_forgotten_in_every_project(store):
    for project in ("p1", "p2"):
        store.sittings.keep(project, Draft("day", "ben", "q", "r", "words", "1"))
        store.sittings.keep(project, Draft("day", "ada", "q", "r", "words", "1"))
    store.sittings.forget("ben")
    assert [d.person for p in ("p1", "p2") for d in store.sittings.drafts(p, "day")] == ["ada", "ada"]
