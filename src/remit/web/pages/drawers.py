"""What lies beside one question: comments and tasks, its history, what a change would touch, and the question itself.

Each drawer is a piece of the page with JavaScript, and a page of its own without.
"""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from markupsafe import Markup

from remit.core.changing import ASPECTS
from remit.core.errors import InvalidInput
from remit.core.events import FormChanged
from remit.web.asking import Asking, Who
from remit.web.live.cards import setting
from remit.web.pages.forms import PART, question_page
from remit.web.rendering import ENVIRONMENT

router = APIRouter(include_in_schema=False)
ask_router = APIRouter(include_in_schema=False)

Text = Annotated[str, Form()]
Tab = Literal["comments", "history", "impact", "requirements", "more"]

TABS: tuple[tuple[Tab, str], ...] = (
    ("comments", "Comments"), ("history", "History"), ("impact", "Impact"), ("requirements", "Requirements"),
    ("more", "More"),
)  # fmt: skip
"""The tabs of the drawer, in their order."""
PLACE = "/p/{handle}/q/{question}"


@router.get(PLACE + "/{tab}", response_class=HTMLResponse)
def drawer(handle: str, question: str, tab: Tab, who: Who) -> Response:
    """Show one tab beside a question."""
    drawn = _drawn(who, handle, question, tab)
    if who.wants_fragment:
        return HTMLResponse(drawn, headers={PART: "drawer"})
    return question_page(who, handle, question, drawer=drawn)


@router.post(PLACE + "/comment")
def comment(handle: str, question: str, who: Who, text: Text, answers: Text = "") -> Response:
    """Say something about a question, or reply to what somebody said."""
    who.bench.comment(handle, text, question, answers)
    return _reply(who, handle, question, "comments")


@router.post(PLACE + "/resolve")
def resolve(handle: str, question: str, who: Who, comment: Text) -> Response:
    """Say that a comment needs no more attention."""
    who.bench.resolve(handle, comment)
    return _reply(who, handle, question, "comments")


@router.post(PLACE + "/task")
def task(handle: str, question: str, who: Who, text: Text, whom: Text, due: Text = "") -> Response:  # noqa: PLR0913, PLR0917  # a form has these fields
    """Give somebody something to do: `whom` is `role:` or `person:` and an id."""
    kind, _, name = whom.partition(":")
    if kind not in {"role", "person"} or not name:
        raise InvalidInput("Say who shall do it: a role or a person of the list.")
    person, role = (name, "") if kind == "person" else ("", name)
    who.bench.task(handle, text, about=question, person=person, role=role, due=due)
    return _reply(who, handle, question, "comments")


@router.post(PLACE + "/finish")
def finish(handle: str, question: str, who: Who, task: Text) -> Response:
    """Say that a task is done."""
    who.bench.finish(handle, task)
    return _reply(who, handle, question, "comments")


@router.post(PLACE + "/feedback")
def feedback(handle: str, question: str, who: Who, text: Text, aspect: Text = "other") -> Response:
    """Say what you think of the question."""
    who.bench.feedback(handle, text, question=question, aspect=aspect)
    return _reply(who, handle, question, "more")


@router.post(PLACE + "/reword")
def reword(handle: str, question: str, who: Who, wording: Text, title: Text = "", editorial: Text = "") -> Response:  # noqa: PLR0913, PLR0917  # a form has these fields
    """Ask a question in other words."""
    who.bench.reword(handle, question, wording, title, editorial=bool(editorial))
    return _reply(who, handle, question, "more")


@router.post(PLACE + "/re-role")
def re_role(handle: str, question: str, who: Who, asked: Annotated[list[str] | None, Form()] = None) -> Response:
    """Put a question to other roles: `role`, `role:must` or `role:consult`; an empty one is not asked."""
    who.bench.re_role(handle, question, [one for one in asked or () if one])
    return _reply(who, handle, question, "more")


@router.post(PLACE + "/drop")
def drop(handle: str, question: str, who: Who, reason: Text) -> Response:
    """No longer ask a question, and say why."""
    who.bench.drop(handle, question, reason)
    return _form(who, handle)


@ask_router.post("/p/{handle}/form/restore")
def restore(handle: str, who: Who, question: Text) -> Response:
    """Ask a dropped question again."""
    who.bench.restore(handle, question)
    return _form(who, handle, question)


@ask_router.post("/p/{handle}/form/ask")
def ask(  # noqa: PLR0913, PLR0917  # a form has these fields
    handle: str,
    who: Who,
    stage: Text,
    title: Text,
    wording: Text,
    asked: Annotated[list[str] | None, Form()] = None,
    why: Text = "",
    skipped: Text = "",
    builds_on: Text = "",
    because: Text = "",
) -> Response:
    """Add the project's own question at the end of its stage."""
    links = [(builds_on, because)] if builds_on else []
    done = who.bench.ask(
        handle, stage=stage, title=title, wording=wording, asked=[one for one in asked or () if one], why=why,
        skipped=skipped, builds_on=links,
    )  # fmt: skip
    body = done.event.body
    return _form(who, handle, body.question if isinstance(body, FormChanged) else "")


def _form(who: Asking, handle: str, question: str = "") -> Response:
    """Send to the form; a page that asked itself fetches it anew."""
    if who.wants_fragment:
        return Response(status_code=204, headers={PART: "form"})
    return RedirectResponse(f"/p/{handle}/form" + (f"#{question}" if question else ""), 303)


def _reply(who: Asking, handle: str, question: str, tab: Tab) -> Response:
    if not who.wants_fragment:
        return RedirectResponse(f"/p/{handle}/q/{question}/{tab}", 303)
    return HTMLResponse(_drawn(who, handle, question, tab), headers={PART: "drawer"})


def _drawn(who: Asking, handle: str, question: str, tab: Tab) -> Markup:
    shown = who.bench.show(handle, question)
    project = shown.project
    told = setting(who.bench, project)
    told |= {"shown": shown, "question": shown.state.question, "standing": shown.state.standing, "tab": tab,
             "tabs": TABS, "aspects": ASPECTS, "mine": who.roles(project)}  # fmt: skip
    if tab == "comments":
        told["comments"] = [c for c in project.comments.values() if c.about.split("/")[0] == question]
        told["tasks"] = [t for t in project.tasks.values() if t.about.split("/")[0] == question]
    elif tab == "history":
        told["lines"] = who.bench.versions(handle, question)[1]
    elif tab == "impact":
        told["impact"] = who.bench.impact(handle, question)
    elif tab == "more":
        told["feedback"] = [f for f in project.feedback.values() if f.question == question]
    drawn = ENVIRONMENT.get_template("parts/drawer.html").render(told)
    return Markup(drawn)  # noqa: S704  # a template that escapes
