"""Changes and comparisons: reduce churn from 5 % to 4 %, 30 % fewer no-shows, 3 points above the current rule.

Each is read from one piece of a sentence, between commas; what stands in it beside the change is a time, a group or a
place. Outcomes without a name of their own keep the author's noun phrase.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from remit.language.lists.metrics import changes as metric_changes
from remit.language.lists.metrics import words as metric_words
from remit.language.quantities import Quantity
from remit.language.readers.metrics.bounds import against_group, differing, kept_within
from remit.language.readers.metrics.parts import Part, Words, dimension
from remit.language.readers.metrics.phrases import QUALIFIERS

_ANCHORS = frozenset({"change", "compare", "beat", "from", "as-good"})
_MOST_WORDS = 7
_ENDS = frozenset({"window", "load", "place", "schedule", "amount", "ending", "or", "not", "question"})
UNCLEAR = "?"
"""Stands for a baseline that is named, and not plain."""

_LEADING = frozenset({"the", "a", "an", "our", "of", "in", "of the", "if", "when", "all", "their"})
_CLOSING = frozenset({"to", "be", "by", "down", "is", "are", "has", "have", "been", "from", "up"})
_AWAY = frozenset({"in", "on", "for", "within", "at", "during"})
_ANEW = frozenset({"it", "we", "they", "then"})
_INNER = frozenset({"in", "at", "for", "per", "on", "from", "of"})
_MOMENTS = frozenset({"release", "launch", "training", "validation", "present", "go live"})
_LEVELS = frozenset({"below", "under", "above", "over", "<", ">", "<=", ">=", "≤", "≥", "of", "beyond"})
_OUTCOME_KINDS = frozenset({
    "unknown", "filler", "ending", "metric", "change", "alert", "compare", "promote", "stop", "statistic", "rate-name",
    "windowed", "place",
})  # fmt: skip


@dataclass(slots=True)
class Change:
    """What one piece of a sentence says of a change, as far as it is known."""

    about: Part | None = None
    amount: Part | None = None
    before: Part | None = None
    way: str = ""
    reference: str = ""
    against: Part | None = None
    absolute: bool = False
    rest: list[Part] = field(default_factory=list[Part])


def pieces(parts: Sequence[Part]) -> list[list[Part]]:
    """Cut a sentence at its separators, and before *if*."""
    found: list[list[Part]] = [[]]
    for part in parts:
        if part.kind == "separator":
            found.append([])
        elif part.kind == "when":
            found.append([part])
        else:
            found[-1].append(part)
    return [piece for piece in found if piece]


def change_of(piece: Sequence[Part], words: Words, *, asks: bool = False) -> Change | None:
    """Give the change that a piece of a sentence says, or None where it says none that is read.

    With `asks`, outcomes are asked for: a metric with words before it that no list knows is one.
    """
    level = _level_of(piece, words) if asks else None
    if level is not None:
        return level
    gap = differing(piece, words)
    if gap is not None:
        return Change(gap[0], gap[1], None, "gap", absolute=True, rest=[gap[2]])
    if not any(part.kind in _ANCHORS or (part.kind == "op" and part.lead in metric_changes.ABOVE) for part in piece):
        return None
    piece, kept = kept_within(piece)
    for reads in (_from_to, _compared, _beaten, _as_good, _changed_by):
        found = reads(piece, words)
        if found is not None:
            if not kept and _told(piece):
                return None
            found = _in_full(found, piece, words) if asks else found
            return replace(found, rest=[*_ahead(found, piece), *found.rest])
    return None


def _ahead(found: Change, piece: Sequence[Part]) -> list[Part]:
    """Give the groups, times and places that stand before the amount, and are no part of the name of what changes."""
    about, amount = found.about, found.amount
    if about is None or amount is None or any(part.kind == "beat" for part in piece):
        return []
    inside = range(about.start, about.end)
    return [
        part
        for part in piece
        if part.kind in QUALIFIERS and part.start < amount.start and part.start not in inside and part not in found.rest
    ]


def _level_of(piece: Sequence[Part], words: Words) -> Change | None:
    """Read *waiting time below 20 minutes*, *food waste of at most 5 %*: a level of an outcome without a name."""
    place = _index(piece, "amount")
    if place < 1 or any(part.kind in _ANCHORS or part.kind in ("metric", "rate-name") for part in piece):
        return None
    part, before = piece[place], piece[place - 1]
    quantity = part.quantity
    led = (
        part.lead.partition(" ")[0] in _LEVELS
        or before.kind == "colon"
        or before.lead in (*_LEVELS, "stay", "stays", "be")
    )
    if quantity is None or not quantity.op or quantity.op == "=" or not led:
        return None
    about = _noun_phrase(piece, 0, place, words)
    way = "rise" if quantity.op.startswith(">") else "fall"
    return Change(about, part, None, way, absolute=True, rest=list(piece[place + 1 :])) if about is not None else None


def _in_full(found: Change, piece: Sequence[Part], words: Words) -> Change:
    """Give a metric with unknown words before it as the outcome that they make of it: unplanned downtime."""
    about = found.about
    if about is None or about.kind != "metric":
        return found
    place = piece.index(about)
    start = place
    while start and piece[start - 1].kind in ("unknown", "statistic") and place - start < _MOST_WORDS:
        start -= 1
    if start == place or any(part.kind in ("change", "compare", "beat") for part in piece[start:place]):
        return found
    whole = _noun_phrase(piece, start, place + 1, words)
    return replace(found, about=whole) if whole is not None else found


def _told(piece: Sequence[Part]) -> bool:
    """Tell whether a change is told as something that happened, or denied."""
    verb = _index(piece, "change", "beat")
    if any(part.kind == "not" for part in piece):
        return True
    past = verb >= 0 and piece[verb].lead in metric_changes.PAST
    led = any(part.lead in metric_words.MODALS or part.lead in ("be", "to be", "to") for part in piece[: max(verb, 0)])
    return past and not led and piece[0].kind != "when"


def _as_good(piece: Sequence[Part], words: Words) -> Change | None:
    """Read *at least as good as the current model*: a baseline and no amount."""
    place = _index(piece, "as-good")
    if place < 0 or any(part.kind == "amount" for part in piece):
        return None
    about = _metric(piece[:place])
    found = _against(Change(about, None, None, piece[place].value, rest=list(piece[place + 1 :])), words, led=True)
    return found if about is not None else None


def _index(piece: Sequence[Part], *kinds: str) -> int:
    return next((place for place, part in enumerate(piece) if part.kind in kinds), -1)


def _from_to(piece: Sequence[Part], words: Words) -> Change | None:
    """Read *from 20 % to 15 %*, with or without a verb of change before it."""
    start = _index(piece, "from")
    upto = _index(piece, "upto")
    if start < 0 or upto < start:
        return None
    inner = [part for part in piece[start + 1 : upto] if part.kind == "amount"]
    behind = next((place for place in range(upto + 1, len(piece)) if piece[place].kind == "amount"), -1)
    if len(inner) != 1 or behind < 0 or any(part.kind == "metric" for part in piece[start + 1 : behind]):
        return None
    verb = next((place for place in range(start) if piece[place].kind == "change"), -1)
    way = piece[verb].value if verb >= 0 else ""
    about = _about(piece, verb, start, words)
    return Change(about, piece[behind], inner[0], way, absolute=True, rest=list(piece[behind + 1 :]))


def _changed_by(piece: Sequence[Part], words: Words) -> Change | None:
    """Read *cut manual checks by half*, *conversion drops by 2 %*, *reduce scrap to 2 %*."""
    verb = _index(piece, "change")
    if verb < 0:
        return None
    for place in range(verb + 1, len(piece)):
        part = piece[place]
        if part.kind == "amount" and not timed(part):
            return _changed_to(piece, verb, place, words)
        share = metric_changes.SHARES_IN_WORDS.get(part.lead, "")
        if share and piece[place - 1].lead == "by":
            about = _about(piece, verb, place - 1, words)
            return Change(about, _half(part, share), None, piece[verb].value, rest=list(piece[place + 1 :]))
    if piece[verb].lead == "halve":
        end = next((n for n in range(verb + 1, len(piece)) if piece[n].kind in QUALIFIERS), len(piece))
        about = _about(piece, verb, end, words)
        return Change(about, _half(piece[verb], "50"), None, "fall", rest=list(piece[end:]))
    return None


def _half(part: Part, share: str) -> Part:
    amount = Quantity(part.start, part.end, Decimal(share), unit="%", dimension="share")
    return Part("amount", part.start, part.end, lead="by", quantity=amount)


def _changed_to(piece: Sequence[Part], verb: int, place: int, words: Words) -> Change | None:
    """Read the amount behind a verb of change: by so much, to so much, or so much below something."""
    part, way, rest = piece[place], piece[verb].value, list(piece[place + 1 :])
    by = part.lead.startswith("by")
    if by and words.said(part.start, part.end).endswith(" a quarter"):
        part = _half(part, "25")
    to = any(before.lead in ("to", "down to", "up to", "upto") for before in piece[max(place - 2, verb) : place])
    if by or to:
        return Change(_about(piece, verb, place, words), part, None, way, absolute=to and not by, rest=rest)
    if place == verb + 1:
        return _against(Change(_about(piece, verb, place, words), part, None, way, rest=rest), words)
    return None


def _compared(piece: Sequence[Part], words: Words) -> Change | None:
    """Read an amount that a comparative stands behind: 30 % fewer no-shows, 3 points above the current rule."""
    for place, part in enumerate(piece[:-1]):
        behind = piece[place + 1]
        if part.kind != "amount" or part.quantity is None:
            continue
        if (
            behind.kind == "op"
            and behind.lead in metric_changes.ABOVE
            and (dimension(part.quantity) in ("share", "points", "time") or _fraction(part.quantity))
        ):
            about = _metric(piece[:place]) or _metric(piece[place + 2 :])
            found = Change(about, part, None, metric_changes.ABOVE[behind.lead], rest=list(piece[place + 2 :]))
            return _against(found, words, led=True)
        if behind.kind == "as-good" and behind.value == ">":
            about = _metric(piece[:place]) or _metric(piece[place + 2 :])
            return _against(Change(about, part, None, "better", rest=list(piece[place + 2 :])), words, led=True)
        if behind.kind == "compare" or (behind.kind == "change" and behind.lead in metric_changes.NOUNS):
            return _comparative(piece, place, words)
    return None


def _comparative(piece: Sequence[Part], place: int, words: Words) -> Change | None:
    amount, behind = piece[place], piece[place + 1]
    than = next(
        (n for n in range(place + 2, len(piece)) if piece[n].lead in metric_changes.THAN and _refers(piece, n)), -1
    )
    end = than if than >= 0 else len(piece)
    about = _metric(piece[:place])
    rest = list(piece[place + 2 :])
    if about is None:
        about = _noun_phrase(piece, place + 2, end, words)
        used = [part for part in piece[place + 2 : end] if about is not None and part.end <= about.end]
        rest = [part for part in piece[place + 2 :] if part not in used]
    found = Change(about, amount, None, behind.value, rest=rest)
    return _against(found, words)


def _fraction(quantity: Quantity) -> bool:
    return dimension(quantity) == "number" and quantity.amount < 1


def _refers(piece: Sequence[Part], place: int) -> bool:
    return piece[place].lead in ("than", "compared with", "compared to", "relative to", "against", "versus", "vs")


def _beaten(piece: Sequence[Part], words: Words) -> Change | None:
    """Read *beat the naive forecast by at least 10 % in MAPE*."""
    verb = _index(piece, "beat")
    amount = next(
        (n for n in range(verb + 1, len(piece)) if piece[n].kind == "amount" and piece[n].lead.startswith("by")), -1
    )
    if verb < 0:
        return None
    end = amount if amount >= 0 else _behind_name(piece, verb + 1)
    about = _metric(piece[:verb]) or _metric(piece[end:])
    said = _named(piece[verb + 1 : end], words)
    if not said:
        return None
    rest = [part for part in piece[end + (1 if amount >= 0 else 0) :] if part is not about]
    return Change(about, piece[amount] if amount >= 0 else None, None, "better", said, rest=rest)


def _behind_name(piece: Sequence[Part], start: int) -> int:
    """Give where the name of a baseline ends: before a metric, a condition, or what leads one."""
    ends = (part.kind in (*QUALIFIERS, "metric") or part.lead in ("on", "in", "for") for part in piece[start:])
    return next((start + place for place, end in enumerate(ends) if end), len(piece))


def _against(found: Change, words: Words, *, led: bool = False) -> Change | None:
    """Take what stands behind *than*, or right behind where it is led already, as what is compared with."""
    rest = found.rest
    begin = (
        0
        if led
        else next((n for n, part in enumerate(rest) if part.lead in metric_changes.THAN and part.lead != "of"), -1)
    )
    if not led and rest and rest[0].kind == "op" and rest[0].lead in metric_changes.ABOVE:
        begin = 0
    if begin < 0:
        return found
    start = begin if led else begin + 1
    group = against_group(rest[start:], found.about)
    if group is not None:
        part, length = group
        said = part.group or part.value
        return replace(found, reference=said, rest=[*rest[:begin], *rest[start + length :]], against=part)
    end = start
    while (
        end < len(rest)
        and rest[end].kind not in (*QUALIFIERS, "amount", "ending", "not")
        and rest[end] is not found.about
        and (rest[end].lead not in _ANEW or end == start)
        and (rest[end].lead not in _AWAY or end == start)
    ):
        end += 1
    if end + 1 < len(rest) and rest[end].lead == "at" and rest[end + 1].lead in _MOMENTS:
        end += 2
    said = _named(rest[start:end], words)
    sure = not led and begin < len(rest) and _refers(rest, begin)
    if not said and sure and rest[start:] and rest[start].lead in ("the", "our"):
        said = _named(rest[start:end], words, any_head=True)
    if not said:
        return replace(found, reference=UNCLEAR) if sure else None if led else found
    return replace(found, reference=said, rest=[*rest[:begin], *rest[end:]], against=rest[start])


def _named(parts: Sequence[Part], words: Words, *, any_head: bool = False) -> str:
    """Give the name of a baseline in the author's words, or "" where it is not plain."""
    if not parts:
        return ""
    said = words.said(parts[0].start, parts[-1].end)
    for article in ("the ", "a ", "an ", "our ", "that of the ", "that of ", "what the ", "in the ", "in "):
        said = said.removeprefix(article)
    named = said.split(" ")
    if (
        not said
        or len(named) > _MOST_WORDS
        or set(named) & (set(metric_words.NO_NOUNS) - {"now", "the", "our", "a", "same"})
    ):
        return ""
    asked = set(named) & metric_words.MODALS
    return said if any(_head(word) for word in named) or (any_head and not asked) else ""


def _head(word: str) -> bool:
    return (
        word.removesuffix("'s").removesuffix("’s").rsplit("-", maxsplit=1)[-1] in metric_changes.BASELINES
        or word.isdecimal()
    )


def _metric(parts: Sequence[Part]) -> Part | None:
    found = [part for part in parts if part.kind in ("metric", "rate-name")]
    return found[0] if len(found) == 1 else None


def _about(piece: Sequence[Part], verb: int, end: int, words: Words) -> Part | None:
    """Give what changes: a metric between verb and amount or before the verb, or a noun phrase there."""
    inner = piece[verb + 1 : end]
    metric = _metric(inner) or (_metric(piece[:verb]) if verb >= 0 else None)
    if metric is not None and _alone(inner, metric):
        return metric
    if verb < 0:
        return _noun_phrase(piece, 0, end, words)
    if any(part.kind not in ("filler", "lead", "upto") and part.lead not in ("to", "by", "down") for part in inner):
        return _noun_phrase(piece, verb + 1, end, words)
    if verb <= 0 or (piece[verb].lead in metric_changes.TRANSITIVE and not _passive(piece, verb)):
        return None
    return _noun_phrase(piece, 0, verb, words)


def _passive(piece: Sequence[Part], verb: int) -> bool:
    return verb > 0 and piece[verb - 1].lead in ("be", "to be", "is", "are", "being", "been")


def _alone(inner: Sequence[Part], metric: Part) -> bool:
    """Tell whether nothing but a group stands beside a metric."""
    return all(part is metric or part.kind in ("filler", "slice", "named", "condition", "statistic") for part in inner)


def _noun_phrase(piece: Sequence[Part], start: int, end: int, words: Words) -> Part | None:
    """Give a plain noun phrase as what changes: a metric where it is one, else an outcome in the author's words."""
    chosen = list(piece[start:end])
    colon = max((n for n, part in enumerate(chosen[:-1]) if part.kind == "colon"), default=-1)
    if any(part.kind not in ("filler", "lead", "from") for part in chosen[colon + 1 :]):
        chosen = chosen[colon + 1 :]
    while chosen and (chosen[0].lead in _LEADING or chosen[0].kind == "when"):
        chosen.pop(0)
    while chosen and (chosen[-1].lead in metric_words.MODALS or chosen[-1].lead in _CLOSING):
        chosen.pop()
    qualifier = next((n for n, part in enumerate(chosen) if part.kind in _ENDS and part.lead != "to"), len(chosen))
    chosen = chosen[:qualifier]
    if not chosen:
        return None
    if len(chosen) == 1 and chosen[0].kind in ("metric", "rate-name"):
        return chosen[0]
    said = words.said(chosen[0].start, chosen[-1].end)
    named = said.split(" ")
    inner = {part.kind for part in chosen[1:-1] if part.kind != "lead" or part.lead not in _INNER}
    kinds = {chosen[0].kind, chosen[-1].kind, *inner}
    if (
        len(named) > _MOST_WORDS
        or not kinds <= _OUTCOME_KINDS | {"named", "slice", "condition"}
        or kinds <= {"filler", "statistic"}
    ):
        return None
    if set(named) & (set(metric_words.NO_NOUNS) - {"to", "a", "the", "an", "our", "not"}) or set(named) & set(
        metric_changes.NO_OUTCOME
    ):
        return None
    if set(named) & metric_words.MODALS or named[-1].removesuffix("s") in metric_words.UNITS_ALONE:
        return None
    return Part("outcome", chosen[0].start, chosen[-1].end, said)


def timed(part: Part) -> bool:
    """Tell whether an amount is the time within which something is to change."""
    if part.kind != "amount" or part.quantity is None or dimension(part.quantity) != "time":
        return False
    return part.lead in ("within", "in", "over", "after", "during", "window", "for")
