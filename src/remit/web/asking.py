"""Who asks, and the workbench that acts for them: what every page, every REST call and every socket is given.

`Asking` is made once for each request. Pages call a verb of `asking.bench`; they never touch the store.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends
from starlette.requests import HTTPConnection

from remit.core.projects import Project
from remit.web.identity import Actor, actor_of
from remit.workbench import Workbench

READING = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change nothing."""


@dataclass(frozen=True)
class Asking:
    """One request: who asks, and the workbench acting as them."""

    request: HTTPConnection
    actor: Actor
    bench: Workbench

    @property
    def wants_fragment(self) -> bool:
        """Whether the page itself asks for a piece of it (with JavaScript on), not a browser for a whole page."""
        return self.request.headers.get("hx-request") == "true" or self.request.headers.get("x-remit") == "fragment"

    @property
    def session(self) -> str:
        """A name for this session that opens nothing: what a browser keeps of pages is kept under it."""
        return hashlib.sha256(f"{self.actor.pass_id} {self.actor.person}".encode()).hexdigest()[:16]

    def access(self, project: Project) -> str:
        """Give what the actor may do in a project: viewer, commenter, editor or owner.

        At a local desk those who do not take part read it as viewers, and may add themselves.
        """
        return self.bench.access(project) or "viewer"

    def roles(self, project: Project) -> tuple[str, ...]:
        """Give the roles that the actor holds in a project."""
        member = project.people.get(self.actor.person)
        return member.roles if member is not None and member.present else ()

    def still_in(self, handle: str) -> None:
        """Refuse who may no longer be in a project: signed out since this began, or no longer a member."""
        actor_of(self.request).bench(self.bench).find(handle)


def asking(request: HTTPConnection) -> Asking:
    """Find out who asks and give the workbench that acts for them; raises NotSignedIn, and TooMany for writes."""
    actor = actor_of(request)
    if request.scope.get("method", "GET") not in READING:
        request.app.state.buckets.take(actor.person)
    return Asking(request, actor, actor.bench(request.app.state.bench))


Who = Annotated[Asking, Depends(asking)]
"""The parameter of every route, and of every socket."""
