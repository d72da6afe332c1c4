"""The project file: the log as text, one event on each line, so that git merges two branches of it.

    remit: 1
    project: 0197…
    people:
    - {"id": "0197…", "name": "Ada Lovelace"}
    events:
    - {"position": 1, "id": "0197…", …, "digest": "…", "link": "…"}

It is YAML, and each line is JSON that both readers read the same. New events come at the end, so two branches of a file
always touch in the same place: `merging` says how both sides are kept. The history in a merged file is a tree: each
event follows the one that its own log had before it. It is put in order the same way wherever it was merged.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import re
import secrets
import shutil
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Literal, cast

import sqlalchemy as sa

from remit.core import ids
from remit.core.errors import (
    BrokenChain,
    InvalidInput,
    NewerDatabase,
    RemitError,
    TooLarge,
    UnknownProject,
    UnreadableFile,
    UnwritableFile,
)  # fmt: skip
from remit.core.events import BODIES, Event
from remit.store import encoding, merging, rows
from remit.store.encoding import LINE_LIMIT, Content, Json, Sealed
from remit.store.engine import DATABASE_MAGIC
from remit.store.people import Person
from remit.store.tables import EVENTS, PEOPLE

if TYPE_CHECKING:
    from remit.store import Store

VERSION: Final = 1
"""The version of the format that this Remit writes."""
FILE_LIMIT: Final = 2_000_000_000
"""The most bytes of a project file."""
BRANCH_LIMIT: Final = 1_000
"""The most histories that a merged file may hold side by side."""

_TITLE = "# A Remit project: its log as text, one event a line. Do not edit it; `remit import` reads it, git merges it."
_WORDS = frozenset({"id", "at", "actor", "on_behalf_of", "sitting", "kind", "digest", "link"})
_ENTRY = _WORDS | {"position", "body", "contents"}
_WHO = tuple((kind, "person") for kind, body in BODIES.items() if "person" in getattr(body, "__dataclass_fields__", {}))
_MARK = re.compile(rb"(<<<<<<<|\|\|\|\|\|\|\||>>>>>>>)( |$)|=======$")
_Section = Literal["header", "people", "events"]


@dataclass(frozen=True, slots=True)
class ProjectFile:
    """A project file that was read and proven: its events in their order, each once, and the people it names.

    `branches` is 1 for the file of one log, more for one that holds the histories of several.
    """

    project: str
    entries: tuple[Sealed, ...]
    people: tuple[Person, ...]
    branches: int

    def events(self) -> tuple[Event, ...]:
        """Give the events as they would be read from a log; places are those of the branch that each was read from."""
        return tuple(encoding.unseal(entry) for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Written:
    """What was written; `attributes` is the .gitattributes file that was told how to merge it, or None."""

    path: Path
    events: int
    people: int
    attributes: Path | None


def write_project(store: Store, project: str, path: Path, *, names: bool = True, replace: bool = False) -> Written:
    """Write the log of a project to a file: all of it, or the file stays as it was.

    `names` leaves out who people are when false. A file that is no file of this project, or that holds events which
    this log does not know yet, is not written over unless `replace` is true.
    """
    with _paths(path, UnwritableFile, "written"):
        target = path.resolve()
        _refuse_always(target, path)
        with store.log.database.reading() as connection, _beside(target) as temporary:
            people = _people(connection, project) if names else ()
            count = _write(temporary, _lines(connection, project, people))
            if target.exists():
                if not replace and not _continues(target, temporary):
                    _refuse_loss(connection, project, target, path)
                shutil.copymode(target, temporary)
            temporary.replace(target)
        attributes = merging.keep_both_sides(target)
    return Written(path, count, len(people), attributes)


def read_project(path: Path) -> ProjectFile:
    """Read and prove a project file, linear or merged (by git's union driver, or with its conflict marks left in)."""
    with _paths(path, UnreadableFile, "read"):
        if path.exists() and not path.is_file():
            raise UnreadableFile(f"{path} is not a file.")
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > FILE_LIMIT:
                raise TooLarge(f"{path} is larger than {FILE_LIMIT // 10**9} GB: no project file is.", limit=FILE_LIMIT)
            return _Reading(str(path)).read(file)


@contextlib.contextmanager
def _paths(path: Path, error: type[RemitError], verb: str) -> Generator[None]:
    """Let what the file system refuses leave as one sentence."""
    name = str(path)[:300]
    if "\0" in name:
        raise error(f"The project file cannot be {verb}: its path holds a NUL character.")
    try:
        yield
    except OSError as reason:
        raise error(f"The project file {name} cannot be {verb}: {reason.strerror or reason}.") from reason


# --- Writing ---------------------------------------------------------------------------------------------------------


def _people(connection: sa.Connection, project: str) -> tuple[Person, ...]:
    """Give those who did or are named in something, by id."""
    c = EVENTS.c
    wanted: set[str] = set()
    for column in (c.actor, c.on_behalf_of):
        wanted.update(connection.execute(sa.select(column).where(c.project == project).distinct()).scalars())
    kinds = dict(_WHO)
    named = sa.select(c.kind, c.body).where(c.project == project, c.kind.in_(kinds))
    for kind, body in connection.execute(named):
        with contextlib.suppress(ValueError, AttributeError):
            wanted.add(str(json.loads(body).get(kinds[kind], "")))
    p = PEOPLE.c
    known = connection.execute(sa.select(p.id, p.name, p.email, p.created_at, p.erased_at))
    return tuple(sorted((Person(*row) for row in known if row.id in wanted), key=lambda person: person.id))


def _lines(connection: sa.Connection, project: str, people: tuple[Person, ...]) -> Iterator[str]:
    yield _TITLE
    yield f"remit: {VERSION}"
    yield f"project: {encoding.as_line(project) if _odd(project) else project}"
    yield "people:"
    for person in people:
        yield "- " + encoding.as_line(_person_entry(person))
    yield "events:"
    count = 0
    for sealed in rows.stream(connection, project):
        count += 1
        yield "- " + encoding.as_line(encoding.as_entry(sealed))
    if not count:
        raise UnknownProject(f"There is no project {project!r} in this database.")


def _odd(project: str) -> bool:
    """Tell whether YAML would take a project's id for something else than a word; ids of ours are never odd."""
    return not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", project)


def _person_entry(person: Person) -> Json:
    if person.erased_at:
        return {"id": person.id, "erased": True}
    return {"id": person.id, "name": person.name} | ({"email": person.email} if person.email else {})


@contextlib.contextmanager
def _beside(target: Path) -> Generator[Path]:
    """Give a name for a new file beside the target; what is left there at the end is removed."""
    temporary = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.tmp")
    try:
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _write(path: Path, lines: Iterator[str]) -> int:
    """Write a new file, to the disk itself; tells how many events it holds."""
    count = -1
    with path.open("x", encoding="utf-8", newline="\n") as file:
        for line in lines:
            file.write(line)
            file.write("\n")
            count = 0 if line == "events:" else count + 1 if count >= 0 else count
        file.flush()
        os.fsync(file.fileno())
    return count


def _continues(old: Path, new: Path) -> bool:
    """Tell whether the new file has every line of the old one's log, in its place: the usual case, told quickly."""
    if not old.is_file():
        return False
    with old.open("rb") as before, new.open("rb") as after:
        if [before.readline(1_000) for _ in range(3)] != [after.readline(1_000) for _ in range(3)]:
            return False
        for file in (before, after):
            while (line := file.readline(LINE_LIMIT)) and line != b"events:\n":
                pass
        while chunk := before.read(1_000_000):
            if after.read(len(chunk)) != chunk:
                return False
    return True


def _refuse_always(target: Path, path: Path) -> None:
    """Refuse what no project file may ever take the place of: a device, and a database with all its projects."""
    if target.exists() and not target.is_file():
        raise UnwritableFile(f"{path} is there already and is not a file: name another.")
    for beside in ("", "-wal", "-shm", "-journal"):
        kept = target.with_name(target.name.removesuffix(beside))
        if target.name.endswith(beside) and kept.is_file():
            with kept.open("rb") as file:
                if file.read(len(DATABASE_MAGIC)) == DATABASE_MAGIC:
                    raise UnwritableFile(f"{path} is a database, or belongs to one: name another file.")


def _refuse_loss(connection: sa.Connection, project: str, target: Path, path: Path) -> None:
    """Refuse to write over something that is nowhere else."""
    other = f"{path} is there already and is not a file of this project: name another, or say that it may be replaced."
    try:
        held = read_project(target)
    except RemitError as error:
        if target.stat().st_size == 0:
            return
        raise UnwritableFile(other) from error
    if held.project != project:
        raise UnwritableFile(other)
    known = set(connection.execute(sa.select(EVENTS.c.id).where(EVENTS.c.project == project)).scalars())
    news = sum(entry.id not in known for entry in held.entries)
    if news:
        raise UnwritableFile(
            f"{path} holds {news} event{'s' * (news > 1)} that this database does not know: `remit import` it first, "
            "or say that it may be replaced.",
            events=news,
        )


# --- Reading ---------------------------------------------------------------------------------------------------------


class _Reading:
    """One reading of a project file, line by line."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.number = 0
        self.header: dict[str, str] = {}
        self.people: dict[str, Person] = {}
        self.entries: list[Sealed] = []
        self.lines: list[int] = []

    def read(self, file: IO[bytes]) -> ProjectFile:
        """Read the whole file and prove it."""
        section: _Section = "header"
        base = False  # within the part of a conflict that says what both sides began from
        for line in self._lines(file):
            mark = _MARK.match(line)
            if mark and section != "header":
                base = line.startswith(b"|||||||")
            elif base or not line or line.startswith(b"#"):
                continue
            elif line in (b"people:", b"events:") and {"remit", "project"} <= self.header.keys():
                section = "people" if line == b"people:" else "events"
            elif section == "header":
                self._header(line)
            elif section == "people":
                self._person(self._object(line))
            else:
                self._entry(self._object(line))
        if section != "events" or not self.entries:
            self._refuse("it ends before its events begin" if self.number else "it is empty")
        return self._proven()

    def _lines(self, file: IO[bytes]) -> Iterator[bytes]:
        while line := file.readline(LINE_LIMIT + 2):
            self.number += 1
            if self.number == 1:
                line = line.removeprefix(b"\xef\xbb\xbf")
                if line.startswith((b"PK\x03\x04", b"PK\x05\x06")):
                    raise UnreadableFile(f"{self.path} is a zip archive or a document, not a project file.")
            if len(line) > LINE_LIMIT + 1:
                raise TooLarge(f"{self._at()} is longer than {LINE_LIMIT:,} bytes.", limit=LINE_LIMIT)
            if b"\0" in line:
                raise UnreadableFile(f"{self.path} is not text: no project file (line {self.number}).")
            yield line.removesuffix(b"\n").removesuffix(b"\r")

    def _at(self) -> str:
        return f"{self.path}, line {self.number},"

    def _refuse(self, why: str) -> None:
        raise UnreadableFile(f"{self.path} is no project file of Remit: {why} (line {self.number}).", line=self.number)

    def _header(self, line: bytes) -> None:
        found = re.fullmatch(rb"(remit|project): (\S.{0,1000})", line)
        if found is None:
            return self._refuse("it does not begin as one")
        name, value = found[1].decode(), self._text(found[2])
        if name == "remit" and re.fullmatch("[0-9]{1,9}", value) and int(value) > VERSION:
            raise NewerDatabase(
                f"{self.path} was written by a newer Remit (format {value}, this one reads {VERSION}): update Remit."
            )
        if name == "remit" and value != str(VERSION):
            self._refuse(f"it has no format {value[:40]!r}")
        if name == "project" and value.startswith('"'):
            value = str(self._json(found[2]))
        if name == "project":
            with self._placed():
                encoding.refuse_name(value, "The id of a project", least=1)
        if self.header.setdefault(name, value) != value:
            self._refuse(f"it names two of {name!r}")
        return None

    def _text(self, data: bytes) -> str:
        try:
            return data.decode()
        except UnicodeDecodeError:
            raise UnreadableFile(f"{self._at()} is not text in UTF-8.", line=self.number) from None

    def _json(self, data: bytes) -> object:
        try:
            return cast("object", json.loads(self._text(data)))
        except (ValueError, RecursionError) as error:
            raise UnreadableFile(f"{self._at()} is not the JSON that it should be.", line=self.number) from error

    def _object(self, line: bytes) -> Json:
        value = self._json(line[2:]) if line.startswith(b"- {") else None
        if not isinstance(value, dict):
            raise UnreadableFile(f"{self._at()} is not one event or person: - {{…}}.", line=self.number)
        return cast("Json", value)

    def _person(self, fields: Json) -> None:
        if not fields.keys() <= {"id", "name", "email", "erased"} or any(
            not isinstance(value, bool if key == "erased" else str) for key, value in fields.items()
        ):
            raise UnreadableFile(f"{self._at()} is not a person.", line=self.number)
        with self._placed():
            encoding.refuse_name(fields.get("id", ""), "The id of a person", least=1)
            for key in ("name", "email"):
                encoding.refuse_text(fields.get(key, ""), f"The {key} of a person", 200)
        erased = "erased" if fields.get("erased") or not fields.get("name") else ""
        known = self.people.get(fields["id"])
        if known is None or not known.erased_at:  # erased on one side is erased
            person = Person(fields["id"], fields.get("name", ""), fields.get("email", ""), "", erased)
            self.people[person.id] = person

    def _entry(self, fields: Json) -> None:
        if unknown := fields.keys() - _ENTRY:
            raise NewerDatabase(f"{self._at()} has {min(unknown)[:40]!r}, which a newer Remit wrote: update Remit.")
        words = {"on_behalf_of": "", "sitting": ""} | {key: value for key, value in fields.items() if key in _WORDS}
        position, body = fields.get("position"), cast("object", fields.get("body"))
        sound = words.keys() == _WORDS and all(isinstance(value, str) for value in words.values())
        if not sound or type(position) is not int or not 0 < position < 2**31 or not isinstance(body, dict):
            raise UnreadableFile(f"{self._at()} is not an event.", line=self.number)
        with self._placed():
            sealed = Sealed(
                project=self.header["project"],
                body=self._canonical(cast("object", body)),
                contents=self._contents(fields.get("contents", [])),
                position=position,
                **words,
            )
        self.entries.append(sealed)
        self.lines.append(self.number)

    def _contents(self, contents: object) -> tuple[Content, ...]:
        result: list[Content] = []
        for item in cast("list[object]", contents) if isinstance(contents, list) else [None]:
            fields = cast("Json", item) if isinstance(item, dict) else {}
            if fields.keys() != {"salt", "value"} or not re.fullmatch("[0-9a-f]{32}", str(fields["salt"])):
                raise UnreadableFile(f"{self._at()} has a text without its salt.", line=self.number)
            text = self._canonical(fields["value"])
            result.append(Content(encoding.digest_of(fields["salt"], text), fields["salt"], text))
        return tuple(sorted(result, key=lambda content: content.digest))

    def _canonical(self, value: object) -> str:
        try:
            text = ids.canonical(value)
            text.encode()
        except (ValueError, RecursionError) as error:
            raise UnreadableFile(f"{self._at()} holds something that is no JSON.", line=self.number) from error
        return text

    @contextlib.contextmanager
    def _placed(self) -> Generator[None]:
        """Let what is refused within say on which line it stands."""
        try:
            yield
        except InvalidInput as error:
            raise type(error)(f"{self._at()}: {error.message}".replace(",:", ":"), line=self.number) from error

    def _proven(self) -> ProjectFile:
        """Prove every event and every link, and give the tree of histories in one order.

        A parent comes before its child, for its position is smaller; what was written at the same position on two
        branches goes by time and id. An event that was imported from one branch into the other stands twice: its
        first place counts, since whatever it builds on stands before that.
        """
        project = self.header["project"]
        gone = {d for entry in self.entries if entry.kind == rows.ERASED for d in rows.erased_by(entry.body)}
        links = {(entry.position, entry.link) for entry in self.entries}
        before: dict[int, set[str]] = {1: {encoding.genesis(project)}}
        for position, link in links:
            before.setdefault(position + 1, set()).add(link)
        if any(len(side_by_side) > BRANCH_LIMIT for side_by_side in before.values()):
            raise TooLarge(f"{self.path} holds more than {BRANCH_LIMIT} histories side by side.", limit=BRANCH_LIMIT)
        first: dict[str, Sealed] = {}
        owners: dict[str, str] = {}
        followed: set[tuple[int, str]] = set()
        for line, entry in sorted(zip(self.lines, self.entries, strict=True), key=lambda pair: _order(pair[1])):
            self.number = line
            followed.add(self._prove(entry, gone, before.get(entry.position, set())))
            for content in entry.contents:
                if owners.setdefault(content.digest, entry.id) != entry.id:
                    raise BrokenChain(f"{self._at()} uses a text of another event.", line=line)
            known = first.setdefault(entry.id, entry)
            if known.digest != entry.digest:
                raise BrokenChain(f"{self._at()} has the id of another event.", line=line, position=entry.position)
            if not known.contents and entry.contents:
                first[entry.id] = dataclasses.replace(known, contents=entry.contents)
        entries = tuple(_without(entry, gone) for entry in first.values())
        return ProjectFile(project, entries, tuple(self.people.values()), len(links - followed))

    def _prove(self, entry: Sealed, gone: set[str], before: set[str]) -> tuple[int, str]:
        """Prove one event, and give the place of the one that it follows."""
        try:
            encoding.prove(entry, gone)
        except RemitError as error:
            raise type(error)(f"{self._at()[:-1]}: {error.message}", line=self.number, **error.details) from error
        for link in before:
            if encoding.link(link, entry.digest) == entry.link:
                return entry.position - 1, link
        raise BrokenChain(
            f"{self._at()} event {entry.position} ({entry.kind}) does not follow any event before it: "
            "a line was changed, moved or removed.",
            line=self.number,
            position=entry.position,
        )


def _order(entry: Sealed) -> tuple[int, str, str]:
    return entry.position, entry.at, entry.id


def _without(entry: Sealed, gone: set[str]) -> Sealed:
    kept = tuple(content for content in entry.contents if content.digest not in gone)
    return entry if len(kept) == len(entry.contents) else dataclasses.replace(entry, contents=kept)
