"""How a project as a whole is drawn: the shelf of projects, what was opened, the lists of questions, status, people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.text import Text

from remit.cli.drawing import AMBER, FIGURE, HEAD, QUIET, VERDICTS, Page, bar, line, state_of, states_line, table
from remit.cli.drawing.texts import count, minute, one_line, short, some
from remit.core.projects import Project
from remit.core.states import Count, QuestionState
from remit.language.nouns import listed
from remit.store.log import ProjectLine
from remit.workbench.overviews import Overview
from remit.workbench.people import PersonLine

Names = Mapping[str, str]


def title_of(page: Page, known: Project) -> None:
    """Draw the heading of a page about a project."""
    page.put((known.name, HEAD), (f"   {known.handle} · {known.edition}, {known.profile}", QUIET))


def shelf(page: Page, lines: Sequence[ProjectLine]) -> None:
    """Draw the projects of a database."""
    if not lines:
        page.put("There is no project here yet.")
        return page.next('remit new "My project"')
    drawn = table("", "Project", ("Events", "right"), ("Last change", "keep"))
    for found in lines:
        drawn.add_row(line((found.handle, HEAD)), line(found.name), f"{found.events:,}", minute(found.last_at))
    return page.put(drawn)


def opened(page: Page, view: Overview) -> None:
    """Draw a project that was just opened: what it asks, of whom, and what to do next."""
    known = view.project
    page.put(("Opened ", ""), (known.name, HEAD), (f" as {known.handle}", ""))
    left_out = f"; {len(known.dropped)} are left out by the profile {known.profile}" if known.dropped else ""
    page.put(f"It stands on {known.form.title}: {count(view.whole.total, 'question')}{left_out}.")
    page.gap()
    drawn = table(("Stage", "keep"), ("Questions", "right"), "")
    for stage in view.stages:
        if stage.total:
            gist = next(s.gist for s in known.form.stages if s.id == stage.id)
            drawn.add_row(line(stage.title), str(stage.total), line((gist, QUIET)))
    page.put(drawn)
    if view.waits.unfilled:
        page.gap()
        page.put("Nobody holds these roles yet: ", (listed(view.waits.unfilled), HEAD), ".")
    page.head("Next")
    handle = known.handle
    if view.waits.unfilled:
        page.next(f'remit people {handle} --add "NAME" --role {view.waits.unfilled[0]}')
    page.next(f"remit questions {handle}")
    first = next(iter(view.questions), "")
    page.next(f'remit answer {handle} {first} "…"')


def question_list(page: Page, known: Project, found: Sequence[QuestionState], *, filtered: bool) -> None:
    """Draw questions by stage: state, id, title, and whom each is put to."""
    for stage in known.form.stages:
        mine = [s for s in found if s.question.stage == stage.id]
        if not mine:
            continue
        page.put((stage.title, HEAD), (f"   {_of_stage(known, stage.id, mine, filtered=filtered)}", QUIET))
        drawn = table(*([("", "keep"), ("", "keep"), "", ""] if page.wide else [("", "keep"), ""]))
        for state in mine:
            drawn.add_row(*_question_row(page, known, state))
        page.put(drawn, indent=2)
        page.gap()
    total = len(known.form.questions)
    if filtered:
        hidden = total - len(found)
        page.put(f"{count(len(found), 'question')} of {total}", (f"; {hidden} hidden by the filter", QUIET))
    else:
        page.put(f"{count(total, 'question')}")
    page.next(f"remit show {known.handle} QUESTION", "all about one of them")


def _of_stage(known: Project, stage: str, mine: Sequence[QuestionState], *, filtered: bool) -> str:
    total = sum(1 for q in known.form.questions if q.stage == stage)
    return f"{len(mine)} of {total}" if filtered else f"{total}"


def _question_row(page: Page, known: Project, state: QuestionState) -> list[Text]:
    asked = state.question
    drawn = state_of(state.state, review=state.review.strength if state.review else "")
    own = (" own", QUIET) if asked.id in known.own else ""
    roles = line((", ".join(role_names(known, asked.roles)), QUIET))
    if page.wide:
        return [drawn, line((asked.id, FIGURE)), line(asked.title, own), roles]
    return [drawn, line((asked.id, FIGURE), "  ", asked.title, own, "\n", roles)]


def role_names(known: Project, roles: Iterable[str]) -> list[str]:
    """Give the names of roles as people read them."""
    return [known.form.name_of(role) for role in roles]


def overview(page: Page, view: Overview, names: Names) -> None:
    """Draw where everything stands."""
    known, whole = view.project, view.whole
    title_of(page, known)
    page.put((f"last change {minute(known.last_at)} UTC, event {known.position:,}", QUIET))
    page.gap()
    page.put(bar(whole, 32), f"  {whole.done} of {whole.total} answered or set aside", indent=2)
    page.put(states_line(whole), indent=2)
    _counts(page, "By stage", view.stages)
    holders = {c.id: [names[p] for p in known.holders(c.id)] for c in view.roles}
    _counts(page, "By role", view.roles, holders)
    _counts(page, "By key area", view.areas)
    page.gap()
    page.put(("█ agreed  ▓ answered  ▒ set aside  ░ drafted or disputed  · open or deferred", QUIET))
    _verdicts(page, view)
    _waiting(page, view, names)


def _counts(
    page: Page, heading: str, counts: Sequence[Count], holders: Mapping[str, Sequence[str]] | None = None
) -> None:
    shown = [c for c in counts if c.total]
    if not shown:
        return
    page.head(heading)
    columns: list[str | tuple[str, str]] = ["", ("", "keep"), ("", "right"), ("", "keep")]
    drawn = table(*columns, *([""] if holders is not None else []))
    for found in shown:
        review = line((f"▲ {found.to_review}", AMBER)) if found.to_review else ""
        row = [line(found.title), bar(found, 20), f"{found.done} of {found.total}", review]
        if holders is not None:
            held = holders.get(found.id, ())
            row.append(line(listed(list(held))) if held else line(("nobody", AMBER)))
        drawn.add_row(*row)
    page.put(drawn, indent=2)


def _verdicts(page: Page, view: Overview) -> None:
    waived = sum(1 for r in view.requirements if r.waived)
    page.head("Requirements")
    parts: list[object] = [f"{len(view.requirements)}:  "] if view.requirements else ["none yet"]
    for status, number in view.verdicts:
        if number:
            sign = VERDICTS[status]
            parts += [(f"{sign.icon} {number} {sign.word}", sign.style), "   "]
    if waived:
        parts.append((f"~ {waived} waived", QUIET))
    page.put(line(*parts), indent=2)


def _waiting(page: Page, view: Overview, names: Names) -> None:
    waits, handle = view.waits, view.project.handle
    rows: list[tuple[str, Sequence[str], str]] = [
        ("values to accept", waits.unaccepted, f"remit accept {handle} QUESTION"),
        ("replies to settle", waits.replies, f'remit settle {handle} QUESTION "…"'),
        ("disputes to settle", waits.disputes, f'remit settle {handle} QUESTION "…"'),
        ("to look at again", waits.reviews, f"remit questions {handle} --to-review"),
        ("due now", waits.due, f'remit answer {handle} QUESTION "…"'),
        ("to be signed", waits.unsigned, f"remit agree {handle} REQUIREMENT"),
        ("roles nobody holds", waits.unfilled, f'remit people {handle} --add "NAME" --role ROLE'),
        ("comments open", [f"{short(c.id)} {one_line(c.text, 40)}" for c in waits.comments], f"remit comment {handle}"),
        ("tasks open", [f"{one_line(t.text, 40)} ({_whose(t.person, t.role, names)})" for t in waits.tasks],
         f"remit task {handle}"),
    ]  # fmt: skip
    shown = [(what, found, command) for what, found, command in rows if found]
    open_ = dict(view.whole.states).get("open", 0)
    if not shown and not open_:
        return
    page.head("What waits")
    drawn = table(("", "right"), "")
    if open_:
        drawn.add_row(str(open_), line("questions open", (f"   → remit questions {handle} --state open", QUIET)))
    for what, found, command in shown:
        drawn.add_row(str(len(found)), line(what, (f"   → {command}", QUIET), "\n", (some(found, 6), FIGURE)))
    page.put(drawn, indent=2)


def _whose(person: str, role: str, names: Names) -> str:
    return names.get(person, "") or role


def who(page: Page, known: Project, lines: Sequence[PersonLine]) -> None:
    """Draw who takes part in which role, and the roles that nobody holds."""
    title_of(page, known)
    page.gap()
    drawn = table(("Person", "keep"), "Roles", "")
    for person in lines:
        roles = listed(role_names(known, person.roles)) or "no role yet"
        gone = "" if person.present else "left"
        drawn.add_row(line((person.name, HEAD if person.present else QUIET)), line(roles), line((gone, QUIET)))
    page.put(drawn, indent=2)
    asked = dict.fromkeys(role for q in known.form.questions for role in q.roles)
    empty = [role for role in asked if not known.holders(role)]
    if empty:
        page.head("Roles that are asked and nobody holds")
        drawn = table(("", "keep"), ("", "keep"), ("", "right"))
        for role in empty:
            number = sum(1 for q in known.form.questions if role in q.roles)
            drawn.add_row(line((role, FIGURE)), line(*role_names(known, [role])), count(number, "question"))
        page.put(drawn, indent=2)
        page.gap()
        page.next(f'remit people {known.handle} --add "NAME" --role {empty[0]}')
