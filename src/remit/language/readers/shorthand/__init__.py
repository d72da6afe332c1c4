"""Shorthand: signs and short words of engineers put into the words that the readers know; their places stay.

*7y* is seven years, *for 5m* five minutes, *500 rps sustained* a rate, *10/50/100* three shares of the traffic. Only
what can mean one thing at its place is written out; everything else stays as it stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from remit.language.readers.shorthand import running, signs, times
from remit.language.tokens import Token

_RULES = (*signs.RULES, *times.RULES, *running.RULES)


def written_out(question_id: str, found: Sequence[Token]) -> tuple[Token, ...]:
    """Give the tokens of an answer with its shorthand written out; each new one has the place of the old."""
    done: list[Token] = []
    at = 0
    while at < len(found):
        for rule in _RULES:
            more = rule(question_id, found, at)
            if more is not None:
                words, length = more
                done += words
                at += length
                break
        else:
            done.append(found[at])
            at += 1
    return tuple(done)
