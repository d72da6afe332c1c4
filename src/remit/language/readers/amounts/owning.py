"""Owning: whose an amount is: what others have is no answer, nor is a whole of which we get a part.

These guards look at the whole sentence around an amount that a cue has named already. They only ever say why an amount
is not read.
"""

from __future__ import annotations

from collections.abc import Sequence

from remit.language.lists.amounts import owners
from remit.language.phrases import Lexeme, Lexicon
from remit.language.quantities import Item, Quantity, quantities
from remit.language.tokens import Token
from remit.language.units import dimension
from remit.language.values import Value

_ARTICLES = frozenset(("the", "a", "an", "this", "that", "each", "every", "any", "their", "its", "all", "our"))
_REACH = 8
_PLAIN = Lexicon()
_LONGEST = 3
_OPENING = 3
_WHOLES = ("data.volume", "scoping.infrastructure", "scoping.resources", "scoping.compute-budget")

THEIRS = "This is said of somebody else: say what holds here."
WHOLE = "This is the whole of which another amount is a part."
PART_OF_IT = "Only a part of this amount is meant: write what it comes to."


def disowned(question_id: str, items: Sequence[Item], quantity: Quantity) -> str:
    """Say why an amount of a sentence is not ours, or not all of it; or ""."""
    if question_id in owners.NOT_OTHERS and (of_others(items, quantity.start) or parted_from_us(items, quantity.start)):
        return THEIRS
    if _the_whole(items, quantity):
        return WHOLE
    return PART_OF_IT if _parted(items, quantity) else ""


def _the_whole(items: Sequence[Item], quantity: Quantity) -> bool:
    """Tell whether an amount is only what another one is a part of: 4,500 euros, of 310,000 in all."""
    earlier = [item for item in items if isinstance(item, Quantity) and item.end <= quantity.start]
    same = any(one.dimension == quantity.dimension and one.noun == quantity.noun for one in earlier)
    place = next((n for n, item in enumerate(items) if item.start == quantity.start), 0)
    if same and _word(items, place - 1) in ("of", "from") and _word(items, place - 2) in (",", "(", "out"):
        return True
    led = _word(items, place - 1) in ("the", "our", "all") and _word(items, place - 2) == "of"
    part = items[place - (3 if led else 2)] if place > _LONGEST else None
    counted = isinstance(part, Quantity) and part.dimension in ("", quantity.dimension) and not part.unit
    return counted and quantity.dimension == "count" and (led or _word(items, place - 1) == "of")


def of_others(items: Sequence[Item], start: int) -> bool:
    """Tell whether the subject of what is said up to a place is somebody else, or the thing somebody else's own."""
    if _not_us(items, start) or _by_a_norm(items):
        return True
    foreign = False
    for place, item in enumerate(items):
        if item.start >= start:
            break
        if isinstance(item, Quantity):
            continue
        if item.words in owners.TURNING or (foreign and item.words in owners.DELIVERING):
            foreign = False
        elif _theirs(items, place) or (_outsider(items, place) and not _led(items, place)):
            foreign = True
    return foreign


def _not_us(items: Sequence[Item], start: int) -> bool:
    """Tell whether a clause behind a place says that it does not hold for us: they are audited, we are not."""
    behind = [item for item in items if item.start >= start]
    return any(
        _word(behind, place) in (",", "(", "but", "and")
        and any(_words(behind[place + 1 : place + 1 + len(said)]) == said for said in owners.NOT_US)
        for place in range(len(behind))
    )


def parted_from_us(items: Sequence[Item], start: int) -> bool:
    """Tell whether somebody does what stands at a place, and we something else: they send it weekly, we fetch it."""
    ahead = [item.words for item in items if isinstance(item, Lexeme) and item.end <= start]
    behind = [item for item in items if item.start >= start]
    if ahead[:1] != ["the"] or set(ahead) & (owners.TURNING | owners.PASSIVE) or len(ahead) < _LONGEST:
        return False
    does = any(word.endswith("s") and not word.endswith(("ss", "'s", "’s")) for word in ahead[2:])
    return does and any(_word(behind, n) == "," and _word(behind, n + 1) == "we" for n in range(len(behind)))


def _by_a_norm(items: Sequence[Item]) -> bool:
    """Tell whether a sentence only says what a norm sets: every 2 seconds, that is the ITU standard."""
    norms = [n for n, item in enumerate(items) if isinstance(item, Lexeme) and item.words in owners.NORMS]
    return any({_word(items, at) for at in range(max(n - _LONGEST - 1, 0), n)} & {"is", "are", "to"} for n in norms)


def of_another_thing(question_id: str, items: Sequence[Item], start: int) -> bool:
    """Tell whether what is done at a time is done to something else: the tables are refreshed nightly."""
    things = owners.OTHER_THINGS.get(question_id)
    if not things:
        return False
    said = [item.words for item in items if isinstance(item, Lexeme)]
    until = [item.words for item in items if isinstance(item, Lexeme) and item.end <= start]
    subject = next((n for n, word in enumerate(until) if word in things), None)
    if subject is None or not set(until[subject:]) & owners.BEING or set(until[subject:]) & {"model", "models", "and"}:
        return False
    return not set(until[:subject]) & {"we", "us"} and said[0] not in owners.CONDITIONS


def _theirs(items: Sequence[Item], place: int) -> bool:
    """Tell whether a word says that something is another's: theirs, its own."""
    return _word(items, place) in owners.POSSESSIVES or (place > 1 and _pair(items, place) in owners.OWN_OF_OTHERS)


def _pair(items: Sequence[Item], place: int) -> str:
    """Give the two words from a place on."""
    pair = items[place : place + 2]
    return " ".join(one.words for one in pair if isinstance(one, Lexeme))


def _outsider(items: Sequence[Item], place: int) -> bool:
    """Tell whether a word, or two, names somebody who is not us, in whatever case."""
    named = {
        said.removesuffix("'s").removesuffix("’s").removesuffix("'")
        for said in (_pair(items, place), _word(items, place))
    }
    return bool(named & owners.OUTSIDERS)


def _word(items: Sequence[Item], place: int) -> str:
    item = items[place] if 0 <= place < len(items) else None
    return item.words if isinstance(item, Lexeme) else ""


def _led(items: Sequence[Item], place: int) -> bool:
    """Tell whether a word leads an outsider that makes it no subject: from the provider."""
    at = place - 1
    while at >= 0 and _word(items, at) in _ARTICLES:
        at -= 1
    return _word(items, at) in owners.LEADS


def _parted(items: Sequence[Item], quantity: Quantity) -> bool:
    """Tell whether what stands behind an amount takes a part of it, and that part is ours: we get half of it."""
    behind = [item for item in items if item.start >= quantity.end]
    for place in range(len(behind)):
        length = next((n for n in range(1, _LONGEST + 1) if _words(behind[place : place + n]) in owners.OF_WHICH), 0)
        if not length:
            continue
        before, after = behind[max(place - _REACH, 0) : place], behind[place + length : place + length + _REACH]
        last = before[-1] if before else None
        counted = isinstance(last, Quantity) and last.dimension in (quantity.dimension, "share", "", "factor")
        if isinstance(last, Quantity) and not counted:
            continue
        partly = counted or (bool(before) and _word(before, len(before) - 1) in owners.FRACTIONS)
        said = [*before, *after] if partly else after
        return any(isinstance(one, Lexeme) and one.words in owners.ALLOTTING for one in said)
    return False


def _words(items: Sequence[Item]) -> tuple[str, ...]:
    return tuple(one.words if isinstance(one, Lexeme) else "" for one in items)


def contrasted(question_id: str, sentences: Sequence[Sequence[Token]], value: Value, values: Sequence[Value]) -> bool:
    """Tell whether a value is what somebody else does, or a whole, as another sentence of the answer shows.

    *The county updates its register annually; we query it once a week*: the sentence of the value begins with a noun
    that does something, and has no word for ourselves; another has one. *Daily at 1:00; the accounting job runs
    weekly*: the second time is of another work. *900 patients a day; for 40 of them*: the 900 are not meant.
    """
    if value.span is None or value.who or (value.amount is None and value.what != "trigger"):
        return False
    place = value.span[0]
    at = next((n for n, one in enumerate(sentences) if one and one[0].start <= place <= one[-1].end), None)
    if at is None:
        return False
    if question_id == "modeling.audit" and sentences[0][:1] and sentences[0][0].text in ("no", "none", "nope"):
        return True
    others = [one for n, one in enumerate(sentences) if n != at and one]
    partly = question_id in _WHOLES
    later = sentences[at + 1 :] if value.amount is not None else ()
    if any(_counts_of_them(one, value) or (partly and _takes_a_part(one)) for one in later):
        return True
    stranger = _of_a_stranger(sentences[at])
    if stranger and value.schedule and any(_beside(one, value, values) for one in sentences[:at] if one):
        return True
    foreign = stranger or _of_an_outsider(sentences[at])
    ours = [one for one in others if _of_ours(one)]
    return foreign and any(one[0].text in owners.OURSELVES or _beside(one, value, values) for one in ours)


def _takes_a_part(sentence: Sequence[Token]) -> bool:
    """Tell whether a sentence says without a number that ours is only a part: ours is a small fraction."""
    words = [token.text for token in sentence if token.kind == "word"]
    if any(token.kind == "number" for token in sentence) or not set(words[:_OPENING]) & {"ours", "we", "our", "only"}:
        return False
    taken = next((n for n, word in enumerate(words) if word in owners.FRACTIONS - {"all", "most", "share"}), None)
    return taken is not None and ("ours" in words or words[taken + 1 : taken + 2] in ([], ["of"]))


def _counts_of_them(sentence: Sequence[Token], value: Value) -> bool:
    """Tell whether a sentence counts a part of what an amount counted before: 40 of them."""
    if dimension(value.unit) not in ("", "count") or not any(token.text in owners.THEM for token in sentence):
        return False
    items = quantities(_PLAIN.lexemes(sentence))
    return any(
        isinstance(item, Quantity)
        and item.dimension in ("", "count")
        and _words(items[place + 1 : place + 3]) in owners.OF_WHICH
        for place, item in enumerate(items)
    )


def _of_an_outsider(sentence: Sequence[Token]) -> bool:
    """Tell whether a sentence names somebody who is not us, and has no word for ourselves."""
    items = _PLAIN.lexemes(sentence)
    ours = any(token.text in owners.TURNING for token in sentence)
    return not ours and any(_outsider(items, place) for place in range(len(items)))


def _of_a_stranger(sentence: Sequence[Token]) -> bool:
    """Tell whether a sentence begins with a noun and a verb of doing, and does not speak of us."""
    words = [token.text for token in sentence if token.kind == "word"]
    if words[:1] != ["the"] or set(words) & (owners.TURNING | owners.PASSIVE) or len(words) < _LONGEST:
        return False
    return any(word.endswith("s") and not word.endswith(("ss", "'s", "’s")) for word in words[2:_REACH])


def _of_ours(sentence: Sequence[Token]) -> bool:
    return any(token.text in owners.OURSELVES for token in sentence)


def _beside(sentence: Sequence[Token], value: Value, values: Sequence[Value]) -> bool:
    """Tell whether a sentence holds a value of the same kind, or an amount of the same dimension or of none."""
    start, end = sentence[0].start, sentence[-1].end
    if any(one.what == value.what and one.span and start <= one.span[0] < end for one in values):
        return True
    if value.amount is None:
        return False
    of = dimension(value.unit)
    amounts = (item for item in quantities(_PLAIN.lexemes(sentence)) if isinstance(item, Quantity))
    return any(one.dimension in ({of, ""} if of else {"", "count"}) for one in amounts)
