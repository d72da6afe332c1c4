"""Who may do what in a project: one function, asked by every verb.

Access is kept apart from the roles that answer. Locally whoever takes part may edit; signing is tied to a held role.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Access = Literal["viewer", "commenter", "editor", "owner"]

_RANK: dict[str, int] = {"viewer": 0, "commenter": 1, "editor": 2, "owner": 3}
_NEEDS: dict[str, str] = {
    "read": "viewer",
    "comment": "commenter",
    "reply": "commenter",
    "answer": "editor",
    "settle": "editor",
    "change-form": "editor",
    "verify": "editor",
    "agree": "commenter",
    "people": "owner",
    "erase": "owner",
}


@dataclass(frozen=True, slots=True)
class Membership:
    """What a person is to a project: their access, the roles they hold, and whether they (still) take part."""

    person: str
    access: Access = "editor"
    roles: tuple[str, ...] = ()
    present: bool = True


def may(action: str, membership: Membership | None, *, role: str = "", asked: bool = False) -> bool:
    """Tell whether a member may do the action.

    `asked` is True when the action answers a question that is put to a role the member holds: commenters may then
    answer too. With `role`, the member must hold that role (signing for it). Unknown actions are refused.
    """
    if membership is None or not membership.present or action not in _NEEDS:
        return False
    if role and role not in membership.roles:
        return False
    if action == "answer" and asked and membership.access == "commenter":
        return True
    return _RANK[membership.access] >= _RANK[_NEEDS[action]]
