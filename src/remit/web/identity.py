"""Who somebody is: by the session in a cookie, by a token, or because there is only one person at this desk.

`actor_of` is asked for every request and for every socket; it reads the store each time, so that what is taken back
counts from then on. A socket asks again with each heartbeat.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from fastapi import Response
from starlette.requests import HTTPConnection

from remit.core.access import Access
from remit.core.errors import NotSignedIn, UnknownPage
from remit.store.passes import DAY, HOUR, Minted, Pass
from remit.web.doors import Door
from remit.workbench import Workbench

TOKEN_MARK: Final = "remit_"  # noqa: S105  # what is before the secret, not the secret
"""What every token begins with, so that scanners for secrets find one that went astray."""
SESSION_DAYS: Final = {"desk": 30, "team": 7, "open": 1}
"""How long one stays signed in, by the kind of door."""
GUEST_HOURS: Final = 12
_BROWSERS: Final = (
    ("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari"),
)  # fmt: skip
_SYSTEMS: Final = (
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who asks: the person's id and name, and how we know.

    A guest has a `scope`, the beginning of the only addresses that are open to them; a `sitting`; and the one project
    (`guest_of`) that there is for them. `pass_id` is the session or token they came with.
    """

    person: str
    name: str
    kind: Literal["desk", "member", "token", "guest"] = "desk"
    scope: str = ""
    sitting: str = ""
    guest_of: str = ""
    guest_access: Access = "commenter"
    pass_id: str = ""
    owner: bool = False

    def bench(self, root: Workbench) -> Workbench:
        """Give the workbench acting as this person; caches are shared with everybody's."""
        newcomer = root.newcomer if self.person == root.person else ""
        return replace(
            root, person=self.person, newcomer=newcomer, sitting=self.sitting or root.sitting,
            local=self.kind == "desk", guest_of=self.guest_of, guest_access=self.guest_access,
        )  # fmt: skip

    def opens(self, path: str) -> bool:
        """Tell whether an address is open to them at all: for guests, only what their link was made for."""
        return not self.scope or path == self.scope or path.startswith(f"{self.scope}/")


def actor_of(connection: HTTPConnection) -> Actor:
    """Give who asks; raises NotSignedIn, and for guests beyond their scope UnknownPage."""
    bench: Workbench = connection.app.state.bench
    door: Door = connection.app.state.door
    if door.kind == "open":
        known = bench.store.people.get(bench.person)
        return Actor(bench.person, known.name if known else bench.newcomer, owner=True)
    passed = _pass(connection, bench, door)
    known = bench.store.people.get(passed.person)
    if known is None or known.erased_at:
        raise _unknown(door)
    path = connection.url.path
    if passed.kind == "guest":
        access: Access = "viewer" if passed.access == "viewer" else "commenter"
        guest = Actor(known.id, known.name, "guest", passed.scope, passed.sitting, passed.project, access, passed.id)
        if not guest.opens(path):
            raise UnknownPage(f"There is nothing at {path[:200]!r}.")
        return guest
    if door.kind == "desk":
        return Actor(known.id, known.name, "desk", pass_id=passed.id, owner=True)
    account = bench.store.accounts.get(known.id)
    if account is None:
        raise _unknown(door)
    return Actor(known.id, known.name, "token" if passed.kind == "token" else "member", pass_id=passed.id,
                 owner=account.owner)  # fmt: skip


def cookie_name(connection: HTTPConnection) -> str:
    """Give the name of the session's cookie.

    With HTTPS it begins with `__Host-`, which browsers accept only from this very host; on one machine several servers
    may run, and cookies know no ports, so that the port is part of the name.
    """
    door: Door = connection.app.state.door
    if door.secure:
        return "__Host-remit"
    port = connection.headers.get("host", "").rpartition(":")[2]
    return f"remit-{port}" if port.isdigit() else "remit"


def sign_in(connection: HTTPConnection, response: Response, minted: Minted) -> None:
    """Give the browser a session; one that it had before is taken back, so that none can be planted on somebody."""
    bench: Workbench = connection.app.state.bench
    door: Door = connection.app.state.door
    name = cookie_name(connection)
    before = connection.cookies.get(name, "")
    if before and before != minted.secret:
        bench.store.passes.spend(before, "session", "guest")
    seconds = GUEST_HOURS * HOUR if minted.passed.kind == "guest" else SESSION_DAYS[door.kind] * DAY
    response.set_cookie(
        name, minted.secret, max_age=seconds, path="/", secure=door.secure, httponly=True, samesite="lax"
    )


def new_session(connection: HTTPConnection, person: str, label: str = "") -> Minted:
    """Make a session for a person; `label` says on which device."""
    bench: Workbench = connection.app.state.bench
    door: Door = connection.app.state.door
    seconds = SESSION_DAYS[door.kind] * DAY
    return bench.store.passes.mint("session", seconds=seconds, person=person, created_by=person, label=label[:200])


def sign_out(connection: HTTPConnection, response: Response) -> None:
    """Take the browser's session back."""
    bench: Workbench = connection.app.state.bench
    door: Door = connection.app.state.door
    name = cookie_name(connection)
    bench.store.passes.spend(connection.cookies.get(name, ""), "session", "guest")
    response.delete_cookie(name, path="/", secure=door.secure, httponly=True, samesite="lax")


def device_of(connection: HTTPConnection) -> str:
    """Give which browser on which system this is, as far as it says so, to tell one's sessions apart."""
    agent = connection.headers.get("user-agent", "")
    browser = next((name for mark, name in _BROWSERS if mark in agent), "")
    system = next((name for mark, name in _SYSTEMS if mark in agent), "")
    return " on ".join(part for part in (browser, system) if part) or agent[:40]


def _pass(connection: HTTPConnection, bench: Workbench, door: Door) -> Pass:
    """Give the pass that came with a request; a token counts for REST only, and before any cookie."""
    given = connection.headers.get("authorization", "")
    if given:
        kind, _, secret = given.partition(" ")
        rest = connection.url.path.startswith("/api/")
        if kind.lower() != "bearer" or not secret.startswith(TOKEN_MARK) or not rest:
            raise _unknown(door)
        found = bench.store.passes.find(secret.removeprefix(TOKEN_MARK).strip(), "token")
    else:
        found = bench.store.passes.find(connection.cookies.get(cookie_name(connection), ""), "session", "guest")
    if found is None:
        raise _unknown(door)
    return found


def _unknown(door: Door) -> NotSignedIn:
    if door.kind == "team":
        return NotSignedIn("Sign in first; your session may be over.", door="team")
    sentence = "Come in by the link that `remit serve` printed at the terminal; start it again for a new one."
    return NotSignedIn(sentence, door=door.kind)
