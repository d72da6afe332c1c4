"""Facts about what was not read, over the web: it is shown, taken by a plain form, through REST and in a workshop."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import httpx
import pytest

from remit.language.reading import read
from remit.workbench.readings import places, say
from tests.web.teams import PROJECT, Team, team

QUESTION = "deployment.performance"
WORDS = "The whole page answers quickly at night: 85 % of it, or within 400 ms when the shop is full."
PLACE = f"/p/{PROJECT}/q/{QUESTION}"
REST = f"/api/v1/projects/{PROJECT}/questions/{QUESTION}"
WORKSHOP = f"/p/{PROJECT}/workshop/first-round"


@pytest.fixture(scope="module")
def people(tmp_path_factory) -> Iterator[Team]:
    """A team, with one person of each access."""
    folder = tmp_path_factory.mktemp("team")
    yield from team(str(folder / "remit.db"), folder)


@pytest.fixture
def bench(people):
    """The owner's workbench, with an answer of two places that were not read, and nothing of it accepted."""
    made = people.bench("owner")
    if made.project(PROJECT).standing(QUESTION).answer:
        made.withdraw(PROJECT, QUESTION)
    made.answer(PROJECT, QUESTION, WORDS)
    return made


@pytest.fixture(scope="module")
def owner(people) -> httpx.Client:
    """The owner's browser, without scripts."""
    return people.signed_in("owner")


def _held(bench):
    return bench.project(PROJECT).standing(QUESTION).answer.values


def _base(bench):
    return bench.project(PROJECT).standing(QUESTION).answer.id


def _offered():
    return places(WORDS, read(QUESTION, WORDS))


def _names(text: str) -> list[str]:
    """Give what the buttons that pick are called, to whoever hears the page."""
    found = re.findall(r'<button class="value pick"[^>]*>(.*?)</button>', text, re.DOTALL)
    return [html.unescape(re.sub(r"<[^>]+>", "", one)) for one in found]


@pytest.mark.usefixtures("bench")
def test_a_card_offers_each_meaning_as_a_button_with_a_name_of_its_own(owner):
    names = _names(owner.get(PLACE).text)
    assert names == [f"Take “{p.words}” as: {say(v)}" for p in _offered() for _, v in p.values]
    assert len(set(names)) == len(names)


def test_a_browser_without_scripts_takes_a_meaning_by_its_button(bench, owner):
    page = owner.get(PLACE).text
    button = re.search(r'<button class="value pick" name="picks" value="b1" formaction="([^"]+)"', page)
    assert button
    reply = owner.post(button[1], data={"text": WORDS, "base": _base(bench), "picks": "b1"})
    assert (reply.status_code, reply.headers["location"]) == (303, f"/p/{PROJECT}/form#{QUESTION}")
    assert [v.meaning for v in _held(bench)] == [_offered()[1].values[0][1].meaning]
    assert all("400 ms" not in name for name in _names(owner.get(PLACE).text))


def test_words_that_a_browser_without_scripts_has_not_saved_come_back_whole(bench, owner):
    text = f"{WORDS}\r\nAnd more."
    reply = owner.post(f"{PLACE}/accept", data={"text": text, "base": _base(bench), "picks": "b1"})
    assert reply.status_code == 422
    assert "And more." in reply.text
    assert "save them first" in reply.text
    assert _held(bench) == ()


def test_what_is_typed_shows_what_it_may_mean_without_buttons_and_writes_nothing(bench, owner):
    position = bench.project(PROJECT).position
    told = owner.post(f"{PLACE}/reading", data={"text": f"{WORDS} Always."}).text
    assert say(_offered()[0].values[0][1]) in html.unescape(told)
    assert told.count('<span class="value pick">') == sum(len(p.values) for p in _offered())
    assert "<button" not in told
    assert bench.project(PROJECT).position == position


def test_what_was_picked_shows_as_accepted_while_one_types_on(bench, owner):
    bench.accept(PROJECT, QUESTION, picks=("b1",))
    told = owner.post(f"{PLACE}/reading", data={"text": f"{WORDS} Always."}).text
    assert f"accepted: </span>{say(_held(bench)[0])}" in html.unescape(told)
    assert "“within 400 ms”" not in told
    gone = owner.post(f"{PLACE}/reading", data={"text": "Fast."}).text
    assert "accepted: " not in gone


def test_words_that_nothing_is_offered_for_say_quietly_that_they_were_not_read(owner):
    words = "A p95 of the old line will do."
    reading = read("data.minimum", words)
    assert (reading.values, reading.candidates) == ((), ())
    told = owner.post(f"/p/{PROJECT}/q/data.minimum/reading", data={"text": words}).text
    assert html.unescape(told).count(reading.notes[0].sentence) == 1
    assert '<div class="unread">' in told


def test_markup_in_words_that_were_not_read_stays_words(owner):
    words = "<img src=x onerror=alert(1)> 85 % of it, or <b>within 400 ms</b> when full, <script>alert(2)</script>"
    told = owner.post(f"{PLACE}/reading", data={"text": words}).text
    assert '<div class="unread">' in told
    for tag in ("<img", "<b>within", "<script>"):
        assert tag not in told


def test_a_pick_that_is_not_there_or_of_words_that_moved_is_refused_and_nothing_is_accepted(bench, owner):
    seen = _base(bench)
    asked = {"accept": "application/json"}
    unknown = owner.post(f"{PLACE}/accept", data={"picks": "q7", "base": seen}, headers=asked)
    assert (unknown.status_code, unknown.json()["code"]) == (422, "input.invalid")
    bench.answer(PROJECT, QUESTION, f"At least 30 % of it. {WORDS}")
    moved = owner.post(f"{PLACE}/accept", data={"picks": "a1", "base": seen}, headers=asked)
    assert (moved.status_code, moved.json()["code"]) == (409, "answer.stale")
    assert _held(bench) == ()


def test_rest_gives_candidates_takes_picks_and_refuses_those_of_other_words(people, bench):
    program = people.token("owner")
    shown = program.get(REST)
    first, second = shown.json()["data"]["reading"]["candidates"]
    assert [WORDS[slice(*one["span"])] for one in (first, second)] == [first["words"], second["words"]]
    taken = program.post(f"{REST}/accept", json={"picks": [second["values"][0]["pick"]]})
    assert taken.status_code == 200
    (held,) = taken.json()["data"]["answer"]["values"]
    assert (held["span"], held["assumed"]) == (second["span"], [])
    assert taken.json()["data"]["requirements"] == [f"{QUESTION}/{held['key']}"]
    refused = program.post(f"{REST}/accept", json={"picks": ["a1", "a2"]})
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "input.invalid")
    bench.answer(PROJECT, QUESTION, f"At least 30 % of it. {WORDS}")
    stale = program.post(f"{REST}/accept", json={"picks": ["a1"]}, headers={"If-Match": shown.headers["ETag"]})
    assert (stale.status_code, stale.json()["error"]["code"]) == (412, "answer.stale")
    assert program.post(f"{REST}/accept", json={"picks": ["a1"]}, headers={"If-Match": "*"}).status_code == 200
    read_only = program.post(f"{REST}/reading", json={"text": WORDS}).json()["data"]["candidates"]
    assert [one["words"] for one in read_only] == [first["words"], second["words"]]


def test_a_workshop_takes_what_is_meant_from_those_who_are_there(people, owner):
    bench = people.bench("owner")
    if bench.project(PROJECT).standing(QUESTION).answer:
        bench.withdraw(PROJECT, QUESTION)
    owner.post(f"/p/{PROJECT}/workshop", data={"title": "First round"})
    owner.post(f"{WORKSHOP}/go", data={"question": QUESTION})
    owner.post(f"{WORKSHOP}/reveal")
    bench.reply(PROJECT, QUESTION, "product-owner", WORDS)
    owner.post(f"{WORKSHOP}/settle", data={"text": WORDS})
    page = owner.get(f"{WORKSHOP}/console").text
    assert _names(page) == [f"Take “{p.words}” as: {say(v)}" for p in _offered() for _, v in p.values]
    form = {"question": QUESTION, "base": _base(bench), "picks": "a1"}
    assert owner.post(f"{WORKSHOP}/accept", data=form).status_code in {200, 303}
    assert [v.meaning for v in _held(bench)] == [_offered()[0].values[0][1].meaning]
    viewer = people.signed_in("viewer")
    assert viewer.post(f"{WORKSHOP}/accept", data={**form, "picks": "b1"}).status_code == 403
