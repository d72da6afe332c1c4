"""Write docs/reference/conflicts.md from the rules themselves; `make docs` runs it, a test keeps it current."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from remit.catalogue.reading import read_form
from remit.core import answering
from remit.core.conflicts import RULES, Conflict, Rule, Told, conflicts
from remit.core.conflicts.phrasing import amount
from remit.core.events import Body, Event, PersonJoined, ProjectOpened
from remit.core.folding import fold
from remit.core.projects import Project

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "conflicts.md"

INTRODUCTION = """\
# Conflicts

Written by `make docs` from `src/remit/core/conflicts`. A rule holds several answers against each other. What it finds
is a *contradiction*, where the answers cannot all hold, or a *question* that they leave open between them.

Rules compare values: the accepted ones, or else what was read from the words, which is then marked as not accepted
yet. Units are converted where that is sound (a week is a week, a month has 28 to 31 days, GB and GiB differ); amounts
that have no common unit are not compared. A rule that lacks a fact is silent; only X02, X03, X06, X19, X20 and X24
are about something missing, and they wait until its question was dealt with.

A conflict's id is made of its rule, its questions and the values that clash. An acceptance names that id: it holds
for these values, lapses when one of them changes, and holds again when the old value comes back.
"""


def page() -> str:
    """Give the page: a table of all rules, then each with its numbers and examples."""
    parts = [
        INTRODUCTION,
        "| Rule | | Kind |",
        "|---|---|---|",
        *(f"| [{rule.id}](#{_anchor(rule)}) | {rule.title} | {rule.severity} |" for rule in RULES),
        *(_section(rule) for rule in RULES),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _anchor(rule: Rule) -> str:
    return f"{rule.id}-{rule.title}".lower().replace(" ", "-").replace(",", "")


def _section(rule: Rule) -> str:
    asked = "every question with several replies" if rule.id == "X23" else ", ".join(f"`{q}`" for q in rule.questions)
    lines = [f"\n## {rule.id} {rule.title}\n", f"A {rule.severity}, from {asked}. {rule.matters}\n"]
    if rule.parameters:
        lines += ["| Number | Default | Why |", "|---|---|---|"]
        lines += [f"| `{rule.id}.{p.name}` | {amount(p.value, p.unit)} | {p.reason} |" for p in rule.parameters]
        lines.append("")
    found = next((c for c in conflicts(_project(rule.fires, rule.edition)) if c.rule == rule.id), None)
    lines += ["Finds something in:\n", *map(_told, rule.fires), "", *_said(found), "Finds nothing in:\n"]
    return "\n".join([*lines, *map(_told, rule.quiet)])


def _told(told: Told) -> str:
    how = f" ({told.role})" if told.role else f" ({told.aside})" if told.aside else ""
    return f"- `{told.question}`{how}: “{told.text}”"


def _said(found: Conflict | None) -> list[str]:
    if found is None:
        raise ValueError("A rule does not fire on its own example.")
    return [f"> {found.why}", ">", f"> **To settle it:** {found.ask}", f"> ({', '.join(found.settle)})", ""]


def _project(told: Sequence[Told], edition: str) -> Project:
    """Give a project with these answers, as if somebody had given them."""
    events: list[Event] = []

    def say(body: Body) -> Project:
        number = len(events) + 1
        events.append(Event(f"e-{number}", "p", f"2026-11-23T00:00:{number:02}.000000Z", "ann", body, position=number))
        return fold(events)

    say(ProjectOpened("Example", "example", read_form(edition)))
    project = say(PersonJoined("ann"))
    for one in told:
        if one.aside == "skipped":
            project = say(answering.skip(project, one.question, one.text))
        elif one.aside == "not-applicable":
            project = say(answering.not_applicable(project, one.question, one.text))
        elif one.role:
            project = say(answering.reply(project, one.question, one.role, one.text))
        else:
            project = say(answering.answer(project, one.question, one.text))
    return project


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
