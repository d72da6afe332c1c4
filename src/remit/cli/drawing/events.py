"""How what happened is drawn: the timeline, differences, moments, files, audits, and the talk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from remit.cli.drawing import DONE, FIGURE, HEAD, QUIET, VERDICTS, Page, changed, line, table
from remit.cli.drawing.overviews import role_names
from remit.cli.drawing.texts import count, day, minute, one_line, short
from remit.core.events import AnswerGiven, AnswerReverted, AnswerSettled, Event, FormChanged, VerdictGiven
from remit.core.projects import Comment, Project
from remit.language.merging import changes
from remit.language.nouns import listed
from remit.store.auditing import Audit
from remit.store.projectfile import Written
from remit.workbench.desk import Done
from remit.workbench.history import Imported
from remit.workbench.shapes import about, words
from remit.workbench.timelines import SAID

Names = Mapping[str, str]


def timeline(page: Page, known: Project, events: Sequence[Event], names: Names, *, question: str) -> None:
    """Draw events day by day; of one question, each version against the one before it."""
    if question:
        asked = known.form.question(question)
        page.beside(line((asked.title if asked else question, HEAD)), question)
    before: dict[str, str] = {}
    on = ""
    for event in events:
        if day(event.at) != on:
            on = day(event.at)
            page.head(on)
        body = event.body
        text = body.text if isinstance(body, AnswerGiven | AnswerSettled | AnswerReverted) else None
        was = before.get(about(event)) if text is not None else None
        _event(page, event, names, accepts=was is not None and was == text)
        if question:
            _words(page, event, was)
        if text is not None:
            before[about(event)] = text
    if not events:
        page.put("Nothing happened to it yet.")


def _event(page: Page, event: Event, names: Names, *, accepts: bool) -> None:
    body = event.body
    who = names.get(getattr(body, "person", "") if event.kind in _OF_PEOPLE else event.actor, "somebody")
    if event.on_behalf_of:
        who = f"{names.get(event.on_behalf_of, 'somebody')} (written down by {who})"
    said = "accepted the reading of" if accepts else SAID.get(event.kind, event.kind)
    what = getattr(body, "role", "") if event.kind == "role.taken" else about(event)
    if isinstance(body, FormChanged):
        what = f"{what} {body.change}"
    if isinstance(body, VerdictGiven):
        what = f"{what}: {VERDICTS[body.verdict.status]}"
    page.beside(
        line((f"{f'@{event.position}':<6}{event.at[11:16]}  ", QUIET), f"{who} {said} ", (what, FIGURE)),
        short(event.id) if page.wide else "", indent=2,
    )  # fmt: skip


_OF_PEOPLE = {"person.joined", "person.left", "role.taken", "role.given-up"}


def _words(page: Page, event: Event, was: str | None) -> None:
    body = event.body
    if isinstance(body, AnswerGiven | AnswerSettled | AnswerReverted):
        if body.text is None:
            return page.said(None, indent=8)
        if was == body.text:
            keys = ", ".join(body.keys)
            return page.put((f"the same words; accepted: {keys or 'nothing'}", QUIET), indent=8)
        if was is not None:
            return page.put(changed(changes(was, body.text)), indent=8)
        return page.said(body.text, indent=8)
    told = words(event)
    if told is None or told:
        page.said(told, indent=8)
    return None


def moments(page: Page, known: Project, names: Names) -> None:
    """Draw the named moments of a project."""
    if not known.snapshots:
        page.put("No moment has a name yet.")
        return page.next(f'remit snapshot {known.handle} "NAME"')
    drawn = table("Moment", ("When", "keep"), ("Event", "right"), "By", "")
    for found in known.snapshots.values():
        drawn.add_row(
            line((found.name, HEAD)), minute(found.at), f"@{found.position}", line(names.get(found.actor, "somebody")),
            line((one_line(found.note), QUIET)),
        )  # fmt: skip
    page.put(drawn)
    last = list(known.snapshots)[-1]
    return page.next(f'remit diff {known.handle} "{last}"', "what changed since")


def exported(page: Page, written: Written, astray: list[str]) -> None:
    """Draw that a project file was written, and which sources are not found from where it is."""
    names = f", names of {count(written.people, 'person', 'people')}" if written.people else ", without names"
    page.put(DONE, f"{count(written.events, 'event')} written to ", (str(written.path), HEAD), f"{names}.")
    if written.attributes:
        page.put(
            (f"{written.attributes} tells git to keep both sides when it merges two branches of it.", QUIET), indent=2
        )
    if astray:
        page.put(
            f"From the folder of that file {listed(astray)} cannot be found: `remit verify {written.path}` looks for "
            f"relative locations there.", indent=2,
        )  # fmt: skip


def imported(page: Page, brought: Imported) -> None:
    """Draw what an import brought."""
    known = brought.project
    page.put(
        DONE, (known.name, HEAD), f": {count(brought.added, 'event')} new, {brought.known:,} known, "
        f"{count(brought.people, 'person', 'people')} new.",
    )  # fmt: skip
    if brought.conflicts:
        page.put("Both sides answered ", (listed(brought.conflicts), FIGURE), "; both answers are kept:", indent=2)
        page.next(f"remit show {known.handle} {brought.conflicts[0]}")
    else:
        page.next(f"remit status {known.handle}")


def audited(page: Page, found: Audit) -> None:
    """Draw that the chain holds."""
    page.put(DONE, f"{found.sentence}")


def erased_words(page: Page, done: Done) -> None:
    """Draw what was erased."""
    gone: Sequence[str] = getattr(done.event.body, "events", ())
    page.put(
        DONE, f"The words of {count(len(gone), 'event')} are gone: ", (listed([short(e) for e in gone]), FIGURE), "."
    )
    page.put(("Copies that you exported before still hold them.", QUIET), indent=2)
    page.next(f"remit audit {done.project.handle}", "the chain still holds")


def comments(page: Page, known: Project, told: Sequence[Comment], names: Names) -> None:
    """Draw comments, the open ones first."""
    if not told:
        page.put("No comments yet.")
        return page.next(f'remit comment {known.handle} QUESTION "…"')
    for found in sorted(told, key=lambda c: (c.resolved, c.at)):
        mark = line(DONE, "resolved ") if found.resolved else line("◌ open ")
        answers = f", to {short(found.answers)}" if found.answers else ""
        wrote = f"{names.get(found.actor, 'somebody')}, {minute(found.at)} · {short(found.id)}{answers}"
        page.beside(line(mark, (found.about or known.handle, FIGURE)), wrote)
        page.said(found.text)
    return None


def tasks(page: Page, known: Project, names: Names) -> None:
    """Draw tasks, the open ones first."""
    if not known.tasks:
        page.put("No tasks yet.")
        return page.next(f'remit task {known.handle} "…" --role ROLE')
    for found in sorted(known.tasks.values(), key=lambda t: (t.done, t.due or "9")):
        mark = line(DONE, "done ") if found.done else line("◌ open ")
        due = f"due {found.due}" if found.due else ""
        whose = names.get(found.person, "") or ", ".join(role_names(known, [found.role]))
        page.beside(line(mark, (whose, HEAD)), " · ".join(filter(None, (due, found.about, short(found.id)))))
        page.said(found.text)
    return None


def opinions(page: Page, known: Project, names: Names) -> None:
    """Draw what people think of the form and its questions."""
    if not known.feedback:
        page.put("No feedback yet.")
        return page.next(f'remit feedback {known.handle} "…" --question QUESTION --aspect wording')
    for found in known.feedback.values():
        page.put(
            (found.question or "the form", FIGURE), f"  {found.aspect}",
            (f"   {names.get(found.actor, 'somebody')}, {minute(found.at)}", QUIET),
        )  # fmt: skip
        page.said(found.text)
    return None
