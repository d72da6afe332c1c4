"""Heads before a colon: which tell whose place somebody takes, who is not there, or what the people behind them do.

A head is no person of its own where another stands behind its colon. *Deputy: Jo Peel*; *Not available: the inspector*;
*Deploying: only Jan*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from remit.language.lists import heads
from remit.language.lists import people as lists
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity
from remit.language.readers.people.besides import BREAKS, NAMED, Person, is_role, kind, text_of

_LONGEST_HEAD = 6
_LINES = ("line", "item")
_HELD = ("accountable", "expert", "auditor")
"""What is asked for where a head may be an office, and who holds it stands behind its colon."""
_APART = tuple(one for one in BREAKS if one != "colon")
_BEING = ("is", "only")
_LEADING_OFF = ("of", "from", "by", "to", "for", "with")
_STATING = ("is for", "is with", "is up to", "is by", "only by", "only for")


@dataclass(frozen=True, slots=True)
class Doing:
    """What the people between two places in the text do, by the head before them."""

    action: str
    start: int
    end: int


def without_heads(items: Sequence[Item], what: str) -> tuple[list[Item], list[Doing]]:
    """Leave out heads that are nobody, with those behind one that says they are not there; and give what others do."""
    kept: list[Item] = []
    done: list[Doing] = []
    place = 0
    while place < len(items):
        opens = not place or kind(items[place - 1]) in _APART
        behind = _behind_head(items, place, what) if opens else 0
        if not behind:
            kept.append(items[place])
            place += 1
            continue
        said = items[place : behind - 1]
        head = [text_of(item) for item in said if kind(item) not in BREAKS and text_of(item) not in _BEING]
        end = _end(items, behind)
        if _absent(head):
            place = end
        elif _standing_in(head) or any(word in heads.NAMING for word in head[-1:]) or _held(head, items, behind, what):
            kept.append(_naming(items[behind - 1]))
            place = behind
        elif _about(head):
            kept.append(items[behind - 1])
            place = behind
        elif what == "access" and (action := _action(head)):
            stop = next((n for n in range(behind, end) if kind(items[n]) in _LINES), end)
            done.append(Doing(action, items[behind - 1].start, items[stop - 1].end))
            kept.append(_naming(items[behind - 1]))
            place = behind
        else:
            kept += items[place:behind]
            place = behind
    return kept, done


def doing(person: Person, doings: Sequence[Doing]) -> Person:
    """Give somebody what the head before them says they do, where no more is told than *signs for it*."""
    span = person.value.span
    if person.value.what == "accountable" and person.value.action.endswith(lists.SIGNING):
        return replace(person, value=replace(person.value, action=""))
    action = next((one.action for one in reversed(doings) if span and one.start <= span[0] < one.end), "")
    if not action or person.value.action:
        return person
    return replace(person, value=replace(person.value, action=action))


def _behind_head(items: Sequence[Item], place: int, what: str) -> int:
    """Give the place behind a head that begins here and its colon, or its *is for*; 0 for none."""
    for at in range(place, min(place + _LONGEST_HEAD + 1, len(items))):
        item = items[at]
        if isinstance(item, Quantity) or kind(item) in _APART:
            return 0
        if kind(item) == "colon":
            return at + 1 if at > place else 0
        pair = f"{text_of(item)} {text_of(items[at + 1])}" if at + 1 < len(items) else ""
        if what == "access" and pair in _STATING and _action([text_of(one) for one in items[place:at]]):
            return at + 2
    return 0


def _naming(item: Item) -> Item:
    """Give the sign behind a head as one behind which people are called by name."""
    return replace(item, kind="colon", value=NAMED, words=":") if isinstance(item, Lexeme) else item


def _end(items: Sequence[Item], place: int) -> int:
    """Give where what stands under a head ends: with its line."""
    return next((n for n in range(place, len(items)) if kind(items[n]) in _LINES), len(items))


def _held(head: Sequence[str], items: Sequence[Item], behind: int, what: str) -> bool:
    """Tell whether a head is an office that those behind its colon hold: product owner: Jane Doe."""
    if what not in _HELD or not head or behind >= len(items) or isinstance(items[behind], Quantity):
        return False
    return head[-1].split()[-1] in heads.OFFICES and not any(word in lists.NEGATIONS for word in head)


def _absent(head: Sequence[str]) -> bool:
    """Tell whether a head says that those behind it are not there."""
    role = bool(head) and is_role(head[-1].split()[-1])
    return not role and any(word in lists.NEGATIONS or word in lists.GONE for word in head)


def _standing_in(head: Sequence[str]) -> bool:
    """Tell whether a head says that those behind it stand in for somebody."""
    return bool(head) and head[-1] in lists.STANDING_IN


def _about(head: Sequence[str]) -> bool:
    """Tell whether a head is a thing that has to do with people, and nobody: questions of breeders."""
    at = next((n for n, word in enumerate(head) if word in _LEADING_OFF), 0)
    return bool(at) and not is_role(head[at - 1].split()[-1])


def _action(head: Sequence[str]) -> str:
    """Give what a head says is done, by a verb in *-ing* with a word or two behind it; "" for none."""
    if not head or any(is_role(word.split()[-1]) or word in lists.NEGATIONS for word in head):
        return ""
    doing = head[0].endswith("ing") and len(head[0]) > len("thing")
    doing = doing or (len(head) == 1 and head[0] in lists.PARTS["access"].verbs - lists.MODALS - lists.BEING)
    return " ".join(head) if doing else ""
