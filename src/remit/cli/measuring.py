"""Commands that name what is measured, and measure it: source add|list|drop|bind, verify."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, cast

import typer

from remit.cli.finding import the_file, the_project
from remit.cli.options import OnlyProject, Project, Reason, Requirement, Words
from remit.cli.running import FAIL_ON, Session, of, reason_of
from remit.cli.verifying.files import as_json, finite, refuse_reports, write
from remit.cli.verifying.outcomes import STATUSES, Outcome, outcomes, statuses
from remit.cli.verifying.watching import watching
from remit.core.days import moment_of
from remit.core.errors import InvalidInput
from remit.core.observations import Attribute, Source
from remit.workbench import shapes
from remit.workbench.desk import Done
from remit.workbench.shapes import requirements as shapes_of_requirements
from remit.workbench.verifying import LIMIT, Verified, open_file

LONGEST = 7 * 24 * 3600
"""The most seconds that measuring one source may be allowed."""

source = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    help="Name what is measured, and what its columns mean.",
)

SourceName = Annotated[str, typer.Argument(metavar="SOURCE", help="The source's name.")]


@source.command("add")
def add(
    context: typer.Context,
    project: Project,
    name: Annotated[str, typer.Argument(metavar="SOURCE", help="A name for it; a known one is described anew.")],
    location: Annotated[str, typer.Argument(metavar="LOCATION", help="Where it is: a file or folder, seen from "
                                            "the folder of the database, a database, or a URL; ${NAME} is taken from "
                                            "the environment; example:NAME is one that Remit ships.")],
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", help="A table: data (by the file's ending), "
                                          "parquet, csv, json, duckdb, sqlite, postgres or spark. Else endpoint, "
                                          "prometheus, mlflow, git or junit.")] = "data",
    label: Annotated[str, typer.Option("--label", metavar="COLUMN", help="What was true.", show_default=False)] = "",
    prediction: Annotated[str, typer.Option("--prediction", metavar="COLUMN", help="What the model said.",
                                            show_default=False)] = "",
    score: Annotated[str, typer.Option("--score", metavar="COLUMN", help="The model's score.",
                                       show_default=False)] = "",
    time: Annotated[str, typer.Option("--time", metavar="COLUMN", help="When a case is from.",
                                      show_default=False)] = "",
    identity: Annotated[str, typer.Option("--identity", metavar="COLUMN", help="What identifies a case.",
                                          show_default=False)] = "",
    positive: Annotated[str, typer.Option("--positive", metavar="VALUE", help="The value of label and prediction that "
                                          "counts as the favourable outcome.")] = "1",
    attribute: Annotated[list[str] | None, typer.Option("--attribute", metavar="NAME=COLUMN", help="An attribute that "
                                                        "splits cases into groups; may be repeated.",
                                                        show_default=False)] = None,
    group: Annotated[list[str] | None, typer.Option("--group", metavar="NAME:VALUE=WORD", help="What a value of an "
                                                    "attribute is called, such as disability:1=disabled; may be "
                                                    "repeated.", show_default=False)] = None,
    reference: Annotated[list[str] | None, typer.Option("--reference", metavar="NAME=WORD", help="The group that the "
                                                        "others are compared with; the largest by default.",
                                                        show_default=False)] = None,
    setting: Annotated[list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="What else its kind takes, "
                                                      "such as a rate or a query; ${NAME} is taken from the "
                                                      "environment; may be repeated.", show_default=False)] = None,
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="What people should know about it.",
                                      show_default=False)] = "",
) -> None:  # fmt: skip
    """Name a source, or describe it anew under the same name.

    Example:
        remit source add churn customers customers.parquet --label left
    """
    session = of(context)
    made = Source(
        name, kind, location, label, prediction, score, time, identity, positive,
        _attributes(attribute or [], group or [], reference or []), note,
        tuple(dict(_split(word, "=", "--set NAME=VALUE") for word in setting or ()).items()),
    )  # fmt: skip
    bench = session.bench()
    _tell_sources(session, bench.name_source(project, made))


@source.command("list")
def list_(context: typer.Context, project: OnlyProject = None) -> None:
    """List the sources, and which requirements are bound to one."""
    session = of(context)
    bench = session.bench()
    known = bench.project(the_project(bench, project))
    if session.json:
        return session.give({"project": shapes.project(known), **shapes_of_requirements.sources(known)})
    from remit.cli.drawing.verdicts import source_list

    return source_list(session.page, known)


@source.command("drop")
def drop(
    context: typer.Context, project: Project, name: SourceName, words: Words = None, reason: Reason = None
) -> None:
    """No longer use a source; verdicts that rest on it are stale."""
    session = of(context)
    why = reason_of(words, reason, "The reason", needed=False)
    bench = session.bench()
    _tell_sources(session, bench.drop_source(project, name, why))


@source.command("bind")
def bind(context: typer.Context, project: Project, requirement: Requirement, name: SourceName) -> None:
    """Measure a requirement on this source and on no other."""
    session = of(context)
    bench = session.bench()
    _tell_sources(session, bench.bind(project, requirement, name))


def verify(
    context: typer.Context,
    project: Annotated[
        str | None, typer.Argument(metavar="PROJECT", help="The project: its handle, its name, or its id; or the path "
                                   "of its exported file, for which no database is needed. Not needed while there is "
                                   "only one.", show_default=False)
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="ID", help="Only this requirement, or those of this question; may be repeated.",
                     show_default=False),
    ] = None,
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="MOMENT", help="The day (YYYY-MM-DD) or moment that the measurement "
                          "counts for; now by default.", show_default=False)
    ] = "",
    fail_on: Annotated[
        str, typer.Option("--fail-on", metavar="VERDICTS", help="End with exit code 7 when there is one of these: "
                          f"{', '.join(STATUSES)}; with commas between.", show_default=False)
    ] = "",
    limit: Annotated[
        float, typer.Option("--limit", metavar="SECONDS", help="How long measuring one source may take; what takes "
                            "longer gives the verdict error.")
    ] = LIMIT,
    junit: Annotated[
        Path | None, typer.Option("--junit", metavar="FILE", help="Write what was found as JUnit XML: each requirement "
                                  "a test case.", show_default=False)
    ] = None,
    sarif: Annotated[
        Path | None, typer.Option("--sarif", metavar="FILE", help="Write what was found as SARIF 2.1.0: each "
                                  "requirement a rule.", show_default=False)
    ] = None,
    json: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write the data of --format json to a file.",
                                  show_default=False)
    ] = None,
    record: Annotated[
        bool | None, typer.Option("--record/--no-record", help="Whether the verdicts are written down: by default into "
                                  "a database, and not into a project file.", show_default=False)
    ] = None,
    record_to: Annotated[
        Path | None, typer.Option("--record-to", metavar="FILE", help="Write the verdicts into this project file and "
                                  "leave the one that is verified as it is.", show_default=False)
    ] = None,
) -> None:  # fmt: skip
    """Measure what can be measured, and judge it.

    A source that cannot be read gives the verdict error for its requirements; the others go on.

    Example:
        remit verify churn.remit --fail-on violated,error --junit verdicts.xml
    """
    session = of(context)
    page = None if session.json else session.page
    unwanted, moment = _unwanted(fail_on), moment_of(as_of, "--as-of")
    if not 0 < limit <= LONGEST:
        sentence = f"--limit {limit:g} is no time to measure in; give seconds, more than 0 and at most {LONGEST:,}."
        raise InvalidInput(sentence, limit=str(limit))
    reports = {option: path for option, path in (("--junit", junit), ("--sarif", sarif), ("--json", json)) if path}
    asked = Asked(tuple(only or ()), moment, limit, record, record_to, reports)
    file = the_file(project)
    found = _from_file(session, file, asked) if file else _from_database(session, project, asked)
    ended = outcomes(found)
    data = _told(found, ended)
    _report(found, ended, data, reports, file)
    if page is None:
        session.give(data)
    else:
        from remit.cli.drawing.verdicts import verified

        verified(page, found, {state.requirement.id: state for state in found.states})
        for path in (*([found.written.path] if found.written else []), *reports.values()):
            page.put(f"Written to {path}")
    if unwanted & statuses(ended):
        raise typer.Exit(FAIL_ON)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options of one verification said."""

    only: tuple[str, ...]
    as_of: str
    limit: float
    record: bool | None
    record_to: Path | None
    reports: Mapping[str, Path]


def _from_database(session: Session, project: str | None, asked: Asked) -> Verified:
    if asked.record_to:
        sentence = (
            "--record-to goes with a project file; a database keeps its verdicts, and `remit export` writes them."
        )
        raise InvalidInput(sentence)
    bench = session.bench()
    name = the_project(bench, project)
    refuse_reports(asked.reports, [Path(bench.store.shown)] if bench.store.folder else [])
    with watching() as progress:
        return bench.verify(
            name, only=asked.only, as_of=asked.as_of, record=asked.record is not False, progress=progress,
            limit=asked.limit,
        )  # fmt: skip


def _from_file(session: Session, path: Path, asked: Asked) -> Verified:
    if asked.record_to and asked.record is False:
        raise InvalidInput("--record-to and --no-record say the opposite of each other; give one of them.")
    to = asked.record_to or (path if asked.record else None)
    refuse_reports(asked.reports, [path, *([to] if to else [])])
    desk = open_file(path, person=session.person, on_behalf_of=session.on_behalf_of)
    if to:
        desk.refuse_recording(to)
    with watching() as progress:
        found = desk.verify(only=asked.only, as_of=asked.as_of, progress=progress, limit=asked.limit)
    return desk.record(found, to) if to else found


def _told(found: Verified, ended: Sequence[Outcome]) -> shapes.Shape:
    """Give what was found as data: the same on standard output and in a file."""
    status = {outcome.requirement.id: outcome.status for outcome in ended}
    told = {
        "project": shapes.project(found.project),
        "recorded": found.done is not None,
        "file": str(found.written.path) if found.written else None,
        "verdicts": [shapes_of_requirements.given(verdict) for verdict in found.verdicts],
        "unmeasured": [
            {"requirement": u.requirement, "reason": u.reason, "status": status[u.requirement]}
            for u in found.unmeasured
        ],
    }  # fmt: skip
    return cast("shapes.Shape", finite(told))


def _report(
    found: Verified, ended: Sequence[Outcome], data: shapes.Shape, reports: Mapping[str, Path], file: Path | None
) -> None:
    if path := reports.get("--junit"):
        from remit.cli.verifying.junit_cases import junit

        write(path, junit(found.project, ended))
    if path := reports.get("--sarif"):
        from remit.cli.verifying.sarif_results import places_in, sarif

        write(path, sarif(found.project, ended, places_in(file) if file else None))
    if path := reports.get("--json"):
        write(path, as_json(data))


def _unwanted(words: str) -> set[str]:
    given = {word.strip() for word in words.split(",") if word.strip()}
    unknown = sorted(given.difference(STATUSES))
    if unknown:
        sentence = f"--fail-on knows no verdict {unknown[0]!r}; it knows {', '.join(STATUSES)}."
        raise InvalidInput(sentence, verdict=unknown[0])
    return given


def _split(word: str, sign: str, what: str) -> tuple[str, str]:
    left, found, right = word.partition(sign)
    if not found or not left.strip() or not right.strip():
        raise InvalidInput(f"{word!r} cannot be read; write {what}.")
    return left.strip(), right.strip()


def _attributes(attributes: list[str], groups: list[str], references: list[str]) -> tuple[Attribute, ...]:
    columns = dict(_split(word, "=", "--attribute NAME=COLUMN") for word in attributes)
    called: dict[str, list[tuple[str, str]]] = {}
    for word in groups:
        name, rest = _split(word, ":", "--group NAME:VALUE=WORD")
        called.setdefault(name, []).append(_split(rest, "=", "--group NAME:VALUE=WORD"))
    compared = dict(_split(word, "=", "--reference NAME=WORD") for word in references)
    for name in (*called, *compared):
        if name not in columns:
            raise InvalidInput(f"There is no attribute {name!r}; name its column with --attribute {name}=COLUMN.")
    return tuple(
        Attribute(name, column, tuple(called.get(name, ())), compared.get(name, "")) for name, column in columns.items()
    )


def _tell_sources(session: Session, done: Done) -> None:
    if session.json:
        return session.give(shapes.written(done.project, done.events) | shapes_of_requirements.sources(done.project))
    from remit.cli.drawing.verdicts import source_list

    return source_list(session.page, done.project)
