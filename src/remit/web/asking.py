"""Who asks, and the workbench that acts for them: what every page and every REST call is given.

`Asking` is made once for each request. Pages call a verb of `asking.bench`; they never touch the store.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from remit.core.projects import Project
from remit.web.identity import Actor, actor_of
from remit.workbench import Workbench


@dataclass(frozen=True)
class Asking:
    """One request: who asks, and the workbench acting as them."""

    request: Request
    actor: Actor
    bench: Workbench

    @property
    def wants_fragment(self) -> bool:
        """Whether the page itself asks for a piece of it (with JavaScript on), not a browser for a whole page."""
        return self.request.headers.get("hx-request") == "true" or self.request.headers.get("x-remit") == "fragment"

    def access(self, project: Project) -> str:
        """Give what the actor may do in a project: viewer, commenter, editor or owner; "" for nothing."""
        return self.actor.access(project)


def asking(request: Request) -> Asking:
    """Find out who asks and give the workbench that acts for them; raises `NotSignedIn`."""
    actor = actor_of(request)
    return Asking(request, actor, actor.bench(request.app.state.bench))


Who = Annotated[Asking, Depends(asking)]
"""The parameter of every route."""
