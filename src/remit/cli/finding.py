"""Finding what was meant: the only project, the question of a requirement, the file of a project."""

from __future__ import annotations

from pathlib import Path

from remit.core.errors import InvalidInput
from remit.core.projects import Project
from remit.store.log import ProjectLine
from remit.workbench import Workbench
from remit.workbench.paths import path_of
from remit.workbench.verifying import is_project_file

FILE_ENDING = ".remit"
"""How the files end that `remit export` is shown to write."""
SHORTEST = 6
"""Characters of the end of an id that are enough to name something."""


def the_project(bench: Workbench, name: str | None) -> str:
    """Give the project that was named, or the only one there is."""
    if name:
        return name
    lines = bench.projects()
    if len(lines) == 1:
        return lines[0].id
    if not lines:
        sentence = "There is no project here yet; `remit new NAME` opens one."
        raise InvalidInput(sentence)
    handles = ", ".join(line.handle for line in lines)
    sentence = f"Say which project: there are {handles}."
    raise InvalidInput(sentence, projects=[line.handle for line in lines])


def the_file(project: str | None) -> Path | None:
    """Give the project file that is meant, there or not; None where a project of the database is named, or none."""
    named = project and (is_project_file(project) or project.casefold().endswith(FILE_ENDING))
    return path_of(project) if named and project else None


def the_project_and(bench: Workbench, name: str | None, thing: str) -> tuple[str, str]:
    """Give the project and the thing in it; with one project there is, its name may be left out before the thing."""
    lines = bench.projects()
    if name and not thing and len(lines) == 1 and not _names(lines[0], name):
        return lines[0].id, name
    return the_project(bench, name), thing


def _names(line: ProjectLine, name: str) -> bool:
    low = name.casefold()
    ids = low in {line.handle.casefold(), line.name.casefold(), line.id}
    return ids or (len(low) >= SHORTEST and line.id.endswith(low))


def the_question(bench: Workbench, name: str, question: str, *, dropped: bool = False) -> Project:
    """Give the project that asks the question; UnknownQuestion names those whose id comes near."""
    project = bench.project(name)
    if not (dropped and question in project.dropped):
        project.question(question)
    return project


def question_of(word: str) -> str:
    """Give the question of a requirement's id (`data.minimum/rows`), or the word itself."""
    return word.partition("/")[0]
