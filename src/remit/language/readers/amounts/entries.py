"""Entries: a list of amounts in notation cut at its commas and signs, and each entry understood word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from remit.language.lists import amounts as words_of
from remit.language.lists.amounts import series as lists
from remit.language.lists.amounts.series import Form
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity
from remit.language.readers.amounts.stepping import Step, step_in
from remit.language.readers.finding import Span

_NAMING = ("word", "noun", "unit", "filler", "cue")
_SILENT = ("colon", "close", "comma", "line", "item", "dash", "and", "approx", "behind", "range", "to", "share")
_ENDS = ("line", "item")
_ALWAYS = "24/7"
_LEADING = ("of", "for", "of the", "for the")
_PAIR = 2
_BARE_TAIL = 2
_TELLING = frozenset(("after", "expire", "expires", "valid", "ttl"))


@dataclass(slots=True)
class Entry:
    """One entry: its amount, what stands before and behind it, and what that was understood as."""

    items: list[Item] = field(default_factory=list[Item])
    bracketed: bool = False
    factor: bool = False
    counts: bool = False
    step: Step | None = None
    quantity: Quantity | None = None
    name: str = ""
    headed: bool = False
    tier: str = ""
    grows: bool = False
    cued: bool = False
    memory: tuple[Span, ...] = ()
    told: frozenset[str] = frozenset()


def entries_in(items: Sequence[Item]) -> list[Entry]:
    """Cut a sentence at commas, signs, brackets and new lines; at *and* and dashes only behind an amount."""
    found = [Entry()]
    depth = 0
    last = max((place for place, item in enumerate(items) if isinstance(item, Quantity)), default=-1)
    for place, item in enumerate(items):
        counts = found[-1].counts
        if isinstance(item, Quantity) and counts and item.dimension == "time" and item.op == ">":
            found.append(Entry([replace(item, op="")], found[-1].bracketed, counts=True))
            continue
        if isinstance(item, Quantity) or not _cuts(item, counted=counts, more=place < last):
            found[-1].items.append(item)
            found[-1].counts = counts or isinstance(item, Quantity)
            continue
        depth = (
            max(depth + (item.words in "([") - (item.words in ")]"), 0) if item.kind in ("comma", "close") else depth
        )
        factor = item.words in lists.FACTORS and item.words != "·"
        found[-1].factor = found[-1].factor or factor
        found.append(Entry(bracketed=depth > 0, factor=factor))
        if item.words in ("+", "plus"):
            found[-1].items.append(item)
    for one, two in pairwise(found):
        if one.factor and two.factor and any(isinstance(item, Quantity) and _is_column(item) for item in two.items):
            one.factor = False
    return [entry for entry in found if any(not _is_sign(item) for item in entry.items)]


def _is_column(quantity: Quantity) -> bool:
    """Tell whether columns are counted, which multiply no rows."""
    return bool({quantity.noun, quantity.noun.rpartition(" ")[2]} & lists.COLUMNS)


def _is_sign(item: Item) -> bool:
    return isinstance(item, Lexeme) and item.words in lists.SIGNS


def _cuts(item: Lexeme, *, counted: bool, more: bool) -> bool:
    """Tell whether a new entry begins at a word or a sign."""
    if item.kind in _ENDS or item.words in lists.SIGNS or item.words in lists.FACTORS:
        return True
    if item.kind in ("comma", "close"):
        return True
    return counted and more and (item.kind in ("and", "dash") or item.words in ("with", "w", "incl", "including"))


def understand(entry: Entry, forms: Sequence[Form], leads: frozenset[str]) -> bool:
    """Fill in what an entry says; False where a word of it is not understood."""
    timed = any(form.dimension == "time" and not form.led for form in forms)
    step, rest = step_in(entry.items, leads, timed=timed)
    entry.step = step
    places = [place for place, item in enumerate(rest) if isinstance(item, Quantity)]
    if len(places) > 1 and _with_memory(rest, places):
        entry.memory = tuple((one.start, one.end) for one in rest[places[1] : places[1] + 1])
        rest = rest[: places[1]]
        places = places[:1]
    if len(places) > 1:
        return False
    words = frozenset(
        word for item in rest if isinstance(item, Lexeme) for word in (item.words, *item.words.split(" "))
    )
    entry.told = words
    entry.items = rest
    if not places:
        return all(_harmless(item) for item in rest)
    quantity = rest[places[0]]
    before = [item for item in rest[: places[0]] if isinstance(item, Lexeme)]
    behind = [item for item in rest[places[0] + 1 :] if isinstance(item, Lexeme)]
    entry.quantity = quantity if isinstance(quantity, Quantity) else None
    entry.grows = bool(words & lists.GROWTH or set(entry.quantity.modifiers if entry.quantity else ()) & lists.GROWTH)
    entry.headed = (bool(before) and before[-1].kind in ("colon", "dash")) or (bool(before) and before[-1].words == "=")
    known = frozenset(word for form in forms for word in form.words)
    entry.cued = bool(words & _TELLING & known)
    left, right = _name(before, known), _tail(behind, known, lists.STATES)
    if not any(_may_be(form, entry) for form in forms):
        return entry.quantity is not None
    if left is None or right is None or (left and right and right not in lists.TIERS):
        return False
    if (left and not entry.headed and _verbal(left)) or _no_name(left or right):
        return False
    entry.name, entry.tier = _stored(f"{left} {right}".strip() if right in lists.TIERS else left or right)
    return True


def _stored(name: str) -> tuple[str, str]:
    """Part a name from the kind of store behind it: logs in cold storage."""
    for words, tier in lists.TIERS.items():
        if name == words or name.endswith(f" {words}"):
            return name.removesuffix(words).strip().removesuffix(" in").removesuffix(" on"), tier
    return name, ""


def _with_memory(items: Sequence[Item], places: Sequence[int]) -> bool:
    """Tell whether the second amount is only the memory of the processors that are counted: 2 A100 80 GB."""
    first, second = items[places[0]], items[places[1]]
    if not isinstance(first, Quantity) or not isinstance(second, Quantity) or len(places) > _PAIR:
        return False
    return first.noun.rpartition(" ")[2] in words_of.HARDWARE and second.dimension == "size"


def _harmless(item: Item) -> bool:
    """Tell whether a word in an entry without an amount may stand there: it is for others to read."""
    return isinstance(item, Lexeme) and (item.kind != "odd" or item.words == _ALWAYS or item.words in lists.SIGNS)


def _may_be(form: Form, entry: Entry) -> bool:
    """Tell whether an entry may be an amount of one kind."""
    same = entry.quantity is not None and form.dimension == entry.quantity.dimension
    return same and (not form.led or led(form, entry))


def _no_name(name: str) -> bool:
    """Tell whether a name is none: a verb of keeping by itself, or one of several times."""
    words = set(name.split(" "))
    return bool(words & lists.ORDINALS) or (name in {*words_of.KEEPING, *words_of.DELETING} and name not in lists.TIERS)


def _verbal(name: str) -> bool:
    """Tell whether a name may be something that somebody does: deleted, growing."""
    return any(
        (word.endswith(lists.VERBAL) and word not in lists.NOMINAL) or word in {*words_of.KEEPING, *words_of.DELETING}
        for word in name.split(" ")
        if word not in lists.TIERS
    )


def _name(lexemes: Sequence[Lexeme], known: frozenset[str]) -> str | None:
    """Give the name that stands before an amount, "" for none, None for what is no name."""
    words: list[str] = []
    for lexeme in lexemes:
        if lexeme.kind in _SILENT or lexeme.words in lists.SIGNS or lexeme.words == "=":
            continue
        if not words and lexeme.words in known | lists.QUIET | lists.GROWTH:
            continue
        if lexeme.words in lists.GROWTH or (lexeme.words in known and lexeme is lexemes[-1]):
            continue
        if lexeme.kind not in _NAMING:
            return None
        words.append(lexeme.words)
    while words and words[-1] in known | lists.QUIET:
        words.pop()
    return " ".join(words) if len(words) <= lists.LONGEST_NAME else None


def _tail(lexemes: Sequence[Lexeme], known: frozenset[str], states: frozenset[str]) -> str | None:
    """Give the name that stands behind an amount: of labels, for training, or bare; None for what is no name."""
    name = _name(lexemes, known)
    if name and all(word in states for word in name.split(" ")):
        return ""
    led = bool(lexemes) and lexemes[0].words in _LEADING
    return name if not name or led or len(name.split(" ")) <= _BARE_TAIL else None


def led(form: Form, entry: Entry) -> bool:
    """Tell whether a word of its own, or a word of growth, stands beside an amount."""
    return bool(entry.told & form.words) or (form.what == "growth" and entry.grows)
