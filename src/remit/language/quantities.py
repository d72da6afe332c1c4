"""Quantities: an operator, an amount or a range, and per what, found in the phrases of a sentence.

The grammar is closed: [approximator] [operator] amount [range] [period] [operator]. Whatever is like a quantity and
does not fit stays a quantity with a `problem`, so that nothing is read from it. Dates, versions, ordinals and names
with numbers are no quantities; they become lexemes of those kinds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from remit.language.amounts import Amount, amount_at, measured
from remit.language.figures import figure_at
from remit.language.fractions import fraction_at
from remit.language.lists.amounts.numbers import (
    APPROX_BEHIND,
    BETTER_IS_LESS,
    FROM_ON,
    LETS_PASS,
    MAY_STAND_BEHIND,
    NEGATED,
)
from remit.language.lookalikes import lookalike_at
from remit.language.phrases import Lexeme
from remit.language.units import currency_at, period_at, unit_at

REACH = 7
"""How many phrases may stand between the first word of a quantity and its number."""

PER_SO_MANY = "An amount per so many of something is not read: write it per one."
"""The problem of 2 per 1,000 parcels."""

_KIN = ("training", "data", "of", "the", "table", "input")
_SMALL = ("of", "a", "an", "the", "is", "be", "to", "at")


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as written: 80 with unit %, 500 with noun row; `upper` closes a range; `op` is "" where none stands.

    `unit` and `dimension` are canonical; what is counted is `noun`, and the unit too. `led` is *from* or *between*
    before a range. `assumed` names what the words leave open ($ is not always USD); `modifiers` are the words before
    the noun that are not part of its name (concurrent).
    """

    start: int
    end: int
    amount: Decimal
    op: str = ""
    unit: str = ""
    upper: Decimal | None = None
    noun: str = ""
    approx: bool = False
    problem: str = ""
    dimension: str = ""
    period: str = ""
    assumed: tuple[str, ...] = ()
    led: str = ""
    statistic: str = ""
    modifiers: tuple[str, ...] = ()

    @property
    def plain(self) -> bool:
        """Tell whether it is one amount without operator, range or doubt."""
        return not (self.op or self.upper is not None or self.problem or self.approx)


Item = Lexeme | Quantity


@dataclass(frozen=True, slots=True)
class _Prefix:
    op: str = ""
    approx: bool = False
    ranged: str = ""
    length: int = 0


def quantities(lexemes: Sequence[Lexeme], *, closed: bool = False) -> tuple[Item, ...]:
    """Give the sentence with its quantities put together; everything else stays as it is.

    With `closed`, only shares and the things of the lexicon's own nouns are units.
    """
    found: list[Item] = []
    place = 0
    while place < len(lexemes):
        other = None if closed else lookalike_at(lexemes, place)
        if other is not None:
            found.append(other[0])
            place += other[1]
            continue
        quantity, length = (_closed if closed else _open)(lexemes, place)
        found.append(quantity or lexemes[place])
        place += length
    return tuple(found)


def _prefix(lexemes: Sequence[Lexeme], place: int, *, closed: bool) -> _Prefix | None:
    """Give what stands before a number, from `place` on, or None where no quantity begins here."""
    op, approx, ranged, negated = "", False, "", False
    for length in range(min(REACH, len(lexemes) - place)):
        lexeme = lexemes[place + length]
        begun = bool(op) or approx or bool(ranged)
        if lexeme.kind == "number" or (not closed and _begins(lexemes, place + length, bounded=begun)):
            return None if negated else _Prefix(op, approx, ranged, length)
        if lexeme.kind == "not" and not begun and not negated:
            negated = True
        elif lexeme.kind == "op" and not op:
            op = NEGATED.get(lexeme.value, "") if negated else lexeme.value
            if negated and not op:
                return None
            negated = False
        elif lexeme.kind == "approx":
            approx = True
        elif lexeme.kind == "range" and not begun and not negated:
            ranged = lexeme.words
        elif not _passes(lexeme, begun=begun, negated=negated, closed=closed):
            return None
    return None


def _begins(lexemes: Sequence[Lexeme], at: int, *, bounded: bool) -> bool:
    """Tell whether an amount in an open sentence begins here, with its number, its currency or a fraction."""
    if lexemes[at].kind == "unsure":
        return True
    _, _, length = currency_at(lexemes, at)
    if length and at + length < len(lexemes) and lexemes[at + length].kind in ("number", "unsure"):
        return True
    return fraction_at(lexemes, at, bounded=bounded) is not None


def _passes(lexeme: Lexeme, *, begun: bool, negated: bool, closed: bool) -> bool:
    """Tell whether a phrase may stand between an operator and its number, or a negation and its operator."""
    if negated:
        return lexeme.kind == "fall" or lexeme.words in _SMALL or (not closed and lexeme.words in LETS_PASS)
    return begun and (lexeme.kind in ("colon", "line") or lexeme.words in _SMALL)


def _open(lexemes: Sequence[Lexeme], place: int) -> tuple[Quantity | None, int]:
    """Read the quantity that begins at a place of an open sentence."""
    start = lexemes[place]
    prefix = _prefix(lexemes, place, closed=False)
    if prefix is None:
        if start.kind == "unsure":
            return Quantity(start.start, start.end, Decimal(0), problem=start.value), 1
        return None, 1
    at = place + prefix.length
    bounded = bool(prefix.op or prefix.approx or prefix.ranged)
    if prefix.length and lookalike_at(lexemes, at) is not None:
        return None, 1
    amount = fraction_at(lexemes, at, bounded=bounded) or amount_at(lexemes, at)
    if amount is None or _is_pronoun(lexemes[at], amount, bounded=bounded):
        return None, 1
    quantity = Quantity(
        start.start, 0, amount.amount, prefix.op, amount.unit or amount.noun, None, amount.noun, prefix.approx,
        amount.problem, amount.dimension, amount.period, amount.assumed, prefix.ranged, modifiers=amount.modifiers,
    )  # fmt: skip
    joined = _ranged(lexemes, amount, quantity) or _from_on(lexemes, amount, quantity)
    if joined is not None:
        quantity, at = joined
    elif prefix.ranged == "from":
        return None, 1
    else:
        at = amount.upto
        if prefix.ranged:
            quantity = replace(quantity, problem=quantity.problem or "A range here has no second end.")
    quantity, at = _with_period(lexemes, at, quantity)
    quantity, at = _behind(lexemes, at, quantity, closed=False)
    if not quantity.unit and (quantity.op or quantity.approx) and not quantity.problem:
        amount = measured(lexemes, replace(amount, amount=quantity.amount, upto=at))
        if amount.unit or amount.noun:
            quantity, at = _with_unit(quantity, amount), amount.upto
    quantity, at = _with_period(lexemes, at, quantity)
    return replace(_directed(quantity), end=lexemes[at - 1].end), at - place


def _is_pronoun(first: Lexeme, amount: Amount, *, bounded: bool) -> bool:
    """Tell whether *one* is no number: the new one."""
    return first.words in ("one", "zero") and not (amount.unit or amount.noun) and amount.scale == 1 and not bounded


def _with_unit(quantity: Quantity, amount: Amount) -> Quantity:
    return replace(
        quantity, unit=amount.unit or amount.noun, noun=amount.noun, dimension=amount.dimension,
        period=quantity.period or amount.period, assumed=amount.assumed, problem=quantity.problem or amount.problem,
        modifiers=amount.modifiers,
    )  # fmt: skip


def _ranged(lexemes: Sequence[Lexeme], low: Amount, quantity: Quantity) -> tuple[Quantity, int] | None:
    """Read the second end of a range, or give None where there is none."""
    at = low.upto
    if at + 1 >= len(lexemes) or not (joint := _joint(lexemes, low, quantity)):
        return None
    high = amount_at(lexemes, at + 1)
    if high is None or lookalike_at(lexemes, at + 1) is not None:
        return None
    if joint == "within":
        quantity = replace(quantity, op="", led="between")
    if joint == "to" and not quantity.led and low.measured and high.measured and low.measured != high.measured:
        return None
    low, high = _shared(low, high)
    if joint == "to" and high.amount <= low.amount and quantity.led != "between":
        return None
    problem = low.problem if low.problem and not low.small else high.problem
    if high.amount <= low.amount or (low.measured and low.measured != high.measured):
        problem = problem or "A range is not written plainly: give both ends in full, the smaller one first."
    if quantity.op:
        problem = problem or "An operator before a range says two things at once."
    assumed = tuple(slot for slot in high.assumed if slot in low.assumed or not low.unit)
    quantity = _with_unit(quantity, high)
    return replace(quantity, amount=low.amount, upper=high.amount, problem=problem, assumed=assumed), high.upto


def _from_on(lexemes: Sequence[Lexeme], amount: Amount, quantity: Quantity) -> tuple[Quantity, int] | None:
    """Read what *on* closes behind an amount that *from* began: from 500 euros on; None where it does not."""
    at = amount.upto
    if quantity.led != "from" or quantity.op or at >= len(lexemes) or lexemes[at].words not in FROM_ON:
        return None
    if at + 1 < len(lexemes) and lexemes[at + 1].kind not in ("comma", "close", "colon", "line", "and", "not"):
        return None
    return replace(quantity, op=">=", led=""), at + 1


def _joint(lexemes: Sequence[Lexeme], low: Amount, quantity: Quantity) -> str:
    """Give what joins two ends of a range, or "": a dash, *to*, *and* after between, *and* after within."""
    joint = lexemes[low.upto]
    if joint.kind in ("dash", "to"):
        return joint.kind
    if joint.kind == "and" and quantity.led == "between":
        return "and"
    within = joint.kind == "and" and quantity.op == "<=" and lexemes[low.upto + 1].kind == "number"
    return "within" if within and _said_within(lexemes, low) else ""


def _shared(low: Amount, high: Amount) -> tuple[Amount, Amount]:
    """Give both ends of a range the currency and the scale that stands at one of them."""
    if low.dimension == "money" and not high.measured:
        high = replace(high, unit=low.unit, dimension="money", assumed=low.assumed)
    if low.measured in ("", high.unit) and high.scale != 1 and low.scale == 1 and low.raw < high.raw:
        low = replace(low, amount=low.amount * high.scale)
    return low, high


def _said_within(lexemes: Sequence[Lexeme], low: Amount) -> bool:
    """Tell whether *within* stands before an amount without a unit: within 0.8 and 1.25."""
    before = lexemes[low.upto - 2] if low.upto > 1 else None
    return not low.measured and before is not None and before.words == "within"


def _with_period(lexemes: Sequence[Lexeme], at: int, quantity: Quantity) -> tuple[Quantity, int]:
    """Read what the amount is per."""
    if quantity.period or at >= len(lexemes):
        return quantity, at
    period, length = period_at(lexemes, at)
    numbered = at + 1 < len(lexemes) and lexemes[at + 1].kind == "number" and not _windowed(lexemes, at + 2)
    if not length and lexemes[at].words in ("per", "/") and numbered and not _parts_two(lexemes, at):
        problem = quantity.problem or PER_SO_MANY
        return replace(quantity, problem=problem), at + 1
    if length and period_at(lexemes, at + length)[1] and lexemes[at + length].words in ("per", "/", "each", "a", "an"):
        return replace(quantity, period=period, problem=quantity.problem or "An amount per two things is not read."), (
            at + length + period_at(lexemes, at + length)[1]
        )
    return replace(quantity, period=period), at + length


def _parts_two(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Tell whether a slash with a space on each side parts two amounts: 1M rows / 2 years."""
    alone = lexemes[at - 1].end < lexemes[at].start and lexemes[at].end < lexemes[at + 1].start
    return lexemes[at].words == "/" and alone


def _windowed(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Tell whether a time that a number stands before is a window: per 10-minute window."""
    at += at < len(lexemes) and lexemes[at].kind == "dash"
    unit, _, length = unit_at(lexemes, at)
    behind = lexemes[at + length].words if at + length < len(lexemes) else ""
    return bool(unit) and behind in ("window", "windows", "interval", "intervals", "bucket", "slot", "block")


def _directed(quantity: Quantity) -> Quantity:
    """Make *faster* and *better* an operator, by what is measured."""
    less = quantity.dimension in BETTER_IS_LESS
    ops = {"faster": "<" if less else ">", "better": "<=" if less else ">="}
    return replace(quantity, op=ops.get(quantity.op, quantity.op))


def _closed(lexemes: Sequence[Lexeme], place: int) -> tuple[Quantity | None, int]:
    """Read the quantity that begins at a place of a sentence whose every word must be known."""
    start = lexemes[place]
    prefix = _prefix(lexemes, place, closed=True)
    if prefix is None:
        if start.kind == "unsure":
            return Quantity(start.start, start.end, Decimal(0), problem=start.value), 1
        return None, 1
    at = place + prefix.length
    amount, at = _number(lexemes, at)
    problem = "" if amount is not None else "A number here is not written plainly."
    quantity = Quantity(start.start, 0, amount or Decimal(0), prefix.op, approx=prefix.approx, problem=problem)
    quantity, at = _measured(lexemes, at, quantity, ranged=bool(prefix.ranged))
    quantity, at = _behind(lexemes, at, quantity, closed=True)
    if not quantity.noun:
        noun, at = _noun(lexemes, at)
        quantity = replace(quantity, noun=noun)
    return replace(_directed(quantity), end=lexemes[at - 1].end), at - place


def _number(lexemes: Sequence[Lexeme], at: int) -> tuple[Decimal | None, int]:
    """Read a number with its scales; None when it is not plain."""
    figure = figure_at(lexemes, at)
    at += figure.length
    odd = at < len(lexemes) and lexemes[at].kind == "odd"
    return (None if odd else figure.amount), at


def _measured(lexemes: Sequence[Lexeme], at: int, quantity: Quantity, *, ranged: bool) -> tuple[Quantity, int]:
    """Read unit, range and counted thing behind a number."""
    unit, at = _one(lexemes, at, "share")
    upper: Decimal | None = None
    problem = quantity.problem
    joint = lexemes[at] if at < len(lexemes) else None
    follows = lexemes[at + 1].kind if at + 1 < len(lexemes) else ""
    joins = joint is not None and (joint.kind in ("dash", "to") or (ranged and joint.kind == "and"))
    if joins and follows in ("number", "unsure"):
        scaled = lexemes[at - 1].kind == "scale"
        upper, end = _number(lexemes, at + 1)
        upper_scaled = lexemes[end - 1].kind == "scale"
        upper_unit, at = _one(lexemes, end, "share")
        if upper is None or upper <= quantity.amount or upper_scaled != scaled or (unit and unit != upper_unit):
            problem = problem or "A range is not written plainly: give both ends in full, the smaller one first."
        if quantity.op:
            problem = problem or "An operator before a range says two things at once."
        unit = upper_unit
    elif ranged:
        problem = problem or "A range here has no second end."
    noun, at = _noun(lexemes, at)
    return replace(quantity, unit=unit, upper=upper, noun=noun, problem=problem), at


def _noun(lexemes: Sequence[Lexeme], at: int) -> tuple[str, int]:
    """Read what is counted; words that say nothing of it may stand before it: 500 training rows."""
    ahead = at
    while ahead < min(len(lexemes), at + REACH) and lexemes[ahead].words in _KIN:
        ahead += 1
    noun, ahead = _one(lexemes, ahead, "noun")
    return (noun, ahead) if noun else ("", at)


def _one(lexemes: Sequence[Lexeme], at: int, kind: str) -> tuple[str, int]:
    if at < len(lexemes) and lexemes[at].kind == kind:
        return lexemes[at].value, at + 1
    return "", at


def _behind(lexemes: Sequence[Lexeme], at: int, quantity: Quantity, *, closed: bool) -> tuple[Quantity, int]:
    """Read an operator that stands behind: 500 rows or more, 500 rows minimum."""
    if at >= len(lexemes):
        return quantity, at
    lexeme = lexemes[at]
    if lexeme.kind == "op" and lexeme.words in MAY_STAND_BEHIND:
        if at + 1 < len(lexemes) and _prefix(lexemes, at, closed=closed) is not None:
            return quantity, at
    elif lexeme.kind != "behind":
        return (replace(quantity, approx=True), at + 1) if lexeme.words in APPROX_BEHIND else (quantity, at)
    if lexeme.words in ("plus", "+") and at + 1 < len(lexemes) and lexemes[at + 1].kind == "number":
        return quantity, at
    problem = quantity.problem
    if quantity.upper is not None or (quantity.op and quantity.op != lexeme.value):
        problem = problem or "Two operators stand beside one number."
    return replace(quantity, op=lexeme.value, problem=problem), at + 1
