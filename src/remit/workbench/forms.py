"""Verbs on forms: list, show, compare and lint; and a project's own questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from remit.core import changing
from remit.core.errors import InvalidInput, UnknownRole
from remit.core.forms import AnswerKind, Comparison, Consequence, Dependency, Form, Question, compare
from remit.core.projects import Project
from remit.workbench.desk import Desk, Done
from remit.workbench.paths import path_of

if TYPE_CHECKING:
    from remit.catalogue.complaints import Complaint


@dataclass(frozen=True, slots=True)
class FormLine:
    """One shipped form in a list."""

    id: str
    title: str
    questions: int
    profiles: tuple[str, ...]


def read_form(name: str) -> Form:
    """Give a shipped form by its id (`mlops/3`), or one of your own by its path (a folder or a YAML file)."""
    from remit.catalogue import reading  # YAML and validation load only when a form is read

    if name in reading.shipped():
        return reading.read_form(name)
    if is_path(name):
        return reading.read_form_at(path_of(name))
    return reading.read_form(name)


def newest_first() -> Iterator[Form]:
    """Give the forms that Remit ships, each read when it is asked for."""
    from remit.catalogue import reading  # as above

    return (reading.read_form(form_id) for form_id in reversed(reading.shipped()))


def list_forms() -> tuple[FormLine, ...]:
    """Give the forms that Remit ships."""
    from remit.catalogue import reading  # as above

    forms = [reading.read_form(form_id) for form_id in reading.shipped()]
    return tuple(FormLine(f.id, f.title, len(f.questions), tuple(p.id for p in f.profiles)) for f in forms)


def compare_forms(old: str, new: str) -> Comparison:
    """Tell what changed from one form to another, and who asked for it."""
    return compare(read_form(old), read_form(new))


def lint_forms(names: Sequence[str] = ()) -> dict[str, tuple[Complaint, ...]]:
    """Give what the rules complain about in each of these forms (ids or paths); in all that are shipped by default."""
    from remit.catalogue import reading, review  # as above
    from remit.catalogue.assembling import EDITIONS  # as above

    shipped = reading.shipped()
    found: dict[str, tuple[Complaint, ...]] = {}
    for name in names or shipped:
        if name not in shipped and not is_path(name):
            reading.read_form(name)  # refuses it, and names those that there are
        found[name] = review.lint_path(EDITIONS / name if name in shipped else path_of(name))
    return found


def is_path(name: str) -> bool:
    """Tell whether a form is named by where it lies."""
    path = Path(name)
    return path.exists() or name.startswith((".", "/", "~")) or path.suffix in {".yaml", ".yml"}


def narrowed(form: Form, *, profile: str = "", role: str = "") -> Form:
    """Give the form with only the questions of a profile, and only those put to a role."""
    left_out = {q.id for q in tailored(form, profile)} if profile else set[str]()
    if role:
        role_in(form, role)
    kept = (q for q in form.questions if q.id not in left_out and (not role or role in q.roles))
    return replace(form, questions=tuple(kept))


def role_in(form: Form, role: str) -> str:
    """Give the role's id if the form has it; UnknownRole lists those that it has."""
    if form.role(role) is None:
        known = [r.id for r in form.roles]
        sentence = f"There is no role {role!r} in {form.id}; its roles are {', '.join(known)}."
        raise UnknownRole(sentence, role=role, known=known)
    return role


class FormVerbs(Desk):
    """What people do with the questions that their project asks."""

    def ask(  # noqa: PLR0913  # a question has this many parts
        self,
        name: str,
        *,
        stage: str,
        title: str,
        wording: str,
        asked: Sequence[str],
        question_id: str = "",
        why: str = "",
        skipped: str = "",
        examples: Sequence[str] = (),
        builds_on: Sequence[tuple[str, str]] = (),
        areas: Sequence[str] = (),
        kind: str = "statement",
    ) -> Done:
        """Add the project's own question at the end of its stage; without an id, one is made from the title."""
        from remit.core.ids import slug  # needed here only

        def decide(project: Project) -> list[changing.FormChanged]:
            question = Question(
                id=question_id or f"{stage}.{slug(title)}", stage=stage, title=title.strip(), wording=wording.strip(),
                asked=changing.asking(project, asked), why=why, examples=tuple(examples),
                skipped=Consequence(skipped), answer=AnswerKind(kind), areas=tuple(areas),
                builds_on=tuple(Dependency(on, because) for on, because in builds_on),
            )  # fmt: skip
            return [changing.add_question(project, question)]

        return self._do(name, "change-form", decide)

    def reword(self, name: str, question: str, wording: str, title: str = "", *, editorial: bool = False) -> Done:
        """Ask a question in other words."""
        return self._do(
            name, "change-form", lambda p: [changing.reword(p, question, wording, title, editorial=editorial)]
        )

    def re_role(self, name: str, question: str, asked: Sequence[str]) -> Done:
        """Put a question to other roles."""
        return self._do(name, "change-form", lambda p: [changing.re_role(p, question, asked)])

    def drop(self, name: str, question: str, reason: str) -> Done:
        """No longer ask a question, and say why; its answer comes back when it is restored."""
        return self._do(name, "change-form", lambda p: [changing.drop_question(p, question, reason)])

    def restore(self, name: str, question: str) -> Done:
        """Ask a dropped question again."""
        return self._do(name, "change-form", lambda p: [changing.restore_question(p, question)])

    def move(self, name: str, form: str, reason: str = "") -> Done:
        """Move the project to another edition; answers stay with the questions of the same id."""
        edition = read_form(self._only_shipped(form))
        return self._do(name, "change-form", lambda p: [changing.move_form(p, edition, reason)])


def tailored(form: Form, profile: str) -> tuple[Question, ...]:
    """Give the questions that a profile leaves out; InvalidInput names the profiles that there are."""
    found = next((p for p in form.profiles if p.id == profile), None)
    if found is None:
        if not form.profiles and profile == "product":
            return ()
        known = ", ".join(p.id for p in form.profiles) or "none"
        sentence = f"{form.id} has no profile {profile!r}; its profiles are: {known}."
        raise InvalidInput(sentence, profile=profile)
    wanted = set(found.questions)
    return tuple(q for q in form.questions if q.id not in wanted)
