"""Makes events for store tests: of any kind, filled in every field, or told by hypothesis."""

import dataclasses
import hashlib
import sys
import types
import typing
from decimal import Decimal

from hypothesis import strategies as st

from remit.core import ids
from remit.core.events import (
    BODIES,
    CONTENT_FIELDS,
    AnswerGiven,
    CommentMade,
    ContentErased,
    Event,
    PersonJoined,
    ProjectOpened,
)
from remit.core.forms import Asking, Form, FrontPage, Question, Role, Stage
from remit.language.values import Value
from remit.store import encoding

FORM = Form(
    "small/1", "Small", "en", FrontPage("To try."), (Stage("data", "Data"),), (Role("owner", "Owner"),),
    (Question("data.minimum", "data", "Enough data", "How many rows?", (Asking("owner"),)),),
)  # fmt: skip
ROWS = Value("rows", ">=", Decimal(1000), "row", span=(9, 19), key="rows")


def event(project, body, actor="ada", at=""):
    """An event of now, by ada."""
    return Event(ids.new_id(), project, at or ids.now(), actor, body)


def opened(project, name="Loans", handle="loans"):
    """The first event of a project."""
    return event(project, ProjectOpened(name, handle, FORM))


def answered(project, text="At least 1000 rows.", actor="ada", **fields):
    """An answer to the only question."""
    return event(project, AnswerGiven("data.minimum", text=text, values=(ROWS,), **fields), actor)


def begin(store, *more):
    """A project with an opening, somebody who joined, an answer and a comment, and then `more` bodies."""
    project = ids.new_id()
    bodies = (PersonJoined("ada"), AnswerGiven("data.minimum", text="At least 1000 rows.", values=(ROWS,)),
              CommentMade("data.minimum", text="Who says so?"), *more)  # fmt: skip
    events = store.log.append(project, [opened(project), *(event(project, body) for body in bodies)], 0)
    return project, events


def erasing(project, *erased):
    """The event that erases every text of some events."""
    digests = tuple(digest for one in erased for _, digest in one.contents)
    return event(project, ContentErased(digests, tuple(one.id for one in erased), reason="asked to"))


# --- Of every kind ---------------------------------------------------------------------------------------------------


def filled(kind):
    """A body of that kind with every field filled, none equal to its default; the same each time."""
    return _example(BODIES[kind], kind)


def _example(wanted, path):
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if dataclasses.is_dataclass(wanted):
        hints = typing.get_type_hints(wanted)
        return wanted(**{f.name: _example(hints[f.name], f"{path} {f.name}") for f in dataclasses.fields(wanted)})
    if origin is typing.Literal:
        return arguments[-1]
    if origin is tuple:
        return tuple(_example(a, f"{path} {n}") for n, a in enumerate(arguments) if a is not Ellipsis)
    if origin in (typing.Union, types.UnionType):
        return _example(arguments[0], path)
    plain = {str: f"{path} — “é” 漢 🙂", int: 7, float: 0.1 + len(path) * 1e-9, bool: True, Decimal: Decimal("0.10")}
    return plain[wanted]


def golden_lines():
    """One filled event of every kind there is now, as lines of a golden file; the same each time.

    `python -m tests.store.telling` prints them. A released golden file is never written again: a new shape gets a
    new file with a higher number.
    """
    project = "019b0000-0000-7000-8000-000000000001"
    link = encoding.genesis(project)
    for number, kind in enumerate(BODIES, start=1):
        at, event_id = f"2026-11-23T09:00:{number:02d}.000001Z", f"019b0000-0000-7000-8000-{number:012x}"
        sealed = encoding.seal(Event(event_id, project, at, "ada", filled(kind), "bob", "workshop"))
        body, contents = sealed.body, []
        for place, content in enumerate(sealed.contents):  # the same salts each time
            salt = hashlib.sha256(f"{number} {place}".encode()).hexdigest()[:32]
            same = encoding.Content(encoding.digest_of(salt, content.text), salt, content.text)
            body = body.replace(content.digest, same.digest)
            contents.append(same)
        sealed = dataclasses.replace(sealed, body=body, contents=tuple(contents), position=number)
        digest = sealed.seal()
        link = encoding.link(link, digest)
        yield encoding.as_line(
            {"project": project, **encoding.as_entry(dataclasses.replace(sealed, digest=digest, link=link))}
        )


# --- Told by hypothesis ----------------------------------------------------------------------------------------------

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
_PLAIN = {
    str: TEXTS,
    int: st.integers(),
    float: st.floats(allow_nan=False),
    bool: st.booleans(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False),
    type(None): st.none(),
}


def values_of(wanted):
    """Any value of a type, as the log may hold it."""
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if dataclasses.is_dataclass(wanted):
        hints = typing.get_type_hints(wanted)
        return st.builds(wanted, **{f.name: _field(f, hints[f.name]) for f in dataclasses.fields(wanted)})
    if origin is typing.Literal:
        return st.sampled_from(arguments)
    if origin is tuple and Ellipsis in arguments:
        return st.lists(st.deferred(lambda: values_of(arguments[0])), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*(values_of(argument) for argument in arguments))
    if origin in (typing.Union, types.UnionType):
        return st.one_of(*(values_of(argument) for argument in arguments))
    return _PLAIN[wanted]


def _field(field, wanted):
    # An erased text (None) can be read and never be written.
    anything = TEXTS if field.metadata.get("content") and field.default == "" else values_of(wanted)
    return anything if field.default is dataclasses.MISSING else st.one_of(st.just(field.default), anything)


def bodies_of(kind):
    """Any body of that kind."""
    return values_of(BODIES[kind])


FREE = [kind for kind in BODIES if kind not in ("project.opened", "content.erased")]
BODIES_OF_FREE_KINDS = st.sampled_from(FREE).flatmap(bodies_of)
WITH_CONTENT = [kind for kind in BODIES if CONTENT_FIELDS[kind]]


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in golden_lines())
