"""An interview, from the script to “yes, that is what I said”."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.rooms import SECONDS, until

Q = "scoping.success-metrics"


@pytest.mark.slow
def test_an_interview_from_the_script_to_yes_that_is_what_i_said(visits, browser, room, axe):
    ada = visits.open("Ada Berg", "workshop")
    ada.get_by_label("With whom").select_option(label="Ben Cole, Product owner")
    ada.get_by_role("button", name="Open the interview").click()
    line = ada.locator(f"[id='{Q}']")
    expect(line.locator(".probes")).to_be_visible()
    line.locator("textarea").fill("Fewer people wait.")
    expect(line.locator("[data-kept]")).to_contain_text("kept, not written down yet")
    line.locator("textarea").fill("At least 20 % fewer people wait.")
    line.locator("textarea").blur()
    expect(line.locator("[data-kept]")).to_contain_text("written down")
    assert axe(ada) == []
    second = ada.locator(".line textarea").nth(1)
    second.fill("Kept while the page is loaded again.")
    expect(ada.locator(".line").nth(1).locator("[data-kept]")).to_contain_text("kept")
    ada.reload()
    expect(second).to_have_value("Kept while the page is loaded again.")
    ada.get_by_role("button", name="Make the link").click()
    address = ada.get_by_label("Link for Ben Cole").input_value()
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.set_default_timeout(SECONDS * 1000)
    visits.contexts.append(context)
    ben = context.new_page()
    ben.goto(address)
    assert axe(ben) == []
    ben.get_by_role("button", name="Yes, I am Ben Cole").click()
    expect(ben.get_by_role("heading", name="Is this what you said?")).to_be_visible()
    assert axe(ben) == []
    note = ben.locator(f"[id='{Q}']")
    expect(note).to_contain_text("At least 20 % fewer people wait.")
    note.get_by_role("button", name="Yes, that is what I said").click()
    expect(note).to_contain_text("You said so")
    (reply,) = room.bench.project(room.project).standing(Q).waiting
    assert (reply.actor, reply.on_behalf_of) == (room.person("Ben Cole"), "")
    other = ben.locator("article").nth(1)
    other.get_by_text("I did not say that").click()
    other.get_by_label("What is wrong with it").fill("I said nothing of pages.")
    other.get_by_role("button", name="Tell Ada Berg").click()
    until(lambda: len(room.bench.project(room.project).tasks) == 1)
    expect(ben.locator("main")).to_contain_text("You have looked at all of it")
    ada.goto(ada.url.removesuffix("/link"))
    expect(line).to_contain_text("Confirmed")
