"""The doors to forms: those that are shipped, and those that an organisation writes for itself.

Everything that parses is imported when it is first needed, so that commands that read no form start fast.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from remit.core.errors import UnknownForm

if TYPE_CHECKING:
    from remit.core.forms import Form


@cache
def shipped() -> tuple[str, ...]:
    """Give the ids of the forms that are shipped, such as `mlops/3`, oldest first."""
    from remit.catalogue.assembling import shipped_forms  # start-up

    return shipped_forms()


@cache
def read_form(form_id: str) -> Form:
    """Give a shipped form, whole.

    Raises:
        UnknownForm: no form of that id is shipped.
    """
    from remit.catalogue.assembling import EDITIONS, assemble  # start-up
    from remit.catalogue.complaints import broken  # start-up

    known = shipped()
    if form_id not in known:
        message = f"No form '{form_id}' is shipped; there are {', '.join(known)}."
        raise UnknownForm(message, form=form_id, known=list(known))
    assembled = assemble(EDITIONS / form_id)
    if assembled.form is None or assembled.complaints:
        raise broken(assembled.complaints)
    return assembled.form


def read_form_at(path: str | Path) -> Form:
    """Give the form in a folder (`form.yaml` and one file per stage) or in a single YAML file.

    A form with errors is refused, because a project keeps its form for good; warnings and advice are not errors.

    Raises:
        BrokenForm: the form breaks a rule; `details["complaints"]` names code, file, line and path of each.
        UnreadableFile: there is no such file, or it is not text.
        TooLarge: the file is larger, or nested deeper, than a form may be.
    """
    from remit.catalogue.complaints import broken  # start-up
    from remit.catalogue.review import look_over  # start-up

    form, complaints = look_over(Path(path))
    errors = [complaint for complaint in complaints if complaint.severity == "error"]
    if form is None or errors:
        raise broken(errors or complaints)
    return form
