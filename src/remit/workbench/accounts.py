"""Verbs on who may come in: accounts, access to projects, invitations, guests, tokens, and one's own data.

Access stands in the store, apart from the log and from the roles that answer. At a local desk there is none to give:
whoever takes part owns. The functions at the end are for people who are nobody yet: they hold a link or a password.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, cast, get_args

from remit.core import changing
from remit.core.access import Access
from remit.core.errors import InvalidInput, LinkSpent, NotAllowed, SignInFailed, UnknownThing
from remit.core.events import Body, PersonJoined
from remit.core.ids import normal_text
from remit.core.projects import Project
from remit.store import Store
from remit.store.accounts import Account
from remit.store.encoding import to_json
from remit.store.memberships import MembershipChange
from remit.store.passes import DAY, HOUR, Minted, Pass, as_code
from remit.workbench.desk import Desk

ACCESSES: tuple[str, ...] = get_args(Access)
"""What access there is, the least first."""
SETUP_DAYS = 3
"""How long a link to set a password can be used."""
INVITATION_DAYS = 14
TOKEN_DAYS = 365
LONGEST_GUEST_HOURS = 72
LABEL = 120
"""The most characters of what a token or link is called."""


@dataclass(frozen=True, slots=True)
class MemberLine:
    """Who may do what in a project, and whether they take part in it (hold roles, are named in it)."""

    id: str
    name: str
    access: Access
    present: bool


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An account just made: the secret of its setup link, and how many projects without an owner it took on."""

    account: Account
    secret: str
    adopted: int


class AccountVerbs(Desk):
    """Who may come in, and what they may do."""

    def add_account(self, name: str, *, login: str = "", owner: bool = False) -> NewAccount:
        """Make an account for a person, known or new, with a link to set its password.

        An owner may add accounts, and takes on the projects that nobody owns yet.
        """
        self._only_trusted("manage its accounts")
        name = changing.checked_name(name, "The person's name")
        store = self.store
        person = store.people.find(name) or store.people.add(name)
        if store.accounts.get(person.id) is not None:
            raise InvalidInput(f"{person.name} has an account already; `remit account link` gives a new link.")
        account = store.accounts.add(person.id, login or name, owner=owner)
        adopted = store.memberships.adopt([line.id for line in store.log.projects()], person.id) if owner else 0
        return NewAccount(account, self._setup(person.id), adopted)

    def accounts(self) -> tuple[tuple[str, Account], ...]:
        """Give every account with the person's name."""
        self._only_trusted("manage its accounts")
        people = {person.id: person.name for person in self.store.people.all()}
        return tuple((people.get(account.person, ""), account) for account in self.store.accounts.all())

    def setup_link(self, person: str) -> str:
        """Give the secret of a new link to set a person's password; links made before are over."""
        self._only_trusted("manage its accounts")
        found = self.person_id(person)
        if self.store.accounts.get(found) is None:
            raise UnknownThing(f"{person!r} has no account; `remit account add` makes one.", person=person)
        self.store.passes.revoke_all(found, "setup")
        return self._setup(found)

    def remove_account(self, person: str) -> None:
        """Remove a person's account, and with it every session, token and link; what they said stays."""
        self._only_trusted("manage its accounts")
        found = self.person_id(person)
        self.store.accounts.remove(found)
        self.store.passes.revoke_all(found)

    def members(self, name: str) -> tuple[MemberLine, ...]:
        """Give who may do what in a project."""
        project = self.project(name)
        held = self.store.memberships.within(project.id)
        people = {person.id: person.name for person in self.store.people.all()}
        return tuple(
            MemberLine(one, people.get(one) or f"person {one[-8:]}", access, _present(project, one))
            for one, access in held.items()
        )

    def give_access(self, name: str, person: str, access: str) -> None:
        """Let a person (by name or id) do so much in a project; "none" takes all access away.

        Whoever may comment or more takes part from then on, so that others see them.
        """
        if access not in {*ACCESSES, "none"}:
            sentence = f"There is no access {access!r}; there are {', '.join(ACCESSES)} and none."
            raise InvalidInput(sentence, known=[*ACCESSES, "none"])
        project = self.project(name)
        self._allowed(project, "people")
        self._grant(project.id, self.person_id(person), cast("Access | None", None if access == "none" else access))

    def leave(self, name: str) -> None:
        """Give up one's own access to a project."""
        self.store.memberships.give(self.find(name), self.person, None, self.person)

    def access_changes(self, name: str) -> tuple[MembershipChange, ...]:
        """Give who gave whom which access to a project, and when; for its owners."""
        project = self.project(name)
        self._allowed(project, "people")
        return self.store.memberships.changes(project.id)

    def invite(self, name: str, access: str = "commenter", label: str = "", days: int = INVITATION_DAYS) -> Minted:
        """Make a link that lets one person into a project, once; its secret is told now and never again."""
        project = self.project(name)
        self._allowed(project, "people")
        if access not in ACCESSES:
            raise InvalidInput(f"There is no access {access!r}; there are {', '.join(ACCESSES)}.")
        if not 1 <= days <= INVITATION_DAYS:
            raise InvalidInput(f"An invitation can be open for 1 to {INVITATION_DAYS} days.")
        return self.store.passes.mint(
            "invitation", seconds=days * DAY, project=project.id, access=access, label=_label(label),
            created_by=self.person,
        )  # fmt: skip

    def invitations(self, name: str) -> tuple[Pass, ...]:
        """Give the invitations that nobody has taken up yet, and the links for guests; for owners."""
        project = self.project(name)
        self._allowed(project, "people")
        return self.store.passes.into(project.id, "invitation", "join")

    def revoke_invitation(self, name: str, pass_id: str) -> None:
        """Take an invitation or a link for guests back, and with it the guests who came by it."""
        project = self.project(name)
        self._allowed(project, "people")
        if not self.store.passes.revoke(pass_id, project=project.id):
            raise UnknownThing("There is no such invitation any more.", invitation=pass_id)

    def open_to_guests(  # noqa: PLR0913  # a link has these parts, all named
        self,
        name: str,
        scope: str,
        *,
        sitting: str,
        hours: int = 12,
        access: str = "commenter",
        person: str = "",
        code: bool = True,
    ) -> Minted:
        """Make a link (or, with `code`, 8 signs to read out) by which guests join one sitting of a project.

        `scope` is the beginning of the only addresses that they can open, such as `/p/churn/workshop/3f`; all their
        events carry `sitting`. With a `person` the link is for that member, who comes in as themselves.
        """
        project = self.project(name)
        self._allowed(project, "settle")
        if not 1 <= hours <= LONGEST_GUEST_HOURS:
            raise InvalidInput(f"A link for guests can be open for 1 to {LONGEST_GUEST_HOURS} hours.")
        if access not in {"viewer", "commenter"} or not scope.startswith(f"/p/{project.handle}/"):
            raise InvalidInput("Guests view or comment, within one sitting of the project.", scope=scope)
        who = changing.member_known(project, self.person_id(person)) if person else ""
        return self.store.passes.mint(
            "join", seconds=hours * HOUR, code=code, project=project.id, access=access, scope=scope.rstrip("/"),
            sitting=sitting, person=who, created_by=self.person,
        )  # fmt: skip

    def tokens(self) -> tuple[Pass, ...]:
        """Give one's own tokens for programs, without their secrets."""
        return self.store.passes.of(self.person, "token")

    def mint_token(self, label: str, days: int = TOKEN_DAYS) -> Minted:
        """Make a token with which a program does what its person may do; its secret is told now and never again."""
        self._no_guest()
        label = _label(label)
        if not label:
            raise InvalidInput("Give the token a name, so that you know later what uses it.")
        if not 1 <= days <= TOKEN_DAYS:
            raise InvalidInput(f"A token can be good for 1 to {TOKEN_DAYS} days.")
        return self.store.passes.mint(
            "token", seconds=days * DAY, person=self.person, label=label, created_by=self.person
        )

    def sessions(self) -> tuple[Pass, ...]:
        """Give where one is signed in."""
        return self.store.passes.of(self.person, "session")

    def revoke(self, pass_id: str) -> None:
        """Take one's own session or token back."""
        if not self.store.passes.revoke(pass_id, person=self.person):
            raise UnknownThing("There is no such session or token any more.")

    def revoke_sessions(self, but: str = "") -> int:
        """Sign oneself out everywhere, but for one session (by id); tells how many were ended."""
        return self.store.passes.revoke_all(self.person, "session", but=but)

    def change_password(self, old: str, new: str, *, address: str = "", keep: str = "") -> None:
        """Change one's own password; every session but `keep` ends."""
        account = self.store.accounts.get(self.person)
        if account is None:
            raise UnknownThing("You have no account here, so there is no password to change.")
        sign_in(self.store, account.login, old, address)
        self.store.accounts.set_password(self.person, new)
        self.revoke_sessions(but=keep)

    def my_data(self) -> dict[str, Any]:
        """Give all that this database knows about oneself: name, account, access, where signed in, all one wrote."""
        self._no_guest()
        store, me = self.store, self.person
        person, account = store.people.get(me), store.accounts.get(me)
        lines = store.log.projects()
        return {
            "person": json.loads(to_json(person)) if person else None,
            "account": {"login": account.login, "created_at": account.created_at} if account else None,
            "access": store.memberships.of(me),
            "passes": [
                {"kind": p.kind, "label": p.label, "created_at": p.created_at, "used_at": p.used_at}
                for p in store.passes.of(me, "session", "token")
            ],
            "events": [
                json.loads(to_json(event)) for line in lines for event in store.log.read(line.id)
                if me in {event.actor, event.on_behalf_of, getattr(event.body, "person", "")}
            ],
        }  # fmt: skip

    def erase_me(self) -> None:
        """Erase one's own name, address, account, access, sessions and tokens; what one said stays without a name.

        Refused while one is the last owner of a project: somebody else has to be made one first.
        """
        self._no_guest()
        lines = {line.id: line.name for line in self.store.log.projects()}
        for project, access in self.store.memberships.of(self.person).items():
            others = [p for p, held in self.store.memberships.within(project).items() if held == "owner"]
            if access == "owner" and others == [self.person] and project in lines:
                sentence = f"You are the only owner of {lines[project]}; make somebody else an owner first."
                raise InvalidInput(sentence)
        forget(self.store, self.person)

    def _grant(self, project_id: str, person: str, access: Access | None) -> None:
        """Give access, and let whoever may comment or more take part."""
        self.store.memberships.give(project_id, person, access, self.person)
        if access is None:
            self.store.passes.revoke_all(person, "guest", project=project_id)
        if access in {None, "viewer"} or _present(self._load(project_id), person):
            return

        def decide(project: Project) -> list[Body]:
            return [] if _present(project, person) else [PersonJoined(person)]

        self._do(project_id, "people", decide)

    def _setup(self, person: str) -> str:
        made = self.store.passes.mint("setup", seconds=SETUP_DAYS * DAY, person=person, created_by=self.person)
        return made.secret

    def _no_guest(self) -> None:
        if self.guest_of:
            raise NotAllowed("Guests have no account.", action="account")


def sign_in(store: Store, login: str, password: str, address: str) -> str:
    """Give the person whose name and password these are; SignInFailed does not tell which of the two is wrong."""
    store.accounts.try_once(login, address)
    account = store.accounts.matches(login, password)
    if account is None:
        raise SignInFailed("Name and password do not go together.")
    store.accounts.succeed(login, address)
    return account.person


def set_up(store: Store, secret: str, password: str) -> str:
    """Set the password of whoever holds a setup link, which is spent with it; every older session ends."""
    from remit.store.accounts import checked_password  # where it is needed

    checked_password(password)
    found = store.passes.spend(secret, "setup")
    if found is None or store.accounts.get(found.person) is None:
        raise LinkSpent("This link was used already, or is over; ask an owner of this server for a new one.")
    store.accounts.set_password(found.person, password)
    store.passes.revoke_all(found.person, "session", "setup")
    return found.person


def invitation(store: Store, secret: str) -> Pass:
    """Give what an invitation is for; LinkSpent where it was taken up, taken back, or is over."""
    found = store.passes.find(secret, "invitation")
    if found is None or store.memberships.access(found.project, found.created_by) != "owner":
        raise LinkSpent("This invitation was taken up already, or is over; ask for a new one.")
    return found


def take_up(bench: Desk, secret: str, person: str) -> str:
    """Let a person into a project by an invitation, which is spent with it; gives the project's id.

    What they may do already is never lessened.
    """
    found = invitation(bench.store, secret)
    if bench.store.passes.spend(secret, "invitation") is None:
        raise LinkSpent("This invitation was taken up already; ask for a new one.")
    held = bench.store.memberships.access(found.project, person)
    if held is None or ACCESSES.index(held) < ACCESSES.index(found.access):
        inviter = Inviting(bench.store, found.created_by, clock=bench.clock, local=False)
        inviter.admit(found.project, person, cast("Access", found.access))
    return found.project


def join_with_account(bench: Desk, secret: str, name: str, password: str) -> str:
    """Make an account by an invitation and take it up; gives the person's id."""
    from remit.store.accounts import checked_password  # where it is needed

    invitation(bench.store, secret)
    checked_password(password)
    name = changing.checked_name(name, "Your name")
    if bench.store.accounts.named(name) is not None:
        raise InvalidInput(f"Somebody signs in as {name!r} already; sign in if that is you, or add to your name.")
    person = bench.store.people.add(name).id
    bench.store.accounts.add(person, name)
    bench.store.accounts.set_password(person, password)
    take_up(bench, secret, person)
    return person


def guest_link(store: Store, typed: str, address: str) -> Pass:
    """Give what a link or code for guests is for; attempts are counted by address, for a code can be guessed at."""
    store.accounts.try_once("", address)
    found = store.passes.find(typed.strip(), "join") or store.passes.find(as_code(typed), "join")
    if found is None:
        raise LinkSpent("No sitting goes by this code now; check it, or ask whoever leads the sitting.")
    store.accounts.succeed("", address)
    return found


def enter_as_guest(store: Store, link: Pass, name: str = "", *, hours: int = 12) -> Minted:
    """Give a guest their session: as the member that the link is for, else under the name they give themselves."""
    person = link.person or store.people.add(changing.checked_name(normal_text(name), "Your name")).id
    return store.passes.mint(
        "guest", seconds=hours * HOUR, person=person, project=link.project, access=link.access, scope=link.scope,
        sitting=link.sitting, created_by=link.created_by, parent=link.id,
    )  # fmt: skip


def forget(store: Store, person: str) -> None:
    """Erase a person from all that is kept beside the log."""
    store.accounts.remove(person)
    store.passes.revoke_all(person)
    store.memberships.leave_all(person)
    store.sittings.forget(person)
    store.people.erase(person)


class Inviting(AccountVerbs):
    """The desk of whoever made an invitation: what it gives is given in their name."""

    def admit(self, project_id: str, person: str, access: Access) -> None:
        """Give the access that was promised, if whoever promised it still may."""
        self._allowed(self._load(project_id), "people")
        self._grant(project_id, person, access)


def _present(project: Project, person: str) -> bool:
    member = project.people.get(person)
    return member is not None and member.present


def _label(label: str) -> str:
    return normal_text(label)[:LABEL]
