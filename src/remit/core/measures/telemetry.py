"""What is measured on the telemetry of a running system."""

from __future__ import annotations

from remit.core.measures.definitions import Measure

TELEMETRY: tuple[Measure, ...] = ()
