"""Wording: vague, escape, open-ended words and their kin in any text, each with what to ask instead.

Knows no project. `wording` looks at the words alone; whether a reading or another answer makes a remark needless is
for `remit.core.findings` to say. Never raises; time is linear in the text, of which at most `TEXT_LIMIT` characters
are looked at.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from remit.language.lists.wording.comparisons import COMPARING_TERMS
from remit.language.lists.wording.doubts import DOUBTING_TERMS
from remit.language.lists.wording.escapes import ESCAPE_TERMS
from remit.language.lists.wording.idioms import IDIOM_TERMS
from remit.language.lists.wording.kinds import BY_CODE, Kind, Severity
from remit.language.lists.wording.ml import ML_TERMS
from remit.language.lists.wording.others import OTHER_TERMS
from remit.language.lists.wording.pointers import POINTER_TERMS
from remit.language.lists.wording.promises import PROMISE_TERMS
from remit.language.lists.wording.quiet import QUIET
from remit.language.lists.wording.tastes import TASTE_TERMS
from remit.language.lists.wording.vague import VAGUE_TERMS, Term
from remit.language.lists.wording.words import (
    AGENTS,
    BARE,
    CONDITIONS,
    FILLERS,
    ML_BARE,
    NEGATIONS,
    SLACK,
    SUBJECTS,
    TAKING_BACK,
    WORDS,
)
from remit.language.wording.clauses import Said, said
from remit.language.wording.defining import defined
from remit.language.wording.hits import Hit
from remit.language.wording.metrics import MONITORED, metrics
from remit.language.wording.patterns import Matcher
from remit.language.wording.pointing import pointing
from remit.language.wording.registers import register

__all__ = ["TERMS", "TEXT_LIMIT", "Remark", "wording"]

TERMS: tuple[Term, ...] = (
    *VAGUE_TERMS, *IDIOM_TERMS, *OTHER_TERMS, *POINTER_TERMS, *ESCAPE_TERMS, *TASTE_TERMS, *DOUBTING_TERMS,
    *COMPARING_TERMS, *PROMISE_TERMS, *ML_TERMS,
)  # fmt: skip
"""Every term that is looked for."""

TEXT_LIMIT = 20_000
"""Characters of a text that are looked at: as many as are read."""

_ADVICE: Severity = "advice"
_BARE_ASK = "“{words}”: which figure, in which unit, would be just acceptable?"
_DOUBT_ASK = "Is “{words}” the answer or a question? Who can tell, and by when?"
_SHORTEST_NAME = 3
_ROOM = 4
"""Words beside a metric's name that a sentence may have and still only name it."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark on wording: its kind, its place in the text and the words there, why it matters, and what to ask."""

    code: str
    start: int
    end: int
    words: str
    severity: Severity
    reason: str
    ask: str
    citation: str


@dataclass(slots=True)
class _Lists:
    """The compiled lists."""

    terms: Matcher[Term] = field(default_factory=Matcher[Term])
    quiet: Matcher[bool] = field(default_factory=Matcher[bool])


@lru_cache(maxsize=1)
def _lists() -> _Lists:
    """Compile the lists once."""
    made = _Lists()
    for term in TERMS:
        made.terms.add(term.patterns, term, WORDS)
    made.quiet.add(QUIET, meaning=True, classes=WORDS)
    return made


def wording(text: str, question_id: str = "") -> tuple[Remark, ...]:
    """Give the remarks on a text, in its order: an answer to a question, or (without one) a requirement's sentence.

    A sentence is held to more: one *shall*, no *should*. A story (the problem, the users) is held to less.
    """
    heard = said(text[:TEXT_LIMIT])
    groups = register(question_id)
    quiet = _quiet(heard)
    found = (*_named(heard, groups), *_doubts(heard, groups), *metrics(heard, groups), *pointing(heard, groups))
    named = [hit for hit in found if _meant(hit, quiet) and not _a_name(heard, hit)]
    return tuple(_remark(heard, hit, groups) for hit in _apart([*named, *_bare(heard, groups, named)]))


def _quiet(heard: Said) -> dict[int, tuple[int, int]]:
    """Give for each part that is not meant (a quote, a phrase that only looks vague) where that begins and ends."""
    words = tuple(part.text for part in heard.parts)
    quiet = {place: (0, len(words)) for place, part in enumerate(heard.parts) if part.quoted}
    for place in range(len(words)):
        length = max((length for length, _ in _lists().quiet.at(words, place)), default=0)
        for within in range(place, place + length):
            quiet.setdefault(within, (place, place + length))
    return quiet


def _meant(hit: Hit, quiet: dict[int, tuple[int, int]]) -> bool:
    """Tell whether a hit says more than the quiet phrases in it: “as soon as possible” more than “as soon as”."""
    spans = {quiet[place] for place in range(hit.first, hit.last) if place in quiet}
    return all(hit.first <= first and last <= hit.last and last - first < hit.length for first, last in spans)


def _a_name(heard: Said, hit: Hit) -> bool:
    """Tell whether the words are the name of a place, a person or a house: Nice, Joy Pleasant, the Many Waters.

    Such a name has a capital inside a sentence, in a text that is not written in capitals as a whole.
    """
    first = heard.parts[hit.first]
    begins = heard.text[first.start : first.end]
    if len(begins) < _SHORTEST_NAME or not (begins[0].isupper() and begins[1:].islower()) or heard.text.istitle():
        return False
    return hit.first > 0 and heard.text[heard.parts[hit.first - 1].end : first.start] == " "


def _named(heard: Said, groups: frozenset[str]) -> Iterable[Hit]:
    """Give what the lists name, where their kind counts."""
    words = tuple(part.text for part in heard.parts)
    terms = _lists().terms
    once: set[str] = set()
    for place in range(len(words)):
        if _glued(heard, place):
            continue
        for length, term in terms.at(words, place, heard.clause(place).last):
            kind = BY_CODE[term.kind]
            if _counts(term, kind, groups) and not _needless(heard, place, length, term, kind):
                if term.needs == "once" and term.ask in once:
                    continue
                once.add(term.ask)
                yield Hit(place, length, kind, term.ask, advice=term.advice)


def _glued(heard: Said, place: int) -> bool:
    """Tell whether a part is the end of something longer: the letters of 5xx."""
    start = heard.parts[place].start
    return start > 0 and heard.text[start - 1].isdigit()


def _counts(term: Term, kind: Kind, groups: frozenset[str]) -> bool:
    """Tell whether a term is looked for in answers of these groups."""
    if term.only and not groups.intersection(term.only):
        return False
    if groups.intersection(term.never) or (kind.sentence and "sentence" not in groups):
        return False
    return kind.free or "free" not in groups or any("." in name for name in groups.intersection(term.only))


def _needless(heard: Said, place: int, length: int, term: Term, kind: Kind) -> bool:
    """Tell whether the clause makes the remark needless."""
    clause = heard.clause(place)
    if heard.parts[place + length - 1].clause != heard.parts[place].clause or _unmet(heard, place, length, term):
        return True
    before = {part.text for part in heard.parts[clause.first : place]}
    if kind.asides and (clause.aside or "whether" in before or _in_brackets(heard, place)):
        return True
    settling = NEGATIONS if kind.denied else _SETTLING.get(kind.code, frozenset())
    if not settling.isdisjoint(before):
        return True
    if (kind.code in _WISHED and _settled(heard, place, length)) or (
        kind.code in _DEFINABLE and defined(heard, place, place + length)
    ):
        return True
    if kind.silent_by == "agent":
        return any(part.text in AGENTS for part in heard.parts)
    return (kind.silent_by == "quantity" and heard.measured(place, place + length)) or (
        kind.silent_by == "time" and heard.timed(place, place + length)
    )


def _in_brackets(heard: Said, place: int) -> bool:
    """Tell whether brackets open a sentence of their own right before the clause, or one clause further up."""
    number = heard.parts[place].clause
    for clause in heard.clauses[max(0, number - 1) : number + 1]:
        start = heard.parts[clause.first].start
        opens = start > 1 and heard.text[start - 1] == "(" and heard.text[: start - 1].rstrip()[-1:] in _ENDS
        if opens and clause.sentence == heard.clause(place).sentence:
            return True
    return False


_ENDS = tuple(".!?")
"""What ends the sentence before brackets that hold one of their own."""


def _unmet(heard: Said, place: int, length: int, term: Term) -> bool:
    """Tell whether the words stand where the term does not hurt."""
    clause = heard.clause(place)
    if term.needs == "quantity":
        return not clause.figures
    if term.needs == "start":
        return place > clause.first or clause.opener not in ("", ".")
    if term.needs == "alone":
        return place > clause.first or place + length < clause.last
    if term.needs == "unmeasured":
        return heard.measured(place, place + length)
    behind = heard.parts[place + 1].text if place + 1 < len(heard.parts) else ""
    settled = behind in SUBJECTS or heard.timed(place, place + 1)  # should it fail; should be there by noon
    return term.needs == "once" and settled


_SETTLING = {"absolute": CONDITIONS, "uncertain": CONDITIONS}
"""By kind: words before it that settle it.

What must not happen in a trial is counted, and no promise for ever; whoever is not sure in a rule is a case of it.
"""
_DEFINABLE = ("ml-vague", "vague-degree", "vague-quantity", "vague-time", "subjective")
"""Kinds of words that an answer may use once it has said what it means by them."""
_WISHED = ("uncertain", "subjective")
_NEAR = 6
"""Clauses on each side of a wish in which its sentence may say what holds."""


def _settled(heard: Said, place: int, length: int) -> bool:
    """Tell whether a wish is taken back by what holds (…, but 05:30 is what we work with), or is a figure's slack."""
    number = heard.parts[place].clause
    sentence = heard.clauses[number].sentence
    around = heard.clauses[max(0, number - _NEAR) : number + _NEAR]
    beside = [clause for clause in around if clause.sentence == sentence]
    if " ".join(part.text for part in heard.parts[place : place + length]) in SLACK:
        last = beside[-1].last
        asked = last < len(heard.parts) and heard.parts[last].text == "?"
        asked = asked or any(part.text == "?" for part in heard.parts[beside[0].first : last])
        return not asked and any(clause.figures for clause in beside)
    later = [clause for clause in beside if clause.first > heard.clauses[number].first]
    turned = bool(later) and heard.parts[later[0].first].text in TAKING_BACK
    return turned and any(clause.figures or clause.times for clause in later)


_FOUND_OUT = frozenset(("data.label-delay", "data.volume", "deployment.load"))
"""Questions on how much there is or will be, which nobody knows but by an estimate."""
_HEDGE = 2
"""Parts between a doubting word and the figure that it hedges."""


def _estimated(heard: Said, hit: Hit, groups: frozenset[str]) -> bool:
    """Tell whether a doubt is about one figure of several in an estimate: 400 on a Sunday, perhaps 60 on a weekday."""
    if hit.kind.code != "uncertain" or groups.isdisjoint(_FOUND_OUT):
        return False
    clause = heard.clause(hit.first)
    hedged = any(hit.last <= place <= hit.last + _HEDGE for place in clause.figures)
    return hedged and any(other is not clause and (other.figures or other.times) for other in heard.clauses)


def _bare(heard: Said, groups: frozenset[str], named: Iterable[Hit]) -> Iterable[Hit]:
    """Give sentences that are a judgement and nothing else (“Cheap and small.”), where nothing else was remarked on."""
    if "free" in groups:
        return
    spoken = {place for hit in named for place in range(hit.first, hit.last)}
    for first, last in heard.sentences():
        if not spoken.isdisjoint(range(first, last)):
            continue
        words = [part.text for part in heard.parts[first:last] if part.kind != "mark"]
        judged = [word for word in words if word in BARE]
        if judged and all(word in BARE or word in FILLERS for word in words) and not heard.measured(first, last):
            kind = "ml-vague" if ML_BARE.intersection(judged) else "vague-degree"
            yield Hit(first, len(words), BY_CODE[kind], _BARE_ASK)


def _doubts(heard: Said, groups: frozenset[str]) -> Iterable[Hit]:
    """Give figures that are asked rather than said (“10 TB?”)."""
    if "free" in groups:
        return
    for first, last in heard.sentences():
        marks = [place for place in range(first, last) if heard.parts[place].text == "?" and _asks(heard, place)]
        if marks and marks[-1] > first and (heard.measured(first, first) or marks[-1] - first <= _ROOM):
            begin = max(first, marks[-1] - _ROOM)
            yield Hit(begin, marks[-1] - begin + 1, BY_CODE["uncertain"], _DOUBT_ASK)


def _asks(heard: Said, place: int) -> bool:
    """Tell whether a question mark asks; in brackets by itself it is a sign: lines with a [?]."""
    return heard.text[max(0, heard.parts[place].start - 1)] not in "[("


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """Keep of hits that overlap the longest, and of equal ones the kind that stands first in the list of kinds."""
    order = list(BY_CODE)
    taken: set[int] = set()
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda one: (-one.length, order.index(one.kind.code), one.first)):
        places = range(hit.first, hit.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(hit)
    return sorted(kept, key=lambda one: one.first)


def _remark(heard: Said, hit: Hit, groups: frozenset[str]) -> Remark:
    start, end = heard.parts[hit.first].start, heard.parts[hit.last - 1].end
    words = heard.text[start:end]
    advice = hit.advice or ("free" in groups and hit.kind.code != "placeholder") or _estimated(heard, hit, groups)
    if hit.kind.code == "vague-quantity" and groups.isdisjoint(("amounts", "metrics", "sentence")):
        advice = True
    if hit.kind.code == "metric-without-threshold" and groups & MONITORED:
        advice = True
    return Remark(
        code=hit.kind.code,
        start=start,
        end=end,
        words=words,
        severity=_ADVICE if advice else hit.kind.severity,
        reason=hit.kind.reason.format(words=words),
        ask=hit.ask.format(words=words),
        citation=hit.kind.citation,
    )
