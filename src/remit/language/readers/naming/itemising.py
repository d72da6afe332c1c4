"""Cutting a list into its items, and telling whether a piece of a sentence is a plain item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from remit.language.lists.amounts.numbers import LONE_SCALES, NUMBER_WORDS, SCALES
from remit.language.lists.items import LISTS, Items
from remit.language.lists.items import around as lists
from remit.language.readers.people.besides import is_role, singular
from remit.language.tokens import HYPHENS, Token
from remit.language.units import UNITS

_SCALES = {*SCALES, *LONE_SCALES, "dozen", "couple", "or", "to"}
_BRACKETS = {"(": 1, "[": 1, ")": -1, "]": -1}
_QUOTES = '"“”„«»'
_LONGEST_NONE = 3
"""Words of the class of what belongs to no other: none of these."""

_OWNING = ("'", "’")
_INCLUDED = ("incl", "inc")
"""Words that lead to some of what stands before them: applicants, incl. the self-employed."""

_WORDS = ("word", "number", "sign", "dash")


def words_of(tokens: Sequence[Token]) -> str:
    """Give the words of some tokens as they were written, in lower case, with one space where any was."""
    said = "".join(token.text if token.glued or not place else f" {token.text}" for place, token in enumerate(tokens))
    return re.sub(r"(?<=\w)[\u2010\u2011](?=\w)", "-", said).strip()


def key(tokens: Sequence[Token]) -> str:
    """Give the words of some tokens for looking them up: without hyphens, each sign by itself."""
    return " ".join(
        token.text.replace("’", "'") for token in tokens if not (token.kind == "dash" and token.text in HYPHENS)
    )


@lru_cache(maxsize=len(LISTS))
def names(what: str) -> dict[tuple[str, ...], str]:
    """Give the known items of a list by their words."""
    known = LISTS[what].known
    said = {phrase: name for name, phrases in known.items() for phrase in (*phrases, name)}
    return {
        tuple(re.sub(r"([/.&])", r" \1 ", phrase.replace("-", " ")).split()): name for phrase, name in said.items()
    } | {tuple(phrase.replace("-", " ").split()): name for phrase, name in said.items()}


def cut(body: Sequence[Token]) -> Sequence[Token]:
    """Leave out what stands behind a list: for what it is kept, or why."""
    for place in range(1, len(body)):
        here = " ".join(token.text for token in body[place : place + 4])
        if body[place].kind == "word" and any(
            here == phrase or here.startswith(f"{phrase} ") for phrase in lists.ADJUNCTS
        ):
            if body[place].text == "which":
                continue
            rest = body[place:]
            if any(token.text in (",", "and") or token.kind in ("line", "item") for token in rest) and body[
                place
            ].text not in ("because", "since"):
                continue
            return body[:place]
    return body


def without_remarks(said: Sequence[Token]) -> list[Token]:
    """Leave out what stands in parentheses."""
    found: list[Token] = []
    depth = 0
    for token in said:
        depth = max(depth + _BRACKETS.get(token.text, 0), 0)
        if not depth and token.text not in _BRACKETS:
            found.append(token)
    return found


def pieces(body: Sequence[Token], spec: Items, what: str = "") -> Iterator[list[Token]]:
    """Cut a list into items; parentheses are left out, and names that are known with an *and* stay whole."""
    piece: list[Token] = []
    depth = 0
    inside = False
    for place, token in enumerate(body):
        if token.text in _BRACKETS:
            depth = max(depth + _BRACKETS[token.text], 0)
        elif _owns(token, piece, body[place + 1 : place + 2]):
            piece[-1] = replace(piece[-1], text=f"{piece[-1].text}'", end=token.end)
        elif (
            depth
            or (token.text and token.text in _QUOTES)
            or (token.text == "." and piece and piece[-1].text in _INCLUDED)
            or (token.text in _OWNING and token.glued and _plural(piece))
        ):
            continue
        elif _goes_on(token, piece, body[place : place + 4], what):
            piece.append(token)
        elif _separates(token, spec, inside=inside):
            if piece:
                yield _numbered(piece)
            piece, inside = [], False
        else:
            inside = inside or (spec.clauses and token.text in lists.RELATIVES)
            piece.append(_apart_from_quotes(token, body[place - 1] if place else None))
    if piece:
        yield _numbered(piece)


def _apart_from_quotes(token: Token, before: Token | None) -> Token:
    """Give a word behind a quotation mark with the space that stands before the mark: an in-app “wrong” button."""
    opens = before is not None and bool(before.text) and before.text in _QUOTES and not before.glued
    return replace(token, glued=False) if opens and token.glued else token


def _plural(piece: Sequence[Token]) -> bool:
    """Tell whether a sign behind a word only makes it an owner: translators' names."""
    return bool(piece) and piece[-1].text.endswith("s")


def _owns(token: Token, piece: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Tell whether a sign behind a plural makes it the owner of what follows: handlers' sheets."""
    owner = token.text in _OWNING and token.glued and _plural(piece) and piece[-1].end == token.start
    owned = bool(behind) and behind[0].kind == "word" and not behind[0].glued
    return owner and owned and behind[0].text not in lists.ENDING | lists.JOINTS


def _numbered(piece: list[Token]) -> list[Token]:
    """Write out the *no.* at the end of an item, which is a number and denies nothing: camera no."""
    end = len(piece) - (piece[-1].text == ".")
    if end < 2 or piece[end - 1].text not in ("no", "nr"):  # noqa: PLR2004  # a noun and its *no*
        return piece
    last = piece[end - 1]
    return [*piece[: end - 1], replace(last, text="number", written="")]


def _goes_on(token: Token, piece: Sequence[Token], behind: Sequence[Token], what: str) -> bool:
    """Tell whether an item goes on over a token that else parts items: window/level is one step."""
    if token.text == "/":
        per = token.glued and len(behind) > 1 and behind[1].glued and behind[1].text in lists.PER
        return per or (token.glued and bool(what) and LISTS[what].doing)
    return token.text == "and" and bool(what) and _joint(piece, behind, what)


def _joint(piece: Sequence[Token], behind: Sequence[Token], what: str) -> bool:
    """Tell whether an item goes on over an *and*: metric summary and analysis."""
    return any(tuple(key([*piece, *behind[:length]]).split()) in names(what) for length in (2, 3, 4))


def _separates(token: Token, spec: Items, *, inside: bool) -> bool:
    if token.kind in ("line", "item") or token.text in (",", "&", ":"):
        return True
    if inside:
        return False
    return token.text in ("and", "plus", "then") or (spec.alternatives and token.text == "or") or token.text == "/"


def trimmed(piece: Sequence[Token], what: str) -> list[Token]:
    """Leave out articles and the like before an item, and where or how it is kept behind it."""
    tokens = list(piece)
    if len(tokens) == 1 and what == "class":
        return tokens
    if [token.text for token in tokens[:2]] in lists.AT_LEAST:
        tokens = tokens[2:]
    while (
        tokens
        and not (len(tokens) > 1 and tokens[0].kind == "word" and tokens[1].kind == "dash" and tokens[1].glued)
        and (tokens[0].text in lists.LEADING or tokens[0].text in _INCLUDED or tokens[0].kind == "dash")
        and not (tokens[0].text == "to" and what != "step" and len(tokens) > 1)
    ):
        if len(tokens) == 1 and tokens[0].text in ("one", "same", "first"):
            break
        tokens.pop(0)
    while tokens and tokens[-1].text in ("too", "also", "-", "–"):
        tokens.pop()
    return _without_place(tokens, what) if what in ("versioned", "record", "field", "recorded") else tokens


def _without_place(tokens: list[Token], what: str) -> list[Token]:
    """Leave out where or how long an item is kept, behind it."""
    for place in range(1, len(tokens)):
        behind = tokens[place + 1] if place + 1 < len(tokens) else None
        if tokens[place - 1].kind == "dash":
            continue
        if tokens[place].text in lists.ATTRIBUTES and what == "versioned":
            return tokens[:place]
        if tokens[place].text == "for" and behind is not None and (number(behind) or what == "versioned"):
            return tokens[:place]
    return tokens


def number(token: Token) -> bool:
    """Tell whether a token begins an amount."""
    return token.kind in ("number", "odd") or token.text in NUMBER_WORDS


def known_name(what: str, tokens: Sequence[Token]) -> str:
    """Give the name of an item that the list knows, or ""."""
    known = names(what)
    said = tuple(key(tokens).split())
    name = known.get(said, "")
    if name or what not in ("recorded", "versioned"):
        return name
    upto = next((place for place, word in enumerate(said) if word in lists.ENDING and place), len(said))
    return known.get(said[:upto], "")


def noun(tokens: Sequence[Token], spec: Items) -> str:
    """Give the words of an item that no list knows, or "" where they are no plain noun."""
    words = [token for token in tokens if token.kind in _WORDS]
    if spec.alternatives and len(tokens) == 1 and re.fullmatch(r"[a-z]|[ivx]{1,4}", tokens[0].text):
        return tokens[0].text
    if (
        not words
        or len(words) != len(tokens)
        or _length(words) > spec.longest
        or words[0].kind not in ("word", "number")
    ):
        return ""
    asking = spec.records and words[0].text in lists.ASKING
    if asking or (spec.alternatives and words[0].text in lists.NONE_OF and len(words) <= _LONGEST_NONE):
        return words_of(tokens)
    barred = lists.NO_DOING if spec.doing else lists.NO_CLASS if spec.alternatives else lists.NO_NOUN
    counted = any(number(token) for token in words) if spec.counted else number(words[0])
    joint = len(words) > 1 and words[1].kind == "dash" and words[1].glued
    vague = spec.doing and words[0].text in lists.VAGUE_ITEMS
    barred_first = words[0].text in lists.ENDING | lists.RELATIVES | lists.NO_FIRST and not joint
    first = vague or barred_first
    if (counted and not (spec.doing or spec.alternatives or _dimensions(words) or _dated(words))) or first:
        return ""
    for place, token in enumerate(words):
        if spec.clauses and token.text in lists.RELATIVES:
            break
        if token.text in ("all", "both") and place and words[place - 1].text in ("of", "from", "in"):
            continue
        state = spec.alternatives and len(words) == 1 and token.text in lists.STATES
        if token.text in barred or (token.text in lists.EXCEPTIONS and not (own(token, spec) or state)):
            return ""
    alone = words[0].kind == "number" and len(words) < 2  # noqa: PLR2004  # a number alone is no thing
    return "" if alone or _tells(words, spec) or _done_by(words, spec) else words_of(tokens)


def without_tail(tokens: list[Token]) -> list[Token]:
    """Leave out what is told of a thing behind its noun: the machine it ran on; the staff blamed for it."""
    for place in range(1, len(tokens) - 1):
        here, behind = tokens[place].text, tokens[place + 1].text
        done = here.endswith("ed") and behind in lists.ENDING and len(here) > len("need")
        if (here in lists.TAILING and behind not in lists.UNDOING) or done:
            return tokens[:place]
    return tokens


def _done_by(words: Sequence[Token], spec: Items) -> bool:
    """Tell whether words begin with people who do something, and so are a clause: users upload pictures."""
    if len(words) < 2 or words[1].kind != "word" or not (spec.clauses or spec.leads & lists.COMING):  # noqa: PLR2004  # somebody, and a verb
        return False
    people, behind = words[0], words[1]
    doer = is_role(people.text, counted=True) and singular(people.text) != people.text
    goes_on = behind.text in lists.ENDING | lists.BEFORE_ARTICLES | lists.RELATIVES
    goes_on = goes_on or behind.text.endswith(("ing", "ed", "ly"))
    owner = behind.start - people.end > 1  # editors' playlists
    return doer and not (goes_on or owner)


def _length(words: Sequence[Token]) -> int:
    """Count the words of an item that say something: no articles."""
    return sum(token.text not in ("the", "a", "an") for token in words)


def uncounted(tokens: list[Token]) -> list[Token]:
    """Leave out how many there are of a thing that is listed: three review microscopes."""
    counts = len(tokens) > 1 and number(tokens[0]) and tokens[1].kind == "word" and not tokens[1].glued
    plain = counts and tokens[1].text not in UNITS and tokens[1].text not in _SCALES and tokens[0].kind != "odd"
    return tokens[1:] if plain else tokens


def _dated(words: Sequence[Token]) -> bool:
    """Tell whether a number before a noun is a year and no amount: the 2023 flight."""
    return len(words) > 1 and bool(re.fullmatch("(?:19|20)[0-9]{2}", words[0].text)) and words[1].kind == "word"


def _dimensions(words: Sequence[Token]) -> bool:
    """Tell whether a number with a D behind it is how many dimensions a thing has, and no amount: 3D camera."""
    shape = len(words) > 2 and words[0].text in ("2", "3", "4") and words[1].text == "d" and words[1].glued  # noqa: PLR2004  # number, letter and noun
    return shape and words[2].kind in ("word", "dash") and not any(number(token) for token in words[1:])


def _tells(words: Sequence[Token], spec: Items) -> bool:
    """Tell whether words are a clause rather than a noun: a verb before an article, a pronoun with its verb."""
    for place, token in enumerate(words):
        if spec.clauses and token.text in lists.RELATIVES:
            return False
        if re.split("['’]", token.text)[0] in lists.PRONOUNS and re.search("['’]", token.text):
            return True
        acted = place > 1 if spec.doing else place > 0
        before = words[place - 1].text if place else ""
        infinitive = place > 1 and words[place - 2].text == "to"
        if acted and token.text in lists.AFTER_VERBS and before not in lists.BEFORE_ARTICLES and not infinitive:
            return True
    return False


def own(token: Token, spec: Items) -> bool:
    """Tell whether a word that limits elsewhere may be a part of an item here: steps may hold a condition."""
    return spec.doing and token.text in lists.IN_STEPS


def segments(said: Sequence[Token]) -> list[Sequence[Token]]:
    """Cut a sentence at commas and new lines."""
    cuts = [
        -1,
        *(n for n, token in enumerate(said) if token.text in (",", ":") or token.kind in ("line", "item")),
        len(said),
    ]
    parts = [said[before + 1 : here] for before, here in pairwise(cuts)]
    return [part for part in parts if part]


def open_ended(body: Sequence[Token]) -> str:
    """Give the words that leave a list open, or ""."""
    said = f" {key(body)} "
    phrase = next((phrase for phrase in lists.OPEN_PHRASES if f" {phrase} " in said), "")
    return phrase or next((token.text for token in body if token.text in lists.OPEN_WORDS), "")
