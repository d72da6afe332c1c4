"""What stands around a list and is none of its things: heads before a colon, *in place*, and what stores are for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists.items import LISTS
from remit.language.lists.items import around as lists
from remit.language.lists.products import PRODUCTS
from remit.language.readers.finding import Found, Span
from remit.language.readers.naming.itemising import key, known_name, trimmed
from remit.language.tokens import Token
from remit.language.values import Value

_LONGEST_EACH = 3
"""Words of a head that says with what a list is kept: per image."""


def in_place(said: Sequence[Token], what: str) -> list[Token]:
    """Give a list without what is said behind its things, that they are there or to come; empty where nothing is.

    *S3, EKS already there*; *Redshift in place, Feast to be added*.
    """
    texts = [token.text for token in said]
    if what not in ("infrastructure", "resource") or not ({",", "and"} & set(texts)):
        return []
    found: list[Token] = []
    place = 0
    while place < len(said):
        ahead = (tuple(texts[place : place + len(phrase)]) == phrase for phrase in lists.IN_PLACE)
        length = max((len(phrase) for phrase, here in zip(lists.IN_PLACE, ahead, strict=True) if here), default=0)
        closes = place + length == len(said) or texts[place + length] in (",", "and")
        if length and closes and found and found[-1].kind == "word":
            found[-1] = replace(found[-1], end=said[place + length - 1].end)
            place += length
            continue
        found.append(said[place])
        place += 1
    barred = any(token.text in lists.EXCEPTIONS or token.text in (":", "or") for token in found)
    return [] if barred or len(found) == len(said) else found


def heads(heading: Sequence[Token], what: str) -> bool:
    """Tell whether words before a colon only say of which part or kind what follows is: storage; GCP; per image."""
    known = lists.HEADINGS.get(what, ())
    words = key([token for token in heading if token.kind in ("word", "number", "dash", "odd")])
    each = LISTS[what].records and len(heading) <= _LONGEST_EACH and heading[0].text in ("per", "each", "every")
    product = what in ("infrastructure", "source") and words in PRODUCTS
    return words in known or each or product


def headless(body: Sequence[Token], what: str) -> list[Token]:
    """Leave out more such words before a colon within a list: CI: GitLab, CD: Argo."""
    found: list[Token] = []
    begin = 0
    for place, token in enumerate(body):
        if token.text == ":" and place > begin and heads(body[begin:place], what):
            del found[len(found) - (place - begin) :]
            if found:
                found[-1] = replace(found[-1], end=token.end)
            begin = place + 1
            continue
        found.append(token)
        if token.text == "," or token.kind in ("line", "item"):
            begin = place + 1
    return found


def versioned_beside(said: Sequence[Token]) -> Found | None:
    """Find what is versioned where each clause names a store and what it is for.

    *Git (code), DVC (data)*; *Git for code, DVC for data*; *code: GitLab*. None where a clause is of no such form.
    """
    items: list[str] = []
    used: list[Span] = []
    for clause in _clauses(said):
        kept = _kept(clause)
        names = [known_name("versioned", trimmed(piece, "versioned")) for piece in kept]
        if not names or not all(names):
            return None
        items += names
        used += [(piece[0].start, piece[-1].end) for piece in kept]
    if not items:
        return None
    return Found((Value("versioned", items=tuple(dict.fromkeys(items)), span=(used[0][0], used[-1][1])),), tuple(used))


def _clauses(said: Sequence[Token]) -> list[list[Token]]:
    """Cut a sentence at commas outside of brackets, and at new lines."""
    found: list[list[Token]] = [[]]
    depth = 0
    for token in said:
        depth = max(depth + (token.text == "(") - (token.text == ")"), 0)
        if not depth and (token.text == "," or token.kind in ("line", "item")):
            found.append([])
        else:
            found[-1].append(token)
    return [clause for clause in found if clause]


def _kept(clause: Sequence[Token]) -> list[list[Token]]:
    """Give what a clause says a store is for: in brackets, behind *for*, before a colon; [] where it says nothing."""
    texts = [token.text for token in clause]
    if "(" in texts and texts[-1] == ")" and texts[0] != "(":
        inside = clause[texts.index("(") + 1 : -1]
    elif ":" in texts[:-1]:
        inside = clause[: texts.index(":")]
    elif "for" in texts[1:-1]:
        inside = clause[texts.index("for") + 1 :]
    else:
        return []
    pieces: list[list[Token]] = [[]]
    for token in inside:
        if token.text in (",", "and", "/", "&"):
            pieces.append([])
        else:
            pieces[-1].append(token)
    return [piece for piece in pieces if piece]
