"""Verifying: every source is measured once, several at a time where that helps, and what was seen is judged.

A project stands in a database or in its exported file. Measuring and judging are the same for both; from a file the
log is folded in memory, and what is recorded goes into a project file as further events.
"""

from __future__ import annotations

import dataclasses
import getpass
import logging
import os
import queue
import secrets
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from remit.core.checks import ASSESSMENT, Check, Unmeasured, assess, plan
from remit.core.days import measured_day
from remit.core.errors import LogMoved, NotAllowed, UnknownPerson, UnknownThing, UnwritableFile
from remit.core.events import VerdictGiven
from remit.core.folding import fold
from remit.core.ids import normal_text, now
from remit.core.measures import DATA_KINDS
from remit.core.observations import Failure, Observation, Source
from remit.core.projects import Project
from remit.core.states import RequirementState, requirements
from remit.probes.faults.keeping import keep
from remit.store import Store, open_store
from remit.store.projectfile import ProjectFile, Written, read_project, write_project
from remit.workbench.desk import Desk, Done

LIMIT = 600.0
"""Seconds that measuring one source may take, unless another limit is given."""
AT_ONCE = 8
"""How many sources that are not tables are measured at the same time: they mostly wait for others."""
TABLES_AT_ONCE = 1
"""How many tables are measured at the same time: one keeps all processors busy by itself."""
TRIES = 5
"""How often verdicts are put into a project file that others keep writing, before it is given up."""

Progress = Callable[[str, int, int], None]
"""Told of a source's name, its number and how many sources there are, when its measuring begins."""

_logger = logging.getLogger("remit.verifying")


@dataclass(frozen=True, slots=True)
class Verified:
    """What a verification found: a verdict for each check, and what could not be measured.

    `states` are the requirements that were asked about as they stood before it, waived ones and those without a fit
    criterion among them. `done` is None when nothing was recorded; `written` is the project file that holds what was.
    """

    project: Project
    verdicts: tuple[VerdictGiven, ...]
    unmeasured: tuple[Unmeasured, ...]
    done: Done | None
    states: tuple[RequirementState, ...] = ()
    written: Written | None = None


class VerifyingVerbs(Desk):
    """Measuring what requirements ask, and judging it."""

    def plan(self, name: str, only: Sequence[str] = ()) -> tuple[Check | Unmeasured, ...]:
        """Give the checks that the requirements need, and what keeps the others from being measured."""
        project = self.project(name)
        return _planned(project, _asked(project, self.clock(), only))

    def may_verify(self, name: str) -> None:
        """Refuse whoever may not verify, before anything is measured. Raises NotAllowed."""
        self._allowed(self.project(name), "verify", "")

    def verify(  # noqa: PLR0913  # each is an option, all but the first are named
        self,
        name: str,
        *,
        only: Sequence[str] = (),
        as_of: str = "",
        record: bool = True,
        progress: Progress | None = None,
        limit: float = LIMIT,
    ) -> Verified:
        """Measure what can be measured and judge it; with `record`, write every verdict to the log.

        `only` names requirements or questions. `as_of` (ISO) is the moment that the measurement counts for. A source
        that cannot be read, or takes longer than `limit` seconds, gives the verdict `error` for its requirements, and
        the others go on.
        """
        project = self.project(name)
        moment = measured_day(as_of, self.clock())
        found = examine(project, self.folder, moment, only=only, progress=progress, limit=limit)
        if not record or not found.verdicts:
            return found
        done = self.record(name, found.verdicts)
        _returned(found, self.folder)
        return dataclasses.replace(found, project=done.project, done=done)

    def record(self, name: str, verdicts: Sequence[VerdictGiven]) -> Done:
        """Write verdicts to the log."""
        return self._do(name, "verify", lambda _: verdicts)


@dataclass(frozen=True, slots=True)
class FileDesk:
    """A project that was read from its file, and the person working on it; there is no database.

    `person` and `on_behalf_of` are ids, or "" for somebody whom the file does not know: they may measure, not record.
    `who` is what the person is called. Relative locations of sources start at the folder of the file.
    """

    path: Path
    file: ProjectFile = field(repr=False)
    project: Project = field(repr=False)
    person: str
    on_behalf_of: str
    who: str
    clock: Callable[[], str] = now

    def verify(
        self, *, only: Sequence[str] = (), as_of: str = "", progress: Progress | None = None, limit: float = LIMIT
    ) -> Verified:
        """Measure what can be measured and judge it, as `VerifyingVerbs.verify` does; nothing is recorded."""
        folder = self.path.resolve().parent
        moment = measured_day(as_of, self.clock())
        return examine(self.project, folder, moment, only=only, progress=progress, limit=limit)

    def refuse_recording(self, to: Path) -> None:
        """Refuse what could not be recorded in that file, before anything is measured."""
        member = self.project.people.get(self.person)
        if member is None or not member.present:
            sentence = (
                f"{self.who} does not take part in {self.project.handle}, so no verdicts can be recorded for them: "
                "name a member with --as (by name, address or id), or use --no-record."
            )
            raise NotAllowed(sentence, action="verify")
        refuse_unwritable(to)
        if _holds_something(to) and read_project(to).project != self.project.id:
            sentence = f"{to} is the file of another project; name another file for the verdicts."
            raise UnwritableFile(sentence)

    def record(self, found: Verified, to: Path) -> Verified:
        """Write the verdicts as further events into that project file, which may be the one that was read.

        Sources that ask for it get the verdicts back, as they do from a database. All that either file holds is kept:
        what `to` holds and this file does not stands in it afterwards, too. The events that were there keep their
        lines; in a file that git merged, they are put into one line of history.
        """
        if not found.verdicts:
            return found
        with tempfile.TemporaryDirectory(prefix="remit-") as folder:
            store = open_store(str(Path(folder) / "recording.db"), create=True)
            try:
                recorded = self._recorded(store, found, to)
            finally:
                store.close()
        _returned(found, self.path.resolve().parent)
        return recorded

    def _recorded(self, store: Store, found: Verified, to: Path) -> Verified:
        store.log.absorb(self.file)
        desk = VerifyingVerbs(store, self.person, self.on_behalf_of, clock=self.clock)
        done: Done | None = None
        for _ in range(TRIES):
            if _holds_something(to):
                store.log.absorb(read_project(to))
            done = done or desk.record(self.project.id, found.verdicts)
            try:
                written = write_project(store, self.project.id, to)
            except UnwritableFile as refused:
                if "events" not in refused.details:  # else others wrote into it just now: take that in, and try again
                    raise
            else:
                return dataclasses.replace(found, project=done.project, done=done, written=written)
        sentence = f"Others kept writing {to}; the verdicts were not recorded. Try again."
        raise LogMoved(sentence)


def open_file(path: Path, *, person: str = "", on_behalf_of: str = "") -> FileDesk:
    """Read and prove a project file, fold its log in memory, and give a desk at it.

    `person` and `on_behalf_of` are names, addresses or ids; `person` is by default `REMIT_PERSON`, else the name that
    the operating system knows. Somebody unknown may measure; only whom one speaks for has to be known (else
    UnknownPerson).
    """
    who = person or os.environ.get("REMIT_PERSON", "") or _user()
    file = read_project(path)
    events = (dataclasses.replace(event, position=n) for n, event in enumerate(file.events(), 1))
    project = fold(events)
    behalf = _person_in(file, project, on_behalf_of)
    if on_behalf_of and not behalf:
        raise UnknownPerson(f"Nobody called {on_behalf_of!r} is known in {path}.", person=on_behalf_of)
    return FileDesk(path, file, project, _person_in(file, project, who), behalf, who or "Whoever runs this")


def _user() -> str:
    """Give the name that the operating system knows; "" in a container that has none for who runs it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def is_project_file(name: str) -> bool:
    """Tell whether a project is named by where its file lies: a path, or the name of a file that is there."""
    if any(sign in name for sign in filter(None, (os.sep, os.altsep))) or name.startswith("~"):
        return True
    try:
        return Path(name).is_file()
    except (OSError, ValueError):
        return False


def refuse_unwritable(path: Path) -> None:
    """Refuse a path at which no file can be written: by writing an empty one beside it, and taking it away again."""
    try:
        if path.exists() and not path.is_file():
            raise UnwritableFile(f"{path} is there already and is not a file: name another.")
        beside = path.resolve().with_name(f".remit-{secrets.token_hex(4)}.tmp")
        beside.open("x").close()
        beside.unlink()
    except (OSError, ValueError, RuntimeError) as refused:  # links that lead in a circle are a RuntimeError
        reason = refused.strerror if isinstance(refused, OSError) and refused.strerror else "the path is not usable"
        raise UnwritableFile(f"The file {str(path)[:300]!r} cannot be written: {reason}.") from refused


def examine(  # noqa: PLR0913  # all but three are options, and named
    project: Project,
    folder: Path,
    moment: str,
    *,
    only: Sequence[str] = (),
    progress: Progress | None = None,
    limit: float = LIMIT,
) -> Verified:
    """Measure what can be measured of a project and judge it; nothing is recorded. `folder` is where paths start."""
    states = _asked(project, moment, only)
    planned = _planned(project, states)
    checks = [c for c in planned if isinstance(c, Check)]
    by_source: dict[Source, list[Check]] = {}
    for check in checks:
        by_source.setdefault(check.source, []).append(check)
    seen = Measuring(by_source, folder, moment, limit, progress).run()
    verdicts = tuple(
        VerdictGiven(
            check.requirement, check.source.name, check.criterion, assess(check.criterion, one), ASSESSMENT,
            one if isinstance(one, Observation) else None, one if isinstance(one, Failure) else None,
        )
        for source, mine in by_source.items()
        for check, one in zip(mine, seen[source], strict=True)
    )  # fmt: skip
    verdicts = keep(project, verdicts)
    return Verified(project, verdicts, tuple(c for c in planned if isinstance(c, Unmeasured)), None, states)


Seen = tuple[Observation | Failure, ...]


class Measuring:
    """Measuring several sources, each in a thread of its own that is left behind when it takes too long.

    `checks` is what each source is asked for, `folder` where paths start, `moment` what the measurement counts for.

    Threads cannot be stopped from outside; those that are left do not keep the program from ending, and what they
    find later is not looked at.
    """

    def __init__(
        self,
        checks: dict[Source, list[Check]],
        folder: Path,
        moment: str,
        limit: float,
        progress: Progress | None,
    ) -> None:
        self.checks, self.folder, self.moment, self.limit, self.progress = checks, folder, moment, limit, progress
        self.waiting = list(checks)
        self.until: dict[Source, float] = {}
        self.found: dict[Source, Seen] = {}
        self.ended: queue.SimpleQueue[tuple[Source, Seen]] = queue.SimpleQueue()

    def run(self) -> dict[Source, Seen]:
        """Give what was seen for each source, one for each of its checks, in their order."""
        while len(self.found) < len(self.checks):
            for source in self._startable():
                self._start(source)
            try:
                source, seen = self.ended.get(timeout=max(0.0, min(self.until.values()) - time.monotonic()))
            except queue.Empty:
                self._give_up()
                continue
            if self.until.pop(source, None) is not None:  # else it was given up before
                self.found[source] = seen
        return self.found

    def _startable(self) -> Iterator[Source]:
        for source in list(self.waiting):
            is_table = source.kind in DATA_KINDS
            running = sum((other.kind in DATA_KINDS) is is_table for other in self.until)
            if running < (TABLES_AT_ONCE if is_table else AT_ONCE):
                self.waiting.remove(source)
                yield source

    def _start(self, source: Source) -> None:
        if self.progress:
            self.progress(source.name, len(self.checks) - len(self.waiting), len(self.checks))
        self.until[source] = time.monotonic() + self.limit
        threading.Thread(target=self._measure, args=(source,), name=f"measuring {source.name}", daemon=True).start()

    def _give_up(self) -> None:
        for source in [one for one, until in self.until.items() if until <= time.monotonic()]:
            del self.until[source]
            self.found[source] = self._failed(
                source,
                "source.slow",
                f"Measuring source {source.name!r} took longer than {self.limit:g} seconds and was given up; allow "
                "more with --limit, or let the source give less.",
            )

    def _measure(self, source: Source) -> None:
        try:
            from remit.probes.measuring import Place, measure  # data libraries load only to measure

            criteria = [check.criterion for check in self.checks[source]]
            seen = measure(source, criteria, place=Place(self.folder, os.environ), as_of=self.moment)
            if len(seen) != len(criteria):
                seen = self._fault(source, f"{len(seen)} observations for {len(criteria)} criteria")
        except BaseException as fault:  # a panic of an engine is no Exception, and nobody else hears it
            _logger.debug("Measuring %s failed.", source.name, exc_info=True)
            seen = self._fault(source, type(fault).__name__)
        self.ended.put((source, seen))

    def _fault(self, source: Source, what: str) -> Seen:
        """Give the failure of a probe that broke its contract; what an error says may hold secrets."""
        return self._failed(
            source,
            "measure.fault",
            f"Measuring source {source.name!r} failed in a way that Remit did not expect ({what}); report it.",
        )

    def _failed(self, source: Source, code: str, sentence: str) -> Seen:
        return tuple(Failure(code, sentence, self.moment) for _ in self.checks[source])


def _returned(found: Verified, folder: Path) -> None:
    """Put verdicts back to where sources ask for them; what could not be written is warned of, and nothing else."""
    if not any(source.setting("write-back") for source in found.project.sources.values()):
        return
    from remit.probes.measuring import Place  # loads only where something is written back
    from remit.probes.models.returning import write_all_back  # as above

    for sentence in write_all_back(found.project.sources, found.verdicts, Place(folder, os.environ)):
        _logger.warning("%s", sentence)


def _asked(project: Project, moment: str, only: Sequence[str]) -> tuple[RequirementState, ...]:
    """Give the requirements that are asked about, in the order of the form; unknown names are refused."""
    states = requirements(project, moment)
    names = {name for r in states for name in (r.requirement.id, r.requirement.question)}
    unknown = [name for name in only if name not in names]
    if unknown:
        sentence = f"There is no requirement {unknown[0]!r} to verify; `remit requirements` lists them."
        raise UnknownThing(sentence, requirement=unknown[0])
    return tuple(r for r in states if not only or {r.requirement.id, r.requirement.question} & set(only))


def _planned(project: Project, states: Sequence[RequirementState]) -> tuple[Check | Unmeasured, ...]:
    criteria = {r.requirement.id: r.requirement.fit for r in states if r.requirement.fit and not r.waived}
    return plan(criteria, project.sources, project.bindings)


def _holds_something(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _person_in(file: ProjectFile, project: Project, words: str) -> str:
    """Give the id of the one whom the file knows by exactly that id, address or name; "" for nobody."""
    wanted = normal_text(words).casefold()
    if not wanted:
        return ""
    if wanted in project.people:  # a file that was exported without names has ids only
        return wanted
    for part in ("id", "email", "name"):
        found = [p.id for p in file.people if normal_text(getattr(p, part)).casefold() == wanted]
        if len(found) > 1:
            sentence = f"{words!r} are {len(found)} people ({', '.join(found)}): use the id or the address."
            raise UnknownPerson(sentence, person=words)
        if found:
            return found[0]
    return ""
