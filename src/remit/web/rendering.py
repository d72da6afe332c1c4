"""Templates: one Jinja environment, the filters that put Remit's values into words, and the two ways to answer.

`page` gives a whole page, `fragment` a piece of one; both come from the same templates, so that page, reply and live
push show the same. Everything is escaped unless a filter made it safe.
"""

from __future__ import annotations

import gzip
import hashlib
import secrets
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, cast

import jinja2
from fastapi.responses import HTMLResponse, Response
from markupsafe import Markup

from remit.core.findings.slots import slot_names
from remit.core.projects import Project
from remit.language.saying import render
from remit.language.slots.assuming import assumptions
from remit.web.asking import Asking
from remit.web.icons import icon, shape
from remit.web.markdown import rendered

HERE = Path(__file__).parent
STATIC = HERE / "static"

PAGES = (
    ("", "Overview"),
    ("form", "Form"),
    ("requirements", "Requirements"),
    ("conflicts", "Conflicts"),
    ("trace", "Trace"),
    ("verification", "Verification"),
    ("history", "History"),
    ("people", "People"),
    ("workshop", "Workshops"),
)
"""The pages of a project as its bar names them: the end of the address, and the title."""

WORDS = {
    "open": "Open", "drafted": "Drafted", "answered": "Answered", "agreed": "Agreed", "disputed": "Disputed",
    "deferred": "Deferred", "skipped": "Skipped", "not-applicable": "Does not apply", "review": "To review",
    "satisfied": "Satisfied", "violated": "Violated", "inconclusive": "Cannot tell yet",
    "not-measured": "Not measured", "stale": "Stale", "error": "Error",
}  # fmt: skip
"""The word for every state and verdict."""

FACES = 8
"""How many colours the style sheet has for people."""


@lru_cache(maxsize=64)
def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:10]


def static(name: str) -> str:
    """Give the address of a static file; it changes with the file, so that browsers may keep it for ever."""
    return f"/static/{name}?{_digest(STATIC / name)}"


def state(name: str, word: str = "") -> Markup:
    """Give a state as icon, word and colour."""
    said = word or WORDS.get(name, name)
    return Markup('<span class="state {}">{}{}</span>').format(name, icon(name), said)


def face(name: str) -> Markup:
    """Draw a person as the letters of their name, always in the same of `FACES` colours."""
    letters = "".join(word[0] for word in name.split()[:2]).upper() or "?"
    colour = int(hashlib.sha256(name.encode()).hexdigest(), 16) % FACES
    return Markup('<span class="face" title="{}" data-face="{}">{}</span>').format(name, colour, letters)


def minute(moment: str) -> Markup:
    """Give a moment to the minute (UTC); the page's script puts it into the reader's own time."""
    return Markup('<time datetime="{}">{}</time>').format(moment, moment[:16].replace("T", " "))


@jinja2.pass_context
def _person(names: jinja2.runtime.Context, identity: str) -> str:
    known: dict[str, str] = names["names"]
    return known.get(identity) or f"person {identity[-8:]}"


@jinja2.pass_context
def _role(names: jinja2.runtime.Context, identity: str) -> str:
    project: Project = names["project"]
    return project.form.name_of(identity)


@jinja2.pass_context
def _question(names: jinja2.runtime.Context, identity: str) -> str:
    project: Project = names["project"]
    dropped = project.dropped.get(identity)
    return dropped.question.title if dropped else project.form.title_of(identity)


def _environment() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # a page names fifty pieces: not a look at the disk for each
    )
    cast("dict[str, Any]", made.filters).update(
        say=render,
        assumptions=assumptions,
        slots=slot_names,
        minute=minute,
        markdown=rendered,
        face=face,
        person=_person,
        role=_role,
        question=_question,
    )
    cast("dict[str, Any]", made.globals).update(
        {"static": static, "icon": icon, "shape": shape, "state": state, "words": WORDS, "pages": PAGES}
    )
    return made


ENVIRONMENT = _environment()


def context(asking: Asking, project: Project | None = None, **more: object) -> dict[str, Any]:
    """Give what every template may name, beside what a page gives it."""
    handle = project.handle if project else ""

    def project_url(end: str) -> str:
        return f"/p/{handle}/{end}".rstrip("/")

    return {
        "project": project,
        "project_url": project_url,
        "me": asking.actor.name,
        "access": asking.access(project) if project else "owner",
        "here": None,
        "theme": theme(asking),
        "names": more["names"] if "names" in more else asking.bench.names(project) if project else {},
        "asking": asking,
        **more,
    }


def theme(asking: Asking) -> str:
    """Give the theme that the browser asks for: light, dark, or "" for that of its system."""
    return asking.request.cookies.get("remit-theme", "") if asking.request.cookies else ""


def text_of(template: str, asking: Asking, project: Project | None = None, **more: object) -> str:
    """Give a template filled in, as text."""
    return ENVIRONMENT.get_template(template).render(context(asking, project, **more))


def page(
    asking: Asking, template: str, project: Project | None = None, *, status: int = 200, **more: object
) -> HTMLResponse:
    """Answer with a whole page."""
    return HTMLResponse(text_of(template, asking, project, **more), status)


fragment = page
"""Answer with a piece of a page: the template says which."""


RUN: Final = secrets.token_hex(8)
"""Part of the mark of every page, so that none outlives the server whose templates drew it."""
PACKED: Final = 6
"""How hard gzip tries, as for every other page."""
PROJECTS: Final = 16
"""Projects of which packed pages are kept."""
PAGES_KEPT: Final = 64
"""Packed pages kept of one project, all of its newest position: 30 kB each for 37 questions."""

_Pages = tuple[int, dict[str, bytes]]
_PAGES: dict[str, _Pages] = {}


def page_once(asking: Asking, project: Project, given: tuple[object, ...], draw: Callable[[], str]) -> Response:
    """Answer with a page that is drawn and packed once for as long as nothing on it changes.

    `given` must name everything that the page depends on beside who asks, in which session and theme, and the
    project's position: its mark (ETag) is made of that, and a browser that shows this very page is told so in a few
    bytes.
    """
    whole = (RUN, project.id, project.position, asking.actor, theme(asking), given)
    mark = f'W/"{hashlib.sha256(repr(whole).encode()).hexdigest()[:32]}"'
    headers = {"ETag": mark, "Vary": "Accept-Encoding"}
    request = asking.request.headers
    if mark in request.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    kept = _kept_pages(project)
    packed = kept.get(mark)
    if packed is None:
        text = draw()
        packed = gzip.compress(text.encode(), PACKED, mtime=0)
        if len(kept) >= PAGES_KEPT:
            kept.clear()
        kept[mark] = packed
    if "gzip" not in request.get("accept-encoding", ""):
        return HTMLResponse(gzip.decompress(packed), headers=headers)
    return HTMLResponse(packed, headers=headers | {"Content-Encoding": "gzip"})


def _kept_pages(project: Project) -> dict[str, bytes]:
    """Give the packed pages of a project as it stands there; those of earlier positions are let go."""
    found = _PAGES.get(project.id)
    if found is None or found[0] < project.position:
        if len(_PAGES) >= PROJECTS:
            _PAGES.clear()
        found = _PAGES[project.id] = (project.position, {})
    return found[1] if found[0] == project.position else {}
