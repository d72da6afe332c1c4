"""Vouching at the terminal: attest."""

from __future__ import annotations

from typing import Annotated

import typer

from remit.cli.options import Project, Requirement
from remit.cli.requirements import tell
from remit.cli.running import of


def attest(
    context: typer.Context,
    project: Project,
    requirement: Requirement,
    says: Annotated[
        str, typer.Option("--says", metavar="VERDICT", help="satisfied, or violated.", show_default=False)
    ],
    because: Annotated[
        str, typer.Option("--because", metavar="TEXT", help="What you know it from.", show_default=False)
    ],
    link: Annotated[
        str, typer.Option("--link", metavar="WHERE", help="Where that is written down: an address, or a file, which is "
                          "kept as evidence.", show_default=False)
    ] = "",
    until: Annotated[
        str, typer.Option("--until", metavar="DAY", help="The last day (YYYY-MM-DD) on which this counts; without it, "
                          "until the values of the requirement change.", show_default=False)
    ] = "",
) -> None:  # fmt: skip
    """Vouch by name for a requirement that no machine can measure; whatever is measured counts for more.

    Example:
        remit attest churn scoping.end-user/user-group-nurse --says satisfied --because "Tried in May." --link plan.pdf
    """
    session = of(context)
    bench = session.bench()
    tell(session, bench, bench.attest(project, requirement, says, because, link=link, until=until), requirement)
