"""Facts about `remit serve`: the one-time link, what it refuses, how it starts and stops."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from remit.cli.running import run
from remit.core.errors import InvalidInput
from remit.web.doors import checked_origin, desk_door, team_door
from remit.web.serving import Running, is_loopback, listen, serve
from remit.workbench import Workbench, open_workbench


@pytest.fixture
def bench(tmp_path) -> Iterator[Workbench]:
    """A workbench with one project."""
    made = open_workbench(str(tmp_path / "remit.db"), person="Ann", create=True)
    made.new("Small project")
    yield open_workbench(str(tmp_path / "remit.db"), person="Ann")
    made.close()


def test_a_desk_opens_by_a_link_that_works_once(bench):
    """Nobody comes in without it; who has it is the person who started the server, from then on."""
    with Running(bench) as running, httpx.Client() as browser, httpx.Client() as another:
        assert another.get(running.url).status_code == 401
        link = running.link()
        assert browser.get(link).status_code == 303
        assert "Small project" in browser.get(running.url).text
        assert another.get(link).status_code == 410
        assert another.get(running.url).status_code == 401
        assert another.get(running.url, headers={"Host": "evil.example"}).status_code == 403


def test_whoever_is_not_known_yet_becomes_known_and_can_start(tmp_path):
    """The first person of an empty database comes in and opens a project."""
    bench = open_workbench(str(tmp_path / "new.db"), person="Nia", create=True)
    with Running(bench) as running, httpx.Client(headers={"Origin": running.url}) as browser:
        browser.get(running.link())
        made = browser.post(f"{running.url}/api/v1/projects", json={"name": "First"})
        assert made.status_code == 201, made.text
        assert browser.get(f"{running.url}/p/first/form").status_code == 200
        assert browser.get(f"{running.url}/sign-in").status_code == 401, "a desk has no accounts"
    bench.close()


def test_several_people_can_be_tried_out_at_one_desk(bench):
    """For tests and the demo a link can be made for anybody; what they write is theirs."""
    bench.add_person("small-project", "Ben")
    with Running(bench, writes=0) as running, httpx.Client(headers={"Origin": running.url}) as browser:
        browser.get(running.link("Ben"))
        browser.post(f"{running.url}/api/v1/projects/small-project/comments", json={"text": "Mine."})
        comment = next(iter(bench.project("small-project").comments.values()))
        assert comment.actor == bench.person_id("Ben")


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ({"host": "0.0.0.0"}, "--team"),  # noqa: S104  # it is refused
        ({"host": "192.168.1.5"}, "--team"),
        ({"host": "remit.example.org"}, "--team"),
        ({"host": "0.0.0.0", "team": True}, "--origin"),  # noqa: S104  # it is refused
        ({"origins": ("https://remit.example.org",)}, "--team"),
        ({"team": True, "origins": ("http://remit.example.org",)}, "https"),
        ({"team": True, "origins": ("https://remit.example.org/path",)}, "path"),
        ({"team": True, "origins": ("remit.example.org",)}, "https://"),
    ],
)
def test_what_would_let_others_in_is_refused_with_what_to_do(bench, options, word):
    """Beyond this machine only with accounts, an address, and HTTPS."""
    with pytest.raises(InvalidInput, match=word):
        serve(bench, port=0, **options)


def test_a_port_that_is_taken_is_told_with_another_way():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(InvalidInput, match="--port"):
            listen("127.0.0.1", port)


def test_small_replies_are_not_held_back():
    """The socket is named as TCP, by which asyncio knows to send at once instead of waiting for acknowledgements."""
    with listen("127.0.0.1", 0) as opened:
        assert opened.proto == socket.IPPROTO_TCP


def test_loopback_is_told_from_the_rest():
    assert all(is_loopback(host) for host in ("127.0.0.1", "localhost", "::1", "[::1]", "127.9.9.9"))
    assert not any(is_loopback(host) for host in ("0.0.0.0", "::", "10.0.0.1", "example.org", ""))  # noqa: S104  # not bound


def test_behind_https_cookies_are_secure_and_only_the_public_name_is_answered():
    """The door of a team knows its public name, and its cookies never travel in the clear."""
    door = team_door(("https://Remit.Example.org/",), 8000)
    assert door.secure
    assert door.knows("remit.example.org")
    assert not door.knows("127.0.0.1:8000")
    assert not desk_door(8000).secure
    assert desk_door(8000).knows("[::1]:8000")
    assert checked_origin("https://remit.example.org:8443") == "https://remit.example.org:8443"
    assert team_door(("https://remit.example.org:443",), 1).knows("remit.example.org")


@pytest.mark.parametrize("address", ["notanip", "*", "10.0.0.1/8", ""])
def test_a_proxy_is_named_by_its_address(bench, address):
    """What can be no proxy is refused before anything is served."""
    with pytest.raises(InvalidInput, match="is no IP address or network"):
        serve(bench, port=0, team=True, origins=("https://remit.example.org",), proxies=(address,))


def test_a_team_behind_a_proxy_gets_secure_cookies(bench):
    """With an HTTPS origin the cookie is Secure and has the host's prefix, whatever the proxy speaks to us."""
    made = bench.add_account("Ada")
    door = team_door(("https://remit.example.org",), 0)
    with Running(bench, door=door) as running, httpx.Client(base_url=running.url) as browser:
        told = {"Host": "remit.example.org", "Origin": "https://remit.example.org"}
        reply = browser.post(f"/setup/{made.secret}", data={"password": "correct horse battery"}, headers=told)
        cookie = reply.headers["set-cookie"]
        assert cookie.startswith("__Host-remit=")
        assert "Secure" in cookie
        assert browser.get("/sign-in").status_code == 403, "asked by another name"


def test_accounts_are_managed_at_the_terminal(bench, tmp_path, capsys):
    """Whoever runs the machine adds people, says what they may do, lets them go; an owner takes on what is there."""

    def remit(*words: str) -> dict[str, Any]:
        code = run(["--format", "json", *words, "--database", str(tmp_path / "remit.db"), "--as", "Ann"])
        return json.loads(capsys.readouterr().out) | {"code": code}

    made = remit("account", "add", "Ada", "--owner", "--origin", "https://remit.example.org")["data"]
    assert made["link"].startswith("https://remit.example.org/setup/")
    assert made["adopted"] == 1
    assert bench.store.memberships.of(made["person"]) == {bench.find("small-project"): "owner"}
    assert remit("account", "add", "Ada")["error"]["code"] == "input.invalid"
    assert remit("account", "add", "Ben", "--login", "b.cole")["data"]["login"] == "b.cole"
    assert remit("account", "access", "small-project", "Ben", "editor")["data"]["members"][1]["access"] == "editor"
    assert remit("account", "access", "small-project", "Ben", "king")["error"]["code"] == "input.invalid"
    assert remit("account", "access", "small-project", "Ada", "none")["code"] == 2, "the last owner stays"
    assert remit("account", "link", "Ben")["data"]["link"].startswith("/setup/")
    assert remit("account", "link", "Ann")["error"]["code"] == "thing.unknown"
    assert [one["login"] for one in remit("account", "list")["data"]["accounts"]] == ["ada", "b.cole"]
    assert remit("account", "remove", "Ben")["data"]
    assert [one["login"] for one in remit("account", "list")["data"]["accounts"]] == ["ada"]


@pytest.mark.slow
def test_serving_tells_its_link_and_ends_when_told_to(tmp_path):
    """The command prints where it is and the link as one JSON object, and SIGTERM ends it without a trace."""
    words = ["-m", "remit", "--format", "json", "serve", "--port", "0", "--database", str(tmp_path / "remit.db")]
    with subprocess.Popen(
        [sys.executable, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path
    ) as process:
        lines = ""
        while line := process.stdout.readline():
            lines += line
            if line == "}\n":
                break
        told = json.loads(lines)["data"]
        with httpx.Client(follow_redirects=True) as browser:
            assert browser.get(told["link"]).status_code == 200
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=30)
    assert process.returncode in {0, -signal.SIGTERM}
    assert "Traceback" not in errors
