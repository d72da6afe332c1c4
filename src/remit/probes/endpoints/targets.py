"""Targets: what a source's location and settings say about how an endpoint is to be called."""

from __future__ import annotations

import re
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from remit.core.observations import Source
from remit.probes.endpoints.addresses import Gate, Url, parse, redirected
from remit.probes.endpoints.connections import Request
from remit.probes.endpoints.headers import header
from remit.probes.endpoints.loads import LONGEST, MOST_REQUESTS, Asked
from remit.probes.failing import Unmeasurable
from remit.probes.locations import expand, resolve
from remit.probes.measuring import Place
from remit.probes.settings import refuse_unknown

SETTINGS = (
    "method", "body", "body-file", "rate", "seconds", "requests", "timeout", "allow-remote", "expect-schema",
    "document", "pause", "ca-file",
)  # fmt: skip
"""Settings that an endpoint knows, beside `header.NAME`."""

HEADER = "header."

TIMEOUT = 10.0
"""Seconds that a reply may take, unless the source says otherwise."""

LONGEST_TIMEOUT = 120.0
LONGEST_PAUSE = 900.0

MOST_BODIES = 10_000
"""How many bodies a file may hold."""

MOST_BYTES = 16 * 1024 * 1024
"""How large a file with bodies or with what is agreed may be."""

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})

_DOCUMENT = (".json", ".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Target:
    """An endpoint as it is called: requests in turn, limits, and what was agreed about its replies.

    `shown` is the location as people wrote it: what stands for `${NAME}` never gets into a sentence.
    """

    name: str
    shown: str
    requests: tuple[Request, ...]
    document: Request
    gate: Gate
    tls: ssl.SSLContext | None
    asked: Asked
    timeout: float
    pause: float
    agreed: Path | None
    agreed_shown: str


def target_of(source: Source, place: Place) -> Target:
    """Give what a source says. Raises `Unmeasurable` and `SourceFailed` for what cannot be meant."""
    known(source)
    said = {name: expand(text, place.environment) for name, text in source.settings}
    shown = source.location
    url = parse(expand(source.location, place.environment), shown)
    method = said.get("method", "").strip().upper() or ("POST" if said.keys() & {"body", "body-file"} else "GET")
    if method not in METHODS:
        raise Unmeasurable(
            "source.unreadable", f"{source.setting('method')!r} is no method; use GET, POST, PUT or another."
        )
    fields = tuple(
        header(name.removeprefix(HEADER), said[name]) for name, _ in source.settings if name.startswith(HEADER)
    )
    bodies = _bodies(source, said, place)
    return Target(
        name=source.name,
        shown=shown,
        requests=tuple(Request(method, url, fields, body) for body in bodies),
        document=Request("GET", _document(url, said.get("document", ""), shown), fields),
        gate=Gate(_allowed(said.get("allow-remote", "")), shown, url.origin),
        tls=_tls(source, place, url),
        asked=_asked(source, said),
        timeout=_number(source, said, "timeout", TIMEOUT, LONGEST_TIMEOUT),
        pause=_number(source, said, "pause", 0.0, LONGEST_PAUSE),
        agreed=_path(source, "expect-schema", place),
        agreed_shown=source.setting("expect-schema"),
    )


def known(source: Source) -> None:
    """Refuse a setting that no endpoint has. Raises `Unmeasurable`."""
    refuse_unknown(source, "endpoint", SETTINGS, ("header.NAME",))


def _allowed(said: str) -> str:
    word = said.strip().casefold()
    return "" if word in {"no", "false"} else "yes" if word in {"yes", "true"} else said


def _bodies(source: Source, said: Mapping[str, str], place: Place) -> tuple[bytes, ...]:
    path = _path(source, "body-file", place)
    if path is None:
        return (said.get("body", "").encode(),)
    shown = source.setting("body-file")
    lines = [line.strip() for line in read(path, shown).splitlines() if line.strip()]
    if not lines:
        raise Unmeasurable("source.unreadable", f"{shown!r} holds no body; write one JSON text on each line.")
    if len(lines) > MOST_BODIES:
        raise Unmeasurable("source.too-large", f"{shown!r} holds more than {MOST_BODIES:,} bodies.")
    return tuple(lines)


def _path(source: Source, name: str, place: Place) -> Path | None:
    written = source.setting(name)
    return resolve(written, place.folder, place.environment) if written else None


def read(path: Path, shown: str) -> bytes:
    """Give what a file of the project holds. Raises `Unmeasurable`."""
    try:
        with path.open("rb") as file:
            held = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise Unmeasurable("source.missing", f"There is no file {shown!r}.") from None
    except OSError:
        raise Unmeasurable("source.unreadable", f"{shown!r} cannot be read; give the path of a file.") from None
    if len(held) > MOST_BYTES:
        raise Unmeasurable("source.too-large", f"{shown!r} is larger than {MOST_BYTES // 1024**2} MiB.")
    return held


def _document(url: Url, said: str, shown: str) -> Url:
    """Give where the OpenAPI document is served: as said, or the location itself, or where most servers have it."""
    if said:
        return redirected(url, said, shown)
    return url if url.target.endswith(_DOCUMENT) else redirected(url, "/openapi.json", shown)


def _tls(source: Source, place: Place, url: Url) -> ssl.SSLContext | None:
    """Give whom to trust, once for all connections; None where none is needed yet."""
    path = _path(source, "ca-file", place)
    if path is None and url.scheme == "http":
        return None
    try:
        return ssl.create_default_context(cafile=str(path) if path else None)
    except (OSError, ssl.SSLError):
        sentence = f"{source.setting('ca-file')!r} holds no certificates that can be read."
        raise Unmeasurable("source.unreadable", sentence) from None


def _asked(source: Source, said: Mapping[str, str]) -> Asked:
    def given(name: str, most: float) -> float | None:
        return _number(source, said, name, 0.0, most) if name in said else None

    requests = given("requests", MOST_REQUESTS)
    return Asked(given("rate", 1e9), given("seconds", LONGEST), int(requests) if requests is not None else None)


def _number(source: Source, said: Mapping[str, str], name: str, usual: float, most: float) -> float:
    if name not in said:
        return usual
    written = said[name].strip().replace(",", "")
    found = float(written) if re.fullmatch(r"[0-9]{1,12}(?:\.[0-9]{1,9})?", written) else -1.0
    whole = name != "requests" or found.is_integer()
    if not whole or found > most or (found <= 0 and name != "pause") or found < 0:
        limit = f"from more than 0 to {most:,g}" if name != "pause" else f"from 0 to {most:,g}"
        sentence = f"The setting {name!r} of source {source.name!r} is {source.setting(name)!r}; give a number {limit}."
        raise Unmeasurable("source.unreadable", sentence)
    return found
