"""Conflicts: answers that cannot both hold, side by side, with why and who should settle them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, Response

from remit.core.events import ConflictAccepted
from remit.web.asking import Who
from remit.web.rendering import page
from remit.web.returning import back

router = APIRouter(include_in_schema=False, prefix="/p/{handle}/conflicts")

Text = Annotated[str, Form()]

SEVERITIES = {"contradiction": "Contradictions", "question": "Open between answers"}
"""What a conflict can be, as the filters name it; the first needs somebody most."""


@router.get("", response_class=HTMLResponse)
def conflicts(handle: str, who: Who, severity: str = "", role: str = "", question: str = "") -> HTMLResponse:
    """Show the conflicts, cut by severity, by the role that should settle them and by question."""
    project, every = who.bench.conflicts(handle, accepted=True)
    open_ones = [one for one in every if not one.accepted]
    kept = [
        one
        for one in open_ones
        if severity in ("", one.severity) and (not role or role in one.settle) and question in ("", *one.questions)
    ]
    kept.sort(key=lambda one: list(SEVERITIES).index(one.severity))
    accepted = [one for one in every if one.accepted]
    reasons = {e.id: e for e in who.bench.history(handle) if isinstance(e.body, ConflictAccepted)} if accepted else {}
    shown = who.bench.show_all(handle)
    return page(
        who, "conflicts/page.html", project, here="conflicts", kept=kept, every=open_ones, accepted=accepted,
        reasons=reasons, severities=SEVERITIES, mine=who.roles(project),
        roles=list(dict.fromkeys(role for one in open_ones for role in one.settle)),
        filters={"severity": severity, "role": role, "question": question},
        beside=[one for one in shown.values() if one.state.state in ("disputed", "drafted")],
    )  # fmt: skip


@router.post("/{conflict}/accept")
def accept(handle: str, conflict: str, who: Who, reason: Text) -> Response:
    """Let a conflict stand, with a reason; it comes back when one of its values changes."""
    who.bench.accept_conflict(handle, conflict, reason)
    return back(who, f"/p/{handle}/conflicts", "accepted")
