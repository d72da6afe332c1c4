"""Measuring reports of tests: any number of fit criteria in, one observation or failure for each out.

What a report says is what a tool recorded; nothing is run again here. So its age counts: a report that is older than
the source allows is no evidence, and a failure says so.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from fnmatch import fnmatchcase

from remit.core.criteria import FitCriterion
from remit.core.errors import SourceFailed
from remit.core.observations import Failure, Figure, Observation, Source
from remit.language.units import SECONDS
from remit.probes.failing import Unmeasurable
from remit.probes.locations import expand, resolve
from remit.probes.measuring import Place
from remit.probes.reports.reading import Case, Report, read
from remit.probes.settings import refuse_unknown

SETTINGS = ("suite", "case", "max-age")
"""Settings that a report knows."""

MEASURED = ("tests-passed", "tests-run")
"""What can be measured on a report."""

TOLD = 20
"""How many cases are named in full."""

SHOWN = 200
"""How many characters of a case's name are shown."""

AHEAD = 14 * 3600.0
"""Seconds that a report may lie after the moment of looking: times without a zone are read as UTC."""

_AGE = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)\s*([a-z]+)")
_UNITS = {"d": "day", "m": "min", "minute": "min", "hour": "h", "hr": "h", "w": "week", "second": "s", "sec": "s"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a source asks for: which suites and cases, and how old (seconds) a report may be."""

    suite: str
    case: str
    oldest: float | None
    oldest_shown: str


@dataclass(frozen=True, slots=True)
class Seen:
    """The cases that are asked for, and what to say of when they were recorded."""

    cases: tuple[Case, ...]
    notes: tuple[str, ...]
    fingerprint: str


def measure(
    source: Source, criteria: Sequence[FitCriterion], *, place: Place, as_of: str
) -> tuple[Observation | Failure, ...]:
    """Measure all criteria on a report or a folder of them; gives one observation or failure for each, in their order.

    Nothing is raised for what is wrong with the source.
    """
    if not criteria:
        return ()
    try:
        asked = _asked(source, place)
        path = resolve(source.location, place.folder, place.environment)
        seen = _seen(read(path, source.location), asked, source, datetime.fromisoformat(as_of).timestamp())
        return tuple(_observation(seen, criterion, as_of) for criterion in criteria)
    except Unmeasurable as problem:
        return tuple(Failure(problem.code, problem.sentence, as_of) for _ in criteria)
    except SourceFailed as problem:
        return tuple(Failure("source.unreadable", problem.message, as_of) for _ in criteria)
    except OSError:
        sentence = f"{source.location!r} cannot be read by whoever runs Remit; give the path of a report that can."
        return tuple(Failure("source.unreadable", sentence, as_of) for _ in criteria)


def known(source: Source) -> None:
    """Refuse a setting that no report has. Raises `Unmeasurable`."""
    refuse_unknown(source, "report", SETTINGS)


def _asked(source: Source, place: Place) -> Asked:
    if not source.location.strip():
        raise Unmeasurable("source.unreadable", f"Source {source.name!r} has no location; give the path of a report.")
    known(source)
    said = {name: expand(source.setting(name), place.environment).strip() for name in SETTINGS}
    shown = source.setting("max-age")
    return Asked(said["suite"] or "*", said["case"] or "*", _age(said["max-age"], shown), shown)


def _age(said: str, shown: str) -> float | None:
    """Give an age in seconds; None when none is set. Raises `Unmeasurable`."""
    if not said:
        return None
    found = _AGE.fullmatch(said.lower())
    unit = found[2] if found else ""
    unit = (
        _UNITS.get(unit) or _UNITS.get(unit.removesuffix("s")) or (unit if unit in SECONDS else unit.removesuffix("s"))
    )
    if found is None or unit not in SECONDS:
        sentence = f"The setting 'max-age' is {shown!r}; give a number and a unit, such as `7 days` or `12 h`."
        raise Unmeasurable("source.unreadable", sentence)
    return float(found[1]) * float(SECONDS[unit])


def _seen(reports: tuple[Report, ...], asked: Asked, source: Source, now: float) -> Seen:
    """Give the cases that are asked for. Raises `Unmeasurable` when there are none, or when they are too old."""
    chosen = {report.shown: [case for case in report.cases if _fits(case, asked)] for report in reports}
    cases = tuple(case for found in chosen.values() for case in found)
    if not cases:
        narrowed = asked.suite != "*" or asked.case != "*"
        what = "no case that the settings 'suite' and 'case' ask for" if narrowed else "no case"
        raise Unmeasurable("source.empty", f"{source.location!r} holds {what}, so nothing was tested.")
    times = [_recorded(report, chosen[report.shown]) for report in reports if chosen[report.shown]]
    oldest, how = min(times)
    when = datetime.fromtimestamp(oldest, UTC).strftime("%Y-%m-%d %H:%M UTC")
    if oldest - now > AHEAD:
        sentence = f"{source.location!r} claims to be recorded on {when}, which is yet to come; its age is unknown."
        raise Unmeasurable("measure.impossible", sentence)
    if asked.oldest is not None and now - oldest > asked.oldest:
        sentence = f"{source.location!r} was recorded on {when} ({how}), longer ago than {asked.oldest_shown!r}; "
        raise Unmeasurable("source.stale", sentence + "run the tests again.")
    unnamed = sum(report.unnamed for report in reports)
    notes = (f"Recorded on {when} ({how}).",)
    if unnamed:
        notes += (f"The suites tell of {unnamed:,} more cases than they name; only those that are named were counted.",)
    digests = "".join(sorted(f"{report.digest}\n" for report in reports))
    return Seen(cases, notes, f"reports:{hashlib.sha256(digests.encode('ascii')).hexdigest()}")


def _fits(case: Case, asked: Asked) -> bool:
    in_suite = asked.suite == "*" or any(fnmatchcase(name, asked.suite) for name in case.suites)
    return in_suite and fnmatchcase(case.name, asked.case)


def _recorded(report: Report, cases: Sequence[Case]) -> tuple[float, str]:
    """Give when the oldest of some cases was recorded, and how that is known."""
    moments: list[tuple[float, str]] = []
    for text in dict.fromkeys(case.time for case in cases):
        try:
            moment = datetime.fromisoformat(text)
            zoned = moment.tzinfo is not None
            stamp = (moment if zoned else moment.replace(tzinfo=UTC)).timestamp()
        except (ValueError, OverflowError):
            continue
        moments.append(
            (stamp, "by its timestamp" if zoned else "by its timestamp, which has no time zone: read as UTC")
        )
    return min(moments, default=(report.written, "by the time of the file, for it has no timestamp"))


def _observation(seen: Seen, criterion: FitCriterion, as_of: str) -> Observation | Failure:
    if criterion.measure not in MEASURED:
        sentence = f"A report of tests cannot tell {criterion.measure!r}; it can tell {' and '.join(MEASURED)}."
        return Failure("measure.impossible", sentence, as_of)
    by = {
        outcome: [case for case in seen.cases if case.outcome == outcome] for outcome in ("failed", "error", "skipped")
    }
    run = len(seen.cases) - len(by["skipped"])
    passed = run - len(by["failed"]) - len(by["error"])
    if criterion.measure == "tests-run":
        figure, method = Figure("", run, run, run, run), "cases that ran, passed or not; skipped ones left out"
    else:
        share = passed / run if run else 0.0
        none = "" if run else f"all {len(seen.cases):,} cases were skipped"
        figure, method = Figure("", share, share, share, run, note=none), "cases that passed, of those that ran"
    notes = [
        f"{words} ({len(cases):,}): {_told(cases)}."
        for words, cases in (
            ("Failed", by["failed"]),
            ("Broke off with an error", by["error"]),
            ("Skipped", by["skipped"]),
            ("Passed only when run again", [case for case in seen.cases if case.tried]),
        )
        if cases
    ]
    return Observation(
        measure=criterion.measure,
        figures=(figure,),
        method=method,
        confidence=float(criterion.confidence),
        rows=len(seen.cases),
        fingerprint=seen.fingerprint,
        as_of=as_of,
        strength="E2",
        notes=(*notes, *seen.notes),
    )


def _told(cases: Sequence[Case]) -> str:
    names = [case.name if case.name.isprintable() else ascii(case.name) for case in cases[:TOLD]]
    shown = ", ".join(name if len(name) <= SHOWN else name[: SHOWN - 1] + "…" for name in names)
    return shown + (f" and {len(cases) - TOLD:,} more" if len(cases) > TOLD else "")
