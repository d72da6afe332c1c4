"""Facts about what a browser keeps for when the server is away: who is told what, and under which name."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.web.paging import browser, trams


@pytest.fixture
def bench(tmp_path):
    """A small project."""
    made = trams(str(tmp_path / "remit.db"))
    yield made
    made.close()


def session_of(html):
    """The name under which a browser would keep a page; None where it keeps nothing."""
    found = re.search(r'data-session="([^"]*)"', html)
    return found[1] if found else None


def test_the_worker_may_answer_for_every_page_and_is_asked_for_anew_each_time(bench):
    reply = browser(bench).get("/sw.js")
    assert reply.headers["content-type"].startswith("text/javascript")
    assert reply.headers["cache-control"] == "no-cache"
    assert "script-src 'self'" in reply.headers["content-security-policy"]
    for end in ("/sign-out", "/sign-in", "/account/erase"):
        assert f'"{end}"' in reply.text


def test_the_page_for_when_nothing_is_reached_names_nobody_and_comes_with_all_it_is_drawn_with(bench):
    client = browser(bench)
    page = client.get("/offline").text
    assert session_of(page) is None
    assert "Ada Berg" not in page
    for part in re.findall(r'(?:href|src)="(/static/[^"]+)"', page):
        assert client.get(part).status_code == 200


def test_each_person_keeps_pages_under_a_name_of_their_own_that_tells_nothing(bench):
    mine = session_of(browser(bench).get("/p/trams/form").text)
    other = replace(bench, person=bench.person_id("Ben Cole"))
    theirs = session_of(browser(other).get("/p/trams/form").text)
    assert mine
    assert mine != theirs
    assert bench.person not in mine
