"""Finding which personal details the data holds, from a plain list of them: names, addresses, diagnoses.

Whether they must be out of the data is another matter (`barring`): beside a negation or a ban nothing is read here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from remit.language.lists import privacy
from remit.language.lists.items import Items
from remit.language.readers.finding import Found
from remit.language.readers.naming.itemising import noun, open_ended, pieces, trimmed, words_of
from remit.language.tokens import Token
from remit.language.values import Value

_CATEGORIES = {word: category for category, words in privacy.CATEGORIES.items() for word in words}
_LONGEST_LEAD = 5
_MOST_WORDS = 5


def present(said: Sequence[Token], spec: Items) -> Iterator[Found]:
    """Find the personal details that a sentence lists as being in the data."""
    body = _body(said)
    if any(token.text in privacy.BARRING for token in said) or open_ended(body):
        return
    items: list[str] = []
    used: list[tuple[int, int]] = []
    strays: list[str] = []
    sure = False
    for piece in pieces(body, spec):
        tokens = trimmed(_without_whose(piece), "personal-data")
        words = {word for token in tokens for word in token.text.removesuffix("'s").split("-")}
        item = noun(tokens, spec) if tokens and len(tokens) <= _MOST_WORDS else ""
        if item and words & privacy.KINDS:
            items.append(_CATEGORIES.get(item, item))
            used.append((tokens[0].start, tokens[-1].end))
            sure = sure or bool(words & privacy.SURE)
        else:
            strays.append(words_of(piece))
    if not sure or not items or len(strays) > len(items):
        return
    value = Value("personal-data", items=tuple(dict.fromkeys(items)), span=(used[0][0], used[-1][1]))
    yield Found((value,), tuple(used))
    for stray in strays:
        yield Found(problem=f"“{stray}” is not read as a personal detail.")


def _body(said: Sequence[Token]) -> Sequence[Token]:
    """Leave out what leads a list in, and what is told of it behind."""
    start = 0
    while start < min(len(said), _LONGEST_LEAD) and said[start].text in (*privacy.SHOWING, ":"):
        start += 1
    shown = next((n for n, token in enumerate(said[:_LONGEST_LEAD]) if n and token.text in privacy.SHOW), 0)
    start = max(start, shown + 1) if shown else start
    end = next((n for n in range(start + 1, len(said)) if said[n].text in privacy.LYING), len(said))
    return said[start:end]


def _without_whose(piece: Sequence[Token]) -> Sequence[Token]:
    """Leave out *also* and *incl.* with what follows: absence records incl. the reason."""
    end = next((n for n, token in enumerate(piece) if n and token.text in ("incl", "including")), len(piece))
    return piece[:end]
