"""The rows of the log: the few statements that append, erase and look up share."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, cast

import sqlalchemy as sa

from remit.store import encoding
from remit.store.encoding import Content, Row, Sealed
from remit.store.tables import CHECKPOINTS, CONTENTS, EVENTS

ERASED: Final = "content.erased"
"""The kind of event that names what was erased."""

_WINDOW = 2_000
_MANY = 500

POSITION: Final = "SELECT max(position) FROM events WHERE project = :project"
"""The position of the newest event of a project; nothing where there is none. What every request asks first."""

C = EVENTS.c
COLUMNS = (C.id, C.position, C.at, C.actor, C.on_behalf_of, C.sitting, C.kind, C.body, C.digest, C.link)
"""The columns of `encoding.Row`, in its order."""

_PROJECT: Final = sa.bindparam("project", type_=sa.Text)
_FROM: Final = sa.bindparam("after", type_=sa.Integer)
_UPTO: Final = sa.bindparam("upto", type_=sa.Integer)
BETWEEN: Final = (
    sa.select(*COLUMNS).where(C.project == _PROJECT, C.position > _FROM, C.position <= _UPTO).order_by(C.position)
)
"""The events after a position and up to another. Statements that are asked all the time are built once: building one
takes longer than SQLite takes to answer it."""
ONE: Final = sa.select(*COLUMNS).where(C.project == _PROJECT, C.id == sa.bindparam("id", type_=sa.Text))
"""The event of an id."""
TEXTS: Final = sa.select(CONTENTS.c.digest, CONTENTS.c.text).where(
    CONTENTS.c.project == _PROJECT, CONTENTS.c.position > _FROM, CONTENTS.c.position <= _UPTO
)
"""The texts that lie after a position and up to another."""
HEAD: Final = sa.select(C.position, C.link).where(C.project == _PROJECT).order_by(C.position.desc()).limit(1)
"""The position and link of the newest event."""
LAST: Final = 2**31 - 1
"""A position beyond every other."""
_NAMES: Final = tuple(column.name for column in EVENTS.columns)
_INSERT_EVENTS: Final = sa.insert(EVENTS)
_INSERT_TEXTS: Final = sa.insert(CONTENTS)


def head(connection: sa.Connection, project: str) -> tuple[int, str]:
    """Give the position and link of the newest event; 0 and the genesis link where there is none."""
    found = connection.execute(HEAD, {"project": project}).first()
    return (found.position, found.link) if found else (0, encoding.genesis(project))


def placed(sealed: Iterable[Sealed], position: int, before: str) -> list[Sealed]:
    """Give the events their places behind the head: position and link."""
    result: list[Sealed] = []
    for place, one in enumerate(sealed, start=position + 1):
        before = encoding.link(before, one.digest)
        result.append(dataclasses.replace(one, position=place, link=before))
    return result


def insert(connection: sa.Connection, sealed: Sequence[Sealed]) -> None:
    """Write events and their texts."""
    events = [{name: getattr(one, name) for name in _NAMES} for one in sealed]
    texts = [
        {"project": s.project, "digest": c.digest, "position": s.position, "salt": c.salt, "text": c.text}
        for s in sealed
        for c in s.contents
    ]
    for statement, rows in ((_INSERT_EVENTS, events), (_INSERT_TEXTS, texts)):
        if rows:
            connection.execute(statement, rows)


def erase(connection: sa.Connection, project: str, digests: Iterable[str]) -> int:
    """Remove texts and salts, and the stored folds that hold them; tells how many texts were removed."""
    removed, rest = 0, list(digests)
    for some in (rest[start : start + _MANY] for start in range(0, len(rest), _MANY)):
        gone = sa.delete(CONTENTS).where(CONTENTS.c.project == project, CONTENTS.c.digest.in_(some))
        removed += connection.execute(gone).rowcount
    connection.execute(sa.delete(CHECKPOINTS).where(CHECKPOINTS.c.project == project))
    return removed


def erased(connection: sa.Connection, project: str) -> set[str]:
    """Give the digests of everything that was erased in a project."""
    bodies = sa.select(C.body).where(C.project == project, C.kind == ERASED)
    return set(itertools.chain.from_iterable(erased_by(body) for body in connection.execute(bodies).scalars()))


def erased_by(body: str) -> tuple[str, ...]:
    """Give the digests that the body of a `content.erased` names."""
    try:
        fields = encoding.parse(body)
    except ValueError:
        return ()
    found = cast("dict[str, object]", fields).get("contents") if isinstance(fields, dict) else None
    return tuple(str(item) for item in cast("list[object]", found)) if isinstance(found, list) else ()


def stream(connection: sa.Connection, project: str) -> Iterator[Sealed]:
    """Give the events in their order, each with the texts that lie at its position, a window at a time."""
    last = connection.execute(sa.select(sa.func.max(C.position)).where(C.project == project)).scalar() or 0
    for start in range(0, last, _WINDOW):
        within = sa.and_(C.project == project, C.position > start, C.position <= start + _WINDOW)
        texts = texts_between(connection, project, start, start + _WINDOW)
        for row in connection.execute(sa.select(*COLUMNS).where(within).order_by(C.position)):
            row_id, position, at, actor, behalf, sitting, kind, body, digest, link = cast("Row", tuple(row))
            found = tuple(sorted(texts.get(position, ()), key=lambda content: content.digest))
            yield Sealed(row_id, project, at, actor, behalf, sitting, kind, body, digest, found, position, link)


def texts_between(connection: sa.Connection, project: str, after: int, upto: int) -> dict[int, list[Content]]:
    """Give the texts that lie at each position after `after` and up to `upto`."""
    t = CONTENTS.c
    query = sa.select(t.position, t.digest, t.salt, t.text).where(
        t.project == project, t.position > after, t.position <= upto
    )
    result: dict[int, list[Content]] = {}
    for position, digest, salt, text in connection.execute(query):
        result.setdefault(position, []).append(Content(digest, salt, text))
    return result
