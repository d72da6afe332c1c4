"""Change in a stream, told as it happens: Page-Hinkley for the mean of anything, DDM for the rate of errors.

Detectors are folds: `update` takes the next observation and tells where it stands; after an alarm they begin anew.
Both raise false alarms now and then, however still the stream; how often depends on their settings and on the stream,
which the constants below say.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

from remit.probes.statistics.estimates import Inestimable

Standing = Literal["steady", "warning", "drift"]
Direction = Literal["up", "down", "both"]

WARM = 30
"""Observations before anything is told."""

TOLERANCE = 0.005
"""Page-Hinkley ignores changes of the mean up to about this much (in the unit of what is observed)."""

THRESHOLD = 50.0
"""Page-Hinkley tells a change when the deviations beyond tolerance add up to this.

For errors of 0 and 1 that is slow, and seldom wrong on short streams: a rise of the rate by 0.1 takes about 500
cases; of 60 simulated streams of 10,000 at a steady rate of 0.2, a third raised an alarm, of streams of 1,000 none."""

WARNING, DRIFT = 2.0, 3.0
"""DDM warns, and tells drift, when the rate lies so many standard errors above its minimum.

The minimum is sought over all cases so far, so these are no levels of a normal distribution: of 60 simulated streams
of 1,000 cases at a steady rate, a fifth (rate 0.2) to a half (rate 0.05) were told to drift. An alarm is a reason to
look, not a verdict."""


class Detector(Protocol):
    """What takes a stream one by one and tells where it stands."""

    def update(self, observed: float) -> Standing:
        """Take the next observation."""
        ...


@dataclass(slots=True)
class PageHinkley:
    """The Page-Hinkley test for a change of the mean.

    Page (1954, Biometrika 41:100-115) and Hinkley (1971, Biometrika 58:509-523), with the mean so far in place of a
    known one (Gama et al. 2014, ACM Computing Surveys 46:44, section 3.2.1). `fading` below 1 forgets old deviations.
    Raises `Inestimable` for observations that are missing or infinite.
    """

    tolerance: float = TOLERANCE
    threshold: float = THRESHOLD
    warm: int = WARM
    fading: float = 1.0
    direction: Direction = "both"
    seen: int = 0
    mean: float = 0.0
    _risen: float = 0.0
    _fallen: float = 0.0
    _lowest: float = math.inf
    _highest: float = -math.inf

    def update(self, observed: float) -> Standing:
        """Take the next observation; "drift" when its mean has changed, after which the detector begins anew."""
        if not math.isfinite(observed):
            raise Inestimable("A stream takes numbers; what is missing has to be left out or replaced.")
        self.seen += 1
        self.mean += (observed - self.mean) / self.seen
        deviation = observed - self.mean
        self._risen = self.fading * self._risen + deviation - self.tolerance
        self._fallen = self.fading * self._fallen + deviation + self.tolerance
        self._lowest = min(self._lowest, self._risen)
        self._highest = max(self._highest, self._fallen)
        if self.seen < self.warm:
            return "steady"
        up = self.direction != "down" and self._risen - self._lowest > self.threshold
        down = self.direction != "up" and self._highest - self._fallen > self.threshold
        if not (up or down):
            return "steady"
        self.seen, self.mean, self._risen, self._fallen = 0, 0.0, 0.0, 0.0
        self._lowest, self._highest = math.inf, -math.inf
        return "drift"


@dataclass(slots=True)
class DDM:
    """The drift detection method for a stream of errors: 1 for a wrong prediction, 0 for a right one.

    Gama, Medas, Castillo & Rodrigues (2004, SBIA, LNAI 3171:286-295): the rate so far, plus its standard error, is
    held against the least it has been. Ours differs in one thing: without an error so far there is no minimum, since
    a rate of 0 with a standard error of 0 would turn the first error into drift. Raises `Inestimable` for anything
    but 0 and 1.
    """

    warm: int = WARM
    warning: float = WARNING
    drift: float = DRIFT
    seen: int = 0
    errors: int = 0
    _rate: float = math.inf
    _error: float = 0.0

    def update(self, observed: float) -> Standing:
        """Take the next case; "warning" and "drift" as the rate rises; after drift the detector begins anew."""
        if observed not in (0, 1):
            raise Inestimable("DDM takes errors as 1 and right predictions as 0.")
        self.seen += 1
        self.errors += int(observed)
        if self.seen <= self.warm or not self.errors:
            return "steady"
        rate = self.errors / self.seen
        error = math.sqrt(rate * (1 - rate) / self.seen)
        if rate + error <= self._rate + self._error:
            self._rate, self._error = rate, error
        if rate + error > self._rate + self.drift * self._error:
            self.seen, self.errors, self._rate, self._error = 0, 0, math.inf, 0.0
            return "drift"
        return "warning" if rate + error > self._rate + self.warning * self._error else "steady"


@dataclass(frozen=True, slots=True)
class Alarm:
    """Where in a stream (from 0) something was told: a warning that lasts is one alarm, at its first observation."""

    at: int
    standing: Standing


def alarms(detector: Detector, observed: Iterable[float]) -> tuple[Alarm, ...]:
    """Give the alarms that a detector raises on a stream, in their order."""
    found: list[Alarm] = []
    before: Standing = "steady"
    for at, one in enumerate(observed):
        standing = detector.update(one)
        if standing == "drift" or (standing == "warning" and before != "warning"):
            found.append(Alarm(at, standing))
        before = standing
    return tuple(found)
