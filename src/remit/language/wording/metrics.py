"""Metrics that are named where a limit is asked for, and that no figure stands beside."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from remit.language.lists.wording.kinds import BY_CODE
from remit.language.lists.wording.metrics import DISMISSED, METRICS, PLAIN_WORDS
from remit.language.lists.wording.words import NEGATIONS, WORDS
from remit.language.wording.clauses import Said
from remit.language.wording.hits import Hit
from remit.language.wording.patterns import Matcher

MONITORED = frozenset(("deployment.software-metrics", "deployment.input-metrics", "deployment.output-metrics"))
"""Questions on what is watched: what has no limit may be shown and looked at all the same."""

_MEASURED = MONITORED | {
    "scoping.success-metrics", "data.quality-thresholds", "data.label-agreement", "modeling.baseline", "modeling.bias",
    "modeling.fairness", "modeling.business-metrics", "deployment.performance",
}  # fmt: skip
"""Questions whose answers name metrics so that a limit can be set."""

_ROOM = 4
"""Words beside a metric's name that a sentence may have and still only name it."""


@lru_cache(maxsize=1)
def _names() -> Matcher[str]:
    """Compile the names once."""
    made = Matcher[str]()
    for ask, names in METRICS.items():
        made.add(names, ask, WORDS)
    return made


def metrics(heard: Said, groups: frozenset[str]) -> Iterable[Hit]:
    """Give metrics that are named without a figure anywhere, in a sentence that only names them."""
    if groups.isdisjoint(_MEASURED):
        return
    words = tuple(part.text for part in heard.parts)
    every = [hit for place in range(len(words)) if (hit := _named(heard, words, place))]
    holding = frozenset(heard.parts[hit.first].clause for hit in every)
    measured: set[str] = set()
    found: list[Hit] = []
    for hit in every:
        if heard.measured(hit.first, hit.last) or _measured_around(heard, hit, holding):
            measured.update(words[hit.first : hit.last])
        elif not heard.clause(hit.first).aside and not _dismissed(heard, hit):
            found.append(hit)
    figures = any(clause.figures for clause in heard.clauses)
    if figures and "deployment.software-metrics" in groups:
        return
    for hit in found:
        clause = heard.clause(hit.first)
        names_only = clause.last - clause.first <= hit.length + _ROOM
        if measured.isdisjoint(words[hit.first : hit.last]) and (names_only or not figures):
            yield hit


def _named(heard: Said, words: tuple[str, ...], place: int) -> Hit | None:
    """Give the longest name of a metric that begins here; a plain word counts where it is written as a name."""
    matches = _names().at(words, place)
    if not matches:
        return None
    length, ask = max(matches)
    first, last = heard.parts[place], heard.parts[place + length - 1]
    if words[place] in PLAIN_WORDS and heard.text[first.start : last.end].islower():
        return None
    return Hit(place, length, BY_CODE["metric-without-threshold"], ask)


def _measured_around(heard: Said, hit: Hit, holding: frozenset[int]) -> bool:
    """Tell whether a figure is told of the metric before the sentence names another one, or right before it.

    “Recall on leavers who pay more than £35: 60 %”, “AUC, which may be 0.74”, “off by less than 2 points, MAE”.
    """
    number = heard.parts[hit.first].clause
    here = heard.clauses[number]
    for behind in range(number + 1, min(number + 1 + _REACH, len(heard.clauses))):
        if heard.clauses[behind].sentence != here.sentence or behind in holding:
            break
        if heard.clauses[behind].figures:
            return True
    if number == 0 or here.last - here.first > hit.length:
        return False
    before = heard.clauses[number - 1]
    return before.sentence == here.sentence and number - 1 not in holding and bool(before.figures)


_REACH = 4
"""Clauses behind a metric's name in which its figure may stand."""


def _dismissed(heard: Said, hit: Hit) -> bool:
    """Tell whether the clause says that the metric is not what counts: overall accuracy interests nobody.

    Or the one before it does, where the metric stands alone: third, and merely watched, the AUC.
    """
    number = heard.parts[hit.first].clause
    clause = heard.clauses[number]
    if any(part.text in NEGATIONS or part.text in DISMISSED for part in heard.parts[clause.first : clause.last]):
        return True
    before = heard.clauses[number - 1] if number else clause
    alone = clause.last - clause.first <= hit.length + 1 and before.sentence == clause.sentence
    return alone and any(part.text in DISMISSED for part in heard.parts[before.first : before.last])
