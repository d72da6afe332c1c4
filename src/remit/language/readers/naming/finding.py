"""Finding the items that an answer lists: fields, steps, sources, laws, file types and their kin.

Open nouns are taken as they are written, but only from a plain list: a bare one, one behind a plain lead-in ("we
record …", "stored with each image: …"), or one before *are recorded*. Names that are known (GDPR, CSV) are found
wherever they stand. An exception, a denial or an open end (etc., such as) keeps the whole list from being read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from remit.language.lists.amounts.numbers import APPROXIMATORS
from remit.language.lists.asked import ASKED
from remit.language.lists.dangers import DONE_ONCE
from remit.language.lists.items import LISTS, Items
from remit.language.lists.items import around as lists
from remit.language.lists.people import TOGETHER, VAGUE
from remit.language.readers.finding import Found, Span, overlaps
from remit.language.readers.naming.forms import banned, guideline, represented, same, sourced
from remit.language.readers.naming.itemising import (
    cut,
    known_name,
    noun,
    number,
    open_ended,
    own,
    pieces,
    trimmed,
    uncounted,
    without_tail,
    words_of,
)
from remit.language.readers.naming.known import named
from remit.language.readers.naming.leading import headless, heads, in_place, versioned_beside
from remit.language.readers.naming.objects import begins_a_step, parts_of
from remit.language.readers.naming.personal import present
from remit.language.readers.people.besides import is_role
from remit.language.tokens import Token
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

_FIRM = 2
"""Items of a list that must be known, or be understood for each that is not, so that the others stand."""

_NO_ITEM = "“{}” is not understood in this list."
_UNSURE = "“{}” is not sure, and so not read as a part of the list."
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
        yield from tuple(banned(said, spec)) or present(said, spec)
    elif spec.named:
        yield from named(what, said)
    elif what == "versioned" and (beside := versioned_beside(said)):
        yield beside
    elif spec.open:
        yield from _listed(what, said, spec, taken, lone=question_id != "data.labelling-guideline")


# --- plain lists ----------------------------------------------------------------------------------------------------


def _listed(what: str, said: Sequence[Token], spec: Items, taken: Sequence[Span], *, lone: bool) -> Iterator[Found]:
    """Find a plain list: led in, followed by what is done with it, or bare."""
    if what == "source" and (from_places := sourced(said, spec)):
        yield from_places
        return
    body, led = _body(what, said, spec)
    classes = what != "class" or (body is not None and led and _to_classes(said, body)) or _slashed(said)
    if body is None or _torn(body) or not classes:
        return
    announced = led and any(a.text == "everything" and b.text == ":" for a, b in pairwise(said))
    body, open_end = _to_the_open_end(body, open_ended(body if announced else said))
    parts, unsure = _sure(parts_of(what, body, spec), spec)
    items, strays, used = _items(what, parts[:_MOST_ITEMS], spec, taken)
    problem = _misunderstood(what, items, strays, parts, led=led)
    denial = next((word for piece in parts if (word := _denial(piece, spec, what))), "")
    before = [token.text for token in said if body and token.end <= body[0].start]
    stepless = what == "step" and before[-1:] != [":"] and not any(_prepares(item) for item in items)
    weak = led and len(items) == 1 and ((before and before[-1] in lists.WEAK_LEADS) or items[0] in spec.leads)
    if what == "step" and not led and problem and denial and begins_a_step(body):
        yield Found(problem=f"“{denial}” stands in the list: which items are meant?")
        return
    remark = not led and len(said) == 1 and bool(parts and said[0].start) and not known_name(what, parts[0])  # pity
    if stepless or weak or remark:
        return
    if not (items or (led and (open_end or denial))) or (problem and not led) or not (led or lone or what == "class"):
        return
    problem = f"“{denial}” stands in the list: which items are meant?" if denial else problem
    problem = _OPEN.format(open_end) if open_end and open_end not in lists.CLOSING_WORDS else problem
    if problem or not used or len(parts) > _MOST_ITEMS:
        yield Found(problem=problem or "A list this long is not read.")
        return
    span = (used[0][0], used[-1][1])
    yield Found((Value(what, items=tuple(dict.fromkeys(items)), span=span),), tuple(used))
    left = [_NO_ITEM.format(words_of(piece)) for piece in strays]
    left += [_UNSURE.format(words_of(piece)) for piece in unsure]
    left += [_OPEN.format(open_end)] if open_end else []
    yield from (Found(problem=problem) for problem in left)


def _sure(parts: list[list[Token]], spec: Items) -> tuple[list[list[Token]], list[list[Token]]]:
    """Part the items of a list that are sure from those that are not: weather if we can get it, maybe tags."""
    unsure = [
        piece
        for piece in parts
        if not own(piece[0], spec)
        and (
            piece[0].text in lists.UNSURE
            or (len(piece) > 1 and piece[-1].text in lists.DENIED_BEHIND)
            or [token.text for token in piece[-2:]] == ["not", "yet"]
            or any(token.text in lists.CONDITIONS and not own(token, spec) for token in piece[1:])
        )
    ]
    sure = [piece for piece in parts if piece not in unsure]
    return (sure, unsure) if len(sure) > len(unsure) and not spec.clauses else (parts, [])


def _misunderstood(
    what: str, items: Sequence[str], strays: Sequence[list[Token]], parts: Sequence[list[Token]], *, led: bool
) -> str:
    """Say which piece keeps a list from being read; "" where it is one of many, so that the others stand."""
    if not strays:
        return ""
    known = sum(item in LISTS[what].known for item in items)
    firm = (led or known >= _FIRM) and len(items) > _FIRM * len(strays) and strays[0] is not parts[0]
    return "" if firm else _NO_ITEM.format(words_of(strays[0]))


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


def _slashed(said: Sequence[Token]) -> bool:
    """Tell whether a sentence is nothing but classes with slashes between: particle / scratch / other."""
    lengths = [len(piece) for piece in pieces(said, LISTS["class"])]
    slashes = sum(token.text == "/" for token in said)
    return slashes > 1 and slashes == len(lengths) - 1 and max(lengths) <= LISTS["class"].longest


def _denial(body: Sequence[Token], spec: Items, what: str) -> str:
    """Give the first word that limits or denies something in an item, or ""; *or* does, save between classes."""
    if what == "class" and (len(body) == 1 or body[0].text in lists.NONE_OF):
        return ""  # lost may be a class
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
    there = in_place(said, what)
    if there:
        return there, True
    bare = cut(said)
    if all(known_name(what, trimmed(piece, what)) for piece in pieces(bare, spec, what)):
        return bare, False
    colon = next((place for place, token in enumerate(said[: _LEAD_LONGEST * 2]) if token.text == ":"), -1)
    if colon >= 0 and colon + 1 < len(said):
        if colon <= _LEAD_LONGEST and (heads(said[:colon], what) or _leads_in(said[:colon], spec)):
            return cut(headless(said[colon + 1 :], what)), True
        return None, False
    passive = _passive(said) or (_lying(said) if what == "versioned" else None)
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
    if token.text == "change" and place and said[place - 1].text not in lists.WILLING:
        return False  # things change
    each = place and said[place - 1].text in ("each", "every", "per")
    if token.text in lists.COMPOUNDS and not each and place + 1 < len(said) and _named_on(said[place + 1]):
        return False
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


def _named_on(token: Token) -> bool:
    """Tell whether a noun goes on with this word: open data portal."""
    words = (lists.LEAD_WORDS, lists.ENDING, lists.NO_NOUN, lists.LEADING, lists.COMING)
    return token.kind == "word" and not any(token.text in known for known in words)


def _leads_in(lead: Sequence[Token], spec: Items) -> bool:
    """Tell whether words plainly lead in a list: one of the list's own words, and few that no list knows."""
    words = [token.text for token in lead if token.kind in ("word", "number", "mark", "odd", "sign")]
    if any(word in lists.EXCEPTIONS for word in words) or any(token.kind == "odd" for token in lead):
        return False
    if spec.records and words[:1] and words[0] in lists.ASKING:
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


def _lying(said: Sequence[Token]) -> Sequence[Token] | None:
    """Give what is told to be in some store, or None: all notebooks sit in GitHub."""
    for place in range(1, len(said) - 2):
        if said[place].text in lists.LYING and said[place + 1].text in ("in", "under"):
            around = {token.text for token in said}
            spec = LISTS["versioned"]
            known = all(known_name("versioned", trimmed(piece, "versioned")) for piece in pieces(said[:place], spec))
            return said[:place] if known and not around & (lists.EXCEPTIONS | {"or", "their"}) else None
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


def _without_parts(tokens: list[Token]) -> list[Token]:
    """Leave out how many parts an item has: training box with four A100."""
    place = next((n for n, token in enumerate(tokens[:-1]) if n and token.text == "with" and number(tokens[n + 1])), 0)
    return tokens[:place] if place else tokens


def _somebody(tokens: Sequence[Token]) -> bool:
    """Tell whether an item is a person, who is told of as one (me; ML engineer; Dave from sales), or no thing."""
    known = known_name("resource", tokens)
    if len(tokens) > _TIMED and tokens[-2].text in lists.WORKED and tokens[-1].text == "time":
        tokens = tokens[:-2]
    upto = next((place for place, token in enumerate(tokens) if place and token.text in lists.ENDING), len(tokens))
    named = tokens[0].capital and upto == 1 and len(tokens) > 1
    lone = len(tokens) == 1 and bool(tokens[0].start) and tokens[0].capital and not tokens[0].written.isupper()
    named = (
        named
        or lone
        or any(token.text in lists.WORKED for token in tokens[1:2])
        or (len(tokens) == 1 and tokens[0].text in lists.NO_MEANS)
    )
    return not known and (named or tokens[0].text in VAGUE | lists.OURSELVES or is_role(tokens[upto - 1].text))


def _period(token: Token) -> bool:
    """Tell whether a word is one of a time, and no thing: next year."""
    return token.text in ("next", "last", "coming") or UNITS.get(token.text, ("", "", ""))[2] == "time"


def _own_words(what: str, piece: Sequence[Token], taken: Sequence[Span]) -> list[Token]:
    """Give the words of an item that nothing else has read, without what led to those that were."""
    tokens = trimmed([token for token in piece if not overlaps(token.start, token.end, taken)], what)
    while tokens and (tokens[-1].text in lists.ENDING or tokens[-1].text in lists.LEADING):
        tokens.pop()
    return tokens


def _plainly(what: str, tokens: list[Token], spec: Items) -> list[Token]:
    """Leave out what is no part of an item's name: on, two years, with four parts, three."""
    joint = len(tokens) > 1 and tokens[1].kind == "dash"  # on-prem
    if what == "infrastructure" and len(tokens) > 1 and tokens[0].text in ("on", "with") and not joint:
        tokens = trimmed(tokens[1:], what)
    tokens = tokens if spec.doing else _without_time(tokens)
    if spec.counted:
        return _without_parts(tokens)
    return uncounted(tokens) if what == "source" else tokens


def _items(
    what: str, parts: Sequence[list[Token]], spec: Items, taken: Sequence[Span]
) -> tuple[list[str], list[list[Token]], list[Span]]:
    """Give the items of a list with their places, and the pieces that are not understood."""
    found: list[str] = []
    strays: list[list[Token]] = []
    used: list[Span] = []
    for piece in parts:
        if (found or piece is not parts[0]) and (
            _remark(piece, spec) or (len(piece) == 1 and piece[0].text in lists.SAID_OF_ALL)
        ):
            continue
        whole = overlaps(piece[0].start, piece[-1].end, taken)
        tokens = _own_words(what, piece, taken) if whole else trimmed(piece, what)
        tokens = _plainly(what, tokens, spec)
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
        empty = all(t.text in lists.NO_NOUN or t.text in lists.LEAD_WORDS or t.text in TOGETHER for t in tokens)
        timed = tokens[0].text in ("till", "until", "since")
        told = whole and (timed or (empty and not known_name(what, tokens)))
        acted = whole and (tokens[-1].text.endswith("ed") or tokens[-1].text in DONE_ONCE)  # the board approved 5,000
        if told or acted or (what == "resource" and _somebody(tokens)):
            continue
        if what in ("foreseen-change", "source") and all(map(_period, tokens)):
            continue
        if what == "source" and tokens[0].text in lists.PARTLY:
            strays.append(piece)
            continue
        if what == "foreseen-change" and any(token.text in lists.UNCHANGED for token in piece[:2]):
            continue
        item = known_name(what, tokens) or (noun(tokens, spec) if spec.open else "")
        if not item and spec.open and found and len(told_of := without_tail(tokens)) < len(tokens):
            tokens = told_of
            item = known_name(what, tokens) or noun(tokens, spec)
        if not item:
            strays += [] if whole else [piece]
            continue
        found.append(item)
        used.append((tokens[0].start, tokens[-1].end))
    return found, strays, used
