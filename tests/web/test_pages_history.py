"""Facts about history: days, sittings, one question's past, named moments, and two moments side by side."""

import functools
import operator
import re
from dataclasses import replace

import pytest

from remit.core.errors import InvalidInput, UnknownQuestion
from remit.core.events import BODIES
from remit.workbench.timelines import KINDS, SAID
from tests.web.paging import acting, browser, text, trams

PROBLEM = "scoping.problem"


@pytest.fixture
def bench(tmp_path):
    """A project in which one answer changed twice, within a sitting and after a named moment."""
    made = trams(str(tmp_path / "remit.db"))
    replace(made, sitting="Kick-off").answer("trams", PROBLEM, "Predict delays of trams.")
    made.snapshot("trams", "before the pilot", "as it was")
    acting(made, "Ben Cole").answer("trams", PROBLEM, "Predict delays of trams and buses.")
    made.snapshot("trams", "after the pilot")
    yield made
    made.close()


def _events(told):
    return [line.event.id for day in told.days for s in day.sittings for b in s.bunches for line in b.lines]


def test_every_kind_of_event_has_words_and_a_filter():
    assert set(SAID) == set(BODIES)
    beginnings = tuple(b for some in KINDS.values() for b in some)
    assert all(kind.startswith(beginnings) for kind in BODIES)


def test_the_timeline_holds_every_event_once_newest_first(bench):
    events = [event.id for event in bench.history("trams")]
    assert _events(bench.timeline("trams", limit=0)) == events[::-1]
    paged, before = [], 0
    while True:
        told = bench.timeline("trams", limit=3, before=before)
        paged += _events(told)
        before = told.older
        if not before:
            break
    assert paged == events[::-1]


def test_the_filters_of_the_timeline_part_it_without_rest(bench):
    parts = [_events(bench.timeline("trams", kind=kind)) for kind in KINDS]
    assert sorted(functools.reduce(operator.iadd, parts, [])) == sorted(_events(bench.timeline("trams")))
    ben = bench.person_id("Ben Cole")
    assert all(e.actor == ben for e in _raw(bench.timeline("trams", person=ben)))
    assert [e.sitting for e in _raw(bench.timeline("trams", sitting="Kick-off"))] == ["Kick-off"]
    with pytest.raises(InvalidInput, match="There is no kind"):
        bench.timeline("trams", kind="gossip")


def _raw(told):
    return [line.event for day in told.days for s in day.sittings for b in s.bunches for line in b.lines]


def test_history_tells_who_did_what_in_which_sitting_with_the_words_that_changed(bench):
    page = browser(bench).get("/p/trams/history").text
    told = text(page)
    assert "Kick-off" in told
    assert "Ben Cole answered Business problem" in told
    assert re.search(r"<ins>[^<]*buses", page)
    assert "as it was" in told


def test_one_questions_past_holds_every_version_and_marks_the_one_that_stands(bench):
    page = browser(bench).get(f"/p/trams/history/{PROBLEM}").text
    _, lines = bench.versions("trams", PROBLEM)
    assert all(f'id="{line.version.id}"' in page for line in lines)
    standing = bench.project("trams").standing(PROBLEM).answer.id
    assert page.count("This version stands") == 1
    assert standing in page.partition("This version stands")[0].rpartition("<li id=")[2]
    assert browser(bench).get("/p/trams/history/of", params={"question": PROBLEM}).url.path.endswith(PROBLEM)
    assert browser(bench).get("/p/trams/history/no.question").status_code == 404
    with pytest.raises(UnknownQuestion):
        bench.timeline("trams", question="no.question")


def test_an_older_version_stands_again_and_no_moment_after_it_is_lost(bench):
    """Going back is a new event; a restore that deletes later snapshots would lose history (RDMO)."""
    before = bench.history("trams")
    first = bench.versions("trams", PROBLEM)[1][-1].version
    page = browser(bench).post(f"/p/trams/history/{PROBLEM}/revert", data={"version": first.id})
    assert page.url.path == f"/p/trams/history/{PROBLEM}"
    project = bench.project("trams")
    assert project.standing(PROBLEM).answer.text == "Predict delays of trams."
    assert list(project.snapshots) == ["before the pilot", "after the pilot"]
    assert bench.history("trams")[: len(before)] == before
    assert "and buses" in text(browser(bench).get("/p/trams/history").text)


def test_two_moments_are_compared_word_by_word_and_the_earlier_words_may_return(bench):
    client = browser(bench)
    page = client.get("/p/trams/history/compare", params={"earlier": "before the pilot"})
    assert re.search(r"<ins>[^<]*and buses", page.text)
    same = client.get("/p/trams/history/compare", params={"earlier": "after the pilot", "later": "now"})
    assert "Nothing differs" in same.text
    first = bench.versions("trams", PROBLEM)[1][-1].version
    assert f'value="{first.id}"' in page.text
    referer = {"referer": str(page.url)}
    reply = client.post(f"/p/trams/history/{PROBLEM}/revert", data={"version": first.id}, headers=referer)
    assert str(reply.url) == str(page.url)
    assert bench.project("trams").standing(PROBLEM).answer.text == "Predict delays of trams."


def test_a_moment_that_is_none_is_told_and_named_ones_are_listed(bench):
    reply = browser(bench).get("/p/trams/history/compare", params={"earlier": "last summer"})
    assert reply.status_code == 404
    assert "before the pilot" in text(reply.text)


def test_a_moment_is_named_from_the_page(bench):
    page = browser(bench).post("/p/trams/history/moments", data={"name": "today", "note": "a good day"})
    assert "a good day" in text(page.text)
    assert "today" in bench.project("trams").snapshots


def test_words_are_erased_for_good_and_the_log_still_proves_itself(bench):
    secret = bench.versions("trams", PROBLEM)[1][0].version
    page = browser(bench).post(
        f"/p/trams/history/{PROBLEM}/erase", data={"event": secret.id, "reason": "It named a person."}
    )
    assert "and buses" not in text(page.text)
    assert "(erased)" in text(page.text)
    assert bench.audit("trams").ok
    assert bench.audit("trams").erased


def test_a_return_address_from_elsewhere_is_not_followed(bench):
    """Only the query of our own page is taken from what a browser says it came from."""
    for referer in ("https://evil.example/p/trams/talk?show=all", "//evil.example", "/p/trams/talk?show=all\r\nX: y"):
        reply = browser(bench).post(
            "/p/trams/talk/comment", data={"text": "Hello"}, headers={"referer": referer.split("\r")[0]}
        )
        assert reply.url.host == "remit.test"
        assert reply.url.path == "/p/trams/talk"
