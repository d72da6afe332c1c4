"""Steps with more than one object: what a verb is said of belongs to its step, and is no step by itself.

*Throw out training and demo rows* is one step, and so is *remove names, photos and addresses from the letters*; *drop
duplicates and scale* is two. An *and* parts two steps only where what stands behind it sounds like something to do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from remit.language.lists.items import Items
from remit.language.lists.items import around as lists
from remit.language.readers.naming.itemising import known_name, pieces, trimmed
from remit.language.tokens import Token

_AND = ("and", "&")
_MOST_WORDS = 12
_NOMINAL = ("ing", "ation", "ition", "ment", "isation", "ization")
_VERBAL = ("ise", "ize", "ify")


def parts_of(what: str, body: Sequence[Token], spec: Items) -> list[list[Token]]:
    """Cut a list into its items; a step keeps what it is done to, and a limit is no attack."""
    parts = [piece for piece in pieces(body, spec, what) if not (what == "attack" and _limited(piece))]
    return _with_objects(parts, body) if what == "step" else parts


def _limited(piece: Sequence[Token]) -> bool:
    """Tell whether a piece of a list is a limit, and no thing: jailbreaks < 2 %."""
    return any(token.kind == "sign" and token.text in ("<", ">", "<=", ">=", "≤", "≥", "%", "=") for token in piece)


def _with_objects(parts: Sequence[list[Token]], body: Sequence[Token]) -> list[list[Token]]:
    """Join the pieces of a list of steps where the later ones are only objects of the first one's verb."""
    joints = [_joint(one, two, body) for one, two in pairwise(parts)]
    found: list[list[Token]] = []
    place = 0
    while place < len(parts):
        upto = _objects(parts, joints, place)
        found.append([token for piece in _joined(parts[place : upto + 1]) for token in piece])
        place = upto + 1
    return found


def begins_a_step(body: Sequence[Token]) -> bool:
    """Tell whether what a sentence lists begins with something to do, even where not all of it is understood."""
    words = trimmed(body, "step")
    return bool(words) and (_verb(words[0]) or (words[0].text == "do" and len(words) > 1 and words[1].text == "not"))


def _joint(one: Sequence[Token], two: Sequence[Token], body: Sequence[Token]) -> str:
    """Give what stands between two pieces: "and", a comma, or "" for anything else."""
    between = [token.text for token in body if one[-1].end <= token.start < two[0].start]
    if between in ([","], [",", "and"]):
        return between[-1]
    return "and" if len(between) == 1 and between[0] in _AND else ""


def _objects(parts: Sequence[list[Token]], joints: Sequence[str], place: int) -> int:
    """Give the place of the last piece that is an object of what the piece at `place` does."""
    if not _acts(parts[place]):
        return place
    end = place
    while end < len(joints) and joints[end] == "," and _object(parts[end + 1]) and not _placed(parts[end + 1]):
        end += 1
    whole = end < len(joints) and joints[end] == "and" and _object(parts[end + 1], parts[end])
    upto = end + 1 if whole else place
    return upto if sum(map(len, parts[place : upto + 1])) + upto - place <= _MOST_WORDS else place


def _acts(piece: Sequence[Token]) -> bool:
    """Tell whether a piece is a verb with something that it is done to."""
    words = trimmed(piece, "step")
    return len(words) > 1 and _verb(words[0]) and not known_name("step", words)


def _verb(token: Token) -> bool:
    return token.text in lists.PREPARING | lists.ACTING or token.text.endswith(_VERBAL)


def _object(piece: Sequence[Token], before: Sequence[Token] = ()) -> bool:
    """Tell whether a piece names what something is done to, and is nothing to do by itself."""
    words = trimmed(piece, "step")
    if not words or _verb(words[0]) or known_name("step", words) or any(token.text == "not" for token in words):
        return False
    alike = len(words) > 1 and bool(before) and before[-1].text.endswith(_NOMINAL)
    plain = not words[0].text.endswith(_NOMINAL) or alike
    return plain and words[0].kind == "word" and words[0].text not in lists.NO_OBJECTS


def _placed(piece: Sequence[Token]) -> bool:
    """Tell whether a piece says where something goes, and so is a step without its verb: amounts into USD."""
    return any(token.text in lists.ENDING for token in piece)


def _joined(pieces: Sequence[list[Token]]) -> Iterator[list[Token]]:
    """Give the pieces of one step, with commas between them and an *and* before the last."""
    for number, piece in enumerate(pieces):
        if number:
            start = pieces[number - 1][-1].end
            last = number == len(pieces) - 1
            yield [Token("word", "and", start, start + 1) if last else Token("sign", ",", start, start + 1, glued=True)]
        yield piece
