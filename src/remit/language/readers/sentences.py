"""Sentences: what the finders find in one sentence of an answer, and what is left out of it, and why.

`remit.language.reading` cuts an answer into them, and puts together what they say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from remit.language.lists.amounts import SHARING_OUT
from remit.language.lists.asked import ASKED, Kind
from remit.language.lists.choices import CHOICES
from remit.language.lists.people import BODIES
from remit.language.quantities import Quantity
from remit.language.readers.amounts.finding import find_amounts, is_rival
from remit.language.readers.amounts.particulars import FOR_EACH
from remit.language.readers.choices.finding import find_choices, options_in
from remit.language.readers.choices.verdicts import find_yes_no
from remit.language.readers.correcting import corrected, opens_correcting
from remit.language.readers.dangers import Danger, amounts_in, dangers_in, limits_in, opens_limiting, untold
from remit.language.readers.doubting import Doubt
from remit.language.readers.finding import Finder, Found, Span, overlaps
from remit.language.readers.metrics.finding import find_metrics
from remit.language.readers.naming.finding import find_lists
from remit.language.readers.people.besides import is_role
from remit.language.readers.people.finding import find_people
from remit.language.readers.people.rivalling import find_rivals
from remit.language.readers.statements import find_statements
from remit.language.readers.times.cycles import find_cycles
from remit.language.readers.times.events import find_events
from remit.language.readers.times.schedules import find_schedules
from remit.language.readings import Note
from remit.language.tokens import Token
from remit.language.units import dimension
from remit.language.values import Value

FINDERS: tuple[tuple[Kind, Finder], ...] = (
    ("statement", find_statements),
    ("person", find_people),
    ("yes-no", find_yes_no),
    ("schedule", find_schedules),
    ("metric", find_metrics),
    ("amount", find_amounts),
    ("choice", find_cycles),
    ("event", find_events),
    ("choice", find_choices),
    ("choice", find_rivals),
    ("list", find_lists),
)
"""What finds each kind of value, in the order in which they are asked: what one took, the next leave alone."""

MOST_TOKENS = 400
"""Words and signs of a sentence that is read: each may be looked at in the light of all others."""

_OTHER_SIDE = "what one asks of this metric: is it"
_UNTOUCHED = ("trigger", "schedule")
_NO_VALUE = "“{0}” is not read: it is not clear what it is an amount of."
_TWO_AMOUNTS = "Another amount stands beside this one, and it is not clear which holds."


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence: its tokens, what was found in it, what was left out and why, and what of that was a value."""

    tokens: tuple[Token, ...]
    values: tuple[Value, ...] = ()
    problems: tuple[Note, ...] = ()
    left: tuple[Note, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    back: bool = False
    concerns: bool = False
    limiting: bool = False
    hoped: frozenset[str] = frozenset()

    @property
    def span(self) -> Span:
        """Give its place in the text."""
        return self.tokens[0].start, self.tokens[-1].end


def said_in(question_id: str, part: tuple[Token, ...]) -> Said:
    """Read one sentence: leave out what is no answer, and ask the finders for the rest."""
    if len(part) > MOST_TOKENS:
        note = Note("A sentence that long is not read.", (part[0].start, part[-1].end))
        return Said(part, left=(note,), concerns=True)
    kept, back = corrected(part)
    if back is not None:
        doubts = tuple(Doubt(value, back.sentence) for value in _values(_found(question_id, kept)))
        return Said(part, left=(_note(back),), doubts=doubts, back=True, concerns=True, limiting=True)
    founds = _found(question_id, kept)
    limits = limits_in(question_id, kept, _taken(founds))
    dangers = dangers_in(question_id, kept, _taken(founds))
    before = _values(founds)
    if dangers:
        kept = _without(kept, dangers)
        founds = _found(question_id, kept)
    values = _values(founds)
    doubts = _endangered(before, values, dangers) if dangers else []
    told = bool(values) or _matters(question_id, part, dangers)
    left = [*(_note(danger) for danger in _once(dangers))] if told else []
    values, limited, more = _unlimited(values, limits)
    doubts += more
    problems = [Note(one.problem, _span(one, part)) for one in founds if one.problem]
    used, taken = _taken_by_values(values, founds), _taken(founds)
    unread = [one for one in amounts_in(kept) if not overlaps(one.start, one.end, used)]
    spare = [one for one in unread if not overlaps(one.start, one.end, taken)]
    left += [_note(danger) for danger in limited]
    left += [_unread(one, part) for one in spare if not any(_inside(one, problem) for problem in problems)]
    apart = _taken([one for one in founds if one.problem == FOR_EACH or _OTHER_SIDE in one.problem])
    loose = _loose(question_id, kept, [one for one in unread if not overlaps(one.start, one.end, apart)])
    shared = any(token.text in SHARING_OUT for token in kept)
    clashing = [value for value in values if value.amount is not None and _fits(value, loose, shared=shared)]
    if clashing:
        values = tuple(value for value in values if value not in clashing)
        left.append(Note(_TWO_AMOUNTS, clashing[0].span))
        doubts += [Doubt(value, _TWO_AMOUNTS) for value in clashing]
    turned = any(danger.kind in ("denial", "back") for danger in dangers)
    limiting = not values and (
        opens_limiting(part) or bool(limits) or turned or (opens_correcting(part) and bool(spare))
    )
    asked = {one.dimension for one in ASKED[question_id] if one.kind == "amount"}
    concerns = bool(limited or left) or any(one.dimension in asked for one in spare)
    taken_back = any(danger.before for danger in dangers)
    hoped = _hoped(question_id, part, dangers)
    return Said(part, values, tuple(problems), tuple(left), tuple(doubts), taken_back, concerns, limiting, hoped)


def _values(founds: Sequence[Found]) -> tuple[Value, ...]:
    return tuple(value for one in founds if not one.problem for value in one.values)


def _endangered(before: Sequence[Value], values: Sequence[Value], dangers: Sequence[Danger]) -> list[Doubt]:
    """Give the values that are no longer found where dangerous places are left out, each with its danger's sentence."""
    kept = {value.meaning for value in values}
    found: list[Doubt] = []
    for value in before:
        if value.meaning not in kept:
            near = (one for one in dangers if value.span and overlaps(*value.span, [(one.start, one.end)]))
            found.append(Doubt(value, next(near, dangers[0]).sentence))
    return found


def _fits(value: Value, loose: Sequence[Quantity], *, shared: bool) -> bool:
    """Tell whether one of these amounts may be meant instead of a value's: of its dimension, or of none.

    Where something is `shared` out, an amount of other things may be how many shares there are.
    """
    same = {"", dimension(value.unit), dimension(value.unit) or "count"}
    return any(one.dimension in same and (shared or not _other_things(value, one)) for one in loose)


def _other_things(value: Value, quantity: Quantity) -> bool:
    """Tell whether an amount counts other things than a value does: 340 clerks on five desks."""
    if not quantity.noun or not value.unit or dimension(value.unit) not in ("", "count"):
        return False
    if value.unit == "person":
        head = quantity.noun.split()[-1]
        return not is_role(head) or head in BODIES
    return not set(quantity.noun.split()) & set(value.unit.split())


def _loose(question_id: str, kept: Sequence[Token], spare: Sequence[Quantity]) -> Sequence[Quantity]:
    """Give the amounts that nothing read and nothing tells apart from what was read."""
    return untold(kept, spare, partial(is_rival, question_id))


def _found(question_id: str, kept: Sequence[Token]) -> list[Found]:
    """Ask the finders of what the question asks for, each with what the ones before it took."""
    asked = {one.kind for one in ASKED[question_id]}
    founds: list[Found] = []
    if not any(token.kind in ("word", "number", "sign", "odd") for token in kept):
        return founds
    for kind, find in FINDERS:
        if kind in asked:
            founds += find(question_id, kept, _taken(founds))
    return founds


def _taken(founds: Sequence[Found]) -> tuple[Span, ...]:
    return tuple(span for one in founds for span in one.taken)


def _taken_by_values(values: Sequence[Value], founds: Sequence[Found]) -> tuple[Span, ...]:
    read = _taken([one for one in founds if not one.problem])
    return (*read, *(value.span for value in values if value.span is not None))


def _without(kept: Sequence[Token], dangers: Sequence[Danger]) -> tuple[Token, ...]:
    """Leave out the tokens of dangerous places, with a comma for each gap, so that nothing is joined across it."""
    places = [(danger.start, danger.end) for danger in dangers]
    found: list[Token] = []
    for token in kept:
        if not overlaps(token.start, token.end, places):
            found.append(token)
        elif found and found[-1].text != ",":
            found.append(Token("mark", ",", token.start, token.end))
    return tuple(found)


def _once(dangers: Sequence[Danger]) -> list[Danger]:
    return list({(danger.kind, danger.words): danger for danger in dangers}.values())


def _matters(question_id: str, part: Sequence[Token], dangers: Sequence[Danger]) -> bool:
    """Tell whether something would have been read where a danger stands."""
    if not dangers:
        return False
    places = [(danger.start, danger.end) for danger in dangers]
    inside = tuple(token for token in part if overlaps(token.start, token.end, places))
    return any(danger.before for danger in dangers) or bool(amounts_in(inside)) or bool(_found(question_id, inside))


def _hoped(question_id: str, part: Sequence[Token], dangers: Sequence[Danger]) -> frozenset[str]:
    """Give the choices of which a clause of doubt names an option."""
    places = [(danger.start, danger.end) for danger in dangers if danger.kind in ("hedge", "undecided")]
    if not places:
        return frozenset()
    inside = [token for token in part if overlaps(token.start, token.end, places)]
    asked = [one.what for one in ASKED[question_id] if one.kind == "choice" and one.what in CHOICES]
    return frozenset(what for what in asked if options_in(what, inside))


def _unlimited(
    values: tuple[Value, ...], limits: Sequence[Danger]
) -> tuple[tuple[Value, ...], list[Danger], list[Doubt]]:
    """Leave out the values that a limit which nobody understood may concern."""
    used: list[Danger] = []
    kept: list[Value] = []
    doubts: list[Doubt] = []
    for value in values:
        start = value.span[0] if value.span else 0
        hit = next(
            (
                limit
                for limit in limits
                if (limit.kind == "example" and value.amount is not None and limit.start < start)
                or (limit.kind == "limit" and value.what not in _UNTOUCHED)
            ),
            None,
        )
        if hit is None:
            kept.append(value)
            continue
        doubts.append(Doubt(value, hit.sentence))
        if hit not in used:
            used.append(hit)
    return tuple(kept), used, doubts


def _note(danger: Danger) -> Note:
    return Note(danger.sentence, (danger.start, danger.end))


def _span(one: Found, part: Sequence[Token]) -> Span:
    if one.taken:
        return min(start for start, _ in one.taken), max(end for _, end in one.taken)
    return part[0].start, part[-1].end


def _inside(quantity: Quantity, problem: Note) -> bool:
    return problem.span is not None and problem.span[0] <= quantity.start and quantity.end <= problem.span[1]


def _unread(quantity: Quantity, part: Sequence[Token]) -> Note:
    """Say that an amount is not read, and why."""
    words = " ".join(token.written or token.text for token in part if quantity.start <= token.start < quantity.end)
    return Note(quantity.problem or _NO_VALUE.format(words), (quantity.start, quantity.end))
