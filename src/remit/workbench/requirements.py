"""Verbs on requirements and sources: read, reword, prioritise, agree, waive; name and drop sources; verify."""

from __future__ import annotations

from remit.core import changing
from remit.core.errors import InvalidInput
from remit.core.observations import Source
from remit.core.projects import Project
from remit.core.states import RequirementState, requirements
from remit.probes.settings import refuse_misnamed
from remit.workbench.desk import Done
from remit.workbench.verifying import Verified, VerifyingVerbs

__all__ = ["RequirementVerbs", "Verified"]


class RequirementVerbs(VerifyingVerbs):
    """What people do with what follows from their answers."""

    def requirements(self, name: str) -> tuple[RequirementState, ...]:
        """Give every requirement as it stands now."""
        return requirements(self.project(name), self.clock())

    def requirement(self, name: str, requirement: str) -> RequirementState:
        """Give one requirement as it stands now."""
        return self._requirement_state(self.project(name), requirement)

    def agree(self, name: str, requirement: str, role: str = "") -> Done:
        """Sign a requirement for a role that one holds; without `role`, for the only asked role that one holds."""

        def decide(project: Project) -> list[changing.RequirementAgreed]:
            found = self._requirement(project, requirement)
            person = self.on_behalf_of or self.person
            member = project.people.get(person)
            if not role and member is not None and not set(member.roles).intersection(found.asked):
                sentence = (
                    f"{requirement} is signed by {', '.join(found.asked)}, and that is no role of yours; "
                    f"`remit people {project.handle} --add NAME --role ROLE` gives one."
                )
                raise InvalidInput(sentence, roles=list(found.asked))
            signing = role or self._only_role(project, found.asked, f"sign {requirement}")
            return [changing.agree(project, found, signing, person)]

        return self._do(name, "agree", decide)

    def reword_requirement(self, name: str, requirement: str, sentence: str) -> Done:
        """Word a requirement yourself; it is flagged once its criterion moves."""
        return self._do(
            name, "answer", lambda p: [changing.reword_requirement(self._requirement(p, requirement), sentence)]
        )

    def prioritise(self, name: str, requirement: str, priority: str) -> Done:
        """Give a requirement another priority."""
        return self._do(name, "answer", lambda p: [changing.prioritise(self._requirement(p, requirement), priority)])

    def waive(self, name: str, requirement: str, reason: str, until: str = "") -> Done:
        """Let a requirement go, by name and with a reason."""
        today = self.clock()
        return self._do(
            name, "settle", lambda p: [changing.waive(self._requirement(p, requirement), reason, until, today)]
        )

    def name_source(self, name: str, source: Source) -> Done:
        """Name a source, or describe it anew under the same name; in a team, owners of the server do.

        Nothing is looked at yet. Raises `InvalidInput` for a kind or setting that nothing reads.
        """
        self._allowed(self.project(name), "verify")
        self._only_trusted("name sources: measuring one reads what the server can read")
        refuse_misnamed(source)
        return self._do(name, "verify", lambda p: [changing.name_source(p, source)])

    def drop_source(self, name: str, source: str, reason: str = "") -> Done:
        """No longer use a source."""
        return self._do(name, "verify", lambda p: [changing.drop_source(p, source, reason)])

    def bind(self, name: str, requirement: str, source: str) -> Done:
        """Measure a requirement on this source and no other."""
        return self._do(name, "verify", lambda p: [changing.bind(p, self._requirement(p, requirement), source)])
