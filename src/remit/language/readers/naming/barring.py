"""Reading which personal data must not be in the data. For `data.privacy`.

A ban is read only where a ban is written: negations are counted and placed, so that `we need names` and `names must
not be removed` never become one. A bare list is taken for the data that are a concern, with the ban assumed, and only
when nothing else stands in the answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from remit.language.lists import privacy
from remit.language.phrases import Lexeme, Lexicon, synonyms, table
from remit.language.quantities import quantities
from remit.language.readers.outcomes import REASON, Outcome, unread, without_reason
from remit.language.tokens import Token
from remit.language.values import Value

PERSONAL_DATA = "personal-data"
"""What a value of this reader is about."""

_LEXICON = Lexicon(
    REASON,
    table("data", privacy.DATA),
    table("modal", privacy.MODALS),
    table("weak", privacy.WEAK_MODALS),
    table("stores", privacy.STORES),
    table("holds", privacy.HOLDS),
    table("not", privacy.NOT),
    table("banned", privacy.BANNED),
    table("bans", privacy.BANS),
    table("no", privacy.NONE_OF),
    table("joint", ("and", "or", "nor", "and also", "and / or")),
    table("any", privacy.ANY),
    synonyms("category", privacy.CATEGORIES),
    fillers=privacy.FILLERS,
)
_CONCERNING = frozenset({"category", "any", "banned", "bans", "not", "no"})
_LETTERS = {
    "category": "K", "any": "G", "no": "n", "not": "N", "modal": "m", "weak": "w", "stores": "s", "holds": "h",
    "banned": "b", "bans": "B", "data": "D", "comma": ",", "line": ",", "item": ",", "joint": ",", "colon": ":",
    "close": "", "filler": "",
    "dash": ":", "to": "", "range": "", "fall": "",
}  # fmt: skip
_BANS = re.compile(
    r"(?:D:?)?nK(?:[mw]?[hs])?D?"  # no names in the data; data without names; no names may be stored
    r"|D?m[hs]?nKD?|D?snKD?"  # the data must contain no names; we store no names
    r"|D?[mw]N[hs]KD?|D?NsKD?"  # the data must not contain names; we never store names
    r"|K[mw]N[hs]D?|K[mw]ND|KNsD?"  # names must not be stored; names must not be in the data; names are not kept
    r"|D?m?BKD?|Km?bD?"  # remove names from the data; names must be removed; names are forbidden
    r"|D?[mw]N[hs]?D?:K|D?m?b:K|n[hs]?D?:K"  # must not be in the data: names; forbidden: names
)
_PLAIN = re.compile(r"(?:D:)?K")
_ARTICLES = frozenset({"the", "a", "an", "any", "all"})


def read_ban(sentence: Sequence[Token]) -> Outcome:
    """Read a sentence on personal data."""
    items, problem = without_reason(quantities(_LEXICON.lexemes(sentence), closed=True), _CONCERNING)
    said = [item for item in items if isinstance(item, Lexeme)]
    named = [item for item in said if item.kind in ("category", "any")]
    names = frozenset(item.value if item.kind == "category" else PERSONAL_DATA for item in named)
    if not named:
        return Outcome()
    strange = next((i for i in items if not isinstance(i, Lexeme) or i.kind not in _LETTERS), None)
    if problem or strange is not None:
        return Outcome(problem=problem or (unread(strange) if strange is not None else ""), names=names)
    letters, problem = _letters(said)
    bare = all(item.words in _ARTICLES for item in said if item.kind == "filler")
    plain = bare and bool(_PLAIN.fullmatch(letters))
    if problem or not (plain or _BANS.fullmatch(letters)):
        return Outcome(problem=problem or "It is not clear that these must not be in the data.", names=names)
    items_named = tuple(dict.fromkeys(item.value for item in named if item.kind == "category"))
    span = (min(i.start for i in (said if not plain else named)), max(i.end for i in (said if not plain else named)))
    assumed = ("op",) if plain else ()
    return Outcome(
        (Value(PERSONAL_DATA, "none", items=items_named, assumed=assumed, span=span),), "", names, plain=plain
    )


def _letters(said: Sequence[Lexeme]) -> tuple[str, str]:
    """Give the sentence as letters with each list as one K; or say what is wrong with its lists."""
    raw = "".join(":" if item.words == "(" else _LETTERS[item.kind] for item in said)
    if "G" in raw and "K" in raw:
        raw, count = re.subn(r"G:+K", "K", raw)
        if not count or "G" in raw:
            return "", "“Personal data” and some of its kinds stand side by side: which are meant?"
    commas = re.sub(r",+", ",", raw.replace("G", "K"))
    if re.search(r"[nN],", commas):
        return "", "A comma stands behind the “no”, so it is not clear what it bars."
    listed = re.sub(r"nK(?:,nK)+", "nK", re.sub(r"K(?:,?K)*", "K", commas))
    return re.sub(r",?K,?", "K", listed).strip(",:"), ""
