"""The verbs: what can be done with a project, the same for the library, the terminal, REST and the page.

`open_workbench()` gives a `Workbench`; its methods are grouped by what they are done to: answers, questions of the
form, requirements, people, history and talk.
"""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from remit.core.errors import InvalidInput
from remit.core.ids import new_id
from remit.store import open_store
from remit.workbench.accounts import AccountVerbs
from remit.workbench.answers import AnswerVerbs
from remit.workbench.attesting import AttestingVerbs
from remit.workbench.findings import FindingVerbs
from remit.workbench.forms import FormVerbs
from remit.workbench.history import HistoryVerbs
from remit.workbench.interviews import InterviewVerbs
from remit.workbench.minutes import MinuteVerbs
from remit.workbench.overviews import OverviewVerbs
from remit.workbench.paths import path_of
from remit.workbench.people import PeopleVerbs
from remit.workbench.reasons import ReasonVerbs
from remit.workbench.requirements import RequirementVerbs
from remit.workbench.rounds import RoundVerbs
from remit.workbench.showing import ShowingVerbs
from remit.workbench.talk import TalkVerbs
from remit.workbench.timelines import TimelineVerbs
from remit.workbench.versions import VersionVerbs

DEFAULT_DATABASE = "remit.db"
"""The file in the current folder that is used when nothing else is named."""


class Workbench(
    InterviewVerbs,
    MinuteVerbs,
    AnswerVerbs,
    ShowingVerbs,
    FormVerbs,
    RequirementVerbs,
    AttestingVerbs,
    FindingVerbs,
    ReasonVerbs,
    RoundVerbs,
    PeopleVerbs,
    AccountVerbs,
    HistoryVerbs,
    TalkVerbs,
    TimelineVerbs,
    OverviewVerbs,
    VersionVerbs,
):
    """Everything that one person can do with the projects of one database."""

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()

    def speaking_for(self, person: str) -> Workbench:
        """Give the same workbench, acting on behalf of another member."""
        return replace(self, on_behalf_of=self.person_id(person))


def open_workbench(  # noqa: PLR0913  # each is named, and each has a default
    database: str = "",
    *,
    person: str = "",
    on_behalf_of: str = "",
    sitting: str = "",
    create: bool = False,
    notify: Callable[..., None] | None = None,
) -> Workbench:
    """Open the workbench on a database, as a person.

    `database` is a path or URL; by default `REMIT_DATABASE`, else `remit.db` in the current folder. `person` is a
    name; by default `REMIT_PERSON`, else the name that the operating system knows. With `create`, a missing SQLite
    file is made; else DatabaseUnavailable says how to start one.
    """
    address = database or os.environ.get("REMIT_DATABASE", "") or DEFAULT_DATABASE
    store = open_store(address, create=create, notify=notify)
    who = person or os.environ.get("REMIT_PERSON", "") or _login()
    newcomer = "" if store.people.find(who) else who
    bench = Workbench(store, new_id(), sitting=sitting, folder=_folder(address), newcomer=newcomer)
    if not newcomer:
        bench = replace(bench, person=bench.person_id(who))
    return bench.speaking_for(on_behalf_of) if on_behalf_of else bench


def _login() -> str:
    """Give the name that the operating system knows; refuses where it knows none (a container, a bare user number)."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        sentence = "The operating system has no name for you; say who you are with --as NAME or REMIT_PERSON."
        raise InvalidInput(sentence) from None


def _folder(address: str) -> Path:
    """Give where relative locations of sources start: the folder of an SQLite file, else the current one."""
    path = address.removeprefix("sqlite:///")
    return Path.cwd() if "://" in path else path_of(path).resolve().parent


__all__ = ["DEFAULT_DATABASE", "Workbench", "open_workbench"]
