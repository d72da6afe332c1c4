"""Files become a whole form: layers are read from a folder or a file and laid over the form that they extend."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from remit.catalogue.complaints import Complaint, Place
from remit.catalogue.layers import ALL, FormLayer, Pick, QuestionLayer, read_form_file, read_questions
from remit.catalogue.nodes import Broken, Node, Reader, is_mapping, parse
from remit.core.errors import TooLarge, UnreadableFile
from remit.core.forms import (
    AnswerKind,
    Concern,
    Consequence,
    Form,
    FrontPage,
    KeyArea,
    Origin,
    Profile,
    Question,
    Role,
    Stage,
    Theme,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

EDITIONS = Path(__file__).parent / "editions"
MAX_BYTES = 5_000_000
_FORM_FILE = "form.yaml"
_SHARED = "shared"


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Thing = TypeVar("Thing", bound=_Named)


@dataclass(frozen=True, slots=True)
class Assembled:
    """A form as read, or None when it is too broken; with what is wrong, and where each path stands."""

    form: Form | None
    complaints: tuple[Complaint, ...]
    places: dict[str, Place]


@dataclass(frozen=True, slots=True)
class _Shelf(Generic[Thing]):
    """The things that a form has, in order, and all that it or a form below it has ever described."""

    chosen: tuple[Thing, ...] = ()
    known: dict[str, Thing] = field(default_factory=dict[str, Thing])


@dataclass(frozen=True, slots=True)
class _Whole:
    """A layer laid over everything that it extends."""

    layer: FormLayer
    language: str
    front_page: FrontPage
    stages: _Shelf[Stage]
    roles: _Shelf[Role]
    areas: _Shelf[KeyArea]
    challenges: _Shelf[Concern]
    practices: _Shelf[Concern]
    themes: _Shelf[Theme]
    profiles: _Shelf[Profile]
    questions: _Shelf[QuestionLayer]


def shipped_forms() -> tuple[str, ...]:
    """Give the ids of the forms that are shipped, `family/number`, lowest number first."""
    found = [
        (family.name, int(edition.name))
        for family in EDITIONS.iterdir()
        if family.is_dir()
        for edition in family.iterdir()
        if edition.name.isdecimal()
    ]
    return tuple(f"{family}/{number}" for family, number in sorted(found))


def assemble(path: Path) -> Assembled:
    """Read a form from a folder or a single file, with everything that it extends.

    The guards against harmful YAML are skipped for files inside `EDITIONS`: they are ours.
    """
    reading = _Reading()
    try:
        whole = reading.whole(path)
    except Broken as broken:
        return Assembled(None, (*reading.complaints, broken.complaint), reading.places)
    return Assembled(_form(whole, reading), tuple(reading.complaints), reading.places)


class _Reading:
    """Everything that one reading gathers."""

    def __init__(self) -> None:
        self.complaints: list[Complaint] = []
        self.places: dict[str, Place] = {}

    def complain(self, code: str, place: Place, path: str, message: str) -> None:
        self.complaints.append(Complaint(code, place.file, place.line, path, message))

    def whole(self, path: Path) -> _Whole:
        """Give a form's own files laid over the form that they extend."""
        folder = path.is_dir()
        file = path / _FORM_FILE if folder else path
        places: dict[str, Place] = {}
        root = _root(file)
        if not is_mapping(root):
            raise Broken(
                Complaint("Y005", shown(file), 1, "", "A form must be fields with values, such as 'id: ours/1'.")
            )
        own = read_form_file(root, Reader(shown(file), self.complaints, places))
        base = self._base(own, file, places)
        stages = self._shelf("stages", own.stages, base.stages if base else None)
        by_stage: dict[str, tuple[QuestionLayer, ...]] = {}
        for other in sorted(path.glob("*.y*ml")) if folder else ():
            if other.name == _FORM_FILE:
                continue
            if other.stem not in {stage.id for stage in stages.chosen}:
                message = f"No stage is called '{other.stem}', so nobody would be asked what this file holds."
                self.complain("Y010", Place(shown(other), 0), "", message)
                continue
            by_stage[other.stem] = self._questions(other, places)
        self.places.update(places)
        self.places[""] = Place(shown(file), 1)
        return _Whole(
            layer=own,
            language=own.language or (base.language if base else "en"),
            front_page=own.front_page or (base.front_page if base else FrontPage("")),
            stages=stages,
            roles=self._shelf("roles", own.roles, base.roles if base else None),
            areas=self._shelf("areas", own.areas, base.areas if base else None),
            challenges=self._shelf("challenges", own.challenges, base.challenges if base else None),
            practices=self._shelf("practices", own.practices, base.practices if base else None),
            themes=self._shelf("themes", own.themes, base.themes if base else None),
            profiles=self._shelf("profiles", own.profiles, base.profiles if base else None),
            questions=self._asked(own, by_stage, stages.chosen, base.questions if base else _Shelf()),
        )

    def _base(self, own: FormLayer, file: Path, places: dict[str, Place]) -> _Whole | None:
        if own.extends is None:
            return None
        known = shipped_forms()
        if own.extends in known or (own.extends.endswith(f"/{_SHARED}") and EDITIONS in file.parents):
            return self.whole(EDITIONS / own.extends)
        message = f"'{own.extends}' is no form that can be extended; shipped are {', '.join(known)}."
        self.complain("Y008", places.get("extends", Place(shown(file), 0)), "extends", message)
        return None

    def _questions(self, file: Path, places: dict[str, Place]) -> tuple[QuestionLayer, ...]:
        try:
            return read_questions(_root(file), Reader(shown(file), self.complaints, places), file.stem)
        except Broken as broken:
            self.complaints.append(broken.complaint)
            return ()

    def _shelf(self, name: str, own: tuple[Thing | Pick, ...] | None, base: _Shelf[Thing] | None) -> _Shelf[Thing]:
        """Give the things of one kind: as the form lists them, or else as the form below has them."""
        known = dict(base.known) if base else {}
        if own is None:
            return _Shelf(base.chosen if base else (), known)
        chosen: list[Thing] = []
        for thing in own:
            if not isinstance(thing, Pick):
                chosen.append(thing)
                known[thing.id] = thing
            elif thing.id in known:
                chosen.append(known[thing.id])
            else:
                message = (
                    f"'{thing.id}' is not among the {name} of the extended form; describe it here with its fields."
                )
                self.complain("Y009", Place(thing.file, thing.line), f"{name}[{thing.id}]", message)
        return _Shelf(tuple(chosen), known)

    def _asked(
        self,
        own: FormLayer,
        by_stage: Mapping[str, tuple[QuestionLayer, ...]],
        stages: Iterable[Stage],
        base: _Shelf[QuestionLayer],
    ) -> _Shelf[QuestionLayer]:
        """Give the questions in the order in which they are asked; a stage that nobody lists is asked as below."""
        listed = list(own.questions or ())
        for stage in stages:
            if stage.id in by_stage:
                listed.extend(by_stage[stage.id])
            elif own.questions is None:
                listed.extend(question for question in base.chosen if _stage_of(question) == stage.id)
        chosen: list[QuestionLayer] = []
        for question in listed:
            if question.bare and question.id not in base.known:
                message = f"'{question.id}' is not a question of the extended form; write it with its fields."
                self.complain("Y009", Place(question.file, question.line), question.path, message)
            else:
                chosen.append(_laid_over(base.known.get(question.id), question))
        return _Shelf(tuple(chosen), {**base.known, **{question.id: question for question in chosen}})


def _stage_of(question: QuestionLayer) -> str:
    return question.stage or question.id.partition(".")[0]


def _laid_over(base: QuestionLayer | None, own: QuestionLayer) -> QuestionLayer:
    """Fill the gaps of a question with what the form below says of it."""
    if base is None or base is own:
        return own
    given = {name: getattr(own, name) for name in _FILLABLE if getattr(own, name) is not None}
    inherited = frozenset(_FILLABLE) - frozenset(given)
    return replace(base, bare=False, path=own.path, file=own.file, line=own.line, inherited=inherited, **given)


_FILLABLE = (
    "stage", "title", "wording", "asked", "why", "examples", "skipped", "answer", "origin", "areas", "applies",
    "builds_on", "yields", "evidence", "minutes",
)  # fmt: skip


def _form(whole: _Whole, reading: _Reading) -> Form:
    """Spell a whole layer out as a form. What was inherited and names a question that is not asked is left out."""
    own = whole.layer
    ids = tuple(question.id for question in whole.questions.chosen)
    asked = frozenset(ids)
    for name in ("id", "title"):
        if getattr(own, name) is None:
            reading.complain("Y004", Place(own.file, 1), name, f"The form has no '{name}'.")
    profiles = [
        replace(profile, questions=ids)
        if profile.questions == ALL
        else profile
        if own.profiles is not None
        else replace(profile, questions=tuple(question for question in profile.questions if question in asked))
        for profile in whole.profiles.chosen
    ]
    return Form(
        id=own.id or "",
        title=own.title or "",
        language=whole.language,
        front_page=whole.front_page,
        stages=whole.stages.chosen,
        roles=whole.roles.chosen,
        questions=tuple(_question(layer, asked, reading) for layer in whole.questions.chosen),
        areas=whole.areas.chosen,
        challenges=whole.challenges.chosen,
        practices=whole.practices.chosen,
        themes=whole.themes.chosen,
        profiles=tuple(profiles),
        follows=own.follows or "",
        credits=own.credits or (),
        source=own.source or "",
    )


def _question(layer: QuestionLayer, ids: frozenset[str], reading: _Reading) -> Question:
    for name in ("title", "wording"):
        if getattr(layer, name) is None:
            message = f"The question '{layer.id}' has no '{name}'."
            reading.complain("Y004", Place(layer.file, layer.line), f"{layer.path}.{name}", message)
    builds_on, applies = layer.builds_on or (), layer.applies
    if "builds_on" in layer.inherited:
        builds_on = tuple(dependency for dependency in builds_on if dependency.on in ids)
    if applies and "applies" in layer.inherited and applies.depends_on not in ids:
        applies = replace(applies, depends_on="")
    return Question(
        id=layer.id,
        stage=_stage_of(layer),
        title=layer.title or "",
        wording=layer.wording or "",
        asked=layer.asked or (),
        why=layer.why or "",
        examples=layer.examples or (),
        skipped=layer.skipped or Consequence(""),
        answer=layer.answer or AnswerKind("statement"),
        origin=layer.origin or Origin(),
        areas=layer.areas or (),
        applies=applies,
        builds_on=builds_on,
        yields=layer.yields or "",
        evidence=layer.evidence or (),
        minutes=3 if layer.minutes is None else layer.minutes,
    )


def shown(file: Path) -> str:
    """Give the name under which complaints speak of a file: ours from the folder of editions, others as given."""
    return file.relative_to(EDITIONS.parent).as_posix() if EDITIONS in file.parents else str(file)


def _root(file: Path) -> Node:
    return parse(_text_of(file), shown(file), trusted=EDITIONS in file.parents)


def _text_of(file: Path) -> str:
    """Read a file as text, and say plainly what it is when it is not."""
    name = shown(file)
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        missing = f"{name} does not exist."
        if file.name == _FORM_FILE and file.parent.is_dir():
            missing = f"{file.parent} holds no {_FORM_FILE}, so it is not a form's folder."
        raise UnreadableFile(missing, file=name) from None
    except OSError as error:
        raise UnreadableFile(f"{name} cannot be read: {error.strerror or error}.", file=name) from None
    if len(data) > MAX_BYTES:
        message = f"{name} is larger than {MAX_BYTES // 1_000_000} MB; a form's file is at most that large."
        raise TooLarge(message, file=name, limit=MAX_BYTES)
    if data.startswith(b"PK\x03\x04"):
        raise UnreadableFile(f"{name} is a zip archive or an Office file, not YAML; unpack it first.", file=name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFile(f"{name} is not a text file in UTF-8.", file=name) from None
    if "\0" in text:
        raise UnreadableFile(f"{name} is binary, not a text file.", file=name)
    return text
