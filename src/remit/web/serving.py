"""Running the application: one process, one workbench, until it is told to stop.

`serve` runs it in the foreground for `remit serve`; `Running` runs it in a thread, for tests and the demo.
"""

from __future__ import annotations

import gc
import ipaddress
import socket
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from types import TracebackType
from typing import Any, Final, Self

import uvicorn
from anyio import to_thread

from remit.core.errors import DatabaseUnavailable, InvalidInput
from remit.store.passes import HOUR
from remit.web.app import create_app
from remit.web.doors import LOOPBACK, Door, bracketed, checked_origin, desk_door, team_door, unlocked_door
from remit.web.live.frames import Sockets
from remit.workbench import Workbench

LINK_SECONDS: Final = HOUR
"""How long a one-time link can be used."""
GRACE: Final = 5
"""Seconds that requests under way get when the server stops."""
THREADS: Final = 12
"""Requests that are worked on at once; others wait for their turn. One Python computes one at a time, and with forty
taking turns each would take forty times as long; a dozen is what slow ones (a document, a measurement) may hold."""
SWITCH: Final = 0.0005
"""Seconds after which a thread that computes lets another one compute (Python's default is ten times as long): whoever
reads from sockets and writes to them waits for that with every step of every request."""
START: Final = 20.0
"""Seconds within which a server must have started."""


class Running:
    """A server in a thread on a free port: `url`, `link()` to come in by, `stop()`; or used with `with`.

    Without a `door` it is the desk of the bench's person; with `team`, one for accounts.
    """

    def __init__(  # all but the first are options, and named
        self,
        bench: Workbench,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        team: bool = False,
        door: Door | None = None,
        **changes: Any,  # noqa: ANN401  # fields of `Door`
    ) -> None:
        """Start it and wait until it answers; `changes` change fields of its door, such as `writes=0`."""
        self.bench = known(bench)
        listening = listen(host, port)
        self.port: int = listening.getsockname()[1]
        made = door or (team_door((), self.port) if team else desk_door(self.port))
        self.door = replace(made, **changes)
        self.app = create_app(self.bench, self.door)
        self.url = f"http://{bracketed(host)}:{self.port}"
        self._server = _server(self.app, ())
        self._thread = threading.Thread(target=self._server.run, args=([listening],), daemon=True)
        self._thread.start()
        _wait(self._server, self._thread)

    def link(self, person: str = "") -> str:
        """Give a one-time link that signs a person in: by name or id, by default whoever's bench it is.

        Whoever is not known yet becomes known.
        """
        return f"{self.url}/enter/{entry(self.bench, person)}"

    def stop(self) -> None:
        """Stop it; requests under way are finished first."""
        self._server.should_exit = True
        self._thread.join(GRACE * 2)

    def __enter__(self) -> Self:
        """Give the running server."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Stop it."""
        self.stop()


def serve(  # noqa: PLR0913  # all but the first are options, and named
    bench: Workbench,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    team: bool = False,
    origins: tuple[str, ...] = (),
    proxies: tuple[str, ...] = (),
    unlocked: bool = False,
    told: Callable[[str, str], None] | None = None,
) -> None:
    """Run the application until it is stopped; `told` hears of its address and of the one-time link ("" for a team).

    With `unlocked` nobody is asked who they are, on this machine alone. Hosts other than this machine are refused
    without `team`. Whoever stops it with Ctrl-C or SIGTERM lets requests
    under way finish.
    """
    if not team and not is_loopback(host):
        sentence = (
            f"{host} can be reached from other machines, where anybody could come in; serve a team with --team and "
            "--origin https://…, or leave --host at 127.0.0.1."
        )
        raise InvalidInput(sentence)
    if team and not origins and not is_loopback(host):
        sentence = f"Say by which address people reach {host}, as --origin https://remit.example.org."
        raise InvalidInput(sentence)
    if (origins or proxies) and not team:
        raise InvalidInput("--origin and --proxy go with --team: alone, you are on this machine.")
    origins = tuple(checked_origin(origin) for origin in origins)
    for proxy in proxies:
        _checked_proxy(proxy)
    bench = known(bench)
    listening = listen(host, port)
    port = listening.getsockname()[1]
    door = team_door(origins, port) if team else unlocked_door(port) if unlocked else desk_door(port)
    app = create_app(bench, door)
    server = _server(app, proxies)
    url = origins[0] if origins else f"http://{bracketed(host)}:{port}"
    if told is not None:
        told(url, "" if team or unlocked else f"{url}/enter/{entry(bench)}")
    _warm(bench)
    try:
        server.run([listening])
    finally:
        listening.close()


def entry(bench: Workbench, person: str = "") -> str:
    """Make the secret of a one-time link that signs a person in (by default whoever's bench it is)."""
    store = bench.store
    found = (store.people.find(person) or store.people.add(person)).id if person else bench.person
    return store.passes.mint("entry", seconds=LINK_SECONDS, person=found, created_by=bench.person).secret


def known(bench: Workbench) -> Workbench:
    """Give the bench with its person known to the database: a session has to be somebody's."""
    if bench.store.read_only:
        sentence = f"The database {bench.store.shown} is read-only: nobody could sign in or write."
        raise DatabaseUnavailable(sentence)
    if bench.newcomer:
        bench.store.people.add(bench.newcomer, id=bench.person)
        return replace(bench, newcomer="")
    return bench


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach a host."""
    if host.lower() in LOOPBACK:
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def listen(host: str, port: int) -> socket.socket:
    """Open the socket on which to answer; InvalidInput says why it cannot be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named as TCP, asyncio sends at once; without the name small replies wait 40 ms for an acknowledgement.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host.strip("[]"), port))
        listening.listen(128)  # who follows the link at once waits, and is not refused
    except (OSError, OverflowError) as error:
        listening.close()
        reason = getattr(error, "strerror", "") or str(error)
        sentence = f"Port {port} of {host} cannot be used ({reason}); choose another with --port, or 0 for any."
        raise InvalidInput(sentence, port=port) from error
    return listening


def _checked_proxy(address: str) -> None:
    """Refuse what is no address of a proxy: nothing would ever be believed, and nobody would know why."""
    try:
        ipaddress.ip_network(address)
    except ValueError:
        sentence = f"{address!r} is no IP address or network; name the proxy as --proxy 10.0.0.2 or 10.0.0.0/24."
        raise InvalidInput(sentence, proxy=address) from None


def _server(app: Any, proxies: tuple[str, ...]) -> uvicorn.Server:  # noqa: ANN401  # what uvicorn takes
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, ws=Sockets,
        ws_max_size=65_536, proxy_headers=bool(proxies), forwarded_allow_ips=list(proxies) or None,
        timeout_graceful_shutdown=GRACE, lifespan="on",
    )  # fmt: skip
    return _Server(config)


class _Server(uvicorn.Server):
    """The server, with as many threads as its work can use."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to answer."""
        sys.setswitchinterval(SWITCH)
        to_thread.current_default_thread_limiter().total_tokens = THREADS
        await super().startup(sockets)


def _warm(bench: Workbench) -> None:
    """Read each project once and take what is loaded by now out of the collector's sight: pages then never wait."""
    for line in bench.projects():
        bench.show_all(line.id)
    gc.collect()
    gc.freeze()


def _wait(server: uvicorn.Server, thread: threading.Thread) -> None:
    waiting = threading.Event()
    for _ in range(int(START / 0.01)):
        if server.started:
            return
        if not thread.is_alive():
            break
        waiting.wait(0.01)
    sentence = "The server did not start; its log says why."
    raise InvalidInput(sentence)
