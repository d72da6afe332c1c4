"""Finding cycles: which cycles the data goes through, how many full ones it must hold, and which phases of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from remit.language.lists.times import cycles
from remit.language.lists.times.schedules import ABOUT, AT_LEAST, AT_MOST
from remit.language.phrases import Entry, Lexeme
from remit.language.readers.finding import Found, Span, overlaps
from remit.language.readers.marking import Marked, Marker
from remit.language.tokens import Token
from remit.language.values import Value

CYCLE, PHASE, FULL_CYCLES = "cycle", "phase", "full-cycles"
QUESTION = "data.cycles"

_LETTERS = {
    "cycle": "Y", "phase": "H", "number": "N", "least": ">", "most": "<", "about": "~", "noun": "n", "full": "f",
    "cue": "q", "filler": "0", "denial": "9", "comma": "c", "stop": "s", "colon": ":", "open": "c", "close": "c",
    "dash": "-", "unsure": "u", "article": "a", "them": "t", "article full": "a",
}  # fmt: skip
_DENIED = "What is said of cycles here is denied or cut short, and not read."
_ODD = "A number of cycles is a whole number."
_ONLY_NAMED = "“{}” makes up a cycle, it seems: must the data hold it?"
_MOST = "“At most” is not what one asks of cycles: is it “at least”?"


def _table() -> dict[str, Entry]:
    named = {word: ("cycle", name) for name, words in cycles.CYCLES.items() for word in words}
    return {
        **{word: ("filler", word) for word in cycles.FILLERS},
        **{word: ("cue", word) for word in cycles.CUES},
        **{word: ("noun", word) for word in cycles.NOUNS},
        **{word: ("about", word) for word in ABOUT if word != "some"},
        **{word: ("least", word) for word in (*AT_LEAST, "more than", "over")},
        **{word: ("most", word) for word in (*AT_MOST, "less than", "fewer than")},
        **{word: ("phase", name) for name, words in cycles.PHASES.items() for word in words},
        **named,
        **{f"{word} {noun}": named[word] for word in named for noun in ("cycle", "cycles")},
        **{word: ("full", word) for word in cycles.FULL},
        **{word: ("denial", word) for word in cycles.DENIALS},
        **{word: ("them", word) for word in cycles.THEM},
        "a": ("article", "1"),
        "an": ("article", "1"),
    }


_MARKER = Marker(_table(), _LETTERS)


@dataclass(frozen=True, slots=True)
class _Clause:
    """One clause of a sentence on cycles: where it begins and ends, and whether it is about cycles at all."""

    marked: Marked
    start: int
    end: int
    concerns: bool
    denied: bool
    explains: bool


def find_cycles(question_id: str, tokens: Sequence[Token], taken: Sequence[Span]) -> Sequence[Found]:
    """Find the cycles of a sentence, with how many full ones are asked for, and the phases that must be present."""
    if question_id != QUESTION or not tokens:
        return ()
    marked = _MARKER.mark(tokens)
    found: list[Found] = []
    phases: list[Lexeme] = []
    explained = 0
    hung = {end for token in tokens if token.kind == "dash" and token.glued for end in (token.start, token.end)}
    for clause in _clauses(marked):
        if clause.denied and any(letter in "YHN" for letter in marked.letters[clause.start : clause.end]):
            found.append(Found(taken=(marked.span(clause.start, clause.end),), problem=_DENIED))
        elif clause.concerns:
            found += _cycles(clause, found)
            of_it = [one for one in _phases(clause) if not (one.start in hung or one.end in hung)]
            explained += len(of_it) if clause.explains else 0
            phases += () if clause.explains else of_it
            found += (_named_only(lexeme) for lexeme in of_it if clause.explains)
    found = [one for one in _once(found) if not any(overlaps(*place, taken) for place in one.taken)]
    if phases and (len(phases) + explained == sum(letter == "H" for letter in marked.letters)):
        items = tuple(dict.fromkeys(lexeme.value for lexeme in phases))
        places = tuple((lexeme.start, lexeme.end) for lexeme in phases)
        found.append(Found((Value(PHASE, items=items, span=(places[0][0], places[-1][1])),), places))
    return tuple(found)


def _clauses(marked: Marked) -> Iterator[_Clause]:
    start = 0
    about = False
    colon = _explained_from(marked)
    for place in range(len(marked.letters) + 1):
        if place < len(marked.letters) and marked.letters[place] not in "cs:-":
            continue
        letters = marked.letters[start:place]
        if letters:
            known = all(letter in "YHN><~nfq0at" for letter in letters)
            cued = any(letter in "nf" for letter in letters) or "q" in letters
            about = known or (cued and (about or "n" in letters or "f" in letters or "Y" in letters))
            yield _Clause(marked, start, place, about, "9" in letters, 0 <= colon < start)
        start = place + 1


def _explained_from(marked: Marked) -> int:
    """Give the place of the colon behind a cycle that nothing but names of phases follows, or -1."""
    colon = marked.letters.find(":")
    before, behind = marked.letters[:colon], marked.letters[colon + 1 :]
    return colon if colon > 0 and "Y" in before and "H" in behind and not set(behind) & set("YqN><f9") else -1


def _named_only(lexeme: Lexeme) -> Found:
    return Found(taken=((lexeme.start, lexeme.end),), problem=_ONLY_NAMED.format(lexeme.words))


def _cycles(clause: _Clause, found: list[Found]) -> Iterator[Found]:
    """Give the cycles of one clause; *three of them* counts the last one of the clause before."""
    marked, letters = clause.marked, clause.marked.letters
    bare = all(letter in "YHN><~nfq0at" for letter in letters[clause.start : clause.end])
    for place in range(clause.start, clause.end):
        if letters[place] == "t" and place > clause.start and letters[place - 1] == "N" and found and found[-1].values:
            found[-1] = _counted(marked, found[-1], place)
        if letters[place] != "Y":
            continue
        one = _cycle(clause, place, bare=bare)
        if one is not None:
            yield one


def _counted(marked: Marked, last: Found, place: int) -> Found:
    number, value = marked.lexemes[place - 1].number, last.values[-1]
    least = place > 1 and marked.letters[place - 2] == ">"
    if value.amount is not None or number is None or number != number.to_integral_value():
        return Found(taken=last.taken, problem=_ODD)
    place_of = (marked.lexemes[place - 1].start, marked.lexemes[place].end)
    assumed = () if least else ("op",)
    counted = Value(FULL_CYCLES, ">=", number, value.items[0], assumed=assumed, span=place_of)
    return Found((*last.values, counted), (*last.taken, place_of))


def _cycle(clause: _Clause, place: int, *, bare: bool) -> Found | None:
    marked, letters = clause.marked, clause.marked.letters
    lexeme = marked.lexemes[place]
    behind = letters[place + 1 : place + 2] if place + 1 < clause.end else ""
    noun = behind == "n" or lexeme.words.endswith(("cycle", "cycles"))
    start, full = place, False
    while start > clause.start and letters[start - 1] == "f":
        start, full = start - 1, True
    word = lexeme.words.removesuffix(" cycles").removesuffix(" cycle")
    adjective = word in cycles.ADJECTIVES
    if word in cycles.NEED_A_NOUN and not noun:
        return None
    count = marked.lexemes[start - 1] if start > clause.start else None
    counted = count is not None and count.kind == "number"
    single = count is not None and count.kind == "article" and full
    if not (full or noun or adjective or _plural_name(lexeme)) and (counted or not bare or not _alone(clause, place)):
        return None
    if adjective and not noun and not bare and "q" not in letters[clause.start : clause.end] and "n" not in letters:
        return None
    begin = start - 1 if counted or single else start
    span = (marked.lexemes[begin].start, marked.lexemes[place + 1 if behind == "n" else place].end)
    value = Value(CYCLE, items=(lexeme.value,), span=span)
    if not (counted or single) or count is None:
        return Found((value,), (span,))
    return _amounted(clause, value, begin, count, word)


def _plural_name(lexeme: Lexeme) -> bool:
    """Tell whether a name is one that is said only of cycles: growing seasons, tides."""
    return lexeme.value not in cycles.PLAIN or lexeme.words not in cycles.PLAIN_WORDS


def _alone(clause: _Clause, place: int) -> bool:
    """Tell whether a cycle's unit stands alone: a bare “year”, or “day, week and year”."""
    letters = clause.marked.letters[clause.start : clause.end]
    return "N" not in letters and clause.marked.lexemes[place].words in (
        "day",
        "week",
        "month",
        "year",
        "quarter",
        "hour",
    )


def _amounted(clause: _Clause, value: Value, begin: int, count: Lexeme, words: str) -> Found:
    marked, start = clause.marked, clause.start
    amount = count.number if count.kind == "number" else Decimal(1)
    before = marked.letters[begin - 1] if begin > start else ""
    approx = before == "~"
    if approx and begin - 1 > start:
        before = marked.letters[begin - 2]
    if before == "<":
        return Found(taken=(value.span,) if value.span else (), problem=_MOST)
    if amount is None or amount != amount.to_integral_value() or amount < 1:
        return Found(taken=(value.span,) if value.span else (), problem=_ODD)
    least = before == ">"
    first = marked.lexemes[begin - least - approx].start
    span = (first, value.span[1]) if value.span else None
    more = least and marked.lexemes[begin - 1 - approx].words in ("more than", "over")
    op = ">" if more else ">="
    unit = cycles.COUNTED_AS.get(words, value.items[0])
    assumed = () if least else ("op",)
    full = Value(FULL_CYCLES, op, amount, unit, approx=approx, assumed=assumed, span=span)
    return Found((replace(value, span=span), full), (span,) if span else ())


def _phases(clause: _Clause) -> Iterator[Lexeme]:
    """Give the phases of a clause that holds nothing but cycles, phases and small words."""
    marked = clause.marked
    for place in range(clause.start, clause.end):
        counted = place > clause.start and marked.letters[place - 1] in "Nf"
        led = place and marked.lexemes[place - 1].words in ("such", "well")
        if marked.lexemes[place].words in cycles.REASONS and not led:
            return
        if marked.letters[place] == "H" and not counted:
            yield marked.lexemes[place]


def _once(found: Sequence[Found]) -> list[Found]:
    """Give each cycle once: the one with a number of cycles, if there is one."""
    kept: dict[tuple[str, ...], Found] = {}
    problems: list[Found] = []
    for one in found:
        if not one.values:
            problems.append(one)
            continue
        key = one.values[0].items
        other = kept.get(key)
        if other is None or len(other.values) == 1:
            kept[key] = one
    return [*kept.values(), *problems]
