"""The form by keyboard alone, and with very many questions."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from remit.core.events import FormChanged
from remit.core.forms import Asking, Question
from tests.journeys.rooms import until


def _here(page):
    return page.evaluate("document.activeElement.closest('.card, .fold')?.id ?? document.activeElement.id")


def test_a_person_fills_the_form_without_a_mouse(visits, room):
    page = visits.open("Ada Berg")
    keys = page.keyboard
    keys.press("j")
    keys.press("j")
    assert _here(page) == "scoping.success-metrics"
    keys.press("k")
    assert _here(page) == "scoping.ml-fit"
    keys.press("e")
    assert page.evaluate("document.activeElement.id") == "w-scoping.ml-fit"
    keys.type("Rules failed, /? and j k n r are only letters here.")
    keys.press("Control+Enter")
    until(lambda: "only letters here" in room.words("scoping.ml-fit"))
    keys.press("Escape")
    assert _here(page) == "scoping.ml-fit"
    keys.press("n")
    first = _here(page)
    assert "data-scientist" in room.bench.project("trams").question(first).roles
    assert room.words(first) == ""
    keys.press("c")
    expect(page.locator(".beside")).to_be_visible()
    assert page.evaluate("document.activeElement.id") == "drawer"
    keys.press("Escape")
    expect(page.locator(".beside")).to_have_count(0)
    assert _here(page) == first
    room.acting("Ben Cole").answer("trams", "scoping.problem", "Predict delays of boats.")
    expect(page.locator("[data-rail='scoping.ml-fit']")).to_have_attribute("data-review", "")
    keys.press("r")
    assert _here(page) == "scoping.ml-fit"
    keys.press("?")
    expect(page.locator("#help")).to_be_visible()
    keys.press("Escape")
    expect(page.locator("#help")).not_to_be_visible()


def test_search_finds_titles_words_and_ids_and_goes_there(visits):
    page = visits.open("Ada Berg")
    page.keyboard.press("/")
    page.keyboard.type("people wait")
    expect(page.locator("#found")).to_have_text("1 found")
    expect(page.locator("#lines li:not([hidden])")).to_have_count(1)
    page.keyboard.press("Enter")
    assert _here(page) == "scoping.problem"
    page.keyboard.press("/")
    page.keyboard.type("modeling.bias")
    expect(page.locator("#found")).to_have_text("1 found")
    page.keyboard.press("Escape")
    expect(page.locator("#lines li:not([hidden])")).to_have_count(37)


def test_focus_is_visible_and_never_lost_when_a_card_is_drawn_anew(visits, room):
    page = visits.open("Ada Berg")
    room.acting("Ada Berg").answer("trams", "scoping.ml-fit", "Rules failed.")
    room.acting("Ada Berg").answer("trams", "scoping.problem", "Predict delays of boats.")
    button = page.locator("[id='scoping.ml-fit']").get_by_role("button", name="Still valid")
    button.focus()
    assert button.evaluate("one => getComputedStyle(one).outlineStyle") != "none"
    page.keyboard.press("Enter")
    expect(button).to_have_count(0)
    assert _here(page) == "scoping.ml-fit"


def test_the_rail_marks_where_one_is_while_one_scrolls(visits):
    page = visits.open("Ada Berg")
    page.locator("[id='data.cycles']").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('data.cycles').scrollIntoView({block: 'start', behavior: 'instant'})")
    expect(page.locator("[data-rail][aria-current]")).to_have_attribute("data-rail", re.compile("data.cycles"))


def test_a_deep_link_opens_a_question_that_the_filter_folds_away(visits):
    page = visits.open("Ada Berg", end="form?role=legal#data.minimum")
    expect(page.locator("article[id='data.minimum']")).to_be_visible()
    expect(page.locator("[id='w-data.minimum']")).to_be_focused()


@pytest.mark.slow
def test_five_hundred_questions_are_there_at_once_and_can_be_searched(visits, room):
    project = room.bench.project("trams")
    extra = [
        Question(f"data.extra-{n}", "data", f"Extra {n}", f"What about extra number {n}?", (Asking("data-scientist"),))
        for n in range(500 - len(project.form.questions))
    ]
    added = [room.bench._event(project.id, FormChanged("added", one.id, definition=one)) for one in extra]
    room.bench.store.log.append(project.id, added, project.position)
    page = visits.open("Ada Berg")
    expect(page.locator("article.card")).to_have_count(500)
    page.keyboard.press("/")
    page.keyboard.type("extra number 462")
    page.keyboard.press("Enter")
    expect(page.locator("article[id='data.extra-462']")).to_be_in_viewport()
    page.keyboard.press("e")
    page.keyboard.type("Yes.")
    page.keyboard.press("Control+Enter")
    until(lambda: room.words("data.extra-462") == "Yes.")


def test_letters_can_be_kept_from_acting(visits):
    page = visits.open("Ada Berg")
    page.keyboard.press("?")
    page.get_by_label("Single letters act as keys").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    page.locator("[id='scoping.problem'] h3").click()
    page.keyboard.press("c")
    page.keyboard.press("?")
    page.wait_for_timeout(300)
    expect(page.locator(".beside")).to_have_count(0)
    expect(page.locator("#help")).not_to_be_visible()
