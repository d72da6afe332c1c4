"""Verbs on time and the whole: history, snapshots, differences; open, rename, export, import and audit a project."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from remit.core import changing
from remit.core.differences import Difference, difference
from remit.core.errors import InvalidInput, NotAllowed, ProjectExists
from remit.core.events import Body, Event, FormChanged, PersonJoined, ProjectOpened, RoleTaken
from remit.core.ids import new_id, slug
from remit.core.projects import Project
from remit.store.auditing import Audit
from remit.store.log import ProjectLine
from remit.store.projectfile import Written, read_project, write_project
from remit.workbench.desk import Desk, Done
from remit.workbench.forms import read_form, role_in, tailored

_HANDLE = re.compile(r"\w[\w.-]{0,79}")
"""A handle stands in addresses and names of files: nothing in it may mean something there."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import brought: the project, how many events were new and known, and where both sides wrote."""

    project: Project
    added: int
    known: int
    conflicts: tuple[str, ...]
    people: int


class HistoryVerbs(Desk):
    """What people do with a project as a whole, over time."""

    def projects(self) -> tuple[ProjectLine, ...]:
        """Give the projects of this database, the one last written to first."""
        return tuple(sorted(self._lines(), key=lambda line: line.last_at, reverse=True))

    def new(
        self,
        title: str,
        *,
        form: str = "mlops/3",
        profile: str = "product",
        handle: str = "",
        roles: Sequence[str] = (),
    ) -> Done:
        """Open a project on a form; the person at the desk takes part from the start, with the roles they hold."""
        title = changing.checked_name(title, "The project's name")
        edition = read_form(self._only_shipped(form))
        left_out = tailored(edition, profile)
        taken = {line.handle for line in self.store.log.projects()}
        if self.guest_of:
            raise NotAllowed("Guests open no projects.", action="new")
        if not handle:
            handle = slug(title)
            if not self.local:  # others' projects are not to be told by their handles
                handle = next(free for n in count(1) if (free := f"{handle}-{n}" if n > 1 else handle) not in taken)
        if not _HANDLE.fullmatch(handle):
            sentence = f"{handle[:80]!r} is no handle; use letters, digits and hyphens, as in `tram-delays`."
            raise InvalidInput(sentence, handle=handle[:80])
        if handle in taken:
            sentence = f"There is already a project {handle!r} here; choose another name, or a handle with --handle."
            raise ProjectExists(sentence, project=handle)
        reason = f"not asked in the profile {profile}"
        bodies: list[Body] = [ProjectOpened(title, handle, edition, profile), PersonJoined(self.person)]
        bodies += [RoleTaken(self.person, role_in(edition, role)) for role in dict.fromkeys(roles)]
        bodies += [FormChanged("dropped", question.id, reason=reason) for question in left_out]
        project_id = new_id()
        if self.newcomer:
            self.store.people.add(self.newcomer, id=self.person)
            self.newcomer = ""
        if not self.local:
            self.store.memberships.give(project_id, self.person, "owner", self.person)
        written = self.store.log.append(project_id, [self._event(project_id, b, on_behalf_of="") for b in bodies], 0)
        return Done(self._load(project_id), written)

    def rename(self, name: str, title: str) -> Done:
        """Give the project another name; its handle stays."""
        return self._do(name, "change-form", lambda p: [changing.rename(p, title)])

    def history(self, name: str, question: str = "", limit: int = 0) -> tuple[Event, ...]:
        """Give what happened, oldest first: to one question (and its requirements), or to all; the last `limit`."""
        project = self.project(name)
        events: Sequence[Event] = self.store.log.read(project.id)
        if question:
            if question not in project.dropped:
                project.question(question)
            events = [e for e in events if _about(e) == question]
        return tuple(events[-limit:] if limit else events)

    def snapshot(self, name: str, moment: str, note: str = "") -> Done:
        """Name this moment."""
        return self._do(name, "settle", lambda p: [changing.name_snapshot(p, moment, note)])

    def diff(self, name: str, earlier: str, later: str = "now") -> Difference:
        """Tell what differs between two moments, the earlier one first."""
        first, second = self.at(name, earlier), self.at(name, later)
        return difference(first, second) if first.position <= second.position else difference(second, first)

    def export(self, name: str, to: Path, *, names: bool = True, replace: bool = False) -> Written:
        """Write the project file; one that is there and holds something else is replaced only when told so."""
        return write_project(self.store, self.find(name), to, names=names, replace=replace)

    def bring(self, path: Path) -> Imported:
        """Import a project file: a new project, or what this log does not know of one it has."""
        file = read_project(path)
        if not self.local:
            self._let_in(file.project)
        absorbed = self.store.log.absorb(file)
        self._projects.pop(file.project, None)
        self._handles.clear()
        project = self._load(file.project)
        conflicts = tuple(q for q, standing in project.standings.items() if standing.rivals)
        return Imported(project, len(absorbed.events), absorbed.known, conflicts, absorbed.people)

    def _let_in(self, project_id: str) -> None:
        """Let only owners import into a project that is here; whoever brings a new one owns it."""
        here = any(line.id == project_id for line in self.store.log.projects())
        held = self.store.memberships.access(project_id, self.person)
        if self.guest_of or (here and held != "owner"):
            raise NotAllowed("Only owners of a project import into it.", action="import")
        if not here:
            self.store.memberships.give(project_id, self.person, "owner", self.person)

    def audit(self, name: str) -> Audit:
        """Prove the chain, or name the first broken event. Reads the log itself, not the project made of it."""
        return self.store.log.audit(self.find(name))


def _about(event: Event) -> str:
    body = event.body
    found = getattr(body, "question", "") or getattr(body, "requirement", "") or getattr(body, "about", "")
    return found.partition("/")[0] if isinstance(found, str) else ""
