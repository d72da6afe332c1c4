"""The network is lost and the page is opened again: the form as it was last seen, with one's words in it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.rooms import until

Q = "data.minimum"
WORDS = "At least 6,000 rows of the last year."
HOLDS = """async (words) => {
  for (const name of await caches.keys()) {
    for (const one of await (await caches.open(name)).matchAll()) {
      if ((await one.text()).includes(words)) { return true; }
    }
  }
  return false;
}"""
KEPT = """async () => {
  let count = 0;
  for (const name of (await caches.keys()).filter((one) => one.startsWith("remit-seen-"))) {
    count += (await (await caches.open(name)).keys()).length;
  }
  return count;
}"""
ANSWERS = "async () => Boolean((await navigator.serviceWorker.getRegistration())?.active)"


def ready(page):
    """Wait until the browser could show this form without the server."""
    until(lambda: page.evaluate(ANSWERS))
    until(lambda: page.evaluate(KEPT) == 1)


def test_without_a_network_a_reload_shows_the_form_with_ones_words_and_they_go_out_later(page, room):
    ready(page)
    box = page.locator(f"[id='{Q}'] textarea.words")
    page.context.set_offline(offline=True)
    box.fill(WORDS)
    box.press("Control+Enter")
    expect(page.locator(f"[id='{Q}'] [data-part=kept]")).to_have_text("waits to be sent")
    page.reload()
    expect(page.locator("#as-kept")).to_contain_text("as you last saw it")
    expect(page.locator("#signal")).to_contain_text("1 not saved yet")
    expect(box).to_have_value(WORDS)
    expect(page.locator("[id='scoping.problem'] textarea.words")).to_have_value(room.words("scoping.problem"))
    page.context.set_offline(offline=False)
    until(lambda: room.words(Q) == WORDS)
    expect(page.locator("#as-kept")).to_contain_text("The server is back")
    expect(page.locator("#signal")).to_have_text("live")


@pytest.mark.slow
def test_what_was_saved_before_the_network_went_is_in_the_form_that_is_shown_without_it(page, room):
    ready(page)
    box = page.locator(f"[id='{Q}'] textarea.words")
    box.fill(WORDS)
    box.press("Control+Enter")
    until(lambda: room.words(Q) == WORDS)
    room.acting("Ben Cole").answer(room.project, "scoping.end-user", "Dispatchers on duty.")
    theirs = page.locator("[id='scoping.end-user'] textarea.words")
    expect(theirs).to_have_value("Dispatchers on duty.")
    until(lambda: page.evaluate(HOLDS, "Dispatchers on duty.") and page.evaluate(HOLDS, WORDS))
    room.stop()
    page.reload()
    expect(box).to_have_value(WORDS)
    expect(theirs).to_have_value("Dispatchers on duty.")
    room.start()
    expect(page.locator("#as-kept")).to_contain_text("The server is back")


@pytest.mark.slow
def test_a_page_that_was_never_seen_is_told_to_be_out_of_reach_and_leads_to_the_form(page, room):
    ready(page)
    page.context.set_offline(offline=True)
    page.goto(room.at("people"))
    expect(page.get_by_role("heading", name="The server cannot be reached")).to_be_visible()
    page.get_by_role("link", name="Form · Tram delays").click()
    expect(page.locator("#as-kept")).to_contain_text("as you last saw it")


@pytest.mark.slow
def test_whoever_signs_out_leaves_nothing_to_whoever_comes_next(page, room):
    ready(page)
    page.goto(f"{room.url}/account")
    page.get_by_role("button", name="Sign out").click()
    until(lambda: page.evaluate(KEPT) == 0)
    page.context.set_offline(offline=True)
    page.goto(room.at("form"))
    expect(page.get_by_role("heading", name="The server cannot be reached")).to_be_visible()
    expect(page.locator("body")).not_to_contain_text("trams ten minutes ahead")


@pytest.mark.slow
def test_what_somebody_saw_is_not_shown_to_who_signs_in_after_them(page, room):
    ready(page)
    page.goto(room.running.link("Ben Cole"))
    page.goto(room.at("people"))
    until(lambda: page.evaluate(KEPT) == 0)
    page.context.set_offline(offline=True)
    page.goto(room.at("form"))
    expect(page.get_by_role("heading", name="The server cannot be reached")).to_be_visible()
