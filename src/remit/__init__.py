"""Remit: what an ML system must do, asked of the people who know, and checked against the system that runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from remit.tracking import track as track


def __getattr__(name: str) -> object:
    """Give `remit.track` when it is first asked for, so that `import remit` loads nothing else."""
    if name == "track":
        from remit.tracking import track

        return track
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
