"""What each address asks of who comes: the table that the access test holds every route against.

`public`: whoever has the address. `self`: whoever is signed in. The others are the least access to the project.
A route that is not here fails the test: whoever adds one says here whom it is for.
"""

from __future__ import annotations

API = "/api/v1/projects/{project}"
Q = f"{API}/questions/{{question}}"
R = f"{API}/requirements/{{question}}/{{key}}"

PUBLIC = """
GET /enter/{secret}
GET /sign-in
POST /sign-in
POST /sign-out
GET /setup/{secret}
POST /setup/{secret}
GET /invitation/{secret}
POST /invitation/{secret}
GET /sw.js
GET /offline
GET /join
POST /join
GET /join/{code}
POST /join/{code}
GET /api/v1/openapi.json
"""
SELF = """
GET /
GET /new
POST /new
GET /account
POST /account/password
POST /account/tokens
POST /account/revoke
POST /account/sessions
GET /account/data.json
POST /account/erase
GET /api/v1/forms
GET /api/v1/forms/{family}/{edition}
GET /api/v1/projects
POST /api/v1/projects
GET /api/v1/me
"""
VIEWER = f"""
GET /p/{{handle}}
GET /p/{{handle}}/form
GET /p/{{handle}}/q/{{question}}
GET /p/{{handle}}/q/{{question}}/{{tab}}
POST /p/{{handle}}/q/{{question}}/reading
GET /p/{{handle}}/workshop
GET /p/{{handle}}/workshop/{{sitting}}
GET /p/{{handle}}/workshop/{{sitting}}/screen
GET /p/{{handle}}/workshop/{{sitting}}/minutes
GET /p/{{handle}}/workshop/{{sitting}}/minutes.md
GET /p/{{handle}}/trace
GET /p/{{handle}}/trace/origins
GET /p/{{handle}}/trace/coverage
GET /p/{{handle}}/trace/themes
GET /p/{{handle}}/trace/reviews
GET /p/{{handle}}/requirements
GET /p/{{handle}}/requirements/gherkin
GET /p/{{handle}}/requirements/json
GET /p/{{handle}}/requirements/markdown
GET /p/{{handle}}/verification
GET /p/{{handle}}/verification/run
GET /p/{{handle}}/audit
GET /p/{{handle}}/conflicts
GET /p/{{handle}}/history
GET /p/{{handle}}/history/compare
GET /p/{{handle}}/history/of
GET /p/{{handle}}/history/{{question}}
GET /p/{{handle}}/people
GET /p/{{handle}}/talk
GET /p/{{handle}}/brief
GET /p/{{handle}}/agenda
GET {API}
GET {API}/export
GET {API}/history
GET {API}/audit
GET {API}/snapshots
GET {API}/diff
GET {API}/agenda
GET {API}/brief
GET {API}/people
GET {API}/members
GET {API}/questions
GET {Q}
POST {Q}/reading
GET {Q}/impact
GET {API}/findings
GET {API}/conflicts
GET {API}/requirements
GET {R}
GET {API}/sources
GET {API}/plan
GET {API}/verdicts
GET {API}/trace
GET {API}/matrix
GET {API}/coverage
GET {API}/reviews
GET {API}/comments
GET {API}/tasks
GET {API}/feedback
GET {API}/sittings
GET {API}/sittings/{{sitting}}
GET {API}/sittings/{{sitting}}/minutes
"""
COMMENTER = f"""
POST /p/{{handle}}/workshop/{{sitting}}/here
POST /p/{{handle}}/workshop/{{sitting}}/draft
POST /p/{{handle}}/workshop/{{sitting}}/stand
POST /p/{{handle}}/workshop/{{sitting}}/park
POST /p/{{handle}}/workshop/{{sitting}}/unpark
POST /p/{{handle}}/interview/{{sitting}}/said
POST /p/{{handle}}/q/{{question}}/ask
POST /p/{{handle}}/q/{{question}}/comment
POST /p/{{handle}}/q/{{question}}/resolve
POST /p/{{handle}}/q/{{question}}/task
POST /p/{{handle}}/q/{{question}}/finish
POST /p/{{handle}}/q/{{question}}/feedback
POST /p/{{handle}}/requirements/{{question}}/{{key}}/agree
POST /p/{{handle}}/talk/comment
POST /p/{{handle}}/talk/resolve
POST /p/{{handle}}/talk/task
POST /p/{{handle}}/talk/finish
POST {Q}/replies
POST {Q}/dispute
POST {R}/agree
POST {API}/comments
POST {API}/comments/{{comment}}/resolve
POST {API}/tasks
POST {API}/tasks/{{task}}/finish
POST {API}/feedback
"""
EDITOR = f"""
POST /p/{{handle}}/workshop
GET /p/{{handle}}/workshop/{{sitting}}/console
POST /p/{{handle}}/workshop/{{sitting}}/go
POST /p/{{handle}}/workshop/{{sitting}}/timer
POST /p/{{handle}}/workshop/{{sitting}}/reveal
POST /p/{{handle}}/workshop/{{sitting}}/settle
POST /p/{{handle}}/workshop/{{sitting}}/accept
POST /p/{{handle}}/workshop/{{sitting}}/code
POST /p/{{handle}}/workshop/{{sitting}}/close
POST /p/{{handle}}/interview
GET /p/{{handle}}/interview/{{sitting}}
GET /p/{{handle}}/interview/{{sitting}}/said
POST /p/{{handle}}/interview/{{sitting}}/note
POST /p/{{handle}}/interview/{{sitting}}/link
POST /p/{{handle}}/q/{{question}}/answer
POST /p/{{handle}}/q/{{question}}/accept
POST /p/{{handle}}/q/{{question}}/value
POST /p/{{handle}}/q/{{question}}/anchor
POST /p/{{handle}}/q/{{question}}/settle
POST /p/{{handle}}/q/{{question}}/reaffirm
POST /p/{{handle}}/q/{{question}}/aside
POST /p/{{handle}}/q/{{question}}/silence
POST /p/{{handle}}/q/{{question}}/revert
POST /p/{{handle}}/q/{{question}}/reword
POST /p/{{handle}}/q/{{question}}/re-role
POST /p/{{handle}}/q/{{question}}/drop
POST /p/{{handle}}/form/restore
POST /p/{{handle}}/form/ask
POST /p/{{handle}}/requirements/{{question}}/{{key}}/sentence
POST /p/{{handle}}/requirements/{{question}}/{{key}}/priority
POST /p/{{handle}}/requirements/{{question}}/{{key}}/waive
POST /p/{{handle}}/verification/run
POST /p/{{handle}}/verification/waive
POST /p/{{handle}}/requirements/{{question}}/{{key}}/vouch
POST /p/{{handle}}/conflicts/{{conflict}}/accept
POST /p/{{handle}}/history/moments
POST /p/{{handle}}/history/{{question}}/revert
POST /p/{{handle}}/people/rename
POST /p/{{handle}}/verification/bind
POST /p/{{handle}}/verification/sources/drop
PATCH {API}
POST {API}/snapshots
POST {API}/questions
POST {Q}/reword
PUT {Q}/roles
POST {Q}/drop
POST {Q}/restore
PUT {Q}/answer
POST {Q}/accept
POST {Q}/anchor
POST {Q}/settle
POST {Q}/withdraw
POST {Q}/defer
POST {Q}/skip
POST {Q}/not-applicable
POST {Q}/reaffirm
POST {Q}/revert
POST {Q}/findings/{{finding}}/silence
POST {API}/conflicts/{{conflict}}/accept
POST {R}/waive
PUT {R}/sentence
PUT {R}/priority
PUT {R}/source
DELETE {API}/sources/{{source}}
POST {API}/verify
POST {R}/attest
POST {API}/sittings
POST {API}/sittings/{{sitting}}/invite
POST {API}/sittings/{{sitting}}/close
"""
OWNER = f"""
POST /p/{{handle}}/history/{{question}}/erase
POST /p/{{handle}}/people
POST /p/{{handle}}/people/join
POST /p/{{handle}}/people/role
POST /p/{{handle}}/people/give-up
POST /p/{{handle}}/people/remove
POST /p/{{handle}}/people/access
POST /p/{{handle}}/people/invite
POST /p/{{handle}}/people/revoke
POST {API}/people
DELETE {API}/people/{{person}}
DELETE {API}/people/{{person}}/roles/{{role}}
PUT {API}/members/{{person}}
"""
STEWARD = f"""
POST /p/{{handle}}/verification/sources
PUT {API}/sources/{{source}}
"""
"""Only owners of the server: sources reach what the server reaches. Owners of a project alone are refused."""
SOCKETS = """
/p/{handle}/live
/p/{handle}/workshop/{sitting}/live
"""
"""Sockets, which viewers may open."""


def expected() -> dict[str, str]:
    """Give the level of each "METHOD /path"."""
    levels = {
        "public": PUBLIC, "self": SELF, "viewer": VIEWER, "commenter": COMMENTER, "editor": EDITOR, "owner": OWNER,
        "steward": STEWARD,
    }  # fmt: skip
    return {line: level for level, lines in levels.items() for line in lines.split("\n") if line}
