"""Finding outcomes without a name of their own: what is counted, in the author's words, and the level it must reach.

*Share of parcels at the right depot at first try: 97.5 %, today 93 %* names a thing, a level, and where it stands
today. Each part of a sentence must be one of these, or a time by which it must be so: where anything else holds an
amount, nothing is read. What stands behind the level stays with the thing, so that no more is claimed than is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from remit.language.lists.metrics import changes as metric_changes
from remit.language.lists.metrics import outcomes as lists
from remit.language.phrases import Lexeme, Lexicon
from remit.language.quantities import Item, Quantity, quantities
from remit.language.readers.finding import Found, Span, overlaps
from remit.language.tokens import Token
from remit.language.values import Value, plain

_LEXICON = Lexicon()
_BREAKS = ("comma", "close", "line", "item")
_LONGEST = 14
"""Words that the name of a thing may have."""

_OPENING = ("colon", "dash", "line", "item")
_LONGEST_TAIL = 8
_WIDEST_GAP = 4
"""Characters between two words of a name, more than which tell that some were left out."""
_TAILS = ("of", "for", "in", "on", "at", "per", "by", "from", "among", "with")
_ENDS = 2
_TODAY = "today"
"""Marks a value that only tells where something stands."""


@dataclass(frozen=True, slots=True)
class _Level:
    """A level that something must reach, where its words begin and end, and the one it comes from."""

    quantity: Quantity
    op: str
    begin: int
    end: int
    before: Quantity | None = None
    assumed: bool = False


def find_levels(sentence: Sequence[Token], taken: Sequence[Span]) -> Iterator[Found]:
    """Find the outcomes of one sentence with the level each must reach, where all of its amounts are understood."""
    items = [item for item in quantities(_LEXICON.lexemes(sentence)) if not _stop(item)]
    amounts = [item for item in items if isinstance(item, Quantity)]
    if any(overlaps(item.start, item.end, taken) or _moving(item, sentence) for item in amounts):
        return
    values: list[Value] = []
    pending: Value | None = None
    for segment in _segments(items):
        value = _main(segment, sentence) if pending is None else _next(pending, segment)
        if value is None and pending is not None:
            return
        if value is not None and value.aim == _TODAY:
            pending = value
        elif value is not None:
            pending = None
            values.append(value)
        elif (any(isinstance(item, Quantity) for item in segment) or _opens(segment)) and not (
            values and _explains(segment, values)
        ):
            return
    if values and pending is None:
        yield Found(tuple(values), ((sentence[0].start, sentence[-1].end),))


def _next(standing: Value, segment: Sequence[Item]) -> Value | None:
    """Read the level of what stands somewhere else today: 26 h now, 12 h or less by the end of 2027."""
    quantity = segment[0]
    if not isinstance(quantity, Quantity) or quantity.problem or quantity.upper is not None or standing.amount is None:
        return None
    if quantity.unit != standing.unit or any(isinstance(item, Quantity) for item in segment[1:]):
        return None
    return replace(
        standing, aim="", op=quantity.op, amount=quantity.amount, reference=f"{plain(standing.amount)} {standing.unit}"
    )  # fmt: skip


def _stop(item: Item) -> bool:
    return isinstance(item, Lexeme) and item.words in (".", ";")


def _segments(items: Sequence[Item]) -> list[list[Item]]:
    """Cut a sentence at its commas and brackets; a comma before a level stays within what it is a level of."""
    found: list[list[Item]] = [[]]
    colon = next((n for n, item in enumerate(items) if isinstance(item, Lexeme) and item.kind == "colon"), -1)
    for place, item in enumerate(items):
        if place < colon:
            found[-1].append(item)
            continue
        spaced = isinstance(item, Lexeme) and item.kind == "dash" and place and items[place - 1].end < item.start
        cuts = isinstance(item, Lexeme) and (item.kind in _BREAKS or spaced) and item.words != "/"
        if cuts and not (_named_only(found[-1]) and _bounded(items, place + 1)):
            found.append([])
        elif not cuts:
            found[-1].append(item)
    return [_without_and(segment) for segment in found if segment]


def _without_and(segment: list[Item]) -> list[Item]:
    first = segment[0]
    return segment[1:] if isinstance(first, Lexeme) and first.words in ("and", "then", "but") else segment


def _named_only(segment: Sequence[Item]) -> bool:
    return bool(segment) and not any(isinstance(item, Quantity) for item in segment)


def _bounded(items: Sequence[Item], at: int) -> bool:
    """Tell whether a bounded amount begins here."""
    return at < len(items) and isinstance(one := items[at], Quantity) and bool(one.op)


def _opens(segment: Sequence[Item]) -> bool:
    """Tell whether a part without an amount may limit what the others say."""
    first = segment[0] if segment else None
    return isinstance(first, Lexeme) and first.words in lists.LIMITING


def _main(segment: Sequence[Item], sentence: Sequence[Token]) -> Value | None:
    """Read a thing with the level it must reach."""
    level = _level(segment)
    if level is None:
        return None
    head = [item for item in segment[: level.begin] if not isinstance(item, Quantity) or _colon(segment, level.begin)]
    last = next((n for n, item in enumerate(head) if isinstance(item, Lexeme) and item.kind == "colon"), -1)
    before, head = head[: max(last, 0)], _trimmed(head[last + 1 :])
    figured, named = _figure(head)
    head = [*head[:1], *_trimmed(before)] if figured and not named else head
    tail = _trimmed(segment[level.end :])
    window, tail = _window(tail)
    if not head or len(head) > _LONGEST or len(tail) > _LONGEST_TAIL or any(isinstance(one, Quantity) for one in tail):
        return None
    today = _stands(head, tail)
    if today is None or _barred(head, tail):
        return None
    statistic, head = _figure(head)
    later, tail = _behind(tail)
    if _torn(head, level.quantity, sentence):
        return None
    name = _said(head, sentence)
    if today:
        tail = tail[:0]
    bare = not level.op and len(head) == 1 and level.before is None
    if not name or bare or (tail and _first(tail) not in _TAILS):
        return None
    name = f"{name} {_said(tail, sentence)}" if tail else name
    quantity = level.quantity
    before = level.before
    reference = f"{plain(before.amount)} {before.unit or quantity.unit}".strip() if before is not None else ""
    span = (head[0].start if head else quantity.start, quantity.end)
    return Value(
        "outcome", level.op, quantity.amount, quantity.unit, statistic=statistic or later, window=window,
        period=quantity.period, reference=reference, items=(name,), approx=quantity.approx,
        assumed=(*(("op",) if level.assumed else ()), *quantity.assumed), aim=_TODAY if today else "", span=span,
    )  # fmt: skip


def _torn(head: Sequence[Item], level: Quantity, sentence: Sequence[Token]) -> bool:
    """Tell whether something was left out between a thing and its level, so that its name is not whole."""
    start = head[0].start if head else level.start
    inside = [token for token in sentence if start <= token.start <= level.start]
    return any(behind.start - token.end > _WIDEST_GAP for token, behind in pairwise(inside))


def _words(items: Sequence[Item]) -> set[str]:
    return {word for item in items if isinstance(item, Lexeme) for word in item.words.split()}


def _stands(head: Sequence[Item], tail: Sequence[Item]) -> bool | None:
    """Tell whether a level only tells where something stands today; None where that is not plain."""
    today = bool(_words((*head, *tail)) & lists.STANDING)
    counted = any(isinstance(item, Quantity) for item in head)
    return None if today and (counted or not _words(tail) & lists.NOW) else today


def _barred(head: Sequence[Item], tail: Sequence[Item]) -> bool:
    """Tell whether the words around a level make more or less of it, or name nothing."""
    words = _words((*head, *tail))
    last = head[-1] if head else None
    measured = isinstance(last, Lexeme) and last.words in lists.OFF
    return measured or bool(words & lists.BARRING) or _first(head) in lists.NO_THINGS or not words - lists.SMALL


def _level(segment: Sequence[Item]) -> _Level | None:
    """Find the level of a part: behind a colon, with an operator, or at the end of *from … to …*."""
    places = [n for n, item in enumerate(segment) if isinstance(item, Quantity) and not _dated(segment, n)]
    colon = next((n for n, item in enumerate(segment) if isinstance(item, Lexeme) and item.kind == "colon"), -1)
    places = [n for n in places if n > colon]
    if not places or (colon < 0 and places[0] == 0):
        return None
    last = places[-1]
    quantity = segment[last]
    if not isinstance(quantity, Quantity) or quantity.problem or quantity.dimension == "factor":
        return None
    first = segment[places[0]]
    if quantity.upper is None and len(places) == _ENDS and _between(segment, places) in lists.UP_TO:
        return _moved(segment, places, first, quantity, colon) if isinstance(first, Quantity) else None
    if quantity.upper is not None:
        return _ranged(segment, last, quantity, colon)
    return _bounded_by(segment, last, quantity, colon) if len(places) == 1 else None


def _moving(quantity: Quantity, sentence: Sequence[Token]) -> bool:
    """Tell whether an amount tells how far something moves, and not to which level: must not rise by more than 10 s."""
    said = {token.text for token in sentence if quantity.start <= token.start < quantity.end}
    moves = bool(said & {*metric_changes.FALLS, *metric_changes.RISES})
    return "by" in said or (moves and not said & lists.LEVELS)


def _bounded_by(segment: Sequence[Item], place: int, quantity: Quantity, colon: int) -> _Level | None:
    """Read a level behind a colon, one with an operator, or *down to 6 %*."""
    if colon >= 0 and place == colon + 1:
        return _Level(quantity, quantity.op, colon, place + 1)
    if quantity.op and quantity.op != "=":
        return _Level(quantity, quantity.op, place, place + 1)
    fallen = _lexeme(segment, place - 2) in lists.DOWN and _lexeme(segment, place - 1) == "to"
    return _Level(quantity, "<=", place - 2, place + 1, assumed=True) if fallen else None


def _ranged(segment: Sequence[Item], place: int, quantity: Quantity, colon: int) -> _Level | None:
    """Read *from 3 h to 10 h*, which stands there as a range: a way to go."""
    if quantity.led != "from" or quantity.upper is None or quantity.op:
        return None
    low = replace(quantity, upper=None, led="")
    high = replace(quantity, amount=quantity.upper, upper=None, led="")
    begin = colon if colon >= 0 else place - (_lexeme(segment, place - 1) in lists.MOVED)
    return _Level(high, ">=", begin, place + 1, low, assumed=True)


def _moved(
    segment: Sequence[Item], places: Sequence[int], first: Quantity, last: Quantity, colon: int
) -> _Level | None:
    """Read *from 95 minutes to under 40*."""
    begin = places[0]
    led = _lexeme(segment, begin - 1) == "from"
    if not led or first.problem or first.op or first.upper is not None:
        return None
    if not last.unit:
        last = replace(last, unit=first.unit, dimension=first.dimension)
    if last.dimension != first.dimension or last.unit != first.unit or last.amount == first.amount:
        return None
    way = ">=" if last.amount > first.amount else "<="
    if last.op and last.op[0] != way[0]:
        return None
    start = begin - 1
    start -= _lexeme(segment, start - 1) in lists.MOVED
    begin = colon if colon >= 0 and start == colon + 1 else start
    return _Level(last, last.op or way, begin, places[-1] + 1, first, assumed=not last.op)


def _lexeme(segment: Sequence[Item], place: int) -> str:
    item = segment[place] if 0 <= place < len(segment) else None
    return item.words if isinstance(item, Lexeme) else ""


def _between(segment: Sequence[Item], places: Sequence[int]) -> str:
    return " ".join(item.words for item in segment[places[0] + 1 : places[-1]] if isinstance(item, Lexeme))


def _dated(segment: Sequence[Item], place: int) -> bool:
    """Tell whether an amount is a time within which something must be so."""
    item = segment[place]
    timed = isinstance(item, Quantity) and item.dimension == "time"
    behind_another = any(isinstance(one, Quantity) for one in segment[:place])
    inside = isinstance(item, Quantity) and item.op == "<=" and behind_another
    return timed and (_lexeme(segment, place - 1) in lists.WITHIN or inside)


def _colon(segment: Sequence[Item], place: int) -> bool:
    return 0 <= place < len(segment) and isinstance(one := segment[place], Lexeme) and one.kind == "colon"


def _window(tail: Sequence[Item]) -> tuple[str, Sequence[Item]]:
    """Take the time within which something must be so from the end of what is said."""
    for place, item in enumerate(tail):
        if isinstance(item, Quantity) and item.dimension == "time" and item.op == "<=" and item.upper is None:
            return f"{plain(item.amount)} {item.unit}", tail[:place]
        if isinstance(item, Lexeme) and item.words in lists.WITHIN:
            behind = tail[place + 1] if place + 1 < len(tail) else None
            if isinstance(behind, Quantity) and behind.dimension == "time" and behind.upper is None:
                window = f"{plain(behind.amount)} {behind.unit}" if item.words in ("within", "in") else ""
                return window, tail[:place]
            if not any(isinstance(one, Quantity) for one in tail[place:]) and item.words in ("by", "until", "before"):
                return "", tail[:place]
    return "", tail


def _figure(side: Sequence[Item]) -> tuple[str, Sequence[Item]]:
    """Take the figure that is meant from the beginning of what is said: median, average."""
    said = _first(side)
    if said in lists.FIGURES:
        return lists.FIGURES[said], side[1:]
    return "", side


def _behind(tail: Sequence[Item]) -> tuple[str, Sequence[Item]]:
    """Take the figure that is meant from what stands behind a level: on average; median now."""
    for place, item in enumerate(tail):
        if isinstance(item, Lexeme) and item.words in lists.FIGURES:
            before = [one for one in tail[:place] if not (isinstance(one, Lexeme) and one.words in ("on", "in", "the"))]
            return lists.FIGURES[item.words], [*before, *tail[place + 1 :]]
    return "", tail


def _first(items: Sequence[Item]) -> str:
    return items[0].words if items and isinstance(one := items[0], Lexeme) and one else ""


def _trimmed(items: Sequence[Item]) -> list[Item]:
    """Leave out articles before a name, and verbs and signs behind it."""
    found = list(items)
    while found and isinstance(one := found[0], Lexeme) and (one.kind in _OPENING or one.words in lists.BEFORE):
        found.pop(0)
    while found and isinstance(one := found[-1], Lexeme) and (one.kind == "colon" or one.words in lists.BEHIND):
        found.pop()
    return found


def _said(items: Sequence[Item], sentence: Sequence[Token]) -> str:
    """Give the words of some items as they were written, in lower case."""
    if not items:
        return ""
    start, end = items[0].start, items[-1].end
    inside = [token for token in sentence if start <= token.start < end]
    return "".join(token.text if token.glued or not n else f" {token.text}" for n, token in enumerate(inside))


def _explains(segment: Sequence[Item], values: list[Value]) -> bool:
    """Take what a part says of the value before it: where it stands today, or by when it must be so."""
    amounts = [(n, item) for n, item in enumerate(segment) if isinstance(item, Quantity)]
    words = {word for item in segment if isinstance(item, Lexeme) for word in item.words.split()}
    if not amounts:
        return not words & lists.BARRING
    if len(amounts) > 1 or len(segment) > _LONGEST:
        return False
    place, quantity = amounts[0]
    value = values[-1]
    if words & lists.STANDING and quantity.unit in (value.unit, "") and not (quantity.op or quantity.problem):
        if not value.reference:
            values[-1] = replace(value, reference=f"{plain(quantity.amount)} {value.unit}".strip())
        return True
    timed = quantity.dimension == "time" and quantity.upper is None
    if timed and (_lexeme(segment, place - 1) in lists.WITHIN or quantity.op == "<=") and place <= 1:
        if not value.window and _lexeme(segment, place - 1) in ("within", ""):
            values[-1] = replace(value, window=f"{plain(quantity.amount)} {quantity.unit}")
        return True
    return timed and bool(words & lists.AFTER)
