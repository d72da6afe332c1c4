"""The story as it is told: who takes part, and who does what in which sitting, read from `story/*.yaml`.

A story is a list of steps; each step is one verb of the workbench, done by one person so many minutes after the one
before. Nothing here knows what a verb does: `remit.example.building` does.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import resources

import yaml
from pydantic import ConfigDict, TypeAdapter, with_config

from remit.core.observations import Attribute, Source

_STRICT = ConfigDict(extra="forbid")


@with_config(_STRICT)
@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the story, and the roles they hold from when they join."""

    name: str
    roles: tuple[str, ...] = ()


@with_config(_STRICT)
@dataclass(frozen=True, slots=True)
class Step:
    """One verb, done by one person.

    `do` is the verb and `about` what it is done to: a question, a requirement, a person, a label, the rule of a
    conflict, or the name of a snapshot; `finding` is the code of a finding on that question. `minutes` is the time
    since the step before. `label` names what the step made, so that a later step can be about it. `speaking_for` is
    the person on whose behalf it is done, `keys` the numbers of the readings that are accepted. Days (`until_day`,
    `due_day`) count as the sittings' days do.
    """

    do: str
    by: str
    about: str = ""
    text: str = ""
    finding: str = ""
    reason: str = ""
    role: str = ""
    roles: tuple[str, ...] = ()
    person: str = ""
    speaking_for: str = ""
    minutes: float = 2
    label: str = ""
    base: str | None = None
    accept: bool = False
    keys: tuple[int, ...] = ()
    editorial: bool = False
    until: str = ""
    until_day: int | None = None
    due_day: int | None = None
    aspect: str = "other"
    priority: str = ""
    stage: str = ""
    title: str = ""
    why: str = ""
    skipped: str = ""
    builds_on: dict[str, str] = field(default_factory=dict[str, str])
    areas: tuple[str, ...] = ()


@with_config(_STRICT)
@dataclass(frozen=True, slots=True)
class Sitting:
    """One time together (or of one person alone): on which day of the story, from when (UTC), and what was done."""

    sitting: str
    day: int
    at: str
    steps: tuple[Step, ...]


@with_config(_STRICT)
@dataclass(frozen=True, slots=True)
class Told:
    """How the source is described: its attributes are written out below it."""

    name: str
    kind: str
    location: str
    label: str
    prediction: str
    score: str
    time: str
    positive: str
    note: str
    settings: tuple[tuple[str, str], ...]
    attributes: tuple[Attribute, ...]

    @property
    def source(self) -> Source:
        """The source as the log knows it."""
        return Source(
            name=self.name, kind=self.kind, location=self.location, label=self.label, prediction=self.prediction,
            score=self.score, time=self.time, positive=self.positive, attributes=self.attributes, note=self.note,
            settings=self.settings,
        )  # fmt: skip


@with_config(_STRICT)
@dataclass(frozen=True, slots=True)
class Opening:
    """What the project is called, on which form it stands, who takes part, and what is measured."""

    name: str
    handle: str
    form: str
    profile: str
    opened_by: str
    people: dict[str, Person]
    source: Told


@with_config(_STRICT)
@dataclass(frozen=True, slots=True)
class Story:
    """The whole story: the opening, and the sittings in the order in which they took place."""

    opening: Opening
    sittings: tuple[Sitting, ...]

    @property
    def days(self) -> int:
        """How many days lie between the first day of the story and its last."""
        return max(sitting.day for sitting in self.sittings)

    @property
    def steps(self) -> int:
        """How many steps the story has."""
        return sum(len(sitting.steps) for sitting in self.sittings)


def tell() -> Story:
    """Read the story that Remit ships; a step that says something unknown raises pydantic's ValidationError."""
    folder = resources.files("remit.example") / "story"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".yaml")), key=lambda file: file.name)
    opening, *sittings = (yaml.safe_load(file.read_text(encoding="utf-8")) for file in files)
    return STORY.validate_python({"opening": opening, "sittings": sittings})


STORY: TypeAdapter[Story] = TypeAdapter(Story)
"""How a story must be written down."""
