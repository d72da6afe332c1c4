"""The form in a real browser: writing, reading, sharpening, and that nothing typed is ever lost."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.rooms import until


def _card(page, question):
    return page.locator(f"article[id='{question}']")


def _write(page, question, words):
    box = page.locator(f"[id='w-{question}']")
    box.fill(words)
    return box


def test_a_data_scientist_answers_reads_how_it_is_read_and_sharpens_it(visits, room):
    page = visits.open("Ada Berg")
    page.get_by_role("link", name="Data scientist", exact=True).click()
    assert "role=data-scientist" in page.url
    expect(page.locator("#hidden")).to_have_text(re.compile(r"\d+ hidden"))
    card = _card(page, "data.minimum")
    box = _write(page, "data.minimum", "We need enough trips for training.")
    expect(card.locator("[data-part=kept]")).to_have_text("not saved yet")
    expect(card.locator(".note").first).to_be_visible()
    box.fill("At least 5000 trips of each line for training.")
    expect(card.locator(".value").first).to_contain_text("5,000")
    box.press("Control+Enter")
    expect(card.locator("[data-part=status]")).to_contain_text("by Ada Berg")
    assert room.words("data.minimum") == "At least 5000 trips of each line for training."
    card.get_by_role("button", name=re.compile(r"^Accept")).first.click()
    expect(card.locator(".value.held")).to_be_visible()
    expect(card.locator(".rid").first).to_be_visible()
    page.get_by_role("link", name="show all").click()
    expect(page.locator(".fold")).to_have_count(0)


def test_what_is_typed_survives_a_reload_another_page_and_signing_out(visits, room):
    page = visits.open("Ada Berg")
    box = _write(page, "data.privacy", "No names of passengers are kept.")
    page.reload()
    expect(box).to_have_value("No names of passengers are kept.")
    expect(_card(page, "data.privacy").locator("[data-part=kept]")).to_have_text("not saved yet")
    expect(page.locator("#signal")).to_contain_text("1 not saved yet")
    page.goto(room.at("people"))
    page.context.clear_cookies()
    page.goto(room.running.link("Ada Berg"))
    page.goto(room.at("form"))
    expect(box).to_have_value("No names of passengers are kept.")
    assert room.words("data.privacy") == ""
    box.press("Control+s")
    until(lambda: room.words("data.privacy") == "No names of passengers are kept.")
    expect(page.locator("#signal")).not_to_contain_text("not saved yet")
    page.reload()
    expect(_card(page, "data.privacy").locator("[data-part=kept]")).to_be_empty()


def test_a_draft_belongs_to_the_person_who_typed_it(visits, room):
    page = visits.open("Ada Berg")
    _write(page, "data.privacy", "Only Ada knows this.")
    page.context.clear_cookies()
    page.goto(room.running.link("Ben Cole"))
    page.goto(room.at("form"))
    expect(page.locator("[id='w-data.privacy']")).to_have_value("")


def test_undo_puts_the_words_aside_and_can_bring_them_back(page):
    _write(page, "data.privacy", "Something half thought.")
    card = _card(page, "data.privacy")
    card.get_by_role("button", name="Undo").click()
    expect(card.locator("textarea.words")).to_have_value("")
    card.get_by_role("button", name="Bring them back").click()
    expect(card.locator("textarea.words")).to_have_value("Something half thought.")


def test_an_upstream_change_shows_at_another_screen_and_is_reaffirmed(pages, room):
    ada, ben = pages("Ada Berg", "Ben Cole")
    room.acting("Ada Berg").answer("trams", "scoping.ml-fit", "Delays are predicted to one minute.")
    expect(_card(ben, "scoping.ml-fit").locator("textarea.words")).to_have_value("Delays are predicted to one minute.")
    _write(ada, "scoping.problem", "Predict delays of trams and buses ten minutes ahead, so that people wait less.")
    card = _card(ada, "scoping.problem")
    expect(card.locator("[data-part=blast]")).to_contain_text("touches")
    card.get_by_role("button", name="Save").click()
    moved = _card(ben, "scoping.ml-fit")
    expect(moved.locator(".strip")).to_contain_text("and buses")
    expect(moved.locator(".strip ins").first).to_be_visible()
    moved.get_by_role("button", name="Still valid").click()
    expect(moved.locator(".strip")).to_have_count(0)
    expect(_card(ada, "scoping.ml-fit").locator(".strip")).to_have_count(0)


def test_a_role_can_be_asked_about_a_change_and_the_task_stands_in_the_drawer(visits, room):
    room.acting("Ada Berg").answer("trams", "scoping.ml-fit", "Delays are predicted to one minute.")
    room.acting("Ada Berg").answer("trams", "scoping.problem", "Predict delays of boats.")
    page = visits.open("Ada Berg")
    card = _card(page, "scoping.ml-fit")
    card.get_by_text("Ask a role…").click()
    card.get_by_role("button", name="Ask", exact=True).click()
    until(lambda: len(room.bench.project("trams").tasks) == 1)
    card.get_by_role("link", name=re.compile("^Comments")).click()
    expect(page.locator("#drawer")).to_contain_text("Does this answer still hold")


def test_comments_history_and_the_question_itself_stand_beside_the_form(visits, room):
    page = visits.open("Ada Berg")
    card = _card(page, "scoping.problem")
    drawer = page.locator("#drawer")
    card.get_by_role("link", name=re.compile("^Comments")).click()
    drawer.get_by_label("Comment", exact=True).fill("Who waits *longest*?")
    drawer.get_by_role("button", name="Comment", exact=True).click()
    expect(drawer.locator(".said em")).to_have_text("longest")
    expect(card.get_by_role("link", name=re.compile("^Comments 1"))).to_be_visible()
    drawer.get_by_role("button", name="Resolve").click()
    expect(drawer).to_contain_text("1 resolved")
    _write(page, "scoping.problem", "Predict delays of trams five minutes ahead.").press("Control+Enter")
    until(lambda: "five" in room.words("scoping.problem"))
    card.get_by_role("link", name=re.compile("^History")).click()
    expect(drawer.locator("ins").first).to_contain_text("five")
    drawer.get_by_role("button", name="Let this version stand again").click()
    expect(card.locator("textarea.words")).to_have_value(re.compile("ten minutes"))
    drawer.get_by_role("link", name="More").click()
    drawer.get_by_text("Ask it in other words").click()
    drawer.get_by_label("The question", exact=True).fill("Which trouble shall go away?")
    drawer.get_by_role("button", name="Reword").click()
    expect(card.locator("h3")).to_have_text("Which trouble shall go away?")


def test_a_question_of_ones_own_is_added_dropped_and_restored_on_every_screen(pages, room):
    ada, ben = pages("Ada Berg", "Ben Cole")
    ada.get_by_text("Ask a question of your own").click()
    own = ada.locator("details.own")
    own.get_by_label("Short title").fill("Night trams")
    own.get_by_label("Question", exact=True).fill("What about trams at night?")
    own.get_by_label("Data scientist").check()
    own.get_by_role("button", name="Add it").click()
    expect(_card(ada, "scoping.night-trams").locator("h3")).to_have_text("What about trams at night?")
    expect(_card(ben, "scoping.night-trams")).to_be_visible()
    room.acting("Ben Cole").drop("trams", "scoping.night-trams", "No trams run at night.")
    expect(_card(ada, "scoping.night-trams")).to_have_count(0)
    expect(ada.locator(".dropped")).to_contain_text("1 question is not asked")


def test_skipping_says_what_it_costs_and_answering_ends_it(visits):
    page = visits.open("Ada Berg")
    card = _card(page, "data.minimum")
    card.get_by_role("link", name=re.compile("^Not now")).click()
    drawer = page.locator("#drawer")
    expect(drawer).to_contain_text("If you skip this")
    drawer.get_by_label("What to do with this question").select_option("skip")
    drawer.get_by_label("Reason", exact=True).fill("Too early to say")
    drawer.get_by_role("button", name="Do it").click()
    expect(card.locator(".strip")).to_contain_text("Too early to say")
    expect(page.locator("[data-rail='data.minimum'] .state")).to_have_class(re.compile("skipped"))
    _write(page, "data.minimum", "At least 5000 trips.").press("Control+Enter")
    expect(card.locator(".strip")).to_have_count(0)


def test_replies_of_roles_are_settled_in_place(pages, room):
    room.acting("Ben Cole").reply("trams", "deployment.performance", "product-owner", "Within a second.")
    (ada,) = pages("Ada Berg")
    card = _card(ada, "deployment.performance")
    expect(card.locator(".strip")).to_contain_text("Within a second.")
    box = card.locator("textarea.words")
    expect(box).to_have_value(re.compile("Within a second"))
    box.fill("Within a second, and half of that at night.")
    card.get_by_role("button", name="Settle").click()
    expect(card.locator(".strip")).to_have_count(0)
    assert room.words("deployment.performance") == "Within a second, and half of that at night."


def test_a_phrase_of_the_answer_becomes_a_requirement_as_it_stands(visits):
    page = visits.open("Ada Berg")
    card = _card(page, "scoping.problem")
    box = card.locator("textarea.words")
    box.focus()
    box.evaluate(
        "box => { const at = box.value.indexOf('people wait less'); box.setSelectionRange(at, at + 16);"
        " box.dispatchEvent(new Event('select', {bubbles: true})); }"
    )
    card.get_by_text("Ways to save").click()
    expect(card.locator(".ways input[name=value]")).to_have_value("people wait less")
    card.get_by_role("button", name="Make it a requirement").click()
    expect(card.locator(".system")).to_contain_text("people wait less")


def test_the_form_reads_and_takes_answers_without_javascript(visits, room):
    page = visits.open("Ada Berg", java_script_enabled=False)
    expect(page.locator("article.card").first).to_be_visible()
    page.locator("[id='w-data.privacy']").fill("Kept for a year.\nThen deleted.")
    _card(page, "data.privacy").get_by_role("button", name="Save").click()
    assert page.url.endswith("/form#data.privacy")
    assert room.words("data.privacy") == "Kept for a year.\nThen deleted."
    _card(page, "data.privacy").get_by_role("link", name=re.compile("^History")).click()
    expect(page.locator("#drawer")).to_contain_text("Version 1")
    page.get_by_role("link", name="Comments", exact=True).click()
    page.get_by_label("Comment", exact=True).fill("How long is a year?")
    page.get_by_role("button", name="Comment", exact=True).click()
    expect(page.locator(".said")).to_contain_text("How long is a year?")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_serious_is_found_by_axe(visits, axe, scheme):
    page = visits.open("Ada Berg", color_scheme=scheme)
    _card(page, "scoping.problem").get_by_role("link", name=re.compile("^Comments")).click()
    expect(page.locator(".beside")).to_be_visible()
    _write(page, "data.privacy", "No names.")
    assert not axe(page)


def test_nothing_jumps_while_one_opens_scrolls_and_types(visits):
    page = visits.open("Ada Berg", end="people")
    page.add_init_script(
        "window.shifted = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => {"
        "if (!entry.hadRecentInput) window.shifted += entry.value})).observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(page.url.replace("/people", "/form"))
    page.wait_for_load_state("networkidle")
    for _ in range(4):
        page.mouse.wheel(0, 600)
        page.wait_for_timeout(120)
    box = page.locator("[id='w-data.minimum']")
    box.click()  # as a person would: the room that a card makes for its reading is then an answer to them
    page.wait_for_timeout(600)
    for words in ("At least 5000 trips", " of each line,", " fast and representative."):
        box.press_sequentially(words)
        page.wait_for_timeout(700)
    shifted = page.evaluate("window.shifted")
    assert shifted < 0.02
