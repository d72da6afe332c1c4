"""Reading an answer: from the words of a question's answer to the values they say. The first station after the words.

`read` proposes; a person accepts. It abstains rather than guesses. The answer is cut into sentences; what tells
something else than an answer (what is today, what others have, what is only guessed) is left out; then one finder for
each kind of value that the question asks for looks for its phrases, and what they found is put together. Nothing here
raises; time is linear in the text, of which at most `TEXT_LIMIT` characters are looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from remit.language.lists.amounts import SHARING_OUT
from remit.language.lists.asked import ASKED, Kind
from remit.language.lists.choices import CHOICES
from remit.language.lists.items.around import POINTING, POINTLESS
from remit.language.lists.people import BODIES
from remit.language.lists.privacy import DENYING
from remit.language.lists.statuses import OPEN_MARKS
from remit.language.phrases import Lexicon, table
from remit.language.quantities import Quantity
from remit.language.readers.amounts.finding import find_amounts, is_rival
from remit.language.readers.amounts.particulars import FOR_EACH
from remit.language.readers.answering import without_own_questions
from remit.language.readers.choices.finding import find_choices, options_in
from remit.language.readers.choices.verdicts import find_yes_no
from remit.language.readers.closing import MOST_VALUES, READERS, read_closed
from remit.language.readers.correcting import corrected, opens_correcting
from remit.language.readers.dangers import (
    Danger,
    amounts_in,
    asks_for,
    dangers_in,
    denies_a_thing,
    limits_in,
    opens_limiting,
    tells_of_now,
    untold,
)
from remit.language.readers.finding import Finder, Found, Span, overlaps
from remit.language.readers.joining import joined
from remit.language.readers.metrics.finding import find_metrics
from remit.language.readers.metrics.ranking import numbered
from remit.language.readers.naming.barring import PERSONAL_DATA
from remit.language.readers.naming.finding import find_lists
from remit.language.readers.numbering import unnumbered
from remit.language.readers.people.besides import is_role
from remit.language.readers.people.finding import find_people
from remit.language.readers.people.rivalling import find_rivals
from remit.language.readers.standing import status_of
from remit.language.readers.statements import find_statements, headed_statement
from remit.language.readers.times.cycles import find_cycles
from remit.language.readers.times.events import find_events
from remit.language.readers.times.schedules import find_schedules
from remit.language.readings import Note, Reading, Status
from remit.language.tokens import Token, sentences, tokens
from remit.language.units import dimension
from remit.language.values import Value

__all__ = ["ASKED", "FINDERS", "READERS", "TEXT_LIMIT", "Note", "Reading", "Status", "read"]

TEXT_LIMIT = 10_000
"""Characters of an answer that are read; what stands behind them is kept in words."""

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

_REMEMBERED = 1024
"""Readings that are kept: findings, conflicts and agendas read the same words again and again."""

MOST_SENTENCES = 400
"""Sentences of an answer that are read."""

MOST_TOKENS = 400
"""Words and signs of a sentence that is read: each may be looked at in the light of all others."""

MOST_NUMBERS = 400
"""Numbers of an answer that is read; one with more is a table."""

_NAMED = frozenset(one.what for asked in ASKED.values() for one in asked if one.kind in ("list", "person"))
"""What names things or people, one by one."""

_FEWEST = 2
"""Words of its own that a sentence must have to speak of something else than the one before it."""

_OPEN = Lexicon(table("open", OPEN_MARKS))
_UNTOUCHED = ("trigger", "schedule")
_NO_VALUE = "“{0}” is not read: it is not clear what it is an amount of."


@dataclass(frozen=True, slots=True)
class _Said:
    """One sentence: its tokens, what was found in it, and what was left out and why."""

    tokens: tuple[Token, ...]
    values: tuple[Value, ...] = ()
    problems: tuple[Note, ...] = ()
    left: tuple[Note, ...] = ()
    back: bool = False
    concerns: bool = False
    limiting: bool = False
    hoped: frozenset[str] = frozenset()

    @property
    def span(self) -> Span:
        return self.tokens[0].start, self.tokens[-1].end


def read(question_id: str, text: str) -> Reading:
    """Read the answer to a question. Values carry their place in `text`; what was assumed is named in each."""
    return _remembered(question_id, text) if len(text) <= TEXT_LIMIT else _reading(question_id, text)


@lru_cache(maxsize=_REMEMBERED)
def _remembered(question_id: str, text: str) -> Reading:
    return _reading(question_id, text)


def _reading(question_id: str, text: str) -> Reading:
    found = unnumbered(tokens(text[:TEXT_LIMIT]))
    if not any(token.kind in ("word", "number", "odd", "sign") for token in found):
        return Reading(status="unknown") if _asks_back(found) else Reading()
    if sum(token.kind in ("number", "odd") for token in found) > MOST_NUMBERS:
        note = Note(f"An answer with more than {MOST_NUMBERS} numbers is not read.", (0, len(text)))
        return Reading(status="abstained", notes=(note,))
    parts = sentences(found, text)
    notes: tuple[Note, ...] = ()
    if len(text) > TEXT_LIMIT:
        parts = parts[:-1]
        notes = (Note(f"Only the first {TEXT_LIMIT:,} characters are read.", (TEXT_LIMIT, len(text))),)
    if len(parts) > MOST_SENTENCES:
        notes = (
            *notes,
            Note(f"Only the first {MOST_SENTENCES} sentences are read.", (parts[MOST_SENTENCES][0].start, len(text))),
        )
        parts = parts[:MOST_SENTENCES]
    reading = _read(question_id, found, parts)
    values = tuple(replace(value, span=_trimmed(value.span, text)) for value in reading.values)
    return Reading(values, reading.status, notes + reading.notes)


def _read(question_id: str, found: Sequence[Token], parts: Sequence[tuple[Token, ...]]) -> Reading:
    """Read an answer: as a whole that is no value, by its closed reader, or by the finders."""
    standing = status_of(question_id, found) if len(found) <= MOST_TOKENS else None
    if standing and standing.sure:
        return Reading(status=standing.status)
    if question_id not in ASKED:
        return Reading(status=standing.status if standing else "kept")
    headed = headed_statement(question_id, found) if not standing else None
    closing = question_id in READERS and not standing and all(len(part) <= MOST_TOKENS for part in parts)
    closed = read_closed(question_id, found, parts) if closing else Reading()
    closed = Reading((headed,), "read") if headed is not None else closed
    if closed.values:
        return closed
    opened = _sure_of_persons(found, _open_reading(question_id, parts))
    if standing and not opened.values:
        return Reading(status=standing.status)
    if opened.values or not closed.notes:
        return opened
    return closed


def _sure_of_persons(found: Sequence[Token], reading: Reading) -> Reading:
    """Leave out personal details that are said to be in the data where another sentence denies some: no names."""
    if not any(token.text in DENYING for token in found):
        return reading
    kept = tuple(value for value in reading.values if value.what != PERSONAL_DATA or value.op == "none")
    if len(kept) == len(reading.values):
        return reading
    return replace(reading, values=kept) if kept else Reading((), "abstained", reading.notes)


def _asks_back(found: Sequence[Token]) -> bool:
    return any("?" in token.text for token in found)


def _trimmed(span: Span | None, text: str) -> Span | None:
    """Leave out white space at the ends of a place in the text."""
    if span is None:
        return None
    start, end = span
    said = text[start:end]
    return (start + len(said) - len(said.lstrip()), end - len(said) + len(said.rstrip()))


def _open_reading(question_id: str, parts: Sequence[tuple[Token, ...]]) -> Reading:
    """Read an answer sentence by sentence with the finders."""
    numbers = [token.text for part in parts for token in part if token.kind == "item" and token.text]
    if numbers != [str(number + 1) for number in range(len(numbers))]:
        return Reading(status="abstained", notes=(Note("A line begins with a number that does not count the lines."),))
    said: list[_Said] = []
    for part in without_own_questions(parts):
        one = _sentence(question_id, part)
        if said and (one.back or (one.values and opens_correcting(part) and _same(said[-1], one))):
            said[-1] = _unsaid(said[-1], one)
        said.append(one)
    values = [value for one in said for value in one.values]
    notes = [note for one in said for note in (*one.problems, *one.left)]
    values, outlived = _lasting(said, values)
    values, stopped = _unstopped(said, values)
    stopped += outlived
    notes += stopped
    if stopped and not values:
        return Reading((), "abstained", tuple(notes))
    kept, clashes = joined(numbered(values))
    notes += [Note(clash) for clash in clashes]
    if len(kept) > MOST_VALUES:
        return Reading((), "abstained", (*notes, Note(f"More than {MOST_VALUES} values in one answer are not read.")))
    if kept:
        return Reading(kept, "read", tuple(notes))
    if any(lexeme.kind == "open" for part in parts for lexeme in _OPEN.lexemes(part)):
        return Reading((), "to-be-decided", (*notes, Note("Part of it is still to be decided.")))
    concerns = bool(clashes) or any(one.problems or one.concerns for one in said)
    return Reading((), "abstained" if concerns else "nothing", tuple(notes))


def _unstopped(said: Sequence[_Said], values: list[Value]) -> tuple[list[Value], list[Note]]:
    """Give the values that no sentence which is not understood may change, and a note for each such sentence."""
    notes: list[Note] = []
    for one in said[1:]:
        if one.limiting and not one.values:
            sure = [value for value in values if not _concerns(one, value)]
            if len(sure) < len(values):
                notes.append(Note("This sentence is not understood, and may change what the others say.", one.span))
            values = sure
    return values, notes


def _lasting(said: Sequence[_Said], values: list[Value]) -> tuple[list[Value], list[Note]]:
    """Leave out an option that is only so today where another one is hoped or asked for: hopefully a server."""
    hoped = {what for one in said for what in one.hoped}
    hoped |= {value.what for one in said if asks_for(one.tokens) for value in one.values if value.what in CHOICES}
    today = [one.span for one in said if hoped and tells_of_now(one.tokens) and not asks_for(one.tokens)]
    passing = [value for value in values if value.what in hoped and value.span and overlaps(*value.span, today)]
    kept = [value for value in values if value not in passing]
    return kept, [Note("What is so today stands beside what is only hoped for.", passing[0].span)] if passing else []


def _concerns(doubt: _Said, value: Value) -> bool:
    """Tell whether a sentence that is not understood may change what was read.

    Where a thing or a person was named, it does so if it names them, or points back: *not the weather* takes nothing
    from a list without weather. Where an option was chosen, it does so if it speaks of that one, or of none: *not by
    hand* takes nothing from the version before.
    """
    if value.what in CHOICES:
        spoken_of = options_in(value.what, doubt.tokens)
        gate = value.what == "strategy" and not opens_limiting(doubt.tokens)  # each step only if …
        gate = gate or denies_a_thing(doubt.tokens)
        return bool(spoken_of & set(value.items)) if spoken_of else not gate
    if value.what not in _NAMED or value.what == PERSONAL_DATA:
        return True
    words = {token.text for token in doubt.tokens if token.kind == "word"}
    named = {word.rstrip("s") for said in (*value.items, value.who, value.attribute) for word in said.split()}
    plain = {word.rstrip("s") for word in words - POINTLESS}
    short = len(plain) < _FEWEST and doubt.tokens[0].kind != "item"
    if value.what == "class" and not opens_limiting(doubt.tokens):
        return False  # what belongs in a class takes none of them away
    if value.who and short and all(is_role(word) for word in plain) and plain and not plain & named:
        return False  # not clients
    return bool(words & POINTING) or short or bool(plain & named)


def _same(one: _Said, two: _Said) -> bool:
    """Tell whether two sentences speak of the same thing."""
    return bool({value.what for value in one.values} & {value.what for value in two.values})


def _unsaid(one: _Said, doubt: _Said) -> _Said:
    """Take back what a sentence said, since the next one doubts it."""
    return replace(one, values=(), left=(*one.left, *doubt.left), concerns=one.concerns or bool(one.values))


def _sentence(question_id: str, part: tuple[Token, ...]) -> _Said:
    """Read one sentence: leave out what is no answer, and ask the finders for the rest."""
    if len(part) > MOST_TOKENS:
        note = Note("A sentence that long is not read.", (part[0].start, part[-1].end))
        return _Said(part, left=(note,), concerns=True)
    kept, back = corrected(part)
    if back is not None:
        return _Said(part, left=(_note(back),), back=True, concerns=True, limiting=True)
    founds = _found(question_id, kept)
    limits = limits_in(question_id, kept, _taken(founds))
    dangers = dangers_in(question_id, kept, _taken(founds))
    if dangers:
        kept = _without(kept, dangers)
        founds = _found(question_id, kept)
    values = tuple(value for one in founds if not one.problem for value in one.values)
    told = bool(values) or _matters(question_id, part, dangers)
    left = [*(_note(danger) for danger in _once(dangers))] if told else []
    values, limited = _unlimited(values, limits)
    problems = [Note(one.problem, _span(one, part)) for one in founds if one.problem]
    used, taken = _taken_by_values(values, founds), _taken(founds)
    unread = [one for one in amounts_in(kept) if not overlaps(one.start, one.end, used)]
    spare = [one for one in unread if not overlaps(one.start, one.end, taken)]
    left += [_note(danger) for danger in limited]
    left += [_unread(one, part) for one in spare if not any(_inside(one, problem) for problem in problems)]
    apart = _taken([one for one in founds if one.problem == FOR_EACH])
    loose = _loose(question_id, kept, [one for one in unread if not overlaps(one.start, one.end, apart)])
    shared = any(token.text in SHARING_OUT for token in kept)
    clashing = [value for value in values if value.amount is not None and _fits(value, loose, shared=shared)]
    if clashing:
        values = tuple(value for value in values if value not in clashing)
        left.append(Note("Another amount stands beside this one, and it is not clear which holds.", clashing[0].span))
    asked = {one.dimension for one in ASKED[question_id] if one.kind == "amount"}
    concerns = bool(limited or left) or any(one.dimension in asked for one in spare)
    before = any(danger.before for danger in dangers)
    turned = any(danger.kind in ("denial", "back") for danger in dangers)
    limiting = not values and (
        opens_limiting(part) or bool(limits) or turned or (opens_correcting(part) and bool(spare))
    )
    hoped = _hoped(question_id, part, dangers)
    return _Said(part, values, tuple(problems), tuple(left), before, concerns, limiting, hoped)


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


def _unlimited(values: tuple[Value, ...], limits: Sequence[Danger]) -> tuple[tuple[Value, ...], list[Danger]]:
    """Leave out the values that a limit which nobody understood may concern."""
    used: list[Danger] = []
    kept: list[Value] = []
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
        elif hit not in used:
            used.append(hit)
    return tuple(kept), used


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
