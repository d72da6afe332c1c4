"""A team's server for tests: accounts, a project with one member of each access, and clients signed in as them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import httpx

from remit.store.passes import DAY
from remit.web.identity import TOKEN_MARK
from remit.web.serving import Running
from remit.workbench import Workbench, open_workbench
from remit.workbench.accounts import enter_as_guest

PASSWORD = "correct horse battery"  # noqa: S105  # of accounts that last as long as a test
PROJECT = "trams"
OTHER = "secret-ferries"
QUESTION = "scoping.problem"
LEVELS = ("viewer", "commenter", "editor", "owner")
SAME = {"Sec-Fetch-Site": "same-origin"}
JSON = {"Accept": "application/json"}


@dataclass
class Team:
    """A running server of a team. `root` is the bench of whoever runs the machine."""

    root: Workbench
    running: Running
    sitting: str = ""
    interview: str = ""
    requirement: str = ""
    people: dict[str, str] = field(default_factory=dict[str, str])
    clients: list[httpx.Client] = field(default_factory=list[httpx.Client])

    def bench(self, who: str) -> Workbench:
        """Give the bench of one of the people, as the server makes it for them."""
        return replace(self.root, person=self.people[who], newcomer="", local=False)

    def client(self, secret: str = "", *, token: str = "", **headers: str) -> httpx.Client:
        """Give a client that comes with a session, a token or nothing."""
        made = httpx.Client(base_url=self.running.url, headers=SAME | headers, timeout=30)
        if secret:
            made.cookies.set(f"remit-{self.running.port}", secret)
        if token:
            made.headers["Authorization"] = f"Bearer {TOKEN_MARK}{token}"
        self.clients.append(made)
        return made

    def signed_in(self, who: str, **headers: str) -> httpx.Client:
        """Give a client signed in as one of the people."""
        return self.client(self.session(who), **headers)

    def session(self, who: str) -> str:
        """Give the secret of a new session."""
        return self.root.store.passes.mint("session", seconds=DAY, person=self.people[who]).secret

    def token(self, who: str) -> httpx.Client:
        """Give a client that comes with a token of one of the people."""
        return self.client(token=self.bench(who).mint_token("test").secret)

    def guest(self, project: str = PROJECT, sitting: str = "s1") -> httpx.Client:
        """Give a client of a guest in one sitting."""
        link = self.bench("owner").open_to_guests(project, f"/p/{project}/workshop/{sitting}", sitting=sitting)
        minted = enter_as_guest(self.root.store, link.passed, "Gil Guest")
        self.people["guest"] = minted.passed.person
        return self.client(minted.secret)

    def close(self) -> None:
        """Close everything."""
        for one in self.clients:
            one.close()
        self.running.stop()
        self.root.close()


def team(address: str, folder: Path) -> Iterator[Team]:
    """Run a team's server with the project Trams, and another that only its owner may know of."""
    root = open_workbench(address, person="Root", create=True)
    root = replace(root, folder=folder)
    running = Running(root, team=True, writes=0)
    made = Team(running.bench, running)
    for who in (*LEVELS, "stranger", "steward"):
        account = made.root.add_account(who.title(), owner=who == "steward").account
        made.people[who] = account.person
    owner = made.bench("owner")
    owner.new("Trams", form="mlops/3", handle=PROJECT)
    for who in ("viewer", "commenter", "editor"):
        owner.give_access(PROJECT, made.people[who], who)
    owner.answer(PROJECT, QUESTION, "Predict delays of trams ten minutes ahead.")
    owner.answer(PROJECT, "data.minimum", "At least 6,000 rows.", accept=True)
    ids = [one.requirement.id for one in owner.requirements(PROJECT)]
    made.requirement = next(one for one in ids if one.startswith("data.minimum/"))
    made.sitting = owner.open_workshop(PROJECT, "First workshop").sitting
    owner.add_person(PROJECT, "Ina Interviewed", ("data-scientist",))
    made.interview = owner.start_interview(PROJECT, "Ina Interviewed").sitting
    made.bench("stranger").new("Secret ferries", handle=OTHER)
    yield made
    made.close()
