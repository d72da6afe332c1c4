"""Facts about who may do what: every route of the application, by every kind of actor that can come."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from fastapi.routing import iter_route_contexts
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from remit.core.access import may
from remit.web.api.bodies import AccessGiven
from tests.web.routes import SOCKETS, expected
from tests.web.teams import JSON, LEVELS, OTHER, PROJECT, QUESTION, Team, team

LEVEL = expected()
KNOWN = {
    "handle": PROJECT, "project": PROJECT, "question": QUESTION, "family": "mlops", "edition": "3", "tab": "history",
}  # fmt: skip
REFUSED = {401, 403}
DENIED = "access.denied"
UNKNOWN = {"project.unknown", "page.unknown"}
WORDS = {"what": "skip", "says": "satisfied", "whom": "role:data-engineer", "kind": "data"}
"""What some fields of forms need to be read at all; who is refused is refused on what can be read."""
FORMS = {
    "POST /p/{handle}/q/{question}/value": {"value": "At least 6,000 rows."},
    "POST /p/{handle}/people/access": {"person": "Viewer", "access": "viewer"},
    "POST /account/erase": {"words": "no"},
    "POST /account/sessions": {},
}
IN_PATH = {"POST /p/{handle}/q/{question}/value": {"question": "data.minimum"}}
"""What some addresses need beyond that."""


@pytest.fixture(scope="module")
def people(tmp_path_factory) -> Iterator[Team]:
    """A team, with one person of each access."""
    folder: Path = tmp_path_factory.mktemp("team")
    for made in team(str(folder / "remit.db"), folder):
        KNOWN["sitting"] = made.sitting
        question, _, key = made.requirement.partition("/")
        IN_PATH["POST /p/{handle}/requirements/{question}/{key}/vouch"] = {"question": question, "key": key}
        IN_PATH["interview"] = {"sitting": made.interview}
        yield made


@pytest.fixture(scope="module")
def actors(people) -> dict[str, Any]:
    """A client for each kind of actor."""
    found = {who: people.signed_in(who) for who in (*LEVELS, "stranger", "steward")}
    found |= {f"token of {who}": people.token(who) for who in (*LEVELS, "stranger")}
    revoked = people.session("owner")
    people.root.store.passes.spend(revoked, "session")
    taken = people.bench("owner").mint_token("to be revoked")
    people.bench("owner").revoke(taken.passed.id)
    return found | {
        "nobody": people.client(),
        "revoked": people.client(revoked),
        "revoked token": people.client(token=taken.secret),
        "forged": people.client("x" * 43),
        "guest": people.guest(),
    }


def routes(app: Any) -> dict[str, Any]:
    """Every route with a method, by "METHOD /path"."""
    return {
        f"{method} {route.path}": route
        for route in iter_route_contexts(app.routes)
        for method in sorted(route.methods or ())
        if method != "HEAD"
    }


def test_every_route_says_whom_it_is_for(people):
    """A route that nobody classified is a hole until somebody did: add it to tests/web/routes.py."""
    found = set(routes(people.running.app))
    assert found - set(LEVEL) == set(), "not classified"
    assert set(LEVEL) - found == set(), "classified, but gone"
    sockets = {r.path for r in iter_route_contexts(people.running.app.routes) if not r.methods and r.path != "/static"}
    assert sockets == set(SOCKETS.split())


@pytest.mark.slow
def test_whoever_is_nobody_gets_nowhere(people, actors):
    """Without a session, with one that was revoked, with a forged one: nothing that is not public answers."""
    breaches: list[str] = []
    others = ("revoked", "forged", "revoked token")
    for number, (name, route) in enumerate(_guarded(people)):
        for who in ("nobody", others[number % len(others)]):
            reply = _ask(actors[who], name, route)
            if reply.status_code != 401:
                breaches.append(f"{who}: {name} gives {reply.status_code}")
    assert not breaches, "\n".join(breaches)


@pytest.mark.slow
def test_strangers_do_not_learn_that_a_project_exists(people, actors):
    """Who is no member gets the same words for a project that is there as for one that is not."""
    breaches: list[str] = []
    for name, route in _guarded(people):
        if LEVEL[name] in {"self", "public"}:
            continue
        who = "token of stranger" if "/api/" in name else "stranger"
        here, there = (_ask(actors[who], name, route, handle) for handle in (PROJECT, "no-such-project"))
        told = [re.sub(f"{PROJECT}|no-such-project", "…", reply.text) for reply in (here, there)]
        if here.status_code != 404 or told[0] != told[1]:
            breaches.append(f"{who}: {name} gives {here.status_code}: {here.text[:100]}")
    assert not breaches, "\n".join(breaches)


@pytest.mark.slow
def test_guests_get_nowhere_beyond_their_sitting(people, actors):
    """For a guest there is nothing but the addresses that their link was made for."""
    breaches = [
        f"{name} gives {reply.status_code}"
        for name, route in _guarded(people)
        if (reply := _ask(actors["guest"], name, route)).status_code != 404
    ]
    assert not breaches, "\n".join(breaches)


@pytest.mark.slow
def test_members_do_what_their_access_lets_them_and_no_more(people, actors):
    """Below the least access a verb refuses; at that access it does not. Tokens do what their person may."""
    breaches: list[str] = []
    for name, route in _guarded(people):
        level = LEVEL[name]
        if level == "steward":
            reply = _ask(actors["owner"], name, route)
            breaches += [] if reply.status_code == 403 else [f"owner: {name} gives {reply.status_code}"]
            continue
        least = LEVELS.index(level) if level in LEVELS else 0
        for who in LEVELS[: least + 1]:
            for actor in (who, f"token of {who}") if "/api/" in name else (who,):
                reply = _ask(actors[actor], name, route)
                code = _code(reply)
                if LEVELS.index(who) < least:
                    wrong = (reply.status_code, code) != (403, DENIED)
                else:
                    wrong = reply.status_code in {401, 500} or code in {DENIED, "project.unknown"}
                if wrong:
                    breaches.append(f"{actor}: {name} gives {reply.status_code} {code} {reply.text[:200]}")
    assert not breaches, "\n".join(breaches)


def test_a_token_opens_rest_and_nothing_else(actors):
    """A program's token is no way into the pages."""
    assert actors["token of owner"].get("/api/v1/me").json()["data"]["kind"] == "token"
    for path in ("/", "/account", f"/p/{PROJECT}/form"):
        assert actors["token of owner"].get(path, headers=JSON).status_code == 401


def test_sockets_open_to_members_alone(people):
    """The socket asks who comes as every page does; a guest or stranger does not get one."""
    address = people.running.url.replace("http", "ws") + f"/p/{PROJECT}/live"

    def opens(secret: str) -> bool:
        cookie = {"Cookie": f"remit-{people.running.port}={secret}"}
        try:
            with connect(address, additional_headers=cookie, open_timeout=10) as socket:
                socket.recv(timeout=10)
        except InvalidStatus as refused:
            return refused.response.status_code != 403
        return True

    assert opens(people.session("viewer"))
    assert not opens(people.session("stranger"))
    assert not opens("x" * 43)
    assert not opens(people.guest().cookies[f"remit-{people.running.port}"])


def test_lists_show_only_ones_own_projects(actors):
    """Another team's project is in no list, on no page and in no error."""
    for path in ("/", "/api/v1/projects"):
        assert OTHER not in actors["owner"].get(path).text
        assert OTHER in actors["stranger"].get(path).text
        assert PROJECT not in actors["stranger"].get(path).text
    refused = actors["owner"].get("/p/no-such-project", headers=JSON).text
    assert OTHER not in refused


def test_a_handle_that_others_took_is_not_told_to_who_opens_a_project(people):
    """Two teams may call their project the same; neither learns of the other."""
    first = people.bench("owner").new("Same name").project
    second = people.bench("stranger").new("Same name").project
    assert first.handle != second.handle
    assert people.bench("stranger").project(second.handle).id == second.id


def test_changes_of_access_are_on_record_and_a_project_keeps_an_owner(people):
    """Who gave whom what and when is kept; the last owner cannot give up owning."""
    bench = people.bench("owner")
    project = bench.new("On record").project.handle
    bench.give_access(project, "Viewer", "editor")
    bench.give_access(project, "Viewer", "none")
    told = [(c.person, c.access, c.changed_by) for c in bench.access_changes(project)]
    me, viewer = people.people["owner"], people.people["viewer"]
    assert told == [(me, "owner", me), (viewer, "editor", me), (viewer, "", me)]
    refused = people.signed_in("owner").put(f"/api/v1/projects/{project}/members/Owner", json={"access": "viewer"})
    assert refused.status_code == 422
    assert "owner" in refused.json()["error"]["message"]


def test_whoever_is_asked_may_answer_as_a_commenter():
    """Commenters answer the questions put to their roles, and no others; roles are no access."""
    from remit.core.access import Membership

    held = Membership("p", "commenter", ("data-engineer",))
    assert may("answer", held, asked=True)
    assert not may("answer", held)
    assert not may("answer", Membership("p", "viewer", ("data-engineer",)), asked=True)
    assert not may("no-such-action", Membership("p", "owner"))


def _guarded(people: Team) -> list[tuple[str, Any]]:
    found = routes(people.running.app)
    return [(name, found[name]) for name, level in LEVEL.items() if level != "public" and name in found]


def _ask(client: Any, name: str, route: Any, handle: str = PROJECT) -> Any:
    method, path = name.split(" ", 1)
    known = (
        KNOWN | {"handle": handle, "project": handle} | IN_PATH.get("interview" if "/interview/" in name else name, {})
    )
    address = re.sub(r"\{(\w+)[^}]*\}", lambda found: known.get(found[1], "no-such-thing"), path)
    json, form = _bodies(route)
    if "If-Match" not in client.headers and address.endswith("/answer"):
        client.headers["If-Match"] = "*"
    query = {"earlier": "@1", "question": QUESTION} if address.endswith(("/diff", "/history/of")) else None
    form = FORMS.get(name, form)
    return client.request(method, address, json=json, data=form or None, params=query, headers=JSON)


def _code(reply: Any) -> str:
    if "json" not in reply.headers.get("content-type", "") or reply.status_code < 400:
        return ""
    return reply.json().get("error", {}).get("code", "")


def _bodies(route: Any) -> tuple[Any, dict[str, str]]:
    """Give a body that the route can read, with a word in every field that it needs."""
    params = route.dependant.body_params
    if not params:
        return None, {}
    kind = params[0].field_info.annotation
    if dataclasses.is_dataclass(kind):
        return _body(kind), {}
    needed = (param.alias for param in params if param.field_info.is_required())
    return None, {name: WORDS.get(name, "no such word") for name in needed}


def _body(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    needed = [
        one for one in dataclasses.fields(kind)
        if one.default is dataclasses.MISSING and one.default_factory is dataclasses.MISSING
    ]  # fmt: skip
    if kind is AccessGiven:
        return {"access": "viewer"}
    return {one.name: ["data-scientist"] if hints[one.name] == list[str] else "no such word" for one in needed}
