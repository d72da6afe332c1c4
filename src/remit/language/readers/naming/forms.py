"""Finding lists with a form of their own: sources, guidelines, what is as in production, data that are barred."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from remit.language.lists import groups
from remit.language.lists.items import LISTS, Items
from remit.language.lists.items import around as lists
from remit.language.lists.products import PRODUCTS
from remit.language.readers.finding import Found, Span
from remit.language.readers.naming.itemising import (
    cut,
    noun,
    open_ended,
    pieces,
    segments,
    trimmed,
    without_remarks,
    words_of,
)
from remit.language.tokens import Token
from remit.language.values import Value

_ATTRIBUTES = {word: attribute for attribute, words in groups.ATTRIBUTES.items() for word in words}
_LONGEST_NAME = 4
_LONGEST_SAME = 10
_LONGEST_ATTRIBUTE = 3
_LONGEST_BAN = 5


def sourced(said: Sequence[Token], spec: Items) -> Found | None:
    """Find what data comes *from*: sales from the till system, weather from the weather service."""
    every = segments(said)
    sure = [segment for segment in every if not any(token.text in lists.CONDITIONS for token in segment)]
    clauses = sure if len(sure) > 1 else every
    coming = [_place_of(segment, "from") for segment in clauses]
    if all(place < 0 for place in coming):
        return None
    kept = [token for segment in clauses for token in segment]
    denial = next(
        (token.text for token in kept if token.text in lists.EXCEPTIONS or token.text == "or"), ""
    ) or open_ended(kept)
    if denial:
        return Found(problem=f"“{denial}” stands beside the sources: which of them are meant?")
    items: list[str] = []
    used: list[Span] = []
    for number, (segment, place) in enumerate(zip(clauses, coming, strict=True)):
        subject = place < 0 and any(
            _comes(later, upto) for later, upto in zip(clauses[number:], coming[number:], strict=True)
        )
        if subject or place + 1 >= len(segment):
            continue
        for piece in pieces(cut(segment[place + 1 :]), spec):
            if items and len(piece) == 1 and piece[0].text in lists.SAID_OF_ALL:
                continue
            tokens = trimmed(piece[1:] if piece[0].text == "from" else piece, "source")
            item = noun(tokens, spec) if tokens else ""
            barred = any(token.text in lists.NO_SOURCE for token in tokens)
            barred = barred or (place >= 0 and any(token.text in lists.NOT_FROM for token in segment[:place]))
            if not item or barred:
                return Found(problem=f"“{words_of(piece)}” is not understood as a source.")
            items.append(item)
            used.append((tokens[0].start, tokens[-1].end))
    if not items:
        return None
    return Found((Value("source", items=tuple(dict.fromkeys(items)), span=(used[0][0], used[-1][1])),), tuple(used))


def _place_of(said: Sequence[Token], word: str) -> int:
    return next((place for place, token in enumerate(said) if token.text == word), -1)


def _comes(segment: Sequence[Token], place: int) -> bool:
    """Tell whether a verb leads to the *from* of a clause, so that what stands before it is what comes from there."""
    return place > 0 and any(token.text in lists.COMING for token in segment[:place])


def guideline(said: Sequence[Token]) -> Iterator[Found]:
    """Find the guideline that is named: annotation guideline v2.1."""
    for place, token in enumerate(said):
        if token.text not in lists.GUIDES:
            continue
        start = place
        while place - start < _LONGEST_NAME and start > 0 and _in_name(said[start - 1]):
            start -= 1
        end = _whole_end(said, _versioned_end(said, place + 1))
        later = next(
            (n for n in range(end, min(end + 2 * _LONGEST_NAME, len(said))) if said[n].text in ("version", "v")), 0
        )
        version = words_of(said[later : _versioned_end(said, later)]) if later and end == place + 1 else ""
        denied = any(one.text in lists.EXCEPTIONS for one in said[max(start - 3, 0) : start])
        if end == place + 1 and start == place:
            continue
        if denied:
            yield Found(problem=f"“{words_of(said[start:end])}” stands beside a denial.")
            return
        span = (said[start].start, said[end - 1].end)
        yield Found(
            (Value("guideline", items=(f"{words_of(said[start:end])} {version}".strip(),), span=span),), (span,)
        )
        return


def _in_name(token: Token) -> bool:
    """Tell whether a word may be a part of what a guideline is called."""
    words = (lists.NO_NOUN, lists.LEADING, lists.LEAD_WORDS, lists.EXCEPTIONS)
    return token.kind in ("word", "dash") and not any(token.text in barred for barred in words)


def _whole_end(said: Sequence[Token], place: int) -> int:
    """Give the place behind whose guideline it is: the handbook of the bird society."""
    end = place
    while end < len(said) and end - place <= _LONGEST_NAME and (said[end].capital or said[end].kind in ("odd", "dash")):
        end += 1
    if end > place and not any(said[n].kind in ("odd", "word", "number") for n in range(place, end)):
        end = place
    if end > place or place >= len(said) or said[place].text != "of":
        return end
    end = place + 1
    while end < len(said) and end - place <= _LONGEST_NAME and said[end].kind == "word":
        if said[end].text in lists.NO_NOUN or said[end].text in lists.ENDING:
            break
        end += 1
    return end if end > place + 1 else place


def _versioned_end(said: Sequence[Token], place: int) -> int:
    """Give the place behind a version: v2.1, version 3, of 2025."""
    if place < len(said) and said[place].text in ("version", "v", "of", "edition", "rev", "revision", "no"):
        if place + 1 < len(said) and (said[place + 1].kind in ("number", "odd") or _is_version(said[place + 1].text)):
            return place + 2
        return place
    return place + 1 if place < len(said) and _is_version(said[place].text) else place


def _is_version(word: str) -> bool:
    return bool(re.fullmatch(r"v?[0-9]+(?:[._][0-9]+)*", word))


def same(said: Sequence[Token]) -> Iterator[Found]:
    """Find what is to be the same as in production: the same container in both."""
    items: list[str] = []
    used: list[Span] = []
    texts = [token.text for token in said]
    for place, word in enumerate(texts):
        if word not in ("same", "identical"):
            continue
        if place and any(w in lists.EXCEPTIONS for w in texts[max(place - 4, 0) : place]):
            yield Found(problem="What is not the same stands beside what is: write what must be the same.")
            return
        end = place + 1
        while (
            end < len(said)
            and said[end].kind in ("word", "dash", "number")
            and (texts[end] not in lists.SAME_ENDS and end - place < _LONGEST_SAME)
        ):
            end += 1
        begin = place + 1 + (end == place + 1 and end < len(said) and texts[end] == ":")
        end = _past_remark(said, end) if end > place + 1 else end
        for piece in pieces(said[begin : _listed_on(said, begin, end)], LISTS["same-as-production"]):
            item = noun(trimmed(piece, "same-as-production"), LISTS["same-as-production"])
            if item:
                items.append(item)
                used.append((piece[0].start, piece[-1].end))
    if items:
        yield Found(
            (Value("same-as-production", items=tuple(dict.fromkeys(items)), span=(used[0][0], used[-1][1])),),
            tuple(used),
        )


def _listed_on(said: Sequence[Token], begin: int, end: int) -> int:
    """Give where a list of what is the same ends: it goes on with versions and parts of an environment."""
    while end < len(said) and (
        end < begin or said[end].text in (",", "and", "/", "&") or said[end].kind in ("line", "item")
    ):
        upto = max(end + 1, begin)
        while upto < len(said) and (said[upto].kind in ("word", "dash", "number", "odd") and said[upto].text != "and"):
            upto += 1
        part = said[max(end + 1, begin) : upto]
        of_it = any(token.text in lists.OF_AN_ENVIRONMENT or token.text in PRODUCTS for token in part)
        odd = any(token.text in lists.SAME_ENDS or token.text in lists.NO_NOUN for token in part)
        if not (of_it and len(part) <= _LONGEST_SAME) or odd:
            return end
        end = _past_remark(said, upto)
    return end


def _past_remark(said: Sequence[Token], place: int) -> int:
    """Give the place behind a remark in brackets that begins here: pinned requirements (uv lock)."""
    if place >= len(said) or said[place].text != "(":
        return place
    return next((n + 1 for n in range(place, len(said)) if said[n].text == ")"), place)


def represented(question_id: str, said: Sequence[Token]) -> Iterator[Found]:
    """Find the attributes and groups by which training data is looked at, from a plain list of them: age and region."""
    if question_id not in ("data.representation", "modeling.bias"):
        return
    if question_id == "modeling.bias":
        said = _to_the_dash(said)
        plain = without_remarks(said)
        if len(plain) < len(said) and not any(token.text in (",", "and") for token in plain):
            return
        said = plain
        said = _without_answers(said)
    parts = [list(piece) for piece in pieces(_looked_at(said), LISTS["bias"])]
    by = bool(parts) and parts[0][0].text in lists.BY_ATTRIBUTE
    listed = question_id == "modeling.bias" and len(parts) > 1
    found = [_compared(piece) for piece in parts]
    open_end = open_ended(said)
    if not parts or open_end or any(token.text in lists.EXCEPTIONS or token.text == "or" for token in said):
        return
    known = [value for value in found if value is not None and value.span]
    strays = [piece for piece, value in zip(parts, found, strict=True) if value is None]
    partly = listed and len(known) > len(strays) and found[0] is not None and any(_known(value) for value in known)
    if (strays and not partly) or not (by or listed or any(_known(value) for value in known)):
        return
    if all(_known(value) for value in known) or (not any(value.group for value in known)):
        yield Found(tuple(known), tuple(value.span for value in known if value.span))
        for piece in strays:
            yield Found(problem=f"“{words_of(piece)}” is not read as something that tells groups apart.")


def _without_answers(said: Sequence[Token]) -> Sequence[Token]:
    """Leave out the answers behind an attribute: horned or not; free meals yes/no."""
    texts = [token.text for token in said]
    left: set[int] = set()
    for place in range(1, len(said)):
        for answers in lists.ANSWERS:
            if tuple(texts[place : place + len(answers)]) == answers:
                left.update(range(place, place + len(answers)))
    return [token for place, token in enumerate(said) if place not in left]


def _to_the_dash(said: Sequence[Token]) -> Sequence[Token]:
    """Leave out what is said of a list behind a dash, or of its last item: where we know it."""
    for place, token in enumerate(said):
        apart = token.kind == "dash" and not token.glued
        if place and (apart or token.text in lists.SAID_BEHIND):
            return said[:place]
    return said


def _looked_at(said: Sequence[Token]) -> Sequence[Token]:
    """Leave out the words before a list of attributes: we look at, broken down by."""
    texts = [token.text for token in said]
    for lead in lists.LOOKING:
        if tuple(texts[: len(lead)]) == lead:
            return said[len(lead) - (lead[-1] in lists.BY_ATTRIBUTE) :]
    return said


def _compared(piece: Sequence[Token]) -> Value | None:
    """Give the attribute or group that a piece names: known, or a plain noun in the singular; None for neither."""
    tokens = list(piece)
    while len(tokens) > 1 and tokens[0].text in lists.BY_GROUP:
        tokens.pop(0)
    bounded = next((n for n, token in enumerate(tokens) if n and token.text in lists.BOUNDING), 0)
    if bounded and words_of(tokens[:bounded]) in _ATTRIBUTES:
        tokens = tokens[:bounded]
    words = words_of(tokens)
    attribute, group = groups.GROUPS.get(words, (_ATTRIBUTES.get(words, ""), ""))
    span = (tokens[0].start, tokens[-1].end)
    if attribute:
        return Value("bias", attribute=attribute, group=group, assumed=("attribute",) if group else (), span=span)
    last = words.split()[-1]
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    of = [token for token in tokens if token.text in ("of", "the")]
    plain = all(token.kind == "word" for token in tokens) and len(tokens) - len(of) <= _LONGEST_ATTRIBUTE
    if plural or not plain or not noun([one for one in tokens if one not in of], LISTS["bias"]):
        return None
    if any(token.text in lists.NO_ATTRIBUTES for token in tokens):
        return None
    return Value("bias", attribute=words, span=span)


def _known(value: Value) -> bool:
    return bool(value.group) or value.attribute in groups.ATTRIBUTES


def _for_one_use(verb: str, rest: Sequence[str]) -> bool:
    """Tell whether a ban is on one use only: the status may not be used as a feature."""
    apart = rest[:1] == ["as"] or (rest[:1] in (["for"], ["to"]) and not {"training", "train"} & set(rest))
    return verb in ("used", "shown", "displayed", "given") and apart


def banned(said: Sequence[Token], spec: Items) -> Iterator[Found]:
    """Find personal data that must not be in the data: patient names must be removed before training."""
    texts = [token.text for token in said]
    for place in range(1, len(said)):
        ahead = min(_LONGEST_BAN, len(texts) - place)
        ban = next((n for n in range(ahead, 1, -1) if " ".join(texts[place : place + n]) in lists.BANS), 0)
        if not ban:
            continue
        body = said[:place]
        parts = list(pieces(body, spec))
        items = [noun(trimmed(piece, "personal-data"), spec) for piece in parts]
        rest = texts[place + ban :]
        if _for_one_use(texts[place + ban - 1], rest):
            yield Found(problem="What must not be used for one thing may be in the data all the same.")
            return
        if (
            not all(items)
            or any(word in lists.EXCEPTIONS or word in ("or", "and") for word in rest)
            or "or" in texts[:place]
        ):
            yield Found(problem="Which personal data must not be in the data is not clear enough to be read.")
            return
        span = (body[0].start, said[place + ban - 1].end)
        yield Found((Value("personal-data", "none", items=tuple(dict.fromkeys(items)), span=span),), (span,))
        return
