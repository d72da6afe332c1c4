"""Amounts that were not read: what each may be, of what the question asks for and is measured like it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from remit.language.candidates.figures import plain_ones
from remit.language.candidates.offers import Heard, Offer, clauses, measures
from remit.language.lists.amounts.cues import CUES
from remit.language.lists.amounts.numbers import NUMBER_WORDS
from remit.language.lists.asked import Asked
from remit.language.phrases import Lexeme, Lexicon
from remit.language.quantities import Quantity, quantities
from remit.language.readers.amounts import particulars
from remit.language.readers.amounts.parts import Part
from remit.language.readers.correcting import corrected
from remit.language.readers.dangers import amounts_in
from remit.language.tokens import Token
from remit.language.units import PERIODS
from remit.language.values import Value

MOST_AMOUNTS = 24
"""Amounts of one answer that are looked at: not all of them may have a place of their own."""

MOST_KINDS = 3
"""Kinds that one amount is offered as, where none of their words stands beside it."""

_AGAIN = 4
_TIMES = ("year", "month", "week", "day")
_LEADS_PERIOD = ("a", "an", "per", "each", "every", "/")
_PLAIN = Lexicon()


def amounts_offered(heard: Heard) -> Iterator[Offer]:
    """Offer each amount that was not read as what the question asks for in its dimension, the likeliest first."""
    asked = heard.asked("amount")
    if not asked:
        return
    before: Quantity | None = None
    left = MOST_AMOUNTS
    for part in heard.parts:
        kept = _once(corrected(part)[0])
        inside = [(clause, amounts_in(clause)) for clause in clauses(kept)]
        if not any(amounts for _, amounts in inside):
            continue
        cues = _cues(heard.question_id).lexemes(kept)
        for clause, amounts in inside:
            for quantity in amounts:
                if left > 0 and heard.free(quantity.start, quantity.end, measures):
                    left -= 1
                    for one in plain_ones(quantity, heard.text):
                        yield from _offered(heard.question_id, asked, _counted(one, before), clause, cues)
                before = quantity if quantity.noun or quantity.dimension == "money" else before


def _once(tokens: Sequence[Token]) -> list[Token]:
    """Leave out a figure in brackets that says a number again: seven (7) years."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        said = [token.text for token in tokens[at : at + 4]]
        again = len(said) == _AGAIN and said[1] == "(" and said[3] == ")" and tokens[at + 2].kind == "number"
        found.append(tokens[at])
        at += _AGAIN if again and said[0] in NUMBER_WORDS else 1
    return found


def _counted(quantity: Quantity, before: Quantity | None) -> Quantity:
    """Give a bare number the things that the amount before it counts: 17,280 predictions, at most 25,000."""
    if quantity.dimension or quantity.unit or before is None or 0 < quantity.amount < 1:
        return quantity
    assumed = (*quantity.assumed, "unit")
    kind = before.dimension or "count"
    return replace(quantity, unit=before.unit, noun=before.noun, dimension=kind, assumed=assumed)


def _offered(
    question_id: str, asked: Sequence[Asked], quantity: Quantity, clause: Sequence[Token], cues: Sequence[Lexeme]
) -> Iterator[Offer]:
    """Offer one amount as each of what it may be."""
    fitting = [one for one in asked if _measures(one, quantity)]
    part = Part(tuple(quantities(_PLAIN.lexemes(clause))), ())
    near = (clause[0].start, clause[-1].end)
    ranks = {one: _rank(one, quantity, cues, near) for one in fitting}
    told = [one for one in fitting if ranks[one][0] == 0]
    ordered = sorted(fitting, key=lambda one: ranks[one])
    for one in ordered[: max(MOST_KINDS, len(told))]:
        ways = (*_particular(question_id, one, quantity, part), *_plain(one, quantity, clause))
        yield Offer((quantity.start, quantity.end), ways)
        if one.what == "error-cost":
            yield from _of_errors(ways[-1], (quantity.start, quantity.end))


def _of_errors(value: Value, span: tuple[int, int]) -> Iterator[Offer]:
    """Offer a cost as that of either kind of error, where no words say of which."""
    for group in ("false positive", "false negative"):
        yield Offer(span, (replace(value, group=group, assumed=(*value.assumed, "group")),), last=False)


def _rank(one: Asked, quantity: Quantity, cues: Sequence[Lexeme], near: tuple[int, int]) -> tuple[int, int]:
    """Give how likely a kind is (less is likelier): its word in the clause, in the sentence, plain, another."""
    own = [cue for cue in cues if cue.kind == "cue" and one.what in cue.value.split(",")]
    beside = [cue for cue in own if near[0] <= cue.start and cue.end <= near[1]]
    if beside:
        return 0, min(abs(cue.start - quantity.start) for cue in beside)
    if own:
        return 1, min(abs(cue.start - quantity.start) for cue in own)
    return (2, 0) if one.plain else (3, 0 if particulars.fits(one, quantity, None) else 1)


def _measures(one: Asked, quantity: Quantity) -> bool:
    """Tell whether an amount is measured as what is asked for."""
    if quantity.dimension == one.dimension:
        return quantity.unit != "pp"
    if one.what == "full-cycles":
        return quantity.unit in _TIMES
    if not quantity.dimension and not quantity.unit:
        share = one.dimension == "share" and 0 < quantity.amount < 1
        return share or (one.dimension == "count" and quantity.amount >= 1)
    return one.what == "rate" and quantity.dimension == "frequency"


def _particular(question_id: str, one: Asked, quantity: Quantity, part: Part) -> tuple[Value, ...]:
    """Give the value as the finder of amounts would fill it; nothing where it finds fault."""
    values, problem = particulars.valued(question_id, one, quantity, part, None)
    return () if problem else values[:1]


def _plain(one: Asked, quantity: Quantity, clause: Sequence[Token]) -> Iterator[Value]:
    """Give the value with what stands in the amount alone, and without what makes it hard to say."""
    upper = quantity.upper
    op = quantity.op or ("" if upper is not None else one.op)
    assumed = (*(("op",) if op and not quantity.op else ()), *quantity.assumed)
    unit = quantity.unit or ("1" if one.dimension == "share" else "")
    period = quantity.period or _period(quantity, clause)
    value = Value(
        one.what, op, quantity.amount, unit, upper, period=period, approx=quantity.approx, assumed=assumed,
        span=(quantity.start, quantity.end),
    )  # fmt: skip
    yield value
    if period:
        yield replace(value, period="")
    if " " in unit:
        yield replace(value, unit=unit.rpartition(" ")[2])
    if op and op != one.op and one.op:
        yield replace(value, op=one.op, assumed=(*assumed, "op"))


def _period(quantity: Quantity, clause: Sequence[Token]) -> str:
    """Give the period that stands behind an amount, apart from it: 35 GB more per month."""
    behind = [token.text for token in clause if token.start >= quantity.end]
    for one, two in pairwise(behind):
        if one in _LEADS_PERIOD and two in PERIODS:
            return PERIODS[two]
    return ""


@lru_cache(maxsize=128)
def _cues(question_id: str) -> Lexicon:
    cues: dict[str, list[str]] = {}
    for what, phrases in CUES.get(question_id, {}).items():
        for phrase in phrases:
            cues.setdefault(phrase, []).append(what)
    return Lexicon({phrase: ("cue", ",".join(whats)) for phrase, whats in cues.items()})
