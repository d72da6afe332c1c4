"""Rules: whether an alert is in place that goes off where the criterion says, waits as long, and works.

A rule is looked at, never set off. It is in place when its expression compares with the criterion's threshold in the
same direction, takes or waits for the same time, and the server evaluates it without an error.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from remit.core.criteria import FitCriterion
from remit.core.observations import Figure
from remit.language import conversions
from remit.language.values import plain
from remit.probes.endpoints.loads import share_of
from remit.probes.failing import Unmeasurable
from remit.probes.telemetry.figures import Taken, told
from remit.probes.telemetry.settings import Asked, seconds_of
from remit.probes.telemetry.units import factor, seconds_in

MOST_RULES = 20
"""How many names are told where the right one is not there."""

SHOWN = 200
"""Signs of an expression, or of an error, that are told."""

LATE = 5
"""After how many missed evaluations a rule is taken to stand still."""

_NUMBER = r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?"
_AFTER = re.compile(rf"(>=|<=|>|<)\s*(?:bool\s+)?({_NUMBER})(?![\w.\[:]|\s*[-+*/%^])")
_BEFORE = re.compile(rf"(?<![\w.\"])({_NUMBER})\s*(>=|<=|>|<)\s*(?:bool\s+)?(?=[a-zA-Z_(])")
_RANGE = re.compile(r"\[([0-9a-z]+)(?::[0-9a-z]*)?\]")
_QUANTILE = re.compile(rf"quantile(?:_over_time)?\s*\(\s*({_NUMBER})\s*,")
_STRINGS = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|`[^`]*`")
_NAME = re.compile(r"[a-zA-Z_:][a-zA-Z0-9_:]*")
_TURNED = {">": "<", "<": ">", ">=": "<=", "<=": ">="}
_CLOSE = 1e-6


@dataclass(frozen=True, slots=True)
class Rule:
    """An alert rule as the server has it; times in seconds."""

    name: str
    expression: str
    waits: float
    state: str
    health: str
    error: str
    every: float
    evaluated: float

    @property
    def words(self) -> frozenset[str]:
        """Give the names that stand in the expression, without what stands in quotes."""
        return frozenset(_NAME.findall(_STRINGS.sub('""', self.expression)))

    @property
    def limits(self) -> tuple[tuple[str, float], ...]:
        """Give the comparisons with a number: operator and number, as if the number stood to the right."""
        bare = _STRINGS.sub('""', self.expression)
        found = [(op, float(number)) for op, number in _AFTER.findall(bare)]
        turned = [
            (_TURNED[match[2]], float(match[1]))
            for match in _BEFORE.finditer(bare)
            if bare[: match.start()].rstrip()[-1:] not in {*"-+*/%^"}  # a number that is computed with is no limit
        ]
        return (*found, *turned)

    @property
    def spans(self) -> tuple[float, ...]:
        """Give the times that it looks back on, and how long it waits."""
        found = [seconds_of(span) for span in _RANGE.findall(_STRINGS.sub('""', self.expression))]
        return (self.waits, *(span for span in found if span is not None))


def rules_of(data: object) -> tuple[Rule, ...] | None:
    """Give the alert rules of a reply, or None for what is no such reply."""
    try:
        groups = cast("list[dict[str, object]]", cast("dict[str, object]", data)["groups"])
        return tuple(
            _rule(one, float(cast("float", group.get("interval", 0))))
            for group in groups
            for one in cast("list[dict[str, object]]", group["rules"])
            if one.get("type") == "alerting"
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _rule(said: dict[str, object], every: float) -> Rule:
    moment = str(said.get("lastEvaluation", ""))
    return Rule(
        str(said["name"]), str(said["query"]), float(cast("float", said.get("duration", 0))),
        str(said.get("state", "unknown")), str(said.get("health", "unknown")), str(said.get("lastError", "")), every,
        _epoch(moment),
    )  # fmt: skip


def _epoch(moment: str) -> float:
    """Give a moment with any number of decimals in seconds since 1970; 0 for one that never was."""
    cut = re.sub(r"(\.[0-9]{6})[0-9]+", r"\1", moment)
    try:
        return max(0.0, datetime.fromisoformat(cut).timestamp())
    except (ValueError, OverflowError):
        return 0.0


def in_place(criterion: FitCriterion, rules: Sequence[Rule], asked: Asked, moment: float) -> Taken:
    """Give whether one of the rules is what the criterion asks for: 1, 0, or either while it was never evaluated.

    Raises `Unmeasurable` where the source does not say which rules or which metric it is about.
    """
    subject = criterion.subject
    names = asked.rules(subject) or asked.rules(criterion.measure)
    metrics = _NAME.findall(_STRINGS.sub('""', asked.query(subject))) if subject else []
    if not names and not metrics:
        sentence = (
            f"Source {asked.source.name!r} does not say which rule watches the {subject or criterion.measure}; name it "
            f"in the setting `rules`, or the metric in `query.{subject or criterion.measure}`."
        )
        raise Unmeasurable("measure.impossible", sentence)
    meant = [rule for rule in rules if (rule.name in names if names else bool(rule.words & set(metrics)))]
    lost = [name for name in names if name not in {rule.name for rule in rules}]
    method = "alert rules as the server has them: threshold, direction, time, health; none was set off"
    if not meant:
        known = ", ".join(rule.name for rule in rules[:MOST_RULES]) or "none at all"
        what = f"no alert rule {lost[0]!r}" if lost else f"no alert rule on {', '.join(metrics[:3])}"
        return Taken((_said(0.0, f"there is {what}; there are: {known}"),), method, read=len(rules))
    judged = [(_complaints(criterion, rule, asked, moment), rule) for rule in meant]
    complaints, best = min(judged, key=lambda one: len(one[0]))
    notes = tuple(
        f"Rule {rule.name!r} is {rule.state}, waits {told(rule.waits)}, and asks: {rule.expression[:SHOWN]}"
        for rule in meant[:MOST_RULES]
    )
    if lost:
        notes = (*notes, f"Rules that the source names and the server lacks: {', '.join(lost)}.")
    if not complaints:
        return Taken(
            (_said(1.0, f"{best.name!r} compares with the threshold and is {best.state}"),), method, notes, len(rules)
        )
    if complaints == ("it was never evaluated",) or complaints[0].startswith("it was last evaluated"):
        note = f"{best.name!r} is there, but {complaints[0]}"
        return Taken((Figure("", 1.0, 0.0, 1.0, 1, note=note),), method, notes, len(rules))
    return Taken((_said(0.0, f"{best.name!r} is not it: {'; '.join(complaints)}"),), method, notes, len(rules))


def _said(holds: float, note: str) -> Figure:
    return Figure("", holds, holds, holds, 1, note=note)


def _complaints(criterion: FitCriterion, rule: Rule, asked: Asked, moment: float) -> tuple[str, ...]:
    found: list[str] = []
    if rule.health == "err":
        found.append(f"it fails ({' '.join(rule.error.split())[:120]})")
    found += _of_limit(criterion, rule, asked)
    window = conversions.window(criterion.window) if criterion.window else None
    seconds = float(window.days) * 86400 if window is not None else 0.0
    if window is not None and not any(math.isclose(span, seconds, rel_tol=0.02) for span in rule.spans):
        spans = " and ".join(told(span) for span in sorted(set(rule.spans)) if span) or "no time"
        found.append(f"it takes or waits {spans}, not {criterion.window}")
    share = share_of(criterion.statistic)
    shares = [float(number) for number in _QUANTILE.findall(rule.expression)]
    if share is not None and shares and not any(math.isclose(one, share, rel_tol=_CLOSE) for one in shares):
        found.append(f"it takes the quantile {shares[0]:g}, not {criterion.statistic}")
    if rule.health not in {"ok", "err"} or not rule.evaluated:
        found.append("it was never evaluated")
    elif rule.every and rule.evaluated <= moment and moment - rule.evaluated > max(LATE * rule.every, 60.0):
        found.append(f"it was last evaluated {told(moment - rule.evaluated)} before")
    return tuple(found)


def _of_limit(criterion: FitCriterion, rule: Rule, asked: Asked) -> list[str]:
    limits = rule.limits
    if not limits:
        return ["its expression compares with no number"]
    threshold = float(criterion.threshold)
    unit = asked.said.get(f"unit.{criterion.subject}", "")
    wanted = threshold / factor(criterion, unit)
    alike = [op for op, number in limits if math.isclose(number, wanted, rel_tol=_CLOSE, abs_tol=1e-12)]
    if not alike:
        numbers = ", ".join(f"{op} {number:g}" for op, number in limits)
        asked_for = f"{plain(criterion.threshold)}{f' {criterion.unit}' if criterion.unit not in ('', '1') else ''}"
        return [f"it compares with {numbers}, not with {wanted:g} ({asked_for})"]
    if criterion.op[:1] in {">", "<"} and not any(op[0] == criterion.op[0] for op in alike):
        return [f"it goes off at {alike[0]} {wanted:g}, the other way round"]
    return []


def waiting(criterion: FitCriterion, rules: Sequence[Rule], asked: Asked) -> Taken:
    """Give how long it takes from a fault to the alarm of each named rule. Raises `Unmeasurable`.

    At least the time that the rule waits; at most that and two evaluations, then what delivery takes (the setting
    `delivery`; nothing bounds it where the source does not say).
    """
    names = asked.rules(criterion.measure)
    meant = [rule for rule in rules if rule.name in names]
    missing = [name for name in names if name not in {rule.name for rule in rules}]
    if not names or missing:
        what = f"has no alert rule {missing[0]!r}" if missing else "does not say which alert rules tell of a fault"
        sentence = f"Source {asked.source.name!r} {what}; name them in `rules`, or give `query.{criterion.measure}`."
        raise Unmeasurable("measure.impossible", sentence)
    scale = seconds_in(criterion.unit)
    if scale is None:
        raise Unmeasurable(
            "measure.impossible", f"A time to tell in {criterion.unit!r} cannot be told; state it in min or h."
        )
    figures = tuple(
        Figure(
            rule.name if len(meant) > 1 else "", (rule.waits + rule.every + (asked.delivery or 0.0)) / scale,
            rule.waits / scale,
            (rule.waits + 2 * rule.every + asked.delivery) / scale if asked.delivery is not None else math.inf, 1,
            note="" if asked.delivery is not None else "how long delivery takes is not known; give it in `delivery`",
        )
        for rule in meant
    )  # fmt: skip
    method = "time that the alert rules wait, their evaluations, and the stated delivery; none was set off"
    failing = tuple(
        f"Rule {rule.name!r} fails: {' '.join(rule.error.split())[:200]}" for rule in meant if rule.health == "err"
    )
    if failing:
        raise Unmeasurable("measure.impossible", f"{failing[0]}, so nobody is told by it.")
    return Taken(figures, method, read=len(rules))
