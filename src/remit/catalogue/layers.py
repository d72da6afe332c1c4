"""What one form's own files say, before it is laid over the form that it extends.

A layer is a form with gaps: `None` means that the files do not speak of it. `assembling` lays layers over each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar, cast, get_args

from remit.catalogue.nodes import Node, Reader, capital, is_list, is_mapping, is_text, line_of
from remit.core.forms import (
    AnswerKind,
    Applicability,
    Asking,
    AskingKind,
    Concern,
    Consequence,
    Credit,
    Dependency,
    FrontPage,
    KeyArea,
    Origin,
    Profile,
    Role,
    Stage,
    Theme,
    Way,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ALL = ("all",)
"""A profile's questions when it asks every one; spelt out once the questions are known."""

T = TypeVar("T")

Change = Literal["added", "deleted", "roles", "reworded"]

FORM_FIELDS = (
    "id", "title", "language", "source", "extends", "follows", "front_page", "stages", "roles", "areas", "challenges",
    "practices", "themes", "profiles", "credits", "questions",
)  # fmt: skip
QUESTION_FIELDS = (
    "id", "stage", "title", "wording", "asked", "why", "examples", "skipped", "answer", "origin", "areas", "applies",
    "builds_on", "yields", "evidence", "minutes",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pick:
    """A bare name: the thing of that id, as the extended form has it."""

    id: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class QuestionLayer:
    """What a file says of one question. `inherited` holds the names of fields that came from an extended form."""

    id: str
    path: str
    file: str
    line: int
    bare: bool = False
    stage: str | None = None
    title: str | None = None
    wording: str | None = None
    asked: tuple[Asking, ...] | None = None
    why: str | None = None
    examples: tuple[str, ...] | None = None
    skipped: Consequence | None = None
    answer: AnswerKind | None = None
    origin: Origin | None = None
    areas: tuple[str, ...] | None = None
    applies: Applicability | None = None
    builds_on: tuple[Dependency, ...] | None = None
    yields: str | None = None
    evidence: tuple[str, ...] | None = None
    minutes: int | None = None
    inherited: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class FormLayer:
    """What a form's own files say. `questions` go by stage: a stage without a list is asked as in the extended form."""

    file: str
    id: str | None = None
    title: str | None = None
    language: str | None = None
    source: str | None = None
    extends: str | None = None
    follows: str | None = None
    front_page: FrontPage | None = None
    stages: tuple[Stage | Pick, ...] | None = None
    roles: tuple[Role | Pick, ...] | None = None
    areas: tuple[KeyArea | Pick, ...] | None = None
    challenges: tuple[Concern | Pick, ...] | None = None
    practices: tuple[Concern | Pick, ...] | None = None
    themes: tuple[Theme | Pick, ...] | None = None
    profiles: tuple[Profile | Pick, ...] | None = None
    credits: tuple[Credit, ...] | None = None
    questions: tuple[QuestionLayer, ...] | None = None


def read_form_file(root: Node, reader: Reader) -> FormLayer:
    """Give what a form file says; complaints go to the reader."""
    given = reader.fields(root, "", "a form", FORM_FIELDS)

    def text(name: str) -> str | None:
        return reader.text(given[name], name) if name in given else None

    def things(name: str, make: Callable[[Node, str, Reader], T]) -> tuple[T | Pick, ...] | None:
        return _things(given[name], name, reader, make) if name in given else None

    front_page, credit_groups, questions = given.get("front_page"), given.get("credits"), given.get("questions")
    return FormLayer(
        file=reader.file,
        id=text("id"),
        title=text("title"),
        language=text("language"),
        source=text("source"),
        extends=text("extends"),
        follows=text("follows"),
        front_page=None if front_page is None else _front_page(front_page, reader),
        stages=things("stages", _stage),
        roles=things("roles", _role),
        areas=things("areas", _area),
        challenges=things("challenges", _concern),
        practices=things("practices", _concern),
        themes=things("themes", _theme),
        profiles=things("profiles", _profile),
        credits=None if credit_groups is None else _credits(credit_groups, reader),
        questions=None if questions is None else read_questions(questions, reader),
    )


def read_questions(root: Node, reader: Reader, stage: str | None = None) -> tuple[QuestionLayer, ...]:
    """Give the questions of a list, in order; `stage` is the one that the whole file belongs to."""
    found = [_question(node, reader, stage) for node in reader.items(root, "questions")]
    return tuple(question for question in found if question is not None)


def _question(node: Node, reader: Reader, stage: str | None) -> QuestionLayer | None:
    name = _name_of(node, reader, "questions", "a question")
    if name is None:
        return None
    path = reader.place(node, f"questions[{name}]")
    file, line = reader.file, line_of(node)
    if is_text(node):
        return QuestionLayer(name, path, file, line, bare=True, stage=stage)
    given = reader.fields(node, path, "a question", QUESTION_FIELDS)

    def text(field: str) -> str | None:
        return reader.text(given[field], f"{path}.{field}") if field in given else None

    def texts(field: str) -> tuple[str, ...] | None:
        return reader.texts(given[field], f"{path}.{field}") if field in given else None

    def part(field: str, make: Callable[[Node, str, Reader], T]) -> T | None:
        return make(given[field], f"{path}.{field}", reader) if field in given else None

    return QuestionLayer(
        id=name,
        path=path,
        file=file,
        line=line,
        stage=text("stage") or stage,
        title=text("title"),
        wording=text("wording"),
        asked=part("asked", _asked),
        why=text("why"),
        examples=texts("examples"),
        skipped=part("skipped", _skipped),
        answer=part("answer", _answer),
        origin=part("origin", _origin),
        areas=texts("areas"),
        applies=part("applies", _applies),
        builds_on=part("builds_on", _builds_on),
        yields=text("yields"),
        evidence=texts("evidence"),
        minutes=reader.number(given["minutes"], f"{path}.minutes") if "minutes" in given else None,
    )


def _name_of(node: Node, reader: Reader, path: str, what: str) -> str | None:
    """Give the id of a thing, or of a bare name; complain when it has none that can be used."""
    if is_text(node):
        return reader.text(node, path) or None
    if not is_mapping(node):
        reader.complain("Y005", node, path, f"{capital(what)} must be a name, or fields with values.")
        return None
    for key, value in node.value:
        if key.value == "id":
            return reader.text(value, f"{path}.id") or None
    reader.complain("Y004", node, path, f"{capital(what)} has no 'id'.")
    return None


def _things(node: Node, name: str, reader: Reader, make: Callable[[Node, str, Reader], T]) -> tuple[T | Pick, ...]:
    found: list[T | Pick] = []
    for item in reader.items(node, name):
        own = _name_of(item, reader, name, f"an item of '{name}'")
        if own is None:
            continue
        path = reader.place(item, f"{name}[{own}]")
        if is_text(item):
            found.append(Pick(own, reader.file, line_of(item)))
        else:
            found.append(make(item, path, reader))
    return tuple(found)


class _Fields:
    """The fields of one mapping, by kind of value."""

    def __init__(self, node: Node, path: str, reader: Reader, what: str, known: tuple[str, ...]) -> None:
        self.given = reader.fields(node, path, what, known)
        self.path = path
        self.node = node
        self.reader = reader
        self.what = what

    def text(self, name: str) -> str:
        return self.reader.text(self.given[name], f"{self.path}.{name}") if name in self.given else ""

    def needed(self, name: str) -> str:
        if self.given and name not in self.given:
            self.reader.complain("Y004", self.node, self.path, f"{capital(self.what)} has no '{name}'.")
        return self.text(name)

    def texts(self, name: str) -> tuple[str, ...]:
        return self.reader.texts(self.given[name], f"{self.path}.{name}") if name in self.given else ()


def _stage(node: Node, path: str, reader: Reader) -> Stage:
    given = _Fields(node, path, reader, "a stage", ("id", "title", "gist", "feeds"))
    return Stage(given.text("id"), given.needed("title"), given.text("gist"), given.texts("feeds"))


def _role(node: Node, path: str, reader: Reader) -> Role:
    given = _Fields(node, path, reader, "a role", ("id", "name", "gist"))
    return Role(given.text("id"), given.needed("name"), given.text("gist"))


def _area(node: Node, path: str, reader: Reader) -> KeyArea:
    given = _Fields(node, path, reader, "a key area", ("id", "title", "gist"))
    return KeyArea(given.text("id"), given.needed("title"), given.text("gist"))


def _concern(node: Node, path: str, reader: Reader) -> Concern:
    given = _Fields(node, path, reader, "a challenge or practice", ("id", "name", "gist", "sources"))
    return Concern(given.text("id"), given.needed("name"), given.text("gist"), given.texts("sources"))


def _theme(node: Node, path: str, reader: Reader) -> Theme:
    given = _Fields(node, path, reader, "a theme", ("id", "title", "codes"))
    return Theme(given.text("id"), given.needed("title"), given.texts("codes"))


def _profile(node: Node, path: str, reader: Reader) -> Profile:
    given = _Fields(node, path, reader, "a profile", ("id", "title", "gist", "questions"))
    listed = given.given.get("questions")
    if listed is None:
        given.needed("questions")
        questions: tuple[str, ...] = ()
    elif is_text(listed) and str(listed.value).strip() == "all":
        questions = ALL
    else:
        questions = given.texts("questions")
    return Profile(given.text("id"), given.needed("title"), given.text("gist"), questions)


def _ways(given: _Fields, name: str) -> tuple[Way, ...]:
    if name not in given.given:
        return ()
    ways: list[Way] = []
    for count, item in enumerate(given.reader.items(given.given[name], f"{given.path}.{name}"), 1):
        way = _Fields(item, f"{given.path}.{name}[{count}]", given.reader, "an entry", ("title", "text"))
        ways.append(Way(way.needed("title"), way.needed("text")))
    return tuple(ways)


def _front_page(node: Node, reader: Reader) -> FrontPage:
    known = ("purpose", "ways", "order", "parts", "answers", "loop")
    given = _Fields(node, "front_page", reader, "a front page", known)
    return FrontPage(
        purpose=given.text("purpose"),
        ways=_ways(given, "ways"),
        order=given.text("order"),
        parts=_ways(given, "parts"),
        answers=given.text("answers"),
        loop=given.text("loop"),
    )


def _credits(node: Node, reader: Reader) -> tuple[Credit, ...]:
    found: list[Credit] = []
    for count, item in enumerate(reader.items(node, "credits"), 1):
        path = f"credits[{count}]"
        given = _Fields(item, path, reader, "a credit", ("change", "by", "questions", "note"))
        change = given.needed("change")
        if change and change not in get_args(Change):
            known = ", ".join(get_args(Change))
            reader.complain(
                "Y005", given.given["change"], f"{path}.change", f"'{change}' is no change; known are {known}."
            )
        for question in given.texts("questions"):
            reader.place(item, f"credits[{question}]")
            found.append(Credit(question, cast("Change", change), given.texts("by"), given.text("note")))
    return tuple(found)


def _asked(node: Node, path: str, reader: Reader) -> tuple[Asking, ...]:
    """Read a list of roles, or the fields `must` and `consult` with one list each."""
    if is_list(node):
        return tuple(Asking(role) for role in reader.texts(node, path))
    given = _Fields(node, path, reader, "the list of roles asked", ("must", "consult"))
    kinds: Mapping[AskingKind, tuple[str, ...]] = {"must": given.texts("must"), "consult": given.texts("consult")}
    return tuple(Asking(role, how) for how, roles in kinds.items() for role in roles)


def _skipped(node: Node, path: str, reader: Reader) -> Consequence:
    if is_text(node):
        return Consequence(reader.text(node, path))
    given = _Fields(node, path, reader, "a consequence", ("text", "case", "source"))
    return Consequence(given.needed("text"), given.text("case"), given.text("source"))


def _answer(node: Node, path: str, reader: Reader) -> AnswerKind:
    if is_text(node):
        return AnswerKind(reader.text(node, path))
    given = _Fields(node, path, reader, "the kind of answer", ("kind", "holds"))
    return AnswerKind(given.needed("kind"), given.texts("holds"))


def _origin(node: Node, path: str, reader: Reader) -> Origin:
    known = ("challenges", "practices", "interviewees", "themes", "literature", "note")
    given = _Fields(node, path, reader, "an origin", known)
    return Origin(
        challenges=given.texts("challenges"),
        practices=given.texts("practices"),
        interviewees=given.texts("interviewees"),
        themes=given.texts("themes"),
        literature=given.texts("literature"),
        note=given.text("note"),
    )


def _applies(node: Node, path: str, reader: Reader) -> Applicability:
    if is_text(node):
        return Applicability(reader.text(node, path))
    given = _Fields(node, path, reader, "a condition", ("when", "depends_on"))
    return Applicability(given.needed("when"), given.text("depends_on"))


def _builds_on(node: Node, path: str, reader: Reader) -> tuple[Dependency, ...]:
    """Read fields whose names are question ids and whose values say why."""
    found: list[Dependency] = []
    for key, value in reader.pairs(node, path, "what a question builds on"):
        on = str(key.value)
        reader.place(key, f"{path}[{on}]")
        found.append(Dependency(on, reader.text(value, f"{path}[{on}]")))
    return tuple(found)
