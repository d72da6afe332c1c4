"""The JSON shapes of sittings: how each stands, what lets people in, and its minutes.

As `remit.workbench.shapes`, which holds the smaller ones.
"""

from __future__ import annotations

from remit.core.projects import Project
from remit.store.passes import Minted
from remit.store.sittings import Course
from remit.workbench.minutes import Decided, Minutes, Open, Parked, Voice
from remit.workbench.shapes import Names, Shape, person, project


def sitting(found: Course, names: Names) -> Shape:
    """Give one workshop or interview: who leads it, whom it is with (an interview), and whether it goes on."""
    return {
        "id": found.sitting,
        "kind": found.kind,
        "title": found.title,
        "led_by": person(names, found.led_by),
        "with": person(names, found.person) if found.person else None,
        "opened_at": found.opened_at,
        "closed_at": found.closed_at or None,
    }


def invitation(found: Course, made: Minted, handle: str, names: Names) -> Shape:
    """Give what lets people into a sitting, this once: the secret, where it is good, for whom and until when.

    `code` is that of a workshop as one reads it out, null for an interview; `path` is the end of the address.
    """
    secret = made.secret
    return {
        "sitting": found.sitting,
        "code": f"{secret[:4]} {secret[4:]}" if found.kind == "workshop" else None,
        "path": f"/join/{secret}",
        "opens": made.passed.scope or f"/p/{handle}",
        "for": person(names, made.passed.person) if made.passed.person else None,
        "expires_at": made.passed.expires_at,
    }


def minutes(found: Minutes) -> Shape:
    """Give the minutes of a sitting: who was there, what was decided, what is open, what was parked."""
    names = found.names
    return {
        "project": project(found.project),
        "sitting": found.sitting,
        "title": found.title,
        "began": found.began or None,
        "ended": found.ended or None,
        "there": [_voice(one, names) for one in found.there],
        "decided": [_decided(one, names) for one in found.decided],
        "open": [_open(one, names) for one in found.open],
        "parked": [_parked(found.project, one, names) for one in found.parked],
        "tasks": [_parked(found.project, one, names) for one in found.tasks],
    }


def _voice(found: Voice, names: Names) -> Shape:
    return {"person": person(names, found.person), "roles": list(found.roles), "text": found.words}


def _decided(found: Decided, names: Names) -> Shape:
    return {
        "question": found.question, "title": found.title, "how": found.how, "text": found.words,
        "said": [_voice(one, names) for one in found.said], "agreed": list(found.agreed),
        "lived": [_voice(one, names) for one in found.lived], "other_words_since": found.since,
    }  # fmt: skip


def _open(found: Open, names: Names) -> Shape:
    said = [_voice(one, names) for one in found.said]
    return {"question": found.question, "title": found.title, "why": found.why, "said": said}


def _parked(project: Project, found: Parked, names: Names) -> Shape:
    """Give a parked thought with who said it, or a task with whom it is for: a person, or else a role."""
    role = project.form.role(found.person) if found.person not in names else None
    return {
        "person": None if role else person(names, found.person), "role": role.id if role else None,
        "text": found.words, "about": found.about or None, "done": found.done,
    }  # fmt: skip
