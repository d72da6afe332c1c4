"""Standing: answers that are no value but one of six things, with what people say around them.

Unlimited, none, never, unknown, not applicable, to be decided: and the reason, the date or the owner behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from remit.language.lists import statuses
from remit.language.phrases import Lexeme, Lexicon, synonyms, table
from remit.language.quantities import Item, Quantity, quantities
from remit.language.readings import Status
from remit.language.tokens import Token

_ALL: tuple[Status, ...] = ("unlimited", "none", "never", "unknown", "not-applicable", "to-be-decided")
_OLD = Lexicon({phrase: ("status", status) for phrase, status in statuses.STATUSES.items()})
_TAILS = frozenset(statuses.STATUS_TAILS)
_WORDED = synonyms("status", statuses.WORDED) | {
    phrase: ("status", status) for phrase, status in statuses.STATUSES.items()
}
_LEXICON = Lexicon(_WORDED, table("turning", statuses.TURNING), table("reason", statuses.REASONS))
_OF_QUESTION = {
    question: Lexicon(
        _WORDED, {phrase: ("status", status) for phrase, status in phrases.items()},
        table("turning", statuses.TURNING), table("reason", statuses.REASONS),
    )
    for question, phrases in statuses.BY_QUESTION.items()
}  # fmt: skip
_PLAYING_DOWN = ("it's", "is", "that's", "they're", "we", "they", "there's")
"""Words before *only* with which it explains, and takes nothing back."""

_DONE = ("comma", "colon", "dash", "reason", "close", "end")
_LONGEST_OPENING = 12
_REACH = 4
_REASON = 2
_MARKED = frozenset({"number", "unsure", "op", "share", "status"})


@dataclass(frozen=True, slots=True)
class Standing:
    """A status, and whether it stands for sure; if not, it holds only where no value is read beside it."""

    status: Status
    sure: bool = False


def status_of(question_id: str, found: Sequence[Token]) -> Standing | None:
    """Give the status that stands for the whole answer, if it is one and says no more than why or until when."""
    said = [token for token in found if token.kind not in ("end", "line", "item")]
    sure = _bare(said)
    if sure:
        return Standing(sure, sure=True)
    if any("?" in token.text for token in found if token.kind == "end") and len(said) > 1:
        return None
    worded = _worded(question_id, found)
    return Standing(worded, sure=worded == "not-applicable" and _says_it_itself(question_id, said)) if worded else None


def _says_it_itself(question_id: str, said: Sequence[Token]) -> bool:
    """Tell whether an answer begins with why its question does not apply: no stream, it's a yearly list."""
    words = " ".join(token.text for token in said[:_LONGEST_OPENING])
    own = statuses.BY_QUESTION.get(question_id, {})
    return any(status == "not-applicable" and words.startswith(f"{phrase} ") for phrase, status in own.items())


def _as_status(value: str) -> Status | None:
    return next((status for status in _ALL if status == value), None)


def _bare(said: Sequence[Token]) -> Status | None:
    """Read a status with which the answer begins, and a reason behind it."""
    lexemes = _OLD.lexemes(said)
    if not lexemes or lexemes[0].kind != "status":
        return None
    rest = lexemes[1:]
    if lexemes[0].value == "not-applicable" and _reasoned(said, rest):
        return "not-applicable"
    while rest and rest[0].kind in ("comma", "colon", "dash"):
        rest = rest[1:]
    reasoned = bool(rest) and rest[0].words.split(" ")[0] in _TAILS
    if rest and lexemes[0].value == "never" and rest[0].words in statuses.ABOUT:
        return None
    clean = not any(lexeme.kind in _MARKED for lexeme in rest)
    if rest and not (reasoned and clean and not any(lexeme.words in statuses.TURNING for lexeme in rest)):
        return None
    return _as_status(lexemes[0].value)


def _reasoned(said: Sequence[Token], rest: Sequence[Lexeme]) -> bool:
    """Tell whether a colon or a dash leads from a status to a reason of some words, in which no figure stands.

    N/A - claims come in one by one.
    """
    leads = bool(rest) and rest[0].kind in ("colon", "dash")
    turned = any(lexeme.words in statuses.TURNING or lexeme.kind == "unsure" for lexeme in rest)
    figures = any(token.text[:1].isdigit() for token in said)
    return leads and not turned and not figures and sum(lexeme.kind == "word" for lexeme in rest) >= _REASON


def _worded(question_id: str, found: Sequence[Token]) -> Status | None:
    """Read a status in more words: there is no limit on that, I am afraid we don't know yet."""
    ended = [
        token if token.kind != "end" else Token("mark", ",", token.start, token.end)
        for token in found
        if token.kind not in ("line", "item")
    ]
    found_items = quantities(_OF_QUESTION.get(question_id, _LEXICON).lexemes(ended))
    if any(isinstance(item, Quantity) and not _uncounted(item) for item in found_items):
        return None
    items = [item for item in found_items if isinstance(item, Lexeme)]
    place, status = _opening(items)
    if status is None:
        return None
    about = False
    while place < len(items) and _around(items[place]):
        item = items[place]
        about = about or item.words in statuses.ABOUT
        place += 1
    rest = items[place:]
    if not any(item.kind not in ("comma", "close") for item in rest):
        return status
    behind = rest[0]
    if status == "never" and about and behind.kind not in _DONE:
        return None
    reasoned = about or behind.kind in _DONE or behind.words.split(" ")[0] in _TAILS
    turned = any(
        item.kind in ("turning", "op", "number", "share", "unsure") and not _explains(rest, place)
        for place, item in enumerate(rest)
    )
    other = any(item.kind == "status" and item.value != status for item in rest)
    return status if reasoned and not turned and not other else None


def _uncounted(quantity: Quantity) -> bool:
    """Tell whether an amount is none that could hold instead: a few trees."""
    return bool(quantity.problem) and quantity.dimension in ("", "count") and not quantity.amount


def _explains(rest: Sequence[Lexeme], place: int) -> bool:
    """Tell whether *only* plays something down, and takes nothing back: it's only our own workstation."""
    return rest[place].words == "only" and bool(place) and rest[place - 1].words in _PLAYING_DOWN


def _opening(items: Sequence[Item]) -> tuple[int, Status | None]:
    """Find the status in the first words of an answer, and the place behind it."""
    for place, item in enumerate(items[:_LONGEST_OPENING]):
        if isinstance(item, Quantity):
            break
        if item.kind == "status" and not _of_something(items, place + 1):
            return place + 1, _as_status(item.value)
        if item.words in ("no", "without", "without any", "not any", "any") or item.kind == "not":
            ahead = _none_of(items, place + 1)
            if ahead is not None and item.words in ("no", "without", "without any"):
                return ahead
        if not _around(item) and item.kind != "comma":
            break
    return 0, None


def _of_something(items: Sequence[Item], at: int) -> bool:
    """Tell whether a status only begins a longer phrase: none of the groups."""
    behind = items[at] if at < len(items) else None
    return isinstance(behind, Lexeme) and behind.words == "of"


def _none_of(items: Sequence[Item], at: int) -> tuple[int, Status | None] | None:
    """Read *no … limit*: no special requirements, no hard upper limit."""
    for place in range(at, min(len(items), at + _REACH)):
        item = items[place]
        if isinstance(item, Quantity) or item.kind in ("comma", "close", "colon"):
            return None
        status = statuses.LIMIT_NOUNS.get(item.words)
        if status:
            return place + 1, _as_status(status)
    return None


def _around(item: Item) -> bool:
    """Tell whether an item says nothing of its own around a status."""
    return isinstance(item, Lexeme) and all(word in statuses.AROUND for word in item.words.split(" "))


def is_its_own_reason(question_id: str, text: str) -> bool:
    """Tell whether an answer says by itself why its question does not apply: *no stream*, of a stream's rate."""
    own = statuses.BY_QUESTION.get(question_id, {})
    return any(said == "not-applicable" and phrase in text.casefold() for phrase, said in own.items())
