"""Commands on workshops and interviews: list, open, invite, close, and the minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from remit.cli.options import OnlyProject, Project
from remit.cli.running import of

if TYPE_CHECKING:
    from remit.cli.drawing.sheets import Sheet
    from remit.workbench.minutes import Minutes

Word = Annotated[str, typer.Argument(metavar="SITTING", help="The sitting's word, as `remit sittings list` gives it.")]

sittings = typer.Typer(help="Workshops and interviews: open them, let people in, and read what came of them.",
                       no_args_is_help=True)  # fmt: skip


@sittings.command("list")
def list_(context: typer.Context, project: OnlyProject = None) -> None:
    """List the workshops and interviews of a project, the newest first.

    Example:
        remit sittings list churn
    """
    session = of(context)
    bench = session.bench()
    from remit.cli.finding import the_project
    from remit.workbench import shapes
    from remit.workbench.shapes.sittings import sitting as shape_of

    known, found = bench.sittings(the_project(bench, project))
    names = bench.names(known)
    if session.json:
        return session.give({"project": shapes.project(known), "sittings": [shape_of(one, names) for one in found]})
    from remit.cli.drawing import FIGURE, line, table

    if not found:
        session.page.put("There was no workshop and no interview yet.")
        return session.page.next(f'remit sittings open {known.handle} "First workshop"', "opens one")
    drawn = table("Sitting", "Called", "Led by", "Opened", "")
    for one in found:
        over = f"over {one.closed_at[:10]}" if one.closed_at else "goes on"
        led = names.get(one.led_by, "")
        drawn.add_row(line((one.sitting, FIGURE)), line(one.title), line(led), line(one.opened_at[:10]), line(over))
    return session.page.put(drawn)


@sittings.command("open")
def open_(
    context: typer.Context,
    project: Project,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="What a workshop is called.")] = "Workshop",
    person: Annotated[str, typer.Option("--with", metavar="NAME", help="Open an interview with this person instead.",
                                        show_default=False)] = "",
    role: Annotated[str, typer.Option("--role", metavar="ROLE", help="Ask only what is put to this role.",
                                      show_default=False)] = "",
    minutes: Annotated[int, typer.Option("--minutes", metavar="NUMBER", min=0, help="How long it may take; 0 for all "
                                         "that is to be asked.")] = 0,
) -> None:  # fmt: skip
    """Open a workshop, or an interview with one person; whoever opens it leads it.

    It is held on the pages of `remit serve`: this only prepares it.

    Example:
        remit sittings open churn "First workshop" --minutes 120
        remit sittings open churn --with "Ben Cole"
    """
    session = of(context)
    bench = session.bench()
    from remit.workbench import shapes
    from remit.workbench.shapes.sittings import sitting as shape_of

    if person:
        course = bench.start_interview(project, person, minutes=minutes)
    else:
        course = bench.open_workshop(project, title, minutes=minutes, role=role)
    known = bench.project(project)
    if session.json:
        return session.give({"project": shapes.project(known), "sitting": shape_of(course, bench.names(known))})
    end = "/console" if course.kind == "workshop" else ""
    session.page.put(f"{course.title} is open; lead it at /p/{known.handle}/{course.kind}/{course.sitting}{end}")
    return session.page.next(f"remit sittings invite {known.handle} {course.sitting}", "lets people in")


@sittings.command("invite")
def invite(
    context: typer.Context,
    project: Project,
    sitting: Word,
    person: Annotated[str, typer.Option("--for", metavar="NAME", help="For this member; without it, for guests who say "
                                        "who they are.", show_default=False)] = "",
    hours: Annotated[int, typer.Option("--hours", metavar="NUMBER", min=1, max=72, help="For how long the code of a "
                                       "workshop is good.")] = 12,
    origin: Annotated[str, typer.Option("--origin", metavar="URL", help="The address of the server, to print the link "
                                        "whole.", show_default=False)] = "",
) -> None:  # fmt: skip
    """Print a code to join a workshop by, or the link by which the person of an interview confirms what they said.

    Example:
        remit sittings invite churn first-workshop
    """
    session = of(context)
    bench = session.bench()
    from remit.workbench.shapes.sittings import invitation

    if origin:
        from remit.web.doors import checked_origin  # as for serve

        origin = checked_origin(origin)
    made = bench.let_in(project, sitting, person=person, hours=hours)
    known, course = bench.course(project, sitting)
    told = invitation(course, made, known.handle, bench.names(known))
    if session.json:
        return session.give({"invitation": told})
    if told["code"]:
        session.page.put(f"Code: {told['code']}")
    session.page.put(f"Link: {origin}{told['path']}")
    if not origin:
        session.page.put("Put the server's address before it.")
    return session.page.put(f"It is told only now, and good until {made.passed.expires_at[:16].replace('T', ' ')} UTC.")


@sittings.command("close")
def close(context: typer.Context, project: Project, sitting: Word) -> None:
    """End a workshop: this moment is named after it, and the roles of its guests end.

    Example:
        remit sittings close churn first-workshop
    """
    session = of(context)
    bench = session.bench()
    from remit.workbench import shapes
    from remit.workbench.shapes.sittings import sitting as shape_of

    bench.close_workshop(project, sitting)
    known, course = bench.course(project, sitting)
    if session.json:
        return session.give({"project": shapes.project(known), "sitting": shape_of(course, bench.names(known))})
    session.page.put(f"{course.title} is over.")
    return session.page.next(f"remit sittings minutes {known.handle} {sitting}", "what was decided")


@sittings.command("minutes")
def minutes(context: typer.Context, project: Project, sitting: Word) -> None:
    """Tell who was there, what was decided, what is open and what was parked; any session has minutes.

    Example:
        remit sittings minutes churn first-workshop --format markdown > minutes.md
    """
    session = of(context)
    found = session.bench().minutes(project, sitting)
    if session.json:
        from remit.workbench.shapes.sittings import minutes as shape_of

        return session.give(shape_of(found))
    if session.format == "markdown":
        from remit.workbench.minutes import as_markdown

        return session.say(as_markdown(found))
    return session.tell(_sheet(found))


def _sheet(found: Minutes) -> Sheet:
    """Lay minutes out for a terminal."""
    from remit.cli.drawing import FIGURE, HEAD, QUIET
    from remit.cli.drawing.sheets import Sheet
    from remit.workbench.courses import role_name

    def name(person: str) -> str:
        return found.names.get(person) or f"person {person[-8:]}"

    def held(roles: tuple[str, ...]) -> str:
        return f" ({', '.join(role_name(found.project, role) for role in roles)})" if roles else ""

    sheet = Sheet()
    sheet.title(found.title, aside=found.began[:10])
    sheet.put("There: ", ", ".join(f"{name(one.person)}{held(one.roles)}" for one in found.there) or "nobody yet")
    sheet.head("Decided", aside=str(len(found.decided)))
    for one in found.decided:
        sheet.item((one.title, HEAD), " ", (one.question, FIGURE), "  ", (one.how, QUIET))
        sheet.quote(one.words, 4)
        for voice in one.lived:
            sheet.put(f"{name(voice.person)} can live with it. {voice.words}".rstrip(), indent=4)
    sheet.head("Open", aside=str(len(found.open)))
    for left in found.open:
        sheet.item((left.title, HEAD), " ", (left.question, FIGURE), "  ", (left.why, QUIET))
    sheet.head("Parked", aside=str(len(found.parked)))
    for thought in found.parked:
        sheet.item(thought.words, ("  ", QUIET), (name(thought.person), QUIET))
    for task in found.tasks:
        whom = found.names.get(task.person) or role_name(found.project, task.person)
        sheet.item("To do: ", task.words, (f"  {whom}", QUIET))
    return sheet
