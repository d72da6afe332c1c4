"""Commands on projects as a whole: new, projects, status, demo."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Annotated

import typer

from remit.cli.finding import the_project
from remit.cli.options import OnlyProject
from remit.cli.running import of
from remit.workbench import shapes


def new(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What the project is called.")],
    form: Annotated[str, typer.Option("--form", metavar="FORM", help="A shipped form (`remit forms list`), or the "
                                      "path of your own.")] = "mlops/3",
    profile: Annotated[str, typer.Option("--profile", metavar="PROFILE", help="How much of the form is asked: pitch, "
                                         "experiment, product or regulated.")] = "product",
    handle: Annotated[str, typer.Option("--handle", metavar="WORD", help="The short name to type; made from the name "
                                        "by default.", show_default=False)] = "",
    role: Annotated[list[str] | None, typer.Option("--role", metavar="ROLE", help="A role that you hold yourself; may "
                                                   "be repeated.", show_default=False)] = None,
) -> None:  # fmt: skip
    """Open a project on a form.

    The database is made when there is none yet. You take part from the start.
    """
    session = of(context)
    bench = session.bench(create=True)
    done = bench.new(name, form=form, profile=profile, handle=handle, roles=tuple(role or ()))
    found = done.project
    if session.json:
        told = shapes.written(found, done.events) | {"questions": [shapes.question(q) for q in found.form.questions]}
        return session.give(told)
    from remit.cli.drawing.overviews import opened

    return opened(session.page, bench.overview(found.id))


def projects(context: typer.Context) -> None:
    """List the projects of this database, the one last written to first."""
    session = of(context)
    bench = session.bench()
    lines = bench.projects()
    if session.json:
        return session.give(
            {
                "projects": [
                    {"id": p.id, "handle": p.handle, "name": p.name, "events": p.events, "last_at": p.last_at}
                    for p in lines
                ]
            }
        )
    from remit.cli.drawing.overviews import shelf

    return shelf(session.page, lines)


def status(context: typer.Context, project: OnlyProject = None) -> None:
    """Show where everything stands: by stage, role and key area, and what waits for whom."""
    session = of(context)
    bench = session.bench()
    view = bench.overview(the_project(bench, project))
    names = bench.names(view.project)
    if session.json:
        return session.give(shapes.overview(view, names))
    from remit.cli.drawing.overviews import overview

    return overview(session.page, view, names)


def demo(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="FOLDER", help="Where to put remit-demo.db; the current folder by default.", show_default=False
        ),
    ] = None,
    open_it: Annotated[
        bool, typer.Option("--open", help="Then serve its pages on this machine, with nobody asked who they are.")
    ] = False,
    port: Annotated[int, typer.Option("--port", metavar="NUMBER", help="With --open: the port; 0 takes any.")] = 8000,
) -> None:
    """Build the example project on real data, and show where it stands.

    The demo is made anew each time; other files and databases are left alone.
    """
    session = of(context)
    from remit.cli.demo import made, run

    if session.json:
        bench, path, handle = made(folder, lambda _what, _done, _of: None)
        with contextlib.closing(bench):
            view = bench.overview(handle)
            told = shapes.overview(view, bench.names(view.project))
        return session.give({"database": str(path), **told})
    run(session.page, folder)
    if open_it:
        from remit.cli.demo.opening import open_demo

        open_demo(session.page, folder, port)
    return None
