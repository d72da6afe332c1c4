"""Times to respond by how bad an incident is: P1: 15 min, P2: 1 h; 1 h (critical) / 8 h (major).

Grades and times must alternate, each grade before its time or each behind it. How long it takes until all is well again
is another time, and left alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from remit.language.lists.amounts import cases as lists
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity
from remit.language.readers.finding import Found
from remit.language.values import Value

RESPONDING = "deployment.incidents"
_MOST = ("", "<", "<=")
_FAR = 2
_ASIDE = 2
"""How far behind another grade one in brackets stands: critical (P1)."""
_Marks = list[tuple[str, str | Quantity, int]]


def find_severities(question_id: str, items: Sequence[Item]) -> Found | None:
    """Read a sentence that tells for incidents of which grade a time holds; None where it is anything else."""
    if question_id != RESPONDING:
        return None
    words = {word for item in items if isinstance(item, Lexeme) for word in item.words.split(" ")}
    if words & lists.NO_SEVERITY or any(isinstance(item, Lexeme) and item.kind == "not" for item in items):
        return None
    marks, others = _marks(items)
    kinds = [kind for kind, _, _ in marks]
    if (
        len(marks) % 2
        or not marks
        or kinds not in (["grade", "time"] * (len(marks) // 2), ["time", "grade"] * (len(marks) // 2))
    ):
        return None
    first = 0 if kinds[0] == "grade" else 1
    values: list[Value] = []
    for place in range(0, len(marks), 2):
        _, grade, _ = marks[place + first]
        _, quantity, _ = marks[place + 1 - first]
        if isinstance(grade, Quantity) or isinstance(quantity, str):
            return None
        assumed = (*(() if quantity.op else ("op",)), *quantity.assumed)
        span = (quantity.start, quantity.end)
        values.append(
            Value("time-to-respond", quantity.op or "<=", quantity.amount, quantity.unit, condition=grade,
                  approx=quantity.approx, assumed=assumed, span=span)
        )  # fmt: skip
    if len({value.condition for value in values}) < len(values):
        return None
    spans = [value.span for value in values if value.span is not None]
    return Found(tuple(values), (*spans, *others))


def _opened(items: Sequence[Item], place: int) -> bool:
    """Tell whether a bracket opens right before a place."""
    before = items[place - 1] if place else None
    return isinstance(before, Lexeme) and before.words == "("


def _marks(items: Sequence[Item]) -> tuple[_Marks, list[tuple[int, int]]]:
    """Give the grades and the times to respond of a sentence, in order; and the places of other times."""
    found: _Marks = []
    others: list[tuple[int, int]] = []
    graded = False
    for place, item in enumerate(items):
        if isinstance(item, Lexeme):
            if found and found[-1][0] == "grade" and place - found[-1][2] == _ASIDE and _opened(items, place):
                continue  # critical (P1)
            if item.words in lists.SEVERITIES or (item.words in lists.ALL_OTHERS and graded):
                graded = True
                found.append(("grade", "otherwise" if item.words in lists.ALL_OTHERS else item.words, place))
            continue
        before = [one.words for one in items[max(place - _FAR, 0) : place] if isinstance(one, Lexeme)]
        behind = [one.words for one in items[place + 1 : place + 2] if isinstance(one, Lexeme)]
        if set(before) & lists.RESOLVING or set(behind) & lists.RESOLVING:
            others.append((item.start, item.end))
        elif (
            item.dimension == "time"
            and not item.problem
            and item.upper is None
            and item.op in _MOST
            and not item.period
        ):
            found.append(("time", item, place))
        else:
            found.append(("odd", item, place))
    return found, others
