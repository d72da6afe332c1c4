"""Commands that open the room: serve, and the accounts of a team."""

from __future__ import annotations

from typing import Annotated

import typer

from remit.cli.running import of
from remit.core.errors import InvalidInput

Person = Annotated[str, typer.Argument(metavar="NAME", help="The person's name.")]
Origin = Annotated[
    str, typer.Option("--origin", metavar="URL", help="The address of the server, to print links whole.",
                      show_default=False)
]  # fmt: skip


def serve(
    context: typer.Context,
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS", help="Where to listen; beyond this machine only "
                                      "with --team.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", metavar="NUMBER", help="The port; 0 takes any that is free.")] = 8000,
    team: Annotated[bool, typer.Option("--team", help="For several people, each with an account.")] = False,
    origin: Annotated[list[str] | None, typer.Option("--origin", metavar="URL", help="With --team: where people find "
                                                     "it, as https://remit.example.org; may be repeated.",
                                                     show_default=False)] = None,
    proxy: Annotated[list[str] | None, typer.Option("--proxy", metavar="ADDRESS", help="With --team: a reverse proxy "
                                                    "whose X-Forwarded headers are believed; may be repeated.",
                                                    show_default=False)] = None,
) -> None:  # fmt: skip
    """Open the form in a browser: alone on this machine, or for a team.

    Alone, you come in by a link that is printed and works once. A team has accounts (`remit account add`) and is
    reached through a reverse proxy with HTTPS.

    Example:
        remit serve
        remit serve --team --host 0.0.0.0 --origin https://remit.example.org --proxy 10.0.0.2
    """
    if not 0 <= port <= 65_535:  # noqa: PLR2004  # what a port can be
        raise InvalidInput(f"{port} is no port; give a number from 0 to 65535.", port=port)
    from remit.web.serving import serve as run  # loads the web, which no other command needs

    session = of(context)
    bench = session.bench(create=True)

    def told(url: str, link: str) -> None:
        if session.json:
            session.give({"url": url, "link": link or None, "team": team})
            return
        session.page.put(f"Remit is open at {url}")
        if link:
            session.page.put(f"Come in by this link, once: {link}")
        session.page.put("Ctrl-C stops it.")

    run(bench, host=host, port=port, team=team, origins=tuple(origin or ()), proxies=tuple(proxy or ()), told=told)


account = typer.Typer(help="Accounts of a team: who can sign in, and what they may do in a project.",
                      no_args_is_help=True)  # fmt: skip


@account.command("add")
def add(
    context: typer.Context,
    name: Person,
    owner: Annotated[bool, typer.Option("--owner", help="Let them manage accounts, and own the projects that nobody "
                                        "owns yet.")] = False,
    login: Annotated[str, typer.Option("--login", metavar="WORD", help="What they type to sign in; their name by "
                                       "default.", show_default=False)] = "",
    origin: Origin = "",
) -> None:  # fmt: skip
    """Make an account, and print the link by which its person sets a password.

    Example:
        remit account add "Ada Lovelace" --owner
    """
    session = of(context)
    made = session.bench(create=True).add_account(name, login=login, owner=owner)
    link = _setup(origin, made.secret)
    if session.json:
        return session.give({
            "person": made.account.person, "login": made.account.login, "owner": made.account.owner, "link": link,
            "adopted": made.adopted,
        })  # fmt: skip
    session.page.put(f"{name} signs in as {made.account.login}.")
    if made.adopted:
        session.page.put(f"They own {made.adopted} projects that nobody owned.")
    return _told_link(context, link)


@account.command("link")
def link(context: typer.Context, name: Person, origin: Origin = "") -> None:
    """Print a new link to set a password, for somebody who forgot theirs; older links are over."""
    session = of(context)
    made = _setup(origin, session.bench().setup_link(name))
    if session.json:
        return session.give({"link": made})
    return _told_link(context, made)


@account.command("list")
def list_(context: typer.Context) -> None:
    """List the accounts."""
    session = of(context)
    found = session.bench().accounts()
    if session.json:
        return session.give({
            "accounts": [
                {"person": a.person, "name": name, "login": a.login, "owner": a.owner, "password": a.has_password,
                 "created_at": a.created_at}
                for name, a in found
            ]
        })  # fmt: skip
    from remit.cli.drawing import line, table

    if not found:
        return session.page.put("There is no account yet; `remit account add NAME --owner` makes the first.")
    drawn = table(("Name", ""), ("Signs in as", ""), ("", ""))
    for name, a in found:
        said = "owner" if a.owner else ""
        drawn.add_row(line(name), line(a.login), line(said if a.has_password else f"{said} no password yet".strip()))
    return session.page.put(drawn)


@account.command("remove")
def remove(context: typer.Context, name: Person) -> None:
    """Remove an account with its sessions and tokens; what the person said stays."""
    session = of(context)
    session.bench().remove_account(name)
    if session.json:
        return session.give({"removed": name})
    return session.page.put(f"{name} can no longer sign in.")


@account.command("access")
def access(
    context: typer.Context,
    project: Annotated[str, typer.Argument(metavar="PROJECT", help="The project: its handle, its name, or its id.")],
    name: Person,
    may: Annotated[str, typer.Argument(metavar="ACCESS", help="viewer, commenter, editor, owner, or none.")],
) -> None:
    """Say what a person may do in a project of the team."""
    session = of(context)
    bench = session.bench()
    bench.give_access(project, name, may)
    if session.json:
        return session.give({
            "members": [{"id": m.id, "name": m.name, "access": m.access} for m in bench.members(project)]
        })  # fmt: skip
    return session.page.put(f"{name}: {may}.")


def _setup(origin: str, secret: str) -> str:
    if not origin:
        return f"/setup/{secret}"
    from remit.web.doors import checked_origin  # as for serve

    return f"{checked_origin(origin)}/setup/{secret}"


def _told_link(context: typer.Context, link: str) -> None:
    page = of(context).page
    page.put(f"To set a password, once, within three days: {link}")
    if link.startswith("/"):
        page.put("Put the server's address before it.")
