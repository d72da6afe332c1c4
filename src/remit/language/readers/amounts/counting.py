"""Reading how much data training needs at least: rows in all, and rows for each group. For `data.minimum`."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from remit.language.clauses import Clause, Mark, clauses, separated
from remit.language.lists.amounts import counting
from remit.language.lists.amounts.numbers import WORDS
from remit.language.phrases import Lexeme, Lexicon, synonyms, table
from remit.language.quantities import Item, Quantity, quantities
from remit.language.readers.amounts.scopes import LEADING, SCOPES, scope
from remit.language.readers.outcomes import REASON, Outcome, amounting, unread, without_reason
from remit.language.tokens import Token
from remit.language.values import Value

ROWS = "rows"
"""What a value of this reader is about."""

_LEXICON = Lexicon(
    REASON,
    SCOPES,
    table("joining", counting.JOINING),
    {
        f"number of {word}": ("counted", noun)
        for noun, words in (counting.ROWS | counting.THINGS).items()
        for word in words
    },
    synonyms("noun", counting.ROWS),
    synonyms("noun", counting.THINGS),
    fillers=counting.FILLERS,
)
_CONCERNING = frozenset({"op", "number", "unsure", "noun"})
_SEPARATORS = {"comma": "C", "line": "N", "item": "N", "and": "A"}
_SILENT = ("filler", "to", "range", "colon", "close", "fall", "dash", "joining", "counted")


def read_counts(sentence: Sequence[Token]) -> Outcome:
    """Read a sentence on the least data that training needs."""
    items, problem = without_reason(quantities(_LEXICON.lexemes(sentence), closed=True), _CONCERNING)
    amounts = any(amounting(item) for item in items)
    if not amounts:
        return Outcome()
    values, found = ((), problem) if problem else _values(items)
    return Outcome(values, found, frozenset({ROWS}), amounts=True)


def _values(items: Sequence[Item]) -> tuple[tuple[Value, ...], str]:
    marks, problem = _marks(items)
    found = None if problem else clauses(separated(marks), implicit=True)
    if found is None:
        return (), problem or "Which number is for all rows and which for each group is not clear enough to be read."
    words = {item.words for item in items if isinstance(item, Lexeme)}
    fact = bool(words & set(counting.STATES_OF_FACT)) and not words & set(counting.MODALS)
    counted = next((item.value for item in items if isinstance(item, Lexeme) and item.kind == "counted"), "")
    nouns = [_of(clause).noun for clause in found]
    values: list[Value] = []
    for place, clause in enumerate(found):
        noun = nouns[place] or next((noun for noun in reversed(nouns[:place]) if noun), counted)
        problem = problem or _problem(clause, fact=fact)
        values += [_value(clause, over, noun) for over in clause.scopes or (None,)]
    return ((), problem) if problem else (tuple(values), "")


def _marks(items: Sequence[Item]) -> tuple[list[Mark], str]:
    found: list[Mark] = []
    place = 0
    while place < len(items):
        item = items[place]
        before = items[place - 1] if place else None
        scoped = scope(items, place, led=isinstance(before, Lexeme) and before.words in LEADING)
        if scoped is not None:
            if scoped.mark is None:
                return [], scoped.problem
            found.append(scoped.mark)
            place += scoped.length
            continue
        marks, problem = _mark(item, items[place + 1] if place + 1 < len(items) else None)
        if problem:
            return [], problem
        found += marks
        place += 1
    return found, ""


def _mark(item: Item, behind: Item | None) -> tuple[list[Mark], str]:
    if isinstance(item, Quantity):
        return [Mark("Q", item.start, item.end, quantity=item)], item.problem
    if item.kind in _SEPARATORS:
        return [Mark(_SEPARATORS[item.kind], item.start, item.end)], ""
    if item.kind == "joining" and isinstance(behind, Quantity):
        return [Mark("A", item.start, item.end)], ""
    if item.kind in _SILENT and (item.kind != "fall" or item.words in counting.FILLERS):
        return [], ""
    return [], unread(item)


def _of(clause: Clause) -> Quantity:
    mark = clause.quantity
    return mark.quantity if mark is not None and mark.quantity is not None else Quantity(0, 0, Decimal(0))


def _problem(clause: Clause, *, fact: bool) -> str:
    """Say why a count is not a least amount of data, or "" when it is one."""
    quantity = _of(clause)
    if quantity.unit:
        return "A share is no amount of data."
    if quantity.amount < 1 or quantity.amount != quantity.amount.to_integral_value():
        return "A count of rows is a whole number."
    if quantity.op not in ("", ">=", ">"):
        return f"“{WORDS[quantity.op]}” is not what one asks of the least amount of data: is it “at least”?"
    if fact and not quantity.op:
        return "This tells what is, not what must be: write “at least”, or “must be”."
    unclear = [over for over in clause.scopes if over.value and not over.group and not _by_group(over)]
    if unclear or (len(clause.scopes) > 1 and not all(over.led and over.value for over in clause.scopes)):
        return "It is not clear whether the number is for each group or for all of them together."
    return ""


def _by_group(over: Mark) -> bool:
    """Tell whether a scope says by itself that each group is meant: per race group, not: for race."""
    return over.led and "attribute" not in over.assumed


def _value(clause: Clause, over: Mark | None, noun: str) -> Value:
    quantity = _of(clause)
    implied = quantity.upper is None and not quantity.op
    return Value(
        ROWS,
        op=">=" if implied else quantity.op,
        amount=quantity.amount,
        unit=noun,
        upper=quantity.upper,
        attribute=over.value if over else "",
        group=over.group if over else "",
        approx=quantity.approx,
        assumed=(*(over.assumed if over else ()), *(("op",) if implied else ())),
        span=(clause.start, clause.end),
    )
