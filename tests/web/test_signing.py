"""Facts about coming in and going out: links, passwords, invitations, guests, tokens, one's own data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from remit.core.errors import LinkSpent
from remit.workbench.accounts import enter_as_guest, guest_link
from tests.web.teams import JSON, PASSWORD, PROJECT, QUESTION, Team, team


@pytest.fixture(scope="module")
def people(tmp_path_factory) -> Iterator[Team]:
    """A team, with one person of each access."""
    folder: Path = tmp_path_factory.mktemp("team")
    yield from team(str(folder / "remit.db"), folder)


def test_whoever_is_not_signed_in_is_asked_to_and_comes_back_to_where_they_were_going(people):
    """A page leads to the sign-in, and from there on to itself."""
    people.root.store.accounts.set_password(people.people["viewer"], PASSWORD)
    client = people.client()
    asked = client.get(f"/p/{PROJECT}/form?role=data-scientist")
    assert asked.status_code == 303
    page = client.get(asked.headers["location"])
    onward = re.search(r'name="next" value="([^"]+)"', page.text)
    assert onward[1] == f"/p/{PROJECT}/form?role=data-scientist"
    done = client.post("/sign-in", data={"login": "Viewer", "password": PASSWORD, "next": onward[1]})
    assert (done.status_code, done.headers["location"]) == (303, onward[1])
    assert client.get(onward[1]).status_code == 200


def test_a_wrong_password_keeps_the_name_and_tells_one_sentence(people):
    reply = people.client().post("/sign-in", data={"login": "Ed Editor", "password": "not the password"})
    assert reply.status_code == 403
    assert 'value="Ed Editor"' in reply.text
    assert "do not go together" in reply.text
    assert "not the password" not in reply.text


def test_a_setup_link_sets_a_password_once(people):
    """The link asks for a password, refuses a weak one without being spent, signs in, and is then over."""
    made = people.root.add_account("Nia New")
    client = people.client()
    address = f"/setup/{made.secret}"
    assert 'value="nia new"' in client.get(address).text
    assert client.post(address, data={"password": "short", "login": "nia new"}).status_code == 422
    done = client.post(address, data={"password": PASSWORD})
    assert done.status_code == 303
    assert client.get("/api/v1/me").json()["data"]["person"]["name"] == "Nia New"
    assert people.client().get(address).status_code == 410
    assert people.client().post(address, data={"password": PASSWORD}).status_code == 410
    again = people.root.setup_link("Nia New")
    assert people.client().post(f"/setup/{again}", data={"password": PASSWORD + "2"}).status_code == 303
    assert client.get("/api/v1/me").status_code == 401, "a new password ends older sessions"


def test_an_invitation_lets_one_person_in_once(people):
    """Whoever opens it makes an account and takes part with the access that was given, and no more."""
    bench = people.bench("owner")
    made = bench.invite(PROJECT, "editor", "for Ivo")
    address = f"/invitation/{made.secret}"
    client = people.client()
    page = client.get(address)
    assert "Trams" in page.text
    assert "as editor" in page.text
    refused = client.post(address, data={"name": "owner", "password": PASSWORD})
    assert refused.status_code == 422, "the name is somebody's"
    done = client.post(address, data={"name": "Ivo Invited", "password": PASSWORD})
    assert done.headers["location"] == f"/p/{PROJECT}"
    assert client.get(f"/p/{PROJECT}/form").status_code == 200
    ivo = people.root.store.people.find("Ivo Invited").id
    assert people.root.store.memberships.access(bench.project(PROJECT).id, ivo) == "editor"
    assert ivo in bench.project(PROJECT).people
    assert people.client().get(address).status_code == 410


def test_whoever_has_an_account_takes_an_invitation_up_as_themselves(people):
    """An invitation never lessens what one may do, and falls with the access of whoever gave it."""
    bench = people.bench("owner")
    project = bench.new("Invited").project.handle
    steward = people.signed_in("steward")
    first = bench.invite(project, "editor").secret
    assert "Take part as Steward" in steward.get(f"/invitation/{first}").text
    assert steward.post(f"/invitation/{first}").headers["location"] == f"/p/{project}"
    lesser = bench.invite(project, "viewer").secret
    steward.post(f"/invitation/{lesser}")
    me = people.people["steward"]
    assert people.root.store.memberships.access(bench.project(project).id, me) == "editor"
    left = bench.invite(project, "owner").secret
    bench.give_access(project, "Steward", "owner")
    people.bench("steward").give_access(project, "Owner", "none")
    assert people.client().get(f"/invitation/{left}").status_code == 410


def test_signing_out_ends_the_session_and_changing_the_password_ends_the_others(people):
    people.root.store.accounts.set_password(people.people["editor"], PASSWORD)
    here, elsewhere = people.signed_in("editor"), people.signed_in("editor")
    wrong = here.post("/account/password", data={"old": "not this one at all", "new": PASSWORD + "3"}, headers=JSON)
    assert wrong.status_code == 403
    done = here.post("/account/password", data={"old": PASSWORD, "new": PASSWORD + "3"})
    assert done.status_code == 303
    assert here.get("/api/v1/me").status_code == 200
    assert elsewhere.get("/api/v1/me").status_code == 401
    secret = here.cookies[f"remit-{people.running.port}"]
    assert here.post("/sign-out").headers["location"] == "/sign-in"
    assert people.client(secret).get("/api/v1/me").status_code == 401


def test_a_token_is_shown_once_and_can_be_taken_back(people):
    """The page that made it shows it; no other does. Revoked, it is worth nothing."""
    client = people.signed_in("owner")
    page = client.post("/account/tokens", data={"label": "nightly verify", "days": "30"})
    token = re.search(r"remit_([\w-]{40,})", page.text)[1]
    assert page.headers["Cache-Control"] == "no-store"
    later = client.get("/account").text
    assert "nightly verify" in later
    assert token not in later
    program = people.client(token=token)
    assert program.get("/api/v1/me").json()["data"]["person"]["name"] == "Owner"
    kept = next(one for one in people.bench("owner").tokens() if one.label == "nightly verify")
    client.post("/account/revoke", data={"id": kept.id})
    assert program.get("/api/v1/me").status_code == 401


def test_a_guest_joins_by_a_code_and_writes_in_that_sitting_alone(people):
    """A code read out in a room makes a person with that sitting's access; events carry the sitting."""
    bench = people.bench("owner")
    made = bench.open_to_guests(PROJECT, f"/p/{PROJECT}/workshop/w1", sitting="w1")
    link = guest_link(people.root.store, made.secret.lower(), "10.0.0.1")
    minted = enter_as_guest(people.root.store, link, "Gus")
    client = people.client(minted.secret)
    assert client.get("/", headers=JSON).status_code == 404
    guest = minted.passed
    from remit.web.identity import Actor

    gus = Actor(guest.person, "Gus", "guest", guest.scope, guest.sitting, guest.project, "commenter")
    acting = gus.bench(people.root)
    done = acting.comment(PROJECT, "Said in the room.", QUESTION)
    assert done.event.sitting == "w1"
    assert done.event.actor == guest.person
    with pytest.raises(Exception, match="commenter"):
        acting.answer(PROJECT, QUESTION, "A guest rewrites all.")
    with pytest.raises(Exception, match="no project"):
        acting.project("secret-ferries")
    with pytest.raises(Exception, match="Guests"):
        acting.new("A guest's project")
    with pytest.raises(LinkSpent):
        guest_link(people.root.store, "ZZZZZZZZ", "10.0.0.1")


def test_one_takes_ones_data_along_and_is_erased(people):
    """The copy holds what one said; after erasing, the words stand under a number and the account is gone."""
    made = people.bench("owner").invite(PROJECT, "commenter")
    client = people.client()
    client.post(f"/invitation/{made.secret}", data={"name": "Era Sed", "password": PASSWORD})
    client.post(f"/api/v1/projects/{PROJECT}/comments", json={"text": "Words of mine.", "about": QUESTION})
    copy = client.get("/account/data.json")
    assert "attachment" in copy.headers["Content-Disposition"]
    data = copy.json()
    assert data["person"]["name"] == "Era Sed"
    assert any("Words of mine." in str(event) for event in data["events"])
    assert client.post("/account/erase", data={"words": "no"}, headers=JSON).status_code == 422
    assert client.post("/account/erase", data={"words": "Erase me"}).status_code == 303
    assert client.get("/api/v1/me").status_code == 401
    assert people.root.store.people.find("Era Sed") is None
    assert people.root.store.accounts.named("Era Sed") is None
    page = people.signed_in("owner").get(f"/api/v1/projects/{PROJECT}/comments").text
    assert "Words of mine." in page
    assert "Era Sed" not in page


def test_the_last_owner_of_a_project_is_not_erased_from_under_it(people):
    with pytest.raises(Exception, match="only owner"):
        people.bench("owner").erase_me()


def test_the_audit_shows_that_the_log_holds_and_to_owners_who_was_let_in(people):
    owner = people.signed_in("owner").get(f"/p/{PROJECT}/audit").text
    viewer = people.signed_in("viewer").get(f"/p/{PROJECT}/audit").text
    assert "The chain holds" in owner
    assert "The chain holds" in viewer
    assert "Who was let in" in owner
    assert "Who was let in" not in viewer
