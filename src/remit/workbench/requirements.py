"""Verbs on requirements and sources: read, reword, prioritise, agree, waive; name and drop sources; verify."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from remit.core import changing
from remit.core.checks import ASSESSMENT, Check, Unmeasured, assess, plan
from remit.core.criteria import FitCriterion
from remit.core.errors import UnknownThing
from remit.core.events import VerdictGiven
from remit.core.observations import Failure, Observation, Source
from remit.core.projects import Project
from remit.core.states import RequirementState, requirements
from remit.workbench.desk import Desk, Done


@dataclass(frozen=True, slots=True)
class Verified:
    """What a verification found: a state for each requirement with a criterion, and what could not be measured.

    `done` is None when nothing was recorded.
    """

    project: Project
    verdicts: tuple[VerdictGiven, ...]
    unmeasured: tuple[Unmeasured, ...]
    done: Done | None


class RequirementVerbs(Desk):
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
        return self._do(name, "settle", lambda p: [changing.waive(self._requirement(p, requirement), reason, until)])

    def name_source(self, name: str, source: Source) -> Done:
        """Name a source, or describe it anew under the same name."""
        return self._do(name, "verify", lambda p: [changing.name_source(p, source)])

    def drop_source(self, name: str, source: str, reason: str = "") -> Done:
        """No longer use a source."""
        return self._do(name, "verify", lambda p: [changing.drop_source(p, source, reason)])

    def bind(self, name: str, requirement: str, source: str) -> Done:
        """Measure a requirement on this source and no other."""
        return self._do(name, "verify", lambda p: [changing.bind(p, self._requirement(p, requirement), source)])

    def plan(self, name: str, only: Sequence[str] = ()) -> tuple[Check | Unmeasured, ...]:
        """Give the checks that the requirements need, and what keeps the others from being measured."""
        return _planned(self.project(name), self.clock(), only)

    def verify(
        self,
        name: str,
        *,
        only: Sequence[str] = (),
        as_of: str = "",
        record: bool = True,
        progress: Callable[[str, int, int], None] | None = None,
    ) -> Verified:
        """Measure what can be measured and judge it; with `record`, write every verdict to the log.

        `only` names requirements or questions. `as_of` (ISO) is the moment that the measurement counts for. A source
        that cannot be read gives the verdict `error` for its requirements, and the others go on. `progress` is called
        with a source's name, its number and how many sources there are.
        """
        from remit.probes.measuring import Place, measure  # data libraries load only to measure

        project = self.project(name)
        moment = as_of or self.clock()
        planned = _planned(project, moment, only)
        checks = [c for c in planned if isinstance(c, Check)]
        sources = list(dict.fromkeys(c.source for c in checks))
        found: list[VerdictGiven] = []
        for number, source in enumerate(sources, 1):
            if progress:
                progress(source.name, number, len(sources))
            mine = [c for c in checks if c.source == source]
            place = Place(self.folder, os.environ)
            seen = measure(source, [c.criterion for c in mine], place=place, as_of=moment)
            found += [_judged(check, observed) for check, observed in zip(mine, seen, strict=True)]
        verdicts = tuple(found)
        done = self._do(name, "verify", lambda _: verdicts) if record and verdicts else None
        unmeasured = tuple(c for c in planned if isinstance(c, Unmeasured))
        return Verified(done.project if done else project, verdicts, unmeasured, done)


def _judged(check: Check, seen: Observation | Failure) -> VerdictGiven:
    return VerdictGiven(
        check.requirement, check.source.name, check.criterion, assess(check.criterion, seen), ASSESSMENT,
        seen if isinstance(seen, Observation) else None, seen if isinstance(seen, Failure) else None,
    )  # fmt: skip


def _planned(project: Project, as_of: str, only: Sequence[str]) -> tuple[Check | Unmeasured, ...]:
    states = [r for r in requirements(project, as_of) if not r.waived]
    if only:
        unknown = [o for o in only if not any(o in {r.requirement.id, r.requirement.question} for r in states)]
        if unknown:
            sentence = f"There is no requirement {unknown[0]!r} to verify; `remit requirements` lists them."
            raise UnknownThing(sentence, requirement=unknown[0])
        states = [r for r in states if {r.requirement.id, r.requirement.question} & set(only)]
    criteria: dict[str, FitCriterion] = {r.requirement.id: r.requirement.fit for r in states if r.requirement.fit}
    return plan(criteria, project.sources, project.bindings)
