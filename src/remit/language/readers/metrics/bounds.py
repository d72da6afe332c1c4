"""How far a metric may move or differ: must not rise by more than 3 points, shall differ by at most 5 by district.

Each turns a denied or allowed movement into the largest one that is allowed. What is compared are two moments, or the
groups of an attribute; a difference between groups becomes the metric of the gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists.metrics import changes as metric_changes
from remit.language.lists.metrics import measures
from remit.language.lists.metrics import words as metric_words
from remit.language.nouns import singular
from remit.language.readers.metrics.parts import Part, Words

_TURNED = {">": "<=", ">=": "<"}
_MOST_WORDS = 3


def kept_within(piece: Sequence[Part]) -> tuple[Sequence[Part], bool]:
    """Read *does not fall by more than 1 point* as a fall by at most one, and tell whether it was so said."""
    for place, part in enumerate(piece[:-2]):
        change, amount = piece[place + 1], piece[place + 2]
        quantity = amount.quantity
        if change.kind != "change" or quantity is None or not (part.kind == "not" or part.lead == "no"):
            continue
        if amount.lead.startswith(("by", "more than", "further than")) and quantity.op in _TURNED:
            most = replace(amount, lead="by", quantity=replace(quantity, op=_TURNED[quantity.op]))
            return [*piece[:place], change, most, *piece[place + 3 :]], True
    return _no_more(piece)


def _no_more(piece: Sequence[Part]) -> tuple[Sequence[Part], bool]:
    """Read *no drop in recall of more than 1 point*: a fall of recall by at most one."""
    for place, part in enumerate(piece[:-2]):
        noun = piece[place + 1]
        if part.lead != "no" or noun.kind not in ("compare", "change") or noun.value not in ("fall", "rise"):
            continue
        end = next((n for n in range(place + 2, len(piece)) if piece[n].kind == "amount"), -1)
        quantity = piece[end].quantity if end >= 0 else None
        if quantity is None or quantity.op not in _TURNED or piece[end].lead.split(" ")[0] not in ("of", "by", "more"):
            continue
        most = replace(piece[end], lead="by", quantity=replace(quantity, op=_TURNED[quantity.op]))
        verb = replace(noun, kind="change")
        return [*piece[:place], *piece[place + 2 : end], verb, most, *piece[end + 1 :]], True
    return piece, False


def differing(piece: Sequence[Part], words: Words) -> tuple[Part, Part, Part] | None:
    """Give the gap, its amount and its attribute where a rate may differ between groups by so much at most."""
    verb = next((n for n, part in enumerate(piece) if part.lead in metric_changes.DIFFERS), -1)
    within = len(piece) - 1 if piece and piece[-1].kind == "amount" and of_one_another(piece[-1]) else -1
    verb = within if verb < 0 and within > 0 else verb
    named = [part for part in piece[: max(verb, 0)] if part.kind == "metric"]
    colon = next((n for n, part in enumerate(piece) if part.kind == "colon"), -1)
    named = [part for part in named if piece.index(part) > colon] or named
    if verb < 0 or len(named) != 1 or named[0].value not in measures.GAP_OF:
        return None
    amounts = [part for part in piece[verb + (verb != within) :] if part.kind == "amount" and part.quantity is not None]
    denied = any(part.kind == "not" for part in piece)
    attribute = _attribute(piece, verb, words)
    if len(amounts) != 1 or attribute is None or amounts[0].quantity is None:
        return None
    quantity = amounts[0].quantity
    op = _TURNED.get(quantity.op, "") if denied else quantity.op
    allowed = verb and piece[verb - 1].lead in ("may", "can") and quantity.op == ""
    op = "<=" if allowed and not denied else op
    if op not in ("<=", "<") or quantity.unit not in ("pp", "%"):
        return None
    amount = replace(amounts[0], quantity=replace(quantity, op=op))
    return replace(named[0], value=measures.GAP_OF[named[0].value]), amount, attribute


def of_one_another(part: Part) -> bool:
    """Tell whether an amount may be how far rates lie from one another: within 4 points."""
    return part.quantity is not None and part.lead == "within" and part.quantity.unit == "pp"


def _attribute(piece: Sequence[Part], verb: int, words: Words) -> Part | None:
    """Give the attribute between whose groups it may differ: by district, between regions."""
    for place, part in enumerate(piece):
        if part.kind == "slice" and not part.group and part.lead in ("per", ""):
            return part
        if part.kind == "named" and part.lead == "across" and (one := singular(part.value.rpartition(" ")[2])):
            said = f"{part.value.rpartition(' ')[0]} {one}".strip()
            return replace(part, kind="slice", value=said, lead="per")
        counted = (
            part.quantity.noun if part.quantity is not None and part.lead in ("across", "between", "among") else ""
        )
        if counted and part.quantity is not None and part.quantity.plain:
            return Part("slice", part.start, part.end, counted, lead="per")
        if part.lead not in ("by", "per", "across", "between", "among") or part.kind == "amount":
            continue
        end = place + 1
        while end < len(piece) and end != verb and piece[end].kind == "unknown" and end - place <= _MOST_WORDS:
            end += 1
        if end == place + 1:
            continue
        said = words.said(piece[place + 1].start, piece[end - 1].end)
        head = said.rpartition(" ")[2]
        one = singular(head) if part.lead in ("across", "between", "among") else head
        if one and not set(said.split(" ")) & set(metric_words.NO_NOUNS):
            return Part("slice", part.start, piece[end - 1].end, said.removesuffix(head) + one, lead="per")
    return None


def against_group(rest: Sequence[Part], about: Part | None) -> tuple[Part, int] | None:
    """Give the group with which a metric of another is compared, and how many parts say it.

    *4 points below recall in English*, *2 points higher than for men*.
    """
    again = bool(rest) and about is not None and rest[0].kind == "metric" and rest[0].value == about.value
    again = again or (len(rest) > 1 and rest[0].lead in ("that", "those"))
    place = 1 if again else 0
    if place >= len(rest) or rest[place].kind not in ("slice", "named"):
        return None
    return rest[place], place + 1
