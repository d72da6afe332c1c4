"""A workshop of four screens: the facilitator's, the wall, and two phones; from the code to the minutes."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.rooms import SECONDS, until

Q = "scoping.compute-budget"
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def hall(visits, browser, room):
    """Ada's console and the wall of an open workshop, and `phone(name, role)` for whoever joins by its code."""
    lead = visits.open("Ada Berg", "workshop")
    lead.get_by_label("What it is called").fill("First round")
    lead.get_by_role("button", name="Open the workshop").click()
    lead.get_by_role("button", name="Make a code").click()
    expect(lead.locator("[data-part=join] .code")).to_be_visible()
    code = lead.locator("[data-part=join] .code").inner_text()
    wall = lead.context.new_page()
    wall.goto(lead.url.replace("/console", "/screen"))

    def phone(name, role):
        context = browser.new_context(viewport=PHONE)
        context.set_default_timeout(SECONDS * 1000)
        visits.contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: visits.errors.append(str(error)))
        page.on("console", visits._listen)
        page.goto(f"{room.url}/join")
        page.get_by_label("Code").fill(code.lower())
        page.get_by_role("button", name="Go on").click()
        page.get_by_label("Your name").fill(name)
        page.get_by_label(role, exact=True).check()
        page.get_by_role("button", name="Join", exact=True).click()
        expect(page.locator("#signal")).to_contain_text("live")
        return page

    return lead, wall, phone


def ask(lead, title):
    """Ask a question of the agenda."""
    lead.locator(".agenda button", has_text=title).click()


def title_of(room):
    """The short title of the question that these journeys ask."""
    return room.bench.project(room.project).question(Q).title


@pytest.mark.slow
def test_a_workshop_from_the_code_to_the_minutes(hall, room, axe):
    lead, wall, phone = hall
    gil, ana = phone("Gil Park", "Data scientist"), phone("Ana Lund", "Product owner")
    expect(wall.locator("#stage")).to_contain_text("Gil Park")
    expect(lead.locator("[data-part=roll]")).to_contain_text("Ana Lund")
    assert axe(wall) + axe(lead) == []
    ask(lead, title_of(room))
    gil.get_by_label("Your words").fill("Not more than 400 dollars a month.")
    ana.get_by_label("Your words").fill("Whatever it takes.")
    expect(gil.locator("[data-kept]")).to_contain_text("hidden from everybody else")
    expect(lead.locator("[data-part=writing]")).to_contain_text("2 of the 3")
    for other in (lead, wall, ana):
        assert "400" not in other.content()
    assert axe(gil) + axe(lead) + axe(wall) == []
    lead.get_by_role("button", name="Show what was written").click()
    for screen in (lead, wall, ana):
        expect(screen.locator("#stage")).to_contain_text("Not more than 400 dollars a month.")
    assert axe(ana) + axe(lead) + axe(wall) == []
    lead.get_by_label("One answer for all").fill("Not more than 400 dollars a month.")
    lead.get_by_role("button", name="Settle", exact=True).first.click()
    lead.get_by_role("button", name="Accept, so that requirements follow").click()
    expect(gil.locator("[data-part=settled]")).to_contain_text(f"{Q}/")
    gil.get_by_role("button", name="I agree").click()
    ana.get_by_label("What keeps you from more").fill("For the pilot only.")
    ana.get_by_role("button", name="I can live with it").click()
    expect(wall.locator(".stands")).to_contain_text("Agreed")
    expect(wall.locator(".stands")).to_contain_text("For the pilot only.")
    assert axe(ana) + axe(lead) + axe(wall) == []
    ana.get_by_text("Park a thought").click()
    ana.get_by_label("For later").fill("Who pays for labels?")
    ana.get_by_role("button", name="Park it").click()
    expect(lead.locator("[data-part=parked]")).to_contain_text("Who pays for labels?")
    lead.get_by_text("Close…").click()
    lead.get_by_role("button", name="Close the workshop").click()
    lead.wait_for_url("**/minutes")
    for words in ("Gil Park", "Not more than 400 dollars a month.", "For the pilot only.", "Who pays for labels?"):
        expect(lead.locator("main")).to_contain_text(words)
    gil.get_by_role("link", name="Read the minutes").click()
    expect(gil.locator("main")).to_contain_text("Not more than 400 dollars a month.")
    assert axe(lead) + axe(gil) == []


@pytest.mark.slow
def test_what_a_phone_wrote_survives_a_dropped_network_a_reload_and_a_server_that_starts_again(hall, room):
    lead, _, phone = hall
    gil = phone("Gil Park", "Data scientist")
    ask(lead, title_of(room))
    box = gil.get_by_label("Your words")
    box.fill("Kept by the server.")
    expect(gil.locator("[data-kept]")).to_contain_text("hidden from everybody else")
    gil.context.set_offline(offline=True)
    box.fill("Written without a network.")
    expect(gil.locator("[data-kept]")).to_contain_text("kept on this device")
    gil.context.set_offline(offline=False)
    expect(gil.locator("[data-kept]")).to_contain_text("hidden from everybody else")
    gil.reload()
    expect(box).to_have_value("Written without a network.")
    room.stop()
    expect(gil.locator("#signal")).to_contain_text("not connected")
    box.fill("Written while the server was away.")
    room.start()
    expect(gil.locator("[data-kept]")).to_contain_text("hidden from everybody else")
    lead.reload()
    lead.get_by_role("button", name="Show what was written").click()
    expect(lead.locator("[data-part=replies]")).to_contain_text("Written while the server was away.")


@pytest.mark.slow
def test_the_showing_leaves_the_box_that_somebody_is_typing_in_alone(hall, room):
    lead, _, phone = hall
    gil = phone("Gil Park", "Data scientist")
    ask(lead, title_of(room))
    box = gil.get_by_label("Your words")
    box.fill("Half a sen")
    box.evaluate("box => box.setSelectionRange(4, 4)")
    lead.get_by_role("button", name="Show what was written").click()
    expect(gil.get_by_role("heading", name="What was written")).to_be_visible()
    assert box.evaluate("box => [document.activeElement === box, box.selectionStart]") == [True, 4]
    box.press_sequentially("a ")
    project = room.bench.project
    until(lambda: [r.text for r in project("trams").standing(Q).waiting] == ["Halfa  a sen"])
    expect(lead.locator("[data-part=replies]")).to_contain_text("Halfa a sen")


@pytest.mark.slow
def test_a_workshop_is_led_by_the_keyboard(visits):
    lead = visits.open("Ada Berg", "workshop")
    lead.get_by_role("button", name="Open the workshop").press("Enter")
    expect(lead.locator("html")).to_have_attribute("data-alive", "")  # until then a key sends the whole page
    lead.get_by_role("button", name="Ask: ").press("Enter")
    expect(lead.get_by_role("button", name="Show what was written")).to_be_focused()
    lead.keyboard.press("Enter")
    lead.get_by_label("One answer for all").fill("Forty of them.")
    lead.get_by_role("button", name="Settle", exact=True).first.press("Enter")
    expect(lead.locator("[data-part=settled]")).to_contain_text("Forty of them.")
