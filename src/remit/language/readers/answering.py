"""Answering: questions that a writer puts and answers in the next breath (Tram drivers? No. Bag ID? Yes, that too)."""

from __future__ import annotations

from collections.abc import Sequence

from remit.language.tokens import Token

_MOST_WORDS = 6
"""Words of a question that is answered by a bare yes or no."""

_NO = ("no", "nope", "never", "nah")
_YES = ("yes", "yep", "yeah", "sure")


def without_own_questions(parts: Sequence[tuple[Token, ...]]) -> list[tuple[Token, ...]]:
    """Leave out what is asked and answered with a no, with the no; and the question mark where it is a yes."""
    kept: list[tuple[Token, ...]] = []
    place = 0
    while place < len(parts):
        part = parts[place]
        behind = [token for token in parts[place + 1] if token.kind != "line"] if place + 1 < len(parts) else []
        words = [token for token in part if token.kind in ("word", "number")]
        asks = bool(words) and len(words) <= _MOST_WORDS and part[-1].kind == "end" and "?" in part[-1].text
        said = [token.text for token in behind if token.kind in ("word", "number")]
        if asks and len(said) == 1 and place + 2 < len(parts) and said[0] in _NO:
            place += 2
        elif asks and kept and said[:1] and said[0] in _YES:
            kept.append(part[:-1])
            place += 1
        else:
            kept.append(part)
            place += 1
    return kept
