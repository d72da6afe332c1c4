"""Finding what a system is for: who does what with it, so that what comes of it.

Read only in plain forms: "help shop managers to order bread so that less is thrown away"; "radiologists must see urgent
scans first so that …"; "to cut waste, shop managers must know …"; "predict sales so that planners can order". The parts
are the author's own words; whatever has another form is left in words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from remit.language.lists import people
from remit.language.lists import statements as lists
from remit.language.lists.asked import ASKED
from remit.language.readers.finding import Found, Span
from remit.language.readers.naming.itemising import words_of
from remit.language.readers.people.besides import is_role, singular
from remit.language.tokens import Token
from remit.language.values import Value

PURPOSE = "purpose"
"""What a value of this reader is about."""

_LONGEST_WHO = 9
_FEWEST_WORDS = 2
_LONGEST_HEADED = 200
_APART = ("end", "line", "item")
"""What stands between the parts of a statement that has a heading for each."""

Tokens = Sequence[Token]


def find_statements(question_id: str, sentence: Tokens, taken: Sequence[Span]) -> tuple[Found, ...]:  # noqa: ARG001  # statements come before all others
    """Find the purpose that a sentence states, if its form is plain; one at most."""
    if not any(one.kind == "statement" for one in ASKED.get(question_id, ())):
        return ()
    said = [token for token in sentence if token.kind not in ("end", "item")]
    if any("?" in token.text for token in sentence if token.kind == "end") or not said:
        return ()
    main, aim = _parted(said)
    value = (
        _as_a_role(main, aim)
        or _reversed(said)
        or _willed(main, aim)
        or _able(main, aim)
        or _helped(main, aim)
        or _wished(main, aim)
        or _wanted(main, aim)
        or _task(main, aim)
    )
    if value is None:
        return ()
    span = (said[0].start, said[-1].end)
    who, action, aims = (_words(part) for part in value)
    if not action:
        return ()
    return (Found((Value(PURPOSE, who=who, action=action, aim=aims, span=span),), (span,)),)


def headed_statement(question_id: str, found: Tokens) -> Value | None:
    """Give the purpose that a whole answer states part by part: purpose: …; for: …; benefit: …; None for no such."""
    if not any(one.kind == "statement" for one in ASKED.get(question_id, ())) or len(found) > _LONGEST_HEADED:
        return None
    value = _headed(found)
    if value is None or any("?" in token.text for token in found if token.kind == "end"):
        return None
    who, action, aim = (_words([one for one in part if one.kind not in _APART]) for part in value)
    return Value(PURPOSE, who=who, action=action, aim=aim, span=(found[0].start, found[-1].end))


Parts = tuple[Tokens, Tokens, Tokens]


def _at(said: Tokens, place: int, phrases: Sequence[tuple[str, ...]]) -> int:
    """Give how many tokens the longest of some phrases takes here, 0 for none."""
    return max((len(p) for p in phrases if tuple(t.text for t in said[place : place + len(p)]) == p), default=0)


def _parted(said: Tokens) -> tuple[Tokens, Tokens]:
    """Part a statement at the first phrase that begins what it is for."""
    for place in range(1, len(said)):
        length = _at(said, place, lists.AIMS)
        if length:
            return said[:place], said[place + length :]
        behind = said[place + 1].text if place + 1 < len(said) else ""
        if said[place].text == "so" and behind in lists.SO and place + _FEWEST_WORDS < len(said):
            return said[:place], said[place + 1 :]
    return said, ()


def _words(said: Tokens) -> str:
    """Give words as they were written, without commas and articles at their ends."""
    tokens = list(said)
    while tokens and tokens[-1].text in (",", "-", "–", "—", ":"):
        tokens.pop()
    while tokens and tokens[0].text in (",", "-", "–", "—", ":"):
        tokens.pop(0)
    return re.sub(r"\s+([,:)])", r"\1", re.sub(r"([(])\s+", r"\1", words_of(tokens)))


def _who(said: Tokens) -> Tokens | None:
    """Give who is meant, without article; () for a system or *we*, None where the words name nobody plainly."""
    tokens = [token for token in said if token.kind != "mark"]
    while tokens and tokens[0].text in lists.ARTICLES:
        tokens = tokens[1:]
    if not tokens:
        return None
    if len(tokens) > _LONGEST_WHO or any(
        token.text in lists.DOUBTS or token.kind not in ("word", "dash") for token in tokens
    ):
        return None
    if tokens[-1].text in lists.SYSTEMS:
        return ()
    named = any(is_role(token.text, "user-group") for token in tokens)
    return tokens if named else None


def _headed(said: Tokens) -> Parts | None:
    """Read: purpose: flag late bags; for: the transfer desk; benefit: fewer bags left behind."""
    parts: dict[str, Tokens] = {}
    place, slot, begin = 0, "", 0
    while place < len(said):
        slots = [(one, n) for one, words in lists.HEADED.items() if (n := _heads(said, place, words))]
        if slots:
            if slot:
                parts[slot] = said[begin:place]
            slot, length = slots[0]
            place = begin = place + length
        else:
            place += 1
    if slot:
        parts[slot] = said[begin:]
    if len(parts) < _FEWEST_WORDS or "action" not in parts or len(parts["action"]) < _FEWEST_WORDS:
        return None
    named = [token for token in parts.get("who", ()) if token.kind not in _APART]
    who = _who(named) if named else ()
    return None if who is None else (who, parts["action"], parts.get("aim", ()))


def _heads(said: Tokens, place: int, words: Sequence[str]) -> int:
    """Give how many tokens a heading with its colon takes here, at the beginning of a part; 0 for none."""
    opens = not place or said[place - 1].kind in _APART or said[place - 1].text in (",", ";", "|")
    for length in (1, 2) if opens else ():
        colon = said[place + length].text if place + length < len(said) else ""
        if colon == ":" and " ".join(token.text for token in said[place : place + length]) in words:
            return length + 1
    return 0


def _as_a_role(main: Tokens, aim: Tokens) -> Parts | None:
    """Read: as a brewer I want to know on day two whether a tank goes off."""
    if " ".join(token.text for token in main[:2]) not in lists.AS:
        return None
    for place in range(3, min(len(main), _LONGEST_WHO + 2)):
        length = _at(main, place, lists.OWN_WANTS)
        if length:
            who = _who([token for token in main[2:place] if token.text != ","])
            action = main[place + length :]
            return (who, action, aim) if who and len(action) >= _FEWEST_WORDS else None
    return None


def _willed(main: Tokens, aim: Tokens) -> Parts | None:
    """Read: we want the retention agents to see who is about to go."""
    begin = next((n + length for n in range(len(main)) if (length := _at(main, n, lists.WILLING))), 0)
    rest = main[begin:]
    place = next((n for n, token in enumerate(rest[: _LONGEST_WHO + 1]) if token.text == "to"), 0)
    if not begin or place < 1 or any(token.text in lists.DOUBTS for token in main[:begin]):
        return None
    who = _who(rest[:place])
    action = rest[place + 1 :]
    plain = len(action) >= _FEWEST_WORDS and action[0].kind == "word" and action[0].text not in lists.MODALS
    return (who, action, aim) if who and plain else None


def _reversed(said: Tokens) -> Parts | None:
    """Read: to cut waste, shop managers must know what sells."""
    begin = 1 if said[0].text == "to" else _at(said, 0, lists.AIMS)
    comma = next((place for place, token in enumerate(said) if token.text == ","), -1)
    if not begin or comma <= begin + 1:
        return None
    wanted = _wanted(said[comma + 1 :], said[begin:comma])
    return wanted if wanted is not None and wanted[0] else None


def _able(main: Tokens, aim: Tokens) -> Parts | None:
    """Read: predict sales so that planners can order in time."""
    for place in range(1, min(len(aim), _LONGEST_WHO)):
        length = _at(aim, place, lists.ABLE)
        if not length:
            continue
        who = _who(aim[:place])
        plain = main[0].text in lists.TASKS or _task(main, ()) is not None or _openings(main)
        rest = aim[place + length :]
        if not who or not plain or len(rest) < _FEWEST_WORDS or rest[0].text in lists.DOUBTS:
            return None
        action, further = _parted(rest)
        return who, action, further
    return None


def _openings(main: Tokens) -> bool:
    return all(token.text in lists.OPENINGS or token.kind != "word" for token in main[:3]) and not any(
        token.text in lists.DOUBTS for token in main
    )


def _helped(main: Tokens, aim: Tokens) -> Parts | None:
    """Read: help radiologists to see urgent scans first."""
    place = next((n for n, token in enumerate(main) if token.text in lists.HELPS), -1)
    if place < 0 or not (_opened(main[:place]) or _thing_to(main[:place])):
        return None
    rest = main[place + 1 :]
    if rest[:1] and rest[0].text in lists.HELP_NOUNS:
        return None
    role = next((n for n in range(1, len(rest[:_LONGEST_WHO]) + 1) if _ends_role(rest, n)), -1)
    if role < 1:
        return None
    goes_on = role < len(rest) and rest[role].text in people.GOING_ON and rest[role].text != "to"
    upto = role
    if goes_on:
        upto = next((n for n, token in enumerate(rest[: _LONGEST_WHO + 1]) if n > role and token.text == "to"), -1)
        if upto < 0:
            return None
    action = rest[upto + 1 :] if upto < len(rest) and rest[upto].text == "to" else rest[upto:]
    who = _who(rest[:upto])
    plain = len(action) >= _FEWEST_WORDS and action[0].kind == "word" and action[0].text not in lists.MODALS
    return (who, action, aim) if who and plain else None


def _opened(before: Tokens) -> bool:
    """Tell whether nothing but opening words stands before a helping verb."""
    return all(token.text in lists.OPENINGS or token.kind != "word" for token in before)


def _thing_to(before: Tokens) -> bool:
    """Tell whether a thing stands before a helping verb that is to help: the pre-check shall help …."""
    names = [token for token in before[:-1] if token.kind != "dash"]
    if not 2 <= len(names) <= _LONGEST_WHO or before[-1].text not in lists.SUBJECT_ENDS:  # noqa: PLR2004  # article, noun
        return False
    plain = all(token.kind == "word" and token.text not in lists.DOUBTS | lists.MODALS for token in names)
    whose = names[0].text in (*lists.ARTICLES, "this")
    return plain and whose and not any(singular(token.text) in people.ROLES - _THINGS for token in names)


_THINGS = frozenset(
    {"planner", "checker", "reader", "scanner", "sorter", "finder", "tracker", "detector", "classifier"}
)
"""Nouns that may be a person, and are a thing where it shall help a person."""


def _wished(main: Tokens, aim: Tokens) -> Parts | None:
    """Read: what we want is that clerks get their own mails at the first go."""
    begin = _at(main, 0, lists.WISHES)
    rest = main[begin:]
    if not begin or any(token.text in lists.DOUBTS for token in rest[: _LONGEST_WHO + 1]):
        return None
    role = next((n for n in range(1, min(len(rest), _LONGEST_WHO) + 1) if _ends_role(rest, n)), -1)
    if role < 1 or len(rest) - role < _FEWEST_WORDS or rest[role].kind != "word" or rest[role - 1].text.endswith("'s"):
        return None
    who, verb = _who(rest[:role]), rest[role].text
    many = rest[role - 1].text != singular(rest[role - 1].text)
    plain = many and verb not in lists.MODALS and verb not in people.GOING_ON and not verb.endswith(("ed", "ing", "ly"))
    return (who, rest[role:], aim) if who and plain else None


def _ends_role(said: Tokens, place: int) -> bool:
    """Tell whether a noun for people ends before `place`, and does not go on: claims agents, not claims."""
    longer = place < len(said) and is_role(said[place].text, "user-group")
    return is_role(said[place - 1].text, "user-group") and not longer


def _wanted(main: Tokens, aim: Tokens) -> Parts | None:
    """Read: shop managers need to know tomorrow's sales."""
    for place in range(1, min(len(main), _LONGEST_WHO + 1)):
        length = _at(main, place, lists.WANTS)
        if not length:
            continue
        who = _who(main[:place])
        action = main[place + length :]
        if who is None or len(action) < _FEWEST_WORDS or action[0].text in lists.DOUBTS or action[0].kind != "word":
            return None
        if not who and action[0].text not in lists.TASKS:
            return None
        return who, action, aim
    return None


def _task(main: Tokens, aim: Tokens) -> Parts | None:
    """Read: predict tomorrow's sales of each shop so that …; nobody is named then."""
    said = list(main)
    if said and said[0].text == "to":
        said = said[1:]
    if len(said) < _FEWEST_WORDS or said[0].text not in lists.TASKS or said[1].kind not in ("word", "number", "dash"):
        return None
    if said[1].text in ("is", "are", "was", "must", "has", "have", "should", "for", "of"):
        return None
    return (), said, aim
