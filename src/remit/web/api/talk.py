"""REST on what people say around the answers: comments, tasks, feedback."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import Response

from remit.web.api.bodies import NewComment, NewFeedback, NewTask
from remit.web.api.projects import wrote
from remit.web.api.telling import After, Limit, gives, operation, paged, told
from remit.web.asking import Who
from remit.workbench import shapes

router = APIRouter(tags=["talk"])

Word = Annotated[str, Query(max_length=200)]


@operation(router, "GET", "/projects/{project}/comments", id="list_comments",
           gives=gives(project="project", comments="[comment]", next="text?"))  # fmt: skip
def comments(project: str, who: Who, about: Word = "", limit: Limit = 100, after: After = "") -> Response:
    """List the comments, oldest first; with `about`, those on a question or requirement."""
    known = who.bench.project(project)
    names = who.bench.names(known)
    found = [shapes.comment(c, names) for c in known.comments.values() if about in {"", c.about}]
    some, onward = paged(found, limit, after)
    return told({"project": shapes.project(known), "comments": some, "next": onward})


@operation(router, "POST", "/projects/{project}/comments", id="comment", gives=gives("written"), status=201)
def comment(project: str, body: NewComment, who: Who) -> Response:
    """Comment on a question, a requirement or the project."""
    return wrote(who.bench.comment(project, body.text, body.about, body.answers), 201)


@operation(router, "POST", "/projects/{project}/comments/{comment}/resolve", id="resolve_comment",
           gives=gives("written"))  # fmt: skip
def resolve(project: str, comment: str, who: Who) -> Response:
    """Say that a comment needs no more attention."""
    return wrote(who.bench.resolve(project, comment))


@operation(router, "GET", "/projects/{project}/tasks", id="list_tasks",
           gives=gives(project="project", tasks="[task]", next="text?"))  # fmt: skip
def tasks(project: str, who: Who, limit: Limit = 100, after: After = "") -> Response:
    """List the tasks, oldest first."""
    known = who.bench.project(project)
    names = who.bench.names(known)
    some, onward = paged([shapes.task(t, names) for t in known.tasks.values()], limit, after)
    return told({"project": shapes.project(known), "tasks": some, "next": onward})


@operation(router, "POST", "/projects/{project}/tasks", id="give_task", gives=gives("written"), status=201)
def task(project: str, body: NewTask, who: Who) -> Response:
    """Give a person or a role something to do."""
    done = who.bench.task(project, body.text, about=body.about, person=body.person, role=body.role, due=body.due)
    return wrote(done, 201)


@operation(router, "POST", "/projects/{project}/tasks/{task}/finish", id="finish_task", gives=gives("written"))
def finish(project: str, task: str, who: Who) -> Response:
    """Say that a task is done."""
    return wrote(who.bench.finish(project, task))


@operation(router, "GET", "/projects/{project}/feedback", id="list_feedback",
           gives=gives(project="project", feedback="[feedback]", next="text?"))  # fmt: skip
def feedback(project: str, who: Who, limit: Limit = 100, after: After = "") -> Response:
    """List what people think of the questions and the form."""
    known = who.bench.project(project)
    names = who.bench.names(known)
    some, onward = paged([shapes.feedback(f, names) for f in known.feedback.values()], limit, after)
    return told({"project": shapes.project(known), "feedback": some, "next": onward})


@operation(router, "POST", "/projects/{project}/feedback", id="give_feedback", gives=gives("written"), status=201)
def give_feedback(project: str, body: NewFeedback, who: Who) -> Response:
    """Say what one thinks of a question, or of the whole form."""
    return wrote(who.bench.feedback(project, body.text, question=body.question, aspect=body.aspect), 201)
