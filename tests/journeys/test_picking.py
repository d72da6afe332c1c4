"""Half-clear words in the form: what was not read is offered while others look on, and taken by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from remit.language.reading import read
from remit.workbench.readings import places, say
from tests.journeys.rooms import until

QUESTION = "deployment.performance"
WORDS = "The whole page answers quickly at night: 85 % of it, or within 400 ms when the shop is full."
LONG = "Perhaps 20 % of it, or 40 ms when full. Perhaps 3 s when cold, or 60 % of it. Perhaps 900 ms when it rains."


def _card(page):
    return page.locator(f"article[id='{QUESTION}']")


def _box(page):
    return page.locator(f"[id='w-{QUESTION}']")


def _held(room):
    answer = room.bench.project("trams").standing(QUESTION).answer
    return answer.values if answer else ()


def test_half_clear_words_become_a_requirement_by_a_pick_that_others_see(pages, room):
    ada, ben = pages("Ada Berg", "Ben Cole")
    for page in (ada, ben):
        expect(page.locator("#signal")).to_contain_text("live")
    _box(ada).focus()
    ada.keyboard.insert_text(WORDS)
    typed = _card(ada).locator(".unread")
    expect(typed).to_contain_text("within 400 ms")
    expect(typed.locator("button")).to_have_count(0)
    before = typed.locator("li").nth(1).bounding_box()
    ada.keyboard.press("Control+Enter")
    second = places(WORDS, read(QUESTION, WORDS))[1]
    wanted = say(second.values[0][1])
    pick = _card(ada).get_by_role("button", name=f"Take “{second.words}” as: {wanted}")
    expect(pick).to_be_visible()
    assert typed.locator("li").nth(1).bounding_box() == before, "saving moves nothing"
    assert _held(room) == ()
    expect(_card(ben).locator(".unread")).to_contain_text("85 %")
    for _ in range(12):
        ada.keyboard.press("Tab")
        if pick.evaluate("one => one === document.activeElement"):
            break
    assert pick.evaluate("one => getComputedStyle(one).outlineStyle") != "none"
    ada.keyboard.press("Enter")
    for page in (ada, ben):
        expect(_card(page).locator(".value.held")).to_contain_text(wanted)
        expect(_card(page).locator(".system .rid")).to_have_text(f"{QUESTION}/{_held(room)[0].key}")
        expect(_card(page).locator(".unread")).not_to_contain_text("within 400 ms")
        expect(_card(page).locator(".unread")).to_contain_text("85 %")
    assert ada.evaluate("document.activeElement.closest('.card')?.id") == QUESTION, "focus stays with the card"


def test_a_card_shows_three_places_at_once_and_opens_the_others(visits, room):
    room.acting("Ada Berg").answer("trams", QUESTION, LONG)
    there = places(LONG, read(QUESTION, LONG))
    assert len(there) > 3, "an answer with more places than a card shows"
    page = visits.open("Ben Cole")
    last = _card(page).get_by_role("button", name=f"Take “{there[-1].words}” as: {say(there[-1].values[0][1])}")
    expect(_card(page).locator(".unread > div > ul > li")).to_have_count(3)
    expect(last).not_to_be_visible()
    _card(page).locator(".unread summary").click()
    last.click()
    until(lambda: [v.meaning for v in _held(room)] == [there[-1].values[0][1].meaning])
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    boxes = [one.bounding_box() for one in _card(page).locator("button.pick:visible").all()]
    assert boxes
    assert all(box["height"] >= 24 and box["x"] + box["width"] <= 390 for box in boxes)


def test_what_one_types_is_not_touched_when_somebody_else_picks(pages, room):
    room.acting("Ada Berg").answer("trams", QUESTION, WORDS)
    ada, ben = pages("Ada Berg", "Ben Cole")
    for page in (ada, ben):
        expect(page.locator("#signal")).to_contain_text("live")
    _box(ben).fill(f"{WORDS} Always.")
    _card(ada).locator("button.pick").first.click()
    until(lambda: len(_held(room)) == 1)
    expect(_card(ben).locator(".system .rid")).to_contain_text(_held(room)[0].key)
    expect(_box(ben)).to_have_value(f"{WORDS} Always.")
    _box(ben).press("Control+Enter")
    until(lambda: room.words(QUESTION).endswith("Always."))
    expect(_card(ada).locator(".value.held")).to_have_count(1)
    assert len(_held(room)) == 1, "what was picked outlives words that others add"


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_offered_can_be_seen_heard_and_hit_by_everybody(visits, room, axe, scheme):
    room.acting("Ada Berg").answer("trams", QUESTION, LONG)
    page = visits.open("Ada Berg", f"q/{QUESTION}", color_scheme=scheme)
    _card(page).locator(".unread summary").click()
    assert _card(page).locator("button.pick:visible").count() > 3
    assert not axe(page)
    _box(page).fill(f"{LONG} Always.")
    expect(_card(page).locator(".unread button")).to_have_count(0)
    assert not axe(page)
