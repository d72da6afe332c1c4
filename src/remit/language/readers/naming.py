"""Finding the items that an answer lists: fields, steps, sources, laws, file types and their kin.

Open nouns are taken as they are written, but only from a plain list: a bare one, one behind a plain lead-in ("we
record …", "stored with each image: …"), or one before *are recorded*. Names that are known (GDPR, CSV) are found
wherever they stand. An exception, a denial or an open end (etc., such as) keeps the whole list from being read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from remit.language.lists import listing as lists
from remit.language.lists.asked import ASKED
from remit.language.lists.items import LISTS, Items
from remit.language.lists.numbers import APPROXIMATORS
from remit.language.readers.finding import Found, Span, overlaps
from remit.language.readers.itemising import (
    cut,
    known_name,
    names,
    noun,
    number,
    open_ended,
    own,
    pieces,
    trimmed,
    words_of,
)
from remit.language.readers.naming_forms import banned, guideline, represented, same, sourced
from remit.language.tokens import HYPHENS, Token
from remit.language.units import UNITS
from remit.language.values import Value

_LEAD_UNKNOWN = 5
"""Words that no list knows in what leads in a list: each turbine's weekly inspection …"""

_LEAD_LONGEST = 14
_ADJUNCT_LONGEST = 3
"""Words of what a list is kept with: with each image."""

_MOST_ITEMS = 60
_WIDEST_GAP = 4
"""Characters between two words of a list, more than which tell that some were left out."""

_OPEN = "“{}” leaves the list open: what else is in it?"
_TIMED = 2
_MANY = 2
"""Commas between classes from which on they are a list by themselves: classes scratch, dent, stain."""


def find_lists(question_id: str, sentence: Sequence[Token], taken: Sequence[Span]) -> tuple[Found, ...]:
    """Find the lists that the question asks for."""
    whats = [one.what for one in ASKED.get(question_id, ()) if one.kind == "list" and one.what in LISTS]
    found: list[Found] = []
    if _torn(sentence[-2:]):
        whats = [what for what in whats if LISTS[what].named]
    for what in whats:
        used = (*taken, *(span for one in found for span in one.taken))
        found += _find(question_id, what, [token for token in sentence if token.kind != "end"], used)
    return tuple(found)


def _find(question_id: str, what: str, said: Sequence[Token], taken: Sequence[Span]) -> Iterator[Found]:
    spec = LISTS[what]
    if not said:
        return
    if what == "guideline":
        yield from guideline(said)
    elif what == "same-as-production":
        yield from same(said)
    elif what == "bias":
        yield from represented(question_id, said)
    elif what == "personal-data":
        yield from banned(said, spec)
    elif spec.named:
        yield from _named(what, said)
    elif spec.open:
        yield from _listed(what, said, spec, taken, lone=question_id != "data.labelling-guideline")


# --- names found anywhere -------------------------------------------------------------------------------------------


def _named(what: str, said: Sequence[Token]) -> Iterator[Found]:
    """Find known names wherever they stand, each by its longest phrase."""
    known = names(what)
    longest = max(len(phrase) for phrase in known)
    plain = [token for token in said if not (token.kind == "dash" and token.text in HYPHENS)]
    hits: list[tuple[str, Token, Token]] = []
    place = 0
    while place < len(plain):
        for length in range(min(longest, len(plain) - place), 0, -1):
            part = plain[place : place + length]
            name = known.get(tuple(token.text for token in part))
            if name and not _bare_word(part, plain, place, known):
                start, end = (place, place + length) if what != "region" else _wider(plain, place, place + length)
                longer = end - start > length
                hits.append((words_of(plain[start:end]) if longer else name, plain[start], plain[end - 1]))
                place = end - 1
                break
        place += 1
    if not hits:
        return
    first, last = hits[0][1], hits[-1][2]
    problem = _limits(
        [token for token in said if first.start - 1 <= token.start or token.end <= first.start], first, last
    )
    if problem:
        yield Found(problem=problem)
        return
    values = (Value(what, items=tuple(dict.fromkeys(name for name, *_ in hits)), span=(first.start, last.end)),)
    yield Found(values, tuple((start.start, end.end) for _, start, end in hits))


def _wider(said: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Give where the whole name of a region begins and ends: northern Germany, Canada Central, France Central 2."""
    while start and said[start - 1].text in lists.COMPASS:
        start -= 1
    while end < len(said) and said[end].kind in ("word", "number") and said[end].text in lists.COMPASS:
        end += 1
    return start, end


_AMBIGUOUS = {
    "us": (),
    "contract": ("under", "by"),
    "mit": ("under", "licence", "license", "licensed"),
    "excel": (),
    "apache": ("under", "licence", "license"),
    "arrow": (),
    "las": (),
    "orc": (),
    "avg": (),
}


def _bare_word(part: Sequence[Token], said: Sequence[Token], place: int, known: Mapping[tuple[str, ...], str]) -> bool:
    """Tell whether a name that is an ordinary word, too, stands where it may be that word."""
    word = part[0].text
    if len(part) > 1 or word not in _AMBIGUOUS:
        return False
    words = {word for phrase in known for word in phrase}
    alone = all(token.kind != "word" or token.text == "and" or token.text in words for token in said)
    near = {token.text for token in said[max(place - 3, 0) : place + 3]}
    return not (alone or near & set(_AMBIGUOUS[word]) or (word == "excel" and near & {"in", "as", "csv", "files"}))


def _limits(said: Sequence[Token], first: Token, last: Token) -> str:
    """Say what denies or limits the names between two tokens, or the clause that leads up to them."""
    before = [token for token in said if token.end <= first.start]
    clause = next(
        (place for place in range(len(before) - 1, -1, -1) if before[place].kind in ("mark", "line", "item")), -1
    )
    near = [*before[clause + 1 :], *(token for token in said if first.start <= token.start < last.end)]
    denial = next((token.text for token in near if token.text in lists.EXCEPTIONS and token.text != "only"), "")
    if denial:
        return f"“{denial}” stands beside what is listed: which items are meant?"
    if any(token.text == "or" for token in near):
        return "An “or” stands between the items: which of them are meant?"
    behind = [token for token in said if token.start >= last.end]
    tail = behind[: next((n for n, token in enumerate(behind) if token.kind in ("mark", "line", "item")), len(behind))]
    denial = next((t.text for t in tail if t.text in lists.DENIALS), "")
    return f"“{denial}” stands beside what is listed: which items are meant?" if denial else ""


# --- plain lists ----------------------------------------------------------------------------------------------------


def _listed(what: str, said: Sequence[Token], spec: Items, taken: Sequence[Span], *, lone: bool) -> Iterator[Found]:
    """Find a plain list: led in, followed by what is done with it, or bare."""
    if what == "source" and (from_places := sourced(said, spec)):
        yield from_places
        return
    body, led = _body(what, said, spec)
    if body is None or _torn(body) or (what == "class" and not (led and _to_classes(said, body))):
        return
    body, open_end = _to_the_open_end(body, open_ended(said))
    parts = list(pieces(body, spec, what))
    items, problem, used = _items(what, parts[:_MOST_ITEMS], spec, taken)
    denial = _denial(body, spec)
    before = [token.text for token in said if body and token.end <= body[0].start]
    stepless = what == "step" and before[-1:] != [":"] and not any(_prepares(item) for item in items)
    weak = led and len(items) == 1 and ((before and before[-1] in lists.WEAK_LEADS) or items[0] in spec.leads)
    if stepless or weak:
        return
    if not (items or (led and (open_end or denial))) or (problem and not led) or not (led or lone):
        return
    if denial:
        problem = f"“{denial}” stands in the list: which items are meant?"
    if open_end and open_end not in lists.CLOSING_WORDS:
        problem = _OPEN.format(open_end)
    if problem or not used or len(parts) > _MOST_ITEMS:
        yield Found(problem=problem or "A list this long is not read.")
        return
    span = (used[0][0], used[-1][1])
    yield Found((Value(what, items=tuple(dict.fromkeys(items)), span=span),), tuple(used))
    if open_end:
        yield Found(problem=_OPEN.format(open_end))


def _to_the_open_end(body: Sequence[Token], open_end: str) -> tuple[Sequence[Token], str]:
    """Leave out the words with which a list ends open: strip, resize, etc."""
    length = len(open_end.split())
    place = len(body) - length
    if open_end not in lists.CLOSING_WORDS or place <= 0:
        return body, open_end
    if " ".join(token.text for token in body[place : place + length]) != open_end:
        return body, open_end
    return body[:place], open_end


def _torn(body: Sequence[Token]) -> bool:
    """Tell whether something was left out within a list, so that what stands is not all of it."""
    return any(behind.start - token.end > _WIDEST_GAP for token, behind in pairwise(body))


def _prepares(item: str) -> bool:
    """Tell whether an item sounds like a step of preparation: its first word does, or one ends like one (scaling)."""
    words = item.replace("-", " ").split()
    return words[0] in lists.PREPARING or any(
        word.endswith(("ing", "ation", "ise", "ize", "ised", "ized")) for word in words
    )


def _to_classes(said: Sequence[Token], body: Sequence[Token]) -> bool:
    """Tell whether the words before a list plainly lead to classes: with a colon, or *sorted into*."""
    before = [token.text for token in said if body and token.end <= body[0].start]
    if before[-1:] and before[-1] in lists.CLASSES and all(word in lists.BEFORE_CLASSES for word in before[:-1]):
        return sum(token.text in (",", "and", "/") or token.kind == "item" for token in body) >= _MANY
    return any(word in LISTS["class"].leads for word in before) and before[-1] in lists.INTO_CLASSES


def _denial(body: Sequence[Token], spec: Items) -> str:
    """Give the first word that limits or denies something in a list, or ""; *or* does, save between classes."""
    said = " ".join(token.text for token in body)
    one = sum(said.count(phrase) for phrase in lists.ONE_THING)
    for token in _outside_clauses(body, spec):
        if token.text == "or" and one:
            one -= 1
            continue
        if token.text in lists.EXCEPTIONS and not own(token, spec):
            return token.text
        if token.text == "or" and not spec.alternatives:
            return token.text
    return ""


def _outside_clauses(body: Sequence[Token], spec: Items) -> Iterator[Token]:
    """Give the tokens that stand in no clause of an item's own (applicants who are never invited)."""
    inside = False
    for token in body:
        if spec.clauses and token.text in lists.RELATIVES:
            inside = True
        if token.text == "," or token.kind in ("line", "item"):
            inside = False
        if not inside:
            yield token


def _body(what: str, said: Sequence[Token], spec: Items) -> tuple[Sequence[Token] | None, bool]:
    """Give the part of a sentence that lists, and whether it is led in; None where the lead-in is not plain."""
    bare = cut(said)
    if all(known_name(what, trimmed(piece, what)) for piece in pieces(bare, spec, what)):
        return bare, False
    colon = next((place for place, token in enumerate(said[: _LEAD_LONGEST * 2]) if token.text == ":"), -1)
    if colon >= 0 and colon + 1 < len(said):
        heading = " ".join(token.text for token in said[:colon] if token.kind == "word")
        if colon <= _LEAD_LONGEST and (heading in lists.HEADINGS.get(what, ()) or _leads_in(said[:colon], spec)):
            return cut(said[colon + 1 :]), True
        return None, False
    passive = _passive(said)
    if passive is not None:
        return passive, True
    place = _lead_end(said, spec)
    return (cut(said[place:]), True) if place else (bare, False)


def _lead_end(said: Sequence[Token], spec: Items) -> int:
    """Give the place behind the words that lead in a list, 0 for none; they never run into the list itself."""
    if said and said[0].text in ("each", "every") and spec.records:
        place = next((n for n, token in enumerate(said[:_LEAD_UNKNOWN]) if token.text in ("with", "has", "carries")), 0)
        if place > 1 and place + 1 < len(said):
            return place + 1
    ends = [
        place
        for place in range(1, min(len(said) - 1, _LEAD_LONGEST) + 1)
        if said[place].text not in (",", "and", *lists.RELATIVES)
        and _leads(said, place - 1, spec)
        and _leads_in(said[:place], spec)
    ]
    whole = next((n for n, token in enumerate(said) if ends and n >= ends[0] and token.text in (",", "and")), len(said))
    place = max((end for end in ends if end <= whole), default=0)
    parted = any(token.text == "," for token in said[:place])
    return 0 if parted and said[0].text not in lists.LEADING_ON else place


def _leads(said: Sequence[Token], place: int, spec: Items) -> bool:
    """Tell whether a leading verb stands here, or ends here with the words for what the list is kept with."""
    token = said[place]
    if token.text in ("into", "as") and place and said[place - 1].text in spec.leads:
        return True
    if token.text in spec.leads:
        return (
            token.text not in lists.WEAK_LEADS
            or spec.counted
            or any(t.text in ("must", "shall", "should", "needs") for t in said[:place])
            or any(t.text in ("each", "every", "all") for t in said[:place])
        )
    start = next(
        (
            n
            for n in range(place, max(place - 2 * _ADJUNCT_LONGEST, -1), -1)
            if said[n].text in ("with", "for", "per", "of", "in", "to")
        ),
        -1,
    )
    near = said[start:place] if start >= 0 else ()
    plain = any(t.text in ("each", "every", "all", "the") for t in near) or (start >= 0 and said[start].text == "per")
    return start > 0 and plain and said[start - 1].text in spec.leads and place - start <= _ADJUNCT_LONGEST


def _leads_in(lead: Sequence[Token], spec: Items) -> bool:
    """Tell whether words plainly lead in a list: one of the list's own words, and few that no list knows."""
    words = [token.text for token in lead if token.kind in ("word", "number", "mark", "odd", "sign")]
    if any(word in lists.EXCEPTIONS for word in words) or any(token.kind == "odd" for token in lead):
        return False
    unknown = [word for word in words if word not in lists.LEAD_WORDS and word not in spec.leads and word != ","]
    led = any(word in spec.leads or word in ("each", "every") for word in words)
    return led and len(unknown) <= _LEAD_UNKNOWN and len(words) <= _LEAD_LONGEST


def _passive(said: Sequence[Token]) -> Sequence[Token] | None:
    """Give the list before *are recorded*, or None."""
    for place in range(1, len(said) - 1):
        if said[place].text in ("are", "is", "be", "get", "gets") and said[place + 1].text in lists.PARTICIPLES:
            end = place
            while end > 1 and said[end - 1].text in ("must", "shall", "will", "should", "all", "also"):
                end -= 1
            rest = {token.text for token in said[place + 1 :]}
            denied = said[end - 1].text in lists.EXCEPTIONS or rest & lists.EXCEPTIONS or "or" in rest
            return None if denied else said[:end]
    return None


def _remark(piece: Sequence[Token], spec: Items) -> bool:
    """Tell whether a piece behind the items tells something of them: linked by the run id; all run by themselves."""
    words = [token.text for token in piece]
    if spec.clauses and any(word in lists.RELATIVES for word in words):
        return False
    done = words[0] in lists.DONE or (words[0].endswith("ed") and len(words[0]) > 4)  # noqa: PLR2004  # need is none
    if len(words) > 1 and done and words[1] in lists.REMARKS:
        return True
    return words[0] in lists.EVERY_ONE and any(word in lists.REMARKS for word in words[2:])


def _without_time(tokens: list[Token]) -> list[Token]:
    """Leave out the time behind an item: raw ensemble 2 years."""
    if len(tokens) > _TIMED and number(tokens[-2]) and tokens[-3].text not in lists.BEFORE_ARTICLES:
        unit = UNITS.get(tokens[-1].text)
        return tokens[:-2] if unit is not None and unit[2] == "time" else tokens
    return tokens


def _items(
    what: str, parts: Sequence[list[Token]], spec: Items, taken: Sequence[Span]
) -> tuple[list[str], str, list[Span]]:
    """Give the items of a list with their places, or what is wrong with one of them."""
    found: list[str] = []
    used: list[Span] = []
    for piece in parts:
        if found and (_remark(piece, spec) or (len(piece) == 1 and piece[0].text in lists.SAID_OF_ALL)):
            continue
        tokens = trimmed(piece, what)
        whole = overlaps(piece[0].start, piece[-1].end, taken)
        if whole:
            tokens = trimmed([token for token in piece if not overlaps(token.start, token.end, taken)], what)
            while tokens and (tokens[-1].text in lists.ENDING or tokens[-1].text in lists.LEADING):
                tokens.pop()
        tokens = tokens if spec.doing else _without_time(tokens)
        if not tokens or (
            spec.counted
            and (
                number(tokens[0])
                or tokens[0].text in lists.PARTS_OF_ONE
                or tokens[0].kind in ("odd", "sign")
                or tokens[0].text in APPROXIMATORS
            )
        ):
            continue
        if (
            whole
            and not known_name(what, tokens)
            and all(t.text in lists.NO_NOUN or t.text in lists.LEAD_WORDS for t in tokens)
        ):
            continue
        item = known_name(what, tokens) or (noun(tokens, spec) if spec.open else "")
        if not item:
            return found, f"“{words_of(piece)}” is not understood in this list.", used
        found.append(item)
        used.append((tokens[0].start, tokens[-1].end))
    return found, "", used
