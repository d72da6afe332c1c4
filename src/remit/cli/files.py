"""Commands on the project as a file, and on what the log can prove: export, import, audit, erase."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from remit.cli.finding import the_project
from remit.cli.options import OnlyProject, Project, Reason, Words
from remit.cli.running import Session, of, reason_of
from remit.core.errors import BrokenChain, InvalidInput
from remit.core.projects import Project as KnownProject
from remit.workbench import shapes


def export(
    context: typer.Context,
    project: Project,
    to: Annotated[Path, typer.Option("--to", metavar="FILE", help="The project file to write.", show_default=False)],
    names: Annotated[bool, typer.Option("--names/--no-names", help="Whether people's names go in.")] = True,
    replace: Annotated[
        bool, typer.Option("--replace", help="Write over a file that holds something this log does not know.")
    ] = False,
) -> None:
    """Write the whole project to a file: its log as text, which git can merge line by line."""
    session = of(context)
    bench = session.bench()
    written = bench.export(project, to, names=names, replace=replace)
    known = bench.project(project)
    astray = _astray(known, bench.store.folder, written.path)
    if session.json:
        return session.give({
            "project": shapes.project(known), "path": str(written.path), "events": written.events,
            "people": written.people, "attributes": str(written.attributes) if written.attributes else None,
            "astray": astray,
        })  # fmt: skip
    from remit.cli.drawing.events import exported

    return exported(session.page, written, astray)


def _astray(project: KnownProject, here: Path | None, file: Path) -> list[str]:
    """Give the sources whose files are found from the database's folder and not from that of the project file."""
    if here is None:
        return []
    places = {name: source.location.removeprefix("sqlite:///") for name, source in project.sources.items()}
    there = file.absolute().parent
    return [name for name, place in places.items() if _there(here / place) and not _there(there / place)]


def _there(path: Path) -> bool:
    """Tell whether there is such a file; what cannot be a path is none."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A project file, merged by git or not.")],
) -> None:
    """Read a project file: a new project, or what is new in one that is here already.

    Where both sides answered the same question, both answers are kept until somebody settles them.
    """
    session = of(context)
    bench = session.bench(create=True)
    brought = bench.bring(file)
    if session.json:
        return session.give({
            "project": shapes.project(brought.project), "added": brought.added, "known": brought.known,
            "people": brought.people, "conflicts": list(brought.conflicts),
        })  # fmt: skip
    from remit.cli.drawing.events import imported

    return imported(session.page, brought)


def audit(context: typer.Context, project: OnlyProject = None) -> None:
    """Prove the chain of the log, or name the first broken event (exit code 5)."""
    session = of(context)
    bench = session.bench()
    found = bench.audit(the_project(bench, project))
    if not found.ok:
        raise BrokenChain(found.sentence, position=found.position, events=found.events, project=found.project)
    if session.json:
        return session.give({
            "project": found.project, "ok": found.ok, "events": found.events, "erased": found.erased,
            "link": found.link, "sentence": found.sentence,
        })  # fmt: skip
    from remit.cli.drawing.events import audited

    return audited(session.page, found)


def erase(
    context: typer.Context,
    project: Project,
    event: Annotated[
        str | None, typer.Argument(metavar="EVENT", help="The event whose words are erased: the end of its id, or its "
                                   "place (@12), as `remit history` tells them.", show_default=False)
    ] = None,
    words: Words = None,
    reason: Reason = None,
    person: Annotated[
        str, typer.Option("--person", metavar="NAME", help="Erase a person's name and address instead, in the whole "
                          "database; what they said stays.", show_default=False)
    ] = "",
    later: Annotated[
        bool, typer.Option("--later", help="Also the versions written on top of it, which may hold the same words.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:  # fmt: skip
    """Erase words for good: from the database and from every later export.

    The chain still verifies, and the gap is shown as erased. Nobody can bring the words back.
    """
    session = of(context)
    if bool(event) == bool(person):
        sentence = "Say what to erase: an event (`remit history` tells their ids), or --person NAME."
        raise InvalidInput(sentence)
    bench = session.bench()
    known = bench.project(project)
    if person:
        _sure(session, f"Erase the name and address of {person} in the whole database, for good?", yes=yes)
        erased = bench.erase_person(person)
        if session.json:
            return session.give({"project": shapes.project(known), "person": erased})
        return session.page.put(f"The name and address of person {erased[-8:]} are erased; what they said stays.")
    why = reason_of(words, reason, "The reason for erasing")
    _sure(session, f"Erase the words of event {event} of {known.handle}, for good?", yes=yes)
    done = bench.erase(project, event or "", why, later=later)
    if session.json:
        gone = list(getattr(done.event.body, "events", ()))
        return session.give(shapes.written(done.project, done.events) | {"erased": gone})
    from remit.cli.drawing.events import erased_words

    return erased_words(session.page, done)


def _sure(session: Session, question: str, *, yes: bool) -> None:
    """Ask once before what cannot be undone, where there is somebody to ask."""
    if yes or session.json or not sys.stdin.isatty():
        return
    if not typer.confirm(question):
        raise typer.Abort
