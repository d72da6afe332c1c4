"""Settings: what a source of telemetry says about where it is kept, how it is asked, and over which window."""

from __future__ import annotations

import re
import ssl
from collections.abc import Mapping
from dataclasses import dataclass

from remit.core.criteria import FitCriterion
from remit.core.observations import Source
from remit.language import conversions
from remit.language.units import UNITS
from remit.probes.endpoints.addresses import Gate, Url, parse
from remit.probes.endpoints.headers import OF_THE_CONNECTION, header
from remit.probes.failing import Unmeasurable
from remit.probes.locations import Place, expand, resolve
from remit.probes.settings import refuse_unknown

SETTINGS = (
    "window",
    "step",
    "job",
    "instance",
    "rules",
    "while",
    "delivery",
    "timeout",
    "allow-remote",
    "ca-file",
    "counts-for",
)
"""Settings that telemetry knows, beside those of `FAMILIES`."""

FAMILIES = ("query.MEASURE", "of.MEASURE", "unit.MEASURE", "rules.METRIC", "header.NAME")
"""Settings that go on with a measure, or with the name of a header."""

WINDOW = 3600.0
"""Seconds looked back on where neither the criterion nor the source says how far."""

LONGEST = 400 * 86400.0
"""Seconds that a window may have at most."""

TIMEOUT = 30.0
LONGEST_TIMEOUT = 120.0

MOST_SIGNS = 8_000
"""How long a query may be: servers refuse longer lines."""

_PROMQL = re.compile(r"([0-9]+)(ms|s|m|h|d|w|y)")
_PARTS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0, "w": 604800.0, "y": 31536000.0}
_WRITTEN = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,6})?)\s*([a-z][a-z ]*)")
_KEPT = OF_THE_CONNECTION | {"host"}
"""Headers that nobody sets: the server is asked under its own name."""
_DAY = 86400.0


@dataclass(frozen=True, slots=True)
class Asked:
    """What a source says. `said` is every setting with the environment put in; sentences quote `source` only."""

    source: Source
    said: Mapping[str, str]
    url: Url
    gate: Gate
    tls: ssl.SSLContext | None
    fields: tuple[tuple[str, str], ...]
    timeout: float
    window: float | None
    step: float | None
    delivery: float | None

    @property
    def shown(self) -> str:
        """Give the location as people wrote it."""
        return self.source.location

    def query(self, measure: str, kind: str = "query") -> str:
        """Give the PromQL for a measure, or "" where none is named. Raises `Unmeasurable` for one too long."""
        found = self.said.get(f"{kind}.{measure}", "").strip()
        if len(found) > MOST_SIGNS:
            sentence = f"The setting '{kind}.{measure}' is longer than {MOST_SIGNS:,} signs; record it as a rule."
            raise Unmeasurable("source.too-large", sentence)
        return found

    def needed(self, measure: str) -> str:
        """Give the PromQL for a measure. Raises `Unmeasurable` where none is named."""
        found = self.query(measure)
        if not found:
            sentence = (
                f"Source {self.source.name!r} does not say how the {measure} is asked for; give the PromQL in the "
                f"setting `query.{measure}`."
            )
            raise Unmeasurable("measure.impossible", sentence)
        return found

    def quoted(self, query: str) -> str:
        """Give a query as people wrote it: what stands for `${NAME}` never gets into a sentence."""
        written = next((text for name, text in self.source.settings if self.said[name] == query), None)
        if written is None:
            return "the query" if any("${" in text for _, text in self.source.settings) else repr(query)
        return repr(written)

    def rules(self, measure: str) -> tuple[str, ...]:
        """Give the names of the alert rules that must be there for a measure; none where the source names none."""
        written = self.said.get(f"rules.{measure}") or self.said.get("rules", "")
        return tuple(name.strip() for name in written.split(",") if name.strip())

    def seconds(self, criterion: FitCriterion) -> float:
        """Give how far a criterion looks back: its window, else the source's, else its period, else an hour.

        Months and years are taken at their mean length. Raises `Unmeasurable` for a window that is none, or too long.
        """
        if criterion.window:
            found = conversions.window(criterion.window)
            if found is None:
                sentence = f"A window of {criterion.window!r} cannot be cut out of telemetry; state it as a time."
                raise Unmeasurable("measure.impossible", sentence)
            seconds = float(found.days) * _DAY
        elif self.window is not None:
            seconds = self.window
        else:
            period = conversions.window(f"1 {criterion.period}") if criterion.measure == "downtime" else None
            seconds = WINDOW if period is None else float(period.days) * _DAY
        if not 0 < seconds <= LONGEST:
            sentence = (
                f"A window of {seconds / _DAY:,.0f} days is too long to be read; {LONGEST / _DAY:,.0f} are the most."
            )
            raise Unmeasurable("measure.impossible", sentence)
        return seconds


def known(source: Source) -> None:
    """Refuse a setting that no telemetry has. Raises `Unmeasurable`."""
    refuse_unknown(source, "telemetry", SETTINGS, FAMILIES)


def asked_of(source: Source, place: Place) -> Asked:
    """Give what a source says. Raises `Unmeasurable` and `SourceFailed` for what cannot be meant."""
    known(source)
    said = {name: expand(text, place.environment) for name, text in source.settings}
    url = parse(expand(source.location, place.environment), source.location)
    word = said.get("allow-remote", "").strip()
    allowed = {"no": "", "false": "", "yes": "yes", "true": "yes"}.get(word.casefold(), word)
    timeout = _seconds(source, said, "timeout")
    if timeout is not None and timeout > LONGEST_TIMEOUT:
        sentence = f"The setting 'timeout' is {source.setting('timeout')!r}; at most {LONGEST_TIMEOUT:g} s are waited."
        raise Unmeasurable("source.unreadable", sentence)
    return Asked(
        source, said, url, Gate(allowed, source.location, url.origin), _tls(source, place, url),
        tuple(
            header(name.removeprefix("header."), text, _KEPT)
            for name, text in said.items() if name.startswith("header.")
        ),
        TIMEOUT if timeout is None else timeout, _seconds(source, said, "window"), _seconds(source, said, "step"),
        _seconds(source, said, "delivery"),
    )  # fmt: skip


def _seconds(source: Source, said: Mapping[str, str], name: str) -> float | None:
    """Give a setting that is a time, in seconds: `7 days`, `90 s`, or as PromQL writes it (`1h30m`)."""
    if not said.get(name, "").strip():
        return None
    found = seconds_of(said[name])
    if found is None or found <= 0:
        sentence = (
            f"The setting {name!r} of source {source.name!r} is {source.setting(name)!r}; give a number and a unit, "
            "such as `7 days` or `15 s`."
        )
        raise Unmeasurable("source.unreadable", sentence)
    return found


def seconds_of(text: str) -> float | None:
    """Give a written time in seconds, or None for what is none; months and years have their mean length."""
    low = text.strip().casefold()
    parts = _PROMQL.findall(low)
    if parts and "".join(number + unit for number, unit in parts) == low and len(low) < 32:  # noqa: PLR2004  # longer ones are no time that anybody means
        return sum(float(number) * _PARTS[unit] for number, unit in parts)
    found = _WRITTEN.fullmatch(low)
    if found is None:
        return None
    unit, factor, _ = UNITS.get(found[2].strip(), (found[2].strip(), 1, ""))
    time = conversions.window(f"{found[1]} {unit}")
    return None if time is None else float(time.days) * _DAY * factor


def _tls(source: Source, place: Place, url: Url) -> ssl.SSLContext | None:
    written = source.setting("ca-file")
    if url.scheme == "http" and not written:
        return None
    path = resolve(written, place.folder, place.environment) if written else None
    try:
        return ssl.create_default_context(cafile=str(path) if path else None)
    except (OSError, ssl.SSLError):
        raise Unmeasurable("source.unreadable", f"{written!r} holds no certificates that can be read.") from None
