"""Journeys beside the form: opening a project, a failed check waived, talk and conflicts in place, nothing for axe."""

import re

import polars as pl
import pytest
from playwright.sync_api import expect

from remit.core.observations import Source
from tests.journeys.rooms import until

ENDS = (
    "", "requirements", "conflicts", "verification", "history", "history/compare?earlier=after+the+workshop",
    "history/scoping.problem", "people", "talk?show=all", "brief", "agenda?role=data-scientist",
)  # fmt: skip
"""The pages beside the form, with something on each of them in the demo."""

DRAWN = "document.styleSheets[0].insertRule('* { content-visibility: visible !important }')"
"""Lets everything be drawn: what is not near the window has no size yet, and axe would call it too small."""


def _measurable(room, folder):
    pl.DataFrame({"delay": list(range(50))}).write_parquet(folder / "trips.parquet")
    bench = room.acting("Ada Berg")
    bench.answer("trams", "data.minimum", "At least 5000 records.", accept=True)
    bench.name_source("trams", Source("trips", "parquet", str(folder / "trips.parquet")))


def test_a_product_owner_opens_a_project_and_puts_people_on_roles(visits, room):
    page = visits.open("Ben Cole")
    page.goto(f"{room.url}/")
    page.get_by_role("link", name="New project").click()
    page.get_by_label("What is it called?").fill("Bus delays")
    page.get_by_label("Product owner").check()
    page.get_by_role("button", name="Pitch").click()
    expect(page.get_by_label("What is it called?")).to_have_value("Bus delays")
    expect(page.get_by_label("Product owner")).to_be_checked()
    expect(page.get_by_role("button", name="Pitch")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Open the project").click()
    expect(page.get_by_text("Bus delays is open.")).to_be_visible()
    expect(page.locator("#unfilled")).to_contain_text("Data scientist")
    page.evaluate("window.stayed = true")
    for name, role in (("Dee Fox", "Data scientist"), ("Eli Gray", "Business stakeholder")):
        adding = page.locator("#adding")
        adding.get_by_label("Name").fill(name)
        adding.get_by_label(role).check()
        adding.get_by_role("button", name="Add them").click()
        expect(page.locator("#members")).to_contain_text(name)
        expect(adding.get_by_label("Name")).to_have_value("")
    expect(page.locator("#unfilled")).not_to_contain_text("Data scientist")
    assert page.evaluate("window.stayed"), "the page was loaded anew"
    page.get_by_role("link", name="On to the form").click()
    expect(page.locator("article.card").first).to_be_visible()
    project = room.bench.project("bus-delays")
    assert {r: len(project.holders(r)) for r in ("product-owner", "data-scientist", "business-stakeholder")} == {
        "product-owner": 1, "data-scientist": 1, "business-stakeholder": 1,
    }  # fmt: skip


def test_a_failed_check_is_found_explained_and_waived_with_a_reason(visits, room, tmp_path):
    _measurable(room, tmp_path)
    page = visits.open("Ada Berg", "verification")
    expect(page.get_by_text("Nothing has been measured yet")).to_be_visible()
    page.get_by_role("button", name="Measure now").click()
    verdict = page.locator("article.verdict")
    expect(verdict.locator(".state.violated")).to_be_visible()
    expect(page.locator("#run")).to_contain_text("1 violated")
    expect(verdict.locator("svg.scale")).to_be_visible()
    verdict.get_by_text("How it was measured").click()
    expect(verdict.locator("table")).to_contain_text("50")
    expect(verdict).to_contain_text("trips")
    page.evaluate("window.stayed = true")
    verdict.get_by_text("Waive with a reason…").click()
    verdict.get_by_label("Why it is let go").fill("The pilot is small.")
    verdict.get_by_label("Why it is let go").press("Enter")
    expect(page.locator("article.verdict")).to_contain_text("The pilot is small.")
    expect(page.locator("article.verdict .state").first).to_contain_text("Waived")
    assert page.evaluate("window.stayed"), "the page was loaded anew"
    page.goto(room.at("requirements?status=waived"))
    expect(page.locator("article.req")).to_contain_text("The pilot is small.")
    page.goto(room.at("history?kind=requirements"))
    expect(page.locator(".lines")).to_contain_text("waived")


def test_what_is_refused_is_said_on_the_page_and_nothing_typed_is_lost(visits, room):
    page = visits.open("Ada Berg", "history")
    room.acting("Ben Cole").snapshot("trams", "today")
    page.get_by_label("Name this moment").fill("today")
    page.get_by_role("button", name="Name it").click()
    expect(page.locator("#problems")).to_contain_text("today")
    expect(page.get_by_label("Name this moment")).to_have_value("today")


def test_comments_and_tasks_are_dealt_with_in_place_by_keyboard(visits, room):
    ben = room.acting("Ben Cole")
    ben.comment("trams", "Is ten minutes enough?", "scoping.problem")
    ben.task("trams", "Count the stops", role="data-scientist")
    page = visits.open("Ada Berg", "talk")
    page.evaluate("window.stayed = true")
    thread = page.locator(".thread")
    thread.locator("summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Five are.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(thread).to_contain_text("Five are.")
    thread.get_by_role("button", name="Resolve").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".thread")).to_have_count(0)
    page.get_by_role("button", name="Done: Count the stops").press("Enter")
    expect(page.locator("#tasks")).to_contain_text("No task waits")
    assert page.evaluate("window.stayed"), "the page was loaded anew"
    assert [c.resolved for c in room.bench.project("trams").comments.values()] == [True, False]


def test_a_conflict_is_let_stand_and_an_older_answer_stands_again(visits, room):
    ada = room.acting("Ada Berg")
    for question, words in (
        ("data.volume", "70,000 records a year."), ("data.lifetime", "Two years."),
        ("data.minimum", "At least 200,000 records."),
    ):  # fmt: skip
        ada.answer("trams", question, words, accept=True)
    page = visits.open("Ada Berg", "conflicts")
    card = page.locator("article.clash", has_text="Gone before there is enough")
    card.get_by_text("Let both stand…").click()
    card.get_by_label("Why both may stand").fill("The pilot ends sooner.")
    card.get_by_role("button", name="Let both stand").click()
    expect(page.locator("article.sheet.clash", has_text="Gone before there is enough")).to_have_count(0)
    page.get_by_text("conflict that people let stand").click()
    expect(page.locator("#accepted")).to_contain_text("The pilot ends sooner.")
    ada.answer("trams", "scoping.problem", "Predict delays of boats.")
    page.goto(room.at("history/scoping.problem"))
    expect(page.locator("ins", has_text="boats")).to_be_visible()
    page.get_by_role("button", name="Let this version stand again").first.click()
    until(lambda: "trams" in room.words("scoping.problem"))
    expect(page.locator(".lines li").first).to_contain_text("went back to an older version")
    expect(page.locator(".lines li").first).to_contain_text("This version stands")


@pytest.mark.slow
def test_the_pages_beside_the_form_read_without_javascript(demo_visits, demo_room):
    page = demo_visits.open("Ruth Adler", "history", java_script_enabled=False)
    for end in ENDS:
        page.goto(demo_room.at(end))
        expect(page.locator("h1")).to_be_visible()
        assert page.locator("main").inner_text().count(" ") > 60, end
    page.goto(demo_room.at("talk"))
    page.locator(".jobs").get_by_role("button", name=re.compile("^Done")).first.click()
    assert page.url.endswith("/talk#tasks")


@pytest.mark.slow
@pytest.mark.parametrize("width", [390, 1024])
def test_no_page_is_wider_than_its_window(demo_visits, demo_room, width):
    page = demo_visits.open("Ruth Adler", "people")
    page.set_viewport_size({"width": width, "height": 800})
    for address in (f"{demo_room.url}/", f"{demo_room.url}/new", *map(demo_room.at, ENDS)):
        page.goto(address)
        wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wide <= 0, f"{address}: {wide} points too wide"


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_beside_the_form(demo_visits, demo_room, axe, scheme):
    page = demo_visits.open("Ruth Adler", "people", color_scheme=scheme)
    found = {}
    for address in (f"{demo_room.url}/", f"{demo_room.url}/new", *map(demo_room.at, ENDS)):
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        page.evaluate(DRAWN)
        if told := axe(page):
            found[address] = told
    assert not found
