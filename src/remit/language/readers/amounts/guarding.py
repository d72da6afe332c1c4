"""Guarding: what forbids to read an amount whose kind is clear already, because its words do not fit that kind.

Each guard is about one kind of amount and the words of its part of the sentence; it only ever says why nothing is read.
"""

from __future__ import annotations

from collections.abc import Sequence

from remit.language.lists.amounts import DELETING, KEEPING, THEN, guards
from remit.language.lists.amounts.units import PERIODS as TIMES
from remit.language.lists.asked import Asked
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity
from remit.language.readers.amounts.parts import Part
from remit.language.units import PERIODS

INCOMING = "This tells how much comes in, not how much there is: write what is stored in all."
_MORE = (">=", ">")
_NEAR = 2
_SMALL = frozenset(("up", "about", "around", "roughly", "some", "only", "just", "over", "nearly", "almost", "well"))
_DOERS = frozenset(("we", "they", "i", "it", "he", "she", "you", "who", "which", "that"))


def guarded(asked: Asked, quantity: Quantity, part: Part) -> str:
    """Say why an amount that its words name is not read all the same, or ""."""
    words = part.words()
    before = {one.words for one in part.before(quantity)}
    what = asked.what
    doubts = (
        (
            what == "items-labelled" and bool(before & guards.PERFECT and words & guards.LABELLED),
            "This tells how many were labelled, not how many are to be.",
        ),
        (
            what == "horizon" and quantity.amount == 1 and bool(before & {"in"}) and not before & guards.AHEAD,
            "Whether this is how far one plans ahead is not said.",
        ),
        (
            what == "retention" and bool(words & THEN and words & set(DELETING)) and quantity.op in ("<=", "<"),
            "This tells how fast it is deleted then, not how long it is kept.",
        ),
        (
            what == "rate" and bool(words & guards.HIGHEST),
            "This tells the highest rate, or one that is possible; the lowest is asked for.",
        ),
        (
            what == "interval" and quantity.op == ">" and _last(part, quantity) in ("every", "each"),
            "A longer time between two is no lowest rate: write the longest time.",
        ),
        (
            what == "reviewed-share" and quantity.unit != "%" and bool(words & guards.SCORED),
            "This is a bound of a score: which share that is nobody knows yet.",
        ),
        (
            what == "on-time-share" and bool(words & guards.LOSING),
            "Whether this is a share that comes or one that is lost is not clear.",
        ),
        (
            what in guards.LIMITS and _averaged(part, quantity),
            "This tells what is so on average, not what bounds it.",
        ),
        (
            what in guards.TURNED and bool({one.words for one in part.behind(quantity)} & guards.CANNOT),
            "What stands behind this amount turns it down.",
        ),
        (
            what == "double-labelled-share" and "overlap" in words and quantity.unit != "%",
            "Whether this much is labelled twice, or overlaps, is not clear: write it in per cent.",
        ),
        (
            what in guards.SHARES
            and _followed(part, quantity) in guards.SHARE_OF
            and not (what == "double-labelled-share" and _followed(part, quantity) == "overlap"),
            "What this is a share of is not what is asked for.",
        ),
        (
            what != "volume" and _told_of_the_past(part, quantity),
            "This tells what was, not what is asked for.",
        ),
        (
            bool(before & guards.BARE_VERBS) and not before & {"we", "our", "i"},
            "This is what somebody would like, and nobody's decision yet.",
        ),
        (
            what == "retention" and quantity.op in ("<=", "<") and quantity.led == "" and _unkept(part, quantity),
            "Whether data are kept that long, or gone after that time, is not said.",
        ),
        (
            what in ("compute-time", "cost") and quantity.op in _MORE and _stopping(part),
            "This tells what happens above an amount: write the most that it may be.",
        ),
        (
            what == "training-window" and not _cued(what, part) and not before & guards.TRAINED_ON,
            "Whether this is the time on which the model is trained is not said.",
        ),
        (
            what == "money" and quantity.period in ("s", "min", "h", "day", "working day"),
            "This is what something costs per time, not what there is to spend.",
        ),
        (
            what == "latency" and quantity.period in TIMES,
            "This is a time in each other time, not how long an answer takes.",
        ),
        (
            what == "labels-per-item" and _per_time_only(part),
            "Per what there are so many is not said.",
        ),
        (
            what == "growth" and not quantity.period and _last(part, quantity) == "from",
            "This tells from where it grows, not by how much.",
        ),
        (
            what == "retention" and bool(words & guards.ASKED_FOR and words & set(DELETING)),
            "This tells how fast it is deleted once somebody asks, not how long it is kept.",
        ),
        (
            what == "items-labelled" and bool(words & guards.PER_PERSON),
            "This is for each of them, and how many there are is not said.",
        ),
        (
            what == "labels-per-item" and _of_no_item(words, quantity),
            "How many labels that makes for each item is not said plainly.",
        ),
        (
            what == "rows" and not quantity.op and bool(words & guards.OWNED) and not words & guards.ASKING,
            "This tells what is, not what must be: write “at least”, or “must be”.",
        ),
        (
            "fold" in (*quantity.modifiers, *quantity.noun.split(" ")) or "fold" in words,
            "So many times something else is not read: write what it comes to.",
        ),
        (
            what in guards.ALONE and _verb_first(part) and not _cued(what, part),
            "Whose amount this is stands in another clause: write it beside the amount.",
        ),
        (
            what == "capacity" and bool(words & guards.WORKING_MEMORY) and bool(words & guards.CARDS),
            "The memory of a processor is no room to store anything.",
        ),
    )
    return next((sentence for doubtful, sentence in doubts if doubtful), "")


def denied_ahead(what: str, quantity: Quantity, items: Sequence[Item]) -> str:
    """Say that a share of known outcomes may be the one of unknown ones, where the sentence denies something; or ""."""
    if what not in ("label-coverage", "on-time-share", "reviewed-share"):
        return ""
    said = {item.words for item in items if isinstance(item, Lexeme) and item.end <= quantity.start}
    behind = [item.words for item in items if isinstance(item, Lexeme) and item.start >= quantity.end]
    told = [word for word in behind[:_NEAR] if word != ")"]
    said |= set(told[:1])
    return "Whether this is the share of which it is so, or is not, is not clear." if said & guards.NEVER else ""


def _averaged(part: Part, quantity: Quantity) -> bool:
    """Tell whether an average stands right before an amount: payouts average 900 euros."""
    before = [one.words for one in part.before(quantity)][-_NEAR:]
    return bool(set(before) & guards.AVERAGE)


def _followed(part: Part, quantity: Quantity) -> str:
    """Give the word right behind an amount, or ""."""
    behind = part.behind(quantity)
    return behind[0].words if behind else ""


def _told_of_the_past(part: Part, quantity: Quantity) -> bool:
    """Tell whether the verb right before an amount tells what somebody did: the pilot used up 900 GPU hours."""
    said = part.before(quantity)
    before = [one for one in said if one.words not in _SMALL]
    if not before:
        return False
    if before[-1].words in guards.SPENT or " ".join(one.words for one in said[-2:]) in guards.SPENT:
        return True
    word = before[-1].words
    ahead = before[-2].words if before[1:] else ""
    done = word.endswith("ed") and len(word) > len("seed") and word not in guards.COMMITTED
    return done and ahead in _DOERS


def _unkept(part: Part, quantity: Quantity) -> bool:
    """Tell whether nothing before an amount, and no word of keeping or deleting, says that it is about data."""
    said = part.words()
    colon = any(one.kind == "colon" for one in part.before(quantity))
    return (
        not said & {*KEEPING, *DELETING, "retention", "max", "maximum", "most", "longer"}
        and not colon
        and len(part.items) > 1
    )


def _verb_first(part: Part) -> bool:
    """Tell whether a part of a sentence begins with a verb whose subject stands in the one before: and has 500 GB."""
    first = next((one for one in part.items if not (isinstance(one, Lexeme) and one.kind in ("and", "comma"))), None)
    return isinstance(first, Lexeme) and first.words in guards.HAVING


def _cued(what: str, part: Part) -> bool:
    """Tell whether a word in a part names what its amount is."""
    start, end = part.span
    return any(cue.kind == "cue" and what in cue.value.split(",") and start <= cue.start < end for cue in part.cues)


def _stopping(part: Part) -> bool:
    """Tell whether a part tells what must happen once an amount is passed: should a run exceed 6 h."""
    return part.conditional or bool(part.words() & {"should", "exceed", "exceeds", "whoever", "whatever", "nothing"})


def _last(part: Part, quantity: Quantity) -> str:
    """Give the word right before an amount, or ""."""
    before = part.before(quantity)
    return before[-1].words if before else ""


def _per_time_only(part: Part) -> bool:
    """Tell whether nothing says per what there are so many labels but a word for a time: at 13 euros per hour."""
    named = [cue for cue in part.cues if cue.kind == "cue" and "labels-per-item" in cue.value.split(",")]
    return bool(named) and all(_before_a_time(cue, part) for cue in named)


def _before_a_time(cue: Lexeme, part: Part) -> bool:
    if cue.words not in ("per", "each", "every", "by"):
        return False
    inside = (one for one in part.quantities() if one.start <= cue.start < one.end)
    if any(one.period in TIMES for one in inside):
        return True
    behind = next((one for one in part.items if one.start >= cue.end), None)
    return isinstance(behind, Lexeme) and behind.words in PERIODS


def _of_no_item(words: set[str], quantity: Quantity) -> bool:
    """Tell whether nothing says that there are so many for each item; four eyes, too, are two people."""
    per_item = bool(words & guards.PER_ITEM) or (bool(quantity.period) and quantity.period not in TIMES)
    return not per_item or "eye" in quantity.noun.split(" ")


def shared(whats: set[str], quantity: Quantity, items: Sequence[Item]) -> str:
    """Say that others use what an amount is of, or that only a share is meant, where the sentence says so; or ""."""
    said = {item.words for item in items if isinstance(item, Lexeme)}
    if whats & {"load", "peak-load"} and _taken_a_share_of(items, quantity):
        return "Only a share of this is meant: write what it comes to."
    shares = bool(whats & guards.SHARED_OUT and said & guards.SHARING) and not said & guards.LEFT_FOR_US
    return "This is shared with others: write how much of it there is for the model." if shares else ""


def _taken_a_share_of(items: Sequence[Item], quantity: Quantity) -> bool:
    """Tell whether a share behind a count takes a part of it: 2 million visitors, 1 % use it."""
    amounts = [item for item in items if isinstance(item, Quantity) and item.start >= quantity.end]
    said = {item.words for item in items if isinstance(item, Lexeme)}
    return any(one.dimension == "share" and not one.period for one in amounts) and not said & guards.GROWS
