"""Facts about the list of projects, a new one, and one at a glance."""

import re

import pytest

from remit.web.rendering import PAGES
from remit.workbench import open_workbench
from remit.workbench.forms import list_forms, narrowed, read_form
from tests.web.paging import acting, browser, links, text, trams


@pytest.fixture
def bench(tmp_path):
    """A workbench with one small project."""
    made = trams(str(tmp_path / "remit.db"))
    yield made
    made.close()


def test_a_database_without_projects_says_how_to_open_the_first(tmp_path):
    bench = open_workbench(str(tmp_path / "empty.db"), person="Ada Berg", create=True)
    page = browser(bench).get("/")
    assert "No project yet" in page.text
    assert "/new" in links(page.text)
    bench.close()


def test_the_bars_of_a_project_are_the_same_count_as_its_list_of_questions(bench):
    """A progress bar from another count than the list beside it would lie (VerifyWise #1077)."""
    bench.answer("trams", "scoping.problem", "Predict delays of trams ten minutes ahead.")
    bench.skip("trams", "data.privacy", "No people in the data.")
    page = browser(bench).get("/")
    settled = [s for s in bench.questions("trams") if s.state in {"answered", "agreed", "skipped", "not-applicable"}]
    assert f"{len(settled)} of {len(bench.questions('trams'))} questions settled" in text(page.text)
    bars = re.search(r'stagebars".*?aria-label="([^"]*)"', page.text, re.DOTALL)[1]
    told = dict(re.findall(r"(\w+) (\d+ of \d+)", bars))
    for stage in bench.project("trams").form.stages:
        asked = bench.questions("trams", stage=stage.id)
        done = sum(1 for s in asked if s in settled)
        assert told[stage.title] == f"{done} of {len(asked)}"
    overview = text(browser(bench).get("/p/trams").text)
    form = browser(bench).get("/p/trams/form").text
    for stage in bench.project("trams").form.stages:
        assert f"{told[stage.title]} settled" in overview
        assert told[stage.title].replace(" of ", "/") in form.replace(" of ", "/")


def test_what_waits_for_one_counts_only_questions_put_to_ones_own_roles(bench):
    mine = [s for s in bench.questions("trams", mine=True) if s.state == "open"]
    assert 0 < len(mine) < len(bench.questions("trams"))
    assert f"{len(mine)} to answer as your role" in text(browser(bench).get("/").text)


def test_another_projects_answers_never_appear(bench):
    """The pages of one project hold nothing that was said in another (VerifyWise #1026)."""
    bench.new("Bus delays", form="mlops/3", handle="buses", roles=("data-scientist",))
    secret = "Only buses have this sentence of at least 4711 words."  # noqa: S105  # no password
    bench.answer("buses", "data.minimum", secret)
    bench.comment("buses", "buses say so", "data.minimum")
    bench.snapshot("buses", "bus moment")
    client = browser(bench)
    ends = [end for end, _ in PAGES] + ["brief", "agenda", "talk?show=all", "history/data.minimum", "requirements/json"]
    for end in ends:
        told = client.get(f"/p/trams/{end}").text
        assert "4711" not in told, end
        assert "buses say so" not in told, end
        assert "bus moment" not in told, end
    assert "4711" in client.get("/p/buses/requirements").text


def test_every_short_title_is_seen_before_a_project_is_opened(bench):
    client = browser(bench)
    for line in list_forms():
        for profile in line.profiles or ("product",):
            asked = narrowed(read_form(line.id), profile=profile) if line.profiles else read_form(line.id)
            page = text(client.get("/new", params={"form": line.id, "profile": profile}).text)
            assert f"{len(asked.questions)} questions" in page
            assert all(question.title in page for question in asked.questions)


def test_what_was_typed_stays_when_another_edition_is_looked_at(bench):
    """Typing is never lost on navigation (DMPTool #476): the choice of an edition carries it along."""
    client = browser(bench)
    params = [("form", "mlops/3"), ("profile", "pitch"), ("title", "Bus delays"), ("handle", "buses"),
              ("roles", "data-scientist"), ("form", "mlops/2")]  # fmt: skip
    page = client.get("/new", params=params).text
    assert 'value="Bus delays"' in page
    assert 'value="buses"' in page
    assert re.search(r'value="data-scientist" checked', page)
    assert re.search(r'value="mlops/2" aria-pressed="true"', page)
    assert "34 questions" in text(page)


def test_a_new_project_leads_on_to_its_people_and_warns_of_roles_that_nobody_holds(bench):
    client = browser(bench)
    page = client.post("/new", data={"title": "Bus delays", "form": "mlops/3", "profile": "pitch", "handle": "buses",
                                     "roles": ["data-scientist"]})  # fmt: skip
    assert page.url.path == "/p/buses/people"
    told = text(page.text)
    assert "Bus delays is open." in told
    empty = re.search(r"(\d+|One) roles? (?:are|is) asked and nobody holds", told)[1]
    project = bench.project("buses")
    asked = {role for question in project.form.questions for role in question.roles}
    assert int(empty) == len(asked - {"data-scientist"})


def test_a_form_of_the_server_cannot_be_opened_from_a_page(bench, tmp_path):
    """A form's name could be a path; a page opens only what ships with Remit."""
    (tmp_path / "form.yaml").write_text("id: mine/1\n", "utf-8")
    reply = browser(bench).post("/new", data={"title": "X", "form": str(tmp_path / "form.yaml")})
    assert reply.status_code == 404
    assert "There is no form" in text(reply.text)
    assert [line.handle for line in bench.projects()] == ["trams"]


def test_one_who_does_not_take_part_is_told_so_and_may_join(bench):
    acting(bench, "Ada Berg").add_person("trams", "Cy Dahl")
    bench.remove_person("trams", "Cy Dahl")
    stranger = acting(bench, "Cy Dahl")
    client = browser(stranger)
    assert "Take part yourself" in text(client.get("/p/trams/people").text)
    client.post("/p/trams/people/join", data={"roles": ["data-engineer"]})
    assert bench.project("trams").people[stranger.person].roles == ("data-engineer",)
    assert "Take part yourself" not in text(client.get("/p/trams/people").text)


def test_what_changed_since_one_last_wrote_stands_on_the_overview_and_the_brief(bench):
    bench.answer("trams", "scoping.problem", "Predict delays of trams ten minutes ahead.")
    acting(bench, "Ben Cole").answer("trams", "scoping.problem", "Predict delays of trams and buses ten minutes ahead.")
    client = browser(bench)
    for end in ("", "brief"):
        page = client.get(f"/p/trams/{end}").text
        assert re.search(r"<ins>[^<]*buses", page), end
    assert "buses" in text(client.get("/p/trams/brief").text)


def test_a_project_in_the_list_leads_to_pages_that_are_there(bench):
    client = browser(bench)
    for end in (*(end for end, _ in PAGES), "brief", "agenda", "talk", "audit"):
        assert client.get(f"/p/trams/{end}").status_code == 200, end
    for link in links(client.get("/p/trams").text):
        if link.startswith("/p/"):
            assert client.get(link.partition("#")[0]).status_code == 200, link
