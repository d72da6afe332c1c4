"""Verbs that ask why and what for: traces, coverage, what a change touches, who must look again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from remit.core.errors import InvalidInput
from remit.core.folding import content_of
from remit.core.impact import Blast, Concerned, Review, blast, concerned, content, reviews
from remit.core.projects import Project
from remit.core.states import states
from remit.core.trace import CUTS, Coverage, Cut, Matrix, Node, Trace, coverage, matrix, trace
from remit.workbench.answers import accepted
from remit.workbench.desk import Desk


@dataclass(frozen=True, slots=True)
class Traced:
    """One thing of a project with all it came from and all that came of it, and the graph that says so."""

    project: Project
    trace: Trace
    node: Node
    before: tuple[Node, ...]
    after: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Impact:
    """What a change of one answer would touch. `same` tells that new words would say the same as those that stand."""

    project: Project
    blast: Blast
    concerned: tuple[Concerned, ...]
    same: bool = False


class ReasonVerbs(Desk):
    """What people ask about the reasons in a project."""

    def trace(self, name: str, moment: str = "") -> tuple[Project, Trace]:
        """Give the whole graph of reasons, now or at a moment."""
        project = self.at(name, moment)
        return project, trace(project, states(project, project.last_at if moment else self.clock()))

    def traced(self, name: str, thing: str, moment: str = "") -> Traced:
        """Give one thing with its reasons: a question, requirement, answer version, or origin of questions."""
        project, found = self.trace(name, moment)
        node = found.find(thing)
        return Traced(project, found, node, found.before(node.id), found.after(node.id))

    def matrix(self, name: str) -> tuple[Project, Matrix]:
        """Give the matrix of origins of the project's own form."""
        project = self.project(name)
        return project, matrix(project.form)

    def coverage(self, name: str, by: str = "challenge") -> tuple[Project, tuple[Coverage, ...]]:
        """Tell how far the project covers each challenge, practice, theme, interviewee, key area or stage."""
        cuts: dict[str, Cut] = dict(zip(map(str, CUTS), CUTS, strict=True))
        if by not in cuts:
            sentence = f"Coverage cannot be cut by {by!r}; choose one of {', '.join(CUTS)}."
            raise InvalidInput(sentence, known=list(CUTS))
        project = self.project(name)
        return project, coverage(project, cuts[by], states(project, self.clock()))

    def blast(self, name: str, question: str) -> Blast:
        """Tell what a change of the answer to this question would touch, before anything is saved."""
        return blast(self.project(name), question)

    def impact(self, name: str, question: str, text: str = "") -> Impact:
        """Tell what a change of this answer would touch and who is concerned; with `text`, this very change."""
        project = self.project(name)
        asked = project.question(question)
        stands = project.standing(question).answer
        if text and stands is not None:
            version = replace(stands, text=text, values=accepted(project, question, text, everything=False))
            if content_of(version) == content(project, stands.id):
                return Impact(project, Blast(question, (), (), (), (), ()), (), same=True)
        found = blast(project, question)
        own = Review(asked.id, "direct", (), (asked.id,))
        return Impact(project, found, concerned(project, (own, *found.reviews)))

    def to_review(self, name: str) -> tuple[Project, tuple[Concerned, ...]]:
        """Tell who must look again now, at what, and why."""
        project = self.project(name)
        return project, concerned(project, reviews(project).values())
