"""How one comes in: the three kinds of door, and what each of them trusts.

*open* asks nobody anything: for tests, and for programs that put a door of their own before it. *desk* is one person on
this machine, who comes in by a one-time link. *team* has accounts, sessions, tokens and memberships.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import urlsplit

from remit.core.errors import InvalidInput

LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")
"""The names of this machine for itself."""


@dataclass(frozen=True, slots=True)
class Door:
    """What the application lets in. `origins` are where browsers find it (`https://remit.example.org`).

    `writes` is how many writes a second one person may go on with, after `burst` at once; 0 sets no limit.
    """

    kind: Literal["open", "desk", "team"]
    origins: tuple[str, ...] = ()
    writes: float = 10
    burst: int = 200

    @property
    def secure(self) -> bool:
        """Whether it is reached by HTTPS alone: cookies then never travel otherwise."""
        return bool(self.origins) and all(origin.startswith("https://") for origin in self.origins)

    @property
    def hosts(self) -> frozenset[str]:
        """The names by which it may be asked; one without origins answers to any."""
        return frozenset(host_of(origin) for origin in self.origins)

    def knows(self, host: str) -> bool:
        """Tell whether the `Host` of a request is one of ours: another may be a rebound name."""
        return not self.origins or host.lower() in self.hosts


OPEN: Final = Door("open", writes=0)
"""Lets everybody in as the person of the workbench."""


def desk_door(port: int) -> Door:
    """Give the door of one person on this machine."""
    return Door("desk", tuple(f"http://{bracketed(name)}:{port}" for name in LOOPBACK))


def unlocked_door(port: int) -> Door:
    """Give a door that asks nobody who they are, on this machine alone: for the demo, whose data are everybody's."""
    return Door("open", desk_door(port).origins)


def team_door(origins: tuple[str, ...], port: int) -> Door:
    """Give the door of a team; without origins it is for this machine alone. Refuses passwords over plain HTTP."""
    if not origins:
        return Door("team", desk_door(port).origins)
    return Door("team", tuple(checked_origin(origin) for origin in origins))


def checked_origin(origin: str) -> str:
    """Give an origin as browsers write it; InvalidInput says what is wrong with one."""
    parts = urlsplit(origin.strip().rstrip("/").lower())
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path or parts.query or parts.username:
        raise InvalidInput(f"{origin!r} is no origin; write it as https://remit.example.org, without a path.")
    if parts.scheme == "http" and parts.hostname not in LOOPBACK:
        sentence = f"{origin!r} would send passwords readable to everybody on the way; use https:// for a team."
        raise InvalidInput(sentence)
    return f"{parts.scheme}://{parts.netloc}"


def host_of(origin: str) -> str:
    """Give what a browser sends as `Host` for an origin: without the port where it is the usual one."""
    parts = urlsplit(origin)
    usual = {"http": ":80", "https": ":443"}[parts.scheme]
    return parts.netloc.removesuffix(usual)


def bracketed(name: str) -> str:
    """Give a host as it stands in an address: an IPv6 one in brackets."""
    return f"[{name}]" if ":" in name and not name.startswith("[") else name
