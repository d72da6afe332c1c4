"""Verbs on what keeps answers from being requirements: findings and conflicts, and letting one stand with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from remit.core import changing
from remit.core.conflicts import Conflict, conflicts
from remit.core.errors import UnknownThing
from remit.core.findings import Finding, findings, findings_of
from remit.core.forms import Question
from remit.core.projects import Project
from remit.language.values import Value
from remit.workbench.desk import Desk, Done
from remit.workbench.forms import newest_first


class FindingVerbs(Desk):
    """What people do with what Remit has to say about their answers."""

    def findings(
        self, name: str, *, question: str = "", role: str = "", silenced: bool = False
    ) -> tuple[Project, tuple[Finding, ...]]:
        """Give what keeps answers from being requirements: of one question, of those put to a role, or of all.

        Silenced ones come only when asked for.
        """
        project = self.project(name)
        if question:
            project.question(question)
        if role:
            changing.role_known(project, role)
        asked = {q.id for q in project.form.questions if not role or role in q.roles}
        found = findings(project, question)
        return project, tuple(
            f for f in found if f.question in asked and question in {"", f.question} and (silenced or not f.silenced)
        )

    def silence(self, name: str, question: str, finding: str, reason: str) -> Done:
        """Let a finding stand, with a reason: it is not told again while the words stay as they are.

        Without a question, the finding's id has to be that of one finding in the whole project.
        """

        def decide(project: Project) -> list[changing.FindingSilenced]:
            if question:
                project.question(question)
            mine = [f for f in findings(project, question) if question in {"", f.question}]
            named = [f for f in mine if finding in (f.id, f.code, f.slug)]
            if len(named) != 1:
                known = ", ".join(f.id for f in mine if not f.silenced) or "none"
                how = "no finding" if not named else f"{len(named)} findings"
                there = f"there are: {known}" if question else "name its question, as `remit findings` lists it"
                sentence = f"{question or project.handle} has {how} {finding!r}; {there}."
                raise UnknownThing(sentence, finding=finding, known=[f.id for f in mine])
            return [changing.silence(project, named[0].question, named[0].id, reason)]

        return self._do(name, "settle", decide)

    def conflicts(self, name: str, *, accepted: bool = False) -> tuple[Project, tuple[Conflict, ...]]:
        """Give the answers that cannot both hold; those that were accepted only when asked for."""
        project = self.project(name)
        return project, tuple(c for c in conflicts(project) if accepted or not c.accepted)

    def accept_conflict(self, name: str, conflict: str, reason: str) -> Done:
        """Accept a contradiction, with a reason; it comes back when one of its values changes."""

        def decide(project: Project) -> list[changing.ConflictAccepted]:
            found = conflicts(project)
            named = [c for c in found if conflict in (c.id, c.rule)]
            if len(named) != 1:
                known = ", ".join(c.id for c in found if not c.accepted) or "none"
                how = "no conflict" if not named else f"{len(named)} conflicts"
                sentence = f"{project.handle} has {how} {conflict!r}; there are: {known}."
                raise UnknownThing(sentence, conflict=conflict, known=[c.id for c in found])
            return [changing.accept_conflict(project, named[0].id, reason)]

        return self._do(name, "settle", decide)


def question_of_forms(question_id: str) -> Question | None:
    """Give the question as the newest form that ships with Remit asks it; None where none does."""
    return next((found for form in newest_first() if (found := form.question(question_id))), None)


def findings_of_words(question_id: str, text: str, values: Sequence[Value] | None = None) -> tuple[Finding, ...]:
    """Give what would keep these words from being a requirement; nothing for a question that no form asks."""
    question = question_of_forms(question_id)
    return findings_of(question, text, values) if question else ()
