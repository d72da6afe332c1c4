"""Verifications that people start from the page: one at a time for each project, in a thread, with its progress.

A run is not truth: what it finds goes into the log like any verdict, and a server that stops in between loses only the
progress.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

from remit.core.errors import RemitError
from remit.core.ids import now
from remit.workbench import Workbench

_logger = logging.getLogger("remit.runs")


@dataclass
class Run:
    """One verification: what it measures now, how far it is, and how it ended."""

    person: str
    started: str
    source: str = ""
    number: int = 0
    sources: int = 0
    ended: str = ""
    problem: str = ""
    found: tuple[tuple[str, int], ...] = ()

    @property
    def going(self) -> bool:
        """Whether it is still measuring."""
        return not self.ended


@dataclass
class Runs:
    """The runs of this server: the newest of each project."""

    latest: dict[str, Run] = field(default_factory=dict[str, Run])
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def of(self, project: str) -> Run | None:
        """Give the newest run of a project, or None."""
        return self.latest.get(project)

    def start(self, bench: Workbench, project: str, only: Sequence[str] = ()) -> Run:
        """Start to verify, unless a run is going already: then that one is given."""
        with self.lock:
            known = self.latest.get(project)
            if known is not None and known.going:
                return known
            run = Run(bench.person, now())
            self.latest[project] = run
        threading.Thread(target=self._measure, args=(run, bench, project, only), name="verify", daemon=True).start()
        return run

    def _measure(self, run: Run, bench: Workbench, project: str, only: Sequence[str]) -> None:
        def progress(source: str, number: int, sources: int) -> None:
            run.source, run.number, run.sources = source, number, sources

        try:
            found = bench.verify(project, only=only, progress=progress)
            counts: dict[str, int] = {}
            for given in found.verdicts:
                counts[given.verdict.status] = counts.get(given.verdict.status, 0) + 1
            run.found = tuple(counts.items())
        except RemitError as refused:
            run.problem = str(refused)
        except Exception:
            _logger.exception("A verification of %s failed.", project)
            run.problem = "The verification failed in a way that Remit did not expect; the server's log tells more."
        finally:
            run.ended = now()
