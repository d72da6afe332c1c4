"""Tokens: words, numbers and signs of a text with their places in it; the first step of every reading.

Places always index the original text, whatever normalisation did to it: each character is normalised by itself
(Unicode NFKC, lower case) and remembers where it came from. Characters that would change a number or a word when
normalised (the 2 of 10², ½, ①, №) become a mark that nothing reads. Time is linear in the text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

ODD = "\ufffd"
"""Stands for a character that must not be read as anything else."""

HYPHENS = ("-", "\u2010", "\u2011")
"""What may join two words to one."""

_DASHES = (*HYPHENS, "–", "—", "−")
_COUNT_DIGITS = 2
_NAME = "A"
_INVISIBLE = "\u200b"
_LISTED = re.compile(r"[ \t]*(?:[-–—•‣◦▪·*][ \t]+|([0-9]{1,2})[.)][ \t]+(?=\S))")

_TOKEN = re.compile(
    r"""
    (?P<number>
        [0-9]{1,3}(?:[ ][0-9]{3})+(?![0-9])(?:[.,][0-9]+)*
      | [0-9]+(?:[.,'’_][0-9]+)*
      | (?<![\w.])\.[0-9]+
    )
  | (?P<word>
        (?:e\.g|i\.e|p\.a|a\.m|p\.m|n\.a)\.?(?!\w)
      | [^\W\d_]\w*[0-9](?:\.[0-9]+)+(?!\w)
      | [^\W\d_][\w\u0300-\u036f]*(?:['’][^\W\d_]+)*
    )
  | (?P<sign>>=|=>|<=|=<|[≥≤⩾⩽≧≦<>=~≈≅%±+×#@&/°$€£¢¥₹₩₺₽₦₪฿₫₱₴])
  | (?P<dash>[-–—−\u2010\u2012\u2015]+)
  | (?P<end>[.;!?]+)
  | (?P<line>\n[\s\n]*)
  | (?P<mark>[,:()\[\]"'’‘“”„«»])
  | (?P<space>[^\S\n]+|\u200b+)
  | (?P<odd>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_AFTER_NUMBER = re.compile(r"(?:[/:][0-9]|[-–][0-9]+[-–][0-9])[0-9.,/:–-]*|e[+]?[0-9]{1,2}(?!\w)")


_NAMED = re.compile(r"(?<![\w.,'’_])[^\W\d_]+(?<!usd)(?<!eur)(?<!gbp)[-\u2010\u2011]\Z")
_NAME_LENGTH = 24
_ABBREVIATIONS = frozenset(
    (
        "min",
        "max",
        "approx",
        "ca",
        "incl",
        "excl",
        "vs",
        "resp",
        "eng",
        "dept",
        "mgr",
        "asst",
        "mgmt",
        "temp",
        "sec",
        "hrs",
        "hr",
        "mins",
        "nr",
        "etc",
        "avg",
        "acc",
    )
)
_SECTIONS = frozenset(
    ("art", "arts", "sec", "sect", "para", "ch", "cl", "cls", "reg", "fig", "tab", "vol", "nos", "bldg")
)
"""Short words with a full stop behind which the number of a part of a text or place stands: Art. 17."""

_TITLES = ("dr", "prof", "mr", "mrs", "st", "dipl")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign in normal form, with its place in the original text.

    `kind` is number, word, sign, dash, end, line, item (a new line of a list; `text` its number, if any), mark or odd.
    `glued` tells that no space stands before it; `written` is how it stands in the text, where that is not `text`.
    """

    kind: str
    text: str
    start: int
    end: int
    glued: bool = False
    written: str = ""

    @property
    def capital(self) -> bool:
        """Tell whether it is written with a capital first letter."""
        return self.written[:1].isupper()


@lru_cache(maxsize=4096)
def _normal(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf":
        return _INVISIBLE
    tag = unicodedata.decomposition(character).partition(">")[0] if character != "…" else ""
    if tag.startswith("<"):
        plain = unicodedata.normalize("NFKC", character)
        harmless = tag[1:] in ("wide", "narrow", "noBreak", "font") or category in ("Zs", "Ll", "Po", "Pd")
        return plain.lower() if harmless and tag[1:] not in ("super", "sub") else ODD
    return unicodedata.normalize("NFKC", character).lower()


def _flat(text: str) -> tuple[str, list[int]]:
    """Give the text in normal form, and for each of its characters the place it came from."""
    if text.isascii():
        return text.lower().replace("\r\n", " \n").replace("\r", "\n"), list(range(len(text) + 1))
    pieces: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if character == "\r" and text[place + 1 : place + 2] == "\n":
            character = " "  # noqa: PLW2901  # one line end, not two
        piece = "\n" if character in "\r\u2028\u2029\x85" else _normal(character)
        pieces.append(piece)
        places.extend([place] * len(piece))
    return "".join(pieces), [*places, len(text)]


def tokens(text: str) -> tuple[Token, ...]:
    """Give the tokens of a text, in order."""
    flat, places = _flat(text)
    found: list[Token] = []
    position, glued, item = 0, False, ""
    listed = _LISTED.match(flat)
    if listed:
        position, item = listed.end(), listed[1] or ""
        found.append(Token("item", listed[1] or "", places[0], places[position - 1] + 1))
    while position < len(flat):
        match = _TOKEN.match(flat, position)
        if match is None:
            break
        kind, end = str(match.lastgroup), match.end()
        said = match[0]
        if kind == "number":
            kind, end = _number_or_odd(flat, position, end)
            said = flat[position:end]
            if _counts_on(item, flat, position, end):
                kind, end = "item", end + 1
        elif kind == "line":
            kind, said, end = _line(flat, said, end)
        item = said if kind == "item" else item
        if kind == "space":
            glued = False
        else:
            begin, upto = places[position], places[end - 1] + 1
            written = text[begin:upto]
            said = said.replace("’", "'") if kind == "word" else said
            said = written if written == _NAME and _names(found, text, upto) else said
            found.append(Token(kind, said, begin, upto, glued, "" if written == said else written))
            glued = kind not in ("line", "item")
        position = end
    return tuple(found)


def _names(before: list[Token], text: str, upto: int) -> bool:
    """Tell whether a capital A within a sentence is a name (A articles, class A), and not an article."""
    last = before[-1] if before else None
    if last is None or last.kind not in ("word", "number") or (last.written.isupper() and len(last.written) > 1):
        return False
    behind = text[upto : upto + 2]
    return behind[:1].isspace() and behind[1:].islower()


def _counts_on(last: str, flat: str, start: int, end: int) -> bool:
    """Tell whether a number goes on counting what the last numbered item began (1. … 2. …)."""
    said = flat[start:end]
    closes = flat[end : end + 1] in (".", ")") and flat[end + 1 : end + 2].isspace()
    return bool(last) and closes and said.isdecimal() and len(said) <= _COUNT_DIGITS and int(said) == int(last) + 1


def _number_or_odd(flat: str, start: int, end: int) -> tuple[str, int]:
    """Tell a number from what only begins like one: dates, times, ratios, ids; and take in an exponent."""
    before, after = flat[start - 1 : start], flat[end : end + 1]
    if before in _DASHES and not flat[max(start - 2, 0) : start - 1].strip():
        return "odd", end  # a negative number
    if _INVISIBLE in (before, after) or (before and (before.isalnum() or before == "_")):
        return "odd", end
    if before in HYPHENS and _NAMED.search(flat, max(start - _NAME_LENGTH, 0), start):
        return "odd", end  # part of a name: gpt-4
    more = _AFTER_NUMBER.match(flat, end)
    if more is None:
        return "number", end
    return ("number" if more[0].startswith("e") else "odd"), more.end()


def _line(flat: str, said: str, end: int) -> tuple[str, str, int]:
    """Tell an ordinary new line from one that begins an item of a list, or a paragraph."""
    listed = _LISTED.match(flat, end - (len(said) - len(said.rstrip(" \t"))))
    if listed:
        return "item", listed[1] or "", listed.end()
    return "line", ("\n\n" if said.count("\n") > 1 else "\n"), end


def sentences(found: tuple[Token, ...], text: str) -> tuple[tuple[Token, ...], ...]:
    """Cut tokens into sentences: at full stops, semicolons, empty lines, and lines that begin anew.

    The items of a list stay with the line that ended with a colon. A line that goes on in lower case goes on.
    """
    done: list[tuple[Token, ...]] = []
    current: list[Token] = []
    in_list = False
    for number, token in enumerate(found):
        previous = found[number - 1] if number else None
        cut = False
        if token.kind == "end":
            cut = not _within(found, number)
        elif token.kind in ("line", "item"):
            opens = previous is not None and previous.text in (":", ",")
            in_list = token.kind == "item" and (in_list or (opens and previous is not None and previous.text == ":"))
            cut = (
                not in_list
                and not opens
                and (token.kind == "item" or token.text == "\n\n" or _begins(found, number, text))
            )
        if token.kind != "end" or not cut:
            if cut:
                done.append(tuple(current))
                current = []
            current.append(token)
        else:
            done.append((*current, token))
            current = []
    return tuple(sentence for sentence in (*done, tuple(current)) if sentence)


def _within(found: tuple[Token, ...], number: int) -> bool:
    """Tell whether a full stop only ends an abbreviation (min. 500), or stands within a name (ml.example)."""
    token = found[number]
    before = found[number - 1].text if number else ""
    behind = found[number + 1] if number + 1 < len(found) else None
    if token.text != "." or behind is None or behind.kind in ("line", "item"):
        return False
    if before in ("mio", "mrd", *_TITLES) or (behind.text == "," and number > 0):
        return True
    if before in _SECTIONS and behind.kind in ("number", "odd"):
        return True
    if before in _ABBREVIATIONS:
        return not behind.capital
    return behind.glued and behind.kind == "word" and not behind.capital


def _begins(found: tuple[Token, ...], number: int, text: str) -> bool:
    after = found[number + 1] if number + 1 < len(found) else None
    return after is None or text[after.start : after.start + 1].isupper()
