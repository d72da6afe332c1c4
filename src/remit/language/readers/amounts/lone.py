"""Amounts that nothing names, where only one thing of their kind can be meant: they are read, and marked as assumed.

*Tarball of less than 180 MB* names no package size, but a question on packaging asks for one size only. Such an amount
must be the only one of its dimension in the sentence, bounded where a bound is asked for, and free of any word that
makes it something else (what was, what others have, what is not sure).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from remit.language.lists.amounts import lone as lists
from remit.language.lists.asked import Asked
from remit.language.phrases import Lexeme
from remit.language.quantities import Quantity
from remit.language.readers.amounts import particulars
from remit.language.readers.amounts.parts import Part, rivals
from remit.language.readers.finding import Found, Span, overlaps

_FAR = 3


def lone(
    question_id: str, asked: Sequence[Asked], parts: Sequence[Part], found: Sequence[Found], taken: Sequence[Span]
) -> Iterator[Found]:
    """Give the amounts of a sentence that must be one of what is asked for, though no word says so."""
    used = [*taken, *(span for one in found for span in one.taken)]
    read = {value.what for one in found for value in one.values}
    for form in lists.LONE.get(question_id, ()):
        one = next((one for one in asked if one.what == form.what and one.dimension == form.dimension), None)
        if one is None or one.what in read or (form.with_ and form.with_ not in read):
            continue
        same = [
            (quantity, part) for part in parts for quantity in part.quantities() if quantity.dimension == one.dimension
        ]
        if len(same) != 1 or not _stands(form, *same[0], parts) or overlaps(same[0][0].start, same[0][0].end, used):
            continue
        quantity, part = same[0]
        dimensions = {one.dimension for one in asked} - {one.dimension}
        others = [item for each in parts for item in each.quantities() if item.dimension in dimensions]
        if form.beside and any(not overlaps(item.start, item.end, used) for item in others):
            continue
        if not particulars.fits(one, quantity, None):
            continue
        values, problem = particulars.valued(question_id, one, quantity, part, None)
        if not problem and all(value.what == one.what for value in values):
            read.add(one.what)
            used.append((quantity.start, quantity.end))
            yield Found(
                tuple(replace(value, assumed=tuple(dict.fromkeys((*value.assumed, "what")))) for value in values),
                ((quantity.start, quantity.end),),
            )


def _stands(form: lists.Lone, quantity: Quantity, part: Part, parts: Iterable[Part]) -> bool:
    """Tell whether an amount stands as it must: bounded, led by its word, and with nothing of something else."""
    words = {
        word
        for one in parts
        if one is not part and not _only_denies(one)
        for said in one.words()
        for word in said.split(" ")
    }
    words |= _said(part, quantity)
    if quantity.problem or part.conditional or words & lists.BARRING or any(rivals(cue, quantity) for cue in part.cues):
        return False
    before = [one.words for one in part.before(quantity)][-_FAR:]
    if any(isinstance(one, Lexeme) and one.kind == "date" for one in part.items):
        return False
    behind = [one.words for one in part.behind(quantity)]
    if form.behind and not (behind and behind[0] in form.behind):
        return False
    bounded = not form.ops or quantity.op in form.ops
    led = not form.leads or bool(before and before[-1] in form.leads) or quantity.led in form.leads
    lasting = not form.units or quantity.unit in form.units
    return bounded and led and lasting and bool(quantity.period) is form.rated


def _only_denies(part: Part) -> bool:
    """Tell whether a part only says that there is none of something else: no GPU."""
    first = next(
        (item for item in part.items if not (isinstance(item, Lexeme) and item.kind in ("comma", "and"))), None
    )
    return isinstance(first, Lexeme) and first.words in ("no", "without") and not part.quantities()


def _said(part: Part, quantity: Quantity) -> set[str]:
    """Give the words of a part, from the last colon before an amount on: those ahead of it are about another thing."""
    ahead = [n for n, item in enumerate(part.items) if item.end <= quantity.start]
    colon = max((n for n in ahead if isinstance(item := part.items[n], Lexeme) and item.kind == "colon"), default=-1)
    lexemes = [item for item in part.items[colon + 1 :] if isinstance(item, Lexeme)]
    return {word for one in lexemes for word in one.words.split(" ")}
