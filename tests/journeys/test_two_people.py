"""Several people in one form: who is where, what others save, and that no word is lost when the network is."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys.rooms import until

PROBLEM = "scoping.problem"


def _card(page, question=PROBLEM):
    return page.locator(f"article[id='{question}']")


def _box(page, question=PROBLEM):
    return page.locator(f"[id='w-{question}']")


def _live(*pages):
    for page in pages:
        expect(page.locator("#signal")).to_contain_text("live")


def test_what_one_saves_is_on_the_other_screen_at_once_with_counts(pages):
    ada, ben = pages("Ada Berg", "Ben Cole")
    _live(ada, ben)
    before = ben.locator("[data-figure=data]").inner_text()
    _box(ada, "data.minimum").fill("At least 5000 trips.")
    _box(ada, "data.minimum").press("Control+Enter")
    expect(_box(ben, "data.minimum")).to_have_value("At least 5000 trips.")
    expect(ben.locator("[data-rail='data.minimum'] .state")).to_have_class(re.compile("answered"))
    assert ben.locator("[data-figure=data]").inner_text() != before
    expect(_card(ben, "data.minimum").locator("[data-part=status]")).to_contain_text("by Ada Berg")


def test_faces_show_who_is_where(pages):
    ada, ben = pages("Ada Berg", "Ben Cole")
    _live(ada, ben)
    expect(ada.locator("#faces .face")).to_have_count(2)
    _box(ben, "data.privacy").focus()
    expect(ada.locator("[data-rail='data.privacy'] .face")).to_have_attribute("title", "Ben Cole")
    expect(_card(ada, "data.privacy").locator(".top .face")).to_have_attribute("title", "Ben Cole")
    ben.close()
    expect(ada.locator("#faces .face")).to_have_count(1)


def test_a_push_never_touches_the_words_that_somebody_is_typing(pages):
    ada, ben = pages("Ada Berg", "Ben Cole")
    _live(ada, ben)
    _box(ben).fill("Ben is still typing this")
    _box(ben).evaluate("box => box.setSelectionRange(4, 4)")
    _box(ada).fill("Ada was faster.")
    _box(ada).press("Control+Enter")
    expect(_card(ben).locator(".theirs")).to_contain_text("Ada Berg saved this just now")
    expect(_card(ben).locator(".theirs")).to_contain_text("Ada was faster.")
    expect(_box(ben)).to_have_value("Ben is still typing this")
    assert _box(ben).evaluate("box => [document.activeElement === box, box.selectionStart]") == [True, 4]


def test_changes_of_different_words_are_put_together_and_said_so(pages):
    ada, ben = pages("Ada Berg", "Ben Cole")
    _live(ada, ben)
    _box(ben).fill("Predict delays of trams five minutes ahead, so that people wait less.")
    _box(ada).fill("Predict delays of trams ten minutes ahead, so that people in the cold wait less.")
    _box(ada).press("Control+Enter")
    expect(_card(ben).locator(".theirs")).to_be_visible()
    _box(ben).press("Control+Enter")
    both = "Predict delays of trams five minutes ahead, so that people in the cold wait less."
    expect(_box(ben)).to_have_value(both)
    expect(_card(ben).locator(".strip.ok")).to_contain_text("Both are in it now")
    expect(_box(ada)).to_have_value(both)


def test_two_write_the_same_words_while_one_is_offline_for_ten_seconds_and_nothing_is_lost(visits, room):
    ada, ben = visits.open("Ada Berg"), visits.open("Ben Cole")
    _live(ada, ben)
    ben.context.set_offline(offline=True)
    _box(ben).fill("Predict delays of trams five minutes ahead, so that people wait less.")
    _box(ben).press("Control+Enter")
    _box(ben, "data.privacy").fill("No names are kept.")
    _box(ben, "data.privacy").press("Control+Enter")
    expect(ben.locator("#signal")).to_contain_text("offline: your typing is kept here")
    expect(ben.locator("#signal")).to_contain_text("2 not saved yet")
    expect(_card(ben).locator("[data-part=kept]")).to_have_text("waits to be sent")
    _box(ada).fill("Predict delays of trams twenty minutes ahead, so that people wait less.")
    _box(ada).press("Control+Enter")
    until(lambda: "twenty" in room.words(PROBLEM))
    _box(ben).press("End")
    ben.wait_for_timeout(10_000)
    ben.context.set_offline(offline=False)
    until(lambda: room.words("data.privacy") == "No names are kept.")
    conflict = _card(ben).locator(".conflict")
    expect(conflict).to_contain_text("Ada Berg saved another version")
    expect(conflict.locator("[data-theirs]")).to_contain_text("twenty")
    expect(conflict.locator("[data-yours]")).to_contain_text("five")
    expect(_box(ben)).to_have_value(re.compile("five"))
    assert "twenty" in room.words(PROBLEM)
    ben.reload()
    expect(_box(ben)).to_have_value(re.compile("five"))
    expect(_card(ben).locator(".theirs")).to_contain_text("twenty")
    _box(ben).press("Control+Enter")
    conflict.get_by_role("button", name="Write a third").click()
    _box(ben).fill("Predict delays of trams twenty minutes ahead, and again five minutes ahead.")
    _box(ben).press("Control+Enter")
    until(lambda: "twenty" in room.words(PROBLEM) and "five" in room.words(PROBLEM))
    expect(conflict).to_have_count(0)
    expect(ben.locator("#signal")).not_to_contain_text("not saved yet")
    expect(_box(ada)).to_have_value(re.compile("twenty minutes ahead, and again five"))


def test_taking_theirs_keeps_mine_at_hand_and_taking_mine_keeps_theirs_in_the_history(pages, room):
    ada, ben = pages("Ada Berg", "Ben Cole")
    _live(ada, ben)
    for words in ("Boats.", "Ferries."):
        _box(ben).fill(f"Ben says small {words}")
        _box(ada).fill(f"Ada says large {words}")
        _box(ada).press("Control+Enter")
        until(lambda said=words: room.words(PROBLEM) == f"Ada says large {said}")
        _box(ben).press("Control+Enter")
        expect(_card(ben).locator(".conflict")).to_be_visible()
        if words == "Boats.":
            _card(ben).get_by_role("button", name="Take Ada Berg’s").click()
            expect(_box(ben)).to_have_value("Ada says large Boats.")
            expect(_card(ben)).to_contain_text("Your words were set aside")
            _card(ben).get_by_role("button", name="Bring them back").click()
            expect(_box(ben)).to_have_value("Ben says small Boats.")
            _card(ben).get_by_role("button", name="Undo").click()
        else:
            _card(ben).get_by_role("button", name="Take mine").click()
            expect(_box(ada)).to_have_value("Ben says small Ferries.")
    said = [line.version.text for line in room.bench.versions("trams", PROBLEM)[1]]
    assert said[:3] == ["Ben says small Ferries.", "Ada says large Ferries.", "Ada says large Boats."]


def test_a_server_that_was_away_is_found_again_and_what_waited_is_sent(visits, room):
    ada = visits.open("Ada Berg")
    _live(ada)
    room.stop()
    expect(ada.locator("#signal")).not_to_contain_text("live")
    _box(ada, "data.privacy").fill("Written while the server was away.")
    _box(ada, "data.privacy").press("Control+Enter")
    expect(_card(ada, "data.privacy").locator("[data-part=kept]")).to_have_text("waits to be sent")
    room.acting("Ben Cole").answer("trams", "data.minimum", "At least 9000 trips.")
    room.start()
    until(lambda: room.words("data.privacy") == "Written while the server was away.")
    expect(_box(ada, "data.minimum")).to_have_value("At least 9000 trips.")
    _live(ada)


def test_words_typed_offline_are_there_when_the_page_comes_back(visits, room):
    ada = visits.open("Ada Berg")
    _live(ada)
    ada.context.set_offline(offline=True)
    _box(ada, "data.privacy").fill("Typed in a tunnel.")
    _box(ada, "data.privacy").press("Control+Enter")
    expect(_card(ada, "data.privacy").locator("[data-part=kept]")).to_have_text("waits to be sent")
    address = ada.url
    ada.goto("about:blank")
    ada.context.set_offline(offline=False)
    ada.goto(address)
    until(lambda: room.words("data.privacy") == "Typed in a tunnel.")


def test_two_tabs_of_one_person_hold_the_same_draft_and_are_both_done_when_it_is_saved(visits, room):
    first = visits.open("Ada Berg")
    second = first.context.new_page()
    second.goto(room.at("form"))
    _live(first, second)
    _box(first, "data.privacy").fill("Typed once.")
    expect(_box(second, "data.privacy")).to_have_value("Typed once.")
    _box(first, "data.privacy").press("Control+Enter")
    until(lambda: room.words("data.privacy") == "Typed once.")
    expect(_card(second, "data.privacy").locator("[data-part=kept]")).to_be_empty()
    expect(second.locator("#signal")).not_to_contain_text("not saved yet")


def test_a_reply_for_a_role_that_waited_offline_is_sent_as_a_reply(visits, room):
    ben = visits.open("Ben Cole")
    _live(ben)
    ben.context.set_offline(offline=True)
    question = "deployment.performance"
    _box(ben, question).fill("Within a second.")
    _card(ben, question).get_by_text("Ways to save").click()
    _card(ben, question).get_by_label("Save as").select_option("product-owner")
    _box(ben, question).press("Control+Enter")
    expect(_card(ben, question).locator("[data-part=kept]")).to_have_text("waits to be sent")
    address = ben.url
    ben.goto("about:blank")
    ben.context.set_offline(offline=False)
    ben.goto(address)
    expect(_card(ben, question).locator(".strip")).to_contain_text("A reply waits")
    assert [reply.role for reply in room.bench.project("trams").standing(question).replies] == ["product-owner"]
    assert room.words(question) == ""
