"""Events as JSON and back: the border between what is true (`remit.core`) and what is kept.

A body is written as canonical JSON without the fields that equal their default, so that a new field with a default
changes no old shape; whoever adds a kind or a field only writes its dataclass. Fields marked `CONTENT` are replaced by
the salted digest of their JSON text, and the texts lie apart, where they can be erased. Old shapes are made new on
reading (`UPGRADES`); digests are always taken over the text as it was stored.
"""

from __future__ import annotations

import dataclasses
import math
import re
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Any, Final, NoReturn, TypeVar, cast

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError
from pydantic_core import from_json as parse
from pydantic_core import to_json as dump

from remit.core import ids
from remit.core.errors import BrokenChain, InvalidInput, NewerDatabase, TooLarge
from remit.core.events import BODIES, CONTENT_FIELDS, Body, Event

T = TypeVar("T")
Json = dict[str, Any]

TEXT_LIMIT: Final = 5_000_000
"""The most characters that one text may have."""
LINE_LIMIT: Final = 20_000_000
"""The most bytes that one event may have as a line of the project file."""
NAME_LIMIT: Final = 100
"""The most characters that an id, an actor or a sitting may have."""

UPGRADES: dict[str, Callable[[Json], Json]] = {}
"""By kind: makes an old shape of a body new, and gives a new one back as it is. Content fields hold digests here."""

_INFINITE = {math.inf: "Infinity", -math.inf: "-Infinity"}
_CONFIG = ConfigDict(extra="forbid")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z")
_NAME = re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]*")
_UNPLAIN = re.compile(r"[\x00\ud800-\udfff]")
_UNSAFE = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]")
_EXPONENT = re.compile(r"[\[ ,:-][0-9]e[+-]")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|(-?[0-9])(e[+-][0-9]+)')


@dataclass(frozen=True, slots=True)
class Content:
    """One erasable text: its JSON text, the salt, and the digest of both under which a body names it."""

    digest: str
    salt: str
    text: str


@dataclass(frozen=True, slots=True)
class Sealed:
    """An event as the log keeps it: the body as JSON text, the erasable texts apart (those not erased)."""

    id: str
    project: str
    at: str
    actor: str
    on_behalf_of: str
    sitting: str
    kind: str
    body: str
    digest: str
    contents: tuple[Content, ...] = ()
    position: int = 0
    link: str = ""

    def seal(self) -> str:
        """Give the digest that this event must have: over everything but its place in a log."""
        return ids.digest(
            self.id, self.project, self.at, self.actor, self.on_behalf_of, self.sitting, self.kind, self.body
        )

    @property
    def named(self) -> tuple[tuple[str, str], ...]:
        """Give (field, digest) for each erasable text that the body names, erased or not."""
        return _named(self.kind, _object(self.body, self.kind, self.position), self.position)


def genesis(project: str) -> str:
    """Give the link that the first event of a project follows."""
    return ids.digest("remit", project)


def link(before: str, digest: str) -> str:
    """Give the link of an event: the digest of the link before it and of its own digest."""
    return ids.digest(before, digest)


def seal(event: Event) -> Sealed:
    """Write an event as the log keeps it, with new salts, or refuse what could not be read back the same."""
    kind, body = event.kind, event.body
    _refuse_names(event)
    fields = cast("Json", plain(body))
    contents: list[Content] = []
    for name in CONTENT_FIELDS[kind]:
        if name in fields:
            if getattr(body, name) is None:
                raise InvalidInput(f"The {name} of {kind} was erased and cannot be written again.")
            content = conceal(fields[name])
            fields[name] = content.digest
            contents.append(content)
    try:
        text = ids.canonical(fields)
    except ValueError as error:  # a whole number of more digits than Python writes out
        raise InvalidInput(f"This {kind} cannot be written: {_first_line(error)}") from error
    sealed = Sealed(
        event.id, event.project, event.at, event.actor, event.on_behalf_of, event.sitting, kind, text, "",
        tuple(contents),
    )  # fmt: skip
    _refuse_texts(kind, body, sealed)
    sealed = dataclasses.replace(sealed, digest=sealed.seal())
    try:
        again = unseal(sealed).body
    except (BrokenChain, NewerDatabase) as error:
        raise InvalidInput(f"This {kind} cannot be written, for it could not be read back: {error}") from error
    if again != body:
        raise InvalidInput(f"This {kind} cannot be written, for it would not be read back as it is.")
    return sealed


def prove(sealed: Sealed, erased: frozenset[str] | set[str] = frozenset()) -> Event:
    """Read an event that comes from elsewhere, and refuse it unless its digest, its texts and its shape are sound.

    `erased` names the texts that may be missing.
    """
    where = f"Event {sealed.position}" + (f" ({sealed.kind})" if sealed.kind in BODIES else "")
    if _UNPLAIN.search(sealed.body) or sealed.seal() != sealed.digest:
        raise BrokenChain(f"{where} was changed: its digest does not fit what it says.", position=sealed.position)
    named = [digest for _, digest in sealed.named]
    held = [content.digest for content in sealed.contents]
    for content in sealed.contents:
        if content.digest not in named or digest_of(content.salt, content.text) != content.digest:
            raise BrokenChain(f"{where} holds a text that was changed.", position=sealed.position)
    if len(set(held)) < len(held) or any(digest not in held and digest not in erased for digest in named):
        raise BrokenChain(f"{where} lacks a text that nobody erased.", position=sealed.position)
    event = unseal(sealed)
    _refuse_names(event)
    _refuse_texts(event.kind, event.body, sealed)
    return event


def conceal(value: object) -> Content:
    """Keep a JSON value apart under a new salt of 16 random bytes."""
    salt, text = secrets.token_hex(16), ids.canonical(value)
    return Content(digest_of(salt, text), salt, text)


def digest_of(salt: str, text: str) -> str:
    """Give the digest under which a body names an erasable text; "" for one that is no Unicode text."""
    try:
        return ids.digest(salt, text)
    except UnicodeEncodeError:
        return ""


def unseal(sealed: Sealed) -> Event:
    """Read an event back; what was erased reads as None (a text) or () (values)."""
    texts = {content.digest: content.text for content in sealed.contents}
    return revive(
        (
            sealed.id, sealed.position, sealed.at, sealed.actor, sealed.on_behalf_of, sealed.sitting, sealed.kind,
            sealed.body, sealed.digest, sealed.link,
        ),
        sealed.project,
        texts,
    )  # fmt: skip


Row = tuple[str, int, str, str, str, str, str, str, str, str]
"""id, position, at, actor, on_behalf_of, sitting, kind, body, digest, link."""


def revive(row: Row, project: str, texts: Mapping[str, str]) -> Event:
    """Make the event of a row; `texts` gives the JSON text of each digest that was not erased."""
    event_id, position, at, actor, on_behalf_of, sitting, kind, text, digest, linked = row
    fields = _object(text, kind, position)
    named = _named(kind, fields, position)
    reader = _reader(kind)
    for name, content in named:
        known = texts.get(content)
        fields[name] = reader.empty[name] if known is None else _parsed(known, kind, position)
    try:
        body = reader.validate(fields)
    except ValidationError as error:
        _refuse_shape(error, kind, position)
    return Event(event_id, project, at, actor, body, on_behalf_of, sitting, position, digest, linked, named)


def to_json(value: object) -> str:
    """Write a value of dataclasses, tuples, mappings and numbers as JSON with every field, for all to read."""
    try:
        return dump(value, inf_nan_mode="strings", serialize_unknown=False).decode()
    except (PydanticSerializationError, ValueError) as error:
        raise InvalidInput(f"A {type(value).__name__} cannot be written as JSON: {_first_line(error)}") from error


def from_json(wanted: type[T], text: str | bytes) -> T:
    """Read a value of that type back from what `to_json` wrote."""
    try:
        return _adapter(wanted).validate_json(text)
    except ValidationError as error:
        raise InvalidInput(f"This is not the JSON of a {wanted.__name__}: {_complaint(error)}.") from error


def plain(value: object) -> object:
    """Give a value as JSON knows it, without the dataclass fields that equal their default."""
    kind = type(value)
    if kind is str or kind is int or kind is bool or value is None:
        return value
    if kind is tuple:
        return [plain(item) for item in cast("tuple[object, ...]", value)]
    if kind is Decimal:
        return str(value)
    if kind is float:
        number = cast("float", value)
        return number if math.isfinite(number) else _INFINITE.get(number, "NaN")
    return {name: plain(item) for name, item in _filled(value)}


def as_line(value: object) -> str:
    """Write JSON on one line that a JSON reader and a YAML reader read the same, and that an editor shows as it is."""
    import json

    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    text = _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    if _EXPONENT.search(text):  # YAML takes 1e-05 for a word and 1.0e-05 for a number
        text = _TOKEN.sub(lambda found: f"{found[1]}.0{found[2]}" if found[1] else found[0], text)
    return text


def as_entry(sealed: Sealed) -> Json:
    """Give the event as a JSON object: what stands on its line of the project file."""
    entry: Json = {"position": sealed.position, "id": sealed.id, "at": sealed.at, "actor": sealed.actor}
    if sealed.on_behalf_of:
        entry["on_behalf_of"] = sealed.on_behalf_of
    if sealed.sitting:
        entry["sitting"] = sealed.sitting
    entry |= {"kind": sealed.kind, "body": _object(sealed.body, sealed.kind, sealed.position)}
    if sealed.contents:
        texts = [(content.salt, _parsed(content.text, sealed.kind, sealed.position)) for content in sealed.contents]
        entry["contents"] = [{"salt": salt, "value": value} for salt, value in texts]
    return entry | {"digest": sealed.digest, "link": sealed.link}


def refuse_text(text: str, what: str, limit: int = TEXT_LIMIT) -> None:
    """Refuse a text that is too long, or holds what no database and no file can keep."""
    if len(text) > limit:
        raise TooLarge(f"{what} has {len(text):,} characters; {limit:,} are allowed.", limit=limit, length=len(text))
    bad = _UNPLAIN.search(text)
    if bad:
        name = "a NUL character" if bad[0] == "\0" else f"half a character (the lone surrogate U+{ord(bad[0]):04X})"
        raise InvalidInput(f"{what} holds {name} at character {bad.start() + 1:,}: take it out and try again.")


# ---------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Reader:
    """How to read the bodies of one kind: the validator, and what each erasable field reads as once erased."""

    validate: Callable[[object], Body]
    empty: Mapping[str, object]


@cache
def _reader(kind: str) -> _Reader:
    body = BODIES[kind]
    defaults = {f.name: f.default for f in dataclasses.fields(body)}
    empty = {name: None if defaults[name] == "" else () for name in CONTENT_FIELDS[kind]}
    return _Reader(_adapter(body).validator.validate_python, MappingProxyType(empty))


@cache
def _adapter(wanted: type[T]) -> TypeAdapter[T]:
    # "or None" makes room for the configuration, which pydantic refuses beside a dataclass: unknown fields are errors.
    return cast("TypeAdapter[T]", TypeAdapter(cast("Any", wanted | None), config=_CONFIG))


@cache
def _plan(kind: type) -> tuple[tuple[str, object], ...]:
    if not dataclasses.is_dataclass(kind):
        raise InvalidInput(f"A {cast('type', kind).__name__} cannot be kept in the log.")
    return tuple(
        (f.name, f.default_factory() if f.default_factory is not dataclasses.MISSING else f.default)
        for f in dataclasses.fields(kind)
    )


def _filled(value: object) -> Iterator[tuple[str, object]]:
    for name, default in _plan(type(value)):
        item = getattr(value, name)
        if item is default or (item == default and type(item) is type(default) and str(item) == str(default)):
            continue
        yield name, item


def _where(kind: str, position: int) -> str:
    return f"Event {position} ({kind})" if position else f"The event {kind}"


def _parsed(text: str, kind: str, position: int) -> object:
    try:
        return parse(text)
    except ValueError as error:
        raise BrokenChain(f"{_where(kind, position)} holds broken JSON.", position=position) from error


def _object(text: str, kind: str, position: int) -> Json:
    fields = _parsed(text, kind, position)
    if not isinstance(fields, dict):
        raise BrokenChain(f"{_where(kind, position)} is not readable: its body is no JSON object.", position=position)
    return cast("Json", fields)


def _named(kind: str, fields: Json, position: int) -> tuple[tuple[str, str], ...]:
    """Give the digests that a stored body names, after making an old shape new (in place)."""
    if kind not in BODIES:
        raise NewerDatabase(
            f"{_where(kind, position)} is of a kind that this Remit does not know: a newer one wrote it; update Remit.",
            kind=kind,
        )
    upgrade = UPGRADES.get(kind)
    if upgrade is not None:
        new = upgrade(dict(fields))
        fields.clear()
        fields.update(new)
    named: list[tuple[str, str]] = []
    for name in CONTENT_FIELDS[kind]:
        digest = fields.get(name)
        if digest is None:
            continue
        if not isinstance(digest, str):
            raise BrokenChain(f"{_where(kind, position)} is not readable: {name} is no digest.", position=position)
        named.append((name, digest))
    return tuple(named)


def _refuse_shape(error: ValidationError, kind: str, position: int) -> NoReturn:
    newer = any(e["type"] in {"unexpected_keyword_argument", "literal_error"} for e in error.errors(include_url=False))
    if newer:
        raise NewerDatabase(
            f"{_where(kind, position)} has a shape that this Remit does not know ({_complaint(error)}): "
            "a newer one wrote it; update Remit.",
            kind=kind,
        ) from error
    raise BrokenChain(f"{_where(kind, position)} is not readable: {_complaint(error)}.", position=position) from error


def _complaint(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place[:200]}: {first['msg'][:200]}" if place else first["msg"][:200]


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [""])[0][:300]


def refuse_name(value: str, what: str, *, least: int = 0) -> None:
    """Refuse an id that is empty where it may not be, too long, or holds control characters."""
    if not least <= len(value) <= NAME_LIMIT or not _NAME.fullmatch(value):
        raise InvalidInput(f"{what} must have {least} to {NAME_LIMIT} characters and no control characters.")


def refuse_moment(at: str) -> None:
    """Refuse a moment that is not written as the log does, for text must sort as time does."""
    if not _MOMENT.fullmatch(at):
        raise InvalidInput(f"The moment {at[:40]!r} is not written as 2026-01-31T23:59:59.000000Z.")


def _refuse_names(event: Event) -> None:
    refuse_name(event.id, "The id of an event", least=1)
    refuse_name(event.project, "The id of a project", least=1)
    refuse_name(event.actor, "The id of an actor", least=1)
    refuse_name(event.on_behalf_of, "The id of whom an actor speaks for")
    refuse_name(event.sitting, "The id of a sitting")
    refuse_moment(event.at)


def _texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for number, item in enumerate(cast("tuple[object, ...]", value), start=1):
            yield from _texts(item, f"{path} {number}".strip())
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for f in dataclasses.fields(value):
            yield from _texts(getattr(value, f.name), f"{path} {f.name}".strip())


def _refuse_texts(kind: str, body: Body, sealed: Sealed) -> None:
    """Refuse texts that cannot be kept, saying which; looks closely only where a quick look finds something."""
    parts = (sealed.body, *(content.text for content in sealed.contents))
    size = sum(len(part) for part in parts)
    # JSON hides a NUL behind an escape and leaves surrogates as they are.
    if size > TEXT_LIMIT or any("\\u0000" in part or (not part.isascii() and _UNPLAIN.search(part)) for part in parts):
        for path, text in _texts(body, ""):
            refuse_text(text, f"The {path} of {kind}")
    if size * 6 > LINE_LIMIT and (bytes_ := len(as_line(as_entry(sealed)).encode()) + 400) > LINE_LIMIT:
        raise TooLarge(
            f"This {kind} takes {bytes_:,} bytes in all; {LINE_LIMIT:,} are allowed.", limit=LINE_LIMIT, length=bytes_
        )
