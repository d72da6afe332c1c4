"""Attacks on the room, each of which fails. The time that a sign-in takes is not tested here: no test measures time."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from remit.store.passes import digest
from remit.web.api.projects import _plain
from remit.web.guard import HEADERS
from remit.web.limits import DEPTH, Buckets, refuse_deep
from remit.web.pages.signing import inside
from tests.web.teams import JSON, OTHER, PASSWORD, PROJECT, QUESTION, SAME, Team, team

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)> [x](javascript:alert(4))"
ANSWER = f"/p/{PROJECT}/q/{QUESTION}/answer"
API = f"/api/v1/projects/{PROJECT}"


@pytest.fixture(scope="module")
def people(tmp_path_factory) -> Iterator[Team]:
    """A team, with one person of each access."""
    folder: Path = tmp_path_factory.mktemp("team")
    yield from team(str(folder / "remit.db"), folder)


@pytest.fixture(scope="module")
def owner(people) -> httpx.Client:
    """The owner of the project, in a browser."""
    return people.signed_in("owner")


def test_what_people_write_runs_nowhere(people):
    """Markup in every kind of text is shown as it was written, on every page, and in no attribute."""
    bench = people.bench("owner")
    made = bench.new(f"Evil {EVIL}"[:180], handle="evil").project
    mine = people.people["owner"]
    bench.add_person("evil", f"Eve {EVIL}"[:180], ("data-scientist", "product-owner"))
    bench.add_person("evil", mine, ()) if mine not in made.people else None
    bench.answer("evil", QUESTION, f"At least 6,000 rows {EVIL}")
    bench.dispute("evil", QUESTION, EVIL)
    bench.reply("evil", "scoping.stakeholders" if made.form.question("scoping.stakeholders") else _other(made),
                _role(made, _other(made)), EVIL)  # fmt: skip
    third = [q.id for q in made.form.questions if q.id not in {QUESTION, _other(made)}][:4]
    bench.skip("evil", third[0], EVIL)
    bench.defer("evil", third[1], EVIL)
    bench.not_applicable("evil", third[2], EVIL)
    bench.comment("evil", EVIL, QUESTION)
    bench.task("evil", EVIL, about=QUESTION, role="data-scientist")
    bench.feedback("evil", EVIL, question=QUESTION)
    bench.reword("evil", third[3], f"What? {EVIL}", f"Title {EVIL}"[:100])
    bench.snapshot("evil", "Before", EVIL)
    browser = people.signed_in("owner")
    pages = [
        "/", "/p/evil", "/p/evil/form", f"/p/evil/q/{QUESTION}", "/p/evil/trace", "/p/evil/requirements",
        "/p/evil/verification", "/p/evil/audit", "/account", "/p/evil/trace/reviews", "/p/evil/trace/coverage",
        *(f"/p/evil/q/{QUESTION}/{tab}" for tab in ("comments", "history", "impact", "requirements")),
    ]  # fmt: skip
    for path in pages:
        reply = browser.get(path)
        assert reply.status_code in {200, 404}, (path, reply.text[:300])
        assert "<script>alert" not in reply.text, path
        assert "<img src=x" not in reply.text, path
        assert "<svg/onload" not in reply.text, path
        assert 'href="javascript:' not in reply.text, path
    shown = browser.get(f"/p/evil/q/{QUESTION}").text
    assert "&lt;script&gt;alert(1)" in shown


def test_no_page_asks_for_what_the_policy_forbids(people, owner):
    """No inline script, style attribute or event attribute; and every reply carries the policy."""
    for path in ("/", f"/p/{PROJECT}/form", "/account", f"/p/{PROJECT}/audit", "/sign-in", "/nowhere"):
        reply = (people.client() if path == "/sign-in" else owner).get(path)
        for name, value in HEADERS.items():
            assert reply.headers[name] == value, (path, name)
        low = reply.text.lower()
        assert "<script>" not in low, path
        assert " style=" not in low, path
        assert " onclick=" not in low, path
        assert "unsafe" not in reply.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "{own}"},
    ],
)
def test_another_site_cannot_write_with_somebodys_session(people, headers):
    """A browser that carries a session is told apart by where the request began."""
    before = people.bench("owner").project(PROJECT).position
    browser = people.signed_in("owner")
    browser.headers.pop("Sec-Fetch-Site")
    told = {name: value.replace("{own}", people.running.url) for name, value in headers.items()}
    for path in (ANSWER, "/account/erase", "/sign-out", "/account/tokens"):
        reply = browser.post(path, data={"text": "owned", "words": "erase me", "label": "x"}, headers=told | JSON)
        assert reply.status_code == 403
        assert reply.json()["code"] == "access.foreign-origin"
    assert people.bench("owner").project(PROJECT).position == before
    assert browser.get("/api/v1/me").status_code == 200


def test_the_same_site_and_programs_may_write(people):
    """What the pages send, and what no browser sends, gets in."""
    program = people.token("owner")
    program.headers.pop("Sec-Fetch-Site")
    assert program.post(f"{API}/comments", json={"text": "by a program"}).status_code == 201
    browser = people.signed_in("owner")
    browser.headers.pop("Sec-Fetch-Site")
    told = {"Origin": people.running.url}
    assert browser.post(f"{API}/comments", json={"text": "by a page"}, headers=told).status_code == 201


def test_a_socket_from_another_origin_is_refused(people):
    """A page elsewhere cannot listen with somebody's session."""
    address = people.running.url.replace("http", "ws") + f"/p/{PROJECT}/live"
    cookie = {"Cookie": f"remit-{people.running.port}={people.session('owner')}"}
    with connect(address, additional_headers=cookie, origin=people.running.url, open_timeout=10) as opened:
        opened.recv(timeout=10)
    for origin in ("https://evil.example", "null"):
        with pytest.raises(InvalidStatus) as refused, connect(address, additional_headers=cookie, origin=origin):
            pass
        assert refused.value.response.status_code == 403


def test_a_rebound_name_is_not_answered(people):
    """A name that somebody pointed at this address gets nothing, not even the sign-in page."""
    for host in ("evil.example", f"evil.example:{people.running.port}", "127.0.0.1", ""):
        reply = people.client().get("/sign-in", headers={"Host": host})
        assert reply.status_code in {400, 403}
        assert "password" not in reply.text


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e/app.py",
        "/static/....//app.py",
        "/static//etc/passwd",
        "/static/css/../../app.py",
        "/static/%00",
        "/static/..%5capp.py",
    ],
)
def test_no_path_leads_out_of_the_static_files(people, path):
    """Whatever is asked for, only files of the folder are given."""
    reply = _raw(people, f"GET {path} HTTP/1.1")
    assert reply.startswith((b"HTTP/1.1 404", b"HTTP/1.1 400", b"HTTP/1.1 405")), reply[:100]
    assert b"create_app" not in reply
    assert b"root:" not in reply


def test_no_path_leads_a_guest_out_of_their_sitting(people):
    """Dots and encoded slashes behind the open address do not lead to others."""
    guest = people.guest()
    start = f"/p/{PROJECT}/workshop/s1"
    cookie = "; ".join(f"{name}={value}" for name, value in guest.cookies.items())
    for path in (f"{start}/../../form", f"{start}/%2e%2e/%2e%2e/form", f"{start}/..%2f..%2fform", f"{start}0",
                 f"/p/{PROJECT}/form", f"/p/{PROJECT}", "/", "/account", API, f"/p/{OTHER}/workshop/s1"):  # fmt: skip
        reply = _raw(people, f"GET {path} HTTP/1.1", f"Cookie: {cookie}")
        assert reply.startswith(b"HTTP/1.1 404"), (path, reply[:200])


def test_a_guest_is_over_when_the_link_is_taken_back(people):
    """Taking the link of a sitting back ends the sessions of all who came by it."""
    bench = people.bench("owner")
    secret = people.guest(sitting="s9").cookies[f"remit-{people.running.port}"]
    passes = people.root.store.passes
    assert passes.find(secret, "guest").sitting == "s9"
    link = next(p for p in bench.invitations(PROJECT) if p.sitting == "s9")
    bench.revoke_invitation(PROJECT, link.id)
    assert passes.find(secret, "guest") is None


def test_the_export_of_a_project_names_no_file_of_the_server(people):
    """A handle that would mean something in an address or a header is refused; a file goes out under a plain name."""
    browser = people.signed_in("owner")
    for handle in ('x"; filename="evil.sh', "a/b", "..", "a b", "a\r\nSet-Cookie: x", "x" * 200, "trams/workshop"):
        refused = browser.post("/api/v1/projects", json={"name": "Named", "handle": handle})
        assert refused.status_code == 422, handle
    reply = browser.get(f"{API}/export")
    assert reply.headers["Content-Disposition"] == f'attachment; filename="{PROJECT}.remit"'
    assert _plain('x"; filename="evil.sh\r\n') == "x---filename--evil.sh--"


def test_forms_and_sources_do_not_read_the_servers_files(people):
    """A project is opened on forms that ship; and only who owns the server names sources."""
    browser = people.signed_in("owner")
    for form in ("/etc/passwd", "../../secret.yaml", "~/x.yaml", "./x"):
        refused = browser.post("/api/v1/projects", json={"name": "Reads files", "form": form})
        assert refused.status_code == 422, refused.text
        assert "terminal" in refused.json()["error"]["message"]
    body = {"kind": "data", "location": "/etc/passwd"}
    assert browser.put(f"{API}/sources/leak", json=body).status_code == 403


def test_a_planted_session_is_nobodys_after_signing_in(people):
    """Session fixation: whoever signs in gets a new session, and the one they came with is worth nothing."""
    person = people.people["editor"]
    people.root.store.accounts.set_password(person, PASSWORD)
    planted = people.session("editor")
    victim = people.client(planted)
    reply = victim.post("/sign-in", data={"login": "editor", "password": PASSWORD, "next": "/"})
    name = f"remit-{people.running.port}"
    fresh = reply.cookies[name]
    assert fresh != planted
    assert people.client(planted).get("/api/v1/me").status_code == 401
    assert people.client(fresh).get("/api/v1/me").json()["data"]["person"]["id"] == person
    unknown = people.client("y" * 43)
    assert unknown.post("/sign-in", data={"login": "editor", "password": PASSWORD}).cookies[name] != "y" * 43


def test_secrets_are_not_in_the_database(people):
    """What the database holds of sessions, tokens and passwords opens nothing."""
    secret = people.session("viewer")
    token = people.bench("viewer").mint_token("kept where").secret
    person = people.people["viewer"]
    people.root.store.accounts.set_password(person, PASSWORD)
    folder = people.root.store.folder
    content = b"".join(path.read_bytes() for path in folder.glob("remit.db*"))
    assert digest(secret).encode() in content
    for hidden in (secret, token, PASSWORD):
        assert hidden.encode() not in content


def test_cookies_cannot_be_read_by_scripts_or_sent_by_other_sites(people):
    """The session's cookie is HttpOnly and SameSite; behind HTTPS it is Secure and bound to the host."""
    people.root.store.accounts.set_password(people.people["viewer"], PASSWORD)
    reply = people.client().post("/sign-in", data={"login": "viewer", "password": PASSWORD})
    told = reply.headers["set-cookie"]
    assert "HttpOnly" in told
    assert "SameSite=lax" in told
    assert "Domain" not in told


def test_ids_of_other_projects_open_nothing(people, owner):
    """The id of somebody else's project, version, comment or link is as good as none."""
    other = people.bench("stranger").project(OTHER)
    secret = people.bench("stranger").comment(OTHER, "a secret").event.id
    version = people.bench("stranger").answer(OTHER, QUESTION, "A secret answer.").version.id
    for path in (f"/p/{other.id}", f"/p/{other.id[-8:]}", f"/p/{other.name}", f"/api/v1/projects/{other.id}"):
        reply = owner.get(path, headers=JSON)
        assert reply.status_code == 404
        assert other.name not in reply.text.replace(path.rpartition("/")[2], "")
    assert owner.post(f"{API}/comments/{secret}/resolve").status_code == 404
    assert owner.post(f"{API}/questions/{QUESTION}/revert", json={"to": version}).status_code == 404
    theirs = people.bench("stranger").mint_token("theirs").passed.id
    assert owner.post("/account/revoke", data={"id": theirs}, headers=JSON).status_code == 404
    invited = people.bench("stranger").invite(OTHER, "owner")
    with pytest.raises(Exception, match="no such invitation"):
        people.bench("owner").revoke_invitation(PROJECT, invited.passed.id)


def test_bodies_that_are_too_large_or_too_deep_are_refused(owner):
    """Nobody fills the memory: neither by length, told or untold, nor by depth."""
    large = owner.post(ANSWER, content=b"text=" + b"x" * 2_100_000, headers=JSON | _FORM)
    assert (large.status_code, large.json()["code"]) == (413, "input.too-large")
    chunks = owner.post(ANSWER, content=(b"x" * 100_000 for _ in range(30)), headers=JSON | _FORM)
    assert chunks.status_code == 413
    told = owner.put(f"{API}/questions/{QUESTION}/answer", json={"text": "x" * 1_100_000}, headers={"If-Match": "*"})
    assert (told.status_code, told.json()["error"]["code"]) == (413, "input.too-large")
    deep = b'{"text":' + b"[" * 50_000 + b"]" * 50_000 + b"}"
    for kind in ("application/json", "text/plain", ""):
        reply = owner.post(f"{API}/comments", content=deep, headers={"Content-Type": kind})
        assert reply.status_code == 413, reply.text
    assert owner.get("/api/v1/me").status_code == 200


def test_depth_is_counted_outside_of_strings_alone():
    """Brackets in words are words; an open string hides what follows, which no parser takes either."""
    refuse_deep(json.dumps({"text": "[" * 500 + '\\"' + "{" * 500}).encode())
    refuse_deep(b"[" * DEPTH + b"]" * DEPTH)
    with pytest.raises(Exception, match="deep"):
        refuse_deep(b"[" * (DEPTH + 1))


def test_headers_cannot_be_smuggled_in(people):
    """Line breaks in what is sent back in a header end there: in the way on after signing in, and in addresses."""
    people.root.store.accounts.set_password(people.people["viewer"], PASSWORD)
    login = {"login": "viewer", "password": PASSWORD, "next": "/x\r\nSet-Cookie: evil=1"}
    reply = people.client().post("/sign-in", data=login)
    assert reply.headers["location"] == "/"
    assert "evil" not in str(reply.headers)
    raw = _raw(people, "GET /p/x%0d%0aSet-Cookie:%20evil=1/form HTTP/1.1")
    assert b"\r\nSet-Cookie: evil" not in raw.split(b"\r\n\r\n")[0]


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil",
        "javascript:alert(1)",
        "/\t/evil",
        "",
        "x",
        "/\n//evil",
        "http:evil",
        "///evil",
    ],
)
def test_signing_in_leads_to_our_own_pages_alone(address):
    """An address of another site, however it is written, is not gone to."""
    assert inside(address) == "/"


def test_signing_in_leads_on_to_where_one_was_going():
    """An address of ours is kept, with its query."""
    assert inside(f"/p/{PROJECT}/form?role=data-scientist") == f"/p/{PROJECT}/form?role=data-scientist"


def test_passwords_cannot_be_tried_for_ever(people):
    """After some failures an account takes no password for a while, the right one included; nobody learns which."""
    people.root.store.accounts.set_password(people.people["commenter"], PASSWORD)
    client = people.client()
    replies = [
        client.post("/sign-in", data={"login": "Commenter", "password": f"wrong wrong {n}"}, headers=JSON)
        for n in range(12)
    ]
    told = [reply.status_code for reply in replies]
    assert told[:10] == [403] * 10
    assert told[10:] == [429] * 2
    assert int(replies[-1].headers["Retry-After"]) > 0
    right = client.post("/sign-in", data={"login": "commenter", "password": PASSWORD})
    assert right.status_code == 429
    unknown = client.post("/sign-in", data={"login": "nobody here", "password": PASSWORD})
    known = client.post("/sign-in", data={"login": "owner", "password": "wrong wrong wrong"})
    words = [reply.text.replace("nobody here", "…").replace("owner", "…") for reply in (unknown, known)]
    assert words[0] == words[1]


def test_one_person_cannot_write_without_end():
    """A bucket gives a burst and then so many a second; another person's is another."""
    buckets = Buckets(rate=2, burst=3)
    for _ in range(3):
        buckets.take("ada", moment=100.0)
    with pytest.raises(Exception, match="faster") as refused:
        buckets.take("ada", moment=100.0)
    assert refused.value.details["seconds"] >= 1
    buckets.take("ben", moment=100.0)
    buckets.take("ada", moment=100.6)


def test_writing_too_fast_is_told_with_when_to_go_on(people):
    """Over HTTP the limit is a 429 with Retry-After; reading goes on, and so do others."""
    hurried, calm = people.token("owner"), people.token("editor")
    people.running.app.state.buckets = Buckets(rate=0.01, burst=3)
    told = [hurried.post(f"{API}/comments", json={"text": f"note {n}"}).status_code for n in range(4)]
    last = hurried.post(f"{API}/comments", json={"text": "one more"})
    read, other = hurried.get(f"{API}/comments"), calm.post(f"{API}/comments", json={"text": "calm"})
    people.running.app.state.buckets = Buckets(rate=0, burst=1)
    assert told == [201, 201, 201, 429]
    assert (last.status_code, last.json()["error"]["code"]) == (429, "limit.too-many")
    assert int(last.headers["Retry-After"]) >= 1
    assert (read.status_code, other.status_code) == (200, 201)


def test_no_reply_names_what_the_server_is_made_of(people, owner):
    """Neither files of the server nor tracebacks come out, whatever is asked."""
    for path in ("/p/%F0%9F%92%A9", "/p/a%00b", f"/p/{PROJECT}/form?role=%00", f"{API}/diff?earlier=@99999999999999999",
                 f"{API}/history?after=%ff", f"/p/{PROJECT}/q/%2e%2e"):  # fmt: skip
        reply = owner.get(path)
        assert reply.status_code in {200, 404, 422}, (path, reply.status_code, reply.text[-300:])
        assert "Traceback" not in reply.text
        assert str(people.root.store.folder) not in reply.text
        assert "server" not in reply.headers


_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def _raw(people: Team, *lines: str) -> bytes:
    """Send a request as it stands: clients tidy paths up."""
    with socket.create_connection(("127.0.0.1", people.running.port), timeout=10) as opened:
        more = [f"Host: 127.0.0.1:{people.running.port}", "Connection: close"]
        head = [*lines, *more, *(f"{name}: {value}" for name, value in SAME.items())]
        opened.sendall(("\r\n".join(head) + "\r\n\r\n").encode())
        received = b""
        while part := opened.recv(65536):
            received += part
    return received


def _other(project: Any) -> str:
    """Give another question than the first."""
    return next(q.id for q in project.form.questions if q.id != QUESTION)


def _role(project: Any, question: str) -> str:
    return project.form.question(question).roles[0]
