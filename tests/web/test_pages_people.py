"""Facts about people, talk, the brief and the agenda."""

import re

import pytest

from remit.web.pages.talk import NEWEST
from tests.web.paging import acting, browser, text, trams


@pytest.fixture
def bench(tmp_path):
    """A project of two people."""
    made = trams(str(tmp_path / "remit.db"))
    yield made
    made.close()


def test_roles_that_are_asked_and_that_nobody_holds_are_named(bench):
    project = bench.project("trams")
    asked = {role for question in project.form.questions for role in question.roles}
    empty = [r.name for r in project.form.roles if r.id in asked and not project.holders(r.id)]
    page = browser(bench).get("/p/trams/people").text
    warning = text(page.partition('id="unfilled"')[2].partition("</div>")[0])
    assert all(name in warning for name in empty)
    assert "Data scientist" not in warning
    for name in empty:
        role = next(r.id for r in project.form.roles if r.name == name)
        bench.add_person("trams", f"Holder of {role}", (role,))
    assert 'id="unfilled"' not in browser(bench).get("/p/trams/people").text


def test_people_join_take_roles_give_them_up_and_leave_and_what_they_said_stays(bench):
    client = browser(bench)
    client.post("/p/trams/people", data={"person": "Cy Dahl", "roles": ["data-engineer", "legal"]})
    cy = bench.person_id("Cy Dahl")
    assert bench.project("trams").people[cy].roles == ("data-engineer", "legal")
    acting(bench, "Cy Dahl").answer("trams", "data.volume", "About 10 TB.")
    client.post("/p/trams/people/give-up", data={"person": cy, "role": "legal"})
    client.post("/p/trams/people/role", data={"person": cy, "role": "it-architect"})
    assert bench.project("trams").people[cy].roles == ("data-engineer", "it-architect")
    page = client.post("/p/trams/people/remove", data={"person": cy})
    assert "Left, and what they said stays: Cy Dahl" in text(page.text)
    assert bench.project("trams").standing("data.volume").answer.text == "About 10 TB."


def test_a_name_with_signs_of_html_is_only_a_name(bench):
    page = browser(bench).post("/p/trams/people", data={"person": "<script>alert(1)</script>"})
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;" in page.text


def test_words_of_people_are_words_on_every_page(bench):
    """Whatever is typed into a field comes back as text, on whichever page it shows."""
    evil = "<img src=x onerror=alert(1)>"
    client = browser(bench)
    client.post("/p/trams/people", data={"person": evil, "roles": ["legal"]})
    client.post("/p/trams/people/rename", data={"title": evil})
    client.post("/p/trams/history/moments", data={"name": evil, "note": evil})
    client.post("/p/trams/talk/task", data={"text": evil, "whom": "role:legal"})
    client.post("/p/trams/talk/comment", data={"text": evil, "about": "data.minimum"})
    bench.answer("trams", "data.minimum", f"At least 5000 records {evil}", accept=True)
    bench.skip("trams", "data.privacy", evil)
    acting(bench, "Ben Cole").dispute("trams", "data.minimum", evil)
    found = next(r.requirement.id for r in bench.requirements("trams"))
    client.post(f"/p/trams/requirements/{found}/sentence", data={"sentence": evil})
    client.post("/p/trams/verification/waive", data={"requirement": found, "reason": evil})
    ends = ("", "requirements", "conflicts", "verification", "history", "history/data.minimum", "people", "talk",
            "brief", "agenda", "history/compare?earlier=@1", "brief?since=@1")  # fmt: skip
    shown = [end for end in ends if "&lt;img" in (page := client.get(f"/p/trams/{end}").text) or evil in page]
    assert len(shown) >= 8
    assert not [end for end in ends if evil in client.get(f"/p/trams/{end}").text]


def test_a_project_gets_another_name_and_keeps_its_address(bench):
    page = browser(bench).post("/p/trams/people/rename", data={"title": "Trams on time"})
    assert page.url.path == "/p/trams/people"
    assert bench.project("trams").name == "Trams on time"


def test_tasks_are_given_to_roles_and_people_ones_own_first_and_done(bench):
    client = browser(bench)
    ben = bench.person_id("Ben Cole")
    client.post("/p/trams/talk/task", data={"text": "Ask the drivers", "whom": f"person:{ben}", "due": "2020-01-01"})
    client.post("/p/trams/talk/task", data={"text": "Count stops", "whom": "role:data-scientist",
                                            "about": "data.volume"})  # fmt: skip
    page = client.get("/p/trams/talk").text
    told = text(page)
    assert told.index("Yours") < told.index("Count stops") < told.index("Others’") < told.index("Ask the drivers")
    mine = text(client.get("/p/trams/talk?show=mine").text)
    assert "Count stops" in mine
    assert "Ask the drivers" not in mine
    refused = client.post("/p/trams/talk/task", data={"text": "x", "whom": "everybody"})
    assert refused.status_code == 422
    (first, second) = bench.project("trams").tasks
    client.post("/p/trams/talk/finish", data={"task": first})
    assert bench.project("trams").tasks[first].done
    assert not bench.project("trams").tasks[second].done
    assert "Ask the drivers" in text(client.get("/p/trams/talk?show=all").text)


def test_what_was_said_is_one_thread_with_its_replies_until_it_is_resolved(bench):
    client = browser(bench)
    client.post("/p/trams/talk/comment", data={"text": "Is **ten minutes** enough?", "about": "scoping.problem"})
    (first,) = bench.project("trams").comments
    acting(bench, "Ben Cole").comment("trams", "Five are.", "scoping.problem", first)
    page = client.get("/p/trams/talk").text
    assert page.count('class="sheet thread"') == 1
    assert "<strong>ten minutes</strong>" in page
    assert "1 thread is open" in text(page)
    client.post("/p/trams/talk/resolve", data={"comment": first})
    assert "Five are." not in text(client.get("/p/trams/talk").text)
    assert "Five are." in text(client.get("/p/trams/talk?show=all").text)
    assert "Five are." in text(client.get("/p/trams/talk?show=all&about=scoping.problem").text)
    assert "Five are." not in text(client.get("/p/trams/talk?show=all&about=data.volume").text)


def test_many_threads_come_in_portions_newest_first(bench):
    for number in range(NEWEST + 5):
        bench.comment("trams", f"thought {number:03}")
    client = browser(bench)
    page = client.get("/p/trams/talk").text
    assert re.findall(r"thought (\d+)", text(page))[:2] == [f"{NEWEST + 4:03}", f"{NEWEST + 3:03}"]
    assert page.count('class="sheet thread"') == NEWEST
    assert "5 older threads" in text(page)
    assert client.get("/p/trams/talk", params={"newest": 2 * NEWEST}).text.count('class="sheet thread"') == NEWEST + 5


def test_the_brief_of_a_newcomer_tells_what_it_is_for_what_is_open_and_who_is_who(bench):
    bench.answer("trams", "scoping.problem", "Predict delays of trams.")
    bench.skip("trams", "data.privacy", "There are no people in the data.")
    bench.add_person("trams", "Cy Dahl", ("data-engineer",))
    told = text(browser(bench).get("/p/trams/brief", params={"person": bench.person_id("Cy Dahl")}).text)
    for words in (
        "for Cy Dahl",
        "Predict delays of trams.",
        "There are no people in the data.",
        "they have not written",
    ):
        assert words in told
    since = text(browser(bench).get("/p/trams/brief", params={"since": "@1"}).text)
    assert "What changed since @1 Business problem Open → Answered Predict delays of trams." in since


def test_an_agenda_is_cut_by_role_person_and_minutes_and_its_minutes_add_up(bench):
    client = browser(bench)
    ben = bench.person_id("Ben Cole")
    for params in ({}, {"role": "data-scientist"}, {"person": ben}, {"role": "data-scientist", "minutes": 15}):
        _, wanted = bench.agenda("trams", **params)
        page = client.get("/p/trams/agenda", params=params).text
        spans = [tuple(map(int, found)) for found in re.findall(r"(\d+)–(\d+) min</span>", page)]
        assert len(spans) == len(wanted.entries)
        assert [end - start for start, end in spans] == [entry.minutes for entry in wanted.entries]
        assert all(entry.title in text(page) for entry in wanted.entries)
    assert f"{wanted.left} more would take {wanted.left_minutes} minutes" in text(page)
    assert client.get("/p/trams/agenda?role=king").status_code == 404


def test_pages_read_the_same_for_who_may_only_view(bench):
    """What one may not do is hidden by the style sheet alone: one rendering serves everybody."""
    bench.add_person("trams", "Cy Dahl")
    bench.remove_person("trams", "Cy Dahl")
    page = browser(acting(bench, "Cy Dahl")).get("/p/trams/people").text
    assert '<body data-access="viewer"' in page
    assert "needs-owner" in page
