"""Pages beside the form while others work: they say that something changed, and nothing on them moves by itself."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.rooms import until

PAGES = ("", "requirements", "conflicts", "trace", "verification", "history", "people", "talk")


def test_a_page_says_that_others_changed_something_and_shows_it_when_asked(visits, room):
    page = visits.open("Ada Berg", "requirements")
    expect(page.locator("#signal")).to_have_text("live")
    before = page.locator("#content").inner_text()
    other = room.acting("Ben Cole")
    other.answer(room.project, "data.minimum", "At least 6,000 rows.", accept=True)
    expect(page.locator("#moved")).to_contain_text("1 change since you opened this page.")
    other.comment(room.project, "Which trams?", "scoping.problem")
    expect(page.locator("#moved")).to_contain_text("2 changes since")
    assert page.locator("#content").inner_text() == before
    page.get_by_role("link", name="Show them").click()
    expect(page.locator("#content")).to_contain_text("at least 6,000")
    expect(page.locator("#moved")).to_be_empty()


def test_what_one_does_oneself_is_no_news_and_what_one_types_is_not_let_go_unasked(visits, room):
    room.bench.answer(room.project, "data.minimum", "At least 6,000 rows.", accept=True)
    page = visits.open("Ada Berg", "requirements")
    expect(page.locator("#signal")).to_have_text("live")
    row = page.locator("article.req").last
    row.get_by_text("Priority", exact=True).click()
    row.get_by_role("button", name="should").click()
    expect(row.locator(".top")).to_contain_text("should")
    page.goto(room.at("talk"))
    expect(page.locator("#signal")).to_have_text("live")
    page.get_by_label("Comment").fill("One")
    page.get_by_role("button", name="Comment", exact=True).click()
    expect(page.locator("#comments")).to_contain_text("One")
    page.wait_for_timeout(1200)
    expect(page.locator("#moved")).to_be_empty()
    page.get_by_label("Comment").fill("Half a thou")
    room.acting("Ben Cole").comment(room.project, "Two")
    page.get_by_role("link", name="Show them").click()
    expect(page.locator("#moved")).to_contain_text("not sent yet")
    expect(page.get_by_label("Comment")).to_have_value("Half a thou")


def test_every_page_beside_the_form_listens(visits, room):
    page = visits.open("Ada Berg", "people")
    for end in PAGES:
        page.goto(room.at(end).rstrip("/"))
        expect(page.locator("#signal")).to_have_text("live")
        position = room.bench.project(room.project).position
        room.acting("Ben Cole").comment(room.project, f"Seen on {end}?")
        until(lambda: room.bench.project(room.project).position > position)  # noqa: B023  # within the loop
        expect(page.locator("#moved")).to_contain_text("1 change")
