"""Anchoring: whether a time or an event in a sentence is about the work that the question asks about, or other work.

*Prices change daily, so we retrain weekly*: only the second time is one of retraining. Each phrase is held against the
verb or noun of work nearest to it in its own clause; a clause that holds nothing but the phrase goes with its
neighbour. What cannot be told stays unread.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from remit.language.lists.metrics import phrases
from remit.language.lists.times import activities, events
from remit.language.lists.times.schedules import CALENDAR
from remit.language.phrases import Entry, Lexeme, Lexicon
from remit.language.quantities import Quantity, quantities
from remit.language.readers.marking import Marked, Marker, inflected
from remit.language.readers.people.besides import is_role
from remit.language.readers.times.calendars import LETTERS
from remit.language.tokens import Token

OURS, FOREIGN, BARE, UNKNOWN = "ours", "foreign", "bare", "unknown"
_BREAKS = "cs:()-"
_LETTERS = {
    **LETTERS, "activity": "G", "filler": "0", "cue": "k", "nouncue": "K", "metric": "m", "turn": "!", "not": "9",
    "pronoun": "7", "subject": "8", "open": "(", "close": ")", "dash": "-", "comma": "c", "stop": "s", "to": "_",
    "colon": ":", "question": "s", "pause": "=", "case": "2",
}  # fmt: skip
_TRIGGERS = tuple("mkKEVnPfW>@")
_REACH = 3
_BACK = 60
_LONGEST_OPENING = 9


def _works(works: Mapping[str, Sequence[str]]) -> dict[str, Entry]:
    """Give each word of work with the kinds of work that it may belong to."""
    kinds: dict[str, set[str]] = {}
    for kind, words in works.items():
        for word in words:
            kinds.setdefault(word, set()).add(kind)
    return {word: ("activity", " ".join(sorted(found))) for word, found in kinds.items()}


def _verbs() -> dict[str, Entry]:
    kinds = {
        kind: [*activities.FORMS.get(kind, ()), *(form for verb in verbs for form in inflected(verb))]
        for kind, verbs in activities.VERBS.items()
    }
    return _works(kinds)


_JOINT = (
    events.FALLS, events.RISES, events.MOVES, events.REACHES, events.EXCEEDS, events.BELOW, events.ABOVE,
    events.AGAINST, events.WORSE, events.BETTER, events.RUNNING,
)  # fmt: skip


def scene_table(works: dict[str, Entry]) -> dict[str, Entry]:
    """Give all that a sentence is marked by: metrics, work, small words, cues and the calendar; later ones win."""
    calendar = {word: entry for word, entry in CALENDAR.items() if word not in _SHARED}
    cues = {word: ("cue", word) for word in events.CUES} | {word: ("nouncue", word) for word in events.NOUN_CUES}
    return {
        **{phrase: ("metric", name) for phrase, name in phrases().items()},
        **{phrase: ("word", phrase) for words in _JOINT for phrase in words if " " in phrase},
        **works,
        **{word: ("filler", word) for word in activities.FILLERS if word not in works},
        **{word: ("subject", word) for word in activities.SUBJECTS},
        **{word: ("pause", word) for word in events.PAUSES if word not in ("wait", "rest")},
        **{word: ("turn", word) for word in activities.TURNS},
        **{word: ("pronoun", word) for word in activities.PRONOUNS},
        **{word: ("not", word) for word in activities.NEGATIONS},
        **calendar,
        **cues,
    }


_SHARED = frozenset({"cycle", "plan", "without", "schedule", "cadence", "rhythm", "close"})
_MARKER = Marker(scene_table(_verbs()), _LETTERS)
_EVENT_MARKERS = {
    question: Marker(scene_table(_works({"asked": words, "general": activities.FORMS["general"]})), _LETTERS)
    for question, words in events.EVENT_WORK.items()
}
_AMOUNTS = Lexicon()


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence as the finders of times and events see it: phrases, clauses, amounts, and the work that is asked."""

    marked: Marked
    clauses: tuple[tuple[int, int], ...]
    amounts: Mapping[int, Quantity]
    work: frozenset[str]
    used: set[int]
    """The places of phrases that were read already: they say nothing of what stands beside them."""

    @property
    def lexemes(self) -> tuple[Lexeme, ...]:
        """Give the phrases of the sentence."""
        return self.marked.lexemes

    @property
    def letters(self) -> str:
        """Give the letter of each phrase."""
        return self.marked.letters

    def amount(self, at: int) -> Quantity | None:
        """Give the amount that begins with a phrase, if one does."""
        return self.amounts.get(self.lexemes[at].start) if at < len(self.lexemes) else None

    def behind(self, amount: Quantity) -> int:
        """Give the place of the first phrase behind an amount."""
        return bisect_left(self.lexemes, amount.end, key=lambda lexeme: lexeme.start)

    def asked(self, lexeme: Lexeme) -> bool | None:
        """Tell whether a phrase names the work that is asked for (None: it names no work of any kind)."""
        kinds = set(lexeme.value.split()) if lexeme.kind == "activity" else set[str]()
        if not kinds or ("general" in kinds and not kinds & self.work):
            return None
        return bool(kinds & self.work)

    def anchored(self, start: int, end: int, *, adverb: bool = False) -> str:
        """Tell whether the phrases from start to end are about the work that is asked: ours, foreign or unknown."""
        first, last = self.clause_of(start), self.clause_of(end - 1)
        begin = next((place + 1 for place in range(start - 1, max(start - _BACK, -1), -1) if place in self.used), 0)
        left = (max(self.clauses[first][0], begin if self._follows(begin, start) else 0), start)
        listed = self.letters[end : end + 1] in ("a", "r") and self.letters[end + 1 : end + 2] in _TRIGGERS
        right = (end, end if listed else self.clauses[last][1])
        if self._denied(left, right) or self._reason(left[0]):
            return FOREIGN
        if adverb and (joined := self._adverb(start, right)):
            return joined
        known = self._nearest(left, right)
        if known is not None:
            return OURS if known else FOREIGN
        if not self._bare(left, right):
            return UNKNOWN
        return self._neighbours(first, last)

    def clause_of(self, at: int) -> int:
        """Give the number of the clause that a phrase is in, or of the one before it where it parts two."""
        return max(bisect_right(self.clauses, at, key=lambda clause: clause[0]) - 1, 0)

    def _follows(self, begin: int, start: int) -> bool:
        """Tell whether a phrase goes on a list that was read up to its beginning: …, or every Monday."""
        return begin > 0 and (begin == start or self.letters[begin] in "arc")

    def _denied(self, left: tuple[int, int], right: tuple[int, int]) -> bool:
        near = (right[0], min(right[1], right[0] + _REACH))
        return any(lexeme.kind == "not" for a, b in (left, near) for lexeme in self.lexemes[a:b])

    def _reason(self, at: int) -> bool:
        return at < len(self.lexemes) and self.lexemes[at].words in activities.REASONING

    def _adverb(self, start: int, right: tuple[int, int]) -> str:
        """Tell of an adverb (weekly) before a noun whether that names the work asked for; "" where none follows."""
        ahead = self.lexemes[right[0] : min(right[1], right[0] + _REACH)]
        for place, lexeme in enumerate(ahead):
            asked = self.asked(lexeme)
            if asked is not None:
                return OURS if asked else FOREIGN
            if lexeme.kind not in ("word", "metric") and place == 0:
                return ""
            if lexeme.kind not in ("word", "metric"):
                break
        if not ahead:
            return ""
        before = self.lexemes[start - 1] if start else None
        done = before is not None and self.asked(before) is not None and before.words.endswith(("ed", "t", "n"))
        return "" if done else FOREIGN

    def _nearest(self, left: tuple[int, int], right: tuple[int, int]) -> bool | None:
        beside = self.asked(self.lexemes[right[0]]) if right[0] < right[1] else None
        if beside is not None:
            return beside
        for place in [*range(left[1] - 1, left[0] - 1, -1), *range(*right)]:
            asked = self.asked(self.lexemes[place])
            if asked is not None:
                return asked
        return None

    def _quiet(self, lexeme: Lexeme) -> bool:
        return lexeme.kind not in ("word", "subject", "metric", "activity", "unsure") or (
            lexeme.kind == "activity" and self.asked(lexeme) is None
        )

    def _bare(self, left: tuple[int, int], right: tuple[int, int]) -> bool:
        """Tell whether a clause says nothing but its time: only small words stand beside it."""
        said = self.lexemes[left[0] : left[1]]
        behind = self.lexemes[right[0] : right[1]]
        opened = self._opens(said)
        if not opened and not all(self._quiet(lexeme) or lexeme.words in ("is", "are", "it") for lexeme in said):
            return False
        if not behind or all(self._quiet(lexeme) for lexeme in behind):
            return True
        subjects = any(lexeme.kind in ("subject", "pronoun") for lexeme in behind[1:])
        return (behind[0].words in activities.LINKS or self._quiet(behind[0])) and not subjects

    def _opens(self, said: Sequence[Lexeme]) -> bool:
        """Tell whether a clause begins without a verb: by an outside firm."""
        begun = [lexeme for lexeme in said if lexeme.words not in ("yes", "and")]
        people = begun and begun[-1].kind in ("word", "subject") and is_role(begun[-1].words, "auditor", counted=True)
        if people and "audit" in self.work and len(begun) <= _LONGEST_OPENING:
            return not any(lexeme.kind in ("pronoun", "turn", "unsure", "not") for lexeme in begun)
        if begun and "training" in self.work and len(begun) <= _REACH + 1 and begun[-1].words in activities.MODELS:
            return all(lexeme.kind in ("word", "filler", "activity", "article") for lexeme in begun[1:-1])
        if not begun or len(begun) > _LONGEST_OPENING or begun[0].words not in activities.OPENERS:
            return False
        return not any(lexeme.kind in ("subject", "pronoun", "turn", "unsure") for lexeme in begun)

    def _clause(self, number: int) -> str:
        """Tell what a whole clause is about."""
        start, end = self.clauses[number]
        said = self.lexemes[start:end]
        if any(place in self.used for place in range(start, end)):
            return OURS
        if not said or all(self._quiet(lexeme) for lexeme in said) or self._opens(said):
            return BARE
        if (end < len(self.lexemes) and self.letters[end] == ":") or self._names(said):
            return BARE
        known = [asked for lexeme in said if (asked := self.asked(lexeme)) is not None]
        if not known:
            audited = "audit" in self.work and any(is_role(lexeme.words, "auditor", counted=True) for lexeme in said)
            return BARE if audited and not any(lexeme.kind in ("pronoun", "not") for lexeme in said) else UNKNOWN
        return OURS if any(known) else FOREIGN

    def _names(self, said: Sequence[Lexeme]) -> bool:
        """Tell whether a clause only names a product or two by which data come: MQTT, TimescaleDB, S3."""
        short = bool(said) and len(said) <= _REACH and bool(self.work & {"delivery", "flow"})
        plain = all(lexeme.kind in ("word", "filler") for lexeme in said)
        return short and plain and any(sum(map(str.isupper, lexeme.written)) > 1 for lexeme in said)

    def _neighbours(self, first: int, last: int) -> str:
        """Go by the clauses around one that holds nothing but a time or an event."""
        start = self.clauses[first][0]
        if start < len(self.lexemes) and self.lexemes[start].words in activities.CONCLUDING:
            return OURS
        for number in range(first - 1, -1, -1):
            about = self._clause(number)
            if about != BARE:
                return about
        if last + 1 < len(self.clauses):
            start, end = self.clauses[last + 1]
            before = self.letters[start - 1] if start else ""
            led = start < end and (self.letters[start] in "!kaor" or self._reason(start))
            said = {lexeme.words for lexeme in self.lexemes[start:end]}
            aside = not first and bool(said & activities.ASIDES) and self._clause(last + 1) != FOREIGN
            if before == "c" and not led and not aside:
                about = self._clause(last + 1)
                return OURS if about == BARE else about
        return OURS


def scene(question_id: str, tokens: Sequence[Token]) -> Scene:
    """Give a sentence as the finders of times and events see it."""
    marker = _EVENT_MARKERS.get(question_id, _MARKER)
    marked = marker.mark(tokens)
    amounts = {item.start: item for item in quantities(_AMOUNTS.lexemes(tokens)) if isinstance(item, Quantity)}
    work = frozenset(activities.ASKED_WORK.get(question_id, ("asked",)))
    return Scene(marked, _clauses(marked), amounts, work, set())


def _clauses(marked: Marked) -> tuple[tuple[int, int], ...]:
    """Cut a sentence at commas and brackets, before a turn (but, so, because), and before *and we*."""
    found: list[tuple[int, int]] = []
    start = 0
    for place, letter in enumerate(marked.letters):
        joins = letter in "ar" and marked.letters[place + 1 : place + 2] == "7"
        if letter in _BREAKS:
            found.append((start, place))
            start = place + 1
        elif (letter == "!" or joins) and place > start:
            found.append((start, place))
            start = place
    found.append((start, len(marked.letters)))
    return tuple(clause for clause in found if clause[0] < clause[1]) or ((0, len(marked.letters)),)
