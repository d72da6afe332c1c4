"""Dangers: which parts of a sentence tell something else than an answer, and which take back what was said.

What is today, what was, what others have, what somebody only guesses, what is denied or asked: from clauses that say
so no value is taken. A clause that a finder has read as part of its phrase (better than last year) is no danger.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from remit.language.lists import dangers
from remit.language.lists.asked import ASKED
from remit.language.phrases import Lexeme, Lexicon, table
from remit.language.quantities import Item, Quantity, quantities
from remit.language.readers.attributing import attributed, dated, denies, has
from remit.language.readers.contrasting import foreign
from remit.language.readers.finding import Span, overlaps
from remit.language.tokens import Token

_LEXICON = Lexicon(
    table("modal", dangers.MODALS),
    table("limit", dangers.LIMITS),
    table("word", dangers.COUNTING_IFS),
    table("example", dangers.EXAMPLES),
    table("contrast", dangers.CONTRASTS),
    table("now", dangers.NOW),
    table("past", dangers.PAST),
    table("were", dangers.WERE),
    table("other", dangers.OTHERS),
    table("hedge", dangers.HEDGES),
    table("denial", dangers.DENIALS),
    table("undecided", dangers.OPEN),
    table("reason", ("because", "since", "so that", "as otherwise", "due to")),
    table("than", ("than", "versus", "vs", "against", "compared to", "compared with", "relative to", "beat", "beats")),
)
_AMOUNTS = Lexicon()
_FALSE_BUT_SAID = {
    "now": "“{0}” tells what is today, not what is asked for.",
    "past": "“{0}” tells what was, not what is asked for.",
    "were": "“{0}” tells what was, not what is asked for.",
    "other": "“{0}” tells what others have, not what is asked for.",
    "hedge": "“{0}” tells that this is not sure yet.",
    "undecided": "“{0}” tells that this is still to be decided.",
    "denial": "“{0}” turns something down: say what is wanted instead.",
    "question": "A question is no answer yet.",
    "either": "Either one or the other is given: which of them holds?",
    "example": "“{0}” makes this an example.",
    "limit": "“{0}” limits what is said, and the limit is not understood.",
    "back": "“{0}” takes something back: write what holds now.",
}
_TELLING = 2
_EMPTY = frozenset(
    ("the", "a", "an", "of", "for", "at", "in", "on", "to", "is", "are", "be", "by", "with", "say", "our", "this")
)
_MEASURED = (
    "measured",
    "observed",
    "achieved",
    "reached",
    "published",
    "did",
    "took",
    "has been",
    "have been",
    "already",
)
_SHORT = 7
_REMARK = 5
_SOMEBODY = frozenset(
    ("we", "it", "they", "this", "that", "the", "our", "i", "you", "there", "perhaps", "maybe", "comma")
)
_WANTING = frozenset(("don't want", "do not want", "don't need", "do not need", "does not need", "doesn't need"))
_NAMING = frozenset(
    question for question, asked in ASKED.items() if any(one.kind in ("list", "person") for one in asked)
)
"""Questions that ask for things or people by name: what is said of one says nothing of the others."""

_OF_THEM = [["of", those] for those in ("them", "these", "those", "which", "whom")]
"""Words behind an amount that is a part of what was counted before."""
_POINTING = frozenset(("this", "that", "these", "it", "though", "those", "sure", "numbers", "figures"))


@dataclass(frozen=True, slots=True)
class Danger:
    """A place in the text from which nothing may be read, and why; `whole` where it holds for what stood before too."""

    kind: str
    words: str
    start: int
    end: int
    before: bool = False

    @property
    def sentence(self) -> str:
        """Say it to a person."""
        return _FALSE_BUT_SAID[self.kind].format(self.words)


@dataclass(slots=True)
class _Clause:
    items: list[Item] = field(default_factory=list[Item])
    contrast: bool = False

    @property
    def span(self) -> Span:
        return self.items[0].start, self.items[-1].end

    def kinds(self) -> set[str]:
        return {item.kind for item in self.items if isinstance(item, Lexeme)}

    def counts(self) -> bool:
        return any(isinstance(item, Quantity) for item in self.items)


def dangers_in(question_id: str, sentence: Sequence[Token], taken: Sequence[Span]) -> tuple[Danger, ...]:
    """Give the places of a sentence from which nothing may be read; what finders took as a phrase is left out."""
    items = quantities(_LEXICON.lexemes(sentence))
    if not items:
        return ()
    whole = (items[0].start, items[-1].end)
    if any(isinstance(item, Lexeme) and item.kind == "question" for item in items):
        return (Danger("question", "?", *whole, before=len(items) <= _SHORT),)
    clauses = _clauses(items)
    taken_back = _afterthought(items, clauses)
    return (taken_back,) if taken_back else (*_told_in(question_id, items, clauses, taken), *_either(items))


def _told_in(
    question_id: str, items: Sequence[Item], clauses: Sequence[_Clause], taken: Sequence[Span]
) -> tuple[Danger, ...]:
    """Give the dangerous clauses: one that says so, and those behind it that do not turn to something else."""
    found: list[Danger] = []
    active: Danger | None = None
    others = foreign(question_id, [clause.items for clause in clauses])
    for place, clause in enumerate(clauses):
        if active is not None and _turns(active, clause):
            active = None
        if others[place]:
            found.append(Danger("other", others[place], *clause.span))
            continue
        danger = _told(question_id, clause, taken)
        start, end = clause.span
        ends = danger is not None and danger.kind in ("hedge", "undecided") and not _counts_after(items, danger)
        inside = _remark(items, danger) if danger is not None else None
        if danger is not None and inside is not None:
            found.append(replace(danger, start=inside[0], end=inside[1]))
            continue
        if danger is not None and place and _closing(clause, danger) and not _counted(clauses):
            found.append(replace(danger, start=start, end=end))
            active = None
            continue
        if danger is not None and place and question_id in _NAMING and _of_its_own(clause, danger):
            found.append(replace(danger, start=start, end=end))
            active = None
            continue
        active = danger or active
        if danger is not None and (ends or not clause.counts()):
            if danger.kind in ("hedge", "undecided"):
                named = question_id in _NAMING and len(clauses) == 1 and _has_subject(clause)
                pointing = len(clauses) == 1 and _points_back(items) and not named
                return (replace(danger, start=items[0].start, end=items[-1].end, before=pointing),)
            start = clauses[place - 1].span[0] if danger.kind == "denial" and place else start
        if active is not None:
            found.append(replace(active, start=start, end=end))
            active = None if active.kind == "denial" else active
    return tuple(found)


def _remark(items: Sequence[Item], danger: Danger) -> Span | None:
    """Give the remark in brackets that a danger is a part of, or None.

    A doubt that is all of its remark is about what stands before it: 20 of them (I think).
    """
    at = next(n for n, item in enumerate(items) if item.start >= danger.start)
    opening = next((n for n in range(at, -1, -1) if isinstance(one := items[n], Lexeme) and one.words in "()[]"), -1)
    if opening < 0 or not isinstance(first := items[opening], Lexeme) or first.words not in "([":
        return None
    end = next((n for n in range(at, len(items)) if isinstance(one := items[n], Lexeme) and one.kind == "close"), -1)
    if end < 0:
        return None
    said = [one for one in items[opening + 1 : end] if not (danger.start <= one.start < danger.end)]
    telling = [
        one for one in said if isinstance(one, Lexeme) and one.kind == "word" and one.words not in _EMPTY | _SOMEBODY
    ]
    return (first.start, items[end].end) if len(telling) >= _TELLING else None


def _closing(clause: _Clause, danger: Danger) -> bool:
    """Tell whether a doubt ends a clause that says something by itself: two labels each, where possible."""
    said = [
        one for one in clause.items if isinstance(one, Quantity) or (one.kind == "word" and one.words not in _EMPTY)
    ]
    pointing = any(isinstance(one, Lexeme) and one.words in _POINTING for one in clause.items)
    ends = danger.end == clause.items[-1].end and not pointing
    return danger.kind == "hedge" and ends and len(said) >= _TELLING


def _counted(clauses: Sequence[_Clause]) -> bool:
    """Tell whether an amount stands in a sentence, so that a doubt at its end may be about all of it."""
    return any(one.counts() for one in clauses)


def _of_its_own(clause: _Clause, danger: Danger) -> bool:
    """Tell whether a doubt in a clause of a list is about just what that clause names: age, sex, maybe the postcode."""
    at = next((n for n, item in enumerate(clause.items) if item.start >= danger.start), 0)
    behind = [item for item in clause.items[at + 1 :] if isinstance(item, Lexeme) and item.words not in _EMPTY]
    before = [one for one in clause.items[:at] if isinstance(one, Lexeme) and one.kind not in ("comma", "close", "and")]
    if clause.counts() or danger.kind != "hedge" or danger.words not in dangers.DOUBTS | {"if we can"}:
        return False
    if any(item.words in dangers.COMPARATIVES | _POINTING for item in behind[:1]):
        return False
    return bool(behind) and behind[0].kind == "word" and all(item.kind in ("word", "contrast") for item in before)


def _has_subject(clause: _Clause) -> bool:
    """Tell whether a sentence of doubt names what the doubt is about: weather if we can get it."""
    first = next((item for item in clause.items if not (isinstance(item, Lexeme) and item.words in _EMPTY)), None)
    word = isinstance(first, Lexeme) and first.kind == "word" and first.words not in _POINTING | _SOMEBODY
    return word and not clause.counts() and len(clause.items) > _TELLING


def _counts_after(items: Sequence[Item], danger: Danger) -> bool:
    """Tell whether an amount follows; a doubt behind all of them is one about all of them."""
    return any(isinstance(item, Quantity) and item.start >= danger.end for item in items)


def _turns(active: Danger, clause: _Clause) -> bool:
    """Tell whether a clause turns from what is or was to what is asked for."""
    first = next((item.words for item in clause.items if isinstance(item, Lexeme) and item.kind != "comma"), "")
    ours = active.kind == "other" and first in dangers.OURSELVES
    return ours or clause.contrast or ("modal" in clause.kinds() and active.kind in ("now", "past", "were"))


def _afterthought(items: Sequence[Item], clauses: Sequence[_Clause]) -> Danger | None:
    """Give what takes back the whole sentence at its end: 500 rows, no."""
    last = " ".join(item.words for item in clauses[-1].items if isinstance(item, Lexeme) and item.kind != "comma")
    ending = " ".join(item.words for item in items[-2:] if isinstance(item, Lexeme))
    if len(clauses) > 1 and not clauses[-1].counts() and last in dangers.AFTERTHOUGHTS:
        return Danger("back", last, items[0].start, items[-1].end)
    words = {item.words for item in clauses[-1].items if isinstance(item, Lexeme)}
    if len(clauses) > 1 and clauses[-1].contrast and not clauses[-1].counts() and words & dangers.COMPARATIVES:
        return Danger("back", "but", items[0].start, items[-1].end)
    if ending in ("or not", "or no", "or never"):
        return Danger("back", ending, items[0].start, items[-1].end)
    return None


def _points_back(items: Sequence[Item]) -> bool:
    """Tell whether a sentence says of the one before it that it is not sure."""
    words = {item.words for item in items if isinstance(item, Lexeme)}
    return len(items) <= _SHORT or bool(words & _POINTING and len(items) <= 2 * _SHORT)


def _told(question_id: str, clause: _Clause, taken: Sequence[Span]) -> Danger | None:
    """Give the first thing in a clause that makes it something else than an answer."""
    behind_than = subordinate = False
    modal = "modal" in clause.kinds()
    for place, item in enumerate(clause.items):
        if isinstance(item, Quantity):
            behind_than = False
            continue
        behind = clause.items[place + 1] if place + 1 < len(clause.items) else None
        if item.words in ("now", "before") and _aside(clause) and question_id not in dangers.FACTS:
            return Danger("now", item.words, item.start, item.end)
        if not (subordinate or modal) and (kind := attributed(question_id, clause.items, place)):
            return Danger(kind, item.words, item.start, item.end)
        subordinate = subordinate or (item.words in dangers.SUBORDINATE and not dated(item, behind))
        behind_than = behind_than or item.kind == "than" or item.words.endswith(" than")
        if item.kind not in ("now", "past", "were", "other", "hedge", "undecided", "denial"):
            continue
        compared = behind_than and item.kind in ("now", "past", "other", "were")
        harmless = (
            (item.kind == "now" and (question_id in dangers.FACTS or modal))
            or (item.kind == "were" and (subordinate or modal))
            or (item.words == "had" and (subordinate or has(clause.items[place - 1 : place])))
            or (item.kind in ("past", "other") and item.words in _MEASURED and modal)
            or (item.words in _MEASURED and place and _relative(clause.items[place - 1]))
            or (
                item.kind in ("now", "past", "were", "other")
                and question_id in dangers.COMPARING
                and not _aside(clause)
            )
            or item.words in dangers.EXEMPT.get(question_id, ())
            or (item.words in ("guess", "a guess") and place and denies(clause.items[place - 1]))
            or (item.words in dangers.BEFORE_AMOUNTS and not (isinstance(behind, Quantity) and _guessed(item, behind)))
            or (item.words in dangers.OF_THINGS and _of_a_thing(clause, place))
        )
        bounding = item.words in _WANTING and isinstance(_amount_behind(clause, place), Quantity)
        covered = bounding or (item.words not in dangers.DOUBTS and overlaps(item.start, item.end, taken))
        someday = item.words == "one day" and not (isinstance(behind, Lexeme) and behind.words in _SOMEBODY)
        if compared or harmless or covered or someday:
            continue
        return Danger(item.kind, item.words, item.start, item.end)
    return None


def _guessed(item: Lexeme, amount: Quantity) -> bool:
    """Tell whether *may be* before an amount is a guess: before *at most* it allows."""
    return not (item.words in ("may", "may be") and amount.op in ("<=", "<"))


def _relative(item: Item) -> bool:
    """Tell whether a verb behind a word only tells more of a thing: whatever reached a client."""
    return isinstance(item, Lexeme) and item.words in ("that", "which", "who")


def _aside(clause: _Clause) -> bool:
    """Tell whether a clause is only a remark in brackets on where something stands: (now 11 %)."""
    opens = isinstance(first := clause.items[0], Lexeme) and first.words == "("
    return opens and clause.counts() and len(clause.items) <= _REMARK


def _of_a_thing(clause: _Clause, place: int) -> bool:
    """Tell whether a word of doubt is said of a thing that it stands before: review of doubtful cases."""
    before = clause.items[place - 1] if place else None
    behind = clause.items[place + 1] if place + 1 < len(clause.items) else None
    thing = isinstance(behind, Lexeme) and behind.kind == "word" and behind.words not in dangers.OPENING_CLAUSES
    led = before is None or (isinstance(before, Lexeme) and before.words in dangers.LEADING_THINGS)
    return thing and led


def _amount_behind(clause: _Clause, place: int) -> Quantity | None:
    """Give the bounded amount behind a place of a clause: don't want to spend more than 1,200 CHF."""
    amounts = (item for item in clause.items[place + 1 : place + _SHORT] if isinstance(item, Quantity))
    return next((amount for amount in amounts if amount.op in (">", ">=")), None)


def _clauses(items: Sequence[Item]) -> list[_Clause]:
    """Cut a sentence at commas, brackets, dashes and words that turn to something else."""
    found = [_Clause()]
    for place, item in enumerate(items):
        if isinstance(item, Quantity):
            found[-1].items.append(item)
            continue
        spaced = item.kind == "dash" and bool(found[-1].items) and found[-1].items[-1].end < item.start
        mark = item.kind in ("comma", "close", "colon", "line", "item") and item.words != "/"
        turns = item.kind == "contrast" or (item.kind == "and" and _asks(items, place + 1)) or item.kind == "reason"
        if (mark or spaced or turns) and found[-1].items:
            found.append(_Clause(contrast=turns and item.kind != "reason"))
        found[-1].contrast = found[-1].contrast or item.kind == "contrast"
        found[-1].items.append(item)
    return [clause for clause in found if clause.items]


def _asks(items: Sequence[Item], at: int) -> bool:
    ahead = items[at : at + 3]
    return any(isinstance(item, Lexeme) and item.kind == "modal" for item in ahead)


def _either(items: Sequence[Item]) -> list[Danger]:
    """Find two amounts of one dimension with *or* between them."""
    found: list[Danger] = []
    for place in range(len(items) - 2):
        one, joint, two = items[place : place + 3]
        if isinstance(joint, Lexeme) and joint.words == "comma":
            continue
        if (
            isinstance(one, Quantity)
            and isinstance(two, Quantity)
            and isinstance(joint, Lexeme)
            and joint.words == "or"
            and (one.dimension in ("", two.dimension) or one.dimension == two.dimension)
        ):
            found.append(Danger("either", "or", one.start, two.end))
    return found


def limits_in(question_id: str, sentence: Sequence[Token], taken: Sequence[Span]) -> tuple[Danger, ...]:
    """Give the words of a sentence that limit what it says, or make it an example, and that no finder has read."""
    found: list[Danger] = []
    items = quantities(_LEXICON.lexemes(sentence))
    for place, item in enumerate(items):
        if not isinstance(item, Lexeme) or item.kind not in ("limit", "example"):
            continue
        if item.words in dangers.SOFT_LIMITS and question_id in dangers.CASES:
            continue
        if item.words in dangers.HOW_THINGS_ARE and question_id in dangers.FACTS:
            continue
        if item.words == "otherwise" and not any(isinstance(later, Quantity) for later in items[place:]):
            continue
        aside = question_id in _NAMING and item.words in ("if", "where", "unless") and _in_brackets(items, place)
        if not aside and not overlaps(item.start, item.end, taken):
            found.append(Danger(item.kind, item.words, item.start, item.end))
    return tuple(found)


def _in_brackets(items: Sequence[Item], place: int) -> bool:
    """Tell whether a word opens a remark in brackets, which is about what stands before it: year (if legible)."""
    before = items[place - 1] if place else None
    return isinstance(before, Lexeme) and before.words in ("(", "[")


def asks_for(sentence: Sequence[Token]) -> bool:
    """Tell whether a sentence asks for something, or says that it will be so."""
    return any(lexeme.kind == "modal" for lexeme in _LEXICON.lexemes(sentence))


def tells_of_now(sentence: Sequence[Token]) -> bool:
    """Tell whether a sentence says of something that it is so today."""
    return any(lexeme.kind == "now" for lexeme in _LEXICON.lexemes(sentence))


def amounts_in(sentence: Sequence[Token]) -> tuple[Quantity, ...]:
    """Give the quantities of an open sentence."""
    return tuple(item for item in quantities(_AMOUNTS.lexemes(sentence)) if isinstance(item, Quantity))


def denies_a_thing(sentence: Sequence[Token]) -> bool:
    """Tell whether a sentence only says that there is no such thing: no keyboard."""
    words = [token.text for token in sentence if token.kind in ("word", "number")]
    short = _TELLING <= len(words) <= _REMARK and words[0] in ("no", "without")
    return short and not dangers.NO_THINGS & set(words[1:])


def opens_limiting(sentence: Sequence[Token]) -> bool:
    """Tell whether a sentence begins with a word that may change what the others say."""
    said = [token for token in sentence if token.kind not in ("item", "line", "dash")]
    words = " ".join(token.text for token in said[:4])
    return any(words == opening or words.startswith(f"{opening} ") for opening in dangers.OPENINGS)


def untold(
    sentence: Sequence[Token], amounts: Sequence[Quantity], rival: Callable[[str], bool]
) -> tuple[Quantity, ...]:
    """Give those amounts beside which nothing says what else they are: and 60 %; men 75 %; but 10 is fine.

    `rival` knows the words that do.
    """
    if not amounts:
        return ()
    items = quantities(_LEXICON.lexemes(sentence))
    places = {item.start: place for place, item in enumerate(items)}
    return tuple(one for one in amounts if _tells_nothing(items, places.get(one.start, 0), rival))


def _tells_nothing(items: Sequence[Item], place: int, rival: Callable[[str], bool]) -> bool:
    """Tell whether nothing between an amount and the next one, or the end of its part, says what else it is."""
    telling, contrast = 0, False
    behind = items[place + 1] if place + 1 < len(items) else None
    if items[place : place + 1] and _counted_from(items[place], behind):
        return False
    if [item.words for item in items[place + 1 : place + 3] if isinstance(item, Lexeme)] in _OF_THEM:
        return False
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(items) and isinstance(item := items[at], Lexeme) and not _parts(item):
            if item.kind == "reason" or rival(item.words):
                return False
            telling += item.kind not in ("op", "approx") and item.words not in _EMPTY
            at += step
        if step == -1 and at >= 0 and isinstance(last := items[at], Lexeme):
            contrast = last.words in ("but", "only", "yet", "however", "or")
            if last.kind == "reason":
                return False
    return telling <= _TELLING or contrast


def _counted_from(item: Item, behind: Item | None) -> bool:
    """Tell whether a time is counted from some day: a year after launch."""
    timed = isinstance(item, Quantity) and item.dimension == "time"
    return timed and isinstance(behind, Lexeme) and behind.words in ("after", "before", "later", "from", "into")


def _parts(item: Lexeme) -> bool:
    return item.kind in ("comma", "close", "and", "line", "item", "colon", "reason") or item.words in ("but", "or")
