"""Names: the items of a list that was not read, in the words as they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from remit.language.candidates.offers import Heard, Offer, clauses
from remit.language.lists.items import LISTS
from remit.language.readers.naming.itemising import cut, known_name, pieces, trimmed, uncounted
from remit.language.readers.naming.itemising import words_of as said_of
from remit.language.tokens import Token
from remit.language.values import Value

MOST_ITEMS = 40
"""Items of one sentence that are offered."""

_LONGEST = 14
"""Words of one item that is offered."""

_NOTHING = frozenset(("none", "nothing", "no", "etc", "yes", "only", "mostly"))


def lists_offered(heard: Heard) -> Iterator[Offer]:
    """Offer the items of each list that was not read: all of a sentence as one list, or else one by one."""
    told = heard.told
    whats = [one.what for one in heard.asked("list") if one.what in LISTS]
    for what in whats:
        for part in heard.parts:
            body = [token for token in part if token.kind != "end"]
            items = [item for item in _items(what, body) if heard.free(item[0].start, item[-1].end)][:MOST_ITEMS]
            names = [_name(what, item) for item in items]
            named = [name for name in names if name]
            if what not in told and len(named) > 1:
                span = items[0][0].start, items[-1][-1].end
                yield Offer(span, (Value(what, items=tuple(dict.fromkeys(named)), span=span),))
            for item, name in zip(items, names, strict=True):
                if name:
                    span = item[0].start, item[-1].end
                    yield Offer(span, (Value(what, items=(name,), span=span),))


def _items(what: str, body: Sequence[Token]) -> Iterator[list[Token]]:
    """Cut a sentence into the items that it may list, clause by clause."""
    spec = LISTS[what]
    for clause in clauses(body):
        for piece in pieces(cut(clause), spec, what):
            item = uncounted(trimmed(piece, what))
            if item and len(item) <= _LONGEST:
                yield item


def _name(what: str, item: Sequence[Token]) -> str:
    said = known_name(what, item) or said_of(item)
    return "" if said in _NOTHING else said
