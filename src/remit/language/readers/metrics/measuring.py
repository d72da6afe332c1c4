"""Reading measures of a model: which measure, at least or at most how much, for which groups, in which order.

For `modeling.bias` and `modeling.business-metrics`. What nobody wrote and everybody means (recall is good when high;
a rate is compared with the reference group) is filled in and named in `assumed`; what contradicts the measure (recall
of at most 80 %) is left in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from remit.language.clauses import Clause, Mark, clauses, separated
from remit.language.lists import groups
from remit.language.lists.amounts.numbers import WORDS
from remit.language.lists.metrics import measures, measuring
from remit.language.phrases import Lexeme, Lexicon, table
from remit.language.quantities import Item, Quantity, quantities
from remit.language.readers.amounts.scopes import LEADING, SCOPES, scope
from remit.language.readers.outcomes import REASON, Outcome, amounting, unread, without_reason
from remit.language.tokens import Token
from remit.language.values import Value

NEXT_RANK = -1
"""The rank of a value that comes after the one before it; made a number when the whole answer is read."""

_LEXICON = Lexicon(
    REASON,
    SCOPES,
    table("others", groups.OTHERS),
    table("of-that-of", groups.OF_THAT_OF),
    table("against", groups.AGAINST),
    table("differ", measuring.DIFFER),
    table("first", measuring.FIRST),
    table("next", measuring.NEXT),
    table("before", measuring.BEFORE),
    table("priority", measuring.PRIORITY),
    table("op", {"over": ">"}),
    table("implied", measures.IMPLIED),
    table("measure", measures.phrases()),
    fillers=measuring.FILLERS,
)
_CONCERNING = frozenset({"measure", "implied", "op", "number", "unsure"})
_SEPARATORS = {"comma": "C", "line": "N", "item": "N", "and": "A", "next": "T", "before": "B"}
_SILENT = ("filler", "to", "range", "colon", "close", "fall", "dash")
_SEVERAL = 2
_BOUNDS_FIRST = ("minimum", "min", "maximum", "max")
_FULL = {"%": Decimal(100), "pp": Decimal(100), "1": Decimal(1)}


class _Problem(Exception):
    """Why a sentence is left in words; it never leaves this module."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def read_bias(sentence: Sequence[Token]) -> Outcome:
    """Read a sentence on bias: attributes, with the measure and threshold where they are named."""
    return _read(sentence, alone=True)


def read_metrics(sentence: Sequence[Token]) -> Outcome:
    """Read a sentence on the measures that matter to the business, in their order where one is given."""
    return _read(sentence, alone=False)


def _read(sentence: Sequence[Token], *, alone: bool) -> Outcome:
    items, problem = without_reason(quantities(_LEXICON.lexemes(sentence), closed=True), _CONCERNING)
    names = frozenset(
        name
        for item in items
        if isinstance(item, Lexeme) and item.kind in ("measure", "attribute", "group", "pair", "implied")
        for name in item.value.split(":")
    )
    amounts = any(amounting(item) for item in items)
    if not names and not amounts:
        return Outcome()
    if problem:
        return Outcome(problem=problem, names=names, amounts=amounts)
    try:
        values = _values(items, alone=alone)
    except _Problem as found:
        return Outcome(problem=found.sentence, names=names, amounts=amounts)
    return Outcome(values, names=names, amounts=amounts)


def _values(items: Sequence[Item], *, alone: bool) -> tuple[Value, ...]:
    marks = separated(_marks(_bounds_first(items)))
    letters = {mark.letter for mark in marks}
    if alone and letters <= set("SCAN") and "S" in letters:
        return _attributes(marks)
    found = clauses(marks)
    if found is None:
        if "Q" in letters and "M" not in letters:
            raise _Problem("An amount is given, and no measure that it is an amount of.")
        raise _Problem("Which amount belongs to which measure and group is not clear enough to be read.")
    if any(c.scopes and c.scopes[0].each and not all(s.each for s in c.scopes) for c in found):
        raise _Problem("It is not clear whether each attribute is meant by itself, or the groups of both together.")
    if _tells_what_is(items) and any(c.quantity and not _of(c.quantity).op for c in found):
        raise _Problem("This tells what is, not what must be: write “at least” or “at most”, or “must be”.")
    values: list[Value] = []
    heir: Mark | None = None
    for clause in found:
        heir = clause.measures[0] if clause.measures else heir
        heads = clause.measures or ((heir,) if heir else ())
        values += [_value(clause, head, over) for head in heads for over in clause.scopes or (None,)]
    return tuple(values)


def _bounds_first(items: Sequence[Item]) -> list[Item]:
    """Put a bound that stands before its measure to its amount: minimum recall of 80 %."""
    found = list(items)
    small = ("the", "a", "an", "of", ":", "is", "must", "be")
    telling = [n for n, item in enumerate(items) if not (isinstance(item, Lexeme) and item.words in small)]
    for one, two, three in zip(telling, telling[1:], telling[2:], strict=False):
        bound, measure, amount = items[one], items[two], items[three]
        if not (isinstance(bound, Lexeme) and bound.words in _BOUNDS_FIRST and _is_measure(measure)):
            continue
        if isinstance(amount, Quantity) and not amount.op and amount.upper is None:
            found[one] = replace(bound, kind="filler")
            found[three] = replace(amount, op=bound.value)
    return found


def _tells_what_is(items: Sequence[Item]) -> bool:
    words = {item.words for item in items if isinstance(item, Lexeme)}
    return bool(words & set(measuring.STATES_OF_FACT)) and not words & set(measuring.MODALS)


def _attributes(marks: Sequence[Mark]) -> tuple[Value, ...]:
    """Give one value for each attribute named, with no measure: which one, has to be asked."""
    scopes = [mark for mark in marks if mark.letter == "S"]
    if any(mark.value == "class" for mark in scopes):
        raise _Problem("Classes are what is predicted; a bias is by an attribute, such as sex or age.")
    alternating = all((mark.letter == "S") == (place % 2 == 0) for place, mark in enumerate(marks))
    if not alternating or not all(mark.value for mark in scopes):
        raise _Problem("It is not clear enough which attributes are meant.")
    return tuple(
        Value(measures.BIAS, attribute=m.value, group=m.group, span=(m.start, m.end), assumed=m.assumed) for m in scopes
    )


def _marks(items: Sequence[Item]) -> list[Mark]:
    found: list[Mark] = []
    place = 0
    while place < len(items):
        before = items[place - 1] if place else None
        led = isinstance(before, Lexeme) and before.words in LEADING
        scoped = None if _overall_measure(items, place) else scope(items, place, led=led)
        if scoped is not None:
            if scoped.mark is None:
                raise _Problem(scoped.problem)
            found.append(scoped.mark)
            place += scoped.length
        else:
            place += _mark(items, place, found)
    return found


def _is_measure(item: Item | None) -> bool:
    return isinstance(item, Lexeme) and item.kind == "measure"


def _joins(behind: Sequence[Item]) -> bool:
    """Tell whether *with* joins another measure or amount: recall of 80 % with a precision of 60 %."""
    first = next((i for i in behind if not (isinstance(i, Lexeme) and i.words in ("a", "an", "the"))), None)
    return _is_measure(first) or isinstance(first, Quantity)


def _overall_measure(items: Sequence[Item], place: int) -> bool:
    """Tell whether *overall* only belongs to the measure behind it: an overall accuracy."""
    item = items[place]
    behind = items[place + 1] if place + 1 < len(items) else None
    return isinstance(item, Lexeme) and item.kind == "overall" and _is_measure(behind)


def _mark(items: Sequence[Item], place: int, found: list[Mark]) -> int:
    """Add what stands at `place`, and give how many items it took."""
    item = items[place]
    if isinstance(item, Quantity):
        if item.problem:
            raise _Problem(item.problem)
        found.append(Mark("Q", item.start, item.end, quantity=item))
        return 1
    behind = items[place + 1] if place + 1 < len(items) else None
    aside = item.words == "(" and isinstance(behind, Quantity) and bool(found) and found[-1].letter == "M"
    if aside or _overall_measure(items, place):
        return 1
    if item.words == "with" and _joins(items[place + 1 : place + 3]):
        found.append(Mark("A", item.start, item.end))
    elif item.kind in ("of-that-of", "against"):
        return _compared(item, behind, found)
    elif item.kind == "priority":
        return _ranked(item, behind, found)
    elif item.kind == "item" and item.value:
        found += [Mark("N", item.start, item.end), Mark("K", item.start, item.end, item.value)]
    elif item.kind == "first":
        found.append(Mark("K", item.start, item.end, item.value))
    elif item.kind == "differ":
        _made_a_gap(item, found)
    else:
        found += _plain(item, behind)
    return 1


def _plain(item: Lexeme, behind: Item | None) -> list[Mark]:
    if item.kind == "measure":
        return [Mark("M", item.start, item.end, item.value)]
    if item.kind == "implied":
        amount = Quantity(item.start, item.end, Decimal(item.value), ">=")
        return [
            Mark("M", item.start, item.end, "selection-rate-ratio", assumed=("amount",)),
            Mark("Q", item.start, item.end, quantity=amount),
        ]
    separator = _SEPARATORS.get(item.kind, "")
    if item.words == "over" and isinstance(behind, Lexeme) and behind.kind in ("measure", "filler"):
        separator = "B"
    if separator:
        return [Mark(separator, item.start, item.end)]
    if item.kind in _SILENT and (item.kind != "fall" or item.words in measuring.FILLERS):
        if item.words == "by" and isinstance(behind, Quantity):
            raise _Problem("How much better or worse than something else is not read yet.")
        return []
    raise _Problem(unread(item))


def _compared(item: Lexeme, behind: Item | None, found: list[Mark]) -> int:
    if isinstance(behind, Lexeme) and behind.kind in ("others", "group"):
        reference = behind.value.partition(":")[2] or behind.value
        found.append(Mark("R", item.start, behind.end, reference, group=item.kind))
        return 2
    raise _Problem("It is not understood with whom the groups are compared.")


def _ranked(item: Lexeme, behind: Item | None, found: list[Mark]) -> int:
    rank = isinstance(behind, Quantity) and behind == Quantity(behind.start, behind.end, behind.amount)
    if isinstance(behind, Quantity) and rank and not behind.problem and behind.amount in range(1, 21):
        found.append(Mark("K", item.start, behind.end, str(int(behind.amount))))
        return 2
    raise _Problem(unread(item))


def _made_a_gap(item: Lexeme, found: list[Mark]) -> None:
    """Turn the rate before *may differ by* into the gap between groups."""
    place = next((n for n in range(len(found) - 1, -1, -1) if found[n].letter == "M"), -1)
    measure = measures.GAP_OF.get(found[place].value, "") if place >= 0 else ""
    if not measure:
        raise _Problem(f"A difference of it between groups is not a measure that is read: “{item.words}”.")
    found[place] = replace(found[place], value=measure)


def _of(mark: Mark) -> Quantity:
    return mark.quantity or Quantity(mark.start, mark.end, Decimal(0))


def _value(clause: Clause, head: Mark, over: Mark | None) -> Value:
    what, reference = _measure(clause, head, over)
    value = Value(
        what,
        attribute=over.value if over else "",
        group=over.group if over else "",
        reference=reference,
        span=(clause.start, clause.end)
        if clause.quantity or len(clause.measures) < _SEVERAL
        else (head.start, head.end),
        assumed=(*head.assumed, *(over.assumed if over else ())),
        rank=int(clause.rank) if clause.rank else (NEXT_RANK if clause.joint in ("T", "B") and clause.joint else 0),
    )
    if what in measures.COMPARED and not reference and value.attribute:
        value = replace(value, assumed=(*value.assumed, "reference"))
    return _with_amount(value, _of(clause.quantity)) if clause.quantity else value


def _measure(clause: Clause, head: Mark, over: Mark | None) -> tuple[str, str]:
    """Give the measure and whom it is compared with; a rate *of that of others* is a ratio."""
    compared = clause.reference
    if compared is None:
        return head.value, ""
    if compared.group == "of-that-of":
        ratio = measures.RATIO_OF.get(head.value, "")
        if not ratio or over is None or not over.value or clause.quantity is None:
            raise _Problem("A share of somebody else's rate is read for the selection rate of a group only.")
        return ratio, compared.value
    if head.value not in measures.COMPARED:
        raise _Problem("What is compared, and how, is not clear enough: a ratio or a gap?")
    return head.value, compared.value


def _with_amount(value: Value, quantity: Quantity) -> Value:
    """Put the amount into the value: operator and unit where the measure leaves no doubt, else they stay open."""
    op, assumed = _operator(value, quantity)
    unit = quantity.unit or ("1" if quantity.amount < 1 and (quantity.upper or 0) <= 1 else "")
    top = quantity.upper if quantity.upper is not None else quantity.amount
    if unit in _FULL and top > _FULL[unit]:
        raise _Problem("A share of more than the whole is not read.")
    if unit == "pp" and value.what not in measures.POINTS:
        raise _Problem("Points are for differences of shares; this measure is a share itself.")
    if unit == "%" and value.what in measures.POINTS:
        assumed = (*assumed, "unit")
    return replace(
        value, op=op, amount=quantity.amount, upper=quantity.upper, unit=unit, approx=quantity.approx,
        assumed=(*value.assumed, *assumed),
    )  # fmt: skip


def _operator(value: Value, quantity: Quantity) -> tuple[str, tuple[str, ...]]:
    if quantity.upper is not None:
        return "", ()
    low = value.what in measures.LOW_IS_GOOD
    if quantity.op:
        free = value.what in measures.NO_DIRECTION and quantity.op != "="
        if not free and quantity.op not in (("<=", "<") if low else (">=", ">")):
            raise _Problem(
                f"“{WORDS[quantity.op]}” is not what one asks of this measure: is it “at {'most' if low else 'least'}”?"
            )
        return quantity.op, ()
    if value.what in measures.NO_DIRECTION:
        return "", ()
    return ("<=" if low else ">="), ("op",)
