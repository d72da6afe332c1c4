"""How forms are drawn: the list, one form, a comparison, complaints; and a project's own questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from remit.cli.drawing import AMBER, DONE, FIGURE, HEAD, QUIET, Page, changed, line, table
from remit.cli.drawing.overviews import role_names
from remit.cli.drawing.texts import count
from remit.core.forms import Comparison, Form, Question, QuestionChange
from remit.core.projects import Project
from remit.language.merging import changes
from remit.language.nouns import listed
from remit.workbench.forms import FormLine

if TYPE_CHECKING:
    from remit.catalogue.complaints import Complaint

SEVERITIES = {"error": ("✗ error", "red"), "warning": ("! warning", "yellow"), "advice": ("· advice", "dim")}


def form_list(page: Page, found: Sequence[FormLine]) -> None:
    """Draw the shipped forms."""
    drawn = table(("Form", "keep"), "Title", ("Questions", "right"), "Profiles")
    for form in found:
        drawn.add_row(
            line((form.id, FIGURE)), line(form.title), str(form.questions), line((", ".join(form.profiles), QUIET))
        )
    page.put(drawn)


def form_page(page: Page, form: Form, *, full: bool) -> None:
    """Draw a form: its front page, then its questions by stage."""
    page.put((form.title, HEAD), (f"   {form.id}", QUIET))
    front = form.front_page
    for text in (front.purpose, front.order, front.answers, front.loop):
        if text:
            page.put(text)
            page.gap()
    for way in (*front.ways, *front.parts) if full else front.ways:
        page.put((f"{way.title}: ", HEAD), way.text)
    for stage in form.stages:
        mine = [q for q in form.questions if q.stage == stage.id]
        if not mine:
            continue
        feeds = f" → {', '.join(stage.feeds)}" if stage.feeds else ""
        page.head(stage.title, aside=f"{count(len(mine), 'question')}{feeds}")
        for question in mine:
            _question(page, form, question, full=full)
    page.gap()
    page.put(count(len(form.questions), "question"))


def _question(page: Page, form: Form, question: Question, *, full: bool) -> None:
    page.put((question.id, FIGURE), f"  {question.title}", indent=2)
    page.put(question.wording, indent=4)
    page.put((", ".join(_asked(form, question)), QUIET), indent=4)
    if not full:
        return
    for what, text in (("why", question.why), ("if skipped", question.skipped.text), ("yields", question.yields)):
        if text:
            page.put((f"{what}: ", QUIET), text, indent=4)
    if question.applies:
        page.put(("applies when: ", QUIET), question.applies.when, indent=4)
    for example in question.examples:
        page.put(("for example: ", QUIET), example, indent=4)
    for link in question.builds_on:
        page.put(("builds on ", QUIET), (link.on, FIGURE), f": {link.because}", indent=4)
    origin = question.origin
    traces = [*origin.challenges, *origin.practices, *origin.interviewees, *origin.literature]
    if traces:
        page.put(("comes from ", QUIET), ", ".join(traces), indent=4)


def _asked(form: Form, question: Question) -> list[str]:
    how = {"asked": "", "must": " (must)", "consult": " (consult)"}
    return [f"{role.name if (role := form.role(a.role)) else a.role}{how[a.how]}" for a in question.asked]


def comparison(page: Page, found: Comparison) -> None:
    """Draw what changed between two forms, and who asked for it."""
    page.put((f"{found.old} → {found.new}", HEAD))
    parts = (
        ("Added", found.added), ("Deleted", found.deleted), ("Reworded", found.reworded),
        ("Roles changed", found.roles_changed),
    )  # fmt: skip
    page.put(", ".join(f"{len(changed_)} {what.lower()}" for what, changed_ in parts))
    for what, changed_ in parts:
        if changed_:
            page.head(what, aside=f"{len(changed_)}")
            for change in changed_:
                _change(page, change)


def _change(page: Page, change: QuestionChange) -> None:
    asked = f"   asked for by {listed(change.by)}" if change.by else ""
    page.put((change.id, FIGURE), f"  {change.title}", (asked, QUIET), indent=2)
    before, after = change.before, change.after
    if isinstance(before, tuple) and isinstance(after, tuple):
        gone, new = [r for r in before if r not in after], [r for r in after if r not in before]
        kept = [r for r in after if r in before]
        page.put(
            *((f"[-{r}-] ", "red strike") for r in gone), *((f"{{+{r}+}} ", "green") for r in new),
            (", ".join(kept), QUIET), indent=4,
        )  # fmt: skip
    elif isinstance(before, str) and isinstance(after, str):
        page.put(changed(changes(before, after)), indent=4)
    else:
        page.put(str(after or before), indent=4)
    if change.note:
        page.put((change.note, QUIET), indent=4)


def complaints(page: Page, found: Mapping[str, Sequence[Complaint]]) -> None:
    """Draw what the rules complain about, form by form, each as a place that editors can jump to."""
    for name, told in found.items():
        if not told:
            page.put(DONE, f"{name}: no complaints")
            continue
        numbers = {kind: sum(1 for c in told if c.severity == kind) for kind in SEVERITIES}
        words = {
            "error": ("error", "errors"),
            "warning": ("warning", "warnings"),
            "advice": ("advice", "pieces of advice"),
        }
        said = [count(number, *words[kind]) for kind, number in numbers.items() if number]
        page.put((name, HEAD), f": {listed(said)}")
        for complaint in told:
            page.put(SEVERITIES[complaint.severity], f"  {complaint}", indent=2)
            if complaint.path:
                page.put((complaint.path, QUIET), indent=4)


def own_question(page: Page, known: Project, asked: Question) -> None:
    """Draw a question after the project changed it."""
    own = "   its own question" if asked.id in known.own else ""
    page.put((asked.title, HEAD), (f"   {asked.id}{own}", QUIET))
    page.put(asked.wording, indent=2)
    page.put(("put to ", QUIET), listed(_asked(known.form, asked)), indent=2)
    unfilled = [role for role in asked.roles if not known.holders(role)]
    if unfilled:
        page.put((f"nobody holds {listed(role_names(known, unfilled))} yet", AMBER), indent=2)


def dropped(page: Page, known: Project, question: str) -> None:
    """Draw that a question is no longer asked."""
    found = known.dropped[question]
    page.put((found.question.title, HEAD), " is no longer asked", (f"   {question}", QUIET))
    page.said(found.reason)
    page.next(f"remit drop {known.handle} {question} --restore", "asks it again")
