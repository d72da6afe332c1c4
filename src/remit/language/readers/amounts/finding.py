"""Finding amounts: times, sizes, sums of money, shares and counts, and which of what the question asks for each is.

The nearest word that tells it decides, within the clause; an amount that stands alone in its clause is what the
question asks for first of all. What a word of something else stands nearer to is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from remit.language.lists import amounts as words_of
from remit.language.lists.amounts.cues import CUES, HEADING, STRONG_OF, WEAK, WEAK_OF
from remit.language.lists.amounts.heads import HEADS
from remit.language.lists.amounts.rivals import RIVALS, RIVALS_OF
from remit.language.lists.amounts.units import PERIODS as TIMES
from remit.language.lists.asked import ASKED, Asked
from remit.language.phrases import Lexeme, Lexicon, table
from remit.language.quantities import Item, Quantity, quantities
from remit.language.readers.amounts import particulars
from remit.language.readers.amounts.cases import find_cases
from remit.language.readers.amounts.costing import costs_in, costs_listed
from remit.language.readers.amounts.guarding import INCOMING, denied_ahead, shared
from remit.language.readers.amounts.keeping import is_label
from remit.language.readers.amounts.lone import lone
from remit.language.readers.amounts.multiplying import multiplied
from remit.language.readers.amounts.owning import disowned
from remit.language.readers.amounts.parts import Part, rivals
from remit.language.readers.amounts.ratios import TEST_SHARE, split_by_ratio
from remit.language.readers.amounts.series import SO_LONG, find_series, product
from remit.language.readers.amounts.severities import find_severities
from remit.language.readers.finding import Found, Span, overlaps
from remit.language.tokens import Token
from remit.language.units import dimension
from remit.language.values import Value

_BEYOND = 60
"""How much farther a cue is when another amount stands between."""

_SHORT_LINK = 2
_THE = frozenset(("the", "our", "all", "these", "those", "this", "that", "my", "a"))
_DENIED = 5
_LEFT = ("data.cycles",)
_BESIDE_PEOPLE = ("deployment.incidents",)
_BREAKS = ("but", "while", "whereas", "then", "although", "though", "which", "because", "since", "so", "as", "plus")
_LABELLED = ("retention", "error-cost", "rate")
_TELLING = ("cue", "rival", "head")
_OPEN = Lexicon()


@lru_cache(maxsize=128)
def _cues(question_id: str) -> Lexicon:
    cues: dict[str, list[str]] = {}
    for what, phrases in CUES.get(question_id, {}).items():
        for phrase in phrases:
            cues.setdefault(phrase, []).append(what)
    heads: dict[str, list[str]] = {}
    for dimension_of, phrases in HEADS.items():
        for phrase in phrases:
            heads.setdefault(phrase, []).append(dimension_of)
    lexicon = Lexicon(
        {phrase: ("head", ",".join(dimensions)) for phrase, dimensions in heads.items()},
        table("rival", (*RIVALS, *RIVALS_OF.get(question_id, ()))),
        {phrase: ("cue", ",".join(whats)) for phrase, whats in cues.items()},
    )
    lexicon.entries = {words: entry for words, entry in lexicon.entries.items() if entry[0] in _TELLING}
    return lexicon


def find_amounts(question_id: str, tokens: Sequence[Token], taken: Sequence[Span]) -> Sequence[Found]:
    """Find the amounts of one sentence that the question asks for."""
    asked = [one for one in ASKED[question_id] if one.kind == "amount"]
    items = quantities(_OPEN.lexemes(tokens))
    if not asked or question_id in _LEFT:
        return ()
    whole = _as_a_whole(question_id, items, taken)
    if whole is not None:
        return (whole,)
    items, factors = multiplied(items) if question_id in words_of.SUMMED else (items, ())
    cues = [lexeme for lexeme in _cues(question_id).lexemes(tokens) if lexeme.kind in _TELLING]
    found: list[Found] = [Found(taken=factors)] if factors else []
    before: Value | None = None
    parts = _parts(items, cues)
    for part in parts:
        for item in part.items:
            if not isinstance(item, Quantity) or overlaps(item.start, item.start + 1, taken):
                continue
            one = _found(question_id, asked, item, part, before)
            if one is not None and one.values:
                denied = denied_ahead(one.values[0].what, item, items)
                one = Found(taken=one.taken, problem=denied) if denied else one
            if one is not None:
                found.append(one)
                before = one.values[0] if one.values else before
        found += particulars.growing(asked, part)
        found += particulars.recurring(asked, part)
    found = [*found, *lone(question_id, asked, parts, found, taken)]
    found = [_ours(question_id, _not_denied_behind(one, items), items) for one in _flowing(found)]
    found = [*_one_by_one(question_id, found, items), *_by_ratio(question_id, tokens, found)]
    if question_id == "scoping.error-cost":
        more = costs_in(items, found)
        more = [*more, *costs_listed(items, [*found, *more])]
        covered = [span for one in more for span in one.taken]
        found = [*(one for one in found if not any(overlaps(*span, covered) for span in one.taken)), *more]
    if not any(one.problem == particulars.FOR_EACH for one in found):
        return found
    results = [part.span for part in _parts(items, cues) if part.words() & words_of.RESULTS]
    return [one for one in found if not _whole(one, results)]


def _as_a_whole(question_id: str, items: Sequence[Item], taken: Sequence[Span]) -> Found | None:
    """Read a sentence that is nothing but amounts with their cases, grades or names; None for any other."""
    free = [item for item in items if not _marks(item) and not overlaps(item.start, item.end, taken)]
    cased = find_cases(question_id, free) if not taken or question_id in _BESIDE_PEOPLE else None
    return cased or find_severities(question_id, items) or find_series(question_id, items, taken)


def _by_ratio(question_id: str, tokens: Sequence[Token], found: Sequence[Found]) -> list[Found]:
    """Give the share for testing that a ratio tells, where none is told otherwise."""
    told = any(value.what == TEST_SHARE for one in found for value in one.values)
    return [] if told else split_by_ratio(question_id, tokens)


def _one_by_one(question_id: str, found: list[Found], items: Sequence[Item]) -> list[Found]:
    """Leave out a time that so many processors take: three H100 for ten days."""
    if not product(question_id, [item for item in items if isinstance(item, Quantity)]):
        return found
    timed = [any(value.what == "compute-time" for value in one.values) for one in found]
    return [replace(one, values=(), problem=SO_LONG) if long else one for one, long in zip(found, timed, strict=True)]


def _not_denied_behind(one: Found, items: Sequence[Item]) -> Found:
    """Leave out an amount that a clause right behind it turns down: 40 TB, which we will never copy."""
    if not one.values:
        return one
    end = max(value.span[1] for value in one.values if value.span)
    behind = [item.words if isinstance(item, Lexeme) else "" for item in items if item.start >= end][: _DENIED + 2]
    behind = behind[1:] if behind[:1] == [","] else behind
    denied = behind[:1] in (["which"], ["that"], ["none"]) and set(behind[1:_DENIED]) & words_of.DENIALS
    return Found(taken=one.taken, problem="What stands behind this amount turns it down.") if denied else one


def _ours(question_id: str, one: Found, items: Sequence[Item]) -> Found:
    """Leave out an amount that is somebody else's, or a whole of which only a part is meant, or one per time."""
    several = sum(isinstance(item, Quantity) for item in items) > 1
    if any(value.what == "volume" and value.period and (several or _flows(value)) for value in one.values):
        return Found(taken=one.taken, problem=INCOMING)
    if any(value.what == "growth" and value.period and value.period not in TIMES for value in one.values):
        return Found(taken=one.taken, problem=particulars.FOR_EACH)
    spans = {value.span for value in one.values}
    mine = [item for item in items if (item.start, item.end) in spans and isinstance(item, Quantity)]
    whats = {value.what for value in one.values}
    problems = (disowned(question_id, items, item) or shared(whats, item, items) for item in mine)
    problem = next((said for said in problems if said), "")
    return Found(taken=one.taken, problem=problem) if problem else one


def _flows(value: Value) -> bool:
    """Tell whether an amount per time can only be what comes in: 5 GB a month, 300 lines per second."""
    return dimension(value.unit) == "size" or value.period in ("ms", "s", "min", "h")


def _marks(item: Item) -> bool:
    """Tell whether an item only begins a line."""
    return isinstance(item, Lexeme) and item.kind in ("line", "item")


def _flowing(found: list[Found]) -> list[Found]:
    """Tell what comes in from what is there: 118 GiB per month, and we start with 6 TiB."""
    volumes = [value for one in found for value in one.values if value.what == "volume"]
    there = {dimension(value.unit) for value in volumes if not value.period}
    return [
        replace(
            one,
            values=tuple(
                replace(value, what="growth")
                if value.what == "volume" and value.period and dimension(value.unit) in there
                else value
                for value in one.values
            ),
        )
        for one in found
    ]


def _whole(one: Found, results: Sequence[Span]) -> bool:
    """Tell whether something would be taken for the whole where another amount is for each of them.

    30 cows, 20 GB each; but what they come to is the whole: so 600 GB in all.
    """
    come_to = all(overlaps(*span, results) for span in one.taken)
    return any(value.what in particulars.OVERALL for value in one.values) and not come_to


def is_rival(question_id: str, words: str) -> bool:
    """Tell whether a word tells that an amount is one that the question does not ask for."""
    return words in RIVALS or words in RIVALS_OF.get(question_id, ())


def _found(
    question_id: str, asked: Sequence[Asked], quantity: Quantity, part: Part, before: Value | None
) -> Found | None:
    """Read one amount of a part, or say why not; None for one that is something else."""
    quantity = _none_below(question_id, quantity, part)
    fitting = [one for one in asked if particulars.fits(one, quantity, before)]
    chosen = _chosen(question_id, fitting, quantity, part, before)
    span = (quantity.start, quantity.end)
    if chosen is None:
        return None
    problem = quantity.problem or _unclear(chosen, quantity, part)
    values: tuple[Value, ...] = ()
    if not problem:
        values, problem = particulars.valued(question_id, chosen, quantity, part, before)
    if problem:
        return Found(taken=(span,), problem=problem)
    return Found(values, (span, *(value.span for value in values if value.span)))


def _none_below(question_id: str, quantity: Quantity, part: Part) -> Quantity:
    """Turn *no training below 300,000 cases* round: it is at least that many."""
    before = [one for one in part.before(quantity) if one.kind != "and"]
    denied = bool(before) and before[0].words in ("no", "never", "none") and len(before) <= _SHORT_LINK + 2
    return replace(quantity, op=">=") if question_id == "data.minimum" and denied and quantity.op == "<" else quantity


def _unclear(chosen: Asked, quantity: Quantity, part: Part) -> str:
    """Say why an amount is not read, although it is clear what it is an amount of; or ""."""
    if _multiplied(part):
        return "So many times something else is not read: write what it comes to."
    if chosen.what == "error-cost" and part.conditional:
        return "Which error costs this is said in another clause: write it beside the cost."
    if _part_of(part, quantity):
        return "A part of this amount is meant: write what it comes to."
    turned = quantity.op == ">=" and chosen.what in ("rows", "size", "history")
    return "It is not clear whether this amount is denied." if _denied(part, quantity) and not turned else ""


def _chosen(
    question_id: str, fitting: Sequence[Asked], quantity: Quantity, part: Part, before: Value | None
) -> Asked | None:
    """Choose what an amount is: by its form, by the nearest word that tells it, or because it stands alone."""
    told = next((one for one in fitting if _tells_itself(one, quantity, part, before)), None)
    if told is not None:
        return told
    rival = min(
        (
            _far(cue, quantity, part)
            for cue in part.cues
            if rivals(cue, quantity) and not (_inside(cue, part) or _in_case(cue, part))
        ),
        default=None,
    )
    strong = _nearest(question_id, fitting, quantity, part, weak=False)
    if strong is not None and (rival is None or strong[0] <= rival):
        return strong[1]
    if rival is not None:
        return None
    heir = next((one for one in fitting if particulars.goes_on(one, part, quantity, before)), None)
    if heir is not None:
        return heir
    named = part.named(quantity, question_id)
    if not (part.neutral(quantity) or named):
        return None
    return _alone(question_id, fitting, quantity, part)


def _tells_itself(asked: Asked, quantity: Quantity, part: Part, before: Value | None) -> bool:
    """Tell whether the form says what an amount is: every 5 minutes; logs: 90 days."""
    if asked.what == "interval":
        return particulars.every(quantity, part)
    if asked.what == "label-delay":
        behind = part.behind(quantity)
        return bool(behind) and behind[0].words in words_of.AFTER and not any(cue.kind == "rival" for cue in part.cues)
    if asked.what == "growth" and quantity.dimension == "share" and quantity.period:
        ahead = part.before(quantity)
        return bool(ahead) and ahead[-1].words == "+"
    if asked.what == "growth" and quantity.period and quantity.dimension in ("size", "count"):
        ahead, behind = part.before(quantity), part.behind(quantity)
        if (ahead and ahead[-1].words == "+") or (behind and behind[0].words in ("more", "on top", "extra")):
            return True
        return before is not None and before.what == "volume" and not before.period and _then(part)
    return asked.what in _LABELLED and is_label(part, quantity, bare=asked.what == "retention")


def _then(part: Part) -> bool:
    """Tell whether a part goes on after the one before: after that, then."""
    return bool(part.words() & words_of.THEN) or {"after", "that"} <= part.words()


def _nearest(
    question_id: str, fitting: Sequence[Asked], quantity: Quantity, part: Part, *, weak: bool
) -> tuple[int, Asked] | None:
    """Give the kind of amount whose word, strong or weak, stands nearest, and how far."""
    found: tuple[int, Asked] | None = None
    for one in fitting:
        for cue in part.cues:
            if (
                cue.kind != "cue"
                or one.what not in cue.value.split(",")
                or (_is_weak(question_id, cue.words) and not _heads(question_id, cue, quantity)) is not weak
                or (one.what == "growth" and _only_grows(cue, quantity))
                or (cue.words == "latest" and _in_operator(cue, quantity))
            ):
                continue
            far = _far(cue, quantity, part)
            if found is None or far < found[0]:
                found = (far, one)
    return found


def _only_grows(cue: Lexeme, quantity: Quantity) -> bool:
    """Tell whether a word is part of an operator, or a verb behind an amount only says that it grows.

    More than 3 TB; 4 GB, and it will grow.
    """
    if _in_operator(cue, quantity):
        return True
    grows = cue.words.startswith(words_of.GROWING) and cue.start >= quantity.end
    return grows and not quantity.period and quantity.unit != "%"


def _in_operator(cue: Lexeme, quantity: Quantity) -> bool:
    """Tell whether a word is a part of an operator: at the latest."""
    return bool(quantity.op) and quantity.start <= cue.start < quantity.end


def _alone(question_id: str, fitting: Sequence[Asked], quantity: Quantity, part: Part) -> Asked | None:
    """Choose what an amount is that stands alone in its part."""
    plain = next((one for one in fitting if one.plain), None)
    weak = _nearest(question_id, fitting, quantity, part, weak=True)
    if weak is not None and weak[1].what == "growth" and particulars.again(quantity, part):
        return weak[1]
    if weak is not None and (plain is None or weak[1].plain or weak[0] == 0):
        return weak[1]
    return plain or next((one for one in fitting if one.what in words_of.LONE), None)


def _is_weak(question_id: str, words: str) -> bool:
    """Tell whether a word tells what an amount is only where nothing else stands in the clause."""
    if words in STRONG_OF.get(question_id, ()):
        return False
    return words in WEAK or words in WEAK_OF.get(question_id, ())


def _heads(question_id: str, cue: Lexeme, quantity: Quantity) -> bool:
    """Tell whether a weak word stands right before an amount, as its heading does: model < 20 MB."""
    told = cue.words in HEADING.get(question_id, ())
    return told and 0 <= quantity.start - cue.end <= _SHORT_LINK


def _far(cue: Lexeme, quantity: Quantity, part: Part) -> int:
    """Give how far a cue stands from an amount, in characters; farther where another amount is between."""
    if cue.start < quantity.end and quantity.start < cue.end:
        return 0
    low, high = (cue.end, quantity.start) if cue.end <= quantity.start else (quantity.end, cue.start)
    between = sum(1 for other in part.quantities() if low <= other.start < high)
    return high - low + between * _BEYOND


def _inside(cue: Lexeme, part: Part) -> bool:
    """Tell whether a word only belongs to an amount: per prediction."""
    return any(one.start <= cue.start and cue.end <= one.end and one.dimension != "money" for one in part.quantities())


def _in_case(cue: Lexeme, part: Part) -> bool:
    """Tell whether a word only tells when an amount holds: outside office hours."""
    before = [item for item in part.items if item.end <= cue.start]
    return bool(before) and isinstance(last := before[-1], Lexeme) and last.words in ("outside", "during")


def _multiplied(part: Part) -> bool:
    """Tell whether an amount is so many times another: ten times the usual load."""
    return any(
        (isinstance(one, Quantity) and isinstance(two, Lexeme) and two.words in ("times", "fold"))
        or (isinstance(one, Quantity) and one.dimension == "factor")
        for one, two in zip(part.items, (*part.items[1:], None), strict=True)
    )


def _part_of(part: Part, quantity: Quantity) -> bool:
    """Tell whether only a part of an amount is meant: half of the 8 GB, a third of our 300 GPU hours."""
    before = part.before(quantity)
    shares = any(one.dimension == "share" and one.start < quantity.start for one in part.quantities())
    led = [one.words for one in before[1:]]
    return shares and len(before) <= _SHORT_LINK and before[:1] != [] and before[0].words == "of" and set(led) <= _THE


def _denied(part: Part, quantity: Quantity) -> bool:
    """Tell whether a negation stands before an amount that is not part of its operator."""
    denied = False
    for item in part.items:
        if isinstance(item, Quantity):
            if item.start >= quantity.start:
                return denied
            denied = False
        elif item.kind == "and":
            denied = False
        else:
            denied = denied or item.kind == "not" or item.words in words_of.DENYING
    return denied


def _parts(items: Sequence[Item], cues: Sequence[Lexeme]) -> list[Part]:
    """Cut a sentence into parts, each with its cues; those of a part without an amount go on to the next."""
    groups: list[list[Item]] = [[]]
    for place, item in enumerate(items):
        if _breaks(items, place, groups[-1]) and groups[-1]:
            groups.append([])
        groups[-1].append(item)
    found: list[Part] = []
    carried: tuple[Lexeme, ...] = ()
    conditional = False
    for group in groups:
        if not group:
            continue
        start, end = group[0].start, group[-1].end
        own = tuple(cue for cue in cues if start <= cue.start < end)
        counts = any(isinstance(item, Quantity) for item in group)
        telling = any(cue.kind == "cue" and cue.words not in WEAK for cue in own)
        bare = all(isinstance(item, Quantity) or item.kind in ("comma", "and") for item in group)
        conditional = conditional or any(isinstance(i, Lexeme) and i.words in ("if", "when", "whenever") for i in group)
        known = own if telling or not (counts or bare) else (*carried, *own)
        found.append(Part(tuple(group), known, conditional))
        carried = carried if bare else tuple(cue for cue in own if "have" in cue.words) if counts else own
    return found


def _breaks(items: Sequence[Item], place: int, group: Sequence[Item]) -> bool:
    """Tell whether a new part begins at a place."""
    item = items[place]
    if isinstance(item, Quantity):
        return False
    behind = items[place + 1] if place + 1 < len(items) else None
    if item.words == "(" and isinstance(behind, Quantity):
        return any(isinstance(one, Quantity) for one in group)
    if item.kind in ("line", "item") or (item.kind in ("comma", "close") and item.words != "/"):
        return True
    if item.kind == "dash":
        return bool(group) and group[-1].end < item.start
    counted = any(isinstance(one, Quantity) for one in group)
    if item.kind == "and":
        return counted and any(isinstance(one, Quantity) for one in items[place : place + 12])
    return item.words in _BREAKS and (counted or item.words in ("because", "since", "but", "so"))
