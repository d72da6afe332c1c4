"""Talk: every comment and task of a project in one place, one's own first; and what people think of the form."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, Response

from remit.core.errors import InvalidInput
from remit.core.projects import Comment, Project, Task
from remit.web.asking import Who
from remit.web.rendering import page
from remit.web.returning import back

router = APIRouter(include_in_schema=False, prefix="/p/{handle}/talk")

Text = Annotated[str, Form()]
Show = Literal["", "mine", "all"]

NEWEST = 60
"""So many threads are shown at first, and so many more with each click."""


@router.get("", response_class=HTMLResponse)
def talk(handle: str, who: Who, show: Show = "", about: str = "", newest: int = NEWEST) -> HTMLResponse:
    """Show tasks and comments: those that wait, one's own only, or all that there ever were."""
    project = who.bench.project(handle)
    roles = who.roles(project)
    me = who.actor.person
    tasks = [task for task in project.tasks.values() if show == "all" or not task.done]
    tasks = [task for task in tasks if about in ("", task.about.split("/")[0])]
    mine = [task for task in tasks if _is_mine(task, me, roles)]
    threads = [thread for thread in _threads(project) if about in ("", thread[0].about.split("/")[0])]
    if show != "all":
        threads = [thread for thread in threads if not thread[0].resolved]
    if show == "mine":
        threads = [thread for thread in threads if _concerns(project, thread, me, roles)]
    today = who.bench.clock()[:10]
    return page(
        who, "talk/page.html", project, here="", view="talk", show=show, about=about, today=today,
        mine=sorted(mine, key=_by_day), others=[] if show == "mine" else sorted(
            (task for task in tasks if task not in mine), key=_by_day
        ),
        threads=threads[: max(1, newest)], older=max(0, len(threads) - max(1, newest)), onward=newest + NEWEST,
        waiting=sum(1 for task in project.tasks.values() if not task.done),
        talking=sum(1 for thread in _threads(project) if not thread[0].resolved),
    )  # fmt: skip


@router.post("/comment")
def comment(handle: str, who: Who, text: Text, about: Text = "", answers: Text = "") -> Response:
    """Say something about the project or a question, or reply to what somebody said."""
    done = who.bench.comment(handle, text, about, answers)
    return back(who, f"/p/{handle}/talk", answers or done.event.id)


@router.post("/resolve")
def resolve(handle: str, who: Who, comment: Text) -> Response:
    """Say that a comment needs no more attention."""
    who.bench.resolve(handle, comment)
    return back(who, f"/p/{handle}/talk", "comments")


@router.post("/task")
def task(handle: str, who: Who, text: Text, whom: Text, about: Text = "", due: Text = "") -> Response:  # noqa: PLR0913, PLR0917  # a form has these fields
    """Give somebody something to do: `whom` is `role:` or `person:` and an id."""
    kind, _, name = whom.partition(":")
    if kind not in {"role", "person"} or not name:
        raise InvalidInput("Say who shall do it: a role or a person of the list.")
    person, role = (name, "") if kind == "person" else ("", name)
    who.bench.task(handle, text, about=about, person=person, role=role, due=due)
    return back(who, f"/p/{handle}/talk", "tasks")


@router.post("/finish")
def finish(handle: str, who: Who, task: Text) -> Response:
    """Say that a task is done."""
    who.bench.finish(handle, task)
    return back(who, f"/p/{handle}/talk", "tasks")


def _is_mine(task: Task, person: str, roles: tuple[str, ...]) -> bool:
    return task.person == person or task.role in roles


def _by_day(task: Task) -> tuple[bool, str, str]:
    return task.done, task.due or "9999", task.at


def _threads(project: Project) -> list[list[Comment]]:
    """Give what was said as threads, each from its first comment on; the thread last written to first."""
    threads: dict[str, list[Comment]] = {}
    first_of: dict[str, str] = {}
    for one in project.comments.values():
        first = first_of.get(one.answers, one.answers) if one.answers in first_of else one.id
        first_of[one.id] = first
        threads.setdefault(first, []).append(one)
    return sorted(threads.values(), key=lambda thread: thread[-1].at, reverse=True)


def _concerns(project: Project, thread: list[Comment], person: str, roles: tuple[str, ...]) -> bool:
    """Tell whether somebody wrote in a thread, or holds a role that its question is put to."""
    question = project.form.question(thread[0].about.split("/")[0])
    asked = question is not None and bool(set(roles) & set(question.roles))
    return asked or any(one.actor == person for one in thread)
