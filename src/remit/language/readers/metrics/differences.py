"""From a change of a metric to its value: the level to be reached, or the difference to now or to a baseline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from remit.language.lists.asked import ASKED
from remit.language.lists.metrics import changes as metric_changes
from remit.language.quantities import Quantity
from remit.language.readers.finding import Found
from remit.language.readers.metrics.changes import UNCLEAR, Change, timed
from remit.language.readers.metrics.gates import Gate
from remit.language.readers.metrics.parts import Part
from remit.language.readers.metrics.phrases import QUALIFIERS, Phrase, fits
from remit.language.readers.metrics.values import Unread, conditioned, direction, qualified
from remit.language.units import SECONDS
from remit.language.values import Value, plain

_SCALE = 1000
"""How many times the level before a level may be where only one of them has a unit: from 2 to 3 million euros."""

_BETTER = {"high": "rise", "low": "fall"}
_SMALL = ("in", "on", "of", "to", "for", "as", "at")


def found_change(question_id: str, change: Change, gate: Gate, shared: Sequence[Part], *, when: bool) -> Found | None:
    """Give the value of a change, why it is not read, or None where nothing is asked of that kind."""
    about, amount = change.about, change.amount
    asks = any(asked.what == "outcome" for asked in ASKED[question_id])
    if about is None or (about.kind == "outcome" and not asks):
        return None
    taken = tuple((part.start, part.end) for part in (about, amount, change.before, change.against) if part is not None)
    try:
        value = _value(change, about, gate if when or gate.whole else Gate(asked=gate.asked), asks=asks)
        if question_id == "modeling.baseline" and "reference" in value.assumed:
            raise Unread("Better than what is not said.")  # noqa: TRY301  # one way out for all
        value = _with_rest(value, [*shared, *change.rest])
    except Unread as unread:
        return Found(problem=unread.sentence, taken=taken)
    more = tuple((part.start, part.end) for part in (*change.rest, *shared) if part.kind in QUALIFIERS or timed(part))
    return Found((value,), (*taken, *more))


def _value(change: Change, about: Part, gate: Gate, *, asks: bool) -> Value:
    outcome = about.kind == "outcome" or (asks and about.lead in metric_changes.OUTCOMES)
    name, _, method = ("outcome", "", "") if outcome else about.value.partition(":")
    good = "" if outcome else direction(name)
    start = min(about.start, *(part.start for part in (change.amount, change.before) if part is not None), about.start)
    end = max(about.end, *(part.end for part in (change.amount, change.against) if part is not None), about.end)
    value = Value(name, statistic="" if method == "?" else method, span=(start, end),
                  items=((about.value if about.kind == "outcome" else about.lead),) if outcome else ())  # fmt: skip
    assumed = ["what"] if method == "?" else []
    if change.amount is None or change.amount.quantity is None:
        if not change.reference or not good:
            raise Unread("Better than what is not said.")
        found = replace(value, op=_reached(change, good), reference=change.reference, assumed=tuple(assumed))
        if gate.condition in ("alarm", "stop"):
            raise Unread("This would be set off where all is well: is it the other way round?")
        return conditioned(found, gate.condition) if gate.condition == "promote" else found
    if change.reference == UNCLEAR:
        raise Unread("With what it is compared is not clear.")
    quantity = change.amount.quantity
    if quantity.problem or quantity.upper is not None:
        raise Unread(quantity.problem or "A range of changes is not read: give one number.")
    value = replace(value, amount=quantity.amount, unit=quantity.unit or quantity.noun, approx=quantity.approx,
                    period=quantity.period)  # fmt: skip
    assumed += quantity.assumed
    if change.way == "gap":
        return replace(value, op=quantity.op, unit=quantity.unit or "pp", assumed=tuple(assumed))
    if change.absolute:
        return _level(value, change, quantity, good, assumed)
    return _difference(replace(value, op=quantity.op), change, assumed, gate)


def _reached(change: Change, good: str) -> str:
    """Give the operator of a baseline without an amount: at least it where high is good, at most it where low is."""
    op = change.way if change.way in (">=", ">") else ">"
    return op if good == "high" else op.replace(">", "<")


def _level(value: Value, change: Change, quantity: Quantity, good: str, assumed: list[str]) -> Value:
    """Make the value of *to 15 %*, or *from 20 % to 15 %*: a level to be reached."""
    way = {"fall": "<=", "rise": ">="}.get(change.way, "")
    if change.before is not None and change.before.quantity is not None:
        before = change.before.quantity
        unit = before.unit or before.noun or value.unit
        value = replace(value, unit=value.unit or ("" if good or quantity.noun else unit))
        scaled = not before.unit and quantity.amount >= _SCALE * before.amount
        odd = before.problem or before.op or before.approx or scaled
        timed = unit != value.unit and before.dimension == quantity.dimension == "time" and unit in SECONDS
        seconds = SECONDS[unit] / SECONDS[value.unit] if timed and value.unit in SECONDS else Decimal(0)
        before = replace(before, amount=before.amount * seconds) if seconds else before
        if odd or (unit != value.unit and not seconds) or before.amount == quantity.amount:
            raise Unread(before.problem or "From where to where is not plain: give both in one unit.")
        moved = ">=" if quantity.amount > before.amount else "<="
        if way and way != moved:
            raise Unread("The verb and the two numbers go opposite ways.")
        way = moved
        value = replace(value, reference=f"{plain(before.amount / (seconds or 1))} {unit}".strip())
    if not way:
        raise Unread("At least or at most is not said.")
    if good and way != (">=" if good == "high" else "<="):
        raise Unread("This goes the way in which the metric is worse: is it meant?")
    if quantity.op and quantity.op[0] != way[0]:
        raise Unread("The verb and the operator go opposite ways.")
    if not quantity.op:
        assumed.append("op")
    if not value.unit and quantity.dimension == "" and quantity.amount < 1 and good:
        value = replace(value, unit="1")
    if good and not fits(value.what, replace(quantity, unit=value.unit)):
        raise Unread("The amount is none of this metric.")
    return replace(value, op=quantity.op or way, assumed=tuple(assumed))


def _difference(value: Value, change: Change, assumed: list[str], gate: Gate) -> Value:
    """Make the value of *by 10 %*, *10 % fewer*, *3 points above*: a difference to now, or to a baseline."""
    good = "" if value.what == "outcome" else direction(value.what)
    way = _way(change.way, good)
    if not way or not (value.unit or good):
        raise Unread("Whether more or less of it is better, and by how much of what, is not said.")
    if good and change.amount is not None and change.amount.quantity is not None:
        quantity = change.amount.quantity
        if not (quantity.unit in ("%", "pp") or fits(value.what, quantity)):
            raise Unread("The amount is none of this metric.")
    if not value.unit and value.amount is not None and value.amount < 1:
        value = replace(value, unit="1")
    if not value.op:
        assumed.append("op")
        value = replace(value, op=">=", assumed=("op",))
    worse = bool(good) and way != _BETTER[good]
    value = _at_gate(value, gate, worse=worse, good=good)
    if not change.reference:
        assumed.append("reference")
    action = way if not change.reference or worse or not good else ""
    assumed += value.assumed
    return replace(value, action=action, reference=change.reference or "now", assumed=tuple(dict.fromkeys(assumed)))


def _way(said: str, good: str) -> str:
    """Give the way that a metric moves: rise or fall; better and worse by the way in which it is good."""
    if said in ("better", "improve"):
        return _BETTER.get(good, "")
    return {"high": "fall", "low": "rise"}.get(good, "") if said == "worse" else said


def _at_gate(value: Value, gate: Gate, *, worse: bool, good: str) -> Value:
    """Give a difference with the condition under which it is meant; it must go the way that makes sense there."""
    if gate.condition in ("alarm", "stop"):
        if good and not worse:
            raise Unread("This would be set off where all is well: is it the other way round?")
        return conditioned(value, gate.condition)
    if worse and gate.asked and value.op in (">=", ">"):
        if "op" in value.assumed and value.period:
            raise Unread("Whether this is what sets something off, or what happens anyhow, is not said.")
        return conditioned(replace(value, assumed=(*value.assumed, "condition")), "alarm")
    if good and worse != (value.op in ("<=", "<")):
        raise Unread("A loss is asked to be at most so much, and a gain at least: is it the other way round?")
    return conditioned(value, gate.condition) if gate.condition == "promote" else value


def _with_rest(value: Value, rest: Sequence[Part]) -> Value:
    """Take the time, the group and the place that stand beside a change; nothing else may."""
    phrase = Phrase()
    for part in rest:
        if part.kind in ("slice", "named"):
            phrase.slices.append(part)
        elif part.kind in QUALIFIERS:
            slot = {"windowed": "window", "whole": "statistic", "cases": "statistic"}.get(part.kind, part.kind)
            if slot in phrase.slots:
                raise Unread("Two conditions of one kind stand beside one change: which holds?")
            phrase.slots[slot] = part
        elif part.kind in ("ending", "alert", "stop", "promote", "or"):
            break
        elif timed(part):
            phrase.slots["window"] = part
        elif part.kind in ("filler", "close", "colon", "metric", "lead") or part.lead in _SMALL:
            continue
        else:
            said = part.lead or part.value
            raise Unread(f"“{said}” is not understood here, so nothing beside it is read.")
    return qualified(value, phrase)


def further(found: Found, parts: Sequence[Part]) -> Found:
    """Give a change with what stands behind it, after a comma."""
    if not found.values:
        return found
    try:
        value = _with_rest(found.values[0], parts)
    except Unread as unread:
        return Found(problem=unread.sentence, taken=found.taken)
    return Found((value,), (*found.taken, *((part.start, part.end) for part in parts)))
