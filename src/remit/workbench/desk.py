"""Where the parts meet: loading a project, deciding on it, appending what was decided.

Every verb is one loop: load the project as it stands, let `remit.core` decide, append if the log has not moved since,
else decide again on what stands now. So a verb is never half done and never decided on something that is gone.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from remit.core.access import Access, Membership, may
from remit.core.days import is_day
from remit.core.errors import InvalidInput, LogMoved, NotAllowed, UnknownPerson, UnknownProject, UnknownThing
from remit.core.events import AnswerGiven, AnswerReverted, AnswerSettled, Body, ContentErased, Event
from remit.core.folding import evolve, fold, version_of
from remit.core.ids import matching, nearest, new_id, now
from remit.core.projects import Project, Version
from remit.core.requirements import Requirement
from remit.core.states import RequirementState, requirements
from remit.store import Store
from remit.store.encoding import from_json, to_json
from remit.store.log import ProjectLine

if TYPE_CHECKING:
    from remit.workbench.showing import Looked

RETRIES = 50
"""How often a verb decides anew while others keep writing, before it gives up with LogMoved."""
WHOLE_ID = 36
"""Characters of a whole id; an event of that id is looked up, and the log is not read for it."""
_MOST_DIGITS = 18
"""Digits of a position that are read: more than any log has."""
CHECKPOINT_AFTER = 0.05
"""Seconds of reading and folding after which a checkpoint is worth its room (design: `docs/reference/log.md`, 13)."""
CHECKPOINT_VERSION = 1
"""Raised when the shape of `Project` changes: older checkpoints are then thrown away."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a verb did: the project after it, and the events that were written."""

    project: Project
    events: tuple[Event, ...]

    @property
    def event(self) -> Event:
        """The first event that was written."""
        return self.events[0]


@dataclass
class Desk:
    """A store and the person working at it. Verbs are methods; each group of verbs is a class on top of this one.

    `person` is the id of whoever acts, `on_behalf_of` of whoever is spoken for; `folder` is where relative locations
    of sources start. At a `local` desk whoever can open the database may add people to its projects: there is no
    account that could say who they are; elsewhere the memberships of the store decide, and a project that one is no
    member of is not there. `guest_of` is the one project that a guest sees, with the access of `guest_access`.
    `newcomer` is the name of a person that the database does not know yet; they become known with their first project.
    """

    store: Store
    person: str
    on_behalf_of: str = ""
    sitting: str = ""
    folder: Path = field(default_factory=Path.cwd)
    clock: Callable[[], str] = now
    newcomer: str = ""
    local: bool = True
    guest_of: str = ""
    guest_access: Access = "commenter"
    _projects: dict[str, Project] = field(default_factory=dict[str, Project], repr=False)
    _looked: dict[str, Looked] = field(default_factory=dict[str, "Looked"], repr=False)
    _handles: dict[str, str] = field(default_factory=dict[str, str], repr=False)
    _turns: dict[str, threading.RLock] = field(default_factory=dict[str, threading.RLock], repr=False)

    def find(self, name: str) -> str:
        """Give the id of the project with that handle, name, id or (from 6 characters) end of an id."""
        low = name.casefold()
        met = low if low in self._projects else self._handles.get(low, "")
        if met and self._sees(met):
            return met
        lines = self._lines()
        ends = matching((line.id for line in lines), low)
        for matches in (
            [line for line in lines if line.handle.casefold() == low],
            [line for line in lines if line.name.casefold() == low],
            [line for line in lines if line.id in ends],
        ):
            if len(matches) == 1:
                self._remember(matches[0])
                return matches[0].id
            if matches:
                ids = ", ".join(line.id for line in matches)
                sentence = f"{name!r} names {len(matches)} projects ({ids}); use the id."
                raise UnknownProject(sentence, project=name)
        if not self.local:
            sentence = f"There is no project {name!r} that you take part in."
            raise UnknownProject(sentence, project=name)
        known = ", ".join(line.handle for line in lines) or "none yet; `remit new NAME` opens one"
        sentence = f"There is no project {name!r} in {self.store.shown}; there are: {known}."
        raise UnknownProject(sentence, project=name)

    def _remember(self, line: ProjectLine) -> None:
        """Keep the handle of a project that alone has it: handles never change, and looking through all takes long."""
        handle = line.handle.casefold()
        if sum(1 for one in self.store.log.projects() if one.handle.casefold() == handle) == 1:
            self._handles[handle] = line.id

    def _sees(self, project_id: str) -> bool:
        """Tell whether there is such a project for whoever acts."""
        if self.local or self.guest_of:
            return self.local or self.guest_of == project_id
        return self.store.memberships.access(project_id, self.person) is not None

    def _lines(self) -> tuple[ProjectLine, ...]:
        """Give the projects that there are for whoever acts: all at a local desk, else those they are a member of."""
        lines = self.store.log.projects()
        if self.local:
            return lines
        held = {self.guest_of} if self.guest_of else self.store.memberships.of(self.person).keys()
        return tuple(line for line in lines if line.id in held)

    def access(self, project: Project) -> Access | None:
        """Give what whoever acts may do in a project; at a local desk those who take part own it."""
        member = project.people.get(self.person)
        if self.local:
            return "owner" if member is not None and member.present else None
        if self.guest_of:
            return self.guest_access if self.guest_of == project.id else None
        return self.store.memberships.access(project.id, self.person)

    def project(self, name: str) -> Project:
        """Give the project as it stands now."""
        return self._load(self.find(name))

    def at(self, name: str, moment: str) -> Project:
        """Give the project at a moment: `now`, a snapshot's name, a position (`@120`) or a day (`2026-11-23`).

        A day means its end (UTC). Raises UnknownThing for anything else, and for a day before the project opened.
        """
        project = self.project(name)
        if moment in {"", "now"}:
            return project
        if moment in project.snapshots:
            return fold(self.store.log.read(project.id, upto=project.snapshots[moment].position))
        if moment.startswith("@") and moment.isascii() and moment[1:].isdigit():
            position = int(moment[1 : 1 + _MOST_DIGITS])
            if not 1 <= position <= project.position:
                sentence = f"The log of {project.handle} has positions 1 to {project.position}; {moment} is not there."
                raise UnknownThing(sentence, moment=moment)
            return fold(self.store.log.read(project.id, upto=position))
        if is_day(moment):
            events = [e for e in self.store.log.read(project.id) if e.at[:10] <= moment]
            if events:
                return fold(events)
        names = ", ".join(project.snapshots) or "none yet"
        sentence = f"{moment!r} is no moment of {project.handle}: use now, @POSITION, a day, or a snapshot ({names})."
        raise UnknownThing(sentence, moment=moment)

    def _load(self, project_id: str) -> Project:
        known = self._projects.get(project_id)
        if known is None:
            project = self._know(self._open(project_id), ())
            self._looked.pop(project_id, None)
            return project
        if self.store.log.position(project_id) <= known.position:
            return known
        events = self.store.log.read(project_id, after=known.position)
        return self._know(evolve(known, events), events)

    def _know(self, project: Project, events: Sequence[Event]) -> Project:
        """Keep a project as it stands after events; where one erased something, nothing that was found before stays."""
        known = self._projects.get(project.id)
        if known is None or known.position < project.position:
            self._projects[project.id] = project
        if any(isinstance(event.body, ContentErased) for event in events):
            self._looked.pop(project.id, None)  # only now: whoever looks from here on looks at what stands
        return project

    def _open(self, project_id: str) -> Project:
        started = time.perf_counter()
        stored = self.store.checkpoints.load(project_id, CHECKPOINT_VERSION)
        if stored is not None:
            project: Project = from_json(Project, stored[1])
            project = evolve(project, self.store.log.read(project_id, after=project.position))
        else:
            project = fold(self.store.log.read(project_id))
        if time.perf_counter() - started > CHECKPOINT_AFTER and (stored is None or project.position > stored[0]):
            self.store.checkpoints.save(project_id, project.position, CHECKPOINT_VERSION, to_json(project))
        return project

    def _event(self, project_id: str, body: Body, *, on_behalf_of: str | None = None) -> Event:
        return Event(
            new_id(), project_id, self.clock(), self.person, body,
            self.on_behalf_of if on_behalf_of is None else on_behalf_of, self.sitting,
        )  # fmt: skip

    def _do(self, name: str, action: str, decide: Callable[[Project], Sequence[Body]], *, asked: str = "") -> Done:
        """Decide on the project as it stands and append, again and again until nobody came in between.

        `asked` is the question that the action answers, for those whose access depends on being asked. Those who write
        to one project here take turns, so that it is only ever another process that comes in between.
        """
        project_id = self.find(name)
        with self._turns.setdefault(project_id, threading.RLock()):
            for _ in range(RETRIES):
                project = self._load(project_id)
                self._allowed(project, action, asked)
                events = [self._event(project_id, body) for body in decide(project)]
                try:
                    written = self.store.log.append(project_id, events, project.position)
                except LogMoved:
                    continue
                return Done(self._know(evolve(project, written), written), written)
        sentence = f"Others kept writing to {name}; nothing of yours was written. Try again."
        raise LogMoved(sentence)

    def _allowed(self, project: Project, action: str, asked: str = "") -> None:
        if action == "people" and self.local:
            return
        access = self.access(project)
        if access is None:
            handle = project.handle
            sentence = f"You do not take part in {handle}; a member adds you with `remit people {handle} --add NAME`."
            raise NotAllowed(sentence, action=action)
        member = project.people.get(self.person)
        roles = member.roles if member is not None and member.present else ()
        question = project.form.question(asked) if asked else None
        mine = question is not None and any(role in roles for role in question.roles)
        if not may(action, Membership(self.person, access, roles), asked=mine):
            sentence = f"You may not {action} in {project.handle}."
            if not self.local:
                sentence = f"Your access to {project.name} ({access}) does not let you do that; an owner can change it."
            raise NotAllowed(sentence, action=action)

    def _only_shipped(self, form: str) -> str:
        """Give the form's name; a path is refused where people come from elsewhere: it would read our files to them."""
        if self.local or re.fullmatch(r"[a-z][a-z0-9-]*/[0-9]+", form):
            return form
        sentence = f"{form[:80]!r} is no form that ships with Remit; own forms are opened at the terminal."
        raise InvalidInput(sentence, form=form[:80])

    def _only_trusted(self, what: str) -> None:
        """Let only those do something who own the server: it reaches whatever the server can reach."""
        account = None if self.local or self.guest_of else self.store.accounts.get(self.person)
        if not self.local and not (account is not None and account.owner):
            raise NotAllowed(f"Only owners of this server {what}.", action=what)

    def person_id(self, name: str) -> str:
        """Give the id of a person by name, address or id; UnknownPerson says how to add one."""
        found = self.store.people.find(name)
        if found is None:
            sentence = f"Nobody called {name!r} is known here; add them with `remit people PROJECT --add {name!r}`."
            raise UnknownPerson(sentence, person=name)
        return found.id

    def _only_role(self, project: Project, asked: Sequence[str], what: str) -> str:
        """Give the one asked role that whoever speaks holds; InvalidInput asks which, where it is none or several."""
        member = project.people.get(self.on_behalf_of or self.person)
        mine = [role for role in asked if member is not None and role in member.roles]
        if len(mine) != 1:
            which = f"you hold {', '.join(mine)}" if mine else f"you hold none of {', '.join(asked)}"
            sentence = f"Say for which role you {what} (--role): {which}."
            raise InvalidInput(sentence, roles=mine)
        return mine[0]

    def _version(self, project: Project, question: str, name: str) -> Version:
        """Give a version of an answer by its id, the end of its id, `N` (the Nth) or a snapshot's name."""
        project.question(question)
        named = self._named_version(project, question, name)
        if named is not None:
            return named
        versions = self._versions(project, question)
        if name in project.snapshots:
            position = project.snapshots[name].position
            versions = [v for v in versions if v.position <= position][-1:]
            name = versions[0].id if versions else name
        wanted = matching((v.id for v in versions), name)
        matches = [v for number, v in enumerate(versions, 1) if v.id in wanted or name == str(number)]
        if len(matches) != 1:
            sentence = (
                f"{question} has no version {name[:80]!r}; `remit history {project.handle} {question}` lists them."
            )
            raise UnknownThing(sentence, version=name, question=question)
        return matches[0]

    def _named_version(self, project: Project, question: str, name: str) -> Version | None:
        """Give the version of that whole id without reading through the log; None where it takes more to tell."""
        if len(name) < WHOLE_ID or name in project.snapshots:
            return None
        standing = project.standing(question)
        here = next((v for v in (standing.answer, *standing.rivals) if v is not None and v.id == name), None)
        if here is not None:
            return here
        event = self.store.log.event(project.id, name)
        if event is None or not isinstance(event.body, AnswerGiven | AnswerSettled | AnswerReverted):
            return None
        return version_of(event) if event.body.question == question else None

    def _versions(self, project: Project, question: str) -> list[Version]:
        kinds = (AnswerGiven.KIND, AnswerSettled.KIND, AnswerReverted.KIND)
        versions = map(version_of, self.store.log.of_kinds(project.id, kinds))
        return [version for version in versions if version.question == question]

    def _requirement(self, project: Project, name: str) -> Requirement:
        return self._requirement_state(project, name).requirement

    def _requirement_state(self, project: Project, name: str) -> RequirementState:
        states = requirements(project, self.clock())
        for state in states:
            if state.requirement.id == name:
                return state
        near = nearest(name, [state.requirement.id for state in states])
        hint = f"did you mean {' or '.join(near)}?" if near else f"`remit requirements {project.handle}` lists them."
        raise UnknownThing(f"There is no requirement {name[:300]!r}; {hint}", requirement=name, nearest=near)
