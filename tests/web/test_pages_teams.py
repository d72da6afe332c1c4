"""Facts about people in a team: access apart from roles, and invitations that are shown once."""

import re

import pytest

from tests.web.paging import text
from tests.web.teams import PROJECT, team


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    """A running team."""
    folder = tmp_path_factory.mktemp("team")
    yield from team(str(folder / "remit.db"), folder)


def test_owners_see_access_beside_roles_and_change_it(people):
    owner = people.signed_in("owner")
    page = owner.get(f"/p/{PROJECT}/people").text
    assert 'id="access"' in page
    assert 'action="/p/trams/people/access"' in page
    reply = owner.post(f"/p/{PROJECT}/people/access", data={"person": people.people["viewer"], "access": "editor"})
    assert reply.status_code == 303
    assert (
        people.root.store.memberships.access(people.bench("owner").find(PROJECT), people.people["viewer"]) == "editor"
    )
    owner.post(f"/p/{PROJECT}/people/access", data={"person": people.people["viewer"], "access": "viewer"})


def test_who_owns_nothing_sees_access_and_cannot_change_it(people):
    viewer = people.signed_in("viewer")
    page = viewer.get(f"/p/{PROJECT}/people").text
    assert 'data-access="viewer"' in page
    assert "people/access" not in page
    assert "people/invite" not in page
    refused = viewer.post(f"/p/{PROJECT}/people/access", data={"person": people.people["viewer"], "access": "owner"})
    assert refused.status_code == 403


def test_an_invitation_is_shown_once_lets_in_once_and_can_be_taken_back(people):
    owner = people.signed_in("owner")
    made = owner.post(f"/p/{PROJECT}/people/invite", data={"access": "commenter", "label": "Dee"})
    (link,) = re.findall(rf"{people.running.url}/invitation/[\w-]+", made.text)
    assert made.headers["cache-control"] == "no-store"
    again = owner.get(f"/p/{PROJECT}/people").text
    assert link not in again
    assert "Dee" in text(again)
    assert people.client().get(link).status_code == 200
    (identity,) = re.findall(r'name="invitation" value="([^"]*)"', again)
    owner.post(f"/p/{PROJECT}/people/revoke", data={"invitation": identity})
    assert people.client().get(link).status_code == 410


def test_a_project_of_others_is_not_there_on_any_page(people):
    stranger = people.signed_in("stranger")
    for end in ("people", "history", "conflicts", "talk", "brief", "agenda", "requirements", "verification"):
        assert stranger.get(f"/p/{PROJECT}/{end}").status_code == 404, end
    assert "Trams" not in stranger.get("/").text
