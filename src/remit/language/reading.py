"""Reading an answer: from the words of a question's answer to the values they say. The first station after the words.

`read` proposes; a person accepts. It abstains rather than guesses. The answer is cut into sentences; what tells
something else than an answer (what is today, what others have, what is only guessed) is left out; then one finder for
each kind of value that the question asks for looks for its phrases, and what they found is put together. Nothing here
raises; time is linear in the text, of which at most `TEXT_LIMIT` characters are looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from remit.language.candidates import Heard, candidates_of
from remit.language.lists.asked import ASKED
from remit.language.lists.choices import CHOICES
from remit.language.lists.items.around import POINTING, POINTLESS
from remit.language.lists.notation import CHANGING
from remit.language.lists.privacy import DENYING
from remit.language.lists.statuses import OPEN_MARKS
from remit.language.notation import spelled_out
from remit.language.phrases import Lexicon, table
from remit.language.readers.answering import without_own_questions
from remit.language.readers.choices.finding import options_in
from remit.language.readers.closing import MISCOUNTED, MOST_VALUES, READERS, read_closed
from remit.language.readers.correcting import opens_correcting
from remit.language.readers.dangers import asks_for, denies_a_thing, opens_limiting, tells_of_now
from remit.language.readers.doubting import Doubt, doubted
from remit.language.readers.finding import Span, overlaps
from remit.language.readers.joining import denied, joined
from remit.language.readers.metrics.parity import evened
from remit.language.readers.metrics.ranking import numbered
from remit.language.readers.naming.barring import PERSONAL_DATA
from remit.language.readers.numbering import unnumbered
from remit.language.readers.people.besides import is_role
from remit.language.readers.sentences import MOST_TOKENS, Said, said_in
from remit.language.readers.shorthand import written_out
from remit.language.readers.standing import status_of
from remit.language.readers.statements import headed_statement
from remit.language.readers.stepping import stepped
from remit.language.readings import Candidate, Note, Reading, Status
from remit.language.tokens import Token, sentences, tokens
from remit.language.values import Value

__all__ = ["ASKED", "READERS", "TEXT_LIMIT", "Candidate", "Note", "Reading", "Status", "read"]

TEXT_LIMIT = 10_000
"""Characters of an answer that are read; what stands behind them is kept in words."""

_REMEMBERED = 1024
"""Readings that are kept: findings, conflicts and agendas read the same words again and again."""

_SAID_AGAIN = 4096
"""Readings of values that were said again, kept: the same few options and metrics are offered again and again."""

MOST_SENTENCES = 400
"""Sentences of an answer that are read."""

MOST_NUMBERS = 400
"""Numbers of an answer that is read; one with more is a table."""

_NAMED = frozenset(one.what for asked in ASKED.values() for one in asked if one.kind in ("list", "person"))
"""What names things or people, one by one."""

_FEWEST = 2
"""Words of its own that a sentence must have to speak of something else than the one before it."""

_OPEN = Lexicon(table("open", OPEN_MARKS))
_DENIED_BESIDE = "Another sentence denies some of it: what the data holds is not clear."
_NOT_UNDERSTOOD = "This sentence is not understood, and may change what the others say."
_TAKEN_BACK = "The sentence behind it takes it back."
_PASSING = "What is so today stands beside what is only hoped for."


def read(question_id: str, text: str) -> Reading:
    """Read the answer to a question. Values carry their place in `text`; what was assumed is named in each.

    What was not read comes as candidates, in the order of their places: they are no values until a person picks one.
    """
    return _remembered(question_id, text) if len(text) <= TEXT_LIMIT else _offering(question_id, text)


@lru_cache(maxsize=_REMEMBERED)
def _remembered(question_id: str, text: str) -> Reading:
    return _offering(question_id, text)


def _offering(question_id: str, text: str) -> Reading:
    """Read an answer, and offer what its other words may say."""
    heard = _heard(question_id, text)
    offered = candidates_of(heard, _plainly)
    return replace(heard.reading, candidates=offered) if offered else heard.reading


@lru_cache(maxsize=_SAID_AGAIN)
def _plainly(question_id: str, text: str) -> Reading:
    """Read words that stand by themselves, doubting nothing and offering nothing: how an offer says itself back."""
    return _heard(question_id, text, gated=False).reading


def _heard(question_id: str, text: str, *, gated: bool = True) -> Heard:
    plain = spelled_out(unnumbered(tokens(text[:TEXT_LIMIT])), arrows=question_id not in CHANGING)
    found = evened(question_id, written_out(question_id, plain))
    if not any(token.kind in ("word", "number", "odd", "sign") for token in found):
        return Heard(question_id, text, Reading(status="unknown") if _asks_back(found) else Reading())
    if sum(token.kind in ("number", "odd") for token in found) > MOST_NUMBERS:
        note = Note(f"An answer with more than {MOST_NUMBERS} numbers is not read.", (0, len(text)))
        return Heard(question_id, text, Reading(status="abstained", notes=(note,)))
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
    reading, doubts = _read(question_id, found, parts, gated=gated)
    values = tuple(replace(value, span=_trimmed(value.span, text)) for value in reading.values)
    answering = tuple(without_own_questions(parts))
    return Heard(question_id, text, Reading(values, reading.status, notes + reading.notes), answering, doubts)


def _sure(
    question_id: str, found: Sequence[Token], reading: Reading, doubts: tuple[Doubt, ...]
) -> tuple[Reading, tuple[Doubt, ...]]:
    """Leave out what all of an answer together makes doubtful."""
    kept, unsure = doubted(question_id, found, reading.values) if reading.values else ((), ())
    if not unsure:
        return reading, doubts
    notes = (*reading.notes, *(Note(doubt.reason, doubt.value.span) for doubt in unsure))
    return Reading(kept, "read" if kept else "abstained", notes), (*doubts, *unsure)


def _read(
    question_id: str, found: Sequence[Token], parts: Sequence[tuple[Token, ...]], *, gated: bool
) -> tuple[Reading, tuple[Doubt, ...]]:
    """Read an answer: as a whole that is no value, by its closed reader, or by the finders; and what they withheld.

    A closed reader knows every word, and nothing of what it reads is doubted; what the finders read is, if `gated`.
    """
    standing = status_of(question_id, found) if len(found) <= MOST_TOKENS else None
    if standing and standing.sure:
        return Reading(status=standing.status), ()
    if question_id not in ASKED:
        return Reading(status=standing.status if standing else "kept"), ()
    headed = headed_statement(question_id, found) if not standing else None
    closing = question_id in READERS and not standing and all(len(part) <= MOST_TOKENS for part in parts)
    closed, stopped = read_closed(question_id, found, parts) if closing else (Reading(), ())
    closed = Reading((headed,), "read") if headed is not None else closed
    if closed.values:
        return closed, ()
    opened, doubts = _sure_of_persons(found, *_open_reading(question_id, parts))
    if gated:
        opened, doubts = _sure(question_id, found, opened, doubts)
    if standing and not opened.values:
        return Reading(status=standing.status), doubts
    if opened.values or not closed.notes:
        return opened, doubts
    return closed, (*stopped, *doubts)


def _sure_of_persons(
    found: Sequence[Token], reading: Reading, doubts: tuple[Doubt, ...]
) -> tuple[Reading, tuple[Doubt, ...]]:
    """Leave out personal details that are said to be in the data where another sentence denies some: no names."""
    if not any(token.text in DENYING for token in found):
        return reading, doubts
    kept = tuple(value for value in reading.values if value.what != PERSONAL_DATA or value.op == "none")
    if len(kept) == len(reading.values):
        return reading, doubts
    more = tuple(Doubt(value, _DENIED_BESIDE) for value in reading.values if value not in kept)
    sure = replace(reading, values=kept) if kept else Reading((), "abstained", reading.notes)
    return sure, (*doubts, *more)


def _asks_back(found: Sequence[Token]) -> bool:
    return any("?" in token.text for token in found)


def _trimmed(span: Span | None, text: str) -> Span | None:
    """Leave out white space at the ends of a place in the text."""
    if span is None:
        return None
    start, end = span
    said = text[start:end]
    return (start + len(said) - len(said.lstrip()), end - len(said) + len(said.rstrip()))


def _open_reading(question_id: str, parts: Sequence[tuple[Token, ...]]) -> tuple[Reading, tuple[Doubt, ...]]:
    """Read an answer sentence by sentence with the finders; and give what they withheld."""
    numbers = [token.text for part in parts for token in part if token.kind == "item" and token.text]
    miscounted = numbers != [str(number + 1) for number in range(len(numbers))]
    said: list[Said] = []
    for part in without_own_questions(parts):
        one = said_in(question_id, part)
        if said and (one.back or (one.values and opens_correcting(part) and _same(said[-1], one))):
            said[-1] = _unsaid(said[-1], one)
        said.append(one)
    values = [value for one in said for value in one.values]
    doubts = [doubt for one in said for doubt in one.doubts]
    if miscounted:
        doubts += [Doubt(value, MISCOUNTED) for value in values]
        return Reading(status="abstained", notes=(Note(MISCOUNTED),)), tuple(doubts)
    notes = [note for one in said for note in (*one.problems, *one.left)]
    values, outlived, passing = _lasting(said, values)
    values, stopped, halted = _unstopped(said, values)
    doubts += (*passing, *halted)
    stopped += outlived
    notes += stopped
    if stopped and not values:
        return Reading((), "abstained", tuple(notes)), tuple(doubts)
    said_all = [token for part in parts for token in part]
    values, gone = denied(values)
    kept, clashes = joined(numbered(stepped(question_id, values, said_all)))
    clashes += gone
    notes += [Note(clash) for clash in dict.fromkeys(clash.reason for clash in clashes)]
    doubts += clashes
    if len(kept) > MOST_VALUES:
        note = Note(f"More than {MOST_VALUES} values in one answer are not read.")
        return Reading((), "abstained", (*notes, note)), tuple(doubts)
    if kept:
        return Reading(kept, "read", tuple(notes)), tuple(doubts)
    if any(lexeme.kind == "open" for part in parts for lexeme in _OPEN.lexemes(part)):
        notes.append(Note("Part of it is still to be decided."))
        return Reading((), "to-be-decided", tuple(notes)), tuple(doubts)
    concerns = bool(clashes) or any(one.problems or one.concerns for one in said)
    return Reading((), "abstained" if concerns else "nothing", tuple(notes)), tuple(doubts)


def _unstopped(said: Sequence[Said], values: list[Value]) -> tuple[list[Value], list[Note], list[Doubt]]:
    """Give the values that no sentence which is not understood may change, a note for each such one, and the others."""
    notes: list[Note] = []
    doubts: list[Doubt] = []
    for one in said[1:]:
        if one.limiting and not one.values:
            sure = [value for value in values if not _concerns(one, value)]
            if len(sure) < len(values):
                notes.append(Note(_NOT_UNDERSTOOD, one.span))
                doubts += [Doubt(value, _NOT_UNDERSTOOD) for value in values if value not in sure]
            values = sure
    return values, notes, doubts


def _lasting(said: Sequence[Said], values: list[Value]) -> tuple[list[Value], list[Note], list[Doubt]]:
    """Leave out an option that is only so today where another one is hoped or asked for: hopefully a server."""
    hoped = {what for one in said for what in one.hoped}
    hoped |= {value.what for one in said if asks_for(one.tokens) for value in one.values if value.what in CHOICES}
    today = [one.span for one in said if hoped and tells_of_now(one.tokens) and not asks_for(one.tokens)]
    passing = [value for value in values if value.what in hoped and value.span and overlaps(*value.span, today)]
    kept = [value for value in values if value not in passing]
    notes = [Note(_PASSING, passing[0].span)] if passing else []
    return kept, notes, [Doubt(value, _PASSING) for value in passing]


def _concerns(doubt: Said, value: Value) -> bool:
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
    short = len(plain) < _FEWEST and doubt.tokens[0].kind != "item" and not denies_a_thing(doubt.tokens)
    if value.what == "class" and not opens_limiting(doubt.tokens):
        return False  # what belongs in a class takes none of them away
    if value.who and short and all(is_role(word) for word in plain) and plain and not plain & named:
        return False  # not clients
    return bool(words & POINTING) or short or bool(plain & named)


def _same(one: Said, two: Said) -> bool:
    """Tell whether two sentences speak of the same thing."""
    return bool({value.what for value in one.values} & {value.what for value in two.values})


def _unsaid(one: Said, doubt: Said) -> Said:
    """Take back what a sentence said, since the next one doubts it."""
    doubts = (*one.doubts, *(Doubt(value, _TAKEN_BACK) for value in one.values))
    concerns = one.concerns or bool(one.values)
    return replace(one, values=(), left=(*one.left, *doubt.left), doubts=doubts, concerns=concerns)
