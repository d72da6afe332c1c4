"""Who somebody is. On this machine alone, whoever has the one-time link is the person who started the server."""

from __future__ import annotations

from dataclasses import dataclass, replace

from fastapi import Request

from remit.core.projects import Project
from remit.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who asks: the person's id and name."""

    person: str
    name: str

    def access(self, project: Project) -> str:
        """Give the actor's access to a project; at a local desk members own it."""
        member = project.people.get(self.person)
        return "owner" if member is not None and member.present else "viewer"

    def bench(self, root: Workbench) -> Workbench:
        """Give the workbench acting as this person."""
        return replace(root, person=self.person)


def actor_of(request: Request) -> Actor:
    """Give who asks."""
    bench: Workbench = request.app.state.bench
    known = bench.store.people.get(bench.person)
    return Actor(bench.person, known.name if known else bench.newcomer)
