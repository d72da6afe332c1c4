from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from remit.core.projects import Project
from remit.core.states import QuestionState, RequirementState, requirements, states
from remit.example.building import build
from remit.example.telling import tell
from remit.workbench import Workbench, open_workbench

BEGINS = date(2026, 3, 2)


@dataclass
class Built:
    bench: Workbench
    handle: str
    path: Path

    @property
    def project(self) -> Project:
        return self.bench.project(self.handle)

    @property
    def states(self) -> dict[str, QuestionState]:
        return states(self.project)

    @property
    def requirements(self) -> dict[str, RequirementState]:
        return {found.requirement.id: found for found in requirements(self.project)}

    def of(self, measure: str, attribute: str = "") -> RequirementState:
        wanted = [
            found
            for found in self.requirements.values()
            if found.requirement.fit
            and (found.requirement.fit.measure, found.requirement.fit.attribute) == (measure, attribute)
        ]
        assert len(wanted) == 1, (measure, attribute, [found.requirement.id for found in wanted])
        return wanted[0]


def built_in(folder: Path) -> Built:
    path = folder / "example.db"
    bench = open_workbench(str(path), person=tell().opening.people["ruth"].name, create=True)
    return Built(bench, build(bench, begins=BEGINS), path)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    made = built_in(tmp_path_factory.mktemp("example"))
    yield made
    made.bench.close()
