"""Verbs on talk: comments, tasks and feedback."""

from __future__ import annotations

from collections.abc import Mapping

from remit.core import changing
from remit.core.errors import UnknownThing
from remit.core.ids import matching
from remit.workbench.desk import Desk, Done


class TalkVerbs(Desk):
    """What people say around the answers."""

    def comment(self, name: str, text: str, about: str = "", answers: str = "") -> Done:
        """Comment on a question, a requirement or the project; `answers` is the comment that this one replies to."""
        return self._do(name, "comment", lambda p: [changing.comment(p, about, text, _ending(p.comments, answers))])

    def resolve(self, name: str, comment: str) -> Done:
        """Say that a comment needs no more attention."""
        return self._do(name, "comment", lambda p: [changing.resolve_comment(p, _ending(p.comments, comment))])

    def task(  # noqa: PLR0913  # a task has this many parts
        self, name: str, text: str, *, about: str = "", person: str = "", role: str = "", due: str = ""
    ) -> Done:
        """Give a person or a role something to do."""
        who = self.person_id(person) if person else ""
        return self._do(
            name, "comment", lambda p: [changing.give_task(p, text, about=about, person=who, role=role, due=due)]
        )

    def finish(self, name: str, task: str) -> Done:
        """Say that a task is done."""
        return self._do(name, "comment", lambda p: [changing.finish_task(p, _ending(p.tasks, task))])

    def feedback(self, name: str, text: str, *, question: str = "", aspect: str = "other") -> Done:
        """Say what you think of a question, or of the whole form."""
        return self._do(name, "comment", lambda p: [changing.give_feedback(p, text, question=question, aspect=aspect)])


def _ending(things: Mapping[str, object], name: str) -> str:
    """Give the one id that ends with `name` (6 characters or more), or `name` itself."""
    matches = matching(things, name)
    if len(matches) > 1:
        sentence = f"{name!r} is the end of {len(matches)} ids; use a longer one."
        raise UnknownThing(sentence)
    return matches[0] if matches else name
