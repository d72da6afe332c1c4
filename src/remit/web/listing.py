"""Requirements as a Markdown list to paste elsewhere: the sentence, the words it comes from, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from remit.core.criteria import FitCriterion
from remit.core.projects import Project
from remit.core.states import RequirementState

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
"""Signs that Markdown could read as more than themselves."""


def markdown_list(
    project: Project,
    states: Iterable[RequirementState],
    fit: Callable[[FitCriterion | None], str],
    words: Mapping[str, str],
) -> str:
    """Give requirements as Markdown, by question; `fit` says a criterion, `words` names the verdicts."""
    lines = [f"# Requirements of {_plain(project.name)}", ""]
    heading = ""
    for state in states:
        found = state.requirement
        question = project.form.question(found.question)
        title = question.title if question else found.question
        if title != heading:
            heading = title
            lines += [f"## {_plain(title)}", ""]
        if found.informal:
            lines += [f"- “{_plain(found.words)}” (`{found.id}`, in words only)"]
        else:
            lines += [f"- **{_plain(found.sentence)}** (`{found.id}`)", f"  - in their words: “{_plain(found.words)}”"]
        if found.fit is not None:
            lines += [f"  - measured by: {_plain(fit(found.fit))}"]
        roles = [role.name for name in state.agreed if (role := project.form.role(name))]
        told = "waived" if state.waived else words[state.status].lower()
        lines += [f"  - {told}" + (f"; signed for {_plain(', '.join(roles))}" if roles else ""), ""]
    return "\n".join(lines)


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
