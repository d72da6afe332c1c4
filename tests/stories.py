"""Small logs for tests: a form of five questions, a diamond with a tail, and a teller who acts as people would."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from remit.core import answering
from remit.core.events import Body, Event, PersonJoined, ProjectOpened, RoleTaken
from remit.core.folding import fold
from remit.core.forms import Asking, Dependency, Form, FrontPage, Question, Role, Stage
from remit.core.projects import Project


def question(question_id: str, *builds_on: str, roles: Sequence[str] = ("owner",)) -> Question:
    """Make a plain question of the small form."""
    return Question(
        id=question_id, stage=question_id.partition(".")[0], title=question_id, wording=f"What about {question_id}?",
        asked=tuple(Asking(role) for role in roles),
        builds_on=tuple(Dependency(on, f"{question_id} rests on {on}") for on in builds_on),
    )  # fmt: skip


FORM = Form(
    id="small/1",
    title="A small form",
    language="en",
    front_page=FrontPage("to be tested"),
    stages=(Stage("a", "A", feeds=("b",)), Stage("b", "B", feeds=("a",))),
    roles=(Role("owner", "Owner"), Role("builder", "Builder"), Role("nobody", "Nobody")),
    questions=(
        question("a.root", roles=("owner", "builder")),
        question("a.left", "a.root"),
        question("a.right", "a.root"),
        question("b.join", "a.left", "a.right"),
        question("b.tail", "b.join", roles=("builder", "nobody")),
    ),
)
IDS = tuple(q.id for q in FORM.questions)


@dataclass
class Teller:
    """A log being told: `say` appends bodies; `project` is what they come to."""

    name: str = "p"
    events: list[Event] = field(default_factory=list[Event])
    actor: str = "ann"

    def __post_init__(self) -> None:
        """Open the project with two people who hold the two roles that anybody holds."""
        if not self.events:
            self.say(
                ProjectOpened("Small", "small", FORM), PersonJoined("ann"), PersonJoined("bob"),
                RoleTaken("ann", "owner"), RoleTaken("bob", "builder"),
            )  # fmt: skip

    @property
    def project(self) -> Project:
        """What the whole log comes to."""
        return fold(self.events)

    def say(self, *bodies: Body, actor: str = "") -> list[Event]:
        """Append bodies as events, as the log would: positions without gaps, contents under a digest."""
        said: list[Event] = []
        for body in bodies:
            n = len(self.events) + 1
            at = f"2026-11-23T{n // 3600 % 24:02}:{n // 60 % 60:02}:{n % 60:02}.000000Z"
            contents = (("text", f"c-{self.name}{n}"),)
            event = Event(
                f"{self.name}-{n:06}", self.name, at, actor or self.actor, body, position=n, contents=contents
            )
            self.events.append(event)
            said.append(event)
        return said

    def answer(self, question_id: str, text: str, *, editorial: bool = False) -> str:
        """Answer as a person would who read what stands; gives the version's id."""
        return self.say(answering.answer(self.project, question_id, text, editorial=editorial))[0].id

    def reaffirm(self, question_id: str) -> None:
        """Say that an answer still holds."""
        self.say(answering.reaffirm(self.project, question_id))

    def fill(self) -> None:
        """Answer every question once, upstream first."""
        for question_id in IDS:
            self.answer(question_id, f"first words on {question_id}")


def merged(ours: Sequence[Event], theirs: Sequence[Event]) -> list[Event]:
    """Give what an import makes of two diverged copies: ours, then what ours does not know, in their order."""
    from dataclasses import replace  # used here only

    known = {event.id for event in ours}
    events = list(ours)
    for event in theirs:
        if event.id not in known:
            events.append(replace(event, position=len(events) + 1))
    return events
