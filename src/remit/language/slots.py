"""Slots: what a value lacks before it can be a requirement, and the question to ask for each.

A slot that the reader filled by itself (`assumed`) is not missing; it is shown, and stands once a person accepts it.
"""

from __future__ import annotations

from collections.abc import Callable

from remit.language.lists import counting, groups, measures
from remit.language.numbers import write_number
from remit.language.readers.barring import PERSONAL_DATA
from remit.language.readers.counting import ROWS
from remit.language.values import SHARE_UNITS, Value

Slots = tuple[tuple[str, str], ...]
"""Pairs of a slot and the question to ask for it, the most needed first."""


def missing(question_id: str, value: Value) -> tuple[str, ...]:
    """Name the slots that this value lacks for its question, the most needed first."""
    return tuple(slot for slot, _ in follow_up(question_id, value))


def follow_up(question_id: str, value: Value) -> Slots:
    """Give each slot that the value lacks with the question to ask for it.

    A value of a kind that the question does not ask for lacks its `metric`. Questions that nothing reads yet have no
    slots of their own.
    """
    asking = _ASKING.get(question_id)
    return asking(value) if asking else ()


def _amount(value: Value, what: str) -> list[tuple[str, str]]:
    """Ask for an amount that is missing, a range, or only an estimate."""
    if value.amount is None:
        return [("amount", f"Which {what} would be just acceptable?")]
    if not value.amount.is_finite() or value.amount < 0:
        return [("amount", f"Which {what}, as a number, would be just acceptable?")]
    if value.upper is not None:
        low, high = write_number(value.amount), write_number(value.upper)
        return [("bound", f"Is {low} the least you accept and {high} the aim, or are both limits?")]
    asked: list[tuple[str, str]] = []
    if not value.op or value.op == "none":
        asked.append(("op", f"At least, or at most, {write_number(value.amount)}?"))
    if value.approx:
        asked.append(("tolerance", f"Is exactly {write_number(value.amount)} the limit, or which value would be?"))
    return asked


def _of_rows(value: Value) -> Slots:
    if value.what != ROWS:
        return _STRANGE
    asked = _amount(value, "number of rows")
    if not value.unit:
        asked.append(("unit", "Of what is that the number: rows, images, customers …?"))
    elif value.unit not in counting.ROWS:
        asked.append(("unit", f"Is each {value.unit} one row of the table? If so, how many rows at least?"))
    return tuple(asked)


def _of_measures(value: Value, *, by_group: bool) -> Slots:
    if value.what == measures.BIAS:
        return (
            (
                "metric",
                (
                    f"Which measure would show a bias by {value.attribute}: a selection-rate ratio, "
                    "a true-positive-rate gap, the recall of each group …?"
                ),
            ),
            ("amount", "Which value of it would be just acceptable?"),
        )
    title = measures.TITLES.get(value.what)
    if title is None:
        return _STRANGE
    asked = _amount(value, title)
    if not asked and (value.amount or 0) > SHARE_UNITS.get(value.unit, 0) and value.unit in _SHARES:
        asked.append(("amount", f"Which {title} would be just acceptable, since a share is at most the whole?"))
    if value.amount is not None and value.unit not in _SHARES:
        asked.append(("unit", f"{write_number(value.amount)} of what: per cent, or points?"))
    if (by_group or value.what in measures.COMPARED) and not (value.attribute or value.group):
        asked.append(("attribute", f"For which groups: the {title} by which attribute, such as sex or age?"))
    if not _comparable(value):
        asked.append(("reference", "Groups are compared with the reference group that the source names: is it that?"))
    return tuple(asked)


_SHARES = ("1", "%", "pp")


def _comparable(value: Value) -> bool:
    """Tell whether the reference is one that can be taken: the source's, or the one other group there is."""
    if value.reference in ("", "reference group"):
        return True
    return value.reference == "others" and bool(value.group) and value.attribute in groups.TWO_GROUPS


def _of_bias(value: Value) -> Slots:
    return _of_measures(value, by_group=True)


def _of_metrics(value: Value) -> Slots:
    return _of_measures(value, by_group=False)


def _of_privacy(value: Value) -> Slots:
    if value.what != PERSONAL_DATA:
        return _STRANGE
    if value.op != "none":
        return (("op", "Must these not be in the data at all?"),)
    if value.items:
        return ()
    return (("items", "Which personal data: names, e-mail addresses, phone numbers, IP addresses …?"),)


_STRANGE: Slots = (("metric", "What is to be measured? This question asks for something else than this value says."),)

_ASKING: dict[str, Callable[[Value], Slots]] = {
    "data.minimum": _of_rows,
    "data.privacy": _of_privacy,
    "modeling.bias": _of_bias,
    "modeling.business-metrics": _of_metrics,
}
