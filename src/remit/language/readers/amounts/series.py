"""Amounts side by side in notation: raw 90 days, features 2 years; 5 TB now, 20 TB by 2028; 2 TB + 500 MB of labels.

Such a list has no verb and one amount in each entry; beside it stand a name, a time from which on it holds, or a word
for what it is. A sentence with anything else is left to the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists import amounts as words_of
from remit.language.lists.amounts import series as lists
from remit.language.lists.amounts.series import SERIES, Form
from remit.language.lists.asked import ASKED
from remit.language.lists.groups import GROUPS
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity
from remit.language.readers.amounts import particulars
from remit.language.readers.amounts.entries import Entry, entries_in, led, understand
from remit.language.readers.amounts.parts import Part
from remit.language.readers.finding import Found, Span, overlaps
from remit.language.units import dimension
from remit.language.values import Value

_BAD = ("not", "question", "vague", "unsure", "fall", "currency", "scale", "number")
_FEWEST = 2
_TAIL = 2
SO_LONG = "So many processors for so long is not read: write the hours of processors that it comes to."


def find_series(question_id: str, items: Sequence[Item], taken: Sequence[Span]) -> Found | None:
    """Read a sentence that is a list of amounts in notation; None where it is anything else."""
    forms = SERIES.get(question_id)
    if not forms or not _is_notation(_without_end(items)) or any(overlaps(one.start, one.end, taken) for one in items):
        return None
    items = _without_end(items)
    entries = entries_in(items)
    for entry in entries:
        if not understand(entry, forms, lists.LEADS_OF.get(question_id, lists.STEP_LEADS)):
            return None
    told = [entry for entry in entries if entry.quantity is not None]
    return _read(question_id, forms, told) if _is_series(question_id, forms, told) else None


def _without_end(items: Sequence[Item]) -> Sequence[Item]:
    """Leave out *no more* at the end of a list: 90k a year, no more."""
    words = [item.words if isinstance(item, Lexeme) else "" for item in items[-_TAIL:]]
    return items[:-_TAIL] if words in (["no", "more"], ["not", "more"]) else items


def _is_series(question_id: str, forms: Sequence[Form], told: Sequence[Entry]) -> bool:
    """Tell whether entries with amounts make a list: several of them, or one that says more than its amount."""
    stepped = any(entry.step is not None and not entry.step.now for entry in told)
    telling = stepped or len(told) >= _FEWEST or any(_says_more(entry) for entry in told)
    nameless = len(told) > 1 and any(entry.name in words_of.EMPTY_THINGS for entry in told if entry.name)
    multiplied = product(question_id, [entry.quantity for entry in told if entry.quantity is not None])
    unstepped = any(form.stepped for form in forms) and not stepped
    return bool(told) and telling and not (nameless or multiplied or unstepped or _past(told))


def _past(told: Sequence[Entry]) -> bool:
    """Tell whether today's amount stands behind one of another time, which was: 0.8 TB in March, 1.1 TB now."""
    now = max((place for place, entry in enumerate(told) if entry.step and entry.step.now), default=-1)
    return any(entry.step and not entry.step.now for entry in told[: max(now, 0)])


def product(question_id: str, amounts: Sequence[Quantity]) -> bool:
    """Tell whether a time is one of so many processors: 4 A100 for two weeks."""
    if question_id != "scoping.compute-budget":
        return False
    for place, one in enumerate(amounts):
        if one.noun.rpartition(" ")[2] in words_of.HARDWARE:
            return any(more.dimension == "time" and " " not in more.unit for more in amounts[place:])
    return False


def _says_more(entry: Entry) -> bool:
    """Tell whether an entry that stands alone is notation: it has a head, or says that so much comes in."""
    rated = entry.quantity is not None and bool(entry.quantity.period)
    named = bool(entry.headed or entry.cued) and bool(entry.name or entry.tier)
    return named or (entry.grows and rated)


def _is_notation(items: Sequence[Item]) -> bool:
    """Tell whether no word in a sentence makes it prose, or puts in doubt what its amounts are."""
    for item in items:
        if isinstance(item, Quantity):
            if item.problem:
                return False
        elif item.kind in _BAD or item.words in lists.BARRING or set(item.words.split(" ")) & lists.BARRING:
            return False
    return True


def _read(question_id: str, forms: Sequence[Form], entries: Sequence[Entry]) -> Found | None:
    """Make the values of a list, or None where one of its amounts is none that is asked for and may be."""
    asked = {one.dimension for one in ASKED[question_id] if one.kind == "amount"}
    values: list[Value] = []
    taken: list[Span] = []
    heading = ""
    last: Quantity | None = None
    held: list[tuple[str, str, bool]] = []
    sized = [entry.quantity.dimension for entry in entries if entry.quantity is not None and not _rated(entry)]
    for entry in entries:
        quantity = entry.quantity
        if quantity is None:
            continue
        heading = entry.name if entry.headed else heading
        quantity = _continued(quantity, last, entry)
        last = quantity
        form = _form(forms, quantity)
        if form is None or _other(entry, quantity, question_id) or (form.led and not led(form, entry)):
            unsure = quantity.dimension in ("", "unclear") and not (entry.factor or entry.bracketed)
            others = form is None and quantity.dimension in asked
            if unsure or (others and not _other(entry, quantity, question_id)):
                return None
            known = entry.factor or not quantity.dimension or (form is not None and quantity.dimension == "count")
            taken += [(quantity.start, quantity.end)] if known else []
            continue
        if (form.what, form.dimension, True) in held and entry.bracketed:
            return None
        value = _value(question_id, form.what, entry, quantity, sized)
        taken += [(quantity.start, quantity.end), *((entry.step.span,) if entry.step else ()), *entry.memory]
        if entry.step is not None and entry.step.now and form.what != "volume":
            continue
        if value is None:
            return None
        held.append((form.what, form.dimension, True))
        name = entry.name or (heading if len(entries) > 1 else "")
        values.append(_named(value, form, entry, name, alone=sized.count(quantity.dimension) < _FEWEST))
    return Found(tuple(values), tuple(taken)) if values and _apart(values) else None


def _rated(entry: Entry) -> bool:
    return entry.quantity is not None and bool(entry.quantity.period)


def _continued(quantity: Quantity, before: Quantity | None, entry: Entry) -> Quantity:
    """Give a bare number with a time of its own unit and period of the amount before it: 12 rps, 40 by March."""
    counted = before is not None and before.dimension in ("count", "money")
    if before is None or not counted or quantity.unit or quantity.dimension or entry.step is None:
        return quantity
    period = quantity.period or before.period
    assumed = (*quantity.assumed, "unit", *(("period",) if period and not quantity.period else ()))
    return replace(
        quantity, unit=before.unit, noun=before.noun, dimension=before.dimension, period=period, assumed=assumed
    )


def _form(forms: Sequence[Form], quantity: Quantity) -> Form | None:
    """Give what an amount of its dimension is, in this question."""
    return next((form for form in forms if form.dimension == quantity.dimension), None)


def _other(entry: Entry, quantity: Quantity, question_id: str) -> bool:
    """Tell whether an amount counts what is no data: columns, machines, shops; or is a factor of a product."""
    nouns = {quantity.noun, quantity.noun.rpartition(" ")[2]}
    if quantity.dimension == "time":
        return entry.factor or (question_id == "scoping.resources" and quantity.unit.rpartition(" ")[2] == "h")
    if quantity.dimension != "count" or question_id == "deployment.load":
        return entry.factor
    if question_id == "scoping.infrastructure":
        return "each" in entry.told or not nouns & words_of.HARDWARE
    others = words_of.NO_ROWS | words_of.HARDWARE | words_of.PEOPLE | lists.COLUMNS
    return bool(nouns & others) or entry.factor


def _value(question_id: str, what: str, entry: Entry, quantity: Quantity, sized: Sequence[str]) -> Value | None:
    """Make the value of one entry; `sized` are the dimensions of all amounts that are per no time."""
    if what == "volume" and quantity.period:
        flows = entry.grows or quantity.dimension in sized or quantity.dimension == "size"
        what = "growth" if flows else what
    one = next((one for one in ASKED[question_id] if (one.what, one.dimension) == (what, quantity.dimension)), None)
    if one is None or not particulars.fits(one, quantity, None):
        return None
    items = tuple(quantity if isinstance(item, Quantity) else item for item in entry.items)
    made, problem = particulars.valued(question_id, one, quantity, Part(items, ()), None)
    if problem or len(made) != 1:
        return None
    value = made[0]
    grew = what == "growth" and not entry.grows and quantity.dimension not in sized
    return replace(value, assumed=tuple(dict.fromkeys((*value.assumed, "what")))) if grew else value


def _named(value: Value, form: Form, entry: Entry, name: str, *, alone: bool) -> Value:
    """Add what an amount is of, where it is kept, and from when on it holds."""
    if entry.step is not None and not entry.step.now:
        value = replace(value, condition=entry.step.said)
    if form.what == "compute-time" and name in ("training", "train"):
        return value
    if form.naming == "aim" and name and not value.condition:
        return replace(value, condition=f"for {name}")
    if form.naming == "group":
        known = GROUPS.get(name)
        if known is not None:
            return replace(value, attribute=known[0], group=known[1], assumed=(*value.assumed, "attribute"))
        return replace(value, group=name)
    if form.naming == "items":
        named = (
            name
            if name not in words_of.EMPTY_THINGS and (entry.headed or not alone or form.dimension == "time")
            else ""
        )
        value = replace(value, items=(named,) if named else ())
        if entry.tier and form.what == "retention":
            value = replace(value, place=entry.tier, action="")
    return value


def _apart(values: Sequence[Value]) -> bool:
    """Tell whether no two of the values are about the same thing."""
    return len({(value.subject, value.period, dimension(value.unit)) for value in values}) == len(values)
