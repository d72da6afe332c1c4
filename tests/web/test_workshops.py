"""Facts about the pages of a workshop: who comes in, what leaves the server before the showing, what others hear."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from remit.web.serving import Running
from tests.web.teams import JSON, PROJECT, SAME, Team, team

Q = "scoping.compute-budget"
AT = f"/p/{PROJECT}/workshop/first-round"
HIDDEN = "Not more than 400 dollars a month"


@pytest.fixture(scope="module")
def people(tmp_path_factory) -> Iterator[Team]:
    """A team whose owner leads a workshop on the budget."""
    folder = tmp_path_factory.mktemp("team")
    for made in team(str(folder / "remit.db"), folder):
        owner = made.signed_in("owner")
        assert (
            owner.post(f"/p/{PROJECT}/workshop", data={"title": "First round"}).headers["location"] == f"{AT}/console"
        )
        owner.post(f"{AT}/go", data={"question": Q})
        yield made


@pytest.fixture(scope="module")
def lead(people) -> Any:
    """The facilitator's browser."""
    return people.signed_in("owner")


@pytest.fixture(scope="module")
def code(lead) -> str:
    """The code on the wall."""
    lead.post(f"{AT}/code")
    found = re.search(r'<p class="code">([0-9A-Z ]+)</p>', lead.get(f"{AT}/console").text)
    assert found
    return found[1]


def guest(people: Team, code: str, name: str, *roles: str) -> Any:
    """A browser that came in by the code on the wall, as on a phone without scripts."""
    browser = people.client()
    typed = code.lower().replace("0", "o")
    to = browser.post("/join", data={"code": typed})
    assert to.status_code == 303, to.text
    into = browser.post(to.headers["location"], data={"name": name, "roles": list(roles)})
    assert into.headers["location"] == AT, into.text
    return browser


@pytest.fixture(scope="module")
def gil(people, code) -> Any:
    """A guest for the data scientists."""
    return guest(people, code, "Gil Park", "data-scientist")


@pytest.fixture(scope="module")
def ana(people, code) -> Any:
    """A guest for the product owners."""
    return guest(people, code, "Ana Lund", "product-owner")


def test_a_guest_sees_the_workshop_and_nothing_else(gil):
    assert "Gil Park" in gil.get(AT).text
    assert gil.get(f"{AT}/minutes").status_code == 200
    for path in ("/", f"/p/{PROJECT}", f"/p/{PROJECT}/form", f"/p/{PROJECT}/workshop", f"{AT}-2", "/account"):
        assert gil.get(path, headers=JSON).status_code == 404, path
    for path in ("go", "reveal", "settle", "timer", "code", "close", "accept"):
        form = {"question": Q, "text": "x", "minutes": "1"}
        assert gil.post(f"{AT}/{path}", data=form, headers=JSON).status_code == 403, path
    assert gil.get(f"{AT}/console", headers=JSON).status_code == 403


def test_a_wrong_code_is_refused_in_a_sentence_and_what_was_typed_stays(people):
    refused = people.client().post("/join", data={"code": "AAAA BBBB"})
    assert refused.status_code == 410
    assert "No sitting goes by this code now" in refused.text
    assert 'value="AAAA BBBB"' in refused.text


@pytest.mark.usefixtures("gil")
def test_a_name_that_is_taken_is_refused_and_roles_stay_ticked(people, code):
    browser = people.client()
    path = browser.post("/join", data={"code": code}).headers["location"]
    refused = browser.post(path, data={"name": "gil park", "roles": ["data-engineer"]})
    assert refused.status_code == 422
    assert "takes part already" in refused.text
    assert re.search(r'value="data-engineer" checked', refused.text)
    assert AT not in str(browser.get(path).headers.get("location", ""))


def test_words_leave_the_server_for_nobody_else_before_the_showing(lead, gil, ana):
    kept = gil.post(f"{AT}/draft", data={"question": Q, "text": HIDDEN}, headers={"x-remit": "fragment"})
    assert kept.status_code == 200
    assert HIDDEN in gil.get(AT).text
    pages = (AT, f"{AT}/screen", f"{AT}/minutes", f"{AT}/minutes.md")
    others = [(ana, path) for path in pages]
    others += [(lead, path) for path in (*pages, f"{AT}/console", f"/p/{PROJECT}/form", f"/p/{PROJECT}/history")]
    for browser, path in others:
        seen = browser.get(path)
        assert seen.status_code == 200
        assert HIDDEN not in seen.text, path
    assert "1 of the 2 who are asked and here has written" in lead.get(f"{AT}/console").text


def test_whoever_does_not_hold_the_role_cannot_write_for_it(gil):
    refused = gil.post(f"{AT}/draft", data={"question": Q, "role": "product-owner", "text": "x"}, headers=JSON)
    assert refused.status_code == 422


def test_a_screen_hears_that_the_workshop_moved(people, lead, gil):
    address = people.running.url.replace("http", "ws") + f"{AT}/live"

    def cookie(client: Any) -> dict[str, str]:
        name = f"remit-{people.running.port}"
        return {"Cookie": f"{name}={client.cookies[name]}"}

    with connect(address, additional_headers=cookie(gil), open_timeout=10) as socket:
        assert json.loads(socket.recv(timeout=10))["kind"] == "moved"
        lead.post(f"{AT}/timer", data={"minutes": "5"})
        while json.loads(socket.recv(timeout=10))["what"] != "all":
            pass
        assert 'class="one in"' in lead.get(f"{AT}/console").text
    with pytest.raises(InvalidStatus):
        connect(address, additional_headers=cookie(people.signed_in("stranger")), open_timeout=10)
    with pytest.raises(InvalidStatus):
        connect(address.replace("first-round", "another"), additional_headers=cookie(gil), open_timeout=10)


def test_everything_survives_a_restart_of_the_server(people, gil):
    with Running(people.root, team=True, writes=0) as again:
        browser = people.client()
        browser.base_url = again.url
        browser.cookies.set(f"remit-{again.port}", gil.cookies[f"remit-{people.running.port}"])
        seen = browser.get(AT).text
        assert HIDDEN in seen
        assert "data-ends=" in seen


def test_a_whole_round_works_without_scripts(people, lead, gil, ana):
    """Every step is a form; the browser comes back to the page it was on."""
    ana.post(f"{AT}/draft", data={"question": Q, "text": "At most $900 a month."})
    for path, form in (
        ("reveal", {}), ("settle", {"text": "At most $400 a month."}), ("accept", {"question": Q}),
    ):  # fmt: skip
        done = lead.post(f"{AT}/{path}", data=form)
        assert (done.status_code, done.headers.get("location")) == (303, f"{AT}/console"), done.text
    assert gil.post(f"{AT}/stand", data={"question": Q, "how": "agree"}).headers["location"] == AT
    ana.post(f"{AT}/stand", data={"question": Q, "how": "live", "reason": "For the pilot only."})
    ana.post(f"{AT}/park", data={"text": "<b>Who pays later?</b>", "about": Q})
    wall = lead.get(f"{AT}/screen").text
    assert "For the pilot only." in wall
    assert "&lt;b&gt;" in lead.get(f"{AT}/console").text
    assert "<b>Who pays" not in lead.get(f"{AT}/console").text
    over = lead.post(f"{AT}/close")
    assert over.headers["location"] == f"{AT}/minutes"
    for browser in (lead, gil):
        told = browser.get(f"{AT}/minutes").text
        for words in ("At most $400 a month.", "Gil Park", "For the pilot only.", "Who pays later?"):
            assert words in told
    text = lead.get(f"{AT}/minutes.md")
    assert text.headers["content-type"].startswith("text/markdown")
    assert "> At most $400 a month." in text.text
    assert "This workshop is over" in gil.get(AT).text
    assert people.client(**SAME).get("/join/AAAABBBB").status_code == 410


def test_viewers_read_along_and_write_nothing(people):
    viewer = people.signed_in("viewer")
    assert viewer.get(AT).status_code == 200
    assert viewer.post(f"{AT}/here", headers=JSON).status_code == 403
    assert viewer.post(f"{AT}/park", data={"text": "x"}, headers=JSON).status_code == 403


def test_guests_leave_with_the_workshop_and_what_they_said_and_signed_stays(people, lead):
    bench = people.bench("owner")
    course = bench.open_workshop(PROJECT, "A short one")
    code = bench.let_in(PROJECT, course.sitting).secret
    at = f"/p/{PROJECT}/workshop/{course.sitting}"
    browsers = {}
    alone = [q for q in bench.project(PROJECT).form.questions if q.roles in {("business-stakeholder",), ("legal",)}]
    question, role = alone[0].id, alone[0].roles[0]
    for name, held in (("Una Wells", role), ("Vic Stone", "devops-engineer")):
        browsers[name] = people.client()
        into = browsers[name].post(f"/join/{code}", data={"name": name, "roles": [held]})
        assert into.headers["location"] == at
    una, vic = bench.person_id("Una Wells"), bench.person_id("Vic Stone")
    bench.go(PROJECT, course.sitting, question)
    browsers["Una Wells"].post(f"{at}/draft", data={"question": question, "text": "In our own data centre."})
    bench.reveal(PROJECT, course.sitting)
    bench.settle_in(PROJECT, course.sitting, "In our own data centre.")
    assert browsers["Una Wells"].post(f"{at}/stand", data={"question": question, "how": "agree"}).status_code == 303
    bench.add_person(PROJECT, "Vic Stone", ("domain-expert",))  # an owner takes him in for good
    lead.post(f"{at}/close")
    project = bench.project(PROJECT)
    assert (project.people[una].present, project.people[vic].present) == (False, True)
    assert bench.show(PROJECT, question).state.state == "agreed"
    assert not project.holders(role)
    assert "In our own data centre." in browsers["Una Wells"].get(f"{at}/minutes").text
    assert "Una Wells" in lead.get(f"{at}/minutes").text
