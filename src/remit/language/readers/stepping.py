"""Steps of a release: shares of the traffic that grow one after the other, and a time on trial for each.

*5 % for 2 days, then 25 % for a week* are two steps, and no contradiction; *shadow for 2 weeks, then an A/B test for a
month* are two times on trial, each in its own way. Each value then says in its condition for which step or way it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from remit.language.lists.choices import ways
from remit.language.phrases import Lexicon, synonyms
from remit.language.tokens import Token
from remit.language.values import Value

RELEASE = "deployment.release"
_SHARE, _TIME = "traffic-share", "trial-time"
_FAR = 1_000_000
_LEXICON = Lexicon(synonyms("way", ways.WAYS))


def stepped(question_id: str, values: Sequence[Value], said: Sequence[Token]) -> list[Value]:
    """Give the values of an answer, those that would clash told apart by their step or their way of release."""
    if question_id != RELEASE:
        return list(values)
    shares = [value for value in values if value.what == _SHARE]
    times = [value for value in values if value.what == _TIME]
    named: dict[int, str] = {}
    if _grow(shares):
        named |= {id(value): f"step {number}" for number, value in enumerate(shares, 1)}
    if len(times) > 1 and all(_plain(value) for value in times):
        named |= _timed(times, shares if named else [], said, shares)
    return [_in(value, named[id(value)]) if id(value) in named else value for value in values]


def _in(value: Value, condition: str) -> Value:
    return replace(value, condition=condition)


def _plain(value: Value) -> bool:
    return not value.condition and value.upper is None and value.span is not None and value.op != "none"


def _grow(shares: Sequence[Value]) -> bool:
    """Tell whether shares follow each other, each larger than the one before."""
    if len(shares) < 2 or not all(_plain(value) and value.op == "=" for value in shares):  # noqa: PLR2004  # two steps at least
        return False
    amounts = [value.amount or 0 for value in shares]
    same = len({value.unit for value in shares}) == 1
    starts = [value.span for value in shares]
    return same and amounts == sorted(set(amounts)) and starts == sorted(starts, key=lambda span: span or (0, 0))


def _timed(
    times: Sequence[Value], shares: Sequence[Value], said: Sequence[Token], alone: Sequence[Value]
) -> dict[int, str]:
    """Name for each time on trial the step or the way of release that stands last before it, where each has its own."""
    marks = [(value.span[0], f"step {number}") for number, value in enumerate(shares, 1) if value.span]
    marks = marks or _ways(said, alone)
    names = [_last(marks, value.span[0], before) for value, before in _with_before(times) if value.span]
    if not shares and "" in names:
        ends = [*(value.span[0] for value in times[1:] if value.span), _FAR]
        firsts = [_first(marks, value.span[1], end) for value, end in zip(times, ends, strict=False) if value.span]
        led = [name or first for name, first in zip(names, firsts, strict=False)]
        names = led if len(set(led)) == len(led) else firsts
    if len(names) != len(times) or "" in names or len(set(names)) < len(names):
        return {}
    return {id(value): name for value, name in zip(times, names, strict=True)}


def _ways(said: Sequence[Token], shares: Sequence[Value]) -> list[tuple[int, str]]:
    """Give where each way of release stands; a share that no way leads is one of the rollout."""
    marks = [(one.start, f"in {one.value}") for one in _LEXICON.lexemes(said) if one.kind == "way"]
    if len(marks) == 1 and len(shares) == 1 and shares[0].span and shares[0].span[0] > marks[0][0]:
        marks.append((shares[0].span[0], "in rollout"))
    return marks


def _with_before(times: Sequence[Value]) -> list[tuple[Value, int]]:
    """Give each time with the place where the one before it ends."""
    ends = [0, *(value.span[1] for value in times[:-1] if value.span)]
    return list(zip(times, ends, strict=False))


def _first(marks: Sequence[tuple[int, str]], start: int, before: int) -> str:
    """Give the first mark between two places, or ""."""
    return next((name for place, name in marks if start <= place < before), "")


def _last(marks: Sequence[tuple[int, str]], start: int, after: int) -> str:
    """Give the last mark between two places, or ""."""
    return next((name for place, name in reversed(marks) if after <= place < start), "")
