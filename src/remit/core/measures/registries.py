"""What is measured on registries of models and runs."""

from __future__ import annotations

from remit.core.measures.definitions import Measure

REGISTRIES: tuple[Measure, ...] = ()
