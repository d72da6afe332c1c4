"""Amounts side by side in notation: raw 90 days, features 2 years; 5 TB now, 20 TB by 2028; 2 TB + 500 MB of labels.

Such a list has no verb and one amount in each entry; beside it stand a name, a time from which on it holds, or a word
for what it is. A sentence with anything else is left to the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from remit.language.lists import amounts as words_of
from remit.language.lists.amounts import series as lists
from remit.language.lists.amounts.series import SERIES, Form
from remit.language.lists.asked import ASKED, Asked
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity
from remit.language.readers.amounts import particulars
from remit.language.readers.amounts.parts import Part
from remit.language.readers.amounts.stepping import Step, step_in
from remit.language.readers.finding import Found, Span, overlaps
from remit.language.units import dimension
from remit.language.values import Value

_NAMING = ("word", "noun", "unit", "filler", "cue")
_SILENT = ("colon", "close", "comma", "line", "item", "dash", "and", "approx", "behind", "range", "to", "share")
_ENDS = ("line", "item")
_BAD = ("not", "question", "vague", "unsure", "fall", "currency", "scale", "number")
_ALWAYS = "24/7"
_LEADING = ("of", "for", "of the", "for the")
_FEWEST = 2
_BARE_TAIL = 2
_TELLING = frozenset(("after", "expire", "expires", "valid", "ttl"))
SO_LONG = "So many processors for so long is not read: write the hours of processors that it comes to."


@dataclass(slots=True)
class _Entry:
    """One entry: its amount, what stands before and behind it, and what that was understood as."""

    items: list[Item] = field(default_factory=list[Item])
    bracketed: bool = False
    factor: bool = False
    counts: bool = False
    step: Step | None = None
    quantity: Quantity | None = None
    name: str = ""
    headed: bool = False
    tier: str = ""
    grows: bool = False
    cued: bool = False
    memory: tuple[Span, ...] = ()
    told: frozenset[str] = frozenset()


def find_series(question_id: str, items: Sequence[Item], taken: Sequence[Span]) -> Found | None:
    """Read a sentence that is a list of amounts in notation; None where it is anything else."""
    forms = SERIES.get(question_id)
    if not forms or not _is_notation(items) or any(overlaps(one.start, one.end, taken) for one in items):
        return None
    entries = _entries(items)
    for entry in entries:
        if not _understand(entry, forms, lists.LEADS_OF.get(question_id, lists.STEP_LEADS)):
            return None
    told = [entry for entry in entries if entry.quantity is not None]
    if product(question_id, [entry.quantity for entry in told if entry.quantity is not None]):
        return None
    stepped = any(entry.step is not None and not entry.step.now for entry in told)
    telling = any(_says_more(entry) for entry in told)
    if not told or not (len(told) >= _FEWEST or stepped or telling):
        return None
    if any(form.stepped for form in forms) and not stepped:
        return None
    if _past(told) or (len(told) > 1 and any(entry.name in words_of.EMPTY_THINGS for entry in told if entry.name)):
        return None
    return _read(question_id, forms, told)


def _past(told: Sequence[_Entry]) -> bool:
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


def _says_more(entry: _Entry) -> bool:
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


def _entries(items: Sequence[Item]) -> list[_Entry]:
    """Cut a sentence at commas, signs, brackets and new lines; at *and* and dashes only behind an amount."""
    found = [_Entry()]
    depth = 0
    last = max((place for place, item in enumerate(items) if isinstance(item, Quantity)), default=-1)
    for place, item in enumerate(items):
        counts = found[-1].counts
        if isinstance(item, Quantity) and counts and item.dimension == "time" and item.op == ">":
            found.append(_Entry([replace(item, op="")], found[-1].bracketed, counts=True))
            continue
        if isinstance(item, Quantity) or not _cuts(item, counted=counts, more=place < last):
            found[-1].items.append(item)
            found[-1].counts = counts or isinstance(item, Quantity)
            continue
        depth = (
            max(depth + (item.words in "([") - (item.words in ")]"), 0) if item.kind in ("comma", "close") else depth
        )
        factor = item.words in lists.FACTORS and item.words != "·"
        found[-1].factor = found[-1].factor or factor
        found.append(_Entry(bracketed=depth > 0, factor=factor))
        if item.words in ("+", "plus"):
            found[-1].items.append(item)
    for one, two in pairwise(found):
        if one.factor and two.factor and any(isinstance(item, Quantity) and _is_column(item) for item in two.items):
            one.factor = False
    return [entry for entry in found if any(not _is_sign(item) for item in entry.items)]


def _is_column(quantity: Quantity) -> bool:
    """Tell whether columns are counted, which multiply no rows."""
    return bool({quantity.noun, quantity.noun.rpartition(" ")[2]} & lists.COLUMNS)


def _is_sign(item: Item) -> bool:
    return isinstance(item, Lexeme) and item.words in lists.SIGNS


def _cuts(item: Lexeme, *, counted: bool, more: bool) -> bool:
    """Tell whether a new entry begins at a word or a sign."""
    if item.kind in _ENDS or item.words in lists.SIGNS or item.words in lists.FACTORS:
        return True
    if item.kind in ("comma", "close"):
        return True
    return counted and more and item.kind in ("and", "dash")


def _understand(entry: _Entry, forms: Sequence[Form], leads: frozenset[str]) -> bool:
    """Fill in what an entry says; False where a word of it is not understood."""
    timed = any(form.dimension == "time" and not form.led for form in forms)
    step, rest = step_in(entry.items, leads, timed=timed)
    entry.step = step
    places = [place for place, item in enumerate(rest) if isinstance(item, Quantity)]
    if len(places) > 1 and _with_memory(rest, places):
        entry.memory = tuple((one.start, one.end) for one in rest[places[1] : places[1] + 1])
        rest = rest[: places[1]]
        places = places[:1]
    if len(places) > 1:
        return False
    words = frozenset(
        word for item in rest if isinstance(item, Lexeme) for word in (item.words, *item.words.split(" "))
    )
    entry.told = words
    entry.items = rest
    if not places:
        return all(_harmless(item) for item in rest)
    quantity = rest[places[0]]
    before = [item for item in rest[: places[0]] if isinstance(item, Lexeme)]
    behind = [item for item in rest[places[0] + 1 :] if isinstance(item, Lexeme)]
    entry.quantity = quantity if isinstance(quantity, Quantity) else None
    entry.grows = bool(words & lists.GROWTH or set(entry.quantity.modifiers if entry.quantity else ()) & lists.GROWTH)
    entry.headed = (bool(before) and before[-1].kind in ("colon", "dash")) or (bool(before) and before[-1].words == "=")
    known = frozenset(word for form in forms for word in form.words)
    entry.cued = bool(words & _TELLING & known)
    left, right = _name(before, known), _tail(behind, known, lists.STATES)
    if all(form.dimension != entry.quantity.dimension for form in forms if entry.quantity):
        return entry.quantity is not None
    if left is None or right is None or (left and right):
        return False
    if (left and not entry.headed and _verbal(left)) or _no_name(left or right):
        return False
    entry.name, entry.tier = _stored(left or right)
    return True


def _stored(name: str) -> tuple[str, str]:
    """Part a name from the kind of store behind it: logs in cold storage."""
    for words, tier in lists.TIERS.items():
        if name == words or name.endswith(f" {words}"):
            return name.removesuffix(words).strip().removesuffix(" in").removesuffix(" on"), tier
    return name, ""


def _with_memory(items: Sequence[Item], places: Sequence[int]) -> bool:
    """Tell whether the second amount is only the memory of the processors that are counted: 2 A100 80 GB."""
    first, second = items[places[0]], items[places[1]]
    if not isinstance(first, Quantity) or not isinstance(second, Quantity) or len(places) > _FEWEST:
        return False
    return first.noun.rpartition(" ")[2] in words_of.HARDWARE and second.dimension == "size"


def _harmless(item: Item) -> bool:
    """Tell whether a word in an entry without an amount may stand there: it is for others to read."""
    return isinstance(item, Lexeme) and (item.kind != "odd" or item.words == _ALWAYS or item.words in lists.SIGNS)


def _no_name(name: str) -> bool:
    """Tell whether a name is none: a verb of keeping by itself, or one of several times."""
    words = set(name.split(" "))
    return bool(words & lists.ORDINALS) or (name in {*words_of.KEEPING, *words_of.DELETING} and name not in lists.TIERS)


def _verbal(name: str) -> bool:
    """Tell whether a name may be something that somebody does: deleted, growing."""
    return any(
        (word.endswith(lists.VERBAL) and word not in lists.NOMINAL) or word in {*words_of.KEEPING, *words_of.DELETING}
        for word in name.split(" ")
        if word not in lists.TIERS
    )


def _name(lexemes: Sequence[Lexeme], known: frozenset[str]) -> str | None:
    """Give the name that stands before an amount, "" for none, None for what is no name."""
    words: list[str] = []
    for lexeme in lexemes:
        if lexeme.kind in _SILENT or lexeme.words in lists.SIGNS or lexeme.words == "=":
            continue
        if not words and lexeme.words in known | lists.QUIET | lists.GROWTH:
            continue
        if lexeme.words in lists.GROWTH or (lexeme.words in known and lexeme is lexemes[-1]):
            continue
        if lexeme.kind not in _NAMING:
            return None
        words.append(lexeme.words)
    while words and words[-1] in known | lists.QUIET:
        words.pop()
    return " ".join(words) if len(words) <= lists.LONGEST_NAME else None


def _tail(lexemes: Sequence[Lexeme], known: frozenset[str], states: frozenset[str]) -> str | None:
    """Give the name that stands behind an amount: of labels, for training, or bare; None for what is no name."""
    name = _name(lexemes, known)
    if name and all(word in states for word in name.split(" ")):
        return ""
    led = bool(lexemes) and lexemes[0].words in _LEADING
    return name if not name or led or len(name.split(" ")) <= _BARE_TAIL else None


def _read(question_id: str, forms: Sequence[Form], entries: Sequence[_Entry]) -> Found | None:
    """Make the values of a list, or None where one of its amounts is none that is asked for and may be."""
    asked = {(one.what, one.dimension): one for one in ASKED[question_id] if one.kind == "amount"}
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
        if form is None or _other(entry, quantity, question_id) or (form.led and not _led(form, entry)):
            unsure = quantity.dimension in ("", "unclear") and not (entry.factor or entry.bracketed)
            others = form is None and any(dimension_of == quantity.dimension for _, dimension_of in asked)
            if unsure or (others and not _other(entry, quantity, question_id)):
                return None
            known = entry.factor or not quantity.dimension or (form is not None and quantity.dimension == "count")
            taken += [(quantity.start, quantity.end)] if known else []
            continue
        if (form.what, form.dimension, True) in held and entry.bracketed:
            return None
        value = _value(question_id, form, asked, entry, quantity, values, sized)
        taken += [(quantity.start, quantity.end), *((entry.step.span,) if entry.step else ()), *entry.memory]
        if entry.step is not None and entry.step.now and form.what != "volume":
            continue
        if value is None:
            return None
        held.append((form.what, form.dimension, True))
        name = entry.name or (heading if len(entries) > 1 else "")
        values.append(_named(value, form, entry, name, alone=sized.count(quantity.dimension) < _FEWEST))
    return Found(tuple(values), tuple(taken)) if values and _apart(values) else None


def _led(form: Form, entry: _Entry) -> bool:
    """Tell whether a word of its own, or a word of growth, stands beside an amount."""
    return bool(entry.told & form.words) or (form.what == "growth" and entry.grows)


def _rated(entry: _Entry) -> bool:
    return entry.quantity is not None and bool(entry.quantity.period)


def _continued(quantity: Quantity, before: Quantity | None, entry: _Entry) -> Quantity:
    """Give a bare number with a time of its own the unit and the period of the amount before it: 12 rps, 40 by March."""
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


def _other(entry: _Entry, quantity: Quantity, question_id: str) -> bool:
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


def _value(  # noqa: PLR0913  # one entry in the light of all others
    question_id: str,
    form: Form,
    asked: dict[tuple[str, str], Asked],
    entry: _Entry,
    quantity: Quantity,
    values: Sequence[Value],
    sized: Sequence[str],
) -> Value | None:
    """Make the value of one entry."""
    what = form.what
    if what == "volume" and quantity.period:
        flows = entry.grows or quantity.dimension in sized or quantity.dimension == "size"
        what = "growth" if flows else what
    one = asked.get((what, form.dimension))
    if one is None:
        return None
    if not particulars.fits(one, quantity, None):
        return None
    items = tuple(quantity if isinstance(item, Quantity) else item for item in entry.items)
    made, problem = particulars.valued(question_id, one, quantity, Part(items, ()), None)
    if problem or len(made) != 1:
        return None
    value = made[0]
    grew = what == "growth" and not entry.grows and quantity.dimension not in sized
    return replace(value, assumed=tuple(dict.fromkeys((*value.assumed, "what")))) if grew else value


def _named(value: Value, form: Form, entry: _Entry, name: str, *, alone: bool) -> Value:
    """Add what an amount is of, where it is kept, and from when on it holds."""
    if entry.step is not None and not entry.step.now:
        value = replace(value, condition=entry.step.said)
    if form.what == "compute-time" and name in ("training", "train"):
        return value
    if form.naming == "aim" and name and not value.condition:
        return replace(value, condition=f"for {name}")
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
