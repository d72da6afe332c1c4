"""Verbs for going round again: what to ask somebody next, and what somebody has to know."""

from __future__ import annotations

from remit.core import changing
from remit.core.folding import fold
from remit.core.projects import Project
from remit.core.rounds import Agenda, Brief, agenda, brief
from remit.workbench.desk import Desk


class RoundVerbs(Desk):
    """What a facilitator asks before a round, and a newcomer before their first."""

    def agenda(self, name: str, *, role: str = "", person: str = "", minutes: int = 0) -> tuple[Project, Agenda]:
        """Give what to ask a role or a person next, in the order that unblocks most; cut at `minutes` if given."""
        project = self.project(name)
        if role:
            changing.role_known(project, role)
        who = changing.member_known(project, self.person_id(person)) if person else ""
        return project, agenda(project, role=role, person=who, minutes=minutes, as_of=self.clock())

    def brief(self, name: str, person: str = "", since: str = "") -> tuple[Project, Brief]:
        """Give what somebody has to know: what was decided, what is open, what changed since they last looked.

        They last looked when they last wrote something, unless `since` names another moment.
        """
        project = self.project(name)
        who = changing.member_known(project, self.person_id(person)) if person else (self.on_behalf_of or self.person)
        earlier = self.at(name, since) if since else self._last_seen(project, who)
        return project, brief(project, earlier, who, as_of=self.clock())

    def _last_seen(self, project: Project, person: str) -> Project | None:
        """Give the project as it stood after the person's last event; None for who never wrote."""
        events = self.store.log.read(project.id)
        last = max((e.position for e in events if person in (e.actor, e.on_behalf_of)), default=0)
        return fold(e for e in events if e.position <= last) if last else None
