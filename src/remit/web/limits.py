"""Limits on what one person may send: bytes and depth of a body, and writes in a time (a token bucket for each)."""

from __future__ import annotations

import re
import threading
import time
from collections import OrderedDict
from typing import Final

from remit.core.errors import TooLarge, TooMany

BODY: Final = 2_000_000
"""The most bytes of a body."""
JSON: Final = 1_000_000
"""The most bytes of a body in JSON."""
DEPTH: Final = 20
"""How deep JSON may be nested."""
PATIENCE: Final = 30.0
"""Seconds in which a body must have come whole."""
REMEMBERED: Final = 10_000
"""Of how many people the bucket is remembered; who wrote longest ago is forgotten first, and starts afresh."""

_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"?', re.DOTALL)


class Buckets:
    """A bucket of writes for each person: `burst` at once, and `rate` more in every second."""

    def __init__(self, rate: float, burst: int) -> None:
        """Make buckets; a rate of 0 sets no limit."""
        self.rate = rate
        self.burst = burst
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, who: str, moment: float | None = None) -> None:
        """Take one write out of a person's bucket; TooMany says when there is one again."""
        if not self.rate:
            return
        now = time.monotonic() if moment is None else moment
        with self._lock:
            level, before = self._levels.pop(who, (float(self.burst), now))
            level = min(self.burst, level + (now - before) * self.rate)
            taken = level >= 1
            self._levels[who] = (level - 1 if taken else level, now)
            if len(self._levels) > REMEMBERED:
                self._levels.popitem(last=False)
        if not taken:
            seconds = max(1, round((1 - level) / self.rate + 0.5))
            raise TooMany("You are writing faster than this server takes it; wait a moment and save again.",
                          seconds=seconds)  # fmt: skip


def refuse_deep(body: bytes) -> None:
    """Refuse JSON that is too long or nested too deep; it is not parsed for that."""
    if len(body) > JSON:
        raise TooLarge(f"JSON may have at most {JSON:,} bytes here; nothing was written.", limit=JSON)
    depth = 0
    for sign in re.findall(rb"[\[\]{}]", _STRING.sub(b"", body)):
        depth += 1 if sign in b"[{" else -1
        if depth > DEPTH:
            raise TooLarge(f"JSON may be nested {DEPTH} deep here, no deeper; nothing was written.", limit=DEPTH)
