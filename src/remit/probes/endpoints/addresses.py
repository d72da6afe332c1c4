"""Addresses: what a URL says, where its name leads, and whether that place may be called at all.

A project may name any URL, and whoever runs Remit may stand inside a network that the project's people cannot see. So
loopback alone is open; all else must be allowed in the source, by `yes` (public places) or by the very name of a host.
"""

from __future__ import annotations

import asyncio
import ipaddress
import re
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import quote, urljoin, urlsplit

from remit.probes.failing import Unmeasurable

Reach = Literal["loopback", "private", "local", "public"]
Address = ipaddress.IPv4Address | ipaddress.IPv6Address

RESOLVING = 10.0
"""Seconds that a name may take to resolve."""

PORTS: Mapping[str, int] = {"http": 80, "https": 443}

_METADATA = frozenset({"168.63.129.16", "100.100.100.200", "fd00:ec2::254"})
"""Addresses that clouds serve their own secrets from, and that are neither link-local nor of any use to load."""

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_PATH = "/%:@!$&'()*+,;=~-._"


@dataclass(frozen=True, slots=True)
class Url:
    """A URL in its parts; `target` is what stands in the request line: path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """Give scheme, host and port, as they are compared and shown."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{shown}" + ("" if self.port == PORTS[self.scheme] else f":{self.port}")

    @property
    def text(self) -> str:
        """Give the whole URL."""
        return self.origin + self.target


@dataclass(frozen=True, slots=True)
class Route:
    """Where a host's name led: its addresses, and how far away the furthest of them is."""

    addresses: tuple[str, ...]
    reach: Reach


def parse(text: str, shown: str) -> Url:
    """Give the parts of an http or https URL; `shown` is how it is quoted to people. Raises `Unmeasurable`."""
    try:
        parts = urlsplit(text.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
        host = host if ":" in host else host.encode("idna").decode("ascii")
    except ValueError:
        raise Unmeasurable("source.unreadable", f"{shown!r} is no URL: its host or port cannot be read.") from None
    if parts.scheme not in PORTS or not host:
        raise Unmeasurable(
            "source.unreadable", f"{shown!r} is no URL of an endpoint; give http:// or https:// and a host."
        )
    if parts.username is not None or parts.password is not None:
        sentence = f"{shown!r} holds a user or password; give them in the setting `header.Authorization` instead."
        raise Unmeasurable("source.refused", sentence)
    if "%" in host or re.search(r"[\s\x00-\x1f\x7f]", host):
        raise Unmeasurable("source.unreadable", f"{shown!r} is no URL: its host cannot be read.")
    query = f"?{quote(parts.query, safe=_PATH + '?[]')}" if parts.query else ""
    return Url(parts.scheme, host, port or PORTS[parts.scheme], quote(parts.path or "/", safe=_PATH) + query)


def redirected(url: Url, location: str, shown: str) -> Url:
    """Give where a redirect leads. Raises `Unmeasurable` for what is no URL, and on the way from https to http."""
    found = parse(urljoin(url.text, location), f"the redirect of {shown}")
    if url.scheme == "https" and found.scheme == "http":
        sentence = f"{shown!r} redirects from https to http, which is not followed."
        raise Unmeasurable("source.refused", sentence)
    return found


def reach(address: str) -> Reach:
    """Tell how far away an address is; what is carried inside an IPv6 address counts, not its wrapping."""
    found: Address = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inside = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inside is None and found in _NAT64:
            inside = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inside is not None:
            return reach(str(inside))
    if found.is_loopback:
        return "loopback"
    if found.is_link_local or found.is_multicast or found.is_unspecified or str(found) in _METADATA:
        return "local"
    return "public" if found.is_global and not found.is_reserved else "private"


@dataclass(slots=True)
class Gate:
    """Lets calls through to the places that the source allows; a name is resolved once and stays where it led.

    `allowed` is the source's setting `allow-remote`: empty, `yes`, or names of hosts (with or without port).
    `shown` is the location as people wrote it, `home` the origin that it stands for.
    """

    allowed: str
    shown: str
    home: str = ""
    _known: dict[tuple[str, int], Route] = field(default_factory=dict[tuple[str, int], Route])

    async def route(self, url: Url, before: Reach | None = None) -> Route:
        """Give where a URL leads, `before` being the place that redirected to it. Raises `Unmeasurable`."""
        known = self._known.get((url.host, url.port))
        if known is None:
            if not self._may_ask(url):
                raise Unmeasurable("source.refused", self._closed(url))
            known = await self._resolved(url)
            self._known[url.host, url.port] = known
        if before == "public" and known.reach != "public":
            sentence = f"{self.shown!r} redirects from a public to a private address, which is not followed."
            raise Unmeasurable("source.refused", sentence)
        return known

    def prefer(self, url: Url, address: str) -> None:
        """Remember which of a host's addresses answered."""
        known = self._known[url.host, url.port]
        others = tuple(other for other in known.addresses if other != address)
        self._known[url.host, url.port] = Route((address, *others), known.reach)

    def _may_ask(self, url: Url) -> bool:
        """Tell whether the name may be resolved at all: nothing leaves for a place that is refused anyway."""
        if self._everywhere or self._named(url):
            return True
        if url.host == "localhost" or url.host.endswith(".localhost"):
            return True
        return _literal(url.host) is not None

    async def _resolved(self, url: Url) -> Route:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(RESOLVING):
                found = await loop.getaddrinfo(url.host, url.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError, TimeoutError):
            sentence = f"The host of {self.shown!r} cannot be found by its name; check the name and the network."
            raise Unmeasurable("source.unreachable", sentence) from None
        addresses = tuple(dict.fromkeys(str(one[4][0]) for one in found))
        reaches: list[Reach] = [reach(address) for address in addresses]
        for address, far in zip(addresses, reaches, strict=True):
            if not self._open(url, address, far):
                raise Unmeasurable("source.refused", self._closed(url, far))
        order: tuple[Reach, ...] = ("public", "private", "local", "loopback")
        return Route(addresses, next(far for far in order if far in reaches))

    def _open(self, url: Url, address: str, far: Reach) -> bool:
        if far == "loopback":
            return True
        if far == "local":  # only by its very address: a name may lead anywhere tomorrow
            return self._named(url) and _literal(url.host) == ipaddress.ip_address(address)
        return self._named(url) or (far == "public" and self._everywhere)

    @property
    def _everywhere(self) -> bool:
        return self.allowed.strip().casefold() == "yes"

    def _named(self, url: Url) -> bool:
        names = {name.strip("[]") for name in re.split(r"[\s,;]+", self.allowed.casefold()) if name}
        host = url.host.casefold()
        return bool(names & {host, f"{host}:{url.port}", f"[{host}]:{url.port}", f"{host}]:{url.port}"})

    def _closed(self, url: Url, far: Reach | None = None) -> str:
        where = {
            "private": "leads to a private address",
            "local": "leads to a link-local or reserved address",
            None: "is not on this machine",
        }.get(far, "is not on this machine")
        how = "the very host" if far in {"private", "local"} else "`yes` or the host"
        # What stands for a variable may have become part of a host: then it is not repeated.
        home = url.origin == self.home or "${" in self.shown
        what = repr(self.shown) if home else f"{url.origin}, where {self.shown!r} redirects to,"
        return f"{what} {where} and is not called; name {how} in the setting `allow-remote` if it may be."


def _literal(host: str) -> Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None
