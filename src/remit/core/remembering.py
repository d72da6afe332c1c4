"""Remembering: what of all that was found in a project need not be found again, as nothing that it rests on changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import is_
from typing import Any, Final, TypeVar, cast

MOST: Final = 20_000
"""How much one memory holds; about six things for each question. Beyond that it begins anew."""

Found = TypeVar("Found")
Value = TypeVar("Value")


class Memory:
    """What was found in one project lately. Whoever holds it drops it when something is erased.

    One event changes one question of many, and folding shares everything else between positions. So a thing that was
    found is remembered with the very objects that it was found from, and found again as soon as one of them is another.
    Functions that take a memory give with it what they give without. Threads may share one: whatever is read was put
    there whole.
    """

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._found: dict[tuple[str, str], tuple[tuple[object, ...], Any]] = {}

    def once(self, what: str, about: str, given: tuple[object, ...], find: Callable[[], Found]) -> Found:
        """Give what was found about something, found anew where it was found from other objects than those given.

        `given` must be everything that `find` looks at, and nothing in it may ever change. Objects count as the same
        when they are one object, however alike others are.
        """
        last = self._found.get((what, about))
        if last is not None and len(last[0]) == len(given) and all(map(is_, last[0], given)):
            return cast("Found", last[1])
        found = find()
        self._keep(what, about, given, found)
        return found

    def alike(self, what: str, about: str, value: Found) -> Found:
        """Give the object that was remembered where it equals this one, so that the two are one from now on.

        Only for what is made of words alone: equal figures may be written differently.
        """
        last = self._found.get((what, about))
        if last is not None and (last[1] is value or last[1] == value):
            return cast("Found", last[1])
        self._keep(what, about, (), value)
        return value

    def part(self, what: str, value: Mapping[str, Value]) -> Mapping[str, Value]:
        """Give the mapping that was remembered where it holds the very same objects in the same order as this one."""
        last = cast("Mapping[str, Value] | None", self._found.get((what, ""), ((), None))[1])
        same = last is not None and len(last) == len(value) and all(map(is_, last.values(), value.values()))
        if last is not None and same and list(last) == list(value):
            return last
        self._keep(what, "", (), value)
        return value

    def _keep(self, what: str, about: str, given: tuple[object, ...], found: object) -> None:
        if len(self._found) >= MOST:
            self._found = {}
        self._found[what, about] = (given, found)
