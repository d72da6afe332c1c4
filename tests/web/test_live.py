"""Live: what one writes is on every screen once, what was missed comes after, and nobody waits for a slow screen."""

from __future__ import annotations

import time
from contextlib import ExitStack
from dataclasses import replace

import httpx
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from remit.web.live import rooms
from remit.web.live.rooms import BACKLOG, SOCKETS, Hub, Screen
from remit.workbench import Workbench, open_workbench
from tests.store.conftest import postgresql, sqlite_url, url  # noqa: F401  # fixtures: both databases
from tests.web.serving import PATIENCE, bench_on, screen, served, told


@pytest.fixture
def bench(sqlite_url):  # noqa: F811  # the fixture
    made = bench_on(sqlite_url)
    yield made
    made.close()


@pytest.fixture
def on_either(url):  # noqa: F811  # the fixture
    made = bench_on(url)
    yield made
    made.close()


def _closed(socket) -> int:
    """Read until the server closes the socket, and give its code."""
    try:
        while True:
            socket.recv(timeout=PATIENCE)
    except ConnectionClosed as closed:
        return closed.rcvd.code if closed.rcvd else 0


def _position(bench: Workbench) -> int:
    return bench.project("trams").position


def test_what_is_written_is_told_once_with_what_must_now_be_looked_at_again(on_either):
    bench = on_either
    bench.answer("trams", "scoping.problem", "Predict delays.")
    bench.answer("trams", "scoping.ml-fit", "Rules failed.")
    with served(bench) as (client, running), screen(running, _position(bench)) as one, screen(running, 0) as two:
        assert told(one, "hello", "cards")["kind"] == "hello"
        assert told(two, "hello", "again")["kind"] == "again"
        reply = client.post("/p/trams/q/scoping.problem/answer", data={"text": "Predict delays of boats.", "base": ""})
        assert reply.status_code == 409, "it was written on nothing, and something stands"
        base = bench.project("trams").standing("scoping.problem").answer.id
        client.post("/p/trams/q/scoping.problem/answer", data={"text": "Predict delays of boats.", "base": base})
        messages = [told(one, "cards"), told(two, "cards")]
        assert messages[0] == messages[1]
        message = messages[0]
        assert message["position"] == _position(bench)
        assert {"scoping.problem", "scoping.ml-fit"} <= set(message["cards"])
        assert "data.minimum" not in message["cards"]
        assert "boats" in message["cards"]["scoping.problem"]
        assert message["lines"]["scoping.ml-fit"]["review"] is True
        assert message["by"] == {"scoping.problem": "Ada Berg"}
        assert message["cards"]["scoping.problem"] == client.get("/p/trams/q/scoping.problem").text


def test_a_screen_that_was_away_gets_what_it_missed(bench):
    with served(bench) as (_, running), screen(running, _position(bench)) as staying:
        told(staying, "hello")
        with screen(running, _position(bench)) as leaving:
            told(leaving, "hello")
        since = _position(bench)
        bench.answer("trams", "data.minimum", "At least 5000 rows.")
        bench.answer("trams", "data.privacy", "No names.")
        while told(staying, "cards")["position"] < _position(bench):
            pass
        with screen(running, since) as back:
            missed = told(back, "hello", "cards", "again")
            assert missed["kind"] == "cards"
            assert {"data.minimum", "data.privacy"} <= set(missed["cards"])
            assert missed["position"] == _position(bench)


def test_what_another_process_writes_is_heard(on_either, url):  # noqa: F811  # the fixture
    bench = on_either
    with served(bench) as (_, running), screen(running, _position(bench)) as one:
        told(one, "hello")
        other = open_workbench(url, person="Ben Cole")  # a store of its own: nothing is shared but the database
        try:
            running.app.state.hub._watch.ready.wait(PATIENCE)
            other.answer("trams", "data.minimum", "At least 7000 rows.")
            assert "7000 rows" in told(one, "cards")["cards"]["data.minimum"]
        finally:
            other.close()


def test_a_page_that_shows_no_cards_is_told_only_how_far_the_project_came(bench):
    with served(bench) as (_, running), screen(running, _position(bench)) as form:
        told(form, "hello")
        with screen(running, 0, only="position") as page:
            assert told(page, "hello", "cards", "again") == {"kind": "hello", "position": _position(bench)}
            bench.answer("trams", "data.minimum", "At least 5000 rows.")
            assert "data.minimum" in told(form, "cards", "again")["cards"]
            assert told(page, "hello", "cards", "again") == {"kind": "hello", "position": _position(bench)}


def test_a_changed_form_sends_every_screen_to_fetch_it(bench):
    with served(bench) as (_, running), screen(running, _position(bench)) as one:
        told(one, "hello")
        bench.drop("trams", "data.minimum", "Not ours to say.")
        assert told(one, "again")["position"] == _position(bench)


def test_people_see_who_is_where(bench):
    with served(bench) as (_, running), screen(running, _position(bench)) as one:
        told(one, "here")
        one.send('{"at": "data.minimum"}')
        here = told(one, "here")
        assert [(person["name"], person["at"]) for person in here["people"]] == [("Ada Berg", "data.minimum")]


def test_what_is_not_a_place_is_passed_over(bench):
    with served(bench) as (_, running), screen(running, _position(bench)) as one:
        told(one, "hello")
        for word in ("", "{", "[]", "1", '{"at": 5}', '{"at": null}', "\x00"):
            one.send(word)
        bench.answer("trams", "data.minimum", "At least 5000 rows.")
        assert told(one, "cards")["cards"]


def test_a_screen_that_talks_too_much_is_let_go(bench):
    with served(bench) as (_, running), screen(running, _position(bench)) as one:
        one.send("x" * 10_000)
        assert _closed(one) == 1000


def test_a_slow_screen_is_let_go_and_waits_for_nobody():
    slow = Screen("p", "P")
    for number in range(BACKLOG + 1):
        slow.send(str(number))
    assert slow.code == 1013
    assert slow.queue.get_nowait() is None


def test_the_oldest_screen_of_a_person_makes_room_for_another(bench):
    with served(bench) as (_, running), ExitStack() as stack:
        open_ones = []
        for _ in range(SOCKETS + 1):
            open_ones.append(stack.enter_context(screen(running, _position(bench))))
            told(open_ones[-1], "hello")
        assert _closed(open_ones[0]) == 4009
        bench.answer("trams", "data.minimum", "At least 5000 rows.")
        assert told(open_ones[-1], "cards")["cards"]


def test_each_change_is_drawn_once_however_many_look(bench, monkeypatch):
    drawn = []
    draw = rooms.drawing

    def counting(*given):
        made = draw(*given)
        return lambda shown: (drawn.append(shown.state.question.id), made(shown))[1]

    monkeypatch.setattr(rooms, "drawing", counting)
    with served(bench) as (_, running), ExitStack() as stack:
        screens = [stack.enter_context(screen(running, _position(bench))) for _ in range(5)]
        for one in screens:
            told(one, "hello")
        bench.answer("trams", "data.privacy", "No names.")
        for one in screens:
            told(one, "cards")
    assert drawn.count("data.privacy") == 1


def test_nothing_listens_while_nobody_is_there(bench):
    with served(bench) as (_, running):
        with screen(running, 0) as one:
            told(one, "again")
            hub: Hub = running.app.state.hub
            assert hub._watch is not None
        last = time.monotonic() + PATIENCE
        while hub.rooms and time.monotonic() < last:
            time.sleep(0.01)
        assert not hub.rooms
        assert hub._watch is None
        assert not bench.store.log.listeners._heard


def test_a_listener_that_fails_stops_neither_the_writer_nor_the_others(bench):
    heard = []

    def fails(_events) -> None:
        raise ValueError

    ends = [bench.store.listen(fails), bench.store.listen(heard.append)]
    bench.answer("trams", "data.privacy", "No names.")
    assert len(heard) == 1
    for end in ends:
        end()
    bench.answer("trams", "data.minimum", "At least 5000 rows.")
    assert len(heard) == 1


def test_a_socket_from_another_site_or_for_an_unknown_project_is_refused(bench):
    with served(bench) as (_, running):
        for options in ({"origin": "https://evil.example"}, {"project": "nothing-here"}):
            with (
                pytest.raises((InvalidStatus, ConnectionClosed, httpx.HTTPError)),
                screen(running, 0, **options) as one,
            ):
                one.recv(timeout=PATIENCE)


def test_a_room_shows_cards_that_are_the_same_for_everybody(bench):
    ben = replace(bench, person=bench.person_id("Ben Cole"))
    with served(bench) as (ada_client, _), served(ben) as (ben_client, _):
        for question in ("scoping.problem", "deployment.performance"):
            address = f"/p/trams/q/{question}"
            assert ada_client.get(address).text == ben_client.get(address).text
