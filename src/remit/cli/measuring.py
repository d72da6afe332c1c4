"""Commands that name what is measured, and measure it: source add|list|drop|bind, verify."""

from __future__ import annotations

from typing import Annotated

import typer

from remit.cli import shapes, shapes_of_requirements
from remit.cli.finding import the_project
from remit.cli.options import OnlyProject, Project, Reason, Requirement, Words
from remit.cli.running import FAIL_ON, Session, of, reason_of
from remit.core.errors import InvalidInput
from remit.core.observations import Attribute, Source
from remit.workbench.desk import Done

source = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    help="Name what is measured: a table, and what its columns mean.",
)

SourceName = Annotated[str, typer.Argument(metavar="SOURCE", help="The source's name.")]


@source.command("add")
def add(
    context: typer.Context,
    project: Project,
    name: Annotated[str, typer.Argument(metavar="SOURCE", help="A name for it; a known one is described anew.")],
    location: Annotated[str, typer.Argument(metavar="LOCATION", help="A Parquet or CSV file, seen from the folder of "
                                            "the database; ${NAME} is taken from the environment; example:NAME is one "
                                            "that Remit ships.")],
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", help="data, parquet or csv.")] = "data",
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
        return session.give({"project": shapes.project(known), **_sources(known)})
    from remit.cli.verdicts import source_list

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
    project: OnlyProject = None,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="ID", help="Only this requirement, or those of this question; may be repeated.",
                     show_default=False),
    ] = None,
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="MOMENT", help="The day (YYYY-MM-DD) or moment that the measurement "
                          "counts for; now by default.", show_default=False)
    ] = "",
    record: Annotated[bool, typer.Option("--record/--no-record", help="Whether the verdicts are written down.")] = True,
    fail_on: Annotated[
        str, typer.Option("--fail-on", metavar="VERDICTS", help="End with exit code 7 when there is one of these: "
                          "violated, error, inconclusive, not-measured; with commas between.", show_default=False)
    ] = "",
) -> None:  # fmt: skip
    """Measure what can be measured, and judge it.

    A source that cannot be read gives the verdict error for its requirements; the others go on.
    """
    session = of(context)
    unwanted = _unwanted(fail_on)
    moment = _moment(as_of)
    bench = session.bench()
    name = the_project(bench, project)
    if session.json:
        found = bench.verify(name, only=tuple(only or ()), as_of=moment, record=record)
        session.give(
            {
                "project": shapes.project(found.project),
                "recorded": found.done is not None,
                "verdicts": [shapes_of_requirements.given(v) for v in found.verdicts],
                "unmeasured": [{"requirement": u.requirement, "reason": u.reason} for u in found.unmeasured],
            }
        )
    else:
        from remit.cli.verdicts import verified, watching

        with watching(session.page) as progress:
            found = bench.verify(name, only=tuple(only or ()), as_of=moment, record=record, progress=progress)
        verified(session.page, found, {r.requirement.id: r for r in bench.requirements(name)})
    statuses = {v.verdict.status for v in found.verdicts} | ({"not-measured"} if found.unmeasured else set[str]())
    if unwanted & statuses:
        raise typer.Exit(FAIL_ON)


_VERDICTS = ("violated", "error", "inconclusive", "not-measured", "satisfied")


def _unwanted(words: str) -> set[str]:
    given = {word.strip() for word in words.split(",") if word.strip()}
    unknown = sorted(given.difference(_VERDICTS))
    if unknown:
        sentence = f"--fail-on knows no verdict {unknown[0]!r}; it knows {', '.join(_VERDICTS)}."
        raise InvalidInput(sentence, verdict=unknown[0])
    return given


def _moment(word: str) -> str:
    """Read a day (meaning its end, UTC) or a moment in ISO 8601."""
    if not word:
        return ""
    from datetime import datetime

    from remit.core.ids import moment

    try:
        read = datetime.fromisoformat(word)
    except ValueError:
        sentence = f"--as-of {word!r} is neither a day (YYYY-MM-DD) nor a moment in ISO 8601."
        raise InvalidInput(sentence, as_of=word) from None
    return f"{read.date().isoformat()}T23:59:59.999999Z" if len(word) == len("2026-11-23") else moment(read)


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


def _sources(known: shapes.Project) -> shapes.Shape:
    return {
        "sources": [shapes_of_requirements.source(s) for s in known.sources.values()],
        "bindings": dict(known.bindings),
    }


def _tell_sources(session: Session, done: Done) -> None:
    if session.json:
        return session.give(shapes.written(done.project, done.events) | _sources(done.project))
    from remit.cli.verdicts import source_list

    return source_list(session.page, done.project)
