"""Finding what was meant: the only project, a question by its id; an unknown one is answered with the nearest."""

from __future__ import annotations

from difflib import get_close_matches

from remit.core.errors import InvalidInput, UnknownQuestion
from remit.core.projects import Project
from remit.store.log import ProjectLine
from remit.workbench import Workbench

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
    if project.form.question(question) is None and not (dropped and question in project.dropped):
        if question in project.dropped:
            sentence = (
                f"{question} was dropped from this project; ask it again with "
                f"`remit drop {project.handle} {question} --restore`."
            )
            raise UnknownQuestion(sentence, question=question)
        near = nearest(question, [q.id for q in project.form.questions])
        hint = f"did you mean {' or '.join(near)}?" if near else f"`remit questions {project.handle}` lists them."
        sentence = f"There is no question {question!r} in {project.handle}; {hint}"
        raise UnknownQuestion(sentence, question=question, nearest=near)
    return project


def nearest(word: str, ids: list[str]) -> list[str]:
    """Give up to three ids that come near a word, or that have it behind their dot."""
    low = word.casefold()
    tails = [i for i in ids if i.partition(".")[2] == low]
    return (tails + [i for i in get_close_matches(low, ids, n=3, cutoff=0.6) if i not in tails])[:3]


def question_of(word: str) -> str:
    """Give the question of a requirement's id (`data.minimum/rows`), or the word itself."""
    return word.partition("/")[0]
