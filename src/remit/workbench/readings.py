"""Readings on their own: what words would be read as, said back, asked on, and what is offered where nothing was read.

No project and no store is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from string import ascii_lowercase

from remit.core.answering import checked_text
from remit.core.errors import InvalidInput, UnknownQuestion
from remit.core.findings import Finding
from remit.core.ids import nearest
from remit.language.reading import Note, Reading, Status, read
from remit.language.sentences import render
from remit.language.slots import Slots, asked_next, follow_up
from remit.language.values import PHRASE, Value
from remit.workbench.forms import newest_first


def read_words(question: str, text: str) -> Reading:
    """Give what the text would be read as, as an answer to that question."""
    return read(question, checked_text(text, "The text"))


def refuse_unasked(question: str) -> None:
    """Refuse a question that none of the forms asks that ship with Remit; UnknownQuestion names those that come near.

    Such words would be kept as they stand, whatever they say: a slip of the keyboard must not look like that.
    """
    known: dict[str, None] = {}
    for form in newest_first():
        if form.question(question):
            return
        known |= dict.fromkeys(one.id for one in form.questions)
    near = nearest(question, known)
    hint = f"did you mean {' or '.join(near)}?" if near else "`remit forms list` and `remit forms show` tell which do."
    sentence = f"No form that ships with Remit asks {question[:300]!r}; {hint}"
    raise UnknownQuestion(sentence, question=question, nearest=near)


def say(value: Value) -> str:
    """Say a value in words that are read as the same value."""
    return render(value)


def follow_ups(question: str, values: Sequence[Value], status: str = "read") -> Slots:
    """Give what to ask next about an answer, as (slot, question), the most needed first; nothing when it says all."""
    return asked_next(question, values, status)


def complete(question: str, value: Value) -> bool:
    """Tell whether a value says all that its requirement needs."""
    return not follow_up(question, value)


Span = tuple[int, int]
"""Where something stands in an answer: its first character, and the one behind its last."""

MOST_QUOTED = 6
"""Words that are quoted in one line where the same note tells of each that it was not read."""

_TOLD_ANYWAY: tuple[Status, ...] = ("to-be-decided", "unknown", "not-applicable")
"""Statuses of which a finding tells all that a note on the whole answer would."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of an answer that was not read, and what a person may take it for.

    `values` are what its words may say, each under its pick (`a1`, `a2` …: the place's letter, then a number from 1);
    there are none where nothing can be offered and only `reason` tells that the place was not read.
    """

    span: Span
    words: str
    reason: str
    values: tuple[tuple[str, Value], ...] = ()


def places(text: str, reading: Reading) -> tuple[Place, ...]:
    """Give the places that were not read and for which values are offered, in their order, each value with its pick."""
    return tuple(
        Place(one.span, text[slice(*one.span)], one.reason, _numbered(_letters(at), one.values))
        for at, one in enumerate(one for one in reading.candidates if one.values)
    )


def open_places(text: str, reading: Reading, held: Sequence[Value] = ()) -> tuple[Place, ...]:
    """Give the places of which nothing was accepted yet, with what may still be picked of them.

    `held` are the values that were accepted: one of those that its own words offer settles a place, and what was
    accepted from elsewhere is not offered again.
    """
    known = {value.meaning: value for value in held}
    found: list[Place] = []
    for place in places(text, reading):
        if any(v.meaning in known and touching(known[v.meaning].span, place.span) for _, v in place.values):
            continue
        left = tuple((pick, value) for pick, value in place.values if value.meaning not in known)
        if left:
            found.append(replace(place, values=left))
    return tuple(found)


def unread(
    text: str, reading: Reading, held: Sequence[Value] = (), findings: Sequence[Finding] = ()
) -> tuple[Place, ...]:
    """Give every place that was not read: first those with something to pick, then those where only a note tells it.

    A note is left out where a place with candidates lies, where findings tell of most of the same words, and where a
    person made the words a requirement as they stand. Notes on the whole come last; those that say the same of several
    words are one, which quotes them.
    """
    settled = [value.span for value in held if value.what == PHRASE and value.span]
    told = sorted(finding.span for finding in findings if finding.span)
    end = (len(text), len(text))
    noted = [
        Place(note.span or end, text[slice(*(note.span or end))], note.sentence)
        for note in loose_notes(reading)
        if (note.span or reading.status not in _TOLD_ANYWAY)
        and not any(touching(span, note.span) for span in settled)
        and not _covered(note.span, told)
    ]
    return (*open_places(text, reading, held), *sorted(_together(noted), key=lambda place: place.span))


def _together(noted: Sequence[Place]) -> tuple[Place, ...]:
    """Put the places together of which notes say the same, each beginning with the words: these are quoted instead."""
    alike: dict[str, list[Place]] = {}
    for place in noted:
        quoted, _, said = place.reason.partition("” ")
        alike.setdefault(said if quoted[:1] == "“" else place.reason, []).append(place)
    return tuple(one[0] if len(one) == 1 else replace(one[0], reason=_quoted(one)) for one in alike.values())


def _quoted(noted: Sequence[Place]) -> str:
    words = dict.fromkeys(place.reason.partition("” ")[0] + "”" for place in noted)
    more = f" and {len(words) - MOST_QUOTED} more" if len(words) > MOST_QUOTED else ""
    return ", ".join([*words][:MOST_QUOTED]) + more


def loose_notes(reading: Reading) -> tuple[Note, ...]:
    """Give the notes that candidates do not tell: neither in the same sentence, nor of most of the same words."""
    offered = [one.span for one in reading.candidates]
    reasons = {one.reason for one in reading.candidates}
    return tuple(n for n in reading.notes if n.sentence not in reasons and not _covered(n.span, offered))


def picked(question: str, offered: Sequence[Place], picks: Sequence[str]) -> tuple[Value, ...]:
    """Give the values behind picks, each with its place; what had to be assumed is confirmed by picking.

    InvalidInput names what there is where a pick is not among them, and refuses two picks of one place.
    """
    chosen: dict[Span, tuple[str, Value]] = {}
    for said in picks:
        pick = said.strip().lower()
        found = next(((place, v) for place in offered for name, v in place.values if name == pick), None)
        if found is None:
            there = ", ".join(name for place in offered for name, _ in place.values)
            offers = f"there {'are' if ',' in there else 'is'} {there}" if there else "no place of it has candidates"
            sentence = f"The answer to {question} has nothing to pick as {said[:40]!r}; {offers}."
            raise InvalidInput(sentence, question=question, pick=said)
        place, value = found
        before = chosen.setdefault(place.span, (pick, replace(value, span=place.span, assumed=())))
        if before[0] != pick:
            sentence = f"{before[0]} and {pick} take the same words for two things: pick one of them."
            raise InvalidInput(sentence, question=question, pick=said)
    return tuple(value for _, value in chosen.values())


def _numbered(letters: str, values: Sequence[Value]) -> tuple[tuple[str, Value], ...]:
    return tuple((f"{letters}{number}", value) for number, value in enumerate(values, 1))


def _letters(at: int) -> str:
    """Give a place's name: a, b … z, aa, ab …."""
    ahead, last = divmod(at, len(ascii_lowercase))
    return (_letters(ahead - 1) if ahead else "") + ascii_lowercase[last]


def touching(one: Span | None, other: Span | None) -> bool:
    """Tell whether two places of an answer share a character; None is no place."""
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def _covered(span: Span | None, told: Sequence[Span]) -> bool:
    """Tell whether other places, in their order, together cover at least half of one."""
    if span is None:
        return False
    inside, reached = 0, span[0]
    for start, end in told:
        inside += max(0, min(end, span[1]) - max(start, reached))
        reached = max(reached, min(end, span[1]))
    return 2 * inside >= span[1] - span[0]
