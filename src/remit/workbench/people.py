"""Verbs on people: who takes part and which roles they hold. Names stay outside the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from remit.core import changing
from remit.core.errors import InvalidInput
from remit.core.events import Body, ContentErased, RoleTaken
from remit.core.projects import Project
from remit.workbench.accounts import forget
from remit.workbench.desk import Desk, Done


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A member as people see them; `name` is "erased" wording once the person's details were erased."""

    id: str
    name: str
    roles: tuple[str, ...]
    present: bool


class PeopleVerbs(Desk):
    """Who is who, and who holds which role."""

    def people(self, name: str) -> tuple[PersonLine, ...]:
        """Give everybody who takes or took part."""
        project = self.project(name)
        names = self.names(project)
        return tuple(PersonLine(m.person, names[m.person], m.roles, m.present) for m in project.people.values())

    def names(self, project: Project) -> dict[str, str]:
        """Give a readable name for every person in the project; the end of the id where none is known."""
        known = {person.id: person.name for person in self.store.people.all()}
        return {i: known.get(i) or f"person {i[-8:]}" for i in project.people}

    def add_person(self, name: str, person: str, roles: Sequence[str] = (), email: str = "") -> Done:
        """Let a person take part, with roles; a name that is not known yet becomes a new person."""
        person = changing.checked_name(person, "The person's name")
        before = self.project(name)
        self._allowed(before, "people")
        for role in roles:  # before anybody is made known
            changing.role_known(before, role)
        known = self.store.people.find(person)
        another = known is not None and email.strip() not in {"", known.email}
        if another and not self.local:
            raise InvalidInput(f"{person} is known here already, and changes their own address.", person=person)
        made = self.person_id(person) if known else self.store.people.add(person, email).id

        def decide(project: Project) -> list[Body]:
            bodies: list[Body] = []
            member = project.people.get(made)
            if member is None or not member.present:
                bodies.append(changing.join(project, made))
            held = member.roles if member and member.present else ()
            bodies += [RoleTaken(made, role) for role in dict.fromkeys(roles) if role not in held]
            if not bodies:
                changing.join(project, made)  # refuses: nothing would change
            return bodies

        done = self._do(name, "people", decide)
        if known is not None and another:
            self.store.people.rename(made, known.name, email)
        if not self.local and self.store.memberships.access(done.project.id, made) is None:
            self.store.memberships.give(done.project.id, made, "commenter", self.person)
        return done

    def remove_person(self, name: str, person: str) -> Done:
        """Let a person leave the project; what they said stays."""
        project = self.project(name)
        self._allowed(project, "people")
        found = self.person_id(person)
        if not self.local:
            self.store.memberships.give(project.id, found, None, self.person)
        return self._do(name, "people", lambda p: [changing.leave(p, found)])

    def give_up_role(self, name: str, person: str, role: str) -> Done:
        """Take a role from a person."""
        self._allowed(self.project(name), "people")
        found = self.person_id(person)
        return self._do(name, "people", lambda p: [changing.give_up_role(p, found, role)])

    def erase_person(self, person: str) -> str:
        """Erase a person's name and address everywhere; what they said stays, under an opaque id."""
        found = self.person_id(person)
        if found != self.person:
            self._only_trusted("erase other people")
        forget(self.store, found)
        return found

    def erase(self, name: str, event: str, reason: str, *, later: bool = False) -> Done:
        """Erase for good the text that came with an event; with `later`, also versions written on top of it.

        The chain still verifies. The words are gone from the database, its exports and its checkpoints.
        """
        reason = changing.checked_text(reason, "The reason for erasing")

        def decide(project: Project) -> list[ContentErased]:
            return [changing.erase(self.store.log.read(project.id), event, reason, later=later)]

        done = self._do(name, "erase", decide)
        self.store.checkpoints.drop(done.project.id)
        return done
