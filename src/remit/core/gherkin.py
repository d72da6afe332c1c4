"""Gherkin: fit criteria as scenarios that a test runner reads. Pure text; one feature, one rule per question.

Each scenario carries the id of its requirement as a tag, so that what is run can be traced back. What people prove
(and what is not a requirement yet) stands as a comment. Criteria that differ only in the groups they are for make one
outline with a line of examples each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from remit.core.criteria import FitCriterion
from remit.core.measures import KNOWN
from remit.core.measures.telemetry import SET
from remit.core.requirements import Requirement
from remit.language.lists.patterns.words import COMPARISONS, PASSING
from remit.language.sentences.amounts import united
from remit.language.sentences.metrics import most
from remit.language.sentences.times import condition, length, load, period
from remit.language.titles import is_metric, proper, title
from remit.language.values import Value, plain

_GATES = {"promotion": "the new model is promoted", "stop": "its release is stopped"}


def gherkin(project_name: str, requirements: Sequence[Requirement]) -> str:
    """Give the requirements as one Gherkin document; without any requirement, a feature without scenarios."""
    lines = [f"Feature: {_line(project_name) or 'Requirements'}"]
    for question in dict.fromkeys(requirement.question for requirement in requirements):
        mine = [requirement for requirement in requirements if requirement.question == question]
        fits = [requirement for requirement in mine if requirement.fit is not None]
        lines += ["", *(f"  # {_line(r.id)}: {_line(r.sentence)} ({_why(r)})" for r in mine if r.fit is None)]
        if fits:
            lines += ["", f"  Rule: {_line(question)}", *_scenarios(fits)]
    return "\n".join(_squeezed(lines)) + "\n"


def _why(requirement: Requirement) -> str:
    if requirement.standing == "waiver":
        return "nothing to verify"
    if requirement.informal or requirement.missing:
        return "not measurable yet"
    return f"proven by {requirement.verification or 'inspection'}"


def _scenarios(requirements: Sequence[Requirement]) -> list[str]:
    families: dict[FitCriterion, list[Requirement]] = {}
    for requirement in requirements:
        if requirement.fit is not None:
            alike = replace(requirement.fit, attribute="", group="")
            families.setdefault(alike, []).append(requirement)
    lines: list[str] = []
    for alike, members in families.items():
        sliced = [m for m in members if m.fit is not None and (m.fit.attribute or m.fit.group)]
        whole = [m for m in members if m not in sliced]
        for member in whole if len(sliced) > 1 else members:
            lines += _scenario(member)
        if len(sliced) > 1:
            lines += _outline(alike, sliced)
    return lines


def _scenario(requirement: Requirement) -> list[str]:
    if requirement.fit is None:
        return []
    return [
        "",
        f"    @{_tag(requirement.id)}",
        f"    Scenario: {_line(requirement.sentence)}",
        *(f"      {step}" for step in _steps(requirement.fit, _slice(requirement.fit))),
    ]


def _outline(alike: FitCriterion, members: Sequence[Requirement]) -> list[str]:
    rows = [["requirement", "slice"], *([_cell(m.id), _cell(_slice(m.fit))] for m in members if m.fit is not None)]
    widths = [max(len(row[column]) for row in rows) for column in range(2)]
    padded = [[cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in rows]
    table = [f"| {' | '.join(row)} |" for row in padded]
    return [
        "",
        f"    {' '.join('@' + _tag(member.id) for member in members)}",
        f"    Scenario Outline: {_title(alike)} for each slice",
        *(f"      {step}" for step in _steps(alike, "<slice>")),
        "",
        "      Examples:",
        *(f"        {row}" for row in table),
    ]


def _slice(fit: FitCriterion) -> str:
    return _line(fit.group) or (f"each group by {_line(fit.attribute)}" if fit.attribute else "")


def _title(fit: FitCriterion) -> str:
    name = fit.subject or fit.measure
    if is_metric(Value(name)):
        return title(Value(name, statistic=fit.statistic))
    return KNOWN[name].title if name in KNOWN else _line(name)


def _steps(fit: FitCriterion, part: str) -> list[str]:
    """Give the steps: on which cases, what is measured, and what it has to be."""
    state = load(fit.condition)
    given = [f"the source holds {fit.population}" if fit.population else ""]
    given += [state, "" if state or not fit.condition else f"it is measured{condition(fit.condition)}"]
    given += [f"only the cases of {part} count" if part else ""]
    given += [f"at least {fit.min_sample:,} cases{' of each group' if part else ''}" if fit.min_sample else ""]
    where = f" {_at(fit.meter)}" if fit.meter else ""
    over = f" over {length(fit.window)}" if fit.window else ""
    if fit.measure in _GATES or fit.measure in SET:
        when = f"the {_title(fit)}{where} {PASSING.get(fit.op, 'passes')} {_number(fit)}{over}"
        if fit.measure == "promotion":
            when = f"the {_title(fit)} of a new model is {_amount(fit)}{over}"
        then = _GATES.get(fit.measure) or (
            "the trigger goes off" if fit.measure == "trigger" else f"an alarm is raised{_to(fit)}"
        )
    else:
        when = f"the {_title(fit)} is measured{where}{over}"
        then = _demand(fit)
    stated = [_line(step) for step in given if step]
    steps = [f"{'Given' if place == 0 else 'And'} {step}" for place, step in enumerate(stated)]
    return [*steps, f"When {_line(when)}", f"Then {_line(then)}"]


def _demand(fit: FitCriterion) -> str:
    if fit.op == "none":
        items = f": {', '.join(fit.items)}" if fit.items else ""
        return f"there is none{items}"
    if fit.change in {"rise", "fall"}:
        against = "" if fit.reference in ("", "now") else f" against {fit.reference}"
        return f"it has {'risen' if fit.change == 'rise' else 'fallen'} by {_amount(fit)}{against}"
    if fit.change:
        verb = "behind" if fit.op in {"<=", "<"} else "better than"
        return f"it is {_amount(fit)} {verb} {fit.reference}"
    goal = f", with a goal of {_figure(fit, plain(fit.goal))}" if fit.goal is not None else ""
    many = most(Value(fit.measure, statistic=fit.statistic)) if fit.statistic == "max" else ""
    return f"it is {_amount(fit)}{many}{goal}"


def _amount(fit: FitCriterion) -> str:
    if fit.upper is not None:
        return f"between {plain(fit.threshold)} and {_figure(fit, plain(fit.upper))}"
    return f"{COMPARISONS.get(fit.op, '')} {_number(fit)}".strip()


def _number(fit: FitCriterion) -> str:
    return _figure(fit, plain(fit.threshold))


def _figure(fit: FitCriterion, number: str) -> str:
    per = f" per {period(fit.period)}" if fit.period else ""
    return f"{united(number, fit.unit, one=number == '1')}{per}"


def _at(place: str) -> str:
    return place if re.match(r"(?:at|in|on) ", place) else f"at the {place}"


def _to(fit: FitCriterion) -> str:
    return f" ({proper(fit.who)})" if fit.who else ""


def _line(text: str) -> str:
    return " ".join(text.split())


def _tag(text: str) -> str:
    return re.sub(r"[\s@#]+", "-", text)


def _cell(text: str) -> str:
    return _line(text).replace("\\", "\\\\").replace("|", "\\|")


def _squeezed(lines: Iterable[str]) -> list[str]:
    """Leave out empty lines that follow another one."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return kept
