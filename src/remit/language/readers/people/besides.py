"""Who somebody is beside whom: deputies, appositions, denials, and nouns that say nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from remit.language.lists import heads
from remit.language.lists import people as lists
from remit.language.phrases import Lexeme
from remit.language.quantities import Item, Quantity
from remit.language.values import Value

BREAKS = ("comma", "colon", "line", "item", "close", "dash", "question")
"""Kinds of phrases that end a clause about somebody."""

_CLAUSE = 40
"""Phrases on either side of a person that are looked at for a denial."""

_WHOLLY_PEOPLE = ("user-group", "expert", "auditor", "called", "accountable", "access", "explained-to")
"""What is asked for where nothing is counted but people."""

_BY_NAME = ("people", "expert", "called", "accountable")
"""What is asked for where people are called by their bare names."""

_REMARK = 6
"""Phrases of a remark in brackets that are looked through for hours."""

_SHORTEST_WORD = 3
"""Letters from which a word may be a name, or with an s a plural: DS is neither."""

_LONGEST_NAME = 2
"""Words of a name: a first and a last one."""

_SIGNED = re.compile(r"[^\W\d_]\. [^\W\d_][\w'’-]+|[^\W\d_]{2,} [^\W\d_]\.|@[\w.-]+")

NAMED = "named"
"""The value of a colon behind which people are called by their names."""

MOST_DETERMINERS = 4
"""Articles and their like before a role, at the most."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person or group as found: the value so far, and where it begins and ends among the items."""

    value: Value
    begin: int
    end: int


def singular(word: str) -> str:
    """Give the singular of a noun for people."""
    if word in lists.IRREGULAR:
        return lists.IRREGULAR[word]
    if word.endswith("men") and f"{word[:-3]}man" in lists.ROLES:
        return f"{word[:-3]}man"
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004  # "dies" is no plural of "dy"
        return f"{word[:-3]}y"
    plural = len(word) >= _SHORTEST_WORD and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if plural else word


def is_role(word: str, what: str = "", *, counted: bool = False) -> bool:
    """Tell whether a noun, singular or plural, is one for people: known, or formed like one and no known thing.

    `what` is what is asked for; with `counted` so many of them stand there, so that more endings tell.
    """
    one = singular(word)
    if not one:
        return False
    if one in lists.ROLES or {one, word} & lists.AMBIGUOUS_AGENTS.get(what, frozenset()):
        return True
    formed = len(one) >= lists.SHORTEST_AGENT and one.isalpha() and one not in lists.NO_AGENTS
    endings = (*lists.AGENTS, *lists.COUNTED_AGENTS) if counted and what in _WHOLLY_PEOPLE else lists.AGENTS
    return formed and one.endswith(endings)


def text_of(item: Item) -> str:
    """Give the words of a phrase, "" for a quantity."""
    return item.words.strip() if isinstance(item, Lexeme) else ""


def text_written(item: Item) -> str:
    """Give the words of a phrase as they were written, "" for a quantity."""
    return item.written if isinstance(item, Lexeme) else ""


def words_at(items: Sequence[Item], place: int) -> str:
    """Give the words of the phrase at a place, "" for none."""
    return text_of(items[place]) if place < len(items) else ""


def kind(item: Item | None) -> str:
    """Give the kind of a phrase, "" for a quantity."""
    return item.kind if isinstance(item, Lexeme) else ""


def determines(item: Item) -> bool:
    """Tell whether a phrase may stand before a role without telling who it is: the, our, a few."""
    return text_of(item) in lists.DETERMINERS or kind(item) == "vague"


def _clause(items: Sequence[Item], person: Person) -> Sequence[Item]:
    begin = person.begin
    while begin > max(person.begin - _CLAUSE, 0) and kind(items[begin - 1]) not in BREAKS:
        begin -= 1
    end = person.end
    while end < min(person.end + _CLAUSE, len(items)) and kind(items[end]) not in BREAKS:
        end += 1
    return items[begin:end]


def left_out(items: Sequence[Item], person: Person) -> bool:
    """Tell whether the clause denies somebody, or tells that they are gone."""
    clause = _clause(items, person)
    gone = any(text_of(item) in lists.GONE and item.start >= items[person.end - 1].end for item in clause)
    gone = gone or _gone_after(items, person)
    told = words_at(items, person.end) == ":" and words_at(items, person.end + 1) in lists.ABSENT
    ends = told and (person.end + 2 >= len(items) or kind(items[person.end + 2]) in BREAKS)
    behind = (item for item in clause if item.start >= items[person.end - 1].end)
    own = next((item.start for item in behind if text_of(item) in ("who", "whose")), clause[-1].end)
    return ends or gone or any(text_of(item) in lists.NEGATIONS for item in clause if item.start < own)


def _gone_after(items: Sequence[Item], person: Person) -> bool:
    """Tell whether the next clause says of somebody that they are gone: the inspector, he has retired."""
    behind = items[person.end : person.end + 2 * _REMARK]
    apart = next((n for n, item in enumerate(behind) if kind(item) == "comma"), len(behind))
    said = [text_of(item) for item in behind[apart + 1 :]]
    if said[:1] and said[0] in heads.POINTING and any([*said[n : n + 2]] in heads.NO_ONE for n in range(1, 3)):
        return True  # the mayor wants a screen, that is not a user
    told = len(behind) > 1 and kind(behind[0]) == "comma" and text_of(behind[1]) in heads.PRONOUNS
    return told and any(text_of(item) in lists.GONE for item in behind)


def alternative(items: Sequence[Item], person: Person) -> bool:
    """Tell whether somebody else is offered beside them."""
    return any(text_of(item) in ("or", "either") for item in _clause(items, person))


def stands_in(items: Sequence[Item], person: Person, earlier: Sequence[Person]) -> bool:
    """Tell whether somebody only stands in for another, or is who a name before the comma is."""
    whose = any(text_of(item) in lists.WHOSE for item in items[person.begin : person.end])
    if whose and person.value.who.split()[-1] in lists.STANDING_IN:
        return True
    if person.value.who in lists.STANDING_IN and words_at(items, person.end) == ":":
        return True  # a heading: who it is comes behind it
    if not earlier or earlier[-1].value.amount is not None or person.value.amount is not None:
        return False
    return apposed(items, person, earlier)


def turning(items: Sequence[Item], person: Person, what: str) -> bool:
    """Tell whether somebody only turns to those who are meant, or does something with a thing that is told of.

    *The data scientists will ask two foresters*; *complaints which two agents answer*.
    """
    asks = {words_at(items, person.end), words_at(items, person.end + 1)} & lists.ASKING
    relative = bool(person.begin) and words_at(items, person.begin - 1) in lists.RELATIVES
    ours = person.value.who == "team" and text_of(items[person.begin]) in ("the", "our", "team")
    return relative or (what == "expert" and (bool(asks) or ours))


def apposed(items: Sequence[Item], person: Person, earlier: Sequence[Person]) -> bool:
    """Tell whether a role says who a name before its comma is, or a name whose role that is."""
    if not earlier or earlier[-1].value.amount is not None or person.value.amount is not None:
        return False
    if any(isinstance(one, Lexeme) and one.value == NAMED for one in items[earlier[-1].end : person.begin]):
        return False
    titled = [_by_name(items, one) for one in (earlier[-1], person)]
    named = titled[0] != titled[1]
    behind = words_at(items, person.end)
    apart = earlier[-1].end + 1 >= person.begin - MOST_DETERMINERS and kind(items[person.begin - 1]) != "and"
    apart = apart and not any(text_of(item) == "or" for item in items[earlier[-1].end : person.begin])
    return named and apart and behind not in ("and", "or") and not _plural(items, person)


def _by_name(items: Sequence[Item], person: Person) -> bool:
    """Tell whether somebody is called by name, with a title or without."""
    if _signed(items[person.begin]):
        return True
    said = items[person.begin : person.begin + len(person.value.who.split())]
    bare = all(_of_a_name(item) for item in said)
    called = len(said) > 1 and _of_a_name(said[-1]) and is_role(text_of(said[-2]))  # Captain Okafor
    return bare or called or person.value.who.split()[0].strip(".") in lists.TITLES


def says_nothing(items: Sequence[Item], person: Person, what: str) -> bool:
    """Tell whether only the question's own word is said in a longer sentence: the experts who wrote it."""
    value = person.value
    told = value.amount is not None or value.place or value.action or value.schedule
    whole = person.begin <= 1 and person.end >= len(items) - 1
    if what == "accountable" and any(text_of(item) == "only" for item in _clause(items, person)[-1:]):
        return True  # the vendor answers for the server only
    if value.who == "person" and words_at(items, person.end) in ("who", "that") and not told:
        return True  # people who call are affected
    *before, noun = value.who.split()
    if before and noun in lists.FOLK and all(word in lists.PRAISE for word in before):
        return True  # a busy woman
    again = noun in lists.SAYING_NOTHING.get(what, frozenset()) and all(word in lists.SAYING_AGAIN for word in before)
    return again and not told and not whole


def in_a_case(items: Sequence[Item], person: Person, what: str) -> bool:
    """Tell whether somebody is named in what happened, and is not called then: a client in danger: the desk."""
    if what != "called":
        return False
    end, depth = person.end, 0
    while end < min(len(items), person.end + _CLAUSE) and (depth or kind(items[end]) not in ("comma", "colon")):
        depth += {"(": 1, ")": -1}.get(text_of(items[end]), 0)
        end += 1
    return end < len(items) and kind(items[end]) == "colon" and end > person.end and kind(items[end - 1]) != "close"


def christened(items: Sequence[Item], place: int, what: str, leads: frozenset[str]) -> int:
    """Give the place behind a person's bare name, or 0: Dave from sales; Priya (front desk); ask Petra Voss.

    At the beginning of a sentence every word has a capital letter, so that one word is a name there only where it is
    told who that is.
    """
    before = items[place - 1] if place else None
    led = text_of(before) in leads if before is not None else False
    headed = isinstance(before, Lexeme) and before.kind == "colon" and before.value == NAMED
    if not (what in _BY_NAME or headed) or not (place == 0 or kind(before) in BREAKS or kind(before) == "and" or led):
        return 0
    end = place
    while end < len(items) and end - place <= _LONGEST_NAME and _of_a_name(items[end]):
        end += 1
    if end == place + 1 and _signed(items[place]):
        return end
    length = end - place
    behind = words_at(items, end)
    remark = behind == "(" and any(_a_field(one.split()[-1], what) for one in _until_close(items, end + 1) if one)
    hours = behind == "(" and any(isinstance(one, Quantity) and one.period for one in items[end + 1 : end + _REMARK])
    hours = hours or _posted_behind(items, end)
    starts = place == 0 or kind(before) in ("line", "item")
    told = (
        remark
        or hours
        or (behind in ("from", "in", "of", "as") and what != "called" and not (starts and _a_thing(items, place, end)))
    )
    ends = end >= len(items) or kind(items[end]) in (*BREAKS, "and") or not isinstance(items[end], Lexeme) or told
    ends = ends or (headed and behind in ("alone", "only", "or"))
    sure = told or headed or (not starts and (led or what == "expert")) or (length > 1 and what == "expert")
    return end if 0 < length <= _LONGEST_NAME and ends and sure else 0


def _signed(item: Item) -> bool:
    """Tell whether a word is a name by its form: an initial with a surname (m. rossi), or a handle (@ana)."""
    return isinstance(item, Lexeme) and bool(_SIGNED.fullmatch(item.words))


def _a_field(word: str, what: str) -> bool:
    """Tell whether a word in brackets behind a name is a role, or says for what somebody is there: Omar (backend)."""
    return is_role(word, what) or (what == "people" and word in heads.FIELDS)


def _posted_behind(items: Sequence[Item], end: int) -> bool:
    """Tell whether a remark, and behind it how much of a post, stand behind a name: Leila (ML) full time."""
    if words_at(items, end) != "(":
        return False
    close = next((n for n in range(end + 1, min(end + _REMARK, len(items))) if words_at(items, n) == ")"), -1)
    behind = items[close + 1] if 0 < close < len(items) - 1 else None
    return kind(behind) == "full-time" or (isinstance(behind, Quantity) and behind.unit in ("FTE", "%"))


def entitled(items: Sequence[Item], start: int, end: int) -> int:
    """Give the place behind the name of somebody who is called by a role and a name, or 0: Chief Inspector Aydin."""
    upto = end
    while upto < len(items) and upto - end < _LONGEST_NAME and _of_a_name(items[upto]):
        upto += 1
    role = items[end - 1]
    titled = isinstance(role, Lexeme) and (role.capital or end - start == 1)
    closed = upto == len(items) or kind(items[upto]) in (*BREAKS, "and") or not isinstance(items[upto], Lexeme)
    return upto if titled and upto > end and closed else 0


def _a_thing(items: Sequence[Item], place: int, end: int) -> bool:
    """Tell whether a word with which a sentence begins is a thing, and no name: questions of breeders."""
    word = words_at(items, place)
    thing = word.endswith((*heads.THINGS, "s")) or words_at(items, end) == "of"
    return end - place == 1 and thing


def _until_close(items: Sequence[Item], place: int) -> list[str]:
    """Give the words of the next few phrases up to a closing bracket."""
    found: list[str] = []
    for item in items[place : place + _CLAUSE]:
        if text_of(item) == ")":
            break
        found.append(text_of(item))
    return found


def _of_a_name(item: Item) -> bool:
    """Tell whether a word may be a part of a person's name: a capital letter, and no word that is anything else."""
    if _signed(item):
        return True
    if not isinstance(item, Lexeme) or item.kind != "word" or not item.capital or item.written.isupper():
        return False
    other = lists.FUNCTION | lists.NO_NAMES | lists.VAGUE | lists.DETERMINERS | lists.NEGATIONS
    days = item.words.rstrip("s") in lists.NO_NAMES
    long = item.words.isalpha() and len(item.words) >= _SHORTEST_WORD
    return long and item.words not in other and not days and not is_role(item.words)


def _plural(items: Sequence[Item], person: Person) -> bool:
    """Tell whether more than one person is meant: the last word of the role is no singular."""
    last = words_at(items, person.end - 1).split()[-1:]
    return bool(last) and singular(last[0]) != last[0]
